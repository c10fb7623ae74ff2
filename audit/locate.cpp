// Where the audit's inputs are: beside a build folder's executable, or under an install prefix.
#include "locate.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <vector>

namespace molt::audit {
namespace {

namespace fs = std::filesystem;

fs::path first_existing(std::initializer_list<fs::path> candidates) {
    for (const fs::path& candidate : candidates)
        if (!candidate.empty() && fs::exists(candidate)) return candidate;
    return {};
}

fs::path program_folder() {
    std::error_code error;
    const fs::path self = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::current_path() : self.parent_path();
}

/// The checkout that a build folder's molt.conf names: its `include` line ends in /include.
fs::path checkout_of(const fs::path& build) {
    std::ifstream conf(build / "molt.conf");
    for (std::string line; std::getline(conf, line);) {
        const size_t equals = line.find('=');
        if (equals == std::string::npos || !line.starts_with("include")) continue;
        const size_t start = line.find_first_not_of(" \t", equals + 1);
        if (start != std::string::npos) return fs::path(line.substr(start)).parent_path();
    }
    return {};
}

/// prefix/lib or prefix/lib/<triplet>: wherever the archive is.
fs::path library_folder(const fs::path& prefix) {
    const fs::path lib = prefix / "lib";
    if (!fs::exists(lib)) return {};
    std::vector<fs::path> folders{lib};
    for (const auto& entry : fs::directory_iterator(lib))
        if (entry.is_directory()) folders.push_back(entry.path());
    std::ranges::sort(folders);
    for (const fs::path& folder : folders)
        if (fs::exists(folder / "libmolt_rt.a") || fs::exists(folder / "libmolt_rt.so")) return folder;
    return {};
}

void use_checkout(Inputs& in, const fs::path& root) {
    in.reference = root / "abi/reference";
    in.contract = root / "include/molt/gen/contract.json";
    in.capabilities = first_existing({root / "abi/caps.toml"});
    in.lock = first_existing({root / "abi/slots.lock"});
    in.exports = first_existing({root / "abi/exports.map"});
    in.schema = root / "audit/manifest.schema.json";
    in.source = first_existing({root / "src"});
    in.wasm_library = first_existing({root / "build/wasm/libmolt_rt.a"});
}

void use_share(Inputs& in, const fs::path& share) {
    in.reference = share / "reference";
    in.contract = share / "contract.json";
    in.capabilities = first_existing({share / "caps.toml"});
    in.lock = first_existing({share / "slots.lock"});
    in.exports = first_existing({share / "exports.map"});
    in.schema = share / "manifest.schema.json";
}

} // namespace

Inputs locate(const fs::path& data, const fs::path& build) {
    Inputs in;
    const fs::path beside = program_folder();
    const fs::path build_folder = build.empty() && fs::exists(beside / "molt.conf") ? beside : build;
    fs::path root = data;
    if (root.empty() && !build_folder.empty()) root = checkout_of(build_folder);
    if (root.empty()) root = beside.parent_path() / "share/molt_rt";
    if (fs::exists(root / "abi/reference/index.json")) use_checkout(in, root);
    else if (fs::exists(root / "reference/index.json")) use_share(in, root);
    else
        throw std::runtime_error(
            fmt::format("no recorded surface under {}: name a checkout or share/molt_rt with --data", root.string()));

    const fs::path libraries = build_folder.empty() ? library_folder(root.parent_path().parent_path()) : build_folder;
    if (!libraries.empty()) {
        in.native_library = first_existing({libraries / "libmolt_rt.a"});
        in.shared_library = first_existing({libraries / "libmolt_rt.so"});
        if (in.native_library.empty()) in.native_library = in.shared_library;
    }
    if (!build_folder.empty()) {
        const fs::path tests = build_folder / "tests";
        in.native_results = tests / "native.json";
        in.native_counts = tests / "entries/native";
        in.wasm_results = tests / "wasm32-wasi.json";
        in.wasm_counts = tests / "entries/wasm32-wasi";
    }
    return in;
}

} // namespace molt::audit

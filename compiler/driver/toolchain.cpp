// The toolchain: see toolchain.h.
#include "compiler/driver/toolchain.h"

#include "compiler/driver/digest.h"
#include "compiler/driver/files.h"

#include <algorithm>
#include <climits>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <unistd.h>

namespace molt::compiler {

namespace fs = std::filesystem;

std::string executable_path() {
    char buffer[PATH_MAX];
    ssize_t n = readlink("/proc/self/exe", buffer, sizeof buffer);
    return n > 0 ? std::string(buffer, static_cast<size_t>(n)) : std::string();
}

namespace {

std::map<std::string, std::string> read_config(const fs::path& file) {
    std::map<std::string, std::string> out;
    std::ifstream in(file);
    std::string line;
    while (std::getline(in, line)) {
        size_t eq = line.find('=');
        if (line.empty() || line[0] == '#' || eq == std::string::npos) continue;
        auto trim = [](std::string s) {
            size_t a = s.find_first_not_of(" \t"), b = s.find_last_not_of(" \t");
            return a == std::string::npos ? std::string() : s.substr(a, b - a + 1);
        };
        out[trim(line.substr(0, eq))] = trim(line.substr(eq + 1));
    }
    return out;
}

std::vector<std::string> words(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> out;
    for (std::string w; in >> w;) out.push_back(w);
    return out;
}

} // namespace

Toolchain Toolchain::find(const Options& o) {
    Toolchain t;
    t.wasm_ = o.target == "wasm32-wasi";
    t.release_ = o.release;
    t.static_ = o.is_static || t.wasm_;
    fs::path here = fs::path(executable_path()).parent_path();
    auto config = read_config(here / "molt.conf");
    if (!config.empty()) {
        t.include_ = config["include"];
        t.lib_ = t.wasm_ ? config["wasm_lib"] : config["lib"];
        t.cc_ = t.wasm_ ? config["wasm_cc"] : config["cc"];
        if (!t.wasm_) t.cflags_ = words(config["cflags"]);
        t.node_ = config["node"];
        t.wasm_run_ = config["wasm_run"];
    } else {
        fs::path prefix = here.parent_path();
        t.include_ = prefix / "include";
        t.lib_ = prefix / "lib";
        for (const auto& entry : {prefix / "lib/x86_64-linux-gnu", prefix / "lib64"})
            if (!fs::exists(fs::path(t.lib_) / "libmolt_rt.so") && fs::exists(entry / "libmolt_rt.so")) t.lib_ = entry;
        t.cc_ = t.wasm_ ? "clang-22" : "cc";
        if (t.wasm_) t.cflags_ = {"--target=wasm32-wasi"};
    }
    if (!o.cc.empty()) t.cc_ = o.cc;
    if (!o.include_dir.empty()) t.include_ = o.include_dir;
    if (!o.lib_dir.empty()) t.lib_ = o.lib_dir;
    t.sysroot_ = o.sysroot;
    return t;
}

std::string Toolchain::problem() const {
    if (!fs::exists(include_ + "/molt/compiled.h")) return "no headers in " + include_ + " (--include-dir)";
    const char* name = static_ ? "/libmolt_rt.a" : "/libmolt_rt.so";
    if (!fs::exists(lib_ + name)) return "no runtime library " + lib_ + name + " (--lib-dir)";
    return {};
}

std::vector<std::string> Toolchain::compile_command(const std::string& c_file, const std::string& object) const {
    std::vector<std::string> c = words(cc_);
    c.insert(c.end(), {"-std=gnu11", release_ ? "-O2" : "-O1", "-w", "-ffp-contract=off", "-fwrapv", "-fno-strict-aliasing",
                       "-I" + include_});
    if (!wasm_) c.insert(c.end(), {"-fno-plt", "-fno-pie", "-fno-asynchronous-unwind-tables"});
    // What of GCC's -O2 pays for emitted code, at a fifth of its time; without the points-to analysis, which takes minutes for a
    // module body of thousands of statements.
    if (!wasm_ && !release_ && cc_.find("gcc") != std::string::npos)
        c.insert(c.end(),
                 {"-fpartial-inlining", "-fexpensive-optimizations", "-fthread-jumps", "-fcaller-saves", "-fno-tree-pta"});
    if (static_) c.push_back("-DMOLT_STATIC_BINDING=1");
    if (release_ && static_ && !wasm_) c.push_back("-flto");
    if (!sysroot_.empty()) c.push_back("--sysroot=" + sysroot_);
    c.insert(c.end(), cflags_.begin(), cflags_.end());
    c.insert(c.end(), {"-c", c_file, "-o", object});
    return c;
}

std::vector<std::string> Toolchain::link_command(const std::vector<std::string>& objects, const std::string& output) const {
    std::vector<std::string> c = words(cc_);
    if (wasm_) c[0] += "++"; // the C++ driver: the runtime library is C++
    if (!wasm_) c.push_back("-no-pie");
    if (release_ && static_ && !wasm_) c.insert(c.end(), {"-flto", "-O2"});
    if (!sysroot_.empty()) c.push_back("--sysroot=" + sysroot_);
    for (const std::string& f : cflags_)
        if (f.rfind("-fsanitize", 0) == 0 || f.rfind("--target", 0) == 0) c.push_back(f);
    c.insert(c.end(), objects.begin(), objects.end());
    if (static_) {
        c.push_back(lib_ + "/libmolt_rt.a");
        // The little that is used of libstdc++ comes along: its shared library costs more to start than all the rest.
        if (!wasm_)
            c.insert(c.end(), {"-Wl,--gc-sections", "-static-libgcc", "-Wl,-Bstatic", "-lstdc++", "-Wl,-Bdynamic", "-luv",
                               "-lpthread", "-ldl", "-lm"});
    } else {
        c.insert(c.end(), {"-L" + lib_, "-Wl,-rpath," + fs::absolute(lib_).string(), "-lmolt_rt", "-lm", "-Wl,-z,now"});
    }
    if ((release_ || static_) && !wasm_) c.push_back("-s");
    c.insert(c.end(), {"-o", output});
    return c;
}

std::vector<std::string> Toolchain::run_command(const std::string& program) const {
    if (!wasm_) return {program};
    return {node_, wasm_run_, "--dir", ".", "--all-env", program};
}

std::string Toolchain::fingerprint() const {
    Digest d;
    d.add(file_stamp(executable_path()));
    for (const std::string& word : compile_command("in.c", "out.o")) d.add(word);
    std::vector<fs::path> headers;
    std::error_code ignored;
    for (const auto& entry : fs::recursive_directory_iterator(include_ + "/molt", ignored))
        if (entry.path().extension() == ".h") headers.push_back(entry.path());
    std::sort(headers.begin(), headers.end());
    for (const fs::path& h : headers) {
        std::string text;
        read_file(h.string(), text);
        d.add(text);
    }
    return d.hex();
}

std::string Toolchain::link_fingerprint() const {
    Digest d;
    for (const std::string& word : link_command({}, "out")) d.add(word);
    if (static_) d.add(file_stamp(lib_ + "/libmolt_rt.a"));
    return d.hex();
}

} // namespace molt::compiler

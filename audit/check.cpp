// The gate: what must hold of contract, libraries, lock and sources. Each finding says where and what to do.
#include "check.h"

#include "capabilities.h"
#include "lock.h"
#include "symbols.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace molt::audit {
namespace {

namespace fs = std::filesystem;

class Checker {
  public:
    Checker(const Manifest& manifest, const Inputs& inputs) : manifest_(manifest), inputs_(inputs) {}

    Verdict run() {
        step("closure: each declared body and slot is in the built libraries", has_library(), [this] { closure(); });
        step("states: nothing is probe-only or python-only", true, [this] { states(); });
        step("python: no Python file under src/", !inputs_.source.empty(), [this] { python(); });
        step("lock: the table agrees with slots.lock", !inputs_.lock.empty(), [this] { lock(); });
        step("exports: the shared library exports what exports.map lists",
             !inputs_.exports.empty() && !inputs_.shared_library.empty(), [this] { exports(); });
        step("capabilities: what reaches outside carries its capability", !inputs_.capabilities.empty(),
             [this] { capabilities(); });
        step("surface: the contract declares nothing that CPython does not have", true, [this] { surface(); });
        mismatches();
        return std::move(verdict_);
    }

  private:
    template<typename Body> void step(const std::string& title, bool possible, Body body) {
        if (!possible) {
            verdict_.skipped.push_back(title);
            return;
        }
        const size_t before = verdict_.findings.size();
        body();
        if (verdict_.findings.size() == before) verdict_.passed.push_back(title);
    }

    void found(const char* check, std::string subject, std::string text) {
        verdict_.findings.push_back({check, std::move(subject), std::move(text)});
    }

    bool has_library() const { return std::ranges::any_of(manifest_.targets, &Target::built); }

    void closure() {
        for (const Slot& slot : manifest_.contract.core)
            for (const Target& target : manifest_.targets)
                if (target.built() && !target.symbols.contains(slot.symbol))
                    found("closure", "core." + slot.name,
                          fmt::format("{} is not in {} ({})", slot.symbol, target.library.filename().string(), target.name));
        for (const Intrinsic& intrinsic : manifest_.contract.intrinsics) {
            for (const std::string& name : intrinsic.targets)
                if (std::ranges::find(manifest_.targets, name, &Target::name) == manifest_.targets.end())
                    found("closure", intrinsic.name, fmt::format("declares the unknown target {}", name));
            for (const Target& target : manifest_.targets)
                if (target.built() && intrinsic.on(target.name) && !target.symbols.contains(intrinsic.symbol))
                    found("closure", intrinsic.name,
                          fmt::format("{} is not in {} ({})", intrinsic.symbol, target.library.filename().string(), target.name));
        }
    }

    void states() {
        for (const ModuleState& module : manifest_.modules)
            if (module.state == State::kProbeOnly || module.state == State::kPythonOnly)
                found("state", module.name,
                      fmt::format("is {}: add tests that enter its bodies, or lower it", text(module.state)));
    }

    void python() {
        for (const fs::path& file : python_files(inputs_.source))
            found("python", fs::relative(file, inputs_.source.parent_path()).string(),
                  "is Python under src/: the runtime is C++");
    }

    void lock() {
        const std::vector<LockedSlot> locked = read_lock(inputs_.lock);
        std::vector<bool> seen(manifest_.contract.core.size());
        for (const LockedSlot& slot : locked) {
            if (slot.group != "core") continue;
            if (slot.index >= manifest_.contract.core.size()) {
                found("lock", slot.name, fmt::format("slot {} of core is locked but no longer declared", slot.index));
                continue;
            }
            seen[slot.index] = true;
            const Slot& declared = manifest_.contract.core[slot.index];
            if (declared.name != slot.name)
                found("lock", slot.name, fmt::format("slot {} of core is now {}: slots never move", slot.index, declared.name));
            else if (!slot.signature.empty() && pointer_signature(declared.signature) != slot.signature)
                found("lock", slot.name,
                      fmt::format("is now {}, locked as {}", pointer_signature(declared.signature), slot.signature));
        }
        for (size_t i = 0; i < seen.size(); ++i)
            if (!seen[i]) found("lock", manifest_.contract.core[i].name, "is declared but not in slots.lock: append its line");
    }

    void exports() {
        const std::set<std::string> wanted = listed_exports(inputs_.exports), real = exported_symbols(inputs_.shared_library);
        for (const std::string& name : wanted)
            if (!real.contains(name)) found("exports", name, "is in exports.map but the library does not export it");
        for (const std::string& name : real)
            if (!wanted.contains(name)) found("exports", name, "is exported but not in exports.map");
    }

    /// Python-kind bodies reach outside through other intrinsics only, which carry the capability.
    void capabilities() {
        const std::vector<Capability> known = read_capabilities(inputs_.capabilities);
        for (const Capability& capability : known)
            for (const std::string& name : capability.guards)
                if (const Intrinsic* intrinsic = manifest_.contract.find(name);
                    intrinsic && intrinsic->kind != "python" && !covers(intrinsic->capability, capability.name))
                    found("capability", name, fmt::format("reaches outside: its stub needs capability=\"{}\"", capability.name));
        for (const Intrinsic& intrinsic : manifest_.contract.intrinsics) {
            const auto is_known = [&](const Capability& c) { return covers(intrinsic.capability, c.name); };
            if (!intrinsic.capability.empty() && std::ranges::none_of(known, is_known))
                found("capability", intrinsic.name,
                      fmt::format("carries \"{}\", which caps.toml does not know", intrinsic.capability));
        }
    }

    /// Public functions, classes and values that CPython lacks; members of classes follow from their class.
    void surface() {
        std::set<std::string> used;
        for (const ModuleState& module : manifest_.modules)
            for (const Row& row : module.rows)
                if (!row.intrinsic.empty()) used.insert(row.intrinsic);
        for (const Intrinsic& intrinsic : manifest_.contract.intrinsics) {
            const std::string owner = intrinsic.name.substr(0, intrinsic.name.rfind('.'));
            const bool nested = owner.find('<') != std::string::npos;
            if (nested || manifest_.contract.find_type(owner)) continue;
            if (!used.contains(intrinsic.name) && !intrinsic.name.substr(owner.size() + 1).starts_with('_'))
                found("surface", intrinsic.name, "is no public name of CPython 3.12");
        }
    }

    void mismatches() {
        for (const ModuleState& module : manifest_.modules) {
            for (const Row& row : module.rows) {
                const std::string name = module.name + "." + row.name;
                if (row.signature_match == false) {
                    const Intrinsic* intrinsic = manifest_.contract.find(row.intrinsic);
                    verdict_.notes.push_back(
                        {"signature", name,
                         fmt::format("{} should be {}", plain_signature(intrinsic->signature), row.signature)});
                }
                if (row.convention_match == false)
                    verdict_.notes.push_back(
                        {"convention", name,
                         fmt::format("{} should be {}", manifest_.contract.find(row.intrinsic)->convention, row.convention)});
                for (const std::string& mismatch : row.mismatches) verdict_.notes.push_back({"member", name, mismatch});
            }
        }
    }

    const Manifest& manifest_;
    const Inputs& inputs_;
    Verdict verdict_;
};

} // namespace

std::vector<fs::path> python_files(const fs::path& source) {
    std::vector<fs::path> files;
    if (source.empty()) return files;
    for (const auto& entry : fs::recursive_directory_iterator(source))
        if (entry.path().extension() == ".py") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

Verdict check(const Manifest& manifest, const Inputs& inputs) { return Checker(manifest, inputs).run(); }

} // namespace molt::audit

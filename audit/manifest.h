// The measured state of every public name: reference surface x contract x built libraries x passing tests.
#pragma once

#include "contract.h"
#include "evidence.h"
#include "json_file.h"
#include "surface.h"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace molt::audit {

enum class State { kBacked, kPartial, kProbeOnly, kPythonOnly, kAbsent };
const char* text(State state);

/// Whether a target's library really has what a name needs.
enum class Presence { kPresent, kMissing, kNotBuilt, kPlatformAbsent, kUndeclared };
const char* text(Presence presence);

/// One target: its library, when built, and what its tests entered.
struct Target {
    std::string name;              // "native", "wasm"
    std::filesystem::path library; // empty: not built
    std::set<std::string> symbols; // qualified names
    Evidence evidence;

    bool built() const { return !library.empty(); }
};

/// Names that a class shows and how far they are.
struct MemberCount {
    size_t names = 0, declared = 0, exercised = 0;
    std::vector<std::string> missing, unexercised;
};

struct Row {
    std::string module, name, kind;
    State state = State::kAbsent;
    bool listed = true;
    std::string same_as;
    std::string intrinsic, symbol; // empty: no body of its own (constants, classes) or not declared
    std::string slot, c_signature, capability, since;
    std::string signature, convention;   // CPython's
    std::optional<bool> signature_match; // unset: one of the two is unknown
    std::optional<bool> convention_match;
    std::map<std::string, Presence> presence; // by target
    uint64_t entered = 0;
    bool exercised = false;
    std::vector<std::string> tests;
    std::vector<std::string> mismatches; // members whose signature or convention differs
    std::optional<MemberCount> members;  // declared classes
};

struct ModuleState {
    std::string name, lane;
    State state = State::kAbsent;
    size_t names = 0, backed = 0, partial = 0;
    std::vector<Row> rows;
};

struct Manifest {
    std::string python;
    std::vector<Target> targets; // native, wasm
    std::vector<ModuleState> modules;
    std::map<std::string, std::string> aliases;
    Contract contract;

    const ModuleState* find(const std::string& module) const;
    const Row* find_row(const std::string& qualified) const;
};

/// python_modules: modules of which a Python file stands under src/ (the rule is: none).
Manifest compute_manifest(const Surface& surface, Contract contract, std::vector<Target> targets,
                          const std::set<std::string>& python_modules);

/// The form of manifest.schema.json.
Json manifest_json(const Manifest& manifest);

/// CPython's signature and ours in one spelling: "$self" is "self", a class method's "$type" is left out.
std::string plain_signature(std::string text);

} // namespace molt::audit

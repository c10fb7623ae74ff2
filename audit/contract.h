// What the generator declared (contract.json): core slots, modules, classes, intrinsics.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace molt::audit {

/// One slot of the object protocol (group `core`).
struct Slot {
    std::string name;
    size_t index = 0;
    std::string symbol;
    std::string signature; // C prototype
    std::vector<std::string> effects;
    std::string section;
    std::string doc;
};

/// One declared body.
struct Intrinsic {
    std::string name;   // "math.sqrt", "builtins.list.append"
    std::string symbol; // "molt::math::sqrt"
    std::string kind;
    std::string convention;
    std::string signature;  // __text_signature__, or empty
    std::string capability; // empty: none needed
    std::string since;
    std::string c_signature; // where the module's table has a slot for it; else empty
    std::string slot;
    std::vector<std::string> targets; // "native", "wasm"
    std::string counted_as;           // the name whose counter this body shares; else its own name

    bool on(const std::string& target) const;
};

/// One declared class.
struct Type {
    std::string name; // "builtins.list"
    std::vector<std::string> bases;
    std::vector<std::string> constants;
    bool hidden = false;
};

struct ContractModule {
    std::string name;
    std::string group;
    std::string stub;
    std::vector<std::string> constants;
};

struct Contract {
    std::vector<Slot> core;
    std::vector<Intrinsic> intrinsics;
    std::map<std::string, size_t> by_name; // intrinsics
    std::map<std::string, Type> types;
    std::map<std::string, ContractModule> modules; // one row a module, however many stubs it has

    const Intrinsic* find(const std::string& name) const;
    const Type* find_type(const std::string& name) const;
    bool has_constant(const std::string& module, const std::string& name) const;
    /// The body that a class has under a name, its own or a base's; null when none is declared.
    const Intrinsic* find_member(const Type& type, const std::string& member) const;
    /// Whether a class, or a base, declares a constant of that name.
    bool has_member_constant(const Type& type, const std::string& member) const;
};

/// Throws std::runtime_error when the file is missing or its format is not ours.
Contract read_contract(const std::filesystem::path& file);

} // namespace molt::audit

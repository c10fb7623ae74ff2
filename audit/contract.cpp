// What the generator declared (contract.json): core slots, modules, classes, intrinsics.
#include "contract.h"

#include "json_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace molt::audit {
namespace {

constexpr int kFormat = 1;

/// Special methods that one body serves (src/core/object/dunders.def): declaring one gives the others.
const std::vector<std::vector<std::string>> kSharedBodies = {
    {"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"},
    {"__setattr__", "__delattr__"},
    {"__setitem__", "__delitem__"},
    {"__set__", "__delete__"},
    {"__mul__", "__rmul__"},
};

std::string text(const Json& row, const char* key) {
    const auto found = row.find(key);
    return found == row.end() || found->is_null() ? std::string() : found->get<std::string>();
}

Slot read_slot(const Json& row) {
    return {row.at("slot"),
            row.at("index"),
            text(row, "symbol"),
            text(row, "signature"),
            row.value("effects", std::vector<std::string>{}),
            text(row, "section"),
            text(row, "doc")};
}

Intrinsic read_intrinsic(const Json& row) {
    Intrinsic it;
    it.name = row.at("intrinsic");
    it.symbol = row.at("symbol");
    it.kind = text(row, "kind");
    it.convention = text(row, "convention");
    it.signature = text(row, "signature");
    it.capability = text(row, "capability");
    it.since = text(row, "since");
    it.c_signature = text(row, "c_signature");
    it.slot = text(row, "slot");
    it.targets = row.value("targets", std::vector<std::string>{"native", "wasm"});
    it.counted_as = it.name;
    return it;
}

void read_module(const Json& row, Contract& contract) {
    auto& module = contract.modules[row.at("name")];
    module.name = row.at("name");
    module.group = text(row, "group");
    module.stub = text(row, "stub");
    for (const auto& name : row.value("constants", std::vector<std::string>{})) module.constants.push_back(name);
    for (const Json& type : row.value("types", Json::array())) {
        Type t;
        t.name = fmt::format("{}.{}", text(type, "module"), text(type, "name"));
        t.bases = type.value("bases", std::vector<std::string>{});
        t.constants = type.value("constants", std::vector<std::string>{});
        t.hidden = type.value("hidden", false);
        contract.types.emplace(t.name, std::move(t));
    }
}

} // namespace

bool Intrinsic::on(const std::string& target) const { return std::ranges::find(targets, target) != targets.end(); }

const Intrinsic* Contract::find(const std::string& name) const {
    const auto found = by_name.find(name);
    return found == by_name.end() ? nullptr : &intrinsics[found->second];
}

const Type* Contract::find_type(const std::string& name) const {
    const auto found = types.find(name);
    return found == types.end() ? nullptr : &found->second;
}

bool Contract::has_constant(const std::string& module, const std::string& name) const {
    const auto found = modules.find(module);
    return found != modules.end() && std::ranges::find(found->second.constants, name) != found->second.constants.end();
}

const Intrinsic* Contract::find_member(const Type& type, const std::string& member) const {
    if (const Intrinsic* own = find(type.name + "." + member)) return own;
    for (const std::vector<std::string>& family : kSharedBodies)
        if (std::ranges::find(family, member) != family.end())
            for (const std::string& sibling : family)
                if (const Intrinsic* shared = find(type.name + "." + sibling)) return shared;
    // What the class binds itself (`__iter__ = keys`) hides the bases' bodies.
    if (std::ranges::find(type.constants, member) != type.constants.end()) return nullptr;
    const std::string module = type.name.substr(0, type.name.rfind('.'));
    for (const std::string& base : type.bases) {
        const Type* parent = find_type(base.find('.') == std::string::npos ? module + "." + base : base);
        if (!parent) parent = find_type("builtins." + base);
        if (parent && parent != &type)
            if (const Intrinsic* inherited = find_member(*parent, member)) return inherited;
    }
    return type.bases.empty() && type.name != "builtins.object" ? find("builtins.object." + member) : nullptr;
}

bool Contract::has_member_constant(const Type& type, const std::string& member) const {
    if (std::ranges::find(type.constants, member) != type.constants.end()) return true;
    const std::string module = type.name.substr(0, type.name.rfind('.'));
    return std::ranges::any_of(type.bases, [&](const std::string& base) {
        const Type* parent = find_type(base.find('.') == std::string::npos ? module + "." + base : base);
        if (!parent) parent = find_type("builtins." + base);
        return parent && parent != &type && has_member_constant(*parent, member);
    });
}

Contract read_contract(const std::filesystem::path& file) {
    const Json json = read_json(file);
    if (json.value("format", 0) != kFormat)
        throw std::runtime_error(fmt::format("{}: format {} expected", file.string(), kFormat));
    Contract contract;
    for (const Json& row : json.at("core")) contract.core.push_back(read_slot(row));
    for (const Json& row : json.at("modules")) read_module(row, contract);
    for (const Json& row : json.at("intrinsics")) {
        Intrinsic it = read_intrinsic(row);
        if (const std::string other = text(row, "counted_as"); !other.empty()) it.counted_as = other;
        contract.by_name.emplace(it.name, contract.intrinsics.size());
        contract.intrinsics.push_back(std::move(it));
    }
    return contract;
}

} // namespace molt::audit

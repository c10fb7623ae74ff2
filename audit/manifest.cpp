// The measured state of every public name: reference surface x contract x built libraries x passing tests.
#include "manifest.h"

#include <fmt/format.h>

#include <algorithm>

namespace molt::audit {
namespace {

/// Entries of a class dictionary that follow from the class itself; no body is asked for.
const std::set<std::string> kImplicitMembers = {"__hash__", "__slots__", "__match_args__", "__module__",     "__qualname__",
                                                "__doc__",  "__dict__",  "__weakref__",    "__orig_bases__", "__annotations__"};

bool is_public_member(const std::string& name) {
    return !name.starts_with('_') || (name.size() > 4 && name.starts_with("__") && name.ends_with("__"));
}

class Computer {
  public:
    Computer(const Surface& surface, const Contract& contract, const std::vector<Target>& targets)
        : surface_(surface), contract_(contract), targets_(targets) {}

    Row row(const Module& module, const Name& name) const {
        Row r;
        r.module = module.name;
        r.name = name.name;
        r.kind = name.kind;
        r.listed = name.listed;
        r.same_as = name.same_as;
        const Name* described = &name;
        const Module* owner = &module;
        if (!name.same_as.empty()) {
            described = surface_.find_name(name.same_as);
            owner = surface_.find(name.same_as.substr(0, name.same_as.rfind('.')));
        }
        if (!described || (!name.same_as.empty() && !contract_.modules.contains(module.name))) return finish(r, Declared::kNo);
        r.signature = described->signature.value_or("");
        r.convention = described->convention;
        return fill(r, *owner, *described);
    }

  private:
    enum class Declared { kNo, kYes };

    /// The names under which the contract may have it: where it claims to live, where it stands, its C half's
    /// public name.
    static std::vector<std::string> candidates(const Module& module, const Name& name) {
        std::vector<std::string> names{module.name + "." + name.name, name.home};
        if (name.home.starts_with('_')) names.push_back(name.home.substr(1));
        return names;
    }

    Row fill(Row& r, const Module& module, const Name& name) const {
        for (const std::string& candidate : candidates(module, name)) {
            if (const Type* type = contract_.find_type(candidate)) return fill_class(r, name, *type);
            if (const Intrinsic* intrinsic = contract_.find(candidate)) return fill_body(r, name, *intrinsic);
        }
        const bool is_module = name.kind == "module" && contract_.modules.contains(module.name + "." + name.name);
        if (!is_module && !contract_.has_constant(module.name, name.name)) return finish(r, Declared::kNo);
        for (const Target& target : targets_) r.presence[target.name] = target.built() ? Presence::kPresent : Presence::kNotBuilt;
        r.exercised = true; // a value has no body to enter
        return finish(r, Declared::kYes);
    }

    Row fill_body(Row& r, const Name& name, const Intrinsic& intrinsic) const {
        r.intrinsic = intrinsic.name;
        r.symbol = intrinsic.symbol;
        r.slot = intrinsic.slot;
        r.c_signature = intrinsic.c_signature;
        r.capability = intrinsic.capability;
        r.since = intrinsic.since;
        if (name.signature) r.signature_match = plain_signature(intrinsic.signature) == *name.signature;
        if (!name.convention.empty()) r.convention_match = convention_agrees(name.convention, intrinsic.convention);
        for (const Target& target : targets_) r.presence[target.name] = presence(intrinsic, target);
        count(r, intrinsic);
        return finish(r, Declared::kYes);
    }

    Row fill_class(Row& r, const Name& name, const Type& type) const {
        MemberCount members;
        for (const Target& target : targets_) r.presence[target.name] = target.built() ? Presence::kPresent : Presence::kNotBuilt;
        for (const Member& member : name.members) {
            if (!is_public_member(member.name)) continue;
            ++members.names;
            const bool constructor = member.kind == "new";
            const Intrinsic* body = contract_.find_member(type, member.name);
            if (!body &&
                (constructor || kImplicitMembers.contains(member.name) || contract_.has_member_constant(type, member.name))) {
                ++members.declared;
                ++members.exercised;
                continue;
            }
            if (!body) {
                members.missing.push_back(member.name);
                continue;
            }
            ++members.declared;
            for (const Target& target : targets_)
                r.presence[target.name] = worse(r.presence[target.name], presence(*body, target));
            compare(r, member, *body);
            if (count(r, *body)) ++members.exercised;
            else members.unexercised.push_back(member.name);
        }
        const bool constructed = contract_.find(type.name + ".__new__") || contract_.find(type.name + ".__init__");
        if (constructed) r.intrinsic = type.name;
        r.exercised = members.exercised == members.names;
        r.members = std::move(members);
        return finish(r, Declared::kYes);
    }

    static void compare(Row& r, const Member& member, const Intrinsic& body) {
        if (body.name != r.module + "." + r.name + "." + member.name) return; // inherited here, own in CPython
        const std::string ours = plain_signature(body.signature);
        if (member.signature && !ours.empty() && ours != *member.signature)
            r.mismatches.push_back(fmt::format("{}: signature {} should be {}", member.name, ours, *member.signature));
        if (!member.convention.empty() && !convention_agrees(member.convention, body.convention))
            r.mismatches.push_back(
                fmt::format("{}: convention {} should be {}", member.name, body.convention, member.convention));
    }

    /// `raw` bodies and CPython's `own` word their errors themselves; the tests compare the words.
    static bool convention_agrees(const std::string& cpython, const std::string& ours) {
        const bool any_count = cpython == "variadic" && ours == "positional"; // *args and no keywords
        return cpython == ours || any_count || ours == "raw" || cpython == "own" || ours.empty();
    }

    static Presence presence(const Intrinsic& intrinsic, const Target& target) {
        if (!intrinsic.on(target.name)) return Presence::kPlatformAbsent;
        if (!target.built()) return Presence::kNotBuilt;
        return target.symbols.contains(intrinsic.symbol) ? Presence::kPresent : Presence::kMissing;
    }

    static Presence worse(Presence a, Presence b) { return a == Presence::kPresent || a == Presence::kPlatformAbsent ? b : a; }

    /// Adds a body's entries to the row; whether there were any.
    bool count(Row& r, const Intrinsic& intrinsic) const {
        bool any = false;
        for (const Target& target : targets_) {
            const auto found = target.evidence.by_intrinsic.find(intrinsic.counted_as);
            if (found == target.evidence.by_intrinsic.end()) continue;
            any = true;
            r.entered += found->second.entered;
            for (const std::string& test : found->second.tests)
                if (r.tests.size() < Evidence::kTestsShown && std::ranges::find(r.tests, test) == r.tests.end())
                    r.tests.push_back(test);
        }
        r.exercised = any;
        return any;
    }

    Row finish(Row& r, Declared declared) const {
        if (declared == Declared::kNo) {
            for (const Target& target : targets_) r.presence[target.name] = Presence::kUndeclared;
            r.state = State::kAbsent;
            return r;
        }
        const bool resolved = std::ranges::all_of(
            r.presence, [](const auto& at) { return at.second == Presence::kPresent || at.second == Presence::kPlatformAbsent; });
        const bool whole = !r.members || r.members->missing.empty();
        r.state = resolved && whole && r.exercised ? State::kBacked : State::kPartial;
        return r;
    }

    const Surface& surface_;
    const Contract& contract_;
    const std::vector<Target>& targets_;
};

State module_state(const ModuleState& module, const std::vector<Target>& targets, bool is_python) {
    if (is_python) return State::kPythonOnly;
    if (module.backed == module.names && module.names > 0) return State::kBacked;
    if (module.backed + module.partial == 0) return State::kAbsent;
    const bool measured = std::ranges::any_of(targets, [](const Target& t) { return t.evidence.measured; });
    const auto has_body = [](const Row& r) { return !r.symbol.empty() || r.members; };
    const bool bodies = std::ranges::any_of(module.rows, has_body);
    const bool entered = std::ranges::any_of(module.rows, [](const Row& r) { return r.entered > 0; });
    return measured && bodies && !entered ? State::kProbeOnly : State::kPartial;
}

Json optional_match(const std::optional<bool>& match) { return match ? Json(*match) : Json(nullptr); }

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json row_json(const Row& row) {
    Json json{{"name", row.name}, {"kind", row.kind}, {"state", text(row.state)}};
    if (!row.listed) json["listed"] = false;
    if (!row.same_as.empty()) json["same_as"] = row.same_as;
    for (const auto& [target, presence] : row.presence) json[target] = text(presence);
    if (row.state == State::kAbsent) return json;
    json["intrinsic"] = text_or_null(row.intrinsic);
    json["symbol"] = text_or_null(row.symbol);
    json["slot"] = text_or_null(row.slot);
    json["c_signature"] = text_or_null(row.c_signature);
    json["signature"] = text_or_null(row.signature);
    json["signature_match"] = optional_match(row.signature_match);
    json["convention"] = text_or_null(row.convention);
    json["convention_match"] = optional_match(row.convention_match);
    json["capability"] = text_or_null(row.capability);
    json["since"] = text_or_null(row.since);
    json["exercised"] = row.exercised;
    json["entered"] = row.entered;
    json["tests"] = row.tests;
    if (row.members)
        json["members"] = {{"names", row.members->names},
                           {"declared", row.members->declared},
                           {"exercised", row.members->exercised},
                           {"missing", row.members->missing},
                           {"unexercised", row.members->unexercised}};
    if (!row.mismatches.empty()) json["mismatches"] = row.mismatches;
    return json;
}

Json target_json(const Target& target) {
    const Evidence& e = target.evidence;
    Json json{{"built", target.built()}, {"library", text_or_null(target.library.filename().string())}, {"measured", e.measured}};
    json["tests"] = {{"passed", e.passed}, {"failed", e.failed}, {"skipped", e.skipped}, {"without_counts", e.without_counts}};
    return json;
}

Json slot_json(const Slot& slot, const std::vector<Target>& targets) {
    Json json{{"slot", slot.name},       {"index", slot.index},    {"symbol", slot.symbol}, {"c_signature", slot.signature},
              {"effects", slot.effects}, {"section", slot.section}};
    for (const Target& target : targets) {
        const Presence here = target.symbols.contains(slot.symbol) ? Presence::kPresent : Presence::kMissing;
        json[target.name] = text(target.built() ? here : Presence::kNotBuilt);
    }
    return json;
}

} // namespace

const char* text(State state) {
    switch (state) {
    case State::kBacked: return "intrinsic-backed";
    case State::kPartial: return "intrinsic-partial";
    case State::kProbeOnly: return "probe-only";
    case State::kPythonOnly: return "python-only";
    case State::kAbsent: break;
    }
    return "absent";
}

const char* text(Presence presence) {
    switch (presence) {
    case Presence::kPresent: return "present";
    case Presence::kMissing: return "missing";
    case Presence::kNotBuilt: return "not-built";
    case Presence::kPlatformAbsent: return "platform-absent";
    case Presence::kUndeclared: break;
    }
    return "undeclared";
}

std::string plain_signature(std::string text) {
    const auto drop = [&text](std::string_view what, std::string_view instead) {
        if (const size_t at = text.find(what); at != std::string::npos) text.replace(at, what.size(), instead);
    };
    for (const char* type : {"$type, /, ", "$type, /", "$type, ", "$type"}) drop(type, "");
    for (const char* module : {"$module, /, ", "$module, /"}) drop(module, "");
    drop("$module, ", "");
    drop("$", "");
    for (size_t at; (at = text.find('\n')) != std::string::npos;)
        text.replace(at, text.find_first_not_of(" \n", at) - at, text[at - 1] == ' ' ? "" : " ");
    drop("sys.maxsize", "9223372036854775807");
    return text;
}

const ModuleState* Manifest::find(const std::string& module) const {
    const auto alias = aliases.find(module);
    const std::string& wanted = alias == aliases.end() ? module : alias->second;
    const auto found = std::ranges::find(modules, wanted, &ModuleState::name);
    return found == modules.end() ? nullptr : &*found;
}

const Row* Manifest::find_row(const std::string& qualified) const {
    const size_t dot = qualified.rfind('.');
    const ModuleState* module = find(dot == std::string::npos ? "builtins" : qualified.substr(0, dot));
    if (!module) return nullptr;
    const std::string name = dot == std::string::npos ? qualified : qualified.substr(dot + 1);
    const auto found = std::ranges::find(module->rows, name, &Row::name);
    return found == module->rows.end() ? nullptr : &*found;
}

Manifest compute_manifest(const Surface& surface, Contract contract, std::vector<Target> targets,
                          const std::set<std::string>& python_modules) {
    Manifest manifest{surface.python, std::move(targets), {}, surface.aliases, std::move(contract)};
    const Computer computer(surface, manifest.contract, manifest.targets);
    for (const Module& module : surface.modules) {
        ModuleState state{module.name, module.lane, State::kAbsent, 0, 0, 0, {}};
        for (const Name& name : module.names) {
            if (name.hidden) continue;
            Row row = computer.row(module, name);
            ++state.names;
            state.backed += row.state == State::kBacked;
            state.partial += row.state == State::kPartial;
            state.rows.push_back(std::move(row));
        }
        state.state = module_state(state, manifest.targets, python_modules.contains(module.name));
        manifest.modules.push_back(std::move(state));
    }
    return manifest;
}

Json manifest_json(const Manifest& manifest) {
    Json json{{"format", 1}, {"python", manifest.python}};
    for (const Target& target : manifest.targets) json["targets"][target.name] = target_json(target);
    std::map<std::string, size_t> states;
    size_t names = 0, backed = 0, partial = 0;
    for (const ModuleState& module : manifest.modules) {
        ++states[text(module.state)];
        names += module.names, backed += module.backed, partial += module.partial;
    }
    json["summary"] = {
        {"modules", states},
        {"names",
         {{"all", names}, {"intrinsic-backed", backed}, {"intrinsic-partial", partial}, {"absent", names - backed - partial}}}};
    json["aliases"] = manifest.aliases;
    json["core"] = Json::array();
    for (const Slot& slot : manifest.contract.core) json["core"].push_back(slot_json(slot, manifest.targets));
    json["modules"] = Json::array();
    for (const ModuleState& module : manifest.modules) {
        Json rows = Json::array();
        for (const Row& row : module.rows) rows.push_back(row_json(row));
        json["modules"].push_back({{"name", module.name},
                                   {"lane", module.lane},
                                   {"state", text(module.state)},
                                   {"names", module.names},
                                   {"intrinsic-backed", module.backed},
                                   {"intrinsic-partial", module.partial},
                                   {"rows", std::move(rows)}});
    }
    return json;
}

} // namespace molt::audit

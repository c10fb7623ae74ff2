// What people read: the markdown table, the reason of one name's state, the difference of two manifests.
#include "report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iterator>
#include <stdexcept>

namespace molt::audit {
namespace {

constexpr const char* kLanes[] = {"core", "concurrency", "core-adjacent", "long-tail"};

/// How good a state is; absent and unknown ones are worst.
int rank(const std::string& state) {
    const char* const order[] = {"absent", "python-only", "probe-only", "intrinsic-partial", "intrinsic-backed"};
    for (int i = 0; i < 5; ++i)
        if (state == order[i]) return i;
    return 0;
}

void why_target(std::string& out, const Row& row, const Target& target) {
    const auto at = row.presence.find(target.name);
    if (at == row.presence.end()) return;
    const char* reason = "";
    switch (at->second) {
    case Presence::kPresent: reason = "its body is in the library"; break;
    case Presence::kMissing: reason = "declared, but its body is not in the library"; break;
    case Presence::kNotBuilt: reason = "there is no built library to look into"; break;
    case Presence::kPlatformAbsent: reason = "declared absent on this target"; break;
    case Presence::kUndeclared: reason = "no stub declares it"; break;
    }
    fmt::format_to(std::back_inserter(out), "  {:<9} {}: {}\n", target.name, text(at->second), reason);
}

std::string why_row(const Manifest& manifest, const Row& row) {
    std::string out = fmt::format("{}.{} ({}): {}\n", row.module, row.name, row.kind, text(row.state));
    const auto line = [&out](const char* what, const std::string& value) {
        if (!value.empty()) fmt::format_to(std::back_inserter(out), "  {:<9} {}\n", what, value);
    };
    line("same as", row.same_as);
    line("body", row.symbol);
    line("slot", row.c_signature);
    for (const Target& target : manifest.targets) why_target(out, row, target);
    if (row.state == State::kAbsent) return out;
    line("grant", row.capability);
    line("signature", row.signature_match == false ? row.signature + " in CPython; ours differs" : row.signature);
    if (row.convention_match == false) line("arity", "worded as " + row.convention + " in CPython; ours differs");
    if (row.members) {
        line("members",
             fmt::format("{} of {} declared, {} exercised", row.members->declared, row.members->names, row.members->exercised));
        if (!row.members->missing.empty()) line("missing", fmt::format("{}", fmt::join(row.members->missing, " ")));
        if (!row.members->unexercised.empty()) line("not run", fmt::format("{}", fmt::join(row.members->unexercised, " ")));
    }
    for (const std::string& mismatch : row.mismatches) line("differs", mismatch);
    if (row.symbol.empty() && !row.members) line("exercised", "a value has no body to enter");
    else if (row.entered > 0)
        line("exercised", fmt::format("entered {} times in passing tests: {}", row.entered, fmt::join(row.tests, ", ")));
    else line("exercised", "no passing test entered it");
    return out;
}

std::string why_module(const Manifest& manifest, const ModuleState& module) {
    std::string out = fmt::format("{} ({}): {}: {} of {} names intrinsic-backed, {} partial\n", module.name, module.lane,
                                  text(module.state), module.backed, module.names, module.partial);
    std::vector<std::string> partial, absent;
    for (const Row& row : module.rows) {
        if (row.state == State::kPartial) partial.push_back(row.name);
        if (row.state == State::kAbsent) absent.push_back(row.name);
    }
    if (!partial.empty()) fmt::format_to(std::back_inserter(out), "  partial   {}\n", fmt::join(partial, " "));
    if (!absent.empty()) fmt::format_to(std::back_inserter(out), "  absent    {}\n", fmt::join(absent, " "));
    for (const Target& target : manifest.targets)
        if (!target.evidence.measured)
            fmt::format_to(std::back_inserter(out), "  {:<9} no test results with counts: nothing counts as exercised\n",
                           target.name);
    return out;
}

/// "module" and "module.name" -> state.
std::map<std::string, std::string> states(const Json& manifest) {
    std::map<std::string, std::string> all;
    for (const Json& module : manifest.at("modules")) {
        const std::string name = module.at("name");
        all[name] = module.at("state");
        for (const Json& row : module.at("rows")) all[name + "." + row.at("name").get<std::string>()] = row.at("state");
    }
    return all;
}

} // namespace

std::string markdown(const Manifest& manifest) {
    std::string out = fmt::format("# What is there, measured against CPython {}\n", manifest.python);
    size_t names = 0, backed = 0, partial = 0;
    for (const ModuleState& module : manifest.modules) names += module.names, backed += module.backed, partial += module.partial;
    fmt::format_to(std::back_inserter(out), "\n{} public names: {} intrinsic-backed, {} intrinsic-partial, {} absent.\n", names,
                   backed, partial, names - backed - partial);
    for (const Target& target : manifest.targets) {
        const Evidence& e = target.evidence;
        fmt::format_to(std::back_inserter(out), "{}: {}, {}.\n", target.name,
                       target.built() ? "library built" : "library not built",
                       e.measured ? fmt::format("{} tests passed, {} failed, {} skipped", e.passed, e.failed, e.skipped)
                                  : std::string("no test results with counts"));
    }
    for (const char* lane : kLanes) {
        fmt::format_to(std::back_inserter(out),
                       "\n## {}\n\n| module | state | names | backed | partial | absent |\n|---|---|--:|--:|--:|--:|\n", lane);
        size_t untouched = 0;
        for (const ModuleState& module : manifest.modules) {
            if (module.lane != lane) continue;
            if (module.state == State::kAbsent && lane == std::string("long-tail")) {
                ++untouched;
                continue;
            }
            fmt::format_to(std::back_inserter(out), "| {} | {} | {} | {} | {} | {} |\n", module.name, text(module.state),
                           module.names, module.backed, module.partial, module.names - module.backed - module.partial);
        }
        if (untouched) fmt::format_to(std::back_inserter(out), "\n{} more modules of this lane are absent.\n", untouched);
    }
    return out;
}

std::string why(const Manifest& manifest, const std::string& name) {
    if (const ModuleState* module = manifest.find(name)) return why_module(manifest, *module);
    if (const Row* row = manifest.find_row(name)) return why_row(manifest, *row);
    const size_t dot = name.rfind('.');
    if (dot != std::string::npos)
        if (const Row* owner = manifest.find_row(name.substr(0, dot)); owner && owner->kind == "class")
            return why_row(manifest, *owner);
    throw std::runtime_error(fmt::format("CPython {} has no public name {}", manifest.python, name));
}

Difference difference(const Json& before, const Json& after) {
    const auto old_states = states(before), new_states = states(after);
    std::vector<std::string> worse, better;
    const auto compare = [&](const std::string& name, const std::string& was, const std::string& is) {
        if (was == is) return;
        (rank(is) < rank(was) ? worse : better).push_back(fmt::format("{}: {} -> {}", name, was, is));
    };
    for (const auto& [name, was] : old_states) {
        const auto now = new_states.find(name);
        compare(name, was, now == new_states.end() ? "gone" : now->second);
    }
    for (const auto& [name, is] : new_states)
        if (!old_states.contains(name) && is != "absent") better.push_back(fmt::format("{}: new -> {}", name, is));
    Difference result{"", !worse.empty()};
    for (const std::string& line : worse) result.text += "worse   " + line + "\n";
    for (const std::string& line : better) result.text += "better  " + line + "\n";
    result.text += fmt::format("{} worse, {} better\n", worse.size(), better.size());
    return result;
}

} // namespace molt::audit

// Capabilities: rules, checks, refusals, the audit trail.
#include "core/runtime/caps.h"

#include <cstring>

#include "core/host/environment.h"
#include "core/host/errors.h"
#include "core/host/file.h"
#include "core/mem/buffer.h"
#include "core/object/protocol.h"

namespace molt::caps {

struct GrantMaker {
    static host::Grant make() { return host::Grant(0); }
};

host::Grant Checked::take() const { return GrantMaker::make(); }

namespace {

constexpr const char* kNames[] = {
#define MOLT_CAPABILITY(name, text) text,
    MOLT_CAPABILITIES(MOLT_CAPABILITY)
#undef MOLT_CAPABILITY
};

struct Rule {
    uint16_t covers; // a bit per capability
    bool deny;
    bool narrowing;       // from the environment
    bool any;             // every resource
    uint32_t start, size; // of the resource, in State::text
};

struct State {
    mem::Buffer<Rule> rules;
    mem::TextBuffer text;
    bool narrowed = false;
    int audit = -1;
    bool unrestricted[kCapabilities] = {};
};
State* state = nullptr;

uint16_t covered_by(std::string_view name) {
    if (name == "*") return uint16_t((1u << kCapabilities) - 1);
    uint16_t covers = 0;
    for (size_t i = 0; i < kCapabilities; i++) {
        const std::string_view whole = kNames[i];
        const bool below = whole.size() > name.size() && whole.starts_with(name) && whole[name.size()] == '.';
        if (whole == name || below) covers |= uint16_t(1u << i);
    }
    return covers;
}

bool is_path(uint16_t covers) { return covers & (1u << int(Capability::fs_read) | 1u << int(Capability::fs_write)); }

/// Appends the resource as checks will see it: paths canonical.
bool append_resource(std::string_view resource, bool path, mem::TextBuffer& out) {
    if (!path) return out.append(resource);
    char given[4096];
    if (resource.size() >= sizeof given) return false;
    std::memcpy(given, resource.data(), resource.size());
    given[resource.size()] = '\0';
    host::ResolvedPath resolved;
    // What is not there yet may be granted; what is cut short would grant a folder above.
    if (host::resolve_path(given, &resolved) == host::kENAMETOOLONG) return false;
    return out.append(std::string_view(resolved.path));
}

bool add_rule(std::string_view text, bool narrowing) {
    Rule rule = {};
    rule.narrowing = narrowing;
    if (text.starts_with('!')) {
        rule.deny = true;
        text.remove_prefix(1);
    }
    const size_t equals = text.find('=');
    rule.covers = covered_by(text.substr(0, equals));
    if (!rule.covers) return false;
    rule.any = equals == text.npos || text.substr(equals + 1) == "*";
    if (!rule.any) {
        rule.start = uint32_t(state->text.size());
        if (!append_resource(text.substr(equals + 1), is_path(rule.covers), state->text)) return false;
        rule.size = uint32_t(state->text.size()) - rule.start;
    }
    return state->rules.push(rule);
}

bool matches_path(std::string_view rule, std::string_view path) {
    if (rule == "/" || rule == path) return true;
    return path.size() > rule.size() && path.starts_with(rule) && path[rule.size()] == '/';
}

bool matches_address(std::string_view rule, std::string_view address) {
    if (rule == address) return true;
    const size_t rule_colon = rule.rfind(':'), colon = address.rfind(':');
    const std::string_view host = address.substr(0, colon);
    if (rule_colon == rule.npos) return rule == host;
    const std::string_view rule_host = rule.substr(0, rule_colon);
    const bool same_port = colon != address.npos && rule.substr(rule_colon) == address.substr(colon);
    return same_port && (rule_host.empty() || rule_host == "*" || rule_host == host);
}

bool matches(const Rule& rule, Capability capability, std::string_view resource) {
    if (rule.any) return true;
    const std::string_view text = state->text.view().substr(rule.start, rule.size);
    switch (capability) {
    case Capability::fs_read:
    case Capability::fs_write: return matches_path(text, resource);
    case Capability::net_connect:
    case Capability::net_listen:
    case Capability::net_resolve: return matches_address(text, resource);
    default:
        if (text.ends_with('*')) return resource.starts_with(text.substr(0, text.size() - 1));
        return text == resource;
    }
}

bool decide(Capability capability, std::string_view resource) {
    if (!state) return false;
    bool granted = false, kept = !state->narrowed;
    for (const Rule& rule : state->rules) {
        if (!(rule.covers >> int(capability) & 1) || !matches(rule, capability, resource)) continue;
        if (rule.deny) return false;
        (rule.narrowing ? kept : granted) = true;
    }
    return granted && kept;
}

bool decide_unrestricted(Capability capability) {
    bool granted = false, kept = !state->narrowed;
    for (const Rule& rule : state->rules) {
        if (!(rule.covers >> int(capability) & 1)) continue;
        if (rule.deny) return false;
        if (rule.any) (rule.narrowing ? kept : granted) = true;
    }
    return granted && kept && state->audit < 0;
}

bool append_json(std::string_view text, mem::TextBuffer& out) {
    bool fine = out.append('"');
    for (char c : text) {
        if (c == '"' || c == '\\') fine = fine && out.append('\\') && out.append(c);
        else if (uint8_t(c) < 0x20) fine = fine && out.append("\\u00") && out.append_hex(uint8_t(c), 2);
        else fine = fine && out.append(c);
    }
    return fine && out.append('"');
}

void audit(Capability capability, std::string_view resource, bool allowed) {
    if (!state || state->audit < 0) return;
    mem::TextBuffer line;
    if (line.append("{\"capability\": ") && append_json(name_of(capability), line) && line.append(", \"resource\": ") &&
        append_json(resource, line) && line.append(", \"allowed\": ") && line.append(allowed ? "true}\n" : "false}\n"))
        host::write_message(state->audit, line.view().data(), line.size());
}

Raised refuse(Ctx& ctx, Capability capability, std::string_view resource) {
    Ref<Str> name = str_from_utf8(ctx, name_of(capability)), what = name ? str_from_utf8(ctx, resource) : Ref<Str>();
    if (!what) return raised;
    const char* equals = resource.empty() ? "" : "=";
    Ref<Str> flag = format_text(ctx, "--allow {}{}{}", name, equals, what);
    if (!flag) return raised;
    Ref<Str> message = format_text(ctx, "capability '{}' is not granted (build with {})", name, flag);
    if (!message) return raised;
    constexpr int64_t kPermissionDenied = 13;
    Ref<> error = resource.empty()
                      ? call(ctx, Value(&type::CapabilityError), {Value(molt_small_int(kPermissionDenied)), message})
                      : call(ctx, Value(&type::CapabilityError), {Value(molt_small_int(kPermissionDenied)), message, what});
    if (!error || !setattr(ctx, error, "capability", name).ok() || !setattr(ctx, error, "resource", what).ok() ||
        !setattr(ctx, error, "flag", flag).ok())
        return raised;
    return ctx.raise_instance(std::move(error));
}

} // namespace

const char* name_of(Capability capability) { return kNames[size_t(capability)]; }

std::string_view start(const char* const* grants, size_t count) {
    void* memory = mem::allocate(sizeof(State), mem::Tag::table);
    if (!memory) return "out of memory";
    state = new (memory) State();
    for (size_t i = 0; i < count; i++)
        if (!add_rule(grants[i], false)) return grants[i];
    if (const char* list = host::own_setting("MOLT_CAPS")) {
        state->narrowed = true;
        std::string_view rest = list;
        while (!rest.empty()) {
            const size_t comma = rest.find(',');
            const std::string_view one = rest.substr(0, comma);
            if (!one.empty() && !add_rule(one, true)) return one;
            rest = comma == rest.npos ? std::string_view() : rest.substr(comma + 1);
        }
    }
    if (const char* path = host::own_setting("MOLT_CAPS_AUDIT"); path && *path)
        (void)host::open_path(GrantMaker::make(), path, host::kOpenWrite | host::kOpenCreate | host::kOpenAppend, 0666,
                              &state->audit);
    for (size_t i = 0; i < kCapabilities; i++) state->unrestricted[i] = decide_unrestricted(Capability(i));
    return {};
}

void finish() {
    if (!state) return;
    if (state->audit >= 0) (void)host::close_file(state->audit);
    state->~State();
    mem::release(state, sizeof(State), mem::Tag::table);
    state = nullptr;
}

bool unrestricted(Capability capability) { return state && state->unrestricted[size_t(capability)]; }

bool allows(Capability capability, std::string_view resource) {
    const bool allowed = unrestricted(capability) || decide(capability, resource);
    audit(capability, resource, allowed);
    return allowed;
}

Checked check(Ctx& ctx, Capability capability, std::string_view resource) {
    if (allows(capability, resource)) return Checked();
    return refuse(ctx, capability, resource);
}

} // namespace molt::caps

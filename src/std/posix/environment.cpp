// The environment, random bytes, the names of the system; what the module does at its import and at shutdown.
#include "core/host/environment.h"
#include "core/types/dict.h"
#include "std/posix/posix.h"

#include <cstring>

namespace molt::posix {

// Variables that the program may not read are not there.
Status make_environ(Ctx& ctx, Value module) {
    Ref<Dict> variables = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(molt::setattr(ctx, module, "environ", variables));
    for (const char* const* at = host::own_environment(); at && *at; at++) {
        const char* equals = std::strchr(*at, '=');
        if (!equals) continue;
        const std::string_view name(*at, size_t(equals - *at));
        if (!caps::unrestricted(Capability::env_read) && !caps::allows(Capability::env_read, name)) continue;
        Ref<> key = MOLT_TRY(from_system(ctx, name, true)), value = MOLT_TRY(from_system(ctx, equals + 1, true));
        Ref<> kept = MOLT_TRY(dict_setdefault_py(ctx, variables.get(), key, value));
    }
    return done();
}

Ref<> putenv(Ctx& ctx, Value name, Value value) {
    mem::TextBuffer key, text;
    MOLT_TRY(system_text(ctx, name, key));
    MOLT_TRY(system_text(ctx, value, text));
    if (key.view().find('=') != std::string_view::npos) return ctx.raise(type::ValueError, "illegal environment variable name");
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::env_write, key.view()));
    if (!key.append('\0') || !text.append('\0')) return ctx.raise_no_memory();
    return done_or(ctx, host::set_variable(grant, key.data(), text.data()), "putenv");
}

Ref<> unsetenv(Ctx& ctx, Value name) {
    mem::TextBuffer key;
    MOLT_TRY(system_text(ctx, name, key));
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::env_write, key.view()));
    if (!key.append('\0')) return ctx.raise_no_memory();
    return done_or(ctx, host::unset_variable(grant, key.data()), "unsetenv");
}

namespace {

Ref<> random_bytes(Ctx& ctx, int64_t size, const char* function) {
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::entropy, {}));
    mem::Buffer<uint8_t> out;
    if (!out.resize(size_t(size))) return ctx.raise_no_memory();
    if (const int error = host::entropy(grant, out.data(), size_t(size))) return fail(ctx, error, function);
    return bytes_from(ctx, ByteSpan(out.data(), size_t(size)));
}

} // namespace

Ref<> urandom(Ctx& ctx, int64_t size) {
    if (size < 0) return ctx.raise(type::ValueError, "negative argument not allowed");
    return random_bytes(ctx, size, "urandom");
}

Ref<> getrandom(Ctx& ctx, int64_t size, int32_t) {
    return size < 0 ? Ref<>(fail(ctx, host::kEINVAL, "getrandom")) : random_bytes(ctx, size, "getrandom");
}

Ref<> strerror(Ctx& ctx, int32_t code) {
    const char* text = host::error_text(code);
    if (text) return str_from_utf8(ctx, text);
    return format_text(ctx, "Unknown error {}", code);
}

Ref<> uname(Ctx& ctx) {
    host::SystemNames names;
    if (const int error = host::system_names(&names)) return fail(ctx, error, "uname");
    auto text = [&](const char* part) { return from_system(ctx, part).release(); };
    return make_record(ctx, Record::uname,
                       {text(names.system), text(names.node), text(names.release), text(names.version), text(names.machine)});
}

Ref<> major(Ctx& ctx, Value device) { return int_from_int64(ctx, host::device_major(uint64_t(MOLT_TRY(number(ctx, device))))); }
Ref<> minor(Ctx& ctx, Value device) { return int_from_int64(ctx, host::device_minor(uint64_t(MOLT_TRY(number(ctx, device))))); }
Ref<> makedev(Ctx& ctx, int32_t major, int32_t minor) {
    return int_from_uint64(ctx, host::device_number(unsigned(major), unsigned(minor)));
}

Ref<> umask(Ctx& ctx, int32_t mask) {
    const int before = host::set_file_mask(mask);
    return before < 0 ? Ref<>(fail(ctx, host::kENOSYS, "umask")) : small_int(before);
}

Status exec(Ctx& ctx, Value module) {
    MOLT_TRY(make_classes(ctx, module));
    MOLT_TRY(molt::setattr(ctx, module, "error", Value(&type::OSError)));
    MOLT_TRY(make_names(ctx, module));
    return make_environ(ctx, module);
}

void finish(Ctx&) {
    drop_classes();
    drop_fork_functions();
}

} // namespace molt::posix

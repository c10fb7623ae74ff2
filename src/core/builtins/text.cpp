// Builtins that write and read text: repr, ascii, format, print, input.
#include "core/object/protocol.h"
#include "core/runtime/sys_state.h"
#include "gen/core/builtins.h"

namespace molt::builtins {

Ref<> repr(Ctx& ctx, Value obj) { return molt::repr(ctx, obj); }

Ref<> ascii(Ctx& ctx, Value obj) { return molt::ascii(ctx, obj); }

Ref<> format(Ctx& ctx, Value value, Str* format_spec) {
    return molt::format(ctx, value, format_spec ? Value(format_spec) : Value{});
}

namespace {

/// sep and end: a str, or None for the default.
Result<Value> separator(Ctx& ctx, Value given, const char* name, Value fallback) {
    if (!given || given.is_none()) return fallback;
    if (given.is<Str>()) return given;
    return ctx.raise(type::TypeError, "{} must be None or a string, not {}", name, type_name(given));
}

} // namespace

// 1. No file: sys.stdout, which may be None (nothing happens) or missing. 2. Each piece is a write of its own.
Status print(Ctx& ctx, std::span<const Value> rest, Value sep, Value end, Value file_given, bool flush) {
    Ref<> file = own(file_given);
    if (file_given.is_none()) {
        file = own(sys_get(ctx, "stdout"));
        if (!file) return ctx.raise(type::RuntimeError, "lost sys.stdout");
        if (file.value().is_none()) return done();
    }
    Ref<Str> space = MOLT_TRY(str_from_code_point(ctx, ' ')), newline = MOLT_TRY(str_from_code_point(ctx, '\n'));
    const Value between = MOLT_TRY(separator(ctx, sep, "sep", space));
    const Value last = MOLT_TRY(separator(ctx, end, "end", newline));
    for (size_t i = 0; i < rest.size(); i++) {
        if (i > 0) MOLT_TRY(file_write_py(ctx, file, between));
        Ref<Str> text = MOLT_TRY(str(ctx, rest[i]));
        MOLT_TRY(file_write_py(ctx, file, text));
    }
    MOLT_TRY(file_write_py(ctx, file, last));
    if (flush) MOLT_TRY(call_method(ctx, file, "flush"));
    return done();
}

// Standard output is flushed after the prompt, standard error before it.
Ref<> input(Ctx& ctx, Value prompt) {
    Ref<> in = own(sys_get(ctx, "stdin")), out = own(sys_get(ctx, "stdout")), err = own(sys_get(ctx, "stderr"));
    if (!in || in.value().is_none()) return ctx.raise(type::RuntimeError, "input(): lost sys.stdin");
    if (!out || out.value().is_none()) return ctx.raise(type::RuntimeError, "input(): lost sys.stdout");
    if (!err || err.value().is_none()) return ctx.raise(type::RuntimeError, "input(): lost sys.stderr");
    if (!call_method(ctx, err, "flush")) ctx.clear_pending();
    if (prompt) {
        Ref<Str> text = MOLT_TRY(str(ctx, prompt));
        MOLT_TRY(file_write_py(ctx, out, text));
    }
    if (!call_method(ctx, out, "flush")) ctx.clear_pending();
    Ref<> line = MOLT_TRY(call_method(ctx, in, "readline"));
    Str* text = line.value().try_as<Str>();
    if (!text) return ctx.raise(type::TypeError, "object.readline() returned non-string");
    if (text->n == 0) return ctx.raise(type::EOFError, "EOF when reading a line");
    if (text->at(text->n - 1) == '\n') return str_substring(ctx, text, 0, text->n - 1);
    return line;
}

} // namespace molt::builtins

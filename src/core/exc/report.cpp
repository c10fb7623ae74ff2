// Exceptions that nobody catches: the traceback as CPython prints it, with source lines and carets (PEP 657).
#include "core/exc/report.h"

#include <cstdio>
#include <cstring>

#include "core/exc/exception.h"
#include "core/exc/traceback_text.h"
#include "core/host/file.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/object/py.h"
#include "core/runtime/module.h"
#include "core/runtime/runtime.h"
#include "core/runtime/sys_state.h"
#include "core/types/code.h"
#include "core/types/list.h"

namespace molt {

namespace {

void write_stderr(std::string_view text) { host::write_message(2, text.data(), text.size()); }

void write_stderr(const Str* text) {
    // stderr never fails to encode: backslashreplace.
    std::string_view view;
    Utf8 utf8(text);
    if (utf8.ok()) view = utf8.view();
    size_t from = 0;
    for (size_t i = 0; i + 2 < view.size(); i++) {
        auto byte = [&](size_t k) { return static_cast<unsigned char>(view[i + k]); };
        if (byte(0) != 0xED || byte(1) < 0xA0) continue;
        unsigned point = 0xD000u | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
        char escape[16];
        write_stderr(view.substr(from, i - from));
        write_stderr(std::string_view(escape, size_t(std::snprintf(escape, sizeof escape, "\\u%04x", point))));
        i += 2;
        from = i + 1;
    }
    write_stderr(view.substr(from));
}

/// Not while it flushes already: what cannot be flushed is reported in its turn.
void flush_stdout(Ctx& ctx) {
    static bool flushing = false;
    if (flushing) return;
    flushing = true;
    Ref<> pending = ctx.take_pending();
    flush_standard_streams_py(ctx);
    if (pending) ctx.restore_pending(std::move(pending));
    flushing = false;
}

/// The hook of module sys when the program set one of its own; else empty.
Ref<> replaced_hook(Ctx& ctx, const char* name, const char* original_name) {
    Value hook = sys_get(ctx, name), original = sys_get(ctx, original_name);
    return hook && original && hook != original ? own(hook) : Ref<>();
}

/// "Exception ignored in: ", or another text; then it is the message of the hook's argument.
Ref<> message_of(Ctx& ctx, std::string_view what) {
    if (what == "Exception ignored in: ") return none();
    return str_from_utf8(ctx, what.ends_with(": ") ? what.substr(0, what.size() - 2) : what);
}

/// To sys.stderr, which the program may have replaced, or to the descriptor.
void show_on_stderr(Ctx& ctx, const Str* text) {
    Ref<> file = own(sys_get(ctx, "stderr"));
    if (file && !file.value().is_none() && !(file.value() == sys_get(ctx, "__stderr__"))) {
        if (file_write_py(ctx, file, Value(text)).ok()) return;
        ctx.clear_pending();
    }
    write_stderr(text);
}

void write_unraisable(Ctx& ctx, const Ref<>& exception, std::string_view what, Value object) {
    flush_stdout(ctx);
    Ref<Str> shown = repr(ctx, object);
    if (!shown) {
        ctx.clear_pending();
        shown = str_from_utf8(ctx, "<object repr() failed>");
    }
    Ref<Str> introduction = str_from_utf8(ctx, what);
    Ref<Str> traceback = traceback_text_py(ctx, exception, TracebackStyle::plain);
    Ref<Str> text =
        shown && introduction && traceback ? format_text(ctx, "{}{}\n{}", introduction, shown, traceback) : Ref<Str>();
    if (text) show_on_stderr(ctx, text.get());
    ctx.clear_pending();
}

} // namespace

void report_unraisable(Ctx& ctx, std::string_view what, Value object) {
    if (ctx.pending && !ctx.pending.value().as<Exception>()->traceback) traceback_here(ctx); // where it ends, at least
    Ref<> exception = ctx.take_pending();
    if (!exception) return;
    if (Ref<> hook = replaced_hook(ctx, "unraisablehook", "__unraisablehook__"); hook && !hook.value().is_none()) {
        Ref<> message = message_of(ctx, what);
        Ref<> arguments = message ? unraisable_arguments(ctx, exception, message, object) : Ref<>();
        if (arguments && call(ctx, hook, {arguments.value()})) return;
        Ref<> second = ctx.take_pending();
        write_unraisable(ctx, second, "Exception ignored in sys.unraisablehook: ", hook);
        return;
    }
    write_unraisable(ctx, exception, what, object);
}

void report_del(Ctx& ctx, Value object) {
    const Class* cls = class_of(object);
    Value method = cls->is_heap() ? class_lookup(class_of(object), names.__del__) : Value{};
    report_unraisable(ctx, "Exception ignored in: ", method ? method : object);
}

void print_unraisable(Ctx& ctx, std::string_view what, Value object) {
    Ref<> exception = ctx.take_pending();
    if (exception) write_unraisable(ctx, exception, what, object);
}

namespace {
/// sys.last_exc and its parts, for atexit functions and whoever looks on.
void remember_last(Ctx& ctx, Value exception) {
    auto* e = exception.as<Exception>();
    Ref<> tb = e->traceback ? e->traceback.copy() : none();
    const std::pair<const char*, Value> parts[] = {
        {"last_exc", exception}, {"last_type", Value(class_of(exception))}, {"last_value", exception}, {"last_traceback", tb}};
    for (const auto& [name, value] : parts)
        if (!sys_set(ctx, name, value).ok()) ctx.clear_pending();
}
} // namespace

int report_uncaught_py(Ctx& ctx) {
    Ref<> exception = ctx.take_pending();
    if (instance_of(exception, &type::SystemExit)) {
        Ref<> code = static_cast<SystemExitError*>(exception.value().object())->code.copy();
        if (!code || code.value().is_none()) return 0;
        int64_t status = 0;
        if (is_int(code)) return int_fits_int64(code, &status) ? int(status & 0xFF) : 255;
        flush_stdout(ctx);
        Ref<Str> text = str(ctx, code);
        if (text) write_stderr(text.get());
        ctx.clear_pending();
        write_stderr("\n");
        return 1;
    }
    bool interrupted = instance_of(exception, &type::KeyboardInterrupt);
    remember_last(ctx, exception);
    if (Ref<> hook = replaced_hook(ctx, "excepthook", "__excepthook__")) {
        auto* e = exception.value().as<Exception>();
        Ref<> tb = e->traceback ? e->traceback.copy() : none();
        if (call(ctx, hook, {Value(class_of(exception)), exception.value(), tb.value()})) return interrupted ? 130 : 1;
        Ref<> second = ctx.take_pending();
        write_stderr("Error in sys.excepthook:\n");
        if (Ref<Str> text = traceback_text_py(ctx, second, TracebackStyle::full)) write_stderr(text.get());
        write_stderr("\nOriginal exception was:\n");
    }
    flush_stdout(ctx);
    Ref<Str> text = traceback_text_py(ctx, exception, TracebackStyle::full);
    if (text) show_on_stderr(ctx, text.get());
    else {
        ctx.clear_pending();
        write_stderr("MemoryError while printing a traceback\n");
    }
    return interrupted ? 130 : 1;
}

namespace {
Status warn_of(Ctx& ctx, Class& category, Ref<Str> message) {
    if (!message) return raised;
    return Status::of(import(ctx, "warnings").call("warn"_n, message, Value(&category)).ok());
}
} // namespace

Status warn_py(Ctx& ctx, Class& category, std::string_view text) { return warn_of(ctx, category, str_from_utf8(ctx, text)); }

Status warn_of_subclass_py(Ctx& ctx, Value owner, const char* method, Value result, const char* wanted) {
    constexpr const char* kText =
        "{}{}{} returned non-{} (type {}).  The ability to return an instance of a strict subclass of {} is "
        "deprecated, and may be removed in a future version of Python.";
    if (owner)
        return warn_of(ctx, type::DeprecationWarning,
                       format_text(ctx, kText, type_name(owner), ".", method, wanted, type_name(result), wanted));
    return warn_of(ctx, type::DeprecationWarning, format_text(ctx, kText, "", "", method, wanted, type_name(result), wanted));
}

} // namespace molt

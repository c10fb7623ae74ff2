// open(): puts raw, buffered and text streams together; the standard streams; the module's start.
#include "core/exc/report.h"
#include "core/host/file.h"
#include "core/object/protocol.h"
#include "core/runtime/module.h"
#include "core/runtime/runtime.h"
#include "core/runtime/sys_state.h"
#include "gen/std/_io.h"

namespace molt {

namespace io {

namespace {

struct OpenMode {
    bool creating = false, reading = false, writing = false, appending = false, updating = false, text = false, binary = false;
};

Status parse_open_mode(Ctx& ctx, const Str* mode, OpenMode* out) {
    for (uint64_t i = 0; i < mode->n; i++) {
        bool* flag = nullptr;
        switch (mode->at(i)) {
        case 'x': flag = &out->creating; break;
        case 'r': flag = &out->reading; break;
        case 'w': flag = &out->writing; break;
        case 'a': flag = &out->appending; break;
        case '+': flag = &out->updating; break;
        case 't': flag = &out->text; break;
        case 'b': flag = &out->binary; break;
        }
        if (!flag || *flag) return ctx.raise(type::ValueError, "invalid mode: '{}'", mode);
        *flag = true;
    }
    if (out->text && out->binary) return ctx.raise(type::ValueError, "can't have text and binary mode at once");
    if (out->creating + out->reading + out->writing + out->appending > 1)
        return ctx.raise(type::ValueError, "must have exactly one of create/read/write/append mode");
    return done();
}

/// Closes what was opened before an error, which stays pending.
Raised close_after_error(Ctx& ctx, Value stream) {
    Ref<> failed = ctx.take_pending();
    if (!call_method(ctx, stream, "close")) ctx.clear_pending();
    ctx.restore_pending(std::move(failed));
    return raised;
}

Ref<> wrap(Ctx& ctx, const OpenMode& mode, Value raw, int64_t buffering, Str* mode_text, Str* encoding, Str* errors,
           Str* newline) {
    Ref<> tty = MOLT_TRY(call_method(ctx, raw, "isatty"));
    const bool line_buffering = buffering == 1 || (buffering < 0 && MOLT_TRY(truth(ctx, tty)));
    if (line_buffering) buffering = -1;
    if (buffering < 0) {
        Ref<> block = MOLT_TRY(molt::getattr(ctx, raw, "_blksize"));
        buffering = MOLT_TRY(index_int64(ctx, block, type::OverflowError));
        if (buffering < 8192) buffering = 8192;
    }
    if (buffering == 0) {
        if (!mode.binary) return ctx.raise(type::ValueError, "can't have unbuffered text I/O");
        return own(raw);
    }
    Class* cls = mode.updating                                     ? &type::_io_BufferedRandom
                 : mode.creating || mode.writing || mode.appending ? &type::_io_BufferedWriter
                                                                   : &type::_io_BufferedReader;
    Ref<> size = MOLT_TRY(int_from_int64(ctx, buffering));
    Ref<> buffer = MOLT_TRY(call(ctx, Value(cls), {raw, size}));
    if (mode.binary) return buffer;
    auto or_none = [](Str* s) { return s ? Value(s) : kNone; };
    Ref<> text = call(ctx, Value(&type::_io_TextIOWrapper),
                      {buffer, or_none(encoding), or_none(errors), or_none(newline), Value(molt_bool(line_buffering))});
    if (!text) return close_after_error(ctx, buffer);
    Ref<Str> plain = MOLT_TRY(intern(ctx, "r"));
    MOLT_TRY(molt::setattr(ctx, text, "mode", mode_text ? Value(mode_text) : Value(plain)));
    return text;
}

} // namespace

// 1. The mode is checked as a whole. 2. A raw file, 3. a buffer of its block size unless told otherwise (terminals are
// line-buffered), 4. text on top.
Ref<> open(Ctx& ctx, Value file, Str* mode_text, int32_t buffering, Str* encoding, Str* errors, Str* newline, bool closefd,
           Value opener) {
    OpenMode mode;
    if (mode_text) MOLT_TRY(parse_open_mode(ctx, mode_text, &mode));
    else mode.reading = true;
    if (mode.binary && encoding) return ctx.raise(type::ValueError, "binary mode doesn't take an encoding argument");
    if (mode.binary && errors) return ctx.raise(type::ValueError, "binary mode doesn't take an errors argument");
    if (mode.binary && newline) return ctx.raise(type::ValueError, "binary mode doesn't take a newline argument");
    if (mode.binary && buffering == 1)
        MOLT_TRY(warn_py(ctx, type::RuntimeWarning,
                         "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used"));
    char raw_mode[6];
    size_t n = 0;
    if (mode.creating) raw_mode[n++] = 'x';
    if (mode.reading) raw_mode[n++] = 'r';
    if (mode.writing) raw_mode[n++] = 'w';
    if (mode.appending) raw_mode[n++] = 'a';
    if (mode.updating) raw_mode[n++] = '+';
    Ref<Str> raw_text = MOLT_TRY(intern(ctx, std::string_view(raw_mode, n)));
    Ref<> raw = MOLT_TRY(call(ctx, Value(&type::_io_FileIO), {file, raw_text, Value(molt_bool(closefd)), opener}));
    Ref<> stream = wrap(ctx, mode, raw, buffering, mode_text, encoding, errors, newline);
    if (!stream) return close_after_error(ctx, raw);
    return stream;
}

Ref<> open_code(Ctx& ctx, Value path) {
    if (!path.is<Str>()) return ctx.raise(type::TypeError, "open_code() argument 'path' must be str, not {}", type_name(path));
    Ref<Str> mode = MOLT_TRY(intern(ctx, "rb"));
    return open(ctx, path, mode.get(), -1, nullptr, nullptr, nullptr, true, kNone);
}

Ref<> text_encoding(Ctx& ctx, Value encoding, int32_t) { return encoding.is_none() ? intern(ctx, "locale") : own(encoding); }

Ref<> standard_stream(Ctx& ctx, int fd) {
    host::FileFacts facts;
    if (host::file_facts(fd, &facts)) return none();
    constexpr const char* kNames[] = {"<stdin>", "<stdout>", "<stderr>"};
    Ref<> raw = MOLT_TRY(file_from_descriptor(ctx, fd, fd == 0 ? host::kOpenRead : host::kOpenWrite, kNames[fd]));
    Class* cls = fd == 0 ? &type::_io_BufferedReader : &type::_io_BufferedWriter;
    Ref<> buffer = MOLT_TRY(call(ctx, Value(cls), {raw}));
    const bool lines = fd == 2 || facts.is_terminal;
    Ref<> text = MOLT_TRY(text_over(ctx, buffer, fd == 2 ? "backslashreplace" : "strict", lines));
    Ref<Str> mode = MOLT_TRY(intern(ctx, fd == 0 ? "r" : "w"));
    MOLT_TRY(molt::setattr(ctx, text, "mode", mode));
    return text;
}

Status exec(Ctx& ctx, Value module) {
    BytesIO::register_buffer();
    MOLT_TRY(molt::setattr(ctx, module, "BlockingIOError", Value(&type::BlockingIOError)));
    Ref<Str> name = MOLT_TRY(intern(ctx, "open"));
    Ref<> function = MOLT_TRY(molt::getattr(ctx, module, name.get()));
    return dict_set(ctx, runtime.builtins_dict.get(), name.get(), function);
}

} // namespace io

// An unaltered text stream is written to directly; everything else through its method.
Status file_write_py(Ctx& ctx, Value file, Value text) {
    if (file.is_object() && class_of(file) == &type::_io_TextIOWrapper && text.is_exact(MOLT_KIND_STR)) {
        Ref<Str> name = MOLT_TRY(intern(ctx, "write"));
        if (!instance_get(file.object(), name.get())) return io::text_write_py(ctx, file.as<TextStream>(), text.as<Str>());
    }
    MOLT_TRY(call_method(ctx, file, "write", {text}));
    return done();
}

} // namespace molt

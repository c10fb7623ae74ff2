// IOBase, RawIOBase, BufferedIOBase, TextIOBase: what streams can do without knowing themselves.
#include "core/exc/report.h"
#include "core/object/instance.h"
#include "core/object/protocol.h"
#include "core/runtime/runtime.h"
#include "core/types/bytearray.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/tuple.h"
#include "gen/std/_io.h"

namespace molt::io {

Raised unsupported(Ctx& ctx, std::string_view what) { return ctx.raise(type::_io_UnsupportedOperation, "{}", what); }

Result<bool> is_closed_py(Ctx& ctx, Value stream) {
    Ref<> closed = MOLT_TRY(molt::getattr(ctx, stream, "closed"));
    return truth(ctx, closed);
}

Status check_open_py(Ctx& ctx, Value stream) {
    if (MOLT_TRY(is_closed_py(ctx, stream))) return ctx.raise(type::ValueError, "I/O operation on closed file.");
    return done();
}

Result<int64_t> optional_size(Ctx& ctx, Value v, int64_t none) {
    if (!v || v.is_none()) return none;
    if (!is_int(v) && !class_of(v)->slots.index)
        return ctx.raise(type::TypeError, "argument should be integer or None, not '{}'", type_name(v));
    return index_int64(ctx, v, type::OverflowError);
}

Result<int64_t> size_argument(Ctx& ctx, Value v) {
    const int64_t size = MOLT_TRY(optional_size(ctx, v, -1));
    return size < 0 ? -1 : size;
}

Result<int64_t> offset_argument(Ctx& ctx, Value v) {
    if (is_float(v)) return ctx.raise(type::TypeError, "'float' object cannot be interpreted as an integer");
    return index_int64(ctx, v, type::OverflowError);
}

namespace _Unpicklable {

namespace {
Ref<> refuse(Ctx& ctx, Value self) {
    return ctx.raise(type::TypeError, "cannot pickle '{}' instances", class_of(self)->name.value());
}
} // namespace

Ref<> dunder_reduce(Ctx& ctx, IoBase* self, std::span<const Value>) { return refuse(ctx, self); }
Ref<> dunder_reduce_ex(Ctx& ctx, IoBase* self, std::span<const Value>) { return refuse(ctx, self); }

} // namespace _Unpicklable

namespace IOBase {

Ref<> dunder_iter(Ctx& ctx, Value self) {
    MOLT_TRY(check_open_py(ctx, self));
    return own(self);
}

Ref<> dunder_next(Ctx& ctx, Value self) {
    Ref<> line = MOLT_TRY(call_method(ctx, self, "readline"));
    if (MOLT_TRY(length(ctx, line)) == 0) return Ref<>::own(kAbsent);
    return line;
}

// The end of a stream nobody closed: errors have nobody to go to.
/// The open file at the bottom of a stream; null when there is none that the stream would close.
static FileIo* open_file(Value stream) {
    if (instance_of(stream, &type::_io_TextIOWrapper)) stream = stream.as<TextStream>()->buffer;
    for (const Class* cls : {&type::_io_BufferedReader, &type::_io_BufferedWriter, &type::_io_BufferedRandom})
        if (stream.is_object() && instance_of(stream, cls)) stream = stream.as<Buffered>()->raw;
    if (!stream.is_object() || !instance_of(stream, &type::_io_FileIO)) return nullptr;
    FileIo* file = stream.as<FileIo>();
    return file->fd >= 0 && file->closefd ? file : nullptr;
}

/// ResourceWarning for a file that nobody closed. These are ignored unless the program has changed the filters, for which it
/// imports warnings.
static void warn_unclosed(Ctx& ctx, Value stream) {
    if (!open_file(stream)) return;
    Ref<Str> name = intern(ctx, "warnings");
    Ref<> module = name ? own(dict_get(runtime.modules.get(), name.get())) : Ref<>();
    if (!module) return ctx.clear_pending();
    Ref<Str> text = format_text(ctx, "unclosed file {!r}", stream);
    if (text && call_method(ctx, module, "warn", {text, Value(&type::ResourceWarning), Value(molt_small_int(1)), stream})) return;
    if (ctx.pending_matches(type::Warning)) report_unraisable(ctx, "Exception ignored in: ", stream);
    else ctx.clear_pending();
}

Status dunder_del(Ctx& ctx, Value self) {
    auto closed = is_closed_py(ctx, self);
    if (!closed.ok()) {
        ctx.clear_pending();
        return done();
    }
    if (closed.take()) return done();
    warn_unclosed(ctx, self);
    if (!call_method(ctx, self, "close")) ctx.clear_pending();
    return done();
}

Ref<> seek(Ctx& ctx, IoBase*, Value, int32_t) { return unsupported(ctx, "seek"); }
Ref<> tell(Ctx& ctx, IoBase* self) {
    return call_method(ctx, self, "seek", {Value(molt_small_int(0)), Value(molt_small_int(1))});
}
Ref<> truncate(Ctx& ctx, IoBase*, Value) { return unsupported(ctx, "truncate"); }
Ref<> fileno(Ctx& ctx, IoBase*) { return unsupported(ctx, "fileno"); }

Ref<> flush(Ctx& ctx, IoBase* self) {
    if (self->closed) return ctx.raise(type::ValueError, "I/O operation on closed file.");
    return none();
}

// Closed also when flushing fails.
Ref<> close(Ctx& ctx, IoBase* self) {
    if (self->closed) return none();
    Ref<> flushed = call_method(ctx, self, "flush");
    self->closed = true;
    if (!flushed) return raised;
    return none();
}

Ref<> seekable(Ctx&, IoBase*) { return boolean(false); }
Ref<> readable(Ctx&, IoBase*) { return boolean(false); }
Ref<> writable(Ctx&, IoBase*) { return boolean(false); }

Ref<> isatty(Ctx& ctx, IoBase* self) {
    MOLT_TRY(check_open_py(ctx, self));
    return boolean(false);
}

Ref<> _checkClosed(Ctx& ctx, IoBase* self) {
    MOLT_TRY(check_open_py(ctx, self));
    return none();
}

static Ref<> check_able(Ctx& ctx, IoBase* self, const char* method, const char* text) {
    Ref<> answer = MOLT_TRY(call_method(ctx, self, method));
    if (!answer.value().is_true()) return unsupported(ctx, text);
    return answer;
}
Ref<> _checkSeekable(Ctx& ctx, IoBase* self) { return check_able(ctx, self, "seekable", "File or stream is not seekable."); }
Ref<> _checkReadable(Ctx& ctx, IoBase* self) { return check_able(ctx, self, "readable", "File or stream is not readable."); }
Ref<> _checkWritable(Ctx& ctx, IoBase* self) { return check_able(ctx, self, "writable", "File or stream is not writable."); }

Ref<> dunder_enter(Ctx& ctx, IoBase* self) {
    MOLT_TRY(check_open_py(ctx, self));
    return own(Value(self));
}

Ref<> dunder_exit(Ctx& ctx, IoBase* self, const Args&) { return call_method(ctx, self, "close"); }

// A byte at a time, or as far as peek() shows that no line end is passed.
Ref<> readline(Ctx& ctx, IoBase* self, Value size) {
    const int64_t limit = MOLT_TRY(size_argument(ctx, size));
    Ref<> peek = MOLT_TRY(getattr_optional(ctx, self, "peek"));
    mem::Buffer<uint8_t> line;
    while (limit < 0 || int64_t(line.size()) < limit) {
        int64_t wanted = 1;
        if (!peek.value().is_absent()) {
            Ref<> ahead = MOLT_TRY(call(ctx, peek, {Value(molt_small_int(1))}));
            if (!ahead.value().is_kind(MOLT_KIND_BYTES))
                return ctx.raise(type::OSError, "peek() should have returned a bytes object, not '{}'", type_name(ahead));
            const ByteSpan bytes = ahead.value().as<Bytes>()->span();
            if (!bytes.empty()) {
                wanted = 0;
                while (wanted < int64_t(bytes.size()) && (limit < 0 || int64_t(line.size()) + wanted < limit))
                    if (bytes[size_t(wanted++)] == '\n') break;
            }
        }
        Ref<> part = MOLT_TRY(call_method(ctx, self, "read", {Value(molt_small_int(wanted))}));
        if (!part.value().is_kind(MOLT_KIND_BYTES))
            return ctx.raise(type::OSError, "read() should have returned a bytes object, not '{}'", type_name(part));
        const ByteSpan bytes = part.value().as<Bytes>()->span();
        if (bytes.empty()) break;
        if (!line.append(bytes.data(), bytes.size())) return ctx.raise_no_memory();
        if (bytes.back() == '\n') break;
    }
    return bytes_from(ctx, ByteSpan(line.data(), line.size()));
}

Ref<> readlines(Ctx& ctx, IoBase* self, Value hint) {
    const int64_t limit = MOLT_TRY(size_argument(ctx, hint));
    Ref<List> lines = MOLT_TRY(list_new(ctx));
    Ref<> iterator = MOLT_TRY(iter(ctx, self));
    for (int64_t total = 0;;) {
        Ref<> line = MOLT_TRY(next(ctx, iterator));
        if (line.value().is_absent()) return lines;
        const int64_t size = MOLT_TRY(length(ctx, line));
        MOLT_TRY(list_append(ctx, lines.get(), std::move(line)));
        if (limit > 0 && size > limit - total) return lines;
        total += size;
    }
}

Ref<> writelines(Ctx& ctx, IoBase* self, Value lines) {
    MOLT_TRY(check_open_py(ctx, self));
    MOLT_TRY(for_each(ctx, lines, [&](Value line) -> Status {
        Ref<> kept = own(line);
        MOLT_TRY(call_method(ctx, self, "write", {kept}));
        return done();
    }));
    return none();
}

Ref<> get_closed(Ctx&, IoBase* self) { return boolean(self->closed); }
Ref<> get_dunder_dict(Ctx& ctx, IoBase* self) { return instance_dict(ctx, self); }

} // namespace IOBase

namespace RawIOBase {

Ref<> read(Ctx& ctx, IoBase* self, int64_t n) {
    if (n < 0) return call_method(ctx, self, "readall");
    Ref<Bytes> zeros = MOLT_TRY(bytes_allocate(ctx, uint64_t(n)));
    Ref<Bytearray> into = MOLT_TRY(bytearray_from(ctx, zeros->span()));
    Ref<> got = MOLT_TRY(call_method(ctx, self, "readinto", {into}));
    if (got.value().is_none()) return got;
    const int64_t count = MOLT_TRY(index_int64(ctx, got, type::ValueError));
    const ByteSpan bytes = into->span();
    return bytes_from(ctx, bytes.subspan(0, size_t(count) < bytes.size() ? size_t(count) : bytes.size()));
}

Ref<> readall(Ctx& ctx, IoBase* self) {
    mem::Buffer<uint8_t> all;
    for (;;) {
        Ref<> part = MOLT_TRY(call_method(ctx, self, "read", {Value(molt_small_int(8192))}));
        if (part.value().is_none()) {
            if (all.empty()) return part;
            break;
        }
        if (!part.value().is_kind(MOLT_KIND_BYTES)) return ctx.raise(type::TypeError, "read() should return bytes");
        const ByteSpan bytes = part.value().as<Bytes>()->span();
        if (bytes.empty()) break;
        if (!all.append(bytes.data(), bytes.size())) return ctx.raise_no_memory();
    }
    return bytes_from(ctx, ByteSpan(all.data(), all.size()));
}

Ref<> readinto(Ctx& ctx, IoBase*, Value) { return ctx.raise(type::NotImplementedError, ""); }
Ref<> write(Ctx& ctx, IoBase*, Value) { return ctx.raise(type::NotImplementedError, ""); }

} // namespace RawIOBase

namespace BufferedIOBase {

Ref<> detach(Ctx& ctx, IoBase*) { return unsupported(ctx, "detach"); }
Ref<> read(Ctx& ctx, IoBase*, Value) { return unsupported(ctx, "read"); }
Ref<> read1(Ctx& ctx, IoBase*, Value) { return unsupported(ctx, "read1"); }
Ref<> write(Ctx& ctx, IoBase*, Value) { return unsupported(ctx, "write"); }

/// `subject` is what the error calls the buffer.
static Ref<> read_into(Ctx& ctx, IoBase* self, Value buffer, const char* method, const char* subject) {
    BufferView view;
    MOLT_TRY(view.acquire_to_fill(ctx, buffer, subject));
    const uint64_t room = view.info().length;
    Ref<> part = MOLT_TRY(call_method(ctx, self, method, {Value(molt_small_int(int64_t(room)))}));
    if (!part.value().is_kind(MOLT_KIND_BYTES)) return ctx.raise(type::TypeError, "{}() should return bytes", method);
    const ByteSpan bytes = part.value().as<Bytes>()->span();
    if (bytes.size() > room)
        return ctx.raise(type::ValueError, "{}() returned too much data: {} bytes requested, {} returned", method, room,
                         bytes.size());
    std::copy(bytes.begin(), bytes.end(), view.info().data);
    return small_int(int64_t(bytes.size()));
}
Ref<> readinto(Ctx& ctx, IoBase* self, Value buffer) { return read_into(ctx, self, buffer, "read", "readinto() argument"); }
Ref<> readinto1(Ctx& ctx, IoBase* self, Value buffer) { return read_into(ctx, self, buffer, "read1", "readinto1() argument"); }

} // namespace BufferedIOBase

namespace TextIOBase {

Ref<> detach(Ctx& ctx, IoBase*) { return unsupported(ctx, "detach"); }
Ref<> read(Ctx& ctx, IoBase*, Value) { return unsupported(ctx, "read"); }
Ref<> readline(Ctx& ctx, IoBase*, Value) { return unsupported(ctx, "readline"); }
Ref<> write(Ctx& ctx, IoBase*, Value) { return unsupported(ctx, "write"); }
Ref<> get_encoding(Ctx&, IoBase*) { return none(); }
Ref<> get_newlines(Ctx&, IoBase*) { return none(); }
Ref<> get_errors(Ctx&, IoBase*) { return none(); }

} // namespace TextIOBase

} // namespace molt::io

// BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair.
#include <cstring>

#include "core/exc/except.h"
#include "core/host/errors.h"
#include "core/host/file.h"
#include "core/object/protocol.h"
#include "core/types/bytearray.h"
#include "core/types/memoryview.h"
#include "gen/std/_io.h"
#include "std/io/blocking.h"
#include "std/io/closing.h"

namespace molt {

void Buffered::destroy_native(Buffered* self) { mem::release(self->data, size_t(self->capacity), mem::Tag::text); }

namespace io {

namespace {

constexpr int64_t kBlocked = -1; // the raw stream would block

/// The raw stream as a FileIO whose methods nobody replaced; null otherwise.
FileIo* plain_file(Buffered* self) {
    Value raw = self->raw;
    if (!raw.is_object() || class_of(raw) != &type::_io_FileIO) return nullptr;
    FileIo* file = raw.as<FileIo>();
    return file->fd >= 0 ? file : nullptr;
}

Status check_usable(Ctx& ctx, Buffered* self) {
    if (self->raw) return done();
    if (self->initialised) return ctx.raise(type::ValueError, "raw stream has been detached");
    return ctx.raise(type::ValueError, "I/O operation on uninitialized object");
}

Status check_open(Ctx& ctx, Buffered* self, const char* text) {
    MOLT_TRY(check_usable(ctx, self));
    if (plain_file(self)) return done();
    Ref<> raw = self->raw.copy();
    if (MOLT_TRY(is_closed_py(ctx, raw))) return ctx.raise(type::ValueError, "{}", text);
    return done();
}

Result<int64_t> raw_read(Ctx& ctx, Buffered* self, uint8_t* to, int64_t count) {
    if (FileIo* file = plain_file(self)) {
        if (!file->readable) return ctx.raise(type::_io_UnsupportedOperation, "File not open for reading");
        size_t got;
        const int error = MOLT_TRY(read_blocking(ctx, file->fd, to, size_t(count), &got));
        if (error == host::kEAGAIN) return kBlocked;
        if (error) return raise_os_error(ctx, error);
        return int64_t(got);
    }
    mem::Buffer<uint8_t> zeros;
    if (!zeros.resize(size_t(count))) return ctx.raise_no_memory();
    Ref<Bytearray> into = MOLT_TRY(bytearray_from(ctx, ByteSpan(zeros.data(), zeros.size())));
    Ref<> raw = self->raw.copy(), window = MOLT_TRY(memoryview_new_py(ctx, into));
    Ref<> got = MOLT_TRY(call_method(ctx, raw, "readinto", {window}));
    if (got.value().is_none()) return kBlocked;
    Result<int64_t> number = index_int64(ctx, got, type::ValueError);
    if (!number.ok()) {
        Except caught(ctx);
        return caught.raise_from(caught.value(), type::OSError, "raw readinto() failed");
    }
    const int64_t n = MOLT_TRY(std::move(number));
    if (n < 0 || n > count)
        return ctx.raise(type::OSError, "raw readinto() returned invalid length {} (should have been between 0 and {})", n,
                         count);
    const ByteSpan bytes = into->span();
    copy_bytes(to, bytes.first(size_t(n) < bytes.size() ? size_t(n) : bytes.size()));
    return n;
}

Result<int64_t> raw_write(Ctx& ctx, Buffered* self, const uint8_t* from, int64_t count) {
    if (FileIo* file = plain_file(self)) {
        if (!file->writable) return ctx.raise(type::_io_UnsupportedOperation, "File not open for writing");
        size_t written;
        const int error = MOLT_TRY(write_blocking(ctx, file->fd, from, size_t(count), &written));
        if (error == host::kEAGAIN) return kBlocked;
        if (error) return raise_os_error(ctx, error);
        return int64_t(written);
    }
    Ref<Bytes> bytes = MOLT_TRY(bytes_from(ctx, ByteSpan(from, size_t(count))));
    Ref<> raw = self->raw.copy(), window = MOLT_TRY(memoryview_new_py(ctx, bytes));
    Ref<> written = MOLT_TRY(call_method(ctx, raw, "write", {window}));
    if (written.value().is_none()) return kBlocked;
    const int64_t n = MOLT_TRY(index_int64(ctx, written, type::ValueError));
    if (n < 0 || n > count)
        return ctx.raise(type::OSError, "raw write() returned invalid length {} (should have been between 0 and {})", n, count);
    return n;
}

Result<int64_t> raw_seek(Ctx& ctx, Buffered* self, int64_t offset, int whence) {
    if (FileIo* file = plain_file(self)) {
        int64_t position;
        if (const int error = host::seek_file(file->fd, offset, host::Whence(whence), &position))
            return raise_os_error(ctx, error);
        return position;
    }
    Ref<> raw = self->raw.copy(), where = MOLT_TRY(int_from_int64(ctx, offset));
    Ref<> position = MOLT_TRY(call_method(ctx, raw, "seek", {where, Value(molt_small_int(whence))}));
    const int64_t at = MOLT_TRY(index_int64(ctx, position, type::ValueError));
    if (at < 0) return ctx.raise(type::OSError, "Raw stream returned invalid position {}", at);
    return at;
}

Raised raise_blocked(Ctx& ctx, int64_t written) {
    Ref<Str> text = str_from_utf8(ctx, "write could not complete without blocking");
    if (!text) return raised;
    Ref<> error =
        call(ctx, Value(&type::BlockingIOError), {Value(molt_small_int(host::kEAGAIN)), text, Value(molt_small_int(written))});
    if (!error) return raised;
    return ctx.raise_instance(std::move(error));
}

/// Writes out what is pending. What the raw stream did not take stays.
Status write_pending(Ctx& ctx, Buffered* self) {
    if (!self->writing) return done();
    while (self->position < self->end) {
        auto written = raw_write(ctx, self, self->data + self->position, self->end - self->position);
        if (!written.ok()) return raised;
        const int64_t n = written.take();
        if (n == kBlocked) return raise_blocked(ctx, 0);
        self->position += n;
    }
    self->position = self->end = 0;
    self->writing = false;
    return done();
}

/// Forgets what was read ahead, and moves the raw stream back to where the reader is.
Status drop_ahead(Ctx& ctx, Buffered* self) {
    if (self->writing) return done();
    const int64_t ahead = self->end - self->position;
    self->position = self->end = 0;
    if (ahead > 0) (void)MOLT_TRY(raw_seek(ctx, self, -ahead, 1));
    return done();
}

/// One read of the raw stream into the empty buffer; the number of bytes, 0 at the end, or kBlocked.
Result<int64_t> fill(Ctx& ctx, Buffered* self) {
    self->position = self->end = 0;
    const int64_t n = MOLT_TRY(raw_read(ctx, self, self->data, self->capacity));
    if (n > 0) self->end = n;
    return n;
}

/// The same into the room behind what was taken already, as one request of several reads does.
Result<int64_t> fill_further(Ctx& ctx, Buffered* self) {
    if (self->end >= self->capacity || self->ahead()) return fill(ctx, self);
    const int64_t n = MOLT_TRY(raw_read(ctx, self, self->data + self->end, self->capacity - self->end));
    if (n > 0) self->end += n;
    return n;
}

Status prepare_reading(Ctx& ctx, Buffered* self, const char* method, const char* closed_text) {
    MOLT_TRY(check_open(ctx, self, closed_text));
    if (!self->can_read) return unsupported(ctx, method);
    return write_pending(ctx, self);
}

/// Up to `count` bytes of what is ahead.
int64_t take_ahead(Buffered* self, uint8_t* to, int64_t count) {
    const int64_t n = count < self->ahead() ? count : self->ahead();
    copy_bytes(to, {self->data + self->position, size_t(n)});
    self->position += n;
    return n;
}

Ref<> read_all(Ctx& ctx, Buffered* self) {
    mem::Buffer<uint8_t> all;
    if (!all.append(self->data + self->position, size_t(self->ahead()))) return ctx.raise_no_memory();
    self->position = self->end = 0;
    Ref<> raw = self->raw.copy();
    Ref<> readall = MOLT_TRY(getattr_optional(ctx, raw, "readall"));
    bool blocked = false;
    if (!readall.value().is_absent()) {
        Ref<> rest = MOLT_TRY(call(ctx, readall, {}));
        blocked = rest.value().is_none();
        if (!blocked) {
            if (!rest.value().is_kind(MOLT_KIND_BYTES)) return ctx.raise(type::TypeError, "readall() should return bytes");
            if (all.empty()) return rest;
            const ByteSpan bytes = rest.value().as<Bytes>()->span();
            if (!all.append(bytes.data(), bytes.size())) return ctx.raise_no_memory();
        }
    } else {
        for (;;) {
            Ref<> part = MOLT_TRY(call_method(ctx, raw, "read"));
            blocked = part.value().is_none();
            if (blocked) break;
            if (!part.value().is_kind(MOLT_KIND_BYTES)) return ctx.raise(type::TypeError, "read() should return bytes");
            const ByteSpan bytes = part.value().as<Bytes>()->span();
            if (bytes.empty()) break;
            if (!all.append(bytes.data(), bytes.size())) return ctx.raise_no_memory();
        }
    }
    if (blocked && all.empty()) return none();
    return bytes_from(ctx, ByteSpan(all.data(), all.size()));
}

enum class Past { blocks, rest }; // what goes past the buffer: whole blocks of its size, or all that is missing

/// Reads until `count` bytes are there or the stream ends; large parts go past the buffer. The number of bytes, or
/// kBlocked when nothing could be read without blocking.
Result<int64_t> read_exactly(Ctx& ctx, Buffered* self, uint8_t* to, int64_t count, Past past) {
    int64_t have = take_ahead(self, to, count);
    if (have < count) self->position = self->end = 0;
    while (have < count) {
        const int64_t missing = count - have;
        int64_t n;
        if (past == Past::rest ? missing > self->capacity : missing >= self->capacity) {
            const int64_t size = past == Past::rest ? missing : missing / self->capacity * self->capacity;
            n = MOLT_TRY(raw_read(ctx, self, to + have, size));
            if (n > 0) have += n;
        } else {
            n = MOLT_TRY(fill_further(ctx, self));
            if (n > 0) have += take_ahead(self, to + have, count - have);
        }
        if (n == 0) break;
        if (n == kBlocked) return have ? have : kBlocked;
    }
    return have;
}

Ref<> read_into(Ctx& ctx, Buffered* self, Value buffer, bool once) {
    BufferView view;
    MOLT_TRY(view.acquire_to_fill(ctx, buffer, once ? "readinto1() argument" : "readinto() argument"));
    MOLT_TRY(prepare_reading(ctx, self, "readinto", "readinto of closed file"));
    uint8_t* to = view.info().data;
    const int64_t room = int64_t(view.info().length);
    if (room == 0) return small_int(0);
    int64_t n;
    if (!once) {
        n = MOLT_TRY(read_exactly(ctx, self, to, room, Past::rest));
    } else if (self->ahead()) { // the rest of a large request may take one read more
        n = take_ahead(self, to, room);
        if (room - n > self->capacity) {
            const int64_t more = MOLT_TRY(raw_read(ctx, self, to + n, room - n));
            n += more > 0 ? more : 0;
        }
    } else if (room > self->capacity) {
        n = MOLT_TRY(raw_read(ctx, self, to, room));
    } else {
        n = MOLT_TRY(fill(ctx, self));
        if (n > 0) n = take_ahead(self, to, room);
    }
    return n == kBlocked ? none() : small_int(n);
}

Status initialise(Ctx& ctx, Buffered* self, Value raw, int64_t size, bool reads, bool writes) {
    auto require = [&](const char* method, const char* text) -> Status {
        Ref<> answer = MOLT_TRY(call_method(ctx, raw, method));
        if (!answer.value().is_true()) return unsupported(ctx, text);
        return done();
    };
    self->initialised = false;
    self->raw.clear();
    if (reads && writes) MOLT_TRY(require("seekable", "File or stream is not seekable."));
    if (reads) MOLT_TRY(require("readable", "File or stream is not readable."));
    if (writes) MOLT_TRY(require("writable", "File or stream is not writable."));
    if (size <= 0) return ctx.raise(type::ValueError, "buffer size must be strictly positive");
    auto* data = static_cast<uint8_t*>(mem::allocate(size_t(size), mem::Tag::text));
    if (!data) return ctx.raise_no_memory();
    mem::release(self->data, size_t(self->capacity), mem::Tag::text);
    self->data = data;
    self->capacity = size;
    self->position = self->end = 0;
    self->writing = false;
    self->can_read = reads;
    self->can_write = writes;
    self->is_random = reads && writes;
    self->raw.set(raw);
    self->initialised = true;
    return done();
}

} // namespace

namespace BufferedReader {
Status dunder_init(Ctx& ctx, Buffered* self, Value raw, int64_t size) { return initialise(ctx, self, raw, size, true, false); }
} // namespace BufferedReader

namespace BufferedWriter {
Status dunder_init(Ctx& ctx, Buffered* self, Value raw, int64_t size) { return initialise(ctx, self, raw, size, false, true); }
} // namespace BufferedWriter

namespace BufferedRandom {
Status dunder_init(Ctx& ctx, Buffered* self, Value raw, int64_t size) { return initialise(ctx, self, raw, size, true, true); }
} // namespace BufferedRandom

namespace _Buffered {

Ref<> dunder_repr(Ctx& ctx, Value object) {
    Ref<> name = getattr_optional(ctx, object, "name");
    if (!name) {
        if (!ctx.swallow(type::ValueError)) return raised;
        name = Ref<>::own(kAbsent);
    }
    if (name.value().is_absent()) return format_text(ctx, "<{}>", type_name(object));
    ReprGuard guard(ctx, object);
    if (guard.failed()) return raised;
    if (!guard.entered()) return ctx.raise(type::RuntimeError, "reentrant call inside {}.__repr__", type_name(object));
    return format_text(ctx, "<{} name={!r}>", type_name(object), name);
}

Ref<> dunder_next(Ctx& ctx, Value self) {
    Ref<> line = class_of(self)->is_heap() ? call_method(ctx, self, "readline") : readline(ctx, self.as<Buffered>(), kNone);
    if (!line) return raised;
    if (MOLT_TRY(length(ctx, line)) == 0) return Ref<>::own(kAbsent);
    return line;
}

Ref<> detach(Ctx& ctx, Buffered* self) {
    MOLT_TRY(check_usable(ctx, self));
    MOLT_TRY(call_method(ctx, self, "flush"));
    return self->raw.take();
}

Ref<> flush(Ctx& ctx, Buffered* self) {
    MOLT_TRY(check_open(ctx, self, "flush of closed file"));
    MOLT_TRY(write_pending(ctx, self));
    if (self->is_random) MOLT_TRY(drop_ahead(ctx, self));
    Ref<> raw = self->raw.copy();
    if (!self->can_write) return call_method(ctx, raw, "flush");
    return none();
}

// The raw stream is closed whatever flushing did.
Ref<> close(Ctx& ctx, Buffered* self) {
    MOLT_TRY(check_usable(ctx, self));
    Ref<> raw = self->raw.copy();
    if (MOLT_TRY(is_closed_py(ctx, raw))) return none();
    Ref<> failed;
    if (!call_method(ctx, self, "flush")) failed = ctx.take_pending();
    return after_both(ctx, std::move(failed), call_method(ctx, raw, "close"));
}

static Ref<> ask_raw(Ctx& ctx, Buffered* self, const char* method) {
    MOLT_TRY(check_usable(ctx, self));
    Ref<> raw = self->raw.copy();
    return call_method(ctx, raw, method);
}
Ref<> seekable(Ctx& ctx, Buffered* self) { return ask_raw(ctx, self, "seekable"); }
Ref<> readable(Ctx& ctx, Buffered* self) { return self->can_read ? ask_raw(ctx, self, "readable") : boolean(false); }
Ref<> writable(Ctx& ctx, Buffered* self) { return self->can_write ? ask_raw(ctx, self, "writable") : boolean(false); }
Ref<> fileno(Ctx& ctx, Buffered* self) { return ask_raw(ctx, self, "fileno"); }
Ref<> isatty(Ctx& ctx, Buffered* self) { return ask_raw(ctx, self, "isatty"); }

Ref<> read(Ctx& ctx, Buffered* self, Value size) {
    const int64_t n = MOLT_TRY(optional_size(ctx, size, -1));
    if (n < -1) return ctx.raise(type::ValueError, "read length must be non-negative or -1");
    MOLT_TRY(prepare_reading(ctx, self, "read", "read of closed file"));
    if (n < 0) return read_all(ctx, self);
    Ref<Bytes> out = MOLT_TRY(bytes_allocate(ctx, uint64_t(n)));
    if (n == 0) return out;
    if (n <= self->ahead()) {
        take_ahead(self, out->data(), n);
        return out;
    }
    const int64_t got = MOLT_TRY(read_exactly(ctx, self, out->data(), n, Past::blocks));
    if (got == kBlocked) return none();
    if (got == n) return out;
    return bytes_from(ctx, ByteSpan(out->data(), size_t(got)));
}

Ref<> peek(Ctx& ctx, Buffered* self, int64_t) {
    MOLT_TRY(prepare_reading(ctx, self, "peek", "peek of closed file"));
    if (self->ahead() == 0) (void)MOLT_TRY(fill(ctx, self));
    return bytes_from(ctx, ByteSpan(self->data + self->position, size_t(self->ahead())));
}

Ref<> read1(Ctx& ctx, Buffered* self, int64_t size) {
    const int64_t n = size < 0 ? self->capacity : size;
    MOLT_TRY(prepare_reading(ctx, self, "read1", "read of closed file"));
    if (n == 0) return own(Value(bytes_empty()));
    if (self->ahead()) {
        const int64_t taken = n < self->ahead() ? n : self->ahead();
        self->position += taken;
        return bytes_from(ctx, ByteSpan(self->data + self->position - taken, size_t(taken)));
    }
    mem::Buffer<uint8_t> out;
    if (!out.resize(size_t(n))) return ctx.raise_no_memory();
    self->position = self->end = 0;
    int64_t got = MOLT_TRY(raw_read(ctx, self, out.data(), n));
    if (got == kBlocked) got = 0;
    return bytes_from(ctx, ByteSpan(out.data(), size_t(got)));
}

Ref<> readinto(Ctx& ctx, Buffered* self, Value buffer) { return read_into(ctx, self, buffer, false); }
Ref<> readinto1(Ctx& ctx, Buffered* self, Value buffer) { return read_into(ctx, self, buffer, true); }

Ref<> readline(Ctx& ctx, Buffered* self, Value size) {
    const int64_t limit = MOLT_TRY(size_argument(ctx, size));
    MOLT_TRY(prepare_reading(ctx, self, "readline", "readline of closed file"));
    mem::Buffer<uint8_t> line;
    for (;;) {
        if (self->ahead() == 0) {
            const int64_t n = MOLT_TRY(fill(ctx, self));
            if (n <= 0) break;
        }
        const uint8_t* from = self->data + self->position;
        int64_t room = self->ahead();
        if (limit >= 0 && room > limit - int64_t(line.size())) room = limit - int64_t(line.size());
        const void* found = std::memchr(from, '\n', size_t(room));
        const int64_t n = found ? static_cast<const uint8_t*>(found) - from + 1 : room;
        self->position += n;
        const bool whole = found || (limit >= 0 && int64_t(line.size()) + n >= limit);
        if (whole && line.empty()) return bytes_from(ctx, ByteSpan(from, size_t(n)));
        if (!line.append(from, size_t(n))) return ctx.raise_no_memory();
        if (whole) break;
    }
    return bytes_from(ctx, ByteSpan(line.data(), line.size()));
}

// What fits joins the buffer; otherwise the buffer is written out, and what is larger than it goes straight on.
Ref<> write(Ctx& ctx, Buffered* self, Value buffer) {
    MOLT_TRY(check_usable(ctx, self));
    if (!self->can_write) return unsupported(ctx, "write");
    BufferView view;
    MOLT_TRY(view.acquire(ctx, buffer));
    MOLT_TRY(check_open(ctx, self, "write to closed file"));
    if (!self->writing) {
        MOLT_TRY(drop_ahead(ctx, self));
        self->position = self->end = 0;
        self->writing = true;
    }
    const ByteSpan bytes = view.span();
    const int64_t n = int64_t(bytes.size());
    if (n > self->capacity - self->end) {
        MOLT_TRY(write_pending(ctx, self));
        self->writing = true;
        int64_t at = 0;
        while (n - at > self->capacity) {
            const int64_t written = MOLT_TRY(raw_write(ctx, self, bytes.data() + at, n - at));
            if (written == kBlocked) {
                std::memcpy(self->data, bytes.data() + at, size_t(self->capacity));
                self->end = self->capacity;
                return raise_blocked(ctx, at + self->capacity);
            }
            at += written;
        }
        copy_bytes(self->data, bytes.subspan(size_t(at)));
        self->end = n - at;
        return int_from_int64(ctx, n);
    }
    copy_bytes(self->data + self->end, bytes);
    self->end += n;
    return int_from_int64(ctx, n);
}

Ref<> tell(Ctx& ctx, Buffered* self) {
    MOLT_TRY(check_usable(ctx, self));
    const int64_t raw = MOLT_TRY(raw_seek(ctx, self, 0, 1));
    const int64_t at = raw - self->ahead() + (self->writing ? self->end - self->position : 0);
    return int_from_int64(ctx, at < 0 ? 0 : at);
}

// Inside of what was read ahead only the reader moves.
Ref<> seek(Ctx& ctx, Buffered* self, Value target, int32_t whence) {
    if (whence < 0 || whence > 2) return ctx.raise(type::ValueError, "whence value {} unsupported", whence);
    MOLT_TRY(check_open(ctx, self, "seek of closed file"));
    Ref<> able = MOLT_TRY(call_method(ctx, self, "seekable"));
    if (!able.value().is_true()) return unsupported(ctx, "File or stream is not seekable.");
    int64_t offset = MOLT_TRY(offset_argument(ctx, target));
    MOLT_TRY(write_pending(ctx, self));
    if (whence != 2 && self->can_read && self->end > 0) {
        const int64_t raw = MOLT_TRY(raw_seek(ctx, self, 0, 1)), here = raw - self->ahead();
        const int64_t wanted = whence == 1 ? here + offset : offset, first = raw - self->end;
        if (wanted >= first && wanted <= raw) {
            self->position = wanted - first;
            return int_from_int64(ctx, wanted);
        }
    }
    if (whence == 1) offset -= self->ahead();
    self->position = self->end = 0;
    return int_from_int64(ctx, MOLT_TRY(raw_seek(ctx, self, offset, whence)));
}

Ref<> truncate(Ctx& ctx, Buffered* self, Value pos) {
    MOLT_TRY(check_open(ctx, self, "truncate of closed file"));
    if (!self->can_write) return unsupported(ctx, "truncate");
    MOLT_TRY(write_pending(ctx, self));
    Ref<> where = own(pos);
    if (pos.is_none()) where = MOLT_TRY(tell(ctx, self));
    MOLT_TRY(drop_ahead(ctx, self));
    Ref<> raw = self->raw.copy();
    return call_method(ctx, raw, "truncate", {where});
}

Result<int64_t> dunder_sizeof(Ctx&, Buffered* self) { return int64_t(class_of(self)->instance_size) + self->capacity; }

Ref<> get_raw(Ctx&, Buffered* self) { return self->raw ? self->raw.copy() : none(); }

static Ref<> raw_attribute(Ctx& ctx, Buffered* self, const char* name) {
    MOLT_TRY(check_usable(ctx, self));
    Ref<> raw = self->raw.copy();
    return molt::getattr(ctx, raw, name);
}
Ref<> get_closed(Ctx& ctx, Buffered* self) { return raw_attribute(ctx, self, "closed"); }
Ref<> get_name(Ctx& ctx, Buffered* self) { return raw_attribute(ctx, self, "name"); }
Ref<> get_mode(Ctx& ctx, Buffered* self) { return raw_attribute(ctx, self, "mode"); }

} // namespace _Buffered

namespace BufferedRWPair {

Status dunder_init(Ctx& ctx, BufferedPair* self, Value reader, Value writer, int64_t buffer_size) {
    Ref<> readable = MOLT_TRY(call_method(ctx, reader, "readable"));
    if (!readable.value().is_true()) return unsupported(ctx, "File or stream is not readable.");
    Ref<> writable = MOLT_TRY(call_method(ctx, writer, "writable"));
    if (!writable.value().is_true()) return unsupported(ctx, "File or stream is not writable.");
    Ref<> size = MOLT_TRY(int_from_int64(ctx, buffer_size));
    self->reader.set(MOLT_TRY(call(ctx, Value(&type::_io_BufferedReader), {reader, size})));
    self->writer.set(MOLT_TRY(call(ctx, Value(&type::_io_BufferedWriter), {writer, size})));
    return done();
}

static Ref<> forward(Ctx& ctx, Value to, const char* method, const Args& args) {
    if (!to) return ctx.raise(type::ValueError, "I/O operation on uninitialized object");
    Ref<> kept = own(to);
    Ref<> bound = MOLT_TRY(molt::getattr(ctx, kept, method));
    return call(ctx, bound, args);
}
Ref<> read(Ctx& ctx, BufferedPair* self, const Args& args) { return forward(ctx, self->reader, "read", args); }
Ref<> peek(Ctx& ctx, BufferedPair* self, const Args& args) { return forward(ctx, self->reader, "peek", args); }
Ref<> read1(Ctx& ctx, BufferedPair* self, const Args& args) { return forward(ctx, self->reader, "read1", args); }
Ref<> readinto(Ctx& ctx, BufferedPair* self, const Args& args) { return forward(ctx, self->reader, "readinto", args); }
Ref<> readinto1(Ctx& ctx, BufferedPair* self, const Args& args) { return forward(ctx, self->reader, "readinto1", args); }
Ref<> write(Ctx& ctx, BufferedPair* self, const Args& args) { return forward(ctx, self->writer, "write", args); }
Ref<> flush(Ctx& ctx, BufferedPair* self) { return forward(ctx, self->writer, "flush", Args{}); }
Ref<> readable(Ctx& ctx, BufferedPair* self) { return forward(ctx, self->reader, "readable", Args{}); }
Ref<> writable(Ctx& ctx, BufferedPair* self) { return forward(ctx, self->writer, "writable", Args{}); }

Ref<> close(Ctx& ctx, BufferedPair* self) {
    Ref<> failed;
    if (!forward(ctx, self->writer, "close", Args{})) failed = ctx.take_pending();
    return after_both(ctx, std::move(failed), forward(ctx, self->reader, "close", Args{}));
}

Ref<> isatty(Ctx& ctx, BufferedPair* self) {
    Ref<> answer = MOLT_TRY(forward(ctx, self->writer, "isatty", Args{}));
    return answer.value().is_true() ? std::move(answer) : forward(ctx, self->reader, "isatty", Args{});
}

Ref<> get_closed(Ctx& ctx, BufferedPair* self) {
    if (!self->writer) return ctx.raise(type::RuntimeError, "the BufferedRWPair object is being garbage-collected");
    Ref<> writer = self->writer.copy();
    return molt::getattr(ctx, writer, "closed");
}

} // namespace BufferedRWPair
} // namespace io
} // namespace molt

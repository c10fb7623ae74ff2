// BytesIO and StringIO: streams in memory.
#include <cstring>

#include "core/call/convert.h"
#include "core/object/protocol.h"
#include "core/types/list.h"
#include "gen/std/_io.h"
#include "std/io/newline.h"

namespace molt::io {

namespace BytesIO {

namespace {

constexpr const char* kClosed = "I/O operation on closed file.";

Status check(Ctx& ctx, BytesStream* self) {
    if (self->closed) return ctx.raise(type::ValueError, "{}", kClosed);
    return done();
}

Status check_resizable(Ctx& ctx, BytesStream* self) {
    if (self->exports > 0) return ctx.raise(type::BufferError, "Existing exports of data: object cannot be re-sized");
    return done();
}

uint64_t left(const BytesStream* self) { return self->position < self->data.size() ? self->data.size() - self->position : 0; }

Ref<> take(Ctx& ctx, BytesStream* self, uint64_t n) {
    const uint64_t from = self->position;
    if (n == 0) return own(Value(bytes_empty()));
    self->position += n;
    return bytes_from(ctx, ByteSpan(self->data.data() + from, size_t(n)));
}

Status put(Ctx& ctx, BytesStream* self, ByteSpan bytes) {
    if (bytes.empty()) return done();
    if (self->position + bytes.size() > self->data.size()) {
        MOLT_TRY(check_resizable(ctx, self));
        const uint64_t gap = self->position > self->data.size() ? self->position - self->data.size() : 0;
        const uint64_t overlap = self->position < self->data.size() ? self->data.size() - self->position : 0;
        if (!self->data.fill(size_t(gap), 0) || !self->data.extend(bytes.size() - size_t(overlap))) return ctx.raise_no_memory();
    }
    copy_bytes(self->data.data() + self->position, bytes);
    self->position += bytes.size();
    return done();
}

Status lend(Ctx&, Value lender, BufferNeed, BufferInfo* info) {
    static uint8_t nothing;
    BytesStream* stream = lender.as<BytesLender>()->stream.get();
    *info = BufferInfo();
    info->data = stream->data.size() ? stream->data.data() : &nothing;
    info->length = stream->data.size();
    info->readonly = false;
    stream->exports++;
    return done();
}
void give_back(Value lender, const BufferInfo&) { lender.as<BytesLender>()->stream->exports--; }

} // namespace

void register_buffer() { buffer_register({&type::_io__BytesIOBuffer, lend, give_back}); }

Status dunder_init(Ctx& ctx, BytesStream* self, Value initial_bytes) {
    MOLT_TRY(check_resizable(ctx, self));
    self->data.clear();
    self->position = 0;
    self->closed = false;
    if (!initial_bytes.is_none()) {
        BufferView view;
        MOLT_TRY(view.acquire(ctx, initial_bytes));
        MOLT_TRY(put(ctx, self, view.span()));
    }
    self->position = 0;
    self->initialised = true;
    return done();
}

// Lines are taken and given without asking readline() and write() of a subclass.
Ref<> dunder_next(Ctx& ctx, Value self) {
    Ref<> line = MOLT_TRY(readline(ctx, self.as<BytesStream>(), kNone));
    if (MOLT_TRY(length(ctx, line)) == 0) return Ref<>::own(kAbsent);
    return line;
}

Ref<> readlines(Ctx& ctx, BytesStream* self, Value hint) {
    MOLT_TRY(check(ctx, self));
    if (!hint.is_none() && !is_int(hint))
        return ctx.raise(type::TypeError, "integer argument expected, got '{}'", type_name(hint));
    const int64_t limit = hint.is_none() ? -1 : MOLT_TRY(ssize_from_py(ctx, hint));
    Ref<List> lines = MOLT_TRY(list_new(ctx));
    for (int64_t total = 0; limit <= 0 || total < limit;) {
        Ref<> line = MOLT_TRY(dunder_next(ctx, Value(self)));
        if (line.value().is_absent()) break;
        total += MOLT_TRY(length(ctx, line));
        MOLT_TRY(list_append(ctx, lines.get(), std::move(line)));
    }
    return lines;
}

Ref<> writelines(Ctx& ctx, BytesStream* self, Value lines) {
    MOLT_TRY(check(ctx, self));
    MOLT_TRY(for_each(ctx, lines, [&](Value line) -> Status {
        Ref<> kept = own(line);
        return Status::of(write(ctx, self, kept).ok());
    }));
    return none();
}

static Ref<> able(Ctx& ctx, BytesStream* self, bool answer) {
    MOLT_TRY(check(ctx, self));
    return boolean(answer);
}
Ref<> readable(Ctx& ctx, BytesStream* self) { return able(ctx, self, true); }
Ref<> seekable(Ctx& ctx, BytesStream* self) { return able(ctx, self, true); }
Ref<> writable(Ctx& ctx, BytesStream* self) { return able(ctx, self, true); }
Ref<> isatty(Ctx& ctx, BytesStream* self) { return able(ctx, self, false); }

Ref<> close(Ctx& ctx, BytesStream* self) {
    MOLT_TRY(check_resizable(ctx, self));
    self->data.reset();
    self->closed = true;
    return none();
}

Ref<> flush(Ctx& ctx, BytesStream* self) {
    MOLT_TRY(check(ctx, self));
    return none();
}

Ref<> tell(Ctx& ctx, BytesStream* self) {
    MOLT_TRY(check(ctx, self));
    return int_from_uint64(ctx, self->position);
}

Ref<> write(Ctx& ctx, BytesStream* self, Value b) {
    MOLT_TRY(check(ctx, self));
    BufferView view;
    MOLT_TRY(view.acquire(ctx, b));
    MOLT_TRY(put(ctx, self, view.span()));
    return int_from_uint64(ctx, view.span().size());
}

Ref<> read(Ctx& ctx, BytesStream* self, Value size) {
    MOLT_TRY(check(ctx, self));
    const int64_t n = MOLT_TRY(size_argument(ctx, size));
    const uint64_t have = left(self);
    return take(ctx, self, n < 0 || uint64_t(n) > have ? have : uint64_t(n));
}

Ref<> read1(Ctx& ctx, BytesStream* self, Value size) { return read(ctx, self, size); }

Ref<> readinto(Ctx& ctx, BytesStream* self, Value buffer) {
    BufferView view;
    MOLT_TRY(view.acquire_to_fill(ctx, buffer, "readinto() argument"));
    MOLT_TRY(check(ctx, self));
    const uint64_t have = left(self), n = view.info().length < have ? view.info().length : have;
    copy_bytes(view.info().data, {self->data.data() + self->position, size_t(n)});
    self->position += n;
    return int_from_uint64(ctx, n);
}

Ref<> readline(Ctx& ctx, BytesStream* self, Value size) {
    MOLT_TRY(check(ctx, self));
    const int64_t limit = MOLT_TRY(size_argument(ctx, size));
    uint64_t n = left(self);
    if (n) {
        const uint8_t* from = self->data.data() + self->position;
        if (const void* end = std::memchr(from, '\n', size_t(n))) n = uint64_t(static_cast<const uint8_t*>(end) - from) + 1;
    }
    return take(ctx, self, limit >= 0 && n > uint64_t(limit) ? uint64_t(limit) : n);
}

Ref<> getvalue(Ctx& ctx, BytesStream* self) {
    MOLT_TRY(check(ctx, self));
    return bytes_from(ctx, ByteSpan(self->data.data(), self->data.size()));
}

Ref<> getbuffer(Ctx& ctx, BytesStream* self) {
    MOLT_TRY(check(ctx, self));
    Ref<BytesLender> lender = MOLT_TRY(allocate<BytesLender>(ctx, &type::_io__BytesIOBuffer));
    lender->stream.set(Value(self));
    Ref<> memoryview = MOLT_TRY(builtin_py(ctx, "memoryview"));
    return call(ctx, memoryview, {lender.value()});
}

Ref<> seek(Ctx& ctx, BytesStream* self, int64_t offset, int32_t whence) {
    MOLT_TRY(check(ctx, self));
    if (whence == 0 && offset < 0) return ctx.raise(type::ValueError, "negative seek value {}", offset);
    if (whence < 0 || whence > 2) return ctx.raise(type::ValueError, "invalid whence ({}, should be 0, 1 or 2)", whence);
    const int64_t from = whence == 0 ? 0 : int64_t(whence == 1 ? self->position : self->data.size());
    if (__builtin_add_overflow(offset, from, &offset)) return ctx.raise(type::OverflowError, "new position too large");
    self->position = offset < 0 ? 0 : uint64_t(offset);
    return int_from_uint64(ctx, self->position);
}

Ref<> truncate(Ctx& ctx, BytesStream* self, Value size) {
    MOLT_TRY(check(ctx, self));
    MOLT_TRY(check_resizable(ctx, self));
    const int64_t n = MOLT_TRY(optional_size(ctx, size, int64_t(self->position)));
    if (n < 0) return ctx.raise(type::ValueError, "negative size value {}", n);
    if (uint64_t(n) < self->data.size()) self->data.truncate(size_t(n));
    return int_from_int64(ctx, n);
}

Ref<> get_closed(Ctx&, BytesStream* self) { return boolean(self->closed); }

} // namespace BytesIO

namespace StringIO {

namespace {

Status check(Ctx& ctx, StringStream* self) {
    if (self->closed) return ctx.raise(type::ValueError, "I/O operation on closed file");
    if (!self->initialised) return ctx.raise(type::ValueError, "I/O operation on uninitialized object");
    return done();
}

base::TextView view_of_text(const StringStream* self) {
    return base::TextView(std::span<const uint32_t>(self->text.data(), self->text.size()));
}

Ref<> take(Ctx& ctx, StringStream* self, uint64_t n) {
    const uint64_t from = self->position;
    if (n == 0) return own(str_empty());
    self->position += n;
    return str_from_view(ctx, view_of_text(self).slice(size_t(from), size_t(from + n)));
}

uint64_t left(const StringStream* self) { return self->position < self->text.size() ? self->text.size() - self->position : 0; }

// Line ends are translated when written: reading finds them done.
Status put(Ctx& ctx, StringStream* self, Str* given) {
    Ref<Str> text = own(given);
    if (self->mode.universal) text = MOLT_TRY(translate_newlines(ctx, given->view(), self->mode.translate, &self->seen));
    if (self->mode.written) text = MOLT_TRY(write_newlines(ctx, text.get(), self->mode.written));
    const uint64_t n = text->n;
    if (n == 0) return done();
    if (self->position + n > self->text.size()) {
        const uint64_t gap = self->position > self->text.size() ? self->position - self->text.size() : 0;
        const uint64_t overlap = self->position < self->text.size() ? self->text.size() - self->position : 0;
        if (!self->text.fill(size_t(gap), 0) || !self->text.extend(size_t(n - overlap))) return ctx.raise_no_memory();
    }
    text->view().visit([&](auto units) {
        uint32_t* to = self->text.data() + self->position;
        for (auto unit : units) *to++ = unit;
    });
    self->position += n;
    return done();
}

} // namespace

Status dunder_init(Ctx& ctx, StringStream* self, Value initial_value, Value newline) {
    self->initialised = false;
    self->closed = false;
    if (newline && !newline.is_none() && !newline.is<Str>())
        return ctx.raise(type::TypeError, "newline must be str or None, not {}", type_name(newline));
    Ref<Str> plain = MOLT_TRY(intern(ctx, "\n"));
    const Str* mode = !newline ? plain.get() : newline.is_none() ? nullptr : newline.as<Str>();
    if (!newline_mode(mode, &self->mode)) return ctx.raise(type::ValueError, "illegal newline value: {!r}", newline);
    if (!initial_value.is_none() && !initial_value.is<Str>())
        return ctx.raise(type::TypeError, "initial_value must be str or None, not {}", type_name(initial_value));
    self->newline.set(!newline ? Value(plain) : newline.is_none() ? Value{} : newline);
    self->text.clear();
    self->position = 0;
    self->seen = 0;
    self->initialised = true;
    if (initial_value.is<Str>()) MOLT_TRY(put(ctx, self, initial_value.as<Str>()));
    self->position = 0;
    return done();
}

Ref<> dunder_next(Ctx& ctx, Value self) {
    Ref<> line =
        MOLT_TRY(class_of(self)->is_heap() ? call_method(ctx, self, "readline") : readline(ctx, self.as<StringStream>(), kNone));
    if (MOLT_TRY(length(ctx, line)) == 0) return Ref<>::own(kAbsent);
    return line;
}

Ref<> close(Ctx&, StringStream* self) {
    self->text.reset();
    self->closed = true;
    return none();
}

Ref<> getvalue(Ctx& ctx, StringStream* self) {
    MOLT_TRY(check(ctx, self));
    return str_from_view(ctx, view_of_text(self));
}

Ref<> read(Ctx& ctx, StringStream* self, Value size) {
    MOLT_TRY(check(ctx, self));
    const int64_t n = MOLT_TRY(size_argument(ctx, size));
    const uint64_t have = left(self);
    return take(ctx, self, n < 0 || uint64_t(n) > have ? have : uint64_t(n));
}

Ref<> readline(Ctx& ctx, StringStream* self, Value size) {
    MOLT_TRY(check(ctx, self));
    const int64_t limit = MOLT_TRY(size_argument(ctx, size));
    uint64_t n = left(self);
    if (n) {
        if (const uint64_t end = line_end(view_of_text(self), self->position, self->mode)) n = end - self->position;
    }
    return take(ctx, self, limit >= 0 && n > uint64_t(limit) ? uint64_t(limit) : n);
}

Ref<> tell(Ctx& ctx, StringStream* self) {
    MOLT_TRY(check(ctx, self));
    return int_from_uint64(ctx, self->position);
}

Ref<> truncate(Ctx& ctx, StringStream* self, Value pos) {
    MOLT_TRY(check(ctx, self));
    const int64_t n = MOLT_TRY(optional_size(ctx, pos, int64_t(self->position)));
    if (n < 0) return ctx.raise(type::ValueError, "Negative size value {}", n);
    if (uint64_t(n) < self->text.size()) self->text.truncate(size_t(n));
    return int_from_int64(ctx, n);
}

Ref<> seek(Ctx& ctx, StringStream* self, int64_t offset, int32_t whence) {
    MOLT_TRY(check(ctx, self));
    if (whence < 0 || whence > 2) return ctx.raise(type::ValueError, "Invalid whence ({}, should be 0, 1 or 2)", whence);
    if (offset < 0 && whence == 0) return ctx.raise(type::ValueError, "Negative seek position {}", offset);
    if (whence != 0 && offset != 0) return ctx.raise(type::OSError, "Can't do nonzero cur-relative seeks");
    if (whence == 0) self->position = uint64_t(offset);
    if (whence == 2) self->position = self->text.size();
    return int_from_uint64(ctx, self->position);
}

Ref<> write(Ctx& ctx, StringStream* self, Value s) {
    if (!s.is<Str>()) return ctx.raise(type::TypeError, "string argument expected, got '{}'", type_name(s));
    MOLT_TRY(check(ctx, self));
    MOLT_TRY(put(ctx, self, s.as<Str>()));
    return int_from_uint64(ctx, s.as<Str>()->n);
}

static Ref<> able(Ctx& ctx, StringStream* self) {
    MOLT_TRY(check(ctx, self));
    return boolean(true);
}
Ref<> seekable(Ctx& ctx, StringStream* self) { return able(ctx, self); }
Ref<> readable(Ctx& ctx, StringStream* self) { return able(ctx, self); }
Ref<> writable(Ctx& ctx, StringStream* self) { return able(ctx, self); }

Ref<> get_closed(Ctx&, StringStream* self) { return boolean(self->closed); }
Ref<> get_newlines(Ctx& ctx, StringStream* self) {
    MOLT_TRY(check(ctx, self));
    return seen_newlines(ctx, self->mode.universal ? self->seen : 0);
}
Ref<> get_line_buffering(Ctx& ctx, StringStream* self) {
    MOLT_TRY(check(ctx, self));
    return boolean(false);
}

} // namespace StringIO

} // namespace molt::io

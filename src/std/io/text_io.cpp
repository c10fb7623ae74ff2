// TextIOWrapper: text over a binary stream.
#include <cstring>

#include "core/object/protocol.h"
#include "gen/std/_io.h"
#include "std/io/closing.h"
#include "std/io/newline.h"

namespace molt::io {

namespace {

constexpr int64_t kChunk = 8192;

Status check_usable(Ctx& ctx, TextStream* self) {
    if (self->buffer) return done();
    if (self->initialised) return ctx.raise(type::ValueError, "underlying buffer has been detached");
    return ctx.raise(type::ValueError, "I/O operation on uninitialized object");
}

/// The buffer as one of the exact builtin buffered classes; null otherwise.
Buffered* plain_buffer(TextStream* self) {
    Value buffer = self->buffer;
    if (!buffer.is_object()) return nullptr;
    const Class* cls = class_of(buffer);
    const bool plain = cls == &type::_io_BufferedWriter || cls == &type::_io_BufferedReader || cls == &type::_io_BufferedRandom;
    return plain ? buffer.as<Buffered>() : nullptr;
}

Status check_open(Ctx& ctx, TextStream* self) {
    MOLT_TRY(check_usable(ctx, self));
    if (Buffered* buffer = plain_buffer(self)) {
        Value raw = buffer->raw;
        if (raw && raw.is_object() && class_of(raw) == &type::_io_FileIO) {
            if (raw.as<FileIo>()->fd >= 0) return done();
            return ctx.raise(type::ValueError, "I/O operation on closed file.");
        }
    }
    Ref<> buffer = self->buffer.copy();
    return check_open_py(ctx, buffer);
}

// ---- encoding ----

Ref<Bytes> encode(Ctx& ctx, TextStream* self, Str* text) {
    if (!self->codec) return codec_encode(ctx, text, self->encoding.get(), self->errors.get());
    return codec_encode_with(ctx, *self->codec, self->codec->name, text, error_handling(self->errors.get()));
}

/// What is put in front of the first text of a file with a byte order mark.
std::string_view mark_bytes(const TextStream* self) {
    switch (self->mark) {
    case CodecChoice::utf8_signature: return "\xef\xbb\xbf";
    case CodecChoice::utf16: return "\xff\xfe";
    case CodecChoice::utf32: return std::string_view("\xff\xfe\0\0", 4);
    default: return {};
    }
}

Status give_pending(Ctx& ctx, TextStream* self) {
    if (self->pending.empty()) return done();
    Ref<Bytes> bytes = MOLT_TRY(bytes_from(ctx, ByteSpan(self->pending.data(), self->pending.size())));
    self->pending.clear();
    Ref<> buffer = self->buffer.copy();
    if (Buffered* plain = plain_buffer(self)) MOLT_TRY(_Buffered::write(ctx, plain, bytes));
    else MOLT_TRY(call_method(ctx, buffer, "write", {bytes}));
    return done();
}

Status flush_buffer(Ctx& ctx, TextStream* self) {
    Ref<> buffer = self->buffer.copy();
    if (Buffered* plain = plain_buffer(self)) MOLT_TRY(_Buffered::flush(ctx, plain));
    else MOLT_TRY(call_method(ctx, buffer, "flush"));
    return done();
}

/// Forgets what was read ahead.
void forget(TextStream* self) {
    self->decoded.clear();
    self->used = 0;
    self->chunk.clear();
    self->undecoded = self->chunk_text = 0;
    self->pending_cr = self->was_read = false;
}

// ---- decoding ----

/// Decodes the bytes as far as they are whole; all of them at the end.
Ref<Str> decode(Ctx& ctx, TextStream* self, Bytes* bytes, bool final, size_t* consumed) {
    ByteSpan data = bytes->span();
    size_t skipped = 0;
    if (!self->codec) {
        *consumed = data.size();
        return codec_decode(ctx, bytes, data, self->encoding.get(), self->errors.get());
    }
    const std::string_view mark = mark_bytes(self);
    if (self->at_start && !mark.empty()) {
        if (data.size() < mark.size() && !final) {
            *consumed = 0;
            return own(str_empty());
        }
        const bool little = data.size() >= mark.size() && std::memcmp(data.data(), mark.data(), mark.size()) == 0;
        bool big = false;
        if (self->mark == CodecChoice::utf16) big = data.size() >= 2 && data[0] == 0xFE && data[1] == 0xFF;
        if (self->mark == CodecChoice::utf32) big = data.size() >= 4 && std::memcmp(data.data(), "\0\0\xfe\xff", 4) == 0;
        if (self->mark == CodecChoice::utf16) self->codec = big ? &kUtf16Be : &kUtf16Le;
        if (self->mark == CodecChoice::utf32) self->codec = big ? &kUtf32Be : &kUtf32Le;
        if (little || big) skipped = mark.size();
    }
    self->at_start = false;
    const ByteSpan rest = data.subspan(skipped);
    Ref<Str> text = MOLT_TRY(
        codec_decode_with(ctx, *self->codec, bytes, rest, error_handling(self->errors.get()), final ? nullptr : consumed));
    if (final) *consumed = rest.size();
    *consumed += skipped;
    return text;
}

enum class Amount { chunk, rest };

Ref<Bytes> read_bytes(Ctx& ctx, TextStream* self, Amount amount) {
    Ref<> buffer = self->buffer.copy(), part;
    Value size{molt_small_int(self->chunk_size)};
    if (amount == Amount::rest) {
        part = MOLT_TRY(call_method(ctx, buffer, "read"));
        if (part.value().is_none()) return ctx.raise(type::TypeError, "can't concat NoneType to bytes");
    } else if (Buffered* plain = plain_buffer(self)) part = MOLT_TRY(_Buffered::read1(ctx, plain, self->chunk_size));
    else part = MOLT_TRY(call_method(ctx, buffer, self->has_read1 ? "read1" : "read", {size}));
    if (!part.value().is_kind(MOLT_KIND_BYTES)) {
        BufferView view;
        if (!buffer_supported(part))
            return ctx.raise(type::TypeError, "underlying {}() should have returned a bytes-like object, not '{}'",
                             self->has_read1 ? "read1" : "read", type_name(part));
        MOLT_TRY(view.acquire(ctx, part));
        return bytes_from(ctx, view.span());
    }
    return std::move(part).cast<Bytes>();
}

/// Reads and decodes one chunk, or all the rest, and adds it to what is left of the decoded text. False at the end, which
/// may move: every call asks the buffer again.
Result<bool> read_chunk(Ctx& ctx, TextStream* self, Amount amount = Amount::chunk) {
    if (!self->codec) amount = Amount::rest;
    self->was_read = true;
    Ref<Bytes> bytes = MOLT_TRY(read_bytes(ctx, self, amount));
    const bool end = bytes->n == 0, final = end || amount == Amount::rest;
    if (self->undecoded) {
        mem::Buffer<uint8_t> joined;
        if (!joined.append(self->chunk.end() - self->undecoded, size_t(self->undecoded)) ||
            !joined.append(bytes->data(), size_t(bytes->n)))
            return ctx.raise_no_memory();
        bytes = MOLT_TRY(bytes_from(ctx, ByteSpan(joined.data(), joined.size())));
    }
    size_t consumed = 0;
    Ref<Str> text = MOLT_TRY(decode(ctx, self, bytes.get(), final, &consumed));
    self->chunk_after_cr = self->pending_cr;
    if (self->mode.universal) {
        StrBuilder whole;
        if (self->pending_cr) whole.append_point('\r');
        whole.append(text.get());
        self->pending_cr = !final && whole.size() && whole.view()[whole.size() - 1] == '\r';
        if (self->pending_cr) whole.truncate(whole.size() - 1);
        if (whole.failed()) return ctx.raise_no_memory();
        text = MOLT_TRY(translate_newlines(ctx, whole.view(), self->mode.translate, &self->seen));
    }
    self->chunk.clear();
    const bool kept = amount == Amount::chunk || !self->codec; // nothing asks for bytes before the end
    if (kept && !self->chunk.append(bytes->data(), size_t(bytes->n))) return ctx.raise_no_memory();
    self->undecoded = bytes->n - consumed;
    self->chunk_text = text->n;
    const bool more = text->n > 0 || !end;
    if (self->decoded && self->used < self->decoded->n) {
        Ref<Str> rest = MOLT_TRY(str_substring(ctx, self->decoded.get(), self->used, self->decoded->n));
        text = MOLT_TRY(str_concat(ctx, rest.get(), text.get()));
    }
    self->decoded.set(std::move(text));
    self->used = 0;
    return more;
}

uint64_t left(const TextStream* self) { return self->decoded ? self->decoded->n - self->used : 0; }

Ref<Str> take(Ctx& ctx, TextStream* self, uint64_t n) {
    if (n == 0) return own(str_empty());
    const uint64_t from = self->used;
    self->used += n;
    if (from == 0 && n == self->decoded->n) return own(self->decoded.get());
    return str_substring(ctx, self->decoded.get(), from, from + n);
}

Status prepare_reading(Ctx& ctx, TextStream* self) {
    MOLT_TRY(check_open(ctx, self));
    if (!self->can_read) return unsupported(ctx, "not readable");
    if (!self->pending.empty()) {
        MOLT_TRY(give_pending(ctx, self));
        if (Buffered* plain = plain_buffer(self); plain && plain->is_random) MOLT_TRY(_Buffered::flush(ctx, plain));
    }
    return done();
}

// A line end at the very end of the decoded text may go on in the next chunk: \r of \r\n.
Ref<Str> read_line(Ctx& ctx, TextStream* self, int64_t limit) {
    uint64_t from = self->used;
    for (;;) {
        if (self->decoded && from < self->decoded->n) {
            uint64_t end = line_end(self->decoded->view(), from, self->mode);
            if (limit >= 0 && (!end || end - self->used > uint64_t(limit)) && left(self) >= uint64_t(limit))
                end = self->used + uint64_t(limit);
            if (end) return take(ctx, self, end - self->used);
        }
        const uint64_t have = left(self);
        if (!MOLT_TRY(read_chunk(ctx, self))) {
            self->was_read = false; // nothing is kept from the end on
            return take(ctx, self, left(self));
        }
        from = self->used + (have ? have - 1 : 0);
    }
}

/// Bytes between the place of the next character and where the buffer stands.
Result<int64_t> bytes_ahead(Ctx& ctx, TextStream* self) {
    int64_t ahead = int64_t(self->undecoded);
    if (self->pending_cr) ahead += self->codec ? self->codec->unit : 1;
    if (!left(self)) return ahead;
    const bool simple = !(self->seen & (kSeenCr | kSeenCrLf)) || !self->mode.translate || left(self) > self->chunk_text;
    if (simple) {
        Ref<Str> rest = MOLT_TRY(str_substring(ctx, self->decoded.get(), self->used, self->decoded->n));
        Ref<Bytes> bytes = MOLT_TRY(encode(ctx, self, rest.get()));
        return ahead + int64_t(bytes->n);
    }
    // Line ends were shortened: walk the last chunk as it was.
    Ref<Bytes> whole = MOLT_TRY(bytes_from(ctx, ByteSpan(self->chunk.data(), self->chunk.size() - self->undecoded)));
    size_t consumed = 0;
    Ref<Str> raw = MOLT_TRY(decode(ctx, self, whole.get(), true, &consumed));
    uint64_t skip = self->chunk_text - left(self), at = 0;
    bool after_cr = self->chunk_after_cr;
    if (after_cr && skip > 0) {
        --skip;
        if (raw->n && raw->at(0) == '\n') ++at;
    }
    for (; skip > 0 && at < raw->n; --skip) {
        const bool pair = raw->at(at) == '\r' && at + 1 < raw->n && raw->at(at + 1) == '\n';
        at += pair ? 2 : 1;
    }
    Ref<Str> rest = MOLT_TRY(str_substring(ctx, raw.get(), at, raw->n));
    Ref<Bytes> bytes = MOLT_TRY(encode(ctx, self, rest.get()));
    return int64_t(self->undecoded) + int64_t(bytes->n);
}

Status set_encoding(Ctx& ctx, TextStream* self, Str* encoding, Str* errors) {
    Ref<Str> name = encoding && !encoding->equals("locale") ? own(encoding) : intern(ctx, "UTF-8");
    if (!name) return raised;
    const Utf8 utf8(name.get());
    if (!utf8.ok()) return ctx.raise_no_memory();
    const CodecChoice choice = codec_named(utf8.view());
    if (!choice.codec) {
        // Known to `codecs`, or nobody: encoding the empty text tells.
        Ref<Bytes> probe = MOLT_TRY(codec_encode(ctx, str_empty(), name.get(), nullptr));
    }
    self->codec = choice.codec;
    self->mark = choice.mark;
    self->encoding.set(std::move(name));
    Ref<Str> handling = errors ? own(errors) : intern(ctx, "strict");
    if (!handling) return raised;
    self->errors.set(std::move(handling));
    return done();
}

/// A byte order mark is written only at the start of a file.
Status find_start(Ctx& ctx, TextStream* self) {
    self->at_start = true;
    if (self->mark == CodecChoice::none || !self->seekable) return done();
    Ref<> buffer = self->buffer.copy();
    Ref<> writable = MOLT_TRY(call_method(ctx, buffer, "writable"));
    if (!writable.value().is_true()) return done();
    Ref<> position = call_method(ctx, buffer, "tell");
    if (!position) ctx.clear_pending();
    else self->at_start = position.value() == Value(molt_small_int(0));
    return done();
}

} // namespace

Status text_write_py(Ctx& ctx, TextStream* self, Str* text) {
    MOLT_TRY(check_open(ctx, self));
    if (!self->can_write) return unsupported(ctx, "not writable");
    const bool lines = self->line_buffering || self->mode.written;
    const bool has_end = lines && has_unit(text, '\n');
    Ref<Str> converted;
    if (has_end && self->mode.written) {
        converted = MOLT_TRY(write_newlines(ctx, text, self->mode.written));
        text = converted.get();
    }
    const bool flush = self->write_through || (self->line_buffering && (has_end || has_unit(text, '\r')));
    if (self->at_start) {
        const std::string_view mark = mark_bytes(self);
        if (text->n && !mark.empty() && !self->pending.append(reinterpret_cast<const uint8_t*>(mark.data()), mark.size()))
            return ctx.raise_no_memory();
        self->at_start = text->n == 0;
    }
    const bool direct = text->is_ascii() && self->codec && self->codec->unit == 1;
    // The buffer is not given more than a chunk at once unless one text is longer.
    auto full = [&](uint64_t more) { return int64_t(self->pending.size() + more) > self->chunk_size; };
    if (direct) {
        if (full(text->n)) MOLT_TRY(give_pending(ctx, self));
        if (!self->pending.append(text->latin1(), size_t(text->n))) return ctx.raise_no_memory();
    } else {
        Ref<Bytes> bytes = MOLT_TRY(encode(ctx, self, text));
        if (full(bytes->n)) MOLT_TRY(give_pending(ctx, self));
        if (!self->pending.append(bytes->data(), size_t(bytes->n))) return ctx.raise_no_memory();
    }
    if (int64_t(self->pending.size()) >= self->chunk_size || flush) MOLT_TRY(give_pending(ctx, self));
    if (flush && self->line_buffering) MOLT_TRY(flush_buffer(ctx, self));
    if (self->decoded || self->was_read) forget(self);
    return done();
}

Ref<> text_over(Ctx& ctx, Value buffer, std::string_view errors, bool line_buffering) {
    Ref<TextStream> made = MOLT_TRY(allocate<TextStream>(ctx, &type::_io_TextIOWrapper));
    Ref<Str> encoding = MOLT_TRY(intern(ctx, "utf-8")), handling = MOLT_TRY(intern(ctx, errors));
    MOLT_TRY(set_encoding(ctx, made.get(), encoding.get(), handling.get()));
    Ref<Str> newline = MOLT_TRY(intern(ctx, "\n"));
    const bool reads = buffer.as<Buffered>()->can_read;
    made->can_read = reads;
    made->can_write = buffer.as<Buffered>()->can_write;
    (void)newline_mode(reads ? nullptr : newline.get(), &made->mode);
    made->buffer.set(buffer);
    made->line_buffering = line_buffering;
    made->chunk_size = kChunk;
    made->telling = made->has_read1 = made->initialised = made->at_start = true;
    made->seekable = MOLT_TRY(call_method(ctx, buffer, "seekable")).value().is_true();
    return made;
}

namespace TextIOWrapper {

Status dunder_init(Ctx& ctx, TextStream* self, Value buffer, Str* encoding, Value errors, Str* newline, bool line_buffering,
                   bool write_through) {
    self->initialised = false;
    self->buffer.clear();
    if (!errors.is_none() && !errors.is<Str>())
        return ctx.raise(type::TypeError, "TextIOWrapper() argument 'errors' must be str or None, not {}", type_name(errors));
    if (!newline_mode(newline, &self->mode)) return ctx.raise(type::ValueError, "illegal newline value: {}", newline);
    MOLT_TRY(set_encoding(ctx, self, encoding, errors.is_none() ? nullptr : errors.as<Str>()));
    if (newline) self->newline.set(Value(newline));
    else self->newline.clear();
    forget(self);
    self->pending.clear();
    self->chunk_size = kChunk;
    self->line_buffering = line_buffering;
    self->write_through = write_through;
    self->seen = 0;
    auto asked = [&](const char* method) -> Result<bool> {
        Ref<> able = MOLT_TRY(call_method(ctx, buffer, method));
        return truth(ctx, able);
    };
    self->can_read = MOLT_TRY(asked("readable"));
    self->can_write = MOLT_TRY(asked("writable"));
    self->seekable = self->telling = MOLT_TRY(asked("seekable"));
    Ref<> read1 = MOLT_TRY(getattr_optional(ctx, buffer, "read1"));
    self->has_read1 = !read1.value().is_absent();
    self->buffer.set(buffer);
    MOLT_TRY(find_start(ctx, self));
    self->initialised = true;
    return done();
}

Ref<> dunder_repr(Ctx& ctx, Value object) {
    TextStream* self = object.as<TextStream>();
    MOLT_TRY(self->initialised ? done() : check_usable(ctx, self));
    ReprGuard guard(ctx, object);
    if (guard.failed()) return raised;
    if (!guard.entered()) return ctx.raise(type::RuntimeError, "reentrant call inside {}.__repr__", type_name(object));
    Ref<Str> out = MOLT_TRY(str_from_utf8(ctx, "<_io.TextIOWrapper"));
    for (const char* name : {"name", "mode"}) {
        Ref<> value = getattr_optional(ctx, object, name);
        if (!value) {
            if (!ctx.swallow(type::ValueError)) return raised;
            continue;
        }
        if (!value.value().is_absent()) out = MOLT_TRY(format_text(ctx, "{} {}={!r}", out, name, value));
    }
    return format_text(ctx, "{} encoding={!r}>", out, self->encoding.value());
}

Ref<> dunder_next(Ctx& ctx, Value object) {
    TextStream* self = object.as<TextStream>();
    MOLT_TRY(check_usable(ctx, self));
    self->telling = false;
    Ref<> line;
    if (class_of(object) == &type::_io_TextIOWrapper) {
        MOLT_TRY(prepare_reading(ctx, self));
        line = MOLT_TRY(read_line(ctx, self, -1));
    } else {
        line = MOLT_TRY(call_method(ctx, object, "readline"));
        if (!line.value().is<Str>())
            return ctx.raise(type::OSError, "readline() should have returned a str object, not '{}'", type_name(line));
    }
    if (line.value().as<Str>()->n) return line;
    self->telling = self->seekable;
    return Ref<>::own(kAbsent);
}

Ref<> detach(Ctx& ctx, TextStream* self) {
    MOLT_TRY(check_usable(ctx, self));
    MOLT_TRY(call_method(ctx, self, "flush"));
    return self->buffer.take();
}

Ref<> reconfigure(Ctx& ctx, TextStream* self, Value encoding, Value errors, Value newline, Value line_buffering,
                  Value write_through) {
    MOLT_TRY(check_usable(ctx, self));
    const bool changes = !encoding.is_none() || !errors.is_none() || newline;
    if (changes && self->was_read)
        return unsupported(ctx, "It is not possible to set the encoding or newline of stream after the first read");
    NewlineMode mode = self->mode;
    if (newline) {
        if (!newline.is_none() && !newline.is<Str>())
            return ctx.raise(type::TypeError, "reconfigure() argument 'newline' must be str or None, not {}", type_name(newline));
        if (!newline_mode(newline.is_none() ? nullptr : newline.as<Str>(), &mode))
            return ctx.raise(type::ValueError, "illegal newline value: {}", newline);
    }
    if (!line_buffering.is_none()) self->line_buffering = MOLT_TRY(truth(ctx, line_buffering));
    if (!write_through.is_none()) self->write_through = MOLT_TRY(truth(ctx, write_through));
    MOLT_TRY(call_method(ctx, self, "flush"));
    self->mode = mode;
    if (newline) {
        if (newline.is_none()) self->newline.clear();
        else self->newline.set(newline);
    }
    if (!encoding.is_none() || !errors.is_none()) {
        if (!encoding.is_none() && !encoding.is<Str>())
            return ctx.raise(type::TypeError, "reconfigure() argument 'encoding' must be str or None, not {}",
                             type_name(encoding));
        Ref<> name = encoding.is_none() ? self->encoding.copy() : own(encoding);
        // The handling stays only with the encoding.
        Ref<> handling = !errors.is_none() ? own(errors) : encoding.is_none() ? self->errors.copy() : Ref<>();
        MOLT_TRY(set_encoding(ctx, self, name.value().as<Str>(), handling ? handling.value().as<Str>() : nullptr));
        MOLT_TRY(find_start(ctx, self));
    }
    return none();
}

Ref<> write(Ctx& ctx, TextStream* self, Value text) {
    if (!text.is<Str>()) {
        const FormatArg given = text.is_none() ? FormatArg("None") : type_name(text);
        return ctx.raise(type::TypeError, "write() argument must be str, not {}", given);
    }
    MOLT_TRY(text_write_py(ctx, self, text.as<Str>()));
    return int_from_uint64(ctx, text.as<Str>()->n);
}

Ref<> read(Ctx& ctx, TextStream* self, Value size) {
    const int64_t n = MOLT_TRY(size_argument(ctx, size));
    MOLT_TRY(prepare_reading(ctx, self));
    if (n < 0) {
        (void)MOLT_TRY(read_chunk(ctx, self, Amount::rest));
        self->was_read = false; // nothing is kept from the end on
        return take(ctx, self, left(self));
    }
    while (left(self) < uint64_t(n))
        if (!MOLT_TRY(read_chunk(ctx, self))) break;
    const uint64_t have = left(self);
    return take(ctx, self, have < uint64_t(n) ? have : uint64_t(n));
}

Ref<> readline(Ctx& ctx, TextStream* self, int64_t size) {
    MOLT_TRY(prepare_reading(ctx, self));
    return read_line(ctx, self, size < 0 ? -1 : size);
}

Ref<> flush(Ctx& ctx, TextStream* self) {
    MOLT_TRY(check_open(ctx, self));
    self->telling = self->seekable;
    MOLT_TRY(give_pending(ctx, self));
    MOLT_TRY(flush_buffer(ctx, self));
    return none();
}

Ref<> close(Ctx& ctx, TextStream* self) {
    MOLT_TRY(check_usable(ctx, self));
    Ref<> buffer = self->buffer.copy();
    if (MOLT_TRY(is_closed_py(ctx, buffer))) return none();
    Ref<> failed;
    if (!call_method(ctx, self, "flush")) failed = ctx.take_pending();
    return after_both(ctx, std::move(failed), call_method(ctx, buffer, "close"));
}

static Ref<> ask_buffer(Ctx& ctx, TextStream* self, const char* method) {
    MOLT_TRY(check_usable(ctx, self));
    Ref<> buffer = self->buffer.copy();
    return call_method(ctx, buffer, method);
}
Ref<> fileno(Ctx& ctx, TextStream* self) { return ask_buffer(ctx, self, "fileno"); }
Ref<> seekable(Ctx& ctx, TextStream* self) { return ask_buffer(ctx, self, "seekable"); }
Ref<> readable(Ctx& ctx, TextStream* self) { return ask_buffer(ctx, self, "readable"); }
Ref<> writable(Ctx& ctx, TextStream* self) { return ask_buffer(ctx, self, "writable"); }
Ref<> isatty(Ctx& ctx, TextStream* self) { return ask_buffer(ctx, self, "isatty"); }

Ref<> tell(Ctx& ctx, TextStream* self) {
    MOLT_TRY(check_open(ctx, self));
    if (!self->seekable) return unsupported(ctx, "underlying stream is not seekable");
    if (!self->telling) return ctx.raise(type::OSError, "telling position disabled by next() call");
    MOLT_TRY(give_pending(ctx, self));
    MOLT_TRY(call_method(ctx, self, "flush"));
    Ref<> position = MOLT_TRY(ask_buffer(ctx, self, "tell"));
    const int64_t ahead = MOLT_TRY(bytes_ahead(ctx, self));
    if (ahead == 0) return position;
    const int64_t at = MOLT_TRY(index_int64(ctx, position, type::OverflowError));
    return int_from_int64(ctx, at - ahead);
}

Ref<> seek(Ctx& ctx, TextStream* self, Value cookie, int32_t whence) {
    MOLT_TRY(check_open(ctx, self));
    if (!self->seekable) return unsupported(ctx, "underlying stream is not seekable");
    Ref<> target = own(cookie);
    const Value zero{molt_small_int(0)};
    if (whence == 1 || whence == 2) {
        if (!MOLT_TRY(equal(ctx, cookie, zero)))
            return unsupported(ctx, whence == 1 ? "can't do nonzero cur-relative seeks" : "can't do nonzero end-relative seeks");
        if (whence == 1) {
            target = MOLT_TRY(call_method(ctx, self, "tell"));
        } else {
            MOLT_TRY(call_method(ctx, self, "flush"));
            forget(self);
            Ref<> buffer = self->buffer.copy();
            Ref<> position = MOLT_TRY(call_method(ctx, buffer, "seek", {zero, Value(molt_small_int(2))}));
            self->at_start = position.value() == zero;
            return position;
        }
    } else if (whence != 0) {
        return ctx.raise(type::ValueError, "invalid whence ({}, should be 0, 1 or 2)", whence);
    }
    if (MOLT_TRY(compare_bool(ctx, target, zero, CompareOp::lt)))
        return ctx.raise(type::ValueError, "negative seek position {!r}", target);
    MOLT_TRY(call_method(ctx, self, "flush"));
    Ref<> buffer = self->buffer.copy();
    MOLT_TRY(call_method(ctx, buffer, "seek", {target}));
    forget(self);
    self->at_start = target.value() == zero;
    self->telling = self->seekable;
    return target;
}

Ref<> truncate(Ctx& ctx, TextStream* self, Value pos) {
    MOLT_TRY(check_usable(ctx, self));
    MOLT_TRY(call_method(ctx, self, "flush"));
    Ref<> buffer = self->buffer.copy();
    return call_method(ctx, buffer, "truncate", {pos});
}

Ref<> get_encoding(Ctx&, TextStream* self) { return self->encoding.copy(); }
Ref<> get_errors(Ctx&, TextStream* self) { return self->errors.copy(); }
Ref<> get_buffer(Ctx& ctx, TextStream* self) {
    if (!self->initialised) MOLT_TRY(check_usable(ctx, self));
    return self->buffer ? self->buffer.copy() : none(); // none once detached
}
Ref<> get_line_buffering(Ctx&, TextStream* self) { return boolean(self->line_buffering); }
Ref<> get_write_through(Ctx&, TextStream* self) { return boolean(self->write_through); }
static Ref<> buffer_attribute(Ctx& ctx, TextStream* self, const char* name) {
    MOLT_TRY(check_usable(ctx, self));
    Ref<> buffer = self->buffer.copy();
    return molt::getattr(ctx, buffer, name);
}
Ref<> get_name(Ctx& ctx, TextStream* self) { return buffer_attribute(ctx, self, "name"); }
Ref<> get_closed(Ctx& ctx, TextStream* self) { return buffer_attribute(ctx, self, "closed"); }
Ref<> get_newlines(Ctx& ctx, TextStream* self) {
    MOLT_TRY(check_usable(ctx, self));
    return seen_newlines(ctx, self->mode.universal ? self->seen : 0);
}
Ref<> get__CHUNK_SIZE(Ctx& ctx, TextStream* self) { return int_from_int64(ctx, self->chunk_size); }
Status set__CHUNK_SIZE(Ctx& ctx, TextStream* self, Value value) {
    if (!value) return ctx.raise(type::AttributeError, "cannot delete attribute");
    const int64_t size = MOLT_TRY(index_int64(ctx, value, type::ValueError));
    if (size <= 0) return ctx.raise(type::ValueError, "a strictly positive integer is required");
    self->chunk_size = size;
    return done();
}

} // namespace TextIOWrapper

} // namespace molt::io

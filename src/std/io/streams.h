// The layouts of the io streams, and what they share.
#pragma once

#include "core/base/codec.h"
#include "core/mem/buffer.h"
#include "core/object/ctx.h"
#include "core/object/heap.h"
#include "core/types/buffer.h"
#include "core/types/codec.h"

namespace molt {

/// `closed` is the flag of streams that do not know better.
struct IoBase : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    molt_value dict_word;
    bool closed;
    bool initialised;

    template<class F> static void fields(IoBase* self, F&& field) { field(&self->dict_word, 1); }
};

struct FileIo : IoBase {
    int fd; // -1: closed
    bool readable, writable, created, appending, closefd;
    int8_t seekable; // -1: not asked yet
    int64_t block_size;

    static void destroy_native(FileIo* self);
};

struct BytesStream : IoBase {
    mem::Buffer<uint8_t, mem::Tag::text> data; // all zero is a valid empty buffer
    uint64_t position;
    int64_t exports;

    static void destroy_native(BytesStream* self) { self->data.~Buffer(); }
};

/// Lends the memory of a BytesIO to views.
struct BytesLender : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<BytesStream> stream;

    template<class F> static void fields(BytesLender* self, F&& field) { field(self->stream); }
};

/// A buffer over a raw stream holds either bytes read ahead, data[position, end), or bytes to be written, data[0, end)
/// with writing set.
struct Buffered : IoBase {
    Slot<> raw; // empty: detached
    uint8_t* data;
    int64_t capacity, position, end;
    bool writing, can_read, can_write, is_random;

    template<class F> static void fields(Buffered* self, F&& field) {
        IoBase::fields(self, field);
        field(self->raw);
    }
    static void destroy_native(Buffered* self);
    int64_t ahead() const { return writing ? 0 : end - position; }
    int64_t pending() const { return writing ? end : 0; }
};

struct BufferedPair : IoBase {
    Slot<> reader, writer;

    template<class F> static void fields(BufferedPair* self, F&& field) {
        IoBase::fields(self, field);
        field(self->reader), field(self->writer);
    }
};

/// How line ends are read and written: the parameter newline of open().
struct NewlineMode {
    bool universal;      // reading: \r and \r\n end lines too
    bool translate;      // reading: every end becomes \n
    const char* end;     // reading: the one line end ("" with universal: any)
    const char* written; // what \n is written as; null: as it is
};
/// False: the text is no newline mode. null: None.
bool newline_mode(const Str* newline, NewlineMode* out);

enum SeenNewlines : uint8_t { kSeenCr = 1, kSeenLf = 2, kSeenCrLf = 4 };
/// The value of the attribute `newlines`.
Ref<> seen_newlines(Ctx& ctx, uint8_t seen);

struct TextStream : IoBase {
    Slot<> buffer; // empty: detached
    Slot<Str> encoding, errors;
    Slot<Str> newline; // as it was given; empty: None
    NewlineMode mode;
    const Codec* codec; // null: through `codecs`
    CodecChoice::Mark mark;
    bool can_read, can_write; // as the buffer said when the stream was made
    bool line_buffering, write_through, seekable, telling, has_read1, at_start, was_read;
    uint8_t seen;
    bool pending_cr; // the decoded text ended with \r, whose \n may follow
    int64_t chunk_size;
    mem::Buffer<uint8_t, mem::Tag::text> pending; // encoded, not yet given to the buffer
    Slot<Str> decoded;                            // read ahead; empty: nothing
    uint64_t used;                                // characters of it that were given out
    // What the position is computed from: the bytes that the last read of the buffer gave.
    mem::Buffer<uint8_t, mem::Tag::text> chunk; // with undecoded bytes of the chunk before in front
    uint64_t undecoded;                         // bytes at the end of `chunk` that are not decoded yet
    uint64_t chunk_text;                        // characters that the chunk gave
    bool chunk_after_cr;                        // pending_cr before the chunk

    template<class F> static void fields(TextStream* self, F&& field) {
        IoBase::fields(self, field);
        field(self->buffer), field(self->encoding), field(self->errors), field(self->newline), field(self->decoded);
    }
    static void destroy_native(TextStream* self) {
        self->pending.~Buffer();
        self->chunk.~Buffer();
    }
};

struct StringStream : IoBase {
    mem::Buffer<uint32_t, mem::Tag::text> text;
    uint64_t position;
    Slot<Str> newline;
    NewlineMode mode;
    uint8_t seen;

    template<class F> static void fields(StringStream* self, F&& field) {
        IoBase::fields(self, field);
        field(self->newline);
    }
    static void destroy_native(StringStream* self) { self->text.~Buffer(); }
};

/// Line ends over another decoder; `decoder` is empty when the input is text already.
struct NewlineDecoder : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> decoder; // None: the input is text
    bool translate, pending_cr, initialised;
    uint8_t seen;

    template<class F> static void fields(NewlineDecoder* self, F&& field) { field(self->decoder); }
};

namespace io {

/// Refuses with UnsupportedOperation(what).
Raised unsupported(Ctx& ctx, std::string_view what);
/// The attribute `closed` as a truth value. Runs user code for streams of Python classes.
Result<bool> is_closed_py(Ctx& ctx, Value stream);
/// ValueError("I/O operation on closed file.") if it is closed.
Status check_open_py(Ctx& ctx, Value stream);
/// A size argument, or what None stands for.
Result<int64_t> optional_size(Ctx& ctx, Value v, int64_t none);
/// The same: None and negative numbers are -1.
Result<int64_t> size_argument(Ctx& ctx, Value v);
/// An offset: any int that fits.
Result<int64_t> offset_argument(Ctx& ctx, Value v);

/// A FileIO over an open descriptor (the standard streams).
Ref<> file_from_descriptor(Ctx& ctx, int fd, uint32_t access, std::string_view name);
Ref<> text_over(Ctx& ctx, Value buffer, std::string_view errors, bool line_buffering);

/// A standard stream; None when its descriptor is not open.
Ref<> standard_stream(Ctx& ctx, int fd);

Status text_write_py(Ctx& ctx, TextStream* self, Str* text);

namespace BytesIO {
/// Views may look at streams in memory from now on.
void register_buffer();
} // namespace BytesIO

} // namespace io
} // namespace molt

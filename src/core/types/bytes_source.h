// What bytes() and bytearray() make their content of.
#pragma once

#include "core/mem/buffer.h"
#include "core/types/buffer.h"
#include "core/types/bytes.h"

namespace molt {

using ByteBuffer = mem::Buffer<uint8_t, mem::Tag::text>;

/// Appends the ints of an iterable, each in range(256). `what` begins the text of the ValueError ("bytes", "byte").
Status append_ints_py(Ctx& ctx, Value iterable, ByteBuffer& out, const char* range_text);
/// Checks the arguments of a constructor that encodes: (text, encoding, errors). True: source is to be encoded.
Result<bool> wants_encoding(Ctx& ctx, Value source, Str* encoding, Str* errors);
/// The arguments of repetition: OverflowError, MemoryError as CPython.
Result<uint64_t> repeated_size_py(Ctx& ctx, const ByteString* bytes, Value count, int64_t* times);
/// Fills `to` with `times` copies of data.
void repeat_bytes(uint8_t* to, ByteSpan data, int64_t times);

/// Borrows what is to be put behind one of `onto` ("bytes", "bytearray"); whatever refuses becomes TypeError.
Status acquire_tail_py(Ctx& ctx, BufferView* tail, Value object, const char* onto);

/// What join() works on: a list or a tuple as it is, a list of the items of anything else. TypeError otherwise.
Ref<> sequence_for_join(Ctx& ctx, Value iterable);

/// `in`: an int, or a buffer that is searched for.
Result<bool> bytes_contain_py(Ctx& ctx, ByteString* self, Value item);

} // namespace molt

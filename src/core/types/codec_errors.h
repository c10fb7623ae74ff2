// What the drivers of codecs do about an error: the native handlers and the registered ones.
#pragma once

#include "core/types/codec.h"

namespace molt {

using EncodeOutput = mem::Buffer<uint8_t, mem::Tag::text>;

struct EncodeState {
    Ctx& ctx;
    const Codec& codec;
    const char* name;
    Str* text;
    ErrorHandling errors;
    EncodeOutput& out;
    Ref<> handler; // looked up at the first error
};

struct DecodeState {
    Ctx& ctx;
    const Codec& codec;
    Value object;
    ByteSpan data;
    ErrorHandling errors;
    StrBuilder& out;
    Ref<> handler;
    Ref<> shown; // the bytes that exceptions carry, made at the first error
};

/// Writes what stands for [start, end) and tells where to go on, or raises.
Result<int64_t> handle_encode_error_py(EncodeState& state, size_t start, size_t end, const char* reason);
Result<int64_t> handle_decode_error_py(DecodeState& state, size_t start, size_t end, const char* reason);

/// The texts that stand for a character in backslashreplace, xmlcharrefreplace and namereplace.
void append_character_reference(StrBuilder& out, ErrorHandling::Kind kind, uint32_t point);
/// The surrogate that `length` bytes at data encode under the codec, or 0.
uint32_t surrogate_at(const Codec& codec, ByteSpan data, size_t* length);

} // namespace molt

// bytes: immutable byte strings; and what they share with bytearray.
#pragma once

#include <cstring>
#include <span>

#include "core/base/text_view.h"
#include "core/object/heap.h"

namespace molt {

using ByteSpan = std::span<const uint8_t>;
inline base::TextView view_of(ByteSpan bytes) { return {bytes.data(), bytes.size(), 1}; }
/// Copies to where there is room for them; they may overlap. Nothing may be nowhere: an empty span has no address.
inline void copy_bytes(uint8_t* to, ByteSpan bytes) {
    if (!bytes.empty()) std::memmove(to, bytes.data(), bytes.size());
}

/// The common front of bytes and bytearray: n bytes at an address, then a zero byte.
struct ByteString : Object {
    uint64_t n;
    uint64_t address;

    uint8_t* data() const { return reinterpret_cast<uint8_t*>(uintptr_t(address)); }
    ByteSpan span() const { return {data(), size_t(n)}; }
    base::TextView view() const { return {data(), size_t(n), 1}; }
    bool is_bytes() const { return kind() == MOLT_KIND_BYTES; }
};

/// The bytes follow the struct; a subclass instance, whose attributes stand there, owns a buffer of n + 1 bytes.
struct Bytes : ByteString {
    static constexpr uint32_t kKind = MOLT_KIND_BYTES;
    int64_t hash_cache; // -1: not computed

    bool is_exact() const { return Object::is_exact(kKind); }
    static void destroy_native(Bytes* self);
    static size_t bytes(const Bytes* self);
};

/// Prepares the empty bytes and the bytes of one byte, which exist once and for ever. type::bytes must have its root shape.
void bytes_startup();

/// n bytes to be filled by the caller. Raises MemoryError.
Ref<Bytes> bytes_allocate(Ctx& ctx, uint64_t n);
Ref<Bytes> bytes_from(Ctx& ctx, ByteSpan data);
Ref<Bytes> bytes_from(Ctx& ctx, std::string_view data);
Bytes* bytes_empty();
/// b itself if its class is bytes, else bytes with the same content.
Ref<Bytes> bytes_exact(Ctx& ctx, Bytes* b);
Ref<Bytes> bytes_of_class(Ctx& ctx, Class* cls, ByteSpan data);
int64_t bytes_hash(Bytes* b);
/// -1, 0, 1 by bytes.
int bytes_compare(ByteSpan a, ByteSpan b);

/// What C++ callers take for bytes: __bytes__, buffers, iterables of ints. TypeError for anything else.
Ref<Bytes> bytes_from_object_py(Ctx& ctx, Value v);

/// A new byte string of the same kind as `like` (bytes or bytearray).
Ref<> bytes_like(Ctx& ctx, const ByteString* like, ByteSpan data);
/// The same content: bytes themselves, a copy of a bytearray or of a subclass instance.
Ref<> bytes_same(Ctx& ctx, ByteString* s);
/// repr(): b'...', with the quote that str would choose.
Ref<Str> bytes_repr(Ctx& ctx, ByteSpan data);
/// The same behind `before` and in front of `after`; a single quote is always escaped.
Ref<Str> bytes_repr_within(Ctx& ctx, ByteSpan data, std::string_view before, std::string_view after);
/// An int in range(256), through __index__.
Result<uint8_t> byte_value_py(Ctx& ctx, Value v, const char* range_text = "byte must be in range(0, 256)");

} // namespace molt

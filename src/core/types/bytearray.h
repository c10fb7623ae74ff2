// bytearray: mutable byte strings.
#pragma once

#include "core/types/bytes.h"

namespace molt {

/// buffer[0, capacity) is owned; the content starts at `address` in it, behind bytes that were deleted from the front.
/// While views of it exist (exports) it keeps its size.
struct Bytearray : ByteString {
    static constexpr uint32_t kKind = MOLT_KIND_BYTEARRAY;
    uint64_t buffer;
    uint64_t capacity;
    int64_t exports;

    static void destroy_native(Bytearray* self);
};

Ref<Bytearray> bytearray_from(Ctx& ctx, ByteSpan data);
Ref<Bytearray> bytearray_of_class(Ctx& ctx, Class* cls, ByteSpan data);
/// Sets the length; what is new is uninitialised. BufferError while there are exports.
Status bytearray_resize(Ctx& ctx, Bytearray* self, uint64_t n);
/// Replaces [from, to) by data, which is no part of self.
Status bytearray_splice(Ctx& ctx, Bytearray* self, uint64_t from, uint64_t to, ByteSpan data);

} // namespace molt

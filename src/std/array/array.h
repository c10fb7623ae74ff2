// array.array: items of one machine type.
#pragma once

#include "core/types/bytes.h"

namespace molt {

/// A type of items.
struct ArrayKind {
    char code;          // as in Python
    uint8_t size;       // bytes of an item
    const char* format; // of the buffer protocol
    enum class Value : uint8_t { signed_int, unsigned_int, real, character } value;
    int8_t machine_format; // as pickle numbers them

    bool is_integer() const { return value == Value::signed_int || value == Value::unsigned_int; }
};

/// The kind of a type code; null when there is none.
const ArrayKind* array_kind(uint32_t code);
/// All of them, in the order of array.typecodes.
std::span<const ArrayKind> array_kinds();

/// While views of it exist (exports) it keeps its size.
struct Array : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    uint8_t* data;
    uint64_t n, capacity; // items
    int64_t exports;
    const ArrayKind* kind;

    uint8_t* at(uint64_t i) const { return data + i * kind->size; }
    ByteSpan span() const { return {data, size_t(n * kind->size)}; }
    static void destroy_native(Array* self);
};

struct ArrayIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Array> array; // dropped when exhausted
    uint64_t index;

    template<class F> static void fields(ArrayIterator* self, F&& field) { field(self->array); }
};

bool is_array(Value v);

/// n items, uninitialised.
Ref<Array> array_new(Ctx& ctx, Class* cls, const ArrayKind* kind, uint64_t n);
/// A copy of items [start, end) as a plain array.
Ref<Array> array_copy(Ctx& ctx, const Array* from, uint64_t start, uint64_t end);
/// Sets the length; what is new is uninitialised. BufferError while there are exports.
Status array_resize(Ctx& ctx, Array* self, uint64_t n);
/// Replaces items [from, to) by those at `items`, which are no part of self.
Status array_splice(Ctx& ctx, Array* self, uint64_t from, uint64_t to, const uint8_t* items, uint64_t n);

Ref<> array_get(Ctx& ctx, const Array* self, uint64_t i);
/// Converts a value into an item of this kind at `to` (8 bytes). Runs __index__ or __float__.
Status array_convert_py(Ctx& ctx, const ArrayKind& kind, Value v, uint8_t* to);
Status array_append_py(Ctx& ctx, Array* self, Value v);
/// Adds the items of an array of the same kind.
Status array_extend_array(Ctx& ctx, Array* self, const Array* other);
Status array_extend_py(Ctx& ctx, Array* self, Value iterable);
/// Adds items by their memory.
Status array_extend_bytes(Ctx& ctx, Array* self, ByteSpan bytes);
/// Adds characters.
Status array_extend_text(Ctx& ctx, Array* self, const Str* text);
/// The characters of an array of kind u.
Ref<Str> array_text(Ctx& ctx, const Array* self);

} // namespace molt

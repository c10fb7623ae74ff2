// array.array: its storage, growth, and adding items from everywhere.
#include <cstdio>
#include <cstring>

#include "core/object/py.h"
#include "core/types/buffer.h"
#include "core/types/str_builder.h"
#include "gen/std/array.h"
#include "std/array/array.h"

namespace molt {

namespace {

constexpr uint64_t kLittle = 8; // shorter arrays grow in smaller steps

Status check_resizable(Ctx& ctx, const Array* self, uint64_t n) {
    if (self->exports == 0 || n == self->n) return done();
    return ctx.raise(type::BufferError, "cannot resize an array that is exporting buffers");
}

} // namespace

void Array::destroy_native(Array* self) {
    mem::release(self->data, size_t(self->capacity * self->kind->size), mem::Tag::table);
    self->data = nullptr;
    self->n = self->capacity = 0;
}

bool is_array(Value v) { return instance_of(v, &type::array_array); }

Ref<Array> array_new(Ctx& ctx, Class* cls, const ArrayKind* kind, uint64_t n) {
    if (n > uint64_t(INT64_MAX) / kind->size || n > SIZE_MAX / kind->size) return ctx.raise_no_memory();
    Ref<Array> made = MOLT_TRY(allocate<Array>(ctx, cls));
    made->kind = kind;
    if (n == 0) return made;
    made->data = static_cast<uint8_t*>(mem::allocate(size_t(n * kind->size), mem::Tag::table));
    if (!made->data) return ctx.raise_no_memory();
    made->n = made->capacity = n;
    return made;
}

Ref<Array> array_copy(Ctx& ctx, const Array* from, uint64_t start, uint64_t end) {
    Ref<Array> made = MOLT_TRY(array_new(ctx, &type::array_array, from->kind, end - start));
    if (made->n) std::memcpy(made->data, from->at(start), size_t(made->n * made->kind->size));
    return made;
}

Status array_resize(Ctx& ctx, Array* self, uint64_t n) {
    MOLT_TRY(check_resizable(ctx, self, n));
    // What is allocated does as long as it is large enough and not much too large.
    if (self->capacity >= n && self->n < n + 16 && self->data) {
        self->n = n;
        return done();
    }
    if (n == 0) {
        Array::destroy_native(self);
        return done();
    }
    uint64_t capacity = (n >> 4) + (self->n < kLittle ? 3 : 7) + n;
    if (capacity > uint64_t(INT64_MAX) / self->kind->size || capacity > SIZE_MAX / self->kind->size) return ctx.raise_no_memory();
    void* moved = mem::reallocate(self->data, size_t(self->capacity * self->kind->size), size_t(capacity * self->kind->size),
                                  mem::Tag::table);
    if (!moved) return ctx.raise_no_memory();
    self->data = static_cast<uint8_t*>(moved);
    self->capacity = capacity;
    self->n = n;
    return done();
}

Status array_splice(Ctx& ctx, Array* self, uint64_t from, uint64_t to, const uint8_t* items, uint64_t n) {
    const uint64_t old = self->n, removed = to - from;
    const size_t size = self->kind->size, tail = size_t(old - to) * size;
    if (n < removed) {
        MOLT_TRY(check_resizable(ctx, self, old - removed + n));
        if (tail) std::memmove(self->at(from + n), self->at(to), tail);
        MOLT_TRY(array_resize(ctx, self, old - removed + n));
    } else if (n > removed) {
        MOLT_TRY(array_resize(ctx, self, old - removed + n));
        if (tail) std::memmove(self->at(from + n), self->at(to), tail);
    }
    if (n) std::memcpy(self->at(from), items, size_t(n) * size);
    return done();
}

Status array_append_py(Ctx& ctx, Array* self, Value v) {
    uint8_t item[8];
    const uint64_t before = self->n;
    MOLT_TRY(array_convert_py(ctx, *self->kind, v, item));
    if (self->n < before) return done(); // the conversion made it shorter, and the new item goes with the others
    MOLT_TRY(array_resize(ctx, self, self->n + 1));
    std::memcpy(self->at(self->n - 1), item, self->kind->size);
    return done();
}

Status array_extend_array(Ctx& ctx, Array* self, const Array* other) {
    if (self->kind != other->kind) return ctx.raise(type::TypeError, "can only extend with array of same kind");
    const uint64_t old = self->n, added = other->n; // other may be self
    MOLT_TRY(array_resize(ctx, self, old + added));
    if (added) std::memcpy(self->at(old), other->data, size_t(added * self->kind->size));
    return done();
}

Status array_extend_py(Ctx& ctx, Array* self, Value iterable) {
    if (is_array(iterable)) return array_extend_array(ctx, self, iterable.as<Array>());
    return for_each(ctx, iterable, [&](Value item) { return array_append_py(ctx, self, item); });
}

Status array_extend_bytes(Ctx& ctx, Array* self, ByteSpan bytes) {
    const size_t size = self->kind->size;
    if (bytes.size() % size) return ctx.raise(type::ValueError, "bytes length not a multiple of item size");
    const uint64_t old = self->n;
    MOLT_TRY(array_resize(ctx, self, old + bytes.size() / size));
    copy_bytes(self->at(old), bytes);
    return done();
}

Status array_extend_text(Ctx& ctx, Array* self, const Str* text) {
    const uint64_t old = self->n;
    MOLT_TRY(array_resize(ctx, self, old + text->n));
    for (uint64_t i = 0; i < text->n; i++) {
        const uint32_t point = text->at(i);
        std::memcpy(self->at(old + i), &point, sizeof point);
    }
    return done();
}

Ref<Str> array_text(Ctx& ctx, const Array* self) {
    StrBuilder text;
    for (uint64_t i = 0; i < self->n; i++) {
        uint32_t point;
        std::memcpy(&point, self->at(i), sizeof point);
        if (point > 0x10FFFF) {
            char shown[12];
            std::snprintf(shown, sizeof shown, "%x", point);
            return ctx.raise(type::ValueError, "character U+{} is not in range [U+0000; U+10ffff]",
                             static_cast<const char*>(shown));
        }
        text.append_point(point);
    }
    return text.finish(ctx);
}

namespace {

Status lend(Ctx&, Value self, BufferNeed, BufferInfo* info) {
    static uint8_t nothing;
    auto* array = self.as<Array>();
    *info = BufferInfo();
    info->data = array->data ? array->data : &nothing;
    info->length = array->n * array->kind->size;
    info->item_size = array->kind->size;
    info->format = array->kind->format;
    info->readonly = false;
    array->exports++;
    return done();
}
void give_back(Value self, const BufferInfo&) { self.as<Array>()->exports--; }

} // namespace

namespace array {

Status exec(Ctx& ctx, Value module) {
    buffer_register({&type::array_array, lend, give_back});
    MOLT_TRY(setattr(ctx, module, "ArrayType", Value(&type::array_array)));
    return Status::of(import(ctx, "collections.abc", "MutableSequence"_n).call("register"_n, Value(&type::array_array)).ok());
}

} // namespace array

} // namespace molt

// bytearray: its storage, growth, splicing.
#include "core/types/bytearray.h"

#include <cstring>

#include "core/object/protocol.h"

namespace molt {

namespace {

Status check_resizable(Ctx& ctx, const Bytearray* self) {
    if (self->exports == 0) return done();
    return ctx.raise(type::BufferError, "Existing exports of data: object cannot be re-sized");
}

/// How much to allocate for n bytes, the zero byte included; the present capacity if that will do.
uint64_t wanted_capacity(const Bytearray* self, uint64_t n) {
    const uint64_t front = self->buffer ? self->address - self->buffer : 0, capacity = self->capacity;
    if (n + front + 1 <= capacity) return n < capacity / 2 ? n + 1 : capacity;
    if (double(n) <= double(capacity) * 1.125) return n + (n >> 3) + (n < 9 ? 3 : 6);
    return n + 1;
}

} // namespace

void Bytearray::destroy_native(Bytearray* self) {
    mem::release(reinterpret_cast<void*>(uintptr_t(self->buffer)), size_t(self->capacity), mem::Tag::text);
    self->buffer = self->address = self->capacity = self->n = 0;
}

Status bytearray_resize(Ctx& ctx, Bytearray* self, uint64_t n) {
    if (n == self->n) return done();
    MOLT_TRY(check_resizable(ctx, self));
    const uint64_t capacity = wanted_capacity(self, n);
    if (capacity != self->capacity) {
        if (capacity > (SIZE_MAX >> 1)) return ctx.raise_no_memory();
        auto* old = reinterpret_cast<uint8_t*>(uintptr_t(self->buffer));
        uint8_t* moved;
        if (self->address != self->buffer) {
            moved = static_cast<uint8_t*>(mem::allocate(size_t(capacity), mem::Tag::text));
            if (!moved) return ctx.raise_no_memory();
            std::memcpy(moved, self->data(), size_t(n < self->n ? n : self->n));
            mem::release(old, size_t(self->capacity), mem::Tag::text);
        } else {
            moved = static_cast<uint8_t*>(mem::reallocate(old, size_t(self->capacity), size_t(capacity), mem::Tag::text));
            if (!moved) return ctx.raise_no_memory();
        }
        self->buffer = self->address = uint64_t(uintptr_t(moved));
        self->capacity = capacity;
    } else if (self->address + n >= self->buffer + capacity) {
        // The room is there, but part of it lies before the content.
        std::memmove(reinterpret_cast<void*>(uintptr_t(self->buffer)), self->data(), size_t(n < self->n ? n : self->n));
        self->address = self->buffer;
    }
    self->n = n;
    self->data()[n] = 0;
    return done();
}

Status bytearray_splice(Ctx& ctx, Bytearray* self, uint64_t from, uint64_t to, ByteSpan data) {
    const uint64_t old_n = self->n, removed = to - from, added = data.size();
    if (added < removed) {
        MOLT_TRY(check_resizable(ctx, self));
        if (from == 0) {
            // OPTIMIZATION: taking bytes from the front moves the front, so that a queue of bytes is cheap.
            self->address += removed - added;
            self->n -= removed - added;
            copy_bytes(self->data(), data);
            const uint64_t n = self->n;
            if (n < self->capacity / 2) {
                self->n = n + 1; // any other size: resize() then compares with n
                MOLT_TRY(bytearray_resize(ctx, self, n));
            }
            return done();
        }
        std::memmove(self->data() + from + added, self->data() + to, size_t(old_n - to));
        MOLT_TRY(bytearray_resize(ctx, self, old_n - removed + added));
    } else if (added > removed) {
        MOLT_TRY(bytearray_resize(ctx, self, old_n + added - removed));
        std::memmove(self->data() + from + added, self->data() + to, size_t(old_n - to));
    }
    copy_bytes(self->data() + from, data);
    return done();
}

Ref<Bytearray> bytearray_of_class(Ctx& ctx, Class* cls, ByteSpan data) {
    Ref<Bytearray> made = MOLT_TRY(allocate<Bytearray>(ctx, cls));
    if (data.empty()) return made;
    MOLT_TRY(bytearray_resize(ctx, made.get(), data.size()));
    std::memcpy(made->data(), data.data(), data.size());
    return made;
}

Ref<Bytearray> bytearray_from(Ctx& ctx, ByteSpan data) { return bytearray_of_class(ctx, &type::bytearray, data); }

} // namespace molt

// bytearray: the methods that change it, and what pickle needs.
#include <algorithm>
#include <cstring>

#include "core/base/str_find.h"
#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "core/types/bytes_source.h"
#include "core/types/dict.h"
#include "core/types/memoryview.h"
#include "core/types/slice.h"
#include "core/types/tuple.h"
#include "gen/core/bytearray.h"

namespace molt::bytearray {

namespace {

/// (class, arguments, state): text in Latin-1 for the protocols that know no bytes.
Ref<> reduced(Ctx& ctx, Bytearray* self, int32_t protocol) {
    Ref<> state = MOLT_TRY(call_method(ctx, Value(self), "__getstate__"));
    Ref<Tuple> args;
    if (protocol < 3) {
        Ref<Str> text = MOLT_TRY(str_from_latin1(ctx, self->data(), self->n)), latin1 = MOLT_TRY(intern(ctx, "latin-1"));
        args = MOLT_TRY(tuple_of(ctx, text, latin1));
    } else if (self->n) {
        Ref<Bytes> content = MOLT_TRY(bytes_from(ctx, self->span()));
        args = MOLT_TRY(tuple_of(ctx, content));
    } else {
        args = own(tuple_empty());
    }
    return tuple_of(ctx, class_of(Value(self)), args, state);
}

} // namespace

Status dunder_release_buffer(Ctx& ctx, Bytearray* self, Value buffer) { return memoryview_release_for(ctx, self, buffer); }

Result<int64_t> dunder_alloc(Ctx&, Bytearray* self) { return int64_t(self->capacity); }
Result<int64_t> dunder_sizeof(Ctx&, Bytearray* self) { return int64_t(object_bytes(self) + self->capacity); }
Ref<> dunder_reduce(Ctx& ctx, Bytearray* self) { return reduced(ctx, self, 2); }
Ref<> dunder_reduce_ex(Ctx& ctx, Bytearray* self, int32_t proto) { return reduced(ctx, self, proto); }

Status append(Ctx& ctx, Bytearray* self, Value item) {
    const uint8_t byte = MOLT_TRY(byte_value_py(ctx, item));
    return bytearray_splice(ctx, self, self->n, self->n, {&byte, 1});
}

Status clear(Ctx& ctx, Bytearray* self) { return bytearray_resize(ctx, self, 0); }
Ref<> copy(Ctx& ctx, Bytearray* self) { return bytearray_from(ctx, self->span()); }

Status extend(Ctx& ctx, Bytearray* self, Value iterable_of_ints) {
    if (buffer_supported(iterable_of_ints)) {
        if (iterable_of_ints == Value(self)) {
            const uint64_t n = self->n;
            MOLT_TRY(bytearray_resize(ctx, self, 2 * n));
            if (n) std::memcpy(self->data() + n, self->data(), size_t(n));
            return done();
        }
        BufferView tail;
        if (!tail.acquire(ctx, iterable_of_ints).ok()) {
            Ref<> refused = ctx.take_pending();
            return ctx.raise(type::TypeError, "can't set bytearray slice from {}", type_name(iterable_of_ints));
        }
        return bytearray_splice(ctx, self, self->n, self->n, tail.span());
    }
    Ref<> iterator = iter(ctx, iterable_of_ints);
    if (!iterator) {
        if (!ctx.swallow(type::TypeError)) return raised;
        return ctx.raise(type::TypeError, "can't extend bytearray with {}", type_name(iterable_of_ints));
    }
    (void)MOLT_TRY(length_hint(ctx, iterable_of_ints, 32)); // what __len__ raises is heard
    ByteBuffer out;
    MOLT_TRY(append_ints_py(ctx, iterator, out, "byte must be in range(0, 256)"));
    return bytearray_splice(ctx, self, self->n, self->n, ByteSpan(out.data(), out.size()));
}

Status insert(Ctx& ctx, Bytearray* self, int64_t index, Value item) {
    const uint8_t byte = MOLT_TRY(byte_value_py(ctx, item));
    const int64_t n = int64_t(self->n);
    if (index < 0) index = index + n < 0 ? 0 : index + n;
    if (index > n) index = n;
    return bytearray_splice(ctx, self, uint64_t(index), uint64_t(index), {&byte, 1});
}

Ref<> pop(Ctx& ctx, Bytearray* self, int64_t index) {
    if (self->n == 0) return ctx.raise(type::IndexError, "pop from empty bytearray");
    if (index < 0) index += int64_t(self->n);
    if (uint64_t(index) >= self->n) return ctx.raise(type::IndexError, "pop index out of range");
    const uint8_t byte = self->data()[index];
    MOLT_TRY(bytearray_splice(ctx, self, uint64_t(index), uint64_t(index) + 1, {}));
    return small_int(byte);
}

Status remove(Ctx& ctx, Bytearray* self, Value value) {
    const uint8_t byte = MOLT_TRY(byte_value_py(ctx, value));
    const size_t at = base::find_unit(self->view(), byte, 0);
    if (at == base::kNotFound) return ctx.raise(type::ValueError, "value not found in bytearray");
    return bytearray_splice(ctx, self, at, at + 1, {});
}

Status reverse(Ctx&, Bytearray* self) {
    std::reverse(self->data(), self->data() + self->n);
    return done();
}

} // namespace molt::bytearray

// bytearray: construction and the protocol slots.
#include <cstring>

#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "core/types/bytes_source.h"
#include "core/types/codec.h"
#include "core/types/memoryview.h"
#include "core/types/slice.h"
#include "gen/core/bytearray.h"

namespace molt::bytearray {

namespace {

constexpr const char* kRange = "byte must be in range(0, 256)";

/// The steps of bytearray(source): a count, a buffer, an iterable of ints.
Status fill_py(Ctx& ctx, Bytearray* self, Value source) {
    if (has_index(source)) {
        Result<int64_t> count = index_int64(ctx, source, type::OverflowError);
        if (count.ok()) {
            const int64_t n = count.take();
            if (n < 0) return ctx.raise(type::ValueError, "negative count");
            MOLT_TRY(bytearray_resize(ctx, self, uint64_t(n)));
            if (n) std::memset(self->data(), 0, size_t(n));
            return done();
        }
        if (!ctx.swallow(type::TypeError)) return raised;
    }
    if (buffer_supported(source)) {
        BufferView view;
        MOLT_TRY(view.acquire(ctx, source, BufferNeed::strided));
        MOLT_TRY(bytearray_resize(ctx, self, view.info().length));
        if (self->n) buffer_copy_out(view.info(), self->data());
        return done();
    }
    Ref<> iterator = iter(ctx, source);
    if (!iterator) {
        if (!ctx.swallow(type::TypeError)) return raised;
        return ctx.raise(type::TypeError, "cannot convert '{}' object to bytearray", type_name(source));
    }
    // Each byte goes in at once: the iterable sees the bytearray grow.
    for (;;) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) return done();
        const uint8_t byte = MOLT_TRY(byte_value_py(ctx, item, kRange));
        MOLT_TRY(bytearray_resize(ctx, self, self->n + 1));
        self->data()[self->n - 1] = byte;
    }
}

Ref<> get_slice(Ctx& ctx, Bytearray* b, Slice* key) {
    SliceSteps steps = MOLT_TRY(slice_unpack_py(ctx, key));
    steps.fit(int64_t(b->n));
    if (steps.step == 1) return bytearray_from(ctx, b->span().subspan(size_t(steps.start), size_t(steps.length)));
    Ref<Bytearray> made = MOLT_TRY(bytearray_from(ctx, {}));
    MOLT_TRY(bytearray_resize(ctx, made.get(), uint64_t(steps.length)));
    for (int64_t i = 0; i < steps.length; i++) made->data()[i] = b->data()[steps.start + i * steps.step];
    return made;
}

Result<int64_t> item_index(Ctx& ctx, Bytearray* b, Value key) {
    if (!has_index(key))
        return ctx.raise(type::TypeError, "bytearray indices must be integers or slices, not {}", type_name(key));
    int64_t i = MOLT_TRY(index_int64(ctx, key, type::IndexError));
    if (i < 0) i += int64_t(b->n);
    if (uint64_t(i) >= b->n) return ctx.raise(type::IndexError, "bytearray index out of range");
    return i;
}

/// What an assigned slice gets: a copy of a buffer's bytes or of the ints of an iterable.
Status collect_py(Ctx& ctx, Bytearray* self, Value value, ByteBuffer& out) {
    if (is_int(value) || value.is<Str>() || instance_of(value, &type::float_))
        return ctx.raise(type::TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    if (Value(self) == value || value.is_kind(MOLT_KIND_BYTEARRAY) || value.is<Bytes>()) {
        const ByteSpan data = value.as<ByteString>()->span();
        if (!out.append(data.data(), data.size())) return ctx.raise_no_memory();
        return done();
    }
    // Anything else becomes a bytearray first.
    Ref<Bytearray> made = MOLT_TRY(bytearray_from(ctx, {}));
    MOLT_TRY(fill_py(ctx, made.get(), value));
    if (!out.append(made->data(), size_t(made->n))) return ctx.raise_no_memory();
    return done();
}

/// Takes every step-th byte out.
Status delete_steps(Ctx& ctx, Bytearray* b, SliceSteps steps) {
    if (b->exports) return ctx.raise(type::BufferError, "Existing exports of data: object cannot be re-sized");
    if (steps.length == 0) return done();
    const int64_t step = steps.step < 0 ? -steps.step : steps.step;
    const int64_t first = steps.step < 0 ? steps.start + steps.step * (steps.length - 1) : steps.start;
    int64_t to = first, left = steps.length, next = first;
    for (int64_t from = first; from < int64_t(b->n); from++) {
        if (left && from == next) {
            next += step;
            left--;
            continue;
        }
        b->data()[to++] = b->data()[from];
    }
    return bytearray_resize(ctx, b, uint64_t(to));
}

Status set_slice(Ctx& ctx, Bytearray* b, Slice* key, Value value) {
    SliceSteps steps = MOLT_TRY(slice_unpack_py(ctx, key));
    ByteBuffer data;
    if (value) MOLT_TRY(collect_py(ctx, b, value, data));
    // Anything but another bytearray is made one first, and the assignment begins anew with it.
    if (value && (!value.is<Bytearray>() || value == Value(b))) steps = MOLT_TRY(slice_unpack_py(ctx, key));
    steps.fit(int64_t(b->n));
    if (steps.step == 1) {
        const uint64_t from = uint64_t(steps.start), to = from + uint64_t(steps.length);
        return bytearray_splice(ctx, b, from, to, ByteSpan(data.data(), data.size()));
    }
    if (data.empty()) return delete_steps(ctx, b, steps);
    if (data.size() != uint64_t(steps.length))
        return ctx.raise(type::ValueError, "attempt to assign bytes of size {} to extended slice of size {}", data.size(),
                         steps.length);
    for (int64_t i = 0; i < steps.length; i++) b->data()[steps.start + i * steps.step] = data[size_t(i)];
    return done();
}

} // namespace

Status dunder_init(Ctx& ctx, Bytearray* self, Value source, Str* encoding, Str* errors) {
    if (self->n) MOLT_TRY(bytearray_resize(ctx, self, 0));
    if (!source && !encoding && !errors) return done();
    if (MOLT_TRY(wants_encoding(ctx, source, encoding, errors))) {
        Ref<Bytes> encoded = MOLT_TRY(codec_encode(ctx, source.as<Str>(), encoding, errors));
        return bytearray_splice(ctx, self, 0, 0, encoded->span());
    }
    return fill_py(ctx, self, source);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    mem::TextBuffer before;
    Utf8 name(class_of(self)->name.get());
    if (!name.ok() || !before.append(name.view()) || !before.append('(')) return ctx.raise_no_memory();
    return bytes_repr_within(ctx, self.as<Bytearray>()->span(), before.view(), ")");
}
Ref<> dunder_str(Ctx& ctx, Value self) { return dunder_repr(ctx, self); }

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (!buffer_supported(other)) return not_implemented();
    BufferView view;
    if (!view.acquire(ctx, other).ok()) {
        ctx.clear_pending();
        return not_implemented();
    }
    return boolean(order_satisfies(bytes_compare(self.as<Bytearray>()->span(), view.span()), op));
}

Ref<> dunder_iter(Ctx& ctx, Value self) {
    Ref<BytesIterator> made = MOLT_TRY(allocate<BytesIterator>(ctx, &type::bytearray_iterator));
    made->sequence.set(self);
    return made;
}

Result<int64_t> dunder_len(Ctx&, Value self) { return int64_t(self.as<Bytearray>()->n); }

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    auto* b = self.as<Bytearray>();
    if (key.is<Slice>()) return get_slice(ctx, b, key.as<Slice>());
    const int64_t i = MOLT_TRY(item_index(ctx, b, key));
    return small_int(b->data()[i]);
}

Status dunder_setitem(Ctx& ctx, Value self, Value key, Value value) {
    auto* b = self.as<Bytearray>();
    if (key.is<Slice>()) return set_slice(ctx, b, key.as<Slice>(), value);
    int64_t i = MOLT_TRY(item_index(ctx, b, key));
    if (!value) return bytearray_splice(ctx, b, uint64_t(i), uint64_t(i) + 1, {});
    const uint8_t byte = MOLT_TRY(byte_value_py(ctx, value));
    if (uint64_t(i) >= b->n) return ctx.raise(type::IndexError, "bytearray index out of range"); // __index__ shrank it
    b->data()[i] = byte;
    return done();
}

Ref<> dunder_add(Ctx& ctx, Value left, Value right) {
    BufferView tail;
    MOLT_TRY(acquire_tail_py(ctx, &tail, right, "bytearray"));
    Ref<Bytearray> made = MOLT_TRY(bytearray_from(ctx, left.as<Bytearray>()->span()));
    MOLT_TRY(bytearray_splice(ctx, made.get(), made->n, made->n, tail.span()));
    return made;
}

Ref<> dunder_mul(Ctx& ctx, Value left, Value right) {
    auto* b = left.as<Bytearray>();
    int64_t times;
    const uint64_t size = MOLT_TRY(repeated_size_py(ctx, b, right, &times));
    Ref<Bytearray> made = MOLT_TRY(bytearray_from(ctx, {}));
    MOLT_TRY(bytearray_resize(ctx, made.get(), size));
    repeat_bytes(made->data(), b->span(), times);
    return made;
}

Ref<> dunder_iadd(Ctx& ctx, Value self, Value other) {
    auto* b = self.as<Bytearray>();
    BufferView tail; // of itself too: what has a view keeps its size, so that b += b raises unless it is empty
    MOLT_TRY(acquire_tail_py(ctx, &tail, other, "bytearray"));
    MOLT_TRY(bytearray_splice(ctx, b, b->n, b->n, tail.span()));
    return own(self);
}

Ref<> dunder_imul(Ctx& ctx, Value self, Value other) {
    auto* b = self.as<Bytearray>();
    int64_t times;
    const uint64_t size = MOLT_TRY(repeated_size_py(ctx, b, other, &times)), n = b->n;
    MOLT_TRY(bytearray_resize(ctx, b, size));
    if (times > 1) repeat_bytes(b->data(), {b->data(), size_t(n)}, times);
    return own(self);
}

Result<bool> dunder_contains(Ctx& ctx, Value self, Value item) { return bytes_contain_py(ctx, self.as<Bytearray>(), item); }

Ref<> dunder_buffer(Ctx& ctx, Bytearray* self, int32_t flags) { return memoryview_for_flags(ctx, self, flags); }

} // namespace molt::bytearray

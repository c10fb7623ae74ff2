// array.array: the methods, in the stub's order.
#include <algorithm>
#include <cstring>

#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "core/types/generic_alias.h"
#include "core/types/list.h"
#include "core/types/memoryview.h"
#include "core/types/tuple.h"
#include "gen/std/array.h"
#include "std/array/array.h"

namespace molt::array::array {

namespace {

constexpr int64_t kBlock = 64 * 1024; // bytes that tofile() writes at once

bool is_text(const Array* a) { return a->kind->value == ArrayKind::Value::character; }

/// The position of the first item from `start` on that is equal to a value; -1: none.
Result<int64_t> find_py(Ctx& ctx, Array* self, Value v, int64_t start, int64_t stop) {
    for (int64_t i = start; i < stop && i < int64_t(self->n); i++) {
        Ref<> item = MOLT_TRY(array_get(ctx, self, uint64_t(i)));
        if (MOLT_TRY(equal(ctx, item, v))) return i;
    }
    return int64_t(-1);
}

Ref<Str> code_text(Ctx& ctx, const Array* self) { return str_from_code_point(ctx, uint32_t(self->kind->code)); }

Status extend_buffer_py(Ctx& ctx, Array* self, Value buffer) {
    BufferView view;
    MOLT_TRY(view.acquire(ctx, buffer));
    if (view.info().item_size != 1) return ctx.raise(type::TypeError, "a bytes-like object is required");
    return array_extend_bytes(ctx, self, view.span());
}

} // namespace

Ref<> dunder_buffer(Ctx& ctx, Array* self, int32_t flags) { return memoryview_for_flags(ctx, Value(self), flags); }
Status dunder_release_buffer(Ctx& ctx, Array* self, Value buffer) { return memoryview_release_for(ctx, Value(self), buffer); }

Status append(Ctx& ctx, Array* self, Value v) { return array_append_py(ctx, self, v); }

Ref<> buffer_info(Ctx& ctx, Array* self) {
    Ref<> address = MOLT_TRY(int_from_uint64(ctx, uint64_t(uintptr_t(self->data))));
    Ref<> count = MOLT_TRY(int_from_int64(ctx, int64_t(self->n)));
    return tuple_of(ctx, address.value(), count.value());
}

Status byteswap(Ctx&, Array* self) {
    for (uint64_t i = 0; i < self->n; i++) std::reverse(self->at(i), self->at(i) + self->kind->size);
    return done();
}

Ref<> dunder_copy(Ctx& ctx, Array* self) { return array_copy(ctx, self, 0, self->n); }

Result<int64_t> count(Ctx& ctx, Array* self, Value v) {
    int64_t found = 0;
    for (int64_t i = 0;; i++, found++) {
        i = MOLT_TRY(find_py(ctx, self, v, i, INT64_MAX));
        if (i < 0) return found;
    }
}

Ref<> dunder_deepcopy(Ctx& ctx, Array* self, Value) { return array_copy(ctx, self, 0, self->n); }

Status extend(Ctx& ctx, Array* self, Value bb) { return array_extend_py(ctx, self, bb); }

Status fromfile(Ctx& ctx, Array* self, Value f, int64_t n) {
    int64_t size = self->kind->size;
    if (n < 0) return ctx.raise(type::ValueError, "negative count");
    if (n > INT64_MAX / size) return ctx.raise_no_memory();
    Ref<> wanted = MOLT_TRY(int_from_int64(ctx, n * size));
    Ref<> data = MOLT_TRY(call_method(ctx, f, "read", {wanted.value()}));
    if (!data.value().is<Bytes>()) return ctx.raise(type::TypeError, "read() didn't return bytes");
    ByteSpan bytes = data.value().as<Bytes>()->span();
    MOLT_TRY(array_extend_bytes(ctx, self, bytes));
    if (int64_t(bytes.size()) != n * size) return ctx.raise(type::EOFError, "read() didn't return enough bytes");
    return done();
}

Status fromlist(Ctx& ctx, Array* self, Value list) {
    if (!list.is<List>()) return ctx.raise(type::TypeError, "arg must be list");
    auto* items = list.as<List>();
    const uint64_t old = self->n, added = items->n;
    MOLT_TRY(array_resize(ctx, self, old + added));
    auto fill = [&]() -> Status {
        for (uint64_t i = 0; i < added; i++) {
            Ref<> item = own((*items)[i]);
            uint8_t converted[8];
            MOLT_TRY(array_convert_py(ctx, *self->kind, item, converted));
            if (items->n != added || self->n != old + added)
                return ctx.raise(type::RuntimeError, "list changed size during iteration");
            std::memcpy(self->at(old + i), converted, self->kind->size);
        }
        return done();
    };
    if (fill().ok()) return done();
    if (self->n > old) { // none of them
        Ref<> outer = ctx.take_pending();
        if (!array_resize(ctx, self, old).ok()) ctx.clear_pending();
        ctx.restore_pending(std::move(outer));
    }
    return raised;
}

Status frombytes(Ctx& ctx, Array* self, Value buffer) { return extend_buffer_py(ctx, self, buffer); }

Status fromunicode(Ctx& ctx, Array* self, Str* ustr) {
    if (!is_text(self)) return ctx.raise(type::ValueError, "fromunicode() may only be called on unicode type arrays");
    return array_extend_text(ctx, self, ustr);
}

Result<int64_t> index(Ctx& ctx, Array* self, Value v, int64_t start, int64_t stop) {
    auto from_end = [&](int64_t i) {
        if (i < 0) i += int64_t(self->n);
        return i < 0 ? 0 : i;
    };
    int64_t found = MOLT_TRY(find_py(ctx, self, v, from_end(start), from_end(stop)));
    if (found < 0) return ctx.raise(type::ValueError, "array.index(x): x not in array");
    return found;
}

Status insert(Ctx& ctx, Array* self, int64_t i, Value v) {
    uint8_t item[8];
    auto n = int64_t(self->n);
    MOLT_TRY(array_convert_py(ctx, *self->kind, v, item));
    if (int64_t(self->n) < n) return done(); // the conversion made it shorter, and the new item goes with the others
    n = int64_t(self->n);
    if (i < 0) i = std::max<int64_t>(i + n, 0);
    i = std::min(i, n);
    return array_splice(ctx, self, uint64_t(i), uint64_t(i), item, 1);
}

Ref<> pop(Ctx& ctx, Array* self, int64_t i) {
    if (self->n == 0) return ctx.raise(type::IndexError, "pop from empty array");
    if (i < 0) i += int64_t(self->n);
    if (uint64_t(i) >= self->n) return ctx.raise(type::IndexError, "pop index out of range");
    Ref<> item = MOLT_TRY(array_get(ctx, self, uint64_t(i)));
    MOLT_TRY(array_splice(ctx, self, uint64_t(i), uint64_t(i) + 1, nullptr, 0));
    return item;
}

// Protocol 3 knows bytes: the memory, with the name of its format; earlier ones take a list.
Ref<> dunder_reduce_ex(Ctx& ctx, Array* self, Value value) {
    if (!is_int(value)) return ctx.raise(type::TypeError, "__reduce_ex__ argument should be an integer");
    int64_t protocol;
    if (!int_fits_int64(value, &protocol)) return ctx.raise(type::OverflowError, "Python int too large to convert to C long");
    Ref<> state = MOLT_TRY(getattr_optional(ctx, Value(self), "__dict__"));
    if (state.value().is_absent()) state = none();
    Ref<> code = MOLT_TRY(code_text(ctx, self));
    Value cls(class_of(self));
    if (protocol < 3) {
        Ref<> items = MOLT_TRY(tolist(ctx, self));
        Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, code.value(), items.value()));
        return tuple_of(ctx, cls, Value(args.get()), state.value());
    }
    Ref<> module = MOLT_TRY(call(ctx, MOLT_TRY(builtin_py(ctx, "__import__")), {MOLT_TRY(intern(ctx, "array")).value()}));
    Ref<> make = MOLT_TRY(getattr(ctx, module, "_array_reconstructor"));
    Ref<> memory = MOLT_TRY(tobytes(ctx, self));
    Ref<Tuple> args =
        MOLT_TRY(tuple_of(ctx, cls, code.value(), Value(molt_small_int(self->kind->machine_format)), memory.value()));
    return tuple_of(ctx, make.value(), Value(args.get()), state.value());
}

Status remove(Ctx& ctx, Array* self, Value v) {
    int64_t found = MOLT_TRY(find_py(ctx, self, v, 0, INT64_MAX));
    if (found < 0) return ctx.raise(type::ValueError, "array.remove(x): x not in array");
    if (uint64_t(found) >= self->n) return done(); // the comparison emptied it
    return array_splice(ctx, self, uint64_t(found), uint64_t(found) + 1, nullptr, 0);
}

Status reverse(Ctx&, Array* self) {
    for (uint64_t i = 0, j = self->n; i + 1 < j; i++) {
        j--;
        std::swap_ranges(self->at(i), self->at(i) + self->kind->size, self->at(j));
    }
    return done();
}

Status tofile(Ctx& ctx, Array* self, Value f) {
    for (size_t at = 0; at < self->span().size(); at += kBlock) {
        Ref<Bytes> block =
            MOLT_TRY(bytes_from(ctx, self->span().subspan(at, std::min<size_t>(kBlock, self->span().size() - at))));
        MOLT_TRY(call_method(ctx, f, "write", {block.value()}));
    }
    return done();
}

Ref<> tolist(Ctx& ctx, Array* self) {
    Ref<List> items = MOLT_TRY(list_new(ctx, self->n));
    for (uint64_t i = 0; i < self->n; i++) MOLT_TRY(list_append(ctx, items.get(), MOLT_TRY(array_get(ctx, self, i))));
    return items;
}

Ref<> tobytes(Ctx& ctx, Array* self) { return bytes_from(ctx, self->span()); }

Ref<> tounicode(Ctx& ctx, Array* self) {
    if (!is_text(self)) return ctx.raise(type::ValueError, "tounicode() may only be called on unicode type arrays");
    return array_text(ctx, self);
}

Result<int64_t> dunder_sizeof(Ctx&, Array* self) {
    constexpr int64_t kHeader = 64; // of CPython's object
    return kHeader + int64_t(self->capacity * self->kind->size);
}

Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }

Ref<> get_typecode(Ctx& ctx, Array* self) { return code_text(ctx, self); }
Ref<> get_itemsize(Ctx&, Array* self) { return small_int(self->kind->size); }

} // namespace molt::array::array

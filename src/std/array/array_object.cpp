// array.array: construction and the protocol slots.
#include <cstring>

#include "core/types/container_text.h"
#include "core/types/list.h"
#include "core/types/slice.h"
#include "core/types/tuple.h"
#include "gen/std/array.h"
#include "std/array/array.h"

namespace molt::array::array {

namespace {

Array* as_array(Value v) { return v.as<Array>(); }
bool is_text(const Array* a) { return a->kind->value == ArrayKind::Value::character; }

/// What a sequence operator says of an array of another kind.
Raised bad_argument(Ctx& ctx) { return ctx.raise(type::TypeError, "bad argument type for built-in operation"); }

Status check_initializer(Ctx& ctx, uint32_t code, Value initial) {
    if (code == 'u') return done();
    bool text = initial.is<Str>();
    if (!text && !(is_array(initial) && is_text(as_array(initial)))) return done();
    Ref<Str> shown = MOLT_TRY(str_from_code_point(ctx, code));
    return ctx.raise(type::TypeError, "cannot use a {} to initialize an array with typecode '{}'", text ? "str" : "unicode array",
                     shown);
}

/// All items of a list or tuple, whose size may change meanwhile.
template<class T> Status fill_from(Ctx& ctx, Array* self, T* items) {
    for (uint64_t i = 0; i < self->n; i++) {
        if (i >= items->n) return ctx.raise(type::IndexError, "{} index out of range", type_name(Value(items)));
        Ref<> item = own((*items)[i]);
        MOLT_TRY(array_convert_py(ctx, *self->kind, item, self->at(i)));
    }
    return done();
}

Ref<> made_from_py(Ctx& ctx, Class* cls, const ArrayKind* kind, Value initial) {
    auto empty = [&] { return array_new(ctx, cls, kind, 0); };
    if (!initial) return empty();
    if (initial.is<List>() || initial.is<Tuple>()) {
        bool is_list = initial.is<List>();
        Ref<Array> made = MOLT_TRY(array_new(ctx, cls, kind, is_list ? initial.as<List>()->n : initial.as<Tuple>()->n));
        MOLT_TRY(is_list ? fill_from(ctx, made.get(), initial.as<List>()) : fill_from(ctx, made.get(), initial.as<Tuple>()));
        return made;
    }
    if (initial.is<Bytes>() || initial.is_kind(MOLT_KIND_BYTEARRAY)) {
        Ref<Array> made = MOLT_TRY(empty());
        MOLT_TRY(array_extend_bytes(ctx, made.get(), initial.as<ByteString>()->span()));
        return made;
    }
    if (kind->code == 'u' && initial.is<Str>()) {
        Ref<Array> made = MOLT_TRY(empty());
        MOLT_TRY(array_extend_text(ctx, made.get(), initial.as<Str>()));
        return made;
    }
    if (is_array(initial) && as_array(initial)->kind == kind) {
        Ref<Array> made = MOLT_TRY(array_new(ctx, cls, kind, as_array(initial)->n));
        if (made->n) std::memcpy(made->data, as_array(initial)->data, made->span().size());
        return made;
    }
    Ref<> iterator = MOLT_TRY(iter(ctx, initial));
    Ref<Array> made = MOLT_TRY(empty());
    MOLT_TRY(array_extend_py(ctx, made.get(), iterator));
    return made;
}

Ref<> get_slice(Ctx& ctx, Array* self, SliceSteps steps) {
    steps.fit(int64_t(self->n));
    if (steps.length <= 0) return array_new(ctx, &type::array_array, self->kind, 0);
    if (steps.step == 1) return array_copy(ctx, self, uint64_t(steps.start), uint64_t(steps.start + steps.length));
    Ref<Array> made = MOLT_TRY(array_new(ctx, &type::array_array, self->kind, uint64_t(steps.length)));
    for (int64_t i = 0; i < steps.length; i++)
        std::memcpy(made->at(uint64_t(i)), self->at(uint64_t(steps.start + i * steps.step)), self->kind->size);
    return made;
}

/// Takes every step-th item out.
Status delete_steps(Ctx& ctx, Array* self, SliceSteps steps) {
    if (steps.step < 0) { // the same items, walked upwards
        steps.start += steps.step * (steps.length - 1);
        steps.step = -steps.step;
    }
    if (self->exports) return ctx.raise(type::BufferError, "cannot resize an array that is exporting buffers");
    uint64_t to = uint64_t(steps.start), next = to;
    int64_t left = steps.length;
    for (uint64_t from = to; from < self->n; from++) {
        if (left && from == next) {
            next += uint64_t(steps.step);
            left--;
        } else {
            std::memcpy(self->at(to++), self->at(from), self->kind->size);
        }
    }
    return array_resize(ctx, self, to);
}

Status set_slice_py(Ctx& ctx, Array* self, Slice* key, Value value) {
    SliceSteps steps = MOLT_TRY(slice_unpack_py(ctx, key));
    steps.fit(int64_t(self->n));
    Ref<Array> copied;
    Array* other = nullptr;
    if (value) {
        if (!is_array(value))
            return ctx.raise(type::TypeError, "can only assign array (not \"{}\") to array slice", type_name(value));
        other = as_array(value);
        if (other->kind != self->kind) return bad_argument(ctx);
        if (other == self) {
            copied = MOLT_TRY(array_copy(ctx, self, 0, self->n));
            other = copied.get();
        }
    }
    const uint64_t start = uint64_t(steps.start), length = uint64_t(steps.length > 0 ? steps.length : 0);
    if (steps.step == 1)
        return array_splice(ctx, self, start, start + length, other ? other->data : nullptr, other ? other->n : 0);
    if (!other) return length ? delete_steps(ctx, self, steps) : done();
    if (other->n != length)
        return ctx.raise(type::ValueError, "attempt to assign array of size {} to extended slice of size {}", other->n, length);
    for (int64_t i = 0; i < steps.length; i++)
        std::memcpy(self->at(uint64_t(steps.start + i * steps.step)), other->at(uint64_t(i)), self->kind->size);
    return done();
}

Result<uint64_t> index_of(Ctx& ctx, const Array* self, Value key, const char* outside) {
    if (!has_index(key)) return ctx.raise(type::TypeError, "array indices must be integers");
    int64_t i = MOLT_TRY(index_int64(ctx, key, type::IndexError));
    if (i < 0) i += int64_t(self->n);
    if (uint64_t(i) >= self->n) return ctx.raise(type::IndexError, outside);
    return uint64_t(i);
}

/// Writes `times` copies of the first `length` items one behind the other.
void repeat_items(Array* self, uint64_t length, int64_t times) {
    const size_t bytes = size_t(length * self->kind->size);
    for (int64_t round = 1; round < times; round++) std::memcpy(self->data + size_t(round) * bytes, self->data, bytes);
}

Result<int64_t> repeat_count(Ctx& ctx, Value count) {
    if (!has_index(count)) return ctx.raise(type::TypeError, "can't multiply sequence by non-int of type '{}'", type_name(count));
    int64_t times = MOLT_TRY(index_int64(ctx, count, type::OverflowError));
    return times < 0 ? 0 : times;
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    if (args.keyword_count() && cls->slots.init == type::array_array.slots.init)
        return ctx.raise(type::TypeError, "array.array() takes no keyword arguments");
    if (args.count() < 1) return ctx.raise(type::TypeError, "array() takes at least 1 argument (0 given)");
    if (args.count() > 2) return ctx.raise(type::TypeError, "array() takes at most 2 arguments ({} given)", args.count());
    auto* text = args[0].try_as<Str>();
    if (!text || text->n != 1)
        return ctx.raise(type::TypeError, "array() argument 1 must be a unicode character, not {}", type_name(args[0]));
    const uint32_t code = text->at(0);
    const ArrayKind* kind = array_kind(code);
    Value initial = args.count() == 2 ? args[1] : Value{};
    if (initial) MOLT_TRY(check_initializer(ctx, code, initial));
    if (!kind) return ctx.raise(type::ValueError, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    return made_from_py(ctx, cls, kind, initial);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* a = as_array(self);
    Value name(class_of(self)->name);
    const char code[] = {a->kind->code, 0};
    const char* shown = code;
    if (a->n == 0) return format_text(ctx, "{}('{}')", name, shown);
    Ref<> items;
    if (is_text(a)) items = MOLT_TRY(array_text(ctx, a));
    else items = MOLT_TRY(tolist(ctx, a));
    return format_text(ctx, "{}('{}', {!r})", name, shown, items);
}

// Arrays of one integer type compare by their memory; others item by item, as values.
Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (!is_array(self) || !is_array(other)) return not_implemented();
    auto *a = as_array(self), *b = as_array(other);
    bool by_equality = op == CompareOp::eq || op == CompareOp::ne;
    if (a->n != b->n && by_equality) return boolean(op == CompareOp::ne);
    if (a->kind == b->kind && a->kind->is_integer() && by_equality)
        return boolean((a->n == 0 || std::memcmp(a->data, b->data, a->span().size()) == 0) == (op == CompareOp::eq));
    for (uint64_t i = 0; i < a->n && i < b->n; i++) {
        Ref<> left = MOLT_TRY(array_get(ctx, a, i)), right = MOLT_TRY(array_get(ctx, b, i));
        if (MOLT_TRY(compare_bool(ctx, left, right, CompareOp::eq))) continue;
        if (by_equality) return boolean(op == CompareOp::ne);
        return compare(ctx, left, right, op);
    }
    return boolean(order_satisfies(a->n < b->n ? -1 : a->n > b->n, op));
}

Ref<> dunder_iter(Ctx& ctx, Value self) {
    Ref<ArrayIterator> iterator = MOLT_TRY(allocate<ArrayIterator>(ctx, &type::array_arrayiterator));
    iterator->array.set(self);
    return iterator;
}

Result<int64_t> dunder_len(Ctx&, Value self) { return int64_t(as_array(self)->n); }

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    auto* a = as_array(self);
    if (key.is_kind(MOLT_KIND_SLICE)) {
        SliceSteps steps = MOLT_TRY(slice_unpack_py(ctx, key.as<Slice>()));
        return get_slice(ctx, a, steps);
    }
    return array_get(ctx, a, MOLT_TRY(index_of(ctx, a, key, "array index out of range")));
}

Status dunder_setitem(Ctx& ctx, Value self, Value key, Value value) {
    auto* a = as_array(self);
    if (key.is_kind(MOLT_KIND_SLICE)) return set_slice_py(ctx, a, key.as<Slice>(), value);
    uint64_t i = MOLT_TRY(index_of(ctx, a, key, "array assignment index out of range"));
    if (!value) return array_splice(ctx, a, i, i + 1, nullptr, 0);
    uint8_t item[8];
    MOLT_TRY(array_convert_py(ctx, *a->kind, value, item));
    if (i < a->n) std::memcpy(a->at(i), item, a->kind->size); // the conversion may have made it shorter
    return done();
}

Ref<> dunder_add(Ctx& ctx, Value left, Value right) {
    if (!is_array(right)) return ctx.raise(type::TypeError, "can only append array (not \"{}\") to array", type_name(right));
    auto *a = as_array(left), *b = as_array(right);
    if (a->kind != b->kind) return bad_argument(ctx);
    Ref<Array> sum = MOLT_TRY(array_new(ctx, &type::array_array, a->kind, a->n + b->n));
    if (a->n) std::memcpy(sum->data, a->data, a->span().size());
    if (b->n) std::memcpy(sum->at(a->n), b->data, b->span().size());
    return sum;
}

Ref<> dunder_mul(Ctx& ctx, Value self, Value count) {
    int64_t times = MOLT_TRY(repeat_count(ctx, count));
    auto* a = as_array(self);
    if (a->n && uint64_t(times) > uint64_t(INT64_MAX) / a->n) return ctx.raise_no_memory();
    Ref<Array> made = MOLT_TRY(array_new(ctx, &type::array_array, a->kind, a->n * uint64_t(times)));
    if (made->n == 0) return made;
    std::memcpy(made->data, a->data, a->span().size());
    repeat_items(made.get(), a->n, times);
    return made;
}

// Only a number can be equal to an item, but what an item is equal to is for the value to say.
Result<bool> dunder_contains(Ctx& ctx, Value self, Value item) {
    auto* a = as_array(self);
    for (uint64_t i = 0; i < a->n; i++) {
        Ref<> present = MOLT_TRY(array_get(ctx, a, i));
        if (MOLT_TRY(equal(ctx, present, item))) return true;
    }
    return false;
}

Ref<> dunder_iadd(Ctx& ctx, Value self, Value other) {
    if (!is_array(other)) return ctx.raise(type::TypeError, "can only extend array with array (not \"{}\")", type_name(other));
    MOLT_TRY(array_extend_array(ctx, as_array(self), as_array(other)));
    return own(self);
}

Ref<> dunder_imul(Ctx& ctx, Value self, Value count) {
    int64_t times = MOLT_TRY(repeat_count(ctx, count));
    auto* a = as_array(self);
    uint64_t n = a->n;
    if (n == 0) return own(self);
    if (uint64_t(times) > uint64_t(INT64_MAX) / n) return ctx.raise_no_memory();
    MOLT_TRY(array_resize(ctx, a, n * uint64_t(times)));
    if (times > 1) repeat_items(a, n, times);
    return own(self);
}

} // namespace molt::array::array

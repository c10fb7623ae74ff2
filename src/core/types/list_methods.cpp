// list: the bodies of its methods, in the stub's order.
#include "core/types/container_text.h"
#include "core/types/generic_alias.h"
#include "core/types/list_iterator.h"
#include "core/types/slice.h"
#include "core/types/tuple.h"
#include "gen/core/list.h"
#include "gen/types.h"

namespace molt::list {

namespace {

constexpr int64_t kMaxSize = INT64_MAX / int64_t(sizeof(molt_value));

List* as_list(Value v) { return v.as<List>(); }

/// i counted from the end when negative, clipped to the list at its lower end.
int64_t from_end(int64_t i, uint64_t n) {
    if (i >= 0) return i;
    i += int64_t(n);
    return i < 0 ? 0 : i;
}

/// The items of any iterable as an exact list or tuple; `message` replaces a TypeError.
struct Sequence {
    Ref<> owner;
    const molt_value* items() const {
        return owner.value().is_kind(MOLT_KIND_LIST) ? owner.value().as<List>()->items() : owner.value().as<Tuple>()->items;
    }
    uint64_t size() const {
        return owner.value().is_kind(MOLT_KIND_LIST) ? owner.value().as<List>()->n : owner.value().as<Tuple>()->n;
    }
};
Result<Sequence> sequence_of(Ctx& ctx, Value v, std::string_view message) {
    if (v.is_exact(MOLT_KIND_LIST) || v.is_exact(MOLT_KIND_TUPLE)) return Sequence{own(v)};
    Ref<> iterator = iter(ctx, v);
    if (!iterator) {
        if (!ctx.swallow(type::TypeError)) return raised;
        return ctx.raise(type::TypeError, message);
    }
    Ref<List> items = MOLT_TRY(list_new(ctx));
    int64_t expected = MOLT_TRY(length_hint(ctx, v, 8));
    if (expected < kMaxSize) MOLT_TRY(list_reserve(ctx, items.get(), uint64_t(expected)));
    MOLT_TRY(list_extend_py(ctx, items.get(), iterator));
    return Sequence{std::move(items)};
}

Ref<List> repeated(Ctx& ctx, List* self, int64_t count) {
    uint64_t n = self->n;
    if (n == 0 || count <= 0) return list_new(ctx);
    if (count > kMaxSize / int64_t(n)) return ctx.raise_no_memory();
    Ref<List> result = MOLT_TRY(list_new(ctx, n * uint64_t(count)));
    molt_value* to = result->items();
    for (int64_t round = 0; round < count; round++)
        for (uint64_t i = 0; i < n; i++) {
            retain((*self)[i]);
            *to++ = self->items()[i];
        }
    result->n = n * uint64_t(count);
    return result;
}

Result<int64_t> repeat_count(Ctx& ctx, Value count) {
    if (!has_index(count)) return ctx.raise(type::TypeError, "can't multiply sequence by non-int of type '{}'", type_name(count));
    return index_int64(ctx, count, type::OverflowError);
}

/// The items of a slice as a new list.
Ref<> get_slice(Ctx& ctx, List* self, SliceSteps steps) {
    steps.fit(int64_t(self->n));
    if (steps.length <= 0) return list_new(ctx);
    if (steps.step == 1) return list_copy(ctx, self->items() + steps.start, uint64_t(steps.length));
    Ref<List> result = MOLT_TRY(list_new(ctx, uint64_t(steps.length)));
    for (int64_t i = 0, at = steps.start; i < steps.length; i++, at += steps.step) {
        retain((*self)[uint64_t(at)]);
        result->items()[i] = self->items()[at];
    }
    result->n = uint64_t(steps.length);
    return result;
}

/// del self[start:stop:step], step not 1.
Status delete_stepped(Ctx& ctx, List* self, SliceSteps steps) {
    if (steps.length <= 0) return done();
    if (steps.step < 0) { // the same items, walked upwards
        steps.start += steps.step * (steps.length - 1);
        steps.step = -steps.step;
    }
    Ref<List> removed = MOLT_TRY(list_new(ctx, uint64_t(steps.length)));
    molt_value* items = self->items();
    uint64_t to = uint64_t(steps.start), next = to;
    for (uint64_t from = to; from < self->n; from++) {
        if (from == next && removed->n < uint64_t(steps.length)) {
            removed->items()[removed->n++] = items[from];
            next += uint64_t(steps.step);
        } else {
            items[to++] = items[from];
        }
    }
    self->n = to;
    (void)list_reserve(ctx, self, to);
    for (uint64_t i = 0; i < removed->n; i++) { // dropped first to last
        molt_value item = removed->items()[i];
        removed->items()[i] = 0;
        drop(Value(item));
    }
    removed->n = 0;
    return done();
}

/// self[start:stop] = value, or deletion when value is empty.
Status set_plain_slice(Ctx& ctx, List* self, SliceSteps steps, Value value) {
    Sequence source;
    if (value == Value(self)) source.owner = MOLT_TRY(list_copy(ctx, self->items(), self->n));
    else if (value) source = MOLT_TRY(sequence_of(ctx, value, "can only assign an iterable"));
    steps.fit(int64_t(self->n)); // evaluating the value may have changed the list
    uint64_t start = uint64_t(steps.start), stop = uint64_t(steps.stop < steps.start ? steps.start : steps.stop);
    if (!value) return list_replace(ctx, self, start, stop, nullptr, 0);
    return list_replace(ctx, self, start, stop, source.items(), source.size());
}

Status set_stepped_slice(Ctx& ctx, List* self, SliceSteps steps, Value value) {
    SliceSteps wanted = steps;
    wanted.fit(int64_t(self->n));
    Sequence source;
    if (value == Value(self)) source.owner = MOLT_TRY(list_copy(ctx, self->items(), self->n));
    else source = MOLT_TRY(sequence_of(ctx, value, "must assign iterable to extended slice"));
    steps.fit(int64_t(self->n)); // evaluating the value may have changed the list
    if (int64_t(source.size()) != wanted.length || wanted.length != steps.length)
        return ctx.raise(type::ValueError, "attempt to assign sequence of size {} to extended slice of size {}", source.size(),
                         int64_t(source.size()) != wanted.length ? wanted.length : steps.length);
    if (steps.length == 0) return done();
    Ref<List> replaced = MOLT_TRY(list_new(ctx, uint64_t(steps.length)));
    const molt_value* from = source.items();
    for (int64_t i = 0, at = steps.start; i < steps.length; i++, at += steps.step) {
        retain(Value(from[i]));
        replaced->items()[steps.length - 1 - i] = std::exchange(self->items()[at], from[i]);
    }
    replaced->n = uint64_t(steps.length); // the end of the scope drops it last to first: the items in order
    return done();
}

Status set_slice(Ctx& ctx, List* self, SliceSteps steps, Value value) {
    if (steps.step == 1) return set_plain_slice(ctx, self, steps, value);
    if (value) return set_stepped_slice(ctx, self, steps, value);
    steps.fit(int64_t(self->n));
    return delete_stepped(ctx, self, steps);
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args&) { return allocate<List>(ctx, cls); }

Status dunder_init(Ctx& ctx, List* self, const Args& args) {
    if (args.keyword_count() && (self->is_exact(MOLT_KIND_LIST) || class_of(self)->slots.new_ == type::list.slots.new_))
        return ctx.raise(type::TypeError, "list() takes no keyword arguments");
    if (args.count() > 1) return ctx.raise(type::TypeError, "list expected at most 1 argument, got {}", args.count());
    if (self->data) list_clear(self);
    return args.count() ? list_extend_py(ctx, self, args[0]) : done();
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    List* list = as_list(self);
    if (list->n == 0) return intern(ctx, "[]");
    ReprGuard guard(ctx, self);
    if (guard.failed()) return raised;
    if (!guard.entered()) return intern(ctx, "[...]");
    ContainerText text(ctx);
    MOLT_TRY(text.add("["));
    for (uint64_t i = 0; i < list->n; i++) {
        if (i) MOLT_TRY(text.add(", "));
        MOLT_TRY(text.add_repr_py((*list)[i]));
    }
    MOLT_TRY(text.add("]"));
    return text.finish();
}

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (!other.is_kind(MOLT_KIND_LIST)) return not_implemented();
    List *left = as_list(self), *right = as_list(other);
    if (left->n != right->n && (op == CompareOp::eq || op == CompareOp::ne)) return boolean(op == CompareOp::ne);
    // 1. The first position where the items are neither identical nor equal decides.
    for (uint64_t i = 0; i < left->n && i < right->n; i++) {
        Ref<> a = own((*left)[i]), b = own((*right)[i]);
        if (a.value() == b.value()) continue;
        if (MOLT_TRY(equal(ctx, a, b))) continue;
        if (i >= left->n || i >= right->n) break; // the comparison has shortened one
        if (op == CompareOp::eq) return boolean(false);
        if (op == CompareOp::ne) return boolean(true);
        return compare(ctx, a, b, op);
    }
    // 2. Without one, the lengths do.
    return compare(ctx, Value(molt_small_int(int64_t(left->n))), Value(molt_small_int(int64_t(right->n))), op);
}

Ref<> dunder_iter(Ctx& ctx, Value self) {
    Ref<ListIterator> iterator = MOLT_TRY(allocate_itself<ListIterator>(ctx, &type::list_iterator));
    iterator->sequence.set(self);
    return iterator;
}

Result<int64_t> dunder_len(Ctx&, Value self) { return int64_t(as_list(self)->n); }

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    List* list = as_list(self);
    if (key.is_kind(MOLT_KIND_SLICE)) {
        SliceSteps steps = MOLT_TRY(slice_unpack_py(ctx, key.as<Slice>()));
        return get_slice(ctx, list, steps);
    }
    if (!has_index(key)) return ctx.raise(type::TypeError, "list indices must be integers or slices, not {}", type_name(key));
    int64_t i = MOLT_TRY(index_int64(ctx, key, type::IndexError));
    if (i < 0) i += int64_t(list->n);
    if (uint64_t(i) >= list->n) return ctx.raise(type::IndexError, "list index out of range");
    return own((*list)[uint64_t(i)]);
}

Status dunder_setitem(Ctx& ctx, Value self, Value key, Value value) {
    List* list = as_list(self);
    if (key.is_kind(MOLT_KIND_SLICE)) {
        SliceSteps steps = MOLT_TRY(slice_unpack_py(ctx, key.as<Slice>()));
        return set_slice(ctx, list, steps, value);
    }
    if (!has_index(key)) return ctx.raise(type::TypeError, "list indices must be integers or slices, not {}", type_name(key));
    int64_t i = MOLT_TRY(index_int64(ctx, key, type::IndexError));
    if (i < 0) i += int64_t(list->n);
    if (uint64_t(i) >= list->n) return ctx.raise(type::IndexError, "list assignment index out of range");
    if (!value) return list_replace(ctx, list, uint64_t(i), uint64_t(i) + 1, nullptr, 0);
    retain(value);
    drop(Value(std::exchange(list->items()[i], value.word())));
    return done();
}

Ref<> dunder_add(Ctx& ctx, Value left, Value right) {
    if (!right.is_kind(MOLT_KIND_LIST))
        return ctx.raise(type::TypeError, "can only concatenate list (not \"{}\") to list", type_name(right));
    List *a = as_list(left), *b = as_list(right);
    Ref<List> result = MOLT_TRY(list_new(ctx, a->n + b->n));
    molt_value* to = result->items();
    for (uint64_t i = 0; i < a->n; i++) *to++ = own((*a)[i]).release();
    for (uint64_t i = 0; i < b->n; i++) *to++ = own((*b)[i]).release();
    result->n = a->n + b->n;
    return result;
}

Ref<> dunder_mul(Ctx& ctx, Value self, Value count) {
    int64_t times = MOLT_TRY(repeat_count(ctx, count));
    return repeated(ctx, as_list(self), times);
}

Ref<> dunder_iadd(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(list_extend_py(ctx, as_list(self), other));
    return own(self);
}

Ref<> dunder_imul(Ctx& ctx, Value self, Value count) {
    int64_t times = MOLT_TRY(repeat_count(ctx, count));
    List* list = as_list(self);
    uint64_t n = list->n;
    if (n == 0 || times == 1) return own(self);
    if (times < 1) {
        list_clear(list);
        return own(self);
    }
    if (times > kMaxSize / int64_t(n)) return ctx.raise_no_memory();
    MOLT_TRY(list_reserve(ctx, list, n * uint64_t(times)));
    molt_value* items = list->items();
    for (uint64_t i = n; i < n * uint64_t(times); i++) {
        retain(Value(items[i - n]));
        items[i] = items[i - n];
    }
    list->n = n * uint64_t(times);
    return own(self);
}

Result<bool> dunder_contains(Ctx& ctx, Value self, Value item) {
    List* list = as_list(self);
    for (uint64_t i = 0; i < list->n; i++) {
        Ref<> present = own((*list)[i]);
        if (present.value() == item || MOLT_TRY(equal(ctx, present, item))) return true;
    }
    return false;
}

Ref<> dunder_reversed(Ctx& ctx, List* self) {
    Ref<ListIterator> iterator = MOLT_TRY(allocate_itself<ListIterator>(ctx, &type::list_reverseiterator));
    iterator->sequence.set(self);
    iterator->index = int64_t(self->n) - 1;
    return iterator;
}

Result<int64_t> dunder_sizeof(Ctx&, List* self) { return int64_t(40 + self->capacity * sizeof(molt_value)); }

Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }

Status append(Ctx& ctx, List* self, Value object) { return list_append(ctx, self, object); }

Status insert(Ctx& ctx, List* self, int64_t index, Value object) {
    int64_t at = from_end(index, self->n);
    return list_insert(ctx, self, uint64_t(at) > self->n ? self->n : uint64_t(at), object);
}

Status extend(Ctx& ctx, List* self, Value iterable) { return list_extend_py(ctx, self, iterable); }

Ref<> pop(Ctx& ctx, List* self, int64_t index) {
    if (self->n == 0) return ctx.raise(type::IndexError, "pop from empty list");
    if (index < 0) index += int64_t(self->n);
    if (uint64_t(index) >= self->n) return ctx.raise(type::IndexError, "pop index out of range");
    if (uint64_t(index) + 1 == self->n) {
        Ref<> item = Ref<>::own_word(self->items()[--self->n]);
        if (self->n < self->capacity >> 1) MOLT_TRY(list_reserve(ctx, self, self->n));
        return item;
    }
    Ref<> item = own((*self)[uint64_t(index)]);
    MOLT_TRY(list_replace(ctx, self, uint64_t(index), uint64_t(index) + 1, nullptr, 0));
    return item;
}

Status remove(Ctx& ctx, List* self, Value value) {
    for (uint64_t i = 0; i < self->n; i++) {
        Ref<> present = own((*self)[i]);
        if (present.value() != value && !MOLT_TRY(equal(ctx, present, value))) continue;
        if (i < self->n) return list_replace(ctx, self, i, i + 1, nullptr, 0);
        return done();
    }
    return ctx.raise(type::ValueError, "list.remove(x): x not in list");
}

Result<int64_t> index(Ctx& ctx, List* self, Value value, int64_t start, int64_t stop) {
    start = from_end(start, self->n);
    stop = from_end(stop, self->n);
    for (int64_t i = start; i < stop && i < int64_t(self->n); i++) {
        Ref<> present = own((*self)[uint64_t(i)]);
        if (present.value() == value || MOLT_TRY(equal(ctx, present, value))) return i;
    }
    return ctx.raise(type::ValueError, "{!r} is not in list", value);
}

Result<int64_t> count(Ctx& ctx, List* self, Value value) {
    int64_t found = 0;
    for (uint64_t i = 0; i < self->n; i++) {
        Ref<> present = own((*self)[i]);
        if (present.value() == value || MOLT_TRY(equal(ctx, present, value))) found++;
    }
    return found;
}

Status reverse(Ctx&, List* self) {
    molt_value* items = self->items();
    for (uint64_t i = 0, j = self->n; i + 1 < j; i++) std::swap(items[i], items[--j]);
    return done();
}

Status clear(Ctx&, List* self) {
    list_clear(self);
    return done();
}

Ref<> copy(Ctx& ctx, List* self) { return list_copy(ctx, self->items(), self->n); }

Status sort(Ctx& ctx, List* self, Value key, bool reverse) { return list_sort_py(ctx, self, key, reverse); }

} // namespace molt::list

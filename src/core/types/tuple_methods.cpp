// tuple: the bodies of its methods, in the stub's order, and its iterator.
#include "core/types/container_text.h"
#include "core/types/generic_alias.h"
#include "core/types/iterators.h"
#include "core/types/list.h"
#include "core/types/slice.h"
#include "core/types/tuple_iterator.h"
#include "gen/core/tuple.h"
#include "gen/types.h"

namespace molt::tuple {

namespace {

constexpr int64_t kMaxSize = INT64_MAX / int64_t(sizeof(molt_value));

Tuple* as_tuple(Value v) { return v.as<Tuple>(); }

int64_t from_end(int64_t i, uint64_t n) {
    if (i >= 0) return i;
    i += int64_t(n);
    return i < 0 ? 0 : i;
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    if (args.keyword_count() && (cls == &type::tuple || cls->slots.init == type::tuple.slots.init))
        return ctx.raise(type::TypeError, "tuple() takes no keyword arguments");
    if (args.count() > 1) return ctx.raise(type::TypeError, "tuple expected at most 1 argument, got {}", args.count());
    Ref<Tuple> items = args.count() ? tuple_from_iterable_py(ctx, args[0]) : own(tuple_empty());
    if (!items || cls == &type::tuple) return items;
    return tuple_of_class(ctx, cls, items->span());
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Tuple* tuple = as_tuple(self);
    if (tuple->n == 0) return intern(ctx, "()");
    ReprGuard guard(ctx, self);
    if (guard.failed()) return raised;
    if (!guard.entered()) return intern(ctx, "(...)");
    ContainerText text(ctx);
    MOLT_TRY(text.add("("));
    for (uint64_t i = 0; i < tuple->n; i++) {
        if (i) MOLT_TRY(text.add(", "));
        MOLT_TRY(text.add_repr_py((*tuple)[i]));
    }
    MOLT_TRY(text.add(tuple->n == 1 ? ",)" : ")"));
    return text.finish();
}

Result<int64_t> dunder_hash(Ctx& ctx, Value self) { return tuple_hash_py(ctx, as_tuple(self)->span()); }

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (!other.is_kind(MOLT_KIND_TUPLE)) return not_implemented();
    return tuple_compare_py(ctx, as_tuple(self)->span(), as_tuple(other)->span(), op);
}

Ref<> dunder_iter(Ctx& ctx, Value self) {
    Ref<TupleIterator> iterator = MOLT_TRY(allocate_itself<TupleIterator>(ctx, &type::tuple_iterator));
    iterator->sequence.set(self);
    return iterator;
}

Result<int64_t> dunder_len(Ctx&, Value self) { return int64_t(as_tuple(self)->n); }

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    Tuple* tuple = as_tuple(self);
    if (key.is_kind(MOLT_KIND_SLICE)) {
        SliceSteps steps = MOLT_TRY(slice_unpack_py(ctx, key.as<Slice>()));
        steps.fit(int64_t(tuple->n));
        if (steps.length <= 0) return own(tuple_empty());
        if (steps.step == 1) return tuple_slice(ctx, tuple, uint64_t(steps.start), uint64_t(steps.start + steps.length));
        Ref<Tuple> result = MOLT_TRY(tuple_allocate(ctx, uint64_t(steps.length)));
        for (int64_t i = 0, at = steps.start; i < steps.length; i++, at += steps.step)
            result->items[i] = own((*tuple)[uint64_t(at)]).release();
        return result;
    }
    if (!has_index(key)) return ctx.raise(type::TypeError, "tuple indices must be integers or slices, not {}", type_name(key));
    int64_t i = MOLT_TRY(index_int64(ctx, key, type::IndexError));
    if (i < 0) i += int64_t(tuple->n);
    if (uint64_t(i) >= tuple->n) return ctx.raise(type::IndexError, "tuple index out of range");
    return own((*tuple)[uint64_t(i)]);
}

Ref<> dunder_add(Ctx& ctx, Value left, Value right) {
    // An empty exact side adds nothing: the other one is the result.
    if (left.is_exact(MOLT_KIND_TUPLE) && as_tuple(left)->n == 0 && right.is_exact(MOLT_KIND_TUPLE)) return own(right);
    if (!right.is_kind(MOLT_KIND_TUPLE))
        return ctx.raise(type::TypeError, "can only concatenate tuple (not \"{}\") to tuple", type_name(right));
    Tuple *a = as_tuple(left), *b = as_tuple(right);
    if (b->n == 0 && left.is_exact(MOLT_KIND_TUPLE)) return own(left);
    Ref<Tuple> result = MOLT_TRY(tuple_allocate(ctx, a->n + b->n));
    for (uint64_t i = 0; i < a->n; i++) result->items[i] = own((*a)[i]).release();
    for (uint64_t i = 0; i < b->n; i++) result->items[a->n + i] = own((*b)[i]).release();
    return result;
}

Ref<> dunder_mul(Ctx& ctx, Value self, Value count) {
    if (!has_index(count)) return ctx.raise(type::TypeError, "can't multiply sequence by non-int of type '{}'", type_name(count));
    int64_t times = MOLT_TRY(index_int64(ctx, count, type::OverflowError));
    Tuple* tuple = as_tuple(self);
    if ((tuple->n == 0 || times == 1) && self.is_exact(MOLT_KIND_TUPLE)) return own(self);
    if (tuple->n == 0 || times <= 0) return own(tuple_empty());
    if (times > kMaxSize / int64_t(tuple->n)) return ctx.raise_no_memory();
    Ref<Tuple> result = MOLT_TRY(tuple_allocate(ctx, tuple->n * uint64_t(times)));
    for (uint64_t i = 0; i < result->n; i++) result->items[i] = own((*tuple)[i % tuple->n]).release();
    return result;
}

Result<bool> dunder_contains(Ctx& ctx, Value self, Value item) {
    Tuple* tuple = as_tuple(self);
    for (uint64_t i = 0; i < tuple->n; i++)
        if ((*tuple)[i] == item || MOLT_TRY(equal(ctx, (*tuple)[i], item))) return true;
    return false;
}

Ref<> dunder_getnewargs(Ctx& ctx, Tuple* self) {
    Ref<Tuple> items = MOLT_TRY(tuple_slice(ctx, self, 0, self->n));
    return tuple_of(ctx, items);
}

Result<int64_t> index(Ctx& ctx, Tuple* self, Value value, int64_t start, int64_t stop) {
    start = from_end(start, self->n);
    stop = from_end(stop, self->n);
    for (int64_t i = start; i < stop && i < int64_t(self->n); i++)
        if ((*self)[uint64_t(i)] == value || MOLT_TRY(equal(ctx, (*self)[uint64_t(i)], value))) return i;
    return ctx.raise(type::ValueError, "tuple.index(x): x not in tuple");
}

Result<int64_t> count(Ctx& ctx, Tuple* self, Value value) {
    int64_t found = 0;
    for (uint64_t i = 0; i < self->n; i++)
        if ((*self)[i] == value || MOLT_TRY(equal(ctx, (*self)[i], value))) found++;
    return found;
}

Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }

} // namespace molt::tuple

namespace molt::tuple_iterator {

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx&, Value self) {
    auto* iterator = self.as<TupleIterator>();
    Tuple* tuple = iterator->sequence.get();
    if (!tuple) return own(kAbsent);
    if (uint64_t(iterator->index) < tuple->n) return own((*tuple)[uint64_t(iterator->index++)]);
    iterator->sequence.clear();
    return own(kAbsent);
}

Result<int64_t> dunder_length_hint(Ctx&, TupleIterator* self) {
    return self->sequence ? int64_t(self->sequence->n) - self->index : int64_t(0);
}

Ref<> dunder_reduce(Ctx& ctx, TupleIterator* self) {
    return self->sequence ? reduce_iterator(ctx, "iter", self->sequence, self->index) : reduce_exhausted(ctx);
}

Status dunder_setstate(Ctx& ctx, TupleIterator* self, Value state) {
    int64_t index = MOLT_TRY(iterator_state(ctx, state));
    if (!self->sequence) return done();
    int64_t n = int64_t(self->sequence->n);
    self->index = index < 0 ? 0 : index > n ? n : index;
    return done();
}

} // namespace molt::tuple_iterator

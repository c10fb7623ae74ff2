// set and frozenset: the bodies of their methods, and their iterator.
#include "gen/core/set.h"
#include "core/base/hash.h"
#include "core/types/container_text.h"
#include "core/types/generic_alias.h"
#include "core/types/iterators.h"
#include "core/types/list.h"
#include "core/types/set_algebra.h"
#include "core/types/set_iterator.h"
#include "core/types/set_table.h"
#include "core/types/tuple.h"
#include "gen/types.h"

namespace molt {

// ---- what both share ----

namespace {

using Others = std::span<const Value>;

Set* as_set(Value v) { return v.as<Set>(); }

Ref<> repr_py(Ctx& ctx, Value self) {
    const Str* name = class_of(self)->name.get();
    ContainerText text(ctx);
    ReprGuard guard(ctx, self);
    if (guard.failed()) return raised;
    if (!guard.entered() || as_set(self)->n == 0) {
        MOLT_TRY(text.add(name));
        MOLT_TRY(text.add(guard.entered() ? "()" : "(...)"));
        return text.finish();
    }
    Ref<List> keys = MOLT_TRY(list_from_iterable_py(ctx, self));
    bool plain = self.is_exact(MOLT_KIND_SET);
    if (!plain) {
        MOLT_TRY(text.add(name));
        MOLT_TRY(text.add("("));
    }
    MOLT_TRY(text.add("{"));
    for (uint64_t i = 0; i < keys->n; i++) {
        if (i) MOLT_TRY(text.add(", "));
        MOLT_TRY(text.add_repr_py((*keys)[i]));
    }
    MOLT_TRY(text.add(plain ? "}" : "})"));
    return text.finish();
}

Ref<> compare_py(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (!is_any_set(other)) return not_implemented();
    Set *a = as_set(self), *b = as_set(other);
    auto answer = [](Result<bool> result, bool inverted) {
        return result.ok() ? boolean(result.take() != inverted) : Ref<>(raised);
    };
    switch (op) {
    case CompareOp::eq:
    case CompareOp::ne: {
        bool unequal = op == CompareOp::ne;
        if (a->n != b->n) return boolean(unequal);
        if (a->hash_cache != -1 && b->hash_cache != -1 && a->hash_cache != b->hash_cache) return boolean(unequal);
        return answer(set_is_subset_py(ctx, a, b), unequal);
    }
    case CompareOp::le: return answer(set_is_subset_py(ctx, a, b), false);
    case CompareOp::ge: return answer(set_is_subset_py(ctx, b, a), false);
    case CompareOp::lt: return a->n < b->n ? answer(set_is_subset_py(ctx, a, b), false) : boolean(false);
    case CompareOp::gt: return a->n > b->n ? answer(set_is_subset_py(ctx, b, a), false) : boolean(false);
    }
    return not_implemented();
}

Ref<> iterate(Ctx& ctx, Value self) {
    Ref<SetIterator> iterator = MOLT_TRY(allocate<SetIterator>(ctx, &type::set_iterator));
    iterator->set.set(self);
    iterator->expected = as_set(self)->n;
    iterator->left = int64_t(iterator->expected);
    return iterator;
}

/// Runs lookup(key); a set that is no key as it is stands for the frozenset of its items.
template<class F> auto with_key_py(Ctx& ctx, Value key, F&& lookup) {
    auto result = lookup(key);
    if (result.ok() || !key.is_kind(MOLT_KIND_SET) || !ctx.swallow(type::TypeError)) return result;
    Ref<Set> frozen = set_from_iterable_py(ctx, &type::frozenset, key);
    if (!frozen) return decltype(result)(raised);
    return lookup(Value(frozen.get()));
}

Result<bool> contains_py(Ctx& ctx, Set* self, Value item) {
    return with_key_py(ctx, item, [&](Value key) { return set_contains_py(ctx, self, key); });
}

// The operators take sets only; methods take any iterable.
Ref<> sub_py(Ctx& ctx, Value left, Value right) {
    if (!is_any_set(left) || !is_any_set(right)) return not_implemented();
    return set_algebra::difference_py(ctx, as_set(left), right);
}
Ref<> and_py(Ctx& ctx, Value left, Value right) {
    if (!is_any_set(left) || !is_any_set(right)) return not_implemented();
    return set_algebra::intersection_py(ctx, as_set(left), right);
}
Ref<> xor_py(Ctx& ctx, Value left, Value right) {
    if (!is_any_set(left) || !is_any_set(right)) return not_implemented();
    return set_algebra::symmetric_difference_py(ctx, as_set(left), right);
}
Ref<> or_py(Ctx& ctx, Value left, Value right) {
    if (!is_any_set(left) || !is_any_set(right)) return not_implemented();
    Ref<Set> result = MOLT_TRY(set_algebra::copy_py(ctx, as_set(left)));
    if (left == right) return result;
    MOLT_TRY(set_update_py(ctx, result.get(), right));
    return result;
}

Ref<> difference_multi_py(Ctx& ctx, Set* self, Others others) {
    if (others.empty()) return set_algebra::copy_py(ctx, self);
    Ref<Set> result = MOLT_TRY(set_algebra::difference_py(ctx, self, others[0]));
    for (Value other : others.subspan(1)) MOLT_TRY(set_difference_update_py(ctx, result.get(), other));
    return result;
}

Ref<Set> intersection_multi_py(Ctx& ctx, Set* self, Others others) {
    if (others.empty()) return set_algebra::copy_py(ctx, self);
    Ref<Set> result = own(self);
    for (Value other : others) result = MOLT_TRY(set_algebra::intersection_py(ctx, result.get(), other));
    return result;
}

Ref<> union_multi_py(Ctx& ctx, Set* self, Others others) {
    Ref<Set> result = MOLT_TRY(set_algebra::copy_py(ctx, self));
    for (Value other : others)
        if (other != Value(self)) MOLT_TRY(set_update_py(ctx, result.get(), other));
    return result;
}

/// (class, ([items],), state)
Ref<> reduce_py(Ctx& ctx, Set* self) {
    Ref<List> keys = MOLT_TRY(list_from_iterable_py(ctx, self));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, keys));
    Ref<> state = is_any_set_exact(self) ? none() : MOLT_TRY(call_method(ctx, self, "__getstate__"));
    return tuple_of(ctx, Value(class_of(self)), args, state);
}

Result<int64_t> bytes_of(Set* self) {
    uint64_t own_table = self->table == self->small ? 0 : (self->mask + 1) * sizeof(SetEntry);
    return int64_t(200 + own_table);
}

} // namespace

// ---- set ----

namespace set {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args&) { return set_new(ctx, cls); }

Status dunder_init(Ctx& ctx, Set* self, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "set() takes no keyword arguments");
    if (args.count() > 1)
        return ctx.raise(type::TypeError, "{} expected at most 1 argument, got {}", type_name(self), args.count());
    set_clear(self);
    return args.count() ? set_update_py(ctx, self, args[0]) : done();
}

Ref<> dunder_repr(Ctx& ctx, Value self) { return repr_py(ctx, self); }
Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) { return compare_py(ctx, self, other, op); }
Ref<> dunder_iter(Ctx& ctx, Value self) { return iterate(ctx, self); }
Ref<> dunder_sub(Ctx& ctx, Value left, Value right) { return sub_py(ctx, left, right); }
Ref<> dunder_and(Ctx& ctx, Value left, Value right) { return and_py(ctx, left, right); }
Ref<> dunder_xor(Ctx& ctx, Value left, Value right) { return xor_py(ctx, left, right); }
Ref<> dunder_or(Ctx& ctx, Value left, Value right) { return or_py(ctx, left, right); }

Ref<> dunder_isub(Ctx& ctx, Value self, Value other) {
    if (!is_any_set(other)) return not_implemented();
    MOLT_TRY(set_difference_update_py(ctx, as_set(self), other));
    return own(self);
}

Ref<> dunder_iand(Ctx& ctx, Value self, Value other) {
    if (!is_any_set(other)) return not_implemented();
    MOLT_TRY(intersection_update(ctx, as_set(self), Others(&other, 1)));
    return own(self);
}

Ref<> dunder_ixor(Ctx& ctx, Value self, Value other) {
    if (!is_any_set(other)) return not_implemented();
    MOLT_TRY(set_symmetric_difference_update_py(ctx, as_set(self), other));
    return own(self);
}

Ref<> dunder_ior(Ctx& ctx, Value self, Value other) {
    if (!is_any_set(other)) return not_implemented();
    MOLT_TRY(set_update_py(ctx, as_set(self), other));
    return own(self);
}

Result<int64_t> dunder_len(Ctx&, Value self) { return int64_t(as_set(self)->n); }
Result<bool> dunder_contains(Ctx& ctx, Value self, Value item) { return contains_py(ctx, as_set(self), item); }
Status add(Ctx& ctx, Set* self, Value object) { return set_add_py(ctx, self, object); }

Status clear(Ctx&, Set* self) {
    set_clear(self);
    return done();
}

Ref<> copy(Ctx& ctx, Set* self) { return set_algebra::copy_py(ctx, self); }

Status discard(Ctx& ctx, Set* self, Value object) {
    MOLT_TRY(with_key_py(ctx, object, [&](Value key) { return set_discard_py(ctx, self, key); }));
    return done();
}

Ref<> difference(Ctx& ctx, Set* self, Others others) { return difference_multi_py(ctx, self, others); }

Status difference_update(Ctx& ctx, Set* self, Others others) {
    for (Value other : others) MOLT_TRY(set_difference_update_py(ctx, self, other));
    return done();
}

Ref<> intersection(Ctx& ctx, Set* self, Others others) { return intersection_multi_py(ctx, self, others); }

Status intersection_update(Ctx& ctx, Set* self, Others others) {
    Ref<Set> result = MOLT_TRY(intersection_multi_py(ctx, self, others));
    set_table::swap_bodies(self, result.get());
    return done();
}

Result<bool> isdisjoint(Ctx& ctx, Set* self, Value other) { return set_algebra::is_disjoint_py(ctx, self, other); }
Result<bool> issubset(Ctx& ctx, Set* self, Value other) { return set_algebra::is_subset_py(ctx, self, other); }
Result<bool> issuperset(Ctx& ctx, Set* self, Value other) { return set_algebra::is_superset_py(ctx, self, other); }

Ref<> pop(Ctx& ctx, Set* self) {
    if (self->n == 0) return ctx.raise(type::KeyError, "pop from an empty set");
    uint64_t at = self->finger & self->mask;
    while (!self->holds(self->table[at])) at = at == self->mask ? 0 : at + 1;
    self->finger = at + 1;
    Ref<> key = own(Value(self->table[at].key));
    set_table::remove(self, &self->table[at]);
    return key;
}

Ref<> dunder_reduce(Ctx& ctx, Set* self) { return reduce_py(ctx, self); }

Status remove(Ctx& ctx, Set* self, Value object) {
    bool found = MOLT_TRY(with_key_py(ctx, object, [&](Value key) { return set_discard_py(ctx, self, key); }));
    return found ? done() : Status(ctx.raise_value(type::KeyError, object));
}

Result<int64_t> dunder_sizeof(Ctx&, Set* self) { return bytes_of(self); }

Ref<> symmetric_difference(Ctx& ctx, Set* self, Value other) { return set_algebra::symmetric_difference_py(ctx, self, other); }

Status symmetric_difference_update(Ctx& ctx, Set* self, Value other) {
    return set_symmetric_difference_update_py(ctx, self, other);
}

Ref<> union_(Ctx& ctx, Set* self, Others others) { return union_multi_py(ctx, self, others); }

Status update(Ctx& ctx, Set* self, Others others) {
    for (Value other : others) MOLT_TRY(set_update_py(ctx, self, other));
    return done();
}

Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }

} // namespace set

// ---- frozenset ----

namespace frozenset {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    if (args.keyword_count() && (cls == &type::frozenset || cls->slots.init == type::frozenset.slots.init))
        return ctx.raise(type::TypeError, "frozenset() takes no keyword arguments");
    if (args.count() > 1)
        return ctx.raise(type::TypeError, "{} expected at most 1 argument, got {}", cls->name.value(), args.count());
    Value iterable = args.count() ? args[0] : Value();
    if (iterable && cls == &type::frozenset && iterable.is_exact(MOLT_KIND_FROZENSET)) return own(iterable);
    return set_from_iterable_py(ctx, cls, iterable);
}

Ref<> dunder_repr(Ctx& ctx, Value self) { return repr_py(ctx, self); }

Result<int64_t> dunder_hash(Ctx&, Value self) {
    Set* set = as_set(self);
    if (set->hash_cache == -1) {
        base::FrozensetHash total;
        for (uint64_t i = 0; SetEntry* entry = set_next(set, i);) total.add(entry->hash);
        set->hash_cache = total.finish();
    }
    return set->hash_cache;
}

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) { return compare_py(ctx, self, other, op); }
Ref<> dunder_iter(Ctx& ctx, Value self) { return iterate(ctx, self); }
Ref<> dunder_sub(Ctx& ctx, Value left, Value right) { return sub_py(ctx, left, right); }
Ref<> dunder_and(Ctx& ctx, Value left, Value right) { return and_py(ctx, left, right); }
Ref<> dunder_xor(Ctx& ctx, Value left, Value right) { return xor_py(ctx, left, right); }
Ref<> dunder_or(Ctx& ctx, Value left, Value right) { return or_py(ctx, left, right); }
Result<int64_t> dunder_len(Ctx&, Value self) { return int64_t(as_set(self)->n); }
Result<bool> dunder_contains(Ctx& ctx, Value self, Value item) { return contains_py(ctx, as_set(self), item); }

Ref<> copy(Ctx& ctx, FrozenSet* self) {
    if (Value(self).is_exact(MOLT_KIND_FROZENSET)) return own(self);
    return set_algebra::copy_py(ctx, self);
}

Ref<> difference(Ctx& ctx, FrozenSet* self, Others others) { return difference_multi_py(ctx, self, others); }
Ref<> intersection(Ctx& ctx, FrozenSet* self, Others others) { return intersection_multi_py(ctx, self, others); }
Result<bool> isdisjoint(Ctx& ctx, FrozenSet* self, Value other) { return set_algebra::is_disjoint_py(ctx, self, other); }
Result<bool> issubset(Ctx& ctx, FrozenSet* self, Value other) { return set_algebra::is_subset_py(ctx, self, other); }
Result<bool> issuperset(Ctx& ctx, FrozenSet* self, Value other) { return set_algebra::is_superset_py(ctx, self, other); }
Ref<> dunder_reduce(Ctx& ctx, FrozenSet* self) { return reduce_py(ctx, self); }
Result<int64_t> dunder_sizeof(Ctx&, FrozenSet* self) { return bytes_of(self); }
Ref<> symmetric_difference(Ctx& ctx, FrozenSet* self, Value other) {
    return set_algebra::symmetric_difference_py(ctx, self, other);
}
Ref<> union_(Ctx& ctx, FrozenSet* self, Others others) { return union_multi_py(ctx, self, others); }
Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }

} // namespace frozenset

// ---- set_iterator ----

namespace set_iterator {

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* iterator = self.as<SetIterator>();
    Set* set = iterator->set.get();
    if (!set) return own(kAbsent);
    if (iterator->expected != set->n) {
        iterator->expected = SetIterator::kInvalid;
        return ctx.raise(type::RuntimeError, "Set changed size during iteration");
    }
    if (SetEntry* entry = set_next(set, iterator->position)) {
        iterator->left--;
        return own(Value(entry->key));
    }
    iterator->set.clear();
    return own(kAbsent);
}

Result<int64_t> dunder_length_hint(Ctx&, SetIterator* self) {
    return self->set && self->expected == self->set->n ? self->left : int64_t(0);
}

/// The rest as a list; the iterator itself stays where it is.
Ref<> dunder_reduce(Ctx& ctx, SetIterator* self) {
    Ref<SetIterator> rest = MOLT_TRY(allocate<SetIterator>(ctx, &type::set_iterator));
    rest->set.set(self->set.value());
    rest->expected = self->expected;
    rest->position = self->position;
    rest->left = self->left;
    Ref<List> keys = MOLT_TRY(list_from_iterable_py(ctx, rest));
    return reduce_iterator(ctx, "iter", keys);
}

} // namespace set_iterator

} // namespace molt

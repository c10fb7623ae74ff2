// Set and MutableSet: set algebra over __contains__, __iter__ and __len__.
#include "core/exc/except.h"
#include "core/types/list.h"
#include "gen/std/_collections_abc.h"

namespace molt::_collections_abc {

namespace {

Result<bool> is_set(Ctx& ctx, Value v) { return isinstance(ctx, v, Set::cls); }
Result<bool> is_iterable(Ctx& ctx, Value v) { return isinstance(ctx, v, Iterable::cls); }
Ref<> from_iterable(Ctx& ctx, Value self, Value items) { return Py(ctx, self).call("_from_iterable"_n, items); }

enum class Keep { present, absent };

/// self._from_iterable(item for item in items if (item in container) is wanted)
Ref<> filtered(Ctx& ctx, Value self, Value items, Value container, Keep keep) {
    Ref<> begun = MOLT_TRY(iter(ctx, items));
    Ref<> kept = MOLT_TRY(here.global(ctx, "_kept"_n)(begun, container, boolean(keep == Keep::present)));
    return from_iterable(ctx, self, kept);
}

/// Are all items of `items` in `container`?
Result<bool> all_in(Ctx& ctx, Value items, Value container) {
    Ref<> iterator = MOLT_TRY(iter(ctx, items));
    for (;;) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) return true;
        if (!MOLT_TRY(contains(ctx, container, item))) return false;
    }
}

/// other as a set of self's kind; kAbsent when it is not even iterable.
Ref<> as_set(Ctx& ctx, Value self, Value other) {
    if (MOLT_TRY(is_set(ctx, other))) return own(other);
    if (!MOLT_TRY(is_iterable(ctx, other))) return Ref<>::own(kAbsent);
    return from_iterable(ctx, self, other);
}

} // namespace

// What a generator expression of an operator gives: the class sees an iterator that has not run yet.
Flow _kept(Resume& r, _kept_frame& f) {
    MOLT_RESUME(r);
    for (;;) {
        r.value = MOLT_TRY(next(r.ctx, f.items));
        if (r.value.value().is_absent()) break;
        if (MOLT_TRY(contains(r.ctx, f.container, r.value)) != f.wanted.value().is_true()) continue;
        MOLT_YIELD(r, r.value);
    }
    MOLT_RESUME_END(r, kNone);
}
Flow _one_after_another(Resume& r, _one_after_another_frame& f) {
    MOLT_RESUME(r);
    f.iterator.set(MOLT_TRY(iter(r.ctx, f.first)));
    for (;;) {
        r.value = MOLT_TRY(next(r.ctx, f.iterator));
        if (r.value.value().is_absent()) {
            if (f.second.value().is_absent()) break;
            f.iterator.set(MOLT_TRY(iter(r.ctx, f.second)));
            f.second.set(Ref<>::own(kAbsent));
            continue;
        }
        MOLT_YIELD(r, r.value);
    }
    MOLT_RESUME_END(r, kNone);
}

namespace Set {

Ref<> dunder_le(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_set(ctx, other))) return not_implemented();
    if (MOLT_TRY(length(ctx, self)) > MOLT_TRY(length(ctx, other))) return boolean(false);
    return boolean(MOLT_TRY(all_in(ctx, self, other)));
}
Ref<> dunder_lt(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_set(ctx, other))) return not_implemented();
    if (MOLT_TRY(length(ctx, self)) >= MOLT_TRY(length(ctx, other))) return boolean(false);
    return Py(ctx, self).call("__le__"_n, other);
}
Ref<> dunder_gt(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_set(ctx, other))) return not_implemented();
    if (MOLT_TRY(length(ctx, self)) <= MOLT_TRY(length(ctx, other))) return boolean(false);
    return Py(ctx, self).call("__ge__"_n, other);
}
Ref<> dunder_ge(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_set(ctx, other))) return not_implemented();
    if (MOLT_TRY(length(ctx, self)) < MOLT_TRY(length(ctx, other))) return boolean(false);
    return boolean(MOLT_TRY(all_in(ctx, other, self)));
}
Ref<> dunder_eq(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_set(ctx, other))) return not_implemented();
    if (MOLT_TRY(length(ctx, self)) != MOLT_TRY(length(ctx, other))) return boolean(false);
    return Py(ctx, self).call("__le__"_n, other);
}

Ref<> _from_iterable(Ctx& ctx, Value cls, Value it) { return Py(ctx, cls)(it); }

Ref<> dunder_and(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_iterable(ctx, other))) return not_implemented();
    return filtered(ctx, self, other, self, Keep::present);
}

Ref<> isdisjoint(Ctx& ctx, Value self, Value other) {
    Ref<> iterator = MOLT_TRY(iter(ctx, other));
    for (;;) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) return boolean(true);
        if (MOLT_TRY(contains(ctx, self, item))) return boolean(false);
    }
}

Ref<> dunder_or(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_iterable(ctx, other))) return not_implemented();
    Ref<> all = MOLT_TRY(here.global(ctx, "_one_after_another"_n)(self, other));
    return from_iterable(ctx, self, all);
}

Ref<> dunder_sub(Ctx& ctx, Value self, Value other) {
    Ref<> set = MOLT_TRY(as_set(ctx, self, other));
    return set.value().is_absent() ? not_implemented() : filtered(ctx, self, self, set, Keep::absent);
}
Ref<> dunder_rsub(Ctx& ctx, Value self, Value other) {
    Ref<> set = MOLT_TRY(as_set(ctx, self, other));
    return set.value().is_absent() ? not_implemented() : filtered(ctx, self, set, self, Keep::absent);
}
Ref<> dunder_xor(Ctx& ctx, Value self, Value other) {
    Ref<> set = MOLT_TRY(as_set(ctx, self, other));
    if (set.value().is_absent()) return not_implemented();
    Ref<> left = MOLT_TRY(binary(ctx, BinaryOp::sub, self, set)), right = MOLT_TRY(binary(ctx, BinaryOp::sub, set, self));
    return binary(ctx, BinaryOp::or_, left, right);
}

Ref<> _hash(Ctx& ctx, Value self) {
    auto h = UINT64_C(1927868237) * uint64_t(MOLT_TRY(length(ctx, self)) + 1);
    MOLT_TRY(for_each(ctx, self, [&](Value item) -> Status {
        auto hx = uint64_t(MOLT_TRY(hash(ctx, item)));
        h ^= (hx ^ (hx << 16) ^ UINT64_C(89869747)) * UINT64_C(3644798167);
        return done();
    }));
    h ^= (h >> 11) ^ (h >> 25);
    h = h * UINT64_C(69069) + UINT64_C(907133923);
    return int_from_int64(ctx, int64_t(h) == -1 ? INT64_C(590923713) : int64_t(h));
}

} // namespace Set

namespace MutableSet {

Ref<> add(Ctx& ctx, Value, Value) { return raise_py(ctx, Value(&type::NotImplementedError)); }
Ref<> discard(Ctx& ctx, Value, Value) { return raise_py(ctx, Value(&type::NotImplementedError)); }

Ref<> remove(Ctx& ctx, Value self, Value value) {
    if (!MOLT_TRY(contains(ctx, self, value))) return ctx.raise_value(type::KeyError, value);
    MOLT_TRY(Py(ctx, self).call("discard"_n, value));
    return none();
}

Ref<> pop(Ctx& ctx, Value self) {
    Ref<> iterator = MOLT_TRY(iter(ctx, self));
    Ref<> value = MOLT_TRY(next(ctx, iterator));
    if (value.value().is_absent()) return raise_py(ctx, Value(&type::KeyError), kNone);
    MOLT_TRY(Py(ctx, self).call("discard"_n, value));
    return value;
}

Ref<> clear(Ctx& ctx, Value self) {
    while (Py(ctx, self).call("pop"_n).ok()) {}
    return ctx.swallow(type::KeyError) ? none() : Ref<>(raised);
}

/// self.method(item) for each item; self.
static Ref<> apply(Ctx& ctx, Value self, Value items, Name method) {
    MOLT_TRY(for_each(ctx, items, [&](Value item) { return Status::of(Py(ctx, self).call(method, item).ok()); }));
    return own(self);
}

Ref<> dunder_ior(Ctx& ctx, Value self, Value it) { return apply(ctx, self, it, "add"_n); }
Ref<> dunder_iand(Ctx& ctx, Value self, Value it) {
    Ref<> others = MOLT_TRY(binary(ctx, BinaryOp::sub, self, it));
    return apply(ctx, self, others, "discard"_n);
}
Ref<> dunder_ixor(Ctx& ctx, Value self, Value it) {
    if (it == self) {
        MOLT_TRY(Py(ctx, self).call("clear"_n));
        return own(self);
    }
    Ref<> items = own(it);
    if (!MOLT_TRY(is_set(ctx, it))) items = MOLT_TRY(from_iterable(ctx, self, it));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        bool present = MOLT_TRY(contains(ctx, self, item));
        return Status::of(Py(ctx, self).call(present ? "discard"_n : "add"_n, item).ok());
    }));
    return own(self);
}
Ref<> dunder_isub(Ctx& ctx, Value self, Value it) {
    if (!(it == self)) return apply(ctx, self, it, "discard"_n);
    MOLT_TRY(Py(ctx, self).call("clear"_n));
    return own(self);
}

} // namespace MutableSet

} // namespace molt::_collections_abc

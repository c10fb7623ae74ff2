// WeakSet.
#include "core/exc/except.h"
#include "core/types/list.h"
#include "core/types/set.h"
#include "gen/std/_weakrefset.h"
#include "std/weakref/walk.h"

namespace molt::_weakrefset {

using namespace weakref;

namespace _IterationGuard {

Ref<> dunder_init(Ctx& ctx, Value self, Value container) {
    return give(ctx, Py(ctx, self).set_attr("weakcontainer"_n, MOLT_TRY(here.global(ctx, "ref"_n)(container))));
}
Ref<> dunder_enter(Ctx& ctx, Value self) {
    Ref<> container = MOLT_TRY(Py(ctx, self).call("weakcontainer"_n));
    if (!container.value().is_none()) MOLT_TRY(Py(ctx, container).attr("_iterating"_n).call("add"_n, self));
    return own(self);
}
Ref<> dunder_exit(Ctx& ctx, Value self, Value, Value, Value) {
    Ref<> container = MOLT_TRY(Py(ctx, self).call("weakcontainer"_n));
    if (container.value().is_none()) return none();
    Py walks = Py(ctx, container).attr("_iterating"_n);
    MOLT_TRY(walks.call("remove"_n, self));
    if (!MOLT_TRY(walks.truth())) MOLT_TRY(Py(ctx, container).call("_commit_removals"_n));
    return none();
}

} // namespace _IterationGuard

namespace WeakSet {

namespace {

Py data_of(Ctx& ctx, Value self) { return Py(ctx, self).attr("data"_n); }
Ref<> plain_ref(Ctx& ctx, Value item) { return here.global(ctx, "ref"_n)(item); }
Ref<> own_ref(Ctx& ctx, Value self, Value item) { return here.global(ctx, "ref"_n)(item, Py(ctx, self).attr("_remove"_n)); }

/// {ref(item) for item in items}
Ref<> references(Ctx& ctx, Value items) {
    Ref<> made = MOLT_TRY(builtin(ctx, "set"_n)());
    MOLT_TRY(for_each(ctx, items,
                      [&](Value item) { return Status::of(Py(ctx, made).call("add"_n, Py(ctx, plain_ref(ctx, item))).ok()); }));
    return made;
}
Ref<> again(Ctx& ctx, Value self, Value items) { return Py(ctx, self).attr("__class__"_n)(items); }
Ref<> compared(Ctx& ctx, Value self, Value other, CompareOp op) {
    Ref<> data = MOLT_TRY(data_of(ctx, self)), theirs = MOLT_TRY(references(ctx, other));
    return compare(ctx, data, theirs, op);
}

} // namespace

Ref<> dunder_init(Ctx& ctx, Value self, Value data) {
    Py set(ctx, self);
    MOLT_TRY(set.set_attr("data"_n, MOLT_TRY(builtin(ctx, "set"_n)())));
    Ref<Tuple> defaults = MOLT_TRY(tuple_of(ctx, MOLT_TRY(plain_ref(ctx, self))));
    MOLT_TRY(set.set_attr("_remove"_n, MOLT_TRY(closure_function(ctx, dunder_init__remove_code, here, {}, defaults))));
    MOLT_TRY(set.set_attr("_pending_removals"_n, MOLT_TRY(Ref<>(list_new(ctx)))));
    MOLT_TRY(set.set_attr("_iterating"_n, MOLT_TRY(builtin(ctx, "set"_n)())));
    if (!data.is_none()) MOLT_TRY(set.call("update"_n, data));
    return none();
}

Ref<> dunder_init__remove(Ctx& ctx, Value item, Value selfref) {
    Ref<> self = MOLT_TRY(Py(ctx, selfref)());
    if (self.value().is_none()) return none();
    bool walking = MOLT_TRY(Py(ctx, self).attr("_iterating"_n).truth());
    if (walking) MOLT_TRY(Py(ctx, self).attr("_pending_removals"_n).call("append"_n, item));
    else MOLT_TRY(data_of(ctx, self).call("discard"_n, item));
    return none();
}

Ref<> _commit_removals(Ctx& ctx, Value self) {
    Py waiting = Py(ctx, self).attr("_pending_removals"_n);
    while (MOLT_TRY(waiting.truth())) MOLT_TRY(data_of(ctx, self).call("discard"_n, waiting.call("pop"_n)));
    return none();
}

Flow dunder_iter(Resume& r, dunder_iter_frame& f) { return walk(r, f, false, nullptr, alive); }

Ref<> dunder_len(Ctx& ctx, Value self) {
    return give(ctx, Result<int64_t>(MOLT_TRY(data_of(ctx, self).length()) -
                                     MOLT_TRY(Py(ctx, self).attr("_pending_removals"_n).length())));
}
Ref<> dunder_contains(Ctx& ctx, Value self, Value item) {
    Ref<> wanted = plain_ref(ctx, item);
    if (!wanted) return ctx.swallow(type::TypeError) ? boolean(false) : Ref<>(raised);
    return give(ctx, data_of(ctx, self).contains(wanted));
}
Ref<> dunder_reduce(Ctx& ctx, Value self) {
    Ref<> items = MOLT_TRY(builtin(ctx, "list"_n)(self)), args = MOLT_TRY(tuple_of(ctx, items));
    Ref<> state = MOLT_TRY(Py(ctx, self).call("__getstate__"_n));
    return tuple_of(ctx, MOLT_TRY(Py(ctx, self).attr("__class__"_n)), args, state);
}
Ref<> add(Ctx& ctx, Value self, Value item) {
    MOLT_TRY(commit_removals(ctx, self));
    MOLT_TRY(data_of(ctx, self).call("add"_n, Py(ctx, own_ref(ctx, self, item))));
    return none();
}
Ref<> clear(Ctx& ctx, Value self) {
    MOLT_TRY(commit_removals(ctx, self));
    MOLT_TRY(data_of(ctx, self).call("clear"_n));
    return none();
}
Ref<> copy(Ctx& ctx, Value self) { return again(ctx, self, self); }
Ref<> pop(Ctx& ctx, Value self) {
    MOLT_TRY(commit_removals(ctx, self));
    for (;;) {
        Ref<> reference = data_of(ctx, self).call("pop"_n);
        if (!reference) {
            if (!ctx.pending_matches(type::KeyError)) return raised;
            Except caught(ctx);
            return caught.raise_from(kNone, type::KeyError, "pop from empty WeakSet");
        }
        Ref<> item = MOLT_TRY(alive(ctx, reference));
        if (!item.value().is_absent()) return item;
    }
}
Ref<> remove(Ctx& ctx, Value self, Value item) {
    MOLT_TRY(commit_removals(ctx, self));
    MOLT_TRY(data_of(ctx, self).call("remove"_n, Py(ctx, plain_ref(ctx, item))));
    return none();
}
Ref<> discard(Ctx& ctx, Value self, Value item) {
    MOLT_TRY(commit_removals(ctx, self));
    MOLT_TRY(data_of(ctx, self).call("discard"_n, Py(ctx, plain_ref(ctx, item))));
    return none();
}
Ref<> update(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(commit_removals(ctx, self));
    MOLT_TRY(for_each(ctx, other, [&](Value item) { return Status::of(Py(ctx, self).call("add"_n, item).ok()); }));
    return none();
}
Ref<> dunder_ior(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(Py(ctx, self).call("update"_n, other));
    return own(self);
}
Ref<> difference(Ctx& ctx, Value self, Value other) {
    Ref<> made = MOLT_TRY(Py(ctx, self).call("copy"_n));
    MOLT_TRY(Py(ctx, made).call("difference_update"_n, other));
    return made;
}

/// self is other: all goes; otherwise the sets of references are combined.
static Ref<> combine(Ctx& ctx, Value self, Value other, Name method) {
    MOLT_TRY(commit_removals(ctx, self));
    if (self == other) MOLT_TRY(data_of(ctx, self).call("clear"_n));
    else MOLT_TRY(data_of(ctx, self).call(method, Py(ctx, references(ctx, other))));
    return own(self);
}
Ref<> difference_update(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(Py(ctx, self).call("__isub__"_n, other));
    return none();
}
Ref<> dunder_isub(Ctx& ctx, Value self, Value other) { return combine(ctx, self, other, "difference_update"_n); }
Ref<> intersection(Ctx& ctx, Value self, Value other) {
    Ref<List> shared = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, other, [&](Value item) -> Status {
        return MOLT_TRY(contains(ctx, self, item)) ? list_append(ctx, shared.get(), item) : done();
    }));
    return again(ctx, self, shared);
}
Ref<> intersection_update(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(Py(ctx, self).call("__iand__"_n, other));
    return none();
}
Ref<> dunder_iand(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(commit_removals(ctx, self));
    MOLT_TRY(data_of(ctx, self).call("intersection_update"_n, Py(ctx, references(ctx, other))));
    return own(self);
}
Ref<> issubset(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, CompareOp::le); }
Ref<> dunder_lt(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, CompareOp::lt); }
Ref<> issuperset(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, CompareOp::ge); }
Ref<> dunder_gt(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, CompareOp::gt); }
Ref<> dunder_eq(Ctx& ctx, Value self, Value other) {
    Ref<> kind = MOLT_TRY(Py(ctx, self).attr("__class__"_n));
    if (!MOLT_TRY(isinstance(ctx, other, kind))) return not_implemented();
    return compared(ctx, self, other, CompareOp::eq);
}
Ref<> symmetric_difference(Ctx& ctx, Value self, Value other) {
    Ref<> made = MOLT_TRY(Py(ctx, self).call("copy"_n));
    MOLT_TRY(Py(ctx, made).call("symmetric_difference_update"_n, other));
    return made;
}
Ref<> symmetric_difference_update(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(Py(ctx, self).call("__ixor__"_n, other));
    return none();
}
Ref<> dunder_ixor(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(commit_removals(ctx, self));
    if (self == other) {
        MOLT_TRY(data_of(ctx, self).call("clear"_n));
        return own(self);
    }
    Ref<> theirs = MOLT_TRY(builtin(ctx, "set"_n)());
    MOLT_TRY(for_each(ctx, other, [&](Value item) {
        return Status::of(Py(ctx, theirs).call("add"_n, Py(ctx, own_ref(ctx, self, item))).ok());
    }));
    MOLT_TRY(data_of(ctx, self).call("symmetric_difference_update"_n, theirs));
    return own(self);
}
Ref<> union_(Ctx& ctx, Value self, Value other) {
    Ref<List> all = MOLT_TRY(list_from_iterable_py(ctx, self));
    MOLT_TRY(list_extend_py(ctx, all.get(), other));
    return again(ctx, self, all);
}
Ref<> isdisjoint(Ctx& ctx, Value self, Value other) {
    Ref<> shared = MOLT_TRY(Py(ctx, self).call("intersection"_n, other));
    return boolean(MOLT_TRY(length(ctx, shared)) == 0);
}
Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> data = MOLT_TRY(data_of(ctx, self));
    return repr(ctx, data);
}

} // namespace WeakSet

} // namespace molt::_weakrefset

// itertools: groupby and its groups.
#include "core/object/protocol.h"
#include "core/types/iterators.h"
#include "gen/std/itertools.h"
#include "gen/types.h"
#include "std/itertools/itertools.h"

namespace molt::itertools {

namespace {

/// Reads the next item and its key. False: there is none.
Result<bool> step(Ctx& ctx, Groupby* self) {
    Ref<> iterator = self->iterator.copy(), function = self->key_function.copy();
    Ref<> item = MOLT_TRY(next(ctx, iterator));
    if (item.value().is_absent()) return false;
    Ref<> key = function.value().is_none() ? item.copy() : MOLT_TRY(call(ctx, function, {item}));
    self->current_value.set(std::move(item));
    self->current_key.set(std::move(key));
    return true;
}

Ref<Grouper> grouper_new(Ctx& ctx, Groupby* parent, Value key) {
    Ref<Grouper> group = MOLT_TRY(allocate<Grouper>(ctx, &type::itertools__grouper));
    group->parent.set(Value(parent));
    group->key.set(key);
    parent->current_group = group.get();
    return group;
}

} // namespace

namespace groupby {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value iterable, Value key) {
    Ref<> iterator = MOLT_TRY(iter(ctx, iterable));
    Ref<Groupby> result = MOLT_TRY(allocate<Groupby>(ctx, cls));
    result->iterator.set(std::move(iterator));
    result->key_function.set(key);
    return result;
}

Ref<> dunder_next(Ctx& ctx, Groupby* self) {
    self->current_group = nullptr;
    // Skips what is left of the last group.
    for (;;) {
        if (self->current_key) {
            if (!self->target_key) break;
            Ref<> target = self->target_key.copy(), current = self->current_key.copy();
            if (!MOLT_TRY(equal(ctx, target, current))) break;
        }
        if (!MOLT_TRY(step(ctx, self))) return own(kAbsent);
    }
    Ref<> key = self->current_key.copy();
    if (!key) return own(kAbsent); // taken by a group that the comparison ran
    self->target_key.set(key.value());
    Ref<Grouper> group = MOLT_TRY(grouper_new(ctx, self, key));
    return tuple_of(ctx, key, group);
}

Ref<> dunder_reduce(Ctx& ctx, Groupby* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    const Value cls(class_of(self));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->iterator, self->key_function));
    if (!self->target_key || !self->current_key || !self->current_value) return tuple_of(ctx, cls, args);
    Ref<Tuple> state = MOLT_TRY(tuple_of(ctx, self->current_key, self->current_value, self->target_key));
    return tuple_of(ctx, cls, args, state);
}

Status dunder_setstate(Ctx& ctx, Groupby* self, Value state) {
    Tuple* items = MOLT_TRY(state_items(ctx, state, 3, 3));
    self->current_key.set((*items)[0]);
    self->current_value.set((*items)[1]);
    self->target_key.set((*items)[2]);
    return done();
}

} // namespace groupby

namespace _grouper {

Ref<> dunder_new(Ctx& ctx, Class*, Value parent, Value tgtkey) {
    if (instance_of(parent, &type::itertools_groupby)) return grouper_new(ctx, parent.as<Groupby>(), tgtkey);
    if (parent.is_none()) return ctx.raise(type::TypeError, "_grouper() argument 1 must be itertools.groupby, not None");
    return ctx.raise(type::TypeError, "_grouper() argument 1 must be itertools.groupby, not {}", type_name(parent));
}

Ref<> dunder_next(Ctx& ctx, Grouper* self) {
    Ref<> keep = self->parent.copy();
    auto* parent = keep.value().as<Groupby>();
    if (parent->current_group != self) return own(kAbsent);
    if (!parent->current_value && !MOLT_TRY(step(ctx, parent))) return own(kAbsent);
    Ref<> key = self->key.copy(), current = parent->current_key.copy();
    if (!current || !MOLT_TRY(equal(ctx, key, current))) return own(kAbsent);
    parent->current_key.clear();
    Ref<> item = parent->current_value.take();
    return item ? std::move(item) : own(kAbsent);
}

Ref<> dunder_reduce(Ctx& ctx, Grouper* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    if (self->parent->current_group != self) return reduce_exhausted(ctx);
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->parent, self->key));
    return tuple_of(ctx, Value(class_of(self)), args);
}

} // namespace _grouper

} // namespace molt::itertools

// functools: cmp_to_key and its keys; reduce.
#include "std/functools/key_wrapper.h"

#include "core/object/protocol.h"
#include "gen/std/_functools.h"
#include "gen/types.h"

namespace molt::_functools {

namespace {

Ref<> key_new(Ctx& ctx, Value comparison, Value object) {
    Ref<ComparisonKey> key = MOLT_TRY(allocate<ComparisonKey>(ctx, &type::_functools_KeyWrapper));
    key->comparison.set(comparison);
    key->object.set(object);
    return key;
}

} // namespace

namespace KeyWrapper {

Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    const size_t given = args.count() + args.keyword_count();
    if (given > 1) return ctx.raise(type::TypeError, "K() takes at most 1 argument ({} given)", given);
    if (given == 0 || (args.count() == 0 && !args.keyword_name(0).as<Str>()->equals("obj")))
        return ctx.raise(type::TypeError, "K() missing required argument 'obj' (pos 1)");
    return key_new(ctx, self.as<ComparisonKey>()->comparison, Value(args.items[0]));
}

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (class_of(other) != &type::_functools_KeyWrapper) return ctx.raise(type::TypeError, "other argument must be K instance");
    auto *left = self.as<ComparisonKey>(), *right = other.as<ComparisonKey>();
    Ref<> x = left->object.copy(), y = right->object.copy(), comparison = left->comparison.copy();
    if (!x || !y) return ctx.raise(type::AttributeError, "object");
    Ref<> order = MOLT_TRY(call(ctx, comparison, {x, y}));
    return compare(ctx, order, Value(molt_small_int(0)), op);
}

Ref<> get_obj(Ctx&, ComparisonKey* self) { return self->object ? self->object.copy() : none(); }
Status set_obj(Ctx&, ComparisonKey* self, Value value) {
    self->object.set(value);
    return done();
}

} // namespace KeyWrapper

Ref<> cmp_to_key(Ctx& ctx, Value mycmp) { return key_new(ctx, mycmp, Value{}); }

Ref<> reduce(Ctx& ctx, Value function, Value iterable, Value initial) {
    Ref<> iterator = iter(ctx, iterable);
    if (!iterator) {
        if (ctx.swallow(type::TypeError)) ctx.raise(type::TypeError, "reduce() arg 2 must support iteration");
        return raised;
    }
    Ref<> total = initial ? own(initial) : MOLT_TRY(next(ctx, iterator));
    if (total.value().is_absent()) return ctx.raise(type::TypeError, "reduce() of empty iterable with no initial value");
    for (;;) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) return total;
        total = MOLT_TRY(call(ctx, function, {total, item}));
    }
}

} // namespace molt::_functools

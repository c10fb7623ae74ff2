// map.
#include "core/types/map.h"

#include "core/object/protocol.h"
#include "gen/core/iterators.h"
#include "gen/types.h"

namespace molt::map {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    if (args.keyword_count() && (cls == &type::map || cls->slots.init == type::map.slots.init))
        return ctx.raise(type::TypeError, "map() takes no keyword arguments");
    if (args.count() < 2) return ctx.raise(type::TypeError, "map() must have at least two arguments.");
    Ref<Tuple> iterators = MOLT_TRY(tuple_allocate(ctx, args.count() - 1));
    for (size_t i = 1; i < args.count(); i++) iterators->items[i - 1] = MOLT_TRY(iter(ctx, args[i])).release();
    Ref<Map> result = MOLT_TRY(allocate<Map>(ctx, cls));
    result->function.set(args[0]);
    result->iterators.set(std::move(iterators));
    return result;
}

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* map = self.as<Map>();
    Ref<> keep = map->iterators.copy(), function = map->function.copy();
    auto* iterators = keep.value().as<Tuple>();
    if (iterators->n == 1) {
        Ref<> item = MOLT_TRY(next(ctx, (*iterators)[0]));
        return item.value().is_absent() ? std::move(item) : call(ctx, function, {item.value()});
    }
    Ref<Tuple> items = MOLT_TRY(tuple_allocate(ctx, iterators->n));
    for (uint64_t i = 0; i < iterators->n; i++) {
        Ref<> item = MOLT_TRY(next(ctx, (*iterators)[i]));
        if (item.value().is_absent()) return item;
        items->items[i] = item.release();
    }
    return call(ctx, function, Args{items->items, size_t(items->n), Value()});
}

Ref<> dunder_reduce(Ctx& ctx, Map* self) {
    Tuple* iterators = self->iterators.get();
    Ref<Tuple> args = MOLT_TRY(tuple_allocate(ctx, iterators->n + 1));
    args->items[0] = self->function.copy().release();
    for (uint64_t i = 0; i < iterators->n; i++) args->items[i + 1] = own((*iterators)[i]).release();
    return tuple_of(ctx, Value(class_of(self)), args);
}

} // namespace molt::map

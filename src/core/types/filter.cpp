// filter.
#include "core/types/filter.h"

#include "core/object/protocol.h"
#include "core/types/tuple.h"
#include "gen/core/iterators.h"
#include "gen/types.h"

namespace molt::filter {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    if (args.keyword_count() && (cls == &type::filter || cls->slots.init == type::filter.slots.init))
        return ctx.raise(type::TypeError, "filter() takes no keyword arguments");
    if (args.count() != 2) return ctx.raise(type::TypeError, "filter expected 2 arguments, got {}", args.count());
    Ref<> iterator = MOLT_TRY(iter(ctx, args[1]));
    Ref<Filter> result = MOLT_TRY(allocate<Filter>(ctx, cls));
    result->function.set(args[0]);
    result->iterator.set(std::move(iterator));
    return result;
}

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* filter = self.as<Filter>();
    Ref<> iterator = filter->iterator.copy(), function = filter->function.copy();
    bool own_truth = function.value().is_none() || function.value() == Value(&type::bool_);
    for (;;) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) return item;
        Ref<> verdict = own_truth ? item.copy() : MOLT_TRY(call(ctx, function, {item.value()}));
        if (MOLT_TRY(truth(ctx, verdict))) return item;
    }
}

Ref<> dunder_reduce(Ctx& ctx, Filter* self) {
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->function, self->iterator));
    return tuple_of(ctx, Value(class_of(self)), args);
}

} // namespace molt::filter

// enumerate.
#include "core/types/enumerate.h"

#include "core/object/protocol.h"
#include "core/types/generic_alias.h"
#include "core/types/pairs.h"
#include "core/types/tuple.h"
#include "gen/core/iterators.h"
#include "gen/types.h"

namespace molt::enumerate {

namespace {

Raised invalid_keyword(Ctx& ctx, Value name) {
    return ctx.raise(type::TypeError, "'{}' is an invalid keyword argument for enumerate()", name);
}

/// iterable and start of a call, in either order when both are keywords.
Status bind(Ctx& ctx, const Args& args, Value* iterable, Value* start) {
    size_t n = args.count(), total = n + args.keyword_count();
    if (total == 0 || (n == 0 && total > 2))
        return ctx.raise(type::TypeError, "enumerate() missing required argument 'iterable'");
    if (total > 2) return ctx.raise(type::TypeError, "enumerate() takes at most 2 arguments ({} given)", total);
    Value* parameters[] = {iterable, start};
    const char* names[] = {"iterable", "start"};
    for (size_t i = 0; i < n; i++) *parameters[i] = args[i];
    auto named = [&](size_t i, const char* name) { return args.keyword_name(i).as<Str>()->equals(name); };
    bool swapped = n == 0 && total == 2 && named(0, "start");
    for (size_t i = n; i < total; i++) {
        size_t parameter = swapped ? 1 - i : i;
        if (!named(i - n, names[parameter])) return invalid_keyword(ctx, args.keyword_name(i - n));
        *parameters[parameter] = args.keyword_value(i - n);
    }
    return done();
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    Value iterable, start;
    MOLT_TRY(bind(ctx, args, &iterable, &start));
    Ref<> first = start ? MOLT_TRY(index(ctx, start)) : small_int(0);
    Ref<> iterator = MOLT_TRY(iter(ctx, iterable));
    Ref<Enumerate> result = MOLT_TRY(allocate<Enumerate>(ctx, cls));
    result->iterator.set(std::move(iterator));
    result->count.set(std::move(first));
    return result;
}

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

namespace {

/// The number of the item, which is there; the count goes on.
Ref<> take_count(Ctx& ctx, Enumerate* enumerate) {
    Ref<> count = enumerate->count.copy();
    const Value number = count;
    if (number.is_small_int() && number.small_int() < MOLT_INT_MAX)
        enumerate->count.set(Value(molt_small_int(number.small_int() + 1)));
    else enumerate->count.set(MOLT_TRY(binary(ctx, BinaryOp::add, count, Value(molt_small_int(1)))));
    return count;
}

Ref<> pair_of(Ctx& ctx, Enumerate* enumerate, Ref<> count, Ref<> item) {
    Ref<Tuple> pair = tuple_recycled(enumerate->result);
    if (!pair) {
        pair = MOLT_TRY(tuple_allocate(ctx, 2));
        if (!enumerate->result) enumerate->result.set(pair.value());
    }
    tuple_replace(pair.get(), 0, std::move(count));
    tuple_replace(pair.get(), 1, std::move(item));
    return pair;
}

} // namespace

Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* enumerate = self.as<Enumerate>();
    Ref<> iterator = enumerate->iterator.copy();
    Ref<> item = MOLT_TRY(next(ctx, iterator));
    if (item.value().is_absent()) return item;
    Ref<> count = MOLT_TRY(take_count(ctx, enumerate));
    return pair_of(ctx, enumerate, std::move(count), std::move(item));
}

Ref<> dunder_reduce(Ctx& ctx, Enumerate* self) {
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->iterator, self->count));
    return tuple_of(ctx, Value(class_of(self)), args);
}

Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }

} // namespace molt::enumerate

namespace molt {

molt_value enumerate_next_pair(Ctx& ctx, Value self, molt_value* pair) {
    auto* enumerate = self.as<Enumerate>();
    Ref<> iterator = enumerate->iterator.copy();
    Ref<> item = next(ctx, iterator);
    if (!item || item.value().is_absent()) return item.release();
    Ref<> count = enumerate::take_count(ctx, enumerate);
    if (!count) return 0;
    if (!keep_pair(enumerate->result, count, item))
        return enumerate::pair_of(ctx, enumerate, std::move(count), std::move(item)).release();
    pair[0] = count.release();
    pair[1] = item.release();
    return MOLT_PAIRED;
}

} // namespace molt

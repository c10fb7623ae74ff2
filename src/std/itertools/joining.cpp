// itertools: accumulate, batched, chain, pairwise, zip_longest.
#include "core/object/protocol.h"
#include "core/types/generic_alias.h"
#include "gen/std/itertools.h"
#include "gen/types.h"
#include "std/itertools/itertools.h"

namespace molt::itertools {

namespace {

/// cls(*args) where the class is one of this module.
template<class... A> Ref<> make(Ctx& ctx, Class& cls, const A&... args) { return call(ctx, Value(&cls), {Value(args)...}); }

} // namespace

namespace accumulate {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value iterable, Value function, Value initial) {
    Ref<> iterator = MOLT_TRY(iter(ctx, iterable));
    Ref<Accumulate> result = MOLT_TRY(allocate<Accumulate>(ctx, cls));
    result->iterator.set(std::move(iterator));
    if (!function.is_none()) result->function.set(function);
    if (!initial.is_none()) result->initial.set(initial);
    return result;
}

Ref<> dunder_next(Ctx& ctx, Accumulate* self) {
    if (self->initial) {
        self->total.set(self->initial.take());
        return self->total.copy();
    }
    Ref<> iterator = self->iterator.copy();
    Ref<> item = MOLT_TRY(next(ctx, iterator));
    if (item.value().is_absent()) return item;
    if (self->total) {
        Ref<> total = self->total.copy(), function = self->function.copy();
        item = MOLT_TRY(function ? call(ctx, function, {total, item}) : binary(ctx, BinaryOp::add, total, item));
    }
    self->total.set(item.value());
    return item;
}

Ref<> dunder_reduce(Ctx& ctx, Accumulate* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    const Value cls(class_of(self)), function = self->function ? self->function.value() : kNone;
    auto prepended = [&](Value first) -> Ref<> {
        Ref<Tuple> head = MOLT_TRY(tuple_of(ctx, first));
        return make(ctx, type::itertools_chain, head, self->iterator);
    };
    // A total of None cannot be told from none at all: it becomes the first item, and that one is skipped.
    if (self->total && self->total.value().is_none()) {
        Ref<> items = MOLT_TRY(prepended(kNone));
        Ref<> totals = MOLT_TRY(call(ctx, cls, {items, function}));
        Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, totals, Value(molt_small_int(1)), kNone));
        return tuple_of(ctx, Value(&type::itertools_islice), args);
    }
    Ref<> items = self->initial ? MOLT_TRY(prepended(self->initial)) : self->iterator.copy();
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, items, function));
    return tuple_of(ctx, cls, args, self->total ? self->total.value() : kNone);
}

Status dunder_setstate(Ctx& ctx, Accumulate* self, Value state) {
    MOLT_TRY(copying_deprecated_py(ctx));
    self->total.set(state);
    return done();
}

} // namespace accumulate

namespace batched {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value iterable, int64_t n) {
    if (n < 1) return ctx.raise(type::ValueError, "n must be at least one");
    Ref<> iterator = MOLT_TRY(iter(ctx, iterable));
    Ref<Batched> result = MOLT_TRY(allocate<Batched>(ctx, cls));
    result->iterator.set(std::move(iterator));
    result->size = n;
    return result;
}

Ref<> dunder_next(Ctx& ctx, Batched* self) {
    if (!self->iterator) return own(kAbsent);
    Ref<> iterator = self->iterator.copy();
    const auto n = uint64_t(self->size);
    Ref<Tuple> batch = MOLT_TRY(tuple_allocate(ctx, n));
    for (uint64_t i = 0; i < n; i++) {
        Ref<> item = next(ctx, iterator);
        if (!item) {
            self->iterator.clear();
            return raised;
        }
        if (item.value().is_absent()) {
            if (i > 0) return tuple_copy(ctx, batch->items, i);
            self->iterator.clear();
            return item;
        }
        batch->items[i] = item.release();
    }
    return batch;
}

} // namespace batched

namespace chain {

namespace {

Ref<> chain_over(Ctx& ctx, Class* cls, Value iterables) {
    Ref<> source = MOLT_TRY(iter(ctx, iterables));
    Ref<Chain> result = MOLT_TRY(allocate<Chain>(ctx, cls));
    result->source.set(std::move(source));
    return result;
}

bool is_iterator(Value v) { return class_of(v)->slots.next != nullptr; }

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    if (args.keyword_count() && (cls == &type::itertools_chain || cls->slots.init == type::itertools_chain.slots.init))
        return ctx.raise(type::TypeError, "chain() takes no keyword arguments");
    Ref<Tuple> iterables = MOLT_TRY(tuple_copy(ctx, args.items, args.count()));
    return chain_over(ctx, cls, iterables);
}

Ref<> from_iterable(Ctx& ctx, Class* cls, Value iterable) { return chain_over(ctx, cls, iterable); }

Ref<> dunder_next(Ctx& ctx, Chain* self) {
    while (self->source) {
        if (!self->active) {
            Ref<> source = self->source.copy();
            Ref<> iterable = next(ctx, source);
            Ref<> active;
            if (iterable && !iterable.value().is_absent()) active = iter(ctx, iterable);
            if (!active) {
                self->source.clear();
                return iterable.value().is_absent() ? std::move(iterable) : Ref<>(raised);
            }
            self->active.set(std::move(active));
        }
        Ref<> active = self->active.copy();
        Ref<> item = MOLT_TRY(next(ctx, active));
        if (!item.value().is_absent()) return item;
        self->active.clear();
    }
    return own(kAbsent);
}

Ref<> dunder_reduce(Ctx& ctx, Chain* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    const Value cls(class_of(self)), nothing(tuple_empty());
    if (!self->source) return tuple_of(ctx, cls, nothing);
    Ref<Tuple> state = MOLT_TRY(self->active ? tuple_of(ctx, self->source, self->active) : tuple_of(ctx, self->source));
    return tuple_of(ctx, cls, nothing, state);
}

Status dunder_setstate(Ctx& ctx, Chain* self, Value state) {
    Tuple* items = MOLT_TRY(state_items(ctx, state, 1, 2));
    for (uint64_t i = 0; i < items->n; i++)
        if (!is_iterator((*items)[i])) return ctx.raise(type::TypeError, "Arguments must be iterators.");
    self->source.set((*items)[0]);
    self->active.set(items->n > 1 ? (*items)[1] : Value{});
    return done();
}

Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }

} // namespace chain

namespace pairwise {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value iterable) {
    Ref<> iterator = MOLT_TRY(iter(ctx, iterable));
    Ref<Pairwise> result = MOLT_TRY(allocate<Pairwise>(ctx, cls));
    result->iterator.set(std::move(iterator));
    return result;
}

Ref<> dunder_next(Ctx& ctx, Pairwise* self) {
    if (!self->iterator) return own(kAbsent);
    Ref<> iterator = self->iterator.copy();
    if (!self->previous) {
        Ref<> first = next(ctx, iterator);
        if (!first || first.value().is_absent()) {
            self->iterator.clear();
            return first;
        }
        self->previous.set(std::move(first));
        if (!self->iterator) { // exhausted from inside next()
            self->previous.clear();
            return own(kAbsent);
        }
        iterator = self->iterator.copy();
    }
    Ref<> previous = self->previous.copy();
    Ref<> item = next(ctx, iterator);
    if (!item || item.value().is_absent()) {
        self->iterator.clear();
        self->previous.clear();
        return item;
    }
    Ref<Tuple> pair = tuple_recycled(self->result);
    if (!pair) {
        pair = MOLT_TRY(tuple_allocate(ctx, 2));
        if (!self->result) self->result.set(pair.value());
    }
    self->previous.set(item.value());
    tuple_replace(pair.get(), 0, std::move(previous));
    tuple_replace(pair.get(), 1, std::move(item));
    return pair;
}

} // namespace pairwise

namespace zip_longest {

namespace {

Result<Value> fill_value(Ctx& ctx, const Args& args) {
    if (args.keyword_count() == 0) return kNone;
    if (args.keyword_count() == 1 && args.keyword_name(0).as<Str>()->equals("fillvalue")) return args.keyword_value(0);
    return ctx.raise(type::TypeError, "zip_longest() got an unexpected keyword argument");
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    Value fill = MOLT_TRY(fill_value(ctx, args));
    Ref<Tuple> iterators = MOLT_TRY(tuple_allocate(ctx, args.count()));
    for (size_t i = 0; i < args.count(); i++) iterators->items[i] = MOLT_TRY(iter(ctx, args[i])).release();
    Ref<ZipLongest> result = MOLT_TRY(allocate<ZipLongest>(ctx, cls));
    result->iterators.set(std::move(iterators));
    result->fill.set(fill);
    result->active = args.count();
    return result;
}

Ref<> dunder_next(Ctx& ctx, ZipLongest* self) {
    if (self->active == 0) return own(kAbsent);
    Tuple* iterators = self->iterators.get();
    Ref<Tuple> row = tuple_recycled(self->result);
    if (!row) {
        row = MOLT_TRY(tuple_allocate(ctx, iterators->n));
        if (!self->result) self->result.set(row.value());
    }
    for (uint64_t i = 0; i < iterators->n; i++) {
        Ref<> iterator = own((*iterators)[i]);
        Ref<> item = own(kAbsent);
        if (iterator) {
            item = next(ctx, iterator);
            if (!item || (item.value().is_absent() && (self->active == 0 || --self->active == 0))) {
                self->active = 0;
                return item;
            }
            if (item.value().is_absent()) tuple_replace(iterators, i, Ref<>());
        }
        tuple_replace(row.get(), i, item.value().is_absent() ? self->fill.copy() : std::move(item));
    }
    return row;
}

Ref<> dunder_reduce(Ctx& ctx, ZipLongest* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    Tuple* iterators = self->iterators.get();
    Ref<Tuple> args = MOLT_TRY(tuple_allocate(ctx, iterators->n));
    for (uint64_t i = 0; i < iterators->n; i++) {
        Value iterator = (*iterators)[i];
        args->items[i] = own(iterator ? iterator : Value(tuple_empty())).release();
    }
    return tuple_of(ctx, Value(class_of(self)), args, self->fill);
}

Status dunder_setstate(Ctx& ctx, ZipLongest* self, Value state) {
    MOLT_TRY(copying_deprecated_py(ctx));
    self->fill.set(state);
    return done();
}

} // namespace zip_longest

} // namespace molt::itertools

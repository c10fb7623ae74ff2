// Builtins that walk iterables.
#include "core/builtins/anext_awaitable.h"
#include "core/call/convert.h"
#include "core/object/generic_slots.h"
#include "core/object/name.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/iterators.h"
#include "core/types/list.h"
#include "core/types/tuple.h"
#include "gen/core/builtins.h"
#include "gen/core_slots.h"

namespace molt {

namespace builtins {

Result<bool> all(Ctx& ctx, Value iterable) {
    Ref<> iterator = MOLT_TRY(molt::iter(ctx, iterable));
    for (;;) {
        Ref<> item = MOLT_TRY(molt::next(ctx, iterator));
        if (item.value().is_absent()) return true;
        if (!MOLT_TRY(truth(ctx, item))) return false;
    }
}

Result<bool> any(Ctx& ctx, Value iterable) {
    Ref<> iterator = MOLT_TRY(molt::iter(ctx, iterable));
    for (;;) {
        Ref<> item = MOLT_TRY(molt::next(ctx, iterator));
        if (item.value().is_absent()) return false;
        if (MOLT_TRY(truth(ctx, item))) return true;
    }
}

Result<int64_t> len(Ctx& ctx, Value obj) { return length(ctx, obj); }

// ---- max, min ----

namespace {

struct Extremum {
    const char* name;
    CompareOp better; // new item against the best one so far
};

/// key= and default=, borrowed; anything else is refused.
Status extremum_keywords(Ctx& ctx, const Args& args, const char* name, Value* key, Value* fallback) {
    if (args.keyword_count() > 2)
        return ctx.raise(type::TypeError, "{}() takes at most 2 keyword arguments ({} given)", name, args.keyword_count());
    for (size_t i = 0; i < args.keyword_count(); i++) {
        Str* keyword = args.keyword_name(i).as<Str>();
        if (keyword->equals("key")) *key = args.keyword_value(i);
        else if (keyword->equals("default")) *fallback = args.keyword_value(i);
        else return ctx.raise(type::TypeError, "'{}' is an invalid keyword argument for {}()", keyword, name);
    }
    return done();
}

Ref<> extremum(Ctx& ctx, const Args& args, const Extremum& kind) {
    if (args.count() == 0) return ctx.raise(type::TypeError, "{} expected at least 1 argument, got 0", kind.name);
    Value key, fallback;
    MOLT_TRY(extremum_keywords(ctx, args, kind.name, &key, &fallback));
    const bool several = args.count() > 1;
    if (several && fallback)
        return ctx.raise(type::TypeError, "Cannot specify a default for {}() with multiple positional arguments", kind.name);
    if (key && key.is_none()) key = Value{};
    Ref<> iterator, best, best_rank;
    if (!several) iterator = MOLT_TRY(molt::iter(ctx, args[0]));
    for (size_t i = 0;; i++) {
        Ref<> item;
        if (several) {
            if (i == args.count()) break;
            item = own(args[i]);
        } else {
            item = MOLT_TRY(molt::next(ctx, iterator));
            if (item.value().is_absent()) break;
        }
        Ref<> rank = key ? call(ctx, key, {item}) : item.copy();
        if (!rank) return raised;
        if (best && !MOLT_TRY(compare_bool(ctx, rank, best_rank, kind.better))) continue;
        best = std::move(item);
        best_rank = std::move(rank);
    }
    if (best) return best;
    if (fallback) return own(fallback);
    return ctx.raise(type::ValueError, "{}() iterable argument is empty", kind.name);
}

} // namespace

Ref<> max(Ctx& ctx, const Args& args) { return extremum(ctx, args, {"max", CompareOp::gt}); }
Ref<> min(Ctx& ctx, const Args& args) { return extremum(ctx, args, {"min", CompareOp::lt}); }

Ref<> sorted(Ctx& ctx, const Args& args) {
    if (args.count() != 1) return ctx.raise(type::TypeError, "sorted expected 1 argument, got {}", args.count());
    Ref<List> list = MOLT_TRY(list_from_iterable_py(ctx, args[0]));
    if (!args.keyword_count()) {
        MOLT_TRY(list_sort_py(ctx, list.get(), kNone, false));
        return list;
    }
    // OPTIMIZATION: with the keywords it has, and a bool, there is nothing that list.sort() would refuse.
    Value key = kNone;
    Str *const key_name = MOLT_TRY("key"_n.get(ctx)), *const reverse_name = MOLT_TRY("reverse"_n.get(ctx));
    bool reverse = false, known = true;
    for (size_t i = 0; i < args.keyword_count(); i++) {
        const Value name = args.keyword_name(i), value = args.keyword_value(i);
        if (name == Value(key_name)) key = value;
        else if (name == Value(reverse_name) && value.is_bool()) reverse = value.is_true();
        else known = false;
    }
    if (known) {
        MOLT_TRY(list_sort_py(ctx, list.get(), key, reverse));
        return list;
    }
    Ref<> sort = MOLT_TRY(molt::getattr(ctx, list, "sort"));
    MOLT_TRY(call(ctx, sort, Args{args.items + 1, 0, args.kwnames}));
    return list;
}

// ---- iterators ----

Ref<> iter(Ctx& ctx, Value object, Value sentinel) {
    if (!sentinel) return molt::iter(ctx, object);
    if (!is_callable(object)) return ctx.raise(type::TypeError, "iter(object, sentinel): object must be callable");
    return callable_iterator_new(ctx, object, sentinel);
}

Ref<> next(Ctx& ctx, Value iterator, Value default_) {
    const NextSlot slot = class_of(iterator)->slots.next;
    if (!slot) return ctx.raise(type::TypeError, "'{}' object is not an iterator", type_name(iterator));
    // The slot of Python classes drops the value of a StopIteration, which the caller sees here.
    Ref<> item = slot == generic_slots::next ? call_method(ctx, iterator, names.__next__) : slot(ctx, iterator);
    if (item && !item.value().is_absent()) return item;
    if (!item && !(default_ && ctx.swallow(type::StopIteration))) return raised;
    if (default_) return own(default_);
    return ctx.raise_instance(MOLT_TRY(call(ctx, Value(&type::StopIteration), {})));
}

Ref<> aiter(Ctx& ctx, Value async_iterable) {
    const UnarySlot slot = class_of(async_iterable)->slots.aiter;
    if (!slot) return ctx.raise(type::TypeError, "'{}' object is not an async iterable", type_name(async_iterable));
    Ref<> iterator = MOLT_TRY(slot(ctx, async_iterable));
    if (!class_of(iterator)->slots.anext)
        return ctx.raise(type::TypeError, "aiter() returned not an async iterator of type '{}'", type_name(iterator));
    return iterator;
}

Ref<> anext(Ctx& ctx, Value aiterator, Value default_) {
    const UnarySlot slot = class_of(aiterator)->slots.anext;
    if (!slot) return ctx.raise(type::TypeError, "'{}' object is not an async iterator", type_name(aiterator));
    Ref<> awaitable = MOLT_TRY(slot(ctx, aiterator));
    if (!default_) return awaitable;
    Ref<AnextAwaitable> made = MOLT_TRY(allocate<AnextAwaitable>(ctx, &type::anext_awaitable));
    made->wrapped.set(std::move(awaitable));
    made->fallback.set(default_);
    return made;
}

} // namespace builtins

namespace anext_awaitable {

namespace {

/// The iterator behind the wrapped awaitable.
Ref<> inner_iterator(Ctx& ctx, AnextAwaitable* self) {
    Ref<> wrapped = self->wrapped.copy();
    Ref<> awaited = Ref<>::own_word(molt_core_await_iter(&ctx, wrapped.value().word(), 0));
    if (!awaited) return raised;
    return awaited;
}

/// The end of the asynchronous iterator becomes the result of the await.
Ref<> settle(Ctx& ctx, AnextAwaitable* self, Ref<> result) {
    if (result && !result.value().is_absent()) return result;
    if (!result && ctx.swallow(type::StopAsyncIteration)) return ctx.raise_value(type::StopIteration, self->fallback);
    return result;
}

} // namespace

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }
Ref<> dunder_await(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx& ctx, Value self) {
    AnextAwaitable* awaitable = self.as<AnextAwaitable>();
    Ref<> iterator = inner_iterator(ctx, awaitable);
    if (!iterator) return settle(ctx, awaitable, raised);
    const NextSlot step = class_of(iterator)->slots.next; // coroutines have none
    return settle(ctx, awaitable, step ? step(ctx, iterator) : call_method(ctx, iterator, "send", {kNone}));
}

Ref<> send(Ctx& ctx, AnextAwaitable* self, Value value) {
    Ref<> iterator = inner_iterator(ctx, self);
    return settle(ctx, self, iterator ? call_method(ctx, iterator, "send", {value}) : Ref<>(raised));
}

Ref<> throw_(Ctx& ctx, AnextAwaitable* self, const Args& args) {
    Ref<> iterator = inner_iterator(ctx, self);
    Ref<> method = iterator ? molt::getattr(ctx, iterator, "throw") : Ref<>(raised);
    return settle(ctx, self, method ? call(ctx, method, args) : Ref<>(raised));
}

Ref<> close(Ctx& ctx, AnextAwaitable* self) {
    Ref<> iterator = inner_iterator(ctx, self);
    return settle(ctx, self, iterator ? call_method(ctx, iterator, "close") : Ref<>(raised));
}

} // namespace anext_awaitable
} // namespace molt

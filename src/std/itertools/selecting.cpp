// itertools: compress, dropwhile, filterfalse, islice, takewhile, and starmap.
#include "core/object/protocol.h"
#include "gen/std/itertools.h"
#include "gen/types.h"
#include "std/itertools/itertools.h"

namespace molt::itertools {

namespace {

template<class T> Ref<> applied_new(Ctx& ctx, Class* cls, Value function, Value iterable) {
    Ref<> iterator = MOLT_TRY(iter(ctx, iterable));
    Ref<T> result = MOLT_TRY(allocate<T>(ctx, cls));
    result->function.set(function);
    result->iterator.set(std::move(iterator));
    return result;
}

Ref<> applied_reduce(Ctx& ctx, Applied* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->function, self->iterator));
    return tuple_of(ctx, Value(class_of(self)), args);
}

/// The same with a flag as the state.
Ref<> applied_reduce(Ctx& ctx, Applied* self, bool state) {
    MOLT_TRY(copying_deprecated_py(ctx));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->function, self->iterator));
    return tuple_of(ctx, Value(class_of(self)), args, Value(molt_small_int(state)));
}

Result<bool> flag_state(Ctx& ctx, Value state) {
    MOLT_TRY(copying_deprecated_py(ctx));
    return truth(ctx, state);
}

} // namespace

namespace compress {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value data, Value selectors) {
    Ref<> items = MOLT_TRY(iter(ctx, data));
    Ref<> choices = MOLT_TRY(iter(ctx, selectors));
    Ref<Compress> result = MOLT_TRY(allocate<Compress>(ctx, cls));
    result->data.set(std::move(items));
    result->selectors.set(std::move(choices));
    return result;
}

Ref<> dunder_next(Ctx& ctx, Compress* self) {
    Ref<> data = self->data.copy(), selectors = self->selectors.copy();
    for (;;) {
        Ref<> item = MOLT_TRY(next(ctx, data));
        if (item.value().is_absent()) return item;
        Ref<> selector = MOLT_TRY(next(ctx, selectors));
        if (selector.value().is_absent()) return selector;
        if (MOLT_TRY(truth(ctx, selector))) return item;
    }
}

Ref<> dunder_reduce(Ctx& ctx, Compress* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->data, self->selectors));
    return tuple_of(ctx, Value(class_of(self)), args);
}

} // namespace compress

namespace dropwhile {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value predicate, Value iterable) {
    return applied_new<Dropwhile>(ctx, cls, predicate, iterable);
}

Ref<> dunder_next(Ctx& ctx, Dropwhile* self) {
    Ref<> iterator = self->iterator.copy();
    if (self->started) return next(ctx, iterator);
    Ref<> predicate = self->function.copy();
    for (;;) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) return item;
        Ref<> verdict = MOLT_TRY(call(ctx, predicate, {item}));
        if (MOLT_TRY(truth(ctx, verdict))) continue;
        self->started = true;
        return item;
    }
}

Ref<> dunder_reduce(Ctx& ctx, Dropwhile* self) { return applied_reduce(ctx, self, self->started); }

Status dunder_setstate(Ctx& ctx, Dropwhile* self, Value state) {
    self->started = MOLT_TRY(flag_state(ctx, state));
    return done();
}

} // namespace dropwhile

namespace filterfalse {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value function, Value iterable) {
    return applied_new<Filterfalse>(ctx, cls, function, iterable);
}

Ref<> dunder_next(Ctx& ctx, Filterfalse* self) {
    Ref<> iterator = self->iterator.copy(), function = self->function.copy();
    bool own_truth = function.value().is_none() || function.value() == Value(&type::bool_);
    for (;;) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) return item;
        Ref<> verdict = own_truth ? item.copy() : MOLT_TRY(call(ctx, function, {item}));
        if (!MOLT_TRY(truth(ctx, verdict))) return item;
    }
}

Ref<> dunder_reduce(Ctx& ctx, Filterfalse* self) { return applied_reduce(ctx, self); }

} // namespace filterfalse

namespace islice {

namespace {

constexpr const char* kBadStop = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
constexpr const char* kBadIndex = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
constexpr const char* kBadStep = "Step for islice() must be a positive integer or None.";

/// An index, `fallback` for None, -1 for what is none.
int64_t index_or(Ctx& ctx, Value v, int64_t fallback) {
    if (v.is_none()) return fallback;
    Result<int64_t> i = index_int64(ctx, v, type::OverflowError);
    if (i.ok()) return i.take();
    ctx.clear_pending();
    return -1;
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    const size_t n = args.count();
    if (args.keyword_count() && (cls == &type::itertools_islice || cls->slots.init == type::itertools_islice.slots.init))
        return ctx.raise(type::TypeError, "islice() takes no keyword arguments");
    if (n < 2) return ctx.raise(type::TypeError, "islice expected at least 2 arguments, got {}", n);
    if (n > 4) return ctx.raise(type::TypeError, "islice expected at most 4 arguments, got {}", n);
    const Value stop_given = args[n == 2 ? 1 : 2];
    const int64_t start = n == 2 ? 0 : index_or(ctx, args[1], 0);
    const int64_t stop = index_or(ctx, stop_given, -1);
    if (stop == -1 && !stop_given.is_none()) return ctx.raise(type::ValueError, kBadStop);
    if (start < 0 || stop < -1) return ctx.raise(type::ValueError, kBadIndex);
    const int64_t step = n == 4 ? index_or(ctx, args[3], 1) : 1;
    if (step < 1) return ctx.raise(type::ValueError, kBadStep);
    Ref<> iterator = MOLT_TRY(iter(ctx, args[0]));
    Ref<Islice> result = MOLT_TRY(allocate<Islice>(ctx, cls));
    result->iterator.set(std::move(iterator));
    result->next = start;
    result->stop = stop;
    result->step = step;
    return result;
}

Ref<> dunder_next(Ctx& ctx, Islice* self) {
    if (!self->iterator) return own(kAbsent);
    Ref<> iterator = self->iterator.copy();
    const int64_t stop = self->stop;
    while (self->taken < self->next) {
        Ref<> skipped = MOLT_TRY(next(ctx, iterator));
        if (skipped.value().is_absent()) {
            self->iterator.clear();
            return skipped;
        }
        self->taken++;
    }
    Ref<> item = stop != -1 && self->taken >= stop ? own(kAbsent) : next(ctx, iterator);
    if (!item || item.value().is_absent()) {
        self->iterator.clear();
        return item;
    }
    self->taken++;
    int64_t following;
    if (__builtin_add_overflow(self->next, self->step, &following) || (stop != -1 && following > stop))
        following = stop == -1 ? INT64_MAX : stop;
    self->next = following;
    return item;
}

Ref<> dunder_reduce(Ctx& ctx, Islice* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    const Value cls(class_of(self)), zero(molt_small_int(0));
    if (!self->iterator) {
        Ref<List> nothing = MOLT_TRY(list_new(ctx));
        Ref<> iterator = MOLT_TRY(iter(ctx, nothing));
        Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, iterator, zero));
        return tuple_of(ctx, cls, args, zero);
    }
    Ref<> next = MOLT_TRY(int_from_int64(ctx, self->next)), step = MOLT_TRY(int_from_int64(ctx, self->step));
    Ref<> stop = self->stop == -1 ? none() : MOLT_TRY(int_from_int64(ctx, self->stop));
    Ref<> taken = MOLT_TRY(int_from_int64(ctx, self->taken));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->iterator, next, stop, step));
    return tuple_of(ctx, cls, args, taken);
}

Status dunder_setstate(Ctx& ctx, Islice* self, Value state) {
    MOLT_TRY(copying_deprecated_py(ctx));
    self->taken = MOLT_TRY(state_index(ctx, state));
    return done();
}

} // namespace islice

namespace starmap {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value function, Value iterable) {
    return applied_new<Starmap>(ctx, cls, function, iterable);
}

Ref<> dunder_next(Ctx& ctx, Starmap* self) {
    Ref<> iterator = self->iterator.copy(), function = self->function.copy();
    Ref<> item = MOLT_TRY(next(ctx, iterator));
    if (item.value().is_absent()) return item;
    if (!item.value().is_exact(MOLT_KIND_TUPLE)) item = MOLT_TRY(tuple_from_iterable_py(ctx, item));
    return call_tuple(ctx, function, item.value().as<Tuple>(), nullptr);
}

Ref<> dunder_reduce(Ctx& ctx, Starmap* self) { return applied_reduce(ctx, self); }

} // namespace starmap

namespace takewhile {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value predicate, Value iterable) {
    return applied_new<Takewhile>(ctx, cls, predicate, iterable);
}

Ref<> dunder_next(Ctx& ctx, Takewhile* self) {
    if (self->stopped) return own(kAbsent);
    Ref<> iterator = self->iterator.copy(), predicate = self->function.copy();
    Ref<> item = MOLT_TRY(next(ctx, iterator));
    if (item.value().is_absent()) return item;
    Ref<> verdict = MOLT_TRY(call(ctx, predicate, {item}));
    if (MOLT_TRY(truth(ctx, verdict))) return item;
    self->stopped = true;
    return own(kAbsent);
}

Ref<> dunder_reduce(Ctx& ctx, Takewhile* self) { return applied_reduce(ctx, self, self->stopped); }

Status dunder_setstate(Ctx& ctx, Takewhile* self, Value state) {
    self->stopped = MOLT_TRY(flag_state(ctx, state));
    return done();
}

} // namespace takewhile

} // namespace molt::itertools

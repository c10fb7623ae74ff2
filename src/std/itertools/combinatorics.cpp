// itertools: product, permutations, combinations, combinations_with_replacement.
#include "core/call/convert.h"
#include "core/object/protocol.h"
#include "gen/std/itertools.h"
#include "gen/types.h"
#include "std/itertools/itertools.h"

namespace molt::itertools {

namespace {

/// The last result, to be made into the next one: itself when nobody else has it, else a copy that takes its
/// place.
Ref<Tuple> successor(Ctx& ctx, Selection* self) {
    Ref<Tuple> result = tuple_recycled(self->result);
    if (result) return result;
    Tuple* last = self->result.get();
    result = MOLT_TRY(tuple_allocate(ctx, last->n));
    for (uint64_t i = 0; i < last->n; i++) result->items[i] = own((*last)[i]).release();
    self->result.set(result.value());
    return result;
}

Ref<> stop(Selection* self) {
    self->stopped = true;
    return own(kAbsent);
}

/// Gives the tuple of the pool's items at the first r indices, and keeps it as the last result.
Ref<> give_selected(Ctx& ctx, Selection* self) {
    Ref<Tuple> result = MOLT_TRY(tuple_allocate(ctx, uint64_t(self->r)));
    for (int64_t i = 0; i < self->r; i++)
        result->items[i] = own((*self->pool.get())[uint64_t(self->indices[size_t(i)])]).release();
    self->result.set(result.value());
    return result;
}

/// Sets the items of the result from place `from` on.
void reselect(Selection* self, Tuple* result, int64_t from) {
    for (int64_t i = from; i < self->r; i++)
        tuple_replace(result, uint64_t(i), own((*self->pool.get())[uint64_t(self->indices[size_t(i)])]));
}

Ref<Tuple> int_tuple(Ctx& ctx, const mem::Buffer<int64_t>& numbers) {
    Ref<Tuple> tuple = MOLT_TRY(tuple_allocate(ctx, numbers.size()));
    for (size_t i = 0; i < numbers.size(); i++) tuple->items[i] = MOLT_TRY(int_from_int64(ctx, numbers[i])).release();
    return tuple;
}

int64_t clamp(int64_t i, int64_t least, int64_t most) { return i > most ? most : i < least ? least : i; }

template<class T> Ref<T> selection_new(Ctx& ctx, Class* cls, Ref<Tuple> pool, int64_t r, int64_t nindices) {
    Ref<T> result = MOLT_TRY(allocate<T>(ctx, cls));
    if (!result->indices.resize(size_t(nindices))) return ctx.raise_no_memory();
    result->pool.set(std::move(pool));
    result->r = r;
    return result;
}

/// combinations and combinations_with_replacement: (cls, (pool, r)), and the indices once begun.
Ref<> combination_reduce(Ctx& ctx, Selection* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    Ref<> r = MOLT_TRY(int_from_int64(ctx, self->r));
    const bool stopped = self->result && self->stopped;
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, stopped ? Value(tuple_empty()) : self->pool.value(), r));
    if (!self->result || stopped) return tuple_of(ctx, Value(class_of(self)), args);
    Ref<Tuple> indices = MOLT_TRY(int_tuple(ctx, self->indices));
    return tuple_of(ctx, Value(class_of(self)), args, indices);
}

/// Indices given to __setstate__, each brought between 0 and most(i).
template<class F> Status set_indices(Ctx& ctx, Selection* self, Value state, F&& most) {
    MOLT_TRY(copying_deprecated_py(ctx));
    auto* given = state.try_as<Tuple>();
    if (!given || given->n != uint64_t(self->r)) return ctx.raise(type::ValueError, "invalid arguments");
    for (int64_t i = 0; i < self->r; i++)
        self->indices[size_t(i)] = clamp(MOLT_TRY(state_index(ctx, (*given)[uint64_t(i)])), 0, most(i));
    if (self->pool->n == 0 && self->r > 0) return done();
    return Status::of(give_selected(ctx, self).ok());
}

int64_t selection_size(const Selection* self) { return int64_t(object_bytes(self) + self->indices.size() * sizeof(int64_t)); }

} // namespace

namespace combinations {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value iterable, int64_t r) {
    Ref<Tuple> pool = MOLT_TRY(tuple_from_iterable_py(ctx, iterable));
    if (r < 0) return ctx.raise(type::ValueError, "r must be non-negative");
    const auto n = int64_t(pool->n);
    Ref<Combinations> result = MOLT_TRY(selection_new<Combinations>(ctx, cls, std::move(pool), r, r));
    for (int64_t i = 0; i < r; i++) result->indices[size_t(i)] = i;
    result->stopped = r > n;
    return result;
}

Ref<> dunder_next(Ctx& ctx, Combinations* self) {
    if (self->stopped) return own(kAbsent);
    if (!self->result) return give_selected(ctx, self);
    Ref<Tuple> result = MOLT_TRY(successor(ctx, self));
    // The last place that can move on does, and those behind it follow it closely.
    int64_t* indices = self->indices.data();
    const int64_t r = self->r, slack = int64_t(self->pool->n) - r;
    int64_t i = r - 1;
    while (i >= 0 && indices[i] == i + slack) i--;
    if (i < 0) return stop(self);
    indices[i]++;
    for (int64_t j = i + 1; j < r; j++) indices[j] = indices[j - 1] + 1;
    reselect(self, result.get(), i);
    return result;
}

Ref<> dunder_reduce(Ctx& ctx, Combinations* self) { return combination_reduce(ctx, self); }

Status dunder_setstate(Ctx& ctx, Combinations* self, Value state) {
    const int64_t slack = int64_t(self->pool->n) - self->r;
    return set_indices(ctx, self, state, [&](int64_t i) { return i + slack; });
}

Result<int64_t> dunder_sizeof(Ctx&, Combinations* self) { return selection_size(self); }

} // namespace combinations

namespace combinations_with_replacement {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value iterable, int64_t r) {
    Ref<Tuple> pool = MOLT_TRY(tuple_from_iterable_py(ctx, iterable));
    if (r < 0) return ctx.raise(type::ValueError, "r must be non-negative");
    const bool stopped = pool->n == 0 && r > 0;
    Ref<CombinationsWithReplacement> result =
        MOLT_TRY(selection_new<CombinationsWithReplacement>(ctx, cls, std::move(pool), r, r));
    result->stopped = stopped;
    return result;
}

Ref<> dunder_next(Ctx& ctx, CombinationsWithReplacement* self) {
    if (self->stopped) return own(kAbsent);
    if (!self->result) return give_selected(ctx, self);
    Ref<Tuple> result = MOLT_TRY(successor(ctx, self));
    int64_t* indices = self->indices.data();
    const int64_t r = self->r, last = int64_t(self->pool->n) - 1;
    int64_t i = r - 1;
    while (i >= 0 && indices[i] == last) i--;
    if (i < 0) return stop(self);
    const int64_t index = indices[i] + 1;
    for (int64_t j = i; j < r; j++) indices[j] = index;
    reselect(self, result.get(), i);
    return result;
}

Ref<> dunder_reduce(Ctx& ctx, CombinationsWithReplacement* self) { return combination_reduce(ctx, self); }

Status dunder_setstate(Ctx& ctx, CombinationsWithReplacement* self, Value state) {
    const int64_t last = int64_t(self->pool->n) - 1;
    return set_indices(ctx, self, state, [&](int64_t) { return last; });
}

Result<int64_t> dunder_sizeof(Ctx&, CombinationsWithReplacement* self) { return selection_size(self); }

} // namespace combinations_with_replacement

namespace permutations {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value iterable, Value length) {
    Ref<Tuple> pool = MOLT_TRY(tuple_from_iterable_py(ctx, iterable));
    const auto n = int64_t(pool->n);
    int64_t r = n;
    if (!length.is_none()) {
        if (!is_int(length)) return ctx.raise(type::TypeError, "Expected int as r");
        r = MOLT_TRY(ssize_from_py(ctx, length));
        if (r < 0) return ctx.raise(type::ValueError, "r must be non-negative");
    }
    Ref<Permutations> result = MOLT_TRY(selection_new<Permutations>(ctx, cls, std::move(pool), r, n));
    if (!result->cycles.resize(size_t(r))) return ctx.raise_no_memory();
    for (int64_t i = 0; i < n; i++) result->indices[size_t(i)] = i;
    for (int64_t i = 0; i < r; i++) result->cycles[size_t(i)] = n - i;
    result->stopped = r > n;
    return result;
}

Ref<> dunder_next(Ctx& ctx, Permutations* self) {
    if (self->stopped) return own(kAbsent);
    if (!self->result) return give_selected(ctx, self);
    const auto n = int64_t(self->pool->n);
    if (n == 0) return stop(self);
    Ref<Tuple> result = MOLT_TRY(successor(ctx, self));
    // From the right: a place whose count runs out rotates the rest back into order and passes on to its
    // left; the first other one swaps with the item its count tells.
    int64_t *indices = self->indices.data(), *cycles = self->cycles.data();
    for (int64_t i = self->r - 1; i >= 0; i--) {
        if (--cycles[i] > 0) {
            std::swap(indices[i], indices[n - cycles[i]]);
            reselect(self, result.get(), i);
            return result;
        }
        const int64_t first = indices[i];
        for (int64_t j = i; j < n - 1; j++) indices[j] = indices[j + 1];
        indices[n - 1] = first;
        cycles[i] = n - i;
    }
    return stop(self);
}

Ref<> dunder_reduce(Ctx& ctx, Permutations* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    Ref<> r = MOLT_TRY(int_from_int64(ctx, self->r));
    const bool stopped = self->result && self->stopped;
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, stopped ? Value(tuple_empty()) : self->pool.value(), r));
    if (!self->result || stopped) return tuple_of(ctx, Value(class_of(self)), args);
    Ref<Tuple> indices = MOLT_TRY(int_tuple(ctx, self->indices)), cycles = MOLT_TRY(int_tuple(ctx, self->cycles));
    Ref<Tuple> state = MOLT_TRY(tuple_of(ctx, indices, cycles));
    return tuple_of(ctx, Value(class_of(self)), args, state);
}

Status dunder_setstate(Ctx& ctx, Permutations* self, Value state) {
    Tuple* items = MOLT_TRY(state_items(ctx, state, 2, 2));
    for (int i = 0; i < 2; i++)
        if (!(*items)[uint64_t(i)].is<Tuple>()) return bad_state_item(ctx, i + 1, "tuple", (*items)[uint64_t(i)]);
    auto *indices = (*items)[0].as<Tuple>(), *cycles = (*items)[1].as<Tuple>();
    const auto n = int64_t(self->pool->n);
    if (indices->n != uint64_t(n) || cycles->n != uint64_t(self->r)) return ctx.raise(type::ValueError, "invalid arguments");
    for (int64_t i = 0; i < n; i++)
        self->indices[size_t(i)] = clamp(MOLT_TRY(state_index(ctx, (*indices)[uint64_t(i)])), 0, n - 1);
    for (int64_t i = 0; i < self->r; i++)
        self->cycles[size_t(i)] = clamp(MOLT_TRY(state_index(ctx, (*cycles)[uint64_t(i)])), 1, n - i);
    if (self->r > n) return done();
    return Status::of(give_selected(ctx, self).ok());
}

Result<int64_t> dunder_sizeof(Ctx&, Permutations* self) {
    return selection_size(self) + int64_t(self->cycles.size() * sizeof(int64_t));
}

} // namespace permutations

namespace product {

namespace {

Result<int64_t> repeat_of(Ctx& ctx, const Args& args) {
    const size_t n = args.keyword_count();
    if (n == 0) return 1;
    if (n > 1) return ctx.raise(type::TypeError, "product() takes at most 1 keyword argument ({} given)", n);
    if (!args.keyword_name(0).as<Str>()->equals("repeat"))
        return ctx.raise(type::TypeError, "'{}' is an invalid keyword argument for product()", args.keyword_name(0));
    const int64_t repeat = MOLT_TRY(ssize_from_py(ctx, args.keyword_value(0)));
    if (repeat < 0) return ctx.raise(type::ValueError, "repeat argument cannot be negative");
    return repeat;
}

Tuple* pool_of(Product* self, int64_t i) { return (*self->pool.get())[uint64_t(i)].as<Tuple>(); }

Value selected(Product* self, int64_t i) { return (*pool_of(self, i))[uint64_t(self->indices[size_t(i)])]; }

Ref<> give_product(Ctx& ctx, Product* self) {
    Ref<Tuple> result = MOLT_TRY(tuple_allocate(ctx, uint64_t(self->r)));
    for (int64_t i = 0; i < self->r; i++) {
        if (pool_of(self, i)->n == 0) return stop(self);
        result->items[i] = own(selected(self, i)).release();
    }
    self->result.set(result.value());
    return result;
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    const int64_t repeat = MOLT_TRY(repeat_of(ctx, args));
    const auto given = repeat ? int64_t(args.count()) : 0;
    int64_t n;
    if (__builtin_mul_overflow(given, repeat, &n) || n > INT64_MAX / int64_t(sizeof(molt_value)))
        return ctx.raise(type::OverflowError, "repeat argument too large");
    Ref<Tuple> pools = MOLT_TRY(tuple_allocate(ctx, uint64_t(n)));
    for (int64_t i = 0; i < given; i++) pools->items[i] = MOLT_TRY(tuple_from_iterable_py(ctx, args[size_t(i)])).release();
    for (int64_t i = given; i < n; i++) pools->items[i] = own((*pools)[uint64_t(i - given)]).release();
    return MOLT_TRY(selection_new<Product>(ctx, cls, std::move(pools), n, n));
}

Ref<> dunder_next(Ctx& ctx, Product* self) {
    if (self->stopped) return own(kAbsent);
    if (!self->result) return give_product(ctx, self);
    Ref<Tuple> result = MOLT_TRY(successor(ctx, self));
    // As an odometer: the last place moves on; one that is through starts anew and moves the one to its left.
    for (int64_t i = self->r - 1; i >= 0; i--) {
        int64_t& index = self->indices[size_t(i)];
        const bool through = ++index == int64_t(pool_of(self, i)->n);
        if (through) index = 0;
        tuple_replace(result.get(), uint64_t(i), own(selected(self, i)));
        if (!through) return result;
    }
    return stop(self);
}

Ref<> dunder_reduce(Ctx& ctx, Product* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    const Value cls(class_of(self));
    if (self->stopped) {
        Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, Value(tuple_empty())));
        return tuple_of(ctx, cls, args);
    }
    if (!self->result) return tuple_of(ctx, cls, self->pool);
    Ref<Tuple> indices = MOLT_TRY(int_tuple(ctx, self->indices));
    return tuple_of(ctx, cls, self->pool, indices);
}

Status dunder_setstate(Ctx& ctx, Product* self, Value state) {
    MOLT_TRY(copying_deprecated_py(ctx));
    auto* given = state.try_as<Tuple>();
    if (!given || given->n != uint64_t(self->r)) return ctx.raise(type::ValueError, "invalid arguments");
    for (int64_t i = 0; i < self->r; i++) {
        const int64_t index = MOLT_TRY(state_index(ctx, (*given)[uint64_t(i)]));
        const auto size = int64_t(pool_of(self, i)->n);
        if (size == 0) {
            self->stopped = true;
            return done();
        }
        self->indices[size_t(i)] = clamp(index, 0, size - 1);
    }
    return Status::of(give_product(ctx, self).ok());
}

Result<int64_t> dunder_sizeof(Ctx&, Product* self) { return selection_size(self); }

} // namespace product

} // namespace molt::itertools

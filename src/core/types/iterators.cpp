// iterator (over __getitem__), callable_iterator, and what the pickling of iterators shares.
#include "core/types/iterators.h"

#include "core/object/protocol.h"

#include "core/types/tuple.h"
#include "gen/core/iterators.h"
#include "gen/types.h"

namespace molt {

Ref<> reduce_iterator(Ctx& ctx, std::string_view name, Value argument) {
    Ref<> function = MOLT_TRY(builtin_py(ctx, name));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, argument));
    return tuple_of(ctx, function, args);
}

Ref<> reduce_iterator(Ctx& ctx, std::string_view name, Value argument, int64_t index) {
    Ref<> function = MOLT_TRY(builtin_py(ctx, name));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, argument));
    Ref<> position = MOLT_TRY(int_from_int64(ctx, index));
    return tuple_of(ctx, function, args, position);
}

Ref<> reduce_exhausted(Ctx& ctx) { return reduce_iterator(ctx, "iter", tuple_empty()); }

Result<int64_t> iterator_state(Ctx& ctx, Value state) {
    if (!is_int(state)) return ctx.raise(type::TypeError, "an integer is required");
    int64_t index;
    if (!int_fits_int64(state, &index)) return ctx.raise(type::OverflowError, "Python int too large to convert to C ssize_t");
    return index;
}

Ref<> iterator_self(Ctx&, Value self) { return own(self); }

Ref<> sequence_iterator_new(Ctx& ctx, Value sequence) {
    Ref<SequenceIterator> iterator = MOLT_TRY(allocate<SequenceIterator>(ctx, &type::iterator));
    iterator->sequence.set(sequence);
    return iterator;
}

Ref<> callable_iterator_new(Ctx& ctx, Value callable, Value sentinel) {
    Ref<CallableIterator> iterator = MOLT_TRY(allocate<CallableIterator>(ctx, &type::callable_iterator));
    iterator->callable.set(callable);
    iterator->sentinel.set(sentinel);
    return iterator;
}

namespace iterator {

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* iterator = self.as<SequenceIterator>();
    if (!iterator->sequence) return own(kAbsent);
    if (iterator->index == INT64_MAX) return ctx.raise(type::OverflowError, "iter index too large");
    Ref<> sequence = iterator->sequence.copy();
    if (!class_of(sequence)->slots.getitem)
        return ctx.raise(type::TypeError, "'{}' object does not support indexing", type_name(sequence));
    Ref<> position = MOLT_TRY(int_from_int64(ctx, iterator->index));
    Ref<> item = getitem(ctx, sequence, position);
    if (item) {
        iterator->index++;
        return item;
    }
    if (!ctx.swallow(type::IndexError) && !ctx.swallow(type::StopIteration)) return raised;
    iterator->sequence.clear();
    return own(kAbsent);
}

Ref<> dunder_length_hint(Ctx& ctx, SequenceIterator* self) {
    if (!self->sequence) return small_int(0);
    Ref<> sequence = self->sequence.copy();
    if (!class_of(sequence.value())->slots.len) return not_implemented();
    int64_t left = MOLT_TRY(length(ctx, sequence)) - self->index;
    return int_from_int64(ctx, left < 0 ? 0 : left);
}

Ref<> dunder_reduce(Ctx& ctx, SequenceIterator* self) {
    return self->sequence ? reduce_iterator(ctx, "iter", self->sequence, self->index) : reduce_exhausted(ctx);
}

Status dunder_setstate(Ctx& ctx, SequenceIterator* self, Value state) {
    int64_t index = MOLT_TRY(iterator_state(ctx, state));
    if (self->sequence) self->index = index < 0 ? 0 : index;
    return done();
}

} // namespace iterator

namespace callable_iterator {

namespace {
void finish(CallableIterator* iterator) {
    iterator->callable.clear();
    iterator->sentinel.clear();
}
} // namespace

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* iterator = self.as<CallableIterator>();
    if (!iterator->callable) return own(kAbsent);
    Ref<> callable = iterator->callable.copy(), sentinel = iterator->sentinel.copy();
    Ref<> item = call(ctx, callable, {});
    if (!item) {
        if (!ctx.swallow(type::StopIteration)) return raised;
        finish(iterator);
        return own(kAbsent);
    }
    // The call may have come to the end of this very iterator.
    if (!iterator->callable) return own(kAbsent);
    if (!MOLT_TRY(equal(ctx, sentinel, item))) return item;
    finish(iterator);
    return own(kAbsent);
}

Ref<> dunder_reduce(Ctx& ctx, CallableIterator* self) {
    if (!self->callable) return reduce_exhausted(ctx);
    Ref<> function = MOLT_TRY(builtin_py(ctx, "iter"));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->callable, self->sentinel));
    return tuple_of(ctx, function, args);
}

} // namespace callable_iterator

} // namespace molt

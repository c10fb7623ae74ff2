// The iterator of array.array.
#include "core/object/protocol.h"
#include "core/types/iterators.h"
#include "core/types/tuple.h"
#include "gen/std/array.h"
#include "std/array/array.h"

namespace molt::array::arrayiterator {

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* iterator = self.as<ArrayIterator>();
    Array* array = iterator->array.get();
    if (!array) return own(kAbsent);
    if (iterator->index < array->n) return array_get(ctx, array, iterator->index++);
    iterator->array.clear();
    return own(kAbsent);
}

Ref<> dunder_reduce(Ctx& ctx, ArrayIterator* self) {
    if (!self->array) return reduce_iterator(ctx, "iter", Value(tuple_empty()));
    return reduce_iterator(ctx, "iter", self->array, int64_t(self->index));
}

Status dunder_setstate(Ctx& ctx, ArrayIterator* self, Value state) {
    if (!is_int(state)) return ctx.raise(type::TypeError, "an integer is required");
    int64_t index;
    if (!int_fits_int64(state, &index)) return ctx.raise(type::OverflowError, "Python int too large to convert to C ssize_t");
    if (!self->array) return done();
    self->index = index < 0 ? 0 : std::min(uint64_t(index), self->array->n);
    return done();
}

} // namespace molt::array::arrayiterator

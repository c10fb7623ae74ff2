// range_iterator and longrange_iterator.
#include "core/object/protocol.h"
#include "core/types/iterators.h"
#include "core/types/range.h"
#include "core/types/tuple.h"
#include "gen/core/range.h"

namespace molt {

namespace {

/// (iter, (range of what is left,), None)
Ref<> reduce_rest(Ctx& ctx, Value next, Value step, Value left) {
    Ref<> distance = MOLT_TRY(binary(ctx, BinaryOp::mul, left, step));
    Ref<> stop = MOLT_TRY(binary(ctx, BinaryOp::add, next, distance));
    Ref<Range> rest = MOLT_TRY(range_new(ctx, next, stop, step));
    Ref<> pair = MOLT_TRY(reduce_iterator(ctx, "iter", rest));
    return tuple_of(ctx, (*pair.value().as<Tuple>())[0], (*pair.value().as<Tuple>())[1], kNone);
}

} // namespace

namespace range_iterator {

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* iterator = self.as<RangeIterator>();
    if (iterator->left <= 0) return own(kAbsent);
    int64_t item = iterator->next;
    iterator->next = int64_t(uint64_t(item) + uint64_t(iterator->step));
    iterator->left--;
    return int_from_int64(ctx, item);
}

Result<int64_t> dunder_length_hint(Ctx&, RangeIterator* self) { return self->left; }

Ref<> dunder_reduce(Ctx& ctx, RangeIterator* self) {
    Ref<> next = MOLT_TRY(int_from_int64(ctx, self->next)), step = MOLT_TRY(int_from_int64(ctx, self->step));
    Ref<> left = MOLT_TRY(int_from_int64(ctx, self->left));
    return reduce_rest(ctx, next, step, left);
}

Status dunder_setstate(Ctx& ctx, RangeIterator* self, Value state) {
    int64_t skipped = MOLT_TRY(iterator_state(ctx, state));
    if (skipped < 0) skipped = 0;
    if (skipped > self->left) skipped = self->left;
    self->next += skipped * self->step;
    self->left -= skipped;
    return done();
}

} // namespace range_iterator

namespace longrange_iterator {

namespace {
const Value kZero(molt_small_int(0)), kOne(molt_small_int(1));
}

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* iterator = self.as<LongRangeIterator>();
    if (!MOLT_TRY(compare_bool(ctx, iterator->left, kZero, CompareOp::gt))) return own(kAbsent);
    Ref<> left = MOLT_TRY(binary(ctx, BinaryOp::sub, iterator->left, kOne));
    Ref<> following = MOLT_TRY(binary(ctx, BinaryOp::add, iterator->next, iterator->step));
    Ref<> item = iterator->next.take();
    iterator->next.set(std::move(following));
    iterator->left.set(std::move(left));
    return item;
}

Ref<> dunder_length_hint(Ctx&, LongRangeIterator* self) { return self->left.copy(); }

Ref<> dunder_reduce(Ctx& ctx, LongRangeIterator* self) { return reduce_rest(ctx, self->next, self->step, self->left); }

Status dunder_setstate(Ctx& ctx, LongRangeIterator* self, Value state) {
    if (!is_int(state)) return ctx.raise(type::TypeError, "state must be an int, not {}", type_name(state));
    Value skipped = state;
    if (MOLT_TRY(compare_bool(ctx, skipped, kZero, CompareOp::lt))) skipped = kZero;
    if (MOLT_TRY(compare_bool(ctx, self->left, skipped, CompareOp::lt))) skipped = self->left;
    Ref<> distance = MOLT_TRY(binary(ctx, BinaryOp::mul, skipped, self->step));
    Ref<> next = MOLT_TRY(binary(ctx, BinaryOp::add, self->next, distance));
    Ref<> left = MOLT_TRY(binary(ctx, BinaryOp::sub, self->left, skipped));
    self->next.set(std::move(next));
    self->left.set(std::move(left));
    return done();
}

} // namespace longrange_iterator

} // namespace molt

// itertools: tee, its iterators, and the blocks of items they share.
#include "core/object/protocol.h"
#include "gen/std/itertools.h"
#include "gen/types.h"
#include "std/itertools/itertools.h"

namespace molt::itertools {

namespace {

Ref<TeeBlock> block_new(Ctx& ctx, Value iterator) {
    Ref<TeeBlock> block = MOLT_TRY(allocate<TeeBlock>(ctx, &type::itertools__tee_dataobject));
    block->iterator.set(iterator);
    return block;
}

/// Item `index` of the block, read from the iterator when nobody has needed it yet.
Ref<> block_item(Ctx& ctx, TeeBlock* block, uint32_t index) {
    if (index < block->used) return own(Value(block->items[index]));
    if (block->reading) return ctx.raise(type::RuntimeError, "cannot re-enter the tee iterator");
    Ref<> iterator = block->iterator.copy();
    block->reading = true;
    Ref<> item = next(ctx, iterator);
    block->reading = false;
    if (item && !item.value().is_absent()) block->items[block->used++] = item.copy().release();
    return item;
}

Result<TeeBlock*> following_block(Ctx& ctx, TeeBlock* block) {
    if (!block->next) block->next.set(MOLT_TRY(block_new(ctx, block->iterator)));
    return block->next.get();
}

Ref<Tee> tee_at(Ctx& ctx, Value block, uint32_t index) {
    Ref<Tee> tee = MOLT_TRY(allocate<Tee>(ctx, &type::itertools__tee));
    tee->block.set(block);
    tee->index = index;
    return tee;
}

Ref<> tee_of(Ctx& ctx, Value iterable) {
    Ref<> iterator = MOLT_TRY(iter(ctx, iterable));
    if (class_of(iterator) == &type::itertools__tee) {
        auto* tee = iterator.value().as<Tee>();
        return tee_at(ctx, tee->block, tee->index);
    }
    Ref<TeeBlock> block = MOLT_TRY(block_new(ctx, iterator));
    return tee_at(ctx, block, 0);
}

} // namespace

namespace _tee {

Ref<> dunder_new(Ctx& ctx, Class*, Value iterable) { return tee_of(ctx, iterable); }

Ref<> dunder_next(Ctx& ctx, Tee* self) {
    if (self->index >= TeeBlock::kCapacity) {
        Ref<TeeBlock> block = own(self->block.get());
        Ref<TeeBlock> following = own(MOLT_TRY(following_block(ctx, block.get())));
        self->block.set(std::move(following));
        self->index = 0;
    }
    Ref<TeeBlock> block = own(self->block.get());
    Ref<> item = MOLT_TRY(block_item(ctx, block.get(), self->index));
    if (!item.value().is_absent()) self->index++;
    return item;
}

Ref<> dunder_copy(Ctx& ctx, Tee* self) { return tee_at(ctx, self->block, self->index); }

Ref<> dunder_reduce(Ctx& ctx, Tee* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, Value(tuple_empty())));
    Ref<Tuple> state = MOLT_TRY(tuple_of(ctx, self->block, Value(molt_small_int(self->index))));
    return tuple_of(ctx, Value(class_of(self)), args, state);
}

Status dunder_setstate(Ctx& ctx, Tee* self, Value state) {
    Tuple* items = MOLT_TRY(state_items(ctx, state, 2, 2));
    if (class_of((*items)[0]) != &type::itertools__tee_dataobject)
        return bad_state_item(ctx, 1, "itertools._tee_dataobject", (*items)[0]);
    Ref<> keep = own(state);
    Ref<> position = MOLT_TRY(index(ctx, (*items)[1]));
    int64_t at;
    if (!int_fits_int64(position, &at)) return ctx.raise(type::OverflowError, "Python int too large to convert to C long");
    if (at != int32_t(at))
        return ctx.raise(type::OverflowError, "signed integer is {} than {}", at < 0 ? "less" : "greater",
                         at < 0 ? "minimum" : "maximum");
    if (at < 0 || at > TeeBlock::kCapacity) return ctx.raise(type::ValueError, "Index out of range");
    // A block is read in order: beyond what it has there is nothing to stand at.
    if (at > (*items)[0].as<TeeBlock>()->used) at = (*items)[0].as<TeeBlock>()->used;
    self->block.set((*items)[0]);
    self->index = uint32_t(at);
    return done();
}

} // namespace _tee

namespace _tee_dataobject {

Ref<> dunder_new(Ctx& ctx, Class*, Value it, List* values, Value next) {
    Ref<TeeBlock> block = MOLT_TRY(block_new(ctx, it));
    const bool full = values->n == TeeBlock::kCapacity;
    const bool fits = values->n <= TeeBlock::kCapacity;
    if (!fits || (!next.is_none() && (!full || class_of(next) != &type::itertools__tee_dataobject)))
        return ctx.raise(type::ValueError, "Invalid arguments");
    for (uint64_t i = 0; i < values->n; i++) block->items[i] = own((*values)[i]).release();
    block->used = uint32_t(values->n);
    if (!next.is_none()) block->next.set(next);
    return block;
}

Ref<> dunder_reduce(Ctx& ctx, TeeBlock* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    Ref<List> values = MOLT_TRY(list_copy(ctx, self->items, self->used));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->iterator, values, self->next ? self->next.value() : kNone));
    return tuple_of(ctx, Value(class_of(self)), args);
}

} // namespace _tee_dataobject

Ref<> tee(Ctx& ctx, Value iterable, int64_t n) {
    if (n < 0) return ctx.raise(type::ValueError, "n must be >= 0");
    if (n == 0) return own(tuple_empty());
    Ref<Tuple> result = MOLT_TRY(tuple_allocate(ctx, uint64_t(n)));
    Ref<> first = MOLT_TRY(iter(ctx, iterable));
    Ref<> copier = MOLT_TRY(getattr_optional(ctx, first, "__copy__"));
    if (copier.value().is_absent()) {
        first = MOLT_TRY(tee_of(ctx, first));
        copier = MOLT_TRY(getattr(ctx, first, "__copy__"));
    }
    result->items[0] = first.release();
    for (int64_t i = 1; i < n; i++) result->items[i] = MOLT_TRY(call(ctx, copier, {})).release();
    return result;
}

} // namespace molt::itertools

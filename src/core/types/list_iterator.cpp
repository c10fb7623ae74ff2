// list_iterator and list_reverseiterator.
#include "core/types/list_iterator.h"

#include "core/object/protocol.h"
#include "core/types/iterators.h"
#include "gen/core/list.h"

namespace molt::list_iterator {

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx&, Value self) {
    auto* iterator = self.as<ListIterator>();
    List* list = iterator->sequence.get();
    if (!list) return own(kAbsent);
    if (uint64_t(iterator->index) < list->n) return own((*list)[uint64_t(iterator->index++)]);
    iterator->sequence.clear();
    return own(kAbsent);
}

Result<int64_t> dunder_length_hint(Ctx&, ListIterator* self) {
    if (!self->sequence) return int64_t(0);
    int64_t left = int64_t(self->sequence->n) - self->index;
    return left < 0 ? 0 : left;
}

Ref<> dunder_reduce(Ctx& ctx, ListIterator* self) {
    if (self->sequence) return reduce_iterator(ctx, "iter", self->sequence, self->index);
    Ref<List> empty = MOLT_TRY(list_new(ctx));
    return reduce_iterator(ctx, "iter", empty);
}

Status dunder_setstate(Ctx& ctx, ListIterator* self, Value state) {
    int64_t index = MOLT_TRY(iterator_state(ctx, state));
    if (!self->sequence) return done();
    int64_t n = int64_t(self->sequence->n);
    self->index = index < 0 ? 0 : index > n ? n : index;
    return done();
}

} // namespace molt::list_iterator

namespace molt::list_reverseiterator {

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx&, Value self) {
    auto* iterator = self.as<ListIterator>();
    List* list = iterator->sequence.get();
    if (!list) return own(kAbsent);
    if (iterator->index >= 0 && uint64_t(iterator->index) < list->n) return own((*list)[uint64_t(iterator->index--)]);
    iterator->index = -1;
    iterator->sequence.clear();
    return own(kAbsent);
}

Result<int64_t> dunder_length_hint(Ctx&, ListIterator* self) {
    int64_t left = self->index + 1;
    if (!self->sequence || int64_t(self->sequence->n) < left) return int64_t(0);
    return left;
}

Ref<> dunder_reduce(Ctx& ctx, ListIterator* self) {
    if (self->sequence) return reduce_iterator(ctx, "reversed", self->sequence, self->index);
    Ref<List> empty = MOLT_TRY(list_new(ctx));
    return reduce_iterator(ctx, "iter", empty);
}

Status dunder_setstate(Ctx& ctx, ListIterator* self, Value state) {
    int64_t index = MOLT_TRY(iterator_state(ctx, state));
    if (!self->sequence) return done();
    int64_t last = int64_t(self->sequence->n) - 1;
    self->index = index < -1 ? -1 : index > last ? last : index;
    return done();
}

} // namespace molt::list_reverseiterator

// collections.deque and its iterators.
#pragma once

#include "core/object/heap.h"

namespace molt {

/// A ring: item i stands at ring[(head + i) & (capacity - 1)].
struct Deque : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    static constexpr int64_t kUnbounded = -1;
    molt_value* ring;
    uint64_t capacity; // a power of two, or 0
    uint64_t head, n;
    uint64_t state; // changes whenever items come, go or move: iterators and searches notice
    int64_t maxlen;

    molt_value& at(uint64_t i) const { return ring[(head + i) & (capacity - 1)]; }

    template<class F> static void fields(Deque* self, F&& field) {
        uint64_t before_end = self->capacity - self->head;
        uint64_t first = self->n < before_end ? self->n : before_end;
        if (!self->n) return;
        field(self->ring + self->head, first);
        field(self->ring, self->n - first);
    }
    /// Empties the deque before the first item is dropped: finalisers may use it.
    static void clear_fields(Deque* self);
};

struct DequeIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Deque> deque;
    uint64_t index; // of the next item, counted from the end where the iterator started
    uint64_t left;
    uint64_t state; // the deque's, at the start

    template<class F> static void fields(DequeIterator* self, F&& field) { field(self->deque); }
};

} // namespace molt

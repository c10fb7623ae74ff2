// The iterator of tuple.
#pragma once

#include "core/types/tuple.h"

namespace molt {

/// sequence is dropped when exhausted.
struct TupleIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Tuple> sequence;
    int64_t index; // of the next item

    template<class F> static void fields(TupleIterator* self, F&& field) { field(self->sequence); }
};

} // namespace molt

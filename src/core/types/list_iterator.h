// The iterators of list: forward and reverse.
#pragma once

#include "core/types/list.h"

namespace molt {

/// sequence is dropped when exhausted.
struct ListIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<List> sequence;
    int64_t index; // of the next item

    template<class F> static void fields(ListIterator* self, F&& field) { field(self->sequence); }
};

} // namespace molt

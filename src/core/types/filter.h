// filter: the items of an iterator that a function accepts.
#pragma once

#include "core/object/heap.h"

namespace molt {

struct Filter : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> function; // None and bool: the item's own truth
    Slot<> iterator;

    template<class F> static void fields(Filter* self, F&& field) {
        field(self->function);
        field(self->iterator);
    }
};

} // namespace molt

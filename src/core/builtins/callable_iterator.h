// The iterator of iter(callable, sentinel).
#pragma once

#include "core/object/heap.h"

namespace molt {

/// Both are dropped when exhausted.
struct CallableIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> function, sentinel;

    template<class F> static void fields(CallableIterator* self, F&& field) {
        field(self->function), field(self->sentinel);
    }
};

} // namespace molt

// reversed: a sequence walked from its end by __getitem__.
#pragma once

#include "core/object/heap.h"

namespace molt {

struct Reversed : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> sequence; // dropped when exhausted
    int64_t index;   // of the next item

    template<class F> static void fields(Reversed* self, F&& field) { field(self->sequence); }
};

} // namespace molt

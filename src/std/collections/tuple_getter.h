// collections._tuplegetter: the descriptor of a namedtuple's field.
#pragma once

#include "core/object/heap.h"

namespace molt {

struct TupleGetter : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    int64_t index;
    Slot<> doc;

    template<class F> static void fields(TupleGetter* self, F&& field) { field(self->doc); }
};

} // namespace molt

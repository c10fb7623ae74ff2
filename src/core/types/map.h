// map: calls a function with the items of iterators.
#pragma once

#include "core/types/tuple.h"

namespace molt {

struct Map : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> function;
    Slot<Tuple> iterators;

    template<class F> static void fields(Map* self, F&& field) {
        field(self->function);
        field(self->iterators);
    }
};

} // namespace molt

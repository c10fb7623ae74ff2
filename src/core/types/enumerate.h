// enumerate: counts the items of an iterator.
#pragma once

#include "core/types/tuple.h"

namespace molt {

struct Enumerate : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> iterator;
    Slot<> count;       // the next one, an int
    Slot<Tuple> result; // given last

    template<class F> static void fields(Enumerate* self, F&& field) {
        field(self->iterator);
        field(self->count);
        field(self->result);
    }
};

} // namespace molt

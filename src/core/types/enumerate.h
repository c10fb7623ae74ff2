// enumerate: counts the items of an iterator.
#pragma once

#include "core/object/heap.h"

namespace molt {

struct Enumerate : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> iterator;
    Slot<> count; // the next one, an int

    template<class F> static void fields(Enumerate* self, F&& field) {
        field(self->iterator);
        field(self->count);
    }
};

} // namespace molt

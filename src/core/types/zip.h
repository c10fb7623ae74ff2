// zip: walks several iterators in parallel.
#pragma once

#include "core/types/tuple.h"

namespace molt {

struct Zip : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Tuple> iterators;
    Slot<Tuple> result; // given last
    bool strict;

    template<class F> static void fields(Zip* self, F&& field) { field(self->iterators), field(self->result); }
};

} // namespace molt

// functools: keys that compare by a comparison function.
#pragma once

#include "core/object/heap.h"

namespace molt::_functools {

/// Without object: the key function that cmp_to_key gives.
struct ComparisonKey : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> comparison, object;

    template<class F> static void fields(ComparisonKey* self, F&& field) { field(self->comparison), field(self->object); }
};

} // namespace molt::_functools

// The iterator of set and frozenset.
#pragma once

#include "core/types/set.h"

namespace molt {

/// set is dropped when exhausted.
struct SetIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    static constexpr uint64_t kInvalid = UINT64_MAX;
    Slot<Set> set;
    uint64_t expected; // set->n at the start; kInvalid once it was seen to change
    uint64_t position; // in the table
    int64_t left;

    template<class F> static void fields(SetIterator* self, F&& field) { field(self->set); }
};

} // namespace molt

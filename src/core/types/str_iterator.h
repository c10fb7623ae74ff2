// The iterators of str: two classes of one layout, as ASCII text has a class of its own.
#pragma once

#include "core/types/str.h"

namespace molt {

/// sequence is dropped when exhausted.
struct StrIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Str> sequence;
    uint64_t index;

    template<class F> static void fields(StrIterator* self, F&& field) { field(self->sequence); }
};

} // namespace molt

// contextvars: the layout of the iterators over a context.
#pragma once

#include "core/types/dict.h"

namespace molt::_contextvars {

/// Walks the values as they were when it was made: the context takes a copy before it changes them.
struct ContextIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Dict> values;
    uint64_t at;

    template<class F> static void fields(ContextIterator* self, F&& field) { field(self->values); }
};

} // namespace molt::_contextvars

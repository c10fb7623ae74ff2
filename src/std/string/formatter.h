// The iterators of _string: over the parts of a format string, over the accesses in a field's name.
#pragma once

#include "core/types/str.h"

namespace molt {

struct FormatterIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Str> text;
    uint64_t at; // what has not been read yet begins here

    template<class F> static void fields(FormatterIterator* self, F&& field) { field(self->text); }
};

} // namespace molt

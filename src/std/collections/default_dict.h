// collections.defaultdict.
#pragma once

#include "core/types/dict.h"

namespace molt {

struct DefaultDict : Dict {
    Slot<> default_factory; // empty: None

    template<class F> static void fields(DefaultDict* self, F&& field) {
        field(self->default_factory);
        Dict::fields(self, field);
    }
    static void clear_fields(DefaultDict* self) {
        self->default_factory.clear();
        Dict::clear_fields(self);
    }
};

} // namespace molt

// The objects that site adds to the builtins.
#pragma once

#include "core/object/ctx.h"
#include "core/object/heap.h"

namespace molt {

/// What it knows is in its attributes.
struct SiteObject : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    molt_value dict_word;

    template<class F> static void fields(SiteObject* self, F&& field) { field(&self->dict_word, 1); }
};

} // namespace molt

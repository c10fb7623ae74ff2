// The views of dict: keys(), values(), items().
#pragma once

#include "core/types/dict.h"

namespace molt {

/// Its class says what is seen: type::dict_keys, dict_values or dict_items.
struct DictView : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Dict> dict;

    template<class F> static void fields(DictView* self, F&& field) { field(self->dict); }
};

} // namespace molt

// The iterators of dict and its views, forward and reverse.
#pragma once

#include "core/types/dict.h"
#include "core/types/tuple.h"

namespace molt {

/// Its class says what it gives: keys, values or items, forward or reverse. `dict` is dropped when exhausted.
struct DictIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    static constexpr uint64_t kInvalid = UINT64_MAX;
    Slot<Dict> dict;
    uint64_t expected; // dict->n at the start; kInvalid once it was seen to change
    int64_t position;  // of the next entry to look at
    int64_t left;
    Slot<Tuple> result; // the item given last

    template<class F> static void fields(DictIterator* self, F&& field) { field(self->dict), field(self->result); }
};

/// cls: one of the six iterator classes.
Ref<> dict_iterator_new(Ctx& ctx, Class* cls, Dict* dict);

} // namespace molt

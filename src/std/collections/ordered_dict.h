// collections.OrderedDict and its iterator.
#pragma once

#include "core/types/dict.h"

namespace molt {

/// A dict whose entries are moved when the order changes; the order of the entries is the order of the dict.
struct OrderedDict : Dict {
    molt_value dict_word;
    uint64_t state; // changes whenever keys come, go or move: iterators notice

    template<class F> static void fields(OrderedDict* self, F&& field) {
        field(&self->dict_word, 1);
        Dict::fields(self, field);
    }
    static void clear_fields(OrderedDict* self);
};

/// What it gives, and from which end.
enum class OrderedPart : uint8_t { keys, values, items };

struct OrderedDictIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<OrderedDict> dict; // dropped when exhausted or invalid
    uint64_t expected;      // the dict's size at the start; kSizeChanged once it was seen to differ
    uint64_t state;         // the dict's at the start
    uint64_t left;
    int64_t position; // of the next entry to look at
    OrderedPart part;
    bool reverse;

    static constexpr uint64_t kSizeChanged = UINT64_MAX;
    template<class F> static void fields(OrderedDictIterator* self, F&& field) { field(self->dict); }
};

/// Keys are looked up as they are given: one whose hash has changed since it was added is a KeyError.
Status ordered_dict_check_key_py(Ctx& ctx, OrderedDict* self, Value key);

Ref<> ordered_dict_iterator_new(Ctx& ctx, OrderedDict* dict, OrderedPart part, bool reverse);

} // namespace molt

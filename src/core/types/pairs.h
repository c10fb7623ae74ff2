// Loops that take pairs apart at once (`for i, x in enumerate(...)`): the iterators' short way around the tuple.
#pragma once

#include <molt/inline.h>

#include "core/types/tuple.h"

namespace molt {

/// Whether nobody can see when a value dies.
inline bool dies_unseen(Value v) {
    if (!v.is_object()) return true;
    const uint32_t kind = v.object()->flags & MOLT_EXACT_MASK;
    return kind == MOLT_KIND_STR || kind == MOLT_KIND_INT || kind == MOLT_KIND_FLOAT || kind == MOLT_KIND_BYTES;
}

/// `last` is the tuple that the iterator gave last and keeps, as CPython's does: with it the pair before. The pair takes
/// its place there. False: the iterator has to make a tuple.
inline bool keep_pair(const Slot<Tuple>& last, Value first, Value second) {
    if (!last) return dies_unseen(first) && dies_unseen(second);
    Ref<Tuple> tuple = tuple_recycled(last);
    if (!tuple) return false;
    tuple_replace(tuple.get(), 0, own(first));
    tuple_replace(tuple.get(), 1, own(second));
    return true;
}

/// The next item of each, owned: MOLT_PAIRED when it stands in pair[0] and pair[1]; else as molt_core_next.
molt_value dict_items_next_pair(Ctx& ctx, Value iterator, molt_value* pair);
molt_value enumerate_next_pair(Ctx& ctx, Value iterator, molt_value* pair);
molt_value zip_next_pair(Ctx& ctx, Value iterator, molt_value* pair);

} // namespace molt

// OPTIMIZATION: the next item of the builtin iterators that loops walk most, without their slots.
#pragma once

#include "core/types/list_iterator.h"
#include "core/types/range.h"
#include "core/types/str_iterator.h"
#include "core/types/tuple_iterator.h"
#include "gen/types.h"

namespace molt {

/// Empty: the iterator is another one, or at its end, and is asked in the usual way.
inline Ref<> quick_next(Ctx& ctx, const Class* cls, Value iterator) {
    if (cls == &type::list_iterator) {
        auto* i = iterator.as<ListIterator>();
        if (const List* list = i->sequence.get(); list && uint64_t(i->index) < list->n) return own((*list)[uint64_t(i->index++)]);
    } else if (cls == &type::tuple_iterator) {
        auto* i = iterator.as<TupleIterator>();
        if (const Tuple* tuple = i->sequence.get(); tuple && uint64_t(i->index) < tuple->n)
            return own((*tuple)[uint64_t(i->index++)]);
    } else if (cls == &type::range_iterator) {
        auto* i = iterator.as<RangeIterator>();
        if (i->left > 0 && molt_fits_int(i->next)) {
            i->left--;
            return Ref<>::own(Value(molt_small_int(std::exchange(i->next, int64_t(uint64_t(i->next) + uint64_t(i->step))))));
        }
    } else if (cls == &type::str_ascii_iterator) {
        auto* i = iterator.as<StrIterator>();
        if (const Str* text = i->sequence.get(); text && i->index < text->n)
            return str_from_code_point(ctx, text->latin1()[i->index++]);
    }
    return {};
}

} // namespace molt

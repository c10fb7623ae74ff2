// The views of ordered dictionaries that are written in Python: they can be reversed.
#include "core/types/tuple.h"
#include "gen/std/collections.h"

namespace molt::collections {

namespace {

enum class Part : uint8_t { keys, values, items };

/// The keys of the view's mapping from the last one on, and what `part` says of each.
template<class Frame> Flow reversed_part(Resume& r, Frame& f, Part part) {
    Ctx& ctx = r.ctx;
    MOLT_RESUME(r);
    f.items.set(MOLT_TRY(builtin(ctx, "reversed"_n)(Py(ctx, f.self).attr("_mapping"_n))));
    for (;;) {
        r.value = MOLT_TRY(next(ctx, f.items));
        if (r.value.value().is_absent()) break;
        if (part != Part::keys) {
            Ref<> key = std::move(r.value), value = MOLT_TRY(Py(ctx, f.self).attr("_mapping"_n).item(key));
            r.value = std::move(value);
            if (part == Part::items) r.value = MOLT_TRY(tuple_of(ctx, key, r.value));
        }
        MOLT_YIELD(r, r.value);
    }
    MOLT_RESUME_END(r, kNone);
}

} // namespace

Flow _OrderedDictKeysView::dunder_reversed(Resume& r, dunder_reversed_frame& f) { return reversed_part(r, f, Part::keys); }
Flow _OrderedDictItemsView::dunder_reversed(Resume& r, dunder_reversed_frame& f) { return reversed_part(r, f, Part::items); }
Flow _OrderedDictValuesView::dunder_reversed(Resume& r, dunder_reversed_frame& f) { return reversed_part(r, f, Part::values); }

} // namespace molt::collections

// What the pickling of all iterators of itertools shares.
#include "core/exc/report.h"
#include "core/object/protocol.h"
#include "std/itertools/itertools.h"

namespace molt::itertools {

Status copying_deprecated_py(Ctx& ctx) {
    return warn_py(ctx, type::DeprecationWarning,
                   "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.");
}

Result<Tuple*> state_items(Ctx& ctx, Value state, uint64_t least, uint64_t most) {
    MOLT_TRY(copying_deprecated_py(ctx));
    if (!state.is<Tuple>()) return ctx.raise(type::TypeError, "state is not a tuple");
    auto* items = state.as<Tuple>();
    if (items->n >= least && items->n <= most) return items;
    const bool few = items->n < least;
    const uint64_t bound = few ? least : most;
    return ctx.raise(type::TypeError, "function takes {} {} argument{} ({} given)",
                     least == most ? "exactly"
                     : few         ? "at least"
                                   : "at most",
                     bound, bound == 1 ? "" : "s", items->n);
}

Raised bad_state_item(Ctx& ctx, int position, const char* expected, Value item) {
    if (item.is_none()) return ctx.raise(type::TypeError, "argument {} must be {}, not None", position, expected);
    return ctx.raise(type::TypeError, "argument {} must be {}, not {}", position, expected, type_name(item));
}

Result<int64_t> state_index(Ctx& ctx, Value item) {
    if (!is_int(item)) return ctx.raise(type::TypeError, "an integer is required");
    int64_t index;
    if (int_fits_int64(item, &index)) return index;
    return ctx.raise(type::OverflowError, "Python int too large to convert to C ssize_t");
}

} // namespace molt::itertools

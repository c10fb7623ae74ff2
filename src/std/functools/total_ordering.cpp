// total_ordering: the comparisons that follow from one.
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/functools.h"

namespace molt::functools {

namespace {

enum class Negate : bool { no, yes };
enum class Also : uint8_t { nothing, and_different, or_equal };

/// From type(self).ROOT(self, other): negated or not, then with == or != joined.
Ref<> derived(Ctx& ctx, Value self, Value other, Name root, Negate negate, Also also) {
    Ref<> result = MOLT_TRY(Py(ctx, Value(class_of(self))).call(root, self, other));
    if (result.value() == kNotImplemented) return result;
    if (negate == Negate::yes) result = boolean(!MOLT_TRY(truth(ctx, result)));
    if (also == Also::nothing) return result;
    bool holds = MOLT_TRY(truth(ctx, result));
    if (also == Also::and_different) return holds ? compare(ctx, self, other, CompareOp::ne) : std::move(result);
    return holds ? std::move(result) : compare(ctx, self, other, CompareOp::eq);
}

} // namespace

#define MOLT_DERIVED(name, root, negate, also)                                                                                   \
    Ref<> name(Ctx& ctx, Value self, Value other) { return derived(ctx, self, other, #root ""_n, Negate::negate, Also::also); }
MOLT_DERIVED(_gt_from_lt, __lt__, yes, and_different)
MOLT_DERIVED(_le_from_lt, __lt__, no, or_equal)
MOLT_DERIVED(_ge_from_lt, __lt__, yes, nothing)
MOLT_DERIVED(_ge_from_le, __le__, yes, or_equal)
MOLT_DERIVED(_lt_from_le, __le__, no, and_different)
MOLT_DERIVED(_gt_from_le, __le__, yes, nothing)
MOLT_DERIVED(_lt_from_gt, __gt__, yes, and_different)
MOLT_DERIVED(_ge_from_gt, __gt__, no, or_equal)
MOLT_DERIVED(_le_from_gt, __gt__, yes, nothing)
MOLT_DERIVED(_le_from_ge, __ge__, yes, or_equal)
MOLT_DERIVED(_gt_from_ge, __ge__, no, and_different)
MOLT_DERIVED(_lt_from_ge, __ge__, yes, nothing)
#undef MOLT_DERIVED

Ref<> total_ordering(Ctx& ctx, Value cls) {
    const Name kOperators[] = {"__lt__"_n, "__le__"_n, "__gt__"_n, "__ge__"_n}; // the first one that is there is the root
    Py described(ctx, cls), object(ctx, Value(&type::object_));
    bool defined[4];
    int root = -1;
    for (int i = 0; i < 4; i++) {
        Ref<> own_one = MOLT_TRY(described.attr_or(kOperators[i], kNone)),
              inherited = MOLT_TRY(object.attr_or(kOperators[i], kNone));
        defined[i] = !(own_one.value() == inherited.value());
        if (defined[i] && root < 0) root = i;
    }
    if (root < 0) return ctx.raise(type::ValueError, "must define at least one ordering operation: < > <= >=");
    Ref<> rows = MOLT_TRY(here.global(ctx, "_convert"_n).item(kOperators[root]));
    MOLT_TRY(for_each(ctx, rows, [&](Value row) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, row, 2));
        for (int i = 0; i < 4; i++)
            if (defined[i] && (*pair)[0] == Value(MOLT_TRY(kOperators[i].get(ctx)))) return done();
        MOLT_TRY(Py(ctx, (*pair)[1]).set_attr("__name__"_n, (*pair)[0]));
        return Status::of(builtin(ctx, "setattr"_n)(cls, (*pair)[0], (*pair)[1]).ok());
    }));
    return own(cls);
}

} // namespace molt::functools

// Bodies of __future__: the record of a feature.
#include "gen/std/__future__.h"

namespace molt::dunder_future::_Feature {

Ref<> dunder_init(Ctx& ctx, Value self, Value optional, Value mandatory, Value flag) {
    Py feature(ctx, self);
    MOLT_TRY(feature.set_attr("optional"_n, optional));
    MOLT_TRY(feature.set_attr("mandatory"_n, mandatory));
    MOLT_TRY(feature.set_attr("compiler_flag"_n, flag));
    return none();
}

Ref<> getOptionalRelease(Ctx& ctx, Value self) { return Py(ctx, self).attr("optional"_n); }
Ref<> getMandatoryRelease(Ctx& ctx, Value self) { return Py(ctx, self).attr("mandatory"_n); }

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Py feature(ctx, self);
    Ref<Tuple> fields = MOLT_TRY(tuple_of(ctx, MOLT_TRY(feature.attr("optional"_n)), MOLT_TRY(feature.attr("mandatory"_n)),
                                          MOLT_TRY(feature.attr("compiler_flag"_n))));
    return format_text(ctx, "_Feature{!r}", fields);
}

} // namespace molt::dunder_future::_Feature

// update_wrapper and wraps.
#include "gen/std/functools.h"

namespace molt::functools {

Ref<> update_wrapper(Ctx& ctx, Value wrapper, Value wrapped, Value assigned, Value updated) {
    Py target(ctx, wrapper), source(ctx, wrapped);
    MOLT_TRY(for_each(ctx, assigned, [&](Value name) -> Status {
        Ref<> value = source.attr(name);
        if (!value) return ctx.swallow(type::AttributeError) ? done() : Status(raised);
        return Status::of(builtin(ctx, "setattr"_n)(wrapper, name, value).ok());
    }));
    MOLT_TRY(for_each(ctx, updated, [&](Value name) -> Status {
        Ref<> more = source.attr(name);
        if (!more) {
            if (!ctx.swallow(type::AttributeError)) return raised;
            more = MOLT_TRY(builtin(ctx, "dict"_n)());
        }
        MOLT_TRY(target.attr(name).call("update"_n, more));
        return done();
    }));
    MOLT_TRY(target.set_attr("__wrapped__"_n, wrapped));
    return own(wrapper);
}

Ref<> wraps(Ctx& ctx, Value wrapped, Value assigned, Value updated) {
    return here.global(ctx, "partial"_n)(here.global(ctx, "update_wrapper"_n), kw("wrapped"_n, wrapped),
                                         kw("assigned"_n, assigned), kw("updated"_n, updated));
}

} // namespace molt::functools

// partialmethod.
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/functools.h"

namespace molt::functools {

Ref<> _unwrap_partial(Ctx& ctx, Value func) {
    Ref<> partial = MOLT_TRY(here.global(ctx, "partial"_n)), inner = own(func);
    while (MOLT_TRY(isinstance(ctx, inner, partial))) inner = MOLT_TRY(Py(ctx, inner).attr("func"_n));
    return inner;
}

namespace partialmethod {

Ref<> dunder_init(Ctx& ctx, Value self, Value func, std::span<const Value> rest, Value keywords) {
    Py method(ctx, self);
    if (!is_callable(func) && !MOLT_TRY(Py(ctx, func).has_attr("__get__"_n)))
        return ctx.raise(type::TypeError, "{!r} is not callable or a descriptor", func);
    Ref<> args = MOLT_TRY(tuple_copy(ctx, rest)), inner = own(func), all = own(keywords);
    if (MOLT_TRY(isinstance(ctx, func, cls))) {
        inner = MOLT_TRY(Py(ctx, func).attr("func"_n));
        args = MOLT_TRY(Py(ctx, func).attr("args"_n) + args);
        all = MOLT_TRY(Py(ctx, func).attr("keywords"_n) | keywords);
    }
    MOLT_TRY(method.set_attr("func"_n, inner));
    MOLT_TRY(method.set_attr("args"_n, args));
    return give(ctx, method.set_attr("keywords"_n, all));
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Py method(ctx, self), kind = method.attr("__class__"_n);
    Ref<List> args = MOLT_TRY(list_new(ctx)), keywords = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, MOLT_TRY(method.attr("args"_n)),
                      [&](Value arg) -> Status { return list_append(ctx, args.get(), Ref<>(MOLT_TRY(repr(ctx, arg)))); }));
    MOLT_TRY(for_each(ctx, MOLT_TRY(method.attr("keywords"_n).call("items"_n)), [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        return list_append(ctx, keywords.get(), Ref<>(MOLT_TRY(format_text(ctx, "{}={!r}", (*pair)[0], (*pair)[1]))));
    }));
    Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ", "));
    Ref<> arg_text = MOLT_TRY(Py(ctx, comma).call("join"_n, args)),
          keyword_text = MOLT_TRY(Py(ctx, comma).call("join"_n, keywords));
    Ref<> module = MOLT_TRY(kind.attr("__module__"_n)), name = MOLT_TRY(kind.attr("__qualname__"_n));
    Ref<> func = MOLT_TRY(method.attr("func"_n));
    Ref<Str> shown = MOLT_TRY(str(ctx, func));
    return format_text(ctx, "{}.{}({}, {}, {})", module, name, shown, arg_text, keyword_text);
}

Ref<> _make_unbound_method(Ctx& ctx, Value self) {
    Ref<> made = MOLT_TRY(closure_function(ctx, _make_unbound_method__method_code, here, {self}));
    MOLT_TRY(Py(ctx, made).set_attr("__isabstractmethod__"_n, MOLT_TRY(Py(ctx, self).attr("__isabstractmethod__"_n))));
    MOLT_TRY(Py(ctx, made).set_attr("_partialmethod"_n, self));
    return made;
}

Ref<> _make_unbound_method__method(Ctx& ctx, const Closure& free, Value receiver, std::span<const Value> rest, Value keywords) {
    Py method(ctx, free[0]);
    Ref<List> args = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, args.get(), receiver));
    MOLT_TRY(list_extend_py(ctx, args.get(), MOLT_TRY(method.attr("args"_n))));
    for (Value v : rest) MOLT_TRY(list_append(ctx, args.get(), v));
    Ref<> all = MOLT_TRY(method.attr("keywords"_n) | keywords);
    return method.attr("func"_n).spread(args, all);
}

Ref<> dunder_get(Ctx& ctx, Value self, Value obj, Value owner) {
    Py method(ctx, self);
    Ref<> func = MOLT_TRY(method.attr("func"_n));
    Ref<> get = MOLT_TRY(Py(ctx, func).attr_or("__get__"_n, kNone));
    if (!get.value().is_none()) {
        Ref<> bound = MOLT_TRY(Py(ctx, get)(obj, owner));
        if (!(bound.value() == func.value())) {
            // __get__ gave something new: that is the callable to be completed.
            Ref<List> args = MOLT_TRY(list_new(ctx));
            MOLT_TRY(list_append(ctx, args.get(), bound.value()));
            MOLT_TRY(list_extend_py(ctx, args.get(), MOLT_TRY(method.attr("args"_n))));
            Ref<> result = MOLT_TRY(here.global(ctx, "partial"_n).spread(args, MOLT_TRY(method.attr("keywords"_n))));
            Ref<> receiver = MOLT_TRY(Py(ctx, bound).attr_or_absent("__self__"_n));
            if (!receiver.value().is_absent()) MOLT_TRY(Py(ctx, result).set_attr("__self__"_n, receiver));
            return result;
        }
    }
    return method.call("_make_unbound_method"_n).call("__get__"_n, obj, owner);
}

Ref<> get_dunder_isabstractmethod(Ctx& ctx, Value self) {
    return Py(ctx, self).attr("func"_n).attr_or("__isabstractmethod__"_n, kFalse);
}

} // namespace partialmethod

} // namespace molt::functools

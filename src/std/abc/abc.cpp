// Bodies of abc: ABCMeta over the native caches of _abc.
#include "gen/std/abc.h"
#include "core/types/set.h"

namespace molt::abc {

Ref<> abstractmethod(Ctx& ctx, Value funcobj) {
    MOLT_TRY(Py(ctx, funcobj).set_attr("__isabstractmethod__"_n, true));
    return own(funcobj);
}

namespace abstractclassmethod {
Ref<> dunder_init(Ctx& ctx, Value self, Value callable) {
    MOLT_TRY(Py(ctx, callable).set_attr("__isabstractmethod__"_n, true));
    return super_of(ctx, cls, self).call("__init__"_n, callable);
}
} // namespace abstractclassmethod

namespace abstractstaticmethod {
Ref<> dunder_init(Ctx& ctx, Value self, Value callable) {
    MOLT_TRY(Py(ctx, callable).set_attr("__isabstractmethod__"_n, true));
    return super_of(ctx, cls, self).call("__init__"_n, callable);
}
} // namespace abstractstaticmethod

namespace ABCMeta {

Ref<> dunder_new(Ctx& ctx, Value mcls, Value name, Value bases, Value name_space, Value keywords) {
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, mcls, name, bases, name_space));
    Ref<> made = MOLT_TRY(super_of(ctx, cls, mcls).attr("__new__"_n).spread(args, keywords));
    MOLT_TRY(here.global(ctx, "_abc_init"_n)(made));
    return made;
}

Ref<> register_(Ctx& ctx, Value cls, Value subclass) { return here.global(ctx, "_abc_register"_n)(cls, subclass); }
Ref<> dunder_instancecheck(Ctx& ctx, Value cls, Value instance) {
    return here.global(ctx, "_abc_instancecheck"_n)(cls, instance);
}
Ref<> dunder_subclasscheck(Ctx& ctx, Value cls, Value subclass) {
    return here.global(ctx, "_abc_subclasscheck"_n)(cls, subclass);
}

Ref<> _dump_registry(Ctx& ctx, Value cls, Value file) {
    Py print = builtin(ctx, "print"_n), described(ctx, cls);
    Ref<> module = MOLT_TRY(described.attr("__module__"_n)), qualname = MOLT_TRY(described.attr("__qualname__"_n));
    MOLT_TRY(print(MOLT_TRY(format_text(ctx, "Class: {}.{}", module, qualname)), kw("file"_n, file)));
    Ref<> token = MOLT_TRY(here.global(ctx, "get_cache_token"_n)());
    MOLT_TRY(print(MOLT_TRY(format_text(ctx, "Inv. counter: {}", token)), kw("file"_n, file)));
    Ref<> dump = MOLT_TRY(here.global(ctx, "_get_dump"_n)(cls));
    constexpr const char* kRows[] = {"_abc_registry: {!r}", "_abc_cache: {!r}", "_abc_negative_cache: {!r}",
                                     "_abc_negative_cache_version: {!r}"};
    int64_t row = 0;
    for (const char* format : kRows) {
        Ref<> part = MOLT_TRY(Py(ctx, dump).item(row++));
        MOLT_TRY(print(MOLT_TRY(format_text(ctx, format, part)), kw("file"_n, file)));
    }
    return none();
}

Ref<> _abc_registry_clear(Ctx& ctx, Value cls) { return here.global(ctx, "_reset_registry"_n)(cls); }
Ref<> _abc_caches_clear(Ctx& ctx, Value cls) { return here.global(ctx, "_reset_caches"_n)(cls); }

} // namespace ABCMeta

Ref<> update_abstractmethods(Ctx& ctx, Value cls) {
    Py described(ctx, cls);
    if (!MOLT_TRY(described.has_attr("__abstractmethods__"_n))) return own(cls);
    Ref<> abstracts = MOLT_TRY(Py(ctx, Value(&type::set))());
    auto add_if_abstract = [&](Value name, Value value) -> Status {
        if (MOLT_TRY(Py(ctx, value).attr_or("__isabstractmethod__"_n, kFalse).truth()))
            MOLT_TRY(Py(ctx, abstracts).call("add"_n, name));
        return done();
    };
    Ref<> bases = MOLT_TRY(described.attr("__bases__"_n));
    MOLT_TRY(for_each(ctx, bases, [&](Value base) -> Status {
        Ref<> names = MOLT_TRY(Py(ctx, base).attr_or("__abstractmethods__"_n, Value(tuple_empty())));
        return for_each(ctx, names, [&](Value name) -> Status {
            Ref<> value = MOLT_TRY(builtin(ctx, "getattr"_n)(cls, name, kNone));
            return add_if_abstract(name, value);
        });
    }));
    Ref<> items = MOLT_TRY(described.attr("__dict__"_n).call("items"_n));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<> name = MOLT_TRY(Py(ctx, item).item(0)), value = MOLT_TRY(Py(ctx, item).item(1));
        return add_if_abstract(name, value);
    }));
    MOLT_TRY(described.set_attr("__abstractmethods__"_n, MOLT_TRY(Py(ctx, Value(&type::frozenset))(abstracts))));
    return own(cls);
}

} // namespace molt::abc

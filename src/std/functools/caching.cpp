// lru_cache, cache, cached_property and the key of a call.
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/functools.h"

namespace molt::functools {

namespace _HashedSeq {
Ref<> dunder_init(Ctx& ctx, Value self, Value tup, Value hash) {
    Ref<> all = MOLT_TRY(builtin(ctx, "slice"_n)(kNone, kNone));
    MOLT_TRY(setitem(ctx, self, all, tup));
    return give(ctx, Py(ctx, self).set_attr("hashvalue"_n, MOLT_TRY(Py(ctx, hash)(tup))));
}
Ref<> dunder_hash(Ctx& ctx, Value self) { return Py(ctx, self).attr("hashvalue"_n); }
} // namespace _HashedSeq

Ref<> _make_key(Ctx& ctx, Value args, Value kwds, Value typed, Value kwd_mark, Value fasttypes, Value tuple, Value, Value) {
    Ref<> key = own(args);
    bool by_type = MOLT_TRY(truth(ctx, typed)), keywords = MOLT_TRY(truth(ctx, kwds));
    auto add_types = [&](Value values) -> Status {
        Ref<List> types = MOLT_TRY(list_new(ctx));
        MOLT_TRY(for_each(ctx, values, [&](Value v) { return list_append(ctx, types.get(), Value(class_of(v))); }));
        key = MOLT_TRY(binary(ctx, BinaryOp::add, key, MOLT_TRY(Py(ctx, tuple)(types))));
        return done();
    };
    if (keywords) {
        key = MOLT_TRY(binary(ctx, BinaryOp::add, key, kwd_mark));
        Ref<> items = MOLT_TRY(Py(ctx, kwds).call("items"_n));
        MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
            key = MOLT_TRY(binary(ctx, BinaryOp::add, key, item));
            return done();
        }));
    }
    if (by_type) {
        MOLT_TRY(add_types(args));
        if (keywords) MOLT_TRY(add_types(MOLT_TRY(Py(ctx, kwds).call("values"_n))));
    } else if (MOLT_TRY(length(ctx, key)) == 1) {
        Ref<> only = MOLT_TRY(getitem(ctx, key, Value(molt_small_int(0))));
        if (MOLT_TRY(contains(ctx, fasttypes, Value(class_of(only))))) return only;
    }
    return here.global(ctx, "_HashedSeq"_n)(key);
}

/// The wrapper that _functools makes, with what the decorator adds.
static Ref<> decorated(Ctx& ctx, Value user_function, Value maxsize, Value typed) {
    Ref<> wrapper =
        MOLT_TRY(here.global(ctx, "_lru_cache_wrapper"_n)(user_function, maxsize, typed, here.global(ctx, "_CacheInfo"_n)));
    Ref<> parameters = MOLT_TRY(closure_function(ctx, lru_cache_cache_parameters_code, here, {maxsize, typed}));
    MOLT_TRY(Py(ctx, wrapper).set_attr("cache_parameters"_n, parameters));
    return here.global(ctx, "update_wrapper"_n)(wrapper, user_function);
}

Ref<> lru_cache(Ctx& ctx, Value maxsize, Value typed) {
    Ref<> size = own(maxsize);
    if (is_int(maxsize)) {
        if (MOLT_TRY(compare_bool(ctx, maxsize, Value(molt_small_int(0)), CompareOp::lt))) size = small_int(0);
    } else if (is_callable(maxsize) && typed.is_bool()) {
        return decorated(ctx, maxsize, Value(molt_small_int(128)), typed);
    } else if (!maxsize.is_none()) {
        return ctx.raise(type::TypeError, "Expected first argument to be an integer, a callable, or None");
    }
    return closure_function(ctx, lru_cache_decorating_function_code, here, {size.value(), typed});
}
Ref<> lru_cache_decorating_function(Ctx& ctx, const Closure& free, Value user_function) {
    return decorated(ctx, user_function, free[0], free[1]);
}
Ref<> lru_cache_cache_parameters(Ctx& ctx, const Closure& free) {
    Ref<Dict> made = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(Py(ctx, made).set_item("maxsize"_n, free[0]));
    MOLT_TRY(Py(ctx, made).set_item("typed"_n, free[1]));
    return made;
}

Ref<> cache(Ctx& ctx, Value user_function) { return here.global(ctx, "lru_cache"_n)(kw("maxsize"_n, kNone))(user_function); }

namespace cached_property {

Ref<> dunder_init(Ctx& ctx, Value self, Value func) {
    Py property(ctx, self);
    MOLT_TRY(property.set_attr("func"_n, func));
    MOLT_TRY(property.set_attr("attrname"_n, kNone));
    return give(ctx, property.set_attr("__doc__"_n, MOLT_TRY(Py(ctx, func).attr("__doc__"_n))));
}

Ref<> dunder_set_name(Ctx& ctx, Value self, Value, Value name) {
    Ref<> known = MOLT_TRY(Py(ctx, self).attr("attrname"_n));
    if (known.value().is_none()) return give(ctx, Py(ctx, self).set_attr("attrname"_n, name));
    if (MOLT_TRY(compare_bool(ctx, name, known, CompareOp::ne)))
        return ctx.raise(type::TypeError, "Cannot assign the same cached_property to two different names ({!r} and {!r}).", known,
                         name);
    return none();
}

Ref<> dunder_get(Ctx& ctx, Value self, Value instance, Value) {
    if (instance.is_none()) return own(self);
    Ref<> name = MOLT_TRY(Py(ctx, self).attr("attrname"_n));
    if (name.value().is_none())
        return ctx.raise(type::TypeError, "Cannot use cached_property instance without calling __set_name__ on it.");
    Ref<> kept = Py(ctx, instance).attr("__dict__"_n);
    if (!kept) {
        if (!ctx.pending_matches(type::AttributeError)) return raised;
        Except caught(ctx);
        Ref<Str> shown = MOLT_TRY(repr(ctx, MOLT_TRY(Py(ctx, Value(class_of(instance))).attr("__name__"_n))));
        return caught.raise_from(kNone, type::TypeError, "No '__dict__' attribute on {} instance to cache {!r} property.", shown,
                                 name);
    }
    Ref<> missing = MOLT_TRY(here.global(ctx, "_NOT_FOUND"_n));
    Ref<> value = MOLT_TRY(Py(ctx, kept).call("get"_n, name, missing));
    if (!(value.value() == missing.value())) return value;
    value = MOLT_TRY(Py(ctx, self).call("func"_n, instance));
    if (!setitem(ctx, kept, name, value).ok()) {
        if (!ctx.pending_matches(type::TypeError)) return raised;
        Except caught(ctx);
        Ref<Str> shown = MOLT_TRY(repr(ctx, MOLT_TRY(Py(ctx, Value(class_of(instance))).attr("__name__"_n))));
        return caught.raise_from(kNone, type::TypeError,
                                 "The '__dict__' attribute on {} instance does not support item assignment "
                                 "for caching {!r} property.",
                                 shown, name);
    }
    return value;
}

} // namespace cached_property

} // namespace molt::functools

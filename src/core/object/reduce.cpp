// object.__reduce_ex__: how an object is taken apart for copy and pickle (PEP 307, pickle protocols 2 and
// later).
#include "core/object/names.h"
#include "core/object/py.h"
#include "core/types/dict.h"
#include "core/types/tuple.h"

namespace molt {

namespace {

Ref<> special(Ctx& ctx, Value object, const char* name) {
    Ref<Str> key = MOLT_TRY(intern(ctx, std::string_view(name)));
    return lookup_special(ctx, object, key.get());
}

/// What __new__ will get: from __getnewargs_ex__ or __getnewargs__. args empty: the object has neither.
Status new_arguments(Ctx& ctx, Value object, Ref<>& args, Ref<>& kwargs) {
    Ref<> extended = MOLT_TRY(special(ctx, object, "__getnewargs_ex__"));
    if (!extended.value().is_absent()) {
        Ref<> both = MOLT_TRY(Py(ctx, extended)());
        if (!both.value().is<Tuple>())
            return ctx.raise(type::TypeError, "__getnewargs_ex__ should return a tuple, not '{}'", type_name(both));
        auto* pair = both.value().as<Tuple>();
        if (pair->n != 2)
            return ctx.raise(type::ValueError, "__getnewargs_ex__ should return a tuple of length 2, not {}", pair->n);
        if (!(*pair)[0].is<Tuple>())
            return ctx.raise(type::TypeError, "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{}'",
                             type_name((*pair)[0]));
        if (!(*pair)[1].is<Dict>())
            return ctx.raise(type::TypeError, "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{}'",
                             type_name((*pair)[1]));
        args = own((*pair)[0]);
        kwargs = own((*pair)[1]);
        return done();
    }
    Ref<> plain = MOLT_TRY(special(ctx, object, "__getnewargs__"));
    if (plain.value().is_absent()) return done();
    args = MOLT_TRY(Py(ctx, plain)());
    if (!args.value().is<Tuple>())
        return ctx.raise(type::TypeError, "__getnewargs__ should return a tuple, not '{}'", type_name(args));
    return done();
}

/// May the object be made again from its attributes alone? Not when its layout holds more than a plain
/// instance does.
Status check_plain(Ctx& ctx, Value object) {
    const Class* solid = class_of(object)->solid;
    while (solid->is_heap()) solid = solid->base->solid;
    if (solid == &type::object_ || instance_of(object, &type::BaseException)) return done();
    if (class_of(object) == &type::memoryview || class_of(object) == &type::code) // of no fixed size
        return ctx.raise(type::TypeError, "cannot pickle {} objects", type_name(object));
    return ctx.raise(type::TypeError, "cannot pickle '{}' object", type_name(object));
}

Ref<> iterator_of(Ctx& ctx, Value object) {
    if (object.is_kind(MOLT_KIND_LIST)) return iter(ctx, object);
    return none();
}

Ref<> items_of(Ctx& ctx, Value object) {
    if (!object.is_kind(MOLT_KIND_DICT)) return none();
    Ref<> items = MOLT_TRY(Py(ctx, object).call("items"_n));
    return iter(ctx, items);
}

} // namespace

Ref<> reduce_py(Ctx& ctx, Value object, int64_t protocol) {
    Py copyreg = import(ctx, ModuleName::unlinked("copyreg"));
    if (protocol < 2) return copyreg.call("_reduce_ex"_n, object, protocol);
    Ref<> args, kwargs;
    MOLT_TRY(new_arguments(ctx, object, args, kwargs));
    Ref<> list_items = MOLT_TRY(iterator_of(ctx, object)), dict_items = MOLT_TRY(items_of(ctx, object));
    const bool own_state = class_lookup(class_of(object), names.__getstate__) != class_lookup(&type::object_, names.__getstate__);
    if (!args && !own_state && list_items.value().is_none() && dict_items.value().is_none()) MOLT_TRY(check_plain(ctx, object));
    Ref<> cls(own(Value(class_of(object)))), function, arguments;
    bool keywords = kwargs && kwargs.value().as<Dict>()->n;
    if (keywords) {
        function = MOLT_TRY(copyreg.attr("__newobj_ex__"_n));
        arguments = MOLT_TRY(tuple_of(ctx, cls, args, kwargs));
    } else {
        function = MOLT_TRY(copyreg.attr("__newobj__"_n));
        auto* given = args ? args.value().as<Tuple>() : tuple_empty();
        Ref<Tuple> all = MOLT_TRY(tuple_allocate(ctx, given->n + 1));
        all->items[0] = cls.copy().release();
        for (uint64_t i = 0; i < given->n; i++) all->items[i + 1] = own((*given)[i]).release();
        arguments = std::move(all);
    }
    Ref<> state = MOLT_TRY(Py(ctx, object).call("__getstate__"_n));
    return tuple_of(ctx, function, arguments, state, list_items, dict_items);
}

} // namespace molt

// NamedTuple, TypedDict, NewType.
#include "std/typing/typing.h"

namespace molt::typing {

// ---- NamedTuple ----

Ref<> _make_nmtuple(Ctx& ctx, Value name, Value types, Value module, Value defaults) {
    Ref<List> fields = MOLT_TRY(list_new(ctx));
    Ref<Dict> checked = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(for_each(ctx, types, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        MOLT_TRY(list_append(ctx, fields.get(), (*pair)[0]));
        Ref<Str> text = MOLT_TRY(format_text(ctx, "field {} annotation must be a type", (*pair)[0]));
        Ref<> type = MOLT_TRY(call_here(ctx, "_type_check"_n, (*pair)[1], text));
        return dict_set_py(ctx, checked.get(), (*pair)[0], type);
    }));
    Ref<> made = MOLT_TRY(
        import(ctx, "collections").call("namedtuple"_n, name, fields, kw("defaults"_n, defaults), kw("module"_n, module)));
    MOLT_TRY(Py(ctx, made).attr("__new__"_n).set_attr("__annotations__"_n, checked));
    MOLT_TRY(Py(ctx, made).set_attr("__annotations__"_n, checked));
    return made;
}

namespace NamedTupleMeta {

namespace {

/// The names of fields with a default; those without may not follow.
Ref<List> default_names(Ctx& ctx, Value types, Value body) {
    Ref<List> found = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, types, [&](Value name) -> Status {
        if (MOLT_TRY(contains(ctx, body, name))) return list_append(ctx, found.get(), name);
        if (found->n == 0) return done();
        Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ", "));
        Ref<> all = MOLT_TRY(Py(ctx, comma).call("join"_n, found));
        return ctx.raise(type::TypeError, "Non-default namedtuple field {} cannot follow default field{} {}", name,
                         found->n > 1 ? "s" : "", all);
    }));
    return found;
}

/// Everything else of the class body.
Status copy_members(Ctx& ctx, Value made, Value body) {
    Ref<> prohibited = MOLT_TRY(here.global(ctx, "_prohibited"_n)), special = MOLT_TRY(here.global(ctx, "_special"_n)),
          fields = MOLT_TRY(Py(ctx, made).attr("_fields"_n));
    Ref<> keys = MOLT_TRY(builtin(ctx, "list"_n)(body));
    return for_each(ctx, keys, [&](Value key) -> Status {
        if (MOLT_TRY(contains(ctx, prohibited, key)))
            return ctx.raise(type::AttributeError, "Cannot overwrite NamedTuple attribute {}", key);
        if (MOLT_TRY(contains(ctx, special, key)) || MOLT_TRY(contains(ctx, fields, key))) return done();
        return setattr(ctx, made, key.as<Str>(), MOLT_TRY(getitem(ctx, body, key)));
    });
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Value, Value type_name, Value given, Value ns) {
    Ref<> marker = MOLT_TRY(here.global(ctx, "_NamedTuple"_n));
    const Value generic(&type::_typing_Generic);
    MOLT_TRY(for_each(ctx, given, [&](Value base) -> Status {
        if (base == marker.value() || base == generic) return done();
        return ctx.raise(type::TypeError, "can only inherit from a NamedTuple type and Generic");
    }));
    Ref<Tuple> bases =
        MOLT_TRY(map_tuple(ctx, given, [&](Value base) { return own(base == marker.value() ? Value(&type::tuple) : base); }));
    Py body(ctx, ns);
    Ref<Dict> empty = MOLT_TRY(dict_new(ctx));
    Ref<> types = MOLT_TRY(body.call("get"_n, "__annotations__", empty));
    Ref<List> named = MOLT_TRY(default_names(ctx, types, ns));
    Ref<Tuple> defaults = MOLT_TRY(map_tuple(ctx, named, [&](Value name) { return getitem(ctx, ns, name); }));
    Ref<> made = MOLT_TRY(call_here(ctx, "_make_nmtuple"_n, type_name, Py(ctx, types).call("items"_n), kw("defaults"_n, defaults),
                                    kw("module"_n, body.item("__module__"))));
    Py cls(ctx, made);
    const bool is_generic = MOLT_TRY(contains(ctx, bases, generic));
    MOLT_TRY(cls.set_attr("__bases__"_n, bases));
    if (is_generic) {
        Ref<> getitem = MOLT_TRY(here.global(ctx, "_generic_class_getitem"_n));
        MOLT_TRY(cls.set_attr("__class_getitem__"_n, MOLT_TRY(Py(ctx, Value(&type::classmethod))(getitem))));
    }
    MOLT_TRY(copy_members(ctx, made, ns));
    if (is_generic) MOLT_TRY(cls.call("__init_subclass__"_n));
    return made;
}

} // namespace NamedTupleMeta

Ref<> NamedTuple(Ctx& ctx, Value type_name, Value given, Value keywords) {
    Ref<> fields = own(given);
    if (given.is_none()) fields = MOLT_TRY(Py(ctx, keywords).call("items"_n));
    else if (MOLT_TRY(truth(ctx, keywords)))
        return ctx.raise(type::TypeError, "Either list of fields or keywords can be provided to NamedTuple, not both");
    Ref<> made = MOLT_TRY(call_here(ctx, "_make_nmtuple"_n, type_name, fields, kw("module"_n, MOLT_TRY(calling_module(ctx)))));
    Ref<Tuple> bases = MOLT_TRY(tuple_of(ctx, MOLT_TRY(Ref<>(here.global(ctx, "NamedTuple"_n)))));
    MOLT_TRY(Py(ctx, made).set_attr("__orig_bases__"_n, bases));
    return made;
}

Ref<> _namedtuple_mro_entries(Ctx& ctx, Value) { return tuple_of(ctx, MOLT_TRY(Ref<>(here.global(ctx, "_NamedTuple"_n)))); }

// ---- TypedDict ----

namespace _TypedDictMeta {

namespace {

struct Keys {
    Ref<> required, optional; // sets
    Status put(Ctx& ctx, Value key, bool is_required) {
        MOLT_TRY(Py(ctx, is_required ? required : optional).call("add"_n, key));
        return Status::of(Py(ctx, is_required ? optional : required).call("discard"_n, key).ok());
    }
};

/// What the base classes say.
Status inherit(Ctx& ctx, Value base, Dict* annotations, Keys& keys) {
    Py body = Py(ctx, base).attr("__dict__"_n);
    Ref<Dict> no_annotations = MOLT_TRY(dict_new(ctx));
    Ref<> nothing = MOLT_TRY(Py(ctx, Value(&type::set))());
    MOLT_TRY(dict_update_py(ctx, annotations, MOLT_TRY(Ref<>(body.call("get"_n, "__annotations__", no_annotations)))));
    for (bool is_required : {true, false}) {
        const char* name = is_required ? "__required_keys__" : "__optional_keys__";
        Ref<> theirs = MOLT_TRY(body.call("get"_n, name, nothing));
        MOLT_TRY(for_each(ctx, theirs, [&](Value key) { return keys.put(ctx, key, is_required); }));
    }
    return done();
}

Result<bool> is_required(Ctx& ctx, Value given, bool total) {
    Ref<> annotation = own(given), origin = MOLT_TRY(call_here(ctx, "get_origin"_n, given));
    if (MOLT_TRY(is_one_of(ctx, origin, {"Annotated"_n}))) {
        annotation = MOLT_TRY(call_here(ctx, "get_args"_n, annotation).item(0));
        origin = MOLT_TRY(call_here(ctx, "get_origin"_n, annotation));
    }
    if (MOLT_TRY(is_one_of(ctx, origin, {"Required"_n}))) return true;
    if (MOLT_TRY(is_one_of(ctx, origin, {"NotRequired"_n}))) return false;
    return total;
}

/// type.__new__ with dict as the base; Generic too when a base is generic.
Ref<> new_class(Ctx& ctx, Value name, Value bases, Value ns) {
    const Value generic(&type::_typing_Generic), dict(&type::dict);
    bool is_generic = false;
    MOLT_TRY(for_each(ctx, bases, [&](Value base) -> Status {
        if (!(Value(class_of(base)) == cls.value()) && !(base == generic))
            return ctx.raise(type::TypeError, "cannot inherit from both a TypedDict type and a non-TypedDict base class");
        return done();
    }));
    Ref<Tuple> all = MOLT_TRY(tuple_from_iterable_py(ctx, bases));
    for (uint64_t i = 0; i < all->n && !is_generic; i++) {
        Ref<> mro = MOLT_TRY(Py(ctx, (*all)[i]).attr("__mro__"_n));
        is_generic = MOLT_TRY(contains(ctx, mro, generic));
    }
    Ref<Tuple> real = MOLT_TRY(is_generic ? tuple_of(ctx, generic, dict) : tuple_of(ctx, dict));
    return Py(ctx, Value(&type::type_)).call("__new__"_n, cls, name, real, ns);
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Value, Value name, Value bases, Value ns, Value total) {
    Ref<> made = MOLT_TRY(new_class(ctx, name, bases, ns));
    Py made_class(ctx, made);
    if (!MOLT_TRY(made_class.has_attr("__orig_bases__"_n))) MOLT_TRY(made_class.set_attr("__orig_bases__"_n, bases));
    Ref<Dict> annotations = MOLT_TRY(dict_new(ctx)), none_given = MOLT_TRY(dict_new(ctx)), mine = MOLT_TRY(dict_new(ctx));
    Ref<> given = MOLT_TRY(Py(ctx, ns).call("get"_n, "__annotations__", none_given));
    Ref<> module = MOLT_TRY(made_class.attr("__module__"_n));
    Ref<> items = MOLT_TRY(Py(ctx, given).call("items"_n));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        Ref<> type =
            MOLT_TRY(call_here(ctx, "_type_check"_n, (*pair)[1],
                               "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type", kw("module"_n, module)));
        return dict_set_py(ctx, mine.get(), (*pair)[0], type);
    }));
    Keys keys{MOLT_TRY(Ref<>(Py(ctx, Value(&type::set))())), MOLT_TRY(Ref<>(Py(ctx, Value(&type::set))()))};
    MOLT_TRY(for_each(ctx, bases, [&](Value base) { return inherit(ctx, base, annotations.get(), keys); }));
    MOLT_TRY(dict_update_py(ctx, annotations.get(), mine));
    const bool by_default = MOLT_TRY(truth(ctx, total));
    items = MOLT_TRY(Py(ctx, mine).call("items"_n));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        return keys.put(ctx, (*pair)[0], MOLT_TRY(is_required(ctx, (*pair)[1], by_default)));
    }));
    MOLT_TRY(made_class.set_attr("__annotations__"_n, annotations));
    MOLT_TRY(made_class.set_attr("__required_keys__"_n, MOLT_TRY(frozenset_of(ctx, keys.required))));
    MOLT_TRY(made_class.set_attr("__optional_keys__"_n, MOLT_TRY(frozenset_of(ctx, keys.optional))));
    if (!MOLT_TRY(made_class.has_attr("__total__"_n))) MOLT_TRY(made_class.set_attr("__total__"_n, total));
    return made;
}

Ref<> dunder_subclasscheck(Ctx& ctx, Value, Value) {
    return ctx.raise(type::TypeError, "TypedDict does not support instance and class checks");
}

} // namespace _TypedDictMeta

Ref<> TypedDict(Ctx& ctx, Value type_name, Value given, Value total, Value keywords) {
    Ref<> fields = own(given);
    const bool by_keyword = MOLT_TRY(truth(ctx, keywords));
    if (given.is_none()) fields = own(keywords);
    else if (by_keyword) return ctx.raise(type::TypeError, "TypedDict takes either a dict or keyword arguments, but not both");
    if (by_keyword)
        MOLT_TRY(import(ctx, "warnings")
                     .call("warn"_n,
                           "The kwargs-based syntax for TypedDict definitions is deprecated in Python 3.11, will "
                           "be removed in Python 3.13, and may not be understood by third-party type checkers.",
                           Value(&type::DeprecationWarning), kw("stacklevel"_n, 2)));
    Ref<Dict> body = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(Py(ctx, body).set_item("__annotations__"_n, MOLT_TRY(Ref<>(Py(ctx, Value(&type::dict))(fields)))));
    MOLT_TRY(Py(ctx, body).set_item("__module__"_n, MOLT_TRY(calling_module(ctx))));
    Ref<> made = MOLT_TRY(call_here(ctx, "_TypedDictMeta"_n, type_name, Value(tuple_empty()), body, kw("total"_n, total)));
    Ref<Tuple> bases = MOLT_TRY(tuple_of(ctx, MOLT_TRY(Ref<>(here.global(ctx, "TypedDict"_n)))));
    MOLT_TRY(Py(ctx, made).set_attr("__orig_bases__"_n, bases));
    return made;
}

Ref<> _typeddict_mro_entries(Ctx& ctx, Value) { return tuple_of(ctx, MOLT_TRY(Ref<>(here.global(ctx, "_TypedDict"_n)))); }

// ---- NewType ----

namespace NewType {

Ref<> dunder_init(Ctx& ctx, Value self, Value given, Value tp) {
    Py made(ctx, self);
    MOLT_TRY(made.set_attr("__qualname__"_n, given));
    Ref<> name = own(given);
    if (MOLT_TRY(Py(ctx, given).contains("."))) name = MOLT_TRY(Py(ctx, given).call("rpartition"_n, ".").item(-1));
    MOLT_TRY(made.set_attr("__name__"_n, name));
    MOLT_TRY(made.set_attr("__supertype__"_n, tp));
    Ref<> home = MOLT_TRY(calling_module(ctx));
    if (MOLT_TRY(Py(ctx, home).equals("typing"))) return none();
    return give(ctx, made.set_attr("__module__"_n, home));
}

Ref<> dunder_mro_entries(Ctx& ctx, Value self, Value) {
    // The class statement goes on with a base whose hook words the mistake with the name of the new class.
    Ref<> name = MOLT_TRY(Py(ctx, self).attr("__name__"_n));
    Ref<> hook = MOLT_TRY(closure_function(ctx, dunder_mro_entries_dunder_init_subclass_code, here, {name.value()}));
    Ref<Dict> body = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(Py(ctx, body).set_item("__init_subclass__"_n, hook));
    MOLT_TRY(Py(ctx, body).set_item("__module__"_n, "typing"));
    MOLT_TRY(Py(ctx, body).set_item("__qualname__"_n, "NewType.__mro_entries__.<locals>.Dummy"));
    Ref<> dummy = MOLT_TRY(Py(ctx, Value(&type::type_))("Dummy", Value(tuple_empty()), body));
    return tuple_of(ctx, dummy);
}

Ref<> dunder_mro_entries_dunder_init_subclass(Ctx& ctx, const Closure& free, Value made) {
    Ref<> name = MOLT_TRY(Py(ctx, made).attr("__name__"_n));
    return ctx.raise(type::TypeError,
                     "Cannot subclass an instance of NewType. Perhaps you were looking for: `{} = NewType({!r}, {})`", name, name,
                     free[0]);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> module = MOLT_TRY(Py(ctx, self).attr("__module__"_n)), name = MOLT_TRY(Py(ctx, self).attr("__qualname__"_n));
    return format_text(ctx, "{}.{}", module, name);
}
Ref<> dunder_reduce(Ctx& ctx, Value self) { return Py(ctx, self).attr("__qualname__"_n); }
Ref<> dunder_or(Ctx& ctx, Value self, Value other) { return _typing::union_of(ctx, self, other); }
Ref<> dunder_ror(Ctx& ctx, Value self, Value other) { return _typing::union_of(ctx, other, self); }

} // namespace NewType

} // namespace molt::typing

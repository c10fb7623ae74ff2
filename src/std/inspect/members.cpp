// Attributes: getmembers, classify_class_attrs, getattr_static, getclasstree.
#include "std/inspect/inspect.h"

namespace molt::inspect {

namespace {

/// The base's own attribute, or empty.
Result<Ref<>> own_attribute(Ctx& ctx, Value cls, Value name) {
    Py attributes = Py(ctx, cls).attr("__dict__"_n);
    if (!MOLT_TRY(attributes.contains(name))) return Ref<>();
    Ref<> value = MOLT_TRY(attributes.item(name));
    return value;
}

/// Names of DynamicClassAttributes of the classes, which dir() of a class does not give.
Status add_dynamic_names(Ctx& ctx, Value classes, Value names, bool with_getter) {
    Ref<> dynamic = MOLT_TRY(import(ctx, "types", "DynamicClassAttribute"_n));
    return for_each(ctx, classes, [&](Value base) -> Status {
        Ref<> items = MOLT_TRY(builtin(ctx, "list"_n)(Py(ctx, base).attr("__dict__"_n).call("items"_n)));
        return for_each(ctx, items, [&](Value item) -> Status {
            Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
            if (!MOLT_TRY(isinstance(ctx, (*pair)[1], dynamic))) return done();
            if (with_getter && MOLT_TRY(Py(ctx, (*pair)[1]).attr("fget"_n)).value().is_none()) return done();
            return list_append(ctx, names.as<List>(), (*pair)[0]);
        });
    });
}

enum class Lookup : uint8_t { ordinary, without_code };

/// Pairs of name and value; a name that was there before, or has no value of its own, is looked up in the classes.
Ref<> members(Ctx& ctx, Value object, Value predicate, Lookup lookup) {
    Ref<> names = MOLT_TRY(builtin(ctx, "dir"_n)(object)), mro = own(Value(tuple_empty()));
    Ref<> processed = MOLT_TRY(builtin(ctx, "set"_n)());
    Ref<List> results = MOLT_TRY(list_new(ctx));
    if (MOLT_TRY(is_class(ctx, object))) {
        mro = MOLT_TRY(call_here(ctx, "getmro"_n, object));
        Ref<> bases = MOLT_TRY(Py(ctx, object).attr("__bases__"_n));
        MOLT_TRY(add_dynamic_names(ctx, bases, names, false));
    }
    MOLT_TRY(for_each(ctx, names, [&](Value key) -> Status {
        Ref<> value = lookup == Lookup::ordinary ? getattr(ctx, object, key.as<Str>())
                                                 : Ref<>(call_here(ctx, "getattr_static"_n, object, key));
        if (!value && !ctx.swallow(type::AttributeError)) return raised;
        if (value && MOLT_TRY(contains(ctx, processed, key))) value = Ref<>();
        if (!value) {
            Ref<Tuple> classes = MOLT_TRY(tuple_from_iterable_py(ctx, mro));
            for (uint64_t i = 0; i < classes->n && !value; i++) value = MOLT_TRY(own_attribute(ctx, (*classes)[i], key));
            if (!value) return done();
        }
        if (!MOLT_TRY(truth(ctx, predicate)) || MOLT_TRY(Py(ctx, predicate)(value).truth())) {
            Ref<Tuple> pair = MOLT_TRY(tuple_of(ctx, key, value));
            MOLT_TRY(list_append(ctx, results.get(), Value(pair.get())));
        }
        return Status::of(Py(ctx, processed).call("add"_n, key).ok());
    }));
    Ref<> first = MOLT_TRY(import(ctx, "operator").call("itemgetter"_n, 0));
    MOLT_TRY(list_sort_py(ctx, results.get(), first, false));
    return results;
}

} // namespace

Ref<> getmembers(Ctx& ctx, Value object, Value predicate) { return members(ctx, object, predicate, Lookup::ordinary); }
Ref<> getmembers_static(Ctx& ctx, Value object, Value predicate) { return members(ctx, object, predicate, Lookup::without_code); }
Ref<> getmro(Ctx& ctx, Value cls) { return Py(ctx, cls).attr("__mro__"_n); }

// ---- classify_class_attrs ----

namespace {

struct Classification {
    Ctx& ctx;
    Value cls;
    Ref<Tuple> class_bases, meta_bases, all_bases;

    Result<bool> stands_in(Value v, Tuple* classes) const {
        for (uint64_t i = 0; i < classes->n; i++)
            if ((*classes)[i] == v) return true;
        return false;
    }
    /// The class from which getattr(cls, name) came; None if it cannot be told.
    Ref<> home_of(Value name, Value found) const;
    Ref<> kind_of_attribute(Value name, Ref<>& found, Value defined) const;
};

Ref<> Classification::home_of(Value name, Value found) const {
    Ref<> home = MOLT_TRY(Py(ctx, found).attr_or("__objclass__"_n, kNone));
    if (MOLT_TRY(stands_in(home, class_bases.get()))) return home;
    home = none();
    for (uint64_t i = 0; i < class_bases->n; i++) {
        Ref<> value = MOLT_TRY(getattr_optional(ctx, (*class_bases)[i], name.as<Str>()));
        if (value.value() == found) home = own((*class_bases)[i]);
    }
    for (uint64_t i = 0; i < meta_bases->n; i++) {
        Ref<> value = Py(ctx, (*meta_bases)[i]).attr("__getattr__"_n)(cls, name);
        if (!value && !ctx.swallow(type::AttributeError)) return raised;
        if (value && value.value() == found) home = own((*meta_bases)[i]);
    }
    return home;
}

Ref<> Classification::kind_of_attribute(Value, Ref<>& found, Value defined) const {
    const char* kind = "data";
    auto is = [&](const Class& c) { return defined ? is_native(ctx, defined, c) : Result<bool>(false); };
    Ref<> shown = found ? found.copy() : own(defined);
    if (MOLT_TRY(is(type::staticmethod)) || MOLT_TRY(is(type::builtin_function_or_method))) kind = "static method";
    else if (MOLT_TRY(is(type::classmethod)) || MOLT_TRY(is(type::classmethod_descriptor))) kind = "class method";
    else if (MOLT_TRY(is(type::property))) kind = "property";
    else if (MOLT_TRY(is_routine(ctx, shown))) kind = "method";
    bool plain = std::string_view(kind) == "method" || std::string_view(kind) == "data";
    if (!plain) found = own(defined);
    else found = std::move(shown);
    return str_from_utf8(ctx, kind);
}

} // namespace

Ref<> classify_class_attrs(Ctx& ctx, Value cls) {
    Ref<> mro = MOLT_TRY(call_here(ctx, "getmro"_n, cls)), metamro = MOLT_TRY(call_here(ctx, "getmro"_n, Value(class_of(cls))));
    Ref<List> class_bases = MOLT_TRY(list_new(ctx)), meta_bases = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, class_bases.get(), cls));
    MOLT_TRY(list_extend_py(ctx, class_bases.get(), mro));
    MOLT_TRY(for_each(ctx, metamro, [&](Value c) -> Status {
        return c == Value(&type::type_) || c == Value(&type::object_) ? done() : list_append(ctx, meta_bases.get(), c);
    }));
    Classification work{
        ctx, cls, MOLT_TRY(list_to_tuple(ctx, class_bases.get())), MOLT_TRY(list_to_tuple(ctx, meta_bases.get())), {}};
    MOLT_TRY(list_extend_py(ctx, class_bases.get(), meta_bases));
    work.all_bases = MOLT_TRY(list_to_tuple(ctx, class_bases.get()));
    Ref<> names = MOLT_TRY(builtin(ctx, "dir"_n)(cls)), processed = MOLT_TRY(builtin(ctx, "set"_n)());
    MOLT_TRY(add_dynamic_names(ctx, mro, names, true));
    Ref<List> result = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, names, [&](Value name) -> Status {
        Ref<> home = none(), found, defined;
        if (!MOLT_TRY(contains(ctx, processed, name)) && !MOLT_TRY(Py(ctx, name).equals("__dict__"))) {
            found = getattr(ctx, cls, name.as<Str>());
            if (!found && !ctx.swallow(type::Exception)) return raised;
            if (found) home = MOLT_TRY(work.home_of(name, found));
        }
        for (uint64_t i = 0; i < work.all_bases->n && !defined; i++) {
            defined = MOLT_TRY(own_attribute(ctx, (*work.all_bases)[i], name));
            if (defined && !MOLT_TRY(work.stands_in(home, work.meta_bases.get()))) home = own((*work.all_bases)[i]);
        }
        if (home.value().is_none()) return done();
        Ref<> kind = MOLT_TRY(work.kind_of_attribute(name, found, defined));
        Ref<> row = MOLT_TRY(call_here(ctx, "Attribute"_n, name, kind, home, found));
        MOLT_TRY(list_append(ctx, result.get(), std::move(row)));
        return Status::of(Py(ctx, processed).call("add"_n, name).ok());
    }));
    return result;
}

// ---- getattr_static ----

namespace {

/// type.__dict__["__dict__"].__get__(cls): what the metaclass cannot change.
Ref<> raw_dict(Ctx& ctx, Value cls) {
    Py descriptor = Py(ctx, Value(&type::type_)).attr("__dict__"_n).item("__dict__");
    return descriptor.call("__get__"_n, cls);
}

/// A `__dict__` in the classes that is not the ordinary one; empty: none.
Result<Ref<>> shadowed_dict(Ctx& ctx, Class* cls) {
    Ref<Tuple> mro = MOLT_TRY(tuple_from_iterable_py(ctx, MOLT_TRY(Ref<>(Py(ctx, Value(cls)).attr("__mro__"_n)))));
    for (uint64_t i = 0; i < mro->n; i++) {
        Py attributes(ctx, MOLT_TRY(raw_dict(ctx, (*mro)[i])));
        if (!MOLT_TRY(attributes.contains("__dict__"_n))) continue;
        Ref<> found = MOLT_TRY(attributes.item("__dict__"_n));
        if (class_of(found) == &type::getset_descriptor) {
            Py descriptor(ctx, found);
            bool named = MOLT_TRY(descriptor.attr("__name__"_n).equals("__dict__"));
            if (named && MOLT_TRY(descriptor.attr("__objclass__"_n)).value() == (*mro)[i]) continue;
        }
        return found;
    }
    return Ref<>();
}

/// The first class of the MRO that has the name; metaclasses with a __dict__ of their own are left out.
Result<Ref<>> check_class(Ctx& ctx, Class* cls, Value attr) {
    Ref<Tuple> mro = MOLT_TRY(tuple_from_iterable_py(
        ctx, MOLT_TRY(Ref<>(Py(ctx, Value(&type::type_)).attr("__dict__"_n).item("__mro__").call("__get__"_n, Value(cls))))));
    for (uint64_t i = 0; i < mro->n; i++) {
        if (MOLT_TRY(shadowed_dict(ctx, class_of((*mro)[i])))) continue;
        Ref<> found = MOLT_TRY(own_attribute(ctx, (*mro)[i], attr));
        if (found) return found;
    }
    return Ref<>();
}

Result<Ref<>> check_instance(Ctx& ctx, Value obj, Value attr) {
    Ref<> attributes = Py(ctx, Value(&type::object_)).call("__getattribute__"_n, obj, "__dict__"_n);
    if (!attributes) {
        if (!ctx.swallow(type::AttributeError)) return raised;
        return Ref<>();
    }
    Ref<> found = MOLT_TRY(Py(ctx, Value(&type::dict)).call("get"_n, attributes, attr, kAbsent));
    if (found.value().is_absent()) return Ref<>();
    return found;
}

Result<bool> class_has(Ctx& ctx, Value v, const char* name) {
    Ref<Str> attr = MOLT_TRY(intern(ctx, name));
    return bool(MOLT_TRY(check_class(ctx, class_of(v), attr)));
}

} // namespace

Result<Ref<>> find_static(Ctx& ctx, Value obj, Value name) {
    Ref<> in_instance, in_class;
    Class* cls = class_of(obj);
    const bool of_class = obj.is<Class>();
    if (of_class) cls = obj.as<Class>();
    else {
        Ref<> shadow = MOLT_TRY(shadowed_dict(ctx, cls));
        if (!shadow || class_of(shadow) == &type::member_descriptor) in_instance = MOLT_TRY(check_instance(ctx, obj, name));
    }
    in_class = MOLT_TRY(check_class(ctx, cls, name));
    if (in_instance && in_class && MOLT_TRY(class_has(ctx, in_class, "__get__")) &&
        (MOLT_TRY(class_has(ctx, in_class, "__set__")) || MOLT_TRY(class_has(ctx, in_class, "__delete__"))))
        return in_class;
    if (in_instance) return in_instance;
    if (in_class || !of_class) return in_class;
    return check_class(ctx, class_of(obj), name);
}

Ref<> getattr_static(Ctx& ctx, Value obj, Value attr, Value fallback) {
    Ref<> found = MOLT_TRY(find_static(ctx, obj, attr));
    if (found) return found;
    if (!MOLT_TRY(is_marker(ctx, fallback, "_sentinel"_n))) return own(fallback);
    return ctx.raise_value(type::AttributeError, attr);
}

// ---- class trees ----

Ref<> walktree(Ctx& ctx, Value classes, Value children, Value) {
    Ref<List> results = MOLT_TRY(list_new(ctx));
    Ref<> key = MOLT_TRY(call_here(ctx, "attrgetter"_n, "__module__", "__name__"));
    MOLT_TRY(Py(ctx, classes).call("sort"_n, kw("key"_n, key)));
    MOLT_TRY(for_each(ctx, classes, [&](Value c) -> Status {
        Ref<> bases = MOLT_TRY(Py(ctx, c).attr("__bases__"_n));
        Ref<Tuple> row = MOLT_TRY(tuple_of(ctx, c, bases));
        MOLT_TRY(list_append(ctx, results.get(), Value(row.get())));
        if (!MOLT_TRY(contains(ctx, children, c))) return done();
        return list_append(ctx, results.get(),
                           Ref<>(MOLT_TRY(call_here(ctx, "walktree"_n, Py(ctx, children).item(c), children, c))));
    }));
    return results;
}

Ref<> getclasstree(Ctx& ctx, Value classes, Value unique) {
    Ref<Dict> children = MOLT_TRY(dict_new(ctx));
    Ref<List> roots = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, classes, [&](Value c) -> Status {
        Ref<Tuple> bases = MOLT_TRY(tuple_from_iterable_py(ctx, MOLT_TRY(Ref<>(Py(ctx, c).attr("__bases__"_n)))));
        if (bases->n == 0) return MOLT_TRY(contains(ctx, roots, c)) ? done() : list_append(ctx, roots.get(), c);
        for (uint64_t i = 0; i < bases->n; i++) {
            Ref<> fresh = MOLT_TRY(list_new(ctx));
            Ref<> under = MOLT_TRY(Py(ctx, children).call("setdefault"_n, (*bases)[i], fresh));
            if (!MOLT_TRY(contains(ctx, under, c))) MOLT_TRY(list_append(ctx, under.value().as<List>(), c));
            if (MOLT_TRY(truth(ctx, unique)) && MOLT_TRY(contains(ctx, classes, (*bases)[i]))) break;
        }
        return done();
    }));
    Ref<List> parents = MOLT_TRY(list_from_iterable_py(ctx, children));
    for (uint64_t i = 0; i < parents->n; i++)
        if (!MOLT_TRY(contains(ctx, classes, (*parents)[i]))) MOLT_TRY(list_append(ctx, roots.get(), (*parents)[i]));
    return call_here(ctx, "walktree"_n, roots, children, kNone);
}

} // namespace molt::inspect

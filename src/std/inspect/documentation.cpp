// getdoc, cleandoc, unwrap.
#include "std/inspect/inspect.h"

namespace molt::inspect {

Ref<> loaded_module(Ctx& ctx, Value name) { return import(ctx, "sys").attr("modules"_n).call("get"_n, name); }

// stop is asked of each function that has a __wrapped__.
Ref<> unwrap(Ctx& ctx, Value func, Value stop) {
    Ref<> at = own(func);
    Ref<List> seen = MOLT_TRY(list_new(ctx)); // all are kept alive: identities must not come back
    MOLT_TRY(list_append(ctx, seen.get(), func));
    Ref<Dict> ids = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(dict_set_py(ctx, ids.get(), MOLT_TRY(identity(ctx, func)), kNone));
    const int64_t limit = MOLT_TRY(index_int64(ctx, import(ctx, "sys").call("getrecursionlimit"_n), type::OverflowError));
    for (;;) {
        Ref<> inner = MOLT_TRY(Py(ctx, at).attr_or_absent("__wrapped__"_n));
        if (inner.value().is_absent()) return at;
        if (!stop.is_none() && MOLT_TRY(Py(ctx, stop)(at).truth())) return at;
        at = std::move(inner);
        Ref<> id = MOLT_TRY(identity(ctx, at));
        if (MOLT_TRY(contains(ctx, ids, id)) || int64_t(seen->n) >= limit)
            return ctx.raise(type::ValueError, "wrapper loop when unwrapping {!r}", func);
        MOLT_TRY(dict_set_py(ctx, ids.get(), id, kNone));
        MOLT_TRY(list_append(ctx, seen.get(), at.value()));
    }
}

Ref<> indentsize(Ctx& ctx, Value line) {
    Py expanded = Py(ctx, line).call("expandtabs"_n);
    int64_t all = MOLT_TRY(expanded.length());
    return int_from_int64(ctx, all - MOLT_TRY(expanded.call("lstrip"_n).length()));
}

Ref<> _findclass(Ctx& ctx, Value func) {
    Ref<> cls = MOLT_TRY(loaded_module(ctx, Py(ctx, func).attr("__module__"_n)));
    if (cls.value().is_none()) return none();
    Ref<> parts = MOLT_TRY(Py(ctx, func).attr("__qualname__"_n).call("split"_n, "."));
    auto* names = parts.value().as<List>();
    for (uint64_t i = 0; i + 1 < names->n; i++) cls = MOLT_TRY(Py(ctx, cls).attr((*names)[i]));
    return MOLT_TRY(is_class(ctx, cls)) ? std::move(cls) : none();
}

namespace {

/// The class in whose MRO the documentation of a member is looked for, and the member's name.
struct Place {
    Ref<> cls, name;
};

/// cls.name must be the object itself: otherwise it is not what the class shows.
Result<bool> shows(Ctx& ctx, Value cls, Value name, Value obj) {
    Ref<> found = MOLT_TRY(Py(ctx, cls).attr(name));
    return found.value() == obj;
}

Status place_of_bound(Ctx& ctx, Value obj, Value function, Place& place) {
    place.name = MOLT_TRY(Py(ctx, function).attr("__name__"_n));
    Ref<> self = MOLT_TRY(Py(ctx, obj).attr("__self__"_n));
    bool on_class = MOLT_TRY(is_class(ctx, self));
    if (on_class && !(function == obj)) {
        Ref<> found = MOLT_TRY(Py(ctx, self).attr(place.name).attr("__func__"_n));
        on_class = found.value() == function;
    } else if (on_class) {
        Py path = Py(ctx, self).attr("__qualname__"_n) + "." + place.name;
        on_class = MOLT_TRY(path.equals(Py(ctx, obj).attr("__qualname__"_n)));
    }
    place.cls = on_class ? std::move(self) : MOLT_TRY(Ref<>(Py(ctx, self).attr("__class__"_n)));
    return done();
}

/// An empty class: there is no such place.
Status place_of(Ctx& ctx, Value obj, Place& place) {
    if (MOLT_TRY(is_method(ctx, obj))) return place_of_bound(ctx, obj, MOLT_TRY(Ref<>(Py(ctx, obj).attr("__func__"_n))), place);
    if (MOLT_TRY(is_native(ctx, obj, type::builtin_function_or_method))) return place_of_bound(ctx, obj, obj, place);
    const bool function = MOLT_TRY(is_function(ctx, obj)), property = MOLT_TRY(is_native(ctx, obj, type::property));
    if (function || property) {
        Ref<> func = property ? MOLT_TRY(Ref<>(Py(ctx, obj).attr("fget"_n))) : own(obj);
        place.name = MOLT_TRY(Py(ctx, func).attr("__name__"_n));
        place.cls = MOLT_TRY(call_here(ctx, "_findclass"_n, func));
    } else if (MOLT_TRY(is_method_descriptor(ctx, obj)) || MOLT_TRY(is_data_descriptor(ctx, obj))) {
        place.name = MOLT_TRY(Py(ctx, obj).attr("__name__"_n));
        place.cls = MOLT_TRY(Py(ctx, obj).attr("__objclass__"_n));
    }
    if (place.cls && (place.cls.value().is_none() || !MOLT_TRY(shows(ctx, place.cls, place.name, obj)))) place.cls = Ref<>();
    return done();
}

/// The first documentation of getattr(base, name), or of the bases themselves without a name.
Ref<> inherited_doc(Ctx& ctx, Value cls, Value name) {
    Ref<Tuple> mro = MOLT_TRY(tuple_from_iterable_py(ctx, MOLT_TRY(Ref<>(Py(ctx, cls).attr("__mro__"_n)))));
    for (uint64_t i = 0; i < mro->n; i++) {
        if (!name && (*mro)[i] == Value(&type::object_)) continue;
        Py base(ctx, (*mro)[i]);
        Ref<> doc = name ? base.attr(name).attr("__doc__"_n) : base.attr("__doc__"_n);
        if (!doc && !ctx.swallow(type::AttributeError)) return raised;
        if (doc && !doc.value().is_none()) return doc;
    }
    return none();
}

} // namespace

Ref<> _finddoc(Ctx& ctx, Value obj) {
    if (MOLT_TRY(is_class(ctx, obj))) return inherited_doc(ctx, obj, {});
    Place place;
    MOLT_TRY(place_of(ctx, obj, place));
    if (!place.cls) return none();
    if (MOLT_TRY(is_native(ctx, obj, type::member_descriptor))) {
        Ref<> slots = MOLT_TRY(Py(ctx, place.cls).attr_or("__slots__"_n, kNone));
        if (slots.value().is_kind(MOLT_KIND_DICT) && MOLT_TRY(contains(ctx, slots, place.name)))
            return Py(ctx, slots).item(place.name);
    }
    return inherited_doc(ctx, place.cls, place.name);
}

Ref<> getdoc(Ctx& ctx, Value object) {
    Ref<> doc = MOLT_TRY(Py(ctx, object).attr_or("__doc__"_n, kAbsent));
    if (doc.value().is_absent()) return none();
    if (doc.value().is_none()) {
        doc = call_here(ctx, "_finddoc"_n, object);
        if (!doc) return ctx.swallow(type::AttributeError) || ctx.swallow(type::TypeError) ? none() : Ref<>(raised);
    }
    return doc.value().is<Str>() ? Ref<>(call_here(ctx, "cleandoc"_n, doc)) : none();
}

// 1. Tabs become spaces. 2. The first line loses its indentation, the others what they share.
// 3. Empty lines at both ends go.
Ref<> cleandoc(Ctx& ctx, Value doc) {
    Ref<> split = Py(ctx, doc).call("expandtabs"_n).call("split"_n, "\n");
    if (!split) return ctx.swallow(type::UnicodeError) ? none() : Ref<>(raised);
    Ref<List> lines = MOLT_TRY(list_from_iterable_py(ctx, split));
    int64_t margin = INT64_MAX;
    for (uint64_t i = 1; i < lines->n; i++) {
        int64_t all = MOLT_TRY(length(ctx, (*lines)[i])), content = MOLT_TRY(Py(ctx, (*lines)[i]).call("lstrip"_n).length());
        if (content && all - content < margin) margin = all - content;
    }
    Ref<List> cleaned = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < lines->n; i++) {
        Ref<> line = own((*lines)[i]);
        if (i == 0) line = MOLT_TRY(Py(ctx, line).call("lstrip"_n));
        else if (margin < INT64_MAX) {
            auto* text = line.value().as<Str>();
            uint64_t from = uint64_t(margin) < text->n ? uint64_t(margin) : text->n;
            line = MOLT_TRY(str_substring(ctx, text, from, text->n));
        }
        MOLT_TRY(list_append(ctx, cleaned.get(), std::move(line)));
    }
    uint64_t first = 0, last = cleaned->n;
    auto blank = [&](uint64_t i) { return (*cleaned)[i].as<Str>()->n == 0; };
    while (last > first && blank(last - 1)) last--;
    while (first < last && blank(first)) first++;
    Ref<Str> newline = MOLT_TRY(intern(ctx, "\n"));
    return str_join(ctx, newline.get(), cleaned->items() + first, last - first);
}

} // namespace molt::inspect

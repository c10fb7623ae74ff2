// @dataclass: collects the fields of a class and adds what follows from them.
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "gen/std/inspect.h"
#include "std/dataclasses/dataclasses.h"

namespace molt::dataclasses {

namespace {

/// sys.modules[name], borrowed; kAbsent when it is not loaded.
Result<Value> loaded_module(Ctx& ctx, Name name) {
    Ref<> modules = MOLT_TRY(import(ctx, "sys").attr("modules"_n));
    if (!modules.value().is_kind(MOLT_KIND_DICT)) return kAbsent;
    const Value found = dict_get(modules.value().as<Dict>(), MOLT_TRY(name.get(ctx)));
    return found ? found : kAbsent;
}

bool word_char(uint32_t c) { return c == '_' || (c >= '0' && c <= '9') || (c | 0x20u) - 'a' < 26u || c >= 0x80; }

/// The words of "  module . name ..." or "  name ..." at the start of an annotation in quotes.
struct Annotated {
    std::string_view module, name;
};
Annotated read_annotation(std::string_view text) {
    size_t at = 0;
    auto blanks = [&] {
        while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r')) at++;
    };
    auto word = [&] {
        blanks();
        size_t from = at;
        while (at < text.size() && word_char(static_cast<unsigned char>(text[at]))) at++;
        return text.substr(from, at - from);
    };
    std::string_view first = word();
    blanks();
    if (at < text.size() && text[at] == '.' && !first.empty()) {
        at++;
        std::string_view second = word();
        if (!second.empty()) return {first, second};
    }
    return {{}, first};
}

enum class Marker : uint8_t { class_var, init_var, kw_only };

/// Is the annotation's value this marker?
Result<bool> is_marker(Ctx& ctx, Value annotation, Marker marker) {
    switch (marker) {
    case Marker::kw_only: return annotation == constant(ctx, "KW_ONLY"_n);
    case Marker::init_var: return annotation == InitVar::cls.value() || Value(class_of(annotation)) == InitVar::cls.value();
    case Marker::class_var: break;
    }
    const Value typing = MOLT_TRY(loaded_module(ctx, "typing"_n));
    if (typing.is_absent()) return false;
    Ref<> class_var = MOLT_TRY(Py(ctx, typing).attr("ClassVar"_n));
    if (annotation == class_var.value()) return true;
    Ref<> alias = MOLT_TRY(Py(ctx, typing).attr_or_absent("_GenericAlias"_n));
    if (!(Value(class_of(annotation)) == alias.value())) return false;
    Ref<> origin = MOLT_TRY(Py(ctx, annotation).attr("__origin__"_n));
    return origin.value() == class_var.value();
}

/// The same for an annotation in quotes: its first name is looked up where the class stands.
Result<bool> names_marker(Ctx& ctx, Value cls, Value annotation, Marker marker) {
    if (!annotation.is<Str>()) return is_marker(ctx, annotation, marker);
    Utf8 text(annotation.as<Str>());
    Annotated found = read_annotation(text.view());
    if (found.name.empty()) return false;
    Ref<> home = MOLT_TRY(Py(ctx, cls).attr("__module__"_n)), modules = MOLT_TRY(import(ctx, "sys").attr("modules"_n));
    Ref<> module = MOLT_TRY(Py(ctx, modules).call("get"_n, home));
    if (module.value().is_none()) return false;
    if (!found.module.empty()) {
        Ref<> prefix = MOLT_TRY(Py(ctx, module).attr("__dict__"_n).call("get"_n, found.module));
        const Value expected = MOLT_TRY(loaded_module(ctx, marker == Marker::class_var ? "typing"_n : "dataclasses"_n));
        if (!(prefix.value() == expected)) return false;
        module = own(expected);
    }
    Ref<> value = MOLT_TRY(Py(ctx, module).attr("__dict__"_n).call("get"_n, found.name));
    return is_marker(ctx, value, marker);
}

/// The Field of an annotation: the one assigned, or a new one around the default.
Ref<> get_field(Ctx& ctx, Value cls, Value name, Value annotation, bool kw_only) {
    Ref<> fallback = MOLT_TRY(getattr_optional(ctx, cls, name.as<Str>()));
    if (fallback.value().is_absent() || class_of(fallback) == &type::member_descriptor) fallback = own(missing(ctx));
    Ref<> made = MOLT_TRY(isinstance(ctx, fallback, Field::cls)) ? std::move(fallback)
                                                                 : Ref<>(here.global(ctx, "field"_n)(kw("default"_n, fallback)));
    if (!made) return raised;
    Py field(ctx, made);
    MOLT_TRY(field.set_attr("name"_n, name));
    MOLT_TRY(field.set_attr("type"_n, annotation));
    Name kind = "_FIELD"_n;
    if (MOLT_TRY(names_marker(ctx, cls, annotation, Marker::class_var))) kind = "_FIELD_CLASSVAR"_n;
    else if (MOLT_TRY(names_marker(ctx, cls, annotation, Marker::init_var))) kind = "_FIELD_INITVAR"_n;
    bool class_var = kind.text()[6] == '_' && kind.text()[7] == 'C', plain = kind.text()[6] == 0;
    MOLT_TRY(field.set_attr("_field_type"_n, constant(ctx, kind)));
    Ref<> factory = MOLT_TRY(field.attr("default_factory"_n)), keyword = MOLT_TRY(field.attr("kw_only"_n));
    if (!plain && !(factory.value() == missing(ctx)))
        return ctx.raise(type::TypeError, "field {} cannot have a default factory", name);
    if (!class_var) {
        if (keyword.value() == missing(ctx)) MOLT_TRY(field.set_attr("kw_only"_n, kw_only));
    } else if (!(keyword.value() == missing(ctx)))
        return ctx.raise(type::TypeError, "field {} is a ClassVar but specifies kw_only", name);
    if (plain) {
        Ref<> value = MOLT_TRY(field.attr("default"_n));
        Ref<> hash = MOLT_TRY(Py(ctx, value).attr("__class__"_n).attr_or_absent("__hash__"_n));
        if (hash.value().is_none()) {
            Ref<Str> shown = MOLT_TRY(str(ctx, Value(class_of(value))));
            return ctx.raise(type::ValueError, "mutable default {} for field {} is not allowed: use default_factory", shown,
                             name);
        }
    }
    return made;
}

/// What the work on one class carries along.
struct Processing {
    Ctx& ctx;
    Ref<> cls;
    Options options;
    Ref<Dict> fields; // name to Field, inherited ones first

    Py described() const { return Py(ctx, cls); }
    Status inherit(bool& frozen_base, bool& dataclass_base);
    Status collect();
    Result<bool> explicit_hash();
    Ref<List> select(bool with_init_vars);
    Status add_methods();
    Status add_hash();
    Result<bool> plain_constructor();
    Status add_doc();
    Status add_slots();
    Status add(Name name, const molt_code& code, Value names) {
        return Status::of(set_new_attribute(ctx, cls, name, closure_function(ctx, code, here, {names})).ok());
    }
};

Status Processing::inherit(bool& frozen_base, bool& dataclass_base) {
    Ref<> mro = MOLT_TRY(described().attr("__mro__"_n));
    Ref<Tuple> classes = MOLT_TRY(tuple_from_iterable_py(ctx, mro));
    for (uint64_t i = classes->n; i-- > 1;) {
        Py base(ctx, (*classes)[i]);
        Ref<> theirs = MOLT_TRY(base.attr_or_absent("__dataclass_fields__"_n));
        if (theirs.value().is_absent()) continue;
        dataclass_base = true;
        MOLT_TRY(dict_update_py(ctx, fields.get(), theirs));
        if (MOLT_TRY(base.attr("__dataclass_params__"_n).attr("frozen"_n).truth())) frozen_base = true;
    }
    return done();
}

Status Processing::collect() {
    bool frozen_base = false, dataclass_base = false, kw_only = options.kw_only, kw_only_seen = false;
    MOLT_TRY(inherit(frozen_base, dataclass_base));
    Ref<> annotations = MOLT_TRY(described().attr("__dict__"_n).call("get"_n, "__annotations__"_n));
    if (annotations.value().is_none()) annotations = MOLT_TRY(dict_new(ctx));
    Ref<List> own_fields = MOLT_TRY(list_new(ctx));
    Ref<> items = MOLT_TRY(builtin(ctx, "list"_n)(Py(ctx, annotations).call("items"_n)));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        if (!(*pair)[0].is<Str>())
            return ctx.raise(type::TypeError, "attribute name must be string, not '{}'", type_name((*pair)[0]));
        Ref<Str> name = MOLT_TRY(intern(ctx, own((*pair)[0].as<Str>())));
        if (MOLT_TRY(names_marker(ctx, cls, (*pair)[1], Marker::kw_only))) {
            if (kw_only_seen) return ctx.raise(type::TypeError, "{!r} is KW_ONLY, but KW_ONLY has already been specified", name);
            kw_only_seen = kw_only = true;
            return done();
        }
        return list_append(ctx, own_fields.get(), MOLT_TRY(get_field(ctx, cls, name, (*pair)[1], kw_only)));
    }));
    for (uint64_t i = 0; i < own_fields->n; i++) {
        Py field(ctx, (*own_fields)[i]);
        Ref<> name = MOLT_TRY(field.attr("name"_n)), fallback = MOLT_TRY(field.attr("default"_n));
        MOLT_TRY(dict_set(ctx, fields.get(), name.value().as<Str>(), field));
        Ref<> present = MOLT_TRY(getattr_optional(ctx, cls, name.value().as<Str>()));
        if (present.value().is_absent() || !MOLT_TRY(isinstance(ctx, present, Field::cls))) continue;
        bool none_given = fallback.value() == missing(ctx);
        MOLT_TRY(molt::setattr(ctx, cls, name.value().as<Str>(), none_given ? Value{} : fallback.value()));
    }
    Ref<> attributes = MOLT_TRY(builtin(ctx, "list"_n)(described().attr("__dict__"_n).call("items"_n)));
    MOLT_TRY(for_each(ctx, attributes, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        if (!MOLT_TRY(isinstance(ctx, (*pair)[1], Field::cls)) || MOLT_TRY(contains(ctx, annotations, (*pair)[0]))) return done();
        return ctx.raise(type::TypeError, "{!r} is a field but has no type annotation", (*pair)[0]);
    }));
    if (dataclass_base && frozen_base && !options.frozen)
        return ctx.raise(type::TypeError, "cannot inherit non-frozen dataclass from a frozen one");
    if (dataclass_base && !frozen_base && options.frozen)
        return ctx.raise(type::TypeError, "cannot inherit frozen dataclass from a non-frozen one");
    return described().set_attr("__dataclass_fields__"_n, fields);
}

/// A __hash__ of the class's own; the None that goes with an own __eq__ does not count.
Result<bool> Processing::explicit_hash() {
    Py attributes = described().attr("__dict__"_n);
    if (!MOLT_TRY(attributes.contains("__hash__"_n))) return false;
    Ref<> hash = MOLT_TRY(attributes.item("__hash__"_n));
    return !hash.value().is_none() || !MOLT_TRY(attributes.contains("__eq__"_n));
}

Ref<List> Processing::select(bool with_init_vars) {
    Ref<List> chosen = MOLT_TRY(list_new(ctx));
    Ref<Dict> all = MOLT_TRY(dict_copy(ctx, fields.get()));
    uint64_t i = 0;
    while (DictEntry* entry = dict_next(all.get(), i)) {
        Ref<> field = own(Value(entry->value));
        bool wanted =
            MOLT_TRY(has_kind(ctx, field, "_FIELD"_n)) || (with_init_vars && MOLT_TRY(has_kind(ctx, field, "_FIELD_INITVAR"_n)));
        if (wanted) MOLT_TRY(list_append(ctx, chosen.get(), field.value()));
    }
    return chosen;
}

Status Processing::add_methods() {
    Ref<List> init_fields = MOLT_TRY(select(true)), real = MOLT_TRY(select(false));
    if (options.init) {
        bool post_init = MOLT_TRY(described().has_attr("__post_init__"_n));
        Ref<Str> self = MOLT_TRY(intern(ctx, "self"));
        if (dict_get(fields.get(), self.get())) self = MOLT_TRY(intern(ctx, "__dataclass_self__"));
        MOLT_TRY(set_new_attribute(ctx, cls, "__init__"_n, make_init(ctx, init_fields.get(), options, post_init, self.get())));
    }
    if (options.repr) MOLT_TRY(add("__repr__"_n, dataclass_dunder_repr_code, MOLT_TRY(field_names(ctx, real.get(), "repr"_n))));
    Ref<> compared = MOLT_TRY(field_names(ctx, real.get(), "compare"_n));
    if (options.eq) MOLT_TRY(add("__eq__"_n, dataclass_dunder_eq_code, compared));
    if (options.order) {
        const std::pair<Name, const molt_code*> kOrder[] = {{"__lt__"_n, &dataclass_dunder_lt_code},
                                                            {"__le__"_n, &dataclass_dunder_le_code},
                                                            {"__gt__"_n, &dataclass_dunder_gt_code},
                                                            {"__ge__"_n, &dataclass_dunder_ge_code}};
        for (const auto& [name, code] : kOrder) {
            if (!MOLT_TRY(set_new_attribute(ctx, cls, name, closure_function(ctx, *code, here, {compared.value()})))) continue;
            Ref<> shown = MOLT_TRY(described().attr("__name__"_n));
            return ctx.raise(type::TypeError,
                             "Cannot overwrite attribute {} in class {}. Consider using functools.total_ordering", name.text(),
                             shown);
        }
    }
    if (options.frozen) {
        Ref<List> names = MOLT_TRY(list_new(ctx));
        for (uint64_t i = 0; i < real->n; i++)
            MOLT_TRY(list_append(ctx, names.get(), MOLT_TRY(Py(ctx, (*real)[i]).attr("name"_n))));
        Ref<Tuple> all = MOLT_TRY(list_to_tuple(ctx, names.get()));
        const std::pair<Name, const molt_code*> kGuards[] = {{"__setattr__"_n, &dataclass_dunder_setattr_code},
                                                             {"__delattr__"_n, &dataclass_dunder_delattr_code}};
        for (const auto& [name, code] : kGuards) {
            if (!MOLT_TRY(set_new_attribute(ctx, cls, name, closure_function(ctx, *code, here, {cls.value(), all.value()}))))
                continue;
            Ref<> shown = MOLT_TRY(described().attr("__name__"_n));
            return ctx.raise(type::TypeError, "Cannot overwrite attribute {} in class {}", name.text(), shown);
        }
    }
    return done();
}

// CPython's table: what becomes of __hash__ under unsafe_hash, eq, frozen and an explicit __hash__.
Status Processing::add_hash() {
    bool has_explicit = MOLT_TRY(explicit_hash());
    bool unsafe = options.unsafe_hash, add_one = unsafe ? true : options.eq && options.frozen && !has_explicit;
    if (unsafe && has_explicit) {
        Ref<> shown = MOLT_TRY(described().attr("__name__"_n));
        return ctx.raise(type::TypeError, "Cannot overwrite attribute __hash__ in class {}", shown);
    }
    if (!add_one) {
        if (options.eq && !options.frozen && !has_explicit) return described().set_attr("__hash__"_n, kNone);
        return done();
    }
    Ref<List> real = MOLT_TRY(select(false)), chosen = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < real->n; i++) {
        Py field(ctx, (*real)[i]);
        Ref<> hash = MOLT_TRY(field.attr("hash"_n));
        bool wanted = hash.value().is_none() ? MOLT_TRY(flag(ctx, field, "compare"_n)) : MOLT_TRY(truth(ctx, hash));
        if (wanted) MOLT_TRY(list_append(ctx, chosen.get(), MOLT_TRY(field.attr("name"_n))));
    }
    Ref<Tuple> names = MOLT_TRY(list_to_tuple(ctx, chosen.get()));
    Ref<> function = MOLT_TRY(closure_function(ctx, dataclass_dunder_hash_code, here, {names.value()}));
    Ref<> outer = MOLT_TRY(described().attr("__qualname__"_n));
    MOLT_TRY(Py(ctx, function).set_attr("__qualname__"_n, MOLT_TRY(format_text(ctx, "{}.__hash__", outer))));
    return described().set_attr("__hash__"_n, function);
}

/// The name of the class and what inspect knows of its parameters.
Ref<> doc_of_constructor(Ctx& ctx, Value cls, Value name) {
    Ref<> signature = import(ctx, "inspect").call("signature"_n, cls);
    if (!signature) {
        Except caught(ctx);
        return caught.is(type::TypeError) || caught.is(type::ValueError) ? own(name) : Ref<>(caught.reraise());
    }
    Ref<> text = MOLT_TRY(str(ctx, signature));
    return format_text(ctx, "{}{}", name, MOLT_TRY(Py(ctx, text).call("replace"_n, " -> None", "")));
}

/// Is the signature of the class that of the __init__ made here?
Result<bool> Processing::plain_constructor() {
    Ref<> call = MOLT_TRY(Py(ctx, Value(class_of(cls))).attr("__call__"_n)), new_ = MOLT_TRY(described().attr("__new__"_n));
    Ref<> plain_call = MOLT_TRY(Py(ctx, Value(&type::type_)).attr("__call__"_n));
    Ref<> plain_new = MOLT_TRY(Py(ctx, Value(&type::object_)).attr("__new__"_n));
    Ref<> given = MOLT_TRY(described().attr_or("__signature__"_n, kNone));
    return options.init && MOLT_TRY(equal(ctx, call, plain_call)) && MOLT_TRY(equal(ctx, new_, plain_new)) &&
           given.value().is_none();
}

/// "Name(x: int, y: str = 'a')" for a class without a docstring.
Status Processing::add_doc() {
    if (MOLT_TRY(described().attr("__doc__"_n).truth())) return done();
    Ref<> name = MOLT_TRY(described().attr("__name__"_n));
    if (!MOLT_TRY(plain_constructor())) return described().set_attr("__doc__"_n, MOLT_TRY(doc_of_constructor(ctx, cls, name)));
    Ref<List> parts = MOLT_TRY(list_new(ctx));
    Ref<List> init_fields = MOLT_TRY(select(true));
    bool starred = false;
    for (bool keyword : {false, true}) {
        for (uint64_t i = 0; options.init && i < init_fields->n; i++) {
            Py field(ctx, (*init_fields)[i]);
            if (!MOLT_TRY(flag(ctx, field, "init"_n)) || MOLT_TRY(flag(ctx, field, "kw_only"_n)) != keyword) continue;
            if (keyword && !starred) MOLT_TRY(list_append(ctx, parts.get(), Ref<>(MOLT_TRY(str_from_utf8(ctx, "*")))));
            starred = keyword;
            Ref<> field_name = MOLT_TRY(field.attr("name"_n)), annotation = MOLT_TRY(field.attr("type"_n));
            Ref<> shown = MOLT_TRY(inspect::formatannotation(ctx, annotation, kNone));
            Ref<> factory = MOLT_TRY(field.attr("default_factory"_n)), fallback = MOLT_TRY(field.attr("default"_n));
            Ref<Str> part;
            if (!(factory.value() == missing(ctx))) part = MOLT_TRY(format_text(ctx, "{}: {} = <factory>", field_name, shown));
            else if (!(fallback.value() == missing(ctx)))
                part = MOLT_TRY(format_text(ctx, "{}: {} = {!r}", field_name, shown, fallback));
            else part = MOLT_TRY(format_text(ctx, "{}: {}", field_name, shown));
            MOLT_TRY(list_append(ctx, parts.get(), Ref<>(std::move(part))));
        }
    }
    Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ", "));
    Ref<> joined = MOLT_TRY(Py(ctx, comma).call("join"_n, parts));
    return described().set_attr("__doc__"_n, MOLT_TRY(format_text(ctx, "{}({})", name, joined)));
}

/// The names in __slots__ of a class, added to a set.
Status add_slot_names(Ctx& ctx, Value cls, Value into) {
    Ref<> slots = MOLT_TRY(Py(ctx, cls).attr("__dict__"_n).call("get"_n, "__slots__"_n));
    if (slots.value().is_none()) return done();
    if (slots.value().is<Str>()) return Status::of(Py(ctx, into).call("add"_n, slots).ok());
    if (MOLT_TRY(Py(ctx, slots).has_attr("__next__"_n))) {
        Ref<> name = MOLT_TRY(Py(ctx, cls).attr("__name__"_n));
        return ctx.raise(type::TypeError, "Slots of '{}' cannot be determined", name);
    }
    return Status::of(Py(ctx, into).call("update"_n, slots).ok());
}

// A class with __slots__ must be made anew: cls becomes the new one.
Status Processing::add_slots() {
    Py old = described();
    Ref<> name = MOLT_TRY(old.attr("__name__"_n));
    if (MOLT_TRY(old.attr("__dict__"_n).contains("__slots__"_n)))
        return ctx.raise(type::TypeError, "{} already specifies __slots__", name);
    Ref<> body = MOLT_TRY(builtin(ctx, "dict"_n)(old.attr("__dict__"_n)));
    Ref<> inherited = MOLT_TRY(builtin(ctx, "set"_n)()), mro = MOLT_TRY(old.attr("__mro__"_n));
    Ref<Tuple> classes = MOLT_TRY(tuple_from_iterable_py(ctx, mro));
    for (uint64_t i = 1; i + 1 < classes->n; i++) MOLT_TRY(add_slot_names(ctx, (*classes)[i], inherited));
    Ref<List> real = MOLT_TRY(select(false)), slots = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < real->n; i++) {
        Ref<> field_name = MOLT_TRY(Py(ctx, (*real)[i]).attr("name"_n));
        if (!MOLT_TRY(contains(ctx, inherited, field_name))) MOLT_TRY(list_append(ctx, slots.get(), field_name.value()));
        MOLT_TRY(Py(ctx, body).call("pop"_n, field_name, kNone));
    }
    if (options.weakref_slot && !MOLT_TRY(Py(ctx, inherited).contains("__weakref__"_n)))
        MOLT_TRY(list_append(ctx, slots.get(), Ref<>(MOLT_TRY(intern(ctx, "__weakref__")))));
    MOLT_TRY(Py(ctx, body).set_item("__slots__"_n, MOLT_TRY(list_to_tuple(ctx, slots.get()))));
    MOLT_TRY(Py(ctx, body).call("pop"_n, "__dict__"_n, kNone));
    MOLT_TRY(Py(ctx, body).call("pop"_n, "__weakref__"_n, kNone));
    Ref<> qualname = MOLT_TRY(old.attr("__qualname__"_n));
    Ref<> made = MOLT_TRY(Py(ctx, Value(class_of(cls)))(name, old.attr("__bases__"_n), body));
    MOLT_TRY(Py(ctx, made).set_attr("__qualname__"_n, qualname));
    if (options.frozen) {
        if (!MOLT_TRY(Py(ctx, body).contains("__getstate__"_n)))
            MOLT_TRY(Py(ctx, made).set_attr("__getstate__"_n, MOLT_TRY(here.global(ctx, "_dataclass_getstate"_n))));
        if (!MOLT_TRY(Py(ctx, body).contains("__setstate__"_n)))
            MOLT_TRY(Py(ctx, made).set_attr("__setstate__"_n, MOLT_TRY(here.global(ctx, "_dataclass_setstate"_n))));
    }
    cls = std::move(made);
    return done();
}

Ref<> process_class(Ctx& ctx, Value cls, const Options& options, Ref<> params) {
    if (!params) return raised;
    Processing work{ctx, own(cls), options, MOLT_TRY(dict_new(ctx))};
    MOLT_TRY(work.described().set_attr("__dataclass_params__"_n, params));
    MOLT_TRY(work.collect());
    if (options.order && !options.eq) return ctx.raise(type::ValueError, "eq must be true if order is true");
    bool has_explicit_hash = MOLT_TRY(work.explicit_hash());
    (void)has_explicit_hash;
    // __hash__ is judged before __eq__ is added.
    MOLT_TRY(work.add_hash());
    MOLT_TRY(work.add_methods());
    MOLT_TRY(work.add_doc());
    if (options.match_args) {
        Ref<List> init_fields = MOLT_TRY(work.select(true)), names = MOLT_TRY(list_new(ctx));
        for (uint64_t i = 0; i < init_fields->n; i++)
            if (MOLT_TRY(flag(ctx, (*init_fields)[i], "init"_n)) && !MOLT_TRY(flag(ctx, (*init_fields)[i], "kw_only"_n)))
                MOLT_TRY(list_append(ctx, names.get(), MOLT_TRY(Py(ctx, (*init_fields)[i]).attr("name"_n))));
        MOLT_TRY(set_new_attribute(ctx, work.cls, "__match_args__"_n, MOLT_TRY(list_to_tuple(ctx, names.get()))));
    }
    if (options.weakref_slot && !options.slots) return ctx.raise(type::TypeError, "weakref_slot is True but slots is False");
    if (options.slots) MOLT_TRY(work.add_slots());
    MOLT_TRY(import(ctx, "abc").call("update_abstractmethods"_n, work.cls));
    return std::move(work.cls);
}

} // namespace

Ref<> dataclass(Ctx& ctx, Value cls, Value init, Value repr, Value eq, Value order, Value unsafe_hash, Value frozen,
                Value match_args, Value kw_only, Value slots, Value weakref_slot) {
    // Free variables in the order of the stub.
    Ref<> wrap = MOLT_TRY(closure_function(
        ctx, dataclass_wrap_code, here, {eq, frozen, init, kw_only, match_args, order, repr, slots, unsafe_hash, weakref_slot}));
    if (cls.is_none()) return wrap;
    return Py(ctx, wrap)(cls);
}

Ref<> dataclass_wrap(Ctx& ctx, const Closure& free, Value cls) {
    enum { eq, frozen, init, kw_only, match_args, order, repr, slots, unsafe_hash, weakref_slot, kCount };
    bool on[kCount];
    for (size_t i = 0; i < kCount; i++) on[i] = MOLT_TRY(truth(ctx, free[i]));
    Options options{on[init],   on[repr],       on[eq],      on[order], on[unsafe_hash],
                    on[frozen], on[match_args], on[kw_only], on[slots], on[weakref_slot]};
    Ref<> params =
        MOLT_TRY(Py(ctx, _DataclassParams::cls)(free[init], free[repr], free[eq], free[order], free[unsafe_hash], free[frozen],
                                                free[match_args], free[kw_only], free[slots], free[weakref_slot]));
    return process_class(ctx, cls, options, std::move(params));
}

} // namespace molt::dataclasses

// namedtuple: classes of tuples with named fields.
#include "core/call/synthesised.h"
#include "core/exc/except.h"
#include "core/types/code.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/collections.h"

namespace molt::collections {

namespace {

/// The field names as given, each a str (of a subclass perhaps).
Ref<List> field_list(Ctx& ctx, Value given) {
    Ref<> names = own(given);
    if (given.is<Str>()) names = MOLT_TRY(Py(ctx, given).call("replace"_n, ",", " ").call("split"_n));
    Ref<List> fields = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, names,
                      [&](Value name) -> Status { return list_append(ctx, fields.get(), Ref<>(MOLT_TRY(str(ctx, name)))); }));
    return fields;
}

Result<bool> is_identifier(Ctx& ctx, Value name) { return Py(ctx, name).call("isidentifier"_n).truth(); }
Result<bool> is_keyword(Ctx& ctx, Value name) { return here.global(ctx, "_iskeyword"_n)(name).truth(); }
bool underscored(Value name) { return name.as<Str>()->n && name.as<Str>()->at(0) == '_'; }

/// rename=True: names that cannot be fields become _0, _1 ...
Status rename_fields(Ctx& ctx, List* fields) {
    Ref<Dict> seen = MOLT_TRY(dict_new(ctx));
    for (uint64_t i = 0; i < fields->n; i++) {
        Ref<> name = own((*fields)[i]);
        bool known = !MOLT_TRY(dict_get_py(ctx, seen.get(), name)).is_absent();
        if (known || underscored(name) || !MOLT_TRY(is_identifier(ctx, name)) || MOLT_TRY(is_keyword(ctx, name))) {
            Ref<Str> made = MOLT_TRY(format_text(ctx, "_{}", i));
            MOLT_TRY(list_replace(ctx, fields, i, i + 1, std::array{Value(made.get()).word()}.data(), 1));
        }
        MOLT_TRY(dict_set_py(ctx, seen.get(), name, kNone));
    }
    return done();
}

Status check_name(Ctx& ctx, Value name) {
    if (!MOLT_TRY(is_identifier(ctx, name)))
        return ctx.raise(type::ValueError, "Type names and field names must be valid identifiers: {!r}", name);
    if (MOLT_TRY(is_keyword(ctx, name)))
        return ctx.raise(type::ValueError, "Type names and field names cannot be a keyword: {!r}", name);
    return done();
}

Status check_fields(Ctx& ctx, Value type_name, List* fields, bool rename) {
    MOLT_TRY(check_name(ctx, type_name));
    for (uint64_t i = 0; i < fields->n; i++) MOLT_TRY(check_name(ctx, (*fields)[i]));
    Ref<Dict> seen = MOLT_TRY(dict_new(ctx));
    for (uint64_t i = 0; i < fields->n; i++) {
        Ref<> name = own((*fields)[i]);
        if (underscored(name) && !rename)
            return ctx.raise(type::ValueError, "Field names cannot start with an underscore: {!r}", name);
        if (!MOLT_TRY(dict_get_py(ctx, seen.get(), name)).is_absent())
            return ctx.raise(type::ValueError, "Encountered duplicate field name: {!r}", name);
        MOLT_TRY(dict_set_py(ctx, seen.get(), name, kNone));
    }
    return done();
}

/// cls.__new__(cls, *fields): a tuple of the arguments.
Ref<> new_body(Ctx& ctx, Function*, std::span<const Value> argv) {
    // OPTIMIZATION: what tuple.__new__ does for a class of the program.
    if (auto* cls = argv[0].try_as<Class>(); cls && cls->is_heap() && cls->layout_base == &type::tuple)
        return tuple_of_class(ctx, cls, argv.subspan(1));
    Ref<> items = MOLT_TRY(tuple_copy(ctx, argv.subspan(1)));
    return Py(ctx, Value(&type::tuple)).call("__new__"_n, argv[0], items);
}

/// "name=%r, ..." in parentheses
Ref<Str> repr_format(Ctx& ctx, Tuple* fields) {
    Ref<List> parts = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < fields->n; i++)
        MOLT_TRY(list_append(ctx, parts.get(), Ref<>(MOLT_TRY(format_text(ctx, "{}=%r", (*fields)[i])))));
    Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ", "));
    Ref<> joined = MOLT_TRY(Py(ctx, comma).call("join"_n, parts));
    return format_text(ctx, "({})", joined);
}

Ref<Function> new_function(Ctx& ctx, Value type_name, Tuple* fields, Value argument_list, Value defaults) {
    Ref<Str> name = MOLT_TRY(intern(ctx, "__new__"));
    Ref<Str> qualname = MOLT_TRY(format_text(ctx, "{}.__new__", type_name));
    Ref<Tuple> parameters = MOLT_TRY(tuple_allocate(ctx, fields->n + 1));
    parameters->items[0] = MOLT_TRY(intern(ctx, "_cls")).release();
    for (uint64_t i = 0; i < fields->n; i++) parameters->items[i + 1] = own((*fields)[i]).release();
    Ref<Function> made =
        MOLT_TRY(synthesise(ctx, {.module = here,
                                  .name = name.value(),
                                  .qualname = qualname.value(),
                                  .positional = {reinterpret_cast<const Value*>(parameters->items), size_t(parameters->n)},
                                  .defaults = defaults.is_none() ? Value{} : defaults,
                                  .body = new_body}));
    Ref<Str> doc = MOLT_TRY(format_text(ctx, "Create new instance of {}({})", type_name, argument_list));
    Ref<Str> module = MOLT_TRY(format_text(ctx, "namedtuple_{}", type_name));
    made->doc.set(std::move(doc));
    made->module.set(std::move(module));
    return made;
}

/// Puts a function into the class namespace under the type's qualified name, with its docstring.
Status put_method(Ctx& ctx, Dict* into, Value type_name, Ref<> made, Value doc, bool class_method = false) {
    if (!made) return raised;
    auto* function = made.value().as<Function>();
    Ref<> name = function->name.copy();
    Ref<Str> qualname = MOLT_TRY(format_text(ctx, "{}.{}", type_name, name));
    function->qualname.set(std::move(qualname));
    if (!doc.is_none()) function->doc.set(doc);
    if (class_method) made = MOLT_TRY(Py(ctx, Value(&type::classmethod))(made));
    return dict_set(ctx, into, name.value().as<Str>(), made);
}

Status put(Ctx& ctx, Dict* into, const char* name, Value value) {
    if (!value) return raised;
    Ref<Str> key = MOLT_TRY(intern(ctx, std::string_view(name)));
    return dict_set(ctx, into, key.get(), value);
}

} // namespace

Ref<> namedtuple(Ctx& ctx, Value typename_, Value field_names, Value rename, Value defaults, Value module) {
    Ref<List> names = MOLT_TRY(field_list(ctx, field_names));
    Ref<Str> shown = MOLT_TRY(str(ctx, typename_));
    Ref<Str> type_name = MOLT_TRY(intern(ctx, std::move(shown)));
    bool renaming = MOLT_TRY(truth(ctx, rename));
    if (renaming) MOLT_TRY(rename_fields(ctx, names.get()));
    MOLT_TRY(check_fields(ctx, type_name, names.get(), renaming));
    Ref<Tuple> fields = MOLT_TRY(tuple_allocate(ctx, names->n));
    for (uint64_t i = 0; i < names->n; i++) fields->items[i] = MOLT_TRY(intern(ctx, own((*names)[i].as<Str>()))).release();

    Ref<> values = own(defaults);
    Ref<Dict> field_defaults = MOLT_TRY(dict_new(ctx));
    if (!defaults.is_none()) {
        Ref<Tuple> given = MOLT_TRY(tuple_from_iterable_py(ctx, defaults));
        if (given->n > fields->n) return ctx.raise(type::TypeError, "Got more default values than field names");
        for (uint64_t i = 0; i < given->n; i++)
            MOLT_TRY(dict_set(ctx, field_defaults.get(), (*fields)[fields->n - given->n + i].as<Str>(), (*given)[i]));
        values = std::move(given);
    }
    Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ", "));
    Ref<> listed = MOLT_TRY(Py(ctx, comma).call("join"_n, fields));
    if (fields->n == 1) listed = MOLT_TRY(format_text(ctx, "{},", listed));

    Ref<Dict> body = MOLT_TRY(dict_new(ctx));
    Ref<Str> doc = MOLT_TRY(format_text(ctx, "{}({})", type_name, listed));
    MOLT_TRY(put(ctx, body.get(), "__doc__", doc));
    MOLT_TRY(put(ctx, body.get(), "__slots__", Value(tuple_empty())));
    MOLT_TRY(put(ctx, body.get(), "_fields", fields));
    MOLT_TRY(put(ctx, body.get(), "_field_defaults", field_defaults));
    MOLT_TRY(put(ctx, body.get(), "__new__", MOLT_TRY(new_function(ctx, type_name, fields.get(), listed, values))));
    Ref<> count = small_int(int64_t(fields->n));
    doc = MOLT_TRY(format_text(ctx, "Make a new {} object from a sequence or iterable", type_name));
    MOLT_TRY(
        put_method(ctx, body.get(), type_name, closure_function(ctx, namedtuple__make_code, here, {count.value()}), doc, true));
    doc = MOLT_TRY(format_text(ctx, "Return a new {} object replacing specified fields with new values", type_name));
    MOLT_TRY(
        put_method(ctx, body.get(), type_name, closure_function(ctx, namedtuple__replace_code, here, {fields.value()}), doc));
    Ref<Str> format = MOLT_TRY(repr_format(ctx, fields.get()));
    MOLT_TRY(put_method(ctx, body.get(), type_name, closure_function(ctx, namedtuple_dunder_repr_code, here, {format.value()}),
                        kNone));
    MOLT_TRY(put_method(ctx, body.get(), type_name, closure_function(ctx, namedtuple__asdict_code, here, {}), kNone));
    MOLT_TRY(put_method(ctx, body.get(), type_name, closure_function(ctx, namedtuple_dunder_getnewargs_code, here, {}), kNone));
    MOLT_TRY(put(ctx, body.get(), "__match_args__", fields));
    for (uint64_t i = 0; i < fields->n; i++) {
        Ref<Str> text = MOLT_TRY(format_text(ctx, "Alias for field number {}", i));
        Ref<Str> interned = MOLT_TRY(intern(ctx, std::move(text)));
        Ref<> getter = MOLT_TRY(here.global(ctx, "_tuplegetter"_n)(i, interned));
        MOLT_TRY(dict_set(ctx, body.get(), (*fields)[i].as<Str>(), getter));
    }
    Ref<Tuple> bases = MOLT_TRY(tuple_of(ctx, Value(&type::tuple)));
    Ref<> made = MOLT_TRY(Py(ctx, Value(&type::type_))(type_name, bases, body));
    Ref<> home = own(module);
    if (module.is_none()) home = MOLT_TRY(calling_module(ctx));
    if (!home.value().is_none()) MOLT_TRY(Py(ctx, made).set_attr("__module__"_n, home));
    return made;
}

Ref<> namedtuple__make(Ctx& ctx, const Closure& free, Value cls, Value iterable) {
    Ref<> made = MOLT_TRY(Py(ctx, Value(&type::tuple)).call("__new__"_n, cls, iterable));
    int64_t n = MOLT_TRY(length(ctx, made));
    if (n != free[0].small_int()) return ctx.raise(type::TypeError, "Expected {} arguments, got {}", free[0].small_int(), n);
    return made;
}

Ref<> namedtuple__replace(Ctx& ctx, const Closure& free, Value self, Value kwds) {
    auto* fields = free[0].as<Tuple>();
    Ref<Tuple> old = MOLT_TRY(tuple_from_iterable_py(ctx, self));
    Ref<List> values = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < fields->n && i < old->n; i++) {
        Ref<> value = MOLT_TRY(dict_pop_py(ctx, kwds.as<Dict>(), (*fields)[i]));
        MOLT_TRY(list_append(ctx, values.get(), value.value().is_absent() ? (*old)[i] : value.value()));
    }
    Ref<> made = MOLT_TRY(Py(ctx, self).call("_make"_n, values));
    if (kwds.as<Dict>()->n) {
        Ref<List> unknown = MOLT_TRY(list_from_iterable_py(ctx, kwds));
        return ctx.raise(type::ValueError, "Got unexpected field names: {!r}", unknown);
    }
    return made;
}

Ref<> namedtuple_dunder_repr(Ctx& ctx, const Closure& free, Value self) {
    Ref<> name = MOLT_TRY(Py(ctx, self).attr("__class__"_n).attr("__name__"_n));
    Ref<> fields = MOLT_TRY(Py(ctx, free[0]) % self);
    return Py(ctx, name) + fields;
}

Ref<> namedtuple__asdict(Ctx& ctx, Value self) {
    Ref<> pairs = MOLT_TRY(builtin(ctx, "zip"_n)(Py(ctx, self).attr("_fields"_n), self));
    return Py(ctx, Value(&type::dict))(pairs);
}

Ref<> namedtuple_dunder_getnewargs(Ctx& ctx, Value self) { return Py(ctx, Value(&type::tuple))(self); }

/// collections.abc is another name of _collections_abc.
Status exec(Ctx& ctx, Value module) {
    Ref<> abstract = MOLT_TRY(import(ctx, "_collections_abc"));
    MOLT_TRY(import(ctx, "sys").attr("modules"_n).set_item("collections.abc", abstract));
    return molt::setattr(ctx, module, "__path__", MOLT_TRY(Ref<>(list_new(ctx))));
}

} // namespace molt::collections

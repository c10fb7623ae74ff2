// Parameter, its kinds, BoundArguments.
#include "std/inspect/inspect.h"

#include "core/types/int.h"

namespace molt::inspect {

Ref<> kind_member(Ctx& ctx, Kind kind) {
    switch (kind) {
    case Kind::positional_only: return here.global(ctx, "_POSITIONAL_ONLY"_n);
    case Kind::positional_or_keyword: return here.global(ctx, "_POSITIONAL_OR_KEYWORD"_n);
    case Kind::var_positional: return here.global(ctx, "_VAR_POSITIONAL"_n);
    case Kind::keyword_only: return here.global(ctx, "_KEYWORD_ONLY"_n);
    case Kind::var_keyword: break;
    }
    return here.global(ctx, "_VAR_KEYWORD"_n);
}

static Result<Kind> as_kind(Ctx& ctx, Value member) { return Kind(MOLT_TRY(index_int64(ctx, member, type::OverflowError))); }

Result<Kind> kind_of(Ctx& ctx, Value parameter) {
    Ref<> kind = MOLT_TRY(Py(ctx, parameter).attr("kind"_n));
    return as_kind(ctx, kind);
}

namespace _ParameterKind {

Ref<> dunder_new(Ctx& ctx, Value cls, Value description) {
    int64_t value = MOLT_TRY(Py(ctx, cls).attr("__members__"_n).length());
    Ref<> member = MOLT_TRY(Py(ctx, Value(&type::int_)).call("__new__"_n, cls, value));
    MOLT_TRY(Py(ctx, member).set_attr("_value_"_n, value));
    MOLT_TRY(Py(ctx, member).set_attr("description"_n, description));
    return member;
}

Ref<> dunder_str(Ctx& ctx, Value self) { return Py(ctx, self).attr("name"_n); }

} // namespace _ParameterKind

namespace Parameter {

namespace {

Ref<> described(Ctx& ctx, Value kind) { return Py(ctx, kind).attr("description"_n); }

/// The names that the compiler gives the parameters of generator expressions: ".0".
bool is_implicit(const Str* name) {
    if (name->n < 2 || name->at(0) != '.') return false;
    for (uint64_t i = 1; i < name->n; i++)
        if (name->at(i) < '0' || name->at(i) > '9') return false;
    return true;
}

} // namespace

Ref<> dunder_init(Ctx& ctx, Value self, Value name, Value kind, Value fallback, Value annotation) {
    Py me(ctx, self);
    Ref<> member = call_here(ctx, "_ParameterKind"_n, kind);
    if (!member) {
        if (!ctx.pending_matches(type::ValueError)) return raised;
        Except caught(ctx);
        return ctx.raise(type::ValueError, "value {!r} is not a valid Parameter.kind", kind);
    }
    Kind known = MOLT_TRY(as_kind(ctx, member));
    MOLT_TRY(me.set_attr("_kind"_n, member));
    if (!MOLT_TRY(is_empty(ctx, fallback)) && (known == Kind::var_positional || known == Kind::var_keyword))
        return ctx.raise(type::ValueError, "{} parameters cannot have default values", MOLT_TRY(described(ctx, member)));
    MOLT_TRY(me.set_attr("_default"_n, fallback));
    MOLT_TRY(me.set_attr("_annotation"_n, annotation));
    if (MOLT_TRY(is_empty(ctx, name))) return ctx.raise(type::ValueError, "name is a required attribute for Parameter");
    if (!name.is<Str>()) return ctx.raise(type::TypeError, "name must be a str, not a {}", type_name(name));
    Ref<> shown = own(name);
    if (name.as<Str>()->n == 0) return ctx.raise(type::IndexError, "string index out of range");
    if (is_implicit(name.as<Str>())) {
        if (known != Kind::positional_or_keyword)
            return ctx.raise(type::ValueError, "implicit arguments must be passed as positional or keyword arguments, not {}",
                             MOLT_TRY(described(ctx, member)));
        known = Kind::positional_only;
        MOLT_TRY(me.set_attr("_kind"_n, MOLT_TRY(kind_member(ctx, known))));
        Ref<Str> digits = MOLT_TRY(str_substring(ctx, name.as<Str>(), 1, name.as<Str>()->n));
        shown = MOLT_TRY(format_text(ctx, "implicit{}", digits));
    }
    bool keyword = known != Kind::positional_only && MOLT_TRY(call_here(ctx, "iskeyword"_n, shown).truth());
    if (keyword || !MOLT_TRY(Py(ctx, shown).call("isidentifier"_n).truth()))
        return ctx.raise(type::ValueError, "{!r} is not a valid parameter name", shown);
    MOLT_TRY(me.set_attr("_name"_n, shown));
    return none();
}

Ref<> dunder_reduce(Ctx& ctx, Value self) {
    Py me(ctx, self);
    Ref<> name = MOLT_TRY(me.attr("_name"_n)), kind = MOLT_TRY(me.attr("_kind"_n));
    Ref<> state = MOLT_TRY(dict_new(ctx)), fallback = MOLT_TRY(me.attr("_default"_n)),
          annotation = MOLT_TRY(me.attr("_annotation"_n));
    MOLT_TRY(Py(ctx, state).set_item("_default", fallback));
    MOLT_TRY(Py(ctx, state).set_item("_annotation", annotation));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, name, kind));
    return tuple_of(ctx, Value(class_of(self)), args, state);
}

Ref<> dunder_setstate(Ctx& ctx, Value self, Value state) {
    MOLT_TRY(Py(ctx, self).set_attr("_default"_n, Py(ctx, state).item("_default")));
    MOLT_TRY(Py(ctx, self).set_attr("_annotation"_n, Py(ctx, state).item("_annotation")));
    return none();
}

Ref<> get_name(Ctx& ctx, Value self) { return Py(ctx, self).attr("_name"_n); }
Ref<> get_default_(Ctx& ctx, Value self) { return Py(ctx, self).attr("_default"_n); }
Ref<> get_annotation(Ctx& ctx, Value self) { return Py(ctx, self).attr("_annotation"_n); }
Ref<> get_kind(Ctx& ctx, Value self) { return Py(ctx, self).attr("_kind"_n); }

Ref<> replace(Ctx& ctx, Value self, Value name, Value kind, Value annotation, Value fallback) {
    Py me(ctx, self);
    auto chosen = [&](Value given, Name field) -> Ref<> {
        return MOLT_TRY(is_marker(ctx, given, "_void"_n)) ? Ref<>(me.attr(field)) : own(given);
    };
    Ref<> new_name = MOLT_TRY(chosen(name, "_name"_n)), new_kind = MOLT_TRY(chosen(kind, "_kind"_n));
    Ref<> new_annotation = MOLT_TRY(chosen(annotation, "_annotation"_n)), new_default = MOLT_TRY(chosen(fallback, "_default"_n));
    return Py(ctx, Value(class_of(self)))(new_name, new_kind, kw("default"_n, new_default), kw("annotation"_n, new_annotation));
}

Ref<> dunder_str(Ctx& ctx, Value self) {
    Py me(ctx, self);
    Kind kind = MOLT_TRY(kind_of(ctx, self));
    Ref<> text = MOLT_TRY(me.attr("_name"_n)), annotation = MOLT_TRY(me.attr("_annotation"_n)),
          fallback = MOLT_TRY(me.attr("_default"_n));
    const bool annotated = !MOLT_TRY(is_empty(ctx, annotation));
    if (annotated)
        text = MOLT_TRY(format_text(ctx, "{}: {}", text, MOLT_TRY(Ref<>(call_here(ctx, "formatannotation"_n, annotation)))));
    if (!MOLT_TRY(is_empty(ctx, fallback)))
        text = MOLT_TRY(format_text(ctx, annotated ? "{} = {!r}" : "{}={!r}", text, fallback));
    if (kind == Kind::var_positional) return format_text(ctx, "*{}", text);
    if (kind == Kind::var_keyword) return format_text(ctx, "**{}", text);
    return text;
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> name = MOLT_TRY(Py(ctx, self).attr("__class__"_n).attr("__name__"_n));
    return format_text(ctx, "<{} \"{}\">", name, self);
}

namespace {

constexpr Name kFields[] = {"_name"_n, "_kind"_n, "_annotation"_n, "_default"_n};

} // namespace

Ref<> dunder_hash(Ctx& ctx, Value self) {
    Ref<Tuple> basis = MOLT_TRY(tuple_allocate(ctx, 4));
    for (int i = 0; i < 4; i++) basis->items[i] = MOLT_TRY(Ref<>(Py(ctx, self).attr(kFields[i]))).release();
    return give(ctx, hash(ctx, basis));
}

Ref<> dunder_eq(Ctx& ctx, Value self, Value other) {
    if (self == other) return boolean(true);
    if (!MOLT_TRY(isinstance(ctx, other, MOLT_TRY(Ref<>(here.global(ctx, "Parameter"_n)))))) return not_implemented();
    for (int i : {0, 1, 3, 2})
        if (!MOLT_TRY(Py(ctx, self).attr(kFields[i]).equals(Py(ctx, other).attr(kFields[i])))) return boolean(false);
    return boolean(true);
}

} // namespace Parameter

namespace BoundArguments {

Ref<> dunder_init(Ctx& ctx, Value self, Value signature, Value arguments) {
    MOLT_TRY(Py(ctx, self).set_attr("arguments"_n, arguments));
    MOLT_TRY(Py(ctx, self).set_attr("_signature"_n, signature));
    return none();
}

Ref<> get_signature(Ctx& ctx, Value self) { return Py(ctx, self).attr("_signature"_n); }

namespace {

/// self.arguments[name]: empty when it is not there.
Result<Ref<>> argument(Ctx& ctx, Value self, Value name) {
    Ref<> found = Py(ctx, self).attr("arguments"_n).item(name);
    if (!found && !ctx.swallow(type::KeyError)) return raised;
    return std::move(found);
}

/// Calls body(name, parameter) for the signature's parameters; false ends.
template<class F> Status each_parameter(Ctx& ctx, Value self, F&& body) {
    Ref<> items = MOLT_TRY(Py(ctx, self).attr("_signature"_n).attr("parameters"_n).call("items"_n));
    bool more = true;
    return for_each(ctx, items, [&](Value item) -> Status {
        if (!more) return done();
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        more = MOLT_TRY(body((*pair)[0], (*pair)[1]));
        return done();
    });
}

} // namespace

Ref<> get_args(Ctx& ctx, Value self) {
    Ref<List> args = MOLT_TRY(list_new(ctx));
    MOLT_TRY(each_parameter(ctx, self, [&](Value name, Value parameter) -> Result<bool> {
        Kind kind = MOLT_TRY(kind_of(ctx, parameter));
        if (kind == Kind::var_keyword || kind == Kind::keyword_only) return false;
        Ref<> value = MOLT_TRY(argument(ctx, self, name));
        if (!value) return false;
        if (kind == Kind::var_positional) MOLT_TRY(list_extend_py(ctx, args.get(), value));
        else MOLT_TRY(list_append(ctx, args.get(), std::move(value)));
        return true;
    }));
    return list_to_tuple(ctx, args.get());
}

// Keywords begin with the first parameter that takes none by position, or that was not given.
Ref<> get_kwargs(Ctx& ctx, Value self) {
    Ref<Dict> keywords = MOLT_TRY(dict_new(ctx));
    bool started = false;
    MOLT_TRY(each_parameter(ctx, self, [&](Value name, Value parameter) -> Result<bool> {
        Kind kind = MOLT_TRY(kind_of(ctx, parameter));
        if (!started) {
            started = kind == Kind::var_keyword || kind == Kind::keyword_only;
            if (!started && !MOLT_TRY(Py(ctx, self).attr("arguments"_n).contains(name))) {
                started = true;
                return true;
            }
        }
        if (!started) return true;
        Ref<> value = MOLT_TRY(argument(ctx, self, name));
        if (!value) return true;
        if (kind == Kind::var_keyword) MOLT_TRY(dict_update_py(ctx, keywords.get(), value));
        else MOLT_TRY(dict_set_py(ctx, keywords.get(), name, value));
        return true;
    }));
    return keywords;
}

Ref<> apply_defaults(Ctx& ctx, Value self) {
    Ref<Dict> complete = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(each_parameter(ctx, self, [&](Value name, Value parameter) -> Result<bool> {
        Ref<> value = MOLT_TRY(argument(ctx, self, name));
        if (!value) {
            value = MOLT_TRY(Py(ctx, parameter).attr("default"_n));
            if (MOLT_TRY(is_empty(ctx, value))) {
                Kind kind = MOLT_TRY(kind_of(ctx, parameter));
                if (kind == Kind::var_positional) value = own(Value(tuple_empty()));
                else if (kind == Kind::var_keyword) value = MOLT_TRY(dict_new(ctx));
                else return true;
            }
        }
        MOLT_TRY(dict_set_py(ctx, complete.get(), name, value));
        return true;
    }));
    MOLT_TRY(Py(ctx, self).set_attr("arguments"_n, complete));
    return none();
}

Ref<> dunder_eq(Ctx& ctx, Value self, Value other) {
    if (self == other) return boolean(true);
    if (!MOLT_TRY(isinstance(ctx, other, MOLT_TRY(Ref<>(here.global(ctx, "BoundArguments"_n)))))) return not_implemented();
    for (Name field : {"signature"_n, "arguments"_n})
        if (!MOLT_TRY(Py(ctx, self).attr(field).equals(Py(ctx, other).attr(field)))) return boolean(false);
    return boolean(true);
}

Ref<> dunder_setstate(Ctx& ctx, Value self, Value state) {
    MOLT_TRY(Py(ctx, self).set_attr("_signature"_n, Py(ctx, state).item("_signature")));
    MOLT_TRY(Py(ctx, self).set_attr("arguments"_n, Py(ctx, state).item("arguments")));
    return none();
}

Ref<> dunder_getstate(Ctx& ctx, Value self) {
    Ref<> state = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(Py(ctx, state).set_item("_signature", Py(ctx, self).attr("_signature"_n)));
    MOLT_TRY(Py(ctx, state).set_item("arguments", Py(ctx, self).attr("arguments"_n)));
    return state;
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<List> shown = MOLT_TRY(list_new(ctx));
    Ref<> items = MOLT_TRY(Py(ctx, self).attr("arguments"_n).call("items"_n));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        return list_append(ctx, shown.get(), Ref<>(MOLT_TRY(format_text(ctx, "{}={!r}", (*pair)[0], (*pair)[1]))));
    }));
    Ref<Str> comma = MOLT_TRY(intern(ctx, ", "));
    Ref<Str> all = MOLT_TRY(str_join(ctx, comma.get(), shown->items(), shown->n));
    return format_text(ctx, "<{} ({})>", MOLT_TRY(Ref<>(Py(ctx, self).attr("__class__"_n).attr("__name__"_n))), all);
}

} // namespace BoundArguments
} // namespace molt::inspect

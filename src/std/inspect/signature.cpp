// Signature: parameters in order, comparison, text, and the distribution of arguments.
#include "std/inspect/inspect.h"

namespace molt::inspect {

Ref<List> parameters_of(Ctx& ctx, Value signature) {
    Ref<> values = MOLT_TRY(Py(ctx, signature).attr("parameters"_n).call("values"_n));
    return list_from_iterable_py(ctx, values);
}

namespace Signature {

namespace {

/// Kinds must ascend, defaults must not be followed by none, names must differ.
struct Order {
    Ctx& ctx;
    Kind top = Kind::positional_only;
    bool default_seen = false;

    Status accept(Value parameter, Kind kind) {
        if (kind < top) {
            Ref<> before = MOLT_TRY(Py(ctx, MOLT_TRY(kind_member(ctx, top))).attr("description"_n));
            Ref<> after = MOLT_TRY(Py(ctx, MOLT_TRY(kind_member(ctx, kind))).attr("description"_n));
            return ctx.raise(type::ValueError, "wrong parameter order: {} parameter before {} parameter", before, after);
        }
        top = kind;
        if (!is_positional(kind)) return done();
        if (!MOLT_TRY(is_empty(ctx, MOLT_TRY(Ref<>(Py(ctx, parameter).attr("default"_n)))))) default_seen = true;
        else if (default_seen) return ctx.raise(type::ValueError, "non-default argument follows default argument");
        return done();
    }
};

} // namespace

Ref<> dunder_init(Ctx& ctx, Value self, Value parameters, Value return_annotation, Value validate) {
    Ref<> ordered = MOLT_TRY(call_here(ctx, "OrderedDict"_n));
    if (!parameters.is_none()) {
        const bool checked = MOLT_TRY(truth(ctx, validate));
        Order order{ctx};
        MOLT_TRY(for_each(ctx, parameters, [&](Value parameter) -> Status {
            Ref<> name;
            if (checked) {
                MOLT_TRY(order.accept(parameter, MOLT_TRY(kind_of(ctx, parameter))));
                name = MOLT_TRY(Py(ctx, parameter).attr("name"_n));
                if (MOLT_TRY(contains(ctx, ordered, name)))
                    return ctx.raise(type::ValueError, "duplicate parameter name: {!r}", name);
            } else name = MOLT_TRY(Py(ctx, parameter).attr("name"_n));
            return setitem(ctx, ordered, name, parameter);
        }));
    }
    Ref<> proxy = MOLT_TRY(import(ctx, "types").call("MappingProxyType"_n, ordered));
    MOLT_TRY(Py(ctx, self).set_attr("_parameters"_n, proxy));
    MOLT_TRY(Py(ctx, self).set_attr("_return_annotation"_n, return_annotation));
    return none();
}

Ref<> from_callable(Ctx& ctx, Value cls_argument, Value obj, Value follow_wrapped, Value globals, Value locals, Value eval_str) {
    return call_here(ctx, "_signature_from_callable"_n, obj, kw("follow_wrapper_chains"_n, follow_wrapped),
                     kw("globals"_n, globals), kw("locals"_n, locals), kw("eval_str"_n, eval_str), kw("sigcls"_n, cls_argument));
}

Ref<> get_parameters(Ctx& ctx, Value self) { return Py(ctx, self).attr("_parameters"_n); }
Ref<> get_return_annotation(Ctx& ctx, Value self) { return Py(ctx, self).attr("_return_annotation"_n); }

Ref<> replace(Ctx& ctx, Value self, Value parameters, Value return_annotation) {
    Ref<> chosen = own(parameters), result = own(return_annotation);
    if (MOLT_TRY(is_marker(ctx, parameters, "_void"_n))) chosen = MOLT_TRY(Py(ctx, self).attr("parameters"_n).call("values"_n));
    if (MOLT_TRY(is_marker(ctx, return_annotation, "_void"_n))) result = MOLT_TRY(Py(ctx, self).attr("_return_annotation"_n));
    return Py(ctx, Value(class_of(self)))(chosen, kw("return_annotation"_n, result));
}

// Keyword-only parameters compare without order.
Ref<> _hash_basis(Ctx& ctx, Value self) {
    Ref<List> all = MOLT_TRY(parameters_of(ctx, self)), ordered = MOLT_TRY(list_new(ctx));
    Ref<Dict> named = MOLT_TRY(dict_new(ctx));
    for (uint64_t i = 0; i < all->n; i++) {
        if (MOLT_TRY(kind_of(ctx, (*all)[i])) != Kind::keyword_only) MOLT_TRY(list_append(ctx, ordered.get(), (*all)[i]));
        else MOLT_TRY(dict_set_py(ctx, named.get(), MOLT_TRY(Ref<>(Py(ctx, (*all)[i]).attr("name"_n))), (*all)[i]));
    }
    Ref<Tuple> positional = MOLT_TRY(list_to_tuple(ctx, ordered.get()));
    Ref<> result = MOLT_TRY(Py(ctx, self).attr("return_annotation"_n));
    return tuple_of(ctx, positional, named, result);
}

Ref<> dunder_hash(Ctx& ctx, Value self) {
    Ref<Tuple> basis = MOLT_TRY(unpack_py(ctx, MOLT_TRY(Ref<>(Py(ctx, self).call("_hash_basis"_n))), 3));
    Ref<> named = MOLT_TRY(builtin(ctx, "frozenset"_n)(Py(ctx, (*basis)[1]).call("values"_n)));
    Ref<Tuple> all = MOLT_TRY(tuple_of(ctx, (*basis)[0], named, (*basis)[2]));
    return give(ctx, hash(ctx, all));
}

Ref<> dunder_eq(Ctx& ctx, Value self, Value other) {
    if (self == other) return boolean(true);
    if (!MOLT_TRY(isinstance(ctx, other, MOLT_TRY(Ref<>(here.global(ctx, "Signature"_n)))))) return not_implemented();
    return give(ctx, Py(ctx, self).call("_hash_basis"_n).equals(Py(ctx, other).call("_hash_basis"_n)));
}

// ---- bind ----

namespace {

/// One distribution of arguments over the parameters.
struct Binding {
    Ctx& ctx;
    Ref<List> parameters;
    std::span<const Value> args;
    Value keywords; // a dict of the binding's own: what is taken out is bound
    bool partial;
    Ref<Dict> arguments;
    uint64_t at = 0; // the first parameter that is not bound by position

    Result<bool> optional(Value parameter, Kind kind) const {
        if (kind == Kind::var_keyword || partial) return true;
        return !MOLT_TRY(is_empty(ctx, MOLT_TRY(Ref<>(Py(ctx, parameter).attr("default"_n)))));
    }
    Status bind_positional();
    Status check_rest();
    Status bind_keywords();
};

Status Binding::bind_positional() {
    for (size_t given = 0; given < args.size(); given++) {
        if (at == parameters->n) return ctx.raise(type::TypeError, "too many positional arguments");
        Value parameter = (*parameters)[at++];
        Kind kind = MOLT_TRY(kind_of(ctx, parameter));
        if (kind == Kind::var_keyword || kind == Kind::keyword_only)
            return ctx.raise(type::TypeError, "too many positional arguments");
        Ref<> name = MOLT_TRY(Py(ctx, parameter).attr("name"_n));
        if (kind == Kind::var_positional) {
            Ref<Tuple> rest = MOLT_TRY(tuple_copy(ctx, args.subspan(given)));
            return dict_set_py(ctx, arguments.get(), name, rest);
        }
        if (kind != Kind::positional_only && MOLT_TRY(contains(ctx, keywords, name)))
            return ctx.raise(type::TypeError, "multiple values for argument {!r}", name);
        MOLT_TRY(dict_set_py(ctx, arguments.get(), name, args[given]));
    }
    return check_rest();
}

/// The first parameter behind the positional arguments must come by keyword or be dispensable.
Status Binding::check_rest() {
    if (at == parameters->n) return done();
    Value parameter = (*parameters)[at];
    Kind kind = MOLT_TRY(kind_of(ctx, parameter));
    if (kind == Kind::var_positional) {
        at++;
        return done();
    }
    Ref<> name = MOLT_TRY(Py(ctx, parameter).attr("name"_n));
    if (MOLT_TRY(contains(ctx, keywords, name))) {
        if (kind == Kind::positional_only)
            return ctx.raise(type::TypeError, "{!r} parameter is positional only, but was passed as a keyword", name);
        return done();
    }
    if (MOLT_TRY(optional(parameter, kind))) return done();
    return ctx.raise(type::TypeError, "missing a required{} argument: {!r}", kind == Kind::keyword_only ? " keyword-only" : "",
                     name);
}

Status Binding::bind_keywords() {
    Ref<> collector;
    auto* rest = keywords.as<Dict>();
    for (; at < parameters->n; at++) {
        Value parameter = (*parameters)[at];
        Kind kind = MOLT_TRY(kind_of(ctx, parameter));
        if (kind == Kind::var_keyword) collector = own(parameter);
        if (kind == Kind::var_keyword || kind == Kind::var_positional) continue;
        Ref<> name = MOLT_TRY(Py(ctx, parameter).attr("name"_n));
        if (!MOLT_TRY(contains(ctx, keywords, name))) {
            if (MOLT_TRY(optional(parameter, kind))) continue;
            return ctx.raise(type::TypeError, "missing a required argument: {!r}", name);
        }
        Ref<> value = MOLT_TRY(dict_pop_py(ctx, rest, name));
        if (kind == Kind::positional_only)
            return ctx.raise(type::TypeError, "{!r} parameter is positional only, but was passed as a keyword", name);
        MOLT_TRY(dict_set_py(ctx, arguments.get(), name, value));
    }
    uint64_t i = 0;
    DictEntry* first = dict_next(rest, i);
    if (!first) return done();
    if (!collector) return ctx.raise(type::TypeError, "got an unexpected keyword argument {!r}", Value(first->key));
    return dict_set_py(ctx, arguments.get(), MOLT_TRY(Ref<>(Py(ctx, collector).attr("name"_n))), keywords);
}

} // namespace

Ref<> _bind(Ctx& ctx, Value self, Value args, Value kwargs, Value partial) {
    Ref<Tuple> positional = MOLT_TRY(tuple_from_iterable_py(ctx, args));
    Binding work{
        ctx,    MOLT_TRY(parameters_of(ctx, self)), {reinterpret_cast<const Value*>(positional->items), size_t(positional->n)},
        kwargs, MOLT_TRY(truth(ctx, partial)),      MOLT_TRY(dict_new(ctx))};
    MOLT_TRY(work.bind_positional());
    MOLT_TRY(work.bind_keywords());
    return Py(ctx, self).call("_bound_arguments_cls"_n, self, work.arguments);
}

namespace {
Ref<> bind_with(Ctx& ctx, Value self, std::span<const Value> rest, Value keywords, bool partial) {
    Ref<Tuple> args = MOLT_TRY(tuple_copy(ctx, rest));
    return partial ? Py(ctx, self).call("_bind"_n, args, keywords, kw("partial"_n, kTrue))
                   : Py(ctx, self).call("_bind"_n, args, keywords);
}
} // namespace

Ref<> bind(Ctx& ctx, Value self, std::span<const Value> rest, Value keywords) {
    return bind_with(ctx, self, rest, keywords, false);
}
Ref<> bind_partial(Ctx& ctx, Value self, std::span<const Value> rest, Value keywords) {
    return bind_with(ctx, self, rest, keywords, true);
}

// ---- pickling and text ----

Ref<> dunder_reduce(Ctx& ctx, Value self) {
    Ref<List> all = MOLT_TRY(list_from_iterable_py(ctx, MOLT_TRY(Ref<>(Py(ctx, self).attr("_parameters"_n).call("values"_n)))));
    Ref<Tuple> parameters = MOLT_TRY(list_to_tuple(ctx, all.get())), args = MOLT_TRY(tuple_of(ctx, parameters));
    Ref<> state = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(Py(ctx, state).set_item("_return_annotation", Py(ctx, self).attr("_return_annotation"_n)));
    return tuple_of(ctx, Value(class_of(self)), args, state);
}

Ref<> dunder_setstate(Ctx& ctx, Value self, Value state) {
    MOLT_TRY(Py(ctx, self).set_attr("_return_annotation"_n, Py(ctx, state).item("_return_annotation")));
    return none();
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    return format_text(ctx, "<{} {}>", MOLT_TRY(Ref<>(Py(ctx, self).attr("__class__"_n).attr("__name__"_n))), self);
}

// `/` stands behind the last positional-only parameter, `*` before the first keyword-only one without *args.
Ref<> dunder_str(Ctx& ctx, Value self) {
    Ref<List> all = MOLT_TRY(parameters_of(ctx, self)), shown = MOLT_TRY(list_new(ctx));
    Ref<Str> slash = MOLT_TRY(intern(ctx, "/")), star = MOLT_TRY(intern(ctx, "*")), comma = MOLT_TRY(intern(ctx, ", "));
    bool after_positional_only = false, star_wanted = true;
    for (uint64_t i = 0; i < all->n; i++) {
        Ref<Str> text = MOLT_TRY(str(ctx, (*all)[i]));
        Kind kind = MOLT_TRY(kind_of(ctx, (*all)[i]));
        if (kind == Kind::positional_only) after_positional_only = true;
        else if (std::exchange(after_positional_only, false)) MOLT_TRY(list_append(ctx, shown.get(), Value(slash.get())));
        if (kind == Kind::var_positional) star_wanted = false;
        else if (kind == Kind::keyword_only && std::exchange(star_wanted, false))
            MOLT_TRY(list_append(ctx, shown.get(), Value(star.get())));
        MOLT_TRY(list_append(ctx, shown.get(), Value(text.get())));
    }
    if (after_positional_only) MOLT_TRY(list_append(ctx, shown.get(), Value(slash.get())));
    Ref<Str> inside = MOLT_TRY(str_join(ctx, comma.get(), shown->items(), shown->n));
    Ref<> result = MOLT_TRY(Py(ctx, self).attr("return_annotation"_n));
    if (MOLT_TRY(is_empty(ctx, result))) return format_text(ctx, "({})", inside);
    return format_text(ctx, "({}) -> {}", inside, MOLT_TRY(Ref<>(call_here(ctx, "formatannotation"_n, result))));
}

} // namespace Signature

Ref<> signature(Ctx& ctx, Value obj, Value follow_wrapped, Value globals, Value locals, Value eval_str) {
    return here.global(ctx, "Signature"_n)
        .call("from_callable"_n, obj, kw("follow_wrapped"_n, follow_wrapped), kw("globals"_n, globals), kw("locals"_n, locals),
              kw("eval_str"_n, eval_str));
}

} // namespace molt::inspect

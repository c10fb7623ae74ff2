// From a callable to its Signature.
#include "std/inspect/inspect.h"

#include "std/typing/typing.h"

namespace molt::inspect {

// ---- annotations ----

namespace {

/// eval() of an annotation in a string; None: no such scope.
Ref<> evaluated(Ctx& ctx, Value text, Value globals, Value locals) {
    Ref<> fallback = MOLT_TRY(dict_new(ctx));
    Ref<> outer = own(globals.is_none() ? fallback.value() : globals);
    return typing::evaluate_expression(ctx, text, outer, locals.is_none() ? outer.value() : locals);
}

/// The annotations of an object and where the names in them are looked up.
struct Annotated {
    Ref<> annotations = none(), globals = none(), locals = none(), wrapper = none();
};

Status annotated(Ctx& ctx, Value obj, Annotated& out) {
    Py described(ctx, obj);
    if (MOLT_TRY(is_class(ctx, obj))) {
        out.annotations = MOLT_TRY(described.attr("__dict__"_n).call("get"_n, "__annotations__"_n));
        if (MOLT_TRY(is_native(ctx, out.annotations, type::getset_descriptor))) out.annotations = none();
        Ref<> name = MOLT_TRY(described.attr_or("__module__"_n, kNone)), module = none();
        if (MOLT_TRY(truth(ctx, name))) module = MOLT_TRY(loaded_module(ctx, name));
        if (MOLT_TRY(truth(ctx, module))) out.globals = MOLT_TRY(Py(ctx, module).attr_or("__dict__"_n, kNone));
        out.locals = MOLT_TRY(builtin(ctx, "dict"_n)(described.attr("__dict__"_n)));
        out.wrapper = own(obj);
        return done();
    }
    const bool module = MOLT_TRY(is_module(ctx, obj));
    if (!module && !is_callable(obj)) return ctx.raise(type::TypeError, "{!r} is not a module, class, or callable.", obj);
    out.annotations = MOLT_TRY(described.attr_or("__annotations__"_n, kNone));
    out.globals = MOLT_TRY(described.attr_or(module ? "__dict__"_n : "__globals__"_n, kNone));
    if (!module) out.wrapper = own(obj);
    return done();
}

/// Names belong to the function inside wrappers and partial objects.
Status innermost_globals(Ctx& ctx, Annotated& found) {
    if (found.wrapper.value().is_none()) return done();
    for (;;) {
        Ref<> inner = MOLT_TRY(Py(ctx, found.wrapper).attr_or_absent("__wrapped__"_n));
        if (inner.value().is_absent()) {
            if (!MOLT_TRY(is_a(ctx, found.wrapper, "functools", "partial"_n))) break;
            inner = MOLT_TRY(Py(ctx, found.wrapper).attr("func"_n));
        }
        found.wrapper = std::move(inner);
    }
    found.globals = MOLT_TRY(Py(ctx, found.wrapper).attr_or("__globals__"_n, found.globals));
    return done();
}

} // namespace

Ref<> get_annotations(Ctx& ctx, Value obj, Value globals, Value locals, Value eval_str) {
    Annotated found;
    MOLT_TRY(annotated(ctx, obj, found));
    Ref<Dict> made = MOLT_TRY(dict_new(ctx));
    if (found.annotations.value().is_none()) return made;
    if (!found.annotations.value().is_kind(MOLT_KIND_DICT))
        return ctx.raise(type::ValueError, "{!r}.__annotations__ is neither a dict nor None", obj);
    MOLT_TRY(dict_update_py(ctx, made.get(), found.annotations));
    if (!MOLT_TRY(truth(ctx, eval_str)) || MOLT_TRY(length(ctx, made)) == 0) return made;
    MOLT_TRY(innermost_globals(ctx, found));
    Ref<Dict> result = MOLT_TRY(dict_new(ctx));
    Ref<> items = MOLT_TRY(Py(ctx, made).call("items"_n));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        Ref<> value = own((*pair)[1]);
        if (value.value().is<Str>())
            value = MOLT_TRY(evaluated(ctx, value, globals.is_none() ? found.globals.value() : globals,
                                       locals.is_none() ? found.locals.value() : locals));
        return dict_set_py(ctx, result.get(), (*pair)[0], value);
    }));
    return result;
}

// ---- functions ----

Result<bool> is_functionlike(Ctx& ctx, Value v) {
    if (!is_callable(v) || MOLT_TRY(is_class(ctx, v))) return false;
    Py f(ctx, v);
    Ref<> name = MOLT_TRY(f.attr_or("__name__"_n, kNone)), code = MOLT_TRY(f.attr_or("__code__"_n, kNone));
    Ref<> defaults = MOLT_TRY(f.attr_or("__defaults__"_n, kAbsent)),
          keyword_defaults = MOLT_TRY(f.attr_or("__kwdefaults__"_n, kAbsent));
    Ref<> annotations = MOLT_TRY(f.attr_or("__annotations__"_n, kNone));
    auto none_or = [](Value value, uint32_t kind) { return value.is_none() || value.is_kind(kind); };
    return class_of(code) == &type::code && name.value().is<Str>() && none_or(defaults, MOLT_KIND_TUPLE) &&
           none_or(keyword_defaults, MOLT_KIND_DICT) && none_or(annotations, MOLT_KIND_DICT);
}

namespace {

/// The parameters of a code object, in the order of the signature.
struct FunctionParameters {
    Ctx& ctx;
    Value cls;
    Ref<> annotations, defaults, keyword_defaults;
    Ref<Tuple> names;
    Ref<List> made;

    Status add(Value name, Kind kind, Value fallback) {
        Ref<> empty = MOLT_TRY(here.global(ctx, "_empty"_n));
        Ref<> annotation = MOLT_TRY(Py(ctx, annotations).call("get"_n, name, empty));
        Ref<> member = MOLT_TRY(kind_member(ctx, kind));
        Ref<> parameter = MOLT_TRY(Py(ctx, cls).call("_parameter_cls"_n, name, kw("annotation"_n, annotation),
                                                     kw("kind"_n, member), kw("default"_n, fallback ? fallback : empty.value())));
        return list_append(ctx, made.get(), std::move(parameter));
    }
    Status positional(uint64_t count, uint64_t only) {
        const uint64_t given = defaults.value().is_kind(MOLT_KIND_TUPLE) ? defaults.value().as<Tuple>()->n : 0;
        for (uint64_t i = 0; i < count; i++) {
            Ref<> fallback;
            if (given + i >= count) fallback = MOLT_TRY(Py(ctx, defaults).item(given + i - count));
            MOLT_TRY(add((*names)[i], i < only ? Kind::positional_only : Kind::positional_or_keyword, fallback));
        }
        return done();
    }
    Status keyword_only(uint64_t from, uint64_t count) {
        for (uint64_t i = from; i < from + count; i++) {
            Ref<> fallback;
            if (!keyword_defaults.value().is_none()) {
                fallback = MOLT_TRY(Py(ctx, keyword_defaults).call("get"_n, (*names)[i], kAbsent));
                if (fallback.value().is_absent()) fallback = Ref<>();
            }
            MOLT_TRY(add((*names)[i], Kind::keyword_only, fallback));
        }
        return done();
    }
};

Result<int64_t> number(Ctx& ctx, const Py& object, Name name) {
    return index_int64(ctx, MOLT_TRY(object.attr(name)), type::OverflowError);
}

} // namespace

Ref<> SignatureRequest::from_function(Value func) const {
    bool duck = false;
    if (!MOLT_TRY(is_function(ctx, func))) {
        if (!MOLT_TRY(is_functionlike(ctx, func))) return ctx.raise(type::TypeError, "{!r} is not a Python function", func);
        duck = true;
    }
    Py f(ctx, func);
    Ref<> text = MOLT_TRY(f.attr_or("__text_signature__"_n, kNone));
    if (MOLT_TRY(truth(ctx, text))) return from_text(func, text);
    Py code = f.attr("__code__"_n);
    const int64_t positional = MOLT_TRY(number(ctx, code, "co_argcount"_n)),
                  only = MOLT_TRY(number(ctx, code, "co_posonlyargcount"_n));
    const int64_t named = MOLT_TRY(number(ctx, code, "co_kwonlyargcount"_n)), flags = MOLT_TRY(number(ctx, code, "co_flags"_n));
    FunctionParameters work{ctx, cls, {}, {}, {}, {}, {}};
    work.names = MOLT_TRY(tuple_from_iterable_py(ctx, MOLT_TRY(Ref<>(code.attr("co_varnames"_n)))));
    work.annotations = MOLT_TRY(
        call_here(ctx, "get_annotations"_n, func, kw("globals"_n, globals), kw("locals"_n, locals), kw("eval_str"_n, eval_str)));
    work.defaults = MOLT_TRY(f.attr("__defaults__"_n)), work.keyword_defaults = MOLT_TRY(f.attr("__kwdefaults__"_n));
    work.made = MOLT_TRY(list_new(ctx));
    uint64_t next = uint64_t(positional + named);
    MOLT_TRY(work.positional(uint64_t(positional), uint64_t(only)));
    if (flags & MOLT_CODE_VARARGS) MOLT_TRY(work.add((*work.names)[next++], Kind::var_positional, {}));
    MOLT_TRY(work.keyword_only(uint64_t(positional), uint64_t(named)));
    if (flags & MOLT_CODE_VARKEYWORDS) MOLT_TRY(work.add((*work.names)[next], Kind::var_keyword, {}));
    Ref<> empty = MOLT_TRY(here.global(ctx, "_empty"_n));
    Ref<> result = MOLT_TRY(Py(ctx, work.annotations).call("get"_n, "return", empty));
    return Py(ctx, cls)(work.made, kw("return_annotation"_n, result), kw("__validate_parameters__"_n, duck));
}

// ---- partial objects, methods ----

// 1. What the partial object binds by position goes. 2. From the first positional parameter that it binds by name on, all
// can be given by name only, and *args goes. 3. What is bound by name keeps the value as its default.
Ref<> _signature_get_partial(Ctx& ctx, Value wrapped_sig, Value partial, Value extra_args) {
    Ref<> old = MOLT_TRY(Py(ctx, wrapped_sig).attr("parameters"_n));
    Py parameters = call_here(ctx, "OrderedDict"_n, Py(ctx, old).call("items"_n));
    Ref<> args = MOLT_TRY(Py(ctx, partial).attr("args"_n)), keywords = MOLT_TRY(Py(ctx, partial).attr("keywords"_n));
    Ref<> all = MOLT_TRY(Py(ctx, extra_args) + args);
    Ref<> bound = Py(ctx, wrapped_sig).attr("bind_partial"_n).spread(all, keywords);
    if (!bound) {
        if (!ctx.pending_matches(type::TypeError)) return raised;
        Except caught(ctx);
        return caught.raise_from(caught.value(), type::ValueError, "partial object {!r} has incorrect arguments", partial);
    }
    Ref<> arguments = MOLT_TRY(Py(ctx, bound).attr("arguments"_n)), pairs = MOLT_TRY(Py(ctx, old).call("items"_n));
    Ref<> keyword_only = MOLT_TRY(kind_member(ctx, Kind::keyword_only));
    bool by_name = false;
    MOLT_TRY(for_each(ctx, pairs, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        Value name = (*pair)[0];
        Py parameter(ctx, (*pair)[1]);
        Kind kind = MOLT_TRY(kind_of(ctx, parameter));
        if (MOLT_TRY(contains(ctx, arguments, name))) {
            Ref<> value = MOLT_TRY(Py(ctx, arguments).item(name));
            const bool named = kind == Kind::positional_or_keyword && MOLT_TRY(contains(ctx, keywords, name));
            if (named) by_name = true;
            else if (is_positional(kind)) return Status::of(parameters.call("pop"_n, name).ok());
            if (named || kind == Kind::keyword_only)
                MOLT_TRY(parameters.set_item(name, parameter.call("replace"_n, kw("default"_n, value))));
        }
        if (!by_name) return done();
        if (kind == Kind::var_positional) return Status::of(parameters.call("pop"_n, name).ok());
        if (kind == Kind::positional_or_keyword)
            MOLT_TRY(parameters.set_item(name, parameters.item(name).call("replace"_n, kw("kind"_n, keyword_only))));
        return Status::of(parameters.call("move_to_end"_n, name).ok());
    }));
    return Py(ctx, wrapped_sig).call("replace"_n, kw("parameters"_n, parameters.call("values"_n)));
}

Ref<> _signature_bound_method(Ctx& ctx, Value sig) {
    Ref<List> all = MOLT_TRY(parameters_of(ctx, sig));
    Kind kind = all->n ? MOLT_TRY(kind_of(ctx, (*all)[0])) : Kind::keyword_only;
    if (kind == Kind::keyword_only || kind == Kind::var_keyword) return ctx.raise(type::ValueError, "invalid method signature");
    if (is_positional(kind)) MOLT_TRY(list_replace(ctx, all.get(), 0, 1, nullptr, 0));
    Ref<Tuple> rest = MOLT_TRY(list_to_tuple(ctx, all.get()));
    return Py(ctx, sig).call("replace"_n, kw("parameters"_n, rest));
}

Ref<> SignatureRequest::bound(Ref<> signature) const {
    if (!signature || !skip_bound) return signature;
    return call_here(ctx, "_signature_bound_method"_n, signature);
}

Ref<> _signature_get_user_defined_method(Ctx& ctx, Value cls, Value method_name) {
    Ref<> method = MOLT_TRY(getattr_optional(ctx, cls, method_name.as<Str>()));
    return method.value().is_absent() || MOLT_TRY(is_native_callable(ctx, method)) ? none() : std::move(method);
}

// The first parameter, which the method binds, stays in front.
Ref<> SignatureRequest::of_partialmethod(Value partialmethod) const {
    Ref<> wrapped = MOLT_TRY(of(MOLT_TRY(Ref<>(Py(ctx, partialmethod).attr("func"_n)))));
    Ref<Tuple> extra = MOLT_TRY(tuple_of(ctx, kNone));
    Ref<> sig = MOLT_TRY(call_here(ctx, "_signature_get_partial"_n, wrapped, partialmethod, extra));
    Ref<List> before = MOLT_TRY(parameters_of(ctx, wrapped));
    if (before->n == 0 || MOLT_TRY(kind_of(ctx, (*before)[0])) == Kind::var_positional) return sig;
    Ref<List> after = MOLT_TRY(parameters_of(ctx, sig));
    MOLT_TRY(list_insert(ctx, after.get(), 0, (*before)[0]));
    return Py(ctx, sig).call("replace"_n, kw("parameters"_n, after));
}

/// What __signature__ says: empty when there is none.
Result<Ref<>> SignatureRequest::declared(Value obj) const {
    Ref<> sig = MOLT_TRY(Py(ctx, obj).attr_or("__signature__"_n, kNone));
    if (sig.value().is_none()) return Ref<>();
    Ref<> given = sig.copy(), signature_class = MOLT_TRY(here.global(ctx, "Signature"_n));
    if (!MOLT_TRY(isinstance(ctx, sig, signature_class)) && !sig.value().is<Str>() && is_callable(sig))
        sig = MOLT_TRY(Py(ctx, sig)());
    if (sig.value().is<Str>()) {
        SignatureRequest skipping = *this;
        skipping.skip_bound = true;
        sig = MOLT_TRY(skipping.from_text(obj, sig));
    }
    if (!MOLT_TRY(isinstance(ctx, sig, signature_class)))
        return ctx.raise(type::TypeError, "unexpected object {!r} in __signature__ attribute", given);
    return std::move(sig);
}

// ---- classes ----

/// Without a method in Python: the text of the class or of a base, then object's own signature.
Ref<> SignatureRequest::of_class_text(Value obj) const {
    Ref<Tuple> mro = MOLT_TRY(tuple_from_iterable_py(ctx, MOLT_TRY(Ref<>(Py(ctx, obj).attr("__mro__"_n)))));
    bool metaclass = false;
    for (uint64_t i = 0; i < mro->n; i++) metaclass |= (*mro)[i] == Value(&type::type_);
    for (uint64_t i = 0; i + 1 < mro->n; i++) {
        Ref<> text = MOLT_TRY(Py(ctx, (*mro)[i]).attr_or("__text_signature__"_n, kNone));
        if (!MOLT_TRY(truth(ctx, text))) continue;
        SignatureRequest skipping = *this;
        skipping.skip_bound = true;
        return skipping.from_text((*mro)[i], text);
    }
    if (metaclass) return ctx.raise(type::ValueError, "callable {!r} is not supported by signature", obj);
    Py cls_of(ctx, obj), root(ctx, Value(&type::object_));
    for (Name name : {"__init__"_n, "__new__"_n})
        if (!(MOLT_TRY(cls_of.attr(name)).value() == MOLT_TRY(root.attr(name)).value()))
            return ctx.raise(type::ValueError, "no signature found for builtin type {!r}", obj);
    return Py(ctx, cls).call("from_callable"_n, root);
}

// The metaclass's __call__, then __new__ or __init__, whichever stands first in the MRO.
Ref<> SignatureRequest::of_class(Value obj) const {
    auto method = [&](Value owner, Name name) -> Ref<> {
        return call_here(ctx, "_signature_get_user_defined_method"_n, owner, name);
    };
    Ref<> chosen = MOLT_TRY(method(Value(class_of(obj)), "__call__"_n));
    if (chosen.value().is_none()) {
        Ref<> new_method = MOLT_TRY(method(obj, "__new__"_n)), init = MOLT_TRY(method(obj, "__init__"_n));
        Ref<Tuple> mro = MOLT_TRY(tuple_from_iterable_py(ctx, MOLT_TRY(Ref<>(Py(ctx, obj).attr("__mro__"_n)))));
        for (uint64_t i = 0; i < mro->n && chosen.value().is_none(); i++) {
            Py attributes = Py(ctx, (*mro)[i]).attr("__dict__"_n);
            if (!new_method.value().is_none() && MOLT_TRY(attributes.contains("__new__"_n))) chosen = new_method.copy();
            else if (!init.value().is_none() && MOLT_TRY(attributes.contains("__init__"_n))) chosen = init.copy();
        }
    }
    if (chosen.value().is_none()) return of_class_text(obj);
    return bound(of(chosen));
}

// ---- any callable ----

namespace {

/// unwrap() stops at these.
Result<bool> has_own_signature(Ctx& ctx, Value f) {
    return MOLT_TRY(Py(ctx, f).has_attr("__signature__"_n)) || MOLT_TRY(is_method(ctx, f));
}

} // namespace

Ref<> _stops_unwrapping(Ctx& ctx, Value f) { return give(ctx, has_own_signature(ctx, f)); }

Ref<> SignatureRequest::of(Value obj) const {
    NativeDepth depth(ctx, "");
    if (!depth.ok()) return raised;
    if (!is_callable(obj)) return ctx.raise(type::TypeError, "{!r} is not a callable object", obj);
    if (MOLT_TRY(is_method(ctx, obj))) return bound(of(MOLT_TRY(Ref<>(Py(ctx, obj).attr("__func__"_n)))));
    Ref<> inner = own(obj);
    if (follow_wrappers) {
        inner = MOLT_TRY(call_here(ctx, "unwrap"_n, obj, kw("stop"_n, here.global(ctx, "_stops_unwrapping"_n))));
        if (MOLT_TRY(is_method(ctx, inner))) return of(inner);
    }
    obj = inner;
    if (Ref<> known = MOLT_TRY(declared(obj))) return known;
    Ref<> partialmethod = MOLT_TRY(Py(ctx, obj).attr_or("_partialmethod"_n, kNone));
    if (!partialmethod.value().is_none() && MOLT_TRY(is_a(ctx, partialmethod, "functools", "partialmethod"_n)))
        return of_partialmethod(partialmethod);
    if (MOLT_TRY(is_function(ctx, obj)) || MOLT_TRY(is_functionlike(ctx, obj))) return from_function(obj);
    if (MOLT_TRY(is_builtin_callable(ctx, obj))) return from_builtin(obj);
    if (MOLT_TRY(is_a(ctx, obj, "functools", "partial"_n))) {
        Ref<> wrapped = MOLT_TRY(of(MOLT_TRY(Ref<>(Py(ctx, obj).attr("func"_n)))));
        return call_here(ctx, "_signature_get_partial"_n, wrapped, obj);
    }
    if (MOLT_TRY(is_class(ctx, obj))) return of_class(obj);
    Ref<> call_method = MOLT_TRY(call_here(ctx, "_signature_get_user_defined_method"_n, Value(class_of(obj)), "__call__"_n));
    if (call_method.value().is_none()) return ctx.raise(type::ValueError, "callable {!r} is not supported by signature", obj);
    Ref<> sig = of(call_method);
    if (!sig && ctx.pending_matches(type::ValueError)) {
        Except caught(ctx);
        return caught.raise_from(caught.value(), type::ValueError, "no signature found for {!r}", obj);
    }
    return bound(std::move(sig));
}

Ref<> _signature_from_callable(Ctx& ctx, Value obj, Value follow_wrapper_chains, Value skip_bound_arg, Value globals,
                               Value locals, Value eval_str, Value sigcls) {
    return SignatureRequest{
        ctx, sigcls, MOLT_TRY(truth(ctx, follow_wrapper_chains)), MOLT_TRY(truth(ctx, skip_bound_arg)), globals, locals, eval_str}
        .of(obj);
}

Ref<> _signature_from_function(Ctx& ctx, Value cls, Value func, Value skip_bound_arg, Value globals, Value locals,
                               Value eval_str) {
    return SignatureRequest{ctx, cls, true, MOLT_TRY(truth(ctx, skip_bound_arg)), globals, locals, eval_str}.from_function(func);
}

Ref<> _signature_from_builtin(Ctx& ctx, Value cls, Value func, Value skip_bound_arg) {
    return SignatureRequest{ctx, cls, true, MOLT_TRY(truth(ctx, skip_bound_arg)), kNone, kNone, kFalse}.from_builtin(func);
}

Ref<> _signature_fromstr(Ctx& ctx, Value cls, Value obj, Value s, Value skip_bound_arg) {
    if (!s.is<Str>()) return ctx.raise(type::TypeError, "signature must be a str, not {}", type_name(s));
    return SignatureRequest{ctx, cls, true, MOLT_TRY(truth(ctx, skip_bound_arg)), kNone, kNone, kFalse}.from_text(obj, s);
}

Ref<> _signature_is_builtin(Ctx& ctx, Value obj) { return give(ctx, is_builtin_callable(ctx, obj)); }

Ref<> _signature_is_functionlike(Ctx& ctx, Value obj) { return give(ctx, is_functionlike(ctx, obj)); }

} // namespace molt::inspect

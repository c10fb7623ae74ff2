// ForwardRef: types named by strings.
#include "std/typing/typing.h"

namespace molt::typing::ForwardRef {

Ref<> dunder_init(Ctx& ctx, Value self, Value arg, Value is_argument, Value module, Value is_class) {
    if (!arg.is<Str>()) return ctx.raise(type::TypeError, "Forward reference must be a string -- got {!r}", arg);
    if (arg.as<Str>()->n == 0) return ctx.raise(type::IndexError, "string index out of range");
    Ref<> code = own(arg);
    if (arg.as<Str>()->at(0) == '*') code = MOLT_TRY(format_text(ctx, "({},)[0]", arg));
    if (!check_expression(ctx, code).ok()) {
        if (!ctx.pending_matches(type::SyntaxError)) return raised;
        Except caught(ctx);
        return ctx.raise(type::SyntaxError, "Forward reference must be an expression -- got {!r}", arg);
    }
    Py made(ctx, self);
    MOLT_TRY(made.set_attr("__forward_arg__"_n, arg));
    MOLT_TRY(made.set_attr("__forward_code__"_n, code));
    MOLT_TRY(made.set_attr("__forward_evaluated__"_n, false));
    MOLT_TRY(made.set_attr("__forward_value__"_n, kNone));
    MOLT_TRY(made.set_attr("__forward_is_argument__"_n, is_argument));
    MOLT_TRY(made.set_attr("__forward_is_class__"_n, is_class));
    return give(ctx, made.set_attr("__forward_module__"_n, module));
}

namespace {

struct Scopes {
    Ref<> globals, locals;
};

/// The dicts to look in: what is missing of the two is the other one, both are empty, or the module's own.
Status choose_scopes(Ctx& ctx, Value self, Value globalns, Value localns, Scopes& scopes) {
    scopes.globals = own(globalns), scopes.locals = own(localns);
    if (globalns.is_none() && localns.is_none()) {
        scopes.globals = MOLT_TRY(Ref<>(dict_new(ctx)));
        scopes.locals = scopes.globals.copy();
    } else if (globalns.is_none()) {
        scopes.globals = scopes.locals.copy();
    } else if (localns.is_none()) {
        scopes.locals = scopes.globals.copy();
    }
    Ref<> module = MOLT_TRY(Py(ctx, self).attr("__forward_module__"_n));
    if (module.value().is_none()) return done();
    Ref<> loaded = MOLT_TRY(import(ctx, "sys").attr("modules"_n).call("get"_n, module, kNone));
    scopes.globals = MOLT_TRY(Py(ctx, loaded).attr_or("__dict__"_n, scopes.globals));
    return done();
}

} // namespace

Ref<> _evaluate(Ctx& ctx, Value self, Value globalns, Value localns, Value recursive_guard) {
    Py reference(ctx, self);
    Ref<> arg = MOLT_TRY(reference.attr("__forward_arg__"_n));
    if (MOLT_TRY(contains(ctx, recursive_guard, arg))) return own(self);
    if (MOLT_TRY(reference.attr("__forward_evaluated__"_n).truth()) && localns == globalns)
        return reference.attr("__forward_value__"_n);
    Scopes scopes;
    MOLT_TRY(choose_scopes(ctx, self, globalns, localns, scopes));
    Ref<> code = MOLT_TRY(reference.attr("__forward_code__"_n));
    Ref<> value = MOLT_TRY(evaluate_expression(ctx, code, scopes.globals, scopes.locals));
    value = MOLT_TRY(call_here(ctx, "_type_check"_n, value, "Forward references must evaluate to types.",
                               kw("is_argument"_n, reference.attr("__forward_is_argument__"_n)),
                               kw("allow_special_forms"_n, reference.attr("__forward_is_class__"_n))));
    Ref<Tuple> mine = MOLT_TRY(tuple_of(ctx, arg));
    Ref<> guard = MOLT_TRY(binary(ctx, BinaryOp::or_, recursive_guard, MOLT_TRY(frozenset_of(ctx, mine))));
    value = MOLT_TRY(call_here(ctx, "_eval_type"_n, value, scopes.globals, scopes.locals, guard));
    MOLT_TRY(reference.set_attr("__forward_value__"_n, value));
    MOLT_TRY(reference.set_attr("__forward_evaluated__"_n, true));
    return reference.attr("__forward_value__"_n);
}

Ref<> dunder_eq(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(isinstance(ctx, other, cls))) return not_implemented();
    Py a(ctx, self), b(ctx, other);
    const bool evaluated =
        MOLT_TRY(a.attr("__forward_evaluated__"_n).truth()) && MOLT_TRY(b.attr("__forward_evaluated__"_n).truth());
    if (!MOLT_TRY(a.attr("__forward_arg__"_n).equals(b.attr("__forward_arg__"_n)))) return boolean(false);
    Name second = evaluated ? "__forward_value__"_n : "__forward_module__"_n;
    return give(ctx, a.attr(second).equals(b.attr(second)));
}

Ref<> dunder_hash(Ctx& ctx, Value self) {
    Ref<> arg = MOLT_TRY(Py(ctx, self).attr("__forward_arg__"_n)), module = MOLT_TRY(Py(ctx, self).attr("__forward_module__"_n));
    Ref<Tuple> both = MOLT_TRY(tuple_of(ctx, arg, module));
    return builtin(ctx, "hash"_n)(both);
}

Ref<> dunder_or(Ctx& ctx, Value self, Value other) { return _typing::union_of(ctx, self, other); }
Ref<> dunder_ror(Ctx& ctx, Value self, Value other) { return _typing::union_of(ctx, other, self); }

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> arg = MOLT_TRY(Py(ctx, self).attr("__forward_arg__"_n)), module = MOLT_TRY(Py(ctx, self).attr("__forward_module__"_n));
    if (module.value().is_none()) return format_text(ctx, "ForwardRef({!r})", arg);
    return format_text(ctx, "ForwardRef({!r}, module={!r})", arg, module);
}

} // namespace molt::typing::ForwardRef

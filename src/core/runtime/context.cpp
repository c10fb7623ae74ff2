// Contexts: entering, copying, and the values of their variables.
#include "core/runtime/context.h"

#include "core/object/protocol.h"
#include "gen/types.h"

namespace molt {

namespace {

/// Versions are never used twice, by no thread: what a variable has cached is of one stay in one context.
uint64_t last_version = 0;
void switched(Ctx& ctx) { ctx.context_version = ++last_version; }

void remember(Ctx& ctx, ContextVarObject* variable, Value value) {
    variable->cached = value.word();
    variable->cached_version = ctx.context_version;
}

/// The values of a context, for writing.
Result<Dict*> writable(Ctx& ctx, ContextObject* context) {
    if (context->values->refcount > 1) context->values.set(MOLT_TRY(dict_copy(ctx, context->values.get())));
    return context->values.get();
}

Ref<ContextObject> context_with(Ctx& ctx, Ref<Dict> values) {
    Ref<ContextObject> context = MOLT_TRY(allocate<ContextObject>(ctx, &type::_contextvars_Context));
    context->values.set(std::move(values));
    return context;
}

} // namespace

Ref<ContextObject> context_new(Ctx& ctx) { return context_with(ctx, MOLT_TRY(dict_new(ctx))); }

Ref<ContextObject> context_copy(Ctx& ctx, ContextObject* from) { return context_with(ctx, own(from->values.get())); }

Result<ContextObject*> context_current(Ctx& ctx) {
    if (!ctx.context) {
        ctx.context.set(MOLT_TRY(context_new(ctx)));
        switched(ctx);
    }
    return ctx.context.value().as<ContextObject>();
}

Status context_enter(Ctx& ctx, ContextObject* context) {
    if (context->entered) return ctx.raise(type::RuntimeError, "cannot enter context: {!r} is already entered", Value(context));
    context->previous.set(ctx.context.take());
    context->entered = true;
    ctx.context.set(Value(context));
    switched(ctx);
    return done();
}

void context_exit(Ctx& ctx, ContextObject* context) {
    Ref<> keep = own(Value(context));
    context->entered = false;
    ctx.context.set(context->previous.take());
    switched(ctx);
}

Ref<ContextVarObject> context_var_new(Ctx& ctx, Value name, Value default_or_empty) {
    if (!name.is<Str>()) return ctx.raise(type::TypeError, "context variable name must be a str");
    Ref<ContextVarObject> variable = MOLT_TRY(allocate<ContextVarObject>(ctx, &type::_contextvars_ContextVar));
    variable->name.set(name);
    variable->default_value.set(default_or_empty);
    return variable;
}

Ref<> context_var_get(Ctx& ctx, ContextVarObject* variable) {
    if (variable->cached && variable->cached_version == ctx.context_version) return own(Value(variable->cached));
    if (!ctx.context) return own(kAbsent);
    Value found = MOLT_TRY(dict_get_py(ctx, ctx.context.value().as<ContextObject>()->values.get(), Value(variable)));
    if (!found.is_absent()) remember(ctx, variable, found);
    return own(found);
}

Ref<TokenObject> context_var_set(Ctx& ctx, ContextVarObject* variable, Value value) {
    ContextObject* context = MOLT_TRY(context_current(ctx));
    Ref<TokenObject> token = MOLT_TRY(allocate<TokenObject>(ctx, &type::_contextvars_Token));
    token->context.set(Value(context));
    token->variable.set(Value(variable));
    Dict* values = MOLT_TRY(writable(ctx, context));
    Value old = MOLT_TRY(dict_get_py(ctx, values, Value(variable)));
    if (!old.is_absent()) token->old_value.set(old);
    MOLT_TRY(dict_set_py(ctx, values, Value(variable), value));
    remember(ctx, variable, value);
    return token;
}

Status context_var_reset(Ctx& ctx, ContextVarObject* variable, TokenObject* token) {
    if (token->used) return ctx.raise(type::RuntimeError, "{!r} has already been used once", Value(token));
    if (token->variable.get() != variable)
        return ctx.raise(type::ValueError, "{!r} was created by a different ContextVar", Value(token));
    ContextObject* context = MOLT_TRY(context_current(ctx));
    if (token->context.get() != context)
        return ctx.raise(type::ValueError, "{!r} was created in a different Context", Value(token));
    token->used = true;
    Dict* values = MOLT_TRY(writable(ctx, context));
    variable->cached = 0;
    if (token->old_value) return dict_set_py(ctx, values, Value(variable), token->old_value);
    if (!MOLT_TRY(dict_delete_py(ctx, values, Value(variable)))) return ctx.raise_value(type::LookupError, Value(variable));
    return done();
}

} // namespace molt

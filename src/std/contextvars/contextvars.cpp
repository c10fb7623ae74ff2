// contextvars: Context, ContextVar, Token, copy_context.
#include "core/object/protocol.h"
#include "core/runtime/context.h"
#include "core/types/generic_alias.h"
#include "core/types/tuple.h"
#include "gen/std/_contextvars.h"
#include "gen/types.h"
#include "std/contextvars/context_iterator.h"

namespace molt::_contextvars {

namespace {

Status check_key(Ctx& ctx, Value key) {
    if (class_of(key) == &type::_contextvars_ContextVar) return done();
    return ctx.raise(type::TypeError, "a ContextVar key was expected, got {!r}", key);
}

/// The value of a variable in a context; kAbsent when it has none.
Result<Value> value_of(Ctx& ctx, Value context, Value key) {
    MOLT_TRY(check_key(ctx, key));
    return dict_get_py(ctx, context.as<ContextObject>()->values.get(), key);
}

Ref<> iterator_new(Ctx& ctx, Class& cls, ContextObject* context) {
    Ref<ContextIterator> iterator = MOLT_TRY(allocate<ContextIterator>(ctx, &cls));
    iterator->values.set(context->values.value());
    return iterator;
}

DictEntry* advance(ContextIterator* self) { return dict_next(self->values.get(), self->at); }
int64_t size_of(Value iterator) { return int64_t(iterator.as<ContextIterator>()->values->n); }

} // namespace

namespace Context {

Ref<> dunder_new(Ctx& ctx, Class*, const Args& args) {
    if (args.count() || args.keyword_count()) return ctx.raise(type::TypeError, "Context() does not accept any arguments");
    return context_new(ctx);
}

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if ((op != CompareOp::eq && op != CompareOp::ne) || class_of(other) != &type::_contextvars_Context) return not_implemented();
    Ref<> left = self.as<ContextObject>()->values.copy(), right = other.as<ContextObject>()->values.copy();
    return boolean(MOLT_TRY(equal(ctx, left, right)) == (op == CompareOp::eq));
}

Result<int64_t> dunder_len(Ctx&, Value self) { return int64_t(self.as<ContextObject>()->values->n); }

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    Value found = MOLT_TRY(value_of(ctx, self, key));
    if (found.is_absent()) return ctx.raise_value(type::KeyError, key);
    return own(found);
}

Result<bool> dunder_contains(Ctx& ctx, Value self, Value key) { return !MOLT_TRY(value_of(ctx, self, key)).is_absent(); }

Ref<> dunder_iter(Ctx& ctx, Value self) { return keys(ctx, self.as<ContextObject>()); }

Ref<> copy(Ctx& ctx, ContextObject* self) { return context_copy(ctx, self); }

Ref<> get(Ctx& ctx, ContextObject* self, Value key, Value fallback) {
    Value found = MOLT_TRY(value_of(ctx, Value(self), key));
    return own(found.is_absent() ? fallback : found);
}

Ref<> items(Ctx& ctx, ContextObject* self) { return iterator_new(ctx, type::_contextvars_item_iterator, self); }
Ref<> keys(Ctx& ctx, ContextObject* self) { return iterator_new(ctx, type::_contextvars_key_iterator, self); }

Ref<> run(Ctx& ctx, ContextObject* self, const Args& args) {
    if (args.count() == 0) return ctx.raise(type::TypeError, "run() missing 1 required positional argument");
    Ref<> keep = own(Value(self));
    MOLT_TRY(context_enter(ctx, self));
    Ref<> result = call(ctx, args[0], Args{args.items + 1, args.count() - 1, args.kwnames});
    context_exit(ctx, self);
    return result;
}

Ref<> values(Ctx& ctx, ContextObject* self) { return iterator_new(ctx, type::_contextvars_value_iterator, self); }

} // namespace Context

namespace ContextVar {

Ref<> dunder_new(Ctx& ctx, Class*, const Args& args) {
    const size_t n = args.count(), keywords = args.keyword_count();
    if (n + keywords > 2) return ctx.raise(type::TypeError, "ContextVar() takes at most 2 arguments ({} given)", n + keywords);
    if (n != 1)
        return ctx.raise(type::TypeError, "ContextVar() takes {} 1 positional argument ({} given)", n ? "at most" : "exactly", n);
    if (keywords && !args.keyword_name(0).as<Str>()->equals("default"))
        return ctx.raise(type::TypeError, "'{}' is an invalid keyword argument for ContextVar()", args.keyword_name(0));
    return context_var_new(ctx, args[0], keywords ? args.keyword_value(0) : Value{});
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* variable = self.as<ContextVarObject>();
    if (!variable->default_value) return format_text(ctx, "<ContextVar name={!r} at {}>", variable->name.value(), Address(self));
    return format_text(ctx, "<ContextVar name={!r} default={!r} at {}>", variable->name.value(), variable->default_value.value(),
                       Address(self));
}

Result<int64_t> dunder_hash(Ctx&, Value self) { return identity_hash(self); }

Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }

Ref<> get(Ctx& ctx, ContextVarObject* self, Value fallback) {
    Ref<> found = MOLT_TRY(context_var_get(ctx, self));
    if (!found.value().is_absent()) return found;
    if (fallback) return own(fallback);
    if (self->default_value) return self->default_value.copy();
    return ctx.raise_value(type::LookupError, Value(self));
}

Status reset(Ctx& ctx, ContextVarObject* self, Value token) {
    if (class_of(token) != &type::_contextvars_Token)
        return ctx.raise(type::TypeError, "expected an instance of Token, got {!r}", token);
    return context_var_reset(ctx, self, token.as<TokenObject>());
}

Ref<> set(Ctx& ctx, ContextVarObject* self, Value value) { return context_var_set(ctx, self, value); }

Ref<> get_name(Ctx&, ContextVarObject* self) { return self->name.copy(); }

} // namespace ContextVar

namespace Token {

Ref<> make_MISSING(Ctx& ctx) {
    MOLT_TRY(class_ready(ctx, *type::_contextvars_token_missing.spec));
    return allocate<Object>(ctx, &type::_contextvars_token_missing);
}

Ref<> dunder_new(Ctx& ctx, Class*, const Args&) {
    return ctx.raise(type::RuntimeError, "Tokens can only be created by ContextVars");
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* token = self.as<TokenObject>();
    return format_text(ctx, "<Token{} var={!r} at {}>", token->used ? " used" : "", token->variable.value(), Address(self));
}

Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }

Ref<> get_old_value(Ctx& ctx, TokenObject* self) {
    return self->old_value ? self->old_value.copy() : getattr(ctx, Value(&type::_contextvars_Token), "MISSING");
}
Ref<> get_var(Ctx&, TokenObject* self) { return self->variable.copy(); }

} // namespace Token

namespace token_missing {

Ref<> dunder_repr(Ctx& ctx, Value) { return intern(ctx, "<Token.MISSING>"); }

} // namespace token_missing

namespace key_iterator {

Ref<> dunder_next(Ctx&, ContextIterator* self) {
    DictEntry* entry = advance(self);
    return own(entry ? Value(entry->key) : kAbsent);
}
Result<int64_t> dunder_len(Ctx&, Value self) { return size_of(self); }

} // namespace key_iterator

namespace value_iterator {

Ref<> dunder_next(Ctx&, ContextIterator* self) {
    DictEntry* entry = advance(self);
    return own(entry ? Value(entry->value) : kAbsent);
}
Result<int64_t> dunder_len(Ctx&, Value self) { return size_of(self); }

} // namespace value_iterator

namespace item_iterator {

Ref<> dunder_next(Ctx& ctx, ContextIterator* self) {
    DictEntry* entry = advance(self);
    if (!entry) return own(kAbsent);
    return tuple_of(ctx, Value(entry->key), Value(entry->value));
}
Result<int64_t> dunder_len(Ctx&, Value self) { return size_of(self); }

} // namespace item_iterator

Ref<> copy_context(Ctx& ctx) { return context_copy(ctx, MOLT_TRY(context_current(ctx))); }

} // namespace molt::_contextvars

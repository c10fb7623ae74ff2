// functools: partial.
#include "std/functools/partial.h"

#include "core/call/row.h"
#include "core/object/instance.h"
#include "core/object/protocol.h"
#include "core/types/container_text.h"
#include "core/types/generic_alias.h"
#include "core/types/list.h"
#include "gen/std/_functools.h"
#include "gen/types.h"

namespace molt::_functools::partial {

namespace {

/// The partial that `function` is, if nothing but its call is its own: then the new one can take its place.
Partial* replaceable(Value function) {
    if (!function.is_object() || !class_of(function)->derives_from(&type::_functools_partial)) return nullptr;
    if (class_of(function)->slots.call != type::_functools_partial.slots.call) return nullptr;
    if (existing_dict(function.object()) || shape_of(function.object())->count) return nullptr;
    return function.as<Partial>();
}

/// Adds the keywords of a call.
Status add_keywords(Ctx& ctx, Dict* into, const Args& args) {
    for (size_t i = 0; i < args.keyword_count(); i++)
        MOLT_TRY(dict_set_py(ctx, into, args.keyword_name(i), args.keyword_value(i)));
    return done();
}

/// The call with what is kept in front: keywords of the call replace kept ones in their places.
Ref<> call_with_keywords(Ctx& ctx, Value function, Tuple* kept, Dict* keywords, const Args& args) {
    Ref<Dict> all = own(keywords);
    if (args.keyword_count()) {
        all = MOLT_TRY(dict_copy(ctx, keywords));
        MOLT_TRY(add_keywords(ctx, all.get(), args));
    }
    const size_t positional = size_t(kept->n) + args.count();
    Row row(positional + size_t(all->n));
    if (!row.ok()) return ctx.raise_no_memory();
    for (uint64_t i = 0; i < kept->n; i++) row[size_t(i)] = kept->items[i];
    for (size_t i = 0; i < args.count(); i++) row[size_t(kept->n) + i] = args.items[i];
    // The dict may change during the call: what the callee gets is owned by a tuple as well.
    Ref<Tuple> names = MOLT_TRY(tuple_allocate(ctx, all->n));
    Ref<Tuple> values = MOLT_TRY(tuple_allocate(ctx, all->n));
    uint64_t at = 0, n = 0;
    while (DictEntry* entry = dict_next(all.get(), at)) {
        if (!Value(entry->key).is<Str>()) return ctx.raise(type::TypeError, "keywords must be strings");
        names->items[n] = own(Value(entry->key)).release();
        values->items[n] = own(Value(entry->value)).release();
        row[positional + size_t(n)] = entry->value;
        n++;
    }
    return call(ctx, function, Args{row.data(), positional, names});
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    if (args.count() == 0) return ctx.raise(type::TypeError, "type 'partial' takes at least one argument");
    Partial* inner = replaceable(args[0]);
    Value function = inner ? inner->function.value() : args[0];
    if (!is_callable(function)) return ctx.raise(type::TypeError, "the first argument must be callable");
    Tuple* kept = inner ? inner->args.get() : tuple_empty();
    const size_t more = args.count() - 1;
    Ref<Tuple> all = MOLT_TRY(tuple_allocate(ctx, kept->n + more));
    for (uint64_t i = 0; i < kept->n; i++) all->items[i] = own((*kept)[i]).release();
    for (size_t i = 0; i < more; i++) all->items[kept->n + i] = own(args[i + 1]).release();
    Ref<Dict> keywords = MOLT_TRY(inner && inner->keywords->n ? dict_copy(ctx, inner->keywords.get()) : dict_new(ctx));
    MOLT_TRY(add_keywords(ctx, keywords.get(), args));
    Ref<Partial> result = MOLT_TRY(allocate<Partial>(ctx, cls));
    result->function.set(function);
    result->args.set(std::move(all));
    result->keywords.set(std::move(keywords));
    return result;
}

Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    auto* partial = self.as<Partial>();
    Ref<> function = partial->function.copy();
    Ref<Tuple> kept = own(partial->args.get());
    if (partial->keywords->n) {
        Ref<Dict> keywords = own(partial->keywords.get());
        return call_with_keywords(ctx, function, kept.get(), keywords.get(), args);
    }
    if (kept->n == 0) return call(ctx, function, args);
    const size_t given = args.count() + args.keyword_count();
    Row row(size_t(kept->n) + given);
    if (!row.ok()) return ctx.raise_no_memory();
    for (uint64_t i = 0; i < kept->n; i++) row[size_t(i)] = kept->items[i];
    for (size_t i = 0; i < given; i++) row[size_t(kept->n) + i] = args.items[i];
    return call(ctx, function, Args{row.data(), size_t(kept->n) + args.count(), args.kwnames});
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    ReprGuard guard(ctx, self);
    if (guard.failed()) return raised;
    if (!guard.entered()) return intern(ctx, "...");
    auto* partial = self.as<Partial>();
    // The reprs may set the state anew.
    Ref<> function = partial->function.copy();
    Ref<Tuple> args = own(partial->args.get());
    Ref<Dict> keywords = own(partial->keywords.get());
    ContainerText text(ctx), rest(ctx);
    for (uint64_t i = 0; i < args->n; i++) {
        MOLT_TRY(rest.add(", "));
        MOLT_TRY(rest.add_repr_py((*args)[i]));
    }
    uint64_t at = 0;
    while (DictEntry* entry = dict_next(keywords.get(), at)) {
        Ref<> key = own(Value(entry->key)), value = own(Value(entry->value));
        Ref<Str> name = MOLT_TRY(str(ctx, key));
        MOLT_TRY(rest.add(", "));
        MOLT_TRY(rest.add(name.get()));
        MOLT_TRY(rest.add("="));
        MOLT_TRY(rest.add_repr_py(value));
    }
    Ref<Str> tail = MOLT_TRY(rest.finish());
    return format_text(ctx, "{}({!r}{})", type_name(self), function, tail);
}

Ref<> dunder_reduce(Ctx& ctx, Partial* self) {
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->function));
    Ref<> attributes = none();
    if (existing_dict(self) || shape_of(self)->count) attributes = MOLT_TRY(instance_dict(ctx, self));
    Ref<Tuple> state = MOLT_TRY(tuple_of(ctx, self->function, self->args, self->keywords, attributes));
    return tuple_of(ctx, Value(class_of(self)), args, state);
}

Status dunder_setstate(Ctx& ctx, Partial* self, Value state) {
    auto* items = state.try_as<Tuple>();
    if (!items || items->n != 4 || !is_callable((*items)[0]) || !(*items)[1].is<Tuple>() ||
        !((*items)[2].is_none() || (*items)[2].is<Dict>()))
        return ctx.raise(type::TypeError, "invalid partial state");
    const Value function = (*items)[0], keywords = (*items)[2], attributes = (*items)[3];
    Ref<Tuple> args =
        (*items)[1].is_exact(MOLT_KIND_TUPLE) ? own((*items)[1].as<Tuple>()) : MOLT_TRY(tuple_from_iterable_py(ctx, (*items)[1]));
    Ref<Dict> kept = keywords.is_none()                  ? MOLT_TRY(dict_new(ctx))
                     : keywords.is_exact(MOLT_KIND_DICT) ? own(keywords.as<Dict>())
                                                         : MOLT_TRY(dict_copy(ctx, keywords.as<Dict>()));
    if (attributes.is<Dict>()) MOLT_TRY(set_instance_dict(ctx, self, attributes));
    else if (Dict* old = existing_dict(self)) dict_clear(ctx, old);
    self->function.set(function);
    self->args.set(std::move(args));
    self->keywords.set(std::move(kept));
    return done();
}

Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }

Ref<> get_func(Ctx&, Partial* self) { return self->function.copy(); }
Ref<> get_args(Ctx&, Partial* self) { return self->args.copy(); }
Ref<> get_keywords_(Ctx&, Partial* self) { return self->keywords.copy(); }
Ref<> get_dunder_dict(Ctx& ctx, Partial* self) { return instance_dict(ctx, self); }
Status set_dunder_dict(Ctx& ctx, Partial* self, Value value) { return set_instance_dict(ctx, self, value); }

// What CPython shows under this name: the address of the code that calls run.
Ref<> get_dunder_vectorcalloffset(Ctx& ctx, Partial*) { return int_from_int64(ctx, int64_t(uintptr_t(&dunder_call))); }

} // namespace molt::_functools::partial

// collections.defaultdict: the bodies of its methods, in the stub's order.
#include "std/collections/default_dict.h"

#include "core/object/protocol.h"
#include "core/types/generic_alias.h"
#include "core/types/tuple.h"
#include "gen/std/_collections.h"

namespace molt::_collections::defaultdict {

namespace {

DefaultDict* as_default_dict(Value v) { return v.as<DefaultDict>(); }

/// The class of self, called with its factory and `items`.
Ref<> made_like_py(Ctx& ctx, DefaultDict* self, Value items) {
    Ref<> factory = self->default_factory ? self->default_factory.copy() : none();
    return call(ctx, Value(class_of(self)), {factory.value(), items});
}

} // namespace

Status dunder_init(Ctx& ctx, DefaultDict* self, const Args& args) {
    Value factory;
    size_t taken = args.count() ? 1 : 0;
    if (taken) {
        factory = args[0];
        if (!factory.is_none() && !is_callable(factory))
            return ctx.raise(type::TypeError, "first argument must be callable or None");
    }
    self->default_factory.set(factory);
    return type::dict.slots.init(ctx, Value(self), Args{args.items + taken, args.count() - taken, args.kwnames});
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> base = MOLT_TRY(type::dict.slots.repr(ctx, self));
    Value name(class_of(self)->name);
    Ref<> factory = as_default_dict(self)->default_factory.copy();
    if (!factory) return format_text(ctx, "{}(None, {})", name, base);
    ReprGuard guard(ctx, factory);
    if (guard.failed()) return raised;
    if (!guard.entered()) return format_text(ctx, "{}(..., {})", name, base);
    return format_text(ctx, "{}({!r}, {})", name, factory, base);
}

// The result is of the class of the operand that is a defaultdict, the left one first.
Ref<> dunder_or(Ctx& ctx, Value left, Value right) {
    bool from_left = instance_of(left, &type::_collections_defaultdict);
    if (!(from_left ? right : left).is_kind(MOLT_KIND_DICT)) return not_implemented();
    Ref<> made = MOLT_TRY(made_like_py(ctx, as_default_dict(from_left ? left : right), left));
    if (!made.value().is_kind(MOLT_KIND_DICT)) return ctx.raise(type::SystemError, "bad argument to internal function");
    MOLT_TRY(dict_update_py(ctx, made.value().as<Dict>(), right));
    return made;
}

Ref<> dunder_missing(Ctx& ctx, DefaultDict* self, Value key) {
    Ref<> factory = self->default_factory.copy();
    if (!factory || factory.value().is_none()) return ctx.raise_value(type::KeyError, key);
    Ref<> value = MOLT_TRY(call(ctx, factory, {}));
    MOLT_TRY(setitem(ctx, Value(self), key, value));
    return value;
}

Ref<> copy(Ctx& ctx, DefaultDict* self) { return made_like_py(ctx, self, Value(self)); }
Ref<> dunder_copy(Ctx& ctx, DefaultDict* self) { return made_like_py(ctx, self, Value(self)); }

Ref<> dunder_reduce(Ctx& ctx, DefaultDict* self) {
    bool given = self->default_factory && !self->default_factory.value().is_none();
    Ref<Tuple> args = given ? MOLT_TRY(tuple_of(ctx, self->default_factory.value())) : own(tuple_empty());
    Ref<> items = MOLT_TRY(call_method(ctx, Value(self), "items"));
    Ref<> iterator = MOLT_TRY(iter(ctx, items));
    return tuple_of(ctx, Value(class_of(self)), Value(args.get()), kNone, kNone, iterator.value());
}

Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }

Ref<> get_default_factory(Ctx&, DefaultDict* self) { return self->default_factory ? self->default_factory.copy() : none(); }
Status set_default_factory(Ctx&, DefaultDict* self, Value value) {
    self->default_factory.set(value);
    return done();
}

} // namespace molt::_collections::defaultdict

// types.GenericAlias.
#include "core/types/generic_alias.h"

#include "core/types/container_text.h"
#include "core/types/list.h"
#include "core/types/union_type.h"
#include "gen/core/generic_alias.h"
#include "gen/types.h"

namespace molt {

namespace {

/// Attributes that are the alias's own; all others are those of the origin.
constexpr std::string_view own_attributes[] = {
    "__class__",
    "__bases__",
    "__origin__",
    "__args__",
    "__unpacked__",
    "__parameters__",
    "__typing_unpacked_tuple_args__",
    "__mro_entries__",
    "__reduce_ex__",
    "__reduce__",
    "__copy__",
    "__deepcopy__",
};

GenericAlias* as_alias(Value v) { return v.as<GenericAlias>(); }

Ref<GenericAlias> alias_of(Ctx& ctx, Class* cls, Value origin, Value item) {
    Ref<Tuple> args = item.is_kind(MOLT_KIND_TUPLE) ? own(item.as<Tuple>()) : MOLT_TRY(tuple_of(ctx, item));
    Ref<GenericAlias> alias = MOLT_TRY(allocate<GenericAlias>(ctx, cls));
    alias->origin.set(origin);
    alias->args.set(std::move(args));
    return alias;
}

Result<Tuple*> parameters_py(Ctx& ctx, GenericAlias* self) {
    if (!self->parameters) self->parameters.set(MOLT_TRY(type_parameters_py(ctx, self->args.get())));
    return self->parameters.get();
}

} // namespace

bool is_generic_alias(Value v) { return class_of(v)->derives_from(&type::generic_alias); }

Ref<> generic_alias_new(Ctx& ctx, Value origin, Value item) { return alias_of(ctx, &type::generic_alias, origin, item); }

Ref<> generic_alias_py(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }

Status add_type_text_py(Ctx& ctx, ContainerText& text, Value type) {
    Ref<> keep = own(type);
    if (type == kEllipsis) return text.add("...");
    // 1. Generics say it themselves.
    Ref<> origin = MOLT_TRY(getattr_optional(ctx, type, "__origin__"));
    if (!origin.value().is_absent()) {
        Ref<> args = MOLT_TRY(getattr_optional(ctx, type, "__args__"));
        if (!args.value().is_absent()) return text.add_repr_py(type);
    }
    // 2. Classes and functions show where they are; builtins without their module.
    Ref<> qualname = MOLT_TRY(getattr_optional(ctx, type, "__qualname__"));
    if (qualname.value().is_absent()) return text.add_repr_py(type);
    Ref<> module = MOLT_TRY(getattr_optional(ctx, type, "__module__"));
    if (module.value().is_absent() || module.value().is_none()) return text.add_repr_py(type);
    Ref<Str> module_text = MOLT_TRY(str(ctx, module)), name_text = MOLT_TRY(str(ctx, qualname));
    if (!module_text->equals("builtins")) {
        MOLT_TRY(text.add(module_text.get()));
        MOLT_TRY(text.add("."));
    }
    return text.add(name_text.get());
}

namespace generic_alias {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "GenericAlias() takes no keyword arguments");
    if (args.count() != 2) return ctx.raise(type::TypeError, "GenericAlias expected 2 arguments, got {}", args.count());
    return alias_of(ctx, cls, args[0], args[1]);
}

namespace {

/// An argument; a list among them is one of a ParamSpec.
Status add_argument_py(Ctx& ctx, ContainerText& text, Value arg) {
    if (!arg.is_kind(MOLT_KIND_LIST)) return add_type_text_py(ctx, text, arg);
    auto* list = arg.as<List>();
    MOLT_TRY(text.add("["));
    for (uint64_t i = 0; i < list->n; i++) {
        if (i) MOLT_TRY(text.add(", "));
        MOLT_TRY(add_type_text_py(ctx, text, (*list)[i]));
    }
    return text.add("]");
}

} // namespace

Ref<> dunder_repr(Ctx& ctx, Value self) {
    GenericAlias* alias = as_alias(self);
    ContainerText text(ctx);
    if (alias->unpacked) MOLT_TRY(text.add("*"));
    MOLT_TRY(add_type_text_py(ctx, text, alias->origin));
    MOLT_TRY(text.add("["));
    for (uint64_t i = 0; i < alias->args->n; i++) {
        if (i) MOLT_TRY(text.add(", "));
        MOLT_TRY(add_argument_py(ctx, text, (*alias->args.get())[i]));
    }
    if (alias->args->n == 0) MOLT_TRY(text.add("()"));
    MOLT_TRY(text.add("]"));
    return text.finish();
}

Result<int64_t> dunder_hash(Ctx& ctx, Value self) {
    int64_t origin = MOLT_TRY(hash(ctx, as_alias(self)->origin));
    int64_t args = MOLT_TRY(hash(ctx, as_alias(self)->args));
    return origin ^ args;
}

/// Calls the origin; the result remembers the alias if it can.
Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    Ref<> made = MOLT_TRY(call(ctx, as_alias(self)->origin, args));
    Status set = setattr(ctx, made, "__orig_class__", self);
    if (!set.ok() && !ctx.swallow(type::AttributeError) && !ctx.swallow(type::TypeError)) return raised;
    return made;
}

Ref<> dunder_getattribute(Ctx& ctx, Value self, Str* name) {
    for (std::string_view own_name : own_attributes)
        if (name->equals(own_name)) return generic_getattr(ctx, self, name);
    return getattr(ctx, as_alias(self)->origin, name);
}

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (!is_generic_alias(other) || (op != CompareOp::eq && op != CompareOp::ne)) return not_implemented();
    GenericAlias *a = as_alias(self), *b = as_alias(other);
    bool same =
        a->unpacked == b->unpacked && MOLT_TRY(equal(ctx, a->origin, b->origin)) && MOLT_TRY(equal(ctx, a->args, b->args));
    return boolean(same == (op == CompareOp::eq));
}

Ref<> dunder_iter(Ctx& ctx, Value self) {
    Ref<GenericAliasIterator> iterator = MOLT_TRY(allocate<GenericAliasIterator>(ctx, &type::generic_alias_iterator));
    iterator->alias.set(self);
    return iterator;
}

Ref<> dunder_or(Ctx& ctx, Value left, Value right) { return union_type_or_py(ctx, left, right); }

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    GenericAlias* alias = as_alias(self);
    Tuple* parameters = MOLT_TRY(parameters_py(ctx, alias));
    Ref<Tuple> args = MOLT_TRY(substitute_parameters_py(ctx, self, alias->args.get(), parameters, key));
    Ref<GenericAlias> result = MOLT_TRY(alias_of(ctx, &type::generic_alias, alias->origin, args));
    result->unpacked = alias->unpacked;
    return result;
}

Ref<> dunder_mro_entries(Ctx& ctx, GenericAlias* self, Value) { return tuple_of(ctx, self->origin); }

Ref<> dunder_instancecheck(Ctx& ctx, GenericAlias*, Value) {
    return ctx.raise(type::TypeError, "isinstance() argument 2 cannot be a parameterized generic");
}

Ref<> dunder_subclasscheck(Ctx& ctx, GenericAlias*, Value) {
    return ctx.raise(type::TypeError, "issubclass() argument 2 cannot be a parameterized generic");
}

/// (class, (origin, args)); an unpacked alias is next(iter(alias)).
Ref<> dunder_reduce(Ctx& ctx, GenericAlias* self) {
    if (self->unpacked) {
        Ref<> plain = MOLT_TRY(generic_alias_new(ctx, self->origin, self->args));
        Ref<> iterator = MOLT_TRY(iter(ctx, plain));
        Ref<> function = MOLT_TRY(builtin_py(ctx, "next"));
        Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, iterator));
        return tuple_of(ctx, function, args);
    }
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->origin, self->args));
    return tuple_of(ctx, Value(class_of(self)), args);
}

Ref<> dunder_dir(Ctx& ctx, GenericAlias* self) {
    Ref<> function = MOLT_TRY(builtin_py(ctx, "dir"));
    Ref<> attributes = MOLT_TRY(call(ctx, function, {self->origin.value()}));
    for (std::string_view own_name : own_attributes) {
        Ref<Str> name = MOLT_TRY(intern(ctx, own_name));
        if (MOLT_TRY(contains(ctx, attributes, name))) continue;
        (void)MOLT_TRY(call_method(ctx, attributes, "append", {Value(name)}));
    }
    return attributes;
}

Ref<> get_dunder_origin(Ctx&, GenericAlias* self) { return self->origin.copy(); }
Ref<> get_dunder_args(Ctx&, GenericAlias* self) { return self->args.copy(); }
Ref<> get_dunder_unpacked(Ctx&, GenericAlias* self) { return boolean(self->unpacked); }
Ref<> get_dunder_parameters(Ctx& ctx, GenericAlias* self) { return own(Value(MOLT_TRY(parameters_py(ctx, self)))); }
Ref<> get_dunder_typing_unpacked_tuple_args(Ctx&, GenericAlias* self) {
    return self->unpacked && self->origin.value() == Value(&type::tuple) ? self->args.copy() : none();
}

} // namespace generic_alias

namespace generic_alias_iterator {

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* iterator = self.as<GenericAliasIterator>();
    if (!iterator->alias) return own(kAbsent);
    GenericAlias* alias = iterator->alias.get();
    Ref<GenericAlias> unpacked = MOLT_TRY(alias_of(ctx, &type::generic_alias, alias->origin, alias->args));
    unpacked->unpacked = true;
    iterator->alias.clear();
    return unpacked;
}

Ref<> dunder_reduce(Ctx& ctx, GenericAliasIterator* self) {
    Ref<> function = MOLT_TRY(builtin_py(ctx, "iter"));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->alias ? self->alias.value() : Value(tuple_empty())));
    return tuple_of(ctx, function, args);
}

} // namespace generic_alias_iterator

} // namespace molt

// Builtin functions and the descriptors of builtin classes.
#include "core/call/native.h"

#include "core/call/function.h"
#include "core/object/dunder.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/tuple.h"
#include "gen/core/native.h"

namespace molt {

namespace {

Ref<> text_or_none(Ctx& ctx, const char* text) {
    if (!text) return none();
    return str_from_utf8(ctx, text);
}

Ref<> qualified_name(Ctx& ctx, const Class* owner, const char* name) {
    return format_text(ctx, "{}.{}", owner->qualname.value(), name);
}

/// A class as error texts show it (tp_name).
FormatArg shown_owner(const Class* owner) { return owner->spec ? FormatArg(owner->spec->name) : FormatArg(owner->name.value()); }

/// The receiver of a descriptor must be an instance of the owner.
Status check_instance(Ctx& ctx, const Class* owner, const char* name, Value instance) {
    if (instance_of(instance, owner)) return done();
    return ctx.raise(type::TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", name, shown_owner(owner),
                     type_name(instance));
}

} // namespace

Ref<> native_function(Ctx& ctx, const NativeSpec& spec, Value self, Value module) {
    Ref<Native> n = MOLT_TRY(allocate<Native>(ctx, &type::builtin_function_or_method));
    n->spec = &spec;
    if (self) n->self.set(self);
    if (module) n->module.set(module);
    return n;
}

namespace {
/// X.__new__(cls, ...): cls must be a subclass whose memory layout X can make.
Ref<> call_new(Ctx& ctx, const Class* owner, const Args& args) {
    if (args.count() == 0) return ctx.raise(type::TypeError, "{}.__new__(): not enough arguments", owner->spec->name);
    if (!args[0].is<Class>())
        return ctx.raise(type::TypeError, "{}.__new__(X): X is not a type object ({})", owner->spec->name, type_name(args[0]));
    auto* cls = args[0].as<Class>();
    if (!cls->derives_from(owner))
        return ctx.raise(type::TypeError, "{}.__new__({}): {} is not a subtype of {}", owner->spec->name, cls->name.value(),
                         cls->name.value(), owner->spec->name);
    Class* solid = cls;
    while (solid->is_heap()) solid = solid->base.get();
    if (solid != owner && solid->slots.new_ != owner->slots.new_)
        return ctx.raise(type::TypeError, "{}.__new__({}) is not safe, use {}.__new__()", owner->spec->name, cls->name.value(),
                         solid->spec->name);
    return owner->slots.new_(ctx, cls, Args{args.items + 1, args.count() - 1, args.kwnames});
}

Ref<> new_thunk(Ctx& ctx, Value self, const Bound& bound) { return call_new(ctx, self.as<Class>(), *bound.raw); }

const NativeSpec new_spec = {
    .name = "__new__",
    .doc = "Create and return a new object.",
    .text_signature = "($type, *args, **kwargs)",
    .kind = NativeKind::function,
    .convention = Convention::raw,
    .nparams = 0,
    .nrequired = 0,
    .npositional = 0,
    .npositional_only = 0,
    .var_positional = true,
    .var_keyword = true,
    .params = nullptr,
    .thunk = new_thunk,
    .capability = nullptr,
};
} // namespace

Ref<> native_new_wrapper(Ctx& ctx, Class* cls) {
    Ref<Native> n = MOLT_TRY(allocate<Native>(ctx, &type::builtin_function_or_method));
    n->spec = &new_spec;
    n->self.set(Value(cls));
    n->new_of = cls;
    return n;
}
bool native_is_new_wrapper(Value v) { return v.is_exact(MOLT_KIND_NATIVE) && v.as<Native>()->new_of; }
void* native_new_function(Value v) { return reinterpret_cast<void*>(v.as<Native>()->new_of->slots.new_); }

namespace builtin_function_or_method {

/// What __self__ is, empty for functions of modules. A static method's is its class, though it is called without.
static Value receiver_of(const Native* n) {
    if (n->module) return Value{};
    return n->self ? n->self.value() : n->owner.value();
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* n = self.as<Native>();
    Value receiver = receiver_of(n);
    if (!receiver) return format_text(ctx, "<built-in function {}>", n->spec->name);
    return format_text(ctx, "<built-in method {} of {} object at {}>", n->spec->name, type_name(receiver), Address(receiver));
}

Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    auto* n = self.as<Native>();
    Ref<> keep = own(self);
    if (n->new_of) return call_new(ctx, n->new_of, args);
    return call_native_object(ctx, n, args);
}

Ref<> dunder_compare(Ctx&, Value self, Value other, CompareOp op) {
    if ((op != CompareOp::eq && op != CompareOp::ne) || !other.is<Native>()) return not_implemented();
    auto *a = self.as<Native>(), *b = other.as<Native>();
    bool same = a->spec == b->spec && a->self.value() == b->self.value();
    return boolean(same == (op == CompareOp::eq));
}

Result<int64_t> dunder_hash(Ctx&, Value self) {
    auto* n = self.as<Native>();
    int64_t h = identity_hash(n->self.value()) ^ int64_t(uintptr_t(n->spec) >> 4);
    return h == -1 ? -2 : h;
}

Ref<> dunder_reduce(Ctx& ctx, Native* self) {
    Ref<Str> name = MOLT_TRY(str_from_utf8(ctx, self->spec->name));
    Value receiver = receiver_of(self);
    if (!receiver) return name;
    Ref<> getattr_function = MOLT_TRY(builtin_py(ctx, "getattr"));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, receiver, Value(name.get())));
    return tuple_of(ctx, getattr_function.value(), Value(args.get()));
}

Ref<> get_dunder_name(Ctx& ctx, Native* self) { return str_from_utf8(ctx, self->spec->name); }
Ref<> get_dunder_qualname(Ctx& ctx, Native* self) {
    Value receiver = receiver_of(self);
    if (!receiver) return str_from_utf8(ctx, self->spec->name);
    Class* cls = receiver.is<Class>() ? receiver.as<Class>() : class_of(receiver);
    return format_text(ctx, "{}.{}", cls->qualname.value(), self->spec->name);
}
Ref<> get_dunder_module(Ctx&, Native* self) { return self->module ? self->module.copy() : none(); }
Ref<> get_dunder_doc(Ctx& ctx, Native* self) { return text_or_none(ctx, self->spec->doc); }
Ref<> get_dunder_self(Ctx&, Native* self) {
    if (self->self) return self->self.copy();
    Value receiver = receiver_of(self);
    return receiver ? own(receiver) : none();
}
Ref<> get_dunder_text_signature(Ctx& ctx, Native* self) { return text_or_none(ctx, self->spec->text_signature); }

} // namespace builtin_function_or_method

namespace method_descriptor {

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* m = self.as<MethodDescriptor>();
    return format_text(ctx, "<method '{}' of '{}' objects>", m->spec->name, m->owner->spec->name);
}
Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) { return call_unbound(ctx, *self.as<MethodDescriptor>(), args); }
Ref<> dunder_get(Ctx& ctx, Value self, Value instance, Value) {
    auto* m = self.as<MethodDescriptor>();
    if (!instance) return own(self);
    MOLT_TRY(check_instance(ctx, m->owner, m->spec->name, instance));
    Ref<Native> bound = MOLT_TRY(native_function(ctx, *m->spec, instance, Value{})).cast<Native>();
    bound->owner.set(Value(m->owner));
    return bound;
}
Ref<> dunder_reduce(Ctx& ctx, MethodDescriptor* self) {
    Ref<> getattr_function = MOLT_TRY(builtin_py(ctx, "getattr"));
    Ref<Str> name = MOLT_TRY(str_from_utf8(ctx, self->spec->name));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, Value(self->owner), Value(name.get())));
    return tuple_of(ctx, getattr_function.value(), Value(args.get()));
}
Ref<> get_dunder_name(Ctx& ctx, MethodDescriptor* self) { return str_from_utf8(ctx, self->spec->name); }
Ref<> get_dunder_qualname(Ctx& ctx, MethodDescriptor* self) { return qualified_name(ctx, self->owner, self->spec->name); }
Ref<> get_dunder_doc(Ctx& ctx, MethodDescriptor* self) { return text_or_none(ctx, self->spec->doc); }
Ref<> get_dunder_objclass(Ctx&, MethodDescriptor* self) { return own(Value(self->owner)); }
Ref<> get_dunder_text_signature(Ctx& ctx, MethodDescriptor* self) { return text_or_none(ctx, self->spec->text_signature); }

} // namespace method_descriptor

namespace classmethod_descriptor {

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* m = self.as<MethodDescriptor>();
    return format_text(ctx, "<method '{}' of '{}' objects>", m->spec->name, m->owner->spec->name);
}
Ref<> dunder_get(Ctx& ctx, Value self, Value instance, Value owner) {
    auto* m = self.as<MethodDescriptor>();
    Class* cls = owner && owner.is<Class>() ? owner.as<Class>() : instance ? class_of(instance) : nullptr;
    if (!cls || !cls->derives_from(m->owner))
        return ctx.raise(type::TypeError, "descriptor '{}' for type '{}' doesn't apply to type '{}'", m->spec->name,
                         m->owner->spec->name, cls ? FormatArg(cls->name.value()) : FormatArg("NoneType"));
    Ref<Native> bound = MOLT_TRY(native_function(ctx, *m->spec, Value(cls), Value{})).cast<Native>();
    bound->owner.set(Value(m->owner));
    return bound;
}
Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    auto* m = self.as<MethodDescriptor>();
    if (args.count() == 0)
        return ctx.raise(type::TypeError, "descriptor '{}' of '{}' object needs an argument", m->spec->name,
                         m->owner->spec->name);
    if (!args[0].is<Class>())
        return ctx.raise(type::TypeError, "descriptor '{}' for type '{}' needs a type, not a '{}' as arg 2", m->spec->name,
                         m->owner->spec->name, type_name(args[0]));
    if (!args[0].as<Class>()->derives_from(m->owner))
        return ctx.raise(type::TypeError, "descriptor '{}' requires a subtype of '{}' but received '{}'", m->spec->name,
                         m->owner->spec->name, args[0].as<Class>()->name.value());
    Ref<> bound = MOLT_TRY(dunder_get(ctx, self, Value{}, args[0]));
    return call(ctx, bound, Args{args.items + 1, args.count() - 1, args.kwnames});
}
Ref<> get_dunder_name(Ctx& ctx, MethodDescriptor* self) { return str_from_utf8(ctx, self->spec->name); }
Ref<> get_dunder_qualname(Ctx& ctx, MethodDescriptor* self) { return qualified_name(ctx, self->owner, self->spec->name); }
Ref<> get_dunder_doc(Ctx& ctx, MethodDescriptor* self) { return text_or_none(ctx, self->spec->doc); }
Ref<> get_dunder_objclass(Ctx&, MethodDescriptor* self) { return own(Value(self->owner)); }
Ref<> get_dunder_text_signature(Ctx& ctx, MethodDescriptor* self) { return text_or_none(ctx, self->spec->text_signature); }

} // namespace classmethod_descriptor

Status check_wrapped(Ctx& ctx, Value wrapper, Value object) {
    auto* w = wrapper.as<SlotWrapper>();
    if (instance_of(object, w->owner)) return done();
    return ctx.raise(type::TypeError, "descriptor '{}' requires a '{}' object but received a '{}'", w->dunder->name,
                     w->owner->spec->name, type_name(object));
}

namespace wrapper_descriptor {

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* w = self.as<SlotWrapper>();
    return format_text(ctx, "<slot wrapper '{}' of '{}' objects>", w->dunder->name, w->owner->spec->name);
}
Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    auto* w = self.as<SlotWrapper>();
    if (args.count() == 0)
        return ctx.raise(type::TypeError, "descriptor '{}' of '{}' object needs an argument", w->dunder->name,
                         w->owner->spec->name);
    MOLT_TRY(check_wrapped(ctx, self, args[0]));
    Ref<> receiver = own(args[0]);
    return call_slot(ctx, *w->dunder, w->function, receiver, Args{args.items + 1, args.count() - 1, args.kwnames});
}
Ref<> dunder_get(Ctx& ctx, Value self, Value instance, Value) {
    auto* w = self.as<SlotWrapper>();
    if (!instance) return own(self);
    MOLT_TRY(check_instance(ctx, w->owner, w->dunder->name, instance));
    Ref<MethodWrapper> bound = MOLT_TRY(allocate<MethodWrapper>(ctx, &type::method_wrapper));
    bound->wrapper.set(self);
    bound->self.set(instance);
    return bound;
}
Ref<> dunder_reduce(Ctx& ctx, SlotWrapper* self) {
    Ref<> getattr_function = MOLT_TRY(builtin_py(ctx, "getattr"));
    Ref<Str> name = MOLT_TRY(str_from_utf8(ctx, self->dunder->name));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, Value(self->owner), Value(name.get())));
    return tuple_of(ctx, getattr_function.value(), Value(args.get()));
}
Ref<> get_dunder_name(Ctx& ctx, SlotWrapper* self) { return str_from_utf8(ctx, self->dunder->name); }
Ref<> get_dunder_qualname(Ctx& ctx, SlotWrapper* self) { return qualified_name(ctx, self->owner, self->dunder->name); }
Ref<> get_dunder_doc(Ctx& ctx, SlotWrapper* self) { return format_text(ctx, "Implements {}.", self->dunder->name); }
Ref<> get_dunder_objclass(Ctx&, SlotWrapper* self) { return own(Value(self->owner)); }

/// The signature that all wrappers of one shape share.
const char* wrapper_signature(Wrapper wrapper) {
    switch (wrapper) {
    case Wrapper::call:
    case Wrapper::init:
    case Wrapper::new_: return "($self, /, *args, **kwargs)";
    case Wrapper::unary:
    case Wrapper::hash:
    case Wrapper::next:
    case Wrapper::truth:
    case Wrapper::length:
    case Wrapper::del: return "($self, /)";
    case Wrapper::ternary:
    case Wrapper::reflected_ternary: return "($self, value, mod=None, /)";
    case Wrapper::getattr:
    case Wrapper::delattr: return "($self, name, /)";
    case Wrapper::setattr: return "($self, name, value, /)";
    case Wrapper::setitem: return "($self, key, value, /)";
    case Wrapper::getitem:
    case Wrapper::delitem:
    case Wrapper::contains: return "($self, key, /)";
    case Wrapper::descr_get: return "($self, instance, owner=None, /)";
    case Wrapper::descr_set: return "($self, instance, value, /)";
    case Wrapper::descr_delete: return "($self, instance, /)";
    default: return "($self, value, /)";
    }
}
Ref<> get_dunder_text_signature(Ctx& ctx, SlotWrapper* self) {
    return text_or_none(ctx, wrapper_signature(self->dunder->wrapper));
}

} // namespace wrapper_descriptor

namespace method_wrapper {

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* m = self.as<MethodWrapper>();
    return format_text(ctx, "<method-wrapper '{}' of {} object at {}>", m->wrapper->dunder->name, type_name(m->self.value()),
                       Address(m->self.value()));
}
Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    auto* m = self.as<MethodWrapper>();
    Ref<> keep = own(self);
    return call_slot(ctx, *m->wrapper->dunder, m->wrapper->function, m->self, args);
}
Ref<> dunder_compare(Ctx&, Value self, Value other, CompareOp op) {
    if ((op != CompareOp::eq && op != CompareOp::ne) || !other.is_object() || class_of(other) != &type::method_wrapper)
        return not_implemented();
    auto *a = self.as<MethodWrapper>(), *b = other.as<MethodWrapper>();
    bool same = a->wrapper.value() == b->wrapper.value() && a->self.value() == b->self.value();
    return boolean(same == (op == CompareOp::eq));
}
Result<int64_t> dunder_hash(Ctx&, Value self) {
    auto* m = self.as<MethodWrapper>();
    int64_t h = identity_hash(m->self.value()) ^ identity_hash(m->wrapper.value());
    return h == -1 ? -2 : h;
}
Ref<> dunder_reduce(Ctx& ctx, MethodWrapper* self) {
    Ref<> getattr_function = MOLT_TRY(builtin_py(ctx, "getattr"));
    Ref<Str> name = MOLT_TRY(str_from_utf8(ctx, self->wrapper->dunder->name));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->self.value(), Value(name.get())));
    return tuple_of(ctx, getattr_function.value(), Value(args.get()));
}
Ref<> get_dunder_name(Ctx& ctx, MethodWrapper* self) { return wrapper_descriptor::get_dunder_name(ctx, self->wrapper.get()); }
Ref<> get_dunder_qualname(Ctx& ctx, MethodWrapper* self) {
    return wrapper_descriptor::get_dunder_qualname(ctx, self->wrapper.get());
}
Ref<> get_dunder_doc(Ctx& ctx, MethodWrapper* self) { return wrapper_descriptor::get_dunder_doc(ctx, self->wrapper.get()); }
Ref<> get_dunder_objclass(Ctx&, MethodWrapper* self) { return own(Value(self->wrapper->owner)); }
Ref<> get_dunder_self(Ctx&, MethodWrapper* self) { return self->self.copy(); }
Ref<> get_dunder_text_signature(Ctx& ctx, MethodWrapper* self) {
    return wrapper_descriptor::get_dunder_text_signature(ctx, self->wrapper.get());
}

} // namespace method_wrapper

namespace getset_descriptor {

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* g = self.as<GetSetDescriptor>();
    return format_text(ctx, "<attribute '{}' of '{}' objects>", g->spec->name, shown_owner(g->owner.get()));
}
Ref<> dunder_get(Ctx& ctx, Value self, Value instance, Value) {
    auto* g = self.as<GetSetDescriptor>();
    if (!instance) return own(self);
    MOLT_TRY(check_instance(ctx, g->owner.get(), g->spec->name, instance));
    if (!g->spec->get)
        return ctx.raise(type::AttributeError, "attribute '{}' of '{}' objects is not readable", g->spec->name,
                         shown_owner(g->owner.get()));
    return g->spec->get(ctx, instance);
}
Status dunder_set(Ctx& ctx, Value self, Value instance, Value value) {
    auto* g = self.as<GetSetDescriptor>();
    MOLT_TRY(check_instance(ctx, g->owner.get(), g->spec->name, instance));
    if (!g->spec->set)
        return ctx.raise(type::AttributeError, "attribute '{}' of '{}' objects is not writable", g->spec->name,
                         shown_owner(g->owner.get()));
    return g->spec->set(ctx, instance, value);
}
Ref<> get_dunder_name(Ctx& ctx, GetSetDescriptor* self) { return str_from_utf8(ctx, self->spec->name); }
Ref<> get_dunder_qualname(Ctx& ctx, GetSetDescriptor* self) { return qualified_name(ctx, self->owner.get(), self->spec->name); }
Ref<> get_dunder_doc(Ctx& ctx, GetSetDescriptor* self) { return text_or_none(ctx, self->spec->doc); }
Ref<> get_dunder_objclass(Ctx&, GetSetDescriptor* self) { return self->owner.copy(); }

} // namespace getset_descriptor

namespace member_descriptor {

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* m = self.as<MemberDescriptor>();
    return format_text(ctx, "<member '{}' of '{}' objects>", m->name.value(), shown_owner(m->owner.get()));
}
static molt_value* slot_of(MemberDescriptor* m, Value instance) {
    return reinterpret_cast<molt_value*>(reinterpret_cast<char*>(instance.object()) + m->offset);
}
static Status check(Ctx& ctx, MemberDescriptor* m, Value instance) {
    if (m->spec) return check_instance(ctx, m->owner.get(), m->spec->name, instance);
    if (instance_of(instance, m->owner.get())) return done();
    return ctx.raise(type::TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", m->name.value(),
                     shown_owner(m->owner.get()), type_name(instance));
}
Ref<> dunder_get(Ctx& ctx, Value self, Value instance, Value) {
    auto* m = self.as<MemberDescriptor>();
    if (!instance) return own(self);
    MOLT_TRY(check(ctx, m, instance));
    if (m->spec) return m->spec->get(ctx, instance);
    molt_value word = *slot_of(m, instance);
    if (!word) {
        ctx.raise(type::AttributeError, "'{}' object has no attribute '{}'", type_name(instance), m->name.value());
        attribute_error_details(ctx, instance, m->name.get());
        return raised;
    }
    return own(Value(word));
}
Status dunder_set(Ctx& ctx, Value self, Value instance, Value value) {
    auto* m = self.as<MemberDescriptor>();
    MOLT_TRY(check(ctx, m, instance));
    if (m->spec)
        return m->spec->set ? m->spec->set(ctx, instance, value) : Status(ctx.raise(type::AttributeError, "readonly attribute"));
    molt_value* slot = slot_of(m, instance);
    if (!value && !*slot) return ctx.raise_value(type::AttributeError, m->name);
    retain(value);
    molt_value old = std::exchange(*slot, value.word());
    if (old) drop(Value(old));
    return done();
}
Ref<> dunder_reduce(Ctx& ctx, MemberDescriptor* self) {
    Ref<> getattr_function = MOLT_TRY(builtin_py(ctx, "getattr"));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->owner.value(), self->name.value()));
    return tuple_of(ctx, getattr_function.value(), Value(args.get()));
}
Ref<> get_dunder_name(Ctx&, MemberDescriptor* self) { return self->name.copy(); }
Ref<> get_dunder_qualname(Ctx& ctx, MemberDescriptor* self) {
    return format_text(ctx, "{}.{}", self->owner->qualname.value(), self->name.value());
}
Ref<> get_dunder_doc(Ctx& ctx, MemberDescriptor* self) { return text_or_none(ctx, self->spec ? self->spec->doc : nullptr); }
Ref<> get_dunder_objclass(Ctx&, MemberDescriptor* self) { return self->owner.copy(); }

} // namespace member_descriptor

} // namespace molt

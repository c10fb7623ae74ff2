// property, classmethod, staticmethod, super: the descriptors that programs write.
#include "core/types/property.h"

#include "core/object/instance.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/cell.h"
#include "core/types/code.h"
#include "core/types/tuple.h"
#include "gen/core/descriptors.h"

namespace molt {

namespace {

Result<bool> is_abstract(Ctx& ctx, Value function) {
    if (!function || function.is_none()) return false;
    NativeDepth depth(ctx, nullptr, Nesting::bounded_by_stack);
    if (!depth.ok()) return raised;
    Ref<> flag = MOLT_TRY(getattr_optional(ctx, function, names.__isabstractmethod__));
    if (flag.value().is_absent()) return false;
    return truth(ctx, flag);
}

/// classmethod and staticmethod take over what functools.wraps would.
Status copy_wrapped_attributes(Ctx& ctx, Value wrapper, Value function) {
    Str* const copied[] = {names.__module__, names.__name__, names.__qualname__, names.__doc__, names.__annotations__};
    for (Str* name : copied) {
        Ref<> value = MOLT_TRY(getattr_optional(ctx, function, name));
        if (!value.value().is_absent()) MOLT_TRY(instance_set(ctx, wrapper.object(), name, value));
    }
    return done();
}

} // namespace

namespace property {

Status dunder_init(Ctx& ctx, Property* self, Value fget, Value fset, Value fdel, Value doc) {
    self->get.set(fget.is_none() ? Value{} : fget);
    self->set.set(fset.is_none() ? Value{} : fset);
    self->del.set(fdel.is_none() ? Value{} : fdel);
    self->getter_doc = false;
    self->doc.clear();
    Ref<> text = own(doc);
    if (doc.is_none() && self->get) {
        text = MOLT_TRY(getattr_optional(ctx, self->get, names.__doc__));
        if (text.value().is_absent()) text = none();
        self->getter_doc = !text.value().is_none();
    }
    if (class_of(self) == &type::property) {
        if (!text.value().is_none()) self->doc.set(std::move(text));
        return done();
    }
    // In a subclass's instance the class's own text would hide it. Where there is no room, nobody has asked for it.
    if (setattr(ctx, self, names.__doc__, text).ok()) return done();
    if (self->getter_doc || !ctx.swallow(type::AttributeError)) return raised;
    return done();
}

static Raised no_accessor(Ctx& ctx, Property* self, Value instance, const char* what) {
    Class* cls = class_of(instance);
    if (self->name)
        return ctx.raise(type::AttributeError, "property {!r} of '{}' object has no {}", self->name.value(),
                         cls->qualname.value(), what);
    return ctx.raise(type::AttributeError, "property of '{}' object has no {}", cls->qualname.value(), what);
}

Ref<> dunder_get(Ctx& ctx, Value self, Value instance, Value) {
    if (!instance || instance.is_none()) return own(self);
    auto* p = self.as<Property>();
    if (!p->get) return no_accessor(ctx, p, instance, "getter");
    Ref<> getter = p->get.copy();
    return call(ctx, getter, {instance});
}

Status dunder_set(Ctx& ctx, Value self, Value instance, Value value) {
    auto* p = self.as<Property>();
    if (value) {
        if (!p->set) return no_accessor(ctx, p, instance, "setter");
        Ref<> setter = p->set.copy();
        return Status::of(call(ctx, setter, {instance, value}).ok());
    }
    if (!p->del) return no_accessor(ctx, p, instance, "deleter");
    Ref<> deleter = p->del.copy();
    return Status::of(call(ctx, deleter, {instance}).ok());
}

static Ref<> copy_with(Ctx& ctx, Property* self, Value get, Value set, Value del) {
    auto or_old = [](Value given, Slot<>& old) { return given ? given : old ? old.value() : kNone; };
    Value g = or_old(get, self->get), s = or_old(set, self->set), d = or_old(del, self->del);
    Value doc = self->getter_doc && !g.is_none() ? kNone : self->doc ? self->doc.value() : kNone;
    Ref<> cls = own(Value(class_of(self)));
    Ref<> copy = MOLT_TRY(call(ctx, cls, {g, s, d, doc}));
    if (self->name && class_of(copy) == &type::property) copy.value().as<Property>()->name.set(self->name.value());
    return copy;
}

Ref<> getter(Ctx& ctx, Property* self, Value fget) { return copy_with(ctx, self, fget, Value{}, Value{}); }
Ref<> setter(Ctx& ctx, Property* self, Value fset) { return copy_with(ctx, self, Value{}, fset, Value{}); }
Ref<> deleter(Ctx& ctx, Property* self, Value fdel) { return copy_with(ctx, self, Value{}, Value{}, fdel); }

Ref<> dunder_set_name(Ctx& ctx, Property* self, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "property.__set_name__() takes no keyword arguments");
    if (args.count() != 2)
        return ctx.raise(type::TypeError, "__set_name__() takes 2 positional arguments but {} were given", args.count());
    self->name.set(args[1]);
    return none();
}

Ref<> get_fget(Ctx&, Property* self) { return self->get ? self->get.copy() : none(); }
Ref<> get_fset(Ctx&, Property* self) { return self->set ? self->set.copy() : none(); }
Ref<> get_fdel(Ctx&, Property* self) { return self->del ? self->del.copy() : none(); }
Ref<> get_dunder_doc(Ctx&, Property* self) { return self->doc ? self->doc.copy() : none(); }
Status set_dunder_doc(Ctx&, Property* self, Value value) {
    self->doc.set(value);
    return done();
}
Ref<> get_dunder_isabstractmethod(Ctx& ctx, Property* self) {
    for (Slot<>* part : {&self->get, &self->set, &self->del})
        if (MOLT_TRY(is_abstract(ctx, *part))) return boolean(true);
    return boolean(false);
}

} // namespace property

namespace classmethod {

Status dunder_init(Ctx& ctx, WrappedCallable* self, Value function) {
    self->callable.set(function);
    return copy_wrapped_attributes(ctx, self, function);
}
Ref<> dunder_get(Ctx& ctx, Value self, Value instance, Value owner) {
    auto* w = self.as<WrappedCallable>();
    if (!w->callable) return ctx.raise(type::RuntimeError, "uninitialized classmethod object");
    Ref<> cls = own(owner ? owner : Value(class_of(instance)));
    Ref<> function = w->callable.copy();
    if (!function.value().is_exact(MOLT_KIND_FUNCTION))
        if (DescrGetSlot get = class_of(function)->slots.descr_get) return get(ctx, function, cls, cls);
    return method_new(ctx, function, cls);
}
Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<Str> inner = MOLT_TRY(repr(ctx, self.as<WrappedCallable>()->callable));
    return format_text(ctx, "<classmethod({})>", inner);
}
Ref<> get_dunder_func(Ctx&, WrappedCallable* self) { return self->callable ? self->callable.copy() : none(); }
Ref<> get_dunder_wrapped(Ctx& ctx, WrappedCallable* self) { return get_dunder_func(ctx, self); }
Ref<> get_dunder_isabstractmethod(Ctx& ctx, WrappedCallable* self) { return boolean(MOLT_TRY(is_abstract(ctx, self->callable))); }
Ref<> get_dunder_dict(Ctx& ctx, WrappedCallable* self) { return instance_dict(ctx, self); }

} // namespace classmethod

namespace staticmethod {

Status dunder_init(Ctx& ctx, WrappedCallable* self, Value function) { return classmethod::dunder_init(ctx, self, function); }
Ref<> dunder_get(Ctx& ctx, Value self, Value, Value) {
    auto* w = self.as<WrappedCallable>();
    if (!w->callable) return ctx.raise(type::RuntimeError, "uninitialized staticmethod object");
    return w->callable.copy();
}
Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    Ref<> function = self.as<WrappedCallable>()->callable.copy();
    return call(ctx, function, args);
}
Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<Str> inner = MOLT_TRY(repr(ctx, self.as<WrappedCallable>()->callable));
    return format_text(ctx, "<staticmethod({})>", inner);
}
Ref<> get_dunder_func(Ctx&, WrappedCallable* self) { return self->callable ? self->callable.copy() : none(); }
Ref<> get_dunder_wrapped(Ctx& ctx, WrappedCallable* self) { return get_dunder_func(ctx, self); }
Ref<> get_dunder_isabstractmethod(Ctx& ctx, WrappedCallable* self) { return boolean(MOLT_TRY(is_abstract(ctx, self->callable))); }
Ref<> get_dunder_dict(Ctx& ctx, WrappedCallable* self) { return instance_dict(ctx, self); }

} // namespace staticmethod

// super (PEP 3135): the attribute is searched in the order of the object's class, behind `cls`, never in the instance.
Ref<> super_getattr(Ctx& ctx, Class* cls, Value object, Class* object_class, Str* name) {
    Ref<Tuple> order = own(object_class->mro ? object_class->mro.get() : tuple_empty());
    uint64_t i = 0;
    while (i < order->n && !((*order)[i] == Value(cls))) i++;
    for (i++; i < order->n; i++) {
        Value found = dict_get((*order)[i].as<Class>()->dict(), name);
        if (!found) continue;
        Ref<> keep = own(found);
        DescrGetSlot get = class_of(found)->slots.descr_get;
        if (!get) return keep;
        return get(ctx, found, object == Value(object_class) ? Value{} : object, Value(object_class));
    }
    return Ref<>::own(kAbsent);
}

namespace super {

/// The class whose order is searched: object must be an instance or a subclass of cls.
static Result<Class*> check(Ctx& ctx, Class* cls, Value object) {
    if (object.is<Class>() && object.as<Class>()->derives_from(cls)) return object.as<Class>();
    if (instance_of(object, cls)) return class_of(object);
    Ref<> claimed = MOLT_TRY(getattr_optional(ctx, object, names.__class__));
    if (claimed.value().is<Class>() && claimed.value().as<Class>()->derives_from(cls)) return claimed.value().as<Class>();
    return ctx.raise(type::TypeError, "super(type, obj): obj must be an instance or subtype of type");
}

Status dunder_init(Ctx& ctx, Super* self, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "super() takes no keyword arguments");
    if (args.count() > 2) return ctx.raise(type::TypeError, "super() expected at most 2 arguments, got {}", args.count());
    if (args.count() == 0) { // where super() means something, compiled code does not come here
        bool argument = ctx.frame && ctx.frame->code && ctx.frame->code->argcount > 0;
        return ctx.raise(type::RuntimeError, argument ? "super(): __class__ cell not found" : "super(): no arguments");
    }
    if (!args[0].is<Class>()) return ctx.raise(type::TypeError, "super() argument 1 must be a type, not {}", type_name(args[0]));
    self->cls.set(args[0]);
    self->object.clear();
    self->object_class.clear();
    if (args.count() == 2 && !args[1].is_none()) {
        Class* object_class = MOLT_TRY(check(ctx, args[0].as<Class>(), args[1]));
        self->object.set(args[1]);
        self->object_class.set(Value(object_class));
    }
    return done();
}

Ref<> dunder_getattribute(Ctx& ctx, Value self, Str* name) {
    auto* s = self.as<Super>();
    if (s->object && name != names.__class__) {
        Ref<> keep_object = s->object.copy();
        Ref<> found = MOLT_TRY(super_getattr(ctx, s->cls.get(), s->object, s->object_class.get(), name));
        if (!found.value().is_absent()) return found;
    }
    return generic_getattr(ctx, self, name);
}

Ref<> dunder_get(Ctx& ctx, Value self, Value instance, Value) {
    auto* s = self.as<Super>();
    if (!instance || instance.is_none() || s->object) return own(self);
    if (class_of(self) != &type::super) return call(ctx, Value(class_of(self)), {s->cls.value(), instance});
    Class* object_class = MOLT_TRY(check(ctx, s->cls.get(), instance));
    Ref<Super> bound = MOLT_TRY(allocate<Super>(ctx, &type::super));
    bound->cls.set(s->cls.value());
    bound->object.set(instance);
    bound->object_class.set(Value(object_class));
    return bound;
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* s = self.as<Super>();
    if (s->object_class)
        return format_text(ctx, "<super: <class '{}'>, <{} object>>", s->cls->name.value(), s->object_class->name.value());
    return format_text(ctx, "<super: <class '{}'>, NULL>", s->cls->name.value());
}

Ref<> get_dunder_thisclass(Ctx&, Super* self) { return self->cls ? self->cls.copy() : none(); }
Ref<> get_dunder_self(Ctx&, Super* self) { return self->object ? self->object.copy() : none(); }
Ref<> get_dunder_self_class(Ctx&, Super* self) { return self->object_class ? self->object_class.copy() : none(); }

} // namespace super

namespace {

molt_value deleted_argument(Ctx& ctx) {
    ctx.raise(type::RuntimeError, "super(): arg[0] deleted");
    return 0;
}

Result<Class*> class_from_cell(Ctx& ctx, Value cell) {
    Value cls = cell.as<Cell>()->contents;
    if (!cls) return ctx.raise(type::RuntimeError, "super(): empty __class__ cell");
    if (!cls.is<Class>()) return ctx.raise(type::RuntimeError, "super(): __class__ is not a type ({})", type_name(cls));
    return cls.as<Class>();
}

} // namespace

extern "C" molt_value molt_core_super_zero(molt_ctx* c, molt_value class_cell, molt_value self) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    if (!self) return deleted_argument(ctx);
    Result<Class*> cls = class_from_cell(ctx, Value(class_cell));
    if (!cls.ok()) return 0;
    return call(ctx, Value(&type::super), {Value(cls.take()), Value(self)}).release();
}

extern "C" molt_value molt_core_super_getattr(molt_ctx* c, molt_value class_cell, molt_value self, molt_value name) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    auto* attribute = Value(name).as<Str>();
    if (!self) return deleted_argument(ctx);
    auto get = [&]() -> Ref<> {
        Class* cls = MOLT_TRY(class_from_cell(ctx, Value(class_cell)));
        Class* object_class = MOLT_TRY(super::check(ctx, cls, Value(self)));
        if (attribute != names.__class__) {
            Ref<> found = MOLT_TRY(super_getattr(ctx, cls, Value(self), object_class, attribute));
            if (!found.value().is_absent()) return found;
        }
        Ref<> object = MOLT_TRY(call(ctx, Value(&type::super), {Value(cls), Value(self)}));
        return getattr(ctx, object, attribute);
    };
    return get().release();
}

extern "C" molt_value molt_core_super_function(molt_ctx*, molt_value class_cell, molt_value self, molt_value name,
                                               molt_cache* cache) {
    Value v(self), owner = Value(class_cell).as<Cell>()->contents;
    if (!v || !v.is_object() || v.is_kind(MOLT_KIND_TYPE) || !owner || !owner.is<Class>()) return MOLT_ABSENT;
    Shape* shape = shape_of(v.object());
    if (cache->version == shape->version && cache->private_0 == owner.word()) return own(Value(cache->value)).release();
    auto* cls = owner.as<Class>();
    if (!instance_of(v, cls)) return MOLT_ABSENT;
    Class* own_class = class_of(v);
    Value found;
    bool behind = false;
    for (uint64_t i = 0; own_class->mro && i < own_class->mro->n && !found; i++) {
        auto* base = (*own_class->mro.get())[i].as<Class>();
        if (behind) found = dict_get(base->dict(), Value(name).as<Str>());
        behind |= base == cls;
    }
    if (!found || !found.is_exact(MOLT_KIND_FUNCTION)) return MOLT_ABSENT;
    if (shape_version(shape) != kNoVersion) {
        cache->version = shape->version;
        cache->private_0 = owner.word();
        cache->value = found.word();
    }
    return own(found).release();
}

} // namespace molt

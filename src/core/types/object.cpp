// Bodies of object.
#include "gen/core/object.h"
#include "core/object/instance.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/object/site.h"
#include "core/types/bytes.h"
#include "core/types/list.h"
#include "core/types/tuple.h"

namespace molt {

namespace {

/// Sorted, comma-separated, quoted: "'a', 'b'".
Ref<> abstract_names(Ctx& ctx, Class* cls, int64_t* count) {
    Value methods = class_lookup(cls, names.__abstractmethods__);
    if (!methods) return ctx.raise(type::AttributeError, "__abstractmethods__");
    Ref<List> sorted = MOLT_TRY(list_from_iterable_py(ctx, methods));
    MOLT_TRY(call_method(ctx, sorted, "sort"));
    *count = int64_t(sorted->n);
    Ref<Str> separator = MOLT_TRY(str_from_utf8(ctx, "', '"));
    Ref<> joined = MOLT_TRY(call_method(ctx, separator, names.join, {sorted}));
    return format_text(ctx, "'{}'", joined);
}

/// Classes that add the same slots to one base; the names are sorted.
bool same_slots(const Class* a, const Class* b) {
    if (a->base.get() != b->base.get() || !a->slot_names || !b->slot_names || a->slot_names->n != b->slot_names->n) return false;
    for (uint64_t i = 0; i < a->slot_names->n; i++)
        if (!str_equal((*a->slot_names.get())[i].as<Str>(), (*b->slot_names.get())[i].as<Str>())) return false;
    return true;
}

/// A class may be assigned when both are heap classes of one layout.
bool compatible_layouts(Class* a, Class* b) {
    return (a->solid == b->solid || same_slots(a->solid, b->solid)) && a->base_size == b->base_size &&
           a->dict_offset == b->dict_offset && a->has_weakrefs == b->has_weakrefs && a->instance_kind == b->instance_kind &&
           a->bytes_of == b->bytes_of;
}

} // namespace

namespace generic_new {
// Arguments are __init__'s affair.
Ref<> dunder_new(Ctx& ctx, Class* cls, const Args&) { return allocate<Object>(ctx, cls); }
} // namespace generic_new

namespace object_ {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    if (args.count() || args.keyword_count()) {
        // Too many arguments are an error unless __init__ is overridden and __new__ is not (and the reverse in __init__).
        if (cls->slots.new_ != type::object_.slots.new_)
            return ctx.raise(type::TypeError, "object.__new__() takes exactly one argument (the type to instantiate)");
        if (cls->slots.init == type::object_.slots.init)
            return ctx.raise(type::TypeError, "{}() takes no arguments", cls->name.value());
    }
    if (cls->has(kClassAbstract)) {
        int64_t count = 0;
        Ref<> listed = MOLT_TRY(abstract_names(ctx, cls, &count));
        return ctx.raise(type::TypeError,
                         "Can't instantiate abstract class {} without an implementation for abstract method{} {}",
                         cls->name.value(), count == 1 ? "" : "s", listed);
    }
    return allocate<Object>(ctx, cls);
}

Status dunder_init(Ctx& ctx, Value self, const Args& args) {
    if (args.count() || args.keyword_count()) {
        Class* cls = class_of(self);
        if (cls->slots.init != type::object_.slots.init)
            return ctx.raise(type::TypeError, "object.__init__() takes exactly one argument (the instance to initialize)");
        if (cls->slots.new_ == type::object_.slots.new_)
            return ctx.raise(type::TypeError, "{}.__init__() takes exactly one argument (the instance to initialize)",
                             cls->name.value());
    }
    return done();
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Class* cls = class_of(self);
    Ref<> module = MOLT_TRY(getattr_optional(ctx, Value(cls), names.__module__));
    if (module.value().is<Str>() && !module.value().as<Str>()->equals("builtins"))
        return format_text(ctx, "<{}.{} object at {}>", module, cls->qualname.value(), Address(self));
    return format_text(ctx, "<{} object at {}>", type_name(self), Address(self));
}

// What it gives is for str() to check.
Ref<> dunder_str(Ctx& ctx, Value self) {
    NativeDepth depth(ctx, "while getting the repr of an object");
    if (!depth.ok()) return raised;
    return class_of(self)->slots.repr(ctx, self);
}

Result<int64_t> dunder_hash(Ctx&, Value self) { return identity_hash(self); }

Ref<> dunder_getattribute(Ctx& ctx, Value self, Str* name) { return generic_getattr(ctx, self, name); }

Status dunder_setattr(Ctx& ctx, Value self, Str* name, Value value) { return set_own_attribute(ctx, self, name, value); }

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (op == CompareOp::eq) return self == other ? boolean(true) : not_implemented();
    if (op != CompareOp::ne) return not_implemented();
    // != is the negation of == unless overridden.
    CompareSlot slot = class_of(self)->slots.compare;
    if (!slot) return not_implemented();
    Ref<> result = MOLT_TRY(slot(ctx, self, other, CompareOp::eq));
    if (result.value() == kNotImplemented) return result;
    return boolean(!MOLT_TRY(truth(ctx, result)));
}

Ref<> dunder_format(Ctx& ctx, Value self, Value format_spec) {
    if (!format_spec.is<Str>())
        return ctx.raise(type::TypeError, "__format__() argument must be str, not {}",
                         format_spec.is_none() ? FormatArg("None") : type_name(format_spec));
    if (format_spec.as<Str>()->n > 0)
        return ctx.raise(type::TypeError, "unsupported format string passed to {}.__format__", type_name(self));
    return str(ctx, self);
}

Ref<> dunder_dir(Ctx& ctx, Value self) {
    Ref<Dict> found = MOLT_TRY(dict_new(ctx));
    Ref<> own_dict = MOLT_TRY(getattr_optional(ctx, self, names.__dict__));
    if (own_dict.value().is<Dict>()) MOLT_TRY(dict_merge_py(ctx, found.get(), own_dict, true));
    Ref<> cls = MOLT_TRY(getattr_optional(ctx, self, names.__class__));
    if (cls.value().is<Class>()) MOLT_TRY(merge_class_dict_py(ctx, found.get(), cls.value().as<Class>()));
    return list_from_iterable_py(ctx, found);
}

Result<int64_t> dunder_sizeof(Ctx&, Value self) {
    constexpr int64_t kBytesHead = 33; // CPython's, which programs print
    if (self.is_exact(MOLT_KIND_BYTES)) return kBytesHead + int64_t(self.as<Bytes>()->n);
    return int64_t(self.is_object() ? object_bytes(self.object()) : class_of(self)->base_size);
}

Ref<> dunder_reduce(Ctx& ctx, Value self) { return reduce_py(ctx, self, 0); }
Ref<> dunder_reduce_ex(Ctx& ctx, Value self, int64_t protocol) {
    // A class that overrides __reduce__ is asked first.
    Value method = class_lookup(class_of(self), names.__reduce__);
    if (method && !(method == class_lookup(&type::object_, names.__reduce__))) return call_method(ctx, self, names.__reduce__);
    return reduce_py(ctx, self, protocol);
}

Ref<> dunder_getstate(Ctx& ctx, Value self) {
    Ref<> state = none();
    if (self.is_object() && class_of(self)->dict_offset) {
        Ref<> dict = MOLT_TRY(instance_dict(ctx, self.object()));
        if (dict.value().as<Dict>()->n) state = MOLT_TRY(dict_copy(ctx, dict.value().as<Dict>()));
    }
    Ref<Dict> slots;
    for (Class* cls = class_of(self); cls && cls->is_heap(); cls = cls->base.get()) {
        for (uint64_t i = 0; cls->slot_names && i < cls->slot_names->n; i++) {
            auto* name = (*cls->slot_names.get())[i].as<Str>();
            Ref<> value = MOLT_TRY(getattr_optional(ctx, self, name));
            if (value.value().is_absent()) continue;
            if (!slots) slots = MOLT_TRY(dict_new(ctx));
            MOLT_TRY(dict_set(ctx, slots.get(), name, value));
        }
    }
    if (slots) return tuple_of(ctx, state.value(), Value(slots.get()));
    return state;
}

Status dunder_init_subclass(Ctx&, Class*) { return done(); }
Ref<> dunder_subclasshook(Ctx&, Class*, std::span<const Value>) { return not_implemented(); }

Ref<> get_dunder_class(Ctx&, Value self) { return own(Value(class_of(self))); }

Status set_dunder_class(Ctx& ctx, Value self, Value value) {
    if (!value) return ctx.raise(type::TypeError, "can't delete __class__ attribute");
    if (!value.is<Class>())
        return ctx.raise(type::TypeError, "__class__ must be set to a class, not '{}' object", type_name(value));
    Class *from = class_of(self), *to = value.as<Class>();
    bool modules = from->instance_kind == MOLT_KIND_MODULE && to->instance_kind == MOLT_KIND_MODULE;
    if (!modules && (!from->is_heap() || !to->is_heap()))
        return ctx.raise(type::TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
    if (from == to) return done();
    if (!modules && !compatible_layouts(from, to))
        return ctx.raise(type::TypeError, "__class__ assignment: '{}' object layout differs from '{}'", to->name.value(),
                         from->name.value());
    // The attributes move to a dict: slots of the two classes need not be the same.
    if (from->dict_offset) MOLT_TRY(to_dict_mode(ctx, self.object()));
    leave_shape_of_one(self.object());
    uint32_t capacity = shape_of(self.object())->capacity;
    Shape* target = nullptr;
    for (Shape* s = to->shapes; s; s = s->next)
        if (s->capacity == capacity && !s->of_one && (s->dict_mode || (!to->dict_offset && s->count == 0))) target = s;
    if (!target) target = shape_root(to, capacity, to->dict_offset != 0);
    if (!target) return ctx.raise_no_memory();
    if (to->is_heap()) to->retain();
    set_shape(self.object(), target);
    if (modules) // the only builtin class whose instances may leave it
        self.object()->flags = (self.object()->flags & ~MOLT_SUBCLASS) | (to == &type::module ? 0 : MOLT_SUBCLASS);
    if (from->is_heap()) from->drop();
    return done();
}

} // namespace object_

} // namespace molt

// Attribute access: the generic protocol and instances' own attributes.
#include "core/call/native.h"
#include "core/object/instance.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/object/site.h"
#include "core/runtime/module.h"
#include "core/types/property.h"

namespace molt {

// ---- the instance's own attributes ----

Value instance_get(Object* object, Str* name) {
    Shape* shape = shape_of(object);
    if (!shape->dict_mode) {
        int32_t i = shape->find(name);
        return i < 0 ? Value{} : Value(inline_slots(object)[i]);
    }
    Dict* dict = existing_dict(object);
    return dict ? dict_get(dict, name) : Value{};
}

Result<Dict*> to_dict_mode(Ctx& ctx, Object* object) {
    molt_value* word = dict_word(object);
    if (!word) return ctx.raise(type::AttributeError, "'{}' object has no attribute '__dict__'", type_name(Value(object)));
    Shape* shape = shape_of(object);
    if (shape->dict_mode) {
        if (!*word) *word = MOLT_TRY(dict_new(ctx)).release();
        return reinterpret_cast<Dict*>(uintptr_t(*word));
    }
    Class* cls = class_of(object);
    Ref<Dict> dict = MOLT_TRY(dict_new(ctx));
    molt_value* slots = inline_slots(object);
    if (shape->count) {
        // Names in the order of their creation.
        shape->find(nullptr);
        for (uint32_t i = 0; i < shape->count; i++)
            if (slots[i]) MOLT_TRY(dict_set(ctx, dict.get(), shape->table[i]->name, Value(slots[i])));
    }
    Shape* target = nullptr;
    for (Shape* s = cls->shapes; s; s = s->next)
        if (s->dict_mode && !s->of_one && s->capacity == shape->capacity) target = s;
    if (!target) target = shape_root(cls, shape->capacity, true);
    if (!target) return ctx.raise_no_memory();
    set_shape(object, target);
    *word = dict.release();
    for (uint32_t i = 0; i < shape->count; i++) {
        molt_value old = std::exchange(slots[i], 0);
        if (old) drop(Value(old));
    }
    return reinterpret_cast<Dict*>(uintptr_t(*word));
}

Ref<> instance_dict(Ctx& ctx, Object* object) { return own(Value(MOLT_TRY(to_dict_mode(ctx, object)))); }

namespace {

/// Later instances of the class get more inline slots.
void grow_inline_capacity(Class* cls) {
    uint32_t capacity = cls->inline_capacity * 2;
    if (cls->inline_capacity == 0 || capacity > 64) return;
    if (Shape* root = shape_root(cls, capacity, false)) {
        cls->root = root;
        cls->inline_capacity = capacity;
        cls->instance_size = cls->base_size + capacity * sizeof(molt_value);
    }
}

} // namespace

Status instance_set(Ctx& ctx, Object* object, Str* name, Value value) {
    Shape* shape = shape_of(object);
    if (!shape->dict_mode) {
        int32_t i = shape->find(name);
        molt_value* slots = inline_slots(object);
        if (value && i >= 0) {
            retain(value);
            molt_value old = std::exchange(slots[i], value.word());
            if (old) drop(Value(old));
            return done();
        }
        if (value && shape->count < shape->capacity) {
            Shape* grown = shape_add(shape, name);
            if (!grown) return ctx.raise_no_memory();
            retain(value);
            slots[grown->count - 1] = value.word();
            set_shape(object, grown);
            return done();
        }
        if (!value && i < 0) return ctx.raise_value(type::AttributeError, Value(name));
        if (Shape* rest = value ? nullptr : shape_without(shape, uint32_t(i))) {
            const Value old(slots[i]);
            for (uint32_t k = uint32_t(i) + 1; k < shape->count; k++) slots[k - 1] = slots[k];
            slots[shape->count - 1] = 0;
            set_shape(object, rest);
            if (old) drop(old);
            return done();
        }
        if (value) grow_inline_capacity(class_of(object));
    }
    Dict* dict = MOLT_TRY(to_dict_mode(ctx, object));
    if (value) return dict_set(ctx, dict, name, value);
    if (!dict_delete(dict, name)) return ctx.raise_value(type::AttributeError, Value(name));
    return done();
}

// ---- life of instances of heap classes ----

void instance_destroy(Ctx& ctx, Object* object) {
    drop_own_fields(object);
    class_of(object)->layout_base->destroy(ctx, object);
}

void instance_traverse(Object* object, VisitFn visit, void* state) {
    each_own_field(object, [&](molt_value& word) {
        if (word && (molt_is_object(word) || traverse_unboxed)) visit(Value(word), state);
    });
    class_of(object)->layout_base->traverse(object, visit, state);
}

void instance_clear(Ctx& ctx, Object* object) {
    drop_own_fields(object);
    class_of(object)->layout_base->clear(ctx, object);
}

// ---- the generic protocol ----

namespace {

/// For what sets and deletes: such errors carry neither name nor object, so that nothing is suggested.
Raised no_attribute_to_change(Ctx& ctx, Value object, Str* name) {
    return ctx.raise(type::AttributeError, "'{}' object has no attribute '{}'", type_name(object), Value(name));
}

Raised no_attribute(Ctx& ctx, Value object, Str* name) {
    Raised r = no_attribute_to_change(ctx, object, name);
    attribute_error_details(ctx, object, name);
    return r;
}

} // namespace

// object.__getattribute__:
// 1. a data descriptor of the type  2. the instance's own attribute  3. another descriptor of the type  4. a plain
// value of the type.
Ref<> generic_getattr(Ctx& ctx, Value object, Str* name) {
    Class* cls = class_of(object);
    Value found = class_lookup(cls, name);
    Ref<> keep;
    DescrGetSlot get = nullptr;
    if (found) {
        keep = own(found);
        const Slots& slots = class_of(found)->slots;
        get = slots.descr_get;
        if (get && slots.descr_set) return get(ctx, found, object, Value(cls));
    }
    if (object.is_object() && cls->dict_offset)
        if (Value v = instance_get(object.object(), name)) return own(v);
    if (get) return get(ctx, found, object, Value(cls));
    if (found) return keep;
    return no_attribute(ctx, object, name);
}

Status generic_setattr(Ctx& ctx, Value object, Str* name, Value value) {
    Class* cls = class_of(object);
    Value found = class_lookup(cls, name);
    if (found) {
        Ref<> keep = own(found);
        if (DescrSetSlot set = class_of(found)->slots.descr_set) return set(ctx, found, object, value);
    }
    if (!object.is_object() || !cls->dict_offset) {
        if (found)
            return ctx.raise(type::AttributeError, "'{}' object attribute '{}' is read-only", type_name(object), Value(name));
        return no_attribute_to_change(ctx, object, name);
    }
    if (!value && !instance_get(object.object(), name)) return no_attribute_to_change(ctx, object, name);
    return instance_set(ctx, object.object(), name, value);
}

Ref<> getattr_missed(Ctx& ctx, Value object, Str* name) {
    Ref<> result;
    if (class_of(object)->slots.getattr && ctx.pending_matches(type::AttributeError)) {
        ctx.clear_pending();
        result = class_of(object)->slots.getattr(ctx, object, name);
    }
    if (!result) attribute_error_place(ctx, object, name);
    return result;
}

Ref<> getattr_anew(Ctx& ctx, Value object, Str* name) {
    Ref<> result = class_of(object)->slots.getattribute(ctx, object, name);
    return result ? std::move(result) : getattr_missed(ctx, object, name);
}

Ref<> getattr(Ctx& ctx, Value object, std::string_view name) {
    Ref<Str> interned = MOLT_TRY(intern(ctx, name));
    return getattr(ctx, object, interned.get());
}

Ref<> getattr_optional(Ctx& ctx, Value object, Str* name) {
    const Slots& slots = class_of(object)->slots;
    if (reads_generically(slots) && !slots.getattr) {
        // OPTIMIZATION: most misses need no exception.
        if (!class_lookup(class_of(object), name) &&
            !(object.is_object() && class_of(object)->dict_offset && instance_get(object.object(), name)))
            return Ref<>::own(kAbsent);
    }
    Ref<> result = getattr(ctx, object, name);
    if (!result && ctx.swallow(type::AttributeError)) return Ref<>::own(kAbsent);
    return result;
}

Ref<> getattr_optional(Ctx& ctx, Value object, std::string_view name) {
    Ref<Str> interned = MOLT_TRY(intern(ctx, name));
    return getattr_optional(ctx, object, interned.get());
}

Status setattr(Ctx& ctx, Value object, Str* name, Value value) {
    const Slots& slots = class_of(object)->slots;
    return writes_generically(slots) ? set_own_attribute(ctx, object, name, value) : slots.setattr(ctx, object, name, value);
}

Status setattr(Ctx& ctx, Value object, std::string_view name, Value value) {
    Ref<Str> interned = MOLT_TRY(intern(ctx, name));
    return setattr(ctx, object, interned.get(), value);
}

Ref<> lookup_special(Ctx& ctx, Value object, Str* name) {
    Value found = class_lookup(class_of(object), name);
    if (!found) return Ref<>::own(kAbsent);
    Ref<> method = own(found);
    if (class_of(found) == &type::wrapper_descriptor) MOLT_TRY(check_wrapped(ctx, found, object));
    if (DescrGetSlot get = class_of(found)->slots.descr_get) return get(ctx, found, object, Value(class_of(object)));
    return method;
}

} // namespace molt

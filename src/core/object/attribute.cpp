// Attribute access: the generic protocol, instances' own attributes, and the inline caches of compiled code.
#include <molt/inline.h>

#include "core/call/native.h"
#include "core/object/instance.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/runtime/module.h"
#include "core/types/property.h"

namespace molt {

namespace {
/// object's own slots are counted entries around the generic functions: classes that inherit them hold either address.
bool reads_generically(const Slots& slots) {
    return slots.getattribute == generic_getattr || slots.getattribute == type::object_.slots.getattribute;
}
bool writes_generically(const Slots& slots) {
    return slots.setattr == generic_setattr || slots.setattr == type::object_.slots.setattr;
}
} // namespace

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
        if (s->dict_mode && s->capacity == shape->capacity) target = s;
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
        if (value) grow_inline_capacity(class_of(object));
    }
    Dict* dict = MOLT_TRY(to_dict_mode(ctx, object));
    if (value) return dict_set(ctx, dict, name, value);
    if (!dict_delete(dict, name)) return ctx.raise_value(type::AttributeError, Value(name));
    return done();
}

// ---- life of instances of heap classes ----

namespace {

template<class F> void member_slots(Object* object, F&& field) {
    for (Class* cls = class_of(object); cls && cls->is_heap(); cls = cls->base.get()) {
        auto* slots = reinterpret_cast<molt_value*>(reinterpret_cast<char*>(object) + cls->slots_start);
        for (uint32_t i = 0; i < cls->slots_count; i++) field(slots[i]);
    }
}

void drop_word(molt_value& word) {
    molt_value old = std::exchange(word, 0);
    if (old) drop(Value(old));
}

template<class F> void own_fields(Object* object, F&& field) {
    member_slots(object, field);
    Class* cls = class_of(object);
    if (!cls->is_heap()) return;
    Shape* shape = shape_of(object);
    if (!shape->dict_mode)
        for (uint32_t i = 0; i < shape->count; i++) field(inline_slots(object)[i]);
    // Exceptions, modules and functions have a dict of their own among their fields.
    if (cls->layout_base->dict_offset == 0)
        if (molt_value* word = dict_word(object)) field(*word);
}

} // namespace

void instance_destroy(Ctx& ctx, Object* object) {
    own_fields(object, drop_word);
    class_of(object)->layout_base->destroy(ctx, object);
}

void instance_traverse(Object* object, VisitFn visit, void* state) {
    own_fields(object, [&](molt_value& word) {
        if (word && (molt_is_object(word) || traverse_unboxed)) visit(Value(word), state);
    });
    class_of(object)->layout_base->traverse(object, visit, state);
}

void instance_clear(Ctx& ctx, Object* object) {
    own_fields(object, drop_word);
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

Ref<> getattr(Ctx& ctx, Value object, Str* name) {
    const Slots& slots = class_of(object)->slots;
    Ref<> result = slots.getattribute(ctx, object, name);
    if (!result && slots.getattr && ctx.pending_matches(type::AttributeError)) {
        ctx.clear_pending();
        result = class_of(object)->slots.getattr(ctx, object, name);
    }
    if (!result) attribute_error_place(ctx, object, name);
    return result;
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
    return class_of(object)->slots.setattr(ctx, object, name, value);
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

// ---- inline caches ----

namespace {

/// What sites have found out, by version of the shape and name: a site that meets objects of several shapes in turn asks
/// here before it asks the class. Versions are never given twice, so entries need no invalidation.
enum class Site : uintptr_t { read, write, method };
struct SiteEntry {
    uint32_t version, offset;
    uintptr_t name_and_site; // names of sites are interned and live until shutdown
    molt_value value;
};
constexpr size_t kSites = 1024;
SiteEntry sites[kSites];

SiteEntry& site_entry(uint32_t version, uintptr_t name_and_site) {
    return sites[(version * 0x9E3779B1u ^ uint32_t(name_and_site >> 4) ^ uint32_t(name_and_site) << 5) % kSites];
}

void remember(Shape* shape, Str* name, Site site, const molt_cache* cache) {
    const uintptr_t key = uintptr_t(name) | uintptr_t(site);
    site_entry(shape->version, key) = {shape->version, cache->offset, key, cache->value};
}

/// Fills the cache from an earlier answer.
bool recall(Value object, Str* name, Site site, molt_cache* cache) {
    if (!cache || !object.is_object()) return false;
    const uint32_t version = shape_of(object.object())->version;
    const uintptr_t key = uintptr_t(name) | uintptr_t(site);
    const SiteEntry& entry = site_entry(version, key);
    if (entry.version != version || entry.name_and_site != key || version == kNoVersion) return false;
    cache->version = version;
    cache->offset = entry.offset;
    cache->value = entry.value;
    return true;
}

molt_value* slot_at(Value object, uint32_t offset) {
    return reinterpret_cast<molt_value*>(reinterpret_cast<char*>(object.object()) + offset);
}

/// Fills the cache for a read of `name`, when the answer is a slot at a fixed offset or a value that the version of the
/// shape decides.
void cache_read(Value object, Str* name, molt_cache* cache) {
    if (!object.is_object()) return;
    Class* cls = class_of(object);
    if (!reads_generically(cls->slots)) return;
    Shape* shape = shape_of(object.object());
    Class* where = nullptr;
    Value found = class_lookup_where(cls, name, &where);
    if (found && class_of(found)->slots.descr_set) {
        if (class_of(found) != &type::member_descriptor || !found.as<MemberDescriptor>()->offset) return;
        cache->offset = found.as<MemberDescriptor>()->offset;
    } else if (!shape->dict_mode && shape->find(name) >= 0) {
        cache->offset = cls->base_size + uint32_t(shape->find(name)) * uint32_t(sizeof(molt_value));
    } else if (found && !class_of(found)->slots.descr_get && (!cls->dict_offset || !shape->dict_mode)) {
        cache->offset = MOLT_CACHE_VALUE;
        cache->value = found.word();
        where->values_cached = true;
    } else return;
    cache->version = shape_version(shape);
    remember(shape, name, Site::read, cache);
}

/// The plain function or builtin method that a call o.name() of the class comes to, unless the instance shadows it.
Value plain_method(Value o, Class* cls, Str* name) {
    if (!reads_generically(cls->slots)) return {};
    Value found = class_lookup(cls, name);
    if (!found || !found.is_object()) return {};
    if (!found.is_exact(MOLT_KIND_FUNCTION) && class_of(found) != &type::method_descriptor) return {};
    if (o.is_object() && cls->dict_offset && instance_get(o.object(), name)) return {};
    return found;
}

/// A site whose shape tells which method it is. Inlined code reads version and value and knows functions only; builtin
/// methods stand in the private words.
void cache_method(Value o, Class* cls, Str* name, Value found, molt_cache* cache) {
    if (!cache || !o.is_object()) return;
    Shape* shape = shape_of(o.object());
    if (cls->dict_offset && shape->dict_mode) return;
    if (found.is_exact(MOLT_KIND_FUNCTION)) {
        cache->value = found.word();
        cache->offset = MOLT_CACHE_VALUE;
        cache->version = shape_version(shape);
        remember(shape, name, Site::method, cache);
    } else {
        cache->private_0 = shape_version(shape);
        cache->private_1 = found.word();
    }
}

/// A site that meets a module keeps the version of the module's dict and where the value stands (molt_module_attribute).
/// What the class of modules has under that name does not change.
void cache_module(Value o, Str* name, molt_cache* cache) {
    if (!cache || !o.is_exact(MOLT_KIND_MODULE)) return;
    Dict* dict = module_dict(o);
    DictEntry* entry = dict ? dict_entry(dict, name) : nullptr;
    if (!entry) return;
    if (Value found = class_lookup(&type::module, name); found && class_of(found)->slots.descr_set) return;
    const uint32_t version = dict_version(dict);
    if (version == kNoVersion) return;
    cache->private_0 = MOLT_CACHE_MODULE | version;
    cache->private_1 = uint64_t(uintptr_t(&entry->value));
}

/// The builtin method that the site found last time, if the object is like that one.
Value cached_native(Value o, const molt_cache* cache) {
    if (!cache || !o.is_object() || cache->private_0 != shape_of(o.object())->version) return {};
    return Value(cache->private_1);
}

} // namespace

namespace {
/// The site turns objects of one shape into objects of another (or of the same: an empty member slot).
void remember_addition(Shape* before, Shape* after, molt_cache* cache) {
    const uint32_t version = shape_version(before);
    if (version == kNoVersion) return;
    cache->private_0 = uint64_t(cache->offset) << 32 | version;
    cache->private_1 = uint64_t(uintptr_t(after));
}
} // namespace

extern "C" molt_value molt_core_getattr(molt_ctx* c, molt_value object, molt_value name, molt_cache* cache) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    Value o(object);
    auto* s = Value(name).as<Str>();
    if (recall(o, s, Site::read, cache)) {
        if (cache->offset == MOLT_CACHE_VALUE) return own(Value(cache->value)).release();
        if (molt_value v = *slot_at(o, cache->offset)) return own(Value(v)).release();
    }
    Ref<> keep = own(o);
    Ref<> result = getattr(ctx, o, s);
    if (result && cache) cache_read(o, s, cache), cache_module(o, s, cache);
    return result.release();
}

extern "C" molt_status molt_core_setattr(molt_ctx* c, molt_value object, molt_value name, molt_value v, molt_cache* cache) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    Value o(object);
    auto* s = Value(name).as<Str>();
    if (recall(o, s, Site::write, cache)) {
        molt_value* slot = slot_at(o, cache->offset);
        if (*slot) {
            retain(Value(v));
            drop(Value(std::exchange(*slot, v)));
            return MOLT_OK;
        }
    }
    Shape* before = o.is_object() ? shape_of(o.object()) : nullptr;
    if (!setattr(ctx, o, s, Value(v)).ok()) return MOLT_ERROR;
    if (!cache || !before) return MOLT_OK;
    Class* cls = class_of(o);
    Shape* shape = shape_of(o.object());
    if (!writes_generically(cls->slots)) return MOLT_OK;
    Value found = class_lookup(cls, s);
    if (found && class_of(found)->slots.descr_set) {
        if (class_of(found) != &type::member_descriptor || !found.as<MemberDescriptor>()->offset) return MOLT_OK;
        cache->offset = found.as<MemberDescriptor>()->offset;
        remember_addition(shape, shape, cache);
    } else if (!shape->dict_mode && shape->find(s) >= 0) {
        cache->offset = cls->base_size + uint32_t(shape->find(s)) * uint32_t(sizeof(molt_value));
        // SAFETY: as the parent of a live shape `before` is alive, whatever the set ran.
        if (shape->parent == before && shape->name == s) remember_addition(before, shape, cache);
    } else return MOLT_OK;
    cache->version = shape_version(shape);
    remember(shape, s, Site::write, cache);
    return MOLT_OK;
}

extern "C" molt_status molt_core_delattr(molt_ctx* c, molt_value object, molt_value name) {
    return setattr(*static_cast<Ctx*>(c), Value(object), Value(name).as<Str>(), Value{}).ok() ? MOLT_OK : MOLT_ERROR;
}

// What call_method would call, for calls whose arguments are evaluated after the look-up.
extern "C" molt_value molt_core_load_method(molt_ctx* c, molt_value* object, molt_value name, molt_cache* cache) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    Value o(*object);
    auto* s = Value(name).as<Str>();
    if (Value native = cached_native(o, cache)) return own(native).release();
    if (recall(o, s, Site::method, cache)) return own(Value(cache->value)).release();
    Class* cls = class_of(o);
    if (Value found = plain_method(o, cls, s)) {
        cache_method(o, cls, s, found, cache);
        return own(found).release();
    }
    Ref<> method = getattr(ctx, o, s);
    if (!method) return 0;
    cache_module(o, s, cache);
    *object = 0;
    drop(o);
    return method.release();
}

// A method call caches what the class has: a plain function or a builtin method; everything else goes the ordinary way.
extern "C" molt_value molt_core_call_method(molt_ctx* c, molt_value name, const molt_value* args, size_t nargs,
                                            molt_value kwnames, molt_cache* cache) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    Value object(args[0]);
    auto* s = Value(name).as<Str>();
    const Args all{args, nargs, Value(kwnames)};
    if (Value native = cached_native(object, cache)) {
        Ref<> keep = own(native);
        return call_unbound(ctx, *native.as<MethodDescriptor>(), all).release();
    }
    const Args rest{args + 1, (MOLT_NARGS(nargs) - 1) | (nargs & MOLT_ARGS_MOVABLE), Value(kwnames)};
    if (cache)
        if (Value member(molt_module_attribute(object.word(), cache)); member) return call(ctx, own(member), rest).release();
    if (recall(object, s, Site::method, cache)) return call(ctx, own(Value(cache->value)), all).release();
    Class* cls = class_of(object);
    if (Value found = plain_method(object, cls, s)) {
        cache_method(object, cls, s, found, cache);
        return call(ctx, own(found), all).release();
    }
    // An emitted call (those have a cache) keeps the position of the name in the site after its own.
    if (cache && ctx.frame) ctx.frame->site++;
    Ref<> method = getattr(ctx, object, s);
    if (!method) return 0;
    if (cache && ctx.frame) ctx.frame->site--;
    cache_module(object, s, cache);
    return call(ctx, method, rest).release();
}

} // namespace molt

// What look-ups of attributes remember, and the entries for compiled code that fill its inline caches.
#include "core/object/site.h"

#include <molt/inline.h>

#include <array>

#include "core/call/function.h"
#include "core/call/native.h"
#include "core/object/instance.h"
#include "core/object/names.h"
#include "core/runtime/module.h"
#include "core/types/property.h"

namespace molt {

namespace {

/// What look-ups have found out, by version of the shape and name: a site that meets objects of several shapes in turn
/// asks here before it asks the class, and so do the bodies of the library. Versions are never given twice, so entries need
/// no invalidation.
enum class Site : uintptr_t { read, write, method, own_write, of_class, wrapped, wrapped_of_class };
struct SiteEntry {
    uint32_t version, offset;
    uintptr_t name_and_site; // names here are interned and live until shutdown
    molt_value value;
};
/// In place of an offset: the value is a data descriptor of a class that nobody changes, to be asked each time.
constexpr uint32_t kDescriptor = MOLT_CACHE_VALUE - 1;
constexpr size_t kSites = 1024;
SiteEntry sites[kSites];

SiteEntry& site_entry(uint32_t version, uintptr_t name_and_site) {
    return sites[(version * 0x9E3779B1u ^ uint32_t(name_and_site >> 4) ^ uint32_t(name_and_site) << 5) % kSites];
}

void remember(uint32_t version, Str* name, Site site, uint32_t offset, molt_value value) {
    const uintptr_t key = uintptr_t(name) | uintptr_t(site);
    site_entry(version, key) = {version, offset, key, value};
}

/// An earlier answer; null: none.
const SiteEntry* answer(uint32_t version, Str* name, Site site) {
    const uintptr_t key = uintptr_t(name) | uintptr_t(site);
    const SiteEntry& entry = site_entry(version, key);
    return entry.version == version && entry.name_and_site == key && version != kNoVersion ? &entry : nullptr;
}
const SiteEntry* answer(const Object* object, Str* name, Site site) { return answer(shape_of(object)->version, name, site); }

void keep_answer(const SiteEntry& entry, molt_cache* cache) {
    cache->version = entry.version;
    cache->offset = entry.offset;
    cache->value = entry.value;
}

/// Fills the cache from an earlier answer.
bool recall(Value object, Str* name, Site site, molt_cache* cache) {
    if (!cache || !object.is_object()) return false;
    const SiteEntry* entry = answer(object.object(), name, site);
    if (!entry || entry->offset == kDescriptor) return false;
    keep_answer(*entry, cache);
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
        if (class_of(found)->has(kClassImmutable) && class_of(found)->slots.descr_get) // it remains what it is
            remember(shape_version(shape), name, Site::read, kDescriptor, found.word());
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
    remember(cache->version, name, Site::read, cache->offset, cache->value);
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

/// The shape of any value: numbers and the like have that of their class.
Shape* shape_of_any(Value v) { return v.is_object() ? shape_of(v.object()) : class_of_word(v)->root; }

/// A site whose shape tells which method it is. Inlined code reads version and value and knows functions only; builtin
/// methods stand in the private words.
void cache_method(Value o, Class* cls, Str* name, Value found, molt_cache* cache) {
    if (!cache) return;
    Shape* shape = shape_of_any(o);
    if (cls->dict_offset && shape->dict_mode) return;
    if (found.is_exact(MOLT_KIND_FUNCTION)) {
        cache->value = found.word();
        cache->offset = MOLT_CACHE_VALUE;
        cache->version = shape_version(shape);
        remember(cache->version, name, Site::method, cache->offset, cache->value);
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

/// A site that reads from a class keeps the shape of that class and where the value stands, which plain values do not change.
/// What the metaclass has under that name goes first.
void cache_of_class(Class* cls, Str* name, molt_cache* cache) {
    if (class_lookup(class_of(cls), name)) return;
    Class* where = nullptr;
    Value found = class_lookup_where(cls, name, &where);
    if (!found || (class_of(found)->slots.descr_get && !found.is_exact(MOLT_KIND_FUNCTION))) return;
    DictEntry* entry = dict_entry(where->dict(), name);
    Shape* shape = entry ? shape_of_one(cls) : nullptr;
    if (!shape || shape_version(shape) == kNoVersion) return;
    cache->private_0 = MOLT_CACHE_PLACE | shape->version;
    cache->private_1 = uint64_t(uintptr_t(&entry->value));
}

/// What the descriptor gives for object.name.
Ref<> asked(Ctx& ctx, Value object, Str* name, Value found) {
    Ref<> descriptor = own(found), keep = own(object), result;
    const Value getter = class_of(found) == &type::property ? found.as<Property>()->get.value() : Value{};
    if (getter && getter.is_exact(MOLT_KIND_FUNCTION)) {
        const molt_value self = object.word();
        result = Ref<>::own_word(own(getter).value().as<Function>()->call(ctx, Args{&self, 1, Value{}}));
    } else {
        result = class_of(found)->slots.descr_get(ctx, found, object, Value(class_of(object)));
    }
    return result ? std::move(result) : getattr_missed(ctx, object, name);
}

/// Classes are asked by their own version, where the metaclass has nothing to say: for plain values and functions.
bool asks_plainly(Value object) {
    return object.is_kind(MOLT_KIND_TYPE) && class_of(object)->slots.getattribute == type::type_.slots.getattribute;
}

/// What a site that went the long way can do next time.
void cache_result(Value o, Str* name, molt_cache* cache) {
    if (recall(o, name, Site::read, cache)) return;
    if (asks_plainly(o)) cache_of_class(o.as<Class>(), name, cache);
    else cache_module(o, name, cache);
}

/// The builtin method that the site found last time, if the object is like that one.
Value cached_native(Value o, const molt_cache* cache) {
    if (!cache || cache->private_0 != shape_of_any(o)->version) return {};
    return Value(cache->private_1);
}

/// Calls what call_method found, a plain function or a builtin method; all.items[0] is the receiver.
Ref<> call_found(Ctx& ctx, Value found, const Args& all, molt_cache* cache) {
    Ref<> keep = own(found);
    if (!cache || all.kwnames || found.is_exact(MOLT_KIND_FUNCTION)) return call(ctx, found, all);
    const auto* method = found.as<MethodDescriptor>();
    if (cached_native(all[0], cache) == found && binds_in_order(*method->spec, all.count() - 1) &&
        instance_of(all[0], method->owner))
        cache->private_0 |= MOLT_CACHE_IN_ORDER;
    return call_unbound(ctx, *method, all);
}

/// The site turns objects of one shape into objects of another (or of the same: an empty member slot).
void remember_addition(Shape* before, Shape* after, molt_cache* cache) {
    const uint32_t version = shape_version(before);
    if (version == kNoVersion) return;
    cache->private_0 = uint64_t(cache->offset) << 32 | version;
    cache->private_1 = uint64_t(uintptr_t(after));
}

/// Where the attribute stands that was just set by the generic rules, and where instances of the shape before get it.
/// False: nothing to remember.
bool cache_write(Value o, Str* name, Shape* before, molt_cache* cache) {
    Class* cls = class_of(o);
    Shape* shape = shape_of(o.object());
    Value found = class_lookup(cls, name);
    if (found && class_of(found)->slots.descr_set) {
        if (class_of(found) != &type::member_descriptor || !found.as<MemberDescriptor>()->offset) return false;
        cache->offset = found.as<MemberDescriptor>()->offset;
        remember_addition(shape, shape, cache);
    } else if (!shape->dict_mode && shape->find(name) >= 0) {
        cache->offset = cls->base_size + uint32_t(shape->find(name)) * uint32_t(sizeof(molt_value));
        // SAFETY: as the parent of a live shape `before` is alive, whatever the set ran.
        if (shape->parent == before && shape->name == name) remember_addition(before, shape, cache);
    } else return false;
    cache->version = shape_version(shape);
    return true;
}

/// False: nothing is remembered of object.name, which may be missing. Fills the cache, if there is one, where a place or a value
/// is.
bool remembered(Ctx& ctx, Value object, Str* name, molt_cache* cache, Ref<>* out) {
    const SiteEntry* entry = answer(object.object(), name, Site::read);
    if (!entry) return false;
    if (entry->offset == kDescriptor) {
        *out = asked(ctx, object, name, Value(entry->value));
        return true;
    }
    if (cache) keep_answer(*entry, cache);
    const molt_value v = entry->offset == MOLT_CACHE_VALUE ? entry->value : *slot_at(object, entry->offset);
    *out = own(Value(v));
    return v != 0;
}

Value remembered_of_class(Class* cls, Str* name) {
    if (!cls->version) return {};
    const SiteEntry* entry = answer(cls->version, name, Site::of_class);
    if (!entry || (class_of(cls) != &type::type_ && class_lookup(class_of(cls), name))) return {};
    return Value(entry->value);
}
/// The staticmethod or classmethod of a function that o.name comes to, as far as anybody remembers. No class gets another one
/// without another version.
Value remembered_wrapper(Value o, Str* name) {
    if (!o.is_object()) return {};
    const bool of_class = asks_plainly(o);
    const SiteEntry* entry =
        of_class ? answer(o.as<Class>()->version, name, Site::wrapped_of_class) : answer(o.object(), name, Site::wrapped);
    if (!entry || (of_class && class_of(o) != &type::type_ && class_lookup(class_of(o), name))) return {};
    return Value(entry->value);
}
/// The same by looking for it.
Value find_wrapper(Value o, Str* name) {
    if (!o.is_object() || !(name->flags & kFlagStrInterned)) return {};
    const bool of_class = asks_plainly(o);
    Class* cls = of_class ? o.as<Class>() : class_of(o);
    if (of_class ? bool(class_lookup(class_of(o), name)) : !reads_generically(cls->slots)) return {};
    Value found = class_lookup(cls, name);
    if (!found || (class_of(found) != &type::staticmethod && class_of(found) != &type::classmethod)) return {};
    if (!of_class && cls->dict_offset && (shape_of(o.object())->dict_mode || instance_get(o.object(), name))) return {};
    const uint32_t version = of_class ? cls->version : shape_version(shape_of(o.object()));
    remember(version, name, of_class ? Site::wrapped_of_class : Site::wrapped, MOLT_CACHE_VALUE, found.word());
    return found;
}
/// What o.name(...) calls where nothing has to be made for it, and what goes first: o itself for a plain function or a builtin
/// method, the class or nothing (absent) for the function of a class or static method. Without a callable: something else.
struct Called {
    Ref<> callable;
    Value first;
};
Called find_called(Value o, Str* name, molt_cache* cache) {
    Value wrapper = remembered_wrapper(o, name);
    if (!wrapper) {
        Class* cls = class_of(o);
        if (Value found = plain_method(o, cls, name)) {
            cache_method(o, cls, name, found, cache);
            return {own(found), o};
        }
        wrapper = find_wrapper(o, name);
    }
    const Value function = wrapper ? wrapper.as<WrappedCallable>()->callable.value() : Value{};
    if (!function || !function.is_exact(MOLT_KIND_FUNCTION)) return {};
    return {own(function), class_of(wrapper) == &type::staticmethod ? kAbsent : asks_plainly(o) ? o : Value(class_of(o))};
}

void remember_of_class(Class* cls, Str* name) {
    Value found = class_lookup(cls, name);
    if (!found || class_lookup(class_of(cls), name)) return;
    if (class_of(found)->slots.descr_get && !found.is_exact(MOLT_KIND_FUNCTION)) return;
    remember(cls->version, name, Site::of_class, MOLT_CACHE_VALUE, found.word());
}

/// Where several attributes stand that are read together, by version of the shape and names.
struct AttributeRow {
    static constexpr size_t kMost = 8;
    uint32_t version, n;
    std::array<molt_value, kMost> names; // interned: they live until shutdown
    uint32_t offsets[kMost];
};
constexpr size_t kRows = 64;
AttributeRow rows[kRows];

AttributeRow& row_of(uint32_t version, std::span<const Value> names) {
    const uint64_t ends = names.front().word() ^ names.back().word() >> 3;
    return rows[(version * 0x9E3779B1u ^ uint32_t(ends >> 4) ^ uint32_t(names.size())) % kRows];
}

/// Slots hold all of them: what read each alone has left in the table tells.
void remember_row(const Object* object, std::span<const Value> names) {
    if (names.empty() || names.size() > AttributeRow::kMost) return;
    AttributeRow row{shape_of(object)->version, uint32_t(names.size()), {}, {}};
    for (size_t i = 0; i < names.size(); i++) {
        const SiteEntry* entry = answer(object, names[i].as<Str>(), Site::read);
        if (!entry || entry->offset >= kDescriptor) return;
        row.names[i] = names[i].word();
        row.offsets[i] = entry->offset;
    }
    row_of(row.version, names) = row;
}

} // namespace

void forget_of_class(Class* cls, Str* name) {
    SiteEntry& entry = site_entry(cls->version, uintptr_t(name) | uintptr_t(Site::of_class));
    if (entry.version == cls->version) entry = {};
}
void forget_sites() {
    for (SiteEntry& entry : sites) entry = {};
    for (AttributeRow& row : rows) row = {};
}

Ref<> getattr(Ctx& ctx, Value object, Str* name) {
    if (!object.is_object() || !(name->flags & kFlagStrInterned)) return getattr_anew(ctx, object, name);
    Ref<> keep = own(object);
    if (asks_plainly(object)) {
        auto* cls = object.as<Class>();
        if (Value value = remembered_of_class(cls, name)) return own(value);
        Ref<> result = getattr_anew(ctx, object, name);
        if (result) remember_of_class(cls, name);
        return result;
    }
    Ref<> result;
    if (remembered(ctx, object, name, nullptr, &result)) return result;
    result = getattr_anew(ctx, object, name);
    molt_cache cache{};
    if (result) cache_read(object, name, &cache);
    return result;
}

const uint32_t* attribute_offsets(const Object* object, std::span<const Value> names) {
    if (names.empty() || names.size() > AttributeRow::kMost) return nullptr;
    const uint32_t version = shape_of(object)->version;
    const AttributeRow& row = row_of(version, names);
    if (row.version != version || row.n != names.size() || version == kNoVersion) return nullptr;
    for (size_t i = 0; i < names.size(); i++)
        if (row.names[i] != names[i].word()) return nullptr;
    return row.offsets;
}

Status read_attributes(Ctx& ctx, Value object, std::span<const Value> names, molt_value* owned) {
    const uint32_t* offsets = object.is_object() ? attribute_offsets(object.object(), names) : nullptr;
    size_t n = 0;
    if (offsets) {
        while (n < names.size() && (owned[n] = slot_value(object.object(), offsets[n]).word())) retain(Value(owned[n++]));
        if (n == names.size()) return done();
    }
    Ref<> keep = own(object);
    for (; n < names.size(); n++) {
        Ref<> value = getattr(ctx, object, names[n].as<Str>());
        if (!value) {
            while (n > 0) drop(Value(owned[--n]));
            return raised;
        }
        owned[n] = value.release();
    }
    if (!offsets && object.is_object()) remember_row(object.object(), names);
    return done();
}

bool tells_its_class(Class* cls) {
    if (!reads_generically(cls->slots)) return false;
    // OPTIMIZATION: no class of the library that reads so has another __class__.
    if (!cls->is_heap()) return true;
    Class* where = nullptr;
    class_lookup_where(cls, names.__class__, &where);
    return where == &type::object_;
}

Ref<> class_attribute(Ctx& ctx, Value object) {
    Class* cls = class_of(object);
    return tells_its_class(cls) ? own(Value(cls)) : getattr(ctx, object, names.__class__);
}

Status set_own_attribute(Ctx& ctx, Value object, Str* name, Value value) {
    if (!value || !object.is_object() || !(name->flags & kFlagStrInterned)) return generic_setattr(ctx, object, name, value);
    if (const SiteEntry* entry = answer(object.object(), name, Site::own_write)) {
        molt_value* slot = slot_at(object, entry->offset);
        if (*slot || entry->value) {
            if (!*slot) set_shape(object.object(), reinterpret_cast<Shape*>(uintptr_t(entry->value)));
            retain(value);
            if (molt_value old = std::exchange(*slot, value.word())) drop(Value(old));
            return done();
        }
    }
    Ref<> keep = own(object);
    Shape* before = shape_of(object.object());
    MOLT_TRY(generic_setattr(ctx, object, name, value));
    molt_cache cache{};
    if (!cache_write(object, name, before, &cache)) return done();
    // The value: the shape of instances that get the attribute here, 0 for those that have it.
    remember(cache.version, name, Site::own_write, cache.offset, 0);
    if (cache.private_1) remember(uint32_t(cache.private_0), name, Site::own_write, cache.offset, cache.private_1);
    return done();
}

extern "C" molt_value molt_core_getattr(molt_ctx* c, molt_value object, molt_value name, molt_cache* cache) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    Value o(object);
    auto* s = Value(name).as<Str>();
    Ref<> result;
    if (o.is_object() && remembered(ctx, o, s, cache, &result)) return result.release();
    Ref<> keep = own(o);
    result = getattr(ctx, o, s);
    if (result && cache && o.is_object()) cache_result(o, s, cache);
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
    if (!cache || !before || !writes_generically(class_of(o)->slots)) return MOLT_OK;
    if (cache_write(o, s, before, cache)) remember(cache->version, s, Site::write, cache->offset, 0);
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
    if (Called called = find_called(o, s, cache); called.callable) {
        if (called.first != o) {
            *object = called.first.is_absent() ? 0 : own(called.first).release();
            drop(o);
        }
        return called.callable.release();
    }
    Ref<> method = getattr(ctx, o, s);
    if (!method) return 0;
    cache_module(o, s, cache);
    *object = 0;
    drop(o);
    return method.release();
}

// A method call caches what the class has: a plain function or a builtin method; everything else goes the ordinary way.
[[gnu::noinline]] static molt_value call_looked_up(Ctx& ctx, Str* s, const Args& all, molt_cache* cache) {
    const molt_value* args = all.items;
    const size_t nargs = all.nargs;
    const Value object(args[0]), kwnames = all.kwnames;
    if (Value native = cached_native(object, cache)) return call_found(ctx, native, all, cache).release();
    const Args rest{args + 1, (MOLT_NARGS(nargs) - 1) | (nargs & MOLT_ARGS_MOVABLE), kwnames};
    if (cache)
        if (Value member(molt_module_attribute(object.word(), cache)); member) return call(ctx, own(member), rest).release();
    if (recall(object, s, Site::method, cache)) return call(ctx, own(Value(cache->value)), all).release();
    if (Called called = find_called(object, s, cache); called.callable) {
        if (called.first == object) return call_found(ctx, called.callable, all, cache).release();
        if (called.first.is_absent()) return call(ctx, called.callable, rest).release();
        return call_prepended(ctx, called.callable, called.first, rest).release();
    }
    // An emitted call (those have a cache) keeps the position of the name in the site after its own.
    if (cache && ctx.frame) ctx.frame->site++;
    Ref<> method = getattr(ctx, object, s);
    if (!method) return 0;
    if (cache && ctx.frame) ctx.frame->site--;
    cache_module(object, s, cache);
    return call(ctx, method, rest).release();
}

[[gnu::noinline]] static molt_value call_method_anyhow(molt_ctx* c, molt_value name, const molt_value* args, size_t nargs,
                                                       molt_value kwnames, molt_cache* cache) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    const Value object(args[0]);
    if (cache && cache->private_0 == (MOLT_CACHE_IN_ORDER | shape_of_any(object)->version)) {
        const NativeSpec& spec = *Value(cache->private_1).as<MethodDescriptor>()->spec;
        return call_in_order(ctx, spec, object, args + 1, MOLT_NARGS(nargs) - 1).release();
    }
    return call_looked_up(ctx, Value(name).as<Str>(), Args{args, nargs, Value(kwnames)}, cache);
}

extern "C" molt_value molt_core_call_method(molt_ctx* c, molt_value name, const molt_value* args, size_t nargs,
                                            molt_value kwnames, molt_cache* cache) {
    // OPTIMIZATION: a builtin method that takes the arguments as they stand, or a builtin function of a module, known to the
    // site; the rest is elsewhere, so that this saves few registers.
    const Value object(args[0]);
    if (cache && object.is_object()) {
        if (cache->private_0 == (MOLT_CACHE_IN_ORDER | shape_of(object.object())->version)) {
            const NativeSpec& spec = *Value(cache->private_1).as<MethodDescriptor>()->spec;
            // SAFETY: whoever has a cache is compiled code, which owns the receiver while it calls.
            if (MOLT_NARGS(nargs) - 1 == spec.nparams)
                return spec.thunk(*static_cast<Ctx*>(c), object, Bound{args + 1, {}, Value{}, nullptr}).release();
        } else if (const Value member(molt_module_attribute(args[0], cache)); member && member.is_exact(MOLT_KIND_NATIVE)) {
            const Ref<Native> native = own(member.as<Native>());
            return call_builtin(c, native.get(), args + 1, (MOLT_NARGS(nargs) - 1) | (nargs & MOLT_ARGS_MOVABLE), kwnames);
        }
    }
    return call_method_anyhow(c, name, args, nargs, kwnames, cache);
}

} // namespace molt

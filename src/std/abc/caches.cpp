// _abc: the checks of abstract base classes, their registries and caches.
#include "core/object/name.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/set.h"
#include "core/types/tuple.h"
#include "gen/std/_abc.h"
#include "std/abc/abc_data.h"

namespace molt::_abc {

namespace {

/// Counts registrations: what a negative cache said before the last one no longer holds.
uint64_t registrations = 0;

constexpr uint32_t kCollectionFlags = kClassSequence | kClassMapping;
constexpr int64_t kSequenceBit = 1 << 5, kMappingBit = 1 << 6; // as __abc_tpflags__ has them

Ref<AbcData> data_of(Ctx& ctx, Value self) {
    Ref<> data = MOLT_TRY(getattr(ctx, self, "_abc_impl"));
    if (class_of(data) != &type::_abc__abc_data) return ctx.raise(type::TypeError, "_abc_impl is set to a wrong type");
    return std::move(data).cast<AbcData>();
}

Result<bool> is_abstract(Ctx& ctx, Value v) {
    Ref<> marked = MOLT_TRY(getattr_optional(ctx, v, names.__isabstractmethod__));
    return marked.value().is_absent() ? Result<bool>(false) : truth(ctx, marked);
}

/// 1. Names of the namespace whose values are abstract.
Status own_abstract_methods_py(Ctx& ctx, Value self, Set* abstracts) {
    Ref<> name_space = MOLT_TRY(getattr(ctx, self, names.__dict__));
    Ref<> items = MOLT_TRY(call_method(ctx, name_space, names.items));
    Ref<List> pairs = MOLT_TRY(list_from_iterable_py(ctx, items)); // asking a value may change the namespace
    for (uint64_t i = 0; i < pairs->n; i++) {
        Ref<Tuple> pair = MOLT_TRY(tuple_from_iterable_py(ctx, (*pairs)[i]));
        if (pair->n != 2) return ctx.raise(type::TypeError, "items() returned item which size is not 2");
        if (MOLT_TRY(is_abstract(ctx, (*pair)[1]))) MOLT_TRY(set_add_py(ctx, abstracts, (*pair)[0]));
    }
    return done();
}

/// 2. Abstract names of the bases that are still abstract here.
Status inherited_abstract_methods_py(Ctx& ctx, Value self, Set* abstracts) {
    Ref<> bases = MOLT_TRY(getattr(ctx, self, names.__bases__));
    if (!bases.value().is<Tuple>()) return ctx.raise(type::TypeError, "__bases__ is not tuple");
    auto* list = bases.value().as<Tuple>();
    for (uint64_t i = 0; i < list->n; i++) {
        Ref<> inherited = MOLT_TRY(getattr_optional(ctx, (*list)[i], names.__abstractmethods__));
        if (inherited.value().is_absent()) continue;
        MOLT_TRY(for_each(ctx, inherited, [&](Value name) -> Status {
            if (!name.is<Str>()) return ctx.raise(type::TypeError, "attribute name must be string, not '{}'", type_name(name));
            Ref<Str> attribute = MOLT_TRY(intern(ctx, own(name.as<Str>())));
            Ref<> value = MOLT_TRY(getattr_optional(ctx, self, attribute.get()));
            if (value.value().is_absent() || !MOLT_TRY(is_abstract(ctx, value))) return done();
            return set_add_py(ctx, abstracts, name);
        }));
    }
    return done();
}

/// Classes of collections pass on how pattern matching sees them.
Status take_collection_flags(Ctx& ctx, Class* cls) {
    Str* name = MOLT_TRY("__abc_tpflags__"_n.get(ctx));
    Value flags = dict_get(cls->dict(), name);
    if (!flags) return done();
    if (flags.is_small_int()) {
        int64_t bits = flags.small_int();
        if ((bits & kSequenceBit) && (bits & kMappingBit))
            return ctx.raise(type::TypeError, "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING");
        if (bits & kSequenceBit) cls->class_flags |= kClassSequence;
        if (bits & kMappingBit) cls->class_flags |= kClassMapping;
    }
    dict_delete(cls->dict(), name);
    return class_changed(ctx, cls, name);
}

void set_collection_flag(Class* cls, uint32_t flag) {
    if (cls->has(kClassImmutable) || (cls->class_flags & kCollectionFlags) == flag) return;
    cls->class_flags = (cls->class_flags & ~kCollectionFlags) | flag;
    for (uint32_t i = 0; i < cls->nsubclasses; i++) set_collection_flag(cls->subclasses[i], flag);
}

/// Is a subclass of one of the registered classes?
Result<bool> in_registry_py(Ctx& ctx, AbcData* data, Class* subclass) {
    mem::Buffer<Ref<Class>> registered;
    MOLT_TRY(data->registry.members(ctx, registered));
    for (Ref<Class>& cls : registered) {
        if (!MOLT_TRY(issubclass(ctx, Value(subclass), cls))) continue;
        MOLT_TRY(data->cache.add(ctx, subclass));
        return true;
    }
    return false;
}

Ref<> answer(Ctx& ctx, WeakClassSet& cache, Class* subclass, bool yes) {
    MOLT_TRY(cache.add(ctx, subclass));
    return boolean(yes);
}

} // namespace

Result<int64_t> get_cache_token(Ctx&) { return int64_t(registrations); }

Status _abc_init(Ctx& ctx, Value self) {
    Ref<Set> abstracts = MOLT_TRY(set_new(ctx));
    MOLT_TRY(own_abstract_methods_py(ctx, self, abstracts.get()));
    MOLT_TRY(inherited_abstract_methods_py(ctx, self, abstracts.get()));
    Ref<> frozen = MOLT_TRY(call(ctx, Value(&type::frozenset), {abstracts.value()}));
    MOLT_TRY(setattr(ctx, self, names.__abstractmethods__, frozen));
    Ref<AbcData> data = MOLT_TRY(allocate<AbcData>(ctx, &type::_abc__abc_data));
    data->negative_version = registrations;
    MOLT_TRY(setattr(ctx, self, "_abc_impl", data));
    return self.is<Class>() ? take_collection_flags(ctx, self.as<Class>()) : done();
}

Ref<> _abc_register(Ctx& ctx, Value self, Value subclass) {
    if (!subclass.is<Class>()) return ctx.raise(type::TypeError, "Can only register classes");
    // 1. What is a subclass already stays one (X.register(X) does nothing).  2. Cycles are refused.
    if (MOLT_TRY(issubclass(ctx, subclass, self))) return own(subclass);
    if (MOLT_TRY(issubclass(ctx, self, subclass)))
        return ctx.raise(type::RuntimeError, "Refusing to create an inheritance cycle");
    Ref<AbcData> data = MOLT_TRY(data_of(ctx, self));
    MOLT_TRY(data->registry.add(ctx, subclass.as<Class>()));
    registrations++;
    if (self.is<Class>())
        if (uint32_t flag = self.as<Class>()->class_flags & kCollectionFlags) set_collection_flag(subclass.as<Class>(), flag);
    return own(subclass);
}

// An object may claim another class by __class__: either one may be the subclass.
Ref<> _abc_instancecheck(Ctx& ctx, Value self, Value instance) {
    Ref<AbcData> data = MOLT_TRY(data_of(ctx, self));
    Ref<> claimed = MOLT_TRY(getattr(ctx, instance, names.__class__));
    Class* cls = claimed.value().is<Class>() ? claimed.value().as<Class>() : nullptr;
    if (cls && data->cache.contains(cls)) return boolean(true);
    Ref<> actual = own(Value(class_of(instance)));
    bool same = claimed.value() == actual.value();
    if (same && data->negative_version == registrations && data->negative_cache.contains(cls)) return boolean(false);
    Ref<> result = MOLT_TRY(call_method(ctx, self, names.__subclasscheck__, {claimed}));
    if (same || MOLT_TRY(truth(ctx, result))) return result;
    return call_method(ctx, self, names.__subclasscheck__, {actual});
}

Ref<> _abc_subclasscheck(Ctx& ctx, Value self, Value subclass) {
    if (!subclass.is<Class>()) return ctx.raise(type::TypeError, "issubclass() arg 1 must be a class");
    auto* cls = subclass.as<Class>();
    Ref<AbcData> data = MOLT_TRY(data_of(ctx, self));
    // 1. The cache.  2. The negative cache, as long as nothing was registered since.
    if (data->cache.contains(cls)) return boolean(true);
    if (data->negative_version < registrations) {
        data->negative_cache.clear();
        data->negative_version = registrations;
    } else if (data->negative_cache.contains(cls)) {
        return boolean(false);
    }
    // 3. The hook.
    Ref<> hook = MOLT_TRY(call_method(ctx, self, "__subclasshook__", {subclass}));
    if (hook.value().is_true()) return answer(ctx, data->cache, cls, true);
    if (hook.value() == kFalse) return answer(ctx, data->negative_cache, cls, false);
    if (hook.value() != kNotImplemented)
        return ctx.raise(type::AssertionError, "__subclasshook__ must return either False, True, or NotImplemented");
    // 4. A real subclass.
    if (self.is<Class>() && cls->derives_from(self.as<Class>())) return answer(ctx, data->cache, cls, true);
    // 5. A registered class, or a subclass of one.
    if (data->registry.contains(cls)) return boolean(true);
    if (MOLT_TRY(in_registry_py(ctx, data.get(), cls))) return boolean(true);
    // 6. A subclass of a subclass.
    Ref<> subclasses = MOLT_TRY(call_method(ctx, self, "__subclasses__"));
    if (!subclasses.value().is<List>()) return ctx.raise(type::TypeError, "__subclasses__() must return a list");
    for (uint64_t i = 0; i < subclasses.value().as<List>()->n; i++) {
        Ref<> candidate = own((*subclasses.value().as<List>())[i]);
        if (MOLT_TRY(issubclass(ctx, subclass, candidate))) return answer(ctx, data->cache, cls, true);
    }
    return answer(ctx, data->negative_cache, cls, false);
}

Ref<> _get_dump(Ctx& ctx, Value self) {
    Ref<AbcData> data = MOLT_TRY(data_of(ctx, self));
    Ref<> registry = MOLT_TRY(data->registry.references(ctx)), cache = MOLT_TRY(data->cache.references(ctx));
    Ref<> negative = MOLT_TRY(data->negative_cache.references(ctx));
    Ref<> version = MOLT_TRY(int_from_uint64(ctx, data->negative_version));
    return tuple_of(ctx, registry.value(), cache.value(), negative.value(), version.value());
}

Status _reset_registry(Ctx& ctx, Value self) {
    Ref<AbcData> data = MOLT_TRY(data_of(ctx, self));
    data->registry.clear();
    return done();
}

Status _reset_caches(Ctx& ctx, Value self) {
    Ref<AbcData> data = MOLT_TRY(data_of(ctx, self));
    data->cache.clear();
    data->negative_cache.clear();
    return done();
}

void finish(Ctx&) { registrations = 0; }

namespace _abc_data {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args&) {
    Ref<AbcData> data = MOLT_TRY(allocate<AbcData>(ctx, cls));
    data->negative_version = registrations;
    return data;
}

} // namespace _abc_data

} // namespace molt::_abc

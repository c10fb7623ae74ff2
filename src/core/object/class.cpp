// Classes: lookup along the MRO with its cache, the C3 linearisation, builtin classes from their specs.
#include "core/object/class.h"

#include <cstdio>

#include "core/call/native.h"
#include "core/call/registry.h"
#include "core/host/process.h"
#include "core/mem/door.h"
#include "core/object/dunder.h"
#include "core/object/generic_slots.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/object/site.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/property.h"
#include "core/types/str.h"
#include "core/types/tuple.h"

namespace molt {

namespace {

uint32_t next_class_version = 1;

struct LookupEntry {
    uint32_t version;
    Str* name;
    Value found;
    Class* where;
};
constexpr size_t kLookupEntries = 4096;
LookupEntry lookup_cache[kLookupEntries];

size_t lookup_index(uint32_t version, Str* name) {
    return (version * 2654435761u ^ uint32_t(uintptr_t(name) >> 4)) & (kLookupEntries - 1);
}

bool tail_contains(List* sequence, uint64_t from, Value cls) {
    for (uint64_t i = from + 1; i < sequence->n; i++)
        if ((*sequence)[i] == cls) return true;
    return false;
}

} // namespace

void forget_versions(Class* cls) {
    cls->version = 0;
    for (uint32_t i = 0; i < cls->nsubclasses; i++) forget_versions(cls->subclasses[i]);
}

bool Class::derives_from(const Class* other) const { return this == other || mro_contains(other); }

bool Class::mro_contains(const Class* other) const {
    const Tuple* order = mro.get();
    if (!order) return false;
    for (uint64_t i = 0; i < order->n; i++)
        if ((*order)[i].word() == molt_value(uintptr_t(other))) return true;
    return false;
}

Class* class_of_word(Value v) {
    if (v.is_small_int()) return &type::int_;
    if (v.is_small_double()) return &type::float_;
    switch (v.word()) {
    case MOLT_NONE: return &type::NoneType;
    case MOLT_TRUE:
    case MOLT_FALSE: return &type::bool_;
    case MOLT_ELLIPSIS: return &type::ellipsis;
    default: return &type::NotImplementedType;
    }
}

Value class_lookup_where(Class* cls, Str* name, Class** where) {
    if (cls->version == 0) cls->version = next_class_version++;
    LookupEntry& entry = lookup_cache[lookup_index(cls->version, name)];
    if (entry.version == cls->version && entry.name == name) {
        if (where) *where = entry.where;
        return entry.found;
    }
    Value found;
    Class* owner = nullptr;
    Tuple* order = cls->mro.get();
    for (uint64_t i = 0; order && i < order->n; i++) {
        auto* base = (*order)[i].as<Class>();
        if (Value v = dict_get(base->dict(), name)) {
            found = v;
            owner = base;
            break;
        }
    }
    if (name->flags & kFlagStrInterned) entry = {cls->version, name, found, owner};
    if (where) *where = owner;
    return found;
}

Value class_lookup(Class* cls, Str* name) { return class_lookup_where(cls, name, nullptr); }

void forget_lookups() {
    for (LookupEntry& entry : lookup_cache) entry = {};
    forget_sites();
    next_class_version = 1;
}

// C3: merge the linearisations of the bases and the list of bases.
// 1. Take the first head that stands in no other sequence's tail.  2. Remove it everywhere.  3. Repeat until all are
// empty; no such head: the bases contradict each other.
Ref<Tuple> compute_mro(Ctx& ctx, Class* cls, Tuple* bases) {
    if (bases->n == 1 && (*bases)[0].as<Class>()->mro) { // nothing to merge
        const Tuple* order = (*bases)[0].as<Class>()->mro.get();
        Ref<Tuple> mro = MOLT_TRY(tuple_allocate(ctx, order->n + 1));
        mro->items[0] = own(Value(cls)).release();
        for (uint64_t i = 0; i < order->n; i++) mro->items[i + 1] = own((*order)[i]).release();
        return mro;
    }
    Ref<List> result = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, result.get(), Value(cls)));
    Ref<List> sequences = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < bases->n; i++) {
        auto* base = (*bases)[i].as<Class>();
        Tuple* order = base->mro.get();
        if (!order) return ctx.raise(type::TypeError, "Cannot extend an incomplete type '{}'", base->name.value());
        Ref<List> copy = MOLT_TRY(list_copy(ctx, order->items, order->n));
        MOLT_TRY(list_append(ctx, sequences.get(), copy.value()));
    }
    Ref<List> own_bases = MOLT_TRY(list_copy(ctx, bases->items, bases->n));
    for (uint64_t i = 0; i < bases->n; i++)
        for (uint64_t j = i + 1; j < bases->n; j++)
            if ((*bases)[i] == (*bases)[j])
                return ctx.raise(type::TypeError, "duplicate base class {}", (*bases)[i].as<Class>()->name.value());
    MOLT_TRY(list_append(ctx, sequences.get(), own_bases.value()));

    uint64_t n = sequences->n;
    uint64_t position[64] = {};
    if (n > 64) return ctx.raise(type::TypeError, "too many base classes");
    for (;;) {
        Value candidate;
        bool open = false;
        for (uint64_t i = 0; i < n && !candidate; i++) {
            auto* sequence = (*sequences)[i].as<List>();
            if (position[i] >= sequence->n) continue;
            open = true;
            Value head = (*sequence)[position[i]];
            bool good = true;
            for (uint64_t j = 0; j < n && good; j++)
                if (position[j] < (*sequences)[j].as<List>()->n)
                    good = !tail_contains((*sequences)[j].as<List>(), position[j], head);
            if (good) candidate = head;
        }
        if (!open) break;
        if (!candidate) {
            Ref<List> names = MOLT_TRY(list_new(ctx));
            for (uint64_t i = 0; i < n; i++) {
                auto* sequence = (*sequences)[i].as<List>();
                if (position[i] >= sequence->n) continue;
                auto* head = (*sequence)[position[i]].as<Class>();
                bool known = false;
                for (uint64_t k = 0; k < names->n; k++) known |= (*names)[k] == head->name.value();
                if (!known) MOLT_TRY(list_append(ctx, names.get(), head->name.value()));
            }
            Ref<Str> separator = MOLT_TRY(str_from_utf8(ctx, ", "));
            Ref<> joined = MOLT_TRY(call_method(ctx, separator, "join", {names}));
            return ctx.raise(type::TypeError, "Cannot create a consistent method resolution\norder (MRO) for bases {}", joined);
        }
        MOLT_TRY(list_append(ctx, result.get(), candidate));
        for (uint64_t i = 0; i < n; i++) {
            auto* sequence = (*sequences)[i].as<List>();
            if (position[i] < sequence->n && (*sequence)[position[i]] == candidate) position[i]++;
        }
    }
    return tuple_copy(ctx, result->items(), result->n);
}

Status class_add_subclass(Ctx& ctx, Class* base, Class* subclass) {
    if (base->nsubclasses == base->subclasses_capacity) {
        uint32_t capacity = base->subclasses_capacity ? base->subclasses_capacity * 2 : 4;
        void* grown = mem::reallocate(base->subclasses, base->subclasses_capacity * sizeof(Class*), capacity * sizeof(Class*),
                                      mem::Tag::table);
        if (!grown) return ctx.raise_no_memory();
        base->subclasses = static_cast<Class**>(grown);
        base->subclasses_capacity = capacity;
    }
    base->subclasses[base->nsubclasses++] = subclass;
    return done();
}

Ref<Str> class_shown_name(Ctx& ctx, const Class* cls) {
    if (cls->spec) return str_from_utf8(ctx, cls->spec->name);
    if (!cls->has(kClassImmutable) && cls->base.get() != &type::structseq) return own(cls->name.get());
    return format_text(ctx, "{}.{}", dict_get(cls->dict_slot.get(), names.__module__),
                       cls->name.value()); // no spec: filled when made
}

void class_remove_subclass(Class* base, Class* subclass) {
    for (uint32_t i = 0; i < base->nsubclasses; i++) {
        if (base->subclasses[i] != subclass) continue;
        for (uint32_t j = i + 1; j < base->nsubclasses; j++) base->subclasses[j - 1] = base->subclasses[j];
        base->nsubclasses--;
        return;
    }
}

Status class_changed(Ctx&, Class* cls, Str* name_or_null) {
    forget_versions(cls);
    invalidate_versions(cls);
    update_slots(cls, name_or_null);
    return done();
}

namespace {

Status add_native(Ctx& ctx, Class* cls, const NativeSpec& spec) {
    Ref<Str> name = MOLT_TRY(intern(ctx, spec.name));
    Ref<> value;
    if (spec.kind == NativeKind::static_method) {
        Ref<> function = MOLT_TRY(native_function(ctx, spec, Value(cls), Value{}));
        function.value().as<Native>()->owner.set(Value(cls));
        Ref<WrappedCallable> wrapped = MOLT_TRY(allocate<WrappedCallable>(ctx, &type::staticmethod));
        wrapped->callable.set(std::move(function));
        value = std::move(wrapped);
    } else {
        Class* kind = spec.kind == NativeKind::class_method ? &type::classmethod_descriptor : &type::method_descriptor;
        Ref<MethodDescriptor> method = MOLT_TRY(allocate<MethodDescriptor>(ctx, kind));
        method->spec = &spec;
        method->owner = cls;
        value = std::move(method);
    }
    return dict_set(ctx, cls->dict(), name.get(), value);
}

Status add_getset(Ctx& ctx, Class* cls, const GetSetSpec& spec) {
    Ref<Str> name = MOLT_TRY(intern(ctx, spec.name));
    if (spec.member) {
        Ref<MemberDescriptor> member = MOLT_TRY(allocate<MemberDescriptor>(ctx, &type::member_descriptor));
        member->name.set(name.value());
        member->owner.set(Value(cls));
        member->spec = &spec;
        return dict_set(ctx, cls->dict(), name.get(), member);
    }
    Ref<GetSetDescriptor> descriptor = MOLT_TRY(allocate<GetSetDescriptor>(ctx, &type::getset_descriptor));
    descriptor->spec = &spec;
    descriptor->owner.set(Value(cls));
    return dict_set(ctx, cls->dict(), name.get(), descriptor);
}

Status add_text(Ctx& ctx, Class* cls, std::string_view key, const char* text) {
    Ref<Str> name = MOLT_TRY(intern(ctx, key));
    Ref<> value = none();
    if (text) value = MOLT_TRY(str_from_utf8(ctx, text));
    return dict_set(ctx, cls->dict(), name.get(), value);
}

} // namespace

namespace {
const TypeSpec& spec_of(const Class& cls) {
    if (cls.spec) return *cls.spec;
    const TypeSpec* found = nullptr;
    each_class([&](const TypeSpec& spec) {
        if (spec.cls == &cls) found = &spec;
    });
    return *found;
}
} // namespace

/// The part that needs no other object: sizes, flags, life functions.
void class_prepare(const TypeSpec& spec) {
    Class* cls = spec.cls;
    if (cls->has(kClassReady)) return;
    if (spec.base) class_prepare(spec_of(*spec.base));
    if (cls->has(kClassReady)) return; // object and type need each other
    cls->spec = &spec;
    *static_cast<Object*>(cls) = Object{kImmortalCount, MOLT_KIND_TYPE | kFlagImmortal, 0};
    cls->class_flags = spec.flags | (spec.flags & kClassMutable ? 0 : kClassImmutable) | kClassReady;
    cls->instance_kind = spec.kind;
    cls->base_size = cls->instance_size = spec.size;
    cls->dict_offset = spec.has_dict ? spec.dict_offset : 0;
    cls->has_weakrefs = spec.has_weakrefs;
    cls->solid = cls;
    cls->destroy = spec.destroy;
    cls->traverse = spec.traverse;
    cls->clear = spec.clear;
    cls->bytes_of = spec.bytes;
    if (spec.base) {
        constexpr uint32_t inherited = kClassException | kClassSequence | kClassMapping | kClassTypeSubclass | kClassMatchSelf;
        cls->class_flags |= spec.base->class_flags & inherited;
        bool own_kind = spec.kind != MOLT_KIND_INSTANCE && spec.kind != MOLT_KIND_OTHER && spec.kind != MOLT_KIND_EXCEPTION;
        if (own_kind && spec.kind == spec.base->instance_kind) cls->class_flags |= kClassInexact;
        cls->has_weakrefs |= spec.base->has_weakrefs;
        if (!cls->dict_offset) cls->dict_offset = spec.base->dict_offset;
        // Without fields of its own it leaves the layout to its base: Generic goes together with any other class.
        const bool adds_nothing = spec.size == spec.base->base_size && spec.kind == spec.base->instance_kind &&
                                  spec.destroy == spec.base->destroy && cls->dict_offset == spec.base->dict_offset;
        if (adds_nothing) cls->solid = spec.base->solid;
    }
    cls->root = shape_root(cls, 0, cls->dict_offset != 0);
    cls->dict_shape = cls->root;
    Class* metaclass = spec.metaclass ? spec.metaclass : &type::type_;
    class_prepare(spec_of(*metaclass));
    set_shape(cls, metaclass->root);
}

Status class_ready(Ctx& ctx, const TypeSpec& spec) {
    Class* cls = spec.cls;
    if (cls->mro) return done();
    class_prepare(spec);
    if (!cls->root || !shape_of(cls)) return ctx.raise_no_memory();
    if (spec.base) MOLT_TRY(class_ready(ctx, *spec.base->spec));
    std::string_view tp_name = spec.qualname;
    cls->qualname.set(MOLT_TRY(intern(ctx, tp_name)));
    if (const size_t dot = tp_name.rfind('.'); dot == tp_name.npos) cls->name.set(cls->qualname.value());
    else cls->name.set(MOLT_TRY(intern(ctx, tp_name.substr(dot + 1))));
    if (spec.base) {
        cls->base.set(Value(spec.base));
        if (spec.second_base) {
            MOLT_TRY(class_ready(ctx, spec_of(*spec.second_base)));
            cls->bases.set(MOLT_TRY(tuple_of(ctx, Value(spec.base), Value(spec.second_base))));
            MOLT_TRY(class_add_subclass(ctx, spec.second_base, cls));
        } else cls->bases.set(MOLT_TRY(tuple_of(ctx, Value(spec.base))));
        MOLT_TRY(class_add_subclass(ctx, spec.base, cls));
        cls->mro.set(MOLT_TRY(compute_mro(ctx, cls, cls->bases.get())));
    } else {
        cls->bases.set(own(Value(tuple_empty())));
        cls->mro.set(MOLT_TRY(tuple_of(ctx, Value(cls))));
    }
    if (spec.slots) cls->slots = *spec.slots;
    cls->class_flags |= kClassUnfilled;
    return class_inherit(ctx, cls);
}

namespace {

Status add_attributes(Ctx& ctx, Class* cls) {
    const TypeSpec& spec = *cls->spec;
    cls->dict_slot.set(MOLT_TRY(dict_new(ctx)));
    if (spec.slots) MOLT_TRY(add_slot_wrappers(ctx, cls, *spec.slots));
    for (uint32_t i = 0; i < spec.nmethods; i++) MOLT_TRY(add_native(ctx, cls, spec.methods[i]));
    for (uint32_t i = 0; i < spec.ngetsets; i++) MOLT_TRY(add_getset(ctx, cls, spec.getsets[i]));
    for (uint32_t i = 0; i < spec.nconstants; i++) {
        Ref<> value = MOLT_TRY(spec.constants[i].make(ctx));
        Ref<Str> name = MOLT_TRY(intern(ctx, spec.constants[i].name));
        MOLT_TRY(dict_set(ctx, cls->dict(), name.get(), value));
    }
    if (!dict_get(cls->dict(), names.__doc__)) MOLT_TRY(add_text(ctx, cls, "__doc__", spec.doc));
    if (std::string_view(spec.module) != "builtins" && !dict_get(cls->dict(), names.__module__))
        MOLT_TRY(add_text(ctx, cls, "__module__", spec.module));
    // __eq__ without __hash__ makes a class unhashable.
    if (spec.slots && spec.slots->compare && cls->slots.hash == hash_not_implemented)
        MOLT_TRY(dict_set(ctx, cls->dict(), names.__hash__, kNone));
    return done();
}

} // namespace

void class_fill(Class* cls) {
    cls->class_flags &= ~kClassUnfilled;
    Ctx& ctx = current_ctx();
    Ref<> outer = ctx.take_pending();
    mem::BeyondLimit granted;
    if (!add_attributes(ctx, cls).ok()) {
        std::fputs("molt: no memory for the attributes of a builtin class\n", stderr);
        host::abort_process();
    }
    if (outer) ctx.restore_pending(std::move(outer));
}

void forget_lookup(Class* cls, Str* name) {
    if (cls->version) {
        LookupEntry& entry = lookup_cache[lookup_index(cls->version, name)];
        if (entry.name == name) entry = {};
        forget_of_class(cls, name);
    }
    for (uint32_t i = 0; i < cls->nsubclasses; i++) forget_lookup(cls->subclasses[i], name);
}

/// Gives back everything a builtin class holds (shutdown) but its shapes, which what other classes hold may still have.
void class_release(Ctx&, const TypeSpec& spec) {
    Class* cls = spec.cls;
    cls->name.clear();
    cls->qualname.clear();
    cls->dict_slot.clear();
    cls->base.clear();
    cls->bases.clear();
    cls->mro.clear();
    mem::release(cls->subclasses, cls->subclasses_capacity * sizeof(Class*), mem::Tag::table);
    cls->subclasses = nullptr;
    cls->nsubclasses = cls->subclasses_capacity = 0;
    cls->slots = Slots{};
    cls->class_flags = 0;
    cls->version = 0;
}

} // namespace molt

// Class: the type object, builtin (static, immutable) or made at run time.
#pragma once

#include "core/object/shape.h"
#include "core/object/slots.h"

namespace molt {

struct Dict;
struct Tuple;
struct List;
struct TypeSpec;

/// Called for each owned value inside an object (cycle collector).
using VisitFn = void (*)(Value child, void* state);

enum ClassFlags : uint32_t {
    kClassHeap = 1u << 0,      // made at run time; instances own a reference to it
    kClassImmutable = 1u << 1, // attributes cannot be set
    kClassBasetype = 1u << 2,  // may be subclassed
    kClassAbstract = 1u << 3,  // __abstractmethods__ is non-empty
    kClassCollected = 1u << 4, // instances are known to the cycle collector
    kClassReady = 1u << 5,
    kClassSequence = 1u << 6, // pattern matching
    kClassMapping = 1u << 7,
    kClassException = 1u << 8, // subclass of BaseException
    kClassNoInstantiate = 1u << 9,
    kClassDisallowsSubclassInit = 1u << 10,
    kClassTypeSubclass = 1u << 11, // metaclass
    kClassMatchSelf = 1u << 12, // class patterns take the subject itself
};

struct Class : Object {
    static constexpr uint32_t kKind = MOLT_KIND_TYPE;

    uint32_t class_flags;
    uint32_t instance_kind;   // MOLT_KIND_* of instances
    uint32_t instance_size;   // bytes, inline slots included
    uint32_t item_size;       // bytes per item of variable-sized objects (tuple, bytes, int, str), else 0
    uint32_t dict_offset;     // where the dict-or-overflow word of an instance stands; 0: none
    uint32_t inline_capacity; // inline attribute slots of new instances; they follow the dict word
    uint32_t weak_offset;     // non-zero when instances can be weakly referenced
    uint32_t depth;           // of the base chain
    Slots slots;
    Shape* root; // shape of a fresh instance
    Shape* dict_shape; // shape in dict mode; made on demand
    Shape* shapes; // all of them
    const TypeSpec* spec; // builtin classes: names, methods, doc

    /// Destroys the builtin part of an instance (fields, not the memory).
    void (*destroy)(Ctx&, Object*);
    void (*traverse)(Object*, VisitFn, void*);
    void (*clear)(Ctx&, Object*);

    Slot<Str> name, qualname;
    Slot<Class> base;
    Slot<Tuple> bases, mro;
    Slot<Dict> dict;
    Slot<> annotations_cache;
    Slot<List> subclasses; // weak: raw words, removed when a subclass dies
    Class* solid; // the base that decides the memory layout
    Slot<Tuple> slot_names; // __slots__ members: names, mangled
    uint32_t slots_start;   // offset of the first __slots__ member
    uint32_t attribute_hint;

    bool is_heap() const { return class_flags & kClassHeap; }
    bool has(uint32_t flag) const { return class_flags & flag; }
    /// this is `other` or derives from it (by MRO, no hooks).
    bool derives_from(const Class* other) const;
};

/// The class of any value.
Class* class_of(Value v);
inline bool instance_of(Value v, const Class* cls) { return class_of(v)->derives_from(cls); }

/// Looks a name up along the MRO; borrowed, empty when absent. Cached by version.
Value class_lookup(Class* cls, Str* name);
/// The same, and tells the class in whose dict it stands.
Value class_lookup_where(Class* cls, Str* name, Class** where);

/// The C3 linearisation of a class with these bases (PEP 253, "The Python 2.3 Method Resolution Order").
Ref<Tuple> compute_mro(Ctx& ctx, Class* cls, Tuple* bases);

/// After a change of the class's dict (name) or bases: slots of it and its subclasses, and all cached versions.
Status class_changed(Ctx& ctx, Class* cls, Str* name_or_null);

} // namespace molt

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
    kClassTypeSubclass = 1u << 11,  // metaclass
    kClassMatchSelf = 1u << 12,     // class patterns take the subject itself
    kClassWeakReference = 1u << 13, // instances have the layout WeakReference
    kClassInexact = 1u << 14,       // a builtin class of another one's kind: its instances have MOLT_SUBCLASS
    kClassMutable = 1u << 15,       // a builtin class that is a heap class in CPython: attributes can be set
    kClassUnfilled = 1u << 16,      // a builtin class whose dict nobody has read yet: class_fill() is due
};

struct Class : Object {
    static constexpr uint32_t kKind = MOLT_KIND_TYPE;

    uint32_t class_flags;
    uint32_t instance_kind;   // MOLT_KIND_* of instances
    uint32_t base_size;       // bytes of an instance without its inline attribute slots
    uint32_t instance_size;   // base_size plus inline_capacity slots
    uint32_t tail_size;       // variable-sized layouts: bytes after the items (the dict word of a subclass)
    uint32_t dict_offset;     // where the dict word of an instance stands; 0: none; kDictAtEnd: in the tail
    uint32_t inline_capacity; // attribute slots of new instances, at base_size
    bool has_weakrefs;
    bool values_cached;   // some inline cache holds a plain value of this class
    uint32_t fresh_flags; // Object::flags of a new instance, once there was one
    uint32_t version;     // of the state seen through the MRO, for the lookup cache; 0: none given
    Slots slots;
    Shape* root;          // shape of a fresh instance
    Shape* dict_shape;    // shape in dict mode; made on demand
    Shape* shapes;        // all of them
    const TypeSpec* spec; // builtin classes: names, methods, doc
    Class* solid;         // the base that decides the memory layout
    Class* layout_base;   // heap classes: the nearest builtin class among the bases (never freed before its instances)

    /// Destroys what an instance owns (not its memory); walks it; breaks its cycles; its size if it varies.
    void (*destroy)(Ctx&, Object*);
    void (*traverse)(Object*, VisitFn, void*);
    void (*clear)(Ctx&, Object*);
    size_t (*bytes_of)(const Object*);

    Slot<Str> name, qualname;
    Slot<Class> base;
    Slot<Tuple> bases, mro;
    Slot<Dict> dict_slot; // read through dict()
    Class** subclasses;   // weak: a subclass removes itself when it dies
    uint32_t nsubclasses, subclasses_capacity;
    Slot<Tuple> slot_names; // __slots__ members of this class, mangled
    uint32_t slots_start;   // offset of the first of them
    uint32_t slots_count;

    template<class F> static void fields(Class* c, F&& field) {
        field(c->name), field(c->qualname), field(c->base), field(c->bases), field(c->mro), field(c->dict_slot);
        field(c->slot_names);
    }
    /// Leaves the bases' lists of subclasses and frees the shapes. Called before fields() clears.
    static void detach(Class* cls);
    /// Leaves the bases' lists of subclasses: they hold it weakly.
    static void leave_bases(Class* cls);
    /// For the collector: what refers back to the class goes. Its name and bases stay, for instances that die later.
    static void break_cycles(Class* cls);

    /// The attributes of the class itself; a builtin class gets them now if nobody has asked before.
    Dict* dict();
    bool is_heap() const { return class_flags & kClassHeap; }
    bool has(uint32_t flag) const { return class_flags & flag; }
    /// this is `other` or derives from it (by MRO, no hooks).
    bool derives_from(const Class* other) const;
    /// A metaclass's mro() may leave out even the class itself.
    bool mro_contains(const Class* other) const;
};

inline constexpr uint32_t kDictAtEnd = UINT32_MAX;

/// The class of a value that is no object.
Class* class_of_word(Value v);
/// The class of any value.
inline Class* class_of(Value v) { return v.is_object() ? class_of(v.object()) : class_of_word(v); }
inline bool instance_of(Value v, const Class* cls) { return class_of(v) == cls || class_of(v)->derives_from(cls); }

/// The class statement (Reference 8.7): args are the bases and the keywords; fill runs the body in the namespace and gives
/// None or the __class__ cell.
using ClassBody = Ref<> (*)(Ctx& ctx, Value name_space, void* state);
Ref<> build_class_with_py(Ctx& ctx, Value name, const struct Args& args, ClassBody fill, void* state);

/// Fills the dict of a builtin class from its spec. Runs no user code and does not fail: what it needs is granted beyond
/// the limit of memory, and without memory of the system the program ends.
void class_fill(Class* cls);
inline Dict* Class::dict() {
    if (has(kClassUnfilled)) [[unlikely]]
        class_fill(this);
    return dict_slot.get();
}

/// Looks a name up along the MRO; borrowed, empty when absent. Cached by version.
Value class_lookup(Class* cls, Str* name);
/// The same, and tells the class in whose dict it stands.
Value class_lookup_where(Class* cls, Str* name, Class** where);

/// The C3 linearisation of a class with these bases (PEP 253, "The Python 2.3 Method Resolution Order").
Ref<Tuple> compute_mro(Ctx& ctx, Class* cls, Tuple* bases);

Status class_add_subclass(Ctx& ctx, Class* base, Class* subclass);
void class_remove_subclass(Class* base, Class* subclass);
/// The name in error texts: with its module for most builtin classes and for all struct sequences.
Ref<Str> class_shown_name(Ctx& ctx, const Class* cls);

/// Fills slots, size, kind and life functions of a new class from its bases and its dict. The MRO is set.
Status class_inherit(Ctx& ctx, Class* cls);
/// Recomputes the slots that the special method `name` fills (all when null), here and in subclasses.
void update_slots(Class* cls, Str* name_or_null);
/// Adds the method wrappers that the own slots of a builtin class stand for.
Status add_slot_wrappers(Ctx& ctx, Class* cls, const Slots& own);
/// type(name, bases, namespace, **keywords) (PEP 3115, 487).
Ref<> type_new_py(Ctx& ctx, Class* metaclass, Str* name, Tuple* bases, Dict* name_space, const Args& keywords);

/// The class and its subclasses find nothing in the lookup cache any more.
void forget_versions(Class* cls);
/// Empties the lookup cache (shutdown).
void forget_lookups();
/// Drops one name of the class and its subclasses from the lookup cache.
void forget_lookup(Class* cls, Str* name);
/// cls.__bases__ = bases.
Status class_set_bases_py(Ctx& ctx, Class* cls, Tuple* bases);
/// isinstance and issubclass without the __instancecheck__ hooks of the class.
Result<bool> isinstance_plain_py(Ctx& ctx, Value object, Value cls);
Result<bool> issubclass_plain_py(Ctx& ctx, Value subclass, Value cls);

/// After a change of the class's dict (name) or bases: slots of it and its subclasses, and all cached versions.
Status class_changed(Ctx& ctx, Class* cls, Str* name_or_null);

} // namespace molt

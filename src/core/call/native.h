// What the generator says of native code: functions, methods, types, modules; and the objects made from it.
#pragma once

#include <cstddef>
#include <span>

#include "core/object/heap.h"
#include "core/types/str.h"

namespace molt {

/// How CPython words arity errors of this callable (abi/reference: `convention`).
enum class Convention : uint8_t {
    noargs,     // f() takes no arguments (1 given)
    one,        // f() takes exactly one argument (2 given)
    positional, // f expected at most 1 argument, got 2
    keywords,   // f() takes at most 2 arguments (3 given); missing required argument 'x' (pos 1)
    varargs,    // f() takes at least 1 argument (0 given); f() takes no keyword arguments
    unpacked,   // f expected at most 1 argument, got 2; f() takes no keyword arguments
    raw,        // the body receives the Args as they are and checks them itself
    python,     // worded as for a def statement
};

enum class ParamKind : uint8_t { positional_only, normal, var_positional, keyword_only, var_keyword };

struct Args;

struct ParamSpec {
    const char* name;
    ParamKind kind;
    bool optional;
    const char* default_text; // as a signature shows it; null when required
};

/// The bound arguments of a call.
struct Bound {
    const molt_value* argv;      // one word per parameter (variadic ones excluded), 0 when omitted
    std::span<const Value> rest; // *args
    Value keywords;              // **kwargs: a dict, or empty
    const Args* raw;             // Convention::raw
};

/// Converts, calls the body, gives an owned result (0 = raised).
using Thunk = Ref<> (*)(Ctx& ctx, Value self, const Bound& bound);

enum class NativeKind : uint8_t { function, method, class_method, static_method, getter };

struct NativeSpec {
    static constexpr uint8_t kNeverInOrder = 255;
    const molt_scalar* scalar; // entries for unboxed numbers; null: none
    const char* name;
    const char* doc;            // null: None
    const char* text_signature; // "($self, index=-1, /)"; null: none
    NativeKind kind;
    Convention convention;
    uint8_t nparams;     // without variadic ones
    uint8_t nrequired;   // leading required positional parameters
    uint8_t npositional; // positional parameters (positional-only ones included)
    uint8_t npositional_only;
    uint8_t in_order = kNeverInOrder; // see binds_in_order
    bool var_positional, var_keyword;
    const ParamSpec* params; // nparams
    Thunk thunk;
    const char* capability; // or null
};

struct GetSetSpec {
    const char* name;
    const char* doc;
    Ref<> (*get)(Ctx&, Value self);               // null: write-only
    Status (*set)(Ctx&, Value self, Value value); // null: read-only; empty value: delete
    bool member = false;                          // a member_descriptor
};

/// A class attribute with a constant value, computed once: `__hash__ = None`, `__match_args__`.
struct ConstantSpec {
    const char* name;
    Ref<> (*make)(Ctx&);
};

struct TypeSpec {
    const char* name;   // tp_name: what error texts show ("collections.deque", "int")
    const char* module; // __module__
    const char* qualname;
    const char* doc;
    const char* text_signature; // of the class call, or null
    Class* cls;
    Class* base;        // null for object
    Class* second_base; // of ExceptionGroup and the like, or null
    Class* metaclass;   // null: type
    uint32_t kind, size, item_size, flags;
    bool has_dict, has_weakrefs;
    uint32_t dict_offset; // when the layout has a fixed dict word
    const Slots* slots;   // own slots only
    const NativeSpec* methods;
    uint32_t nmethods;
    const GetSetSpec* getsets;
    uint32_t ngetsets;
    const ConstantSpec* constants;
    uint32_t nconstants;
    void (*destroy)(Ctx&, Object*);
    void (*traverse)(Object*, VisitFn, void*);
    void (*clear)(Ctx&, Object*);
    size_t (*bytes)(const Object*); // variable size; null: instance_size
};

struct ModuleSpec {
    const char* name;
    const char* doc;
    const NativeSpec* functions;
    uint32_t nfunctions;
    const TypeSpec* const* types; // those that the module shows under their names
    uint32_t ntypes;
    const TypeSpec* const* classes; // all
    uint32_t nclasses;
    const ConstantSpec* constants;
    uint32_t nconstants;
    Status (*start)(Ctx& ctx, Value module); // at the runtime's start-up, for the modules it needs itself; may be null
    Status (*exec)(Ctx& ctx, Value module);  // after the tables; may be null
    void (*finish)(Ctx& ctx);                // at shutdown: drops what its C++ code keeps; may be null
    const void* table;                       // the public group table, or null
    struct PythonModule* python;             // its Python-kind part, run after the tables; or null
    const ModuleSpec* parent;                // the package of a submodule, or null
    const char* const* entry_names;          // of the bodies, in the order of the counts
    uint64_t* entry_counts;                  // how often each was entered (molt-audit's measurement)
    uint32_t nentries;
};

/// A builtin function, or a method bound to its self.
struct Native : Object {
    static constexpr uint32_t kKind = MOLT_KIND_NATIVE;
    const NativeSpec* spec;
    Slot<> self;         // bound object, class, or module
    Slot<> module;       // name of the module (functions)
    Slot<Class> owner;   // class whose method it is
    const Class* new_of; // __new__ of this builtin class: spec is unused

    template<class F> static void fields(Native* n, F&& field) { field(n->self), field(n->module), field(n->owner); }
};
static_assert(offsetof(NativeSpec, scalar) == offsetof(molt_native_spec, scalar));
static_assert(offsetof(Native, spec) == offsetof(molt_native, spec));

/// method_descriptor, classmethod_descriptor: a method in the dict of a builtin class.
struct MethodDescriptor : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    const NativeSpec* spec;
    Class* owner;
};

/// wrapper_descriptor: a protocol slot of a builtin class seen as a method (`int.__add__`).
struct SlotWrapper : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    const struct Dunder* dunder;
    void* function; // the slot's function
    Class* owner;
};

/// The object that a slot wrapper found in its class is called with must be an instance of the wrapper's owner.
Status check_wrapped(Ctx& ctx, Value wrapper, Value object);

/// method-wrapper: a slot wrapper bound to an object.
struct MethodWrapper : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<SlotWrapper> wrapper;
    Slot<> self;

    template<class F> static void fields(MethodWrapper* m, F&& field) { field(m->wrapper), field(m->self); }
};

struct GetSetDescriptor : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    const GetSetSpec* spec;
    Slot<Class> owner;

    template<class F> static void fields(GetSetDescriptor* g, F&& field) { field(g->owner); }
};

/// member_descriptor: a __slots__ entry, or an attribute of a builtin class that CPython reads from a field.
struct MemberDescriptor : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Str> name;
    Slot<Class> owner;
    uint32_t offset;        // of the __slots__ entry; 0: none
    const GetSetSpec* spec; // of the builtin class, or null

    template<class F> static void fields(MemberDescriptor* m, F&& field) { field(m->name), field(m->owner); }
};

/// Binds args to the parameters of spec and runs the thunk. self is what bound methods carry (empty for functions).
Ref<> call_native(Ctx& ctx, const NativeSpec& spec, Value self, const Args& args);
/// The same for an unbound method: checks that args has a self of the owner's class.
Ref<> call_unbound(Ctx& ctx, const MethodDescriptor& method, const Args& args);

/// A call with so many positional arguments and no keywords binds them as they stand, those that lack being optional.
inline bool binds_in_order(const NativeSpec& spec, size_t nargs) { return nargs >= spec.in_order && nargs <= spec.npositional; }
/// Only what has so few parameters does.
inline constexpr size_t kMostInOrder = 8;
/// Such a call.
Ref<> call_in_order_padded(Ctx& ctx, const NativeSpec& spec, Value self, const molt_value* args, size_t nargs);
inline Ref<> call_in_order(Ctx& ctx, const NativeSpec& spec, Value self, const molt_value* args, size_t nargs) {
    if (nargs == spec.nparams) return spec.thunk(ctx, self, Bound{args, {}, Value{}, nullptr});
    return call_in_order_padded(ctx, spec, self, args, nargs);
}
/// A builtin function in the words of the table; owned, 0: raised.
molt_value call_builtin(molt_ctx* ctx, Native* native, const molt_value* args, size_t nargs, molt_value kwnames);

/// What a __new__ without keyword parameters gets of a call of cls: keywords belong to a subclass's own
/// __init__.
Args constructor_args(const Class& owner, const Class* cls, const Args& args);

Ref<> native_function(Ctx& ctx, const NativeSpec& spec, Value self, Value module);
/// `__new__` of a builtin class: the builtin function in its dict, and the slot function behind it.
Ref<> native_new_wrapper(Ctx& ctx, Class* cls);
bool native_is_new_wrapper(Value v);
void* native_new_function(Value v);
/// First pass of start-up: what needs no other object. Second pass: class_ready. Shutdown: class_release, and
/// free_shapes when no object is left.
void class_prepare(const TypeSpec& spec);
void class_release(Ctx& ctx, const TypeSpec& spec);
/// Builds the static class from its spec (bases first). False: out of memory.
Status class_ready(Ctx& ctx, const TypeSpec& spec);

} // namespace molt

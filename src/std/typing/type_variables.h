// typing: the layouts of type parameters and type aliases, and how they reach the Python part of the module.
#pragma once

#include "core/object/py.h"
#include "core/types/str.h"
#include "core/types/tuple.h"

namespace molt::_typing {

enum class Variance : uint8_t { invariant, covariant, contravariant, inferred };

struct TypeVariable : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Str> name;
    Slot<> bound;                                // empty: none, or not evaluated yet
    Slot<> constraints;                          // the same; a tuple
    Slot<> evaluate_bound, evaluate_constraints; // functions without parameters, or empty
    Variance variance;
    molt_value dict_word;

    template<class F> static void fields(TypeVariable* self, F&& field) {
        field(self->name), field(self->bound), field(self->constraints);
        field(self->evaluate_bound), field(self->evaluate_constraints), field(&self->dict_word, 1);
    }
};

struct ParameterVariable : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Str> name;
    Slot<> bound; // empty: none
    Variance variance;
    molt_value dict_word;

    template<class F> static void fields(ParameterVariable* self, F&& field) {
        field(self->name), field(self->bound), field(&self->dict_word, 1);
    }
};

/// P.args or P.kwargs.
struct ParameterPart : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> origin;

    template<class F> static void fields(ParameterPart* self, F&& field) { field(self->origin); }
};

struct PackVariable : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Str> name;
    molt_value dict_word;

    template<class F> static void fields(PackVariable* self, F&& field) { field(self->name), field(&self->dict_word, 1); }
};

struct TypeAlias : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Str> name;
    Slot<Tuple> type_params; // empty: none
    Slot<> value;            // empty: not evaluated yet
    Slot<> evaluate;         // a function without parameters; empty for aliases made by hand
    Slot<> module;           // of aliases made by hand

    template<class F> static void fields(TypeAlias* self, F&& field) {
        field(self->name), field(self->type_params), field(self->value);
        field(self->evaluate), field(self->module);
    }
};

/// What the keywords of TypeVar() and ParamSpec() say; the bound is checked by typing._type_check.
Result<Variance> variance_of(Ctx& ctx, bool covariant, bool contravariant, bool inferred);
Ref<> checked_bound(Ctx& ctx, Value bound);
/// "~T", "+T", "-T" or "T".
Ref<Str> variable_text(Ctx& ctx, Value name, Variance variance);
/// Remembers the caller's module as __module__.
Status set_calling_module(Ctx& ctx, Value variable);
/// Union[left, right]
Ref<> union_of(Ctx& ctx, Value left, Value right);
/// typing.Unpack[pack]
Ref<> unpacked(Ctx& ctx, Value pack);
/// The parameters with each TypeVarTuple as Unpack[...]; the tuple itself without one.
Ref<Tuple> unpacked_parameters(Ctx& ctx, Tuple* parameters);

} // namespace molt::_typing

// types.GenericAlias: list[int], and its unpacked form *tuple[int].
#pragma once

#include "core/types/tuple.h"

namespace molt {

class ContainerText;

struct GenericAlias : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> origin;
    Slot<Tuple> args;
    Slot<Tuple> parameters; // made on demand
    bool unpacked;          // *origin[args]

    template<class F> static void fields(GenericAlias* self, F&& field) {
        field(self->origin);
        field(self->args);
        field(self->parameters);
    }
};

/// iter(alias): gives the unpacked alias once.
struct GenericAliasIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<GenericAlias> alias;

    template<class F> static void fields(GenericAliasIterator* self, F&& field) { field(self->alias); }
};

/// origin[item]: an item that is no tuple is the only argument.
Ref<> generic_alias_new(Ctx& ctx, Value origin, Value item);
bool is_generic_alias(Value v);

/// The type variables in type arguments, each once.
Ref<Tuple> type_parameters_py(Ctx& ctx, Tuple* args);
/// The arguments with `item` (one or a tuple) put in for the parameters; `generic` is named in errors.
Ref<Tuple> substitute_parameters_py(Ctx& ctx, Value generic, Tuple* args, Tuple* parameters, Value item);
/// A type as it stands in the repr of a generic or a union.
Status add_type_text_py(Ctx& ctx, ContainerText& text, Value type);

} // namespace molt

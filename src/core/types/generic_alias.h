// types.GenericAlias: list[int], and its unpacked form *tuple[int].
#pragma once

#include "core/types/tuple.h"

namespace molt {

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

/// origin[item]: an item that is no tuple is the only argument.
Ref<> generic_alias_new(Ctx& ctx, Value origin, Value item);

} // namespace molt

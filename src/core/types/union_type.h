// types.UnionType: int | str.
#pragma once

#include "core/types/tuple.h"

namespace molt {

struct UnionType : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Tuple> args;
    Slot<Tuple> parameters; // made on demand

    template<class F> static void fields(UnionType* self, F&& field) {
        field(self->args);
        field(self->parameters);
    }
};

/// left | right of types: flattened, each member once; NotImplemented when one of them is no type.
Ref<> union_type_or_py(Ctx& ctx, Value left, Value right);
/// The members of a union, borrowed; null when v is none. isinstance() and issubclass() take it as a tuple.
Tuple* union_type_args(Value v);

} // namespace molt

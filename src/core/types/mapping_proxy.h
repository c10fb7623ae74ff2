// mappingproxy: a read-only view of a mapping (class dicts, dict views' `mapping`).
#pragma once

#include "core/object/heap.h"

namespace molt {

struct MappingProxy : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> mapping;

    template<class F> static void fields(MappingProxy* self, F&& field) { field(self->mapping); }
};

Ref<> mapping_proxy_new(Ctx& ctx, Value mapping);

} // namespace molt

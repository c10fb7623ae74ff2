// What anext(iterator, default) gives: an awaitable that turns StopAsyncIteration into the default.
#pragma once

#include "core/object/heap.h"

namespace molt {

struct AnextAwaitable : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> wrapped, fallback;

    template<class F> static void fields(AnextAwaitable* self, F&& field) { field(self->wrapped), field(self->fallback); }
};

} // namespace molt

// cell: a variable shared by nested functions.
#pragma once

#include "core/object/heap.h"

namespace molt {

/// The layout of molt_cell; empty: unbound.
struct Cell : Object {
    static constexpr uint32_t kKind = MOLT_KIND_CELL;
    Slot<> contents;

    template<class F> static void fields(Cell* self, F&& field) { field(self->contents); }
};
static_assert(sizeof(Cell) == sizeof(molt_cell));

} // namespace molt

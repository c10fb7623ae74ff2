// range: an arithmetic progression of ints of any size, and its iterators.
#pragma once

#include "core/object/heap.h"

namespace molt {

struct Range : Object {
    static constexpr uint32_t kKind = MOLT_KIND_RANGE;
    Slot<> start, stop, step, length; // exact ints

    template<class F> static void fields(Range* self, F&& field) {
        field(self->start);
        field(self->stop);
        field(self->step);
        field(self->length);
    }
};

/// Over a range whose numbers fit in 64 bits.
struct RangeIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    int64_t next, step, left;
};

struct LongRangeIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> next, step, left;

    template<class F> static void fields(LongRangeIterator* self, F&& field) {
        field(self->next);
        field(self->step);
        field(self->left);
    }
};

/// The arguments are ints; a step of zero is ValueError.
Ref<Range> range_new(Ctx& ctx, Value start, Value stop, Value step);

} // namespace molt

// slice: start, stop, step, and their meaning for a sequence of a given length.
#pragma once

#include "core/object/heap.h"

namespace molt {

struct Slice : Object {
    static constexpr uint32_t kKind = MOLT_KIND_SLICE;
    static constexpr bool kUncleared = true;
    Slot<> start, stop, step; // None when omitted

    template<class F> static void fields(Slice* self, F&& field) {
        field(self->start);
        field(self->stop);
        field(self->step);
    }
};

/// The parts of a slice as integers: items start, start + step, ... `length` of them once fitted to a sequence.
struct SliceSteps {
    int64_t start, stop, step;
    int64_t length;

    /// Clips to a sequence of `size` items and computes the length.
    void fit(int64_t size);
};

Ref<Slice> slice_new(Ctx& ctx, Value start, Value stop, Value step);
/// Evaluates the parts, clipped to the int64 range, not yet fitted. Runs __index__; raises TypeError for other types and
/// ValueError for a step of zero.
Result<SliceSteps> slice_unpack_py(Ctx& ctx, Slice* slice);

/// Has v an __index__ (any int included)?
bool has_index(Value v);

} // namespace molt

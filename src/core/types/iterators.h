// Iterators over what has __getitem__ or is called again and again; what the pickling of iterators shares.
#pragma once

#include "core/object/heap.h"

namespace molt {

/// iter(sequence) of an object that has only __getitem__.
struct SequenceIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> sequence; // dropped when exhausted
    int64_t index;

    template<class F> static void fields(SequenceIterator* self, F&& field) { field(self->sequence); }
};

/// iter(callable, sentinel).
struct CallableIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> callable; // both dropped when exhausted
    Slot<> sentinel;

    template<class F> static void fields(CallableIterator* self, F&& field) {
        field(self->callable);
        field(self->sentinel);
    }
};

/// __iter__ of iterators (`@builtin(iterator=True)`): the iterator itself.
Ref<> iterator_self(Ctx& ctx, Value self);

Ref<> sequence_iterator_new(Ctx& ctx, Value sequence);
Ref<> callable_iterator_new(Ctx& ctx, Value callable, Value sentinel);

/// (builtins.NAME, (argument,)) and (builtins.NAME, (argument,), index): what __reduce__ of iterators gives.
Ref<> reduce_iterator(Ctx& ctx, std::string_view name, Value argument);
Ref<> reduce_iterator(Ctx& ctx, std::string_view name, Value argument, int64_t index);
/// (builtins.iter, ((),)): an exhausted iterator.
Ref<> reduce_exhausted(Ctx& ctx);
/// The index given to __setstate__: an int.
Result<int64_t> iterator_state(Ctx& ctx, Value state);

} // namespace molt

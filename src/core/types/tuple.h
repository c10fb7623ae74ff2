// tuple: the fixed sequence.
#pragma once

#include <span>

#include "core/object/heap.h"

namespace molt {

struct Tuple : Object {
    static constexpr uint32_t kKind = MOLT_KIND_TUPLE;
    static constexpr bool kUncleared = true;
    uint64_t n;
    molt_value items[];

    Value operator[](uint64_t i) const { return Value(items[i]); }
    std::span<const Value> span() const { return {reinterpret_cast<const Value*>(items), size_t(n)}; }

    template<class F> static void fields(Tuple* self, F&& field) { field(self->items, self->n); }
    static size_t bytes(const Tuple* self) { return sizeof(Tuple) + size_t(self->n) * sizeof(molt_value); }
};
static_assert(sizeof(Tuple) == sizeof(molt_tuple));

/// n empty (0) items to be filled by the caller before anyone else sees the tuple.
Ref<Tuple> tuple_allocate(Ctx& ctx, uint64_t n);
/// Copies (retains) n borrowed items.
Ref<Tuple> tuple_copy(Ctx& ctx, const molt_value* items, uint64_t n);
inline Ref<Tuple> tuple_copy(Ctx& ctx, std::span<const Value> items) {
    return tuple_copy(ctx, reinterpret_cast<const molt_value*>(items.data()), items.size());
}
/// Moves n owned items in, also when raised.
Ref<Tuple> tuple_move(Ctx& ctx, molt_value* items, uint64_t n);
Tuple* tuple_empty();
/// Lets the collector forget a tuple of values that can take no part in a cycle.
void tuple_untrack_atoms(Tuple* tuple);
/// items[start, end) as an exact tuple; the tuple itself when that is all of an exact one.
Ref<Tuple> tuple_slice(Ctx& ctx, Tuple* tuple, uint64_t start, uint64_t end);
template<class... A> Ref<Tuple> tuple_of(Ctx& ctx, const A&... values) {
    const molt_value items[] = {Value(values).word()...};
    return tuple_copy(ctx, items, sizeof...(A));
}

/// The comparison and the hash of tuples with these items, which stay alive whatever runs.
Ref<> tuple_compare_py(Ctx& ctx, std::span<const Value> left, std::span<const Value> right, CompareOp op);
Result<int64_t> tuple_hash_py(Ctx& ctx, std::span<const Value> items);

/// For iterators that give a tuple each time (OPTIMIZATION: `for a, b in zip(x, y)` allocates none): the one
/// given last, to be filled anew by tuple_replace, if nobody else has it any more; else empty.
inline Ref<Tuple> tuple_recycled(const Slot<Tuple>& last) {
    Tuple* tuple = last.get();
    if (!tuple || tuple->refcount != 1) return {};
    if (!(tuple->flags & kFlagTracked)) track(tuple);
    return own(tuple);
}
/// Sets an item of a tuple that is still its maker's; the old one is dropped after the write.
inline void tuple_replace(Tuple* tuple, uint64_t i, Ref<> item) {
    Value old(std::exchange(tuple->items[i], item.release()));
    if (old) drop(old);
}

} // namespace molt

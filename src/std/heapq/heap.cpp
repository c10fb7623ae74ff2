// heapq: heaps in lists.
#include <bit>

#include "core/object/protocol.h"
#include "core/types/list.h"
#include "gen/std/_heapq.h"
#include "gen/types.h"

namespace molt::_heapq {

namespace {

/// a < b; b is kept alive by the caller as a is.
Result<bool> less(Ctx& ctx, Value a, Value b) {
    if (molt_are_ints(a.word(), b.word())) return a.small_int() < b.small_int();
    if (a.is_small_double() && b.is_small_double()) return a.small_double() < b.small_double();
    return compare_bool(ctx, a, b, CompareOp::lt);
}

/// The order of a heap: which of two items is nearer to its top.
struct Smallest {
    static Result<bool> above(Ctx& ctx, Value a, Value b) { return less(ctx, a, b); }
};
struct Greatest {
    static Result<bool> above(Ctx& ctx, Value a, Value b) { return less(ctx, b, a); }
};

/// Compares the items at two places. The list must not change its size meanwhile.
template<class Order> Result<bool> above_at(Ctx& ctx, List* heap, uint64_t i, uint64_t j) {
    const uint64_t n = heap->n;
    Ref<> a = own((*heap)[i]), b = own((*heap)[j]);
    bool is_above = MOLT_TRY(Order::above(ctx, a, b));
    if (heap->n != n) return ctx.raise(type::RuntimeError, "list changed size during iteration");
    return is_above;
}

void swap_items(List* heap, uint64_t i, uint64_t j) { std::swap(heap->items()[i], heap->items()[j]); }

/// Lets the item at `at` rise as far as it is above its parents, at most to `top`.
template<class Order> Status rise(Ctx& ctx, List* heap, uint64_t top, uint64_t at) {
    while (at > top) {
        const uint64_t parent = (at - 1) >> 1;
        if (!MOLT_TRY(above_at<Order>(ctx, heap, at, parent))) break;
        swap_items(heap, at, parent);
        at = parent;
    }
    return done();
}

/// Restores the heap below `top`, whose item may be out of place: it sinks to a leaf, where most such items
/// belong, and rises from there.
template<class Order> Status sink(Ctx& ctx, List* heap, uint64_t top) {
    const uint64_t n = heap->n, first_leaf = n >> 1;
    uint64_t at = top;
    while (at < first_leaf) {
        uint64_t child = 2 * at + 1;
        if (child + 1 < n && !MOLT_TRY(above_at<Order>(ctx, heap, child, child + 1))) child++;
        swap_items(heap, at, child);
        at = child;
    }
    return rise<Order>(ctx, heap, top, at);
}

/// OPTIMIZATION: in a large list each parent is done right after its children, while they are in the cache:
/// the inner nodes of the lowest levels in one sweep, their parents as soon as both children have been done.
template<class Order> Status heapify_large(Ctx& ctx, List* heap) {
    const uint64_t n = heap->n, m = n >> 1;
    const uint64_t leftmost = (uint64_t(1) << (std::bit_width(m + 1) - 1)) - 1; // of the level that holds node m
    const uint64_t half = m >> 1;
    auto chain = [&](uint64_t i) -> Status {
        uint64_t node = i;
        for (;;) {
            MOLT_TRY(sink<Order>(ctx, heap, node));
            if (!(node & 1)) break;
            node >>= 1;
        }
        return done();
    };
    for (uint64_t i = leftmost; i-- > half;) MOLT_TRY(chain(i));
    for (uint64_t i = m; i-- > leftmost;) MOLT_TRY(chain(i));
    return done();
}

template<class Order> Status make_heap(Ctx& ctx, List* given) {
    Ref<List> heap = own(given);
    constexpr uint64_t kLarge = 2500;
    if (heap->n > kLarge) return heapify_large<Order>(ctx, heap.get());
    for (uint64_t i = heap->n >> 1; i-- > 0;) MOLT_TRY(sink<Order>(ctx, heap.get(), i));
    return done();
}

Raised empty(Ctx& ctx) { return ctx.raise(type::IndexError, "index out of range"); }

template<class Order> Ref<> pop_top(Ctx& ctx, List* given) {
    Ref<List> heap = own(given);
    if (heap->n == 0) return empty(ctx);
    Ref<> last = Ref<>::own_word(heap->items()[--heap->n]);
    MOLT_TRY(list_reserve(ctx, heap.get(), heap->n));
    if (heap->n == 0) return last;
    Ref<> top = Ref<>::own_word(std::exchange(heap->items()[0], last.release()));
    MOLT_TRY(sink<Order>(ctx, heap.get(), 0));
    return top;
}

template<class Order> Ref<> replace_top(Ctx& ctx, List* given, Value item) {
    Ref<List> heap = own(given);
    if (heap->n == 0) return empty(ctx);
    Ref<> top = Ref<>::own_word(std::exchange(heap->items()[0], own(item).release()));
    MOLT_TRY(sink<Order>(ctx, heap.get(), 0));
    return top;
}

} // namespace

Status _heapify_max(Ctx& ctx, List* heap) { return make_heap<Greatest>(ctx, heap); }
Ref<> _heappop_max(Ctx& ctx, List* heap) { return pop_top<Greatest>(ctx, heap); }
Ref<> _heapreplace_max(Ctx& ctx, List* heap, Value item) { return replace_top<Greatest>(ctx, heap, item); }

Status heapify(Ctx& ctx, List* heap) { return make_heap<Smallest>(ctx, heap); }
Ref<> heappop(Ctx& ctx, List* heap) { return pop_top<Smallest>(ctx, heap); }

Status heappush(Ctx& ctx, List* given, Value item) {
    Ref<List> heap = own(given);
    MOLT_TRY(list_append(ctx, heap.get(), item));
    return rise<Smallest>(ctx, heap.get(), 0, heap->n - 1);
}

Ref<> heappushpop(Ctx& ctx, List* heap, Value item) {
    if (heap->n == 0) return own(item);
    Ref<> top = own((*heap)[0]);
    if (!MOLT_TRY(less(ctx, top, item))) return own(item);
    return replace_top<Smallest>(ctx, heap, item);
}

Ref<> heapreplace(Ctx& ctx, List* heap, Value item) { return replace_top<Smallest>(ctx, heap, item); }

} // namespace molt::_heapq

// heapq: merging, the n largest and smallest.
#include "gen/std/heapq.h"
#include "core/types/list.h"

namespace molt::heapq {

namespace {

Ref<> sort_key_of(Ctx& ctx, Value key, Value item) { return key.is_none() ? own(item) : Ref<>(Py(ctx, key)(item)); }

/// An entry of the merge heap: [key, order, item, iterator]. Orders are unique, so that items are never
/// compared.
Ref<List> entry_of(Ctx& ctx, Value key, Value order, Value item, Value iterator) {
    Ref<> sort_key = MOLT_TRY(sort_key_of(ctx, key, item));
    const molt_value words[] = {sort_key.word(), order.word(), item.word(), iterator.word()};
    return list_copy(ctx, words, 4);
}

Ref<> first_items(Ctx& ctx, merge_frame& f, bool reverse) {
    Ref<List> heap = MOLT_TRY(list_new(ctx));
    auto* iterables = f.iterables.value().as<Tuple>();
    for (uint64_t i = 0; i < iterables->n; i++) {
        Ref<> iterator = MOLT_TRY(iter(ctx, (*iterables)[i]));
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) continue;
        Value order(molt_small_int(reverse ? -int64_t(i) : int64_t(i)));
        MOLT_TRY(list_append(ctx, heap.get(), Ref<>(MOLT_TRY(entry_of(ctx, f.key, order, item, iterator)))));
    }
    MOLT_TRY(here.global(ctx, reverse ? "_heapify_max"_n : "heapify"_n)(heap));
    return heap;
}

/// The entry on top goes on with the next item of its iterator, or leaves the heap.
Status advance(Ctx& ctx, merge_frame& f, bool reverse) {
    auto* entry = f.entry.value().as<List>();
    Ref<> iterator = own((*entry)[3]), order = own((*entry)[1]);
    Ref<> item = MOLT_TRY(next(ctx, iterator));
    if (item.value().is_absent()) return Status::of(here.global(ctx, reverse ? "_heappop_max"_n : "heappop"_n)(f.heap).ok());
    Ref<List> fresh = MOLT_TRY(entry_of(ctx, f.key, order, item, iterator));
    return Status::of(here.global(ctx, reverse ? "_heapreplace_max"_n : "heapreplace"_n)(f.heap, fresh).ok());
}

/// An entry of the heap of chosen items: (key, order, item), or (item, order) without a key function.
Ref<> chosen_entry(Ctx& ctx, Value key, Value sort_key, int64_t order, Value item) {
    const Value place(molt_small_int(order));
    return key.is_none() ? tuple_of(ctx, item, place) : tuple_of(ctx, sort_key, place, item);
}

/// Keeps the first n items in a heap whose top is the one to give up next, then goes through the others.
Ref<> some_by_heap(Ctx& ctx, int64_t n, Value iterator, Value key, bool largest) {
    Ref<List> heap = MOLT_TRY(list_new(ctx));
    const int64_t step = largest ? -1 : 1;
    int64_t order = 0;
    for (; int64_t(heap->n) < n; order += step) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) break;
        Ref<> sort_key = MOLT_TRY(sort_key_of(ctx, key, item));
        MOLT_TRY(list_append(ctx, heap.get(), MOLT_TRY(chosen_entry(ctx, key, sort_key, order, item))));
    }
    if (heap->n == 0) return heap;
    MOLT_TRY(here.global(ctx, largest ? "heapify"_n : "_heapify_max"_n)(heap));
    Ref<> replace = MOLT_TRY(here.global(ctx, largest ? "heapreplace"_n : "_heapreplace_max"_n));
    for (;;) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) break;
        Ref<> sort_key = MOLT_TRY(sort_key_of(ctx, key, item)), top = own((*(*heap)[0].as<Tuple>())[0]);
        const bool better =
            MOLT_TRY(largest ? compare_bool(ctx, top, sort_key, CompareOp::lt) : compare_bool(ctx, sort_key, top, CompareOp::lt));
        if (!better) continue;
        MOLT_TRY(Py(ctx, replace)(heap, MOLT_TRY(chosen_entry(ctx, key, sort_key, order, item))));
        order += step;
    }
    MOLT_TRY(list_sort_py(ctx, heap.get(), kNone, largest));
    const uint64_t last = key.is_none() ? 0 : 2;
    Ref<List> items = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < heap->n; i++) MOLT_TRY(list_append(ctx, items.get(), own((*(*heap)[i].as<Tuple>())[last])));
    return items;
}

// 1. One item is min() or max(). 2. All items are sorted(). 3. Else a heap of n.
Ref<> some_of_sorted(Ctx& ctx, Value n, Value iterable, Value key, bool largest) {
    if (MOLT_TRY(equal(ctx, n, Value(molt_small_int(1))))) {
        Ref<List> nothing = MOLT_TRY(list_new(ctx));
        Ref<> best = MOLT_TRY(
            builtin(ctx, largest ? "max"_n : "min"_n)(iterable, kw("default"_n, Value(nothing.get())), kw("key"_n, key)));
        if (best.value() != Value(nothing.get())) MOLT_TRY(list_append(ctx, nothing.get(), std::move(best)));
        return nothing;
    }
    auto size = length(ctx, iterable);
    if (!size.ok()) {
        if (!ctx.swallow(type::TypeError) && !ctx.swallow(type::AttributeError)) return raised;
    } else if (MOLT_TRY(compare_bool(ctx, n, Value(molt_small_int(size.take())), CompareOp::ge))) {
        Ref<List> all = MOLT_TRY(list_from_iterable_py(ctx, iterable));
        MOLT_TRY(list_sort_py(ctx, all.get(), key, largest));
        return getitem(ctx, all, MOLT_TRY(builtin(ctx, "slice"_n)(kNone, n)));
    }
    Ref<> iterator = MOLT_TRY(iter(ctx, iterable));
    if (largest) (void)MOLT_TRY(unary(ctx, UnaryOp::neg, n)); // orders count down there
    return some_by_heap(ctx, MOLT_TRY(index_clamped(ctx, n)), iterator, key, largest);
}

} // namespace

// In any sequence: the item at pos moves towards startpos as long as it is smaller than its parent.
Ref<> _siftdown(Ctx& ctx, Value heap, Value startpos, Value pos) {
    Py items(ctx, heap);
    const int64_t start = MOLT_TRY(index_clamped(ctx, startpos));
    int64_t at = MOLT_TRY(index_clamped(ctx, pos));
    Ref<> moved = MOLT_TRY(items.item(at));
    while (at > start) {
        const int64_t parent = (at - 1) >> 1;
        Ref<> above = MOLT_TRY(items.item(parent));
        if (!MOLT_TRY(compare_bool(ctx, moved, above, CompareOp::lt))) break;
        MOLT_TRY(items.set_item(at, above));
        at = parent;
    }
    return give(ctx, items.set_item(at, moved));
}

// The smaller child rises until a leaf is reached; the item moved there finds its place from below.
Ref<> _siftup(Ctx& ctx, Value heap, Value pos) {
    Py items(ctx, heap);
    const int64_t start = MOLT_TRY(index_clamped(ctx, pos)), n = MOLT_TRY(items.length());
    int64_t at = start;
    Ref<> moved = MOLT_TRY(items.item(at));
    for (int64_t child = 2 * at + 1; child < n; child = 2 * at + 1) {
        if (child + 1 < n) {
            Ref<> left = MOLT_TRY(items.item(child)), right = MOLT_TRY(items.item(child + 1));
            if (!MOLT_TRY(compare_bool(ctx, left, right, CompareOp::lt))) child++;
        }
        MOLT_TRY(items.set_item(at, MOLT_TRY(items.item(child))));
        at = child;
    }
    MOLT_TRY(items.set_item(at, moved));
    return here.global(ctx, "_siftdown"_n)(heap, start, at);
}

Flow merge(Resume& r, merge_frame& f) {
    Ctx& ctx = r.ctx;
    bool reverse = MOLT_TRY(truth(ctx, f.reverse));
    MOLT_RESUME(r);
    f.heap.set(MOLT_TRY(first_items(ctx, f, reverse)));
    while (f.heap.value().as<List>()->n) {
        f.entry.set((*f.heap.value().as<List>())[0]);
        MOLT_YIELD(r, (*f.entry.value().as<List>())[2]);
        MOLT_TRY(advance(ctx, f, reverse));
    }
    MOLT_RESUME_END(r, kNone);
}

Ref<> nsmallest(Ctx& ctx, Value n, Value iterable, Value key) { return some_of_sorted(ctx, n, iterable, key, false); }
Ref<> nlargest(Ctx& ctx, Value n, Value iterable, Value key) { return some_of_sorted(ctx, n, iterable, key, true); }

} // namespace molt::heapq

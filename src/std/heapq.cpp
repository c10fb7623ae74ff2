// heapq: merging, the n largest and smallest.
#include "gen/std/heapq.h"
#include "core/types/list.h"

namespace molt::heapq {

namespace {

/// An entry of the merge heap: [key, order, item, iterator]. Orders are unique, so that items are never
/// compared.
Ref<List> entry_of(Ctx& ctx, Value key, Value order, Value item, Value iterator) {
    Ref<> sort_key = own(item);
    if (!key.is_none()) sort_key = MOLT_TRY(Py(ctx, key)(item));
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

Ref<> some_of_sorted(Ctx& ctx, Value n, Value iterable, Value key, bool reverse) {
    int64_t count = MOLT_TRY(index_clamped(ctx, n));
    Ref<List> all = MOLT_TRY(list_from_iterable_py(ctx, iterable));
    MOLT_TRY(list_sort_py(ctx, all.get(), key, reverse));
    if (count < 0) count = 0;
    if (uint64_t(count) < all->n) MOLT_TRY(list_replace(ctx, all.get(), uint64_t(count), all->n, nullptr, 0));
    return all;
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

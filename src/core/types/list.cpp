// list for C++ callers: storage, growth, items in and out.
#include "core/types/list.h"

#include <cstring>

#include "core/object/protocol.h"
#include "core/types/tuple.h"
#include "gen/types.h"

namespace molt {

#pragma GCC diagnostic ignored "-Winvalid-offsetof" // one base class, no virtual functions: the layout is plain
static_assert(offsetof(List, sorting) == offsetof(molt_list, reserved));
static_assert(offsetof(List, capacity) == offsetof(molt_list, capacity));

namespace {

constexpr uint64_t kMaxItems = (SIZE_MAX >> 1) / sizeof(molt_value);

void release_storage(molt_value* items, uint64_t capacity) {
    mem::release(items, size_t(capacity) * sizeof(molt_value), mem::Tag::container);
}

/// Sets the capacity of a list exactly.
Status set_capacity(Ctx& ctx, List* list, uint64_t capacity) {
    if (capacity > kMaxItems) return ctx.raise_no_memory();
    molt_value* items = nullptr;
    if (capacity == 0) {
        release_storage(list->items(), list->capacity);
    } else {
        items = static_cast<molt_value*>(mem::reallocate(list->items(), size_t(list->capacity) * sizeof(molt_value),
                                                         size_t(capacity) * sizeof(molt_value), mem::Tag::container));
        if (!items) return ctx.raise_no_memory();
    }
    list->data = uint64_t(uintptr_t(items));
    list->capacity = capacity;
    list->sorting = 0;
    return done();
}

/// The first storage of a list whose length is known: an even number of items.
Status set_first_capacity(Ctx& ctx, List* list, uint64_t n) { return set_capacity(ctx, list, (n + 1) & ~uint64_t(1)); }

/// Drops items last to first.
void drop_items(molt_value* items, uint64_t n) {
    while (n-- > 0) drop(Value(items[n]));
}

} // namespace

void List::clear_fields(List* self) { list_clear(self); }

void list_clear(List* list) {
    if (!list->data) return;
    list->sorting = 0;
    molt_value* items = list->items();
    uint64_t n = list->n, capacity = list->capacity;
    list->n = list->capacity = 0;
    list->data = 0;
    drop_items(items, n);
    release_storage(items, capacity);
}

Ref<List> list_new(Ctx& ctx, uint64_t capacity) {
    auto* list = static_cast<List*>(allocate_collected(&type::list, MOLT_KIND_LIST, sizeof(List)));
    if (!list) [[unlikely]]
        return ctx.raise_no_memory();
    list->n = list->data = list->capacity = 0;
    list->storage = MOLT_LIST_VALUES;
    list->sorting = 0;
    track(list);
    Ref<List> result = Ref<List>::own(Value(list));
    if (capacity) MOLT_TRY(set_capacity(ctx, list, capacity));
    return result;
}

Ref<List> list_copy(Ctx& ctx, const molt_value* items, uint64_t n) {
    Ref<List> list = MOLT_TRY(list_new(ctx, n));
    molt_value* to = list->items();
    for (uint64_t i = 0; i < n; i++) {
        retain(Value(items[i]));
        to[i] = items[i];
    }
    list->n = n;
    return list;
}

Ref<List> list_move(Ctx& ctx, molt_value* items, uint64_t n) {
    Ref<List> list = list_new(ctx, n);
    if (!list) {
        drop_items(items, n);
        return raised;
    }
    if (n) std::memcpy(list->items(), items, size_t(n) * sizeof(molt_value));
    list->n = n;
    return list;
}

Status list_reserve(Ctx& ctx, List* list, uint64_t n) {
    uint64_t capacity = list->capacity;
    if (capacity >= n && n >= capacity >> 1) return done();
    if (n > kMaxItems) return ctx.raise_no_memory();
    // An eighth more than needed makes a run of appends linear; a step larger than that is met exactly.
    uint64_t wanted = (n + (n >> 3) + 6) & ~uint64_t(3);
    if (n > list->n && n - list->n > wanted - n) wanted = (n + 3) & ~uint64_t(3);
    if (n == 0) wanted = 0;
    Status status = set_capacity(ctx, list, wanted);
    if (!status.ok() && wanted < capacity) { // shrinking is a favour
        ctx.clear_pending();
        return done();
    }
    return status;
}

Status list_append(Ctx& ctx, List* list, Value item) { return list_append(ctx, list, own(item)); }

Status list_insert(Ctx& ctx, List* list, uint64_t at, Value item) {
    if (list->n == list->capacity) MOLT_TRY(list_reserve(ctx, list, list->n + 1));
    molt_value* items = list->items();
    std::memmove(items + at + 1, items + at, size_t(list->n - at) * sizeof(molt_value));
    retain(item);
    items[at] = item.word();
    list->n++;
    return done();
}

Status list_replace(Ctx& ctx, List* list, uint64_t start, uint64_t end, const molt_value* items, uint64_t n) {
    uint64_t removed = end - start, rest = list->n - end;
    if (removed == list->n && n == 0) {
        list_clear(list);
        return done();
    }
    // The removed items wait outside of the list, which is consistent before the first of them dies.
    molt_value small[8];
    molt_value* waiting = small;
    if (removed > 8) {
        waiting = static_cast<molt_value*>(mem::allocate(size_t(removed) * sizeof(molt_value), mem::Tag::container));
        if (!waiting) return ctx.raise_no_memory();
    }
    auto place = [&] {
        molt_value* at = list->items() + start;
        if (removed) std::memcpy(waiting, at, size_t(removed) * sizeof(molt_value));
        if (rest && removed != n) std::memmove(at + n, at + removed, size_t(rest) * sizeof(molt_value));
        for (uint64_t i = 0; i < n; i++) {
            retain(Value(items[i]));
            at[i] = items[i];
        }
    };
    Status status = done();
    uint64_t length = list->n - removed + n;
    if (n <= removed) {
        place();
        list->n = length;
        (void)list_reserve(ctx, list, length);
    } else {
        status = list_reserve(ctx, list, length);
        if (status.ok()) {
            place();
            list->n = length;
        } else {
            removed = 0;
        }
    }
    drop_items(waiting, removed);
    if (waiting != small) mem::release(waiting, size_t(end - start) * sizeof(molt_value), mem::Tag::container);
    return status;
}

Ref<Tuple> list_to_tuple(Ctx& ctx, List* list) { return tuple_copy(ctx, list->items(), list->n); }

namespace {

/// Adds the items of an exact list or tuple, or of the list itself.
Status extend_array(Ctx& ctx, List* list, Value source) {
    bool is_list = source.is_kind(MOLT_KIND_LIST);
    uint64_t n = is_list ? source.as<List>()->n : source.as<Tuple>()->n;
    if (n == 0) return done();
    if (!list->data) MOLT_TRY(set_first_capacity(ctx, list, n));
    else MOLT_TRY(list_reserve(ctx, list, list->n + n));
    const molt_value* from = is_list ? source.as<List>()->items() : source.as<Tuple>()->items; // may be the list itself
    molt_value* to = list->items() + list->n;
    for (uint64_t i = 0; i < n; i++) {
        retain(Value(from[i]));
        to[i] = from[i];
    }
    list->n += n;
    return done();
}

} // namespace

Status list_extend_py(Ctx& ctx, List* list, Value iterable) {
    if (iterable.is_exact(MOLT_KIND_LIST) || iterable.is_exact(MOLT_KIND_TUPLE) || iterable == Value(list))
        return extend_array(ctx, list, iterable);
    Ref<> iterator = MOLT_TRY(iter(ctx, iterable));
    int64_t expected = MOLT_TRY(length_hint(ctx, iterable, 8));
    if (!list->data) {
        if (expected) MOLT_TRY(set_first_capacity(ctx, list, uint64_t(expected)));
    } else if (uint64_t(expected) <= kMaxItems - list->n) {
        MOLT_TRY(list_reserve(ctx, list, list->n + uint64_t(expected)));
    }
    // OPTIMIZATION: iterators of builtin classes keep their __next__, and are entered at one depth for all items;
    // generators have a way of their own.
    Class* cls = class_of(iterator);
    const NextSlot builtin_next = cls->has(kClassImmutable) && cls != &type::generator ? cls->slots.next : nullptr;
    NativeDepth depth(ctx, nullptr, Nesting::bounded_by_stack);
    if (!depth.ok()) return raised;
    for (;;) {
        Ref<> item = builtin_next ? builtin_next(ctx, iterator) : next(ctx, iterator);
        if (!item) {
            if (!ctx.swallow(type::StopIteration)) return raised;
            break;
        }
        if (item.value().is_absent()) break;
        MOLT_TRY(list_append(ctx, list, std::move(item)));
    }
    if (list->n < list->capacity) MOLT_TRY(list_reserve(ctx, list, list->n));
    return done();
}

Ref<List> list_from_iterable_py(Ctx& ctx, Value iterable) {
    Ref<List> list = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_extend_py(ctx, list.get(), iterable));
    return list;
}

Ref<Tuple> tuple_from_iterable_py(Ctx& ctx, Value iterable) {
    if (iterable.is_exact(MOLT_KIND_TUPLE)) return own(iterable.as<Tuple>());
    if (iterable.is_exact(MOLT_KIND_LIST)) return list_to_tuple(ctx, iterable.as<List>());
    Ref<> iterator = MOLT_TRY(iter(ctx, iterable));
    int64_t expected = MOLT_TRY(length_hint(ctx, iterable, 10));
    Ref<List> items = MOLT_TRY(list_new(ctx));
    if (expected) MOLT_TRY(set_first_capacity(ctx, items.get(), uint64_t(expected)));
    for (;;) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) break;
        MOLT_TRY(list_append(ctx, items.get(), std::move(item)));
    }
    uint64_t n = items->n;
    items->n = 0;
    return tuple_move(ctx, items->items(), n);
}

} // namespace molt

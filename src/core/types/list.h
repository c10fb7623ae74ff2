// list: the growable sequence.
#pragma once

#include "core/object/heap.h"

namespace molt {

struct List : Object {
    static constexpr uint32_t kKind = MOLT_KIND_LIST;
    uint64_t n;
    uint64_t data;    // address of molt_value[capacity]
    uint32_t storage; // MOLT_LIST_VALUES
    uint32_t sorting; // 1 while list.sort has the items; a write clears it
    uint64_t capacity;

    molt_value* items() const { return reinterpret_cast<molt_value*>(uintptr_t(data)); }
    Value operator[](uint64_t i) const { return Value(items()[i]); }

    template<class F> static void fields(List* self, F&& field) { field(self->items(), self->n); }
    /// Empties the list before the first item is dropped: finalisers may use it.
    static void clear_fields(List* self);
};

/// An empty list with room for `capacity` items.
Ref<List> list_new(Ctx& ctx, uint64_t capacity = 0);
/// Copies (retains) n borrowed items.
Ref<List> list_copy(Ctx& ctx, const molt_value* items, uint64_t n);
/// Moves n owned items in, also when raised.
Ref<List> list_move(Ctx& ctx, molt_value* items, uint64_t n);
/// Room for n items in all with CPython's over-allocation (or less room, when n is small enough); sets no items.
Status list_reserve(Ctx& ctx, List* list, uint64_t n);
/// Retains item.
Status list_append(Ctx& ctx, List* list, Value item);
inline Status list_append(Ctx& ctx, List* list, Ref<> item) {
    if (list->n == list->capacity) [[unlikely]]
        MOLT_TRY(list_reserve(ctx, list, list->n + 1));
    list->items()[list->n++] = item.release();
    return done();
}
/// Opens a place before items[at] (at <= n) for item.
Status list_insert(Ctx& ctx, List* list, uint64_t at, Value item);
/// Replaces items[start, end) by n borrowed items, which are no part of this list's storage. Finalisers of the removed
/// items run last.
Status list_replace(Ctx& ctx, List* list, uint64_t start, uint64_t end, const molt_value* items, uint64_t n);
void list_clear(List* list);
Ref<Tuple> list_to_tuple(Ctx& ctx, List* list);
/// Adds the items of any iterable. Runs user code.
Status list_extend_py(Ctx& ctx, List* list, Value iterable);
Ref<List> list_from_iterable_py(Ctx& ctx, Value iterable);
Ref<Tuple> tuple_from_iterable_py(Ctx& ctx, Value iterable);
/// list.sort() and sorted(): stable. key empty or None: the items themselves are compared.
Status list_sort_py(Ctx& ctx, List* list, Value key, bool reverse);

} // namespace molt

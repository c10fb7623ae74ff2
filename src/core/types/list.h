// list: the growable sequence.
#pragma once

#include "core/object/heap.h"

namespace molt {

struct List : Object {
    static constexpr uint32_t kKind = MOLT_KIND_LIST;
    uint64_t n;
    uint64_t data; // address of molt_value[capacity]
    uint32_t storage; // MOLT_LIST_VALUES
    uint32_t reserved;
    uint64_t capacity;

    molt_value* items() const { return reinterpret_cast<molt_value*>(uintptr_t(data)); }
    Value operator[](uint64_t i) const { return Value(items()[i]); }
};

Ref<List> list_new(Ctx& ctx, uint64_t capacity = 0);
/// Copies (retains) n borrowed items.
Ref<List> list_copy(Ctx& ctx, const molt_value* items, uint64_t n);
/// Moves n owned items in, also when raised.
Ref<List> list_move(Ctx& ctx, molt_value* items, uint64_t n);
/// Retains item.
Status list_append(Ctx& ctx, List* list, Value item);
Status list_append(Ctx& ctx, List* list, Ref<> item);
/// Adds the items of any iterable. Runs user code.
Status list_extend_py(Ctx& ctx, List* list, Value iterable);
Ref<List> list_from_iterable_py(Ctx& ctx, Value iterable);
Ref<Tuple> tuple_from_iterable_py(Ctx& ctx, Value iterable);

} // namespace molt

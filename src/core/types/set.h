// set and frozenset: one open-addressing table of keys.
#pragma once

#include "core/object/heap.h"

namespace molt {

struct SetEntry {
    int64_t hash;
    molt_value key; // 0: never used; kDeletedKey: removed
};

/// The table has CPython's probing (short linear runs, then perturbation) and growth, so that iteration orders are equal.
struct Set : Object {
    static constexpr uint32_t kKind = MOLT_KIND_SET;
    static constexpr molt_value kDeletedKey = MOLT_ABSENT;
    static constexpr uint64_t kSmallSize = 8;

    uint64_t n;      // live keys
    uint64_t filled; // removed ones included
    uint64_t mask;
    int64_t hash_cache; // frozenset: -1 when not computed
    uint64_t finger;    // where pop() goes on searching
    SetEntry* table;    // `small`, or mask + 1 entries of its own
    SetEntry small[kSmallSize];

    bool holds(const SetEntry& entry) const { return entry.key != 0 && entry.key != kDeletedKey; }

    template<class F> static void fields(Set* self, F&& field) {
        if (!self->table) return; // not initialised yet
        for (uint64_t i = 0; i <= self->mask; i++)
            if (self->holds(self->table[i])) field(&self->table[i].key, 1);
    }
    static void clear_fields(Set* self);
};
struct FrozenSet : Set {
    static constexpr uint32_t kKind = MOLT_KIND_FROZENSET;
};

/// set, frozenset or an instance of a subclass.
inline bool is_any_set(Value v) { return v.is_kind(MOLT_KIND_SET) || v.is_kind(MOLT_KIND_FROZENSET); }
inline bool is_any_set_exact(Value v) { return v.is_exact(MOLT_KIND_SET) || v.is_exact(MOLT_KIND_FROZENSET); }

/// An empty instance of type::set, type::frozenset or a subclass.
Ref<Set> set_new(Ctx& ctx, Class* cls);
Ref<Set> set_new(Ctx& ctx);
/// The items of any iterable; `iterable` may be empty.
Ref<Set> set_from_iterable_py(Ctx& ctx, Class* cls, Value iterable);
/// A display: n items, which the caller owns meanwhile.
Ref<Set> set_from_items_py(Ctx& ctx, const molt_value* items, uint64_t n);
Status set_add_py(Ctx& ctx, Set* set, Value key);
Status set_add_hashed_py(Ctx& ctx, Set* set, Value key, int64_t hash);
Result<bool> set_contains_py(Ctx& ctx, Set* set, Value key);
Result<bool> set_contains_hashed_py(Ctx& ctx, Set* set, Value key, int64_t hash);
/// True when it was there.
Result<bool> set_discard_py(Ctx& ctx, Set* set, Value key);
Result<bool> set_discard_hashed_py(Ctx& ctx, Set* set, Value key, int64_t hash);
Status set_update_py(Ctx& ctx, Set* set, Value iterable);
Status set_difference_update_py(Ctx& ctx, Set* set, Value iterable);
Status set_symmetric_difference_update_py(Ctx& ctx, Set* set, Value iterable);
Result<bool> set_is_subset_py(Ctx& ctx, Set* set, Set* of);
void set_clear(Set* set);

/// Walks the keys in table order; the entry is borrowed and moves when the set changes.
inline SetEntry* set_next(Set* set, uint64_t& i) {
    while (i <= set->mask) {
        SetEntry* entry = &set->table[i++];
        if (set->holds(*entry)) return entry;
    }
    return nullptr;
}

} // namespace molt

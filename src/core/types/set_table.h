// The hash table of set and frozenset. For the sources of set only.
#pragma once

#include <cstring>

#include "core/types/set.h"
#include "core/types/str.h"

namespace molt::set_table {

struct Found {
    SetEntry* entry; // of the key, or where it would go
    bool present;
    bool ok; // false: raised
};
/// Runs __eq__ of keys.
Found find_py(Ctx& ctx, Set* set, Value key, int64_t hash);
/// Moves the keys into the smallest table of more than `wanted` cells.
Status resize(Ctx& ctx, Set* set, uint64_t wanted);
/// The usual growth.
Status grow(Ctx& ctx, Set* set);
/// Takes a present key out.
void remove(Set* set, SetEntry* entry);
/// Adds the keys of another set.
Status merge_set_py(Ctx& ctx, Set* set, Set* other);
/// Exchanges the contents of two sets.
void swap_bodies(Set* a, Set* b);

} // namespace molt::set_table

// The hash table of set and frozenset. For the sources of set only.
#pragma once

#include <cstring>

#include "core/types/quick_equal.h"
#include "core/types/set.h"
#include "core/types/str.h"

namespace molt::set_table {

inline constexpr unsigned kLinearProbes = 9, kPerturbShift = 5;

/// The cells that a hash visits: runs of neighbours, then a jump.
class Probe {
  public:
    Probe(uint64_t hash, uint64_t mask) : mask_(mask), perturb_(hash), base_(hash & mask) { start_run(); }
    uint64_t at() const { return at_; }
    void advance() {
        if (left_ > 0) {
            left_--;
            at_++;
            return;
        }
        perturb_ >>= kPerturbShift;
        base_ = (base_ * 5 + 1 + perturb_) & mask_;
        start_run();
    }

  private:
    void start_run() {
        at_ = base_;
        left_ = base_ + kLinearProbes <= mask_ ? kLinearProbes : 0;
    }
    uint64_t mask_, perturb_, base_, at_ = 0;
    unsigned left_ = 0;
};

struct Found {
    SetEntry* entry; // of the key, or where it would go
    bool present;
    bool ok; // false: raised
};
/// Runs __eq__ of keys.
Found find_py(Ctx& ctx, Set* set, Value key, int64_t hash);
/// OPTIMIZATION: what a search that runs no code comes to.
struct Glance {
    SetEntry* entry; // of an equal key, or the unused one that ends the search
    bool sure;       // false: only a comparison by the general rules can tell
    bool removed;    // a removed entry was on the way
};
/// Beyond the first cell.
Glance glance_further(const Set* set, Value key, int64_t hash);
inline Glance glance(const Set* set, Value key, int64_t hash) {
    SetEntry* first = &set->table[uint64_t(hash) & set->mask];
    if (!first->key || (first->key == key.word() && first->hash == hash)) return {first, true, false};
    return glance_further(set, key, hash);
}

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

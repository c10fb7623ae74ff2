// The hash table inside a dict: index cells, probing, growth. For the sources of dict only.
#pragma once

#include "core/types/dict.h"

namespace molt::dict_table {

inline constexpr int64_t kEmptyCell = -1, kDeletedCell = -2;
inline constexpr int64_t kNotFound = -1, kFailed = -2;
inline constexpr uint32_t kMinLog2 = 3;
inline constexpr unsigned kPerturbShift = 5;

inline uint64_t usable_of(uint64_t cells) { return (cells << 1) / 3; }

/// The sequence of cells that a hash visits.
class Probe {
  public:
    Probe(uint64_t hash, uint64_t mask) : mask_(mask), perturb_(hash), at_(hash & mask) {}
    uint64_t at() const { return at_; }
    void advance() {
        perturb_ >>= kPerturbShift;
        at_ = (at_ * 5 + perturb_ + 1) & mask_;
    }

  private:
    uint64_t mask_, perturb_, at_;
};

/// log2 of the table for at least `cells` cells, as CPython rounds.
uint32_t log2_for_cells(uint64_t cells);
/// log2 of the table that holds n keys without a resize.
uint32_t log2_for_keys(uint64_t n);
/// Moves the live entries into a table of that size.
Status resize(Ctx& ctx, Dict* dict, uint32_t log2);
/// The bytes of the table of this dict.
size_t table_bytes(uint32_t log2);

/// Entry index or kNotFound. Runs no user code.
int64_t find_str(Dict* dict, Str* key, int64_t hash);
/// Entry index, kNotFound, or kFailed (raised). Runs __eq__ of keys.
int64_t find_py(Ctx& ctx, Dict* dict, Value key, int64_t hash);
/// Adds a key that is known to be absent; retains both.
Status insert_new(Ctx& ctx, Dict* dict, Value key, int64_t hash, Value value);
/// OPTIMIZATION: dict[key] = value in a table of fewer than 128 cells that has room and no deleted entries, for a key that is
/// a str or a number in a word. False: only the general way can tell. The reference to the value is the table's then, and
/// the word that it replaces (0: a new key, whose reference is the table's as well) is in `value`.
bool place(Dict* dict, Value key, int64_t hash, molt_value& value);
/// Takes entry `index` out; the caller owns what was in it.
DictEntry remove(Dict* dict, int64_t index);
/// Takes the last live entry out (popitem); the dict is not empty.
DictEntry remove_last(Dict* dict);
/// Makes free entries in front of the first one.
Status open_front(Ctx& ctx, Dict* dict);
/// Moves entry `from` into the free entry `to`; the caller sees to `used`, `usable` and `first`.
void move_entry(Dict* dict, int64_t from, uint64_t to);
/// A dict of class `cls` whose table is a copy of this one's.
Ref<Dict> clone(Ctx& ctx, Dict* dict);
/// Gives an empty dict the content of another.
Status clone_into(Ctx& ctx, Dict* into, Dict* dict);

} // namespace molt::dict_table

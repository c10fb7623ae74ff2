// The hash table inside a dict: index cells, probing, growth.
#include "core/types/dict_table.h"

#include <bit>
#include <cstring>

#include "core/object/protocol.h"
#include "core/types/key_hash.h"
#include "core/types/quick_equal.h"
#include "gen/types.h"

namespace molt {

namespace dict_table {

namespace {

/// Calls body with a null pointer of the cell type that a table of this size has.
template<class F> auto with_cells(uint32_t log2, F&& body) {
    if (log2 < 8) return body(static_cast<int8_t*>(nullptr));
    if (log2 < 16) return body(static_cast<int16_t*>(nullptr));
    if (log2 < 32) return body(static_cast<int32_t*>(nullptr));
    return body(static_cast<int64_t*>(nullptr));
}

template<class Cell> Cell* cells_of(const Dict* dict) { return static_cast<Cell*>(dict->indices); }

size_t cell_bytes(uint32_t log2) { return (size_t(1) << log2) * (log2 < 8 ? 1 : log2 < 16 ? 2 : log2 < 32 ? 4 : 8); }

/// The first cell of the sequence that takes a new entry, a deleted one included.
template<class Cell> uint64_t free_cell(const Cell* cells, uint64_t hash, uint64_t mask) {
    Probe probe(hash, mask);
    while (cells[probe.at()] >= 0) probe.advance();
    return probe.at();
}

constexpr size_t kLeastTableBytes = (size_t(1) << kMinLog2) + ((size_t(1) << kMinLog2) * 2 / 3) * sizeof(DictEntry);

[[gnu::always_inline]] inline bool allocate_table(Dict* dict, uint32_t log2, size_t cells, size_t bytes) {
    void* block = mem::allocate(bytes, mem::Tag::table);
    if (!block) return false;
    std::memset(block, 0xFF, cells);
    dict->indices = block;
    dict->entries = reinterpret_cast<DictEntry*>(static_cast<char*>(block) + cells);
    dict->log2_size = log2;
    return true;
}
/// A fresh table for the dict; the old one is the caller's.
bool allocate_table(Dict* dict, uint32_t log2) {
    if (log2 == kMinLog2) // OPTIMIZATION: as a rule, and then the compiler knows the sizes
        return allocate_table(dict, kMinLog2, size_t(1) << kMinLog2, kLeastTableBytes);
    return log2 <= sizeof(size_t) * 8 - 6 && allocate_table(dict, log2, cell_bytes(log2), table_bytes(log2));
}

bool is_exact_str(Value v) { return v.is_exact(MOLT_KIND_STR); }

/// OPTIMIZATION: keys are short, and a call costs more than comparing them by overlapping words.
inline bool same_bytes(const char* a, const char* b, size_t n) {
    if (n > 16) return std::memcmp(a, b, n) == 0;
    const auto differ = [&]<class Word>(Word, size_t at) {
        Word x, y;
        std::memcpy(&x, a + at, sizeof x);
        std::memcpy(&y, b + at, sizeof y);
        return x ^ y;
    };
    if (n >= 8) return (differ(uint64_t(), 0) | differ(uint64_t(), n - 8)) == 0;
    if (n >= 4) return (differ(uint32_t(), 0) | differ(uint32_t(), n - 4)) == 0;
    for (size_t i = 0; i < n; i++)
        if (a[i] != b[i]) return false;
    return true;
}

inline bool same_text(const Str* a, const Str* b) {
    if (a->n != b->n || a->width != b->width) return false;
    return same_bytes(static_cast<const char*>(a->data()), static_cast<const char*>(b->data()), size_t(a->n) * a->width);
}

} // namespace

size_t table_bytes(uint32_t log2) {
    return log2 ? cell_bytes(log2) + size_t(usable_of(uint64_t(1) << log2)) * sizeof(DictEntry) : 0;
}

uint32_t log2_for_cells(uint64_t cells) {
    uint64_t least = (cells | (1u << kMinLog2)) - 1;
    return uint32_t(std::bit_width(least | ((1u << kMinLog2) - 1)));
}

uint32_t log2_for_keys(uint64_t n) { return log2_for_cells((n * 3 + 1) / 2); }

Status resize(Ctx& ctx, Dict* dict, uint32_t log2) {
    void* old_block = dict->indices;
    DictEntry* old_entries = dict->entries;
    uint64_t old_used = dict->used;
    uint32_t old_log2 = dict->log2_size;
    if (!allocate_table(dict, log2)) return ctx.raise_no_memory();
    dict->version = 0;

    DictEntry* to = dict->entries;
    if (dict->n == old_used) {
        if (old_used) std::memcpy(to, old_entries, size_t(old_used) * sizeof(DictEntry));
    } else {
        for (uint64_t i = 0; i < old_used; i++)
            if (old_entries[i].key) *to++ = old_entries[i];
    }
    dict->used = dict->n;
    dict->first = 0;
    dict->usable = usable_of(uint64_t(1) << log2) - dict->n;
    with_cells(log2, [&]<class Cell>(Cell*) {
        Cell* cells = cells_of<Cell>(dict);
        uint64_t mask = (uint64_t(1) << log2) - 1;
        for (uint64_t i = 0; i < dict->n; i++) cells[free_cell(cells, uint64_t(dict->entries[i].hash), mask)] = Cell(i);
    });
    mem::release(old_block, table_bytes(old_log2), mem::Tag::table);
    return done();
}

int64_t find_str(Dict* dict, Str* key, int64_t hash) {
    if (!dict->indices) return kNotFound;
    return with_cells(dict->log2_size, [&]<class Cell>(Cell*) -> int64_t {
        const Cell* cells = cells_of<Cell>(dict);
        const DictEntry* entries = dict->entries;
        Probe probe(uint64_t(hash), (uint64_t(1) << dict->log2_size) - 1);
        for (;; probe.advance()) {
            int64_t index = cells[probe.at()];
            if (index >= 0) {
                const DictEntry& entry = entries[index];
                if (entry.key == Value(key).word()) return index;
                // Hashes that are equal are known: what is left to compare is the text.
                if (entry.hash == hash && is_exact_str(Value(entry.key)) && same_text(Value(entry.key).as<Str>(), key))
                    return index;
            } else if (index == kEmptyCell) {
                return kNotFound;
            }
        }
    });
}

namespace {

/// One pass over the table as it is now. kChanged: a comparison changed the table, so the search starts anew.
constexpr int64_t kChanged = -3;
int64_t find_pass(Ctx& ctx, Dict* dict, Value key, int64_t hash) {
    const uint32_t log2 = dict->log2_size;
    return with_cells(log2, [&]<class Cell>(Cell*) -> int64_t {
        const Cell* cells = cells_of<Cell>(dict);
        DictEntry* entries = dict->entries;
        Probe probe(uint64_t(hash), (uint64_t(1) << log2) - 1);
        for (;; probe.advance()) {
            int64_t index = cells[probe.at()];
            if (index == kEmptyCell) return kNotFound;
            if (index < 0) continue;
            const DictEntry& entry = entries[index];
            if (entry.key == key.word()) return index;
            if (entry.hash != hash) continue;
            Quick quick = quick_equal(Value(entry.key), key);
            if (quick == Quick::yes) return index;
            if (quick == Quick::no) continue;
            Ref<> present = own(Value(entry.key));
            Result<bool> same = equal(ctx, present, key);
            if (!same.ok()) return kFailed;
            bool table_stands = dict->entries == entries && dict->log2_size == log2 && uint64_t(index) < dict->used;
            if (!table_stands || entries[index].key != present.word()) return kChanged;
            if (same.take()) return index;
        }
    });
}

} // namespace

/// OPTIMIZATION: a number in a word is the key itself, unless one of another type has its hash. kChanged: perhaps it is there.
static int64_t find_word(const Dict* dict, molt_value key, int64_t hash) {
    if (!dict->indices) return kNotFound;
    return with_cells(dict->log2_size, [&]<class Cell>(Cell*) -> int64_t {
        const Cell* cells = cells_of<Cell>(dict);
        Probe probe(uint64_t(hash), (uint64_t(1) << dict->log2_size) - 1);
        for (;; probe.advance()) {
            const int64_t index = cells[probe.at()];
            if (index == kEmptyCell) return kNotFound;
            if (index < 0) continue;
            const DictEntry& entry = dict->entries[index];
            if (entry.key == key) return index;
            if (entry.hash == hash && !Value(entry.key).is_small_int()) return kChanged;
        }
    });
}

[[gnu::noinline]] static int64_t find_any_py(Ctx& ctx, Dict* dict, Value key, int64_t hash) {
    for (;;) {
        if (!dict->indices) return kNotFound;
        int64_t found = find_pass(ctx, dict, key, hash);
        if (found != kChanged) return found;
    }
}

int64_t find_py(Ctx& ctx, Dict* dict, Value key, int64_t hash) {
    if (dict->str_keys_only && is_exact_str(key)) {
        // OPTIMIZATION: the first cell of a small table decides as a rule.
        if (dict->log2_size - 1 < 7) {
            const auto* cells = static_cast<const int8_t*>(dict->indices);
            const int64_t index = cells[uint64_t(hash) & ((uint64_t(1) << dict->log2_size) - 1)];
            if (index == kEmptyCell || (index >= 0 && dict->entries[index].key == key.word())) return index;
        }
        return find_str(dict, key.as<Str>(), hash);
    }
    if (key.is_small_int())
        if (const int64_t found = find_word(dict, key.word(), hash); found != kChanged) return found;
    return find_any_py(ctx, dict, key, hash);
}

Status insert_new(Ctx& ctx, Dict* dict, Value key, int64_t hash, Value value) {
    if (!dict->indices) {
        MOLT_TRY(resize(ctx, dict, kMinLog2));
        dict->str_keys_only = is_exact_str(key);
    } else if (dict->usable == 0) {
        MOLT_TRY(resize(ctx, dict, log2_for_cells(dict->n * 3)));
    }
    if (dict->str_keys_only && !is_exact_str(key)) dict->str_keys_only = false;
    with_cells(dict->log2_size, [&]<class Cell>(Cell*) {
        Cell* cells = cells_of<Cell>(dict);
        cells[free_cell(cells, uint64_t(hash), (uint64_t(1) << dict->log2_size) - 1)] = Cell(dict->used);
    });
    retain(key);
    retain(value);
    dict->entries[dict->used] = {hash, key.word(), value.word()};
    dict->used++;
    dict->usable--;
    dict->n++;
    dict->version = 0;
    return done();
}

bool place(Dict* dict, Value key, int64_t hash, molt_value& value) {
    auto* cells = static_cast<int8_t*>(dict->indices);
    for (Probe probe(uint64_t(hash), (uint64_t(1) << dict->log2_size) - 1);; probe.advance()) {
        int8_t& cell = cells[probe.at()];
        if (cell < 0) {
            cell = int8_t(dict->used);
            dict->entries[dict->used++] = {hash, key.word(), std::exchange(value, 0)};
            dict->usable--;
            dict->n++;
            return true;
        }
        DictEntry& entry = dict->entries[cell];
        if (entry.key != key.word()) {
            if (entry.hash != hash) continue;
            const Quick same = quick_equal_atoms(Value(entry.key), key);
            if (same == Quick::no) continue;
            if (same == Quick::ask) return false;
        }
        std::swap(entry.value, value);
        return true;
    }
}

DictEntry remove(Dict* dict, int64_t index) {
    DictEntry taken = dict->entries[index];
    with_cells(dict->log2_size, [&]<class Cell>(Cell*) {
        Cell* cells = cells_of<Cell>(dict);
        Probe probe(uint64_t(taken.hash), (uint64_t(1) << dict->log2_size) - 1);
        while (cells[probe.at()] != Cell(index)) probe.advance();
        cells[probe.at()] = Cell(kDeletedCell);
    });
    dict->entries[index] = {0, 0, 0};
    dict->n--;
    if (uint64_t(index) == dict->first)
        while (dict->first < dict->used && dict->first < UINT32_MAX && !dict->entries[dict->first].key) dict->first++;
    dict->version = 0;
    return taken;
}

DictEntry remove_last(Dict* dict) {
    uint64_t last = dict->used - 1;
    while (!dict->entries[last].key) last--;
    DictEntry taken = remove(dict, int64_t(last));
    dict->used = last; // `usable` stays: the cell is not free again
    if (dict->first > last) dict->first = uint32_t(last);
    return taken;
}

Status open_front(Ctx& ctx, Dict* dict) {
    // The room grows with the dict, so that a run of such moves is linear.
    const uint64_t room = dict->n / 2 + 4;
    MOLT_TRY(resize(ctx, dict, log2_for_keys(dict->n + 2 * room)));
    DictEntry* entries = dict->entries;
    std::memmove(entries + room, entries, size_t(dict->n) * sizeof(DictEntry));
    for (uint64_t i = 0; i < room; i++) entries[i] = {0, 0, 0};
    with_cells(dict->log2_size, [&]<class Cell>(Cell*) {
        Cell* cells = cells_of<Cell>(dict);
        for (uint64_t i = 0; i < uint64_t(1) << dict->log2_size; i++)
            if (cells[i] >= 0) cells[i] = Cell(uint64_t(cells[i]) + room);
    });
    dict->used += room;
    dict->usable -= room;
    dict->first = uint32_t(room);
    return done();
}

void move_entry(Dict* dict, int64_t from, uint64_t to) {
    DictEntry* entries = dict->entries;
    with_cells(dict->log2_size, [&]<class Cell>(Cell*) {
        Cell* cells = cells_of<Cell>(dict);
        Probe probe(uint64_t(entries[from].hash), (uint64_t(1) << dict->log2_size) - 1);
        while (cells[probe.at()] != Cell(from)) probe.advance();
        cells[probe.at()] = Cell(to);
    });
    entries[to] = std::exchange(entries[from], DictEntry{0, 0, 0});
    dict->version = 0;
}

Status clone_into(Ctx& ctx, Dict* into, Dict* dict) {
    if (!allocate_table(into, dict->log2_size)) return ctx.raise_no_memory();
    if (dict->log2_size == kMinLog2) { // OPTIMIZATION: no more than what is in use
        std::memcpy(into->indices, dict->indices, size_t(1) << kMinLog2);
        std::memcpy(static_cast<void*>(into->entries), dict->entries, size_t(dict->used) * sizeof(DictEntry));
    } else {
        std::memcpy(into->indices, dict->indices, table_bytes(dict->log2_size));
    }
    into->n = dict->n;
    into->used = dict->used;
    into->usable = dict->usable;
    into->first = dict->first;
    into->str_keys_only = dict->str_keys_only;
    into->version = 0;
    for (uint64_t i = 0; i < into->used; i++) {
        retain(Value(into->entries[i].key));
        retain(Value(into->entries[i].value));
    }
    return done();
}

Ref<Dict> clone(Ctx& ctx, Dict* dict) {
    Ref<Dict> copy = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(clone_into(ctx, copy.get(), dict));
    return copy;
}

} // namespace dict_table

using namespace dict_table;

void Dict::clear_fields(Dict* self) {
    void* block = self->indices;
    DictEntry* entries = self->entries;
    uint64_t used = self->used;
    uint32_t log2 = self->log2_size;
    self->n = self->used = self->usable = 0;
    self->log2_size = self->version = self->first = 0;
    self->str_keys_only = true;
    self->indices = nullptr;
    self->entries = nullptr;
    for (DictEntry *entry = entries, *const end = entries + used; entry < end; entry++) {
        if (!entry->key) continue;
        molt::drop(Value(entry->key));
        molt::drop(Value(entry->value));
    }
    if (log2 == kMinLog2) mem::release(block, kLeastTableBytes, mem::Tag::table);
    else mem::release(block, table_bytes(log2), mem::Tag::table);
}

Ref<Dict> dict_from_pairs_py(Ctx& ctx, molt_value* pairs, uint64_t n) {
    Ref<Dict> dict = MOLT_TRY(dict_new(ctx));
    constexpr uint64_t kMostPresized = 16; // larger displays are put together from such parts in CPython
    if (n - 1 < kMostPresized) {
        const uint32_t log2 = n <= usable_of(1u << kMinLog2) ? kMinLog2 : log2_for_keys(n);
        if (!allocate_table(dict.get(), log2)) return ctx.raise_no_memory();
        dict->usable = usable_of(uint64_t(1) << log2);
        for (uint64_t i = 0; i < n && dict->str_keys_only; i++) dict->str_keys_only = is_exact_str(Value(pairs[2 * i]));
    }
    // What was taken goes after what was not, from the last to the first, as CPython's stack is emptied.
    const auto fail = [&]() -> Raised {
        for (uint64_t i = 2 * n; i-- > 0;)
            if (pairs[i]) drop(Value(std::exchange(pairs[i], 0)));
        while (dict->n) {
            const DictEntry last = remove_last(dict.get());
            drop(Value(last.value));
            drop(Value(last.key));
        }
        return raised;
    };
    for (molt_value *pair = pairs, *const end = pairs + 2 * n; pair < end; pair += 2) {
        const Value key(pair[0]);
        const bool quick = is_exact_str(key) || (key.is_small_int() && !dict->str_keys_only);
        Result<int64_t> hashed = key_hash(ctx, key);
        if (!hashed.ok()) return fail();
        const int64_t hash = hashed.take();
        if (quick && dict->log2_size && dict->log2_size < 7 && dict->usable && dict->n == dict->used &&
            place(dict.get(), key, hash, pair[1])) {
            if (!pair[1]) pair[0] = 0;
            continue;
        }
        if (!dict_set_hashed_py(ctx, dict.get(), key, hash, Value(pair[1])).ok()) return fail();
    }
    dict->version = 0;
    return dict;
}

uint32_t dict_version(Dict* dict) {
    static uint32_t last = 0;
    if (dict->version == 0 && last != UINT32_MAX) dict->version = ++last;
    return dict->version;
}

} // namespace molt

// The hash table of set and frozenset: probing, growth, single keys in and out.
#include "core/types/set_table.h"

#include "core/object/protocol.h"
#include "core/types/key_hash.h"
#include "core/types/quick_equal.h"
#include "gen/types.h"

namespace molt {

namespace set_table {

namespace {

size_t table_bytes(uint64_t mask) { return size_t(mask + 1) * sizeof(SetEntry); }

/// Puts a key into a table that has neither it nor removed entries.
void insert_clean(SetEntry* table, uint64_t mask, int64_t hash, molt_value key) {
    SetEntry* entry = &table[uint64_t(hash) & mask];
    if (entry->key) {
        Probe probe(uint64_t(hash), mask);
        while (table[probe.at()].key) probe.advance();
        entry = &table[probe.at()];
    }
    *entry = {hash, key};
}

} // namespace

Status resize(Ctx& ctx, Set* set, uint64_t wanted) {
    uint64_t size = Set::kSmallSize;
    while (size <= wanted) size <<= 1;
    if (size > SIZE_MAX / 2 / sizeof(SetEntry)) return ctx.raise_no_memory();

    SetEntry *old = set->table, copy[Set::kSmallSize];
    uint64_t old_mask = set->mask;
    bool old_small = old == set->small;
    SetEntry* fresh = set->small;
    if (size > Set::kSmallSize) {
        fresh = static_cast<SetEntry*>(mem::allocate(table_bytes(size - 1), mem::Tag::table));
        if (!fresh) return ctx.raise_no_memory();
    } else if (old_small) {
        if (set->filled == set->n) return done(); // no removed entries to forget
        std::memcpy(copy, old, sizeof copy);
        old = copy;
    }
    std::memset(static_cast<void*>(fresh), 0, table_bytes(size - 1));
    set->mask = size - 1;
    set->table = fresh;
    for (uint64_t i = 0; i <= old_mask; i++)
        if (set->holds(old[i])) insert_clean(fresh, set->mask, old[i].hash, old[i].key);
    set->filled = set->n;
    if (!old_small) mem::release(old, table_bytes(old_mask), mem::Tag::table);
    return done();
}

Status grow(Ctx& ctx, Set* set) { return resize(ctx, set, set->n > 50000 ? set->n * 2 : set->n * 4); }

namespace {

enum class Match : uint8_t { no, yes, changed, raised };

/// Whether the entry, which has the hash of the key, holds an equal key.
Match match(Ctx& ctx, Set* set, SetEntry* entry, Value key) {
    Value present(entry->key);
    if (present == key) return Match::yes;
    if (Quick quick = quick_equal(present, key); quick != Quick::ask) return quick == Quick::yes ? Match::yes : Match::no;
    SetEntry* table = set->table;
    uint64_t mask = set->mask;
    Ref<> keep = own(present);
    Result<bool> same = equal(ctx, keep, key);
    if (!same.ok()) return Match::raised;
    if (set->table != table || set->mask != mask || entry->key != keep.word()) return Match::changed;
    return same.take() ? Match::yes : Match::no;
}

} // namespace

Glance glance_further(const Set* set, Value key, int64_t hash) {
    bool removed = false;
    for (Probe probe(uint64_t(hash), set->mask);; probe.advance()) {
        SetEntry* entry = &set->table[probe.at()];
        if (!entry->key) return {entry, true, removed};
        if (entry->hash != hash) {
            removed |= entry->key == Set::kDeletedKey;
            continue;
        }
        if (entry->key == key.word()) return {entry, true, removed};
        const Quick quick = quick_equal(Value(entry->key), key);
        if (quick != Quick::no) return {entry, quick == Quick::yes, removed};
    }
}

Found find_py(Ctx& ctx, Set* set, Value key, int64_t hash) {
    for (;;) {
        bool changed = false;
        SetEntry* removed = nullptr; // the last one on the way
        for (Probe probe(uint64_t(hash), set->mask); !changed; probe.advance()) {
            SetEntry* entry = &set->table[probe.at()];
            if (!entry->key) return {removed ? removed : entry, false, true};
            if (entry->key == Set::kDeletedKey) removed = entry;
            else if (entry->hash == hash) {
                Match found = match(ctx, set, entry, key);
                if (found == Match::yes) return {entry, true, true};
                if (found == Match::raised) return {nullptr, false, false};
                changed = found == Match::changed;
            }
        }
    }
}

void remove(Set* set, SetEntry* entry) {
    molt_value key = entry->key;
    *entry = {-1, Set::kDeletedKey};
    set->n--;
    drop(Value(key));
}

Status merge_set_py(Ctx& ctx, Set* set, Set* other) {
    if (set == other || other->n == 0) return done();
    // 1. Room for all at once.
    if ((set->filled + other->n) * 5 >= set->mask * 3) MOLT_TRY(resize(ctx, set, (set->n + other->n) * 2));
    if (set->filled == 0) {
        set->filled = set->n = other->n;
        // 2. Tables of one size without removed entries are copied as they are.
        if (set->mask == other->mask && other->filled == other->n) {
            for (uint64_t i = 0; i <= other->mask; i++) {
                set->table[i] = other->table[i];
                if (other->table[i].key) retain(Value(other->table[i].key));
            }
            return done();
        }
        // 3. Into an empty table the keys go without a comparison.
        for (uint64_t i = 0; SetEntry* entry = set_next(other, i);) {
            retain(Value(entry->key));
            insert_clean(set->table, set->mask, entry->hash, entry->key);
        }
        return done();
    }
    for (uint64_t i = 0; SetEntry* entry = set_next(other, i);) {
        Ref<> key = own(Value(entry->key));
        MOLT_TRY(set_add_hashed_py(ctx, set, key, entry->hash));
    }
    return done();
}

void swap_bodies(Set* a, Set* b) {
    bool a_small = a->table == a->small, b_small = b->table == b->small;
    SetEntry *a_table = a->table, *b_table = b->table;
    std::swap(a->n, b->n);
    std::swap(a->filled, b->filled);
    std::swap(a->mask, b->mask);
    if (a_small || b_small)
        for (uint64_t i = 0; i < Set::kSmallSize; i++) std::swap(a->small[i], b->small[i]);
    a->table = b_small ? a->small : b_table;
    b->table = a_small ? b->small : a_table;
    bool both_frozen = a->kind() == MOLT_KIND_FROZENSET && b->kind() == MOLT_KIND_FROZENSET;
    if (both_frozen) std::swap(a->hash_cache, b->hash_cache);
    else a->hash_cache = b->hash_cache = -1;
}

} // namespace set_table

using namespace set_table;

void Set::clear_fields(Set* self) {
    if (self->table) set_clear(self);
}

void set_clear(Set* set) {
    SetEntry* table = set->table;
    uint64_t mask = set->mask;
    bool is_small = table == set->small;
    if (set->filled == 0 && is_small) return;
    if (is_small) { // dropping a key may run code, which finds an empty set: what is to be dropped goes aside
        molt_value keys[Set::kSmallSize];
        size_t count = 0;
        for (SetEntry& entry : set->small) {
            if (set->holds(entry) && Value(entry.key).is_object()) keys[count++] = entry.key;
            entry = {0, 0};
        }
        set->n = set->filled = 0;
        set->hash_cache = -1;
        for (size_t i = 0; i < count; i++) drop(Value(keys[i]));
        return;
    }
    std::memset(static_cast<void*>(set->small), 0, sizeof set->small);
    set->n = set->filled = 0;
    set->mask = Set::kSmallSize - 1;
    set->table = set->small;
    set->hash_cache = -1;
    for (uint64_t i = 0; i <= mask; i++)
        if (set->holds(table[i])) drop(Value(table[i].key));
    mem::release(table, table_bytes(mask), mem::Tag::table);
}

Ref<Set> set_new(Ctx& ctx, Class* cls) {
    Ref<Set> set = MOLT_TRY(allocate<Set>(ctx, cls));
    set->mask = Set::kSmallSize - 1;
    set->table = set->small;
    set->hash_cache = -1;
    return set;
}

Ref<Set> set_new(Ctx& ctx) { return set_new(ctx, &type::set); }

namespace {
/// What comes of the first cell of a key.
enum class Added : uint8_t { there, ask, full };
/// OPTIMIZATION: most cells that a key goes to are unused.
inline Added add_at_once(Set* set, Value key, int64_t hash) {
    SetEntry* entry = &set->table[uint64_t(hash) & set->mask];
    if (entry->key) return entry->key == key.word() && entry->hash == hash ? Added::there : Added::ask;
    if (set->filled >= set->mask) [[unlikely]]
        return Added::ask;
    retain(key);
    *entry = {hash, key.word()};
    set->n++;
    set->filled++;
    return set->filled * 5 < set->mask * 3 ? Added::there : Added::full;
}
} // namespace

Status set_add_py(Ctx& ctx, Set* set, Value key) {
    if (key.is_small_int()) // OPTIMIZATION: nothing to hash, nothing to own
        if (const Added added = add_at_once(set, key, base::hash_int(key.small_int())); added != Added::ask)
            return added == Added::full ? grow(ctx, set) : done();
    return set_add_hashed_py(ctx, set, key, MOLT_TRY(key_hash(ctx, key)));
}

Ref<Set> set_from_items_py(Ctx& ctx, const molt_value* items, uint64_t n) {
    Ref<Set> set = MOLT_TRY(set_new(ctx));
    for (uint64_t i = 0; i < n; i++) MOLT_TRY(set_add_py(ctx, set.get(), Value(items[i])));
    return set;
}

static Status add_further_py(Ctx& ctx, Set* set, Value key, int64_t hash);

Status set_add_hashed_py(Ctx& ctx, Set* set, Value key, int64_t hash) {
    const Added added = add_at_once(set, key, hash);
    if (added == Added::there) [[likely]]
        return done();
    return added == Added::full ? grow(ctx, set) : add_further_py(ctx, set, key, hash);
}

[[gnu::noinline]] static Status add_further_py(Ctx& ctx, Set* set, Value key, int64_t hash) {
    if (const Glance seen = glance(set, key, hash); seen.sure && !seen.removed) {
        if (seen.entry->key) return done();
        if (set->filled < set->mask) {
            retain(key);
            *seen.entry = {hash, key.word()};
            set->n++;
            set->filled++;
            return set->filled * 5 < set->mask * 3 ? done() : grow(ctx, set);
        }
    }
    Ref<> keep = own(key); // comparisons may drop the caller's source
    Found found = find_py(ctx, set, key, hash);
    if (!found.ok) return raised;
    if (found.present) return done();
    bool reused = found.entry->key == Set::kDeletedKey;
    // Without room for the growth that was due, an unused cell must remain: it ends every search.
    if (!reused && set->filled >= set->mask) return grow(ctx, set).ok() ? set_add_hashed_py(ctx, set, key, hash) : Status(raised);
    *found.entry = {hash, keep.release()};
    set->n++;
    if (reused) return done();
    set->filled++;
    if (set->filled * 5 < set->mask * 3) return done();
    return grow(ctx, set);
}

Result<bool> set_contains_py(Ctx& ctx, Set* set, Value key) {
    return set_contains_hashed_py(ctx, set, key, MOLT_TRY(key_hash(ctx, key)));
}

Result<bool> set_contains_hashed_py(Ctx& ctx, Set* set, Value key, int64_t hash) {
    if (const Glance seen = glance(set, key, hash); seen.sure) return seen.entry->key != 0;
    Found found = find_py(ctx, set, key, hash);
    if (!found.ok) return raised;
    return found.present;
}

Result<bool> set_discard_py(Ctx& ctx, Set* set, Value key) {
    return set_discard_hashed_py(ctx, set, key, MOLT_TRY(key_hash(ctx, key)));
}

Result<bool> set_discard_hashed_py(Ctx& ctx, Set* set, Value key, int64_t hash) {
    if (const Glance seen = glance(set, key, hash); seen.sure) {
        if (!seen.entry->key) return false;
        remove(set, seen.entry);
        return true;
    }
    Found found = find_py(ctx, set, key, hash);
    if (!found.ok) return raised;
    if (found.present) remove(set, found.entry);
    return found.present;
}

} // namespace molt

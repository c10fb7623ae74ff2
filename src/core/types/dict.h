// dict: the compact ordered hash table.
#pragma once

#include "core/object/heap.h"
#include "core/types/str.h"

namespace molt {

struct DictEntry {
    int64_t hash;
    molt_value key; // 0: deleted
    molt_value value;
};

/// entries[0..used) in insertion order, an index table of 1, 2, 4 or 8-byte cells in front of them (CPython's layout and
/// probing). While all keys are exact str, lookups by interned names compare identity first and never run user code.
struct Dict : Object {
    static constexpr uint32_t kKind = MOLT_KIND_DICT;
    uint64_t n;         // live entries
    uint64_t used;      // entries in use, deleted ones included
    uint64_t usable;    // free entries left before a resize
    uint32_t log2_size; // of the index table; 0: no table
    uint32_t version;   // see dict_version; 0: none given since the last structural change
    uint8_t str_keys_only;
    uint8_t watched; // a module's dict: writes from outside set *written
    uint32_t first;  // no live entry stands before it (a hint for what takes items from the front)
    uint32_t* written;
    void* indices;
    DictEntry* entries;

    template<class F> static void fields(Dict* self, F&& field) {
        for (uint64_t i = 0; i < self->used; i++)
            if (self->entries[i].key) field(&self->entries[i].key, 2);
    }
    static void clear_fields(Dict* self);
};

/// A number for caches, given on demand: no other state of any dict has it. The addresses of the entries and which keys
/// exist stay as they are while dict->version equals it; values may change. 0 (no cache) when all numbers are given.
uint32_t dict_version(Dict* dict);

Ref<Dict> dict_new(Ctx& ctx);
/// Room for n keys without a resize.
Ref<Dict> dict_new(Ctx& ctx, uint64_t n);
/// A display: n pairs of a key and its value, owned; what goes into the dict is taken (set to 0).
Ref<Dict> dict_from_pairs_py(Ctx& ctx, molt_value* pairs, uint64_t n);
/// Borrowed; empty when absent. Never raises and runs no user code: the key is an interned str, and other keys that are
/// not exact str are compared by identity of the str only.
Value dict_get(Dict* dict, Str* key);
/// The same, as the entry: its value may be replaced in place. Null when absent.
DictEntry* dict_entry(Dict* dict, Str* key);
Status dict_set(Ctx& ctx, Dict* dict, Str* key, Value value);
/// dict_set for the module's own code: not reported to *written.
Status dict_set_own(Ctx& ctx, Dict* dict, Str* key, Value value);
/// False when absent.
bool dict_delete(Dict* dict, Str* key);

/// Any key. `found` borrowed, kAbsent when there is none; empty when raised.
Result<Value> dict_get_py(Ctx& ctx, Dict* dict, Value key);
Result<Value> dict_get_hashed_py(Ctx& ctx, Dict* dict, Value key, int64_t hash);
Status dict_set_py(Ctx& ctx, Dict* dict, Value key, Value value);
Status dict_set_hashed_py(Ctx& ctx, Dict* dict, Value key, int64_t hash, Value value);
/// True when it was there.
Result<bool> dict_delete_py(Ctx& ctx, Dict* dict, Value key);
/// Removes a key and gives its value; kAbsent when there is none.
Ref<> dict_pop_py(Ctx& ctx, Dict* dict, Value key);
Ref<> dict_pop_hashed_py(Ctx& ctx, Dict* dict, Value key, int64_t hash);
/// The value of the key, which becomes `value` when there is none.
Ref<> dict_setdefault_py(Ctx& ctx, Dict* dict, Value key, Value value);
Ref<Dict> dict_copy(Ctx& ctx, Dict* dict);
/// Adds the items of a dict or of anything with keys() and __getitem__.
Status dict_merge_py(Ctx& ctx, Dict* into, Value mapping, bool override_existing);
/// The same; a key that exists is KeyError(key).
Status dict_merge_unique_py(Ctx& ctx, Dict* into, Value mapping);
/// Adds pairs: any iterable of sequences of two.
Status dict_merge_pairs_py(Ctx& ctx, Dict* into, Value pairs, bool override_existing);
/// What dict.update(source) does with its positional argument.
Status dict_update_py(Ctx& ctx, Dict* into, Value source);
void dict_clear(Ctx& ctx, Dict* dict);

/// Tells that the dict is written from outside the module's code.
inline void dict_written(Dict* dict) {
    if (dict->watched) [[unlikely]]
        *dict->written = 1;
}

/// Index of the key's entry in `entries` (for caches); -1 when absent.
int64_t dict_index(Dict* dict, Str* key);
/// Walks live entries: `for (uint64_t i = 0; DictEntry* e = dict_next(dict, i);)`. The entry is borrowed and moves when the
/// dict changes.
inline DictEntry* dict_next(Dict* dict, uint64_t& i) {
    if (i < dict->first) i = dict->first;
    while (i < dict->used) {
        DictEntry* entry = &dict->entries[i++];
        if (entry->key) return entry;
    }
    return nullptr;
}

} // namespace molt

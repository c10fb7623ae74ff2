// dict: the compact ordered hash table.
#pragma once

#include "core/object/heap.h"
#include "core/types/str.h"

namespace molt {

struct DictEntry {
    int64_t hash;
    molt_value key;   // 0: deleted
    molt_value value;
};

/// entries[0..used) in insertion order, an index table of 1, 2, 4 or 8-byte cells in front of them (CPython's layout and
/// probing). While all keys are exact str, lookups by interned names compare identity first and never run user code.
struct Dict : Object {
    static constexpr uint32_t kKind = MOLT_KIND_DICT;
    uint64_t n;        // live entries
    uint64_t used;     // entries in use, deleted ones included
    uint64_t usable;   // free entries left before a resize
    uint32_t log2_size;
    uint32_t version;  // changes when a key is added or removed or the table moves; globally unique (global caches)
    uint8_t str_keys_only;
    uint8_t watched;   // a module's dict: writes from outside set *written
    uint32_t* written;
    void* indices;
    DictEntry* entries;
};

Ref<Dict> dict_new(Ctx& ctx);
/// Borrowed; empty when absent. Never raises and runs no user code: the key is an interned str, and other keys that are
/// not exact str are compared by identity of the str only.
Value dict_get(Dict* dict, Str* key);
Status dict_set(Ctx& ctx, Dict* dict, Str* key, Value value);
/// False when absent.
bool dict_delete(Dict* dict, Str* key);

/// Any key. `found` borrowed, kAbsent when there is none; empty when raised.
Result<Value> dict_get_py(Ctx& ctx, Dict* dict, Value key);
Status dict_set_py(Ctx& ctx, Dict* dict, Value key, Value value);
/// True when it was there.
Result<bool> dict_delete_py(Ctx& ctx, Dict* dict, Value key);
Ref<Dict> dict_copy(Ctx& ctx, Dict* dict);
Status dict_merge_py(Ctx& ctx, Dict* into, Value mapping, bool override_existing);
void dict_clear(Ctx& ctx, Dict* dict);

/// Walks live entries: `for (uint64_t i = 0; DictEntry* e = dict_next(dict, i);)`. The entry is borrowed and moves when the
/// dict changes.
inline DictEntry* dict_next(Dict* dict, uint64_t& i) {
    while (i < dict->used) {
        DictEntry* entry = &dict->entries[i++];
        if (entry->key) return entry;
    }
    return nullptr;
}

} // namespace molt

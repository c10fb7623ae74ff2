// functools: the layout of _lru_cache_wrapper.
#pragma once

#include "core/mem/buffer.h"
#include "core/types/dict.h"

namespace molt::_functools {

/// A result and its place in the order of use: a ring through entry 0, which keeps no result; its `next` is
/// the least recently used one. Entries outside of the ring are either free (chained by `next`) or in the
/// hands of a call.
struct LruEntry {
    molt_value key, result;
    int64_t hash;
    uint32_t previous, next;
};

struct LruCache : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> function;
    Slot<Dict> cache; // key -> index of its entry; the result itself when there is no limit
    Slot<> cache_info_type;
    Slot<> keyword_mark; // stands between positional arguments and keywords in keys
    molt_value dict_word;
    mem::Buffer<LruEntry> entries;
    uint32_t free; // first free entry; 0: none
    bool typed;
    int64_t maxsize; // -1: no limit
    int64_t hits, misses;

    template<class F> static void fields(LruCache* self, F&& field) {
        field(self->function), field(self->cache), field(self->cache_info_type), field(self->keyword_mark);
        field(&self->dict_word, 1);
        for (LruEntry& entry : self->entries) field(&entry.key, 2);
    }
    static void destroy_native(LruCache* self) { self->entries.reset(); }
};

} // namespace molt::_functools

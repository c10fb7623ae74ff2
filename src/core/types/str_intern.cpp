// The table of interned names: one str per text, so that identity is equality.
#include "core/types/str_intern.h"
#include <cstring>

#include "core/base/codec.h"
#include "core/base/hash.h"
#include "core/object/name.h"
#include "core/types/str.h"
#include "core/types/str_text.h"

namespace molt {

namespace {

/// Open addressing with linear probing; a power of two of cells, at most two thirds taken. Each str is owned once.
struct InternTable {
    Str** cells = nullptr;
    size_t capacity = 0;
    size_t count = 0;
};
InternTable table;

template<class Same> Str** find_cell(int64_t hash, Same&& same) {
    for (size_t i = size_t(hash) & (table.capacity - 1);; i = (i + 1) & (table.capacity - 1)) {
        Str*& cell = table.cells[i];
        if (!cell || (cell->hash_cache == hash && same(cell))) return &cell;
    }
}

bool make_room() {
    if ((table.count + 1) * 3 <= table.capacity * 2) return true;
    InternTable old = table;
    const size_t capacity = old.capacity ? old.capacity * 2 : 1024;
    auto* cells = static_cast<Str**>(mem::allocate(capacity * sizeof(Str*), mem::Tag::table));
    if (!cells) return false;
    std::memset(cells, 0, capacity * sizeof(Str*));
    table.cells = cells;
    table.capacity = capacity;
    for (size_t i = 0; i < old.capacity; i++)
        if (Str* s = old.cells[i]) *find_cell(s->hash_cache, [](Str*) { return false; }) = s;
    mem::release(old.cells, old.capacity * sizeof(Str*), mem::Tag::table);
    return true;
}

} // namespace

Ref<Str> intern(Ctx& ctx, Ref<Str> s) {
    if (s->flags & kFlagStrInterned) return s;
    if (!s->is_exact() || s->n == 0 || (s->n == 1 && s->width == 1)) {
        s = MOLT_TRY(str_from_view(ctx, s->view()));
        if (s->flags & kFlagStrInterned) return s;
    }
    if (!make_room()) return ctx.raise_no_memory();
    Str** cell = find_cell(str_hash(s.get()), [&](Str* other) { return str_equal(other, s.get()); });
    if (*cell) return own(*cell);
    s->flags |= kFlagStrInterned;
    s->retain();
    *cell = s.get();
    table.count++;
    return s;
}

Ref<Str> intern(Ctx& ctx, std::string_view utf8) {
    const base::Bytes bytes = base::bytes_of(utf8);
    // OPTIMIZATION: names are ASCII as a rule, and then their bytes are the text that is hashed.
    if (bytes.size() > 1 && table.count && max_char_of(bytes.data(), bytes.size()) == 0x7F) {
        const int64_t hash = base::hash_bytes(text_hash_key(), bytes.data(), bytes.size());
        if (Str* found = *find_cell(hash, [&](Str* other) { return other->equals(utf8); })) return own(found);
    }
    return intern(ctx, MOLT_TRY(str_from_utf8(ctx, utf8)));
}

void str_shutdown() {
    name_cells_reset();
    InternTable old = table;
    table = {};
    for (size_t i = 0; i < old.capacity; i++) {
        if (Str* s = old.cells[i]) {
            s->flags &= ~kFlagStrInterned;
            s->drop();
        }
    }
    mem::release(old.cells, old.capacity * sizeof(Str*), mem::Tag::table);
}

size_t interned_count() { return table.count; }

} // namespace molt

// The heap checker of checking builds: a census of all blocks that hold objects, then each object by its layout.
#include "core/runtime/heap_check.h"

#ifdef MOLT_CHECKED

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "core/call/function.h"
#include "core/call/native.h"
#include "core/object/instance.h"
#include "core/object/protocol.h"
#include "core/types/bytearray.h"
#include "core/types/dict_table.h"
#include "core/types/generator.h"
#include "core/types/list.h"
#include "core/types/set_table.h"
#include "core/types/str.h"

namespace molt::checking {

namespace {

/// One live object: its block without the collector's head, and the references to it that other objects hold.
struct Entry {
    Object* object;
    size_t bytes;
    uint32_t incoming;
    bool collected;
};

const char* moment = "";

[[noreturn]] void fail(const Object* object, const char* what) {
    std::fprintf(stderr, "molt: heap: %s: object %p: %s\n", moment, static_cast<const void*>(object), what);
    if (object)
        std::fprintf(stderr, "molt: heap: count %u, flags %#x, shape %#llx\n", object->refcount, object->flags,
                     static_cast<unsigned long long>(object->shape_address));
    std::abort();
}

void demand(bool holds, const Object* object, const char* what) {
    if (!holds) [[unlikely]]
        fail(object, what);
}

/// All objects, found by address. Its memory is the host's, so that checking does not disturb what is checked.
class Census {
  public:
    Census() {
        size_t n = 0;
        auto count = [](void*, size_t, void* state) { ++*static_cast<size_t*>(state); };
        mem::each_block(mem::Tag::object, count, &n);
        mem::each_block(mem::Tag::collected, count, &n);
        while (capacity_ < n * 2) capacity_ *= 2;
        entries_ = static_cast<Entry*>(std::calloc(capacity_, sizeof(Entry)));
        if (!entries_) fail(nullptr, "no memory for the heap checker");
        mem::each_block(mem::Tag::object, add_plain, this);
        mem::each_block(mem::Tag::collected, add_collected, this);
    }
    Census(const Census&) = delete;
    ~Census() { std::free(entries_); }

    /// The entry of a live object, or an empty one.
    Entry& find(const Object* object) {
        size_t at = (uintptr_t(object) >> 4) * 0x9E3779B97F4A7C15u >> 20 & (capacity_ - 1);
        while (entries_[at].object && entries_[at].object != object) at = (at + 1) & (capacity_ - 1);
        return entries_[at];
    }
    template<class F> void each(F&& visit) {
        for (size_t i = 0; i < capacity_; i++)
            if (entries_[i].object) visit(entries_[i]);
    }

  private:
    void add(char* block, size_t bytes, size_t head) {
        auto* object = reinterpret_cast<Object*>(block + head);
        find(object) = {object, bytes - head, 0, head != 0};
    }
    static void add_plain(void* block, size_t bytes, void* self) {
        static_cast<Census*>(self)->add(static_cast<char*>(block), bytes, 0);
    }
    static void add_collected(void* block, size_t bytes, void* self) {
        static_cast<Census*>(self)->add(static_cast<char*>(block), bytes, sizeof(GcHead));
    }

    size_t capacity_ = 1024;
    Entry* entries_ = nullptr;
};

// ---- layouts ----

void check_words(const Object* object, const molt_value* words, uint64_t n, const char* what) {
    for (uint64_t i = 0; i < n; i++) demand(words[i] != 0, object, what);
}

void check_list(const List* list) {
    demand(list->n <= list->capacity, list, "list: more items than room");
    demand(list->data != 0 || list->capacity == 0, list, "list: room without memory");
    check_words(list, list->items(), list->n, "list: an empty item");
}

int64_t cell_at(const Dict* dict, uint64_t i) {
    if (dict->log2_size < 8) return static_cast<const int8_t*>(dict->indices)[i];
    if (dict->log2_size < 16) return static_cast<const int16_t*>(dict->indices)[i];
    if (dict->log2_size < 32) return static_cast<const int32_t*>(dict->indices)[i];
    return static_cast<const int64_t*>(dict->indices)[i];
}

void check_dict(const Dict* dict) {
    if (!dict->indices)
        return demand(dict->n == 0 && dict->used == 0 && dict->log2_size == 0, dict, "dict: entries without a table");
    const uint64_t cells = uint64_t(1) << dict->log2_size;
    demand(dict->n <= dict->used, dict, "dict: more live entries than entries");
    demand(dict->used + dict->usable <= dict_table::usable_of(cells), dict, "dict: more entries than room");
    uint64_t live = 0, pointed = 0;
    for (uint64_t i = 0; i < dict->used; i++) {
        const DictEntry& entry = dict->entries[i];
        if (!entry.key) continue;
        live++;
        demand(entry.value != 0, dict, "dict: a key without a value");
        demand(!dict->str_keys_only || Value(entry.key).is_exact(MOLT_KIND_STR), dict,
               "dict: a key that is no str among str keys");
        if (Value(entry.key).is_exact(MOLT_KIND_STR))
            demand(Value(entry.key).as<Str>()->hash_cache == entry.hash, dict, "dict: the hash of a str key");
        dict_table::Probe probe(uint64_t(entry.hash), cells - 1);
        for (uint64_t steps = 0; cell_at(dict, probe.at()) != int64_t(i); probe.advance(), steps++)
            demand(cell_at(dict, probe.at()) != dict_table::kEmptyCell && steps < cells * 8, dict,
                   "dict: a key its hash does not lead to");
    }
    for (uint64_t i = 0; i < cells; i++) {
        const int64_t index = cell_at(dict, i);
        demand(index >= dict_table::kDeletedCell && index < int64_t(dict->used), dict, "dict: a cell that points nowhere");
        if (index >= 0) demand(dict->entries[index].key != 0, dict, "dict: a cell that points to a removed entry");
        pointed += index >= 0;
    }
    demand(live == dict->n && pointed == dict->n, dict, "dict: the number of keys");
}

void check_set(const Set* set) {
    if (!set->table) return; // not initialised yet
    demand((set->mask & (set->mask + 1)) == 0 && set->mask + 1 >= Set::kSmallSize, set, "set: the size of the table");
    demand(set->table != set->small || set->mask + 1 == Set::kSmallSize, set, "set: a small table of another size");
    demand(set->n <= set->filled && set->filled <= set->mask, set, "set: more keys than room");
    uint64_t live = 0, filled = 0;
    for (uint64_t i = 0; i <= set->mask; i++) {
        const SetEntry& entry = set->table[i];
        filled += entry.key != 0;
        live += set->holds(entry);
    }
    demand(live == set->n, set, "set: the number of keys");
    demand(filled == set->filled, set, "set: the number of taken cells");
}

void check_str(const Str* s) {
    demand(s->width == 1 || s->width == 2 || s->width == 4, s, "str: width");
    demand(s->width == (s->max_char <= 0xFF ? 1 : s->max_char == 0xFFFF ? 2 : 4), s, "str: width and widest code point");
    demand(bool(s->flags & kFlagStrAscii) == (s->max_char == 0x7F), s, "str: the ASCII flag");
    demand(s->at(s->n) == 0, s, "str: the terminator");
    if (s->flags & kFlagStrInterned) demand(s->hash_cache != -1, s, "str: interned without a hash");
}

void check_bytearray(const Bytearray* b) {
    if (b->buffer == 0) return demand(b->capacity == 0, b, "bytearray: room without memory");
    demand(b->exports >= 0, b, "bytearray: exports");
    demand(b->address >= b->buffer && b->address + b->n <= b->buffer + b->capacity, b, "bytearray: content outside its memory");
}

void check_instance(Object* object) {
    Class* cls = class_of(object);
    if (!cls->is_heap()) return;
    const Shape* shape = shape_of(object);
    demand(shape->count <= shape->capacity, object, "instance: more attributes than slots");
    const molt_value* slots = inline_slots(object);
    const uint32_t taken = shape->dict_mode ? 0 : shape->count;
    if (cls->bytes_of == nullptr)
        for (uint32_t i = taken; i < shape->capacity; i++)
            demand(slots[i] == 0, object, "instance: a value behind its attributes");
    if (const molt_value* word = dict_word(object))
        demand(*word == 0 || Value(*word).is_kind(MOLT_KIND_DICT), object, "instance: __dict__ is no dict");
}

void check_generator(const Generator* g) {
    demand(!g->slots || static_cast<const void*>(g->slots) == g + 1, g, "generator: slots");
    demand(!g->running || !g->finished, g, "generator: running after its end");
}

void check_function(const Function* f) {
    demand(f->entry != 0 && f->code_address != 0, f, "function: without code");
    demand(!f->globals || f->globals.value().is_kind(MOLT_KIND_DICT), f, "function: globals");
}

void check_layout(Object* object) {
    switch (object->kind()) {
    case MOLT_KIND_LIST: return check_list(static_cast<List*>(object));
    case MOLT_KIND_DICT: return check_dict(static_cast<Dict*>(object));
    case MOLT_KIND_SET:
    case MOLT_KIND_FROZENSET: return check_set(static_cast<Set*>(object));
    case MOLT_KIND_STR: return check_str(static_cast<Str*>(object));
    case MOLT_KIND_BYTEARRAY: return check_bytearray(static_cast<Bytearray*>(object));
    case MOLT_KIND_GENERATOR: return check_generator(static_cast<Generator*>(object));
    case MOLT_KIND_FUNCTION: return check_function(static_cast<Function*>(object));
    default: return;
    }
}

// ---- headers and references ----

void check_header(Census& census, const Entry& entry) {
    Object* object = entry.object;
    demand(object->shape_address % alignof(Shape) == 0 && object->shape_address != 0, object, "header: shape");
    const Shape* shape = shape_of(object);
    Class* cls = shape->cls;
    demand(cls != nullptr, object, "header: a shape without a class");
    demand(cls->kind() == MOLT_KIND_TYPE, object, "header: a class that is no class");
    demand(!cls->is_heap() || census.find(cls).object, object, "header: a class that is not alive");
    demand(object->kind() == cls->instance_kind, object, "header: kind");
    demand(entry.collected == bool(object->flags & kFlagCollected), object, "header: the collector's head");
    demand(entry.collected || !(object->flags & kFlagTracked), object, "header: tracked without a head");
    // Objects that wait for their destruction have the count 0 and are in no list.
    demand(object->refcount != 0 || !(object->flags & kFlagTracked), object, "header: count 0 and alive");
    demand(object->refcount < kImmortalCount, object, "header: count");
    demand(object_bytes(object) == entry.bytes, object, "header: size");
    if (entry.collected && (object->flags & kFlagTracked)) {
        GcHead* head = head_of(object);
        demand(head->next->previous == head && head->previous->next == head, object, "collector: broken links");
    }
}

void count_reference(Value child, void* state) {
    Object* object = child.object();
    if (object->flags & kFlagImmortal) return;
    Entry& entry = static_cast<Census*>(state)->find(object);
    demand(entry.object != nullptr, object, "referred to, but not alive");
    entry.incoming++;
}

void check_tracked(Object* object, void* state) {
    demand(static_cast<Census*>(state)->find(object).object != nullptr, object, "collector: lists what is not alive");
    demand(object->flags & kFlagTracked, object, "collector: lists what is not tracked");
}

} // namespace

void check_heap(const char* when) {
    moment = when;
    Census census;
    census.each([&](const Entry& entry) { check_header(census, entry); });
    census.each([&](const Entry& entry) {
        check_layout(entry.object);
        check_instance(entry.object);
    });
    census.each([&](const Entry& entry) {
        Class* cls = class_of(entry.object);
        cls->traverse(entry.object, count_reference, &census);
        if (cls->is_heap()) count_reference(Value(cls), &census);
    });
    census.each([](const Entry& entry) {
        demand(entry.incoming <= entry.object->refcount, entry.object, "header: more references than the count says");
    });
    each_tracked(check_tracked, &census);
}

void list_live_objects() {
    struct Row {
        const char* name;
        size_t objects;
    };
    constexpr size_t kRows = 24;
    Row rows[kRows] = {};
    size_t others = 0;
    Census census;
    census.each([&](const Entry& entry) {
        const Class* cls = class_of(entry.object);
        const TypeSpec* spec = cls->spec ? cls->spec : cls->layout_base ? cls->layout_base->spec : nullptr;
        const char* name = spec ? spec->name : "?";
        Row* row = std::find_if(rows, rows + kRows, [&](const Row& r) { return !r.name || r.name == name; });
        if (row == rows + kRows) others++;
        else *row = {name, row->objects + 1};
    });
    std::sort(rows, rows + kRows, [](const Row& a, const Row& b) { return a.objects > b.objects; });
    for (const Row& row : rows)
        if (row.objects) std::fprintf(stderr, "molt: alive: %zu %s\n", row.objects, row.name);
    if (others) std::fprintf(stderr, "molt: alive: %zu of other classes\n", others);
}

} // namespace molt::checking

#endif

// The six iterators of dict: keys, values and items, forward and reverse.
#include "core/types/dict_iterator.h"

#include "core/object/protocol.h"
#include "core/types/iterators.h"
#include "core/types/list.h"
#include "core/types/pairs.h"
#include "core/types/tuple.h"
#include "gen/core/dict.h"
#include "gen/types.h"

namespace molt {

namespace {

enum class Part : uint8_t { key, value, item };
enum class Direction : uint8_t { forward, reverse };

Ref<> part_of(Ctx& ctx, DictIterator* iterator, const DictEntry& entry, Part part) {
    if (part == Part::key) return own(Value(entry.key));
    if (part == Part::value) return own(Value(entry.value));
    // Dropping the last item may run code that moves the entry.
    Ref<> key = own(Value(entry.key)), value = own(Value(entry.value));
    Ref<Tuple> pair = tuple_recycled(iterator->result);
    if (!pair) {
        pair = MOLT_TRY(tuple_of(ctx, key, value));
        if (!iterator->result) iterator->result.set(pair.value());
        return pair;
    }
    tuple_replace(pair.get(), 0, std::move(key));
    tuple_replace(pair.get(), 1, std::move(value));
    return pair;
}

/// The next live entry in the direction; null at the end.
DictEntry* advance(DictIterator* iterator, Dict* dict, Direction direction) {
    int64_t& at = iterator->position;
    if (direction == Direction::forward) {
        if (at < int64_t(dict->first)) at = dict->first;
        while (at < int64_t(dict->used))
            if (DictEntry* entry = &dict->entries[at++]; entry->key) return entry;
    } else {
        if (at >= int64_t(dict->used)) at = int64_t(dict->used) - 1; // popitem() shortened the dict meanwhile
        while (at >= 0)
            if (DictEntry* entry = &dict->entries[at--]; entry->key) return entry;
    }
    return nullptr;
}

Ref<> next_part(Ctx& ctx, Value self, Part part, Direction direction) {
    auto* iterator = self.as<DictIterator>();
    Dict* dict = iterator->dict.get();
    if (!dict) return own(kAbsent);
    if (iterator->expected != dict->n) {
        iterator->expected = DictIterator::kInvalid; // once is for ever
        return ctx.raise(type::RuntimeError, "dictionary changed size during iteration");
    }
    DictEntry* entry = advance(iterator, dict, direction);
    if (!entry) {
        iterator->dict.clear();
        return own(kAbsent);
    }
    if (iterator->left == 0 && direction == Direction::forward) {
        iterator->dict.clear();
        return ctx.raise(type::RuntimeError, "dictionary keys changed during iteration");
    }
    iterator->left--;
    return part_of(ctx, iterator, *entry, part);
}

} // namespace

molt_value dict_items_next_pair(Ctx& ctx, Value self, molt_value* pair) {
    auto* iterator = self.as<DictIterator>();
    Dict* dict = iterator->dict.get();
    if (dict && iterator->expected == dict->n && iterator->left > 0) {
        const int64_t before = iterator->position;
        if (DictEntry* entry = advance(iterator, dict, Direction::forward)) {
            Ref<> key = own(Value(entry->key)), value = own(Value(entry->value));
            if (keep_pair(iterator->result, key, value)) {
                iterator->left--;
                pair[0] = key.release();
                pair[1] = value.release();
                return MOLT_PAIRED;
            }
        }
        iterator->position = before;
    }
    return next_part(ctx, self, Part::item, Direction::forward).release();
}

namespace {

int64_t length_hint_of(const DictIterator* self) { return self->dict && self->expected == self->dict->n ? self->left : 0; }

/// iter() of the rest as a list; the iterator itself stays where it is.
Ref<> reduce(Ctx& ctx, DictIterator* self) {
    Ref<DictIterator> rest = MOLT_TRY(allocate<DictIterator>(ctx, class_of(self)));
    rest->dict.set(self->dict.value());
    rest->expected = self->expected;
    rest->position = self->position;
    rest->left = self->left;
    Ref<List> list = MOLT_TRY(list_from_iterable_py(ctx, rest));
    return reduce_iterator(ctx, "iter", list);
}

} // namespace

Ref<> dict_iterator_new(Ctx& ctx, Class* cls, Dict* dict) {
    Ref<DictIterator> iterator = MOLT_TRY(allocate<DictIterator>(ctx, cls));
    bool reverse = cls == &type::dict_reversekeyiterator || cls == &type::dict_reversevalueiterator ||
                   cls == &type::dict_reverseitemiterator;
    iterator->dict.set(Value(dict));
    iterator->expected = dict->n;
    iterator->position = reverse ? int64_t(dict->used) - 1 : 0;
    iterator->left = int64_t(dict->n);
    return iterator;
}

#define MOLT_DICT_ITERATOR(name, part, direction)                                                                                \
    namespace name {                                                                                                             \
    Ref<> dunder_iter(Ctx&, Value self) { return own(self); }                                                                    \
    Ref<> dunder_next(Ctx& ctx, Value self) { return next_part(ctx, self, Part::part, Direction::direction); }                   \
    Result<int64_t> dunder_length_hint(Ctx&, DictIterator* self) { return length_hint_of(self); }                                \
    Ref<> dunder_reduce(Ctx& ctx, DictIterator* self) { return reduce(ctx, self); }                                              \
    }
MOLT_DICT_ITERATOR(dict_keyiterator, key, forward)
MOLT_DICT_ITERATOR(dict_valueiterator, value, forward)
MOLT_DICT_ITERATOR(dict_itemiterator, item, forward)
MOLT_DICT_ITERATOR(dict_reversekeyiterator, key, reverse)
MOLT_DICT_ITERATOR(dict_reversevalueiterator, value, reverse)
MOLT_DICT_ITERATOR(dict_reverseitemiterator, item, reverse)
#undef MOLT_DICT_ITERATOR

} // namespace molt

// The iterator of collections.OrderedDict and its views, and the views themselves.
#include "core/object/protocol.h"
#include "core/types/dict_view.h"
#include "core/types/iterators.h"
#include "core/types/list.h"
#include "core/types/tuple.h"
#include "gen/std/_collections.h"
#include "std/collections/ordered_dict.h"

namespace molt {

Ref<> ordered_dict_iterator_new(Ctx& ctx, OrderedDict* dict, OrderedPart part, bool reverse) {
    Ref<OrderedDictIterator> made = MOLT_TRY(allocate<OrderedDictIterator>(ctx, &type::_collections_odict_iterator));
    made->dict.set(Value(dict));
    made->expected = made->left = dict->n;
    made->state = dict->state;
    made->position = reverse ? int64_t(dict->used) - 1 : int64_t(dict->first);
    made->part = part;
    made->reverse = reverse;
    return made;
}

namespace _collections {

namespace odict_iterator {

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

// 1. Past the last key nothing matters.  2. Keys that came, went or moved end it.  3. So does any other
// change of size.
Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* iterator = self.as<OrderedDictIterator>();
    OrderedDict* dict = iterator->dict.get();
    if (!dict) return own(kAbsent);
    if (iterator->left == 0) {
        iterator->dict.clear();
        return own(kAbsent);
    }
    if (dict->state != iterator->state) {
        iterator->dict.clear();
        return ctx.raise(type::RuntimeError, "OrderedDict mutated during iteration");
    }
    if (dict->n != iterator->expected) {
        iterator->expected = OrderedDictIterator::kSizeChanged; // once is for ever
        return ctx.raise(type::RuntimeError, "OrderedDict changed size during iteration");
    }
    int64_t& at = iterator->position;
    while (uint64_t(at) < dict->used && !dict->entries[at].key) at += iterator->reverse ? -1 : 1;
    if (uint64_t(at) >= dict->used) { // dict's own methods changed it behind our back
        iterator->dict.clear();
        return own(kAbsent);
    }
    Ref<> keep = own(Value(dict));
    if (!ordered_dict_check_key_py(ctx, dict, Value(dict->entries[at].key)).ok()) {
        iterator->left = 0;
        return raised;
    }
    if (dict->state != iterator->state || uint64_t(at) >= dict->used || !dict->entries[at].key) { // the comparison changed it
        iterator->dict.clear();
        return ctx.raise(type::RuntimeError, "OrderedDict mutated during iteration");
    }
    const DictEntry& entry = dict->entries[at];
    at += iterator->reverse ? -1 : 1;
    iterator->left--;
    if (iterator->part == OrderedPart::keys) return own(Value(entry.key));
    if (iterator->part == OrderedPart::values) return own(Value(entry.value));
    return tuple_of(ctx, Value(entry.key), Value(entry.value));
}

// iter() of the rest as a list; the iterator itself stays where it is.
Ref<> dunder_reduce(Ctx& ctx, OrderedDictIterator* self) {
    Ref<OrderedDictIterator> rest = MOLT_TRY(allocate<OrderedDictIterator>(ctx, class_of(self)));
    rest->dict.set(self->dict.value());
    rest->expected = self->expected;
    rest->state = self->state;
    rest->left = self->left;
    rest->position = self->position;
    rest->part = self->part;
    rest->reverse = self->reverse;
    Ref<List> list = MOLT_TRY(list_from_iterable_py(ctx, rest));
    return reduce_iterator(ctx, "iter", list);
}

} // namespace odict_iterator

#define MOLT_ORDERED_VIEW(name, part)                                                                                            \
    namespace name {                                                                                                             \
    Ref<> dunder_iter(Ctx& ctx, Value self) {                                                                                    \
        auto* dict = static_cast<OrderedDict*>(self.as<DictView>()->dict.get());                                                 \
        return ordered_dict_iterator_new(ctx, dict, OrderedPart::part, false);                                                   \
    }                                                                                                                            \
    Ref<> dunder_reversed(Ctx& ctx, DictView* self) {                                                                            \
        return ordered_dict_iterator_new(ctx, static_cast<OrderedDict*>(self->dict.get()), OrderedPart::part, true);             \
    }                                                                                                                            \
    }
MOLT_ORDERED_VIEW(odict_keys, keys)
MOLT_ORDERED_VIEW(odict_values, values)
MOLT_ORDERED_VIEW(odict_items, items)
#undef MOLT_ORDERED_VIEW

} // namespace _collections

} // namespace molt

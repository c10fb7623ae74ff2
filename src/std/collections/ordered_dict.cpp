// collections.OrderedDict: the bodies of its methods, in the stub's order.
#include "std/collections/ordered_dict.h"

#include "core/object/instance.h"
#include "core/object/protocol.h"
#include "core/object/py.h"
#include "core/types/dict_table.h"
#include "core/types/dict_view.h"
#include "core/types/list.h"
#include "core/types/tuple.h"
#include "gen/core/dict.h"
#include "gen/std/_collections.h"

namespace molt {

void OrderedDict::clear_fields(OrderedDict* self) {
    molt::drop(Value(std::exchange(self->dict_word, 0)));
    Dict::clear_fields(self);
}

Status ordered_dict_check_key_py(Ctx& ctx, OrderedDict* self, Value key) {
    if (!class_of(key)->is_heap()) return done();
    Ref<> keep = own(key);
    Value found = MOLT_TRY(dict_get_hashed_py(ctx, self, key, MOLT_TRY(hash(ctx, key))));
    return found.is_absent() ? Status(ctx.raise_value(type::KeyError, key)) : done();
}

// DEVIATION(ordered-dict-bypass): dict's own methods, called on an OrderedDict, keep it whole: the order follows the keys.
namespace _collections::ordered_dict {

using namespace dict_table;

namespace {

OrderedDict* as_ordered(Value v) { return v.as<OrderedDict>(); }
bool is_ordered(Value v) { return instance_of(v, &type::_collections_ordered_dict); }
bool is_plain(Value v) { return class_of(v) == &type::_collections_ordered_dict; }

DictEntry* first_entry(Dict* dict) {
    uint64_t i = 0;
    return dict_next(dict, i);
}
/// Null when empty.
DictEntry* last_entry(Dict* dict) {
    for (uint64_t i = dict->used; i-- > dict->first;)
        if (dict->entries[i].key) return &dict->entries[i];
    return nullptr;
}

/// KeyError as pop() and move_to_end() raise it: a tuple is the arguments, None is none.
Raised raise_missing(Ctx& ctx, Value key) {
    if (!key.is<Tuple>() && !key.is_none()) return ctx.raise_value(type::KeyError, key);
    Ref<Tuple> args = key.is_none() ? tuple_of(ctx) : own(key.as<Tuple>());
    if (!args) return raised;
    Ref<> error = Py(ctx, Value(&type::KeyError)).spread(args);
    return error ? ctx.raise_instance(std::move(error)) : raised;
}

/// Entries behind the last live one are given up, so that the last one is found at once.
void trim(Dict* dict) {
    while (dict->used > dict->first && !dict->entries[dict->used - 1].key) dict->used--;
}

Status set_py(Ctx& ctx, OrderedDict* self, Value key, int64_t key_hash, Value value) {
    uint64_t before = self->n;
    MOLT_TRY(dict_set_hashed_py(ctx, self, key, key_hash, value));
    if (self->n != before) self->state++;
    return done();
}

/// The value of a key that goes; kAbsent when there is none.
Ref<> take_py(Ctx& ctx, OrderedDict* self, Value key, int64_t key_hash) {
    uint64_t before = self->n;
    Ref<> value = MOLT_TRY(dict_pop_hashed_py(ctx, self, key, key_hash));
    if (self->n != before) self->state++;
    trim(self);
    return value;
}

// ---- MutableMapping.update ----

Status add_pair_py(Ctx& ctx, Value self, Value pair) {
    Ref<> iterator = MOLT_TRY(iter(ctx, pair));
    Ref<> key = MOLT_TRY(next(ctx, iterator));
    if (key.value().is_absent()) return ctx.raise(type::ValueError, "need more than 0 values to unpack");
    Ref<> value = MOLT_TRY(next(ctx, iterator));
    if (value.value().is_absent()) return ctx.raise(type::ValueError, "need more than 1 value to unpack");
    Ref<> end = MOLT_TRY(next(ctx, iterator));
    if (!end.value().is_absent()) return ctx.raise(type::ValueError, "too many values to unpack (expected 2)");
    return setitem(ctx, self, key, value);
}

Status add_pairs_py(Ctx& ctx, Value self, Value pairs) {
    return for_each(ctx, pairs, [&](Value pair) { return add_pair_py(ctx, self, pair); });
}

/// The items of an exact dict as they are now, whatever the assignments do to it.
Status add_dict_py(Ctx& ctx, Value self, Dict* source) {
    Ref<List> pairs = MOLT_TRY(list_new(ctx, source->n));
    for (uint64_t i = 0; DictEntry* entry = dict_next(source, i);) {
        Ref<Tuple> pair = MOLT_TRY(tuple_of(ctx, Value(entry->key), Value(entry->value)));
        MOLT_TRY(list_append(ctx, pairs.get(), Value(pair.get())));
    }
    return add_pairs_py(ctx, self, pairs);
}

// 1. A dict gives its items.  2. Something with keys() is asked for each.  3. Something with items() gives
// pairs.
// 4. Anything else is pairs.
Status update_from_py(Ctx& ctx, Value self, Value source) {
    if (source.is_exact(MOLT_KIND_DICT)) return add_dict_py(ctx, self, source.as<Dict>());
    Ref<> method = MOLT_TRY(getattr_optional(ctx, source, "keys"));
    if (!method.value().is_absent()) {
        Ref<> keys = MOLT_TRY(call(ctx, method, {}));
        return for_each(ctx, keys, [&](Value key) -> Status {
            Ref<> value = MOLT_TRY(getitem(ctx, source, key));
            return setitem(ctx, self, key, value);
        });
    }
    method = MOLT_TRY(getattr_optional(ctx, source, "items"));
    if (method.value().is_absent()) return add_pairs_py(ctx, self, source);
    Ref<> items = MOLT_TRY(call(ctx, method, {}));
    return add_pairs_py(ctx, self, items);
}

Status update_py(Ctx& ctx, Value self, const Args& args) {
    if (args.count() > 1)
        return ctx.raise(type::TypeError, "update() takes at most 1 positional argument ({} given)", args.count());
    if (args.count()) {
        Ref<> source = own(args[0]);
        MOLT_TRY(update_from_py(ctx, self, source));
    }
    for (size_t i = 0; i < args.keyword_count(); i++) MOLT_TRY(setitem(ctx, self, args.keyword_name(i), args.keyword_value(i)));
    return done();
}

/// Are the keys equal in order?
Result<bool> same_order_py(Ctx& ctx, Dict* a, Dict* b) {
    uint64_t i = 0, k = 0;
    for (;;) {
        DictEntry *left = dict_next(a, i), *right = dict_next(b, k);
        if (!left || !right) return !left && !right;
        Ref<> left_key = own(Value(left->key)), right_key = own(Value(right->key));
        if (!MOLT_TRY(equal(ctx, left_key, right_key))) return false;
    }
}

Ref<> view_new(Ctx& ctx, Class* cls, OrderedDict* dict) {
    Ref<DictView> view = MOLT_TRY(allocate<DictView>(ctx, cls));
    view->dict.set(Value(dict));
    return view;
}

} // namespace

Status dunder_init(Ctx& ctx, OrderedDict* self, const Args& args) {
    if (args.count() > 1) return ctx.raise(type::TypeError, "expected at most 1 arguments, got {}", args.count());
    return update_py(ctx, Value(self), args);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Value name(class_of(self)->name);
    if (as_ordered(self)->n == 0) return format_text(ctx, "{}()", name);
    ReprGuard guard(ctx, self);
    if (guard.failed()) return raised;
    if (!guard.entered()) return intern(ctx, "...");
    Ref<Dict> items = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(dict_merge_py(ctx, items.get(), self, true)); // what keys() and [] give
    return format_text(ctx, "{}({!r})", name, items);
}

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if ((op != CompareOp::eq && op != CompareOp::ne) || !is_ordered(self) || !other.is_kind(MOLT_KIND_DICT))
        return not_implemented();
    Ref<> plain = MOLT_TRY(type::dict.slots.compare(ctx, self, other, op));
    if (!is_ordered(other) || plain.value().is_true() != (op == CompareOp::eq)) return plain;
    Ref<> keep_self = own(self), keep_other = own(other);
    bool same = MOLT_TRY(same_order_py(ctx, as_ordered(self), as_ordered(other)));
    return boolean(same == (op == CompareOp::eq));
}

Ref<> dunder_iter(Ctx& ctx, Value self) { return ordered_dict_iterator_new(ctx, as_ordered(self), OrderedPart::keys, false); }

Ref<> dunder_or(Ctx& ctx, Value left, Value right) {
    bool from_left = is_ordered(left);
    if (!(from_left ? right : left).is_kind(MOLT_KIND_DICT)) return not_implemented();
    Ref<> made = MOLT_TRY(call(ctx, Value(class_of(from_left ? left : right)), {left}));
    MOLT_TRY(update_from_py(ctx, made, right));
    return made;
}

Ref<> dunder_ior(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(update_from_py(ctx, self, other));
    return own(self);
}

Status dunder_setitem(Ctx& ctx, Value self, Value key, Value value) {
    int64_t key_hash = MOLT_TRY(hash(ctx, key));
    if (value) return set_py(ctx, as_ordered(self), key, key_hash, value);
    Ref<> taken = MOLT_TRY(take_py(ctx, as_ordered(self), key, key_hash));
    return taken.value().is_absent() ? Status(ctx.raise_value(type::KeyError, key)) : done();
}

Ref<> fromkeys(Ctx& ctx, Class* cls, Value iterable, Value value) {
    Ref<> made = MOLT_TRY(call(ctx, Value(cls), {}));
    MOLT_TRY(for_each(ctx, iterable, [&](Value key) { return setitem(ctx, made, key, value); }));
    return made;
}

Result<int64_t> dunder_sizeof(Ctx& ctx, OrderedDict* self) {
    return MOLT_TRY(molt::dict::dunder_sizeof(ctx, self)) + int64_t(sizeof(OrderedDict) - sizeof(Dict));
}

Ref<> dunder_reduce(Ctx& ctx, OrderedDict* self) {
    Ref<> state = MOLT_TRY(call_method(ctx, Value(self), "__getstate__"));
    Ref<> items = MOLT_TRY(call_method(ctx, Value(self), "items"));
    Ref<> iterator = MOLT_TRY(iter(ctx, items));
    return tuple_of(ctx, Value(class_of(self)), Value(tuple_empty()), state.value(), kNone, iterator.value());
}

Ref<> setdefault(Ctx& ctx, OrderedDict* self, Value key, Value fallback) {
    Value dict(self);
    if (is_plain(dict)) {
        int64_t key_hash = MOLT_TRY(hash(ctx, key));
        Value found = MOLT_TRY(dict_get_hashed_py(ctx, self, key, key_hash));
        if (!found.is_absent()) return own(found);
        MOLT_TRY(set_py(ctx, self, key, key_hash, fallback));
        return own(fallback);
    }
    if (MOLT_TRY(contains(ctx, dict, key))) return getitem(ctx, dict, key);
    MOLT_TRY(setitem(ctx, dict, key, fallback));
    return own(fallback);
}

Ref<> pop(Ctx& ctx, OrderedDict* self, Value key, Value fallback) {
    Ref<> value = MOLT_TRY(take_py(ctx, self, key, MOLT_TRY(hash(ctx, key))));
    if (!value.value().is_absent()) return value;
    return fallback ? own(fallback) : Ref<>(raise_missing(ctx, key));
}

Ref<> popitem(Ctx& ctx, OrderedDict* self, bool last) {
    DictEntry* entry = last ? last_entry(self) : first_entry(self);
    if (!entry) return ctx.raise(type::KeyError, "dictionary is empty");
    Ref<Tuple> pair = MOLT_TRY(tuple_allocate(ctx, 2));
    DictEntry taken = dict_table::remove(self, entry - self->entries);
    self->state++;
    trim(self);
    pair->items[0] = taken.key;
    pair->items[1] = taken.value;
    return pair;
}

Ref<> keys(Ctx& ctx, OrderedDict* self) { return view_new(ctx, &type::_collections_odict_keys, self); }
Ref<> values(Ctx& ctx, OrderedDict* self) { return view_new(ctx, &type::_collections_odict_values, self); }
Ref<> items(Ctx& ctx, OrderedDict* self) { return view_new(ctx, &type::_collections_odict_items, self); }

Ref<> update(Ctx& ctx, OrderedDict* self, const Args& args) {
    MOLT_TRY(update_py(ctx, Value(self), args));
    return none();
}

Status clear(Ctx& ctx, OrderedDict* self) {
    dict_clear(ctx, self);
    return done();
}

Ref<> copy(Ctx& ctx, OrderedDict* self) {
    if (is_plain(Value(self))) {
        Ref<OrderedDict> made = MOLT_TRY(allocate<OrderedDict>(ctx, &type::_collections_ordered_dict));
        made->str_keys_only = true;
        for (uint64_t i = 0; DictEntry* entry = dict_next(self, i);)
            MOLT_TRY(ordered_dict_check_key_py(ctx, self, Value(entry->key)));
        if (self->n) MOLT_TRY(clone_into(ctx, made.get(), self));
        return made;
    }
    Ref<> made = MOLT_TRY(call(ctx, Value(class_of(self)), {}));
    for (uint64_t i = 0; DictEntry* entry = dict_next(self, i);) {
        Ref<> key = own(Value(entry->key));
        Ref<> value = MOLT_TRY(getitem(ctx, Value(self), key));
        MOLT_TRY(setitem(ctx, made, key, value));
    }
    return made;
}

Ref<> dunder_reversed(Ctx& ctx, OrderedDict* self) { return ordered_dict_iterator_new(ctx, self, OrderedPart::keys, true); }

// The entry moves behind the last one or before the first one; without a free place there, the table is made
// anew.
Status move_to_end(Ctx& ctx, OrderedDict* self, Value key, bool last) {
    DictEntry* end = last ? last_entry(self) : first_entry(self);
    if (!end) return raise_missing(ctx, key);
    if (end->key == key.word()) return done();
    int64_t key_hash = MOLT_TRY(hash(ctx, key));
    int64_t from = find_py(ctx, self, key, key_hash);
    if (from == kFailed) return raised;
    if (from == kNotFound) return raise_missing(ctx, key);
    end = last ? last_entry(self) : first_entry(self);
    if (end == &self->entries[from]) return done();
    molt_value present = self->entries[from].key;
    if (last ? self->usable == 0 : self->first == 0) {
        MOLT_TRY(last ? resize(ctx, self, log2_for_cells(self->n * 3)) : open_front(ctx, self));
        for (from = 0; self->entries[from].key != present;) from++;
    }
    self->state++;
    if (last) {
        move_entry(self, from, self->used++);
        self->usable--;
        while (!self->entries[self->first].key) self->first++;
    } else {
        move_entry(self, from, --self->first);
        trim(self);
    }
    return done();
}

Ref<> get_dunder_dict(Ctx& ctx, OrderedDict* self) { return instance_dict(ctx, self); }
Status set_dunder_dict(Ctx& ctx, OrderedDict* self, Value value) { return set_instance_dict(ctx, self, value); }

} // namespace _collections::ordered_dict

} // namespace molt

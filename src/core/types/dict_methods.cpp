// dict: the bodies of its methods, in the stub's order.
#include "core/object/names.h"
#include "core/types/container_text.h"
#include "core/types/dict_iterator.h"
#include "core/types/dict_table.h"
#include "core/types/dict_view.h"
#include "core/types/generic_alias.h"
#include "core/types/set.h"
#include "core/types/tuple.h"
#include "gen/core/dict.h"
#include "gen/types.h"

namespace molt::dict {

namespace {

using namespace dict_table;

Dict* as_dict(Value v) { return v.as<Dict>(); }

/// The common part of dict(...) and update(...): one positional argument, then keywords.
Status update_from_args(Ctx& ctx, Dict* self, const Args& args, const char* name) {
    if (args.count() > 1) return ctx.raise(type::TypeError, "{} expected at most 1 argument, got {}", name, args.count());
    if (args.count()) MOLT_TRY(dict_update_py(ctx, self, args[0]));
    for (size_t i = 0, n = args.keyword_count(); i < n; i++)
        MOLT_TRY(dict_set_py(ctx, self, args.keyword_name(i), args.keyword_value(i)));
    return done();
}

Ref<> view_new(Ctx& ctx, Class* cls, Dict* dict) {
    Ref<DictView> view = MOLT_TRY(allocate<DictView>(ctx, cls));
    view->dict.set(Value(dict));
    return view;
}

/// Are both dicts of one size, with the same keys and equal values?
Result<bool> same_items_py(Ctx& ctx, Dict* a, Dict* b) {
    if (a->n != b->n) return false;
    for (uint64_t i = 0; DictEntry* entry = dict_next(a, i);) {
        Ref<> key = own(Value(entry->key)), value = own(Value(entry->value));
        Value found = MOLT_TRY(dict_get_hashed_py(ctx, b, key, entry->hash));
        if (found.is_absent()) return false;
        Ref<> other = own(found);
        if (!MOLT_TRY(equal(ctx, other, value))) return false;
    }
    return true;
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args&) {
    Ref<Dict> dict = MOLT_TRY(allocate<Dict>(ctx, cls));
    dict->str_keys_only = true;
    return dict;
}

Status dunder_init(Ctx& ctx, Dict* self, const Args& args) { return update_from_args(ctx, self, args, "dict"); }

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Dict* dict = as_dict(self);
    ReprGuard guard(ctx, self);
    if (guard.failed()) return raised;
    if (!guard.entered()) return intern(ctx, "{...}");
    if (dict->n == 0) return intern(ctx, "{}");
    ContainerText text(ctx);
    MOLT_TRY(text.add("{"));
    bool first = true;
    for (uint64_t i = 0; DictEntry* entry = dict_next(dict, i); first = false) {
        Ref<> key = own(Value(entry->key)), value = own(Value(entry->value));
        if (!first) MOLT_TRY(text.add(", "));
        MOLT_TRY(text.add_repr_py(key));
        MOLT_TRY(text.add(": "));
        MOLT_TRY(text.add_repr_py(value));
    }
    MOLT_TRY(text.add("}"));
    return text.finish();
}

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (!other.is_kind(MOLT_KIND_DICT) || (op != CompareOp::eq && op != CompareOp::ne)) return not_implemented();
    bool same = MOLT_TRY(same_items_py(ctx, as_dict(self), as_dict(other)));
    return boolean(same == (op == CompareOp::eq));
}

Ref<> dunder_iter(Ctx& ctx, Value self) { return dict_iterator_new(ctx, &type::dict_keyiterator, as_dict(self)); }

Ref<> dunder_or(Ctx& ctx, Value left, Value right) {
    if (!left.is_kind(MOLT_KIND_DICT) || !right.is_kind(MOLT_KIND_DICT)) return not_implemented();
    Ref<Dict> result = MOLT_TRY(dict_copy(ctx, as_dict(left)));
    MOLT_TRY(dict_update_py(ctx, result.get(), right));
    return result;
}

Ref<> dunder_ior(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(dict_update_py(ctx, as_dict(self), other));
    return own(self);
}

Result<int64_t> dunder_len(Ctx&, Value self) { return int64_t(as_dict(self)->n); }

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    Value found = MOLT_TRY(dict_get_py(ctx, as_dict(self), key));
    if (!found.is_absent()) return own(found);
    if (!self.is_exact(MOLT_KIND_DICT)) {
        // OPTIMIZATION: a plain function or method is called without being bound.
        Value method = class_lookup(class_of(self), names.__missing__);
        if (method && (method.is_exact(MOLT_KIND_FUNCTION) || class_of(method) == &type::method_descriptor)) {
            Ref<> keep = own(method);
            return call(ctx, method, {self, key});
        }
        Ref<> missing = MOLT_TRY(lookup_special(ctx, self, names.__missing__));
        if (!missing.value().is_absent()) return call(ctx, missing, {key});
    }
    return ctx.raise_value(type::KeyError, key);
}

Status dunder_setitem(Ctx& ctx, Value self, Value key, Value value) {
    if (value) return dict_set_py(ctx, as_dict(self), key, value);
    bool found = MOLT_TRY(dict_delete_py(ctx, as_dict(self), key));
    return found ? done() : Status(ctx.raise_value(type::KeyError, key));
}

Result<bool> dunder_contains(Ctx& ctx, Value self, Value key) {
    Value found = MOLT_TRY(dict_get_py(ctx, as_dict(self), key));
    return !found.is_absent();
}

/// The size that CPython's layout would have: 16 bytes per entry while all keys are str, else 24.
Result<int64_t> dunder_sizeof(Ctx&, Dict* self) {
    if (!self->indices) return int64_t(48);
    uint64_t entries = (uint64_t(1) << self->log2_size) * 2 / 3;
    uint64_t cells = table_bytes(self->log2_size) - entries * sizeof(DictEntry);
    return int64_t(48 + 32 + cells + entries * (self->str_keys_only ? 16 : 24));
}

Ref<> get(Ctx& ctx, Dict* self, Value key, Value fallback) {
    Value found = MOLT_TRY(dict_get_py(ctx, self, key));
    return own(found.is_absent() ? fallback : found);
}

Ref<> setdefault(Ctx& ctx, Dict* self, Value key, Value value) { return dict_setdefault_py(ctx, self, key, value); }

Ref<> pop(Ctx& ctx, Dict* self, Value key, Value fallback) {
    // An empty dict does not ask the key for its hash.
    Ref<> value = self->n ? MOLT_TRY(dict_pop_py(ctx, self, key)) : own(kAbsent);
    if (!value.value().is_absent()) return value;
    return fallback ? own(fallback) : Ref<>(ctx.raise_value(type::KeyError, key));
}

Ref<> popitem(Ctx& ctx, Dict* self) {
    if (self->n == 0) return ctx.raise(type::KeyError, "popitem(): dictionary is empty");
    Ref<Tuple> pair = MOLT_TRY(tuple_allocate(ctx, 2));
    dict_written(self);
    DictEntry taken = remove_last(self);
    pair->items[0] = taken.key;
    pair->items[1] = taken.value;
    return pair;
}

Ref<> keys(Ctx& ctx, Dict* self) { return view_new(ctx, &type::dict_keys, self); }
Ref<> items(Ctx& ctx, Dict* self) { return view_new(ctx, &type::dict_items, self); }
Ref<> values(Ctx& ctx, Dict* self) { return view_new(ctx, &type::dict_values, self); }

Status update(Ctx& ctx, Dict* self, const Args& args) { return update_from_args(ctx, self, args, "update"); }

namespace {

/// fromkeys into a new empty dict, from a dict or a set: their hashes are at hand.
Status fill_from_hashed_py(Ctx& ctx, Dict* dict, Value keys, Value value) {
    uint64_t n = keys.is_kind(MOLT_KIND_DICT) ? as_dict(keys)->n : keys.as<Set>()->n;
    MOLT_TRY(resize(ctx, dict, log2_for_keys(n)));
    if (keys.is_kind(MOLT_KIND_DICT)) {
        dict->str_keys_only = as_dict(keys)->str_keys_only;
        for (uint64_t i = 0; DictEntry* entry = dict_next(as_dict(keys), i);) {
            Ref<> key = own(Value(entry->key));
            MOLT_TRY(dict_set_hashed_py(ctx, dict, key, entry->hash, value));
        }
        return done();
    }
    dict->str_keys_only = false;
    for (uint64_t i = 0; SetEntry* entry = set_next(keys.as<Set>(), i);) {
        Ref<> key = own(Value(entry->key));
        MOLT_TRY(dict_set_hashed_py(ctx, dict, key, entry->hash, value));
    }
    return done();
}

} // namespace

Ref<> fromkeys(Ctx& ctx, Class* cls, Value iterable, Value value) {
    Ref<> made = MOLT_TRY(call(ctx, cls, {}));
    if (made.value().is_exact(MOLT_KIND_DICT) && as_dict(made)->n == 0 &&
        (iterable.is_exact(MOLT_KIND_DICT) || is_any_set_exact(iterable))) {
        MOLT_TRY(fill_from_hashed_py(ctx, as_dict(made), iterable, value));
        return made;
    }
    MOLT_TRY(for_each(ctx, iterable, [&](Value key) {
        return made.value().is_exact(MOLT_KIND_DICT) ? dict_set_py(ctx, as_dict(made), key, value)
                                                     : setitem(ctx, made, key, value);
    }));
    return made;
}

Status clear(Ctx& ctx, Dict* self) {
    dict_clear(ctx, self);
    return done();
}

Ref<> copy(Ctx& ctx, Dict* self) { return dict_copy(ctx, self); }

Ref<> dunder_reversed(Ctx& ctx, Dict* self) { return dict_iterator_new(ctx, &type::dict_reversekeyiterator, self); }

Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }

} // namespace molt::dict

// dict for C++ callers: lookups, writes, copies and merges.
#include "core/types/dict.h"

#include "core/object/protocol.h"
#include "core/types/dict_table.h"
#include "core/types/key_hash.h"
#include "core/types/list.h"
#include "core/types/tuple.h"
#include "gen/types.h"

namespace molt {

#pragma GCC diagnostic ignored "-Winvalid-offsetof" // one base class, no virtual functions: the layout is plain
static_assert(offsetof(Dict, version) == offsetof(molt_dict, version));

using namespace dict_table;

namespace {

/// Replaces the value of an entry; the old one is dropped after the write.
void replace_value(DictEntry& entry, Value value) {
    retain(value);
    Value old(entry.value);
    entry.value = value.word();
    drop(old);
}

/// Drops what an entry held.
void drop_entry(const DictEntry& entry) {
    drop(Value(entry.key));
    drop(Value(entry.value));
}

/// A dict whose iteration is dict's own.
bool iterates_as_dict(Value v) { return v.is_kind(MOLT_KIND_DICT) && class_of(v)->slots.iter == type::dict.slots.iter; }

} // namespace

Ref<Dict> dict_new(Ctx& ctx) {
    Ref<Dict> dict = MOLT_TRY(allocate<Dict>(ctx, &type::dict));
    dict->str_keys_only = true;
    return dict;
}

Ref<Dict> dict_new(Ctx& ctx, uint64_t n) {
    constexpr uint32_t kMaxPresizeLog2 = 17; // a wrong guess shall not cost more than this
    Ref<Dict> dict = MOLT_TRY(dict_new(ctx));
    if (n <= usable_of(1u << kMinLog2)) return dict;
    uint32_t log2 = n > usable_of(uint64_t(1) << kMaxPresizeLog2) ? kMaxPresizeLog2 : log2_for_keys(n);
    MOLT_TRY(resize(ctx, dict.get(), log2));
    return dict;
}

DictEntry* dict_entry(Dict* dict, Str* key) {
    int64_t index = find_str(dict, key, str_hash(key));
    return index < 0 ? nullptr : &dict->entries[index];
}

int64_t dict_index(Dict* dict, Str* key) { return find_str(dict, key, str_hash(key)); }

Value dict_get(Dict* dict, Str* key) {
    DictEntry* entry = dict_entry(dict, key);
    return entry ? Value(entry->value) : Value();
}

Status dict_set_own(Ctx& ctx, Dict* dict, Str* key, Value value) {
    int64_t hash = str_hash(key);
    int64_t index = find_str(dict, key, hash);
    if (index == kNotFound) return insert_new(ctx, dict, key, hash, value);
    replace_value(dict->entries[index], value);
    return done();
}

Status dict_set(Ctx& ctx, Dict* dict, Str* key, Value value) {
    dict_written(dict);
    return dict_set_own(ctx, dict, key, value);
}

bool dict_delete(Dict* dict, Str* key) {
    dict_written(dict);
    int64_t index = find_str(dict, key, str_hash(key));
    if (index == kNotFound) return false;
    drop_entry(remove(dict, index));
    return true;
}

Result<Value> dict_get_py(Ctx& ctx, Dict* dict, Value key) {
    return dict_get_hashed_py(ctx, dict, key, MOLT_TRY(key_hash(ctx, key)));
}

Result<Value> dict_get_hashed_py(Ctx& ctx, Dict* dict, Value key, int64_t hash) {
    int64_t index = find_py(ctx, dict, key, hash);
    if (index >= 0) return Value(dict->entries[index].value);
    return index == kNotFound ? Result<Value>(kAbsent) : Result<Value>(raised);
}

Status dict_set_py(Ctx& ctx, Dict* dict, Value key, Value value) {
    return dict_set_hashed_py(ctx, dict, key, MOLT_TRY(key_hash(ctx, key)), value);
}

Status dict_set_hashed_py(Ctx& ctx, Dict* dict, Value key, int64_t hash, Value value) {
    dict_written(dict);
    // A first key that is no str moves a table of str keys, as it changes its layout in CPython.
    if (dict->indices && dict->str_keys_only && !key.is_exact(MOLT_KIND_STR)) {
        MOLT_TRY(resize(ctx, dict, log2_for_cells(dict->n * 3)));
        dict->str_keys_only = false;
    }
    int64_t index = find_py(ctx, dict, key, hash);
    if (index == kFailed) return raised;
    if (index == kNotFound) return insert_new(ctx, dict, key, hash, value);
    replace_value(dict->entries[index], value);
    return done();
}

Result<bool> dict_delete_py(Ctx& ctx, Dict* dict, Value key) {
    Ref<> value = MOLT_TRY(dict_pop_py(ctx, dict, key));
    return !value.value().is_absent();
}

Ref<> dict_pop_py(Ctx& ctx, Dict* dict, Value key) { return dict_pop_hashed_py(ctx, dict, key, MOLT_TRY(key_hash(ctx, key))); }

Ref<> dict_pop_hashed_py(Ctx& ctx, Dict* dict, Value key, int64_t hash) {
    dict_written(dict);
    int64_t index = find_py(ctx, dict, key, hash);
    if (index == kFailed) return raised;
    if (index == kNotFound) return own(kAbsent);
    DictEntry taken = remove(dict, index);
    drop(Value(taken.key));
    return Ref<>::own_word(taken.value);
}

Ref<> dict_setdefault_py(Ctx& ctx, Dict* dict, Value key, Value value) {
    dict_written(dict);
    int64_t hash = MOLT_TRY(key_hash(ctx, key));
    if (dict->indices && dict->str_keys_only && !key.is_exact(MOLT_KIND_STR)) {
        MOLT_TRY(resize(ctx, dict, log2_for_cells(dict->n * 3)));
        dict->str_keys_only = false;
    }
    int64_t index = find_py(ctx, dict, key, hash);
    if (index == kFailed) return raised;
    if (index >= 0) return own(Value(dict->entries[index].value));
    MOLT_TRY(insert_new(ctx, dict, key, hash, value));
    return own(value);
}

Ref<Dict> dict_copy(Ctx& ctx, Dict* dict) {
    if (dict->n == 0) return dict_new(ctx);
    if (iterates_as_dict(dict) && dict->n >= dict->used * 2 / 3) return clone(ctx, dict);
    Ref<Dict> copy = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(dict_merge_py(ctx, copy.get(), dict, true));
    return copy;
}

void dict_clear(Ctx&, Dict* dict) {
    dict_written(dict);
    Dict::clear_fields(dict);
}

namespace {

enum class Existing : uint8_t { keep, replace, refuse };

/// Adds one item as `existing` says.
Status merge_item(Ctx& ctx, Dict* into, Value key, int64_t hash, Value value, Existing existing) {
    if (existing != Existing::replace) {
        int64_t index = find_py(ctx, into, key, hash);
        if (index == kFailed) return raised;
        if (index >= 0) return existing == Existing::keep ? done() : Status(ctx.raise_value(type::KeyError, key));
    }
    return dict_set_hashed_py(ctx, into, key, hash, value);
}

Status merge_dict(Ctx& ctx, Dict* into, Dict* from, Existing existing) {
    if (from == into || from->n == 0) return done();
    if (into->n == 0) {
        existing = Existing::replace; // each key comes once
        bool compact = from->log2_size == kMinLog2 || usable_of((uint64_t(1) << from->log2_size) / 2) < from->n;
        if (from->n == from->used && compact) {
            void* block = into->indices;
            uint32_t log2 = into->log2_size;
            MOLT_TRY(clone_into(ctx, into, from));
            mem::release(block, table_bytes(log2), mem::Tag::table);
            return done();
        }
    }
    if (usable_of(into->log2_size ? uint64_t(1) << into->log2_size : 1) < from->n) {
        bool str_keys_only = into->str_keys_only && from->str_keys_only;
        MOLT_TRY(resize(ctx, into, log2_for_keys(into->n + from->n)));
        into->str_keys_only = str_keys_only;
    }
    uint64_t n = from->n;
    for (uint64_t i = 0; DictEntry* entry = dict_next(from, i);) {
        Ref<> key = own(Value(entry->key)), value = own(Value(entry->value));
        MOLT_TRY(merge_item(ctx, into, key, entry->hash, value, existing));
        if (from->n != n) return ctx.raise(type::RuntimeError, "dict mutated during update");
    }
    return done();
}

Status merge_mapping(Ctx& ctx, Dict* into, Value mapping, Existing existing) {
    Ref<> keys = MOLT_TRY(call_method(ctx, mapping, "keys"));
    Ref<> iterator = iter(ctx, keys);
    if (!iterator) {
        if (!ctx.swallow(type::TypeError)) return raised;
        return ctx.raise(type::TypeError, "{}.keys() returned a non-iterable (type {})", type_name(mapping), type_name(keys));
    }
    keys = MOLT_TRY(list_from_iterable_py(ctx, iterator));
    return for_each(ctx, keys, [&](Value key) -> Status {
        if (existing != Existing::replace) {
            Value found = MOLT_TRY(dict_get_py(ctx, into, key));
            if (!found.is_absent()) {
                if (existing == Existing::keep) return done();
                return ctx.raise_value(type::KeyError, key);
            }
        }
        Ref<> value = MOLT_TRY(getitem(ctx, mapping, key));
        return dict_set_py(ctx, into, key, value);
    });
}

Status merge(Ctx& ctx, Dict* into, Value mapping, Existing existing) {
    dict_written(into);
    if (iterates_as_dict(mapping)) return merge_dict(ctx, into, mapping.as<Dict>(), existing);
    return merge_mapping(ctx, into, mapping, existing);
}

} // namespace

Status dict_merge_py(Ctx& ctx, Dict* into, Value mapping, bool override_existing) {
    return merge(ctx, into, mapping, override_existing ? Existing::replace : Existing::keep);
}

Status dict_merge_unique_py(Ctx& ctx, Dict* into, Value mapping) { return merge(ctx, into, mapping, Existing::refuse); }

namespace {

/// One element of a sequence of pairs, as an exact list or tuple.
Ref<> pair_of(Ctx& ctx, Value element, uint64_t position) {
    if (element.is_exact(MOLT_KIND_LIST) || element.is_exact(MOLT_KIND_TUPLE)) return own(element);
    Ref<List> list = list_from_iterable_py(ctx, element);
    if (!list && ctx.swallow(type::TypeError))
        return ctx.raise(type::TypeError, "cannot convert dictionary update sequence element #{} to a sequence", position);
    return list;
}

} // namespace

Status dict_merge_pairs_py(Ctx& ctx, Dict* into, Value pairs, bool override_existing) {
    uint64_t position = 0;
    return for_each(ctx, pairs, [&](Value element) -> Status {
        Ref<> pair = MOLT_TRY(pair_of(ctx, element, position));
        bool is_list = pair.value().is_kind(MOLT_KIND_LIST);
        uint64_t n = is_list ? pair.value().as<List>()->n : pair.value().as<Tuple>()->n;
        if (n != 2)
            return ctx.raise(type::ValueError, "dictionary update sequence element #{} has length {}; 2 is required", position,
                             n);
        const molt_value* items = is_list ? pair.value().as<List>()->items() : pair.value().as<Tuple>()->items;
        Ref<> key = own(Value(items[0])), value = own(Value(items[1]));
        position++;
        if (override_existing) return dict_set_py(ctx, into, key, value);
        (void)MOLT_TRY(dict_setdefault_py(ctx, into, key, value));
        return done();
    });
}

Status dict_update_py(Ctx& ctx, Dict* into, Value source) {
    if (source.is_exact(MOLT_KIND_DICT)) return dict_merge_py(ctx, into, source, true);
    Ref<> keys = MOLT_TRY(getattr_optional(ctx, source, "keys"));
    return keys.value().is_absent() ? dict_merge_pairs_py(ctx, into, source, true) : dict_merge_py(ctx, into, source, true);
}

} // namespace molt

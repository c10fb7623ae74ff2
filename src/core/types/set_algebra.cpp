// Union, intersection, difference of sets.
#include "core/types/set_algebra.h"

#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/dict_table.h"
#include "core/types/set_table.h"
#include "gen/types.h"

namespace molt {

using set_table::find_py;
using set_table::merge_set_py;
using set_table::resize;

namespace {

Set* as_set(Value v) { return v.as<Set>(); }

/// set_contains_hashed_py, the usual case in line.
inline Result<bool> contains_py(Ctx& ctx, Set* set, Value key, int64_t hash) {
    if (const set_table::Glance seen = set_table::glance(set, key, hash); seen.sure) return seen.entry->key != 0;
    return set_contains_hashed_py(ctx, set, key, hash);
}

/// Calls body(key, hash) for each key of a set; keys are owned meanwhile.
template<class F> Status each_key(Set* set, F&& body) {
    for (uint64_t i = 0; SetEntry* entry = set_next(set, i);) {
        Ref<> key = own(Value(entry->key));
        MOLT_TRY(body(key.value(), entry->hash));
    }
    return done();
}

Result<bool> dict_has_py(Ctx& ctx, Dict* dict, Value key, int64_t hash) {
    int64_t index = dict_table::find_py(ctx, dict, key, hash);
    if (index == dict_table::kFailed) return raised;
    return index >= 0;
}

} // namespace

Ref<Set> set_from_iterable_py(Ctx& ctx, Class* cls, Value iterable) {
    Ref<Set> set = MOLT_TRY(set_new(ctx, cls));
    if (iterable) MOLT_TRY(set_update_py(ctx, set.get(), iterable));
    return set;
}

Status set_update_py(Ctx& ctx, Set* set, Value iterable) {
    if (is_any_set(iterable)) return merge_set_py(ctx, set, as_set(iterable));
    if (iterable.is_exact(MOLT_KIND_DICT)) {
        auto* dict = iterable.as<Dict>();
        if ((set->filled + dict->n) * 5 >= set->mask * 3) MOLT_TRY(resize(ctx, set, (set->n + dict->n) * 2));
        for (uint64_t i = 0; DictEntry* entry = dict_next(dict, i);) {
            Ref<> key = own(Value(entry->key));
            MOLT_TRY(set_add_hashed_py(ctx, set, key, entry->hash));
        }
        return done();
    }
    return for_each(ctx, iterable, [&](Value key) { return set_add_py(ctx, set, key); });
}

Status set_difference_update_py(Ctx& ctx, Set* set, Value iterable) {
    if (iterable == Value(set)) {
        set_clear(set);
        return done();
    }
    if (is_any_set(iterable)) {
        // What is common to both is the smaller list of keys to remove when the other set is much larger.
        Ref<> other = own(iterable);
        if (as_set(iterable)->n >> 3 > set->n) other = MOLT_TRY(set_algebra::intersection_py(ctx, set, iterable));
        MOLT_TRY(each_key(as_set(other), [&](Value key, int64_t hash) -> Status {
            MOLT_TRY(set_discard_hashed_py(ctx, set, key, hash));
            return done();
        }));
    } else {
        MOLT_TRY(for_each(ctx, iterable, [&](Value key) -> Status {
            MOLT_TRY(set_discard_py(ctx, set, key));
            return done();
        }));
    }
    // A quarter of removed entries is too many.
    if (set->filled - set->n <= set->mask / 4) return done();
    return set_table::grow(ctx, set);
}

namespace {

/// Removes the key when it is there, adds it when it is not.
Status toggle_py(Ctx& ctx, Set* set, Value key, int64_t hash) {
    if (MOLT_TRY(set_discard_hashed_py(ctx, set, key, hash))) return done();
    return set_add_hashed_py(ctx, set, key, hash);
}

} // namespace

Status set_symmetric_difference_update_py(Ctx& ctx, Set* set, Value iterable) {
    if (iterable == Value(set)) {
        set_clear(set);
        return done();
    }
    if (iterable.is_exact(MOLT_KIND_DICT)) {
        auto* dict = iterable.as<Dict>();
        for (uint64_t i = 0; DictEntry* entry = dict_next(dict, i);) {
            Ref<> key = own(Value(entry->key));
            MOLT_TRY(toggle_py(ctx, set, key, entry->hash));
        }
        return done();
    }
    Ref<> other = own(iterable);
    if (!is_any_set(iterable)) other = MOLT_TRY(set_from_iterable_py(ctx, set_algebra::base_of(set), iterable));
    return each_key(as_set(other), [&](Value key, int64_t hash) { return toggle_py(ctx, set, key, hash); });
}

Result<bool> set_is_subset_py(Ctx& ctx, Set* set, Set* of) {
    if (set->n > of->n) return false;
    for (uint64_t i = 0; SetEntry* entry = set_next(set, i);) {
        Ref<> key = own(Value(entry->key));
        if (!MOLT_TRY(contains_py(ctx, of, key, entry->hash))) return false;
    }
    return true;
}

namespace set_algebra {

Class* base_of(const Set* set) { return set->kind() == MOLT_KIND_FROZENSET ? &type::frozenset : &type::set; }

Ref<Set> copy_py(Ctx& ctx, Set* set) { return set_from_iterable_py(ctx, base_of(set), set); }

Ref<Set> intersection_py(Ctx& ctx, Set* set, Value other) {
    if (other == Value(set)) return copy_py(ctx, set);
    Ref<Set> result = MOLT_TRY(set_new(ctx, base_of(set)));
    auto keep_common = [&](Set* in, Value key, int64_t hash) -> Status {
        if (!MOLT_TRY(contains_py(ctx, in, key, hash))) return done();
        return set_add_hashed_py(ctx, result.get(), key, hash);
    };
    if (is_any_set(other)) {
        Set *small = as_set(other), *large = set;
        if (small->n > large->n) std::swap(small, large);
        MOLT_TRY(each_key(small, [&](Value key, int64_t hash) { return keep_common(large, key, hash); }));
    } else {
        MOLT_TRY(for_each(ctx, other, [&](Value key) -> Status {
            int64_t key_hash = MOLT_TRY(hash(ctx, key));
            return keep_common(set, key, key_hash);
        }));
    }
    return result;
}

namespace {

Ref<Set> copy_and_remove_py(Ctx& ctx, Set* set, Value other) {
    Ref<Set> result = MOLT_TRY(copy_py(ctx, set));
    MOLT_TRY(set_difference_update_py(ctx, result.get(), other));
    return result;
}

} // namespace

Ref<Set> difference_py(Ctx& ctx, Set* set, Value other) {
    bool is_dict = other.is_exact(MOLT_KIND_DICT);
    if (!is_dict && !is_any_set(other)) return copy_and_remove_py(ctx, set, other);
    // Removing is cheaper than selecting when there is little to remove.
    if (set->n >> 2 > (is_dict ? other.as<Dict>()->n : as_set(other)->n)) return copy_and_remove_py(ctx, set, other);
    Ref<Set> result = MOLT_TRY(set_new(ctx, base_of(set)));
    MOLT_TRY(each_key(set, [&](Value key, int64_t hash) -> Status {
        bool found =
            MOLT_TRY(is_dict ? dict_has_py(ctx, other.as<Dict>(), key, hash) : contains_py(ctx, as_set(other), key, hash));
        return found ? done() : set_add_hashed_py(ctx, result.get(), key, hash);
    }));
    return result;
}

Ref<Set> symmetric_difference_py(Ctx& ctx, Set* set, Value other) {
    Ref<Set> result = MOLT_TRY(set_from_iterable_py(ctx, base_of(set), other));
    MOLT_TRY(set_symmetric_difference_update_py(ctx, result.get(), set));
    return result;
}

Result<bool> is_disjoint_py(Ctx& ctx, Set* set, Value other) {
    if (other == Value(set)) return set->n == 0;
    if (is_any_set_exact(other)) {
        Set *small = as_set(other), *large = set;
        if (small->n > large->n) std::swap(small, large);
        for (uint64_t i = 0; SetEntry* entry = set_next(small, i);) {
            Ref<> key = own(Value(entry->key));
            if (MOLT_TRY(contains_py(ctx, large, key, entry->hash))) return false;
        }
        return true;
    }
    Ref<> iterator = MOLT_TRY(iter(ctx, other));
    for (;;) {
        Ref<> key = MOLT_TRY(next(ctx, iterator));
        if (key.value().is_absent()) return true;
        if (MOLT_TRY(set_contains_py(ctx, set, key))) return false;
    }
}

Result<bool> is_subset_py(Ctx& ctx, Set* set, Value other) {
    if (is_any_set(other)) return set_is_subset_py(ctx, set, as_set(other));
    Ref<Set> common = MOLT_TRY(intersection_py(ctx, set, other));
    return common->n == set->n;
}

Result<bool> is_superset_py(Ctx& ctx, Set* set, Value other) {
    if (is_any_set(other)) return set_is_subset_py(ctx, as_set(other), set);
    Ref<> iterator = MOLT_TRY(iter(ctx, other));
    for (;;) {
        Ref<> key = MOLT_TRY(next(ctx, iterator));
        if (key.value().is_absent()) return true;
        if (!MOLT_TRY(set_contains_py(ctx, set, key))) return false;
    }
}

} // namespace set_algebra

} // namespace molt

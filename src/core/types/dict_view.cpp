// dict_keys, dict_values, dict_items: iteration, set algebra, comparison.
#include "core/types/dict_view.h"

#include "core/types/container_text.h"
#include "core/types/dict_iterator.h"
#include "core/types/list.h"
#include "core/types/mapping_proxy.h"
#include "core/types/set.h"
#include "core/types/tuple.h"
#include "gen/core/dict.h"
#include "gen/types.h"

namespace molt {

namespace {

bool is_keys(Value v) { return instance_of(v, &type::dict_keys); }
bool is_items(Value v) { return instance_of(v, &type::dict_items); }
bool is_set_view(Value v) { return is_keys(v) || is_items(v); }
Dict* dict_of(Value view) { return view.as<DictView>()->dict.get(); }
int64_t length_of(Value view) { return int64_t(dict_of(view)->n); }

Ref<> repr_py(Ctx& ctx, Value self) {
    ReprGuard guard(ctx, self);
    if (guard.failed()) return raised;
    if (!guard.entered()) return intern(ctx, "...");
    Ref<List> list = MOLT_TRY(list_from_iterable_py(ctx, self));
    ContainerText text(ctx);
    MOLT_TRY(text.add(class_of(self)->name.get()));
    MOLT_TRY(text.add("("));
    MOLT_TRY(text.add_repr_py(list));
    MOLT_TRY(text.add(")"));
    return text.finish();
}

Result<bool> contains_py(Ctx& ctx, Value view, Value item) {
    Dict* dict = dict_of(view);
    if (is_keys(view)) {
        Value found = MOLT_TRY(dict_get_py(ctx, dict, item));
        return !found.is_absent();
    }
    if (!item.is_kind(MOLT_KIND_TUPLE) || item.as<Tuple>()->n != 2) return false;
    Value found = MOLT_TRY(dict_get_py(ctx, dict, (*item.as<Tuple>())[0]));
    if (found.is_absent()) return false;
    Ref<> value = own(found);
    return equal(ctx, value, (*item.as<Tuple>())[1]);
}

/// Is every item of `some` in `all`?
Result<bool> all_in_py(Ctx& ctx, Value some, Value all) {
    Ref<> iterator = MOLT_TRY(iter(ctx, some));
    for (;;) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) return true;
        if (!MOLT_TRY(contains(ctx, all, item))) return false;
    }
}

Ref<> compare_py(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (!is_any_set(other) && !is_set_view(other)) return not_implemented();
    int64_t mine = length_of(self), theirs = MOLT_TRY(length(ctx, other));
    bool sizes_fit = false;
    switch (op) {
    case CompareOp::eq:
    case CompareOp::ne: sizes_fit = mine == theirs; break;
    case CompareOp::lt: sizes_fit = mine < theirs; break;
    case CompareOp::le: sizes_fit = mine <= theirs; break;
    case CompareOp::gt: sizes_fit = mine > theirs; break;
    case CompareOp::ge: sizes_fit = mine >= theirs; break;
    }
    bool above = op == CompareOp::gt || op == CompareOp::ge;
    bool result = sizes_fit && MOLT_TRY(above ? all_in_py(ctx, other, self) : all_in_py(ctx, self, other));
    return boolean(result != (op == CompareOp::ne));
}

/// A set of the items of the left operand, which may be no view when the operator was reflected.
Ref<Set> set_of_py(Ctx& ctx, Value left) {
    if (is_keys(left) && Value(dict_of(left)).is_exact(MOLT_KIND_DICT)) left = Value(dict_of(left));
    return set_from_iterable_py(ctx, &type::set, left);
}

Ref<> sub_py(Ctx& ctx, Value left, Value right) {
    Ref<Set> result = MOLT_TRY(set_of_py(ctx, left));
    MOLT_TRY(set_difference_update_py(ctx, result.get(), right));
    return result;
}

Ref<> or_py(Ctx& ctx, Value left, Value right) {
    Ref<Set> result = MOLT_TRY(set_of_py(ctx, left));
    MOLT_TRY(set_update_py(ctx, result.get(), right));
    return result;
}

Ref<> and_py(Ctx& ctx, Value left, Value right) {
    // 1. The view comes first.
    if (!is_set_view(left)) std::swap(left, right);
    // 2. A set that is not smaller does the work itself (a frozenset's would be frozen).
    if (right.is_exact(MOLT_KIND_SET) && uint64_t(length_of(left)) <= right.as<Set>()->n)
        return call_method(ctx, right, "intersection", {left});
    // 3. Of two views the smaller one is walked.
    if (is_set_view(right) && length_of(right) > length_of(left)) std::swap(left, right);
    Ref<Set> result = MOLT_TRY(set_new(ctx));
    Ref<> keep = own(left);
    MOLT_TRY(for_each(ctx, right, [&](Value item) -> Status {
        if (!MOLT_TRY(contains_py(ctx, left, item))) return done();
        return set_add_py(ctx, result.get(), item);
    }));
    return result;
}

/// items ^ items compares values only for keys that both have.
Ref<> xor_items_py(Ctx& ctx, Dict* left, Dict* right) {
    Ref<Dict> keep = own(right);
    Ref<Dict> rest = MOLT_TRY(dict_copy(ctx, left));
    Ref<Set> result = MOLT_TRY(set_new(ctx));
    for (uint64_t i = 0; DictEntry* entry = dict_next(right, i);) {
        Ref<> key = own(Value(entry->key)), value = own(Value(entry->value));
        int64_t hash = entry->hash;
        Ref<> other = own(MOLT_TRY(dict_get_hashed_py(ctx, rest.get(), key, hash)));
        if (!other.value().is_absent() && MOLT_TRY(equal(ctx, other, value))) {
            (void)MOLT_TRY(dict_pop_hashed_py(ctx, rest.get(), key, hash));
        } else {
            Ref<Tuple> pair = MOLT_TRY(tuple_of(ctx, key, value));
            MOLT_TRY(set_add_py(ctx, result.get(), pair));
        }
    }
    Ref<> items = MOLT_TRY(dict::items(ctx, rest.get()));
    MOLT_TRY(set_update_py(ctx, result.get(), items));
    return result;
}

Ref<> xor_py(Ctx& ctx, Value left, Value right) {
    if (is_items(left) && is_items(right)) return xor_items_py(ctx, dict_of(left), dict_of(right));
    Ref<Set> result = MOLT_TRY(set_of_py(ctx, left));
    MOLT_TRY(set_symmetric_difference_update_py(ctx, result.get(), right));
    return result;
}

Result<bool> is_disjoint_py(Ctx& ctx, Value self, Value other) {
    if (self == other) return length_of(self) == 0;
    Value in = self, walked = other;
    // The shorter one is walked, when asking the other one is cheap.
    if (is_any_set_exact(other) || is_set_view(other))
        if (MOLT_TRY(length(ctx, other)) > length_of(self)) std::swap(in, walked);
    Ref<> iterator = MOLT_TRY(iter(ctx, walked));
    for (;;) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) return true;
        if (MOLT_TRY(contains(ctx, in, item))) return false;
    }
}

} // namespace

#define MOLT_DICT_VIEW(name, forward, reverse)                                                                                   \
    namespace name {                                                                                                             \
    Ref<> dunder_repr(Ctx& ctx, Value self) { return repr_py(ctx, self); }                                                       \
    Ref<> dunder_iter(Ctx& ctx, Value self) { return dict_iterator_new(ctx, &type::forward, dict_of(self)); }                    \
    Result<int64_t> dunder_len(Ctx&, Value self) { return length_of(self); }                                                     \
    Ref<> dunder_reversed(Ctx& ctx, DictView* self) { return dict_iterator_new(ctx, &type::reverse, self->dict.get()); }         \
    Ref<> get_mapping(Ctx& ctx, DictView* self) { return mapping_proxy_new(ctx, self->dict); }                                   \
    }
MOLT_DICT_VIEW(dict_keys, dict_keyiterator, dict_reversekeyiterator)
MOLT_DICT_VIEW(dict_values, dict_valueiterator, dict_reversevalueiterator)
MOLT_DICT_VIEW(dict_items, dict_itemiterator, dict_reverseitemiterator)
#undef MOLT_DICT_VIEW

#define MOLT_DICT_SET_VIEW(name)                                                                                                 \
    namespace name {                                                                                                             \
    Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) { return compare_py(ctx, self, other, op); }           \
    Ref<> dunder_sub(Ctx& ctx, Value left, Value right) { return sub_py(ctx, left, right); }                                     \
    Ref<> dunder_and(Ctx& ctx, Value left, Value right) { return and_py(ctx, left, right); }                                     \
    Ref<> dunder_xor(Ctx& ctx, Value left, Value right) { return xor_py(ctx, left, right); }                                     \
    Ref<> dunder_or(Ctx& ctx, Value left, Value right) { return or_py(ctx, left, right); }                                       \
    Result<bool> dunder_contains(Ctx& ctx, Value self, Value item) { return contains_py(ctx, self, item); }                      \
    Result<bool> isdisjoint(Ctx& ctx, DictView* self, Value other) { return is_disjoint_py(ctx, self, other); }                  \
    }
MOLT_DICT_SET_VIEW(dict_keys)
MOLT_DICT_SET_VIEW(dict_items)
#undef MOLT_DICT_SET_VIEW

} // namespace molt

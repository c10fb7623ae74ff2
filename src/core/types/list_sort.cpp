// list.sort and sorted(): keys, the choice of a comparison for what all keys are, mutation while sorting.
#include "core/base/sort.h"
#include "core/object/protocol.h"
#include "core/types/list.h"
#include "core/types/str.h"
#include "core/types/tuple.h"
#include "gen/types.h"

namespace molt {

namespace {

using base::Less;
Less answer(bool less) { return less ? Less::yes : Less::no; }
Less answer(Result<bool> less) { return less.ok() ? answer(less.take()) : Less::failed; }

// ---- what "less" means, by the type that all keys share ----

struct IntLess {
    Less operator()(molt_value a, molt_value b) const { return answer(int64_t(a << 13) < int64_t(b << 13)); }
};
struct FloatLess {
    Less operator()(molt_value a, molt_value b) const { return answer(molt_double_value(a) < molt_double_value(b)); }
};
struct StrLess {
    Less operator()(molt_value a, molt_value b) const { return answer(str_compare(Value(a).as<Str>(), Value(b).as<Str>()) < 0); }
};
struct AnyLess {
    Ctx& ctx;
    Less operator()(molt_value a, molt_value b) const { return answer(compare_bool(ctx, Value(a), Value(b), CompareOp::lt)); }
};
/// All keys are of one class: its comparison is asked directly, the general rules only when it declines.
struct SameClassLess {
    Ctx& ctx;
    CompareSlot slot;
    Less operator()(molt_value a, molt_value b) const {
        if (class_of(Value(a))->slots.compare != slot) return AnyLess{ctx}(a, b);
        Ref<> result = slot(ctx, Value(a), Value(b), CompareOp::lt);
        if (!result) return Less::failed;
        if (result.value() == kNotImplemented) return AnyLess{ctx}(a, b);
        if (result.value().is_bool()) return answer(result.value().is_true());
        return answer(truth(ctx, result));
    }
};
/// Small ints and strs compare without the general rules: Less, or nothing when the rules must be asked.
bool quick_less(molt_value a, molt_value b, Less& less) {
    if (molt_are_ints(a, b)) less = IntLess{}(a, b);
    else if (Value(a).is_exact(MOLT_KIND_STR) && Value(b).is_exact(MOLT_KIND_STR)) less = StrLess{}(a, b);
    else return false;
    return true;
}
Result<bool> quick_equal(Ctx& ctx, Value a, Value b) {
    if (molt_are_ints(a.word(), b.word())) return false; // they are not the same word
    if (a.is_exact(MOLT_KIND_STR) && b.is_exact(MOLT_KIND_STR)) return str_equal(a.as<Str>(), b.as<Str>());
    return equal(ctx, a, b);
}

/// All keys are non-empty tuples (at the time of the check) whose first items suit First.
template<class First> struct TupleLess {
    Ctx& ctx;
    First first;
    Less operator()(molt_value a, molt_value b) const {
        Tuple *left = Value(a).as<Tuple>(), *right = Value(b).as<Tuple>();
        uint64_t i = 0;
        for (; i < left->n && i < right->n; i++) {
            if (left->items[i] == right->items[i]) continue;
            Result<bool> same = quick_equal(ctx, (*left)[i], (*right)[i]);
            if (!same.ok()) return Less::failed;
            if (!same.take()) break;
        }
        if (i >= left->n || i >= right->n) return answer(left->n < right->n);
        if (i == 0) return first(left->items[0], right->items[0]);
        if (Less less; quick_less(left->items[i], right->items[i], less)) return less;
        return answer(compare_bool(ctx, (*left)[i], (*right)[i], CompareOp::lt));
    }
};

/// An item and the key that stands for it.
struct Keyed {
    molt_value key, item;
};
molt_value key_of(molt_value item) { return item; }
molt_value key_of(const Keyed& keyed) { return keyed.key; }

// ---- the choice of "less" ----

template<class T, class IsLess> Status sort_with(Ctx& ctx, const IsLess& is_less, T* items, uint64_t n) {
    auto by_key = [&](const T& a, const T& b) { return is_less(key_of(a), key_of(b)); };
    switch (base::stable_sort(items, size_t(n), by_key)) {
    case base::SortStatus::done: return done();
    case base::SortStatus::comparison_failed: return raised;
    case base::SortStatus::out_of_memory: break;
    }
    return ctx.raise_no_memory();
}

/// What all keys, or the first items of all keys, have in common.
enum class Common : uint8_t { ints, floats, strs, same_class, nothing };

Common classify(Value v) {
    if (v.is_small_int()) return Common::ints;
    if (v.is_small_double()) return Common::floats;
    if (v.is_exact(MOLT_KIND_STR)) return Common::strs;
    return Common::same_class;
}

/// at(i): the i-th value to look at.
template<class F> Common common_of(uint64_t n, F&& at) {
    Common common = classify(at(0));
    Class* cls = class_of(at(0));
    for (uint64_t i = 1; i < n; i++) {
        Value v = at(i);
        if (classify(v) == common && common != Common::same_class) continue;
        if (class_of(v) != cls) return Common::nothing;
        common = Common::same_class; // of one class, but not all of them inline
    }
    return common;
}

/// Sorts by what `at` shows of the items; Wrap makes the comparison of whole keys from that of the parts shown.
template<class T, class At, class Wrap> Status sort_by_common(Ctx& ctx, T* items, uint64_t n, At&& at, Wrap&& wrap) {
    switch (common_of(n, at)) {
    case Common::ints: return sort_with(ctx, wrap(IntLess{}), items, n);
    case Common::floats: return sort_with(ctx, wrap(FloatLess{}), items, n);
    case Common::strs: return sort_with(ctx, wrap(StrLess{}), items, n);
    case Common::same_class:
        if (CompareSlot slot = class_of(at(0))->slots.compare) return sort_with(ctx, wrap(SameClassLess{ctx, slot}), items, n);
        break;
    case Common::nothing: break;
    }
    return sort_with(ctx, wrap(AnyLess{ctx}), items, n);
}

template<class T> Status sort_items_by_key(Ctx& ctx, T* items, uint64_t n) {
    if (n < 2) return done();
    bool tuples = true;
    for (uint64_t i = 0; i < n && tuples; i++) {
        Value key(key_of(items[i]));
        tuples = key.is_exact(MOLT_KIND_TUPLE) && key.as<Tuple>()->n > 0;
    }
    if (!tuples) {
        auto whole = [&](uint64_t i) { return Value(key_of(items[i])); };
        return sort_by_common(ctx, items, n, whole, [](auto is_less) { return is_less; });
    }
    auto first = [&](uint64_t i) { return (*Value(key_of(items[i])).template as<Tuple>())[0]; };
    return sort_by_common(ctx, items, n, first, [&]<class First>(First is_less) { return TupleLess<First>{ctx, is_less}; });
}

/// Reversing before and after keeps equal items in their order.
template<class T> Status sort_in_direction(Ctx& ctx, T* items, uint64_t n, bool reverse) {
    if (reverse) std::reverse(items, items + n);
    Status status = sort_items_by_key(ctx, items, n);
    if (reverse) std::reverse(items, items + n);
    return status;
}

Status sort_keyed_py(Ctx& ctx, molt_value* items, uint64_t n, Value key, bool reverse) {
    mem::Buffer<Keyed> keyed;
    if (!keyed.reserve(size_t(n))) return ctx.raise_no_memory();
    Status status = done();
    for (uint64_t i = 0; i < n && status.ok(); i++) {
        Ref<> made = call(ctx, key, {Value(items[i])});
        if (made) (void)keyed.push({made.release(), items[i]});
        else status = raised;
    }
    if (status.ok()) {
        status = sort_in_direction(ctx, keyed.data(), n, reverse);
        for (uint64_t i = 0; i < n; i++) items[i] = keyed[size_t(i)].item;
    }
    for (Keyed& one : keyed) drop(Value(one.key));
    return status;
}

} // namespace

Status list_sort_py(Ctx& ctx, List* list, Value key, bool reverse) {
    // The list is empty while it is sorted, so that user code cannot see or break the order in the making.
    Ref<List> keep = own(list);
    uint64_t data = std::exchange(list->data, 0), n = std::exchange(list->n, 0);
    uint64_t capacity = std::exchange(list->capacity, 0);
    uint32_t sorting = std::exchange(list->sorting, 1);
    auto* items = reinterpret_cast<molt_value*>(uintptr_t(data));
    Status status =
        key && !key.is_none() ? sort_keyed_py(ctx, items, n, key, reverse) : sort_in_direction(ctx, items, n, reverse);
    if (!list->sorting && status.ok()) status = ctx.raise(type::ValueError, "list modified during sort");

    uint64_t other_data = std::exchange(list->data, data), other_n = std::exchange(list->n, n);
    uint64_t other_capacity = std::exchange(list->capacity, capacity);
    list->sorting = sorting;
    auto* others = reinterpret_cast<molt_value*>(uintptr_t(other_data));
    while (other_n-- > 0) drop(Value(others[other_n]));
    mem::release(others, size_t(other_capacity) * sizeof(molt_value), mem::Tag::container);
    return status;
}

} // namespace molt

// list.sort and sorted(): keys, the choice of a comparison for what all keys are, mutation while sorting.
#include <algorithm>
#include <bit>
#include <cstring>

#include "core/base/radix_sort.h"
#include "core/base/sort.h"
#include "core/object/protocol.h"
#include "core/types/list.h"
#include "core/types/quick_equal.h"
#include "core/types/str.h"
#include "core/types/tuple.h"
#include "gen/types.h"

namespace molt {

namespace {

using base::Less;
Less answer(bool less) { return less ? Less::yes : Less::no; }
Less answer(Result<bool> less) { return less.ok() ? answer(less.take()) : Less::failed; }

// ---- what "less" means, by the type that all keys share ----

/// Less without the general rules for numbers in a word and strs; everything else by them.
struct QuickLess {
    Ctx& ctx;
    Less operator()(molt_value a, molt_value b) const {
        if (molt_are_ints(a, b)) return answer(int64_t(a << 13) < int64_t(b << 13));
        Value left(a), right(b);
        if (left.is_exact(MOLT_KIND_STR) && right.is_exact(MOLT_KIND_STR))
            return answer(str_compare(left.as<Str>(), right.as<Str>()) < 0);
        if (left.is_small_double() && right.is_small_double()) return answer(molt_double_value(a) < molt_double_value(b));
        return answer(compare_bool(ctx, left, right, CompareOp::lt));
    }
};
/// All keys are of one class: its comparison is asked directly, the general rules only when it declines.
struct SameClassLess {
    Ctx& ctx;
    CompareSlot slot;
    Less operator()(molt_value a, molt_value b) const {
        if (class_of(Value(a))->slots.compare != slot) return QuickLess{ctx}(a, b);
        Ref<> result = slot(ctx, Value(a), Value(b), CompareOp::lt);
        if (!result) return Less::failed;
        if (result.value() == kNotImplemented) return QuickLess{ctx}(a, b);
        if (result.value().is_bool()) return answer(result.value().is_true());
        return answer(truth(ctx, result));
    }
};
/// All keys are exact tuples.
struct TupleLess {
    Ctx& ctx;
    Result<bool> same(Value a, Value b) const {
        const Quick quick = quick_equal_atoms(a, b);
        if (quick != Quick::ask) return quick == Quick::yes;
        return equal(ctx, a, b);
    }
    Less operator()(molt_value a, molt_value b) const {
        Tuple *left = Value(a).as<Tuple>(), *right = Value(b).as<Tuple>();
        uint64_t i = 0;
        for (; i < left->n && i < right->n; i++) {
            if (left->items[i] == right->items[i]) continue;
            Result<bool> both = same((*left)[i], (*right)[i]);
            if (!both.ok()) return Less::failed;
            if (!both.take()) break;
        }
        if (i >= left->n || i >= right->n) return answer(left->n < right->n);
        return QuickLess{ctx}(left->items[i], right->items[i]);
    }
};

/// An item and the key that stands for it.
struct Keyed {
    molt_value key, item;
};
molt_value key_of(molt_value item) { return item; }
molt_value key_of(const Keyed& keyed) { return keyed.key; }

Status finished(Ctx& ctx, base::SortStatus status) {
    switch (status) {
    case base::SortStatus::done: return done();
    case base::SortStatus::comparison_failed: return raised;
    case base::SortStatus::out_of_memory: break;
    }
    return ctx.raise_no_memory();
}

template<class T, class IsLess> Status sort_with(Ctx& ctx, const IsLess& is_less, T* items, uint64_t n) {
    auto by_key = [&](const T& a, const T& b) { return is_less(key_of(a), key_of(b)); };
    return finished(ctx, base::stable_sort(items, size_t(n), by_key));
}

// ---- images: unsigned words in the order of what they stand for ----

uint64_t image_of_int(Value v) { return uint64_t(v.small_int()) ^ uint64_t(1) << 63; }
uint64_t image_of_float(Value v) {
    const double d = molt_double_value(v.word());
    const auto bits = std::bit_cast<uint64_t>(d == 0 ? 0.0 : d); // the two zeros are equal
    return bits >> 63 ? ~bits : bits | uint64_t(1) << 63;
}
/// Eight code points from `from` on, of a str without any above 255. Strs with one image may still differ later, or in length.
uint64_t narrow_image(const Str* s, uint64_t from) {
    uint64_t image = 0;
    if (from < s->n) std::memcpy(&image, static_cast<const char*>(s->data()) + from, size_t(std::min<uint64_t>(s->n - from, 8)));
    return std::endian::native == std::endian::little ? __builtin_bswap64(image) : image;
}
/// Three code points of any str.
uint64_t wide_image(const Str* s, uint64_t from) {
    uint64_t image = 0;
    for (uint64_t i = from; i < from + 3; i++) image = image << 21 | (i < s->n ? s->view()[size_t(i)] : 0);
    return image;
}
uint64_t image_of_narrow(Value v) { return narrow_image(v.as<Str>(), 0); }
uint64_t image_of_wide(Value v) { return wide_image(v.as<Str>(), 0); }
using ImageOf = uint64_t (*)(Value);

constexpr uint64_t kFew = 24; // so few are sorted before images are made

/// What has the same type in all keys: the keys, or, where they are tuples, the first items of the keys.
enum class Common : uint8_t { ints, floats, narrow_strs, wide_strs, same_class, nothing };

Common classify(Value v) {
    if (v.is_small_int()) return Common::ints;
    if (v.is_small_double()) return Common::floats;
    if (v.is_exact(MOLT_KIND_STR)) return v.as<Str>()->width == 1 ? Common::narrow_strs : Common::wide_strs;
    return Common::same_class;
}

/// at(i): the i-th value to look at.
template<class F> Common common_of(uint64_t n, F&& at) {
    Common common = classify(at(0));
    Class* cls = class_of(at(0));
    for (uint64_t i = 1; i < n; i++) {
        Value v = at(i);
        Common other = classify(v);
        if (other == common && common != Common::same_class) continue;
        if (class_of(v) != cls) return Common::nothing;
        // of one class, but not all of them inline, or of one width
        common = cls == &type::str && v.is_exact(MOLT_KIND_STR) ? Common::wide_strs : Common::same_class;
    }
    return common;
}

ImageOf image_for(Common common) {
    switch (common) {
    case Common::ints: return image_of_int;
    case Common::floats: return image_of_float;
    case Common::narrow_strs: return image_of_narrow;
    case Common::wide_strs: return image_of_wide;
    default: return nullptr;
    }
}

/// Whether one image means one value.
bool is_exact_image(Common common, Value v) {
    if (common == Common::ints || common == Common::floats) return true;
    const Str* s = common == Common::narrow_strs ? v.as<Str>() : nullptr;
    return s && s->n <= 8 && (s->n == 0 || s->view()[size_t(s->n - 1)] != 0);
}

template<class T> struct Imaged {
    uint64_t high, low;
    T item;
};

/// image(key): the two words by which keys are ordered; tie: the order of keys whose images are the same.
template<class T, class Image, class IsLess>
Status sort_by_image(Ctx& ctx, T* items, uint64_t n, Image&& image, const IsLess& tie) {
    mem::Buffer<Imaged<T>> imaged;
    if (!imaged.reserve(size_t(n))) return ctx.raise_no_memory();
    for (uint64_t i = 0; i < n; i++) {
        const std::pair<uint64_t, uint64_t> words = image(Value(key_of(items[i])));
        (void)imaged.push({words.first, words.second, items[i]});
    }
    auto is_less = [&](const Imaged<T>& a, const Imaged<T>& b) {
        if (a.high != b.high) return answer(a.high < b.high);
        if (a.low != b.low) return answer(a.low < b.low);
        return tie(key_of(a.item), key_of(b.item));
    };
    const base::SortStatus status = base::stable_sort(imaged.data(), size_t(n), is_less);
    for (uint64_t i = 0; i < n; i++) items[i] = imaged[size_t(i)].item;
    return finished(ctx, status);
}

/// Tuples by their first two items, where those have images; by the first alone where its image does not say all of it.
template<class T> Status sort_tuples(Ctx& ctx, T* items, uint64_t n) {
    auto tuple_at = [&](uint64_t i) -> Tuple& { return *Value(key_of(items[i])).template as<Tuple>(); };
    const Common common = n < kFew ? Common::nothing : common_of(n, [&](uint64_t i) { return tuple_at(i)[0]; });
    ImageOf first = image_for(common), second = nullptr;
    if (!first) return sort_with(ctx, TupleLess{ctx}, items, n);
    bool two = true;
    for (uint64_t i = 0; i < n && two; i++) two = tuple_at(i).n > 1 && is_exact_image(common, tuple_at(i)[0]);
    if (two) second = image_for(common_of(n, [&](uint64_t i) { return tuple_at(i)[1]; }));
    auto image = [&](Value key) {
        Tuple& tuple = *key.as<Tuple>();
        return std::pair(first(tuple[0]), second ? second(tuple[1]) : 0);
    };
    return sort_by_image(ctx, items, n, image, TupleLess{ctx});
}

/// Numbers, whose images say all. Runs are left to the merge sort, which is linear there.
template<class T> Status sort_numbers(Ctx& ctx, T* items, uint64_t n, ImageOf image) {
    auto image_at = [&](const T& item) { return image(Value(key_of(item))); };
    uint64_t lowest = image_at(items[0]), highest = lowest, previous = lowest, descents = 0;
    for (uint64_t i = 1; i < n; i++) {
        const uint64_t one = image_at(items[i]);
        lowest = std::min(lowest, one), highest = std::max(highest, one);
        descents += one < previous;
        previous = one;
    }
    if (descents == 0) return done();
    if (descents < n / 16 || descents > n - n / 16) return sort_with(ctx, QuickLess{ctx}, items, n);
    mem::Buffer<T> scratch;
    if (!scratch.reserve(size_t(n))) return ctx.raise_no_memory();
    base::radix_sort(items, size_t(n), scratch.data(), lowest, highest, image_at);
    return done();
}

// ---- the choice ----

template<class T> Status sort_items_by_key(Ctx& ctx, T* items, uint64_t n) {
    if (n < 2) return done();
    bool tuples = true;
    for (uint64_t i = 0; i < n && tuples; i++) {
        Value key(key_of(items[i]));
        tuples = key.is_exact(MOLT_KIND_TUPLE) && key.as<Tuple>()->n > 0;
    }
    if (tuples) return sort_tuples(ctx, items, n);
    const Common common = common_of(n, [&](uint64_t i) { return Value(key_of(items[i])); });
    if (common == Common::same_class)
        if (CompareSlot slot = class_of(Value(key_of(items[0])))->slots.compare)
            return sort_with(ctx, SameClassLess{ctx, slot}, items, n);
    ImageOf image = n < kFew ? nullptr : image_for(common);
    if (!image) return sort_with(ctx, QuickLess{ctx}, items, n);
    if (common == Common::ints || common == Common::floats) return sort_numbers(ctx, items, n, image);
    auto text_image = [&](Value key) {
        const Str* s = key.as<Str>();
        return common == Common::narrow_strs ? std::pair(narrow_image(s, 0), narrow_image(s, 8))
                                             : std::pair(wide_image(s, 0), wide_image(s, 3));
    };
    return sort_by_image(ctx, items, n, text_image, QuickLess{ctx});
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

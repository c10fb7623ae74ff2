// bisect: search and insertion in sorted sequences.
#include "core/call/convert.h"
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/_bisect.h"
#include "gen/types.h"

namespace molt::_bisect {

namespace {

enum class Side : uint8_t { left, right };

/// The end of the search; -1: the end of the sequence.
Result<int64_t> end_of(Ctx& ctx, Value hi) {
    if (hi.is_none()) return -1;
    if (!is_int(hi) && !class_of(hi)->slots.index)
        return ctx.raise(type::TypeError, "argument should be integer or None, not '{}'", type_name(hi));
    return ssize_from_py(ctx, hi);
}

Ref<> item_at(Ctx& ctx, Value sequence, int64_t i) {
    if (sequence.is_exact(MOLT_KIND_LIST)) {
        auto* list = sequence.as<List>();
        if (uint64_t(i) < list->n) return own((*list)[uint64_t(i)]);
    }
    if (!class_of(sequence)->slots.getitem)
        return ctx.raise(type::TypeError, "'{}' object does not support indexing", type_name(sequence));
    Ref<> index = MOLT_TRY(int_from_int64(ctx, i));
    return getitem(ctx, sequence, index);
}

/// a < b.
Result<bool> less(Ctx& ctx, Value a, Value b) {
    if (molt_are_ints(a.word(), b.word())) return a.small_int() < b.small_int();
    return compare_bool(ctx, a, b, CompareOp::lt);
}

Result<int64_t> search(Ctx& ctx, Side side, Value sequence, Value x, int64_t lo, Value hi, Value key) {
    int64_t end = MOLT_TRY(end_of(ctx, hi));
    if (lo < 0) return ctx.raise(type::ValueError, "lo must be non-negative");
    if (end == -1) {
        if (sequence.is<Dict>()) return ctx.raise(type::TypeError, "{} is not a sequence", type_name(sequence));
        end = MOLT_TRY(length(ctx, sequence));
    }
    while (lo < end) {
        const auto middle = int64_t((uint64_t(lo) + uint64_t(end)) / 2);
        Ref<> item = MOLT_TRY(item_at(ctx, sequence, middle));
        if (!key.is_none()) item = MOLT_TRY(call(ctx, key, {item}));
        const bool before = side == Side::left ? !MOLT_TRY(less(ctx, item, x)) : MOLT_TRY(less(ctx, x, item));
        if (before) end = middle;
        else lo = middle + 1;
    }
    return lo;
}

Status insert(Ctx& ctx, Side side, Value sequence, Value x, int64_t lo, Value hi, Value key) {
    Ref<> sought = key.is_none() ? own(x) : MOLT_TRY(call(ctx, key, {x}));
    const int64_t at = MOLT_TRY(search(ctx, side, sequence, sought, lo, hi, key));
    if (sequence.is_exact(MOLT_KIND_LIST)) {
        auto* list = sequence.as<List>();
        return list_insert(ctx, list, uint64_t(at) < list->n ? uint64_t(at) : list->n, x);
    }
    Ref<> index = MOLT_TRY(int_from_int64(ctx, at));
    return Status::of(call_method(ctx, sequence, "insert", {index, x}).ok());
}

} // namespace

Result<int64_t> bisect_left(Ctx& ctx, Value a, Value x, int64_t lo, Value hi, Value key) {
    return search(ctx, Side::left, a, x, lo, hi, key);
}
Result<int64_t> bisect_right(Ctx& ctx, Value a, Value x, int64_t lo, Value hi, Value key) {
    return search(ctx, Side::right, a, x, lo, hi, key);
}
Status insort_left(Ctx& ctx, Value a, Value x, int64_t lo, Value hi, Value key) {
    return insert(ctx, Side::left, a, x, lo, hi, key);
}
Status insort_right(Ctx& ctx, Value a, Value x, int64_t lo, Value hi, Value key) {
    return insert(ctx, Side::right, a, x, lo, hi, key);
}

} // namespace molt::_bisect

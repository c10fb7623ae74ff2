// range: construction, lookup, comparison.
#include "core/types/range.h"

#include "core/types/container_text.h"
#include "core/types/slice.h"
#include "core/types/tuple.h"
#include "gen/core/range.h"
#include "gen/core/slice.h"
#include "gen/types.h"

namespace molt {

namespace {

const Value kZero(molt_small_int(0)), kOne(molt_small_int(1));

Range* as_range(Value v) { return v.as<Range>(); }

Ref<> add(Ctx& ctx, Value a, Value b) { return binary(ctx, BinaryOp::add, a, b); }
Ref<> sub(Ctx& ctx, Value a, Value b) { return binary(ctx, BinaryOp::sub, a, b); }
Ref<> mul(Ctx& ctx, Value a, Value b) { return binary(ctx, BinaryOp::mul, a, b); }
Result<bool> less(Ctx& ctx, Value a, Value b) { return compare_bool(ctx, a, b, CompareOp::lt); }

/// How many items there are: the distance from start to stop in whole steps, rounded up.
Ref<> length_of(Ctx& ctx, Value start, Value stop, Value step) {
    if (start.is_small_int() && stop.is_small_int() && step.is_small_int()) {
        int64_t a = start.small_int(), b = stop.small_int(), by = step.small_int();
        if (by > 0) return small_int(a < b ? (b - a - 1) / by + 1 : 0);
        return small_int(b < a ? (a - b - 1) / -by + 1 : 0);
    }
    bool forward = MOLT_TRY(less(ctx, kZero, step));
    Value low = forward ? start : stop, high = forward ? stop : start;
    if (!MOLT_TRY(less(ctx, low, high))) return small_int(0);
    Ref<> by = forward ? own(step) : MOLT_TRY(unary(ctx, UnaryOp::neg, step));
    Ref<> distance = MOLT_TRY(sub(ctx, high, low));
    distance = MOLT_TRY(sub(ctx, distance, kOne));
    Ref<> steps = MOLT_TRY(binary(ctx, BinaryOp::floordiv, distance, by));
    return add(ctx, steps, kOne);
}

/// start + i * step, unchecked.
Ref<> item_at(Ctx& ctx, Range* range, Value i) {
    Ref<> offset = MOLT_TRY(mul(ctx, i, range->step));
    return add(ctx, range->start, offset);
}

/// An exact int or bool, whose membership is arithmetic.
bool is_plain_int(Value v) { return v.is_small_int() || v.is_bool() || v.is_exact(MOLT_KIND_INT); }

Result<bool> has_int(Ctx& ctx, Range* range, Value v) {
    bool forward = MOLT_TRY(less(ctx, kZero, range->step));
    // 1. Between the ends.
    bool inside = forward ? !MOLT_TRY(less(ctx, v, range->start)) && MOLT_TRY(less(ctx, v, range->stop))
                          : !MOLT_TRY(less(ctx, range->start, v)) && MOLT_TRY(less(ctx, range->stop, v));
    if (!inside) return false;
    // 2. On a step.
    Ref<> offset = MOLT_TRY(sub(ctx, v, range->start));
    Ref<> rest = MOLT_TRY(binary(ctx, BinaryOp::mod, offset, range->step));
    return rest.value() == kZero;
}

/// Position of the first item equal to v by walking, or -1; counts all of them with `all`.
enum class Search : uint8_t { first, all };
Result<int64_t> walk_py(Ctx& ctx, Value range, Value v, Search search) {
    Ref<> iterator = MOLT_TRY(iter(ctx, range));
    int64_t found = 0;
    for (int64_t i = 0;; i++) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) return search == Search::all ? found : -1;
        if (!MOLT_TRY(equal(ctx, item, v))) continue;
        if (search == Search::first) return i;
        found++;
    }
}

/// An iterator over `left` items from start; the short form when every number on the way fits in 64 bits.
Ref<> iterate(Ctx& ctx, Value start, Value step, Value left) {
    int64_t a, by, n, end;
    bool fits = int_fits_int64(start, &a) && int_fits_int64(step, &by) && int_fits_int64(left, &n) &&
                !__builtin_mul_overflow(by, n, &end) && !__builtin_add_overflow(a, end, &end);
    if (fits) {
        Ref<RangeIterator> iterator = MOLT_TRY(allocate<RangeIterator>(ctx, &type::range_iterator));
        iterator->next = a;
        iterator->step = by;
        iterator->left = n;
        return iterator;
    }
    Ref<LongRangeIterator> iterator = MOLT_TRY(allocate<LongRangeIterator>(ctx, &type::longrange_iterator));
    iterator->next.set(start);
    iterator->step.set(step);
    iterator->left.set(left);
    return iterator;
}

Ref<> item_py(Ctx& ctx, Range* range, Value key) {
    Ref<> i = MOLT_TRY(index(ctx, key));
    if (MOLT_TRY(less(ctx, i, kZero))) i = MOLT_TRY(add(ctx, i, range->length));
    if (MOLT_TRY(less(ctx, i, kZero)) || !MOLT_TRY(less(ctx, i, range->length)))
        return ctx.raise(type::IndexError, "range object index out of range");
    return item_at(ctx, range, i);
}

Ref<> slice_py(Ctx& ctx, Range* range, Slice* slice) {
    Ref<> parts = MOLT_TRY(slice::indices(ctx, slice, range->length));
    Tuple& steps = *parts.value().as<Tuple>();
    Ref<> step = MOLT_TRY(mul(ctx, range->step, steps[2]));
    Ref<> start = MOLT_TRY(item_at(ctx, range, steps[0]));
    Ref<> stop = MOLT_TRY(item_at(ctx, range, steps[1]));
    return range_new(ctx, start, stop, step);
}

} // namespace

Ref<Range> range_new(Ctx& ctx, Value start, Value stop, Value step) {
    if (step == kZero) return ctx.raise(type::ValueError, "range() arg 3 must not be zero");
    Ref<> length = MOLT_TRY(length_of(ctx, start, stop, step));
    Ref<Range> range = MOLT_TRY(allocate<Range>(ctx, &type::range));
    range->start.set(start);
    range->stop.set(stop);
    range->step.set(step);
    range->length.set(std::move(length));
    return range;
}

namespace range {

Ref<> dunder_new(Ctx& ctx, Class*, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "range() takes no keyword arguments");
    size_t n = args.count();
    if (n == 0) return ctx.raise(type::TypeError, "range expected at least 1 argument, got 0");
    if (n > 3) return ctx.raise(type::TypeError, "range expected at most 3 arguments, got {}", n);
    Ref<> first = MOLT_TRY(molt::index(ctx, args[0]));
    if (n == 1) return range_new(ctx, kZero, first, kOne);
    Ref<> stop = MOLT_TRY(molt::index(ctx, args[1]));
    Ref<> step = n == 3 ? MOLT_TRY(molt::index(ctx, args[2])) : small_int(1);
    return range_new(ctx, first, stop, step);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Range* range = as_range(self);
    ContainerText text(ctx);
    MOLT_TRY(text.add("range("));
    MOLT_TRY(text.add_repr_py(range->start));
    MOLT_TRY(text.add(", "));
    MOLT_TRY(text.add_repr_py(range->stop));
    if (range->step.value() != kOne) {
        MOLT_TRY(text.add(", "));
        MOLT_TRY(text.add_repr_py(range->step));
    }
    MOLT_TRY(text.add(")"));
    return text.finish();
}

/// Of (length, start, step), where None stands for what does not tell equal ranges apart.
Result<int64_t> dunder_hash(Ctx& ctx, Value self) {
    Range* range = as_range(self);
    bool empty = range->length.value() == kZero, single = range->length.value() == kOne;
    Ref<Tuple> key = MOLT_TRY(
        tuple_of(ctx, range->length, empty ? kNone : range->start.value(), empty || single ? kNone : range->step.value()));
    return hash(ctx, key);
}

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (!other.is_kind(MOLT_KIND_RANGE) || (op != CompareOp::eq && op != CompareOp::ne)) return not_implemented();
    Range *a = as_range(self), *b = as_range(other);
    auto same_sequence = [&]() -> Result<bool> {
        if (a == b) return true;
        if (!MOLT_TRY(equal(ctx, a->length, b->length))) return false;
        if (a->length.value() == kZero) return true;
        if (!MOLT_TRY(equal(ctx, a->start, b->start))) return false;
        if (a->length.value() == kOne) return true;
        return equal(ctx, a->step, b->step);
    };
    bool same = MOLT_TRY(same_sequence());
    return boolean(same == (op == CompareOp::eq));
}

Ref<> dunder_iter(Ctx& ctx, Value self) {
    Range* range = as_range(self);
    return iterate(ctx, range->start, range->step, range->length);
}

Result<bool> dunder_bool(Ctx&, Value self) { return as_range(self)->length.value() != kZero; }

Result<int64_t> dunder_len(Ctx& ctx, Value self) {
    int64_t n;
    if (!int_fits_int64(as_range(self)->length, &n))
        return ctx.raise(type::OverflowError, "Python int too large to convert to C ssize_t");
    return n;
}

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    if (key.is_kind(MOLT_KIND_SLICE)) return slice_py(ctx, as_range(self), key.as<Slice>());
    if (has_index(key)) return item_py(ctx, as_range(self), key);
    return ctx.raise(type::TypeError, "range indices must be integers or slices, not {}", type_name(key));
}

Result<bool> dunder_contains(Ctx& ctx, Value self, Value item) {
    if (is_plain_int(item)) return has_int(ctx, as_range(self), item);
    return MOLT_TRY(walk_py(ctx, self, item, Search::first)) >= 0;
}

Ref<> dunder_reversed(Ctx& ctx, Range* self) {
    Ref<> last = MOLT_TRY(sub(ctx, self->length, kOne));
    Ref<> start = MOLT_TRY(item_at(ctx, self, last));
    Ref<> step = MOLT_TRY(unary(ctx, UnaryOp::neg, self->step));
    return iterate(ctx, start, step, self->length);
}

Ref<> dunder_reduce(Ctx& ctx, Range* self) {
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->start, self->stop, self->step));
    return tuple_of(ctx, Value(&type::range), args);
}

Ref<> count(Ctx& ctx, Range* self, Value value) {
    if (is_plain_int(value)) return small_int(MOLT_TRY(has_int(ctx, self, value)));
    return int_from_int64(ctx, MOLT_TRY(walk_py(ctx, self, value, Search::all)));
}

Ref<> index(Ctx& ctx, Range* self, Value value) {
    if (!is_plain_int(value)) {
        int64_t at = MOLT_TRY(walk_py(ctx, self, value, Search::first));
        if (at < 0) return ctx.raise(type::ValueError, "sequence.index(x): x not in sequence");
        return int_from_int64(ctx, at);
    }
    if (!MOLT_TRY(has_int(ctx, self, value))) return ctx.raise(type::ValueError, "{!r} is not in range", value);
    Ref<> offset = MOLT_TRY(sub(ctx, value, self->start));
    return binary(ctx, BinaryOp::floordiv, offset, self->step);
}

Ref<> get_start(Ctx&, Range* self) { return self->start.copy(); }
Ref<> get_stop(Ctx&, Range* self) { return self->stop.copy(); }
Ref<> get_step(Ctx&, Range* self) { return self->step.copy(); }

} // namespace range

} // namespace molt

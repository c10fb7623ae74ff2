// slice: making, fitting, comparing.
#include "core/types/slice.h"

#include <bit>
#include <cstring>

#include "core/object/protocol.h"
#include "core/types/container_text.h"
#include "core/types/tuple.h"
#include "gen/core/slice.h"
#include "gen/types.h"

namespace molt {

void SliceSteps::fit(int64_t size) {
    auto clip = [&](int64_t i) {
        if (i < 0) {
            i += size;
            if (i < 0) return step < 0 ? int64_t(-1) : int64_t(0);
        } else if (i >= size) {
            return step < 0 ? size - 1 : size;
        }
        return i;
    };
    start = clip(start);
    stop = clip(stop);
    // OPTIMIZATION: steps of one need no division.
    if (step < 0) length = stop < start ? (step == -1 ? start - stop : (start - stop - 1) / -step + 1) : 0;
    else length = start < stop ? (step == 1 ? stop - start : (stop - start - 1) / step + 1) : 0;
}

Ref<Slice> slice_new(Ctx& ctx, Value start, Value stop, Value step) {
    Ref<Slice> slice = MOLT_TRY(allocate<Slice>(ctx, &type::slice));
    slice->start.set(start);
    slice->stop.set(stop);
    slice->step.set(step);
    return slice;
}

bool has_index(Value v) { return v.is_small_int() || class_of(v)->slots.index; }

namespace {

/// A part as an integer clipped to the int64 range; None is the default.
Result<int64_t> part_py(Ctx& ctx, Value part, int64_t fallback) {
    if (part.is_none()) return fallback;
    if (part.is_small_int()) return part.small_int();
    if (!has_index(part)) return ctx.raise(type::TypeError, "slice indices must be integers or None or have an __index__ method");
    return index_clamped(ctx, part);
}

} // namespace

Result<SliceSteps> slice_unpack_py(Ctx& ctx, Slice* slice) {
    SliceSteps steps{};
    // OPTIMIZATION: the usual parts run nothing and need no owner.
    auto plain = [](Value part, int64_t fallback, int64_t* out) {
        *out = part.is_none() ? fallback : part.is_small_int() ? part.small_int() : 0;
        return part.is_none() || part.is_small_int();
    };
    if (plain(slice->step, 1, &steps.step) && steps.step != 0 &&
        plain(slice->start, steps.step < 0 ? INT64_MAX : 0, &steps.start) &&
        plain(slice->stop, steps.step < 0 ? INT64_MIN : INT64_MAX, &steps.stop))
        return steps;
    Ref<> start = slice->start.copy(), stop = slice->stop.copy(), step = slice->step.copy();
    steps.step = MOLT_TRY(part_py(ctx, step, 1));
    if (steps.step == 0) return ctx.raise(type::ValueError, "slice step cannot be zero");
    if (steps.step < -INT64_MAX) steps.step = -INT64_MAX; // its negation must exist
    steps.start = MOLT_TRY(part_py(ctx, start, steps.step < 0 ? INT64_MAX : 0));
    steps.stop = MOLT_TRY(part_py(ctx, stop, steps.step < 0 ? INT64_MIN : INT64_MAX));
    return steps;
}

namespace {

/// A slice for one call, which does not outlive it.
class BriefSlice {
  public:
    BriefSlice(molt_value start, molt_value stop, molt_value step) {
        std::memset(memory_, 0, sizeof memory_);
        auto* slice = reinterpret_cast<Slice*>(memory_);
        slice->refcount = kImmortalCount;
        slice->flags = Slice::kKind | kFlagImmortal;
        set_shape(slice, type::slice.root);
        const molt_value parts[] = {start, stop, step};
        static_assert(sizeof(Slice) == sizeof(Object) + sizeof parts);
        std::memcpy(memory_ + sizeof(Object), parts, sizeof parts);
    }
    Value value() { return reinterpret_cast<Slice*>(memory_); }

  private:
    alignas(16) unsigned char memory_[sizeof(Slice)];
};

/// Does the object look at the parts of a slice and at nothing else of it?
bool forgets_slices(Value o) {
    if (!o.is_object()) return false;
    constexpr uint64_t kinds = UINT64_C(1) << MOLT_KIND_LIST | UINT64_C(1) << MOLT_KIND_TUPLE | UINT64_C(1) << MOLT_KIND_STR |
                               UINT64_C(1) << MOLT_KIND_BYTES | UINT64_C(1) << MOLT_KIND_BYTEARRAY;
    const uint32_t kind = o.object()->flags & MOLT_EXACT_MASK;
    return kind < 64 && (kinds >> kind & 1);
}

} // namespace

extern "C" molt_value molt_core_getslice(molt_ctx* c, molt_value o, molt_value start, molt_value stop, molt_value step) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    if (forgets_slices(Value(o)))
        return class_of(Value(o))->slots.getitem(ctx, Value(o), BriefSlice(start, stop, step).value()).release();
    Ref<Slice> slice = slice_new(ctx, Value(start), Value(stop), Value(step));
    return slice ? getitem(ctx, Value(o), slice).release() : 0;
}
extern "C" molt_status molt_core_setslice(molt_ctx* c, molt_value o, molt_value start, molt_value stop, molt_value step,
                                          molt_value v) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    if (forgets_slices(Value(o)))
        return setitem(ctx, Value(o), BriefSlice(start, stop, step).value(), Value(v)).ok() ? MOLT_OK : MOLT_ERROR;
    Ref<Slice> slice = slice_new(ctx, Value(start), Value(stop), Value(step));
    return slice && setitem(ctx, Value(o), slice, Value(v)).ok() ? MOLT_OK : MOLT_ERROR;
}

} // namespace molt

namespace molt::slice {

Ref<> dunder_new(Ctx& ctx, Class*, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "slice() takes no keyword arguments");
    size_t n = args.count();
    if (n < 1) return ctx.raise(type::TypeError, "slice expected at least 1 argument, got 0");
    if (n > 3) return ctx.raise(type::TypeError, "slice expected at most 3 arguments, got {}", n);
    if (n == 1) return slice_new(ctx, kNone, args[0], kNone);
    return slice_new(ctx, args[0], args[1], n == 3 ? args[2] : kNone);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* slice = self.as<Slice>();
    ContainerText text(ctx);
    MOLT_TRY(text.add("slice("));
    MOLT_TRY(text.add_repr_py(slice->start));
    MOLT_TRY(text.add(", "));
    MOLT_TRY(text.add_repr_py(slice->stop));
    MOLT_TRY(text.add(", "));
    MOLT_TRY(text.add_repr_py(slice->step));
    MOLT_TRY(text.add(")"));
    return text.finish();
}

/// The mixing of tuples, without their step for the length.
Result<int64_t> dunder_hash(Ctx& ctx, Value self) {
    auto* slice = self.as<Slice>();
    uint64_t state = 2870177450012600261u;
    for (Value part : {slice->start.value(), slice->stop.value(), slice->step.value()}) {
        uint64_t lane = uint64_t(MOLT_TRY(hash(ctx, part)));
        state = std::rotl(state + lane * 14029467366897019727u, 31) * 11400714785074694791u;
    }
    return state == uint64_t(-1) ? int64_t(1546275796) : int64_t(state);
}

/// As the tuples of the parts compare.
Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (!other.is_kind(MOLT_KIND_SLICE)) return not_implemented();
    if (self == other) return boolean(op == CompareOp::eq || op == CompareOp::le || op == CompareOp::ge);
    auto *a = self.as<Slice>(), *b = other.as<Slice>();
    Ref<Tuple> left = MOLT_TRY(tuple_of(ctx, a->start, a->stop, a->step));
    Ref<Tuple> right = MOLT_TRY(tuple_of(ctx, b->start, b->stop, b->step));
    return compare(ctx, left, right, op);
}

namespace {

/// A part as an int of any size; None is the fallback.
Ref<> exact_part_py(Ctx& ctx, Value part, Value fallback) {
    if (part.is_none()) return own(fallback);
    if (!has_index(part)) return ctx.raise(type::TypeError, "slice indices must be integers or None or have an __index__ method");
    return index(ctx, part);
}

/// start or stop for a sequence of `length`: counted from the end when negative, then clipped to [lower, upper].
Ref<> fitted_part_py(Ctx& ctx, Value part, Value fallback, Value length, Value lower, Value upper) {
    if (part.is_none()) return own(fallback);
    Ref<> i = MOLT_TRY(exact_part_py(ctx, part, fallback));
    if (MOLT_TRY(compare_bool(ctx, i, Value(molt_small_int(0)), CompareOp::lt))) {
        i = MOLT_TRY(binary(ctx, BinaryOp::add, i, length));
        if (MOLT_TRY(compare_bool(ctx, i, lower, CompareOp::lt))) return own(lower);
    } else if (MOLT_TRY(compare_bool(ctx, i, upper, CompareOp::gt))) {
        return own(upper);
    }
    return i;
}

} // namespace

Ref<> indices(Ctx& ctx, Slice* self, Value length_value) {
    const Value zero(molt_small_int(0)), one(molt_small_int(1)), minus_one(molt_small_int(-1));
    Ref<> length = MOLT_TRY(index(ctx, length_value));
    if (MOLT_TRY(compare_bool(ctx, length, zero, CompareOp::lt)))
        return ctx.raise(type::ValueError, "length should not be negative");
    Ref<> step = MOLT_TRY(exact_part_py(ctx, self->step, one));
    if (!MOLT_TRY(truth(ctx, step))) return ctx.raise(type::ValueError, "slice step cannot be zero");
    bool backwards = MOLT_TRY(compare_bool(ctx, step, zero, CompareOp::lt));
    // 1. The range that start and stop may have: [-1, length - 1] when walking backwards, else [0, length].
    Ref<> lower = own(backwards ? minus_one : zero);
    Ref<> upper = backwards ? MOLT_TRY(binary(ctx, BinaryOp::sub, length, one)) : length.copy();
    // 2. Omitted parts cover everything.
    Ref<> start = MOLT_TRY(fitted_part_py(ctx, self->start, backwards ? upper : lower, length, lower, upper));
    Ref<> stop = MOLT_TRY(fitted_part_py(ctx, self->stop, backwards ? lower : upper, length, lower, upper));
    return tuple_of(ctx, start, stop, step);
}

Ref<> dunder_reduce(Ctx& ctx, Slice* self) {
    Ref<Tuple> parts = MOLT_TRY(tuple_of(ctx, self->start, self->stop, self->step));
    return tuple_of(ctx, Value(&type::slice), parts);
}

Ref<> get_start(Ctx&, Slice* self) { return self->start.copy(); }
Ref<> get_stop(Ctx&, Slice* self) { return self->stop.copy(); }
Ref<> get_step(Ctx&, Slice* self) { return self->step.copy(); }

} // namespace molt::slice

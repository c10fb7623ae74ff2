// int: making, reading and hashing; the conversions every other type asks for.
#include "core/types/int.h"

#include <cmath>
#include <cstring>

#include "core/exc/report.h"
#include "core/object/protocol.h"

namespace molt {

IntOperand::IntOperand(Value v) : small_(v.is_small_int() ? v.small_int() : int64_t(v.is_true())) {
    if (!v.is_small_int() && !v.is_bool()) big_ = v.as<Int>();
}

bool int_fits_int64(Value v, int64_t* out) {
    if (v.is_small_int()) {
        *out = v.small_int();
        return true;
    }
    if (v.is_bool()) {
        *out = v.is_true();
        return true;
    }
    if (!v.is_kind(MOLT_KIND_INT)) return false;
    const Int* big = v.as<Int>();
    if (big->n > 1) return false;
    const uint64_t magnitude = big->n ? big->data()[0] : 0;
    if (magnitude > uint64_t(INT64_MAX) + big->negative) return false;
    *out = int64_t(big->negative ? 0 - magnitude : magnitude);
    return true;
}

bool int_fits_uint64(Value v, uint64_t* out) { return base::int_fits(IntOperand(v), *out); }

Ref<> int_from_view(Ctx& ctx, base::IntView view) {
    if (view.count == 0) return small_int(0);
    if (view.count == 1) {
        const int64_t i = int64_t(view.negative ? 0 - view.limbs[0] : view.limbs[0]);
        if (view.limbs[0] <= uint64_t(MOLT_INT_MAX) + 1 && molt_fits_int(i)) return small_int(i);
    }
    Object* object = allocate_plain(&type::int_, Int::kKind, sizeof(Int) + Int::extra_bytes(view.count));
    if (!object) [[unlikely]]
        return ctx.raise_no_memory();
    Ref<Int> made = Ref<Int>::own(static_cast<Int*>(object));
    made->n = view.count;
    made->negative = view.negative;
    made->address = uint64_t(uintptr_t(made->limbs));
    if (view.count <= 4) { // OPTIMIZATION: a call costs more than that
        made->limbs[0] = view.limbs[0];
        for (uint32_t i = 1; i < view.count; i++) made->data()[i] = view.limbs[i];
    } else {
        std::memcpy(made->limbs, view.limbs, view.count * sizeof *view.limbs);
    }
    return made;
}

Ref<> int_from_int64(Ctx& ctx, int64_t i) {
    if (molt_fits_int(i)) return small_int(i);
    return int_from_view(ctx, base::SmallInt(i).view());
}

Ref<> int_from_uint64(Ctx& ctx, uint64_t i) {
    if (i <= uint64_t(MOLT_INT_MAX)) return small_int(int64_t(i));
    return int_from_view(ctx, base::SmallInt::unsigned_value(i).view());
}

Ref<> int_from_double(Ctx& ctx, double whole) {
    if (std::fabs(whole) < 0x1p62) return int_from_int64(ctx, int64_t(whole));
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_from_double(whole, out), out);
}

Ref<> int_exact(Ctx& ctx, Value v) {
    if (is_exact_int(v)) return own(v);
    return int_from_view(ctx, IntOperand(v));
}

// T.__new__ for a subclass: the limbs stand in the object when one is enough, else in a block of their own.
Ref<> int_for_class(Ctx& ctx, Class* cls, Value v) {
    const IntOperand operand(v);
    const base::IntView view = operand;
    Ref<Int> made = MOLT_TRY(allocate<Int>(ctx, cls));
    uint64_t* limbs = made->limbs;
    if (view.count > 1) {
        limbs = static_cast<uint64_t*>(mem::allocate(view.count * sizeof(uint64_t), mem::Tag::bigint));
        if (!limbs) {
            made->address = uint64_t(uintptr_t(made->limbs));
            return ctx.raise_no_memory();
        }
    }
    made->address = uint64_t(uintptr_t(limbs));
    made->n = view.count;
    made->negative = view.negative;
    if (view.count) std::memcpy(limbs, view.limbs, view.count * sizeof *limbs);
    return made;
}

int int_sign(Value v) {
    const IntOperand operand(v);
    const base::IntView view = operand;
    return view.is_zero() ? 0 : view.negative ? -1 : 1;
}

int int_compare(Value a, Value b) { return base::int_compare(IntOperand(a), IntOperand(b)); }

bool int_to_double(Value v, double* out) {
    int64_t i;
    if (int_fits_int64(v, &i)) {
        *out = double(i);
        return true;
    }
    const std::optional<double> nearest = base::int_to_double(IntOperand(v));
    if (nearest) *out = *nearest;
    return nearest.has_value();
}

int64_t int_hash(Value v) {
    int64_t i;
    return int_fits_int64(v, &i) ? base::hash_int(i) : base::int_hash(IntOperand(v));
}

// ---- what the object protocol asks of numbers ----

namespace {

/// The result of __index__, an int of any class (a subclass's instance passes, as CPython's does).
Ref<> index_any(Ctx& ctx, Value v) {
    if (is_int(v)) return own(v);
    const UnarySlot slot = class_of(v)->slots.index;
    if (!slot) return ctx.raise(type::TypeError, "'{}' object cannot be interpreted as an integer", type_name(v));
    Ref<> result = MOLT_TRY(slot(ctx, v));
    if (!is_int(result)) return ctx.raise(type::TypeError, "__index__ returned non-int (type {})", type_name(result));
    if (!is_exact_int(result)) MOLT_TRY(warn_of_subclass_py(ctx, Value{}, "__index__", result, "int"));
    return result;
}

} // namespace

Ref<> index(Ctx& ctx, Value v) {
    Ref<> result = MOLT_TRY(index_any(ctx, v));
    return int_exact(ctx, result);
}

Result<int64_t> index_int64(Ctx& ctx, Value v, Class& overflow) {
    if (v.is_small_int()) return v.small_int();
    Ref<> result = MOLT_TRY(index_any(ctx, v));
    int64_t i;
    if (!int_fits_int64(result, &i)) return ctx.raise(overflow, "cannot fit '{}' into an index-sized integer", type_name(v));
    return i;
}

Result<int64_t> index_clamped(Ctx& ctx, Value v) {
    if (v.is_small_int()) return v.small_int();
    Ref<> result = MOLT_TRY(index_any(ctx, v));
    int64_t i;
    if (!int_fits_int64(result, &i)) i = int_sign(result) < 0 ? INT64_MIN : INT64_MAX;
    return i;
}

} // namespace molt

// Folds: see molt_fold in include/molt/layout.h.
#include "core/builtins/fold.h"

#include "core/call/resumable.h"
#include "core/exc/exception.h"
#include "core/object/protocol.h"
#include "core/types/generator.h"
#include "core/types/set.h"

#include <cmath>

namespace molt {

namespace {

enum Phase : uint32_t { kInts, kFloats, kAnything };

void keep(molt_fold& fold, Ref<> value) { drop(Value(std::exchange(fold.value, value.release()))); }

/// An infinite or NaN correction would spoil an infinite total.
double float_total(const molt_fold& sum) { return sum.lost != 0.0 && std::isfinite(sum.lost) ? sum.total + sum.lost : sum.total; }

/// The phase ends: what it has made is added by the operator. Floats may follow ints.
Status add_object(Ctx& ctx, molt_fold& sum, Ref<> so_far, Value item) {
    if (!so_far) return raised;
    Ref<> total = MOLT_TRY(binary(ctx, BinaryOp::add, so_far, item));
    if (sum.phase == kInts && is_exact_float(total)) {
        sum_start(sum, total);
    } else {
        sum.phase = kAnything;
        keep(sum, std::move(total));
    }
    return done();
}

} // namespace

void sum_start(molt_fold& sum, Value start) {
    sum.phase = kAnything;
    if (is_exact_int(start) && int_fits_int64(start, &sum.whole)) {
        sum.phase = kInts;
    } else if (is_exact_float(start)) {
        sum.phase = kFloats;
        sum.total = float_value(start);
        sum.lost = 0.0;
    }
    keep(sum, sum.phase == kAnything ? own(start) : Ref<>());
}

Status sum_add(Ctx& ctx, molt_fold& sum, Value item) {
    int64_t whole;
    switch (sum.phase) {
    case kInts:
        if ((is_exact_int(item) || item.is_bool()) && int_fits_int64(item, &whole) && molt_fold_add_int(&sum, whole))
            return done();
        return add_object(ctx, sum, int_from_int64(ctx, sum.whole), item);
    case kFloats:
        if (is_exact_float(item) && molt_fold_add_float(&sum, float_value(item))) return done();
        if (is_int(item) && int_fits_int64(item, &whole)) {
            sum.total += double(whole);
            return done();
        }
        return add_object(ctx, sum, float_from_double(ctx, float_total(sum)), item);
    default: break;
    }
    keep(sum, MOLT_TRY(binary(ctx, BinaryOp::add, Value(sum.value), item)));
    return done();
}

Ref<> sum_result(Ctx& ctx, molt_fold& sum) {
    switch (sum.phase) {
    case kInts: return int_from_int64(ctx, sum.whole);
    case kFloats: return float_from_double(ctx, float_total(sum));
    default: return Ref<>::own_word(std::exchange(sum.value, 0));
    }
}

namespace {

/// Whether the fold has its result.
Result<bool> fold_item(Ctx& ctx, molt_fold& fold, Value item) {
    switch (fold.kind) {
    case MOLT_FOLD_SUM: MOLT_TRY(sum_add(ctx, fold, item)); return false;
    case MOLT_FOLD_ANY:
    case MOLT_FOLD_ALL: {
        const bool ends = fold.kind == MOLT_FOLD_ANY;
        if (MOLT_TRY(truth(ctx, item)) != ends) return false;
        fold.value = molt_bool(ends);
        return true;
    }
    case MOLT_FOLD_MIN:
    case MOLT_FOLD_MAX: {
        const CompareOp better = fold.kind == MOLT_FOLD_MIN ? CompareOp::lt : CompareOp::gt;
        if (!fold.value || MOLT_TRY(compare_bool(ctx, item, Value(fold.value), better))) keep(fold, own(item));
        return false;
    }
    default: MOLT_TRY(set_add_py(ctx, Value(fold.value).as<Set>(), item)); return false;
    }
}

Ref<> fold_result(Ctx& ctx, molt_fold& fold) {
    switch (fold.kind) {
    case MOLT_FOLD_SUM: return sum_result(ctx, fold);
    case MOLT_FOLD_ANY:
    case MOLT_FOLD_ALL: return boolean(fold.value ? fold.value == MOLT_TRUE : fold.kind == MOLT_FOLD_ALL);
    default: break;
    }
    if (fold.value) return Ref<>::own_word(std::exchange(fold.value, 0));
    return ctx.raise(type::ValueError, "{}() iterable argument is empty", fold.kind == MOLT_FOLD_MIN ? "min" : "max");
}

} // namespace

extern "C" {

molt_value molt_core_fold_item(molt_ctx* c, molt_fold* fold, molt_value item) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    molt_frame* own_frame = ctx.frame;
    ctx.frame = own_frame->back;
    Result<bool> over = fold_item(ctx, *fold, Value(item));
    ctx.frame = own_frame;
    if (over.ok()) return molt_bool(over.take());
    own_frame->flags |= kFrameReraises; // it was not raised here
    return 0;
}

molt_value molt_core_fold_result(molt_ctx* c, molt_fold* fold) { return fold_result(*static_cast<Ctx*>(c), *fold).release(); }

void molt_core_fold_raised(molt_ctx* c) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    const bool here = !(ctx.frame->flags & kFrameReraises);
    molt_core_traceback(c);
    if (here) replace_stop_iteration(ctx, "generator");
}

} // extern "C"

} // namespace molt

// Builtins about numbers and characters.
#include <cmath>

#include "core/builtins/fold.h"
#include "core/object/protocol.h"
#include "core/types/bytes.h"
#include "core/types/list.h"
#include "core/types/tuple.h"
#include "gen/core/builtins.h"
#include "gen/core/int.h"

namespace molt::builtins {

Ref<> abs(Ctx& ctx, Value x) { return unary(ctx, UnaryOp::abs, x); }

static Ref<> in_base(Ctx& ctx, Value number, int base) {
    Ref<> whole = MOLT_TRY(index(ctx, number));
    return int_prefixed(ctx, whole, base);
}
Ref<> bin(Ctx& ctx, Value number) { return in_base(ctx, number, 2); }
Ref<> oct(Ctx& ctx, Value number) { return in_base(ctx, number, 8); }
Ref<> hex(Ctx& ctx, Value number) { return in_base(ctx, number, 16); }

Ref<> chr(Ctx& ctx, Value i) {
    if (i.is_small_int() && uint64_t(i.small_int()) <= 0x10FFFF) return str_from_code_point(ctx, uint32_t(i.small_int()));
    Ref<> whole = MOLT_TRY(index(ctx, i));
    int64_t point;
    if (!int_fits_int64(whole, &point) || point < INT32_MIN || point > INT32_MAX)
        return ctx.raise(type::OverflowError, "Python int too large to convert to C int");
    if (point < 0 || point > 0x10FFFF) return ctx.raise(type::ValueError, "chr() arg not in range(0x110000)");
    return str_from_code_point(ctx, uint32_t(point));
}

Ref<> ord(Ctx& ctx, Value c) {
    uint64_t n;
    if (Str* text = c.try_as<Str>()) {
        if (text->n == 1) return small_int(text->at(0));
        n = text->n;
    } else if (c.is_kind(MOLT_KIND_BYTES) || c.is_kind(MOLT_KIND_BYTEARRAY)) {
        const ByteSpan bytes = c.as<ByteString>()->span();
        if (bytes.size() == 1) return small_int(bytes[0]);
        n = bytes.size();
    } else {
        return ctx.raise(type::TypeError, "ord() expected string of length 1, but {} found", type_name(c));
    }
    return ctx.raise(type::TypeError, "ord() expected a character, but string of length {} found", n);
}

Ref<> divmod(Ctx& ctx, Value x, Value y) {
    if (x.is_small_int() && y.is_small_int()) return int_::dunder_divmod(ctx, x, y); // OPTIMIZATION: what `binary` comes to
    return binary(ctx, BinaryOp::divmod, x, y);
}

Ref<> pow(Ctx& ctx, Value base, Value exp, Value mod) { return power(ctx, base, exp, mod); }

bool round_f_i(double number, int64_t* result) {
    const double whole = std::nearbyint(number);    // ties to even
    if (!(std::fabs(whole) < 0x1p62)) return false; // NaN too
    *result = int64_t(whole);
    return true;
}

Ref<> round(Ctx& ctx, Value number, Value ndigits) {
    Ref<Str> name = MOLT_TRY(intern(ctx, "__round__"));
    Ref<> method = MOLT_TRY(lookup_special(ctx, number, name.get()));
    if (method.value().is_absent())
        return ctx.raise(type::TypeError, "type {} doesn't define __round__ method", type_name(number));
    if (ndigits.is_none()) return call(ctx, method, {});
    return call(ctx, method, {ndigits});
}

// ---- sum ----

namespace {
/// OPTIMIZATION: the sum of a list or tuple of ints in a word, from such an int. False: it has something else, or is too large.
bool sum_of_words(Value iterable, Value start, int64_t* sum) {
    const molt_value* items;
    uint64_t n;
    if (iterable.is_exact(MOLT_KIND_LIST)) items = iterable.as<List>()->items(), n = iterable.as<List>()->n;
    else if (iterable.is_exact(MOLT_KIND_TUPLE)) items = iterable.as<Tuple>()->items, n = iterable.as<Tuple>()->n;
    else return false;
    if (!start.is_small_int()) return false;
    int64_t total = start.small_int();
    for (uint64_t i = 0; i < n; i++)
        if (!Value(items[i]).is_small_int() || __builtin_add_overflow(total, Value(items[i]).small_int(), &total)) return false;
    *sum = total;
    return true;
}
} // namespace

Ref<> sum(Ctx& ctx, Value iterable, Value start) {
    if (int64_t sum; sum_of_words(iterable, start, &sum)) return int_from_int64(ctx, sum);
    Ref<> iterator = MOLT_TRY(molt::iter(ctx, iterable));
    if (start.is<Str>()) return ctx.raise(type::TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
    if (start.is_kind(MOLT_KIND_BYTES)) return ctx.raise(type::TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
    if (start.is_kind(MOLT_KIND_BYTEARRAY))
        return ctx.raise(type::TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
    Fold sum(MOLT_FOLD_SUM);
    sum_start(sum, start);
    for (;;) {
        Ref<> item = MOLT_TRY(molt::next(ctx, iterator));
        if (item.value().is_absent()) return sum_result(ctx, sum);
        MOLT_TRY(sum_add(ctx, sum, item));
    }
}

} // namespace molt::builtins

// math: functions of ints.
#include <numeric>

#include "core/object/protocol.h"
#include "gen/std/math.h"

namespace molt::math {

namespace {

Ref<> multiply(Ctx& ctx, Value a, Value b) {
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_multiply(IntOperand(a), IntOperand(b), out), out);
}

/// first * (first - 1) * ... * (first - count + 1), halves first so that the factors of large products are of like size.
Ref<> falling_product(Ctx& ctx, Value first, uint64_t count) {
    if (count == 0) return small_int(1);
    int64_t word;
    if (count <= 16 && int_fits_int64(first, &word)) {
        int64_t product = 1;
        uint64_t i = 0;
        while (i < count && !__builtin_mul_overflow(product, word - int64_t(i), &product)) i++;
        if (i == count) return int_from_int64(ctx, product);
    }
    if (count == 1) return own(first);
    const uint64_t half = count / 2;
    Ref<> left = MOLT_TRY(falling_product(ctx, first, half));
    Ref<> step = MOLT_TRY(int_from_uint64(ctx, half));
    Ref<> second = MOLT_TRY(binary(ctx, BinaryOp::sub, first, step));
    Ref<> right = MOLT_TRY(falling_product(ctx, second, count - half));
    return multiply(ctx, left, right);
}

/// n and k of perm and comb: whole, not negative.
Status check_choice(Ctx& ctx, Value n, Value k) {
    if (int_sign(n) < 0) return ctx.raise(type::ValueError, "n must be a non-negative integer");
    if (int_sign(k) < 0) return ctx.raise(type::ValueError, "k must be a non-negative integer");
    return done();
}

Result<uint64_t> small_count(Ctx& ctx, Value k, const char* format) {
    int64_t count;
    if (!int_fits_int64(k, &count)) return ctx.raise(type::OverflowError, format, INT64_MAX);
    return uint64_t(count);
}

} // namespace

Ref<> factorial(Ctx& ctx, Value n) {
    Ref<> whole = MOLT_TRY(index(ctx, n));
    int64_t count;
    if (!int_fits_int64(whole, &count)) {
        if (int_sign(whole) < 0) return ctx.raise(type::ValueError, "factorial() not defined for negative values");
        return ctx.raise(type::OverflowError, "factorial() argument should not exceed {}", INT64_MAX);
    }
    if (count < 0) return ctx.raise(type::ValueError, "factorial() not defined for negative values");
    return falling_product(ctx, whole, uint64_t(count));
}

Ref<> perm(Ctx& ctx, Value n, Value k) {
    if (k.is_none()) return factorial(ctx, n);
    Ref<> things = MOLT_TRY(index(ctx, n)), chosen = MOLT_TRY(index(ctx, k));
    MOLT_TRY(check_choice(ctx, things, chosen));
    if (int_compare(things, chosen) < 0) return small_int(0);
    return falling_product(ctx, things, MOLT_TRY(small_count(ctx, chosen, "k must not exceed {}")));
}

Ref<> comb(Ctx& ctx, Value n, Value k) {
    Ref<> things = MOLT_TRY(index(ctx, n)), chosen = MOLT_TRY(index(ctx, k));
    MOLT_TRY(check_choice(ctx, things, chosen));
    if (int_compare(things, chosen) < 0) return small_int(0);
    Ref<> rest = MOLT_TRY(binary(ctx, BinaryOp::sub, things, chosen));
    if (int_compare(rest, chosen) < 0) chosen = std::move(rest);
    const uint64_t count = MOLT_TRY(small_count(ctx, chosen, "min(n - k, k) must not exceed {}"));
    Ref<> ordered = MOLT_TRY(falling_product(ctx, things, count)), orders = MOLT_TRY(falling_product(ctx, chosen, count));
    return binary(ctx, BinaryOp::floordiv, ordered, orders);
}

static Ref<> gcd_of(Ctx& ctx, Value a, Value b) {
    if (a.is_small_int() && b.is_small_int()) return int_from_int64(ctx, std::gcd(a.small_int(), b.small_int()));
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_gcd(IntOperand(a), IntOperand(b), out), out);
}

bool gcd_ii_i(int64_t a, int64_t b, int64_t* result) {
    if (a == INT64_MIN || b == INT64_MIN) return false;
    *result = std::gcd(a, b);
    return true;
}

Ref<> gcd(Ctx& ctx, std::span<const Value> integers) {
    if (integers.size() == 2 && integers[0].is_small_int() && integers[1].is_small_int())
        return gcd_of(ctx, integers[0], integers[1]);
    Ref<> result = small_int(0);
    for (Value v : integers) {
        Ref<> whole = MOLT_TRY(index(ctx, v));
        result = MOLT_TRY(gcd_of(ctx, result, whole));
    }
    return result;
}

Ref<> lcm(Ctx& ctx, std::span<const Value> integers) {
    Ref<> result = small_int(1);
    for (Value v : integers) {
        Ref<> whole = MOLT_TRY(index(ctx, v));
        if (result.value().is_small_int() && whole.value().is_small_int()) {
            const int64_t a = result.value().small_int(), b = whole.value().small_int();
            int64_t product = 0;
            if (a == 0 || b == 0 || !__builtin_mul_overflow(a / std::gcd(a, b), b, &product)) {
                result = MOLT_TRY(int_from_int64(ctx, product < 0 ? -product : product));
                continue;
            }
        }
        if (int_sign(result) == 0) continue;
        if (int_sign(whole) == 0) {
            result = small_int(0);
            continue;
        }
        Ref<> common = MOLT_TRY(gcd_of(ctx, result, whole));
        Ref<> part = MOLT_TRY(binary(ctx, BinaryOp::floordiv, result, common));
        Ref<> product = MOLT_TRY(multiply(ctx, part, whole));
        result = MOLT_TRY(unary(ctx, UnaryOp::abs, product));
    }
    return result;
}

Ref<> isqrt(Ctx& ctx, Value n) {
    Ref<> whole = MOLT_TRY(index(ctx, n));
    if (int_sign(whole) < 0) return ctx.raise(type::ValueError, "isqrt() argument must be nonnegative");
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_sqrt(IntOperand(whole), out), out);
}

} // namespace molt::math

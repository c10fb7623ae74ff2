// math: sums, products and lengths with little or no rounding.
#include <cfloat>
#include <cmath>

#include "core/object/protocol.h"
#include "core/types/list.h"
#include "core/types/tuple.h"
#include "gen/std/math.h"

namespace molt::math {

namespace {

/// high + low is exactly the result of an operation on doubles, high being the rounded one.
struct Pair {
    double high, low;
};

Pair exact_sum(double a, double b) { // Knuth
    const double high = a + b, back = high - a;
    return {high, (a - (high - back)) + (b - back)};
}
Pair exact_sum_ordered(double a, double b) { // Dekker: |a| >= |b|
    const double high = a + b;
    return {high, (a - high) + b};
}
Pair exact_product(double a, double b) {
    const double high = a * b;
    return {high, std::fma(a, b, -high)};
}

// The length of a vector of non-negative numbers.
// 1. Scale by a power of two so that the largest is in [1/2, 1), which makes squares safe.
// 2. Sum the squares in two parts, starting from 1 so that the addends are always the smaller ones.
// 3. Correct the square root by one step with the exact rest.
double length_of(std::span<double> v, double largest, bool has_nan) {
    if (std::isinf(largest)) return largest;
    if (has_nan) return std::nan("");
    if (largest == 0.0 || v.size() <= 1) return largest;
    int exponent;
    std::frexp(largest, &exponent);
    if (exponent < -1023) { // subnormal: 1/scale would overflow
        for (double& x : v) x /= DBL_MIN;
        return DBL_MIN * length_of(v, largest / DBL_MIN, has_nan);
    }
    const double scale = std::ldexp(1.0, -exponent);
    double sum = 1.0, products_low = 0.0, sums_low = 0.0;
    auto add = [&](Pair square) {
        const Pair next = exact_sum_ordered(sum, square.high);
        sum = next.high;
        products_low += square.low;
        sums_low += next.low;
    };
    for (double x : v) add(exact_product(x * scale, x * scale));
    double root = std::sqrt(sum - 1.0 + (products_low + sums_low));
    add(exact_product(-root, root));
    root += (sum - 1.0 + (products_low + sums_low)) / (2.0 * root);
    return root / scale;
}

} // namespace

bool hypot_ff_f(double x, double y, double* result) {
    double v[] = {std::fabs(x), std::fabs(y)};
    *result = length_of(v, std::fmax(v[0], v[1]), std::isnan(x) || std::isnan(y));
    return true;
}

Result<double> hypot(Ctx& ctx, std::span<const Value> coordinates) {
    mem::Buffer<double> v;
    double largest = 0.0;
    bool has_nan = false;
    for (Value c : coordinates) {
        const double x = std::fabs(MOLT_TRY(as_double(ctx, c)));
        if (!v.push(x)) return ctx.raise_no_memory();
        has_nan |= std::isnan(x);
        if (x > largest) largest = x;
    }
    return length_of(v.span(), largest, has_nan);
}

Result<double> dist(Ctx& ctx, Value p, Value q) {
    Ref<Tuple> a = MOLT_TRY(tuple_from_iterable_py(ctx, p)), b = MOLT_TRY(tuple_from_iterable_py(ctx, q));
    if (a->n != b->n) return ctx.raise(type::ValueError, "both points must have the same number of dimensions");
    mem::Buffer<double> v;
    double largest = 0.0;
    bool has_nan = false;
    for (uint64_t i = 0; i < a->n; i++) {
        const double x = MOLT_TRY(as_double(ctx, (*a)[i])), y = MOLT_TRY(as_double(ctx, (*b)[i]));
        const double difference = std::fabs(x - y);
        if (!v.push(difference)) return ctx.raise_no_memory();
        has_nan |= std::isnan(difference);
        if (difference > largest) largest = difference;
    }
    return length_of(v.span(), largest, has_nan);
}

// Shewchuk's expansion: `parts` are non-overlapping, in growing order, and their exact sum is the sum so far. At the end
// the parts are added from the largest down until one is lost; a tie is broken by the sign of the next part.
Result<double> fsum(Ctx& ctx, Value seq) {
    mem::Buffer<double> parts;
    double special = 0.0, infinities = 0.0;
    MOLT_TRY(for_each(ctx, seq, [&](Value item) -> Status {
        double x = MOLT_TRY(as_double(ctx, item));
        const double given = x;
        size_t kept = 0;
        for (size_t i = 0; i < parts.size(); i++) {
            double y = parts[i];
            if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
            const Pair sum = exact_sum_ordered(x, y);
            if (sum.low != 0.0) parts[kept++] = sum.low;
            x = sum.high;
        }
        parts.truncate(kept);
        if (x == 0.0) return done();
        if (!std::isfinite(x)) {
            if (std::isfinite(given)) return ctx.raise(type::OverflowError, "intermediate overflow in fsum");
            if (std::isinf(given)) infinities += given;
            special += given;
            parts.clear();
            return done();
        }
        if (!parts.push(x)) return ctx.raise_no_memory();
        return done();
    }));
    if (special != 0.0) {
        if (std::isnan(infinities)) return ctx.raise(type::ValueError, "-inf + inf in fsum");
        return special;
    }
    size_t n = parts.size();
    if (n == 0) return 0.0;
    double high = parts[--n], low = 0.0;
    while (n > 0) {
        const Pair sum = exact_sum_ordered(high, parts[--n]);
        high = sum.high;
        low = sum.low;
        if (low != 0.0) break;
    }
    if (n > 0 && ((low < 0.0 && parts[n - 1] < 0.0) || (low > 0.0 && parts[n - 1] > 0.0))) {
        const double twice = low * 2.0, candidate = high + twice;
        if (twice == candidate - high) high = candidate;
    }
    return high;
}

Ref<> prod(Ctx& ctx, Value iterable, Value start) {
    Ref<> product = own(start);
    MOLT_TRY(for_each(ctx, iterable, [&](Value item) -> Status {
        Ref<> kept = own(item);
        product = MOLT_TRY(binary(ctx, BinaryOp::mul, product, kept));
        return done();
    }));
    return product;
}

namespace {

/// A sum of products of doubles to three times their precision.
struct TripleSum {
    double high = 0.0, low = 0.0, tiny = 0.0;

    TripleSum plus_product(double a, double b) const {
        const Pair product = exact_product(a, b), sum = exact_sum(high, product.high);
        const Pair rest = exact_sum(low, product.low), carried = exact_sum(rest.high, sum.low);
        return {sum.high, carried.high, tiny + rest.low + carried.low};
    }
    double value() const {
        const Pair last = exact_sum(low, high);
        return tiny + last.low + last.high;
    }
};

/// What sumprod has summed: words of ints, then floats, then anything, each added into `total` when it is left.
struct ProductSum {
    Ctx& ctx;
    Ref<> total = small_int(0);
    bool ints = true, floats = true, word_used = false, triple_used = false;
    int64_t word = 0;
    TripleSum triple;

    Status add_to_total(Ref<> more) {
        if (!more) return raised;
        total = MOLT_TRY(binary(ctx, BinaryOp::add, total, more));
        return done();
    }
    Status leave_ints() {
        if (!ints) return done();
        ints = false;
        return word_used ? add_to_total(int_from_int64(ctx, word)) : done();
    }
    Status leave_floats() {
        if (!floats) return done();
        floats = false;
        return triple_used ? add_to_total(float_from_double(ctx, triple.value())) : done();
    }
    bool add_word(Value p, Value q) {
        int64_t a, b, product, sum;
        if (!is_exact_int(p) || !is_exact_int(q) || !int_fits_int64(p, &a) || !int_fits_int64(q, &b) ||
            __builtin_mul_overflow(a, b, &product) || __builtin_add_overflow(word, product, &sum))
            return false;
        word = sum;
        return word_used = true;
    }
    bool add_floats(Value p, Value q) {
        auto read = [](Value v, double* out) {
            if (is_exact_float(v)) *out = float_value(v);
            else if (!is_exact_int(v) && !v.is_bool()) return false;
            else return int_to_double(v, out);
            return true;
        };
        double a, b;
        if ((!is_exact_float(p) && !is_exact_float(q)) || !read(p, &a) || !read(q, &b)) return false;
        const TripleSum next = triple.plus_product(a, b);
        if (!std::isfinite(next.high)) return false;
        triple = next;
        return triple_used = true;
    }
    Status add(Value p, Value q) {
        if (ints && add_word(p, q)) return done();
        MOLT_TRY(leave_ints());
        if (floats && add_floats(p, q)) return done();
        MOLT_TRY(leave_floats());
        return add_to_total(binary(ctx, BinaryOp::mul, p, q));
    }
};

} // namespace

Ref<> sumprod(Ctx& ctx, Value p, Value q) {
    Ref<> left = MOLT_TRY(iter(ctx, p)), right = MOLT_TRY(iter(ctx, q));
    ProductSum sum{.ctx = ctx};
    for (;;) {
        Ref<> a = MOLT_TRY(next(ctx, left)), b = MOLT_TRY(next(ctx, right));
        if (a.value().is_absent() != b.value().is_absent()) return ctx.raise(type::ValueError, "Inputs are not the same length");
        if (a.value().is_absent()) break;
        MOLT_TRY(sum.add(a, b));
    }
    MOLT_TRY(sum.leave_ints());
    MOLT_TRY(sum.leave_floats());
    return std::move(sum.total);
}

} // namespace molt::math

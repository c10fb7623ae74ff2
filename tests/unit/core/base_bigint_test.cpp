// Integers: identities at sizes around every threshold, edge values, and memory failure at every request.
// base_oracle.py compares with CPython at large.
#include "core/base/bigint.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <string>

using namespace molt;
using namespace molt::base;

namespace {

void random_int(size_t count, uint64_t seed, IntBuffer& out) {
    Limb* to = out.prepare(count);
    REQUIRE(to);
    for (size_t i = 0; i < count; ++i) {
        seed = seed * 6364136223846793005 + 1442695040888963407;
        const unsigned kind = unsigned(seed >> 60);
        to[i] = kind < 3 ? 0 : kind < 6 ? ~Limb(0) : seed ^ seed >> 29;
    }
    to[count - 1] |= 1;
    out.set(count, false);
}

std::string decimal(IntView a) {
    mem::TextBuffer out;
    REQUIRE(int_to_text(a, 10, out));
    return std::string(out.view());
}

void parse(std::string_view text, IntBuffer& out) {
    const ScannedInt scan = int_scan(text, 0);
    REQUIRE(scan.valid);
    REQUIRE(int_from_scan(scan, out));
}

} // namespace

TEST_CASE("(a + b)^2 = a^2 + 2 a b + b^2, and division undoes multiplication") {
    for (const size_t an : {1, 2, 7, 31, 32, 33, 47, 48, 64, 65, 149, 150, 151, 300, 451, 1000}) {
        for (const size_t bn : {size_t(1), size_t(31), size_t(33), an / 2 + 1, an}) {
            IntBuffer a, b, sum, left, aa, bb, ab, twice, right, more, quotient, rest;
            random_int(an, an, a);
            random_int(bn, bn + 77, b);
            REQUIRE(int_add(a.view(), b.view(), sum));
            REQUIRE(int_multiply(sum.view(), sum.view(), left));
            REQUIRE(int_multiply(a.view(), a.view(), aa));
            REQUIRE(int_multiply(b.view(), b.view(), bb));
            REQUIRE(int_multiply(a.view(), b.view(), ab));
            REQUIRE(int_shift_left(ab.view(), 1, twice));
            REQUIRE(int_add(aa.view(), bb.view(), more));
            REQUIRE(int_add(more.view(), twice.view(), right));
            REQUIRE(int_equal(left.view(), right.view()));
            for (const int below : {0, 1}) {
                REQUIRE(int_subtract(ab.view(), SmallInt(below).view(), more));
                REQUIRE(int_divmod(more.view(), b.view(), &quotient, &rest));
                REQUIRE(int_multiply(quotient.view(), b.view(), left));
                REQUIRE(int_add(left.view(), rest.view(), right));
                REQUIRE(int_equal(right.view(), more.view()));
                REQUIRE(int_compare(rest.view(), b.view()) < 0);
            }
        }
    }
}

TEST_CASE("floor division takes the divisor's sign") {
    const int64_t values[] = {7, -7, 8, -8, 1, -1, 0};
    for (const int64_t a : values) {
        for (const int64_t b : {int64_t(2), int64_t(-2), int64_t(7), int64_t(-9)}) {
            IntBuffer quotient, rest;
            REQUIRE(int_divmod(SmallInt(a).view(), SmallInt(b).view(), &quotient, &rest));
            const auto floored = int64_t(std::floor(double(a) / double(b)));
            REQUIRE(decimal(quotient.view()) == std::to_string(floored));
            REQUIRE(decimal(rest.view()) == std::to_string(a - floored * b));
        }
    }
}

TEST_CASE("powers, roots and divisors") {
    IntBuffer out, more;
    REQUIRE(int_power(SmallInt(-10).view(), 31, out));
    REQUIRE(decimal(out.view()) == "-1" + std::string(31, '0'));
    REQUIRE(int_power(SmallInt(10).view(), 5000, out));
    REQUIRE(decimal(out.view()) == "1" + std::string(5000, '0'));
    REQUIRE(int_sqrt(out.view(), more));
    REQUIRE(decimal(more.view()) == "1" + std::string(2500, '0'));
    REQUIRE_FALSE(int_power(SmallInt(3).view(), uint64_t(1) << 60, out));
    REQUIRE_FALSE(int_power(SmallInt(2).view(), ~uint64_t(0), out));
    REQUIRE(int_power(SmallInt(1).view(), ~uint64_t(0), out));
    REQUIRE(int_gcd(SmallInt(-12).view(), SmallInt(18).view(), out));
    REQUIRE(decimal(out.view()) == "6");
    const auto power_mod = [&](int64_t a, int64_t e, int64_t m) {
        const IntStatus status = int_power_mod(SmallInt(a).view(), SmallInt(e).view(), SmallInt(m).view(), out);
        return status == IntStatus::ok ? decimal(out.view()) : "none";
    };
    REQUIRE(power_mod(3, -1, 7) == "5");
    REQUIRE(power_mod(3, 5, -7) == "-2");
    REQUIRE(power_mod(2, -1, 4) == "none");
    REQUIRE(power_mod(2, -1, 1) == "0");
    REQUIRE(power_mod(0, 0, 5) == "1");
}

TEST_CASE("bits and bytes") {
    IntBuffer a, out;
    parse("-0x1_0000_0000_0000_0000", a);
    REQUIRE(int_invert(a.view(), out));
    REQUIRE(decimal(out.view()) == "18446744073709551615");
    REQUIRE(int_shift_right(a.view(), 65, out));
    REQUIRE(decimal(out.view()) == "-1");
    REQUIRE(int_bitwise(a.view(), SmallInt(-1).view(), BitOperation::bit_xor, out));
    REQUIRE(decimal(out.view()) == "18446744073709551615");
    uint8_t bytes[9];
    REQUIRE(int_to_bytes(a.view(), bytes, Endian::big, Signedness::is_signed));
    REQUIRE(bytes[0] == 0xff);
    REQUIRE(int_from_bytes(bytes, Endian::big, Signedness::is_signed, out));
    REQUIRE(int_equal(out.view(), a.view()));
    REQUIRE_FALSE(int_to_bytes(a.view(), std::span(bytes, 8), Endian::big, Signedness::is_signed));
    REQUIRE_FALSE(int_to_bytes(a.view(), bytes, Endian::big, Signedness::is_unsigned));
}

TEST_CASE("floats") {
    IntBuffer a, out;
    parse("9007199254740993", a);
    REQUIRE(*int_to_double(a.view()) == 9007199254740992.0);
    REQUIRE(int_compare_double(a.view(), 9007199254740992.0) > 0);
    REQUIRE(int_compare_double(a.view(), std::numeric_limits<double>::infinity()) < 0);
    REQUIRE(int_from_double(-1e300, out));
    REQUIRE(int_compare_double(out.view(), -1e300) == 0);
    REQUIRE(int_shift_left(SmallInt(1).view(), 1024, a));
    REQUIRE_FALSE(int_to_double(a.view()).has_value());
    REQUIRE(int_subtract(a.view(), SmallInt(1).view(), out));
    REQUIRE_FALSE(int_to_double(out.view()).has_value());
    double value;
    REQUIRE(int_true_divide(out.view(), a.view(), value) == IntStatus::ok);
    REQUIRE(value == 1.0);
    REQUIRE(int_to_scaled_double(a.view()).mantissa == 0.5);
    REQUIRE(int_to_scaled_double(a.view()).exponent == 1025);
}

TEST_CASE("text") {
    REQUIRE_FALSE(int_scan("01", 0).valid);
    REQUIRE(int_scan("0_0", 0).valid);
    REQUIRE(int_scan(" -0X_ff ", 16).valid);
    REQUIRE_FALSE(int_scan("0__1", 10).valid);
    REQUIRE_FALSE(int_scan("", 10).valid);
    for (const int base : {2, 3, 10, 16, 36}) {
        for (const size_t count : {1, 2, 39, 40, 41, 200, 1500}) {
            IntBuffer a, back;
            random_int(count, count + size_t(base), a);
            mem::TextBuffer text;
            REQUIRE(int_to_text(a.view(), base, text));
            REQUIRE(int_from_digits(text.view(), base, back));
            REQUIRE(int_equal(a.view(), back.view()));
            if (base == 10) {
                REQUIRE(text.size() <= int_decimal_length_bound(a.view()));
                REQUIRE(text.size() + 1 >= int_decimal_length_bound(a.view()));
            }
        }
    }
}

TEST_CASE("every request for memory may fail, and nothing leaks") {
    const int64_t live = mem::totals().live.live_blocks;
    {
        IntBuffer a, b, c;
        random_int(400, 1, a);
        random_int(170, 2, b);
        random_int(30, 3, c);
        const IntView x = a.view(), y = b.view(), z = c.view();
        const auto survives = [](auto operation) {
            for (uint64_t n = 1;; ++n) {
                mem::fail_request(n, mem::Failure::onward);
                const bool done = operation();
                mem::fail_request(0, mem::Failure::once);
                if (done) return n;
                REQUIRE(n < 10000);
            }
        };
        const auto ok = [](IntStatus status) { return status == IntStatus::ok; };
        survives([&] {
            IntBuffer out;
            return int_add(x, y, out);
        });
        survives([&] {
            IntBuffer out;
            return int_multiply(x, y, out);
        });
        survives([&] {
            IntBuffer out;
            return int_multiply(x, x, out);
        });
        survives([&] {
            IntBuffer q, r;
            return int_divmod(x, y.negated(), &q, &r);
        });
        survives([&] {
            IntBuffer out;
            return int_divide_nearest(x, y, out);
        });
        survives([&] {
            IntBuffer out;
            return int_power(z, 20, out);
        });
        survives([&] {
            IntBuffer out;
            return ok(int_power_mod(x, SmallInt(77).view(), z, out));
        });
        survives([&] {
            IntBuffer out;
            return int_inverse_mod(y, z, out) != IntStatus::out_of_memory;
        });
        survives([&] {
            IntBuffer out;
            return int_gcd(x, y, out);
        });
        survives([&] {
            IntBuffer out;
            return int_sqrt(x, out);
        });
        survives([&] {
            IntBuffer out;
            return int_bitwise(x, y.negated(), BitOperation::bit_or, out);
        });
        survives([&] {
            double out;
            return ok(int_true_divide(y, z, out)) || ok(int_true_divide(x, x, out));
        });
        mem::TextBuffer text;
        REQUIRE(int_to_text(x, 10, text));
        survives([&] {
            mem::TextBuffer out;
            return int_to_text(x, 10, out);
        });
        survives([&] {
            IntBuffer out;
            return int_from_digits(text.view(), 10, out);
        });
    }
    REQUIRE(mem::totals().live.live_blocks == live);
}

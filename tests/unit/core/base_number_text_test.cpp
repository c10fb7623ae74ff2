// Float text: fixed points of Python's rules; base_oracle.py compares at large.
#include "core/base/number_text.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <string>

using namespace molt;
using namespace molt::base;

namespace {

std::string repr(double value) {
    mem::TextBuffer out;
    REQUIRE(append_float_repr(value, out));
    return std::string(out.view());
}

std::string text(double value, FloatFormat format) {
    mem::TextBuffer out;
    REQUIRE(append_float(value, format, out));
    return std::string(out.view());
}

std::string hex(double value) {
    mem::TextBuffer out;
    REQUIRE(append_float_hex(value, out));
    return std::string(out.view());
}

} // namespace

TEST_CASE("repr") {
    REQUIRE(repr(0.1) == "0.1");
    REQUIRE(repr(-0.0) == "-0.0");
    REQUIRE(repr(1e16) == "1e+16");
    REQUIRE(repr(1e15) == "1000000000000000.0");
    REQUIRE(repr(0.0001) == "0.0001");
    REQUIRE(repr(0.00001) == "1e-05");
    REQUIRE(repr(5e-324) == "5e-324");
    REQUIRE(repr(1.7976931348623157e308) == "1.7976931348623157e+308");
    REQUIRE(repr(std::numeric_limits<double>::infinity()) == "inf");
    REQUIRE(repr(-std::numeric_limits<double>::quiet_NaN()) == "nan");
}

TEST_CASE("format styles") {
    REQUIRE(text(2.5, {.style = FloatStyle::fixed, .precision = 0}) == "2");
    REQUIRE(text(2.5, {.style = FloatStyle::fixed, .precision = 0, .alternate = true}) == "2.");
    REQUIRE(text(-0.001, {.style = FloatStyle::fixed, .precision = 2}) == "-0.00");
    REQUIRE(text(-0.001, {.style = FloatStyle::fixed, .precision = 2, .no_negative_zero = true}) == "0.00");
    REQUIRE(text(1234567.0, {.style = FloatStyle::general, .precision = 6}) == "1.23457e+06");
    REQUIRE(text(100.0, {.style = FloatStyle::general, .precision = 6, .alternate = true}) == "100.000");
    REQUIRE(text(1e100, {.style = FloatStyle::exponent, .precision = 3, .upper_case = true}) == "1.000E+100");
    REQUIRE(text(5e-324, {.style = FloatStyle::fixed, .precision = 5000}).size() == 5002);
    REQUIRE(text(1.0, {.plus_sign = true, .point_zero = true}) == "+1.0");
}

TEST_CASE("hexadecimal form") {
    REQUIRE(hex(1.0) == "0x1.0000000000000p+0");
    REQUIRE(hex(-5e-324) == "-0x0.0000000000001p-1022");
    REQUIRE(parse_float_hex(" 0x1.8p1 ").value == 3.0);
    REQUIRE(parse_float_hex("0x1.00000000000008p0").value == 1.0);
    REQUIRE(parse_float_hex("0x1.000000000000081p0").value == std::nextafter(1.0, 2.0));
    REQUIRE(parse_float_hex("0x1p1024").status == FloatParse::overflow);
    REQUIRE(parse_float_hex("0x").status == FloatParse::invalid);
    REQUIRE(parse_float_hex("0x1p-1075").value == 0.0);
}

TEST_CASE("parsing") {
    REQUIRE(parse_float(" 1_000.5e-1_0\n").value == 1000.5e-10);
    REQUIRE(parse_float("1__0").status == FloatParse::invalid);
    REQUIRE(parse_float("_1").status == FloatParse::invalid);
    REQUIRE(parse_float("1_.0").status == FloatParse::invalid);
    REQUIRE(std::isinf(parse_float("1e400").value));
    REQUIRE(parse_float("1e-400").value == 0.0);
    REQUIRE(std::signbit(parse_float("-1e-400").value));
    REQUIRE(parse_float("2.4703282292062328e-324").value == 5e-324);
    REQUIRE(parse_float("0e999999999999999999999").value == 0.0);
    REQUIRE(std::isnan(parse_float("-NaN").value));
    REQUIRE(parse_float("").status == FloatParse::invalid);
    REQUIRE(parse_float(".").status == FloatParse::invalid);
    REQUIRE(parse_float_prefix("1.5e+x").length == 3);
    REQUIRE(parse_float_prefix("infinitely").length == 3);
}

TEST_CASE("round") {
    REQUIRE(*round_to_digits(2.675, 2) == 2.67);
    REQUIRE(*round_to_digits(1e16, -16) == 1e16);
    REQUIRE(*round_to_digits(5e15, -16) == 0.0);
    REQUIRE(*round_to_digits(5.1e15, -16) == 1e16);
    REQUIRE(std::signbit(*round_to_digits(-0.4, 0)));
    REQUIRE_FALSE(round_to_digits(1.7976931348623157e308, -308).has_value());
}

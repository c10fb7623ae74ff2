// The format mini-language: fixed points of layout and error texts; base_oracle.py compares at large.
#include "core/base/format_spec.h"

#include <catch2/catch.hpp>

#include <string>

using namespace molt;
using namespace molt::base;

namespace {

TextView view(std::string_view text) { return {text.data(), text.size(), 1}; }

FormatSpec spec_of(std::string_view text, Formatted kind) {
    const ParsedSpec parsed = parse_format_spec(view(text), kind);
    REQUIRE(parsed.error == SpecError::none);
    return parsed.spec;
}

std::string format(int64_t value, std::string_view spec) {
    mem::TextBuffer out;
    REQUIRE(append_integer(spec_of(spec, Formatted::integer), value, out));
    return std::string(out.view());
}

std::string format(double value, std::string_view spec) {
    mem::TextBuffer out;
    REQUIRE(append_float(spec_of(spec, Formatted::floating), value, out));
    return std::string(out.view());
}

std::string error(std::string_view spec, Formatted kind, std::string_view type_name) {
    mem::TextBuffer out;
    REQUIRE(append_spec_error(parse_format_spec(view(spec), kind), view(spec), type_name, out));
    return std::string(out.view());
}

} // namespace

TEST_CASE("integers") {
    REQUIRE(format(int64_t(1234567), ",") == "1,234,567");
    REQUIRE(format(int64_t(123), "04,") == "0,123");
    REQUIRE(format(int64_t(123), "05,") == "0,123");
    REQUIRE(format(int64_t(123), "06,") == "00,123");
    REQUIRE(format(int64_t(123), "010_x") == "0_0000_007b");
    REQUIRE(format(int64_t(-255), "#010X") == "-0X00000FF");
    REQUIRE(format(INT64_MIN, "b") == "-1" + std::string(63, '0'));
    REQUIRE(format(int64_t(5), "*^+6") == "**+5**");
}

TEST_CASE("floats and complex numbers") {
    REQUIRE(format(1234.5, ">12,.2f") == "    1,234.50");
    REQUIRE(format(0.5, "%") == "50.000000%");
    REQUIRE(format(-1.0, "08") == "-00001.0");
    REQUIRE(format(1e300 * 1e10, "010") == "0000000inf");
    mem::TextBuffer out;
    REQUIRE(append_complex(spec_of(">10", Formatted::complex), 1, -2, out));
    REQUIRE(out.view() == "    (1-2j)");
}

TEST_CASE("text layout") {
    const TextLayout layout = layout_text(spec_of("^7.3s", Formatted::text), 10);
    REQUIRE((layout.left == 2 && layout.taken == 3 && layout.right == 2));
}

TEST_CASE("errors") {
    REQUIRE(error("5xx", Formatted::integer, "int") == "Invalid format specifier '5xx' for object of type 'int'");
    REQUIRE(error(",", Formatted::text, "str") == "Cannot specify ',' with 's'.");
    REQUIRE(error("\x01", Formatted::floating, "float") == "Unknown format code '\\x1' for object of type 'float'");
    REQUIRE(error(".", Formatted::floating, "float") == "Format specifier missing precision");
    REQUIRE(error("05", Formatted::complex, "complex") == "Zero padding is not allowed in complex format specifier");
}

TEST_CASE("an absurd width runs out of memory quietly") {
    mem::TextBuffer out;
    mem::set_limit(mem::totals().held_bytes + (1 << 20));
    REQUIRE_FALSE(append_integer(spec_of("9999999999", Formatted::integer), int64_t(1), out));
    REQUIRE_FALSE(append_integer(spec_of("099999999999", Formatted::integer), int64_t(1), out));
    mem::set_limit(mem::kNoLimit);
}

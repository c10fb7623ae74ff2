// Text of floats: shortest and rounded digits, Python's layouts, hexadecimal form, parsing, round().
#pragma once

#include "core/mem/buffer.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace molt::base {

/// Decimal digits d1 d2 ... dn with the value 0.d1d2...dn * 10^point. Zero is one digit 0 with point 1.
/// A double's exact value never has more than 767 significant digits, so that digits asked for beyond are
/// zeros and are not stored: count may be less than what was asked for.
struct DecimalDigits {
    static constexpr int kMaxDigits = 800;
    char digits[kMaxDigits];
    int count = 0;
    int point = 0;
    bool negative = false;

    bool is_zero() const { return count == 1 && digits[0] == '0'; }
    void drop_trailing_zeros() {
        while (count > 1 && digits[count - 1] == '0') --count;
    }
};

/// All take finite values and round half to even on the exact value.
void shortest_digits(double value, DecimalDigits& out);
void rounded_to_significant(double value, int count, DecimalDigits& out); // count >= 1
void rounded_to_decimals(double value, int decimals, DecimalDigits& out); // may be negative

/// How format(), % and repr() write a float.
enum class FloatStyle : uint8_t { repr, exponent, fixed, general };

struct FloatFormat {
    FloatStyle style = FloatStyle::repr;
    int precision = 0;             // not for repr
    bool alternate = false;        // '#': keep the point, and general's trailing zeros
    bool upper_case = false;       // E, INF, NAN
    bool plus_sign = false;        // '+' before what is not negative
    bool point_zero = false;       // at least one digit after the point, as repr() does
    bool no_negative_zero = false; // 'z': no sign if it rounds to zero
};

/// Appends the text of any double; false when memory runs out.
[[nodiscard]] bool append_float(double value, const FloatFormat& format, mem::TextBuffer& out);

/// OPTIMIZATION: at most kShortText characters of what repr() and a fixed number of decimals give, where the digits are known
/// without a search; 0: they are not.
inline constexpr size_t kShortText = 48;
size_t quick_repr(double value, char* to);
size_t quick_fixed(double value, int decimals, char* to);

/// repr(float).
inline constexpr FloatFormat kFloatRepr{.style = FloatStyle::repr, .point_zero = true};
[[nodiscard]] bool append_float_repr(double value, mem::TextBuffer& out);

/// float.hex().
[[nodiscard]] bool append_float_hex(double value, mem::TextBuffer& out);

enum class FloatParse : uint8_t { ok, invalid, overflow, out_of_memory };

struct ParsedFloat {
    double value = 0;
    FloatParse status = FloatParse::invalid;
};

/// float(text): blanks around, underscores between digits, inf and nan in any case. The text is ASCII (other
/// decimal digits and blanks mapped before). Too large a value is infinity, as in Python; never `overflow`.
ParsedFloat parse_float(std::string_view text);

/// The longest float at the start of `text` (no blanks, no underscores); `length` 0 means there is none.
struct FloatPrefix {
    double value = 0;
    size_t length = 0;
};
FloatPrefix parse_float_prefix(std::string_view text);

/// Takes the underscores out, which must each stand between two digits; nullopt otherwise. What comes back
/// is `text` itself if it has none, else `scratch`.
struct Ungrouped {
    std::string_view text;
    FloatParse status = FloatParse::invalid;
};
Ungrouped remove_underscores(std::string_view text, mem::TextBuffer& scratch);

/// float.fromhex(text).
ParsedFloat parse_float_hex(std::string_view text);

/// round(value, digits) for finite values; nullopt if the result is too large for a double.
std::optional<double> round_to_digits(double value, int64_t digits);

} // namespace molt::base

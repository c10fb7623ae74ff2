// Text of floats. Digits come from std::to_chars, which is exact on every target.
#include "core/base/number_text.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

#include "core/base/decimal_text.h"

namespace molt::base {
namespace {

constexpr int kExactDigits = 767; // the most significant digits a double's exact value can have
constexpr int kMaxPrecision = DecimalDigits::kMaxDigits - 2;
constexpr int kLastDecimal = 1074; // 2^-1074 has no digit after this place

/// Reads "d.ddde[+-]xx" of |value| into digits and point.
void take_scientific(const char* text, const char* end, DecimalDigits& out) {
    out.count = 0;
    for (; text < end && *text != 'e'; ++text)
        if (*text != '.') out.digits[out.count++] = *text;
    int exponent = 0;
    const bool minus = text + 1 < end && text[1] == '-';
    for (text += 2; text < end; ++text) exponent = exponent * 10 + (*text - '0');
    out.point = (minus ? -exponent : exponent) + 1;
}

void set_zero(DecimalDigits& out) {
    out.digits[0] = '0';
    out.count = 1;
    out.point = 1;
}

/// Reads "ddd.ddd" of |value|; leading zeros are not digits.
void take_fixed(const char* text, const char* end, DecimalDigits& out) {
    out.count = out.point = 0;
    bool after_point = false;
    for (; text < end; ++text) {
        if (*text == '.') {
            after_point = true;
        } else if (out.count == 0 && *text == '0') {
            out.point -= after_point ? 1 : 0;
        } else {
            if (out.count < kMaxPrecision) out.digits[out.count++] = *text; // beyond, all are zeros
            out.point += after_point ? 0 : 1;
        }
    }
    if (out.count == 0) set_zero(out);
}

/// OPTIMIZATION: value * 10^decimals in 128 bits, where that holds it exactly; halves to the even neighbour. False: it does
/// not, or the result has more than 19 digits.
bool scale_decimals(double value, int decimals, uint64_t* scaled) {
    constexpr int kMost = 22; // 10^22 < 2^74, beside a mantissa of 53 bits
    const auto bits = std::bit_cast<uint64_t>(value);
    const int shift = 1075 - int(bits >> 52 & 0x7FF); // value = mantissa / 2^shift
    if (decimals > kMost || shift <= 0 || shift > 127 || shift == 1075) return false;
    unsigned __int128 exact = (bits & 0xFFFFFFFFFFFFF) | uint64_t(1) << 52;
    for (int i = 0; i < decimals; ++i) exact *= 10;
    const unsigned __int128 one = 1, whole = exact >> shift, rest = exact & ((one << shift) - 1), half = one << (shift - 1);
    if (whole >= uint64_t(10000000000000000000u)) return false;
    *scaled = uint64_t(whole) + (rest > half || (rest == half && (whole & 1)));
    return true;
}

/// The digits of a number of 10^-decimals.
void take_scaled(uint64_t scaled, int decimals, DecimalDigits& out) {
    if (scaled == 0) return set_zero(out);
    const DecimalText text(scaled, false);
    const std::string_view digits = text.view();
    out.count = int(digits.size());
    out.point = out.count - decimals;
    std::memcpy(out.digits, digits.data(), digits.size());
}

/// An exponent as Python writes it: sign and at least two digits.
bool append_exponent(int exponent, char letter, mem::TextBuffer& out) {
    const int magnitude = exponent < 0 ? -exponent : exponent;
    return out.append(letter) && out.append(exponent < 0 ? '-' : '+') && (magnitude >= 10 || out.append('0')) &&
           out.append_decimal(magnitude);
}

/// The digits at positions [from, to), zeros where none are stored.
bool append_digits(const DecimalDigits& digits, int64_t from, int64_t to, mem::TextBuffer& out) {
    const int64_t leading = from < 0 ? std::min(-from, to - from) : 0;
    if (leading > 0 && !out.fill(size_t(leading), '0')) return false;
    from += leading;
    const int64_t stored = std::min<int64_t>(to, digits.count) - from;
    if (stored > 0) {
        if (!out.append(std::string_view(digits.digits + from, size_t(stored)))) return false;
        from += stored;
    }
    return from >= to || out.fill(size_t(to - from), '0');
}

bool append_not_finite(double value, const FloatFormat& format, mem::TextBuffer& out) {
    const bool nan = std::isnan(value);
    if (!nan && value < 0) {
        if (!out.append('-')) return false;
    } else if (format.plus_sign && !out.append('+')) {
        return false;
    }
    if (nan) return out.append(format.upper_case ? "NAN" : "nan");
    return out.append(format.upper_case ? "INF" : "inf");
}

bool is_digit_character(char c) { return c >= '0' && c <= '9'; }
char lower_character(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }
bool is_blank(char c) { return c == ' ' || (c >= 9 && c <= 13); }

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

/// `word` is lower case.
bool starts_with_word(std::string_view text, std::string_view word) {
    if (text.size() < word.size()) return false;
    for (size_t i = 0; i < word.size(); ++i)
        if (lower_character(text[i]) != word[i]) return false;
    return true;
}

/// "inf", "infinity", "nan" at the start.
FloatPrefix parse_word_prefix(std::string_view text) {
    if (starts_with_word(text, "infinity")) return {std::numeric_limits<double>::infinity(), 8};
    if (starts_with_word(text, "inf")) return {std::numeric_limits<double>::infinity(), 3};
    if (starts_with_word(text, "nan")) return {std::numeric_limits<double>::quiet_NaN(), 3};
    return {};
}

/// Length of digits [. digits] [e [sign] digits] with at least one digit before the exponent, else 0.
size_t decimal_length(std::string_view text) {
    size_t i = 0, digits = 0;
    const auto skip_digits = [&] {
        const size_t from = i;
        while (i < text.size() && is_digit_character(text[i])) ++i;
        return i - from;
    };
    digits += skip_digits();
    if (i < text.size() && text[i] == '.') {
        ++i;
        digits += skip_digits();
    }
    if (digits == 0) return 0;
    if (i < text.size() && lower_character(text[i]) == 'e') {
        const size_t mantissa_end = i++;
        if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
        if (skip_digits() == 0) i = mantissa_end;
    }
    return i;
}

/// Whether a decimal that fits no double is too large rather than too small: the sign of the exponent of its
/// first significant digit decides.
bool is_huge(std::string_view decimal) {
    const size_t e = decimal.find_first_of("eE");
    const std::string_view mantissa = decimal.substr(0, e);
    const size_t dot = std::min(mantissa.find('.'), mantissa.size());
    const size_t first = mantissa.find_first_of("123456789");
    if (first == std::string_view::npos) return false;
    int64_t exponent = first < dot ? int64_t(dot - first) : -int64_t(first - dot) + 1;
    if (e != std::string_view::npos) {
        std::string_view digits = decimal.substr(e + 1);
        const bool minus = digits.front() == '-';
        if (minus || digits.front() == '+') digits.remove_prefix(1);
        int64_t written = 0;
        for (char c : digits) written = std::min<int64_t>(written * 10 + (c - '0'), int64_t(1) << 40);
        exponent += minus ? -written : written;
    }
    return exponent > 0;
}

/// The double nearest to a decimal of the form that decimal_length() accepts.
double nearest_double(std::string_view decimal) {
    double value = 0;
    const auto [end, error] = std::from_chars(decimal.data(), decimal.data() + decimal.size(), value);
    if (error == std::errc::result_out_of_range) return is_huge(decimal) ? std::numeric_limits<double>::infinity() : 0.0;
    return value;
}

int hex_value(char c) {
    if (is_digit_character(c)) return c - '0';
    c = lower_character(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// mantissa * 2^exponent rounded half to even, where `sticky` says that lower bits were cut off.
ParsedFloat scale_exactly(uint64_t mantissa, int64_t exponent, bool sticky) {
    if (mantissa == 0) return {0.0, FloatParse::ok};
    const int top = int(std::bit_width(mantissa));
    const int64_t highest = exponent + top; // value in [2^(highest-1), 2^highest)
    if (highest > 1024) return {0.0, FloatParse::overflow};
    if (highest < -1074) return {0.0, FloatParse::ok};
    const int64_t lowest = std::max<int64_t>(highest - 53, -1074); // weight of the last bit kept
    const int64_t cut = lowest - exponent;
    if (cut > 0) {
        const uint64_t kept = cut >= 64 ? 0 : mantissa >> cut;
        const uint64_t lost = cut >= 64 ? mantissa : mantissa & ((uint64_t(1) << cut) - 1);
        const uint64_t half = uint64_t(1) << (std::min<int64_t>(cut, 64) - 1);
        const bool up = cut <= 64 && (lost > half || (lost == half && (sticky || (kept & 1))));
        mantissa = kept + (up ? 1 : 0);
        exponent = lowest;
    }
    const double value = std::ldexp(double(mantissa), int(exponent));
    if (std::isinf(value)) return {0.0, FloatParse::overflow};
    return {value, FloatParse::ok};
}

/// [0x] hexdigits [. hexdigits] [p [sign] digits], all of `text`.
ParsedFloat parse_hex_magnitude(std::string_view text) {
    constexpr int64_t kFar = int64_t(1) << 40;
    if (text.size() >= 2 && text[0] == '0' && lower_character(text[1]) == 'x') text.remove_prefix(2);
    uint64_t mantissa = 0;
    int64_t exponent = 0;
    bool sticky = false, in_fraction = false;
    size_t digits = 0, i = 0;
    for (; i < text.size(); ++i) {
        if (text[i] == '.' && !in_fraction) {
            in_fraction = true;
            continue;
        }
        const int value = hex_value(text[i]);
        if (value < 0) break;
        ++digits;
        if (mantissa >> 60) {
            sticky |= value != 0;
            exponent += in_fraction ? 0 : 4;
        } else {
            mantissa = mantissa << 4 | uint64_t(value);
            exponent -= in_fraction ? 4 : 0;
        }
    }
    if (digits == 0) return {};
    if (i < text.size() && lower_character(text[i]) == 'p') {
        ++i;
        const bool minus = i < text.size() && text[i] == '-';
        if (i < text.size() && (minus || text[i] == '+')) ++i;
        if (i == text.size() || !is_digit_character(text[i])) return {};
        int64_t written = 0;
        for (; i < text.size() && is_digit_character(text[i]); ++i) written = std::min(written * 10 + (text[i] - '0'), kFar);
        exponent += minus ? -written : written;
    }
    const ParsedFloat parsed = scale_exactly(mantissa, exponent, sticky);
    if (parsed.status == FloatParse::ok && i != text.size()) return {}; // too large comes first in CPython
    return parsed;
}

} // namespace

void shortest_digits(double value, DecimalDigits& out) {
    char text[40];
    const auto result = std::to_chars(text, text + sizeof text, std::fabs(value), std::chars_format::scientific);
    take_scientific(text, result.ptr, out);
    out.negative = std::signbit(value);
}

void rounded_to_significant(double value, int count, DecimalDigits& out) {
    char text[DecimalDigits::kMaxDigits + 16];
    const int precision = std::min(count, kMaxPrecision) - 1;
    const auto result = std::to_chars(text, text + sizeof text, std::fabs(value), std::chars_format::scientific, precision);
    take_scientific(text, result.ptr, out);
    out.negative = std::signbit(value);
}

void rounded_to_decimals(double value, int decimals, DecimalDigits& out) {
    out.negative = std::signbit(value);
    if (decimals >= 0) {
        if (uint64_t scaled; scale_decimals(value, decimals, &scaled)) return take_scaled(scaled, decimals, out);
        char text[320 + kLastDecimal];
        const auto result =
            std::to_chars(text, text + sizeof text, std::fabs(value), std::chars_format::fixed, std::min(decimals, kLastDecimal));
        return take_fixed(text, result.ptr, out);
    }
    // 1. The exact digits tell where the first significant digit stands.
    // 2. With at least one digit to keep, this is rounding to that many significant digits.
    // 3. With none, the result is one unit of the last place kept or zero: the digits are compared with 5.
    if (value != 0) {
        rounded_to_significant(value, kExactDigits, out);
        const int64_t keep = int64_t(out.point) + decimals;
        if (keep > 0) return rounded_to_significant(value, int(keep), out);
        out.drop_trailing_zeros();
        if (keep == 0 && (out.digits[0] > '5' || (out.digits[0] == '5' && out.count > 1))) {
            out.digits[0] = '1';
            out.count = 1;
            ++out.point;
            return;
        }
    }
    set_zero(out);
}

bool append_float(double value, const FloatFormat& format, mem::TextBuffer& out) {
    if (!std::isfinite(value)) return append_not_finite(value, format, out);

    DecimalDigits digits;
    int64_t precision = format.precision;
    int64_t end = 0; // how many positions are written, counted from the first digit
    bool scientific = false;
    switch (format.style) {
    case FloatStyle::repr:
        shortest_digits(value, digits);
        scientific = digits.point <= -4 || digits.point > 16;
        end = digits.count;
        break;
    case FloatStyle::exponent:
        rounded_to_significant(value, int(std::min<int64_t>(precision + 1, INT32_MAX)), digits);
        scientific = true;
        end = precision + 1;
        break;
    case FloatStyle::fixed:
        rounded_to_decimals(value, format.precision, digits);
        end = digits.point + precision;
        break;
    case FloatStyle::general:
        if (precision == 0) precision = 1;
        rounded_to_significant(value, int(precision), digits);
        scientific = digits.point <= -4 || digits.point > precision - (format.point_zero ? 1 : 0);
        digits.drop_trailing_zeros();
        end = format.alternate ? precision : digits.count;
        break;
    }

    bool zero = true;
    for (int i = 0; i < digits.count && zero; ++i) zero = digits.digits[i] == '0';
    if (digits.negative && !(zero && format.no_negative_zero)) {
        if (!out.append('-')) return false;
    } else if (format.plus_sign && !out.append('+')) {
        return false;
    }

    const int64_t point = scientific ? 1 : digits.point;
    if (end < point) end = point;
    if (!scientific && format.point_zero && end < point + 1) end = point + 1;
    const int64_t first = point <= 0 ? point - 1 : 0; // one zero before the point if nothing else is there
    if (!append_digits(digits, first, point, out)) return false;
    if ((end > point || format.alternate) && !out.append('.')) return false;
    if (!append_digits(digits, point, end, out)) return false;
    return !scientific || append_exponent(digits.point - 1, format.upper_case ? 'E' : 'e', out);
}

size_t quick_repr(double value, char* to) {
    // At most 15 digits that give the double back are the only ones of their number, so without the zeros behind them they
    // are the shortest.
    const double magnitude = std::fabs(value);
    if (value != 0 && !(magnitude >= 1e-4 && magnitude < 1e11)) return 0;
    constexpr uint64_t kScale = 10000;
    const auto scaled = uint64_t(magnitude * double(kScale) + 0.5);
    if (double(scaled) / double(kScale) != magnitude) return 0;
    char* at = to;
    if (std::signbit(value)) *at++ = '-';
    const DecimalText whole(scaled / kScale, false);
    std::memcpy(at, whole.view().data(), whole.view().size());
    at += whole.view().size();
    *at++ = '.';
    uint64_t rest = scaled % kScale;
    do {
        *at++ = char('0' + rest / (kScale / 10));
        rest = rest % (kScale / 10) * 10;
    } while (rest);
    return size_t(at - to);
}

size_t quick_fixed(double value, int decimals, char* to) {
    uint64_t scaled = 0;
    if (decimals < 0 || decimals > 18 || !std::isfinite(value)) return 0;
    if (value != 0 && !scale_decimals(value, decimals, &scaled)) return 0;
    char* at = to;
    if (std::signbit(value)) *at++ = '-';
    const DecimalText text(scaled, false);
    std::string_view digits = text.view();
    const auto after = size_t(decimals);
    if (digits.size() > after) {
        const size_t before = digits.size() - after;
        std::memcpy(at, digits.data(), before);
        at += before;
        digits.remove_prefix(before);
    } else {
        *at++ = '0';
    }
    if (after == 0) return size_t(at - to);
    *at++ = '.';
    for (size_t i = digits.size(); i < after; i++) *at++ = '0';
    std::memcpy(at, digits.data(), digits.size());
    return size_t(at + digits.size() - to);
}

bool append_float_repr(double value, mem::TextBuffer& out) {
    char text[kShortText];
    if (const size_t count = quick_repr(value, text)) return out.append({text, count});
    return append_float(value, kFloatRepr, out);
}

bool append_float_hex(double value, mem::TextBuffer& out) {
    if (!std::isfinite(value)) return append_not_finite(value, {}, out);
    const uint64_t bits = std::bit_cast<uint64_t>(value);
    const uint64_t fraction = bits & 0xfffffffffffff;
    const int biased = int(bits >> 52 & 0x7ff);
    if (std::signbit(value) && !out.append('-')) return false;
    if (value == 0) return out.append("0x0.0p+0");
    const int exponent = biased ? biased - 1023 : -1022;
    return out.append(biased ? "0x1." : "0x0.") && out.append_hex(fraction, 13) && out.append('p') &&
           out.append(exponent < 0 ? '-' : '+') && out.append_decimal(exponent < 0 ? -exponent : exponent);
}

FloatPrefix parse_float_prefix(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    const size_t sign = !text.empty() && (negative || text.front() == '+') ? 1 : 0;
    text.remove_prefix(sign);
    FloatPrefix found;
    if (const size_t length = decimal_length(text)) found = {nearest_double(text.substr(0, length)), length};
    else found = parse_word_prefix(text);
    if (found.length == 0) return {};
    return {negative ? -found.value : found.value, found.length + sign};
}

Ungrouped remove_underscores(std::string_view text, mem::TextBuffer& scratch) {
    if (text.find('_') == std::string_view::npos) return {text, FloatParse::ok};
    scratch.clear();
    char before = 0;
    for (const char c : text) {
        if (c == '_' && !is_digit_character(before)) return {};
        if (before == '_' && !is_digit_character(c)) return {};
        if (c != '_' && !scratch.append(c)) return {{}, FloatParse::out_of_memory};
        before = c;
    }
    if (before == '_') return {};
    return {scratch.view(), FloatParse::ok};
}

ParsedFloat parse_float(std::string_view text) {
    mem::TextBuffer scratch;
    const Ungrouped ungrouped = remove_underscores(without_blanks(text), scratch);
    if (ungrouped.status != FloatParse::ok) return {0.0, ungrouped.status};
    const FloatPrefix prefix = parse_float_prefix(ungrouped.text);
    if (prefix.length == 0 || prefix.length != ungrouped.text.size()) return {};
    return {prefix.value, FloatParse::ok};
}

ParsedFloat parse_float_hex(std::string_view text) {
    text = without_blanks(text);
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (negative || text.front() == '+')) text.remove_prefix(1);
    const FloatPrefix word = parse_word_prefix(text);
    ParsedFloat parsed;
    if (word.length != 0 && word.length == text.size()) parsed = {word.value, FloatParse::ok};
    else parsed = parse_hex_magnitude(text);
    if (negative) parsed.value = -parsed.value;
    return parsed;
}

std::optional<double> round_to_digits(double value, int64_t digits) {
    if (!std::isfinite(value) || value == 0 || digits > 323) return value;
    if (digits < -308) return std::copysign(0.0, value);
    DecimalDigits rounded;
    rounded_to_decimals(value, int(digits), rounded);
    rounded.drop_trailing_zeros();
    char text[DecimalDigits::kMaxDigits + 16];
    text[0] = '.';
    std::memcpy(text + 1, rounded.digits, size_t(rounded.count));
    char* end = text + 1 + rounded.count;
    *end++ = 'e';
    end = std::to_chars(end, text + sizeof text, rounded.point).ptr;
    const double result = nearest_double({text, size_t(end - text)});
    if (std::isinf(result)) return std::nullopt;
    return std::copysign(result, value);
}

} // namespace molt::base

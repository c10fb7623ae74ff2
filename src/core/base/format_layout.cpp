// Layout of text and numbers by a format specification: padding, signs, zero filling, grouping.
#include "core/base/format_spec.h"

#include <cmath>
#include <cstring>

namespace molt::base {
namespace {

struct Padding {
    int64_t left = 0, inside = 0, right = 0;
};

Padding pad(char align, int64_t width, int64_t used) {
    const int64_t missing = width - used;
    if (missing <= 0) return {};
    switch (align) {
    case '<': return {0, 0, missing};
    case '^': return {missing / 2, 0, missing - missing / 2};
    case '=': return {0, missing, 0};
    default: return {missing, 0, 0};
    }
}

bool append_fill(uint32_t fill, int64_t count, mem::TextBuffer& out) {
    if (count <= 0) return true;
    if (uint64_t(count) > SIZE_MAX / 4) return false;
    if (fill < 0x80) return out.fill(size_t(count), char(fill));
    const size_t first = out.size();
    if (!out.append_code_point(fill)) return false;
    const size_t width = out.size() - first;
    char* rest = out.extend(size_t(count - 1) * width);
    for (size_t i = 0; rest && i < size_t(count - 1); i++) std::memcpy(rest + i * width, out.data() + first, width);
    return rest != nullptr;
}

/// Digits with zeros before them and separators between groups.
struct Grouping {
    int64_t group = 0; // digits in a group; 0: no groups
    int64_t zeros = 0;
    int64_t digits = 0;
    int64_t separators = 0;

    int64_t length() const { return zeros + digits + separators; }
};

/// The fewest zeros such that digits and separators reach min_width. The zeros are grouped like digits, and
/// a separator never comes first, so the result may be one longer than min_width.
Grouping group_digits(const FormatSpec& spec, int64_t digits, int64_t min_width) {
    Grouping grouping{0, 0, digits, 0};
    if (digits == 0) return grouping;
    if (!spec.separator) {
        grouping.zeros = std::max<int64_t>(0, min_width - digits);
        return grouping;
    }
    const bool by_four =
        spec.separator == '_' && spec.type < 128 && std::string_view("boxX").find(char(spec.type)) != std::string_view::npos;
    grouping.group = by_four ? 4 : 3;
    // n digits take n + (n - 1) / group characters; the least n for which that reaches min_width:
    const int64_t stride = grouping.group + 1, groups = min_width / stride, rest = min_width % stride;
    const int64_t needed = min_width <= 0 ? 0 : groups * grouping.group + std::max<int64_t>(rest, 1);
    const int64_t total = std::max(digits, needed);
    grouping.zeros = total - digits;
    grouping.separators = (total - 1) / grouping.group;
    return grouping;
}

bool append_grouped(const Grouping& grouping, std::string_view digits, char separator, mem::TextBuffer& out) {
    if (grouping.group == 0) return append_fill('0', grouping.zeros, out) && out.append(digits);
    const int64_t total = grouping.zeros + grouping.digits;
    for (int64_t i = 0; i < total; ++i) {
        if (i != 0 && (total - i) % grouping.group == 0 && !out.append(separator)) return false;
        if (!out.append(i < grouping.zeros ? '0' : digits[size_t(i - grouping.zeros)])) return false;
    }
    return true;
}

/// Splits a float's text (no sign) into the digits before the point and the rest.
NumberPieces split_float(std::string_view text) {
    NumberPieces pieces;
    if (!text.empty() && text.front() == '-') {
        pieces.negative = true;
        text.remove_prefix(1);
    }
    size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
    pieces.digits = text.substr(0, digits);
    pieces.rest = text.substr(digits);
    return pieces;
}

FloatFormat float_format(const FormatSpec& spec) {
    FloatFormat format;
    format.alternate = spec.alternate;
    format.no_negative_zero = spec.no_negative_zero;
    format.precision = spec.precision < 0 ? 6 : int(spec.precision);
    switch (spec.type) {
    case 'E': format.upper_case = true; [[fallthrough]];
    case 'e': format.style = FloatStyle::exponent; break;
    case 'F': format.upper_case = true; [[fallthrough]];
    case '%':
    case 'f': format.style = FloatStyle::fixed; break;
    case 'G': format.upper_case = true; [[fallthrough]];
    case 'n':
    case 'g': format.style = FloatStyle::general; break;
    default: // none: as repr, or as general with a precision
        format.style = spec.precision < 0 ? FloatStyle::repr : FloatStyle::general;
        format.point_zero = true;
    }
    return format;
}

} // namespace

TextLayout layout_text(const FormatSpec& spec, size_t length) {
    TextLayout layout;
    layout.taken = spec.precision >= 0 && uint64_t(spec.precision) < length ? size_t(spec.precision) : length;
    const Padding padding = pad(spec.align, spec.width, int64_t(layout.taken));
    layout.left = size_t(padding.left);
    layout.right = size_t(padding.right);
    return layout;
}

bool append_number(const FormatSpec& spec, const NumberPieces& number, mem::TextBuffer& out) {
    // <left> <sign> <prefix> <inside> <grouped digits> <rest> <right>
    const char sign = number.negative ? '-' : spec.sign == '+' || spec.sign == ' ' ? spec.sign : 0;
    const int64_t fixed = (sign ? 1 : 0) + int64_t(number.prefix.size()) + int64_t(number.rest.size());
    const bool zero_filled = spec.fill == '0' && spec.align == '=';
    const Grouping grouping = group_digits(spec, int64_t(number.digits.size()), zero_filled ? spec.width - fixed : 0);
    const Padding padding = pad(spec.align, spec.width, fixed + grouping.length());
    return append_fill(spec.fill, padding.left, out) && (!sign || out.append(sign)) && out.append(number.prefix) &&
           append_fill(spec.fill, padding.inside, out) && append_grouped(grouping, number.digits, spec.separator, out) &&
           out.append(number.rest) && append_fill(spec.fill, padding.right, out);
}

int integer_base(const FormatSpec& spec) {
    switch (spec.type) {
    case 'b': return 2;
    case 'o': return 8;
    case 'x':
    case 'X': return 16;
    default: return 10;
    }
}

bool append_integer(const FormatSpec& spec, bool negative, std::string_view digits, mem::TextBuffer& out) {
    NumberPieces pieces{negative, {}, digits, {}};
    if (spec.alternate) {
        switch (spec.type) {
        case 'b': pieces.prefix = "0b"; break;
        case 'o': pieces.prefix = "0o"; break;
        case 'x': pieces.prefix = "0x"; break;
        case 'X': pieces.prefix = "0X"; break;
        }
    }
    if (spec.type != 'X') return append_number(spec, pieces, out);
    mem::TextBuffer upper;
    for (const char c : digits)
        if (!upper.append(c >= 'a' ? char(c - 32) : c)) return false;
    pieces.digits = upper.view();
    return append_number(spec, pieces, out);
}

bool append_integer(const FormatSpec& spec, int64_t value, mem::TextBuffer& out) {
    char digits[64];
    size_t at = sizeof digits;
    const uint64_t base = uint64_t(integer_base(spec));
    uint64_t rest = value < 0 ? 0 - uint64_t(value) : uint64_t(value);
    do digits[--at] = "0123456789abcdef"[rest % base];
    while (rest /= base);
    return append_integer(spec, value < 0, {digits + at, sizeof digits - at}, out);
}

bool append_character(const FormatSpec& spec, uint32_t code_point, mem::TextBuffer& out) {
    const Padding padding = pad(spec.align, spec.width, 1);
    return append_fill(spec.fill, padding.left + padding.inside, out) && out.append_code_point(code_point) &&
           append_fill(spec.fill, padding.right, out);
}

bool append_float(const FormatSpec& spec, double value, mem::TextBuffer& out) {
    mem::TextBuffer text;
    if (!append_float(spec.type == '%' ? value * 100 : value, float_format(spec), text)) return false;
    if (spec.type == '%' && !text.append('%')) return false;
    return append_number(spec, split_float(text.view()), out);
}

bool append_complex(const FormatSpec& spec, double real, double imaginary, mem::TextBuffer& out) {
    // Without a type the real part is left out if it is zero, and both parts stand in parentheses otherwise.
    const bool bare = spec.type == 0 && real == 0 && !std::signbit(real);
    const bool parentheses = spec.type == 0 && !bare;
    FloatFormat format = float_format(spec);
    format.point_zero = false;
    FormatSpec part = spec;
    part.width = -1;

    mem::TextBuffer text, inner;
    if (parentheses && !inner.append('(')) return false;
    if (!bare) {
        if (!append_float(real, format, text) || !append_number(part, split_float(text.view()), inner)) return false;
        part.sign = '+';
        text.clear();
    }
    if (!append_float(imaginary, format, text) || !append_number(part, split_float(text.view()), inner) || !inner.append('j'))
        return false;
    if (parentheses && !inner.append(')')) return false;
    const Padding padding = pad(spec.align, spec.width, int64_t(inner.size()));
    return append_fill(spec.fill, padding.left, out) && out.append(inner.view()) && append_fill(spec.fill, padding.right, out);
}

} // namespace molt::base

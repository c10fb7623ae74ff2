// Parser of format specifications and the texts of its errors.
#include "core/base/format_spec.h"

#include "core/base/unicode.h"

namespace molt::base {
namespace {

constexpr int64_t kMaxNumber = INT64_MAX;

bool is_align(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }
bool is_one_of(uint32_t c, std::string_view set) { return c != 0 && c < 128 && set.find(char(c)) != std::string_view::npos; }

/// Reads the text from left to right; peek() past the end is 0, which no rule accepts.
class Reader {
  public:
    explicit Reader(TextView text) : text_(text) {}
    size_t left() const { return text_.size - at_; }
    uint32_t peek(size_t ahead = 0) const { return ahead < left() ? text_[at_ + ahead] : 0; }
    uint32_t take() { return text_[at_++]; }
    bool accept(uint32_t c) {
        if (left() == 0 || peek() != c) return false;
        ++at_;
        return true;
    }

    /// Decimal digits of any script; -1 if there are none, -2 if the number is too large.
    int64_t take_number() {
        int64_t value = -1;
        while (left() != 0) {
            const int digit = decimal_value(peek());
            if (digit < 0) break;
            ++at_;
            if (value < 0) value = 0;
            if (value > (kMaxNumber - digit) / 10) return -2;
            value = value * 10 + digit;
        }
        return value;
    }

  private:
    TextView text_;
    size_t at_ = 0;
};

/// [[fill]align][sign]["z"]["#"]["0"][width][grouping]["." precision][type]
SpecError parse(TextView text, FormatSpec& spec, bool right_aligned) {
    Reader in(text);
    bool fill_given = false, align_given = false;
    if (in.left() >= 2 && is_align(in.peek(1))) {
        spec.fill = in.take();
        fill_given = true;
    }
    if (in.left() >= 1 && is_align(in.peek())) {
        spec.align = char(in.take());
        align_given = true;
    }
    if (is_one_of(in.peek(), "+- ")) spec.sign = char(in.take());
    spec.no_negative_zero = in.accept('z');
    spec.alternate = in.accept('#');
    if (!fill_given && in.accept('0')) {
        spec.fill = '0';
        if (!align_given && right_aligned) spec.align = '=';
    }
    spec.width = in.take_number();
    if (spec.width == -2) return SpecError::too_many_digits;
    if (in.accept(',')) spec.separator = ',';
    if (in.accept('_')) {
        if (spec.separator) return SpecError::comma_and_underscore;
        spec.separator = '_';
    }
    if (spec.separator == '_' && in.peek() == ',') return SpecError::comma_and_underscore;
    if (in.accept('.')) {
        spec.precision = in.take_number();
        if (spec.precision == -2) return SpecError::too_many_digits;
        if (spec.precision == -1) return SpecError::missing_precision;
    }
    if (in.left() > 1) return SpecError::invalid;
    if (in.left() == 1) spec.type = in.take();
    const bool grouped_type =
        spec.type == 0 || is_one_of(spec.type, "defgEG%F") || (spec.separator == '_' && is_one_of(spec.type, "boxX"));
    if (spec.separator && !grouped_type) return SpecError::separator_with_type;
    return SpecError::none;
}

SpecError check_text(const FormatSpec& spec) {
    if (spec.type != 's') return SpecError::unknown_code;
    if (spec.sign) return spec.sign == ' ' ? SpecError::space_in_text : SpecError::sign_in_text;
    if (spec.no_negative_zero) return SpecError::negative_zero_in_text;
    if (spec.alternate) return SpecError::alternate_in_text;
    if (spec.align == '=') return SpecError::align_in_text;
    return SpecError::none;
}

SpecError check_float(const FormatSpec& spec) {
    if (spec.type && !is_one_of(spec.type, "eEfFgGn%")) return SpecError::unknown_code;
    return spec.precision > INT32_MAX ? SpecError::precision_too_big : SpecError::none;
}

SpecError check_integer(const FormatSpec& spec) {
    if (spec.wants_float()) return check_float(spec);
    if (!is_one_of(spec.type, "bcdoxXn")) return SpecError::unknown_code;
    if (spec.precision != -1) return SpecError::precision_in_integer;
    if (spec.no_negative_zero) return SpecError::negative_zero_in_integer;
    if (spec.type == 'c' && spec.sign) return SpecError::sign_with_c;
    if (spec.type == 'c' && spec.alternate) return SpecError::alternate_with_c;
    return SpecError::none;
}

SpecError check_complex(const FormatSpec& spec) {
    if (spec.type && !is_one_of(spec.type, "eEfFgGn")) return SpecError::unknown_code;
    if (spec.precision > INT32_MAX) return SpecError::precision_too_big;
    if (spec.fill == '0') return SpecError::zero_padding_in_complex;
    if (spec.align == '=') return SpecError::align_in_complex;
    return SpecError::none;
}

/// 'x' for a printable ASCII type, '\x..' for any other.
bool append_type(uint32_t type, mem::TextBuffer& out) {
    if (type > 32 && type < 128) return out.append('\'') && out.append(char(type)) && out.append('\'');
    return out.append("'\\x") && out.append_hex(type) && out.append('\'');
}

std::string_view fixed_message(SpecError error) {
    switch (error) {
    case SpecError::too_many_digits: return "Too many decimal digits in format string";
    case SpecError::missing_precision: return "Format specifier missing precision";
    case SpecError::comma_and_underscore: return "Cannot specify both ',' and '_'.";
    case SpecError::sign_in_text: return "Sign not allowed in string format specifier";
    case SpecError::space_in_text: return "Space not allowed in string format specifier";
    case SpecError::negative_zero_in_text: return "Negative zero coercion (z) not allowed in string format specifier";
    case SpecError::alternate_in_text: return "Alternate form (#) not allowed in string format specifier";
    case SpecError::align_in_text: return "'=' alignment not allowed in string format specifier";
    case SpecError::precision_in_integer: return "Precision not allowed in integer format specifier";
    case SpecError::negative_zero_in_integer: return "Negative zero coercion (z) not allowed in integer format specifier";
    case SpecError::sign_with_c: return "Sign not allowed with integer format specifier 'c'";
    case SpecError::alternate_with_c: return "Alternate form (#) not allowed with integer format specifier 'c'";
    case SpecError::precision_too_big: return "precision too big";
    case SpecError::zero_padding_in_complex: return "Zero padding is not allowed in complex format specifier";
    case SpecError::align_in_complex: return "'=' alignment flag is not allowed in complex format specifier";
    case SpecError::none:
    case SpecError::invalid:
    case SpecError::separator_with_type:
    case SpecError::unknown_code: break;
    }
    return {};
}

bool append_text(TextView text, mem::TextBuffer& out) {
    for (size_t i = 0; i < text.size; ++i)
        if (!out.append_code_point(text[i])) return false;
    return true;
}

} // namespace

namespace {
/// OPTIMIZATION: what short specifications came to when they were parsed last. GIL held.
struct KnownSpec {
    uint64_t text = 0; // up to 7 bytes, and the kind and length above them
    FormatSpec spec;
};
KnownSpec known_specs[64];

/// 0: too long, or not of bytes.
uint64_t key_of(TextView text, Formatted kind) {
    if (text.size > 7 || text.width != 1) return 0;
    uint64_t key = uint64_t(kind) << 4 | (text.size + 1);
    for (size_t i = 0; i < text.size; ++i) key = key << 8 | static_cast<const uint8_t*>(text.data)[i];
    return key;
}

ParsedSpec parse_anew(TextView text, Formatted kind);
} // namespace

ParsedSpec parse_format_spec(TextView text, Formatted kind) {
    const uint64_t key = key_of(text, kind);
    KnownSpec& known = known_specs[(key * 0x9E3779B97F4A7C15) >> 58];
    if (key && known.text == key) return {known.spec, SpecError::none};
    const ParsedSpec parsed = parse_anew(text, kind);
    if (key && parsed.error == SpecError::none) known = {key, parsed.spec};
    return parsed;
}

namespace {
ParsedSpec parse_anew(TextView text, Formatted kind) {
    ParsedSpec parsed;
    FormatSpec& spec = parsed.spec;
    const bool is_text = kind == Formatted::text;
    spec.align = is_text ? '<' : '>';
    spec.type = is_text ? 's' : kind == Formatted::integer ? 'd' : 0;
    parsed.error = parse(text, spec, !is_text);
    if (parsed.error != SpecError::none) return parsed;
    switch (kind) {
    case Formatted::text: parsed.error = check_text(spec); break;
    case Formatted::integer: parsed.error = check_integer(spec); break;
    case Formatted::floating: parsed.error = check_float(spec); break;
    case Formatted::complex: parsed.error = check_complex(spec); break;
    }
    return parsed;
}
} // namespace

bool append_spec_error(const ParsedSpec& parsed, TextView text, std::string_view type_name, mem::TextBuffer& out) {
    const FormatSpec& spec = parsed.spec;
    switch (parsed.error) {
    case SpecError::invalid:
        return out.append("Invalid format specifier '") && append_text(text, out) && out.append("' for object of type '") &&
               out.append(type_name) && out.append('\'');
    case SpecError::separator_with_type:
        return out.append("Cannot specify '") && out.append(spec.separator) && out.append("' with ") &&
               append_type(spec.type, out) && out.append('.');
    case SpecError::unknown_code:
        return out.append("Unknown format code ") && append_type(spec.type, out) && out.append(" for object of type '") &&
               out.append(type_name) && out.append('\'');
    default: return out.append(fixed_message(parsed.error));
    }
}

} // namespace molt::base

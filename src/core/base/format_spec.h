// The format mini-language: parsing, its errors in CPython's words, and the layout of numbers and text.
#pragma once

#include "core/base/number_text.h"
#include "core/base/text_view.h"
#include "core/mem/buffer.h"

namespace molt::base {

/// Built-in objects that understand a format specification.
enum class Formatted : uint8_t { text, integer, floating, complex };

struct FormatSpec {
    uint32_t fill = ' ';
    char align = '>';   // < > = ^
    char sign = 0;      // 0, '+', '-' or ' '
    char separator = 0; // 0, ',' or '_'
    bool alternate = false;
    bool no_negative_zero = false;
    int64_t width = -1;
    int64_t precision = -1;
    uint32_t type = 0; // 0: none given; then text has 's', integers have 'd'

    /// Integers formatted by one of these are converted to a float first.
    bool wants_float() const {
        return type != 0 && type < 128 && std::string_view("eEfFgG%").find(char(type)) != std::string_view::npos;
    }
};

enum class SpecError : uint8_t {
    none,
    too_many_digits,
    missing_precision,
    invalid,
    comma_and_underscore,
    separator_with_type,
    unknown_code,
    sign_in_text,
    space_in_text,
    negative_zero_in_text,
    alternate_in_text,
    align_in_text,
    precision_in_integer,
    negative_zero_in_integer,
    sign_with_c,
    alternate_with_c,
    precision_too_big,
    zero_padding_in_complex,
    align_in_complex,
};

struct ParsedSpec {
    FormatSpec spec;
    SpecError error = SpecError::none;
};

/// Parses and checks a specification for objects of one kind; everything that depends on the spec alone is
/// refused here, so that layout can only run out of memory. An integer's spec with wants_float() has been
/// checked as a float's.
ParsedSpec parse_format_spec(TextView text, Formatted kind);

/// Appends the message of the ValueError for a parse that failed. False when memory runs out.
[[nodiscard]] bool append_spec_error(const ParsedSpec& parsed, TextView text, std::string_view type_name, mem::TextBuffer& out);

/// How text of `length` code points is laid out: `taken` of them between two runs of the fill character.
struct TextLayout {
    size_t left = 0, taken = 0, right = 0;
};
TextLayout layout_text(const FormatSpec& spec, size_t length);

/// A number in pieces: sign, "0x" and its like, the digits that are grouped, the rest (point, fraction,
/// exponent, '%'). All ASCII.
struct NumberPieces {
    bool negative = false;
    std::string_view prefix;
    std::string_view digits;
    std::string_view rest;
};

/// These append WTF-8 (a fill character may be a lone surrogate). False when memory runs out.
[[nodiscard]] bool append_number(const FormatSpec& spec, const NumberPieces& number, mem::TextBuffer& out);
/// `digits` are those of |value| in the base of spec.type, lower case. Types d n b o x X and none.
[[nodiscard]] bool append_integer(const FormatSpec& spec, bool negative, std::string_view digits, mem::TextBuffer& out);
[[nodiscard]] bool append_integer(const FormatSpec& spec, int64_t value, mem::TextBuffer& out);
/// Type c: one code point, padded.
[[nodiscard]] bool append_character(const FormatSpec& spec, uint32_t code_point, mem::TextBuffer& out);
[[nodiscard]] bool append_float(const FormatSpec& spec, double value, mem::TextBuffer& out);
[[nodiscard]] bool append_complex(const FormatSpec& spec, double real, double imaginary, mem::TextBuffer& out);

/// 2, 8, 10 or 16.
int integer_base(const FormatSpec& spec);

} // namespace molt::base

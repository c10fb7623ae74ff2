// Unicode 15.0: properties, numeric values and case mappings of code points.
#pragma once

#include "core/base/text_view.h"
#include "core/base/unicode_tables.h"
#include "core/mem/buffer.h"

#include <optional>
#include <string_view>

namespace molt::base {

inline constexpr const char* kUnicodeVersion = "15.0.0";

/// The record of any code point; values past U+10FFFF are not characters and must not come here.
inline const tables::CharRecord& char_record(uint32_t c) {
    using namespace tables;
    constexpr uint32_t kMask = (1 << kBlockShift) - 1;
    return kRecords[kRecordIndex[uint32_t(kRecordBlocks[c >> kBlockShift]) << kBlockShift | (c & kMask)]];
}

inline bool has_flag(uint32_t c, unsigned flags) { return char_record(c).flags & flags; }

inline bool is_alpha(uint32_t c) { return has_flag(c, tables::kAlpha); }
inline bool is_decimal(uint32_t c) { return has_flag(c, tables::kDecimal); }
inline bool is_digit(uint32_t c) { return has_flag(c, tables::kDigit); }
inline bool is_numeric(uint32_t c) { return has_flag(c, tables::kNumeric); }
inline bool is_alnum(uint32_t c) { return has_flag(c, tables::kAlpha | tables::kDecimal | tables::kDigit | tables::kNumeric); }
inline bool is_line_break(uint32_t c) { return has_flag(c, tables::kLineBreak); }
inline bool is_upper(uint32_t c) { return has_flag(c, tables::kUpper); }
inline bool is_lower(uint32_t c) { return has_flag(c, tables::kLower); }
inline bool is_title(uint32_t c) { return has_flag(c, tables::kTitle); }
inline bool is_printable(uint32_t c) { return has_flag(c, tables::kPrintable); }
inline bool is_xid_start(uint32_t c) { return has_flag(c, tables::kXidStart); }
inline bool is_xid_continue(uint32_t c) { return has_flag(c, tables::kXidContinue); }
inline bool is_cased(uint32_t c) { return has_flag(c, tables::kCased); }
inline bool is_case_ignorable(uint32_t c) { return has_flag(c, tables::kCaseIgnorable); }
inline bool is_mirrored(uint32_t c) { return has_flag(c, tables::kMirrored); }
inline bool is_space(uint32_t c) {
    return c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f) : has_flag(c, tables::kSpace);
}

/// Whether the text is an identifier (keywords included).
bool is_identifier(TextView text);

/// -1 if it has none.
inline int decimal_value(uint32_t c) {
    const uint8_t value = char_record(c).decimal;
    return value == tables::kNoDigit ? -1 : value;
}
inline int digit_value(uint32_t c) {
    const uint8_t value = char_record(c).digit;
    return value == tables::kNoDigit ? -1 : value;
}
std::optional<double> numeric_value(uint32_t c);

/// "Lu", "Cn" ...; the bidirectional class ("" if none) and the East Asian width likewise.
const char* category(uint32_t c);
const char* bidirectional(uint32_t c);
const char* east_asian_width(uint32_t c);
/// Columns that the first `characters` characters of UTF-8 take in a terminal: two for a wide one.
size_t display_width(std::string_view utf8, size_t characters);

enum class Case : uint8_t { upper, lower, title, fold };

struct CaseMapping {
    uint32_t code_points[3];
    uint8_t count;
};

/// The full mapping of one character, without context (see lower_in_context).
CaseMapping map_case(uint32_t c, Case to);
/// The first code point of the simple mapping, as `re.IGNORECASE` compares.
uint32_t simple_lower(uint32_t c);
uint32_t simple_upper(uint32_t c);

/// Lower case of text[at]: capital sigma at the end of a word becomes final sigma.
CaseMapping lower_in_context(TextView text, size_t at);

/// What str.upper, lower, casefold, title, capitalize and swapcase do.
enum class CaseChange : uint8_t { upper, lower, fold, title, capitalize, swap };

using CodePoints = mem::Buffer<uint32_t, mem::Tag::text>;

/// Appends the changed text to `out`; false when memory runs out.
[[nodiscard]] bool change_case(TextView text, CaseChange change, CodePoints& out);

/// What str.istitle, isupper and islower answer.
bool is_title_cased(TextView text);
bool is_upper_cased(TextView text);
bool is_lower_cased(TextView text);

} // namespace molt::base

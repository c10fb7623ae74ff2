// One line with everything src/core/base knows of a code point, as base_oracle.py writes it too.
#pragma once

#include "core/base/normalize.h"

#include <cstdio>
#include <string>

namespace oracle {

template<class Points> std::string hex_list(const Points& points) {
    std::string text;
    char one[16];
    for (uint32_t c : points) {
        std::snprintf(one, sizeof one, "%s%x", text.empty() ? "" : " ", unsigned(c));
        text += one;
    }
    return text;
}

/// Continues zlib's crc32 over more text.
inline uint32_t crc32(uint32_t crc, std::string_view text) {
    crc = ~crc;
    for (unsigned char byte : text) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc;
}

inline std::string unicode_line(uint32_t c) {
    using namespace molt::base;
    std::string line;
    char part[64];
    std::snprintf(part, sizeof part, "%x ", unsigned(c));
    line += part;
    for (bool bit :
         {is_alpha(c), is_decimal(c), is_digit(c), is_numeric(c), is_space(c), is_line_break(c), is_upper(c), is_lower(c),
          is_title(c), is_printable(c), is_alnum(c), is_xid_start(c) || c == '_', is_xid_continue(c), is_mirrored(c)})
        line += bit ? '1' : '0';
    std::snprintf(part, sizeof part, " %d %d %.17g %s %s %s %d", decimal_value(c), digit_value(c), numeric_value(c).value_or(-1),
                  category(c), bidirectional(c), east_asian_width(c), combining_class(c));
    line += part;
    for (Case to : {Case::upper, Case::lower, Case::title, Case::fold}) {
        const CaseMapping mapping = map_case(c, to);
        line += "|" + hex_list(std::span(mapping.code_points, mapping.count));
    }
    const Decomposition entry = decomposition(c);
    line += "|" + std::string(entry.tag) + ":" + hex_list(std::span(entry.code_points, entry.count));
    const uint32_t text[] = {c};
    for (NormalForm form : {NormalForm::nfc, NormalForm::nfd, NormalForm::nfkc, NormalForm::nfkd}) {
        CodePoints out;
        if (!normalize(TextView(std::span<const uint32_t>(text)), form, out)) return "out of memory";
        line += "|" + hex_list(out);
    }
    return line + "\n";
}

} // namespace oracle

// Code points by name, for \N{...}.
#include "syntax/unicode.h"

#include <algorithm>
#include <iterator>

namespace molt::syntax {

namespace {

#include "syntax/unicode_names.inc"

uint64_t hash_name(std::string_view name) {
    uint64_t value = 0xCBF29CE484222325u;
    for (char c : name) value = (value ^ static_cast<uint8_t>(c)) * 0x100000001B3u;
    return (value ^ (value >> 29)) >> 21;
}

bool is_unified_ideograph(uint32_t code) {
    return (code >= 0x3400 && code <= 0x4DBF) || (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x20000 && code <= 0x2A6DF) ||
           (code >= 0x2A700 && code <= 0x2B739) || (code >= 0x2B740 && code <= 0x2B81D) || (code >= 0x2B820 && code <= 0x2CEA1) ||
           (code >= 0x2CEB0 && code <= 0x2EBE0) || (code >= 0x30000 && code <= 0x3134A) || (code >= 0x31350 && code <= 0x323AF);
}

uint32_t parse_ideograph(std::string_view digits) {
    if (digits.size() != 4 && digits.size() != 5) return kNoCodePoint;
    uint32_t code = 0;
    for (char c : digits) {
        if (c >= '0' && c <= '9') code = code * 16 + static_cast<uint32_t>(c - '0');
        else if (c >= 'A' && c <= 'F') code = code * 16 + static_cast<uint32_t>(c - 'A' + 10);
        else return kNoCodePoint;
    }
    return is_unified_ideograph(code) ? code : kNoCodePoint;
}

// The longest of the short names that starts `text`; `text` loses it.
template<size_t N> int take_longest(const char* const (&names)[N], std::string_view& text) {
    int best = -1;
    size_t length = 0;
    for (size_t i = 0; i < N; i++) {
        std::string_view name = names[i];
        if (text.substr(0, name.size()) == name && (best < 0 || name.size() > length)) {
            best = static_cast<int>(i);
            length = name.size();
        }
    }
    text.remove_prefix(length);
    return best;
}

uint32_t parse_syllable(std::string_view text) {
    static constexpr const char* kLeads[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                             "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
    static constexpr const char* kMiddles[] = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                               "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
    static constexpr const char* kEnds[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D",  "L", "LG", "LM", "LB", "LS", "LT",
                                            "LP", "LH", "M",  "B",  "BS", "S",  "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};
    int lead = take_longest(kLeads, text);
    int middle = take_longest(kMiddles, text);
    int end = take_longest(kEnds, text);
    if (lead < 0 || middle < 0 || end < 0 || !text.empty()) return kNoCodePoint;
    return static_cast<uint32_t>(0xAC00 + (lead * 21 + middle) * 28 + end);
}

} // namespace

uint32_t find_code_point_by_name(std::string_view name) {
    std::string upper;
    for (char c : name) upper += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    std::string_view text = upper;
    constexpr std::string_view kIdeograph = "CJK UNIFIED IDEOGRAPH-", kSyllable = "HANGUL SYLLABLE ";
    if (text.substr(0, kIdeograph.size()) == kIdeograph) return parse_ideograph(text.substr(kIdeograph.size()));
    if (text.substr(0, kSyllable.size()) == kSyllable) return parse_syllable(text.substr(kSyllable.size()));
    uint64_t hash = hash_name(text);
    const uint64_t* at = std::lower_bound(std::begin(kNames), std::end(kNames), hash << 21);
    if (at == std::end(kNames) || *at >> 21 != hash) return kNoCodePoint;
    return static_cast<uint32_t>(*at & 0x1FFFFF);
}

} // namespace molt::syntax

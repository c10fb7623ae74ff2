// Unicode properties and case mappings on top of the generated tables.
#include "core/base/unicode.h"

#include <algorithm>

namespace molt::base {
namespace {

constexpr uint32_t kCapitalSigma = 0x3a3, kSmallSigma = 0x3c3, kFinalSigma = 0x3c2;

CaseMapping single(uint32_t c) { return {{c, 0, 0}, 1}; }

CaseMapping multiple(const uint32_t (&points)[3]) {
    const uint8_t count = points[2] ? 3 : points[1] ? 2 : 1;
    return {{points[0], points[1], points[2]}, count};
}

const tables::MultiCase& multi_case(uint32_t c) {
    return *std::lower_bound(tables::kMultiCases, tables::kMultiCases + tables::kMultiCaseCount, c,
                             [](const tables::MultiCase& row, uint32_t key) { return row.code_point < key; });
}

/// A capital sigma is final if a cased character comes before it and none after it, case-ignorable ones
/// skipped on both sides.
bool is_final_sigma(TextView text, size_t at) {
    size_t before = at;
    while (before > 0 && is_case_ignorable(text[before - 1])) --before;
    if (before == 0 || !is_cased(text[before - 1])) return false;
    size_t after = at + 1;
    while (after < text.size && is_case_ignorable(text[after])) ++after;
    return after == text.size || !is_cased(text[after]);
}

bool append(CodePoints& out, const CaseMapping& mapping) { return out.append(mapping.code_points, mapping.count); }

/// Appends what `map_one` makes of each character.
template<class MapOne> // CaseMapping(uint32_t c, size_t at)
bool map_all(TextView text, CodePoints& out, MapOne map_one) {
    if (!out.reserve(out.size() + text.size)) return false;
    return text.visit([&](auto units) {
        for (size_t i = 0; i < units.size(); ++i) {
            const CaseMapping mapped = map_one(units[i], i);
            if (mapped.count == 1 ? !out.push(mapped.code_points[0]) : !append(out, mapped)) return false;
        }
        return true;
    });
}

/// True if there is a cased character and each of them has `wanted` and not `refused`.
bool all_cased(TextView text, unsigned wanted, unsigned refused) {
    bool any = false;
    for (size_t i = 0; i < text.size; ++i) {
        const unsigned flags = char_record(text[i]).flags;
        if (flags & refused) return false;
        any |= (flags & wanted) != 0;
    }
    return any;
}

} // namespace

bool is_identifier(TextView text) {
    if (text.size == 0) return false;
    if (text[0] != '_' && !is_xid_start(text[0])) return false;
    for (size_t i = 1; i < text.size; ++i)
        if (!is_xid_continue(text[i])) return false;
    return true;
}

std::optional<double> numeric_value(uint32_t c) {
    if (!is_numeric(c)) return std::nullopt;
    const uint32_t* end = tables::kNumericPoints + tables::kNumericCount;
    const uint32_t* found = std::lower_bound(tables::kNumericPoints, end, c);
    const tables::Ratio& ratio = tables::kRatios[tables::kNumericValues[found - tables::kNumericPoints]];
    return double(ratio.numerator) / double(ratio.denominator);
}

const char* category(uint32_t c) {
    static constexpr char kNames[][3] = {"Cn", "Lu", "Ll", "Lt", "Mn", "Mc", "Me", "Nd", "Nl", "No",
                                         "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Lm", "Lo", "Pc",
                                         "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So"};
    return kNames[char_record(c).category];
}

const char* bidirectional(uint32_t c) {
    static constexpr char kNames[][4] = {"",   "L",  "LRE", "LRO", "R", "AL", "RLE", "RLO", "PDF", "EN",  "ES",  "ET",
                                         "AN", "CS", "NSM", "BN",  "B", "S",  "WS",  "ON",  "LRI", "RLI", "FSI", "PDI"};
    return kNames[char_record(c).bidi];
}

const char* east_asian_width(uint32_t c) {
    static constexpr char kNames[][3] = {"N", "F", "H", "W", "Na", "A"};
    return kNames[char_record(c).width];
}

size_t display_width(std::string_view utf8, size_t characters) {
    size_t width = 0;
    for (size_t i = 0; characters && i < utf8.size(); characters--) {
        const auto first = uint8_t(utf8[i++]);
        uint32_t c = first < 0x80 ? first : first & (first < 0xe0 ? 0x1f : first < 0xf0 ? 0x0f : 0x07);
        while (i < utf8.size() && (uint8_t(utf8[i]) & 0xc0) == 0x80) c = c << 6 | (uint8_t(utf8[i++]) & 0x3f);
        const char kind = *east_asian_width(c); // "F" and "W" are wide
        width += kind == 'F' || kind == 'W' ? 2 : 1;
    }
    return width + characters;
}

CaseMapping map_case(uint32_t c, Case to) {
    if (c < 0x80) {
        const bool turns = to == Case::upper || to == Case::title ? c - 'a' < 26 : c - 'A' < 26;
        return single(turns ? c ^ 0x20 : c);
    }
    const tables::CharRecord& record = char_record(c);
    if (record.flags & tables::kMultiCase) {
        const tables::MultiCase& row = multi_case(c);
        switch (to) {
        case Case::upper: return multiple(row.upper);
        case Case::lower: return multiple(row.lower);
        case Case::title: return multiple(row.title);
        case Case::fold: return multiple(row.fold);
        }
    }
    switch (to) {
    case Case::upper: return single(c + uint32_t(record.upper));
    case Case::lower: return single(c + uint32_t(record.lower));
    case Case::title: return single(c + uint32_t(record.title));
    case Case::fold: return single(c + uint32_t(record.fold));
    }
    return single(c);
}

uint32_t simple_lower(uint32_t c) { return map_case(c, Case::lower).code_points[0]; }
uint32_t simple_upper(uint32_t c) { return map_case(c, Case::upper).code_points[0]; }

CaseMapping lower_in_context(TextView text, size_t at) {
    const uint32_t c = text[at];
    if (c == kCapitalSigma) return single(is_final_sigma(text, at) ? kFinalSigma : kSmallSigma);
    return map_case(c, Case::lower);
}

bool change_case(TextView text, CaseChange change, CodePoints& out) {
    switch (change) {
    case CaseChange::upper: return map_all(text, out, [](uint32_t c, size_t) { return map_case(c, Case::upper); });
    case CaseChange::fold: return map_all(text, out, [](uint32_t c, size_t) { return map_case(c, Case::fold); });
    case CaseChange::lower: return map_all(text, out, [&](uint32_t, size_t at) { return lower_in_context(text, at); });
    case CaseChange::capitalize:
        return map_all(text, out,
                       [&](uint32_t c, size_t at) { return at == 0 ? map_case(c, Case::title) : lower_in_context(text, at); });
    case CaseChange::swap:
        return map_all(text, out, [&](uint32_t c, size_t at) {
            if (is_upper(c)) return lower_in_context(text, at);
            return is_lower(c) ? map_case(c, Case::upper) : single(c);
        });
    case CaseChange::title: {
        bool in_word = false;
        return map_all(text, out, [&](uint32_t c, size_t at) {
            const CaseMapping mapped = in_word ? lower_in_context(text, at) : map_case(c, Case::title);
            in_word = is_cased(c);
            return mapped;
        });
    }
    }
    return true;
}

bool is_title_cased(TextView text) {
    bool any = false, in_word = false;
    for (size_t i = 0; i < text.size; ++i) {
        const uint32_t c = text[i];
        if (is_upper(c) || is_title(c)) {
            if (in_word) return false;
            in_word = any = true;
        } else if (is_lower(c)) {
            if (!in_word) return false;
            any = true;
        } else {
            in_word = false;
        }
    }
    return any;
}

bool is_upper_cased(TextView text) { return all_cased(text, tables::kUpper, tables::kLower | tables::kTitle); }
bool is_lower_cased(TextView text) { return all_cased(text, tables::kLower, tables::kUpper | tables::kTitle); }

} // namespace molt::base

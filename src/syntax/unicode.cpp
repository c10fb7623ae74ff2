// UTF-8 and property lookups over the generated tables.
#include "syntax/unicode.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace molt::syntax {

namespace {

struct Range {
    uint32_t first;
    uint32_t last;
};
struct CombiningRange {
    uint32_t first;
    uint32_t last;
    uint8_t value;
};
struct Composition {
    uint32_t first;
    uint32_t second;
    uint32_t composed;
};

#include "syntax/unicode_tables.inc"

bool in_ranges(const Range* begin, const Range* end, uint32_t code) {
    const Range* at = std::upper_bound(begin, end, code, [](uint32_t c, const Range& range) { return c < range.first; });
    return at != begin && code <= at[-1].last;
}

bool is_continuation(uint8_t byte) { return (byte & 0xC0) == 0x80; }

// Length of the sound sequence at `at`, or 0 with the fault described.
size_t check_sequence(std::string_view text, size_t at, Utf8Fault& fault) {
    auto byte = [&](size_t i) { return static_cast<uint8_t>(text[at + i]); };
    uint8_t lead = byte(0);
    if (lead < 0x80) return 1;
    size_t length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    if (length == 0) {
        fault = {at, at + 1, "invalid start byte"};
        return 0;
    }
    for (size_t i = 1; i < length; i++) {
        if (at + i >= text.size()) {
            fault = {at, text.size(), "unexpected end of data"};
            return 0;
        }
        uint8_t low = 0x80, high = 0xBF;
        if (i == 1) {
            if (lead == 0xE0) low = 0xA0;
            if (lead == 0xED) high = 0x9F;
            if (lead == 0xF0) low = 0x90;
            if (lead == 0xF4) high = 0x8F;
        }
        if (byte(i) < low || byte(i) > high) {
            fault = {at, at + i, "invalid continuation byte"};
            return 0;
        }
    }
    return length;
}

constexpr uint32_t kHangulBase = 0xAC00, kHangulCount = 11172;
constexpr uint32_t kLeadBase = 0x1100, kVowelBase = 0x1161, kTailBase = 0x11A7;
constexpr uint32_t kVowels = 21, kTails = 28;

int combining_class(uint32_t code) {
    if (code < 0x300) return 0;
    const CombiningRange* at = std::upper_bound(std::begin(kCombining), std::end(kCombining), code,
                                                [](uint32_t c, const CombiningRange& range) { return c < range.first; });
    return at != std::begin(kCombining) && code <= at[-1].last ? at[-1].value : 0;
}

void append_decomposed(std::u32string& out, uint32_t code) {
    if (code >= kHangulBase && code < kHangulBase + kHangulCount) {
        uint32_t index = code - kHangulBase;
        out += static_cast<char32_t>(kLeadBase + index / (kVowels * kTails));
        out += static_cast<char32_t>(kVowelBase + index % (kVowels * kTails) / kTails);
        if (index % kTails) out += static_cast<char32_t>(kTailBase + index % kTails);
        return;
    }
    const uint32_t* key = std::lower_bound(std::begin(kDecomposedKeys), std::end(kDecomposedKeys), code);
    if (key == std::end(kDecomposedKeys) || *key != code) {
        out += static_cast<char32_t>(code);
        return;
    }
    size_t row = static_cast<size_t>(key - std::begin(kDecomposedKeys));
    for (size_t i = kDecomposedOffsets[row]; i < kDecomposedOffsets[row + 1]; i++) out += static_cast<char32_t>(kDecomposed[i]);
}

uint32_t compose(uint32_t first, uint32_t second) {
    if (first >= kLeadBase && first < kLeadBase + 19 && second >= kVowelBase && second < kVowelBase + kVowels)
        return kHangulBase + ((first - kLeadBase) * kVowels + (second - kVowelBase)) * kTails;
    if (first >= kHangulBase && first < kHangulBase + kHangulCount && (first - kHangulBase) % kTails == 0 && second > kTailBase &&
        second < kTailBase + kTails)
        return first + (second - kTailBase);
    const Composition* at = std::lower_bound(
        std::begin(kCompositions), std::end(kCompositions), Composition{first, second, 0},
        [](const Composition& a, const Composition& b) { return a.first != b.first ? a.first < b.first : a.second < b.second; });
    if (at != std::end(kCompositions) && at->first == first && at->second == second) return at->composed;
    return 0;
}

} // namespace

Utf8Fault find_utf8_fault(std::string_view text) {
    Utf8Fault fault;
    for (size_t at = 0; at < text.size();) {
        size_t length = check_sequence(text, at, fault);
        if (!length) return fault;
        at += length;
    }
    return fault;
}

uint32_t read_code_point(std::string_view text, size_t& at) {
    auto byte = [&](size_t i) { return i < text.size() ? static_cast<uint8_t>(text[i]) : 0u; };
    uint32_t lead = byte(at);
    size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    uint32_t code = length == 1 ? lead : lead & (0xFFu >> (length + 1));
    for (size_t i = 1; i < length; i++) {
        if (!is_continuation(static_cast<uint8_t>(byte(at + i)))) length = 0;
        code = code << 6 | (byte(at + i) & 0x3F);
    }
    if (length == 0 || code > 0x10FFFF) {
        at++;
        return 0xFFFD;
    }
    at += length;
    return code;
}

size_t encode_code_point(char* out, uint32_t code) {
    if (code < 0x80) {
        out[0] = static_cast<char>(code);
        return 1;
    }
    if (code < 0x800) {
        out[0] = static_cast<char>(0xC0 | code >> 6);
        out[1] = static_cast<char>(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = static_cast<char>(0xE0 | code >> 12);
        out[1] = static_cast<char>(0x80 | (code >> 6 & 0x3F));
        out[2] = static_cast<char>(0x80 | (code & 0x3F));
        return 3;
    }
    out[0] = static_cast<char>(0xF0 | code >> 18);
    out[1] = static_cast<char>(0x80 | (code >> 12 & 0x3F));
    out[2] = static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out[3] = static_cast<char>(0x80 | (code & 0x3F));
    return 4;
}

void append_code_point(std::string& out, uint32_t code) {
    char buffer[4];
    out.append(buffer, encode_code_point(buffer, code));
}

std::string decode_replacing(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (size_t at = 0; at < bytes.size();) {
        Utf8Fault fault;
        size_t length = check_sequence(bytes, at, fault);
        if (length) {
            out.append(bytes.substr(at, length));
            at += length;
        } else {
            out.append("\xEF\xBF\xBD");
            at = fault.end;
        }
    }
    return out;
}

size_t count_code_points(std::string_view bytes) {
    size_t count = 0;
    for (size_t at = 0; at < bytes.size(); count++) {
        Utf8Fault fault;
        size_t length = check_sequence(bytes, at, fault);
        at = length ? at + length : fault.end;
    }
    return count;
}

bool is_identifier_start(uint32_t code) {
    if (code < 128) return (code | 32) - 'a' < 26 || code == '_';
    return in_ranges(std::begin(kIdentifierStart), std::end(kIdentifierStart), code);
}

bool is_identifier_continue(uint32_t code) {
    if (code < 128) return is_identifier_start(code) || code - '0' < 10;
    return is_identifier_start(code) || in_ranges(std::begin(kIdentifierContinue), std::end(kIdentifierContinue), code);
}

bool is_printable(uint32_t code) { return !in_ranges(std::begin(kNotPrintable), std::end(kNotPrintable), code); }

std::string normalize_nfkc(std::string_view text) {
    // 1. Decompose each code point fully. 2. Sort runs of combining marks by class. 3. Compose again.
    std::u32string points;
    for (size_t at = 0; at < text.size();) append_decomposed(points, read_code_point(text, at));
    for (size_t i = 0; i < points.size();) {
        size_t end = i;
        while (end < points.size() && combining_class(points[end])) end++;
        // Runs are short and the order of equal classes must stay: insertion sort.
        for (size_t k = i + 1; k < end; k++)
            for (size_t j = k; j > i && combining_class(points[j - 1]) > combining_class(points[j]); j--)
                std::swap(points[j - 1], points[j]);
        i = end + 1;
    }
    std::u32string composed;
    size_t starter = std::u32string::npos;
    int last_class = -1; // class of the mark before; -1 right behind the starter
    for (char32_t point : points) {
        int mark_class = combining_class(point);
        if (starter != std::u32string::npos && last_class < mark_class) {
            if (uint32_t joined = compose(composed[starter], point)) {
                composed[starter] = joined;
                continue;
            }
        }
        if (mark_class == 0) {
            starter = composed.size();
            last_class = -1;
        } else {
            last_class = mark_class;
        }
        composed += point;
    }
    std::string out;
    for (char32_t point : composed) append_code_point(out, point);
    return out;
}

} // namespace molt::syntax

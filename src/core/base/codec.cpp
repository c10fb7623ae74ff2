// ASCII, Latin-1, UTF-16 and UTF-32 of spans.
#include "core/base/codec.h"

#include <cstring>

namespace molt::base {

const char* reason_text(CodecError error) {
    switch (error) {
    case CodecError::none: return "";
    case CodecError::invalid_start_byte: return "invalid start byte";
    case CodecError::invalid_continuation_byte: return "invalid continuation byte";
    case CodecError::unexpected_end: return "unexpected end of data";
    case CodecError::truncated_data: return "truncated data";
    case CodecError::illegal_encoding: return "illegal encoding";
    case CodecError::illegal_utf16_surrogate: return "illegal UTF-16 surrogate";
    case CodecError::out_of_unicode_range: return "code point not in range(0x110000)";
    case CodecError::surrogate_code_point: return "code point in surrogate code point range(0xd800, 0xe000)";
    case CodecError::not_ascii: return "ordinal not in range(128)";
    case CodecError::not_latin1: return "ordinal not in range(256)";
    case CodecError::surrogates_not_allowed: return "surrogates not allowed";
    case CodecError::undefined_character: return "character maps to <undefined>";
    case CodecError::final_backslash: return "\\ at end of string";
    case CodecError::truncated_byte_escape: return "truncated \\xXX escape";
    case CodecError::truncated_short_escape: return "truncated \\uXXXX escape";
    case CodecError::truncated_long_escape: return "truncated \\UXXXXXXXX escape";
    case CodecError::illegal_character: return "illegal Unicode character";
    case CodecError::long_escape_out_of_range: return "\\Uxxxxxxxx out of range";
    case CodecError::malformed_name: return "malformed \\N character escape";
    case CodecError::named_escape: return "\\N escapes not supported (can't load unicodedata module)";
    }
    return "";
}

namespace {

constexpr uint64_t kHighBits = 0x8080808080808080;

/// Length of the ASCII prefix.
size_t ascii_prefix(Bytes bytes) {
    size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        uint64_t word;
        std::memcpy(&word, bytes.data() + i, 8);
        if (word & kHighBits) break;
    }
    while (i < bytes.size() && bytes[i] < 0x80) ++i;
    return i;
}

EncodeScan narrow_measure(TextView text, uint32_t limit, CodecError error) {
    return text.visit([&](auto units) {
        EncodeScan scan;
        size_t i = 0;
        while (i < units.size() && units[i] < limit) ++i;
        scan.stop = scan.bytes = i;
        if (i == units.size()) return scan;
        scan.error = error;
        while (i < units.size() && units[i] >= limit) ++i;
        scan.error_end = i;
        return scan;
    });
}

uint32_t load16(const uint8_t* at, ByteOrder order) {
    return order == ByteOrder::little ? uint32_t(at[0] | at[1] << 8) : uint32_t(at[1] | at[0] << 8);
}
uint32_t load32(const uint8_t* at, ByteOrder order) {
    uint32_t word;
    std::memcpy(&word, at, 4);
    return order == ByteOrder::little ? word : __builtin_bswap32(word);
}
void store16(uint8_t* at, uint32_t unit, ByteOrder order) {
    const uint16_t word = order == ByteOrder::little ? uint16_t(unit) : __builtin_bswap16(uint16_t(unit));
    std::memcpy(at, &word, 2);
}
void store32(uint8_t* at, uint32_t unit, ByteOrder order) {
    const uint32_t word = order == ByteOrder::little ? unit : __builtin_bswap32(unit);
    std::memcpy(at, &word, 4);
}

uint32_t join_surrogates(uint32_t high, uint32_t low) { return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00); }

DecodeScan fail(DecodeScan scan, CodecError error, size_t end) {
    scan.error = error;
    scan.error_end = end;
    return scan;
}

EncodeScan wide_measure(TextView text, Surrogates surrogates, size_t (*unit_bytes)(uint32_t)) {
    return text.visit([&](auto units) {
        EncodeScan scan;
        size_t i = 0;
        for (; i < units.size(); ++i) {
            if (surrogates == Surrogates::refuse && is_surrogate(units[i])) {
                scan.error = CodecError::surrogates_not_allowed;
                break;
            }
            scan.bytes += unit_bytes(units[i]);
        }
        scan.stop = i;
        if (scan.error != CodecError::none) scan.error_end = i + 1; // one at a time, unlike UTF-8
        return scan;
    });
}

} // namespace

DecodeScan ascii_scan(Bytes bytes) {
    DecodeScan scan;
    scan.stop = scan.code_points = ascii_prefix(bytes);
    return scan.stop == bytes.size() ? scan : fail(scan, CodecError::not_ascii, scan.stop + 1);
}

EncodeScan ascii_measure(TextView text) { return narrow_measure(text, 0x80, CodecError::not_ascii); }
EncodeScan latin1_measure(TextView text) { return narrow_measure(text, 0x100, CodecError::not_latin1); }

void narrow_encode(TextView text, uint8_t* out) {
    text.visit([&](auto units) {
        for (size_t i = 0; i < units.size(); ++i) out[i] = uint8_t(units[i]);
    });
}

DecodeScan utf16_scan(Bytes bytes, ByteOrder order, Input input) {
    DecodeScan scan;
    uint32_t seen = 0;
    size_t i = 0;
    CodecError error = CodecError::none;
    size_t error_end = 0;
    while (bytes.size() - i >= 2) {
        uint32_t c = load16(&bytes[i], order);
        size_t used = 2;
        if (is_surrogate(c)) {
            if (is_low_surrogate(c)) {
                error = CodecError::illegal_encoding;
                error_end = i + 2;
                break;
            }
            if (bytes.size() - i < 4) {
                if (input == Input::partial) break;
                error = CodecError::unexpected_end;
                error_end = bytes.size();
                break;
            }
            const uint32_t low = load16(&bytes[i + 2], order);
            if (!is_low_surrogate(low)) {
                error = CodecError::illegal_utf16_surrogate;
                error_end = i + 2;
                break;
            }
            c = join_surrogates(c, low);
            used = 4;
        }
        if (c > seen) seen = c;
        ++scan.code_points;
        i += used;
    }
    scan.stop = i;
    if (seen > scan.max_char) scan.max_char = seen;
    if (error != CodecError::none) return fail(scan, error, error_end);
    if (bytes.size() - i == 1 && input == Input::whole) return fail(scan, CodecError::truncated_data, bytes.size());
    return scan;
}

DecodeScan utf32_scan(Bytes bytes, ByteOrder order, Input input) {
    DecodeScan scan;
    size_t i = 0;
    for (; bytes.size() - i >= 4; i += 4) {
        const uint32_t c = load32(&bytes[i], order);
        scan.stop = i;
        if (is_surrogate(c)) return fail(scan, CodecError::surrogate_code_point, i + 4);
        if (c > kMaxCodePoint) return fail(scan, CodecError::out_of_unicode_range, i + 4);
        if (c > scan.max_char) scan.max_char = c;
        ++scan.code_points;
    }
    scan.stop = i;
    if (i != bytes.size() && input == Input::whole) return fail(scan, CodecError::truncated_data, bytes.size());
    return scan;
}

template<class Unit> void utf16_decode(Bytes bytes, ByteOrder order, Unit* out) {
    for (size_t i = 0; i < bytes.size();) {
        uint32_t c = load16(&bytes[i], order);
        i += 2;
        if (is_high_surrogate(c)) {
            c = join_surrogates(c, load16(&bytes[i], order));
            i += 2;
        }
        *out++ = Unit(c);
    }
}

template<class Unit> void utf32_decode(Bytes bytes, ByteOrder order, Unit* out) {
    for (size_t i = 0; i < bytes.size(); i += 4) *out++ = Unit(load32(&bytes[i], order));
}

template void utf16_decode(Bytes, ByteOrder, uint8_t*);
template void utf16_decode(Bytes, ByteOrder, uint16_t*);
template void utf16_decode(Bytes, ByteOrder, uint32_t*);
template void utf32_decode(Bytes, ByteOrder, uint8_t*);
template void utf32_decode(Bytes, ByteOrder, uint16_t*);
template void utf32_decode(Bytes, ByteOrder, uint32_t*);

EncodeScan utf16_measure(TextView text, Surrogates surrogates) {
    return wide_measure(text, surrogates, [](uint32_t c) -> size_t { return c < 0x10000 ? 2 : 4; });
}
EncodeScan utf32_measure(TextView text, Surrogates surrogates) {
    return wide_measure(text, surrogates, [](uint32_t) -> size_t { return 4; });
}

void utf16_encode(TextView text, ByteOrder order, uint8_t* out) {
    text.visit([&](auto units) {
        for (uint32_t c : units) {
            if (c >= 0x10000) {
                store16(out, 0xd800 + ((c - 0x10000) >> 10), order);
                out += 2;
                c = 0xdc00 + (c & 0x3ff);
            }
            store16(out, c, order);
            out += 2;
        }
    });
}

void utf32_encode(TextView text, ByteOrder order, uint8_t* out) {
    text.visit([&](auto units) {
        for (uint32_t c : units) {
            store32(out, c, order);
            out += 4;
        }
    });
}

} // namespace molt::base

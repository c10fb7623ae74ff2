// UTF-8 of spans.
#include "core/base/utf8.h"

#include <bit>
#include <cstring>

namespace molt::base {
namespace {

constexpr uint64_t kHighBits = 0x8080808080808080;

bool is_continuation(uint8_t byte) { return (byte & 0xc0) == 0x80; }

/// One sequence at the start of `at`: its code point and length, or an error and the length of the malformed
/// part (for unexpected_end: all that is left).
struct Sequence {
    uint32_t code_point;
    uint8_t length;
    CodecError error;
};

Sequence malformed(CodecError error, size_t length) { return {0, uint8_t(length), error}; }

/// Rules, in order:
/// 1. 80..C1 and F5..FF start nothing.
/// 2. The second byte's range depends on the first (no overlong forms, surrogates, or values past 10FFFF).
/// 3. A sequence cut short by the end is unfinished if what is there could still become well-formed;
///    otherwise the malformed part ends before the first byte that does not fit.
template<bool kSurrogatesPass> Sequence read_sequence(const uint8_t* at, size_t left) {
    const uint8_t first = at[0];
    if (first < 0xc2 || first > 0xf4) return malformed(CodecError::invalid_start_byte, 1);
    const size_t length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (left < 2) return malformed(CodecError::unexpected_end, left);
    uint8_t low = 0x80, high = 0xbf;
    if (first == 0xe0) low = 0xa0;
    if (first == 0xed && !kSurrogatesPass) high = 0x9f;
    if (first == 0xf0) low = 0x90;
    if (first == 0xf4) high = 0x8f;
    if (at[1] < low || at[1] > high) return malformed(CodecError::invalid_continuation_byte, 1);
    uint32_t c = (first & (0x7fu >> length)) << 6 | (at[1] & 0x3f);
    for (size_t i = 2; i < length; ++i) {
        if (i == left) return malformed(CodecError::unexpected_end, left);
        if (!is_continuation(at[i])) return malformed(CodecError::invalid_continuation_byte, i);
        c = c << 6 | (at[i] & 0x3f);
    }
    return {c, uint8_t(length), CodecError::none};
}

uint64_t load_word(const uint8_t* at) {
    uint64_t word;
    std::memcpy(&word, at, 8);
    return word;
}

/// Length of the ASCII prefix.
size_t ascii_run(const uint8_t* at, size_t size) {
    size_t i = 0;
    for (; i + 32 <= size; i += 32) {
        const uint64_t any = load_word(at + i) | load_word(at + i + 8) | load_word(at + i + 16) | load_word(at + i + 24);
        if (any & kHighBits) break;
    }
    for (; i + 8 <= size; i += 8) {
        const uint64_t high = load_word(at + i) & kHighBits;
        if (high) return i + size_t(std::countr_zero(high)) / 8;
    }
    while (i < size && at[i] < 0x80) ++i;
    return i;
}

/// The code point of a well-formed sequence of two or three bytes, which most are; 0 if it is anything else.
uint32_t read_short_sequence(const uint8_t* at, size_t left, size_t& length) {
    if (left < 3) return 0;
    const uint32_t first = at[0], second = at[1] ^ 0x80u;
    if (first < 0xe0) {
        length = 2;
        return first >= 0xc2 && second < 0x40 ? (first & 0x1f) << 6 | second : 0;
    }
    const uint32_t third = at[2] ^ 0x80u, c = (first & 0x0f) << 12 | second << 6 | third;
    length = 3;
    return first < 0xf0 && (second | third) < 0x40 && c >= 0x800 && !is_surrogate(c) ? c : 0;
}

template<bool kSurrogatesPass> DecodeScan scan(Bytes bytes, Input input) {
    DecodeScan scan;
    const uint8_t* const start = bytes.data();
    const size_t size = bytes.size();
    size_t i = 0;
    uint32_t seen = 0x7f;
    while (i < size) {
        if (start[i] < 0x80) {
            const size_t run = ascii_run(start + i, size - i);
            scan.code_points += run;
            i += run;
            continue;
        }
        size_t length;
        uint32_t c = read_short_sequence(start + i, size - i, length);
        if (c == 0) {
            const Sequence next = read_sequence<kSurrogatesPass>(start + i, size - i);
            if (next.error != CodecError::none) {
                // Two bytes that may become a surrogate, which a handler may let pass, are unfinished too.
                const bool cut_surrogate = size - i == 2 && start[i] == 0xed && start[i + 1] >= 0xa0 && start[i + 1] <= 0xbf;
                const bool unfinished = next.error == CodecError::unexpected_end || cut_surrogate;
                if (input == Input::partial && unfinished) break;
                scan.error = next.error;
                scan.error_end = i + next.length;
                break;
            }
            c = next.code_point;
            length = next.length;
        }
        if (c > seen) seen = c;
        ++scan.code_points;
        i += length;
    }
    scan.stop = i;
    scan.max_char = seen;
    return scan;
}

template<class Unit> Unit* copy_ascii(const uint8_t*& at, const uint8_t* end, Unit* out) {
    const size_t run = ascii_run(at, size_t(end - at));
    for (size_t i = 0; i < run; ++i) out[i] = at[i];
    at += run;
    return out + run;
}

template<class Unit> uint8_t* encode_units(std::span<const Unit> units, uint8_t* out) {
    for (const uint32_t c : units) {
        if (c < 0x80) {
            *out++ = uint8_t(c);
        } else if (c < 0x800) {
            *out++ = uint8_t(0xc0 | c >> 6);
            *out++ = uint8_t(0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            *out++ = uint8_t(0xe0 | c >> 12);
            *out++ = uint8_t(0x80 | (c >> 6 & 0x3f));
            *out++ = uint8_t(0x80 | (c & 0x3f));
        } else {
            *out++ = uint8_t(0xf0 | c >> 18);
            *out++ = uint8_t(0x80 | (c >> 12 & 0x3f));
            *out++ = uint8_t(0x80 | (c >> 6 & 0x3f));
            *out++ = uint8_t(0x80 | (c & 0x3f));
        }
    }
    return out;
}

size_t encoded_length(uint32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

} // namespace

DecodeScan utf8_scan(Bytes bytes, Input input) { return scan<false>(bytes, input); }
DecodeScan wtf8_scan(Bytes bytes, Input input) { return scan<true>(bytes, input); }

template<class Unit> Unit* utf8_decode(Bytes bytes, Unit* out) {
    const uint8_t *at = bytes.data(), *const end = at + bytes.size();
    while (at < end) {
        if (*at < 0x80) {
            out = copy_ascii(at, end, out);
            continue;
        }
        const uint8_t first = *at;
        if (first < 0xe0) {
            *out++ = Unit((first & 0x1f) << 6 | (at[1] & 0x3f));
            at += 2;
        } else if (first < 0xf0) {
            *out++ = Unit((first & 0x0f) << 12 | (at[1] & 0x3f) << 6 | (at[2] & 0x3f));
            at += 3;
        } else {
            *out++ = Unit((first & 0x07) << 18 | (at[1] & 0x3f) << 12 | (at[2] & 0x3f) << 6 | (at[3] & 0x3f));
            at += 4;
        }
    }
    return out;
}

template uint8_t* utf8_decode(Bytes, uint8_t*);
template uint16_t* utf8_decode(Bytes, uint16_t*);
template uint32_t* utf8_decode(Bytes, uint32_t*);

EncodeScan utf8_measure(TextView text, Surrogates surrogates) {
    return text.visit([&](auto units) {
        EncodeScan scan;
        size_t i = 0;
        for (; i < units.size(); ++i) {
            const uint32_t c = units[i];
            if (surrogates == Surrogates::refuse && is_surrogate(c)) {
                scan.error = CodecError::surrogates_not_allowed;
                scan.error_end = i;
                while (scan.error_end < units.size() && is_surrogate(units[scan.error_end])) ++scan.error_end;
                break;
            }
            scan.bytes += encoded_length(c);
        }
        scan.stop = i;
        return scan;
    });
}

uint8_t* utf8_encode(TextView text, uint8_t* out) {
    return text.visit([&](auto units) { return encode_units(units, out); });
}

DecodeScan utf8_scan_escaping(Bytes bytes) {
    DecodeScan total;
    while (true) {
        const DecodeScan part = utf8_scan(bytes.subspan(total.stop));
        total.stop += part.stop;
        total.code_points += part.code_points;
        if (part.max_char > total.max_char) total.max_char = part.max_char;
        if (part.error == CodecError::none) return total;
        const size_t escaped = part.error_end - part.stop;
        total.stop += escaped;
        total.code_points += escaped;
        if (total.max_char < 0xdcff) total.max_char = 0xdcff;
    }
}

template<class Unit> Unit* utf8_decode_escaping(Bytes bytes, Unit* out) {
    while (true) {
        const DecodeScan part = utf8_scan(bytes);
        out = utf8_decode(bytes.first(part.stop), out);
        if (part.error == CodecError::none) return out;
        for (size_t i = part.stop; i < part.error_end; ++i) *out++ = Unit(escape_byte(bytes[i]));
        bytes = bytes.subspan(part.error_end);
    }
}

template uint8_t* utf8_decode_escaping(Bytes, uint8_t*);
template uint16_t* utf8_decode_escaping(Bytes, uint16_t*);
template uint32_t* utf8_decode_escaping(Bytes, uint32_t*);

EncodeScan utf8_measure_escaping(TextView text) {
    EncodeScan total;
    while (true) {
        const EncodeScan part = utf8_measure(text.slice(total.stop, text.size), Surrogates::refuse);
        total.stop += part.stop;
        total.bytes += part.bytes;
        if (part.error == CodecError::none) return total;
        const size_t run_end = total.stop + (part.error_end - part.stop);
        for (; total.stop < run_end; ++total.stop, ++total.bytes) {
            if (is_escaped_byte(text[total.stop])) continue;
            total.error = part.error;
            total.error_end = run_end;
            return total;
        }
    }
}

uint8_t* utf8_encode_escaping(TextView text, uint8_t* out) {
    return text.visit([&](auto units) {
        for (size_t i = 0; i < units.size(); ++i) {
            if (is_surrogate(units[i])) *out++ = uint8_t(units[i] & 0xff);
            else out = encode_units(units.subspan(i, 1), out);
        }
        return out;
    });
}

} // namespace molt::base

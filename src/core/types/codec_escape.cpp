// unicode_escape and raw_unicode_escape: text as the escapes of a literal.
#include "core/types/codec_escape.h"

namespace molt {

namespace {

using base::Bytes;
using base::CodecError;

/// What stands at one place: `length` bytes that give a code point, or nothing (an escaped newline), or are wrong.
struct Piece {
    size_t length = 1;
    uint32_t point = 0;
    bool silent = false;
    CodecError error = CodecError::none;
    bool unfinished = false; // more input could mend it
};

int hex_digit(uint8_t c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// \xXX, \uXXXX, \UXXXXXXXX at the start of `bytes`.
Piece hexadecimal(Bytes bytes, size_t digits, CodecError truncated) {
    Piece piece;
    for (piece.length = 2; piece.length < digits + 2; piece.length++) {
        const int digit = piece.length < bytes.size() ? hex_digit(bytes[piece.length]) : -1;
        if (digit < 0) {
            piece.error = truncated;
            piece.unfinished = piece.length >= bytes.size();
            return piece;
        }
        piece.point = piece.point << 4 | uint32_t(digit);
    }
    return piece;
}

Piece wide(Bytes bytes, CodecError beyond) {
    Piece piece = hexadecimal(bytes, 8, CodecError::truncated_long_escape);
    if (piece.error == CodecError::none && piece.point > 0x10FFFF) piece.error = beyond;
    return piece;
}

Piece octal(Bytes bytes) {
    Piece piece;
    for (; piece.length < 4 && piece.length < bytes.size(); piece.length++) {
        const uint8_t c = bytes[piece.length];
        if (c < '0' || c > '7') break;
        piece.point = piece.point << 3 | uint32_t(c - '0');
    }
    piece.unfinished = piece.length < 4 && piece.length == bytes.size();
    return piece;
}

/// \N{name}: no names of characters are known here.
Piece named(Bytes bytes) {
    if (bytes.size() < 3) return {.length = 2, .error = CodecError::malformed_name, .unfinished = true};
    if (bytes[2] != '{') return {.length = 2, .error = CodecError::malformed_name};
    for (size_t i = 3; i < bytes.size(); i++)
        if (bytes[i] == '}')
            return i > 3 ? Piece{.length = i + 1, .error = CodecError::named_escape}
                         : Piece{.length = 3, .error = CodecError::malformed_name};
    return {.length = bytes.size(), .error = CodecError::malformed_name, .unfinished = true};
}

Piece cooked(Bytes bytes) {
    if (bytes[0] != '\\') return {.point = bytes[0]};
    if (bytes.size() == 1) return {.error = CodecError::final_backslash, .unfinished = true};
    constexpr std::string_view kLetters = "\\'\"abfnrtv", kMeanings = "\\'\"\a\b\f\n\r\t\v";
    const size_t known = kLetters.find(char(bytes[1]));
    if (known != std::string_view::npos) return {.length = 2, .point = uint8_t(kMeanings[known])};
    switch (bytes[1]) {
    case '\n': return {.length = 2, .silent = true};
    case 'x': return hexadecimal(bytes, 2, CodecError::truncated_byte_escape);
    case 'u': return hexadecimal(bytes, 4, CodecError::truncated_short_escape);
    case 'U': return wide(bytes, CodecError::illegal_character);
    case 'N': return named(bytes);
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7': return octal(bytes);
    default: return {.point = '\\'}; // no escape: both characters stay
    }
}

/// Only \u and \U count; a backslash before another character takes that one along.
struct Raw {
    bool taken = false;
    Piece operator()(Bytes bytes) {
        const bool plain = taken || bytes[0] != '\\';
        taken = false;
        if (plain) return {.point = bytes[0]};
        if (bytes.size() == 1) return {.point = '\\', .unfinished = true};
        if (bytes[1] == 'u') return hexadecimal(bytes, 4, CodecError::truncated_short_escape);
        if (bytes[1] == 'U') return wide(bytes, CodecError::long_escape_out_of_range);
        taken = true;
        return {.point = '\\'};
    }
};

template<class Read> base::DecodeScan scan(Bytes bytes, base::Input input, Read read) {
    base::DecodeScan result;
    while (result.stop < bytes.size()) {
        const Piece piece = read(bytes.subspan(result.stop));
        if (piece.unfinished && input == base::Input::partial) return result;
        if (piece.error != CodecError::none) {
            result.error = piece.error;
            result.error_end = result.stop + piece.length;
            return result;
        }
        result.stop += piece.length;
        if (piece.silent) continue;
        result.code_points++;
        if (piece.point > result.max_char) result.max_char = piece.point;
    }
    return result;
}

template<class Unit, class Read> void decode_units(Bytes bytes, Unit* out, Read read) {
    for (size_t at = 0; at < bytes.size();) {
        const Piece piece = read(bytes.subspan(at));
        at += piece.length;
        if (!piece.silent) *out++ = Unit(piece.point);
    }
}
template<class Read> void decode(Bytes bytes, uint32_t width, void* out, Read read) {
    if (width == 1) decode_units(bytes, static_cast<uint8_t*>(out), read);
    else if (width == 2) decode_units(bytes, static_cast<uint16_t*>(out), read);
    else decode_units(bytes, static_cast<uint32_t*>(out), read);
}

constexpr char kDigits[] = "0123456789abcdef";

/// How a code point is written; `raw` leaves all of Latin-1 as it is. Gives the length, and writes when `out` is there.
size_t write(uint32_t point, bool raw, uint8_t* out) {
    const auto put = [&](char letter, int digits) {
        if (out) {
            *out++ = '\\';
            *out++ = uint8_t(letter);
            for (int i = digits; i-- > 0;) *out++ = uint8_t(kDigits[point >> (4 * i) & 15]);
        }
        return size_t(digits) + 2;
    };
    if (point > 0xFFFF) return put('U', 8);
    if (point > 0xFF) return put('u', 4);
    if (raw || (point >= ' ' && point < 0x7F && point != '\\')) {
        if (out) *out = uint8_t(point);
        return 1;
    }
    switch (point) {
    case '\\': return put('\\', 0);
    case '\n': return put('n', 0);
    case '\r': return put('r', 0);
    case '\t': return put('t', 0);
    default: return put('x', 2);
    }
}

template<bool kRaw> base::EncodeScan measure(base::TextView text) {
    base::EncodeScan result;
    for (size_t i = 0; i < text.size; i++) result.bytes += write(text[i], kRaw, nullptr);
    result.stop = text.size;
    return result;
}
template<bool kRaw> void encode(base::TextView text, uint8_t* out) {
    for (size_t i = 0; i < text.size; i++) out += write(text[i], kRaw, out);
}

base::DecodeScan scan_cooked(Bytes bytes, base::Input input) { return scan(bytes, input, cooked); }
base::DecodeScan scan_raw(Bytes bytes, base::Input input) { return scan(bytes, input, Raw()); }
void decode_cooked(Bytes bytes, uint32_t width, void* out) { decode(bytes, width, out, cooked); }
void decode_raw(Bytes bytes, uint32_t width, void* out) { decode(bytes, width, out, Raw()); }

} // namespace

const Codec kUnicodeEscape = {"unicodeescape", scan_cooked, decode_cooked,          measure<false>,
                              encode<false>,   1,           base::ByteOrder::little};
const Codec kRawUnicodeEscape = {"rawunicodeescape",     scan_raw, decode_raw, measure<true>, encode<true>, 1,
                                 base::ByteOrder::little};

} // namespace molt

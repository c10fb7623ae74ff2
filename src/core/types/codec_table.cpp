// The native codecs and the names they go by.
#include "core/base/utf8.h"
#include "core/types/codec.h"
#include "core/types/codec_charmap.h"
#include "core/types/codec_escape.h"

namespace molt {

namespace {

using base::ByteOrder;
using base::Bytes;
using base::DecodeScan;
using base::EncodeScan;
using base::Input;
using base::TextView;

template<class Decode> void to_width(uint32_t width, void* out, Decode&& decode) {
    if (width == 1) decode(static_cast<uint8_t*>(out));
    else if (width == 2) decode(static_cast<uint16_t*>(out));
    else decode(static_cast<uint32_t*>(out));
}

void decode_utf8_units(Bytes bytes, uint32_t width, void* out) {
    to_width(width, out, [&](auto* to) { base::utf8_decode(bytes, to); });
}
EncodeScan measure_utf8(TextView text) { return base::utf8_measure(text, base::Surrogates::refuse); }
void encode_utf8(TextView text, uint8_t* out) { base::utf8_encode(text, out); }

DecodeScan scan_ascii(Bytes bytes, Input) { return base::ascii_scan(bytes); }
DecodeScan scan_latin1(Bytes bytes, Input) {
    DecodeScan scan;
    scan.stop = scan.code_points = bytes.size();
    scan.max_char = 0xFF;
    return scan;
}
void decode_narrow(Bytes bytes, uint32_t width, void* out) {
    to_width(width, out, [&](auto* to) {
        for (size_t i = 0; i < bytes.size(); i++) to[i] = bytes[i];
    });
}

template<ByteOrder kOrder> DecodeScan scan_utf16(Bytes bytes, Input input) { return base::utf16_scan(bytes, kOrder, input); }
template<ByteOrder kOrder> DecodeScan scan_utf32(Bytes bytes, Input input) { return base::utf32_scan(bytes, kOrder, input); }
template<ByteOrder kOrder> void decode_utf16(Bytes bytes, uint32_t width, void* out) {
    to_width(width, out, [&](auto* to) { base::utf16_decode(bytes, kOrder, to); });
}
template<ByteOrder kOrder> void decode_utf32(Bytes bytes, uint32_t width, void* out) {
    to_width(width, out, [&](auto* to) { base::utf32_decode(bytes, kOrder, to); });
}
EncodeScan measure_utf16(TextView text) { return base::utf16_measure(text, base::Surrogates::refuse); }
EncodeScan measure_utf32(TextView text) { return base::utf32_measure(text, base::Surrogates::refuse); }
template<ByteOrder kOrder> void encode_utf16(TextView text, uint8_t* out) { base::utf16_encode(text, kOrder, out); }
template<ByteOrder kOrder> void encode_utf32(TextView text, uint8_t* out) { base::utf32_encode(text, kOrder, out); }

} // namespace

constexpr ByteOrder kLittle = ByteOrder::little, kBig = ByteOrder::big;
const Codec kUtf8 = {"utf-8", base::utf8_scan, decode_utf8_units, measure_utf8, encode_utf8, 1, kLittle};
const Codec kAscii = {"ascii", scan_ascii, decode_narrow, base::ascii_measure, base::narrow_encode, 1, kLittle};
const Codec kLatin1 = {"latin-1", scan_latin1, decode_narrow, base::latin1_measure, base::narrow_encode, 1, kLittle};
const Codec kUtf16Le = {"utf-16-le", scan_utf16<kLittle>, decode_utf16<kLittle>, measure_utf16, encode_utf16<kLittle>, 2,
                        kLittle};
const Codec kUtf16Be = {"utf-16-be", scan_utf16<kBig>, decode_utf16<kBig>, measure_utf16, encode_utf16<kBig>, 2, kBig};
const Codec kUtf32Le = {"utf-32-le", scan_utf32<kLittle>, decode_utf32<kLittle>, measure_utf32, encode_utf32<kLittle>, 4,
                        kLittle};
const Codec kUtf32Be = {"utf-32-be", scan_utf32<kBig>, decode_utf32<kBig>, measure_utf32, encode_utf32<kBig>, 4, kBig};

namespace {

constexpr CodecChoice::Mark kNone = CodecChoice::none;

struct Alias {
    std::string_view name; // lower case, runs of punctuation as '_'
    CodecChoice choice;
    bool is_module = false; // the codec's own name, not a row of encodings.aliases
};

constexpr CodecChoice kChooseUtf8 = {&kUtf8, kNone, "utf-8"}, kChooseAscii = {&kAscii, kNone, "ascii"},
                      kChooseLatin1 = {&kLatin1, kNone, "latin-1"},
                      kChooseSignature = {&kUtf8, CodecChoice::utf8_signature, "utf-8"},
                      kChooseUtf16 = {&kUtf16Le, CodecChoice::utf16, "utf-16"}, kChooseUtf16Le = {&kUtf16Le, kNone, "utf-16-le"},
                      kChooseUtf16Be = {&kUtf16Be, kNone, "utf-16-be"}, kChooseUtf32 = {&kUtf32Le, CodecChoice::utf32, "utf-32"},
                      kChooseUtf32Le = {&kUtf32Le, kNone, "utf-32-le"}, kChooseUtf32Be = {&kUtf32Be, kNone, "utf-32-be"};

// The codec modules' own names and their rows of encodings.aliases.
constexpr Alias kAliases[] = {
    {"utf_8", kChooseUtf8, true},
    {"utf8", kChooseUtf8},
    {"u8", kChooseUtf8},
    {"utf", kChooseUtf8},
    {"utf8_ucs2", kChooseUtf8},
    {"utf8_ucs4", kChooseUtf8},
    {"cp65001", kChooseUtf8},
    {"utf_8_sig", kChooseSignature, true},
    {"ascii", kChooseAscii, true},
    {"us_ascii", kChooseAscii},
    {"646", kChooseAscii},
    {"ansi_x3.4_1968", kChooseAscii},
    {"ansi_x3_4_1968", kChooseAscii},
    {"ansi_x3.4_1986", kChooseAscii},
    {"cp367", kChooseAscii},
    {"csascii", kChooseAscii},
    {"ibm367", kChooseAscii},
    {"iso646_us", kChooseAscii},
    {"iso_646.irv_1991", kChooseAscii},
    {"iso_ir_6", kChooseAscii},
    {"us", kChooseAscii},
    {"latin_1", kChooseLatin1, true},
    {"latin1", kChooseLatin1},
    {"iso8859_1", kChooseLatin1},
    {"iso_8859_1", kChooseLatin1},
    {"8859", kChooseLatin1},
    {"cp819", kChooseLatin1},
    {"csisolatin1", kChooseLatin1},
    {"ibm819", kChooseLatin1},
    {"iso8859", kChooseLatin1},
    {"iso_8859_1_1987", kChooseLatin1},
    {"iso_ir_100", kChooseLatin1},
    {"l1", kChooseLatin1},
    {"latin", kChooseLatin1},
    {"utf_16", kChooseUtf16, true},
    {"utf16", kChooseUtf16},
    {"u16", kChooseUtf16},
    {"utf_16_le", kChooseUtf16Le, true},
    {"utf_16le", kChooseUtf16Le},
    {"unicodelittleunmarked", kChooseUtf16Le},
    {"utf_16_be", kChooseUtf16Be, true},
    {"utf_16be", kChooseUtf16Be},
    {"unicodebigunmarked", kChooseUtf16Be},
    {"utf_32", kChooseUtf32, true},
    {"utf32", kChooseUtf32},
    {"u32", kChooseUtf32},
    {"utf_32_le", kChooseUtf32Le, true},
    {"utf_32le", kChooseUtf32Le},
    {"utf_32_be", kChooseUtf32Be, true},
    {"utf_32be", kChooseUtf32Be},
    {"unicode_escape", {&kUnicodeEscape, kNone, "unicodeescape"}, true},
    {"raw_unicode_escape", {&kRawUnicodeEscape, kNone, "rawunicodeescape"}, true},
};

CodecChoice find_alias(std::string_view name, bool modules) {
    for (const Alias& alias : kAliases)
        if (alias.name == name && (modules || !alias.is_module)) return alias.choice;
    return {charmap_codec(name, modules), kNone, "charmap"};
}

} // namespace

CodecChoice codec_named(std::string_view encoding) {
    if (encoding == "utf-8") return kChooseUtf8;
    char name[24];
    size_t n = 0;
    bool gap = false;
    for (const char given : encoding) {
        const char c = given >= 'A' && given <= 'Z' ? char(given + 32) : given;
        const bool is_part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || uint8_t(c) >= 0x80;
        if (!is_part) {
            gap = true;
            continue;
        }
        if (n + 2 > sizeof name) return {};
        if (std::exchange(gap, false) && n) name[n++] = '_';
        if (uint8_t(c) < 0x80) name[n++] = c;
    }
    CodecChoice found = find_alias({name, n}, true);
    if (!found.codec) {
        for (size_t i = 0; i < n; i++)
            if (name[i] == '.') name[i] = '_';
        found = find_alias({name, n}, false); // with dots only an alias
    }
    return found;
}

} // namespace molt

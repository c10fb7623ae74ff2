// What the codecs of spans share: scan results, error reasons and their texts.
#pragma once

#include "core/base/text_view.h"

#include <string_view>

namespace molt::base {

enum class CodecError : uint8_t {
    none,
    invalid_start_byte,
    invalid_continuation_byte,
    unexpected_end,
    truncated_data,
    illegal_encoding,
    illegal_utf16_surrogate,
    out_of_unicode_range,
    surrogate_code_point,
    not_ascii,
    not_latin1,
    surrogates_not_allowed,
    undefined_character,
    final_backslash,
    truncated_byte_escape,
    truncated_short_escape,
    truncated_long_escape,
    illegal_character,
    long_escape_out_of_range,
    malformed_name,
    named_escape,
};

/// The `reason` of UnicodeDecodeError and UnicodeEncodeError.
const char* reason_text(CodecError error);

/// Whether more input may follow: then an unfinished sequence at the end is no error.
enum class Input : uint8_t { whole, partial };
enum class ByteOrder : uint8_t { little, big };

/// Outcome of scanning bytes: everything before `stop` is well-formed and has `code_points` code points, none
/// above `max_char`. With an error, [stop, error_end) is the malformed part. Without one, `stop` is the end,
/// or with Input::partial the start of an unfinished sequence.
struct DecodeScan {
    size_t stop = 0;
    size_t code_points = 0;
    uint32_t max_char = 0x7f;
    CodecError error = CodecError::none;
    size_t error_end = 0;

    uint8_t width() const { return width_for(max_char); }
};

/// Outcome of measuring text for encoding: units before `stop` take `bytes` bytes; with an error, units
/// [stop, error_end) cannot be encoded.
struct EncodeScan {
    size_t stop = 0;
    size_t bytes = 0;
    CodecError error = CodecError::none;
    size_t error_end = 0;
};

using Bytes = std::span<const uint8_t>;
inline Bytes bytes_of(std::string_view text) { return {reinterpret_cast<const uint8_t*>(text.data()), text.size()}; }

/// ASCII and Latin-1: one byte a code point, so decoding is a copy.
DecodeScan ascii_scan(Bytes bytes);
EncodeScan ascii_measure(TextView text);
EncodeScan latin1_measure(TextView text);
/// Writes `text` (measured without error) as one byte a code point.
void narrow_encode(TextView text, uint8_t* out);

/// UTF-16 and UTF-32 without byte order mark handling. `surrogates` says whether lone ones pass.
enum class Surrogates : uint8_t { refuse, pass };
DecodeScan utf16_scan(Bytes bytes, ByteOrder order, Input input);
DecodeScan utf32_scan(Bytes bytes, ByteOrder order, Input input);
template<class Unit> // uint8_t, uint16_t or uint32_t, wide enough for the scan's max_char
void utf16_decode(Bytes well_formed, ByteOrder order, Unit* out);
template<class Unit> void utf32_decode(Bytes well_formed, ByteOrder order, Unit* out);
EncodeScan utf16_measure(TextView text, Surrogates surrogates);
EncodeScan utf32_measure(TextView text, Surrogates surrogates);
void utf16_encode(TextView text, ByteOrder order, uint8_t* out);
void utf32_encode(TextView text, ByteOrder order, uint8_t* out);

} // namespace molt::base

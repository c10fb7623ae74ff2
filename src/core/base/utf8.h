// UTF-8 of spans: scanning with CPython's error positions, decoding, encoding.
#pragma once

#include "core/base/codec.h"

namespace molt::base {

/// Scans from the start of `bytes` up to the first error or the end.
DecodeScan utf8_scan(Bytes bytes, Input input = Input::whole);

/// Decodes what a scan found well-formed (or WTF-8, where lone surrogates have passed) into units wide enough
/// for the scan's max_char; returns the end of what was written.
template<class Unit> // uint8_t, uint16_t or uint32_t
Unit* utf8_decode(Bytes well_formed, Unit* out);

/// Like utf8_scan, with three-byte encodings of surrogates accepted.
DecodeScan wtf8_scan(Bytes bytes, Input input = Input::whole);

EncodeScan utf8_measure(TextView text, Surrogates surrogates);

/// Encodes measured text; returns the end of what was written.
uint8_t* utf8_encode(TextView text, uint8_t* out);

/// The handlers `surrogateescape`: byte 0x80..0xff <-> U+DC80..U+DCFF.
constexpr uint32_t escape_byte(uint8_t byte) { return 0xdc00u + byte; }
constexpr bool is_escaped_byte(uint32_t c) { return c >= 0xdc80 && c <= 0xdcff; }

/// Scans and measures file names and arguments: undecodable bytes become escaped bytes and back.
DecodeScan utf8_scan_escaping(Bytes bytes);
template<class Unit> Unit* utf8_decode_escaping(Bytes bytes, Unit* out);
EncodeScan utf8_measure_escaping(TextView text);
uint8_t* utf8_encode_escaping(TextView text, uint8_t* out);

} // namespace molt::base

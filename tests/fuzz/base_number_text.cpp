// Fuzz harness: parsing floats and integers from any bytes; what parses writes a text that reads back the
// same.
#include "core/base/bigint.h"
#include "core/base/number_text.h"

#include <bit>
#include <cmath>
#include <cstdlib>
#include <cstring>

using namespace molt;
using namespace molt::base;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void check_round_trip(double value) {
    mem::TextBuffer repr, hex;
    require(append_float_repr(value, repr) && append_float_hex(value, hex));
    const ParsedFloat from_repr = parse_float(repr.view()), from_hex = parse_float_hex(hex.view());
    require(from_repr.status == FloatParse::ok && from_hex.status == FloatParse::ok);
    if (std::isnan(value)) return;
    require(std::bit_cast<uint64_t>(from_repr.value) == std::bit_cast<uint64_t>(value));
    require(std::bit_cast<uint64_t>(from_hex.value) == std::bit_cast<uint64_t>(value));
}

void check_int(std::string_view text, int base) {
    const ScannedInt scan = int_scan(text, base);
    if (!scan.valid) return;
    require(scan.digit_count != 0 && scan.digit_count <= text.size());
    IntBuffer value, back;
    mem::TextBuffer out;
    require(int_from_scan(scan, value) && int_to_text(value.view(), scan.base, out));
    const ScannedInt again = int_scan(out.view(), scan.base);
    require(again.valid && int_from_scan(again, back) && int_equal(value.view(), back.view()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const ParsedFloat parsed : {parse_float(text), parse_float_hex(text)})
        if (parsed.status == FloatParse::ok) check_round_trip(parsed.value);
    require(parse_float_prefix(text).length <= size);
    for (const int base : {0, 2, 10, 16, 36}) check_int(text, base);
    if (size < 10) return 0;

    double value;
    std::memcpy(&value, data, sizeof value);
    check_round_trip(value);
    FloatFormat format;
    format.style = FloatStyle(data[8] & 3);
    format.precision = data[9] * ((data[8] & 4) ? 8 : 1);
    format.alternate = data[8] & 8;
    format.point_zero = data[8] & 16;
    format.no_negative_zero = data[8] & 32;
    mem::TextBuffer out;
    require(append_float(value, format, out) && parse_float(out.view()).status == FloatParse::ok);
    (void)round_to_digits(value, int8_t(data[9]) * 3);
    return 0;
}

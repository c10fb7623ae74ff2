// Fuzz harness: UTF-8, UTF-16 and UTF-32 decoding never leaves its span and round-trips what it accepts.
#include "core/base/utf8.h"

#include <cstdlib>
#include <cstring>
#include <vector>

using namespace molt::base;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

template<class Unit> void check_escaping(Bytes bytes, const DecodeScan& scan) {
    std::vector<Unit> units(scan.code_points);
    require(utf8_decode_escaping(bytes, units.data()) == units.data() + units.size());
    const TextView text{std::span<const Unit>(units)};
    const EncodeScan measured = utf8_measure_escaping(text);
    require(measured.error == CodecError::none && measured.bytes == bytes.size());
    std::vector<uint8_t> back(bytes.size());
    utf8_encode_escaping(text, back.data());
    require(bytes.empty() || std::memcmp(back.data(), bytes.data(), bytes.size()) == 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const Bytes bytes(data, size);
    const DecodeScan scan = utf8_scan_escaping(bytes);
    require(scan.stop == size);
    if (scan.width() == 1) check_escaping<uint8_t>(bytes, scan);
    else if (scan.width() == 2) check_escaping<uint16_t>(bytes, scan);
    else check_escaping<uint32_t>(bytes, scan);

    for (const Input input : {Input::whole, Input::partial}) {
        const DecodeScan strict = utf8_scan(bytes, input);
        require(strict.stop <= size && strict.error_end <= size);
        require(strict.error == CodecError::none || strict.error_end > strict.stop);
        for (const ByteOrder order : {ByteOrder::little, ByteOrder::big}) {
            const DecodeScan wide = utf16_scan(bytes, order, input);
            require(wide.stop <= size && wide.error_end <= size);
            std::vector<uint32_t> units(wide.code_points);
            utf16_decode(bytes.first(wide.stop), order, units.data());
            std::vector<uint8_t> back(wide.stop);
            utf16_encode(TextView(std::span<const uint32_t>(units)), order, back.data());
            require(wide.stop == 0 || std::memcmp(back.data(), data, wide.stop) == 0);
            require(utf32_scan(bytes, order, input).stop <= size);
        }
    }
    return 0;
}

// UTF-8 and its relatives: error positions, partial input, escapes. base_oracle.py compares at large.
#include "core/base/utf8.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace molt::base;

namespace {

std::string error_of(std::string_view text, Input input = Input::whole) {
    const DecodeScan scan = utf8_scan(bytes_of(text), input);
    return std::to_string(scan.stop) + "-" + std::to_string(scan.error_end) + " " + reason_text(scan.error);
}

} // namespace

TEST_CASE("errors carry CPython's positions and reasons") {
    REQUIRE(error_of("ab\x80") == "2-3 invalid start byte");
    REQUIRE(error_of("\xf5\x80") == "0-1 invalid start byte");
    REQUIRE(error_of("\xe0\x80\x80") == "0-1 invalid continuation byte");
    REQUIRE(error_of("\xe1\x80Z") == "0-2 invalid continuation byte");
    REQUIRE(error_of("\xf1\x80\x80Z") == "0-3 invalid continuation byte");
    REQUIRE(error_of("\xed\xa0\x80") == "0-1 invalid continuation byte");
    REQUIRE(error_of("x\xf1\x80\x80") == "1-4 unexpected end of data");
}

TEST_CASE("partial input stops before an unfinished sequence") {
    REQUIRE(error_of("x\xf1\x80\x80", Input::partial) == "1-0 ");
    REQUIRE(error_of("x\xed\xa0", Input::partial) == "1-0 ");
    REQUIRE(error_of("x\xed\xa0\x80", Input::partial) == "1-2 invalid continuation byte");
    REQUIRE(error_of("x\xe0\x80", Input::partial) == "1-2 invalid continuation byte");
}

TEST_CASE("scans count code points and find the width") {
    const std::string long_ascii(1000, 'a');
    DecodeScan scan = utf8_scan(bytes_of(long_ascii + "\xc3\xa9" + long_ascii));
    REQUIRE(scan.code_points == 2001);
    REQUIRE(scan.width() == 1);
    REQUIRE(scan.max_char == 0xe9);
    scan = utf8_scan(bytes_of("\xe2\x82\xac"));
    REQUIRE(scan.width() == 2);
    scan = utf8_scan(bytes_of("\xf0\x9f\x98\x80"));
    REQUIRE(scan.width() == 4);
    REQUIRE(wtf8_scan(bytes_of("\xed\xa0\x80")).code_points == 1);
}

TEST_CASE("undecodable bytes survive the round trip of file names") {
    const std::string name = "a\xff\xc3\xa9\xe0\x80z";
    const DecodeScan scan = utf8_scan_escaping(bytes_of(name));
    REQUIRE(scan.code_points == 6);
    std::vector<uint16_t> units(scan.code_points);
    utf8_decode_escaping(bytes_of(name), units.data());
    REQUIRE(units == std::vector<uint16_t>{'a', 0xdcff, 0xe9, 0xdce0, 0xdc80, 'z'});
    const TextView text{std::span<const uint16_t>(units)};
    const EncodeScan measured = utf8_measure_escaping(text);
    REQUIRE(measured.bytes == name.size());
    std::string back(name.size(), 0);
    utf8_encode_escaping(text, reinterpret_cast<uint8_t*>(back.data()));
    REQUIRE(back == name);
}

// Unit tests of UTF-8, NFKC and names.
#include "syntax/unicode.h"

#include <catch2/catch.hpp>

#include <string>

using namespace molt::syntax;

TEST_CASE("UTF-8 faults are CPython's", "[syntax]") {
    CHECK(!find_utf8_fault("plain \xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80"));
    Utf8Fault fault = find_utf8_fault("ab\xFF");
    CHECK(fault.start == 2);
    CHECK(std::string(fault.reason) == "invalid start byte");
    CHECK(std::string(find_utf8_fault("\xE2\x82").reason) == "unexpected end of data");
    CHECK(std::string(find_utf8_fault("\xED\xA0\x80").reason) == "invalid continuation byte");
    CHECK(decode_replacing("a\xE2\x82z") == "a\xEF\xBF\xBDz");
    CHECK(count_code_points("a\xC3\xA9\xFF") == 3);
}

TEST_CASE("NFKC composes, reorders and folds", "[syntax]") {
    CHECK(normalize_nfkc("\xEF\xAC\x81") == "fi");
    CHECK(normalize_nfkc("e\xCC\x81") == "\xC3\xA9");
    CHECK(normalize_nfkc("a\xCC\x81\xCC\xA3") == "\xE1\xBA\xA1\xCC\x81");            // the dot below comes first
    CHECK(normalize_nfkc("\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8") == "\xEA\xB0\x81"); // Hangul
}

TEST_CASE("identifiers and names", "[syntax]") {
    CHECK(is_identifier_start(0xE9));
    CHECK(!is_identifier_start(0x300));
    CHECK(is_identifier_continue(0x300));
    CHECK(!is_identifier_continue(0x20AC));
    CHECK(find_code_point_by_name("bullet") == 0x2022);
    CHECK(find_code_point_by_name("CJK UNIFIED IDEOGRAPH-4E00") == 0x4E00);
    CHECK(find_code_point_by_name("HANGUL SYLLABLE GAG") == 0xAC01);
    CHECK(find_code_point_by_name("BELL") == 0x1F514);
    CHECK(find_code_point_by_name("ALERT") == 7); // an alias
    CHECK(find_code_point_by_name("no such") == kNoCodePoint);
}

// Unicode properties of every code point, case changes in context, normalisation, memory failures.
#include "base_unicode_line.h"

#include <catch2/catch.hpp>

using namespace molt;
using namespace molt::base;

namespace {

TextView view(std::u32string_view text) { return {text.data(), text.size(), 4}; }

std::u32string changed(std::u32string_view text, CaseChange change) {
    CodePoints out;
    REQUIRE(change_case(view(text), change, out));
    return {out.begin(), out.end()};
}

std::u32string normalized(std::u32string_view text, NormalForm form) {
    CodePoints out;
    REQUIRE(normalize(view(text), form, out));
    return {out.begin(), out.end()};
}

} // namespace

TEST_CASE("every code point has CPython 3.12's properties") {
    // The checksum of the same lines written by base_oracle.py under CPython 3.12.1.
    uint32_t crc = 0;
    for (uint32_t c = 0; c <= kMaxCodePoint; ++c) crc = oracle::crc32(crc, oracle::unicode_line(c));
    REQUIRE(crc == 0x53aa84cf);
}

TEST_CASE("case changes look around") {
    REQUIRE(changed(U"\u0391\u03a3 \u03a3\u0391 \u03a3 \u0391\u03a3.", CaseChange::lower) ==
            U"\u03b1\u03c2 \u03c3\u03b1 \u03c3 \u03b1\u03c2.");
    REQUIRE(changed(U"stra\u00dfe \ufb03", CaseChange::upper) == U"STRASSE FFI");
    REQUIRE(changed(U"\u01c4 they're \u00dfx", CaseChange::title) == U"\u01c5 They'Re Ssx");
    REQUIRE(changed(U"\u01c6A\u03a3", CaseChange::capitalize) == U"\u01c5a\u03c2");
    REQUIRE(changed(U"aB\u00df\u03a3", CaseChange::swap) == U"AbSS\u03c2");
    REQUIRE(changed(U"\u1e9e\u13a0\uab70", CaseChange::fold) == U"ss\u13a0\u13a0");
}

TEST_CASE("normal forms") {
    REQUIRE(normalized(U"e\u0301", NormalForm::nfc) == U"\u00e9");
    REQUIRE(normalized(U"\u1e9b\u0323", NormalForm::nfkc) == U"\u1e69");
    REQUIRE(normalized(U"\uac01", NormalForm::nfd) == U"\u1100\u1161\u11a8");
    REQUIRE(normalized(U"\u1100\u1161\u11a8", NormalForm::nfc) == U"\uac01");
    std::u32string marks = U"a";
    for (int i = 0; i < 5000; ++i) marks += i % 2 ? U'\u0301' : U'\u0323';
    const std::u32string ordered = normalized(marks, NormalForm::nfd);
    REQUIRE(ordered[2500] == U'\u0323');
    REQUIRE(ordered[2501] == U'\u0301');
}

TEST_CASE("running out of memory is an answer") {
    mem::fail_request(1, mem::Failure::onward);
    CodePoints out, scratch;
    REQUIRE_FALSE(change_case(view(U"abc"), CaseChange::upper, out));
    REQUIRE_FALSE(normalize(view(U"\u00e9"), NormalForm::nfd, out));
    REQUIRE_FALSE(is_normalized(view(U"\u00e9"), NormalForm::nfd, scratch).has_value());
    mem::fail_request(0, mem::Failure::once);
}

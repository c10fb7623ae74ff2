// Searching text: edges, widths, and inputs that defeat simple methods. base_oracle.py compares at large.
#include "core/base/str_find.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace molt::base;

namespace {

TextView view(std::string_view text) { return {text.data(), text.size(), 1}; }
TextView view(std::u16string_view text) { return {text.data(), text.size(), 2}; }

} // namespace

TEST_CASE("find at the edges") {
    REQUIRE(find(view("abc"), view(""), 0, 3) == 0);
    REQUIRE(find(view("abc"), view(""), 3, 3) == 3);
    REQUIRE(find(view("abc"), view(""), 4, 9) == kNotFound);
    REQUIRE(find(view("abc"), view("abcd"), 0, 3) == kNotFound);
    REQUIRE(find(view("abcabc"), view("abc"), 1, 5) == kNotFound);
    REQUIRE(find(view("abcabc"), view("abc"), 1, 6) == 3);
    REQUIRE(find_last(view("abcabc"), view("abc"), 0, 5) == 0);
    REQUIRE(find_last(view("abc"), view(""), 0, 3) == 3);
    REQUIRE(find(view(u"a\u20acb"), view("b"), 0, 3) == 2);
    REQUIRE(find(view("abc"), view(u"\u20ac"), 0, 3) == kNotFound);
    REQUIRE(find(view(u"\u0161\u0161"), view("a"), 0, 2) == kNotFound);
    REQUIRE(find_unit(view("abc"), 0x20ac, 0) == kNotFound);
    REQUIRE(find_unit(view(u"ab\u20ac"), 0x20ac, 0) == 2);
}

TEST_CASE("counting and comparing") {
    REQUIRE(count(view("aaaaa"), view("aa")) == 2);
    REQUIRE(count(view("aaa"), view("")) == 4);
    REQUIRE(count(view("banana"), view("a")) == 3);
    REQUIRE(compare_text(view("b"), view(u"a\u20ac")) > 0);
    REQUIRE(same_text(view("abc"), view(u"abc")));
    REQUIRE(starts_with(view(u"abc"), view("ab")));
    REQUIRE_FALSE(ends_with(view("abc"), view("abd")));
}

TEST_CASE("hard needles take linear time") {
    // a^n b in a^N, a^n b a^n in its own repetitions: millions of units, quadratic methods would not end.
    const std::string text(3'000'000, 'a');
    const std::string half(500'000, 'a');
    REQUIRE(find(view(text), view(half + "b"), 0, text.size()) == kNotFound);
    REQUIRE(find(view(text), view("b" + half), 0, text.size()) == kNotFound);
    REQUIRE(find(view(text), view(half + "b" + half), 0, text.size()) == kNotFound);
    std::string blocks;
    while (blocks.size() < 2'000'000) blocks += std::string(1000, 'a') + "b";
    const std::string needle = std::string(1000, 'a') + "b" + std::string(1001, 'a');
    REQUIRE(find(view(blocks), view(needle), 0, blocks.size()) == kNotFound);
    REQUIRE(find(view(blocks + needle), view(needle), 0, SIZE_MAX) == blocks.size());
}

TEST_CASE("replacement is planned before it is written") {
    const std::string text = "one two one";
    const auto plan = plan_replace(view(text), view("one"), view("three"), SIZE_MAX);
    REQUIRE(plan->places == 2);
    REQUIRE(plan->size == 15);
    std::string out(plan->size, 0);
    write_replaced(*plan, view(text), view("one"), view("three"), reinterpret_cast<uint8_t*>(out.data()));
    REQUIRE(out == "three two three");
    REQUIRE_FALSE(plan_replace(view(text), view(""), TextView(text.data(), SIZE_MAX / 8, 1), SIZE_MAX).has_value());
}

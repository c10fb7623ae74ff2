// Characters of ASCII: classes and case, without tables.
#pragma once

#include <cstdint>
#include <utility>

namespace molt::ascii_case {

constexpr bool is_upper(uint8_t c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(uint8_t c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_alpha(uint8_t c) { return is_upper(c) || is_lower(c); }
constexpr bool is_digit(uint8_t c) { return c >= '0' && c <= '9'; }
constexpr bool is_alnum(uint8_t c) { return is_alpha(c) || is_digit(c); }
/// The blanks of bytes; those of str include 0x1C to 0x1F as well.
constexpr bool is_space(uint8_t c) { return c == ' ' || (c >= 9 && c <= 13); }
constexpr uint8_t flip_if(uint8_t c, bool flip) { return flip ? c ^ 0x20 : c; }
constexpr uint8_t to_lower(uint8_t c) { return flip_if(c, is_upper(c)); }
constexpr uint8_t to_upper(uint8_t c) { return flip_if(c, is_lower(c)); }
constexpr uint8_t swap_case(uint8_t c) { return flip_if(c, is_alpha(c)); }

/// Case mappings that depend on what came before: to be called for each character in order.
struct Capitalize {
    bool first = true;
    constexpr uint8_t operator()(uint8_t c) { return std::exchange(first, false) ? to_upper(c) : to_lower(c); }
};
struct Title {
    bool in_word = false;
    constexpr uint8_t operator()(uint8_t c) { return std::exchange(in_word, is_alpha(c)) ? to_lower(c) : to_upper(c); }
};

// Eight ASCII characters in a word: the highest bit of each byte tells whether it is in a class.
constexpr uint64_t kEach = 0x0101010101010101, kHighBits = kEach * 0x80;
constexpr uint64_t between_of(uint64_t word, uint8_t first, uint8_t last) {
    return (word + kEach * (0x80 - first)) & ~(word + kEach * (0x7F - last)) & kHighBits;
}
constexpr uint64_t upper_of(uint64_t word) { return between_of(word, 'A', 'Z'); }
constexpr uint64_t lower_of(uint64_t word) { return between_of(word, 'a', 'z'); }
constexpr uint64_t alpha_of(uint64_t word) { return between_of(word | kEach * 0x20, 'a', 'z'); }

/// The characters that capitalize() and title() flip, word after word.
struct CapitalizeWords {
    uint64_t first = 0x80;
    constexpr uint64_t operator()(uint64_t word) {
        const uint64_t at_first = std::exchange(first, 0);
        return (lower_of(word) & at_first) | (upper_of(word) & ~at_first);
    }
};
struct TitleWords {
    uint64_t before = 0; // 0x80: the character before was a letter
    constexpr uint64_t operator()(uint64_t word) {
        const uint64_t alpha = alpha_of(word), in_word = alpha << 8 | before;
        before = alpha >> 56;
        return (upper_of(word) & in_word) | (lower_of(word) & ~in_word);
    }
};

} // namespace molt::ascii_case

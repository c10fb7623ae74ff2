// UTF-8 and the Unicode properties that Python's grammar needs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace molt::syntax {

constexpr uint32_t kNoCodePoint = 0xFFFFFFFF;

// The first fault of a text that should be UTF-8, as CPython's decoder reports it.
struct Utf8Fault {
    size_t start = 0;
    size_t end = 0;
    const char* reason = nullptr; // null: the text is sound

    explicit operator bool() const { return reason != nullptr; }
};
Utf8Fault find_utf8_fault(std::string_view text);

// Reads one code point and moves `at` behind it. WTF-8 passes; anything else gives U+FFFD and one byte.
uint32_t read_code_point(std::string_view text, size_t& at);
void append_code_point(std::string& out, uint32_t code);
size_t encode_code_point(char* out, uint32_t code);

// Replaces what is not UTF-8 by U+FFFD, as bytes.decode("utf-8", "replace") does.
std::string decode_replacing(std::string_view bytes);
// Code points of decode_replacing(bytes).
size_t count_code_points(std::string_view bytes);

bool is_identifier_start(uint32_t code);
bool is_identifier_continue(uint32_t code);
bool is_printable(uint32_t code);

// NFKC of valid UTF-8.
std::string normalize_nfkc(std::string_view text);

// The code point of a \N{name}; kNoCodePoint when there is none. Case does not matter.
uint32_t find_code_point_by_name(std::string_view name);

} // namespace molt::syntax

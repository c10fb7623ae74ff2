// Stable sorting of items by an unsigned image of their keys, digit by digit from the lowest (Knuth, TAOCP 5.2.5).
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace molt::base {

/// Sorts items by image_of(item) - lowest, which has at most bit_width(highest - lowest) bits. scratch: room for as many
/// items. The passes are as many as the range needs.
template<class T, class ImageOf>
void radix_sort(T* items, size_t count, T* scratch, uint64_t lowest, uint64_t highest, ImageOf&& image_of) {
    constexpr unsigned kDigitBits = 11;
    constexpr size_t kDigits = size_t(1) << kDigitBits;
    const unsigned bits = unsigned(std::bit_width(highest - lowest));
    T *from = items, *to = scratch;
    for (unsigned shift = 0; shift < bits; shift += kDigitBits) {
        auto digit = [&](const T& item) { return size_t((image_of(item) - lowest) >> shift) & (kDigits - 1); };
        size_t start[kDigits] = {};
        for (size_t i = 0; i < count; i++) start[digit(from[i])]++;
        size_t sum = 0;
        for (size_t& s : start) sum += std::exchange(s, sum);
        for (size_t i = 0; i < count; i++) to[start[digit(from[i])]++] = from[i];
        std::swap(from, to);
    }
    if (from != items)
        for (size_t i = 0; i < count; i++) items[i] = from[i];
}

} // namespace molt::base

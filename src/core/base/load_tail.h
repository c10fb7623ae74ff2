// The end of a run of bytes as a word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace molt::base {

/// The last bytes, fewer than 8, as the low bytes of a word; loads overlap instead of a copy of unknown size.
inline uint64_t load_tail(const char* at, size_t n) {
    if (n >= 4) {
        uint32_t low, high;
        std::memcpy(&low, at, 4);
        std::memcpy(&high, at + n - 4, 4);
        return low | uint64_t(high) << (n - 4) * 8;
    }
    if (n == 0) return 0;
    const auto byte = [at](size_t i) { return uint64_t(static_cast<unsigned char>(at[i])) << i * 8; };
    return byte(0) | byte(n / 2) | byte(n - 1);
}

} // namespace molt::base

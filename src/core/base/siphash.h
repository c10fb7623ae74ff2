// SipHash-1-3 and its key, as str, bytes and memoryview hashes use them.
#pragma once

#include "core/base/load_tail.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace molt::base {

static_assert(std::endian::native == std::endian::little);

struct HashKey {
    uint64_t k0 = 0;
    uint64_t k1 = 0;
};

/// The key that PYTHONHASHSEED=seed stands for: zero for 0, otherwise the first 16 bytes of CPython's
/// linear congruential generator.
constexpr HashKey hash_key_from_seed(uint32_t seed) {
    HashKey key;
    if (seed == 0) return key;
    uint32_t x = seed;
    for (int i = 0; i < 16; ++i) {
        x = x * 214013 + 2531011;
        (i < 8 ? key.k0 : key.k1) |= uint64_t(x >> 16 & 0xff) << (i % 8 * 8);
    }
    return key;
}

inline uint64_t siphash13(HashKey key, const void* data, size_t bytes) {
    uint64_t v0 = key.k0 ^ 0x736f6d6570736575, v1 = key.k1 ^ 0x646f72616e646f6d;
    uint64_t v2 = key.k0 ^ 0x6c7967656e657261, v3 = key.k1 ^ 0x7465646279746573;
    const auto round = [&] {
        v0 += v1, v2 += v3;
        v1 = std::rotl(v1, 13) ^ v0, v3 = std::rotl(v3, 16) ^ v2;
        v0 = std::rotl(v0, 32);
        v2 += v1, v0 += v3;
        v1 = std::rotl(v1, 17) ^ v2, v3 = std::rotl(v3, 21) ^ v0;
        v2 = std::rotl(v2, 32);
    };
    const auto absorb = [&](uint64_t word) {
        v3 ^= word;
        round();
        v0 ^= word;
    };

    const char* at = static_cast<const char*>(data);
    size_t left = bytes;
    for (; left >= 8; at += 8, left -= 8) {
        uint64_t word;
        std::memcpy(&word, at, 8);
        absorb(word);
    }
    absorb(load_tail(at, left) | uint64_t(bytes) << 56);
    v2 ^= 0xff;
    round(), round(), round();
    return v0 ^ v1 ^ v2 ^ v3;
}

} // namespace molt::base

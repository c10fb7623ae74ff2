// Hash values of Python: numbers modulo 2^61-1, byte strings, tuples, frozensets, addresses.
#pragma once

#include "core/base/siphash.h"

#include <cstddef>
#include <cstdint>

namespace molt::base {

using Hash = int64_t; // 64 bits on every target

inline constexpr int kHashBits = 61;
inline constexpr uint64_t kHashModulus = (uint64_t(1) << kHashBits) - 1;
inline constexpr Hash kHashInfinity = 314159;

/// -1 is not a hash value in Python.
constexpr Hash avoid_minus_one(Hash hash) { return hash == -1 ? -2 : hash; }

/// A residue modulo 2^61-1 with the sign of the number it came from.
constexpr Hash hash_of_residue(uint64_t residue, bool negative) {
    return avoid_minus_one(negative ? -Hash(residue) : Hash(residue));
}

constexpr uint64_t reduce61(uint64_t x) {
    x = (x & kHashModulus) + (x >> kHashBits);
    return x >= kHashModulus ? x - kHashModulus : x;
}

/// residue * 2^bits modulo 2^61-1: a rotation.
constexpr uint64_t shift61(uint64_t residue, unsigned bits) {
    bits %= kHashBits;
    return bits ? (residue << bits & kHashModulus) | residue >> (kHashBits - bits) : residue;
}

constexpr Hash hash_int(int64_t value) {
    const bool negative = value < 0;
    return hash_of_residue(reduce61(negative ? 0 - uint64_t(value) : uint64_t(value)), negative);
}

/// Any double but NaN, whose hash is that of its object's address.
constexpr Hash hash_double(double value) {
    const uint64_t bits = std::bit_cast<uint64_t>(value);
    const bool negative = bits >> 63;
    uint64_t mantissa = bits & 0xfffffffffffff;
    int exponent = int(bits >> 52 & 0x7ff);
    if (exponent == 0x7ff) return negative ? -kHashInfinity : kHashInfinity;
    if (exponent == 0) exponent = 1;
    else mantissa |= uint64_t(1) << 52;
    const int shift = (exponent - 1075) % kHashBits;
    return hash_of_residue(shift61(mantissa, unsigned(shift < 0 ? shift + kHashBits : shift)), negative);
}

constexpr Hash hash_complex(Hash real, Hash imaginary) {
    return avoid_minus_one(Hash(uint64_t(real) + 1000003 * uint64_t(imaginary)));
}

inline Hash hash_address(const void* address) { return avoid_minus_one(Hash(std::rotr(uint64_t(uintptr_t(address)), 4))); }

/// The bytes of a str (its units of 1, 2 or 4 bytes) or of a bytes object.
inline Hash hash_bytes(HashKey key, const void* data, size_t bytes) {
    return bytes ? avoid_minus_one(Hash(siphash13(key, data, bytes))) : 0;
}

/// Tuples: feed the item hashes in order, then finish.
class TupleHash {
  public:
    constexpr void add(Hash item) {
        state_ = std::rotl(state_ + uint64_t(item) * 14029467366897019727u, 31) * 11400714785074694791u;
        ++count_;
    }
    constexpr Hash finish() const {
        const uint64_t hash = state_ + (count_ ^ (kStart ^ 3527539u));
        return hash == uint64_t(-1) ? 1546275796 : Hash(hash);
    }

  private:
    static constexpr uint64_t kStart = 2870177450012600261u;
    uint64_t state_ = kStart;
    uint64_t count_ = 0;
};

/// Frozensets: feed the item hashes in any order, then finish.
class FrozensetHash {
  public:
    constexpr void add(Hash item) {
        const uint64_t h = uint64_t(item);
        state_ ^= ((h ^ 89869747u) ^ (h << 16)) * 3644798167u;
        ++count_;
    }
    constexpr Hash finish() const {
        uint64_t hash = state_ ^ (count_ + 1) * 1927868237u;
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = hash * 69069 + 907133923;
        return hash == uint64_t(-1) ? 590923713 : Hash(hash);
    }

  private:
    uint64_t state_ = 0;
    uint64_t count_ = 0;
};

} // namespace molt::base

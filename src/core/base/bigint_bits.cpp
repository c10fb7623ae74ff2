// Integers as bits and bytes: shifts, two's complement logic, counting, to and from bytes.
#include "core/base/bigint.h"

#include <algorithm>

namespace molt::base {
namespace {

/// The limbs of an infinite two's complement number, low end first.
class TwosComplement {
  public:
    explicit TwosComplement(IntView a) : view_(a), carry_(a.negative ? 1 : 0) {}
    Limb next() {
        const Limb limb = at_ < view_.count ? view_.limbs[at_] : 0;
        ++at_;
        if (!view_.negative) return limb;
        const Limb result = ~limb + carry_;
        carry_ = carry_ && result == 0;
        return result;
    }

  private:
    IntView view_;
    size_t at_ = 0;
    Limb carry_;
};

Limb combine(Limb a, Limb b, BitOperation operation) {
    switch (operation) {
    case BitOperation::bit_and: return a & b;
    case BitOperation::bit_or: return a | b;
    case BitOperation::bit_xor: return a ^ b;
    }
    return 0;
}

} // namespace

bool int_bitwise(IntView a, IntView b, BitOperation operation, IntBuffer& out) {
    const size_t size = size_t(std::max(a.count, b.count)) + 1;
    Limb* to = out.prepare(size);
    if (!to) return false;
    TwosComplement left(a), right(b);
    for (size_t i = 0; i < size; ++i) to[i] = combine(left.next(), right.next(), operation);
    const bool negative = to[size - 1] >> 63;
    if (negative) limbs::negate(to, to, size);
    out.set(size, negative);
    return true;
}

bool int_invert(IntView a, IntBuffer& out) {
    if (!int_add(a, SmallInt(1).view(), out)) return false;
    out.negate();
    return true;
}

bool int_shift_left(IntView a, uint64_t bits, IntBuffer& out) {
    if (a.is_zero()) return out.clear(), true;
    if (bits / limbs::kLimbBits > IntBuffer::kMaxLimbs) return false;
    const size_t whole = size_t(bits / limbs::kLimbBits), size = a.count + whole + 1;
    Limb* to = out.prepare(size);
    if (!to) return false;
    limbs::clear(to, whole);
    to[size - 1] = limbs::shift_left(to + whole, a.limbs, a.count, unsigned(bits % limbs::kLimbBits));
    out.set(size, a.negative);
    return true;
}

bool int_shift_right(IntView a, uint64_t bits, IntBuffer& out) {
    if (bits / limbs::kLimbBits >= a.count) {
        out.assign(a.negative ? -1 : 0);
        return true;
    }
    const size_t whole = size_t(bits / limbs::kLimbBits), size = a.count - whole;
    Limb* to = out.prepare(size + 1);
    if (!to) return false;
    Limb lost = limbs::shift_right(to, a.limbs + whole, size, unsigned(bits % limbs::kLimbBits));
    to[size] = 0;
    if (a.negative) { // floor: one further from zero if anything was lost
        for (size_t i = 0; i < whole && !lost; ++i) lost = a.limbs[i];
        if (lost) limbs::add_limb(to, to, size + 1, 1);
    }
    out.set(size + 1, a.negative);
    return true;
}

uint64_t int_bit_length(IntView a) {
    return a.count ? uint64_t(a.count) * limbs::kLimbBits - unsigned(std::countl_zero(a.limbs[a.count - 1])) : 0;
}

uint64_t int_bit_count(IntView a) {
    uint64_t bits = 0;
    for (uint32_t i = 0; i < a.count; ++i) bits += unsigned(std::popcount(a.limbs[i]));
    return bits;
}

uint64_t int_trailing_zeros(IntView a) {
    uint32_t i = 0;
    while (a.limbs[i] == 0) ++i;
    return uint64_t(i) * limbs::kLimbBits + unsigned(std::countr_zero(a.limbs[i]));
}

bool int_to_bytes(IntView a, std::span<uint8_t> out, Endian endian, Signedness signedness) {
    if (a.negative && signedness == Signedness::is_unsigned) return false;
    // Bits needed: those of the magnitude, or in two's complement of one less for negative values, and a
    // sign.
    uint64_t bits = int_bit_length(a);
    if (signedness == Signedness::is_signed) {
        const bool power_of_two = a.negative && int_trailing_zeros(a) + 1 == bits;
        if (!power_of_two) ++bits;
        if (a.is_zero() || (power_of_two && bits == 1)) bits = 0; // 0 and -1 fit in no bytes at all
    }
    if (bits > uint64_t(out.size()) * 8) return false;
    TwosComplement limbs(a);
    Limb limb = 0;
    for (size_t i = 0; i < out.size(); ++i) {
        if (i % sizeof(Limb) == 0) limb = limbs.next();
        out[endian == Endian::little ? i : out.size() - 1 - i] = uint8_t(limb);
        limb >>= 8;
    }
    return true;
}

bool int_from_bytes(std::span<const uint8_t> bytes, Endian endian, Signedness signedness, IntBuffer& out) {
    const size_t size = bytes.size() / sizeof(Limb) + 1;
    Limb* to = out.prepare(size);
    if (!to) return false;
    const auto byte_at = [&](size_t i) { return bytes[endian == Endian::little ? i : bytes.size() - 1 - i]; };
    const bool negative = signedness == Signedness::is_signed && !bytes.empty() && byte_at(bytes.size() - 1) >> 7;
    limbs::clear(to, size);
    for (size_t i = 0; i < bytes.size(); ++i) to[i / sizeof(Limb)] |= Limb(byte_at(i)) << (i % sizeof(Limb) * 8);
    if (negative) {
        to[size - 1] |= ~Limb(0) << (bytes.size() % sizeof(Limb) * 8);
        limbs::negate(to, to, size);
    }
    out.set(size, negative);
    return true;
}

} // namespace molt::base

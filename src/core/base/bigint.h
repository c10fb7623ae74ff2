// Integers of arbitrary precision on spans of limbs. No call aborts or throws: each can answer "no memory".
#pragma once

#include "core/base/hash.h"
#include "core/base/limbs.h"
#include "core/mem/buffer.h"

#include <optional>
#include <span>
#include <string_view>

namespace molt::base {

using limbs::Limb;

/// Sign and magnitude: limbs of 64 bits, least significant first (the same bytes in memory on every target).
/// Normalised: the top limb is not 0, zero has no limbs and is not negative. Every operand must be so; every
/// result is. A view borrows.
struct IntView {
    const Limb* limbs = nullptr;
    uint32_t count = 0;
    bool negative = false;

    bool is_zero() const { return count == 0; }
    bool is_odd() const { return count != 0 && (limbs[0] & 1); }
    IntView magnitude() const { return {limbs, count, false}; }
    IntView negated() const { return {limbs, count, count != 0 && !negative}; }
};

/// A view of a machine integer, for as long as this object lives.
class SmallInt {
  public:
    SmallInt(int64_t value) : limb_(value < 0 ? 0 - Limb(value) : Limb(value)), negative_(value < 0) {}
    static SmallInt unsigned_value(uint64_t value) {
        SmallInt small(0);
        small.limb_ = value;
        return small;
    }
    IntView view() const { return {&limb_, limb_ ? 1u : 0u, negative_}; }

  private:
    Limb limb_;
    bool negative_;
};

/// Where results go. Up to kInline limbs need no memory from the door. Never an operand of the same call.
class IntBuffer {
  public:
    static constexpr uint32_t kInline = 8;
    static constexpr size_t kMaxLimbs = size_t(1) << (sizeof(size_t) == 8 ? 31 : 26);

    IntBuffer() = default;
    IntBuffer(const IntBuffer&) = delete;
    IntBuffer& operator=(const IntBuffer&) = delete;
    ~IntBuffer() { drop(); }

    IntView view() const { return {limbs_, count_, negative_}; }

    /// Makes room for `count` limbs with unset values and returns them, or nullptr; then set() fixes the
    /// result. What was held is lost.
    [[nodiscard]] Limb* prepare(size_t count) {
        if (count > capacity_ && !grow(count)) return nullptr;
        return limbs_;
    }
    /// Normalises the first `count` limbs.
    void set(size_t count, bool negative) {
        count_ = uint32_t(limbs::normalized(limbs_, count));
        negative_ = negative && count_ != 0;
    }
    void negate() { negative_ = !negative_ && count_ != 0; }
    void clear() { set(0, false); }
    [[nodiscard]] bool assign(IntView value) {
        Limb* to = prepare(value.count);
        if (!to) return false;
        limbs::copy(to, value.limbs, value.count);
        set(value.count, value.negative);
        return true;
    }
    void assign(int64_t value) {
        limbs_[0] = value < 0 ? 0 - Limb(value) : Limb(value);
        set(1, value < 0);
    }
    void swap(IntBuffer& other);

  private:
    [[nodiscard]] bool grow(size_t count);
    void drop();

    Limb inline_[kInline];
    Limb* limbs_ = inline_;
    size_t capacity_ = kInline;
    uint32_t count_ = 0;
    bool negative_ = false;
};

/// Text and conversions that can fail otherwise than by memory.
enum class IntStatus : uint8_t { ok, out_of_memory, not_invertible, overflow, invalid };

// Comparison and conversion to machine integers.
int int_compare(IntView a, IntView b);
inline bool int_equal(IntView a, IntView b) { return int_compare(a, b) == 0; }
/// Whether the value fits; then `out` has it.
bool int_fits(IntView a, int64_t& out);
bool int_fits(IntView a, uint64_t& out);
/// The value modulo 2^64.
uint64_t int_low_bits(IntView a);

// Arithmetic. False: no memory (or beyond IntBuffer::kMaxLimbs).
[[nodiscard]] bool int_add(IntView a, IntView b, IntBuffer& out);
[[nodiscard]] bool int_subtract(IntView a, IntView b, IntBuffer& out);
[[nodiscard]] bool int_multiply(IntView a, IntView b, IntBuffer& out);
/// Floor division by b != 0; either result may be nullptr.
[[nodiscard]] bool int_divmod(IntView a, IntView b, IntBuffer* quotient, IntBuffer* remainder);
/// Truncating division of magnitudes: the signs are ignored.
[[nodiscard]] bool int_divide_magnitudes(IntView a, IntView b, IntBuffer* quotient, IntBuffer* remainder);
/// The nearest quotient, ties to even: what round(int, -n) needs with b = 10**n.
[[nodiscard]] bool int_divide_nearest(IntView a, IntView b, IntBuffer& out);
[[nodiscard]] bool int_power(IntView base, uint64_t exponent, IntBuffer& out);
/// pow(base, exponent, modulus) for modulus != 0, with Python's sign rule. A negative exponent needs an
/// inverse, which may not exist.
[[nodiscard]] IntStatus int_power_mod(IntView base, IntView exponent, IntView modulus, IntBuffer& out);
[[nodiscard]] IntStatus int_inverse_mod(IntView a, IntView modulus, IntBuffer& out);
[[nodiscard]] bool int_gcd(IntView a, IntView b, IntBuffer& out);
/// floor(sqrt(a)) for a >= 0.
[[nodiscard]] bool int_sqrt(IntView a, IntBuffer& out);

// Bits, as of an infinite two's complement number.
enum class BitOperation : uint8_t { bit_and, bit_or, bit_xor };
[[nodiscard]] bool int_bitwise(IntView a, IntView b, BitOperation operation, IntBuffer& out);
[[nodiscard]] bool int_invert(IntView a, IntBuffer& out);
[[nodiscard]] bool int_shift_left(IntView a, uint64_t bits, IntBuffer& out);
[[nodiscard]] bool int_shift_right(IntView a, uint64_t bits, IntBuffer& out); // towards minus infinity
/// Both of the magnitude.
uint64_t int_bit_length(IntView a);
uint64_t int_bit_count(IntView a);
uint64_t int_trailing_zeros(IntView a); // a != 0

// Bytes, as int.to_bytes and int.from_bytes. to_bytes answers false if the value does not fit.
enum class Signedness : uint8_t { is_unsigned, is_signed };
enum class Endian : uint8_t { little, big };
bool int_to_bytes(IntView a, std::span<uint8_t> out, Endian endian, Signedness signedness);
[[nodiscard]] bool int_from_bytes(std::span<const uint8_t> bytes, Endian endian, Signedness signedness, IntBuffer& out);

// Floats. Rounding is to nearest, ties to even.
/// The nearest double; nullopt if it is too large.
std::optional<double> int_to_double(IntView a);
/// mantissa * 2^exponent with 0.5 <= |mantissa| < 1 (0 and 0 for zero), for logarithms and large ratios.
struct ScaledDouble {
    double mantissa;
    int64_t exponent;
};
ScaledDouble int_to_scaled_double(IntView a);
/// Compares an int with any double but NaN, exactly.
int int_compare_double(IntView a, double b);
/// int(value) for a finite value.
[[nodiscard]] bool int_from_double(double value, IntBuffer& out);
/// a / b correctly rounded, b != 0; overflow if it is too large for a double.
[[nodiscard]] IntStatus int_true_divide(IntView a, IntView b, double& out);
Hash int_hash(IntView a);

// Text.
/// Appends a in base 2 to 36, lower case, '-' for negative ones, no prefix.
[[nodiscard]] bool int_to_text(IntView a, int base, mem::TextBuffer& out);
/// How many decimal digits the magnitude has at most (exact, or one too many).
uint64_t int_decimal_length_bound(IntView a);
/// The magnitude that `digits` (of base 2 to 36, at least one) write. All must be digits of the base.
[[nodiscard]] bool int_from_digits(std::string_view digits, int base, IntBuffer& out);

/// int(text, base) up to the value: blanks, sign, prefix, underscores checked. Base 0 takes it from the
/// prefix. `text` is ASCII (other digits and blanks mapped before). The digits may still hold underscores.
struct ScannedInt {
    bool valid = false;
    bool negative = false;
    int base = 10;
    std::string_view digits;
    size_t digit_count = 0; // underscores not counted
};
ScannedInt int_scan(std::string_view text, int base);
/// The value of a valid scan.
[[nodiscard]] bool int_from_scan(const ScannedInt& scan, IntBuffer& out);

} // namespace molt::base

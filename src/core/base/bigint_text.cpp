// Integers as text in any base: divide and conquer both ways, so that huge ones cost what products cost.
#include "core/base/bigint.h"

#include "core/base/bigint_scratch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <type_traits>

namespace molt::base {
namespace {

constexpr const char* kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";

/// Below these sizes, one limb's worth of digits at a time is faster.
constexpr size_t kWriteLimbs = 40;
constexpr size_t kReadChunks = 100;

int digit_value_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
    return 99;
}

/// Bits of a digit if the base is a power of two, else 0.
unsigned digit_bits(int base) { return std::has_single_bit(unsigned(base)) ? unsigned(std::countr_zero(unsigned(base))) : 0; }

/// The largest power of a base that fits a limb.
struct Chunk {
    Limb power;
    unsigned digits;
};

constexpr auto kChunks = [] {
    std::array<Chunk, 37> chunks{};
    for (Limb base = 2; base <= 36; ++base) {
        Chunk chunk{base, 1};
        while (chunk.power <= ~Limb(0) / base) {
            chunk.power *= base;
            ++chunk.digits;
        }
        chunks[base] = chunk;
    }
    return chunks;
}();

/// Writes `count` digits of `value` that end before `end`; with a constant base no division is left.
template<class Base> void put_digits(Limb value, unsigned count, Base base, char* end) {
    for (; count > 0; --count, value /= base) *--end = kDigits[value % base];
}

void put_chunk(Limb value, unsigned count, int base, char* end) {
    if (base == 10) put_digits(value, count, std::integral_constant<Limb, 10>(), end);
    else put_digits(value, count, Limb(base), end);
}

unsigned count_digits(Limb value, int base) {
    unsigned count = 0;
    for (; value != 0; ++count) value = base == 10 ? value / 10 : value / Limb(base);
    return count;
}

/// Exactly `width` digits, zeros first; a has fewer than kWriteLimbs limbs and no more digits than that.
void write_small(IntView a, int base, char* out, size_t width) {
    const Chunk chunk = kChunks[size_t(base)];
    Limb rest[kWriteLimbs];
    limbs::copy(rest, a.limbs, a.count);
    size_t count = a.count, at = width;
    while (count > 1) {
        const Limb digits = limbs::divide_limb(rest, rest, count, chunk.power);
        count = limbs::normalized(rest, count);
        put_chunk(digits, chunk.digits, base, out + at);
        at -= chunk.digits;
    }
    if (count != 0) {
        const unsigned digits = count_digits(rest[0], base);
        put_chunk(rest[0], digits, base, out + at);
        at -= digits;
    }
    std::memset(out, '0', at);
}

/// chunk.power^(2^i) for growing i, as far as asked for.
class Powers {
  public:
    Powers(Chunk chunk) { first_.assign(0), set_first(chunk.power); }

    /// Makes the powers up to `last` known. At most kMax levels exist: 2^32 chunks.
    [[nodiscard]] bool extend(size_t last) {
        for (; known_ < last; ++known_)
            if (!int_multiply((*this)[known_], (*this)[known_], more_[known_])) return false;
        return true;
    }
    IntView operator[](size_t i) const { return i == 0 ? first_.view() : more_[i - 1].view(); }

  private:
    void set_first(Limb power) {
        *first_.prepare(1) = power;
        first_.set(1, false);
    }
    static constexpr size_t kMax = 34;
    IntBuffer first_;
    IntBuffer more_[kMax];
    size_t known_ = 0; // index of the highest power known
};

class Writer {
  public:
    explicit Writer(int base) : base_(base), chunk_(kChunks[size_t(base)]), powers_(chunk_) {}

    /// Exactly `width` digits of a > 0, which are enough.
    bool write(IntView a, char* out, size_t width) {
        // The lowest level whose field of chunk.digits << level digits surely holds a.
        const double chunk_bits = std::log2(double(chunk_.power)) * 0.999999;
        size_t level = 0;
        while (chunk_bits * double(uint64_t(1) << level) < double(int_bit_length(a))) ++level;
        return write_field(a, level, out, width);
    }

  private:
    /// Fills exactly `width` digits, where the number of digits is at most chunk.digits << level.
    bool write_field(IntView a, size_t level, char* out, size_t width) {
        if (a.count < kWriteLimbs) return write_small(a, base_, out, width), true;
        const size_t low_width = size_t(chunk_.digits) << (level - 1);
        if (low_width >= width) return write_field(a, level - 1, out, width);
        if (!powers_.extend(level - 1)) return false;
        if (limbs::compare(a.limbs, a.count, powers_[level - 1].limbs, powers_[level - 1].count) < 0) {
            std::memset(out, '0', width - low_width);
            return write_field(a, level - 1, out + (width - low_width), low_width);
        }
        IntBuffer high, low;
        if (!int_divide_magnitudes(a, powers_[level - 1], &high, &low)) return false;
        return write_field(high.view(), level - 1, out, width - low_width) &&
               write_field(low.view(), level - 1, out + (width - low_width), low_width);
    }

    int base_;
    Chunk chunk_;
    Powers powers_;
};

/// Appends the digits of a > 0 in a base that is no power of two.
bool write_general(IntView a, int base, mem::TextBuffer& out) {
    // As many digits as the chunks that surely hold a, for a few limbs; more closely for many.
    const Chunk chunk = kChunks[size_t(base)];
    size_t width = (size_t(a.count) + 1) * (chunk.digits + 1);
    if (a.count >= kWriteLimbs) width = size_t(double(int_bit_length(a)) / std::log2(double(base)) * 1.000001) + 2;
    const size_t from = out.size();
    char* const start = out.extend(width);
    if (!start) return false;
    if (a.count < kWriteLimbs) write_small(a, base, start, width);
    else if (!Writer(base).write(a, start, width)) return false;
    size_t zeros = 0;
    while (start[zeros] == '0') ++zeros;
    std::memmove(start, start + zeros, width - zeros);
    out.truncate(from + width - zeros);
    return true;
}

/// Appends the digits of a > 0 in a base of 2^bits.
bool write_bits(IntView a, unsigned bits, mem::TextBuffer& out) {
    const uint64_t digits = (int_bit_length(a) + bits - 1) / bits;
    if (digits > SIZE_MAX / 2) return false;
    char* const start = out.extend(size_t(digits));
    if (!start) return false;
    const Limb mask = (Limb(1) << bits) - 1;
    for (uint64_t i = 0; i < digits; ++i) {
        const uint64_t from = i * bits;
        const size_t limb = size_t(from / limbs::kLimbBits);
        const unsigned shift = unsigned(from % limbs::kLimbBits);
        Limb digit = a.limbs[limb] >> shift;
        if (shift + bits > limbs::kLimbBits && limb + 1 < a.count) digit |= a.limbs[limb + 1] << (limbs::kLimbBits - shift);
        start[digits - 1 - i] = kDigits[digit & mask];
    }
    return true;
}

bool read_bits(std::string_view digits, unsigned bits, IntBuffer& out) {
    const size_t size = size_t(uint64_t(digits.size()) * bits / limbs::kLimbBits + 1);
    Limb* const to = out.prepare(size);
    if (!to) return false;
    limbs::clear(to, size);
    uint64_t at = 0;
    for (size_t i = digits.size(); i-- > 0; at += bits) {
        const auto digit = Limb(digit_value_of(digits[i]));
        const size_t limb = size_t(at / limbs::kLimbBits);
        const unsigned shift = unsigned(at % limbs::kLimbBits);
        to[limb] |= digit << shift;
        if (shift + bits > limbs::kLimbBits) to[limb + 1] |= digit >> (limbs::kLimbBits - shift);
    }
    out.set(size, false);
    return true;
}

class TextReader {
  public:
    explicit TextReader(int base) : base_(base), chunk_(kChunks[size_t(base)]), powers_(chunk_) {}

    bool read(std::string_view digits, IntBuffer& out) {
        if (digits.size() <= kReadChunks * chunk_.digits) return read_small(digits, out);
        // The low part is the longest of chunk.digits << level digits that leaves something above.
        size_t level = 0;
        while ((size_t(chunk_.digits) << (level + 1)) < digits.size()) ++level;
        const size_t split = digits.size() - (size_t(chunk_.digits) << level);
        IntBuffer high, low, product;
        return powers_.extend(level) && read(digits.substr(0, split), high) && read(digits.substr(split), low) &&
               int_multiply(high.view(), powers_[level], product) && int_add(product.view(), low.view(), out);
    }

  private:
    bool read_small(std::string_view digits, IntBuffer& out) const {
        const size_t chunks = digits.size() / chunk_.digits + 1;
        Limb* const to = out.prepare(chunks);
        if (!to) return false;
        size_t count = 0;
        size_t length = digits.size() % chunk_.digits; // the first chunk may be short
        if (length == 0) length = std::min<size_t>(chunk_.digits, digits.size());
        for (; !digits.empty(); length = chunk_.digits) {
            Limb value = 0;
            for (size_t i = 0; i < length; ++i) value = value * Limb(base_) + Limb(digit_value_of(digits[i]));
            digits.remove_prefix(length);
            if (const Limb above = limbs::multiply_limb(to, to, count, chunk_.power, value)) to[count++] = above;
        }
        out.set(count, false);
        return true;
    }

    int base_;
    Chunk chunk_;
    Powers powers_;
};

bool is_blank(char c) { return c == ' ' || (c >= 9 && c <= 13); }

int prefix_base(std::string_view text) {
    if (text.size() < 2 || text[0] != '0') return 0;
    switch (text[1]) {
    case 'x':
    case 'X': return 16;
    case 'o':
    case 'O': return 8;
    case 'b':
    case 'B': return 2;
    default: return 0;
    }
}

} // namespace

bool int_to_text(IntView a, int base, mem::TextBuffer& out) {
    if (a.is_zero()) return out.append('0');
    if (a.negative && !out.append('-')) return false;
    if (const unsigned bits = digit_bits(base)) return write_bits(a, bits, out);
    return write_general(a, base, out);
}

uint64_t int_decimal_length_bound(IntView a) {
    // 0.30103 is just above log10(2); a double is precise enough for any length that memory allows.
    return uint64_t(double(int_bit_length(a)) * 0.30102999566398125) + 1;
}

bool int_from_digits(std::string_view digits, int base, IntBuffer& out) {
    if (const unsigned bits = digit_bits(base)) return read_bits(digits, bits, out);
    return TextReader(base).read(digits, out);
}

ScannedInt int_scan(std::string_view text, int base) {
    // 1. Blanks around and a sign.
    // 2. A prefix if it suits the base, and an underscore after it. Base 0 means decimal without a prefix,
    // but
    //    then a leading zero is only good for zero.
    // 3. Digits, with single underscores between them.
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    ScannedInt scan;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        scan.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    bool only_zero = false;
    const int prefix = prefix_base(text);
    if (prefix && (base == 0 || base == prefix)) {
        base = prefix;
        text.remove_prefix(2);
        if (!text.empty() && text.front() == '_') text.remove_prefix(1);
    } else if (base == 0) {
        base = 10;
        only_zero = !text.empty() && text.front() == '0';
    }
    scan.base = base;
    scan.digits = text;
    bool after_digit = false, nonzero = false;
    for (const char c : text) {
        if (c == '_') {
            if (!after_digit) return scan;
            after_digit = false;
            continue;
        }
        if (digit_value_of(c) >= base) return scan;
        nonzero |= c != '0';
        after_digit = true;
        ++scan.digit_count;
    }
    scan.valid = after_digit && !(only_zero && nonzero);
    return scan;
}

bool int_from_scan(const ScannedInt& scan, IntBuffer& out) {
    mem::TextBuffer plain;
    std::string_view digits = scan.digits;
    if (scan.digit_count != digits.size()) {
        for (const char c : digits)
            if (c != '_' && !plain.append(c)) return false;
        digits = plain.view();
    }
    if (!int_from_digits(digits, scan.base, out)) return false;
    if (scan.negative) out.negate();
    return true;
}

} // namespace molt::base

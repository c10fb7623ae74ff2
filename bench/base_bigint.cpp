// Times integer operations by size, one line each: operation, bits, nanoseconds. base_bigint.py compares.
#include "core/base/bigint.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using namespace molt;
using namespace molt::base;

namespace {

double now() { return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

void random_int(uint64_t bits, IntBuffer& out) {
    static uint64_t state = 88172645463325252u;
    const size_t count = size_t((bits + 63) / 64);
    Limb* to = out.prepare(count);
    for (size_t i = 0; i < count; ++i) {
        state ^= state << 13, state ^= state >> 7, state ^= state << 17;
        to[i] = state;
    }
    to[count - 1] |= Limb(1) << 63;
    to[count - 1] >>= (64 - bits % 64) % 64;
    to[0] |= 1;
    out.set(count, false);
}

/// The best of several runs of about a millisecond (or of one call, if that takes longer).
template<class Call> void measure(const char* name, uint64_t bits, Call call) {
    double best = 1e30;
    size_t repeat = 1;
    for (int round = 0; round < 5; ++round) {
        const double start = now();
        for (size_t i = 0; i < repeat; ++i)
            if (!call()) std::abort();
        const double spent = now() - start;
        best = std::min(best, spent / double(repeat));
        if (spent > 3e8) break;
        if (spent < 1e6) repeat = size_t(double(repeat) * 1e6 / (spent + 1)) + 1;
    }
    std::printf("%s %llu %.1f\n", name, static_cast<unsigned long long>(bits), best);
}

} // namespace

int main() {
    for (const uint64_t bits : {100, 300, 1000, 3000, 10000, 30000, 100000, 1000000, 3322000}) {
        IntBuffer a, b, twice, half, out, more;
        random_int(bits, a);
        random_int(bits - 7, b);
        random_int(bits * 2, twice);
        random_int(bits / 2 + 1, half);
        measure("add", bits, [&] { return int_add(a.view(), b.view(), out); });
        measure("mul", bits, [&] { return int_multiply(a.view(), b.view(), out); });
        measure("square", bits, [&] { return int_multiply(a.view(), a.view(), out); });
        measure("mul_half", bits, [&] { return int_multiply(twice.view(), half.view(), out); });
        measure("divmod", bits, [&] { return int_divmod(twice.view(), b.view(), &out, &more); });
        measure("divmod_digit", bits, [&] { return int_divmod(a.view(), SmallInt(1000003).view(), &out, &more); });
        measure("isqrt", bits, [&] { return int_sqrt(twice.view(), out); });
        if (bits <= 100000) measure("gcd", bits, [&] { return int_gcd(a.view(), b.view(), out); });
        if (bits <= 10000) {
            IntBuffer odd;
            if (!int_add(b.view(), SmallInt(0).view(), odd)) return 1;
            measure("powmod", bits, [&] { return int_power_mod(a.view(), half.view(), odd.view(), out) == IntStatus::ok; });
            measure("inverse", bits, [&] { return int_inverse_mod(a.view(), odd.view(), out) != IntStatus::out_of_memory; });
        }
        mem::TextBuffer text;
        measure("to_text", bits, [&] {
            text.clear();
            return int_to_text(a.view(), 10, text);
        });
        measure("from_text", bits, [&] { return int_from_digits(text.view(), 10, out); });
    }
}

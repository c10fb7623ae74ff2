// random: the generator MT19937, and the class Random around it.
#include "std/random/generator.h"

#include <algorithm>

#include "core/host/clock.h"
#include "core/host/environment.h"
#include "core/mem/buffer.h"
#include "core/object/protocol.h"
#include "core/runtime/caps.h"
#include "core/types/tuple.h"
#include "gen/std/_random.h"
#include "gen/types.h"

namespace molt::_random {

// ---- the generator ----

void Generator::renew() {
    constexpr uint32_t kMiddle = 397, kMatrix = 0x9908B0DF, kUpper = 0x80000000, kLower = 0x7FFFFFFF;
    for (uint32_t i = 0; i < kWords; i++) {
        const uint32_t mixed = (state[i] & kUpper) | (state[(i + 1) % kWords] & kLower);
        state[i] = state[(i + kMiddle) % kWords] ^ (mixed >> 1) ^ (mixed & 1 ? kMatrix : 0);
    }
    index = 0;
}

uint32_t Generator::next() {
    if (index >= kWords) renew();
    uint32_t word = state[index++];
    word ^= word >> 11;
    word ^= word << 7 & 0x9D2C5680;
    word ^= word << 15 & 0xEFC60000;
    return word ^ word >> 18;
}

void Generator::seed(uint32_t number) {
    state[0] = number;
    for (uint32_t i = 1; i < kWords; i++) state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >> 30) + i;
    index = kWords;
}

void Generator::seed(std::span<const uint32_t> key) {
    seed(19650218);
    uint32_t i = 1, j = 0;
    auto advance = [&] {
        if (++i < kWords) return;
        state[0] = state[kWords - 1];
        i = 1;
    };
    for (size_t k = std::max(size_t(kWords), key.size()); k > 0; k--) {
        state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >> 30) * 1664525) + key[j] + j;
        advance();
        if (++j == key.size()) j = 0;
    }
    for (uint32_t k = kWords - 1; k > 0; k--) {
        state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >> 30) * 1566083941) - i;
        advance();
    }
    state[0] = 0x80000000;
}

// ---- the class ----

namespace Random {

namespace {

/// The key of a whole number: its magnitude in words of 32 bits, least significant first; at least one.
Status seed_with(Ctx& ctx, Generator* self, base::IntView number) {
    mem::Buffer<uint32_t> key;
    if (!key.reserve(size_t(number.count) * 2 + 1)) return ctx.raise_no_memory();
    for (uint32_t i = 0; i < number.count; i++) {
        (void)key.push(uint32_t(number.limbs[i]));
        (void)key.push(uint32_t(number.limbs[i] >> 32));
    }
    while (key.size() > 1 && key.back() == 0) (void)key.pop();
    if (key.empty()) (void)key.push(0);
    self->seed(key.span());
    return done();
}

/// Entropy where it is granted; otherwise what tells one run from the next.
Status seed_by_system(Ctx& ctx, Generator* self) {
    using caps::Capability;
    if (caps::allows(Capability::entropy, "")) {
        const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::entropy, ""));
        uint32_t key[Generator::kWords];
        if (host::entropy(grant, key, sizeof key) == 0) {
            self->seed(key);
            return done();
        }
    }
    const auto now = uint64_t(host::monotonic_clock()), cpu = uint64_t(host::process_clock());
    const auto process = uint64_t(host::process_id());
    const uint32_t key[] = {uint32_t(now), uint32_t(now >> 32), uint32_t(process), uint32_t(cpu), uint32_t(cpu >> 32)};
    self->seed(key);
    return done();
}

Status seed_generator(Ctx& ctx, Generator* self, Value n) {
    if (n.is_none()) return seed_by_system(ctx, self);
    if (is_int(n)) {
        IntOperand operand(n);
        return seed_with(ctx, self, operand.view());
    }
    const auto h = uint64_t(MOLT_TRY(hash(ctx, n)));
    return seed_with(ctx, self, base::SmallInt::unsigned_value(h).view());
}

Result<uint64_t> unsigned_word(Ctx& ctx, Value v) {
    if (!is_int(v)) return ctx.raise(type::TypeError, "an integer is required");
    uint64_t word;
    if (int_fits_uint64(v, &word)) return word;
    if (int_sign(v) < 0) return ctx.raise(type::OverflowError, "can't convert negative value to unsigned int");
    return ctx.raise(type::OverflowError, "Python int too large to convert to C unsigned long");
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args&) {
    Ref<Generator> result = MOLT_TRY(allocate<Generator>(ctx, cls));
    result->index = Generator::kWords;
    return result;
}

Status dunder_init(Ctx& ctx, Generator* self, const Args& args) {
    const Slots& slots = class_of(self)->slots;
    if (args.keyword_count() && slots.new_ == type::_random_Random.slots.new_)
        return ctx.raise(type::TypeError, "Random() takes no keyword arguments");
    if (args.count() > 1) return ctx.raise(type::TypeError, "Random() requires 0 or 1 argument");
    return seed_generator(ctx, self, args.count() ? args[0] : kNone);
}

Ref<> getrandbits(Ctx& ctx, Generator* self, int32_t k) {
    if (k < 0) return ctx.raise(type::ValueError, "number of bits must be non-negative");
    if (k == 0) return small_int(0);
    if (k <= 32) return small_int(int64_t(self->next() >> (32 - k)));
    // Words from the least significant on; the last one gives its upper bits.
    const auto words = (uint32_t(k) - 1) / 32 + 1;
    base::IntBuffer number;
    base::Limb* limbs = number.prepare((words + 1) / 2);
    if (!limbs) return ctx.raise_no_memory();
    for (uint32_t i = 0; i < words; i++, k -= 32) {
        uint64_t word = self->next();
        if (k < 32) word >>= 32 - k;
        if (i % 2) limbs[i / 2] |= word << 32;
        else limbs[i / 2] = word;
    }
    number.set((words + 1) / 2, false);
    return int_from_view(ctx, number.view());
}

Ref<> getstate(Ctx& ctx, Generator* self) {
    Ref<Tuple> state = MOLT_TRY(tuple_allocate(ctx, Generator::kWords + 1));
    for (uint32_t i = 0; i < Generator::kWords; i++) state->items[i] = small_int(self->state[i]).release();
    state->items[Generator::kWords] = small_int(self->index).release();
    return state;
}

Result<double> random(Ctx&, Generator* self) {
    const uint32_t high = self->next() >> 5, low = self->next() >> 6; // 27 and 26 bits
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

Status seed(Ctx& ctx, Generator* self, Value n) { return seed_generator(ctx, self, n); }

Status setstate(Ctx& ctx, Generator* self, Value state) {
    if (!state.is<Tuple>()) return ctx.raise(type::TypeError, "state vector must be a tuple");
    auto* items = state.as<Tuple>();
    if (items->n != Generator::kWords + 1) return ctx.raise(type::ValueError, "state vector is the wrong size");
    uint32_t words[Generator::kWords];
    for (uint32_t i = 0; i < Generator::kWords; i++) words[i] = uint32_t(MOLT_TRY(unsigned_word(ctx, (*items)[i])));
    Ref<> number = MOLT_TRY(index(ctx, (*items)[Generator::kWords]));
    int64_t at;
    if (!int_fits_int64(number, &at)) return ctx.raise(type::OverflowError, "Python int too large to convert to C long");
    if (at < 0 || at > Generator::kWords) return ctx.raise(type::ValueError, "invalid state");
    std::copy(std::begin(words), std::end(words), self->state);
    self->index = uint32_t(at);
    return done();
}

} // namespace Random

} // namespace molt::_random

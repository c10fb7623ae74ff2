// SystemRandom: random numbers of the system.
#include "core/exc/except.h"
#include "gen/std/posix.h"
#include "gen/std/random.h"
#include "gen/types.h"

namespace molt::random::SystemRandom {

namespace {

/// `count` random bytes as an int.
Ref<> random_int(Ctx& ctx, int64_t count) {
    Ref<> bytes = MOLT_TRY(posix::urandom(ctx, count));
    return Py(ctx, Value(&type::int_)).call("from_bytes"_n, bytes);
}

} // namespace

Ref<> random(Ctx& ctx, Value) {
    Ref<> drawn = MOLT_TRY(random_int(ctx, 7)), bits = MOLT_TRY(binary(ctx, BinaryOp::rshift, drawn, Value(molt_small_int(3))));
    return Py(ctx, bits) * here.global(ctx, "RECIP_BPF"_n);
}

Ref<> getrandbits(Ctx& ctx, Value, Value k) {
    if (MOLT_TRY(compare_bool(ctx, k, Value(molt_small_int(0)), CompareOp::lt)))
        return ctx.raise(type::ValueError, "number of bits must be non-negative");
    const int64_t bits = MOLT_TRY(index_int64(ctx, k, type::OverflowError));
    const int64_t count = bits / 8 + (bits % 8 != 0);
    Ref<> drawn = MOLT_TRY(random_int(ctx, count));
    return binary(ctx, BinaryOp::rshift, drawn, Value(molt_small_int(count * 8 - bits)));
}

Ref<> randbytes(Ctx& ctx, Value, Value n) { return posix::urandom(ctx, MOLT_TRY(index_int64(ctx, n, type::OverflowError))); }
Ref<> seed(Ctx&, Value, std::span<const Value>, Value) { return none(); }

Ref<> _notimplemented(Ctx& ctx, Value, std::span<const Value>, Value) {
    return ctx.raise(type::NotImplementedError, "System entropy source does not have state.");
}

} // namespace molt::random::SystemRandom

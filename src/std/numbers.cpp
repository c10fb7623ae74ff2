// The tower of numbers: abstract methods that raise, and those that follow from others.
#include "gen/std/numbers.h"
#include "core/exc/except.h"
#include "gen/types.h"

namespace molt::numbers {

namespace {

/// What an abstract method does when it is called after all.
Ref<> abstract(Ctx& ctx) { return raise_py(ctx, Value(&type::NotImplementedError)); }

} // namespace

namespace Complex {

Ref<> dunder_complex(Ctx&, Value) { return none(); }
Ref<> dunder_bool(Ctx& ctx, Value self) { return compare(ctx, self, Value(molt_small_int(0)), CompareOp::ne); }
Ref<> get_real(Ctx& ctx, Value) { return abstract(ctx); }
Ref<> get_imag(Ctx& ctx, Value) { return abstract(ctx); }
Ref<> dunder_add(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_radd(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_neg(Ctx& ctx, Value) { return abstract(ctx); }
Ref<> dunder_pos(Ctx& ctx, Value) { return abstract(ctx); }
Ref<> dunder_sub(Ctx& ctx, Value self, Value other) { return Py(ctx, self) + unary(ctx, UnaryOp::neg, other); }
Ref<> dunder_rsub(Ctx& ctx, Value self, Value other) { return Py(ctx, unary(ctx, UnaryOp::neg, self)) + other; }
Ref<> dunder_mul(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_rmul(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_truediv(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_rtruediv(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_pow(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_rpow(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_abs(Ctx& ctx, Value) { return abstract(ctx); }
Ref<> conjugate(Ctx& ctx, Value) { return abstract(ctx); }
Ref<> dunder_eq(Ctx& ctx, Value, Value) { return abstract(ctx); }

} // namespace Complex

namespace Real {

Ref<> dunder_float(Ctx& ctx, Value) { return abstract(ctx); }
Ref<> dunder_trunc(Ctx& ctx, Value) { return abstract(ctx); }
Ref<> dunder_floor(Ctx& ctx, Value) { return abstract(ctx); }
Ref<> dunder_ceil(Ctx& ctx, Value) { return abstract(ctx); }
Ref<> dunder_round(Ctx& ctx, Value, Value) { return abstract(ctx); }

Ref<> dunder_divmod(Ctx& ctx, Value self, Value other) {
    Ref<> quotient = MOLT_TRY(binary(ctx, BinaryOp::floordiv, self, other)),
          rest = MOLT_TRY(binary(ctx, BinaryOp::mod, self, other));
    return tuple_of(ctx, quotient, rest);
}

Ref<> dunder_rdivmod(Ctx& ctx, Value self, Value other) {
    Ref<> quotient = MOLT_TRY(binary(ctx, BinaryOp::floordiv, other, self)),
          rest = MOLT_TRY(binary(ctx, BinaryOp::mod, other, self));
    return tuple_of(ctx, quotient, rest);
}

Ref<> dunder_floordiv(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_rfloordiv(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_mod(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_rmod(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_lt(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_le(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_complex(Ctx& ctx, Value self) { return builtin(ctx, "complex"_n)(builtin(ctx, "float"_n)(self)); }
Ref<> get_real(Ctx& ctx, Value self) { return unary(ctx, UnaryOp::pos, self); }
Ref<> get_imag(Ctx&, Value) { return small_int(0); }
Ref<> conjugate(Ctx& ctx, Value self) { return unary(ctx, UnaryOp::pos, self); }

} // namespace Real

namespace Rational {

Ref<> get_numerator(Ctx& ctx, Value) { return abstract(ctx); }
Ref<> get_denominator(Ctx& ctx, Value) { return abstract(ctx); }

Ref<> dunder_float(Ctx& ctx, Value self) {
    Ref<> above = MOLT_TRY(builtin(ctx, "int"_n)(Py(ctx, self).attr("numerator"_n)));
    Ref<> below = MOLT_TRY(builtin(ctx, "int"_n)(Py(ctx, self).attr("denominator"_n)));
    return binary(ctx, BinaryOp::truediv, above, below);
}

} // namespace Rational

namespace Integral {

Ref<> dunder_int(Ctx& ctx, Value) { return abstract(ctx); }
Ref<> dunder_index(Ctx& ctx, Value self) { return builtin(ctx, "int"_n)(self); }
Ref<> dunder_pow(Ctx& ctx, Value, Value, Value) { return abstract(ctx); }
Ref<> dunder_lshift(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_rlshift(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_rshift(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_rrshift(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_and(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_rand(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_xor(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_rxor(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_or(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_ror(Ctx& ctx, Value, Value) { return abstract(ctx); }
Ref<> dunder_invert(Ctx& ctx, Value) { return abstract(ctx); }
Ref<> dunder_float(Ctx& ctx, Value self) { return builtin(ctx, "float"_n)(builtin(ctx, "int"_n)(self)); }
Ref<> get_numerator(Ctx& ctx, Value self) { return unary(ctx, UnaryOp::pos, self); }
Ref<> get_denominator(Ctx&, Value) { return small_int(1); }

} // namespace Integral

} // namespace molt::numbers

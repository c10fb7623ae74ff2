// weakref.ProxyType and weakref.CallableProxyType: each operation is the target's.
#include "core/object/protocol.h"
#include "core/object/weak.h"
#include "gen/core/weakref.h"

namespace molt {

namespace {

bool is_proxy(Value v) { return class_of(v) == &type::weak_proxy || class_of(v) == &type::weak_callable_proxy; }

/// What a proxy stands for; other values stand for themselves. Raises ReferenceError when it is gone.
Ref<> unwrap(Ctx& ctx, Value v) {
    if (!is_proxy(v)) return own(v);
    Ref<> target = weak_target(v.as<WeakReference>());
    if (!target) return ctx.raise(type::ReferenceError, "weakly-referenced object no longer exists");
    return target;
}

Ref<> binary_py(Ctx& ctx, BinaryOp op, Value left, Value right) {
    Ref<> a = MOLT_TRY(unwrap(ctx, left)), b = MOLT_TRY(unwrap(ctx, right));
    return binary(ctx, op, a, b);
}
Ref<> inplace_py(Ctx& ctx, BinaryOp op, Value self, Value other) {
    Ref<> a = MOLT_TRY(unwrap(ctx, self)), b = MOLT_TRY(unwrap(ctx, other));
    return inplace(ctx, op, a, b);
}
Ref<> unary_py(Ctx& ctx, UnaryOp op, Value self) {
    Ref<> target = MOLT_TRY(unwrap(ctx, self));
    return unary(ctx, op, target);
}

} // namespace

namespace weak_proxy_operators {

// A dead proxy still has a repr.
Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> target = weak_target(self.as<WeakReference>());
    Value shown = target ? target.value() : kNone;
    return format_text(ctx, "<weakproxy at {} to {} at {}>", Address(self), type_name(shown), Address(shown));
}
Ref<> dunder_str(Ctx& ctx, Value self) {
    Ref<> target = MOLT_TRY(unwrap(ctx, self));
    return str(ctx, target);
}
Ref<> dunder_getattribute(Ctx& ctx, Value self, Str* name) {
    Ref<> target = MOLT_TRY(unwrap(ctx, self));
    return getattr(ctx, target, name);
}
Status dunder_setattr(Ctx& ctx, Value self, Str* name, Value value) {
    Ref<> target = MOLT_TRY(unwrap(ctx, self));
    return setattr(ctx, target, name, value);
}
Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    Ref<> left = MOLT_TRY(unwrap(ctx, self)), right = MOLT_TRY(unwrap(ctx, other));
    return compare(ctx, left, right, op);
}
Ref<> dunder_iter(Ctx& ctx, Value self) {
    Ref<> target = MOLT_TRY(unwrap(ctx, self));
    return iter(ctx, target);
}

Ref<> dunder_next(Ctx& ctx, Value self) {
    Ref<> target = MOLT_TRY(unwrap(ctx, self));
    if (!class_of(target)->slots.next)
        return ctx.raise(type::TypeError, "Weakref proxy referenced a non-iterator '{}' object", type_name(target));
    return next(ctx, target);
}

#define MOLT_PROXY_BINARY(name, op)                                                                                              \
    Ref<> dunder_##name(Ctx& ctx, Value left, Value right) { return binary_py(ctx, BinaryOp::op, left, right); }                 \
    Ref<> dunder_i##name(Ctx& ctx, Value self, Value other) { return inplace_py(ctx, BinaryOp::op, self, other); }
MOLT_PROXY_BINARY(add, add)
MOLT_PROXY_BINARY(sub, sub)
MOLT_PROXY_BINARY(mul, mul)
MOLT_PROXY_BINARY(mod, mod)
MOLT_PROXY_BINARY(lshift, lshift)
MOLT_PROXY_BINARY(rshift, rshift)
MOLT_PROXY_BINARY(and, and_)
MOLT_PROXY_BINARY(xor, xor_)
MOLT_PROXY_BINARY(or, or_)
MOLT_PROXY_BINARY(floordiv, floordiv)
MOLT_PROXY_BINARY(truediv, truediv)
MOLT_PROXY_BINARY(matmul, matmul)
#undef MOLT_PROXY_BINARY

Ref<> dunder_divmod(Ctx& ctx, Value left, Value right) { return binary_py(ctx, BinaryOp::divmod, left, right); }

Ref<> dunder_pow(Ctx& ctx, Value base, Value exponent, Value modulus) {
    Ref<> b = MOLT_TRY(unwrap(ctx, base)), e = MOLT_TRY(unwrap(ctx, exponent));
    Ref<> m = modulus ? MOLT_TRY(unwrap(ctx, modulus)) : none();
    return power(ctx, b, e, m);
}
Ref<> dunder_ipow(Ctx& ctx, Value self, Value other) { return inplace_py(ctx, BinaryOp::pow, self, other); }

Ref<> dunder_neg(Ctx& ctx, Value self) { return unary_py(ctx, UnaryOp::neg, self); }
Ref<> dunder_pos(Ctx& ctx, Value self) { return unary_py(ctx, UnaryOp::pos, self); }
Ref<> dunder_abs(Ctx& ctx, Value self) { return unary_py(ctx, UnaryOp::abs, self); }
Ref<> dunder_invert(Ctx& ctx, Value self) { return unary_py(ctx, UnaryOp::invert, self); }
Result<bool> dunder_bool(Ctx& ctx, Value self) {
    Ref<> target = MOLT_TRY(unwrap(ctx, self));
    return truth(ctx, target);
}
Ref<> dunder_int(Ctx& ctx, Value self) {
    Ref<> target = MOLT_TRY(unwrap(ctx, self));
    return call(ctx, Value(&type::int_), {target});
}
Ref<> dunder_float(Ctx& ctx, Value self) {
    Ref<> target = MOLT_TRY(unwrap(ctx, self));
    return call(ctx, Value(&type::float_), {target});
}
Ref<> dunder_index(Ctx& ctx, Value self) {
    Ref<> target = MOLT_TRY(unwrap(ctx, self));
    return index(ctx, target);
}

Result<int64_t> dunder_len(Ctx& ctx, Value self) {
    Ref<> target = MOLT_TRY(unwrap(ctx, self));
    return length(ctx, target);
}
Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    Ref<> target = MOLT_TRY(unwrap(ctx, self));
    return getitem(ctx, target, key);
}
Status dunder_setitem(Ctx& ctx, Value self, Value key, Value value) {
    Ref<> target = MOLT_TRY(unwrap(ctx, self));
    return setitem(ctx, target, key, value);
}
Result<bool> dunder_contains(Ctx& ctx, Value self, Value key) {
    Ref<> target = MOLT_TRY(unwrap(ctx, self));
    return contains(ctx, target, key);
}

} // namespace weak_proxy_operators

namespace weak_proxy {

Ref<> dunder_bytes(Ctx& ctx, WeakReference* self) {
    Ref<> target = MOLT_TRY(unwrap(ctx, Value(self)));
    return call_method(ctx, target, "__bytes__");
}
Ref<> dunder_reversed(Ctx& ctx, WeakReference* self) {
    Ref<> target = MOLT_TRY(unwrap(ctx, Value(self)));
    return call_method(ctx, target, "__reversed__");
}

} // namespace weak_proxy

namespace weak_callable_proxy {

Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    Ref<> target = MOLT_TRY(unwrap(ctx, self));
    return call(ctx, target, args);
}

} // namespace weak_callable_proxy

} // namespace molt

// operator: the operators of the language as functions.
#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "gen/std/_operator.h"
#include "gen/types.h"

namespace molt::_operator {

namespace {

/// Can it be one side of a concatenation? Whatever is indexed, but no mapping of the language.
bool is_sequence(Value v) { return class_of(v)->slots.getitem && !v.is<Dict>() && !class_of(v)->has(kClassMapping); }

Raised no_concatenation(Ctx& ctx, Value left) {
    return ctx.raise(type::TypeError, "'{}' object can't be concatenated", type_name(left));
}

/// Sequences of Python classes are concatenated by +.
bool concatenates_by_addition(Value a, Value b) {
    return is_sequence(a) && is_sequence(b) && (class_of(a)->slots.add || class_of(b)->slots.add);
}

/// Equal or not, in a time that depends on the length of the second only.
bool equal_in_constant_time(ByteSpan a, ByteSpan b) {
    const uint8_t* left = a.size() == b.size() ? a.data() : b.data();
    volatile uint8_t difference = a.size() != b.size();
    for (size_t i = 0; i < b.size(); i++) difference = uint8_t(difference | (left[i] ^ b[i]));
    return difference == 0;
}

} // namespace

#define MOLT_OPERATOR(name, in_place, op)                                                                                        \
    Ref<> name(Ctx& ctx, Value a, Value b) { return binary(ctx, BinaryOp::op, a, b); }                                           \
    Ref<> in_place(Ctx& ctx, Value a, Value b) { return inplace(ctx, BinaryOp::op, a, b); }
MOLT_OPERATOR(add, iadd, add)
MOLT_OPERATOR(sub, isub, sub)
MOLT_OPERATOR(mul, imul, mul)
MOLT_OPERATOR(matmul, imatmul, matmul)
MOLT_OPERATOR(truediv, itruediv, truediv)
MOLT_OPERATOR(floordiv, ifloordiv, floordiv)
MOLT_OPERATOR(mod, imod, mod)
MOLT_OPERATOR(lshift, ilshift, lshift)
MOLT_OPERATOR(rshift, irshift, rshift)
MOLT_OPERATOR(and_, iand, and_)
MOLT_OPERATOR(or_, ior, or_)
MOLT_OPERATOR(xor_, ixor, xor_)
#undef MOLT_OPERATOR

Ref<> pow(Ctx& ctx, Value a, Value b) { return power(ctx, a, b, kNone); }
Ref<> ipow(Ctx& ctx, Value a, Value b) { return inplace(ctx, BinaryOp::pow, a, b); }

#define MOLT_COMPARISON(op)                                                                                                      \
    Ref<> op(Ctx& ctx, Value a, Value b) { return compare(ctx, a, b, CompareOp::op); }
MOLT_COMPARISON(lt)
MOLT_COMPARISON(le)
MOLT_COMPARISON(eq)
MOLT_COMPARISON(ne)
MOLT_COMPARISON(gt)
MOLT_COMPARISON(ge)
#undef MOLT_COMPARISON

Ref<> abs(Ctx& ctx, Value a) { return unary(ctx, UnaryOp::abs, a); }
Ref<> index(Ctx& ctx, Value a) { return molt::index(ctx, a); }
Ref<> inv(Ctx& ctx, Value a) { return unary(ctx, UnaryOp::invert, a); }
Ref<> invert(Ctx& ctx, Value a) { return unary(ctx, UnaryOp::invert, a); }
Ref<> neg(Ctx& ctx, Value a) { return unary(ctx, UnaryOp::neg, a); }
Ref<> pos(Ctx& ctx, Value a) { return unary(ctx, UnaryOp::pos, a); }

Result<bool> not_(Ctx& ctx, Value a) { return !MOLT_TRY(molt::truth(ctx, a)); }
Result<bool> truth(Ctx& ctx, Value a) { return molt::truth(ctx, a); }
Result<bool> is_(Ctx&, Value a, Value b) { return a == b; }
Result<bool> is_not(Ctx&, Value a, Value b) { return !(a == b); }

Ref<> concat(Ctx& ctx, Value a, Value b) {
    const Slots& slots = class_of(a)->slots;
    if (slots.concat && !slots.add) return slots.concat(ctx, a, b);
    if (concatenates_by_addition(a, b)) return binary(ctx, BinaryOp::add, a, b);
    return no_concatenation(ctx, a);
}

Ref<> iconcat(Ctx& ctx, Value a, Value b) {
    const Slots& slots = class_of(a)->slots;
    if (slots.iconcat && !slots.iadd) return slots.iconcat(ctx, a, b);
    if (slots.iadd && is_sequence(a) && is_sequence(b)) return inplace(ctx, BinaryOp::add, a, b);
    return concat(ctx, a, b);
}

Result<bool> contains(Ctx& ctx, Value a, Value b) { return molt::contains(ctx, a, b); }

Result<int64_t> countOf(Ctx& ctx, Value a, Value b) {
    if (!class_of(a)->slots.iter && !class_of(a)->slots.getitem)
        return ctx.raise(type::TypeError, "argument of type '{}' is not iterable", type_name(a));
    int64_t n = 0;
    MOLT_TRY(for_each(ctx, a, [&](Value item) -> Status {
        n += MOLT_TRY(equal(ctx, item, b));
        return done();
    }));
    return n;
}

Result<int64_t> indexOf(Ctx& ctx, Value a, Value b) {
    if (!class_of(a)->slots.iter && !class_of(a)->slots.getitem)
        return ctx.raise(type::TypeError, "argument of type '{}' is not iterable", type_name(a));
    Ref<> iterator = MOLT_TRY(iter(ctx, a));
    for (int64_t i = 0;; i++) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) return ctx.raise(type::ValueError, "sequence.index(x): x not in sequence");
        if (MOLT_TRY(equal(ctx, item, b))) return i;
    }
}

Ref<> getitem(Ctx& ctx, Value a, Value b) { return molt::getitem(ctx, a, b); }
Status setitem(Ctx& ctx, Value a, Value b, Value c) { return molt::setitem(ctx, a, b, c); }
Status delitem(Ctx& ctx, Value a, Value b) { return molt::setitem(ctx, a, b, Value{}); }

Result<int64_t> length_hint(Ctx& ctx, Value obj, int64_t fallback) { return molt::length_hint(ctx, obj, fallback); }

Ref<> call(Ctx& ctx, const Args& args) {
    if (args.count() == 0) return ctx.raise(type::TypeError, "call expected at least 1 argument, got 0");
    return molt::call(ctx, args[0], Args{args.items + 1, args.count() - 1, args.kwnames});
}

Result<bool> _compare_digest(Ctx& ctx, Value a, Value b) {
    if (a.is<Str>() && b.is<Str>()) {
        auto *left = a.as<Str>(), *right = b.as<Str>();
        if (!left->is_ascii() || !right->is_ascii())
            return ctx.raise(type::TypeError, "comparing strings with non-ASCII characters is not supported");
        return equal_in_constant_time({left->latin1(), size_t(left->n)}, {right->latin1(), size_t(right->n)});
    }
    if (!buffer_supported(a) && !buffer_supported(b))
        return ctx.raise(type::TypeError, "unsupported operand types(s) or combination of types: '{}' and '{}'", type_name(a),
                         type_name(b));
    BufferView views[2];
    MOLT_TRY(views[0].acquire(ctx, a));
    if (views[0].info().dimensions > 1) return ctx.raise(type::BufferError, "Buffer must be single dimension");
    MOLT_TRY(views[1].acquire(ctx, b));
    if (views[1].info().dimensions > 1) return ctx.raise(type::BufferError, "Buffer must be single dimension");
    return equal_in_constant_time(views[0].span(), views[1].span());
}

} // namespace molt::_operator

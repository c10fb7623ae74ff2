// Operators: dispatch of binary, in-place and unary operations, comparison, truth, length, items, iteration.
#include <cmath>

#include "core/call/native.h"
#include "core/object/generic_slots.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/generator.h"
#include "core/types/list.h"
#include "core/types/pairs.h"
#include "core/types/quick_equal.h"
#include "core/types/quick_next.h"
#include "core/types/str.h"
#include "core/types/tuple.h"

namespace molt {

namespace {

struct Operator {
    size_t slot, inplace;
    const char* text;
};
constexpr Operator operators[] = {
    {offsetof(Slots, add), offsetof(Slots, iadd), "+"},
    {offsetof(Slots, sub), offsetof(Slots, isub), "-"},
    {offsetof(Slots, mul), offsetof(Slots, imul), "*"},
    {offsetof(Slots, matmul), offsetof(Slots, imatmul), "@"},
    {offsetof(Slots, truediv), offsetof(Slots, itruediv), "/"},
    {offsetof(Slots, floordiv), offsetof(Slots, ifloordiv), "//"},
    {offsetof(Slots, mod), offsetof(Slots, imod), "%"},
    {offsetof(Slots, lshift), offsetof(Slots, ilshift), "<<"},
    {offsetof(Slots, rshift), offsetof(Slots, irshift), ">>"},
    {offsetof(Slots, and_), offsetof(Slots, iand_), "&"},
    {offsetof(Slots, or_), offsetof(Slots, ior_), "|"},
    {offsetof(Slots, xor_), offsetof(Slots, ixor_), "^"},
    {offsetof(Slots, divmod), 0, "divmod()"},
};

BinarySlot slot_of(Class* cls, size_t offset) {
    return *reinterpret_cast<BinarySlot*>(reinterpret_cast<char*>(&cls->slots) + offset);
}

/// The number protocol: a right operand of a proper subclass goes first; equal functions run once.
Ref<> try_binary(Ctx& ctx, size_t offset, Value left, Value right) {
    Class *lc = class_of(left), *rc = class_of(right);
    BinarySlot l = slot_of(lc, offset);
    BinarySlot r = lc == rc ? nullptr : slot_of(rc, offset);
    if (r == l) r = nullptr;
    if (l) {
        if (r && rc->derives_from(lc)) {
            Ref<> result = MOLT_TRY(r(ctx, left, right));
            if (!(result.value() == kNotImplemented)) return result;
            r = nullptr;
        }
        Ref<> result = MOLT_TRY(l(ctx, left, right));
        if (!(result.value() == kNotImplemented)) return result;
    }
    if (r) return r(ctx, left, right);
    return not_implemented();
}

Raised unsupported(Ctx& ctx, const char* text, const char* suffix, Value left, Value right) {
    if (text[0] == '>' && text[1] == '>' && left.is_exact(MOLT_KIND_NATIVE) &&
        std::string_view(left.as<Native>()->spec->name) == "print")
        return ctx.raise(
            type::TypeError,
            "unsupported operand type(s) for {}: '{}' and '{}'. Did you mean \"print(<message>, file=<output_stream>)\"?", text,
            type_name(left), type_name(right));
    return ctx.raise(type::TypeError, "unsupported operand type(s) for {}{}: '{}' and '{}'", text, suffix, type_name(left),
                     type_name(right));
}

Ref<> repeat(Ctx& ctx, BinarySlot slot, Value sequence, Value count) {
    if (!class_of(count)->slots.index)
        return ctx.raise(type::TypeError, "can't multiply sequence by non-int of type '{}'", type_name(count));
    return slot(ctx, sequence, count);
}

/// + and * of sequences, after the number protocol declined.
Ref<> try_sequence(Ctx& ctx, BinaryOp op, Value left, Value right, bool in_place) {
    const Slots &l = class_of(left)->slots, &r = class_of(right)->slots;
    if (op == BinaryOp::add) {
        BinarySlot slot = in_place && l.iconcat ? l.iconcat : l.concat;
        return slot ? slot(ctx, left, right) : not_implemented();
    }
    if (op == BinaryOp::mul) {
        BinarySlot slot = in_place && l.irepeat ? l.irepeat : l.repeat;
        if (slot) return repeat(ctx, slot, left, right);
        if (r.repeat) return repeat(ctx, r.repeat, right, left);
    }
    return not_implemented();
}

} // namespace

namespace {
Ref<> power_named(Ctx& ctx, Value base, Value exponent, Value modulus, const char* name);
}

namespace {
/// OPTIMIZATION: powers of inline ints that fit a word, and of positive floats.
Ref<> small_power(Value left, Value right) {
    if (!right.is_small_int() || right.small_int() < 0 || right.small_int() >= 64) return {};
    uint32_t exponent = uint32_t(right.small_int());
    if (left.is_small_double() && left.small_double() > 0) {
        const double power = std::pow(left.small_double(), double(exponent));
        return std::isfinite(power) ? Ref<>::own(Value(molt_small_double(power))) : Ref<>();
    }
    if (!left.is_small_int()) return {};
    int64_t power = left.small_int(), result = 1;
    for (;; exponent >>= 1) {
        if ((exponent & 1) && __builtin_mul_overflow(result, power, &result)) return {};
        if (exponent <= 1) break;
        if (__builtin_mul_overflow(power, power, &power)) return {};
    }
    return molt_fits_int(result) ? Ref<>::own(Value(molt_small_int(result))) : Ref<>();
}

/// OPTIMIZATION: sums, differences and products of bools and inline ints.
Ref<> with_bools(BinaryOp op, Value left, Value right) {
    auto number = [](Value v) { return v.is_bool() ? int64_t(v.is_true()) : v.small_int(); };
    int64_t result;
    switch (op) {
    case BinaryOp::add: result = number(left) + number(right); break;
    case BinaryOp::sub: result = number(left) - number(right); break;
    case BinaryOp::mul: result = number(left) * number(right); break; // one of them is 0 or 1
    default: return {};
    }
    return molt_fits_int(result) ? Ref<>::own(Value(molt_small_int(result))) : Ref<>();
}

/// OPTIMIZATION: a float and an inline int, which is a double without loss; bools and ints; powers.
Ref<> mixed(BinaryOp op, Value left, Value right) {
    if (op == BinaryOp::pow) return small_power(left, right);
    if ((left.is_bool() && (right.is_small_int() || right.is_bool())) || (left.is_small_int() && right.is_bool()))
        return with_bools(op, left, right);
    const bool usual = (left.is_small_double() && right.is_small_int()) || (left.is_small_int() && right.is_small_double());
    if (!usual) return {};
    const double a = left.is_small_double() ? left.small_double() : double(left.small_int());
    const double b = right.is_small_double() ? right.small_double() : double(right.small_int());
    double result;
    switch (op) {
    case BinaryOp::add: result = a + b; break;
    case BinaryOp::sub: result = a - b; break;
    case BinaryOp::mul: result = a * b; break;
    case BinaryOp::truediv:
        if (b == 0) return {};
        result = a / b;
        break;
    default: return {};
    }
    return result == result ? Ref<>::own(Value(molt_small_double(result))) : Ref<>();
}
} // namespace

Ref<> binary(Ctx& ctx, BinaryOp op, Value left, Value right) {
    if (Ref<> quick = mixed(op, left, right)) return quick;
    if (op == BinaryOp::pow) return power(ctx, left, right, kNone);
    const Operator& o = operators[size_t(op)];
    Ref<> result = MOLT_TRY(try_binary(ctx, o.slot, left, right));
    if (!(result.value() == kNotImplemented)) return result;
    result = MOLT_TRY(try_sequence(ctx, op, left, right, false));
    if (!(result.value() == kNotImplemented)) return result;
    return unsupported(ctx, o.text, "", left, right);
}

Ref<> inplace(Ctx& ctx, BinaryOp op, Value left, Value right) {
    if (Ref<> quick = mixed(op, left, right)) return quick;
    if (op == BinaryOp::pow) {
        if (BinarySlot slot = class_of(left)->slots.ipow) {
            Ref<> result = MOLT_TRY(slot(ctx, left, right));
            if (!(result.value() == kNotImplemented)) return result;
        }
        return power_named(ctx, left, right, kNone, "**=");
    }
    const Operator& o = operators[size_t(op)];
    if (BinarySlot slot = slot_of(class_of(left), o.inplace)) {
        Ref<> result = MOLT_TRY(slot(ctx, left, right));
        if (!(result.value() == kNotImplemented)) return result;
    }
    Ref<> result = MOLT_TRY(try_binary(ctx, o.slot, left, right));
    if (!(result.value() == kNotImplemented)) return result;
    result = MOLT_TRY(try_sequence(ctx, op, left, right, true));
    if (!(result.value() == kNotImplemented)) return result;
    return unsupported(ctx, o.text, "=", left, right);
}

namespace {
Ref<> power_named(Ctx& ctx, Value base, Value exponent, Value modulus, const char* name) {
    Class *b = class_of(base), *e = class_of(exponent);
    TernarySlot l = b->slots.pow;
    TernarySlot r = e == b ? nullptr : e->slots.pow;
    if (r == l) r = nullptr;
    if (l) {
        if (r && e->derives_from(b)) {
            Ref<> result = MOLT_TRY(r(ctx, base, exponent, modulus));
            if (!(result.value() == kNotImplemented)) return result;
            r = nullptr;
        }
        Ref<> result = MOLT_TRY(l(ctx, base, exponent, modulus));
        if (!(result.value() == kNotImplemented)) return result;
    }
    if (r) {
        Ref<> result = MOLT_TRY(r(ctx, base, exponent, modulus));
        if (!(result.value() == kNotImplemented)) return result;
    }
    if (modulus.is_none()) return unsupported(ctx, name, "", base, exponent);
    TernarySlot m = class_of(modulus)->slots.pow;
    if (m && m != l && m != r) {
        Ref<> result = MOLT_TRY(m(ctx, base, exponent, modulus));
        if (!(result.value() == kNotImplemented)) return result;
    }
    return ctx.raise(type::TypeError, "unsupported operand type(s) for {}: '{}', '{}', '{}'", name, type_name(base),
                     type_name(exponent), type_name(modulus));
}
} // namespace

Ref<> power(Ctx& ctx, Value base, Value exponent, Value modulus) {
    return power_named(ctx, base, exponent, modulus, "** or pow()");
}

Ref<> unary(Ctx& ctx, UnaryOp op, Value operand) {
    const Slots& s = class_of(operand)->slots;
    UnarySlot slots[] = {s.neg, s.pos, s.invert, s.abs};
    if (UnarySlot slot = slots[size_t(op)]) return slot(ctx, operand);
    if (op == UnaryOp::abs) return ctx.raise(type::TypeError, "bad operand type for abs(): '{}'", type_name(operand));
    static const char* const texts[] = {"unary -", "unary +", "unary ~"};
    return ctx.raise(type::TypeError, "bad operand type for {}: '{}'", texts[size_t(op)], type_name(operand));
}

// Rich comparison (Reference 3.3.1): a right operand of a proper subclass goes first with the swapped operator; == and !=
// fall back to identity.
Ref<> compare(Ctx& ctx, Value left, Value right, CompareOp op) {
    static constexpr CompareOp swapped[] = {CompareOp::gt, CompareOp::ge, CompareOp::eq,
                                            CompareOp::ne, CompareOp::lt, CompareOp::le};
    static const char* const texts[] = {"<", "<=", "==", "!=", ">", ">="};
    if (Quick known = quick_compare(left, right, op); known != Quick::ask) return boolean(known == Quick::yes);
    NativeDepth depth(ctx, "in comparison");
    if (!depth.ok()) return raised;
    Class *lc = class_of(left), *rc = class_of(right);
    bool reflected_done = false;
    if (lc != rc && rc->derives_from(lc) && rc->slots.compare) {
        reflected_done = true;
        Ref<> result = MOLT_TRY(rc->slots.compare(ctx, right, left, swapped[size_t(op)]));
        if (!(result.value() == kNotImplemented)) return result;
    }
    if (lc->slots.compare) {
        Ref<> result = MOLT_TRY(lc->slots.compare(ctx, left, right, op));
        if (!(result.value() == kNotImplemented)) return result;
    }
    if (!reflected_done && rc->slots.compare) {
        Ref<> result = MOLT_TRY(rc->slots.compare(ctx, right, left, swapped[size_t(op)]));
        if (!(result.value() == kNotImplemented)) return result;
    }
    if (op == CompareOp::eq) return boolean(left == right);
    if (op == CompareOp::ne) return boolean(!(left == right));
    return ctx.raise(type::TypeError, "'{}' not supported between instances of '{}' and '{}'", texts[size_t(op)], type_name(left),
                     type_name(right));
}

Result<bool> compare_bool(Ctx& ctx, Value left, Value right, CompareOp op) {
    if (left == right) {
        if (op == CompareOp::eq) return true;
        if (op == CompareOp::ne) return false;
    }
    if (Quick known = quick_compare(left, right, op); known != Quick::ask) return known == Quick::yes;
    Ref<> result = MOLT_TRY(compare(ctx, left, right, op));
    return truth(ctx, result);
}

Result<bool> equal(Ctx& ctx, Value left, Value right) { return compare_bool(ctx, left, right, CompareOp::eq); }

Result<bool> truth(Ctx& ctx, Value v) {
    if (v.is_bool()) return v.is_true();
    if (v.is_none()) return false;
    if (v.is_small_int()) return v.word() != MOLT_INT_TAG;
    const Slots& slots = class_of(v)->slots;
    if (slots.bool_) return slots.bool_(ctx, v);
    if (slots.len) return MOLT_TRY(slots.len(ctx, v)) != 0;
    return true;
}

Result<int64_t> length(Ctx& ctx, Value v) {
    if (LengthSlot slot = class_of(v)->slots.len) return slot(ctx, v);
    return ctx.raise(type::TypeError, "object of type '{}' has no len()", type_name(v));
}

Result<int64_t> hash(Ctx& ctx, Value v) {
    if (HashSlot slot = class_of(v)->slots.hash) {
        if (!v.is_object() || !(v.object()->flags & kFlagCollected)) return slot(ctx, v);
        NativeDepth depth(ctx, nullptr, Nesting::bounded_by_stack);
        if (!depth.ok()) return raised;
        return slot(ctx, v);
    }
    return ctx.raise(type::TypeError, "unhashable type: '{}'", type_name(v));
}

Ref<> getitem(Ctx& ctx, Value object, Value key) {
    if (BinarySlot slot = class_of(object)->slots.getitem) return slot(ctx, object, key);
    if (object.is<Class>()) {
        if (object == Value(&type::type_)) return generic_alias_py(ctx, &type::type_, key);
        Ref<> hook = MOLT_TRY(getattr_optional(ctx, object, names.__class_getitem__));
        if (!hook.value().is_absent() && !hook.value().is_none()) return call(ctx, hook, {key});
        return ctx.raise(type::TypeError, "type '{}' is not subscriptable",
                         object.as<Class>()->spec ? FormatArg(object.as<Class>()->spec->name)
                                                  : FormatArg(object.as<Class>()->name.value()));
    }
    return ctx.raise(type::TypeError, "'{}' object is not subscriptable", type_name(object));
}

Status setitem(Ctx& ctx, Value object, Value key, Value value) {
    if (SetItemSlot slot = class_of(object)->slots.setitem) return slot(ctx, object, key, value);
    // Whatever could be a sequence tells otherwise than the rest that it has no such index.
    const Class* cls = class_of(object);
    const bool sequence = cls->is_heap() || cls->slots.len || cls->slots.contains || cls->slots.concat;
    const bool by_index = sequence && (is_int(key) || class_of(key)->slots.index);
    if (by_index) (void)MOLT_TRY(index_int64(ctx, key, type::IndexError)); // too large comes first
    const char* lacks = value      ? "does not support item assignment"
                        : by_index ? "doesn't support item deletion"
                                   : "does not support item deletion";
    return ctx.raise(type::TypeError, "'{}' object {}", type_name(object), lacks);
}

Result<bool> contains(Ctx& ctx, Value container, Value item) {
    if (ContainsSlot slot = class_of(container)->slots.contains) return slot(ctx, container, item);
    if (!class_of(container)->slots.iter && !class_of(container)->slots.getitem)
        return ctx.raise(type::TypeError, "argument of type '{}' is not iterable", type_name(container));
    Ref<> iterator = iter(ctx, container);
    if (!iterator) {
        if (ctx.swallow(type::TypeError))
            return ctx.raise(type::TypeError, "argument of type '{}' is not iterable", type_name(container));
        return raised;
    }
    for (;;) {
        Ref<> candidate = MOLT_TRY(next(ctx, iterator));
        if (candidate.value().is_absent()) return false;
        if (MOLT_TRY(equal(ctx, candidate, item))) return true;
    }
}

Ref<> iter(Ctx& ctx, Value iterable) {
    Class* cls = class_of(iterable);
    if (UnarySlot slot = cls->slots.iter) {
        Ref<> iterator = MOLT_TRY(slot(ctx, iterable));
        if (!class_of(iterator)->slots.next)
            return ctx.raise(type::TypeError, "iter() returned non-iterator of type '{}'", type_name(iterator));
        return iterator;
    }
    if (cls->slots.getitem && !iterable.is<Dict>()) return sequence_iterator_new(ctx, iterable);
    return ctx.raise(type::TypeError, "'{}' object is not iterable", type_name(iterable));
}

Ref<> next(Ctx& ctx, Value iterator) {
    Class* cls = class_of(iterator);
    if (cls == &type::generator) return Ref<>::own_word(generator_next(ctx, iterator.as<Generator>()));
    if (Ref<> item = quick_next(ctx, cls, iterator)) return item;
    NextSlot slot = cls->slots.next;
    if (!slot) return ctx.raise(type::TypeError, "'{}' object is not an iterator", type_name(iterator));
    NativeDepth depth(ctx, nullptr, Nesting::bounded_by_stack); // iterators over iterators
    if (!depth.ok()) return raised;
    Ref<> item = slot(ctx, iterator);
    if (!item && ctx.swallow(type::StopIteration)) return Ref<>::own(kAbsent);
    return item;
}

Result<int64_t> length_hint(Ctx& ctx, Value v, int64_t fallback) {
    if (LengthSlot slot = class_of(v)->slots.len) {
        Result<int64_t> n = slot(ctx, v);
        if (n.ok()) return n;
        if (!ctx.swallow(type::TypeError)) return raised;
    }
    Ref<> hook = MOLT_TRY(lookup_special(ctx, v, names.__length_hint__));
    if (hook.value().is_absent()) return fallback;
    Ref<> result = call(ctx, hook, {});
    if (!result) return ctx.swallow(type::TypeError) ? Result<int64_t>(fallback) : Result<int64_t>(raised);
    if (result.value() == kNotImplemented) return fallback;
    int64_t n;
    if (!is_int(result)) return ctx.raise(type::TypeError, "__length_hint__ must be an integer, not {}", type_name(result));
    if (!int_fits_int64(result, &n)) return fallback;
    if (n < 0) return ctx.raise(type::ValueError, "__length_hint__() should return >= 0");
    return n;
}

// ---- the table ----

namespace {
Ctx& C(molt_ctx* c) { return *static_cast<Ctx*>(c); }
molt_value word(Result<bool> result) { return result.ok() ? molt_bool(result.take()) : 0; }
} // namespace

#define MOLT_BINARY(name)                                                                                                        \
    extern "C" molt_value molt_core_##name(molt_ctx* c, molt_value left, molt_value right) {                                     \
        return binary(C(c), BinaryOp::name, Value(left), Value(right)).release();                                                \
    }
#define MOLT_INPLACE(slot, op)                                                                                                   \
    extern "C" molt_value molt_core_##slot(molt_ctx* c, molt_value left, molt_value right) {                                     \
        return inplace(C(c), BinaryOp::op, Value(left), Value(right)).release();                                                 \
    }
MOLT_BINARY(add)
MOLT_BINARY(sub)
MOLT_BINARY(mul)
MOLT_BINARY(truediv)
MOLT_BINARY(floordiv)
MOLT_BINARY(mod)
MOLT_BINARY(pow)
MOLT_BINARY(matmul)
MOLT_BINARY(lshift)
MOLT_BINARY(rshift)
MOLT_BINARY(and_)
MOLT_BINARY(or_)
MOLT_BINARY(xor_)
MOLT_INPLACE(iadd, add)
MOLT_INPLACE(isub, sub)
MOLT_INPLACE(imul, mul)
MOLT_INPLACE(itruediv, truediv)
MOLT_INPLACE(ifloordiv, floordiv)
MOLT_INPLACE(imod, mod)
MOLT_INPLACE(ipow, pow)
MOLT_INPLACE(imatmul, matmul)
MOLT_INPLACE(ilshift, lshift)
MOLT_INPLACE(irshift, rshift)
MOLT_INPLACE(iand, and_)
MOLT_INPLACE(ior, or_)
MOLT_INPLACE(ixor, xor_)
#undef MOLT_BINARY
#undef MOLT_INPLACE

#define MOLT_COMPARE(name)                                                                                                       \
    extern "C" molt_value molt_core_##name(molt_ctx* c, molt_value left, molt_value right) {                                     \
        return compare(C(c), Value(left), Value(right), CompareOp::name).release();                                              \
    }
MOLT_COMPARE(lt)
MOLT_COMPARE(le)
MOLT_COMPARE(eq)
MOLT_COMPARE(ne)
MOLT_COMPARE(gt)
MOLT_COMPARE(ge)
#undef MOLT_COMPARE

extern "C" {
molt_value molt_core_neg(molt_ctx* c, molt_value v) { return unary(C(c), UnaryOp::neg, Value(v)).release(); }
molt_value molt_core_pos(molt_ctx* c, molt_value v) { return unary(C(c), UnaryOp::pos, Value(v)).release(); }
molt_value molt_core_invert(molt_ctx* c, molt_value v) { return unary(C(c), UnaryOp::invert, Value(v)).release(); }
molt_value molt_core_truth(molt_ctx* c, molt_value v) { return word(truth(C(c), Value(v))); }
molt_value molt_core_contains(molt_ctx* c, molt_value container, molt_value item) {
    if (Value(container).is_exact(MOLT_KIND_DICT)) {
        Result<Value> found = dict_get_py(C(c), Value(container).as<Dict>(), Value(item));
        return found.ok() ? molt_bool(!found.take().is_absent()) : 0;
    }
    return word(contains(C(c), Value(container), Value(item)));
}
molt_value molt_core_getitem(molt_ctx* c, molt_value o, molt_value key) {
    // OPTIMIZATION: a str itself has no other __getitem__, a dict itself no __missing__ besides.
    if (Value(o).is_exact(MOLT_KIND_STR) && Value(key).is_small_int())
        return str_item(C(c), Value(o).as<Str>(), Value(key).small_int()).release();
    if (!Value(o).is_exact(MOLT_KIND_DICT)) return getitem(C(c), Value(o), Value(key)).release();
    Result<Value> result = dict_get_py(C(c), Value(o).as<Dict>(), Value(key));
    if (!result.ok()) return 0;
    const Value found = result.take();
    if (!found.is_absent()) return own(found).release();
    C(c).raise_value(type::KeyError, Value(key));
    return 0;
}
molt_status molt_core_setitem(molt_ctx* c, molt_value o, molt_value key, molt_value v) {
    if (Value(o).is_exact(MOLT_KIND_DICT))
        return dict_set_py(C(c), Value(o).as<Dict>(), Value(key), Value(v)).ok() ? MOLT_OK : MOLT_ERROR;
    return setitem(C(c), Value(o), Value(key), Value(v)).ok() ? MOLT_OK : MOLT_ERROR;
}
molt_status molt_core_delitem(molt_ctx* c, molt_value o, molt_value key) {
    return setitem(C(c), Value(o), Value(key), Value{}).ok() ? MOLT_OK : MOLT_ERROR;
}
molt_value molt_core_getiter(molt_ctx* c, molt_value o) { return iter(C(c), Value(o)).release(); }
molt_value molt_core_next(molt_ctx* c, molt_value o) {
    // OPTIMIZATION: the common answer, an item, takes the straight way.
    Class* cls = class_of(Value(o));
    if (cls == &type::generator) return generator_next(C(c), Value(o).as<Generator>());
    if (Ref<> item = quick_next(C(c), cls, Value(o))) return item.release();
    if (NextSlot slot = cls->slots.next) {
        Ref<> item = slot(C(c), Value(o));
        if (item) [[likely]]
            return item.release();
        return C(c).swallow(type::StopIteration) ? MOLT_ABSENT : 0;
    }
    return next(C(c), Value(o)).release();
}
molt_value molt_core_next_pair(molt_ctx* c, molt_value o, molt_value* pair) {
    Class* cls = class_of(Value(o));
    molt_value item;
    if (cls == &type::dict_itemiterator) item = dict_items_next_pair(C(c), Value(o), pair);
    else if (cls == &type::enumerate) item = enumerate_next_pair(C(c), Value(o), pair);
    else if (cls == &type::zip) item = zip_next_pair(C(c), Value(o), pair);
    else return molt_core_next(c, o);
    if (MOLT_LIKELY(item != 0)) return item;
    return C(c).swallow(type::StopIteration) ? MOLT_ABSENT : 0;
}
molt_status molt_core_length(molt_ctx* c, molt_value o, int64_t* out) {
    Result<int64_t> n = length(C(c), Value(o));
    if (!n.ok()) return MOLT_ERROR;
    *out = n.take();
    return MOLT_OK;
}
}

} // namespace molt

// The functions that Python classes have in their slots: each looks the special method up on the type and calls it.
#include "core/object/generic_slots.h"

#include "core/object/class.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/tuple.h"

namespace molt {

namespace {

/// type(self).name(self, *args) without binding when the attribute is a plain function. kAbsent: no such method.
Ref<> call_special(Ctx& ctx, Value self, Str* name, std::initializer_list<Value> args) {
    Value found = class_lookup(class_of(self), name);
    if (!found) return Ref<>::own(kAbsent);
    Ref<> method = own(found);
    molt_value items[5];
    size_t n = 0;
    items[n++] = self.word();
    for (Value arg : args) items[n++] = arg.word();
    if (found.is_exact(MOLT_KIND_FUNCTION) || class_of(found) == &type::wrapper_descriptor)
        return call(ctx, found, Args{items, n, Value{}});
    if (DescrGetSlot get = class_of(found)->slots.descr_get) {
        method = get(ctx, found, self, Value(class_of(self)));
        if (!method) return raised;
    }
    return call(ctx, method, Args{items + 1, n - 1, Value{}});
}

Ref<> require_special(Ctx& ctx, Value self, Str* name, std::initializer_list<Value> args) {
    Ref<> result = MOLT_TRY(call_special(ctx, self, name, args));
    if (result.value().is_absent()) return ctx.raise(type::AttributeError, "{}", Value(name));
    return result;
}

/// The method, or NotImplemented when there is none.
Ref<> maybe_special(Ctx& ctx, Value self, Str* name, std::initializer_list<Value> args) {
    Ref<> result = MOLT_TRY(call_special(ctx, self, name, args));
    return result.value().is_absent() ? not_implemented() : std::move(result);
}

// Binary operators (Reference 3.3.8):
// 1. A right operand whose class is a proper subclass that overrides the reflected method goes first.
// 2. The left operand's method.  3. The right operand's reflected method, unless the classes are equal.
Ref<> binary_slot(Ctx& ctx, Value self, Value other, size_t offset, void* generic, Str* name, Str* reflected) {
    Class* left = class_of(self);
    Class* right = class_of(other);
    auto slot = [&](Class* c) { return *reinterpret_cast<void**>(reinterpret_cast<char*>(&c->slots) + offset); };
    bool try_other = left != right && slot(right) == generic;
    if (slot(left) == generic) {
        if (try_other && right->derives_from(left)) {
            if (class_lookup(right, reflected) != class_lookup(left, reflected)) {
                Ref<> result = MOLT_TRY(maybe_special(ctx, other, reflected, {self}));
                if (!(result.value() == kNotImplemented)) return result;
                try_other = false;
            }
        }
        Ref<> result = MOLT_TRY(maybe_special(ctx, self, name, {other}));
        if (!(result.value() == kNotImplemented) || left == right) return result;
    }
    if (try_other) return maybe_special(ctx, other, reflected, {self});
    return not_implemented();
}

} // namespace

namespace generic_slots {

#define MOLT_BINARY(slot, forward, reflected)                                                                                    \
    Ref<> slot(Ctx& ctx, Value self, Value other) {                                                                              \
        return binary_slot(ctx, self, other, offsetof(Slots, slot), reinterpret_cast<void*>(slot), names.forward,                \
                           names.reflected);                                                                                     \
    }
#define MOLT_INPLACE(slot, name)                                                                                                 \
    Ref<> slot(Ctx& ctx, Value self, Value other) { return maybe_special(ctx, self, names.name, {other}); }
MOLT_BINARY(add, __add__, __radd__)
MOLT_BINARY(sub, __sub__, __rsub__)
MOLT_BINARY(mul, __mul__, __rmul__)
MOLT_BINARY(matmul, __matmul__, __rmatmul__)
MOLT_BINARY(truediv, __truediv__, __rtruediv__)
MOLT_BINARY(floordiv, __floordiv__, __rfloordiv__)
MOLT_BINARY(mod, __mod__, __rmod__)
MOLT_BINARY(lshift, __lshift__, __rlshift__)
MOLT_BINARY(rshift, __rshift__, __rrshift__)
MOLT_BINARY(and_, __and__, __rand__)
MOLT_BINARY(or_, __or__, __ror__)
MOLT_BINARY(xor_, __xor__, __rxor__)
MOLT_BINARY(divmod, __divmod__, __rdivmod__)
MOLT_INPLACE(iadd, __iadd__)
MOLT_INPLACE(isub, __isub__)
MOLT_INPLACE(imul, __imul__)
MOLT_INPLACE(imatmul, __imatmul__)
MOLT_INPLACE(itruediv, __itruediv__)
MOLT_INPLACE(ifloordiv, __ifloordiv__)
MOLT_INPLACE(imod, __imod__)
MOLT_INPLACE(ilshift, __ilshift__)
MOLT_INPLACE(irshift, __irshift__)
MOLT_INPLACE(iand_, __iand__)
MOLT_INPLACE(ior_, __ior__)
MOLT_INPLACE(ixor_, __ixor__)
MOLT_INPLACE(ipow, __ipow__)
#undef MOLT_BINARY
#undef MOLT_INPLACE

Ref<> pow(Ctx& ctx, Value base, Value exponent, Value modulus) {
    if (modulus.is_missing() || modulus.is_none())
        return binary_slot(ctx, base, exponent, offsetof(Slots, pow), reinterpret_cast<void*>(pow), names.__pow__,
                           names.__rpow__);
    // Three arguments are never reflected.
    if (class_of(base)->slots.pow == pow) return maybe_special(ctx, base, names.__pow__, {exponent, modulus});
    return not_implemented();
}

#define MOLT_UNARY(slot, name)                                                                                                   \
    Ref<> slot(Ctx& ctx, Value self) { return require_special(ctx, self, names.name, {}); }
MOLT_UNARY(neg, __neg__)
MOLT_UNARY(pos, __pos__)
MOLT_UNARY(abs, __abs__)
MOLT_UNARY(invert, __invert__)
MOLT_UNARY(int_, __int__)
MOLT_UNARY(float_, __float__)
MOLT_UNARY(index, __index__)
MOLT_UNARY(await_, __await__)
MOLT_UNARY(aiter, __aiter__)
MOLT_UNARY(anext, __anext__)
#undef MOLT_UNARY

Result<bool> bool_(Ctx& ctx, Value self) {
    Ref<> result = MOLT_TRY(call_special(ctx, self, names.__bool__, {}));
    if (result.value().is_bool()) return result.value().is_true();
    return ctx.raise(type::TypeError, "__bool__ should return bool, returned {}", type_name(result));
}

Result<int64_t> len(Ctx& ctx, Value self) {
    Ref<> result = MOLT_TRY(require_special(ctx, self, names.__len__, {}));
    Ref<> number = MOLT_TRY(molt::index(ctx, result));
    int64_t n = 0;
    bool fits = int_fits_int64(number, &n);
    if (fits ? n < 0 : !MOLT_TRY(compare_bool(ctx, number, Value(molt_small_int(0)), CompareOp::ge)))
        return ctx.raise(type::ValueError, "__len__() should return >= 0");
    if (!fits) return ctx.raise(type::OverflowError, "cannot fit '{}' into an index-sized integer", type_name(number));
    return n;
}

Ref<> getitem(Ctx& ctx, Value self, Value key) { return require_special(ctx, self, names.__getitem__, {key}); }

Status setitem(Ctx& ctx, Value self, Value key, Value value) {
    if (value) MOLT_TRY(require_special(ctx, self, names.__setitem__, {key, value}));
    else MOLT_TRY(require_special(ctx, self, names.__delitem__, {key}));
    return done();
}

Result<bool> contains(Ctx& ctx, Value self, Value item) {
    Value found = class_lookup(class_of(self), names.__contains__);
    if (found && found.is_none()) return ctx.raise(type::TypeError, "'{}' object is not a container", type_name(self));
    if (!found) {
        Ref<> iterator = MOLT_TRY(molt::iter(ctx, self));
        for (;;) {
            Ref<> candidate = MOLT_TRY(molt::next(ctx, iterator));
            if (candidate.value().is_absent()) return false;
            if (MOLT_TRY(equal(ctx, candidate, item))) return true;
        }
    }
    Ref<> result = MOLT_TRY(call_special(ctx, self, names.__contains__, {item}));
    return truth(ctx, result);
}

Ref<> iter(Ctx& ctx, Value self) {
    Value found = class_lookup(class_of(self), names.__iter__);
    if (found && found.is_none()) return ctx.raise(type::TypeError, "'{}' object is not iterable", type_name(self));
    return require_special(ctx, self, names.__iter__, {});
}

Ref<> next(Ctx& ctx, Value self) {
    Ref<> result = require_special(ctx, self, names.__next__, {});
    if (!result && ctx.swallow(type::StopIteration)) return Ref<>::own(kAbsent);
    return result;
}

Ref<> compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    Str* const methods[] = {names.__lt__, names.__le__, names.__eq__, names.__ne__, names.__gt__, names.__ge__};
    Str* name = methods[size_t(op)];
    Value found = class_lookup(class_of(self), name);
    const bool computed = found && (class_of(found) == &type::property || class_of(found)->slots.descr_get == descr_get);
    if (!computed) return maybe_special(ctx, self, name, {other});
    Ref<> method = lookup_special(ctx, self, name);
    if (!method) ctx.clear_pending(); // a descriptor that raises is as good as no method
    if (!method || method.value().is_absent()) return not_implemented();
    return molt::call(ctx, method, {other});
}

Result<int64_t> hash(Ctx& ctx, Value self) {
    Ref<> result = MOLT_TRY(call_special(ctx, self, names.__hash__, {}));
    if (!is_int(result)) return ctx.raise(type::TypeError, "__hash__ method should return an integer");
    int64_t h;
    if (!int_fits_int64(result, &h)) h = MOLT_TRY(molt::hash(ctx, result));
    return h == -1 ? -2 : h;
}

Ref<> repr(Ctx& ctx, Value self) { return require_special(ctx, self, names.__repr__, {}); }
Ref<> str(Ctx& ctx, Value self) { return require_special(ctx, self, names.__str__, {}); }

Ref<> call(Ctx& ctx, Value self, const Args& args) {
    Value found = class_lookup(class_of(self), names.__call__);
    if (!found) return ctx.raise(type::TypeError, "'{}' object is not callable", type_name(self));
    Ref<> method = own(found);
    if (found.is_exact(MOLT_KIND_FUNCTION)) { return call_prepended(ctx, found, self, args); }
    if (DescrGetSlot get = class_of(found)->slots.descr_get) method = MOLT_TRY(get(ctx, found, self, Value(class_of(self))));
    return molt::call(ctx, method, args);
}

Ref<> new_(Ctx& ctx, Class* cls, const Args& args) {
    Ref<> function = MOLT_TRY(molt::getattr(ctx, Value(cls), names.__new__));
    return call_prepended(ctx, function, Value(cls), args);
}

Status init(Ctx& ctx, Value self, const Args& args) {
    Value found = class_lookup(class_of(self), names.__init__);
    Ref<> method = own(found);
    Ref<> result;
    if (found.is_exact(MOLT_KIND_FUNCTION)) {
        result = call_prepended(ctx, found, self, args);
    } else {
        if (DescrGetSlot get = class_of(found)->slots.descr_get) method = MOLT_TRY(get(ctx, found, self, Value(class_of(self))));
        result = molt::call(ctx, method, args);
    }
    if (!result) return raised;
    if (!result.value().is_none())
        return ctx.raise(type::TypeError, "__init__() should return None, not '{}'", type_name(result));
    return done();
}

Status del(Ctx& ctx, Value self) { return Status::of(call_special(ctx, self, names.__del__, {}).ok()); }

Ref<> getattribute(Ctx& ctx, Value self, Str* name) {
    Class* cls = class_of(self);
    Value found = class_lookup(cls, names.__getattribute__);
    Ref<> result = found && found.is_exact(MOLT_KIND_FUNCTION)
                       ? call_special(ctx, self, names.__getattribute__, {Value(name)})
                       : require_special(ctx, self, names.__getattribute__, {Value(name)});
    return result;
}

Ref<> getattr(Ctx& ctx, Value self, Str* name) { return require_special(ctx, self, names.__getattr__, {Value(name)}); }

Status setattr(Ctx& ctx, Value self, Str* name, Value value) {
    if (value) MOLT_TRY(require_special(ctx, self, names.__setattr__, {Value(name), value}));
    else MOLT_TRY(require_special(ctx, self, names.__delattr__, {Value(name)}));
    return done();
}

Ref<> descr_get(Ctx& ctx, Value self, Value instance, Value owner) {
    return require_special(ctx, self, names.__get__, {instance ? instance : kNone, owner ? owner : kNone});
}

Status descr_set(Ctx& ctx, Value self, Value instance, Value value) {
    Ref<> result;
    if (value) {
        result = MOLT_TRY(call_special(ctx, self, names.__set__, {instance, value}));
        if (result.value().is_absent()) return ctx.raise(type::AttributeError, "__set__");
    } else {
        result = MOLT_TRY(call_special(ctx, self, names.__delete__, {instance}));
        if (result.value().is_absent()) return ctx.raise(type::AttributeError, "__delete__");
    }
    return done();
}

} // namespace generic_slots

Result<int64_t> hash_not_implemented(Ctx& ctx, Value self) {
    return ctx.raise(type::TypeError, "unhashable type: '{}'", type_name(self));
}

} // namespace molt

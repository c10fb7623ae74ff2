// The object protocol for C++: what an expression of Python does, as functions. All may run user code unless they say
// otherwise; arguments are borrowed and must be kept alive by the caller, results are owned.
#pragma once

#include <initializer_list>

#include "core/object/heap.h"
#include "core/types/str.h"
#include "gen/types.h"

namespace molt {

// ---- attributes ----
Ref<> getattr(Ctx& ctx, Value object, Str* name);
Ref<> getattr(Ctx& ctx, Value object, std::string_view name);
/// kAbsent instead of AttributeError.
Ref<> getattr_optional(Ctx& ctx, Value object, Str* name);
Ref<> getattr_optional(Ctx& ctx, Value object, std::string_view name);
/// value empty: delete.
Status setattr(Ctx& ctx, Value object, Str* name, Value value);
Status setattr(Ctx& ctx, Value object, std::string_view name, Value value);
/// object.__getattribute__ and object.__setattr__ (data descriptors, slots, dict, class).
Ref<> generic_getattr(Ctx& ctx, Value object, Str* name);
Status generic_setattr(Ctx& ctx, Value object, Str* name, Value value);
/// A special method looked up on the type, bound to the object; kAbsent when there is none (Reference 3.3.12).
Ref<> lookup_special(Ctx& ctx, Value object, Str* name);
/// The instance's own attribute without any protocol; borrowed or empty. Never raises.
Value instance_get(Object* object, Str* name);
Status instance_set(Ctx& ctx, Object* object, Str* name, Value value);
/// object.__dict__: turns the instance into dict mode. Raises AttributeError when it has none.
Ref<> instance_dict(Ctx& ctx, Object* object);

// ---- calls ----
Ref<> call(Ctx& ctx, Value callee, const Args& args);
Ref<> call(Ctx& ctx, Value callee, std::initializer_list<Value> args);
Ref<> call_method(Ctx& ctx, Value object, std::string_view name, std::initializer_list<Value> args = {});
Ref<> call_method(Ctx& ctx, Value object, Str* name, std::initializer_list<Value> args = {});
/// callee(*args, **kwargs): a tuple and a dict (or empty).
Ref<> call_tuple(Ctx& ctx, Value callee, Tuple* args, Dict* kwargs);
bool is_callable(Value v);

// ---- conversions and comparison ----
Ref<Str> repr(Ctx& ctx, Value v);
Ref<Str> str(Ctx& ctx, Value v);
Ref<Str> ascii(Ctx& ctx, Value v);
Result<int64_t> hash(Ctx& ctx, Value v);
Result<bool> truth(Ctx& ctx, Value v);
Ref<> compare(Ctx& ctx, Value left, Value right, CompareOp op);
/// Identity first, then ==, as containers compare.
Result<bool> equal(Ctx& ctx, Value left, Value right);
Result<bool> compare_bool(Ctx& ctx, Value left, Value right, CompareOp op);
Result<int64_t> length(Ctx& ctx, Value v);
Ref<> format(Ctx& ctx, Value v, Value spec_or_empty);
/// operator.index: an int.
Ref<> index(Ctx& ctx, Value v);
/// index() as int64_t; overflow raises `overflow` ("cannot fit 'int' into an index-sized integer").
Result<int64_t> index_int64(Ctx& ctx, Value v, Class& overflow);
/// index() clipped to the int64 range (slice indices).
Result<int64_t> index_clamped(Ctx& ctx, Value v);

// ---- operators ----
enum class BinaryOp : uint8_t { add, sub, mul, matmul, truediv, floordiv, mod, lshift, rshift, and_, or_, xor_, divmod, pow };
Ref<> binary(Ctx& ctx, BinaryOp op, Value left, Value right);
Ref<> inplace(Ctx& ctx, BinaryOp op, Value left, Value right);
Ref<> power(Ctx& ctx, Value base, Value exponent, Value modulus);
enum class UnaryOp : uint8_t { neg, pos, invert, abs };
Ref<> unary(Ctx& ctx, UnaryOp op, Value operand);

// ---- containers and iteration ----
Ref<> getitem(Ctx& ctx, Value object, Value key);
/// value empty: delete.
Status setitem(Ctx& ctx, Value object, Value key, Value value);
Result<bool> contains(Ctx& ctx, Value container, Value item);
Ref<> iter(Ctx& ctx, Value iterable);
/// kAbsent when exhausted.
Ref<> next(Ctx& ctx, Value iterator);
/// __length_hint__ with a default (PEP 424).
Result<int64_t> length_hint(Ctx& ctx, Value v, int64_t fallback);
/// Calls body(Value item) -> Status for each item. Runs user code.
template<class F> Status for_each(Ctx& ctx, Value iterable, F&& body) {
    Ref<> iterator = MOLT_TRY(iter(ctx, iterable));
    for (;;) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) return done();
        MOLT_TRY(body(item.value()));
    }
}

// ---- class tests ----
Result<bool> isinstance(Ctx& ctx, Value object, Value cls);
Result<bool> issubclass(Ctx& ctx, Value sub, Value cls);

// ---- numbers ----
Ref<> int_from_int64(Ctx& ctx, int64_t i);
Ref<> int_from_uint64(Ctx& ctx, uint64_t i);
Ref<> float_from_double(Ctx& ctx, double d);
/// Is v an int (bool included, subclasses included)?
bool is_int(Value v);
/// Is v a float (subclasses included)?
bool is_float(Value v);
/// The double of a float; the caller has tested is_float.
double float_value(Value v);
/// An int as int64_t when it fits. Never raises.
bool int_fits_int64(Value v, int64_t* out);
/// Anything with __float__ or __index__.
Result<double> as_double(Ctx& ctx, Value v);

/// Guards recursive reprs: `entered` is false when the object is being printed already.
class ReprGuard {
  public:
    ReprGuard(Ctx& ctx, Value object);
    ~ReprGuard();
    bool failed() const { return failed_; }
    bool entered() const { return entered_; }

  private:
    Ctx& ctx_;
    Value object_;
    bool entered_ = false, failed_ = false;
};

} // namespace molt

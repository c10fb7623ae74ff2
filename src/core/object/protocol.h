// The object protocol for C++: what an expression of Python does, as functions. All may run user code unless they say
// otherwise; arguments are borrowed and must be kept alive by the caller, results are owned.
#pragma once

#include <initializer_list>

#include "core/object/heap.h"
#include "core/types/float.h"
#include "core/types/int.h"
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
/// Binds a submodule in its package: no hook of the module sees it.
Status setattr_internal(Ctx& ctx, Value module, Str* name, Value value);
/// A special method looked up on the type, bound to the object; kAbsent when there is none (Reference 3.3.12).
Ref<> lookup_special(Ctx& ctx, Value object, Str* name);
/// The instance's own attribute without any protocol; borrowed or empty. Never raises.
Value instance_get(Object* object, Str* name);
Status instance_set(Ctx& ctx, Object* object, Str* name, Value value);
/// object.__dict__ = value (a dict; empty: TypeError as CPython).
Status set_instance_dict(Ctx& ctx, Object* object, Value value);
/// Adds `name` and `obj` to a pending AttributeError (PEP 657 suggestions).
void attribute_error_details(Ctx& ctx, Value object, Str* name);
/// The same for what getattr() got out of user code, unless it carries a name or an object already.
void attribute_error_place(Ctx& ctx, Value object, Str* name);
/// object.__dict__: turns the instance into dict mode. Raises AttributeError when it has none.
Ref<> instance_dict(Ctx& ctx, Object* object);

// ---- calls ----
Ref<> call(Ctx& ctx, Value callee, const Args& args);
Ref<> call(Ctx& ctx, Value callee, std::initializer_list<Value> args);
Ref<> call_method(Ctx& ctx, Value object, std::string_view name, std::initializer_list<Value> args = {});
Ref<> call_method(Ctx& ctx, Value object, Str* name, std::initializer_list<Value> args = {});
/// args[0].name(*args[1:]), without a bound method where the class has a plain function.
Ref<> call_method_args(Ctx& ctx, Str* name, const Args& args);
/// callee(*args, **kwargs): a tuple and a dict (or empty).
Ref<> call_tuple(Ctx& ctx, Value callee, Tuple* args, Dict* kwargs);
/// callee(*args, **kwargs): args is any iterable.
Ref<> call_spread(Ctx& ctx, Value callee, Value args, Dict* kwargs);
/// callee(first, *args, **keywords).
Ref<> call_prepended(Ctx& ctx, Value callee, Value first, const Args& args);
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
/// An iterator over object[0], object[1], ... until IndexError.
Ref<> sequence_iterator_new(Ctx& ctx, Value sequence);
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

// ---- text for reprs ----
/// Prints as 0x7f...: the identity of a value.
struct Address {
    explicit Address(Value v);
    char text[24];
    operator FormatArg() const { return FormatArg(static_cast<const char*>(text)); }
};
/// A str from a `{}` format, as Ctx::raise takes it.
Ref<Str> format_text_list(Ctx& ctx, std::string_view format, const FormatArg* args, size_t nargs);
template<class... A> Ref<Str> format_text(Ctx& ctx, std::string_view format, const A&... args) {
    const FormatArg list[] = {FormatArg(args)...};
    return format_text_list(ctx, format, list, sizeof...(A));
}
/// hash(object()) and id(): by address; small values by their word.
int64_t identity_hash(Value v);
Ref<> identity(Ctx& ctx, Value v);
/// The builtin of this name. Raises SystemError when absent.
Ref<> builtin_py(Ctx& ctx, std::string_view name);

// ---- classes ----
/// cls[item] as types.GenericAlias (PEP 585).
Ref<> generic_alias_py(Ctx& ctx, Class* cls, Value item);
/// Adds the names of the class's dict and its bases' to a dict (dir()).
Status merge_class_dict_py(Ctx& ctx, Dict* into, Class* cls);
/// object.__reduce_ex__: through copyreg's rules (PEP 307).
Ref<> reduce_py(Ctx& ctx, Value object, int64_t protocol);

// ---- class tests ----
Result<bool> isinstance(Ctx& ctx, Value object, Value cls);
Result<bool> issubclass(Ctx& ctx, Value sub, Value cls);

// ---- numbers ----
Ref<> int_from_int64(Ctx& ctx, int64_t i);
Ref<> int_from_uint64(Ctx& ctx, uint64_t i);
Ref<> float_from_double(Ctx& ctx, double d);
// is_int, is_float (subclasses and bool included), float_value, int_fits_int64: core/types/int.h, float.h.
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

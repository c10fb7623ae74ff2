// Argument conversions of native callables, with CPython's words.
#include "core/call/convert.h"

#include "core/types/bytes.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/tuple.h"

namespace molt {

namespace {

/// "argument" for callables of one parameter, "argument 2", "argument 'name'" for keyword-only ones.
Raised bad_argument(Ctx& ctx, const NativeSpec& spec, int index, const char* expected, Value v) {
    const FormatArg given = v.is_none() ? FormatArg("None") : type_name(v);
    if (spec.convention == Convention::one)
        return ctx.raise(type::TypeError, "{}() argument must be {}, not {}", spec.name, expected, given);
    if (spec.nparams > size_t(index) && spec.params[index].kind != ParamKind::positional_only)
        return ctx.raise(type::TypeError, "{}() argument '{}' must be {}, not {}", spec.name, spec.params[index].name, expected,
                         given);
    return ctx.raise(type::TypeError, "{}() argument {} must be {}, not {}", spec.name, index + 1, expected, given);
}

template<class T> Result<T*> typed(Ctx& ctx, const NativeSpec& spec, int index, Value v, const char* expected) {
    if (v.is<T>()) return v.as<T>();
    return bad_argument(ctx, spec, index, expected, v);
}

} // namespace

Result<int64_t> to_ssize(Ctx& ctx, const NativeSpec&, int, Value v) { return ssize_from_py(ctx, v); }

Result<int64_t> ssize_from_py(Ctx& ctx, Value v) {
    if (v.is_small_int()) return v.small_int();
    Ref<> i = MOLT_TRY(index(ctx, v));
    int64_t n;
    if (int_fits_int64(i, &n)) return n;
    return ctx.raise(type::OverflowError, "Python int too large to convert to C ssize_t");
}

Result<int64_t> to_clamped(Ctx& ctx, const NativeSpec&, int, Value v) {
    if (v.is_small_int()) return v.small_int();
    if (!class_of(v)->slots.index)
        return ctx.raise(type::TypeError, "slice indices must be integers or have an __index__ method");
    return index_clamped(ctx, v);
}

// The convention with a tuple of arguments words its errors in its own way.
Result<int32_t> to_c_int(Ctx& ctx, const NativeSpec& spec, int, Value v) {
    Ref<> i = MOLT_TRY(index(ctx, v));
    int64_t n;
    const bool fits = int_fits_int64(i, &n);
    if (fits && n == int32_t(n)) return int32_t(n);
    if (spec.convention == Convention::varargs)
        return ctx.raise(type::OverflowError, !fits   ? "Python int too large to convert to C long"
                                              : n < 0 ? "signed integer is less than minimum"
                                                      : "signed integer is greater than maximum");
    return ctx.raise(type::OverflowError, "Python int too large to convert to C int");
}

Result<double> to_double(Ctx& ctx, const NativeSpec&, int, Value v) {
    if (v.is_small_double()) return v.small_double();
    return as_double(ctx, v);
}

Result<bool> to_bool(Ctx& ctx, const NativeSpec&, int, Value v) { return truth(ctx, v); }

Result<Str*> to_str(Ctx& ctx, const NativeSpec& spec, int index, Value v) { return typed<Str>(ctx, spec, index, v, "str"); }
Result<Str*> to_str_or_none(Ctx& ctx, const NativeSpec& spec, int index, Value v) {
    return typed<Str>(ctx, spec, index, v, "str or None");
}
Result<Bytes*> to_bytes(Ctx& ctx, const NativeSpec& spec, int index, Value v) {
    return typed<Bytes>(ctx, spec, index, v, "bytes");
}
Result<Tuple*> to_tuple(Ctx& ctx, const NativeSpec& spec, int index, Value v) {
    return typed<Tuple>(ctx, spec, index, v, "tuple");
}
Result<List*> to_list(Ctx& ctx, const NativeSpec& spec, int index, Value v) { return typed<List>(ctx, spec, index, v, "list"); }
Result<Dict*> to_dict(Ctx& ctx, const NativeSpec& spec, int index, Value v) { return typed<Dict>(ctx, spec, index, v, "dict"); }
Result<Class*> to_class(Ctx& ctx, const NativeSpec& spec, int index, Value v) {
    return typed<Class>(ctx, spec, index, v, "type");
}

Result<Value> to_int(Ctx& ctx, const NativeSpec& spec, int index, Value v) {
    if (is_int(v)) return v;
    return bad_argument(ctx, spec, index, "int", v);
}

Ref<> name_tuple(Ctx& ctx, std::initializer_list<std::string_view> list) {
    Ref<Tuple> tuple = MOLT_TRY(tuple_allocate(ctx, list.size()));
    uint64_t i = 0;
    for (std::string_view name : list) tuple->items[i++] = MOLT_TRY(intern(ctx, name)).release();
    return tuple;
}

} // namespace molt

// Argument and result conversions of native callables: the only place that words argument type errors.
#pragma once

#include "core/call/native.h"
#include "core/object/protocol.h"

namespace molt {

struct Bytes;

/// index: of the parameter, for the error text ("f() argument 2 must be str, not int").
Result<int64_t> to_ssize(Ctx& ctx, const NativeSpec& spec, int index, Value v);
Result<int64_t> to_clamped(Ctx& ctx, const NativeSpec& spec, int index, Value v);
Result<int32_t> to_c_int(Ctx& ctx, const NativeSpec& spec, int index, Value v);
Result<double> to_double(Ctx& ctx, const NativeSpec& spec, int index, Value v);
Result<bool> to_bool(Ctx& ctx, const NativeSpec& spec, int index, Value v);
Result<Str*> to_str(Ctx& ctx, const NativeSpec& spec, int index, Value v);
/// The same in the words of those that take None as well.
Result<Str*> to_str_or_none(Ctx& ctx, const NativeSpec& spec, int index, Value v);
Result<Bytes*> to_bytes(Ctx& ctx, const NativeSpec& spec, int index, Value v);
Result<Tuple*> to_tuple(Ctx& ctx, const NativeSpec& spec, int index, Value v);
Result<List*> to_list(Ctx& ctx, const NativeSpec& spec, int index, Value v);
Result<Dict*> to_dict(Ctx& ctx, const NativeSpec& spec, int index, Value v);
Result<Class*> to_class(Ctx& ctx, const NativeSpec& spec, int index, Value v);
Result<Value> to_int(Ctx& ctx, const NativeSpec& spec, int index, Value v);

/// A C ssize_t, as parameters of that type take it.
Result<int64_t> ssize_from_py(Ctx& ctx, Value v);

inline Value or_none(Value v) { return v ? v : kNone; }
inline Value or_value(Value v, Value fallback) { return v ? v : fallback; }

template<class T> Ref<> give(Ctx&, Ref<T> result) { return Ref<>::own_word(result.release()); }
inline Ref<> give(Ctx&, Status result) { return result.ok() ? none() : Ref<>(raised); }
inline Ref<> give(Ctx&, Result<bool> result) { return result.ok() ? boolean(result.take()) : Ref<>(raised); }
inline Ref<> give(Ctx& ctx, Result<int64_t> result) { return result.ok() ? int_from_int64(ctx, result.take()) : Ref<>(raised); }
inline Ref<> give(Ctx& ctx, Result<double> result) { return result.ok() ? float_from_double(ctx, result.take()) : Ref<>(raised); }

/// A tuple of interned names.
Ref<> name_tuple(Ctx& ctx, std::initializer_list<std::string_view> names);

} // namespace molt

// typing: what its rooms share.
#pragma once

#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/set.h"
#include "gen/std/_typing.h"
#include "gen/std/typing.h"
#include "gen/types.h"

namespace molt::typing {

/// NAME(args...) of the module, as its functions see it.
template<class... A> Py call_here(Ctx& ctx, Name name, const A&... args) { return here.global(ctx, name)(args...); }
inline Result<bool> ask(Ctx& ctx, Name name, Value arg) { return call_here(ctx, name, arg).truth(); }

/// v in (NAME, ...): identity or ==.
Result<bool> is_one_of(Ctx& ctx, Value v, std::initializer_list<Name> names);
/// The value itself when it is a tuple, else (v,).
Ref<Tuple> as_tuple(Ctx& ctx, Value v);
/// tuple(f(item) for item in iterable)
template<class F> Ref<Tuple> map_tuple(Ctx& ctx, Value iterable, F&& f) {
    Ref<List> made = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, iterable,
                      [&](Value item) -> Status { return list_append(ctx, made.get(), Ref<>(MOLT_TRY(Ref<>(f(item))))); }));
    return list_to_tuple(ctx, made.get());
}
inline Ref<> type_check(Ctx& ctx, Value arg, const char* msg) { return call_here(ctx, "_type_check"_n, arg, msg); }
Ref<Tuple> type_check_all(Ctx& ctx, Value items, const char* msg);
Ref<Tuple> type_convert_all(Ctx& ctx, Value items);
/// ", ".join(_type_repr(item) for item in items)
Ref<Str> joined_reprs(Ctx& ctx, Value items);
/// set(items), frozenset(items)
Ref<> set_of(Ctx& ctx, Value items);
Ref<> frozenset_of(Ctx& ctx, Value items);
inline Ref<Tuple> tuple_from(Ctx& ctx, Py&& iterable) {
    Ref<> items = MOLT_TRY(std::move(iterable));
    return tuple_from_iterable_py(ctx, items);
}
/// x.__origin__ and x.__args__; the arguments as a tuple.
inline Py origin_of(Ctx& ctx, Value alias) { return Py(ctx, alias).attr("__origin__"_n); }
Ref<Tuple> args_of(Ctx& ctx, Value alias);
/// isinstance(v, NAME) of the module's global.
inline Result<bool> is_a(Ctx& ctx, Value v, Name name) { return isinstance(ctx, v, MOLT_TRY(Ref<>(here.global(ctx, name)))); }
inline bool is_dunder(Value name) {
    if (!name.is<Str>()) return false;
    auto* text = name.as<Str>();
    auto at = [&](uint64_t i) { return text->at(i) == '_'; };
    return text->n >= 2 && at(0) && at(1) && at(text->n - 1) && at(text->n - 2);
}
inline Value class_of_none() { return Value(class_of(kNone)); }

/// Parses an annotation (SyntaxError when it is no expression); evaluates one.
Status check_expression(Ctx& ctx, Value text);
Ref<> evaluate_expression(Ctx& ctx, Value text, Value globals, Value locals);

} // namespace molt::typing

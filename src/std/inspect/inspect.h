// inspect: what its rooms share.
#pragma once

#include "core/call/convert.h"
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/tuple.h"
#include "gen/std/inspect.h"
#include "gen/types.h"

namespace molt::inspect {

/// NAME(args...) of the module, as its functions see it.
template<class... A> Py call_here(Ctx& ctx, Name name, const A&... args) { return here.global(ctx, name)(args...); }
/// isinstance(v, NATIVE CLASS)
inline Result<bool> is_native(Ctx& ctx, Value v, const Class& cls) { return isinstance(ctx, v, Value(&cls)); }
/// isinstance(v, NAME) of a module.
inline Result<bool> is_a(Ctx& ctx, Value v, ModuleName module, Name name) {
    Ref<> cls = MOLT_TRY(import(ctx, module, name));
    return isinstance(ctx, v, cls);
}
inline Result<bool> is_class(Ctx& ctx, Value v) { return is_native(ctx, v, type::type_); }
inline Result<bool> is_module(Ctx& ctx, Value v) { return is_native(ctx, v, type::module); }
inline Result<bool> is_method(Ctx& ctx, Value v) { return is_native(ctx, v, type::method); }
inline Result<bool> is_function(Ctx& ctx, Value v) { return is_native(ctx, v, type::function); }
Result<bool> is_method_descriptor(Ctx& ctx, Value v);
Result<bool> is_data_descriptor(Ctx& ctx, Value v);
Result<bool> is_routine(Ctx& ctx, Value v);
Result<bool> is_functionlike(Ctx& ctx, Value v);
/// isinstance(v, _NonUserDefinedCallables)
Result<bool> is_native_callable(Ctx& ctx, Value v);
/// What has its signature as text.
Result<bool> is_builtin_callable(Ctx& ctx, Value v);

/// sys.modules.get(name): None when it is not loaded.
Ref<> loaded_module(Ctx& ctx, Value name);
/// getattr_static(): empty without an exception when there is none.
Result<Ref<>> find_static(Ctx& ctx, Value obj, Value name);
/// The module's marker for what was not given.
inline Result<bool> is_marker(Ctx& ctx, Value v, Name marker) {
    Ref<> known = MOLT_TRY(here.global(ctx, marker));
    return v == known.value();
}
inline Result<bool> is_empty(Ctx& ctx, Value v) { return is_marker(ctx, v, "_empty"_n); }

/// The kinds of parameters, as numbers.
enum class Kind : int64_t { positional_only, positional_or_keyword, var_positional, keyword_only, var_keyword };
Ref<> kind_member(Ctx& ctx, Kind kind);
/// parameter.kind of any object that has one.
Result<Kind> kind_of(Ctx& ctx, Value parameter);
/// signature.parameters.values() as a list.
Ref<List> parameters_of(Ctx& ctx, Value signature);
inline bool is_positional(Kind k) { return k == Kind::positional_only || k == Kind::positional_or_keyword; }

/// What signature() and its relatives were asked for.
struct SignatureRequest {
    Ctx& ctx;
    Value cls;
    bool follow_wrappers, skip_bound;
    Value globals, locals, eval_str;

    Ref<> of(Value obj) const;
    Ref<> from_function(Value func) const;
    Ref<> from_text(Value obj, Value text) const;
    Ref<> from_builtin(Value func) const;
    Ref<> bound(Ref<> signature) const;

  private:
    Ref<> of_class(Value obj) const;
    Ref<> of_class_text(Value obj) const;
    Ref<> of_partialmethod(Value partialmethod) const;
    Result<Ref<>> declared(Value obj) const;
};

} // namespace molt::inspect

// What the files of dataclasses share: the fields of a class under construction.
#pragma once

#include "core/call/synthesised.h"
#include "core/types/list.h"
#include "gen/std/dataclasses.h"

namespace molt::dataclasses {

/// A constant of the module, borrowed: MISSING, _FIELD ...
Value constant(Ctx& ctx, Name name);
inline Value missing(Ctx& ctx) { return constant(ctx, "MISSING"_n); }

/// The parameters of @dataclass.
struct Options {
    bool init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot;
};

/// An attribute of a Field as a truth value; is its _field_type this one?
Result<bool> flag(Ctx& ctx, Value field, Name name);
Result<bool> has_kind(Ctx& ctx, Value field, Name kind);

/// The generated functions. fields: Field objects in order; names: a tuple of str.
Ref<> make_init(Ctx& ctx, List* fields, const Options& options, bool has_post_init, Str* self_name);
Ref<> field_names(Ctx& ctx, List* fields, Name wanted);

/// Gives the function its qualified name in cls and puts it there, unless the class has one of this name
/// already: true.
Result<bool> set_new_attribute(Ctx& ctx, Value cls, Name name, Ref<> value);

/// The fields of a dataclass or instance that are neither ClassVar nor InitVar.
Ref<List> real_fields(Ctx& ctx, Value class_or_instance);

} // namespace molt::dataclasses

// Builtins about attributes, classes and identity.
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/core/builtins.h"
#include "gen/core_slots.h"

namespace molt::builtins {

namespace {

Result<Str*> attribute_name(Ctx& ctx, Value name) {
    if (Str* text = name.try_as<Str>()) return MOLT_TRY(intern(ctx, own(text))).get(); // interned names live on
    return ctx.raise(type::TypeError, "attribute name must be string, not '{}'", type_name(name));
}

} // namespace

Ref<> getattr(Ctx& ctx, Value object, Value name, Value default_) {
    Str* text = MOLT_TRY(attribute_name(ctx, name));
    if (!default_) return molt::getattr(ctx, object, text);
    Ref<> found = MOLT_TRY(getattr_optional(ctx, object, text));
    return found.value().is_absent() ? own(default_) : std::move(found);
}

Result<bool> hasattr(Ctx& ctx, Value obj, Value name) {
    Str* text = MOLT_TRY(attribute_name(ctx, name));
    Ref<> found = MOLT_TRY(getattr_optional(ctx, obj, text));
    return !found.value().is_absent();
}

Status setattr(Ctx& ctx, Value obj, Value name, Value value) {
    Str* text = MOLT_TRY(attribute_name(ctx, name));
    return molt::setattr(ctx, obj, text, value);
}

Status delattr(Ctx& ctx, Value obj, Value name) {
    Str* text = MOLT_TRY(attribute_name(ctx, name));
    return molt::setattr(ctx, obj, text, Value{});
}

Ref<> dir(Ctx& ctx, Value arg) {
    Ref<> names;
    if (!arg) {
        Ref<> scope = MOLT_TRY(locals(ctx));
        names = MOLT_TRY(call_method(ctx, scope, "keys"));
    } else {
        Ref<Str> special = MOLT_TRY(intern(ctx, "__dir__"));
        Ref<> method = MOLT_TRY(lookup_special(ctx, arg, special.get()));
        if (method.value().is_absent()) return ctx.raise(type::TypeError, "object does not provide __dir__");
        names = MOLT_TRY(call(ctx, method, {}));
    }
    Ref<List> list = MOLT_TRY(list_from_iterable_py(ctx, names));
    MOLT_TRY(call_method(ctx, list, "sort"));
    return list;
}

Ref<> vars(Ctx& ctx, Value object) {
    if (!object) return locals(ctx);
    Ref<> found = MOLT_TRY(getattr_optional(ctx, object, "__dict__"));
    if (found.value().is_absent()) return ctx.raise(type::TypeError, "vars() argument must have __dict__ attribute");
    return found;
}

Result<bool> isinstance(Ctx& ctx, Value obj, Value class_or_tuple) { return molt::isinstance(ctx, obj, class_or_tuple); }

Result<bool> issubclass(Ctx& ctx, Value cls, Value class_or_tuple) { return molt::issubclass(ctx, cls, class_or_tuple); }

Result<bool> callable(Ctx&, Value obj) { return is_callable(obj); }

Result<int64_t> hash(Ctx& ctx, Value obj) { return molt::hash(ctx, obj); }

Ref<> id(Ctx& ctx, Value obj) { return identity(ctx, obj); }

} // namespace molt::builtins

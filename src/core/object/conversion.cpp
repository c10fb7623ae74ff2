// Conversions of any value: repr, str, ascii, format, identity; and small services of the object protocol.
#include <cstdio>

#include "core/exc/exception.h"
#include "core/object/instance.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/runtime/module.h"
#include "core/runtime/runtime.h"
#include "core/types/list.h"
#include "core/types/str_repr.h"
#include "gen/core/float.h"
#include "gen/core/int.h"
#include "gen/core/str.h"

namespace molt {

Ref<Str> repr(Ctx& ctx, Value v) {
    NativeDepth depth(ctx, "while getting the repr of an object");
    if (!depth.ok()) return raised;
    UnarySlot slot = class_of(v)->slots.repr;
    Ref<> result = MOLT_TRY(slot(ctx, v));
    if (!result.value().is<Str>()) return ctx.raise(type::TypeError, "__repr__ returned non-string (type {})", type_name(result));
    return std::move(result).cast<Str>();
}

Ref<Str> str(Ctx& ctx, Value v) {
    if (v.is_exact(MOLT_KIND_STR)) return own(v.as<Str>());
    if (v.is_small_int()) return int_decimal(ctx, v);
    NativeDepth depth(ctx, "while getting the str of an object");
    if (!depth.ok()) return raised;
    UnarySlot slot = class_of(v)->slots.str;
    if (!slot) return repr(ctx, v);
    Ref<> result = MOLT_TRY(slot(ctx, v));
    if (!result.value().is<Str>()) return ctx.raise(type::TypeError, "__str__ returned non-string (type {})", type_name(result));
    return std::move(result).cast<Str>();
}

Ref<Str> ascii(Ctx& ctx, Value v) {
    Ref<Str> text = MOLT_TRY(repr(ctx, v));
    if (text->is_ascii()) return text;
    return str_escape_non_ascii(ctx, text.get());
}

namespace {
/// Classes whose __format__ gives str(v) for an empty specification, and that nobody can change.
bool formats_as_str(Value v) {
    if (!v.is_object()) return true; // numbers, None, True ...
    switch (v.object()->flags & MOLT_EXACT_MASK) {
    case MOLT_KIND_STR:
    case MOLT_KIND_INT:
    case MOLT_KIND_FLOAT: return true;
    default: return false;
    }
}
} // namespace

Ref<> format(Ctx& ctx, Value v, Value spec_or_empty) {
    // OPTIMIZATION: most replacement fields of f-strings have no specification.
    if ((!spec_or_empty || spec_or_empty == Value(str_empty())) && formats_as_str(v)) return str(ctx, v);
    Ref<> spec = spec_or_empty ? own(spec_or_empty) : own(Value(str_empty()));
    // OPTIMIZATION: what their classes have as __format__ needs no look-up.
    if (v.is_small_int()) return int_::dunder_format(ctx, v, spec.value().as<Str>());
    if (v.is_small_double()) return float_::dunder_format(ctx, v, spec.value().as<Str>());
    if (v.is_exact(MOLT_KIND_STR)) return str_::dunder_format(ctx, v.as<Str>(), spec.value().as<Str>());
    Ref<> method = MOLT_TRY(lookup_special(ctx, v, names.__format__));
    if (method.value().is_absent()) return ctx.raise(type::TypeError, "Type {} doesn't define __format__", type_name(v));
    Ref<> result = MOLT_TRY(call(ctx, method, {spec.value()}));
    if (!result.value().is<Str>()) return ctx.raise(type::TypeError, "__format__ must return a str, not {}", type_name(result));
    return result;
}

// ---- identity ----

int64_t identity_hash(Value v) {
    // Addresses are multiples of 16: rotated, so that consecutive objects spread.
    uint64_t word = v.word();
    auto h = int64_t(word >> 4 | word << 60);
    return h == -1 ? -2 : h;
}

Ref<> identity(Ctx& ctx, Value v) { return int_from_uint64(ctx, v.word()); }

Address::Address(Value v) { snprintf(text, sizeof text, "0x%llx", static_cast<unsigned long long>(v.word())); }

// ---- recursive reprs ----

namespace {
List* repr_stack() { return runtime.repr_stack.get(); }
} // namespace

ReprGuard::ReprGuard(Ctx& ctx, Value object) : ctx_(ctx), object_(object) {
    if (!repr_stack()) {
        Ref<List> stack = list_new(ctx);
        if (!stack) {
            failed_ = true;
            return;
        }
        runtime.repr_stack.set(std::move(stack));
    }
    for (uint64_t i = 0; i < repr_stack()->n; i++)
        if ((*repr_stack())[i] == object) return;
    if (!list_append(ctx, repr_stack(), object).ok()) failed_ = true;
    else entered_ = true;
}

ReprGuard::~ReprGuard() {
    if (!entered_) return;
    List* stack = repr_stack();
    for (uint64_t i = stack->n; i-- > 0;) {
        if (!((*stack)[i] == object_)) continue;
        molt_value dropped = stack->items()[i];
        for (uint64_t j = i + 1; j < stack->n; j++) stack->items()[j - 1] = stack->items()[j];
        stack->n--;
        drop(Value(dropped));
        return;
    }
}

// ---- services ----

Ref<> builtin_py(Ctx& ctx, std::string_view name) {
    Ref<Str> key = MOLT_TRY(intern(ctx, name));
    if (Value v = dict_get(runtime.builtins_dict.get(), key.get())) return own(v);
    return ctx.raise(type::SystemError, "no builtin '{}'", name);
}

Status set_instance_dict(Ctx& ctx, Object* object, Value value) {
    if (!value) return ctx.raise(type::TypeError, "cannot delete __dict__");
    if (!value.is<Dict>())
        return ctx.raise(type::TypeError, "__dict__ must be set to a dictionary, not a '{}'", type_name(value));
    MOLT_TRY(to_dict_mode(ctx, object));
    molt_value* word = dict_word(object);
    retain(value);
    molt_value old = std::exchange(*word, value.word());
    if (old) drop(Value(old));
    return done();
}

} // namespace molt

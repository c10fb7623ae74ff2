// Calls: dispatch by kind, spreading of arguments, prepending of self.
#include <cstring>

#include "core/call/function.h"
#include "core/call/native.h"
#include "core/call/row.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/tuple.h"
#include "gen/core/object.h"
#include "gen/core_slots.h"

namespace molt {

bool is_callable(Value v) { return class_of(v)->slots.call != nullptr; }

namespace {
/// A module that is called instead of what it holds under its own name (copy(x)) is told apart.
Ref<> not_callable(Ctx& ctx, Value callee) {
    if (class_of(callee) == &type::module) {
        Ref<> keep = own(callee);
        Ref<> name = getattr_optional(ctx, callee, names.__name__);
        if (name && name.value().is<Str>()) {
            Ref<> meant = getattr_optional(ctx, callee, name.value().as<Str>());
            if (meant && !meant.value().is_absent() && is_callable(meant))
                return ctx.raise(type::TypeError, "'module' object is not callable. Did you mean: '{}.{}(...)'?", name, name);
        }
        ctx.clear_pending();
    }
    return ctx.raise(type::TypeError, "'{}' object is not callable", type_name(callee));
}
} // namespace

Ref<> call(Ctx& ctx, Value callee, const Args& args) {
    if (callee.is_object()) {
        Object* o = callee.object();
        switch (o->flags & MOLT_EXACT_MASK) {
        case MOLT_KIND_FUNCTION: {
            auto* f = static_cast<Function*>(o);
            return Ref<>::own_word(f->call(ctx, args));
        }
        case MOLT_KIND_NATIVE: return call_native_object(ctx, static_cast<Native*>(o), args);
        case MOLT_KIND_METHOD: {
            auto* m = static_cast<Method*>(o);
            NativeDepth depth(ctx, nullptr, Nesting::bounded_by_stack); // methods of methods
            if (!depth.ok()) return raised;
            Ref<> function = m->function.copy();
            Ref<> self = m->self.copy();
            return call_prepended(ctx, function, self, args);
        }
        case MOLT_KIND_TYPE:
            if (class_of(o) == &type::type_) { // OPTIMIZATION: not by way of its slot
                NativeDepth depth(ctx, "while calling a Python object");
                return depth.ok() ? type_::dunder_call(ctx, callee, args) : Ref<>(raised);
            }
            break;
        default:
            // OPTIMIZATION: methods of builtin classes that compiled code has loaded.
            if (class_of(o) == &type::method_descriptor) return call_unbound(ctx, *static_cast<MethodDescriptor*>(o), args);
            break;
        }
    }
    CallSlot slot = class_of(callee)->slots.call;
    if (!slot) return not_callable(ctx, callee);
    NativeDepth depth(ctx, "while calling a Python object");
    if (!depth.ok()) return raised;
    return slot(ctx, callee, args);
}

Ref<> call(Ctx& ctx, Value callee, std::initializer_list<Value> args) {
    static_assert(sizeof(Value) == sizeof(molt_value));
    return call(ctx, callee, Args{reinterpret_cast<const molt_value*>(args.begin()), args.size(), Value{}});
}

Ref<> call_prepended(Ctx& ctx, Value callee, Value first, const Args& args) {
    size_t total = args.count() + args.keyword_count();
    Row row(total + 1);
    if (!row.ok()) return ctx.raise_no_memory();
    row[0] = first.word();
    for (size_t i = 0; i < total; i++) row[i + 1] = args.items[i];
    return call(ctx, callee, Args{row.data(), args.count() + 1, args.kwnames});
}

Ref<> call_method_args(Ctx& ctx, Str* name, const Args& args) {
    return Ref<>::own_word(molt_core_call_method(&ctx, Value(name).word(), args.items, args.nargs, args.kwnames.word(), nullptr));
}

Ref<> call_method(Ctx& ctx, Value object, Str* name, std::initializer_list<Value> args) {
    constexpr size_t kMost = 8;
    if (args.size() >= kMost) {
        Ref<> method = MOLT_TRY(getattr(ctx, object, name));
        return call(ctx, method, args);
    }
    molt_value row[kMost] = {object.word()};
    size_t n = 1;
    for (Value arg : args) row[n++] = arg.word();
    return call_method_args(ctx, name, Args{row, n, Value{}});
}

Ref<> call_method(Ctx& ctx, Value object, std::string_view name, std::initializer_list<Value> args) {
    Ref<Str> interned = MOLT_TRY(intern(ctx, name));
    return call_method(ctx, object, interned.get(), args);
}

Ref<> call_tuple(Ctx& ctx, Value callee, Tuple* args, Dict* kwargs) {
    if (!kwargs || kwargs->n == 0) return call(ctx, callee, Args{args->items, size_t(args->n), Value{}});
    Ref<Tuple> keywords = MOLT_TRY(tuple_allocate(ctx, kwargs->n));
    Row row(size_t(args->n + kwargs->n));
    if (!row.ok()) return ctx.raise_no_memory();
    std::memcpy(row.data(), args->items, size_t(args->n) * sizeof(molt_value));
    uint64_t i = 0, k = 0;
    // SAFETY: the values stay alive because the dict belongs to this call.
    while (DictEntry* entry = dict_next(kwargs, i)) {
        if (!Value(entry->key).is<Str>()) return ctx.raise(type::TypeError, "keywords must be strings");
        retain(Value(entry->key));
        keywords->items[k] = entry->key;
        row[size_t(args->n + k)] = entry->value;
        k++;
    }
    return call(ctx, callee, Args{row.data(), size_t(args->n), keywords});
}

// ---- the table ----

namespace {
Ctx& C(molt_ctx* c) { return *static_cast<Ctx*>(c); }

/// "len()", "mod.f()": how errors of spread calls name the callee.
Ref<Str> function_text(Ctx& ctx, Value callee) {
    Ref<> qualname = MOLT_TRY(getattr_optional(ctx, callee, names.__qualname__));
    if (qualname.value().is_absent()) return str(ctx, callee);
    Ref<> module = MOLT_TRY(getattr_optional(ctx, callee, names.__module__));
    Ref<Str> text = MOLT_TRY(str(ctx, qualname));
    const bool plain = module.value().is_absent() || module.value().is_none() ||
                       (module.value().is<Str>() && module.value().as<Str>()->equals("builtins"));
    if (!plain) {
        Ref<Str> head = MOLT_TRY(str(ctx, module));
        Ref<Str> dot = MOLT_TRY(str_from_utf8(ctx, "."));
        head = MOLT_TRY(str_concat(ctx, head.get(), dot.get()));
        text = MOLT_TRY(str_concat(ctx, head.get(), text.get()));
    }
    Ref<Str> parens = MOLT_TRY(str_from_utf8(ctx, "()"));
    return str_concat(ctx, text.get(), parens.get());
}
} // namespace

[[gnu::noinline]] static molt_value call_anything(molt_ctx* c, molt_value callee, const molt_value* args, size_t nargs,
                                                  molt_value kwnames) {
    return call(C(c), Value(callee), Args{args, nargs, Value(kwnames)}).release();
}
[[gnu::noinline]] static molt_value call_builtin_anyhow(molt_ctx* c, Native* native, const molt_value* args, size_t nargs,
                                                        molt_value kwnames) {
    return call_native_object(C(c), native, Args{args, nargs, Value(kwnames)}).release();
}
// OPTIMIZATION: arguments that a builtin function takes as they stand need nothing arranged; the rest is elsewhere, so that
// this saves no registers.
molt_value call_builtin(molt_ctx* c, Native* native, const molt_value* args, size_t nargs, molt_value kwnames) {
    const NativeSpec& spec = *native->spec;
    const size_t n = MOLT_NARGS(nargs);
    if (n == spec.nparams && binds_in_order(spec, n) && !kwnames)
        return spec.thunk(C(c), native->self, Bound{args, {}, Value{}, nullptr}).release();
    return call_builtin_anyhow(c, native, args, nargs, kwnames);
}
extern "C" molt_value molt_core_call(molt_ctx* c, molt_value callee, const molt_value* args, size_t nargs, molt_value kwnames) {
    const Value v(callee);
    if (v == Value(&type::type_) && MOLT_NARGS(nargs) == 1 && !kwnames)
        return own(Value(class_of(Value(args[0])))).release(); // type(x)
    if (v.is_exact(MOLT_KIND_NATIVE)) return call_builtin(c, v.as<Native>(), args, nargs, kwnames);
    return call_anything(c, callee, args, nargs, kwnames);
}

Ref<> call_spread(Ctx& ctx, Value callee, Value args, Dict* kwargs) {
    if (args.is_exact(MOLT_KIND_TUPLE)) return call_tuple(ctx, callee, own(args.as<Tuple>()).get(), kwargs);
    if (!class_of(args)->slots.iter && !class_of(args)->slots.getitem) {
        Ref<Str> text = MOLT_TRY(function_text(ctx, callee));
        return ctx.raise(type::TypeError, "{} argument after * must be an iterable, not {}", text, type_name(args));
    }
    Ref<Tuple> tuple = MOLT_TRY(tuple_from_iterable_py(ctx, args));
    return call_tuple(ctx, callee, tuple.get(), kwargs);
}

extern "C" molt_value molt_core_call_spread(molt_ctx* c, molt_value callee, molt_value args, molt_value kwargs) {
    return call_spread(C(c), Value(callee), Value(args), kwargs ? Value(kwargs).as<Dict>() : nullptr).release();
}

extern "C" molt_status molt_core_add_keyword(molt_ctx* c, molt_value callee, molt_value kwargs, molt_value name, molt_value v) {
    Ctx& ctx = C(c);
    auto* into = Value(kwargs).as<Dict>();
    if (!dict_get(into, Value(name).as<Str>()))
        return dict_set(ctx, into, Value(name).as<Str>(), Value(v)).ok() ? MOLT_OK : MOLT_ERROR;
    Ref<Str> text = function_text(ctx, Value(callee));
    if (text) ctx.raise(type::TypeError, "{} got multiple values for keyword argument '{}'", text, Value(name));
    return MOLT_ERROR;
}

extern "C" molt_status molt_core_merge_keywords(molt_ctx* c, molt_value callee, molt_value kwargs, molt_value mapping) {
    Ctx& ctx = C(c);
    auto* into = Value(kwargs).as<Dict>();
    Value m(mapping);
    auto fail = [&](auto&& report) {
        Ref<Str> text = function_text(ctx, Value(callee));
        if (text) report(text);
        return MOLT_ERROR;
    };
    Ref<Dict> source;
    if (m.is_exact(MOLT_KIND_DICT)) source = own(m.as<Dict>());
    else {
        Ref<> keys = getattr_optional(ctx, m, names.keys);
        if (!keys) return MOLT_ERROR;
        if (keys.value().is_absent())
            return fail([&](Ref<Str>& text) {
                ctx.raise(type::TypeError, "{} argument after ** must be a mapping, not {}", text, type_name(m));
            });
        source = dict_new(ctx);
        if (!source || !dict_merge_py(ctx, source.get(), m, true).ok()) return MOLT_ERROR;
    }
    uint64_t i = 0;
    while (DictEntry* entry = dict_next(source.get(), i)) {
        Ref<> key = own(Value(entry->key)), value = own(Value(entry->value));
        if (!key.value().is<Str>()) return fail([&](Ref<Str>&) { ctx.raise(type::TypeError, "keywords must be strings"); });
        Result<Value> known = dict_get_py(ctx, into, key);
        if (!known.ok()) return MOLT_ERROR;
        if (!known.take().is_absent())
            return fail([&](Ref<Str>& text) {
                ctx.raise(type::TypeError, "{} got multiple values for keyword argument '{}'", text, key);
            });
        if (!dict_set_py(ctx, into, key, value).ok()) return MOLT_ERROR;
    }
    return MOLT_OK;
}

} // namespace molt

// types.FunctionType(): functions made of code that exists already.
#include "core/call/function.h"
#include "core/object/protocol.h"
#include "core/runtime/module.h"
#include "core/runtime/runtime.h"
#include "core/types/code.h"
#include "core/types/dict.h"
#include "gen/core/function.h"
#include "gen/core_slots.h"

namespace molt::function {

namespace {

/// Compiled code finds its globals through its module: it cannot be given others.
Status check_globals(Ctx& ctx, const molt_code* code, Value globals) {
    Ref<Str> name = MOLT_TRY(intern(ctx, code->module->name));
    const Value module = runtime.modules ? dict_get(runtime.modules.get(), name.get()) : Value{};
    if (module && module.is_kind(MOLT_KIND_MODULE) && Value(module_dict(module)) == globals) return done();
    return ctx.raise(type::NotImplementedError, "function() cannot give code other globals than those of its module '{}'",
                     code->module->name);
}

Status check_closure(Ctx& ctx, const molt_code* code, Value closure) {
    if (!closure.is<Tuple>()) {
        if (code->nfreevars && closure.is_none()) return ctx.raise(type::TypeError, "arg 5 (closure) must be tuple");
        if (!closure.is_none()) return ctx.raise(type::TypeError, "arg 5 (closure) must be None or tuple");
    }
    const uint64_t given = closure.is_none() ? 0 : closure.as<Tuple>()->n;
    if (given != code->nfreevars)
        return ctx.raise(type::ValueError, "{} requires closure of length {}, not {}", code->name, code->nfreevars, given);
    for (uint64_t i = 0; i < given; i++)
        if (const Value cell = (*closure.as<Tuple>())[i]; !cell.is_kind(MOLT_KIND_CELL))
            return ctx.raise(type::TypeError, "arg 5 (closure) expected cell, found {}", type_name(cell));
    return done();
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class*, Value code, Value globals, Value name, Value argdefs, Value closure) {
    if (!code.is_object() || class_of(code) != &type::code)
        return ctx.raise(type::TypeError, "function() argument 'code' must be code, not {}", type_name(code));
    if (!globals.is<Dict>())
        return ctx.raise(type::TypeError, "function() argument 'globals' must be dict, not {}", type_name(globals));
    if (!name.is_none() && !name.is<Str>()) return ctx.raise(type::TypeError, "arg 3 (name) must be None or string");
    if (!argdefs.is_none() && !argdefs.is<Tuple>()) return ctx.raise(type::TypeError, "arg 4 (defaults) must be None or tuple");
    const molt_code* descriptor = code.as<CodeObject>()->code;
    MOLT_TRY(check_closure(ctx, descriptor, closure));
    MOLT_TRY(check_globals(ctx, descriptor, globals));
    auto word = [](Value v) { return v.is_none() ? 0 : v.word(); };
    Ref<Function> made = Ref<Function>::own_word(molt_core_make_function(&ctx, descriptor, globals.word(), word(argdefs), 0, 0,
                                                                         descriptor->nfreevars ? word(closure) : 0));
    if (!made) return raised;
    made->code_object.set(code);
    if (!name.is_none()) made->name.set(name);
    return made;
}

} // namespace molt::function

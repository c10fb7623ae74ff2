// Builtins about the running program: scopes, imports, classes; and what a compiled program refuses.
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/runtime/module.h"
#include "core/runtime/sys_state.h"
#include "core/types/code.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/tuple.h"
#include "gen/core/builtins.h"
#include "gen/core_slots.h"

namespace molt::builtins {

Ref<> globals(Ctx& ctx) {
    if (!ctx.frame) return ctx.raise(type::SystemError, "frame does not exist");
    Dict* dict = globals_of(Value(ctx.frame->callee));
    if (!dict) return none();
    if (dict->written) *dict->written = 1; // whoever holds the dict may write to it
    return own(Value(dict));
}

Ref<> locals(Ctx& ctx) { return Ref<>::own_word(molt_core_locals(&ctx)); }

Ref<> dunder_import(Ctx& ctx, Value name, Value globals, Value, Value fromlist, int32_t level) {
    if (!name.is<Str>()) return ctx.raise(type::TypeError, "module name must be a string");
    if (level < 0) return ctx.raise(type::ValueError, "level must be >= 0");
    if (level == 0 && name.as<Str>()->n == 0) return ctx.raise(type::ValueError, "Empty module name");
    if (level > 0) {
        if (globals.is_none()) return ctx.raise(type::KeyError, "'__name__' not in globals");
        if (!globals.is_kind(MOLT_KIND_DICT)) return ctx.raise(type::TypeError, "globals must be a dict");
        auto has = [&](Str* key) { return bool(dict_get(globals.as<Dict>(), key)); };
        if (!has(names.__package__) && !has(names.__spec__) && !has(names.__name__))
            return ctx.raise(type::KeyError, "'__name__' not in globals");
    }
    Ref<> names;
    if (fromlist && !fromlist.is_none()) {
        names = MOLT_TRY(tuple_from_iterable_py(ctx, fromlist));
        if (names.value().as<Tuple>()->n == 0) names = none();
    } else {
        names = none();
    }
    Ref<> dict;
    if (globals.is_kind(MOLT_KIND_DICT)) dict = own(globals);
    else dict = MOLT_TRY(dict_new(ctx));
    return import_py(ctx, dict, name.as<Str>(), names, level);
}

Ref<> dunder_build_class(Ctx& ctx, const Args& args) {
    if (args.count() < 2) return ctx.raise(type::TypeError, "__build_class__: not enough arguments");
    if (!args[0].is_kind(MOLT_KIND_FUNCTION)) return ctx.raise(type::TypeError, "__build_class__: func must be a function");
    if (!args[1].is<Str>()) return ctx.raise(type::TypeError, "__build_class__: name is not a string");
    return Ref<>::own_word(
        molt_core_build_class(&ctx, args[0].word(), args[1].word(), args.items + 2, args.count() - 2, args.kwnames.word()));
}

Ref<> breakpoint(Ctx& ctx, const Args& args) {
    Ref<> hook = own(sys_get(ctx, "breakpointhook"));
    if (!hook) return ctx.raise(type::RuntimeError, "lost sys.breakpointhook");
    return call(ctx, hook, args);
}

static Raised refuse(Ctx& ctx, const char* name) {
    return ctx.raise(type::NotImplementedError, "{}() is not available in a program compiled ahead of time", name);
}
Ref<> compile(Ctx& ctx, Value, Value, Value, int32_t, bool, int32_t, int32_t) { return refuse(ctx, "compile"); }
Ref<> eval(Ctx& ctx, Value, Value, Value) { return refuse(ctx, "eval"); }
Ref<> exec(Ctx& ctx, Value, Value, Value, Value) { return refuse(ctx, "exec"); }

namespace {} // namespace

/// The names of constants, which a stub cannot declare; other names of OSError.
Status exec(Ctx& ctx, Value module) {
    struct Constant {
        const char* name;
        Value value;
    };
    const Constant constants[] = {{"None", kNone},
                                  {"True", kTrue},
                                  {"False", kFalse},
                                  {"Ellipsis", kEllipsis},
                                  {"NotImplemented", kNotImplemented},
                                  {"__debug__", kTrue},
                                  {"IOError", Value(&type::OSError)},
                                  {"EnvironmentError", Value(&type::OSError)}};
    for (const Constant& constant : constants) MOLT_TRY(molt::setattr(ctx, module, constant.name, constant.value));
    return done();
}

} // namespace molt::builtins

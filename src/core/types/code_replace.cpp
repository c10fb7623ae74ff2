// code.replace(): a copy of code that says something else about itself.
#include "core/call/synthesised.h"
#include "core/object/protocol.h"
#include "core/types/bytes.h"
#include "core/types/code.h"
#include "gen/core/code.h"

namespace molt::code {

namespace {

/// What makes a function resumable, and how its parameters are bound, is compiled in.
constexpr uint32_t kFixedFlags = MOLT_CODE_VARARGS | MOLT_CODE_VARKEYWORDS | MOLT_CODE_GENERATOR | MOLT_CODE_COROUTINE |
                                 MOLT_CODE_ASYNC_GENERATOR | MOLT_CODE_OPTIMIZED;

Status refuse(Ctx& ctx, const char* name) {
    return ctx.raise(type::NotImplementedError, "replace() cannot change {} of compiled code", name);
}

Status check_same(Ctx& ctx, const char* name, Value given, Ref<> present) {
    if (!present) return raised;
    if (!given || given.is_none() || MOLT_TRY(equal(ctx, given, present))) return done();
    return refuse(ctx, name);
}

} // namespace

// 1. Numbers are positive. 2. What is compiled in stays. 3. The copy keeps what is not given.
Ref<> replace(Ctx& ctx, CodeObject* self, int32_t argcount, int32_t posonlyargcount, int32_t kwonlyargcount, int32_t nlocals,
              int32_t stacksize, int32_t flags, int32_t firstlineno, Bytes* code, Tuple* consts, Tuple* names, Tuple* varnames,
              Tuple* freevars, Tuple* cellvars, Str* filename, Str* name, Str* qualname, Bytes* linetable,
              Bytes* exceptiontable) {
    const molt_code& old = *self->code;
    struct Number {
        const char* name;
        int32_t given;
        int64_t present;
    };
    const Number numbers[] = {{"co_argcount", argcount, old.argcount},
                              {"co_posonlyargcount", posonlyargcount, old.posonlyargcount},
                              {"co_kwonlyargcount", kwonlyargcount, old.kwonlyargcount},
                              {"co_nlocals", nlocals, old.nlocals},
                              {"co_stacksize", stacksize, old.nlocals},
                              {"co_flags", flags, -1},
                              {"co_firstlineno", firstlineno, -1}};
    for (const Number& number : numbers)
        if (number.given < 0 && number.given != INT32_MIN)
            return ctx.raise(type::ValueError, "{} must be a positive integer", number.name);
    for (const Number& number : numbers)
        if (number.present >= 0 && number.given != INT32_MIN && number.given != number.present)
            MOLT_TRY(refuse(ctx, number.name));
    if (flags != INT32_MIN && ((uint32_t(flags) ^ old.flags) & kFixedFlags)) MOLT_TRY(refuse(ctx, "co_flags"));
    MOLT_TRY(check_same(ctx, "co_code", Value(code), get_co_code(ctx, self)));
    MOLT_TRY(check_same(ctx, "co_consts", Value(consts), get_co_consts(ctx, self)));
    MOLT_TRY(check_same(ctx, "co_names", Value(names), get_co_names(ctx, self)));
    MOLT_TRY(check_same(ctx, "co_varnames", Value(varnames), get_co_varnames(ctx, self)));
    MOLT_TRY(check_same(ctx, "co_freevars", Value(freevars), get_co_freevars(ctx, self)));
    MOLT_TRY(check_same(ctx, "co_cellvars", Value(cellvars), get_co_cellvars(ctx, self)));
    MOLT_TRY(check_same(ctx, "co_linetable", Value(linetable), get_co_linetable(ctx, self)));
    MOLT_TRY(check_same(ctx, "co_exceptiontable", Value(exceptiontable), get_co_exceptiontable(ctx, self)));
    return code_copy(ctx, self, {name, qualname, filename, flags, firstlineno});
}

} // namespace molt::code

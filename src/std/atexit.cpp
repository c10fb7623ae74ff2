// atexit: registering functions for the end of the program.
#include "gen/std/atexit.h"
#include "core/object/protocol.h"
#include "core/runtime/exit_functions.h"
#include "core/types/dict.h"
#include "core/types/tuple.h"

namespace molt::atexit {

Ref<> register_(Ctx& ctx, const Args& args) {
    if (args.count() == 0) return ctx.raise(type::TypeError, "register() takes at least 1 argument (0 given)");
    if (!is_callable(args[0])) return ctx.raise(type::TypeError, "the first argument must be callable");
    Ref<Tuple> rest = MOLT_TRY(tuple_copy(ctx, args.items + 1, args.count() - 1));
    Ref<Dict> keywords = MOLT_TRY(dict_new(ctx));
    for (size_t i = 0; i < args.keyword_count(); i++)
        MOLT_TRY(dict_set(ctx, keywords.get(), args.keyword_name(i).as<Str>(), args.keyword_value(i)));
    Ref<Tuple> row = MOLT_TRY(tuple_of(ctx, args[0], rest.value(), keywords.value()));
    if (!exit_functions) exit_functions.set(MOLT_TRY(list_new(ctx)));
    MOLT_TRY(list_append(ctx, exit_functions.get(), row.value()));
    return own(args[0]);
}

Status _clear(Ctx&) {
    exit_functions.clear();
    return done();
}

Status unregister(Ctx& ctx, Value func) {
    for (uint64_t i = 0; exit_functions && i < exit_functions->n; i++) {
        Ref<> row = own((*exit_functions.get())[i]);
        if (row.value().is_none() || !MOLT_TRY(equal(ctx, (*row.value().as<Tuple>())[0], func))) continue;
        if (!exit_functions || i >= exit_functions->n || (*exit_functions.get())[i] != row.value()) continue;
        drop(Value(std::exchange(exit_functions->items()[i], MOLT_NONE)));
    }
    return done();
}

Status _run_exitfuncs(Ctx& ctx) {
    run_exit_functions_py(ctx);
    return done();
}

Result<int64_t> _ncallbacks(Ctx&) { return exit_functions ? int64_t(exit_functions->n) : 0; }

void finish(Ctx&) { exit_functions.clear(); }

} // namespace molt::atexit

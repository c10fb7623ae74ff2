// Bodies of linecache.
#include "gen/std/linecache.h"
#include "core/exc/except.h"
#include "core/exc/traceback_text.h"
#include "core/runtime/runtime.h"
#include "core/types/dict.h"
#include "core/types/list.h"

namespace molt::linecache {

Ref<> clearcache(Ctx& ctx) {
    MOLT_TRY(here.global(ctx, "cache"_n).call("clear"_n));
    return none();
}

Ref<> getline(Ctx& ctx, Value filename, Value lineno, Value module_globals) {
    Ref<> lines = MOLT_TRY(here.global(ctx, "getlines"_n)(filename, module_globals));
    int64_t n = MOLT_TRY(index_int64(ctx, lineno, type::OverflowError));
    if (n < 1 || n > MOLT_TRY(length(ctx, lines))) return str_from_utf8(ctx, "");
    return Py(ctx, lines).item(n - 1);
}

Ref<> getlines(Ctx& ctx, Value filename, Value module_globals) {
    Ref<> known = MOLT_TRY(here.global(ctx, "cache"_n).call("get"_n, filename));
    if (!known.value().is_none()) return Py(ctx, known).item(2);
    return here.global(ctx, "updatecache"_n)(filename, module_globals);
}

Ref<> checkcache(Ctx& ctx, Value filename) {
    Py cache = here.global(ctx, "cache"_n);
    if (filename.is_none()) MOLT_TRY(cache.call("clear"_n));
    else MOLT_TRY(cache.call("pop"_n, filename, kNone));
    return none();
}

Ref<> updatecache(Ctx& ctx, Value filename, Value) {
    Ref<> lines;
    if (!filename.is<Str>()) return list_new(ctx);
    Utf8 name(filename.as<Str>());
    const molt_program* program = runtime.program;
    for (uint32_t i = 0; program && i < program->nmodules && !lines; i++) {
        const molt_module_def* module = program->modules[i];
        if (module->file != name.view() || !module->source) continue;
        Ref<Str> text = MOLT_TRY(str_from_utf8(ctx, std::string_view(module->source, size_t(module->source_size))));
        lines = MOLT_TRY(Py(ctx, text).call("splitlines"_n, true));
    }
    if (!lines) {
        if (name.view().starts_with('<') && name.view().ends_with('>')) return list_new(ctx);
        Ref<> file = builtin(ctx, "open"_n)(filename);
        if (file) {
            lines = Py(ctx, file).call("readlines"_n);
            Ref<> pending = lines ? Ref<>() : ctx.take_pending();
            MOLT_TRY(Py(ctx, file).call("close"_n));
            if (pending) ctx.restore_pending(std::move(pending));
        }
        if (!lines) {
            if (!ctx.swallow(type::OSError) && !ctx.swallow(type::ValueError)) return raised;
            return list_new(ctx);
        }
    }
    Ref<Tuple> entry = MOLT_TRY(tuple_of(ctx, Value(molt_small_int(0)), kNone, lines, filename));
    MOLT_TRY(here.global(ctx, "cache"_n).set_item(filename, entry));
    return lines;
}

Ref<> lazycache(Ctx&, Value, Value) { return boolean(false); }

} // namespace molt::linecache

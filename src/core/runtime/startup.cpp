// The steps of start-up and shutdown that other rooms take part in.
#include "core/runtime/startup.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "core/call/function.h"
#include "core/call/python_kind.h"
#include "core/call/registry.h"
#include "core/exc/report.h"
#include "core/host/environment.h"
#include "core/host/file.h"
#include "core/mem/door.h"
#include "core/object/dunder.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/object/weak.h"
#include "core/runtime/constants.h"
#include "core/runtime/heap_check.h"
#include "core/runtime/module.h"
#include "core/runtime/runtime.h"

namespace molt {

std::optional<base::HashKey> hash_key_from_environment() {
    // The environment of the runtime itself, not of the program: no capability.
    const char* seed = std::getenv("PYTHONHASHSEED");
    if (!seed || !*seed) return base::hash_key_from_seed(0);
    base::HashKey key;
    if (std::strcmp(seed, "random") == 0) return host::own_entropy(&key, sizeof key) ? std::nullopt : std::optional(key);
    uint32_t number = 0;
    const char* end = seed + std::strlen(seed);
    const auto read = std::from_chars(seed, end, number);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return base::hash_key_from_seed(number);
}

void release_everything(Ctx& ctx, Release scope) {
    const molt_program* program = runtime.program;
    for (uint32_t i = 0; program && i < program->nmodules; i++) constants_drop(program->modules[i]);
    each_module([&](const ModuleSpec& m) {
        if (m.finish) m.finish(ctx);
    });
    each_module([](const ModuleSpec& m) {
        if (m.python) m.python->finish();
    });
    ctx.clear_pending();
    ctx.base_handled.exception.clear();
    ctx.context.clear();
    runtime.original_import.clear();
    runtime.repr_stack.clear();
    runtime.builtins_dict.clear();
    runtime.modules.clear();
    if (scope == Release::at_exit) return;
    collect(ctx, 2);
    for (Slot<>& spare : runtime.spare_memory_errors) spare.clear();
    forget_function_names();
    each_class([&](const TypeSpec& spec) { class_release(ctx, spec); });
    weak_table_release();
    dunders_release();
    forget_lookups();
    forget_parameters();
    str_shutdown();
#ifdef MOLT_CHECKED
    if (runtime.leak_check) checking::list_live_objects();
#endif
    // The last objects are gone but the names in shapes, which are str.
    each_class([](const TypeSpec& spec) {
        if (spec.cls != &type::str) free_shapes(spec.cls);
    });
    free_shapes(&type::str);
}

bool report_leaks(int open_files) {
    mem::trim();
    bool leaked = false;
    if (const int now = host::open_file_count(); now > open_files) {
        leaked = true;
        std::fprintf(stderr, "molt: leak: %d open files, %d at the start\n", now, open_files);
    }
    for (size_t t = 0; t < mem::kTagCount; t++) {
        mem::TagCount count = mem::count_of(mem::Tag(t));
        if (count.live_blocks == 0) continue;
        leaked = true;
        std::fprintf(stderr, "molt: leak: %lld blocks, %lld bytes of %s\n", static_cast<long long>(count.live_blocks),
                     static_cast<long long>(count.live_bytes), mem::name_of(mem::Tag(t)));
    }
    return leaked;
}

} // namespace molt

// Start-up and shutdown of the runtime, safepoints, recursion limit, the entry points of the library.
#include "core/runtime/runtime.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <molt/gen/core.h>

#include "core/base/siphash.h"
#include "core/call/function.h"
#include "core/call/registry.h"
#include "core/exc/except.h"
#include "core/exc/report.h"
#include "core/host/file.h"
#include "core/host/interrupt.h"
#include "core/host/lock.h"
#include "core/host/stack.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/runtime/checking.h"
#include "core/runtime/constants.h"
#include "core/runtime/exit_functions.h"
#include "core/runtime/heap_check.h"
#include "core/runtime/module.h"
#include "core/runtime/startup.h"
#include "core/runtime/sys_state.h"
#include "core/types/bytes.h"
#include "gen/modules.h"

// Weak: emitted code that calls the bodies itself (--static) needs no table, and what only the table names is not linked.
extern "C" [[gnu::weak]] const molt_abi* molt_abi_get(uint32_t major, uint32_t min_minor);

namespace molt {

constinit Runtime runtime{};

namespace {

constinit Ctx main_ctx{};
enum Breaker : uint32_t { kBreakerCollect = 1, kBreakerInterrupt = 2, kBreakerCheck = 4 };
constexpr int32_t kDefaultRecursionLimit = 1000;
constexpr uint32_t kNativeLimit = 1500; // levels of its own code that CPython 3.12 allows
constexpr size_t kEngineBytesPerNativeLevel = 512;
constexpr size_t kEngineBytesPerCall = 256; // of calls that leave nothing on the stack that stack_limit guards

Status build_types(Ctx& ctx, base::HashKey key) {
    // The classes of other modules wait until somebody imports these.
    for (uint32_t i = 0; i < core_modules_count; i++) prepare_classes(*core_modules[i]);
    // object and type first: everything else is made of them.
    str_startup(key);
    bytes_startup();
    MOLT_TRY(names_init(ctx));
    for (uint32_t i = 0; i < core_modules_count; i++) MOLT_TRY(ready_classes(ctx, *core_modules[i]));
    return done();
}

/// Emitted code tells some builtins by a number.
Status mark_known(Ctx& ctx, Dict* builtins) {
    constexpr struct {
        const char* name;
        uint32_t known;
    } kKnown[] = {
        {"len", MOLT_KNOWN_LEN},
        {"isinstance", MOLT_KNOWN_ISINSTANCE},
        {"abs", MOLT_KNOWN_ABS},
        {"min", MOLT_KNOWN_MIN},
        {"max", MOLT_KNOWN_MAX},
        {"range", MOLT_KNOWN_RANGE},
        {"super", MOLT_KNOWN_SUPER},
        {"sum", MOLT_KNOWN_SUM},
        {"any", MOLT_KNOWN_ANY},
        {"all", MOLT_KNOWN_ALL},
        {"sorted", MOLT_KNOWN_SORTED},
        {"list", MOLT_KNOWN_LIST},
        {"tuple", MOLT_KNOWN_TUPLE},
        {"set", MOLT_KNOWN_SET},
        {"enumerate", MOLT_KNOWN_ENUMERATE},
        {"zip", MOLT_KNOWN_ZIP},
        {"int", MOLT_KNOWN_INT},
        {"float", MOLT_KNOWN_FLOAT},
        {"str", MOLT_KNOWN_STR},
    };
    for (const auto& one : kKnown) {
        Ref<Str> name = MOLT_TRY(intern(ctx, std::string_view(one.name)));
        dict_get(builtins, name.get()).object()->flags |= one.known << MOLT_KNOWN_SHIFT;
    }
    return done();
}

Status build(Ctx& ctx) {
    const std::optional<base::HashKey> key = hash_key_from_environment();
    MOLT_TRY(build_types(ctx, key.value_or(base::HashKey())));
    runtime.modules.set(MOLT_TRY(dict_new(ctx)));
    for (Slot<>& spare : runtime.spare_memory_errors) spare.set(MOLT_TRY(exception_new(ctx, type::MemoryError, Value{})));
    Ref<> builtins = MOLT_TRY(native_module(ctx, molt_module_core_builtins));
    runtime.builtins_dict.set(Value(module_dict(builtins)));
    ctx.builtins = Value(runtime.builtins_dict).word();
    MOLT_TRY(mark_known(ctx, runtime.builtins_dict.get()));
    if (Value import = dict_get(runtime.builtins_dict.get(), names.__import__)) runtime.original_import.set(import);
    MOLT_TRY(native_module_start(ctx, molt_module_std_sys));
    if (!key) return ctx.raise(type::ValueError, "PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]");
    return done();
}

/// The value of an environment switch of the runtime's own.
bool switched_on(const char* name) {
    const char* text = std::getenv(name);
    return text && *text && std::strcmp(text, "0") != 0;
}

} // namespace

Ctx& current_ctx() { return *runtime.current; }

// Signal handlers and other threads ask without the GIL: nothing that is asked for may get lost between reading and writing.

void request_collection() { __atomic_fetch_or(&runtime.current->breaker, uint32_t(kBreakerCollect), __ATOMIC_RELAXED); }

void request_interrupt() { __atomic_fetch_or(&main_ctx.breaker, uint32_t(kBreakerInterrupt), __ATOMIC_RELAXED); }

Status safepoint(Ctx& ctx) {
    const uint32_t why = __atomic_fetch_and(&ctx.breaker, uint32_t(kBreakerCheck), __ATOMIC_RELAXED);
    if (why & kBreakerCollect) collect_due(ctx);
#ifdef MOLT_CHECKED
    if (why & kBreakerCheck) checking::safepoint(ctx);
#endif
    if (why & kBreakerInterrupt) return raise_py(ctx, Value(&type::KeyboardInterrupt));
    return done();
}

void runtime_prepare_context(Ctx& ctx) {
    ctx.abi = molt_abi_get ? molt_abi_get(MOLT_ABI_MAJOR, 0) : nullptr;
    ctx.frame = nullptr;
    ctx.breaker = 0;
    ctx.depth = runtime.depth_limit;
    ctx.native_depth = 0;
    ctx.native_room = uint32_t(host::nesting_limit(kEngineBytesPerNativeLevel));
    ctx.native_limit = std::min(ctx.native_room, kNativeLimit);
    ctx.stack_limit = host::stack_limit();
    ctx.handled = &ctx.base_handled;
    ctx.runtime = &runtime;
    ctx.builtins = Value(runtime.builtins_dict).word();
    runtime.current = &ctx;
}

void function_modified(Function* function) {
    // Direct calls test the word of the module that defined the function.
    const molt_module_def* module = function->code()->module;
    if (module && module->externally_written) *module->externally_written = 1;
}

void raise_recursion_limit(Ctx& ctx, const char* where) {
    // A little room, so that raising itself does not hit the limit.
    int32_t depth = ctx.depth;
    const uint32_t native_depth = std::exchange(ctx.native_depth, 0);
    char* limit = ctx.stack_limit;
    ctx.depth = 50;
    ctx.stack_limit = limit - host::kStackReserve / 2;
    if (where) ctx.raise(type::RecursionError, "maximum recursion depth exceeded {}", where);
    else ctx.raise(type::RecursionError, "maximum recursion depth exceeded");
    ctx.depth = depth;
    ctx.native_depth = native_depth;
    ctx.stack_limit = limit;
}

void set_recursion_limit(Ctx& ctx, int32_t limit) {
    const int32_t used = runtime.depth_limit - ctx.depth;
    runtime.recursion_limit = limit;
    runtime.depth_limit = std::min(limit, host::nesting_limit(kEngineBytesPerCall));
    ctx.depth = runtime.depth_limit - used;
}

Ctx* runtime_start(const molt_program* program, int argc, char** argv) {
    Ctx& ctx = main_ctx;
    ctx.depth = runtime.depth_limit = 0;
    set_recursion_limit(ctx, kDefaultRecursionLimit);
    runtime.finalising = false;
    runtime_prepare_context(ctx);
    runtime.program = program;
    runtime.argc = argc;
    runtime.argv = argv;
    runtime.leak_check = switched_on("MOLT_LEAK_CHECK");
    if (build(ctx).ok()) return &ctx;
    std::fputs("molt: the runtime could not start\n", stderr);
    if (ctx.pending && runtime.builtins_dict.get()) report_uncaught_py(ctx);
    // Nothing is left behind: the host may try again.
    if (Dict* modules = runtime.modules.get()) dict_clear(ctx, own(modules).get());
    release_everything(ctx, Release::whole);
    return nullptr;
}

namespace {

void write_entry_counts(const char* path) {
    std::FILE* file = std::fopen(path, "a");
    if (!file) return;
    each_module([&](const ModuleSpec& m) {
        for (uint32_t i = 0; i < m.nentries; i++)
            if (m.entry_counts[i])
                std::fprintf(file, "{\"intrinsic\": \"%s\", \"entered\": %llu}\n", m.entry_names[i],
                             static_cast<unsigned long long>(m.entry_counts[i]));
    });
    std::fclose(file);
}

/// Its names become None, underscored ones first: functions that outlive the module still find them.
void tear_down_names(Ctx& ctx, Dict* dict) {
    for (int pass = 1; pass <= 2; pass++) {
        uint64_t k = 0;
        while (DictEntry* entry = dict_next(dict, k)) {
            Value key(entry->key);
            if (!key.is<Str>() || Value(entry->value).is_none()) continue;
            auto* name = key.as<Str>();
            bool underscored = name->n > 0 && name->at(0) == '_' && (name->n < 2 || name->at(1) != '_');
            if (pass == 1 ? !underscored : name->equals("__builtins__") || underscored) continue;
            molt_value value = std::exchange(entry->value, MOLT_NONE);
            drop(Value(value));
        }
    }
    dict_clear(ctx, dict);
}

/// A module of the program that is still alive and has its names.
struct Survivor {
    Module* module = nullptr;
};
void find_survivor(Object* object, void* state) {
    if (!Value(object).is_kind(MOLT_KIND_MODULE)) return;
    auto* m = static_cast<Module*>(object);
    if (!m->spec && m->dict_word && module_dict(Value(m))->n) static_cast<Survivor*>(state)->module = m;
}

/// What the program put among the names of a library module.
void drop_added(Dict* dict) {
    uint64_t k = 0;
    while (DictEntry* entry = dict_next(dict, k)) {
        Value value(entry->value);
        const bool added = value.is_object() && (class_of(value)->is_heap() || value.is_kind(MOLT_KIND_FUNCTION));
        if (added) drop(Value(std::exchange(entry->value, MOLT_NONE)));
    }
}

// CPython's order; needs no memory.
// 1. What sys keeps for a debugger.  2. Trash; what lives is now in the order in which it can be reached.
// 3. The modules of the program leave sys.modules: what nobody else holds dies, most often as trash, with all its names intact.
// 4. Those that something still holds lose their names.  5. The other modules.
void tear_down_modules(Ctx& ctx) {
    forget_last_exception(ctx);
    collect(ctx, 2);
    for (uint32_t i = 0; runtime.program && i < runtime.program->nmodules; i++) // no guess about a name holds from here on
        if (uint32_t* written = runtime.program->modules[i]->externally_written) *written = 1;
    Ref<Dict> modules = own(runtime.modules.get());
    for (uint64_t i = 0; i < modules->used; i++) {
        DictEntry& entry = modules->entries[i];
        if (!entry.key) continue;
        Value module(entry.value);
        if (module.is_kind(MOLT_KIND_MODULE) && module.as<Module>()->spec) continue; // the library stays
        Ref<> taken = Ref<>::own_word(std::exchange(entry.value, MOLT_NONE));
    }
    drop_added(runtime.builtins_dict.get());
    collect(ctx, 2);
    for (uint32_t left = runtime.program ? runtime.program->nmodules : 0; left > 0; left--) {
        Survivor found;
        each_tracked(find_survivor, &found);
        if (!found.module) break;
        Ref<> keep = own(Value(found.module));
        tear_down_names(ctx, own(module_dict(keep)).get());
    }
    flush_standard_streams_py(ctx);
    for (const char* name : {"stdout", "stderr"}) // what dies with sys finds no stream to print to
        if (!sys_set(ctx, name, kNone).ok()) ctx.clear_pending();
    for (uint64_t i = 0; i < modules->used; i++) {
        Value module(modules->entries[i].value), name(modules->entries[i].key);
        if (name && name.is<Str>() && name.as<Str>()->equals("sys") && module.is_kind(MOLT_KIND_MODULE)) {
            Ref<> keep = own(module);
            drop_added(module_dict(keep));
            break;
        }
    }
    dict_clear(ctx, modules.get());
    collect(ctx, 2);
}

} // namespace

int runtime_finish(Ctx& ctx, Release scope) {
    int flush_status = 0;
    run_exit_functions_py(ctx);
    flush_status = flush_standard_streams_py(ctx);
    runtime.finalising = true;
    tear_down_modules(ctx);
    flush_standard_streams_py(ctx);
    if (const char* path = std::getenv("MOLT_ENTRY_COUNTS")) write_entry_counts(path);
    release_everything(ctx, scope);
    std::fflush(stderr);
    return flush_status;
}

} // namespace molt

using namespace molt;

namespace {
constexpr int kExitCannotStart = 70;
constexpr int kExitInterrupted = 130;
constexpr int kExitFlushFailed = 120; // as CPython
constexpr int kExitLeaked = 99;

} // namespace

int molt::report_missing(const molt_program* program, void (*log)(const char* line)) {
    int problems = 0;
    auto complain = [&](const char* format, auto... args) {
        char line[512];
        std::snprintf(line, sizeof line, format, args...);
        log(line);
        problems++;
    };
    if (program->layout != MOLT_LAYOUT)
        complain("the program was compiled for layout %u, libmolt_rt has layout %u", program->layout, unsigned(MOLT_LAYOUT));
    if (program->format != MOLT_BINARY_FORMAT)
        complain("the program has binary format %u, libmolt_rt reads format %u", program->format, unsigned(MOLT_BINARY_FORMAT));
    if (program->abi_major != MOLT_ABI_MAJOR || program->abi_minor > MOLT_ABI_MINOR)
        complain("the program needs libmolt_rt %u.%u, this is %u.%u", program->abi_major, program->abi_minor, MOLT_ABI_MAJOR,
                 MOLT_ABI_MINOR);
    for (uint32_t i = 0; i < program->nneeds; i++) {
        const molt_need& need = program->needs[i];
        constexpr uint32_t kCore[] = {sizeof(molt_core_table), MOLT_CORE_VERSION};
        auto* sizes = kCore;
        if (std::strcmp(need.group, "core") != 0) {
            const molt_abi* abi = molt_abi_get ? molt_abi_get(MOLT_ABI_MAJOR, 0) : nullptr;
            sizes = abi ? static_cast<const uint32_t*>(abi->group(need.group)) : nullptr;
        }
        uint32_t slots = sizes ? uint32_t((sizes[0] - 2 * sizeof(uint32_t)) / sizeof(void*)) : 0;
        if (!sizes) complain("libmolt_rt lacks the group '%s'", need.group);
        else if (sizes[1] < need.version || slots < need.nslots)
            complain("the group '%s' has version %u with %u slots, the program needs version %u with %u slots", need.group,
                     sizes[1], slots, need.version, need.nslots);
    }
    for (uint32_t i = 0; i < program->nintrinsic_modules; i++) {
        bool found = false;
        each_module([&](const ModuleSpec& m) { found = found || std::strcmp(m.name, program->intrinsic_modules[i]) == 0; });
        if (!found) complain("libmolt_rt lacks the module '%s'", program->intrinsic_modules[i]);
    }
    return problems;
}

extern "C" int32_t molt_core_run_program(molt_ctx* c, const molt_program* program, int32_t, char**) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    runtime.program = program;
    if (run_main_py(ctx).ok()) return 0;
    return report_uncaught_py(ctx);
}

namespace {
struct MainCall {
    const molt_program* program;
    int argc;
    char** argv;
    int status;
};

/// Leaving the memory to the system is faster; whoever looks for leaks wants everything back.
Release exit_scope() {
#if defined(MOLT_CHECKED) || defined(__SANITIZE_ADDRESS__)
    return Release::whole;
#else
    return runtime.leak_check ? Release::whole : Release::at_exit;
#endif
}

/// From the first statement to the end of the shutdown; the exit status.
int run_whole(void* state) {
    auto* call = static_cast<MainCall*>(state);
    Ctx& ctx = current_ctx();
    const int open_files = runtime.leak_check ? host::open_file_count() : 0;
    int status = molt_core_run_program(&ctx, call->program, call->argc, call->argv);
#ifdef MOLT_CHECKED
    if (checking::switches.heap) checking::check_heap("at the end of the program");
#endif
    if (runtime_finish(ctx, exit_scope()) < 0 && status == 0) status = kExitFlushFailed;
    if (runtime.leak_check && report_leaks(open_files)) status = kExitLeaked;
    return status;
}

void run_main(void* state) {
    auto* call = static_cast<MainCall*>(state);
    host::gil_acquire();
    Ctx* ctx = runtime_start(call->program, call->argc, call->argv);
    host::on_interrupt(request_interrupt);
    if (!ctx) {
        call->status = kExitCannotStart;
        return;
    }
#ifdef MOLT_CHECKED
    if (checking::switches.sweep_once || checking::switches.sweep_onward) {
        call->status = checking::sweep(run_whole, call);
        return;
    }
    if (checking::at_every_safepoint()) ctx->breaker = kBreakerCheck;
    if (checking::switches.fail) mem::fail_request(checking::switches.fail, mem::Failure::once);
    if (checking::switches.onward) mem::fail_request(checking::switches.onward, mem::Failure::onward);
#endif
    call->status = run_whole(call);
}
} // namespace

extern "C" int molt_main(const molt_program* program, int argc, char** argv) {
    if (report_missing(program, [](const char* line) { std::fprintf(stderr, "molt: %s\n", line); })) return kExitCannotStart;
    MainCall call{program, argc, argv, 0};
#ifdef MOLT_CHECKED
    if (!checking::read_switches()) return kExitCannotStart;
#endif
    host::run_on_main_stack(run_main, &call);
    if (call.status == kExitInterrupted) host::end_by_interrupt();
    return call.status;
}

extern "C" molt_status molt_core_safepoint(molt_ctx* c) { return safepoint(*static_cast<Ctx*>(c)).ok() ? MOLT_OK : MOLT_ERROR; }

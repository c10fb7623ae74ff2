// The group `embed`: hosting compiled modules in a C or C++ process.
#include <molt/embed.h>

#include <cstdio>
#include <cstring>
#include <new>

#include "core/base/codec.h"
#include "core/exc/report.h"
#include "core/host/file.h"
#include "core/host/interrupt.h"
#include "core/host/lock.h"
#include "core/host/stack.h"
#include "core/mem/door.h"
#include "core/object/protocol.h"
#include "core/runtime/module.h"
#include "core/runtime/runtime.h"
#include "core/runtime/startup.h"
#include "gen/core_slots.h"

namespace molt {

namespace {

constexpr int32_t kLeaked = 99;
constexpr int32_t kFlushFailed = 120; // as CPython

Ctx& C(molt_ctx* c) { return *static_cast<Ctx*>(c); }

/// What init keeps until shutdown.
struct Embedding {
    bool running;
    molt_program program; // the config's, with the grants of the config
    void (*log)(void*, const char*);
    void* hook_self;
    int open_files; // at the start
    uint32_t flags;
    struct Shown* shown;
};

/// A str whose text utf8() gave last on a context; valid until that context asks again.
struct Shown {
    Ctx* ctx;
    Ref<Str> str;
    Utf8 text;
    Shown* next;
};
constinit Embedding embedding{};

void log_line(const char* line) {
    if (embedding.log) embedding.log(embedding.hook_self, line);
    else std::fprintf(stderr, "molt: %s\n", line);
}

/// The hook is the host's as long as the runtime runs, and no longer.
molt_ctx* refuse(const char* why) {
    if (why) log_line(why);
    if (!embedding.running) embedding.log = nullptr;
    return nullptr;
}

void release_text(Ctx& ctx) {
    for (Shown** at = &embedding.shown; Shown* shown = *at; at = &shown->next) {
        if (shown->ctx != &ctx) continue;
        *at = shown->next;
        shown->~Shown();
        return mem::release(shown, sizeof(Shown), mem::Tag::external);
    }
}

void restore_defaults() {
    embedding.log = nullptr;
    host::set_stdio(nullptr);
    host::restore_interrupt();
    mem::set_limit(mem::kNoLimit);
    mem::trim();
    (void)mem::set_backend(mem::default_backend());
}

molt_ctx* init(const molt_config* config) {
    constexpr size_t kLeast = offsetof(molt_config, hook_self);
    if (embedding.running) return refuse("the runtime runs already: one per process");
    molt_config c{};
    if (!config || config->struct_size < kLeast) return refuse("molt_config: struct_size is not set");
    std::memcpy(&c, config, config->struct_size < sizeof c ? config->struct_size : sizeof c);
    embedding.log = c.log;
    embedding.hook_self = c.hook_self;
    embedding.flags = c.flags;
    if (c.program && report_missing(c.program, log_line)) return refuse(nullptr);
    if (c.allocator) {
        const molt_allocator& a = *c.allocator;
        if (!a.alloc || !a.resize || !a.release) return refuse("molt_config: the allocator lacks a function");
        if (!mem::set_backend({a.self, a.alloc, a.resize, a.release}))
            return refuse("molt_config: memory of another allocator is still held");
    }
    if (c.memory_limit) mem::set_limit(c.memory_limit > SIZE_MAX ? SIZE_MAX : size_t(c.memory_limit));
    host::set_stdio(c.stdio);
    if (c.program) embedding.program = *c.program;
    else embedding.program = {};
    if (c.grants) {
        embedding.program.grants = c.grants;
        embedding.program.ngrants = c.ngrants;
    }
    host::gil_acquire();
    Ctx* ctx = runtime_start(&embedding.program, c.argc, c.argv);
    if (!ctx) {
        host::gil_release();
        log_line("the runtime could not start: out of memory, or a setting that it does not understand");
        restore_defaults();
        return nullptr;
    }
    if (c.flags & MOLT_CONFIG_HANDLE_INTERRUPT) host::on_interrupt(request_interrupt);
    embedding.open_files = c.flags & MOLT_CONFIG_CHECK_LEAKS ? host::open_file_count() : 0;
    embedding.running = true;
    return ctx;
}

int32_t shutdown(molt_ctx* ctx) {
    release_text(C(ctx));
    int32_t status = runtime_finish(C(ctx), Release::whole) < 0 ? kFlushFailed : 0;
    if ((embedding.flags & MOLT_CONFIG_CHECK_LEAKS) && report_leaks(embedding.open_files)) status = kLeaked;
    embedding.running = false;
    host::gil_release();
    restore_defaults();
    return status;
}

int32_t run_main(molt_ctx* ctx) {
    if (runtime.program->nmodules == 0) {
        log_line("run_main: the configuration has no program");
        return 1;
    }
    return molt_core_run_program(ctx, runtime.program, 0, nullptr);
}

molt_value import_module(molt_ctx* c, const char* name) {
    Ctx& ctx = C(c);
    Ref<Str> dotted = intern(ctx, std::string_view(name));
    return dotted ? import_module_py(ctx, dotted.get()).release() : 0;
}

/// What reads as a name is interned, as attribute access needs it.
molt_value text(molt_ctx* c, const char* utf8, size_t size) {
    std::string_view view(utf8, size);
    bool name = size > 0 && size <= 64;
    for (char letter : view) {
        auto b = static_cast<unsigned char>(letter);
        name = name && (b == '_' || b >= 0x80 || (b >= '0' && b <= '9') || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z'));
    }
    return (name ? intern(C(c), view) : str_from_utf8(C(c), view)).release();
}

const char* utf8(molt_ctx* c, molt_value v, size_t* size) {
    Ctx& ctx = C(c);
    if (!Value(v).is<Str>()) {
        ctx.raise(type::TypeError, "expected str, got {}", type_name(Value(v)));
        return nullptr;
    }
    release_text(ctx);
    void* room = mem::allocate(sizeof(Shown), mem::Tag::external);
    if (!room) {
        ctx.raise_no_memory();
        return nullptr;
    }
    auto* str = Value(v).as<Str>();
    auto* shown = embedding.shown = new (room) Shown{&ctx, own(str), Utf8(str), embedding.shown};
    if (size) *size = shown->text.view().size();
    return shown->text.view().data();
}

int32_t report(molt_ctx* ctx) { return C(ctx).pending ? report_uncaught_py(C(ctx)) : 0; }

molt_ctx* attach() {
    if (!host::has_threads()) return nullptr;
    host::gil_acquire();
    void* room = mem::allocate(sizeof(Ctx), mem::Tag::external);
    if (!room) {
        host::gil_release();
        return nullptr;
    }
    Ctx* ctx = new (room) Ctx{};
    runtime_prepare_context(*ctx);
    return ctx;
}

void detach(molt_ctx* c) {
    Ctx* ctx = &C(c);
    release_text(*ctx);
    ctx->clear_pending();
    ctx->base_handled.exception.clear();
    ctx->context.clear();
    runtime.current = nullptr;
    mem::release(ctx, sizeof(Ctx), mem::Tag::external);
    host::gil_release();
}

void suspend(molt_ctx*) { host::gil_release(); }

void resume(molt_ctx* ctx) {
    host::gil_acquire();
    runtime.current = &C(ctx);
}

} // namespace

extern "C" const molt_embed_table molt_embed_table_v0 = {
    .struct_size = sizeof(molt_embed_table),
    .version = MOLT_EMBED_VERSION,
    .init = init,
    .shutdown = shutdown,
    .run_main = run_main,
    .import_module = import_module,
    .text = text,
    .utf8 = utf8,
    .report = report,
    .attach = attach,
    .detach = detach,
    .suspend = suspend,
    .resume = resume,
    .interrupt = request_interrupt,
};

} // namespace molt

// Threads of a host: attach and detach, the GIL handed over, interrupts; and what init refuses. Run under ThreadSanitizer too.
#ifndef __wasi__
#include <molt/embed.h>
#include <molt/inline.h>

#include <pthread.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <csignal>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "core/mem/door.h"

namespace {

const molt_embed_table& embed() { return *molt_abi_get(MOLT_ABI_MAJOR, MOLT_ABI_MINOR)->embed; }

void keep_line(void* self, const char* line) { *static_cast<std::string*>(self) += line; }

molt_config config_with(std::string* log = nullptr, uint32_t flags = MOLT_CONFIG_CHECK_LEAKS) {
    molt_config config{};
    config.struct_size = sizeof config;
    config.flags = flags;
    config.hook_self = log;
    if (log) config.log = keep_line;
    return config;
}

/// object.name(args), dropped or given as an int; -1: it raised, or is no int.
int64_t call_for_int(molt_ctx* ctx, molt_value object, const char* name, std::vector<molt_value> args) {
    const molt_value text = embed().text(ctx, name, std::strlen(name));
    const molt_value method = text ? molt_getattr(ctx, object, text, nullptr) : 0;
    const molt_value result = method ? molt_call(ctx, method, args.data(), args.size(), 0) : 0;
    int64_t n = -1;
    if (!result || ctx->abi->core->int_as_int64(ctx, result, &n) != MOLT_OK) n = -1;
    for (const molt_value value : {text, method, result})
        if (value) molt_drop(ctx, value);
    return n;
}

void start_threads(int n, void (*work)(int which, void* state), void* state) {
    std::vector<std::thread> threads;
    for (int i = 0; i < n; i++) threads.emplace_back(work, i, state);
    for (std::thread& thread : threads) thread.join();
}

constexpr int kThreads = 4, kRounds = 300;

struct Shared {
    molt_value list, builtins;
    std::atomic<int> failures{0};
};

/// Appends to the list that all share, makes and drops objects of its own, lets others run in between.
void append_and_let_go(int which, void* state) {
    auto& shared = *static_cast<Shared*>(state);
    molt_ctx* ctx = embed().attach();
    if (!ctx) {
        shared.failures++;
        return;
    }
    for (int i = 0; i < kRounds; i++) {
        const molt_value item = molt_small_int(which * kRounds + i);
        (void)call_for_int(ctx, shared.list, "append", {item});
        const std::string words = "a text of thread " + std::to_string(which);
        const molt_value text = embed().text(ctx, words.data(), words.size());
        if (!text || call_for_int(ctx, shared.builtins, "len", {text}) != int64_t(words.size())) shared.failures++;
        size_t size = 0;
        const char* shown = text ? embed().utf8(ctx, text, &size) : nullptr;
        if (!shown || std::string(shown, size) != words) shared.failures++;
        if (text) molt_drop(ctx, text);
        if (i % 3 == 0) {
            embed().suspend(ctx);
            embed().resume(ctx);
        }
        if (ctx->abi->core->safepoint(ctx) != MOLT_OK) shared.failures++;
    }
    embed().detach(ctx);
}

/// Comes and goes; what it raised at last goes with it.
void come_and_go(int which, void* state) {
    auto& shared = *static_cast<Shared*>(state);
    for (int i = 0; i < kRounds / 3; i++) {
        molt_ctx* ctx = embed().attach();
        if (!ctx) {
            shared.failures++;
            continue;
        }
        if (call_for_int(ctx, shared.builtins, "len", {molt_small_int(which)}) != -1)
            shared.failures++; // a TypeError, left pending
        embed().detach(ctx);
    }
}

void interrupt_once(int, void*) { embed().interrupt(); }

} // namespace

TEST_CASE("Threads take turns with the GIL", "[embed][threads]") {
    for (int run = 0; run < 2; run++) {
        const molt_config config = config_with();
        molt_ctx* ctx = embed().init(&config);
        REQUIRE(ctx != nullptr);
        Shared shared{0, embed().import_module(ctx, "builtins"), {}};
        REQUIRE(shared.builtins != 0);
        const molt_value name = embed().text(ctx, "list", 4), list_class = molt_getattr(ctx, shared.builtins, name, nullptr);
        shared.list = molt_call(ctx, list_class, nullptr, 0, 0);
        REQUIRE(shared.list != 0);
        embed().suspend(ctx);
        start_threads(kThreads, append_and_let_go, &shared);
        start_threads(kThreads, come_and_go, &shared);
        embed().resume(ctx);
        CHECK(shared.failures == 0);
        CHECK(call_for_int(ctx, shared.list, "__len__", {}) == kThreads * kRounds);
        for (int i = 0; i < kThreads * kRounds; i++)
            if (call_for_int(ctx, shared.list, "count", {molt_small_int(i)}) != 1) shared.failures++;
        CHECK(shared.failures == 0);
        for (const molt_value value : {name, list_class, shared.list, shared.builtins}) molt_drop(ctx, value);
        CHECK(embed().shutdown(ctx) == 0);
    }
}

TEST_CASE("An interrupt reaches the thread that called init", "[embed][threads]") {
    const molt_config config = config_with(nullptr, MOLT_CONFIG_CHECK_LEAKS | MOLT_CONFIG_HANDLE_INTERRUPT);
    molt_ctx* ctx = embed().init(&config);
    REQUIRE(ctx != nullptr);
    const auto wait_for_it = [&] {
        while (ctx->abi->core->safepoint(ctx) == MOLT_OK) std::this_thread::yield();
    };
    for (int i = 0; i < 20; i++) { // several requests at once are one
        std::thread asking([] { start_threads(3, interrupt_once, nullptr); });
        wait_for_it();
        asking.join();
        CHECK(embed().report(ctx) != 0);
        while (ctx->abi->core->safepoint(ctx) != MOLT_OK) (void)embed().report(ctx); // one that came behind it
    }
    const pthread_t self = pthread_self();
    std::thread signalling([self] { pthread_kill(self, SIGINT); });
    wait_for_it();
    signalling.join();
    CHECK(embed().report(ctx) != 0);

    // Another thread does not hear it.
    embed().suspend(ctx);
    std::atomic<int> heard{0};
    start_threads(
        1,
        [](int, void* state) {
            molt_ctx* other = embed().attach();
            embed().interrupt();
            for (int i = 0; i < 100; i++)
                if (other->abi->core->safepoint(other) != MOLT_OK) ++*static_cast<std::atomic<int>*>(state);
            embed().detach(other);
        },
        &heard);
    embed().resume(ctx);
    CHECK(heard == 0);
    wait_for_it();
    (void)embed().report(ctx);
    CHECK(embed().shutdown(ctx) == 0);
}

TEST_CASE("What init refuses", "[embed]") {
    std::string log;
    molt_config config = config_with(&log);
    config.struct_size = 4;
    CHECK(embed().init(&config) == nullptr);
    CHECK(embed().init(nullptr) == nullptr);
    config = config_with(&log);
    molt_allocator lacking{};
    config.allocator = &lacking;
    CHECK(embed().init(&config) == nullptr);
    CHECK(log.find("the allocator lacks a function") != std::string::npos);
    log.clear();
    config = config_with(&log);
    config.memory_limit = 1000;
    CHECK(embed().init(&config) == nullptr);
    CHECK(log.find("could not start") != std::string::npos);
    log.clear();
    CHECK(embed().init(nullptr) == nullptr); // the hook went with the refusal
    CHECK(log.empty());
    config.memory_limit = 0;
    molt_ctx* ctx = embed().init(&config);
    REQUIRE(ctx != nullptr);
    CHECK(embed().init(&config) == nullptr);
    CHECK(log.find("runs already") != std::string::npos);
    log.clear();
    CHECK(embed().run_main(ctx) == 1);
    CHECK(log.find("no program") != std::string::npos);
    CHECK(embed().utf8(ctx, molt_small_int(3), nullptr) == nullptr);
    CHECK(embed().report(ctx) == 1);
    CHECK(embed().import_module(ctx, "no_such_module_anywhere") == 0);
    CHECK(embed().report(ctx) == 1);
    CHECK(embed().shutdown(ctx) == 0);
}

TEST_CASE("Wherever memory ends during init, nothing is left behind", "[embed]") {
    std::string log;
    molt_config config = config_with(&log);
    int refused = 0, started = 0;
    for (config.memory_limit = 500; started < 5 && config.memory_limit < 4'000'000; config.memory_limit += 1777) {
        const int64_t held = int64_t(molt::mem::totals().held_bytes);
        if (molt_ctx* ctx = embed().init(&config)) {
            started++;
            CHECK(embed().shutdown(ctx) == 0);
        } else {
            refused++;
        }
        REQUIRE(int64_t(molt::mem::totals().held_bytes) <= held);
    }
    CHECK(refused > 50);
    CHECK(started == 5);
}
#endif

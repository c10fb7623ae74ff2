// The C stack of a thread: where it ends, and running the main program on a large one.
#include "core/host/stack.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#if !defined(__wasm__)
#include <pthread.h>
#include <sys/mman.h>
#include <sys/resource.h>
#else
#include "core/host/environment.h"

extern "C" char __stack_low, __stack_high; // made by the linker
#endif

namespace molt::host {

#if defined(__wasm__)

namespace {

// A wasm program has two stacks: one in its memory, for what has an address, and the engine's, for everything else,
// which it cannot see. The host measures the engine's and says how large it is; where no host does, this much is
// taken for granted.
constexpr size_t kUnknownEngineStack = size_t(512) << 10;
// Bytes of the engine's stack that calls use for each byte of memory's: 1.0 to 4.0 in V8 without optimisation.
constexpr size_t kEngineShare = 8;

size_t engine_stack() {
    const char* text = own_setting("MOLT_STACK_BYTES");
    const size_t bytes = text ? size_t(std::strtoull(text, nullptr, 10)) : 0;
    return bytes ? bytes : kUnknownEngineStack;
}

} // namespace

char* stack_limit() {
    const size_t size = size_t(&__stack_high - &__stack_low);
    const size_t usable = std::min(size - std::min(kStackReserve, size / 4), engine_stack() / kEngineShare);
    return &__stack_high - usable;
}

int32_t nesting_limit(size_t bytes_per_level) { return int32_t(std::min(engine_stack() / bytes_per_level, size_t(INT32_MAX))); }

void run_on_main_stack(void (*function)(void*), void* state) { function(state); }

#else

namespace {

constexpr size_t kMainStack = size_t(512) << 20;

struct Start {
    void (*function)(void*);
    void* state;
};

void* run(void* start) {
    auto* s = static_cast<Start*>(start);
    s->function(s->state);
    return nullptr;
}

} // namespace

char* stack_limit() {
    pthread_attr_t attributes;
    void* base = nullptr;
    size_t size = 0;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0)
        return static_cast<char*>(__builtin_frame_address(0)) - (size_t(4) << 20);
    pthread_attr_getstack(&attributes, &base, &size);
    pthread_attr_destroy(&attributes);
    size_t reserve = size > 4 * kStackReserve ? kStackReserve : size / 4;
    return static_cast<char*>(base) + reserve;
}

int32_t nesting_limit(size_t) { return INT32_MAX; }

// A thread of its own: its stack is mapped lazily, so that deep recursion costs memory only when it happens.
void run_on_main_stack(void (*function)(void*), void* state) {
    Start start{function, state};
    pthread_attr_t attributes;
    pthread_t thread;
    bool started = pthread_attr_init(&attributes) == 0 && pthread_attr_setstacksize(&attributes, kMainStack) == 0 &&
                   pthread_create(&thread, &attributes, run, &start) == 0;
    if (!started) function(state);
    else pthread_join(thread, nullptr);
}

#endif

} // namespace molt::host

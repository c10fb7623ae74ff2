// The C stack of a thread: where it ends, and running the main program on a large one.
#include "core/host/stack.h"

#include <cstdint>

#if !defined(__wasm__)
#include <pthread.h>
#include <sys/mman.h>
#include <sys/resource.h>
#else
extern "C" char __stack_low;
#endif

namespace molt::host {

#if defined(__wasm__)

char* stack_limit() { return &__stack_low + (size_t(64) << 10); }
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
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) {
        char here;
        return &here - (size_t(4) << 20);
    }
    pthread_attr_getstack(&attributes, &base, &size);
    pthread_attr_destroy(&attributes);
    size_t reserve = size > 4 * kStackReserve ? kStackReserve : size / 4;
    return static_cast<char*>(base) + reserve;
}

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

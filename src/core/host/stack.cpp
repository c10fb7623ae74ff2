// The C stack of a thread: where it ends, and running the main program on a large one.
#include "core/host/stack.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>

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

// Sanitizers know the stacks of threads only.
#if (defined(__x86_64__) || defined(__aarch64__)) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define MOLT_SWITCHES_STACKS 1
#endif
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#undef MOLT_SWITCHES_STACKS
#endif
#endif

namespace {

constexpr size_t kMainStack = size_t(512) << 20;
constexpr size_t kGuard = size_t(64) << 10; // a page of any machine

char* own_stack = nullptr; // what run_on_main_stack() mapped, while it is in use

bool on_own_stack() {
    const char* here = static_cast<const char*>(__builtin_frame_address(0));
    return own_stack && here > own_stack && here <= own_stack + kMainStack;
}

char* limit_of(char* base, size_t size) { return base + (size > 4 * kStackReserve ? kStackReserve : size / 4); }

#ifdef MOLT_SWITCHES_STACKS

/// Calls function(state) with the stack pointer at top. The frame address makes the compiler keep a frame pointer, by which
/// debuggers and unwinders find the way back.
[[gnu::noinline]] void call_on(char* top, void (*function)(void*), void* state) {
    (void)*static_cast<char* volatile*>(__builtin_frame_address(0));
#if defined(__x86_64__)
    asm volatile("movq %%rsp, %%rbx\n\t"
                 "movq %[top], %%rsp\n\t"
                 "callq *%[function]\n\t"
                 "movq %%rbx, %%rsp"
                 : "+D"(state), [top] "+S"(top), [function] "+d"(function)
                 :
                 : "rax", "rbx", "rcx", "r8", "r9", "r10", "r11", "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7",
                   "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15", "memory", "cc");
#else
    register void* argument asm("x0") = state;
    asm volatile("mov x19, sp\n\t"
                 "mov sp, %[top]\n\t"
                 "blr %[function]\n\t"
                 "mov sp, x19"
                 : "+r"(argument)
                 : [top] "r"(top), [function] "r"(function)
                 : "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10", "x11", "x12", "x13", "x14", "x15", "x16", "x17",
                   "x18", "x19", "x30", "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v16", "v17", "v18", "v19", "v20", "v21",
                   "v22", "v23", "v24", "v25", "v26", "v27", "v28", "v29", "v30", "v31", "memory", "cc");
#endif
}

/// False: no room for the stack.
bool run_on_mapping(void (*function)(void*), void* state) {
    void* mapped =
        mmap(nullptr, kMainStack, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    if (mapped == MAP_FAILED) return false;
    own_stack = static_cast<char*>(mapped);
    mprotect(own_stack, kGuard, PROT_NONE);
    call_on(own_stack + kMainStack, function, state);
    munmap(std::exchange(own_stack, nullptr), kMainStack);
    return true;
}

#else

struct Start {
    void (*function)(void*);
    void* state;
};

void* run(void* start) {
    auto* s = static_cast<Start*>(start);
    s->function(s->state);
    return nullptr;
}

bool run_on_mapping(void (*function)(void*), void* state) {
    Start start{function, state};
    pthread_attr_t attributes;
    pthread_t thread;
    const bool started = pthread_attr_init(&attributes) == 0 && pthread_attr_setstacksize(&attributes, kMainStack) == 0 &&
                         pthread_create(&thread, &attributes, run, &start) == 0;
    if (started) pthread_join(thread, nullptr);
    return started;
}

#endif

} // namespace

char* stack_limit() {
    if (on_own_stack()) return limit_of(own_stack, kMainStack);
    pthread_attr_t attributes;
    void* base = nullptr;
    size_t size = 0;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0)
        return static_cast<char*>(__builtin_frame_address(0)) - (size_t(4) << 20);
    pthread_attr_getstack(&attributes, &base, &size);
    pthread_attr_destroy(&attributes);
    return limit_of(static_cast<char*>(base), size);
}

int32_t nesting_limit(size_t) { return INT32_MAX; }

void run_on_main_stack(void (*function)(void*), void* state) {
    if (on_own_stack() || !run_on_mapping(function, state)) function(state);
}

#endif

} // namespace molt::host

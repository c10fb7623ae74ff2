// The imports of module `molt_host` as a C program declares them, and the two moves every fibre needs.
#pragma once
#include <stdint.h>

#define MOLT_HOST(name) __attribute__((import_module("molt_host"), import_name(#name)))

extern "C" {
MOLT_HOST(features) int32_t molt_host_features(void);
MOLT_HOST(now) int64_t molt_host_now(void);
MOLT_HOST(sleep) void molt_host_sleep(int64_t nanoseconds);
MOLT_HOST(fibre_spawn) int32_t molt_host_fibre_spawn(uint32_t entry, uint32_t argument, char* stack_top);
MOLT_HOST(fibre_resume) int32_t molt_host_fibre_resume(int32_t id);
MOLT_HOST(fibre_suspend) int32_t molt_host_fibre_suspend(int32_t self);
}

namespace molt_host {

// The shadow stack pointer is one global for all fibres: it is saved around whatever suspends.
inline char* stack_pointer() {
    char* pointer;
    asm volatile(".globaltype __stack_pointer, i32\n"
                 "global.get __stack_pointer\n"
                 "local.set %0"
                 : "=r"(pointer));
    return pointer;
}

inline void set_stack_pointer(char* pointer) {
    asm volatile("local.get %0\n"
                 "global.set __stack_pointer" ::"r"(pointer));
}

[[gnu::noinline]] inline int32_t suspend(int32_t self) {
    char* mine = stack_pointer();
    int32_t result = molt_host_fibre_suspend(self);
    set_stack_pointer(mine);
    return result;
}

[[gnu::noinline]] inline void sleep(int64_t nanoseconds) {
    char* mine = stack_pointer();
    molt_host_sleep(nanoseconds);
    set_stack_pointer(mine);
}

} // namespace molt_host

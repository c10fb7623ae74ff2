// The C stack of a thread: where it ends, and running the main program on a large one.
#pragma once

#include <cstddef>

namespace molt::host {

/// Bytes kept free below the limit for the runtime's own calls (error paths, printing).
inline constexpr size_t kStackReserve = size_t(256) << 10;

/// The address below which the stack of this thread should not grow.
char* stack_limit();
/// Runs function(state) on a lazily committed stack of 512 MiB where the target can (else on the present stack), and
/// returns when it returns.
void run_on_main_stack(void (*function)(void*), void* state);

} // namespace molt::host

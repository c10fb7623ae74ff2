// The C stack of a thread: where it ends, and running the main program on a large one.
#pragma once

#include <cstddef>
#include <cstdint>

namespace molt::host {

/// Bytes kept free below the limit for the runtime's own calls (error paths, printing).
inline constexpr size_t kStackReserve = size_t(256) << 10;

/// The address below which the stack of this thread should not grow.
char* stack_limit();
/// How many nested calls the engine of a wasm program can surely hold when each takes at most so many bytes of its
/// stack. Natively stack_limit() is the only bound.
int32_t nesting_limit(size_t bytes_per_level);
/// Runs function(state) on a lazily committed stack of 512 MiB where the target can (else on the present stack), and
/// returns when it returns.
void run_on_main_stack(void (*function)(void*), void* state);

} // namespace molt::host

// SIGINT: a handler while the program runs, and ending the process as an uncaught KeyboardInterrupt does.
#pragma once

namespace molt::host {

/// Calls handler in the signal's context for each SIGINT, unless the process was started with SIGINT ignored.
/// Blocking calls of the host port answer EINTR then. No effect where the target has no signals
/// (DEVIATION(wasm-no-signals)).
void on_interrupt(void (*handler)());
/// The disposition from before on_interrupt.
void restore_interrupt();
/// Ends by SIGINT, so that a calling shell sees the interruption; returns where the target has no signals.
void end_by_interrupt();

} // namespace molt::host

// Ending the process as an uncaught KeyboardInterrupt does.
#pragma once

namespace molt::host {

/// Ends by SIGINT, so that a calling shell sees the interruption; returns where the target has no signals.
void end_by_interrupt();

} // namespace molt::host

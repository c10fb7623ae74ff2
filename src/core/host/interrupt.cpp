// Ending the process as an uncaught KeyboardInterrupt does.
#include "core/host/interrupt.h"

#if !defined(__wasm__)
#include <csignal>
#endif

namespace molt::host {

void end_by_interrupt() {
#if !defined(__wasm__)
    std::signal(SIGINT, SIG_DFL);
    std::raise(SIGINT);
#endif
}

} // namespace molt::host

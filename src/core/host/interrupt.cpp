// SIGINT.
#include "core/host/interrupt.h"

#if !defined(__wasm__)
#include <csignal>
#endif

namespace molt::host {

#if defined(__wasm__)

void on_interrupt(void (*)()) {}
void restore_interrupt() {}
void end_by_interrupt() {}

#else

namespace {

void (*interrupt_handler)() = nullptr;
struct sigaction previous;
bool installed = false;

void handle(int) { interrupt_handler(); }

} // namespace

void on_interrupt(void (*handler)()) {
    if (installed || sigaction(SIGINT, nullptr, &previous) != 0 || previous.sa_handler == SIG_IGN) return;
    interrupt_handler = handler;
    struct sigaction action = {};
    action.sa_handler = handle;
    sigemptyset(&action.sa_mask);
    installed = sigaction(SIGINT, &action, nullptr) == 0;
}

void restore_interrupt() {
    if (installed) sigaction(SIGINT, &previous, nullptr);
    installed = false;
}

void end_by_interrupt() {
    std::signal(SIGINT, SIG_DFL);
    std::raise(SIGINT);
}

#endif

} // namespace molt::host

// What checking builds do besides running the program, as the environment variable MOLT_CHECK says.
#pragma once

#include "core/object/ctx.h"

#ifdef MOLT_CHECKED

namespace molt::checking {

// MOLT_CHECK is a list of switches:
//   heap=N          verify the whole heap at every N-th safepoint, and before the shutdown
//   collect=N       run the cycle collector at every N-th safepoint: the youngest objects, and each 64th time all
//   fail=N          the N-th request for memory fails, counted from the start of the program; onward=N: and all after it
//   sweep=once:N    run the program in up to N copies of this process, in each of which another request fails once
//   sweep=onward:N  the same, and all later requests fail too
struct Switches {
    uint64_t heap = 0, collect = 0;
    uint64_t fail = 0, onward = 0;
    uint64_t sweep_once = 0, sweep_onward = 0;
};
extern Switches switches;

/// Reads MOLT_CHECK. False: it says something that is no switch.
bool read_switches();
/// Whether every safepoint is of interest.
inline bool at_every_safepoint() { return switches.heap || switches.collect; }
void safepoint(Ctx& ctx);

/// The program runs in copies of this process with failing requests. run(state): the whole run, its exit status. The
/// result is that of a run where nothing fails, or 99 when a copy crashed, leaked or never ended.
int sweep(int (*run)(void*), void* state);

} // namespace molt::checking

#endif

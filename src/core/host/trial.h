// Trials of checking builds: a function runs in a copy of this process, and how that copy ended is told.
#pragma once

#include <cstddef>

namespace molt::host {

struct Trial {
    int status = 0; // exit status, or the negated signal
    bool timed_out = false;
    size_t size = 0;      // bytes of `text`
    char text[24 * 1024]; // the end of what it wrote to its standard error
};

/// Runs function(state) in a copy of this process, with standard input rewound and standard output dropped; its result
/// is the exit status. False when there can be no copy.
bool run_trial(int (*function)(void*), void* state, unsigned seconds, Trial* trial);

/// Zeroed memory that trials share with this process; nullptr when there is none.
void* trial_memory(size_t bytes);

} // namespace molt::host

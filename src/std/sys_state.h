// What module sys keeps that no other part of the runtime does.
#pragma once

#include "core/types/dict.h"

namespace molt::sys {

struct State {
    Slot<Dict> dict; // of the module
    Slot<Class> asyncgen_hooks, unraisable_arguments;
    Slot<> profile, trace;
    int32_t dlopen_flags = 2; // RTLD_NOW
    double switch_interval = 0.005;
};
extern State state;

} // namespace molt::sys

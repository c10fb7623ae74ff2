// The functions that atexit registered.
#pragma once

#include "core/types/list.h"

namespace molt {

/// A tuple (function, args, keywords) for each registration, None where one was taken back. Empty: none yet.
extern Slot<List> exit_functions;

/// Runs them, the last one first, and forgets them. What they raise is printed; what they register is not
/// run.
void run_exit_functions_py(Ctx& ctx);

} // namespace molt

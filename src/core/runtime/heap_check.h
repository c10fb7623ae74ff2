// The heap checker of checking builds: every live object's header, class, size, count and links.
#pragma once

#include "core/object/ctx.h"

#ifdef MOLT_CHECKED

namespace molt::checking {

/// Verifies the whole heap: the header of each object against its class and its block, the inside of each container, the
/// collector's lists, and that no object is referred to more often than its count says. Ends the process with a report
/// at the first fault. Runs no code of the program and allocates nothing through the door.
void check_heap(const char* when);

/// Names the live objects on stderr, most frequent class first (leak reports).
void list_live_objects();

} // namespace molt::checking

#endif

// The lock behind the GIL.
#pragma once

namespace molt::host {

/// Can this target run more than one thread of the process?
bool has_threads();
void gil_acquire();
void gil_release();

} // namespace molt::host

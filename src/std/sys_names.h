// The names of the modules of CPython 3.12's standard library.
#pragma once

#include <cstddef>

namespace molt::sys {

extern const char* const kStdlibNames[];
extern const size_t kStdlibNameCount;

} // namespace molt::sys

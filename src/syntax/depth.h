// How deep sources may nest: as deep as in CPython where the machine's stack can hold it.
#pragma once

#include "core/host/stack.h"

#include <algorithm>
#include <cstddef>

namespace molt::syntax {

// Of the engine's stack, for one level of the deepest recursion here (a rule within a rule, a node within a node).
constexpr size_t kEngineBytesPerLevel = 4096;

inline int depth_limit(int in_cpython) { return std::min(in_cpython, host::nesting_limit(kEngineBytesPerLevel)); }

} // namespace molt::syntax

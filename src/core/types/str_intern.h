// The table of interned names, as sys tells of it.
#pragma once

#include <cstddef>

namespace molt {

size_t interned_count();

} // namespace molt

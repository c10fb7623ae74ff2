// Advice to the operating system on the pages of large blocks of memory.
#pragma once

#include <cstddef>

namespace molt::host {

/// large: the block will be used throughout, and large pages save faults and address translation. Whether they come is the
/// system's to decide; nothing else changes.
enum class Pages : unsigned char { usual, large };
void prefer_pages(void* block, size_t bytes, Pages pages);

} // namespace molt::host

// The memory of the machine: how much there is, and advice on the pages of large blocks.
#pragma once

#include <cstddef>

namespace molt::host {

/// large: the block will be used throughout, and large pages save faults and address translation. Whether they come is the
/// system's to decide; nothing else changes.
enum class Pages : unsigned char { usual, large };
void prefer_pages(void* block, size_t bytes, Pages pages);

/// Bytes of memory and swap space of the machine; SIZE_MAX when nobody knows.
size_t machine_memory();

} // namespace molt::host

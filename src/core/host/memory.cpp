// How much memory the machine has, and advice on the pages of large blocks.
#include "core/host/memory.h"

#if defined(__linux__)
#include <sys/mman.h>
#include <sys/sysinfo.h>
#endif

#include <cstdint>

namespace molt::host {

void prefer_pages([[maybe_unused]] void* block, [[maybe_unused]] size_t bytes, [[maybe_unused]] Pages pages) {
#if defined(MADV_HUGEPAGE)
    constexpr uintptr_t kLargePage = uintptr_t(2) << 20;
    const uintptr_t start = (uintptr_t(block) + kLargePage - 1) & ~(kLargePage - 1);
    const uintptr_t end = (uintptr_t(block) + bytes) & ~(kLargePage - 1);
    if (start < end)
        (void)madvise(reinterpret_cast<void*>(start), size_t(end - start),
                      pages == Pages::large ? MADV_HUGEPAGE : MADV_NOHUGEPAGE);
#endif
}

size_t machine_memory() {
#if defined(__linux__)
    struct sysinfo info;
    if (sysinfo(&info) == 0) {
        size_t bytes;
        const size_t pages = size_t(info.totalram) + size_t(info.totalswap);
        if (!__builtin_mul_overflow(pages, size_t(info.mem_unit), &bytes)) return bytes;
    }
#endif
    return SIZE_MAX;
}

} // namespace molt::host

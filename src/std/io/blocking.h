// Blocking reads and writes of descriptors: a signal runs a safepoint, then they go on (PEP 475).
#pragma once

#include "core/host/errors.h"
#include "core/host/file.h"
#include "core/runtime/runtime.h"

namespace molt::io {

/// host::read_file or host::write_file until it is done or fails: 0 or an errno value other than EINTR.
template<class F> Result<int> uninterrupted(Ctx& ctx, F&& call) {
    for (;;) {
        const int error = call();
        if (error != host::kEINTR) return error;
        MOLT_TRY(safepoint(ctx));
    }
}

inline Result<int> read_blocking(Ctx& ctx, int fd, void* to, size_t count, size_t* done) {
    return uninterrupted(ctx, [&] { return host::read_file(fd, to, count, done); });
}
inline Result<int> write_blocking(Ctx& ctx, int fd, const void* from, size_t count, size_t* done) {
    return uninterrupted(ctx, [&] { return host::write_file(fd, from, count, done); });
}

} // namespace molt::io

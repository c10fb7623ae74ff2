// genericpath: the status of a path as posixpath asks for it.
#pragma once

#include "core/object/py.h"

namespace molt::genericpath {

inline constexpr int64_t kFolder = 0040000, kFile = 0100000, kLink = 0120000;
/// os.stat(path) or os.lstat(path); None when there is no such file.
Ref<> found(Ctx& ctx, Value path, bool follow);
/// Is the status of this kind of file?
Result<bool> is_kind(Ctx& ctx, Value status, int64_t kind);

} // namespace molt::genericpath

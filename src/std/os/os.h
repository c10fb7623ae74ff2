// os: what its rooms share.
#pragma once

#include "core/call/convert.h"
#include "core/exc/except.h"
#include "core/types/bytes.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/os.h"
#include "gen/types.h"

namespace molt::os {

/// NAME(args...) of the module, as its functions see it.
template<class... A> Py call_here(Ctx& ctx, Name name, const A&... args) { return here.global(ctx, name)(args...); }
/// os.path.NAME(args...)
template<class... A> Py call_path(Ctx& ctx, Name name, const A&... args) {
    return here.global(ctx, "path"_n).call(name, args...);
}

} // namespace molt::os

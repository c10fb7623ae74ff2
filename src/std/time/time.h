// What the files of module time share.
#pragma once

#include "core/host/clock.h"
#include "core/object/protocol.h"

namespace molt::time {

inline constexpr int64_t kSecond = 1000000000;
double seconds_of(int64_t nanoseconds);
Ref<> make_struct_time(Ctx& ctx, const host::BrokenTime& t, bool knows_zone = true, bool knows_offset = true);

} // namespace molt::time

// Bytes as hexadecimal digits.
#pragma once

#include "core/types/bytes.h"

namespace molt {

/// Two digits a byte. sep (empty: none; one ASCII character, str or bytes) stands after each `group` bytes, counted from the
/// right, or from the left if negative.
Ref<> hex_text(Ctx& ctx, ByteSpan data, Value sep, int32_t group);

} // namespace molt

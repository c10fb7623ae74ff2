// The codecs unicode_escape and raw_unicode_escape.
#pragma once

#include "core/types/codec.h"

namespace molt {

extern const Codec kUnicodeEscape, kRawUnicodeEscape;

} // namespace molt

// Raising UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError.
#pragma once

#include "core/types/bytes.h"
#include "core/types/str.h"

namespace molt {

/// The exception objects, not raised.
Ref<> decode_error(Ctx& ctx, std::string_view encoding, Value bytes, uint64_t start, uint64_t end, std::string_view reason);
Ref<> encode_error(Ctx& ctx, std::string_view encoding, Str* text, uint64_t start, uint64_t end, std::string_view reason);

/// bytes: the object that was decoded (anything with a buffer; shown as bytes).
Raised raise_decode_error(Ctx& ctx, std::string_view encoding, Value bytes, uint64_t start, uint64_t end,
                          std::string_view reason);
Raised raise_encode_error(Ctx& ctx, std::string_view encoding, Str* text, uint64_t start, uint64_t end, std::string_view reason);

} // namespace molt

// SHA-512 (FIPS 180-4), for seeds that are text or bytes.
#pragma once

#include <cstdint>

#include "core/types/bytes.h"

namespace molt::random {

/// The 64-byte digest of data.
void sha512(ByteSpan data, uint8_t digest[64]);

} // namespace molt::random

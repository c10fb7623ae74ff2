// The hash of a key, without a call for numbers in a word and strs.
#pragma once

#include "core/base/hash.h"
#include "core/object/protocol.h"

namespace molt {

inline Result<int64_t> key_hash(Ctx& ctx, Value key) {
    if (key.is_exact(MOLT_KIND_STR)) return str_hash(key.as<Str>());
    if (key.is_small_int()) return base::hash_int(key.small_int());
    return hash(ctx, key);
}

} // namespace molt

// The iterators of bytes and bytearray: two classes of one layout.
#pragma once

#include "core/types/bytes.h"

namespace molt {

/// sequence is dropped when exhausted.
struct BytesIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<ByteString> sequence;
    uint64_t index;

    template<class F> static void fields(BytesIterator* self, F&& field) { field(self->sequence); }
};

} // namespace molt

// The optional [start:end] of the searching methods of str, bytes and bytearray.
#pragma once

#include "core/base/text_view.h"
#include "core/object/ctx.h"

namespace molt {

/// A bound of a slice: an index clipped to the int64 range, or the fallback for None.
Result<int64_t> slice_bound(Ctx& ctx, Value v, int64_t fallback);

struct SearchRange {
    int64_t start = 0;
    int64_t end = INT64_MAX;

    /// Counts from the end where negative and clips to [0, size]; false if start lies behind end.
    bool fit(uint64_t size);
};
Result<SearchRange> search_range(Ctx& ctx, Value start, Value end);

enum class Tail : uint8_t { start, end };
/// Whether text in the range starts or ends with part.
bool tail_matches(base::TextView text, base::TextView part, SearchRange range, Tail tail);

} // namespace molt

// The optional [start:end] of the searching methods of str, bytes and bytearray.
#pragma once

#include "core/base/str_find.h"
#include "core/object/ctx.h"

namespace molt {

/// A bound of a slice: an index clipped to the int64 range, or the fallback for None.
Result<int64_t> slice_bound(Ctx& ctx, Value v, int64_t fallback);

struct SearchRange {
    int64_t start = 0;
    int64_t end = INT64_MAX;

    /// Counts from the end where negative and clips to [0, size]; false if start lies behind end.
    bool fit(uint64_t size);
    base::TextView of(base::TextView text) const { return text.slice(size_t(start), size_t(end)); }
};
Result<SearchRange> search_range(Ctx& ctx, Value start, Value end);
/// base::find and base::find_last.
using FindFunction = size_t (*)(base::TextView text, base::TextView needle, size_t from, size_t to);
/// The place found in the range, or -1.
int64_t find_in(base::TextView text, base::TextView needle, SearchRange range, FindFunction find);
int64_t count_in(base::TextView text, base::TextView needle, SearchRange range);

enum class Tail : uint8_t { start, end };
/// Whether text in the range starts or ends with part.
bool tail_matches(base::TextView text, base::TextView part, SearchRange range, Tail tail);

} // namespace molt

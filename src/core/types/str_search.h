// Where one text lies in another.
#pragma once

#include "core/base/text_view.h"

namespace molt {

inline constexpr size_t kNotFound = SIZE_MAX;

/// The first and the last place of needle in text, or kNotFound. An empty needle is at the first and the last edge.
size_t text_find(base::TextView text, base::TextView needle);
size_t text_rfind(base::TextView text, base::TextView needle);
/// How many places, not overlapping, counted up to `most`; an empty needle is at every edge.
size_t text_count(base::TextView text, base::TextView needle, size_t most = SIZE_MAX);
/// Whether the units of two texts are the same code points.
bool text_same(base::TextView a, base::TextView b);
size_t text_find_point(base::TextView text, uint32_t point);

} // namespace molt

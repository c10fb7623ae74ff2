// Where one text lies in another.
#pragma once

#include "core/base/text_view.h"
#include "core/object/slots.h"

namespace molt {

/// Does an order (-1, 0, 1) fulfil the operator?
constexpr bool order_satisfies(int order, CompareOp op) {
    switch (op) {
    case CompareOp::lt:
        return order < 0;
    case CompareOp::le:
        return order <= 0;
    case CompareOp::eq:
        return order == 0;
    case CompareOp::ne:
        return order != 0;
    case CompareOp::gt:
        return order > 0;
    case CompareOp::ge:
        return order >= 0;
    }
    return false;
}

inline constexpr size_t kNotFound = SIZE_MAX;

/// The first and the last place of needle in text, or kNotFound. An empty needle is at the first and the last edge.
size_t text_find(base::TextView text, base::TextView needle);
size_t text_rfind(base::TextView text, base::TextView needle);
/// How many places, not overlapping, counted up to `most`; an empty needle is at every edge.
size_t text_count(base::TextView text, base::TextView needle, size_t most = SIZE_MAX);
/// Whether the units of two texts are the same code points.
bool text_same(base::TextView a, base::TextView b);
size_t text_find_point(base::TextView text, uint32_t point);
/// Writes text with `by` in the place of the first `places` occurrences of `old`, as units of `width` bytes.
void write_replaced(void* to, uint32_t width, base::TextView text, base::TextView old, base::TextView by, uint64_t places);

} // namespace molt

// Equality that is known without running code, for tables and sorting.
#pragma once

#include "core/types/str.h"
#include "core/types/tuple.h"

namespace molt {

enum class Quick : uint8_t { no, yes, ask };

/// Whether two values that are not identical are equal, as far as numbers in a word and exact strs tell.
inline Quick quick_equal_atoms(Value a, Value b) {
    if (a.is_small_int() && b.is_small_int()) return Quick::no;
    if (a.is_exact(MOLT_KIND_STR) && b.is_exact(MOLT_KIND_STR))
        return str_equal(a.as<Str>(), b.as<Str>()) ? Quick::yes : Quick::no;
    if (a.is_small_double() && b.is_small_double())
        return molt_double_value(a.word()) == molt_double_value(b.word()) ? Quick::yes : Quick::no;
    return Quick::ask;
}

/// The same, and for exact tuples of such values.
inline Quick quick_equal(Value a, Value b) {
    if (!a.is_exact(MOLT_KIND_TUPLE) || !b.is_exact(MOLT_KIND_TUPLE)) return quick_equal_atoms(a, b);
    const Tuple *left = a.as<Tuple>(), *right = b.as<Tuple>();
    if (left->n != right->n) return Quick::ask; // which items are compared until then is for the general rules
    for (uint64_t i = 0; i < left->n; i++) {
        if (left->items[i] == right->items[i]) continue;
        if (Quick same = quick_equal_atoms((*left)[i], (*right)[i]); same != Quick::yes) return same;
    }
    return Quick::yes;
}

} // namespace molt

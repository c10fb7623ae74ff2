// Comparisons that are known without running code.
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

/// left op right of numbers in a word and exact strs.
inline Quick quick_compare_atoms(Value left, Value right, CompareOp op) {
    auto answer = [op](int order) { return order_satisfies(order, op) ? Quick::yes : Quick::no; };
    if (left.is_small_int() && right.is_small_int()) {
        const int64_t a = left.small_int(), b = right.small_int();
        return answer((a > b) - (a < b));
    }
    if (left.is_exact(MOLT_KIND_STR) && right.is_exact(MOLT_KIND_STR)) {
        auto *a = left.as<Str>(), *b = right.as<Str>();
        return op == CompareOp::eq || op == CompareOp::ne ? answer(str_equal(a, b) ? 0 : 1) : answer(str_compare(a, b));
    }
    if ((left.is_small_double() || left.is_small_int()) && (right.is_small_double() || right.is_small_int())) {
        // An inline int is a double without loss, and a NaN is an object.
        const double a = left.is_small_int() ? double(left.small_int()) : left.small_double();
        const double b = right.is_small_int() ? double(right.small_int()) : right.small_double();
        return answer((a > b) - (a < b));
    }
    return Quick::ask;
}

/// The same, and of exact tuples of such values.
inline Quick quick_compare(Value left, Value right, CompareOp op) {
    if (!left.is_exact(MOLT_KIND_TUPLE) || !right.is_exact(MOLT_KIND_TUPLE)) return quick_compare_atoms(left, right, op);
    const Tuple *a = left.as<Tuple>(), *b = right.as<Tuple>();
    for (uint64_t i = 0; i < a->n && i < b->n; i++) {
        if (a->items[i] == b->items[i]) continue;
        const Quick same = quick_compare_atoms((*a)[i], (*b)[i], CompareOp::eq);
        if (same == Quick::ask) return Quick::ask;
        if (same == Quick::no) return quick_compare_atoms((*a)[i], (*b)[i], op);
    }
    return order_satisfies((a->n > b->n) - (a->n < b->n), op) ? Quick::yes : Quick::no;
}

} // namespace molt

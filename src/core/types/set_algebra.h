// Union, intersection, difference of sets, in the steps of CPython, so that results have the same order. For the sources
// of set only.
#pragma once

#include "core/types/set.h"

namespace molt::set_algebra {

/// type::frozenset for frozensets, else type::set: the class of every result.
Class* base_of(const Set* set);
/// A copy of the base class.
Ref<Set> copy_py(Ctx& ctx, Set* set);
Ref<Set> intersection_py(Ctx& ctx, Set* set, Value other);
Ref<Set> difference_py(Ctx& ctx, Set* set, Value other);
Ref<Set> symmetric_difference_py(Ctx& ctx, Set* set, Value other);
Result<bool> is_disjoint_py(Ctx& ctx, Set* set, Value other);
Result<bool> is_subset_py(Ctx& ctx, Set* set, Value other);
Result<bool> is_superset_py(Ctx& ctx, Set* set, Value other);

} // namespace molt::set_algebra

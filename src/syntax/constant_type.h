// The type of a display or of an expression that CPython folds to a constant, as far as warnings want to
// know.
#pragma once

#include "syntax/ast.h"

namespace molt::syntax {

// The name of the type that the constant has after folding ("int", "tuple", "NoneType"); null for what is not
// constant.
const char* folded_type(const expr& node);

// As folded_type, and for displays, comprehensions, lambdas and f-strings too.
const char* inferred_type(const expr& node);

} // namespace molt::syntax

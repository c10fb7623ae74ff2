// `from __future__ import ...` at the head of a module.
#pragma once

#include "syntax/ast.h"
#include "syntax/parse.h"
#include "syntax/scope.h"

namespace molt::syntax {

// What the leading statements ask for; `error` is set for features that do not exist.
FutureFeatures read_future_features(const mod& tree, SyntaxError& error);

// Where the last statement of that head is; line 0 without one. Those behind it are errors.
Position last_future_import(const mod& tree);

// A SyntaxError of the stages behind the parser: no text, columns in bytes from 1.
SyntaxError error_at(const Position& where, std::string message);

} // namespace molt::syntax

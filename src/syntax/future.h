// `from __future__ import ...` at the head of a module.
#pragma once

#include "syntax/ast.h"
#include "syntax/parse.h"
#include "syntax/scope.h"

namespace molt::syntax {

// What the leading statements ask for; `error` is set for features that do not exist.
FutureFeatures read_future_features(const mod& tree, SyntaxError& error);

// The line of the last statement of that head; 0 without one. Later ones are errors.
uint32_t last_future_line(const mod& tree);

// A SyntaxError of the stages behind the parser: no text, columns in bytes from 1.
SyntaxError error_at(const Position& where, std::string message);

} // namespace molt::syntax

// Expressions back to text, as CPython spells annotations under `from __future__ import annotations`.
#pragma once

#include "syntax/ast.h"

#include <string>

namespace molt::compiler {

std::string unparse(const syntax::expr& e);

} // namespace molt::compiler

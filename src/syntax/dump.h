// The tree as text, exactly as Python's ast.dump writes it.
#pragma once

#include "syntax/ast.h"

#include <string>

namespace molt::syntax {

enum class DumpAttributes : uint8_t { Omit, Include }; // lineno, col_offset, end_lineno, end_col_offset

// Goes down the tree on the stack, so take it for trees whose depth was checked (analyze_scopes does).
std::string dump(const Node& node, DumpAttributes attributes = DumpAttributes::Omit);

// repr() of the value in Python.
std::string repr(const ConstantValue& value);

} // namespace molt::syntax

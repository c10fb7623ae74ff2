// Which part of an operation a traceback marks with `^`.
#pragma once

#include "compiler/ir/ir.h"
#include "syntax/ast.h"

namespace molt::compiler {

// The operator of a binary operation, the brackets of a subscript; other nodes have none. The node stands in `line`.
void find_anchors(const syntax::Node& node, std::string_view line, ir::Position& position);

} // namespace molt::compiler

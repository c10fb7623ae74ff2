// Type inference: which registers and variables hold only ints or floats, and may be unboxed.
#pragma once

#include "compiler/analysis/methods.h"
#include "compiler/emit/function.h"
#include "compiler/ir/ir.h"

#include <vector>

namespace molt::compiler {

// One Typing per function of the module.
std::vector<Typing> infer_types(const ir::Module& module, const Methods& methods);

} // namespace molt::compiler

// Constants of a compiled module, built once before its body runs.
#pragma once

#include <molt/code.h>

#include "core/object/ctx.h"

namespace molt {

/// Fills def->const_values. Idempotent.
Status constants_build(Ctx& ctx, const molt_module_def* def);
/// Drops them (shutdown).
void constants_drop(const molt_module_def* def);

} // namespace molt

// StackSummary of a traceback with the columns of its sites.
#pragma once

#include "core/object/protocol.h"

namespace molt::traceback {

/// The entries carry the columns and anchors of their sites, unless the lines are not to be looked up.
Ref<> extract_sites(Ctx& ctx, Value tb, Value limit, Value lookup_lines, Value capture_locals);

} // namespace molt::traceback

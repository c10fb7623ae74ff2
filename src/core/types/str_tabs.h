// Tabs as blanks.
#pragma once

#include "core/types/str_builder.h"

namespace molt {

/// Appends text with tabs expanded. Columns count from the last line feed or carriage return; a tab goes on to the next
/// multiple of size, or is left out if size is not positive. Tells whether there were tabs.
bool expand_tabs(StrBuilder& out, base::TextView text, int32_t size);

} // namespace molt

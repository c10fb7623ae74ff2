// format() of numbers: parsing the specification and finishing the text.
#pragma once

#include "core/base/format_spec.h"
#include "core/object/ctx.h"
#include "core/types/str.h"

namespace molt {

/// ValueError in CPython's words; they name the class of v.
Result<base::FormatSpec> parse_spec(Ctx& ctx, const Str* text, base::Formatted kind, Value v);
/// The collected text as a str; MemoryError unless `ok`.
Ref<Str> finish_format(Ctx& ctx, bool ok, const mem::TextBuffer& out);

} // namespace molt

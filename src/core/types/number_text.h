// What int, float and complex do with the text they are made from.
#pragma once

#include "core/mem/buffer.h"
#include "core/object/ctx.h"
#include "core/types/str.h"

namespace molt {

/// The text with every Unicode space as ' ' and every decimal digit as its ASCII one; what is neither and not ASCII
/// becomes '?', and ends it.
Status number_text(Ctx& ctx, const Str* text, mem::TextBuffer& out);

/// repr(v), cut to 200 code points: how number parsers quote what they refuse.
Ref<Str> short_repr(Ctx& ctx, Value v);

} // namespace molt

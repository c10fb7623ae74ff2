// How text looks in a program: repr() and ascii() escapes.
#pragma once

#include "core/types/str_builder.h"

namespace molt {

/// The quote that repr() chooses: double only when there are single ones and no double ones.
char choose_quote(bool has_single, bool has_double);
/// Appends repr(text).
void append_repr(StrBuilder& out, base::TextView text);
Ref<Str> str_repr(Ctx& ctx, Str* s);
/// s with every character beyond ASCII written as \x, \u or \U.
Ref<Str> str_escape_non_ascii(Ctx& ctx, Str* s);
/// Appends \xNN, \uNNNN or \UNNNNNNNN, the shortest that fits.
void append_escape(StrBuilder& out, uint32_t point);

} // namespace molt

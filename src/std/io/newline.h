// Line ends of text streams: finding, translating, writing.
#pragma once

#include "core/types/str_builder.h"
#include "std/io/streams.h"

namespace molt {

/// The text with \r\n and \r as \n (if translate); notes which line ends there were.
Ref<Str> translate_newlines(Ctx& ctx, base::TextView text, bool translate, uint8_t* seen);
/// The index behind the first line end at or after `from`; 0: there is none.
uint64_t line_end(base::TextView text, uint64_t from, const NewlineMode& mode);
/// The text with `written` for each \n.
Ref<Str> write_newlines(Ctx& ctx, Str* text, const char* written);
bool has_unit(const Str* text, uint32_t unit);

} // namespace molt

// Items of memory by their native format: a single character of the struct syntax, perhaps behind '@'.
#pragma once

#include "core/object/ctx.h"

namespace molt {

/// The size of the items of a native format, or 0 when it is none.
int64_t item_size_of(std::string_view format);
/// The item at an address. NotImplementedError for other formats.
Ref<> unpack_item(Ctx& ctx, const char* format, const uint8_t* at);
/// Writes v as an item. TypeError and ValueError in the words of memoryview.
Status pack_item_py(Ctx& ctx, const char* format, uint8_t* at, Value v);
/// Whether unpack_item knows the format.
bool item_format_known(const char* format);

} // namespace molt

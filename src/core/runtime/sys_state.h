// What the runtime and other modules need of module sys and of the standard streams.
#pragma once

#include <string_view>

#include "core/object/ctx.h"
#include "core/types/str.h"

namespace molt {

struct Dict;

/// The attribute of module sys, borrowed; empty when it is not there. Never raises. Names are short ASCII.
Value sys_get(Ctx& ctx, std::string_view name);
Status sys_set(Ctx& ctx, std::string_view name, Value value);

/// What sys keeps of the last uncaught exception, for a debugger, becomes None.
void forget_last_exception(Ctx& ctx);

/// The argument of sys.unraisablehook().
Ref<> unraisable_arguments(Ctx& ctx, Value exception, Value message, Value object);

/// file.write(text): directly when file is an unaltered text stream.
Status file_write_py(Ctx& ctx, Value file, Value text);

/// Flushes sys.stdout and sys.stderr as the exit sequence does; an error of the first is reported and answered with -1.
int flush_standard_streams_py(Ctx& ctx);

} // namespace molt

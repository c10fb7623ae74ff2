// Exceptions that nobody can catch: unraisable ones, and those that end the program.
#pragma once

#include "core/object/ctx.h"

namespace molt {

/// Prints the pending exception as sys.unraisablehook does and drops it. `what` introduces the object's repr.
void report_unraisable(Ctx& ctx, std::string_view what, Value object);
/// The same for an exception in the __del__ of an object.
void report_del(Ctx& ctx, Value object);
/// warnings.warn(text, category), attributed to the calling Python code.
Status warn_py(Ctx& ctx, Class& category, std::string_view text);
/// DeprecationWarning: the conversion method (of the class of owner, where the text names it) gave an instance of a strict
/// subclass of `wanted`: "int", "float" ...
Status warn_of_subclass_py(Ctx& ctx, Value owner, const char* method, Value result, const char* wanted);
/// Prints the pending exception with its traceback to stderr, as an uncaught one, and drops it. The exit status: 1, or
/// the code of SystemExit (which prints its message).
int report_uncaught_py(Ctx& ctx);

} // namespace molt

// The text of a traceback.
#pragma once

#include "core/types/str.h"

namespace molt {

enum class TracebackStyle : uint8_t {
    full,  // chained causes and contexts, groups, notes, suggestions
    plain, // the exception alone, without a suggestion
    lines, // without any traceback, in the words of module traceback
};

/// How much of exception groups is shown.
struct GroupLimits {
    int64_t width = 15, depth = 10;
};
/// As `traceback.print_exception` prints it, final newline included.
Ref<Str> traceback_text_py(Ctx& ctx, Value exception, TracebackStyle style, GroupLimits limits = {});
/// ". Did you mean: 'x'?" for NameError, AttributeError and ImportError (empty when there is nothing near). Module
/// traceback leaves out the mark after the name of a library module.
Ref<Str> suggestion_py(Ctx& ctx, Value exception, TracebackStyle style);
/// One line of the source of a compiled module (without newline); empty when not embedded.
std::string_view source_line(const struct ::molt_module_def* module, uint32_t line);

} // namespace molt

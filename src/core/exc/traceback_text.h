// The text of a traceback.
#pragma once

#include "core/types/list.h"
#include "core/types/str.h"

namespace molt {

enum class TracebackStyle : uint8_t {
    full,  // chained causes and contexts, groups, notes, suggestions
    plain, // the exception alone, without a suggestion
    lines, // without any traceback, in the words of module traceback
};

/// As the interpreter prints it, final newline included.
Ref<Str> traceback_text_py(Ctx& ctx, Value exception, TracebackStyle style);
/// The exception alone in the words of module traceback: its place, its text, its notes, as that module yields them.
Ref<List> exception_lines_py(Ctx& ctx, Value exception);
/// ". Did you mean: 'x'?" for NameError, AttributeError and ImportError (empty when there is nothing near). Module
/// traceback leaves out the mark after the name of a library module.
Ref<Str> suggestion_py(Ctx& ctx, Value exception, TracebackStyle style);
/// One line of the source of a compiled module (without newline); empty when not embedded.
std::string_view source_line(const struct ::molt_module_def* module, uint32_t line);

} // namespace molt

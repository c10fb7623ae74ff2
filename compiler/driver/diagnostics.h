// Coded diagnostics: what the compiler refuses or warns about, with file, line and caret.
#pragma once

#include "syntax/ast.h"

#include <string>
#include <string_view>
#include <vector>

namespace molt::compiler {

enum class Severity : uint8_t { Warning, Error };

struct Diagnostic {
    Severity severity = Severity::Error;
    int code = 0; // M0123; 0 for a SyntaxError in CPython's words
    std::string file;
    syntax::Position position;
    std::string message;
    std::string note;
};

// Thrown by lowering for what it does not lower; caught at the statement.
struct Refusal {
    int code;
    syntax::Position position;
    std::string message;
};

// What a code means, at length; null for an unknown one.
struct Explanation {
    int code;
    const char* title;
    const char* text;
};
const Explanation* explain(int code);
const std::vector<Explanation>& explanations();

enum Code : int {
    kUnresolvedImport = 101,
    kUnreadableSource = 102,
    kDynamicCode = 110,
    kTooComplex = 120,
    kAnnotationText = 121,
    kUnsupportedScope = 122,
    kToolchain = 130,
    kCCompiler = 131,
    kInternal = 199,
};

// One diagnostic as a terminal shows it: header, place, the source line, a caret.
std::string render(const Diagnostic& d, std::string_view source, bool colour);

} // namespace molt::compiler

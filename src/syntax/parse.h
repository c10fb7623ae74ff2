// The front door of the front end: source bytes in, an AST or CPython's SyntaxError out.
#pragma once

#include "syntax/ast.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace molt::syntax {

enum class Mode : uint8_t { Exec, Eval, Single, FuncType };

enum class ErrorKind : uint8_t {
    None,
    SyntaxError,
    IndentationError,
    TabError,
    UnicodeDecodeError,
    ValueError,
    MemoryError,
    RecursionError,
};

// The arguments of the exception that CPython raises. When has_location is false it carries the message
// alone. Offsets are CPython's, also where it says 0 or -1; they count from 1, code points if the encoding is
// known.
struct SyntaxError {
    static constexpr int kNone = INT32_MIN; // for the end: None

    ErrorKind kind = ErrorKind::None;
    bool has_location = false;
    bool has_text = false;
    std::string message;
    int lineno = 0;
    int offset = 0;
    int end_lineno = 0;
    int end_offset = 0;
    std::string text; // the source line as UTF-8, where has_text; None otherwise

    explicit operator bool() const { return kind != ErrorKind::None; }
};

// A SyntaxWarning; in the order CPython emits them.
struct Diagnostic {
    uint32_t lineno;
    std::string message;
};

struct ParseResult {
    mod* tree = nullptr; // in the arena; null when there is an error
    SyntaxError error;
    std::vector<Diagnostic> warnings;

    explicit operator bool() const { return tree != nullptr; }
};

// Parses and nothing more: what `ast.parse` rejects. Never throws; depth of nesting is bounded.
// `filename` appears in no message of the parser; it is taken so that callers need not carry it beside.
ParseResult parse(std::string_view bytes, std::string_view filename, Mode mode, Arena& arena);

} // namespace molt::syntax

// Source bytes made ready for the lexer: decoded to UTF-8, newlines unified.
#pragma once

#include "syntax/parse.h"

#include <string>
#include <string_view>

namespace molt::syntax {

struct Source {
    std::string text;            // lines end in \n; without NUL bytes; not necessarily valid UTF-8 (see below)
    bool encoding_known = false; // a byte order mark or a coding cookie was there: offsets count code points
    SyntaxError error;
};

// Follows CPython's order: newlines, byte order mark, cookie in the first two lines. Without mark or cookie
// the bytes stay as they are, and only the tokens that care (names, strings) find faults in them. With
// `complete_last_line` a last line without \n gets one.
Source read_source(std::string_view bytes, bool complete_last_line);

} // namespace molt::syntax

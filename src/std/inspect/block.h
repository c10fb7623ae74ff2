// The end of a block of code, found by its tokens.
#pragma once

#include <cstdint>
#include <string_view>

namespace molt::inspect {

/// Numbers of the module `token`.
enum TokenType : int64_t { kNewline = 4, kIndent = 5, kDedent = 6, kComment = 64, kNewlineOfBlankLine = 65 };

struct BlockEnd {
    int64_t indent = 0, last = 1, body_column = -1;
    bool is_lambda = false, started = false, pass_line = false, in_decorator = false;

    /// False: the block has ended before this token; `last` is its last line.
    bool eat(int64_t type, std::string_view token, int64_t line, int64_t column, int64_t end_column);
};

} // namespace molt::inspect

// One token of the source, as the parsers see it.
#pragma once

#include <cstdint>
#include <string_view>

namespace molt::syntax {

enum class TokenKind : uint8_t {
#define TOKEN(name, text) name,
#define OPERATOR(name, text) name,
#define KEYWORD(name, text) Kw##name,
#include "syntax/token.def"
};

struct Token {
    TokenKind kind = TokenKind::EndMarker;
    uint16_t level = 0; // open brackets after this token
    int32_t lineno = 0;
    int32_t col_offset = -1; // in bytes; -1 for tokens without text (INDENT, DEDENT, ENDMARKER)
    int32_t end_lineno = 0;
    int32_t end_col_offset = -1;
    std::string_view text;       // in the source
    std::string_view field_text; // `!`, `:` and `}` that end the expression of an f-string's field with `=`: its text
};

// The operator's or keyword's spelling, or the name of the token class.
const char* spelling(TokenKind kind);

// The kind of a name: a keyword's, or Name.
TokenKind keyword_or_name(std::string_view text);

} // namespace molt::syntax

// How the pieces of adjacent strings and f-strings become one node.
#pragma once

#include "syntax/ast.h"
#include "syntax/literals.h"

namespace molt::syntax {

// Joins adjacent literals: neighbouring texts become one constant, empty ones vanish beside fields.
// Null when bytes and text are mixed.
expr* concatenate_strings(Seq<expr*> parts, const Position& span, Arena& arena);

Seq<expr*> without_empty_texts(Seq<expr*> parts, Arena& arena);

// The text between fields: doubled braces are single here, other escapes as in any string.
DecodedString decode_fstring_text(std::string_view text, bool is_raw, Arena& arena);

// Does the opening token (`rf"`) ask for raw text?
bool split_fstring_prefix(std::string_view opening);

} // namespace molt::syntax

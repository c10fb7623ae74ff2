// Pieces of C text: string literals, identifiers, numbers.
#pragma once

#include <string>
#include <string_view>

namespace molt::compiler {

// A double-quoted C literal of the bytes.
std::string c_string(std::string_view bytes);
// The same for a long text: one literal per line, `indent` spaces deep.
std::string c_long_string(std::string_view bytes, int indent);
// Letters, digits and '_' of a Python name; the rest spelled out.
std::string c_identifier(std::string_view name);
// Source text made fit for the inside of a C comment.
std::string c_comment(std::string_view text);
// A C literal that reads back as exactly this double.
std::string c_double(double d);
std::string c_integer(int64_t i);

} // namespace molt::compiler

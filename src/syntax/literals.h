// The values of number and string tokens.
#pragma once

#include "syntax/ast.h"

#include <string>
#include <string_view>

namespace molt::syntax {

// What is wrong with a literal, in the words of the exception CPython raises while it builds the value.
struct LiteralFault {
    enum Kind : uint8_t { None, UnicodeError, ValueError, NonAsciiBytes, TooManyDigits } kind = None;
    std::string message; // of the inner exception

    explicit operator bool() const { return kind != None; }
};

// A string token without its prefix and quotes.
struct StringParts {
    std::string_view body;
    bool is_bytes = false;
    bool is_raw = false;
    bool has_u_prefix = false; // a lower case u: Constant.kind
};
StringParts split_string(std::string_view token);

struct DecodedString {
    std::string_view text; // in the arena, or in the source where nothing had to be changed
    LiteralFault fault;
    std::string warning; // of the first invalid escape; empty when there is none
};
DecodedString decode_text(std::string_view body, bool is_raw, Arena& arena);
DecodedString decode_bytes(std::string_view body, bool is_raw, Arena& arena);

LiteralFault parse_number(std::string_view token, Arena& arena, ConstantValue& value);

// The name in NFKC, interned.
Identifier intern_name(std::string_view name, Arena& arena);

} // namespace molt::syntax

// The builtins whose calls compiled code does in line, where their names still mean them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace molt::ir {

// A call with `arguments` positional ones, or with more where that is said, is molt_call_<name>; what it runs needs no argument
// handed over.
struct InlineBuiltin {
    std::string_view name;
    size_t arguments;
    bool or_more = false;
};
inline constexpr std::array<InlineBuiltin, 8> kInlineBuiltins{{
    {"len", 1},
    {"abs", 1},
    {"isinstance", 2},
    {"min", 2, true},
    {"max", 2, true},
    {"int", 1},
    {"float", 1},
    {"str", 1},
}};

// null: not one of those.
constexpr const InlineBuiltin* inline_builtin(std::string_view name) {
    for (const InlineBuiltin& one : kInlineBuiltins)
        if (one.name == name) return &one;
    return nullptr;
}

} // namespace molt::ir

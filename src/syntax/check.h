// What CPython's `compile` does with a source before any code is made: parse, symbol table, compile-time
// checks.
#pragma once

#include "syntax/ast.h"
#include "syntax/parse.h"
#include "syntax/scope.h"

#include <string_view>
#include <vector>

namespace molt::syntax {

struct CheckResult {
    mod* tree = nullptr; // null when there is an error
    const SymbolTable* scopes = nullptr;
    SyntaxError error;
    std::vector<Diagnostic> warnings; // SyntaxWarnings, in CPython's order

    explicit operator bool() const { return tree != nullptr; }
};

// Accepts exactly what `compile(bytes, filename, mode)` accepts, and rejects the rest with its words.
CheckResult check_source(std::string_view bytes, std::string_view filename, Mode mode, Arena& arena);

// The checks of CPython's code generator alone, on a tree whose scopes are known.
SyntaxError check_tree(const mod& tree, const SymbolTable& scopes, std::vector<Diagnostic>& warnings);

} // namespace molt::syntax

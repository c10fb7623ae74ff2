// Compiles a snippet in memory, for tests of the compiler's passes.
#pragma once

#include "compiler/driver/diagnostics.h"
#include "compiler/emit/module.h"
#include "compiler/lower/module.h"
#include "syntax/check.h"

#include <string>
#include <vector>

namespace molt::compiler {

struct Snippet {
    ir::Module module;
    std::vector<Diagnostic> diagnostics;
    std::string c;
    bool parsed = false;

    explicit Snippet(std::string text) {
        module.name = "snippet";
        module.file = "snippet.py";
        module.source = text;
        syntax::Arena arena;
        auto checked = syntax::check_source(module.source, module.file, syntax::Mode::Exec, arena);
        parsed = static_cast<bool>(checked);
        if (!parsed) return;
        ModuleLowerer(module, *checked.scopes, arena, diagnostics).lower(checked.tree->to<syntax::Module>());
        c = ModuleEmitter(module).emit();
    }

    bool has(std::string_view text) const { return c.find(text) != std::string::npos; }
    // The C of one function in all its forms (framed, unboxed ...), each from its signature to its end.
    std::string function(const std::string& name) const {
        std::string found;
        for (size_t at = c.find(name + "("); at != std::string::npos; at = c.find(name + "(", at + 1)) {
            size_t start = c.rfind('\n', at) + 1, end = c.find('\n', at);
            if (c[start] == ' ' || c[start] == '#' || c[end - 1] == ';') continue; // a call, a declaration
            found += c.substr(start, c.find("\n}\n", end) - start);
        }
        return found;
    }
};

} // namespace molt::compiler

// ModuleName: a module that the library itself imports, written as a literal.
#pragma once

#include <string_view>

#include "gen/modules.h"

namespace molt {

/// Refers to the module, so that a static program which links the importer links the module as well.
struct ModuleName {
    const char* text;
    const ModuleSpec* spec; // null: the library has no module of this name

    // NOLINTNEXTLINE(google-explicit-constructor): import(ctx, "copyreg")
    consteval ModuleName(const char* name) : text(name), spec(nullptr) {
        constexpr struct {
            std::string_view name;
            const ModuleSpec* spec;
        } kRows[] = {MOLT_MODULE_ROWS};
        for (const auto& row : kRows)
            if (row.name == name) spec = row.spec;
    }

    /// For what is needed only where the program's own source says so (compiler/driver/sources.cpp knows the words): the module
    /// is found by its name, and a static program does not link it for this.
    static consteval ModuleName unlinked(const char* name) {
        ModuleName made(name);
        made.spec = nullptr;
        return made;
    }
};

} // namespace molt

// Fuzz harness: the whole front end of the compiler. What checks is lowered and written as C, or refused with a code.
#include "compiler/emit/module.h"
#include "compiler/lower/module.h"
#include "syntax/check.h"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace molt;
using namespace molt::compiler;

namespace {

void compile(const std::string& text) {
    ir::Module module;
    module.name = "fuzz";
    module.file = "fuzz.py";
    module.source = text;
    syntax::Arena arena;
    auto checked = syntax::check_source(module.source, module.file, syntax::Mode::Exec, arena);
    if (!checked) return;
    std::vector<Diagnostic> diagnostics;
    ModuleLowerer(module, *checked.scopes, arena, diagnostics).lower(checked.tree->to<syntax::Module>());
    for (const Diagnostic& diagnostic : diagnostics)
        if (diagnostic.severity == Severity::Error) return;
    if (ModuleEmitter(module).emit().empty()) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size > 4000) return 0;
    compile(std::string(reinterpret_cast<const char*>(data), size));
    return 0;
}

// Functions whose parameters only the running program knows: __new__ of a namedtuple, __init__ of a
// dataclass.
#pragma once

#include <span>

#include "core/call/python_kind.h"

namespace molt {

/// The body gets one value per parameter (then *args, **kwargs), and the values of the closure through the
/// function.
using SynthesisedBody = Ref<> (*)(Ctx& ctx, Function* function, std::span<const Value> argv);

/// What the function looks like; all names are interned strs. Everything is copied.
struct Synthesis {
    const PythonModule& module; // whose globals it has
    Value name, qualname;       // str
    std::span<const Value> positional;
    uint32_t positional_only = 0;
    std::span<const Value> keyword_only = {};
    Value defaults{}, kwdefaults{}; // tuple, dict, or empty
    SynthesisedBody body;
    std::initializer_list<const char*> free_names = {};
    std::initializer_list<Value> free = {};
};

/// The function; its code lives as long as the function or a code object of it.
Ref<Function> synthesise(Ctx& ctx, const Synthesis& what);

struct CodeObject;
/// What a copy of code says instead; null and negative numbers: as it is.
struct CodeChanges {
    Str *name = nullptr, *qualname = nullptr, *file = nullptr;
    int64_t flags = -1, firstlineno = -1;
};
/// A copy of the code, which runs as the original does.
Ref<CodeObject> code_copy(Ctx& ctx, CodeObject* from, const CodeChanges& changes);

/// The code object that owns this code, borrowed; null for compiled code.
CodeObject* synthesised_owner(const molt_code* code);
/// Frees the code that a code object owns.
void synthesised_release(const molt_code* code);

} // namespace molt

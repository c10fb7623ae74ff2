// Modules: the object, its registration in sys.modules, imports.
#pragma once

#include <molt/code.h>

#include "core/call/native.h"
#include "core/object/heap.h"
#include "core/types/dict.h"

namespace molt {

struct Module : Object {
    static constexpr uint32_t kKind = MOLT_KIND_MODULE;
    molt_value dict_word;       // always a dict once initialised
    const molt_module_def* def; // compiled modules
    const ModuleSpec* spec;     // modules of the contract
    bool initialising;
    bool started; // of the contract, and no more than that: module_complete() is due before a program sees it

    template<class F> static void fields(Module* m, F&& field) { field(&m->dict_word, 1); }
};
static_assert(offsetof(Module, dict_word) == offsetof(molt_module, dict));

Dict* module_dict(Value module);
Ref<Module> module_new(Ctx& ctx, Str* name, const char* doc);
/// The module with this absolute dotted name, imported if necessary together with its parents. `known` is the library's
/// module of that name, if the caller has it.
Ref<> import_module_py(Ctx& ctx, Str* absolute, const ModuleSpec* known = nullptr);
/// __import__(name, globals, locals, fromlist, level).
Ref<> import_py(Ctx& ctx, Value globals, Str* name, Value fromlist, int64_t level);
/// A module of the contract (sys, math ...), made on first use.
Ref<> native_module(Ctx& ctx, const ModuleSpec& spec);
/// Makes the classes of a module ready, in two steps: all must be prepared before the first object is made. Done at the import
/// of a module; before that only where others make its objects (builtins has some of _sitebuiltins).
void prepare_classes(const ModuleSpec& spec);
Status ready_classes(Ctx& ctx, const ModuleSpec& spec);
/// The beginning of a module that the runtime itself needs: its `start` runs; the rest waits until somebody imports it.
Ref<> native_module_start(Ctx& ctx, const ModuleSpec& spec);
/// Makes the rest of a started module.
Status module_complete(Ctx& ctx, Module* m);
const molt_module_def* find_definition(std::string_view name);

} // namespace molt

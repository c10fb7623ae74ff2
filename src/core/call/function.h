// function and method: compiled functions with their code, defaults and closure; functions bound to an object.
#pragma once

#include <molt/code.h>

#include "core/object/heap.h"
#include "core/object/slots.h"

namespace molt {

/// Begins with the layout of molt_function.
struct Function : Object {
    static constexpr uint32_t kKind = MOLT_KIND_FUNCTION;
    uint64_t entry;
    uint64_t code_address;
    Slot<Dict> globals;
    Slot<Tuple> closure;
    Slot<Tuple> defaults;
    Slot<Dict> kwdefaults;
    Slot<> annotations; // dict, or empty
    Slot<Str> name, qualname;
    Slot<> module, doc;
    Slot<Tuple> type_params;
    Slot<> code_object; // once asked for
    molt_value dict_word;

    const molt_code* code() const { return reinterpret_cast<const molt_code*>(uintptr_t(code_address)); }
    molt_value call(Ctx& ctx, const Args& args) {
        return reinterpret_cast<molt_entry>(uintptr_t(entry))(reinterpret_cast<molt_ctx*>(&ctx), Value(this).word(), args.items,
                                                              args.nargs, args.kwnames.word());
    }

    template<class F> static void fields(Function* self, F&& field) {
        field(self->globals), field(self->closure), field(self->defaults), field(self->kwdefaults);
        field(self->annotations), field(self->name), field(self->qualname), field(self->module), field(self->doc);
        field(self->type_params), field(self->code_object);
        field(&self->dict_word, 1);
    }
};

struct Method : Object {
    static constexpr uint32_t kKind = MOLT_KIND_METHOD;
    Slot<> function, self;

    template<class F> static void fields(Method* m, F&& field) { field(m->function), field(m->self); }
};

/// Shutdown: drops what makes closures quick to make.
void forget_function_names();
Ref<> method_new(Ctx& ctx, Value function, Value self);
struct Native;
Ref<> call_native_object(Ctx& ctx, Native* native, const Args& args);

/// Which names were parameters of which functions, at shutdown.
void forget_parameters();

} // namespace molt

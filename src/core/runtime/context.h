// Contexts (PEP 567): which value each context variable has, here and now.
#pragma once

#include "core/types/dict.h"

namespace molt {

/// OPTIMIZATION: copies share the dict; whoever writes while others have it too takes a copy first.
struct ContextObject : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Dict> values;            // of ContextVar objects
    Slot<ContextObject> previous; // while entered: the context to return to, or empty
    bool entered;

    template<class F> static void fields(ContextObject* self, F&& field) { field(self->values), field(self->previous); }
};

struct ContextVarObject : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Str> name;
    Slot<> default_value; // or empty
    molt_value cached;    // borrowed: the value while the thread's context_version is cached_version; 0: none
    uint64_t cached_version;

    template<class F> static void fields(ContextVarObject* self, F&& field) { field(self->name), field(self->default_value); }
};

/// What undoes one set().
struct TokenObject : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<ContextObject> context;
    Slot<ContextVarObject> variable;
    Slot<> old_value; // empty: there was none
    bool used;

    template<class F> static void fields(TokenObject* self, F&& field) {
        field(self->context), field(self->variable), field(self->old_value);
    }
};

Ref<ContextObject> context_new(Ctx& ctx);
Ref<ContextObject> context_copy(Ctx& ctx, ContextObject* from);
/// The thread's context, made if there is none; borrowed.
Result<ContextObject*> context_current(Ctx& ctx);
/// Makes it the thread's context until context_exit. RuntimeError when it is entered already.
Status context_enter(Ctx& ctx, ContextObject* context);
void context_exit(Ctx& ctx, ContextObject* context);

Ref<ContextVarObject> context_var_new(Ctx& ctx, Value name, Value default_or_empty);
/// Its value in the thread's context; kAbsent when it has none there (the default is not asked).
Ref<> context_var_get(Ctx& ctx, ContextVarObject* variable);
Ref<TokenObject> context_var_set(Ctx& ctx, ContextVarObject* variable, Value value);
Status context_var_reset(Ctx& ctx, ContextVarObject* variable, TokenObject* token);

} // namespace molt

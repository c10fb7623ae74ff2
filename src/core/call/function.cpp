// Bodies of function, method and cell.
#include "core/call/function.h"

#include "core/object/instance.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/runtime/runtime.h"
#include "core/types/code.h"
#include "core/types/dict.h"
#include "core/types/str.h"
#include "core/types/tuple.h"
#include "gen/core/function.h"

namespace molt {

Ref<> method_new(Ctx& ctx, Value function, Value self) {
    Ref<Method> m = MOLT_TRY(allocate_itself<Method>(ctx, &type::method));
    m->function.set(function);
    m->self.set(self);
    return m;
}

namespace function {

Ref<> dunder_repr(Ctx& ctx, Value self) {
    return format_text(ctx, "<function {} at {}>", self.as<Function>()->qualname.value(), Address(self));
}

Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) { return Ref<>::own_word(self.as<Function>()->call(ctx, args)); }

Ref<> dunder_get(Ctx& ctx, Value self, Value instance, Value) {
    return instance && !instance.is_none() ? method_new(ctx, self, instance) : own(self);
}

Ref<> get_dunder_code(Ctx& ctx, Function* self) {
    if (!self->code_object) self->code_object.set(MOLT_TRY(code_object(ctx, self->code())));
    return self->code_object.copy();
}

Status set_dunder_code(Ctx& ctx, Function* self, Value value) {
    if (!value || !value.is_object() || class_of(value) != &type::code)
        return ctx.raise(type::TypeError, "__code__ must be set to a code object");
    const molt_code* code = value.as<CodeObject>()->code;
    size_t closure = self->closure ? size_t(self->closure->n) : 0;
    if (code->nfreevars != closure)
        return ctx.raise(type::ValueError, "{}() requires a code object with {} free vars, not {}", self->name.value(), closure,
                         code->nfreevars);
    self->code_address = uint64_t(uintptr_t(code));
    self->entry = uint64_t(uintptr_t(code->entry));
    self->code_object.set(value);
    function_modified(self);
    return done();
}

Ref<> get_dunder_defaults(Ctx&, Function* self) { return self->defaults ? self->defaults.copy() : none(); }
Status set_dunder_defaults(Ctx& ctx, Function* self, Value value) {
    if (value && !value.is_none() && !value.is<Tuple>())
        return ctx.raise(type::TypeError, "__defaults__ must be set to a tuple object");
    self->defaults.set(value.is_none() ? Value{} : value);
    function_modified(self);
    return done();
}

Ref<> get_dunder_kwdefaults(Ctx&, Function* self) { return self->kwdefaults ? self->kwdefaults.copy() : none(); }
Status set_dunder_kwdefaults(Ctx& ctx, Function* self, Value value) {
    if (value && !value.is_none() && !value.is<Dict>())
        return ctx.raise(type::TypeError, "__kwdefaults__ must be set to a dict object");
    self->kwdefaults.set(value.is_none() ? Value{} : value);
    function_modified(self);
    return done();
}

Ref<> get_dunder_annotations(Ctx& ctx, Function* self) {
    if (!self->annotations) self->annotations.set(MOLT_TRY(dict_new(ctx)));
    return self->annotations.copy();
}
Status set_dunder_annotations(Ctx& ctx, Function* self, Value value) {
    if (value && !value.is_none() && !value.is<Dict>())
        return ctx.raise(type::TypeError, "__annotations__ must be set to a dict object");
    self->annotations.set(value.is_none() ? Value{} : value);
    return done();
}

Ref<> get_dunder_dict(Ctx& ctx, Function* self) { return instance_dict(ctx, self); }
Status set_dunder_dict(Ctx& ctx, Function* self, Value value) {
    if (!value) return ctx.raise(type::TypeError, "cannot delete __dict__");
    return set_instance_dict(ctx, self, value);
}

Ref<> get_dunder_name(Ctx&, Function* self) { return self->name.copy(); }
Status set_dunder_name(Ctx& ctx, Function* self, Value value) {
    if (!value || !value.is<Str>()) return ctx.raise(type::TypeError, "__name__ must be set to a string object");
    self->name.set(value);
    return done();
}
Ref<> get_dunder_qualname(Ctx&, Function* self) { return self->qualname.copy(); }
Status set_dunder_qualname(Ctx& ctx, Function* self, Value value) {
    if (!value || !value.is<Str>()) return ctx.raise(type::TypeError, "__qualname__ must be set to a string object");
    self->qualname.set(value);
    return done();
}
Ref<> get_dunder_module(Ctx&, Function* self) { return self->module ? self->module.copy() : none(); }
Status set_dunder_module(Ctx&, Function* self, Value value) {
    self->module.set(value);
    return done();
}
Ref<> get_dunder_doc(Ctx&, Function* self) { return self->doc ? self->doc.copy() : none(); }
Status set_dunder_doc(Ctx&, Function* self, Value value) {
    self->doc.set(value);
    return done();
}
Ref<> get_dunder_type_params(Ctx&, Function* self) {
    return self->type_params ? self->type_params.copy() : own(Value(tuple_empty()));
}
Status set_dunder_type_params(Ctx& ctx, Function* self, Value value) {
    if (!value || !value.is<Tuple>()) return ctx.raise(type::TypeError, "__type_params__ must be set to a tuple");
    self->type_params.set(value);
    return done();
}
Ref<> get_dunder_closure(Ctx&, Function* self) { return self->closure ? self->closure.copy() : none(); }
Ref<> get_dunder_globals(Ctx&, Function* self) { return self->globals.copy(); }
Ref<> get_dunder_builtins(Ctx& ctx, Function*) { return own(Value(ctx.runtime->builtins_dict.get())); }

} // namespace function

namespace method {

Ref<> dunder_new(Ctx& ctx, Class*, Value function, Value instance) {
    if (!is_callable(function)) return ctx.raise(type::TypeError, "first argument must be callable");
    if (instance.is_none()) return ctx.raise(type::TypeError, "instance must not be None");
    return method_new(ctx, function, instance);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* m = self.as<Method>();
    Ref<> name = MOLT_TRY(getattr_optional(ctx, m->function, names.__qualname__));
    if (!name.value().is<Str>()) name = MOLT_TRY(getattr_optional(ctx, m->function, names.__name__));
    Ref<Str> shown = MOLT_TRY(name.value().is<Str>() ? own(name.value().as<Str>()) : str_from_utf8(ctx, "?"));
    Ref<Str> target = MOLT_TRY(repr(ctx, m->self));
    return format_text(ctx, "<bound method {} of {}>", shown, target);
}

Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    auto* m = self.as<Method>();
    Ref<> function = m->function.copy(), receiver = m->self.copy();
    return call_prepended(ctx, function, receiver, args);
}

Ref<> dunder_getattribute(Ctx& ctx, Value self, Str* name) {
    Value found = class_lookup(class_of(self), name);
    if (found) {
        Ref<> keep = own(found);
        if (DescrGetSlot get = class_of(found)->slots.descr_get) return get(ctx, found, self, Value(class_of(self)));
        return keep;
    }
    return getattr(ctx, self.as<Method>()->function, name);
}

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if ((op != CompareOp::eq && op != CompareOp::ne) || !other.is<Method>()) return not_implemented();
    auto *a = self.as<Method>(), *b = other.as<Method>();
    bool same = MOLT_TRY(equal(ctx, a->function, b->function)) && a->self.value() == b->self.value();
    return boolean(same == (op == CompareOp::eq));
}

Result<int64_t> dunder_hash(Ctx& ctx, Value self) {
    auto* m = self.as<Method>();
    int64_t h = identity_hash(m->self) ^ MOLT_TRY(hash(ctx, m->function));
    return h == -1 ? -2 : h;
}

Ref<> dunder_reduce(Ctx& ctx, Method* self) {
    Ref<> getattr_function = MOLT_TRY(builtin_py(ctx, "getattr"));
    Ref<> name = MOLT_TRY(getattr(ctx, self->function, names.__name__));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->self.value(), name.value()));
    return tuple_of(ctx, getattr_function.value(), Value(args.get()));
}

Ref<> get_dunder_func(Ctx&, Method* self) { return self->function.copy(); }
Ref<> get_dunder_self(Ctx&, Method* self) { return self->self.copy(); }
Ref<> get_dunder_doc(Ctx& ctx, Method* self) { return getattr(ctx, self->function, names.__doc__); }

} // namespace method

namespace cell {

Ref<> dunder_new(Ctx& ctx, Class*, Value contents) {
    Ref<Cell> c = MOLT_TRY(allocate_itself<Cell>(ctx, &type::cell));
    if (contents) c->contents.set(contents);
    return c;
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Value v = self.as<Cell>()->contents;
    if (!v) return format_text(ctx, "<cell at {}: empty>", Address(self));
    return format_text(ctx, "<cell at {}: {} object at {}>", Address(self), type_name(v), Address(v));
}

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (!other.is<Cell>()) return not_implemented();
    Ref<> a = self.as<Cell>()->contents.copy(), b = other.as<Cell>()->contents.copy();
    if (a && b) return compare(ctx, a, b, op);
    int order = int(bool(a)) - int(bool(b));
    switch (op) {
    case CompareOp::lt: return boolean(order < 0);
    case CompareOp::le: return boolean(order <= 0);
    case CompareOp::eq: return boolean(order == 0);
    case CompareOp::ne: return boolean(order != 0);
    case CompareOp::gt: return boolean(order > 0);
    default: return boolean(order >= 0);
    }
}

Ref<> get_cell_contents(Ctx& ctx, Cell* self) {
    if (!self->contents) return ctx.raise(type::ValueError, "Cell is empty");
    return self->contents.copy();
}
Status set_cell_contents(Ctx&, Cell* self, Value value) {
    self->contents.set(value);
    return done();
}

} // namespace cell

// ---- the table ----

extern "C" molt_value molt_core_new_cell(molt_ctx* c, molt_value contents_or_0) {
    Ref<Cell> cell = allocate_itself<Cell>(*static_cast<Ctx*>(c), &type::cell);
    if (cell && contents_or_0) cell->contents.set(Value(contents_or_0));
    return cell.release();
}

namespace {
/// OPTIMIZATION: functions are made of the same code again and again (closures): the names of some codes, as str.
struct FunctionNames {
    const molt_code* code;
    Slot<Str> name, qualname;
};
FunctionNames function_names[64];

const FunctionNames* names_of(Ctx& ctx, const molt_code* code) {
    FunctionNames& known = function_names[(uintptr_t(code) >> 5) % std::size(function_names)];
    if (known.code == code) return &known;
    Ref<Str> name = intern(ctx, code->name), qualname = intern(ctx, code->qualname);
    if (!name || !qualname) return nullptr;
    known.code = code;
    known.name.set(std::move(name));
    known.qualname.set(std::move(qualname));
    return &known;
}
} // namespace

void forget_function_names() {
    for (FunctionNames& known : function_names) {
        known.code = nullptr;
        known.name.clear();
        known.qualname.clear();
    }
}

extern "C" molt_value molt_core_make_function(molt_ctx* c, const molt_code* code, molt_value globals, molt_value defaults,
                                              molt_value kwdefaults, molt_value annotations, molt_value closure) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    Ref<Function> f = allocate<Function>(ctx, &type::function);
    if (!f) return 0;
    f->entry = uint64_t(uintptr_t(code->entry));
    f->code_address = uint64_t(uintptr_t(code));
    f->globals.set(Value(globals));
    if (defaults) f->defaults.set(Value(defaults));
    if (kwdefaults) f->kwdefaults.set(Value(kwdefaults));
    if (annotations) f->annotations.set(Value(annotations));
    if (closure) f->closure.set(Value(closure));
    const FunctionNames* known = names_of(ctx, code);
    if (!known) return 0;
    f->name.set(known->name.value());
    f->qualname.set(known->qualname.value());
    if (code->doc) {
        Ref<Str> doc = str_from_utf8(ctx, code->doc);
        if (!doc) return 0;
        f->doc.set(std::move(doc));
    }
    if (Value module = dict_get(f->globals.get(), names.__name__)) f->module.set(module);
    return f.release();
}

extern "C" molt_status molt_core_set_type_params(molt_ctx*, molt_value function, molt_value params) {
    Value(function).as<Function>()->type_params.set(Value(params));
    return MOLT_OK;
}

} // namespace molt

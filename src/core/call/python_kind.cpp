// Python-kind functions, classes and modules made from the generator's descriptions.
#include "core/call/python_kind.h"

#include "core/object/names.h"
#include "core/runtime/module.h"
#include "core/runtime/runtime.h"
#include "core/types/bytes.h"
#include "core/types/code.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/set.h"
#include "gen/core_slots.h"
#include "gen/modules.h"
#include <molt/inline.h>

namespace molt {

namespace python_kind {

bool enter(Ctx& ctx, molt_frame& frame, const molt_code& code, molt_value callee) {
    frame.callee = callee;
    frame.code = &code;
    if (ctx.depth <= 0 || MOLT_STACK_TOP(&frame) < ctx.stack_limit) [[unlikely]] {
        molt_core_raise_recursion(&ctx);
        return false;
    }
    ctx.depth--;
    frame.back = ctx.frame;
    frame.site = 0;
    frame.flags = 0;
    frame.object = 0;
    frame.locals = nullptr;
    ctx.frame = &frame;
    return true;
}

void leave(Ctx& ctx, molt_frame& frame) {
    ctx.depth++;
    ctx.frame = frame.back;
    if (frame.object) [[unlikely]]
        molt_core_frame_leave(&ctx, &frame);
}

void traceback(Ctx& ctx) { molt_core_traceback(&ctx); }

} // namespace python_kind

Py PythonModule::global(Ctx& ctx, Name name) const {
    Str* text = name.get(ctx).take();
    if (!text) return Py(ctx, Ref<>());
    if (Value found = globals ? dict_get(globals.get(), text) : Value{}) return Py(ctx, found);
    return builtin(ctx, name);
}

Status PythonModule::run(Ctx& ctx, Value made) {
    globals.set(Value(module_dict(made)));
    MOLT_TRY(dict_set(ctx, globals.get(), names.__builtins__, MOLT_TRY(native_module(ctx, molt_module_core_builtins))));
    Scope scope{ctx, *this, globals.get()};
    for (uint32_t i = 0; i < nsteps; i++) {
        Ref<Str> bound = MOLT_TRY(intern(ctx, std::string_view(steps[i].name)));
        Ref<> value = MOLT_TRY(steps[i].make(scope));
        if (*steps[i].name) MOLT_TRY(dict_set(ctx, globals.get(), bound.get(), value));
    }
    return done();
}

void PythonModule::finish() {
    for (uint32_t i = 0; i < nkept; i++) kept[i]->clear();
    globals.clear();
}

// ---- expressions ----

Ref<> Scope::name(Name name) {
    if (failed()) return raised;
    Str* text = MOLT_TRY(name.get(ctx));
    if (locals)
        if (Value found = dict_get(locals, text)) return own(found);
    if (!locals && name_space) {
        Ref<> found = getitem(ctx, name_space, Value(text));
        if (found) return found;
        if (!ctx.swallow(type::KeyError)) return raised;
    }
    return module.global(ctx, name).take();
}

Ref<> Scope::attr(Ref<> object, Name name) {
    if (failed()) return raised;
    return getattr(ctx, object, MOLT_TRY(name.get(ctx)));
}

Ref<> Scope::import(ModuleName name) {
    if (failed()) return raised;
    return molt::import(ctx, name).take();
}

Ref<> Scope::from(ModuleName module_name, Name name) {
    if (failed()) return raised;
    Ref<> imported = MOLT_TRY(molt::import(ctx, module_name));
    const Value text(MOLT_TRY(name.get(ctx)));
    return Ref<>::own_word(molt_core_import_from(&ctx, imported.word(), text.word()));
}

namespace {

/// Borrowed words of a list of expressions.
Ref<Tuple> gather(Ctx& ctx, const Ref<>* items, size_t n) {
    Ref<Tuple> made = MOLT_TRY(tuple_allocate(ctx, n));
    for (size_t i = 0; i < n; i++) {
        if (!items[i]) return raised;
        retain(items[i]);
        made->items[i] = items[i].word();
    }
    return made;
}

Ref<Tuple> keyword_names(Ctx& ctx, std::initializer_list<Name> given) {
    Ref<Tuple> made = MOLT_TRY(tuple_allocate(ctx, given.size()));
    size_t i = 0;
    for (Name name : given) {
        Str* text = MOLT_TRY(name.get(ctx));
        retain(Value(text));
        made->items[i++] = Value(text).word();
    }
    return made;
}

} // namespace

Ref<> Scope::call(std::initializer_list<Ref<>> items, std::initializer_list<Name> given) {
    if (failed()) return raised;
    Ref<Tuple> row = MOLT_TRY(gather(ctx, items.begin(), items.size()));
    Ref<Tuple> kwnames;
    if (given.size()) kwnames = MOLT_TRY(keyword_names(ctx, given));
    return molt::call(ctx, (*row)[0], Args{row->items + 1, items.size() - 1 - given.size(), kwnames.value()});
}

Ref<> Scope::item(Ref<> object, Ref<> key) {
    if (failed()) return raised;
    return getitem(ctx, object, key);
}

Ref<> Scope::binary(BinaryOp op, Ref<> left, Ref<> right) {
    if (failed()) return raised;
    return molt::binary(ctx, op, left, right);
}

Ref<> Scope::text(const char* utf8, size_t size) {
    if (failed()) return raised;
    return intern(ctx, std::string_view(utf8, size));
}

Ref<> Scope::bytes(const char* data, size_t size) {
    if (failed()) return raised;
    return bytes_from(ctx, std::string_view(data, size));
}

Ref<> Scope::number(double d) { return failed() ? Ref<>() : float_from_double(ctx, d); }
Ref<> Scope::integer(int64_t i) { return failed() ? Ref<>() : int_from_int64(ctx, i); }

Ref<> Scope::tuple(std::initializer_list<Ref<>> items) {
    if (failed()) return raised;
    return gather(ctx, items.begin(), items.size());
}

Ref<> Scope::list(std::initializer_list<Ref<>> items) {
    if (failed()) return raised;
    Ref<Tuple> row = MOLT_TRY(gather(ctx, items.begin(), items.size()));
    return list_copy(ctx, row->items, row->n);
}

Ref<> Scope::set(std::initializer_list<Ref<>> items) {
    if (failed()) return raised;
    Ref<Tuple> row = MOLT_TRY(gather(ctx, items.begin(), items.size()));
    return molt::call(ctx, Value(&type::set), {Value(row.get())});
}

Ref<> Scope::dict(std::initializer_list<Ref<>> items) {
    if (failed()) return raised;
    Ref<Dict> made = MOLT_TRY(dict_new(ctx));
    for (size_t i = 0; i + 1 < items.size(); i += 2)
        MOLT_TRY(dict_set_py(ctx, made.get(), items.begin()[i], items.begin()[i + 1]));
    return made;
}

Ref<Tuple> unpack_py(Ctx& ctx, Value iterable, uint32_t n) {
    Ref<Tuple> made = MOLT_TRY(tuple_allocate(ctx, n));
    if (molt_core_unpack(&ctx, iterable.word(), n, made->items) == MOLT_OK) return made;
    for (uint32_t i = 0; i < n; i++) made->items[i] = 0;
    return raised;
}

Ref<> calling_module(Ctx& ctx, int depth) {
    molt_frame* frame = ctx.frame;
    while (frame && depth-- > 0) frame = frame->back;
    Dict* names_there = frame ? globals_of(Value(frame->callee)) : nullptr;
    Value name = names_there ? dict_get(names_there, names.__name__) : Value{};
    return name ? own(name) : Ref<>(intern(ctx, "__main__"));
}

// ---- functions ----

Ref<> Scope::function(const molt_code& code, Ref<> defaults, Ref<> kwdefaults) {
    if (failed()) return raised;
    return Ref<>::own_word(
        molt_core_make_function(&ctx, &code, module.globals.value().word(), defaults.word(), kwdefaults.word(), 0, 0));
}

Ref<> closure_function(Ctx& ctx, const molt_code& code, const PythonModule& module, std::initializer_list<Value> free,
                       Value defaults, Value kwdefaults) {
    Ref<Tuple> cells = MOLT_TRY(tuple_allocate(ctx, free.size()));
    size_t i = 0;
    for (Value value : free) {
        Ref<> cell = Ref<>::own_word(MOLT_TRY(Ref<>::own_word(molt_core_new_cell(&ctx, value.word()))).release());
        cells->items[i++] = cell.release();
    }
    return Ref<>::own_word(molt_core_make_function(&ctx, &code, module.globals.value().word(), defaults.word(), kwdefaults.word(),
                                                   0, free.size() ? cells.value().word() : 0));
}

// ---- classes ----

namespace {

struct ClassFill {
    Scope& outer;
    const char* qualname;
    const char* doc;
    std::span<const PythonStep> body;
};

Ref<> fill_class(Ctx& ctx, Value name_space, void* state) {
    auto& fill = *static_cast<ClassFill*>(state);
    bool plain = name_space.is_exact(MOLT_KIND_DICT);
    Scope scope{ctx, fill.outer.module, plain ? name_space.as<Dict>() : nullptr, name_space};
    auto put = [&](Str* name, Value value) -> Status {
        return plain ? dict_set(ctx, scope.locals, name, value) : setitem(ctx, name_space, Value(name), value);
    };
    Value module_name = dict_get(fill.outer.module.globals.get(), names.__name__);
    MOLT_TRY(put(names.__module__, module_name ? module_name : kNone));
    Ref<> qualname = MOLT_TRY(intern(ctx, std::string_view(fill.qualname)));
    MOLT_TRY(put(names.__qualname__, qualname));
    if (fill.doc) {
        Ref<> doc = MOLT_TRY(str_from_utf8(ctx, fill.doc));
        MOLT_TRY(put(names.__doc__, doc));
    }
    for (const PythonStep& step : fill.body) {
        Ref<Str> bound = MOLT_TRY(intern(ctx, std::string_view(step.name)));
        Ref<> value = MOLT_TRY(step.make(scope));
        if (*step.name) MOLT_TRY(put(bound.get(), value));
    }
    return none();
}

} // namespace

Ref<> Scope::build_class(const char* class_name, const char* qualname, const char* doc, std::span<const PythonStep> body,
                         Slot<>& kept, std::initializer_list<Ref<>> items, std::initializer_list<Name> given) {
    if (failed()) return raised;
    Ref<Tuple> row = MOLT_TRY(gather(ctx, items.begin(), items.size()));
    Ref<Tuple> kwnames;
    if (given.size()) kwnames = MOLT_TRY(keyword_names(ctx, given));
    Ref<> shown = MOLT_TRY(intern(ctx, std::string_view(class_name)));
    ClassFill fill{*this, qualname, doc, body};
    Ref<> cls = MOLT_TRY(
        build_class_with_py(ctx, shown, Args{row->items, items.size() - given.size(), kwnames.value()}, fill_class, &fill));
    kept.set(cls.value());
    return cls;
}

} // namespace molt

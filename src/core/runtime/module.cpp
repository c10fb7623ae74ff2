// Modules: the object, its registration in sys.modules, imports.
#include "core/runtime/module.h"

#include <algorithm>

#include "core/call/python_kind.h"
#include "core/call/registry.h"
#include "core/exc/exception.h"
#include "core/object/instance.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/runtime/constants.h"
#include "core/runtime/runtime.h"
#include "core/types/code.h"
#include "core/types/list.h"
#include "gen/core/module.h"
#include "gen/modules.h"

namespace molt {

Dict* module_dict(Value module) { return reinterpret_cast<Dict*>(uintptr_t(module.as<Module>()->dict_word)); }

namespace {

Ctx& C(molt_ctx* c) { return *static_cast<Ctx*>(c); }

Status put(Ctx& ctx, Dict* dict, Str* name, Value value) { return dict_set(ctx, dict, name, value); }

/// What sys.modules has under the name, ready for the program; empty when there is nothing.
Ref<> loaded(Ctx& ctx, Str* name) {
    Ref<> known = own(dict_get(runtime.modules.get(), name));
    if (!known) return Ref<>();
    if (known.value().is_none()) { // sys.modules[name] = None forbids the import
        ctx.raise(type::ModuleNotFoundError, "import of {} halted; None in sys.modules", Value(name));
        if (ctx.pending_matches(type::ImportError))
            static_cast<ImportErrorObject*>(ctx.pending.value().object())->name.set(Value(name));
        return raised;
    }
    if (known.value().is_kind(MOLT_KIND_MODULE)) MOLT_TRY(module_complete(ctx, known.value().as<Module>()));
    return known;
}

} // namespace

Ref<Module> module_new(Ctx& ctx, Str* name, const char* doc) {
    Ref<Module> m = MOLT_TRY(allocate<Module>(ctx, &type::module));
    Ref<Dict> dict = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(put(ctx, dict.get(), names.__name__, Value(name)));
    Ref<> doc_value = none();
    if (doc) doc_value = MOLT_TRY(str_from_utf8(ctx, doc));
    MOLT_TRY(put(ctx, dict.get(), names.__doc__, doc_value));
    MOLT_TRY(put(ctx, dict.get(), names.__package__, kNone));
    MOLT_TRY(put(ctx, dict.get(), names.__loader__, kNone));
    MOLT_TRY(put(ctx, dict.get(), names.__spec__, kNone));
    m->dict_word = dict.release();
    return m;
}

namespace module {

Status dunder_init(Ctx& ctx, Module* self, Str* name, Value doc) {
    Ref<Module> fresh = MOLT_TRY(module_new(ctx, name, nullptr));
    if (!self->dict_word) std::swap(self->dict_word, fresh->dict_word);
    else MOLT_TRY(put(ctx, module_dict(self), names.__name__, Value(name)));
    return put(ctx, module_dict(self), names.__doc__, doc);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* m = self.as<Module>();
    Value known = m->dict_word ? dict_get(module_dict(self), names.__name__) : Value{};
    if (m->spec && known && !dict_get(module_dict(self), names.__file__))
        return format_text(ctx, "<module {!r} (built-in)>", known);
    Ref<> name = MOLT_TRY(getattr_optional(ctx, self, names.__name__)),
          file = MOLT_TRY(getattr_optional(ctx, self, names.__file__));
    if (name.value().is_absent()) name = MOLT_TRY(str_from_utf8(ctx, "?"));
    if (!file.value().is_absent()) return format_text(ctx, "<module {!r} from {!r}>", name, file);
    return format_text(ctx, "<module {!r}>", name);
}

// The module's own __getattr__ comes last (PEP 562).
Ref<> dunder_getattribute(Ctx& ctx, Value self, Str* name) {
    if (!self.as<Module>()->dict_word) MOLT_TRY(to_dict_mode(ctx, self.object()));
    Ref<> found = generic_getattr(ctx, self, name);
    if (found || !ctx.pending_matches(type::AttributeError)) return found;
    Dict* dict = module_dict(self);
    if (Value hook = dict_get(dict, names.__getattr__)) {
        ctx.clear_pending();
        Ref<> keep = own(hook);
        return call(ctx, hook, {Value(name)});
    }
    Value module_name = dict_get(dict, names.__name__);
    if (module_name && module_name.is<Str>()) {
        ctx.clear_pending();
        if (self.as<Module>()->initialising)
            ctx.raise(type::AttributeError,
                      "partially initialized module '{}' has no attribute '{}' (most likely due to a circular import)",
                      module_name, Value(name));
        else ctx.raise(type::AttributeError, "module '{}' has no attribute '{}'", module_name, Value(name));
        attribute_error_details(ctx, self, name);
    }
    return raised;
}

Status dunder_setattr(Ctx& ctx, Value self, Str* name, Value value) {
    auto* m = self.as<Module>();
    if (m->def && m->def->externally_written) *m->def->externally_written = 1;
    return generic_setattr(ctx, self, name, value);
}

Ref<> dunder_dir(Ctx& ctx, Module* self) {
    Ref<> dict = MOLT_TRY(getattr(ctx, self, names.__dict__)); // a subclass may give another
    if (!dict.value().is<Dict>()) return ctx.raise(type::TypeError, "<module>.__dict__ is not a dictionary");
    if (Value hook = dict_get(dict.value().as<Dict>(), names.__dir__)) {
        Ref<> keep = own(hook);
        return call(ctx, hook, {});
    }
    return list_from_iterable_py(ctx, dict);
}

Ref<> get_dunder_dict(Ctx& ctx, Module* self) { return instance_dict(ctx, self); }
Ref<> get_dunder_annotations(Ctx& ctx, Module* self) {
    Dict* dict = module_dict(self);
    if (Value v = dict_get(dict, names.__annotations__)) return own(v);
    Ref<Dict> made = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(put(ctx, dict, names.__annotations__, made));
    return made;
}
Status set_dunder_annotations(Ctx& ctx, Module* self, Value value) {
    if (value) return put(ctx, module_dict(self), names.__annotations__, value);
    if (!dict_delete(module_dict(self), names.__annotations__))
        return ctx.raise_value(type::AttributeError, Value(names.__annotations__));
    return done();
}

} // namespace module

// ---- compiled modules ----

const molt_module_def* find_definition(std::string_view name) {
    const molt_program* program = runtime.program;
    for (uint32_t i = 0; program && i < program->nmodules; i++)
        if (program->modules[i]->name == name) return program->modules[i];
    return nullptr;
}

namespace {

Ref<> package_of(Ctx& ctx, const molt_module_def* def) {
    std::string_view name = def->name;
    if (def->flags & MOLT_MODULE_PACKAGE) return intern(ctx, name);
    size_t dot = name.rfind('.');
    return intern(ctx, dot == name.npos ? std::string_view() : name.substr(0, dot));
}

Ref<Module> compiled_module(Ctx& ctx, const molt_module_def* def) {
    Ref<Str> name = MOLT_TRY(intern(ctx, def->name));
    Ref<Module> m = MOLT_TRY(module_new(ctx, name.get(), def->body->doc));
    m->def = def;
    m->initialising = true;
    Dict* dict = module_dict(m);
    dict->written = def->externally_written;
    bool main = name->equals("__main__");
    Ref<> package = none();
    if (!main) package = MOLT_TRY(package_of(ctx, def));
    MOLT_TRY(put(ctx, dict, names.__package__, package));
    if (main) {
        MOLT_TRY(put(ctx, dict, names.__annotations__, MOLT_TRY(dict_new(ctx))));
        MOLT_TRY(put(ctx, dict, MOLT_TRY(intern(ctx, "__cached__")).get(), kNone));
    }
    MOLT_TRY(put(ctx, dict, names.__builtins__, MOLT_TRY(native_module(ctx, molt_module_core_builtins))));
    Ref<Str> file = MOLT_TRY(str_from_utf8(ctx, def->file));
    MOLT_TRY(put(ctx, dict, names.__file__, file));
    if (def->flags & MOLT_MODULE_PACKAGE) {
        std::string_view path = def->file;
        size_t slash = path.rfind('/');
        Ref<Str> folder = MOLT_TRY(str_from_utf8(ctx, slash == path.npos ? std::string_view(".") : path.substr(0, slash)));
        Ref<List> search = MOLT_TRY(list_new(ctx));
        MOLT_TRY(list_append(ctx, search.get(), Value(folder.get())));
        MOLT_TRY(put(ctx, dict, names.__path__, search));
    }
    MOLT_TRY(constants_build(ctx, def));
    MOLT_TRY(put(ctx, runtime.modules.get(), name.get(), m));
    return m;
}

Status run_body(Ctx& ctx, Module* m) {
    Ref<> keep = own(Value(m));
    Ref<Dict> globals = own(module_dict(m));
    globals->watched = globals->written != nullptr; // from here on: what came before was no one's business
    const molt_value argument = globals.word();
    molt_value result = m->def->body->entry(&ctx, Value(m).word(), &argument, 1, 0);
    m->initialising = false;
    if (!result) return raised;
    drop(Value(result));
    return done();
}

Ref<> not_found(Ctx& ctx, Str* name, Str* parent) {
    if (parent) ctx.raise(type::ModuleNotFoundError, "No module named {!r}; {!r} is not a package", Value(name), Value(parent));
    else ctx.raise(type::ModuleNotFoundError, "No module named {!r}", Value(name));
    if (ctx.pending_matches(type::ImportError)) // not a MemoryError
        static_cast<ImportErrorObject*>(ctx.pending.value().object())->name.set(Value(name));
    return raised;
}

const ModuleSpec* find_spec(std::string_view name) {
    const ModuleSpec* found = nullptr;
    each_module([&](const ModuleSpec& m) {
        if (!found && m.name == name) found = &m;
    });
    return found;
}

bool is_library_name(std::string_view name) {
    return std::find(module_names, module_names + module_names_count, name) != module_names + module_names_count;
}

/// Static programs have the modules that their source imports, and what those need.
Ref<> not_linked(Ctx& ctx, Str* name) {
    ctx.raise(type::ImportError, "this program was linked without the module {!r}: its source names no import of it",
              Value(name));
    if (ctx.pending_matches(type::ImportError))
        static_cast<ImportErrorObject*>(ctx.pending.value().object())->name.set(Value(name));
    return raised;
}

/// Loads one module whose parent is loaded already. A module of the program goes before one of the library.
Ref<> load(Ctx& ctx, Str* name, Value parent, Str* parent_name, const ModuleSpec* known) {
    Utf8 text(name);
    bool in_package = true;
    if (parent) {
        Ref<> path = MOLT_TRY(getattr_optional(ctx, parent, names.__path__));
        in_package = !path.value().is_absent();
        if (!in_package && !parent.as<Module>()->spec) return not_found(ctx, name, parent_name);
    }
    if (const molt_module_def* def = find_definition(text.view())) {
        Ref<Module> m = MOLT_TRY(compiled_module(ctx, def));
        if (!run_body(ctx, m.get()).ok()) {
            dict_delete(runtime.modules.get(), name);
            return raised;
        }
        if (Ref<> replaced = loaded(ctx, name); replaced || ctx.pending)
            return replaced; // a module may put something else in its place
        return m;
    }
    if (!known) known = find_spec(text.view());
    if (known && known->name == text.view()) return native_module(ctx, *known);
    if (is_library_name(text.view())) return not_linked(ctx, name);
    return not_found(ctx, name, in_package ? nullptr : parent_name);
}

} // namespace

Ref<> import_module_py(Ctx& ctx, Str* absolute, const ModuleSpec* known_spec) {
    if (Ref<> known = loaded(ctx, absolute); known || ctx.pending) return known;
    Ref<> parent;
    Ref<Str> parent_name;
    uint64_t dot = absolute->n;
    while (dot > 0 && absolute->at(dot - 1) != '.') dot--;
    if (dot > 0) {
        Ref<Str> head = MOLT_TRY(str_substring(ctx, absolute, 0, dot - 1));
        parent_name = MOLT_TRY(intern(ctx, std::move(head)));
        if (Value there = dict_get(runtime.modules.get(), parent_name.get()); there && there.is_none())
            return not_found(ctx, absolute, parent_name.get());
        parent = MOLT_TRY(import_module_py(ctx, parent_name.get(), known_spec ? known_spec->parent : nullptr));
        if (Ref<> known = loaded(ctx, absolute); known || ctx.pending) return known;
    }
    Ref<> made = MOLT_TRY(load(ctx, absolute, parent, parent_name.get(), known_spec));
    if (parent) {
        Ref<Str> tail = MOLT_TRY(str_substring(ctx, absolute, dot, absolute->n));
        Ref<Str> attribute = MOLT_TRY(intern(ctx, std::move(tail)));
        MOLT_TRY(setattr_internal(ctx, parent, attribute.get(), made));
    }
    return made;
}

namespace {

/// The package that relative imports of these globals start from.
Ref<Str> current_package(Ctx& ctx, Value globals) {
    Dict* dict = globals && globals.is<Dict>() ? globals.as<Dict>() : nullptr;
    Value package = dict ? dict_get(dict, names.__package__) : Value{};
    if (package && package.is<Str>()) return own(package.as<Str>());
    Value name = dict ? dict_get(dict, names.__name__) : Value{};
    if (!name || !name.is<Str>()) return ctx.raise(type::KeyError, "'__name__' not in globals");
    auto* text = name.as<Str>();
    if (dict_get(dict, names.__path__)) return own(text);
    uint64_t dot = text->n;
    while (dot > 0 && text->at(dot - 1) != '.') dot--;
    return str_substring(ctx, text, 0, dot ? dot - 1 : 0);
}

Ref<Str> resolve(Ctx& ctx, Value globals, Str* name, int64_t level) {
    if (level == 0) return intern(ctx, own(name));
    Ref<Str> package = MOLT_TRY(current_package(ctx, globals));
    if (package->n == 0) return ctx.raise(type::ImportError, "attempted relative import with no known parent package");
    uint64_t end = package->n;
    for (int64_t i = 1; i < level; i++) {
        while (end > 0 && package->at(end - 1) != '.') end--;
        if (end == 0) return ctx.raise(type::ImportError, "attempted relative import beyond top-level package");
        end--;
    }
    Ref<Str> base = MOLT_TRY(str_substring(ctx, package.get(), 0, end));
    if (name->n == 0) return intern(ctx, std::move(base));
    Ref<Str> joined = MOLT_TRY(format_text(ctx, "{}.{}", base, Value(name)));
    return intern(ctx, std::move(joined));
}

/// `from package import names`: names that are no attributes may be submodules.
Status import_submodules(Ctx& ctx, Value package, Str* package_name, Value fromlist) {
    Ref<> path = MOLT_TRY(getattr_optional(ctx, package, names.__path__));
    if (path.value().is_absent()) return done();
    return for_each(ctx, fromlist, [&](Value item) -> Status {
        if (!item.is<Str>()) return ctx.raise(type::TypeError, "Item in ``from list'' must be str, not {}", type_name(item));
        if (item.as<Str>()->equals("*")) {
            Ref<> all = MOLT_TRY(getattr_optional(ctx, package, names.__all__));
            if (all.value().is_absent()) return done();
            return import_submodules(ctx, package, package_name, all);
        }
        Ref<Str> attribute = MOLT_TRY(intern(ctx, own(item.as<Str>())));
        Ref<> present = MOLT_TRY(getattr_optional(ctx, package, attribute.get()));
        if (!present.value().is_absent()) return done();
        Ref<Str> full = MOLT_TRY(format_text(ctx, "{}.{}", Value(package_name), item));
        Ref<Str> interned = MOLT_TRY(intern(ctx, std::move(full)));
        Ref<> made = import_module_py(ctx, interned.get());
        if (made) return done();
        if (!ctx.pending_matches(type::ModuleNotFoundError)) return raised;
        Value missing = static_cast<ImportErrorObject*>(ctx.pending.value().object())->name;
        if (missing && missing.is<Str>() && str_equal(missing.as<Str>(), interned.get())) {
            ctx.clear_pending();
            return done();
        }
        return raised;
    });
}

} // namespace

Ref<> import_py(Ctx& ctx, Value globals, Str* name, Value fromlist, int64_t level) {
    if (level < 0) return ctx.raise(type::ValueError, "level must be >= 0");
    if (level == 0 && name->n == 0) return ctx.raise(type::ValueError, "Empty module name");
    Ref<Str> absolute = MOLT_TRY(resolve(ctx, globals, name, level));
    Ref<> imported = MOLT_TRY(import_module_py(ctx, absolute.get()));
    bool from = fromlist && !fromlist.is_none() && MOLT_TRY(truth(ctx, fromlist));
    if (from) {
        MOLT_TRY(import_submodules(ctx, imported, absolute.get(), fromlist));
        return imported;
    }
    // `import a.b.c` binds a; relative forms without a from list name the first part after the package.
    uint64_t dot = 0;
    while (dot < name->n && name->at(dot) != '.') dot++;
    if (dot == name->n) return imported;
    Ref<Str> first = MOLT_TRY(str_substring(ctx, absolute.get(), 0, absolute->n - (name->n - dot)));
    Ref<Str> interned = MOLT_TRY(intern(ctx, std::move(first)));
    return import_module_py(ctx, interned.get());
}

// ---- modules of the contract ----

namespace {

Ref<Module> native_module_begin(Ctx& ctx, Str* key, const ModuleSpec* spec) {
    Ref<Module> m = MOLT_TRY(module_new(ctx, key, spec->doc));
    m->spec = spec;
    MOLT_TRY(put(ctx, runtime.modules.get(), key, m));
    return m;
}

Status add_contents(Ctx& ctx, Module* m, Str* key, const ModuleSpec& spec) {
    MOLT_TRY(ready_classes(ctx, spec));
    Dict* dict = module_dict(Value(m));
    for (uint32_t i = 0; i < spec.nfunctions; i++) {
        Ref<Str> function_name = MOLT_TRY(intern(ctx, spec.functions[i].name));
        Ref<> function = MOLT_TRY(native_function(ctx, spec.functions[i], Value(m), Value(key)));
        MOLT_TRY(put(ctx, dict, function_name.get(), function));
    }
    for (uint32_t i = 0; i < spec.ntypes; i++) {
        MOLT_TRY(put(ctx, dict, spec.types[i]->cls->name.get(), Value(spec.types[i]->cls)));
    }
    for (uint32_t i = 0; i < spec.nconstants; i++) {
        Ref<Str> constant_name = MOLT_TRY(intern(ctx, spec.constants[i].name));
        Ref<> value = MOLT_TRY(spec.constants[i].make(ctx));
        MOLT_TRY(put(ctx, dict, constant_name.get(), value));
    }
    return done();
}

/// All stubs of the core make up builtins.
Status fill(Ctx& ctx, Module* m) {
    Ref<Str> key = MOLT_TRY(intern(ctx, m->spec->name));
    const ModuleSpec& spec = *m->spec;
    if (&spec == core_modules[0]) {
        for (uint32_t i = 0; i < core_modules_count; i++) MOLT_TRY(add_contents(ctx, m, key.get(), *core_modules[i]));
    } else {
        MOLT_TRY(add_contents(ctx, m, key.get(), spec));
    }
    if (spec.python) MOLT_TRY(spec.python->run(ctx, Value(m)));
    if (spec.exec) MOLT_TRY(spec.exec(ctx, Value(m)));
    return done();
}

} // namespace

void prepare_classes(const ModuleSpec& spec) {
    for (uint32_t i = 0; i < spec.nclasses; i++) class_prepare(*spec.classes[i]);
}

Status ready_classes(Ctx& ctx, const ModuleSpec& spec) {
    prepare_classes(spec);
    for (uint32_t i = 0; i < spec.nclasses; i++) MOLT_TRY(class_ready(ctx, *spec.classes[i]));
    return done();
}

Ref<> native_module(Ctx& ctx, const ModuleSpec& spec) {
    Ref<Str> key = MOLT_TRY(intern(ctx, spec.name));
    if (Ref<> known = loaded(ctx, key.get()); known || ctx.pending) return known;
    Ref<Module> m = MOLT_TRY(native_module_begin(ctx, key.get(), &spec));
    if (fill(ctx, m.get()).ok()) return m;
    dict_delete(runtime.modules.get(), key.get());
    return raised;
}

Ref<> native_module_start(Ctx& ctx, const ModuleSpec& spec) {
    Ref<Str> key = MOLT_TRY(intern(ctx, spec.name));
    Ref<Module> m = MOLT_TRY(native_module_begin(ctx, key.get(), &spec));
    m->started = true;
    MOLT_TRY(spec.start(ctx, m));
    return m;
}

Status module_complete(Ctx& ctx, Module* m) {
    if (!m->started) return done();
    m->started = false;
    Ref<> keep = own(Value(m));
    return fill(ctx, m);
}

Status setattr_internal(Ctx& ctx, Value module, Str* name, Value value) {
    if (module.is_exact(MOLT_KIND_MODULE)) return dict_set(ctx, module_dict(module), name, value);
    return setattr(ctx, module, name, value);
}

// ---- the table ----

extern "C" {

molt_value molt_core_module_object(molt_ctx* c, const molt_module_def* def) { return compiled_module(C(c), def).release(); }

molt_value molt_core_import_name(molt_ctx* c, molt_value globals, molt_value name, molt_value fromlist, int32_t level) {
    Ctx& ctx = C(c);
    Value hook = dict_get(runtime.builtins_dict.get(), names.__import__);
    if (hook && !(hook == runtime.original_import.value())) {
        Ref<> keep = own(hook);
        return call(ctx, hook, {Value(name), Value(globals), kNone, Value(fromlist), Value(molt_small_int(level))}).release();
    }
    return import_py(ctx, Value(globals), Value(name).as<Str>(), Value(fromlist), level).release();
}

molt_value molt_core_import_from(molt_ctx* c, molt_value module, molt_value name) {
    Ctx& ctx = C(c);
    Value m(module);
    auto* attribute = Value(name).as<Str>();
    auto get = [&]() -> Ref<> {
        Ref<> found = MOLT_TRY(getattr_optional(ctx, m, attribute));
        if (!found.value().is_absent()) return found;
        Ref<> module_name = MOLT_TRY(getattr_optional(ctx, m, names.__name__));
        const bool named = module_name.value().is<Str>();
        if (module_name.value().is<Str>()) {
            Ref<Str> full = MOLT_TRY(format_text(ctx, "{}.{}", module_name, Value(attribute)));
            Ref<Str> interned = MOLT_TRY(intern(ctx, std::move(full)));
            if (Ref<> known = loaded(ctx, interned.get()); known || ctx.pending) return known;
        } else module_name = MOLT_TRY(str_from_utf8(ctx, "<unknown module name>"));
        Ref<> file = MOLT_TRY(getattr_optional(ctx, m, names.__file__));
        bool circular = m.is_kind(MOLT_KIND_MODULE) && m.as<Module>()->initialising;
        Ref<Str> place = file.value().is<Str>() ? own(file.value().as<Str>()) : str_from_utf8(ctx, "unknown location");
        if (!place) return raised;
        if (circular)
            ctx.raise(
                type::ImportError,
                "cannot import name {!r} from partially initialized module {!r} (most likely due to a circular import) ({})",
                Value(attribute), module_name, place);
        else ctx.raise(type::ImportError, "cannot import name {!r} from {!r} ({})", Value(attribute), module_name, place);
        if (ctx.pending && class_of(ctx.pending.value()) == &type::ImportError) {
            auto* e = static_cast<ImportErrorObject*>(ctx.pending.value().object());
            if (named) e->name.set(module_name.value());
            if (file.value().is<Str>()) e->path.set(file.value());
            e->name_from.set(Value(attribute));
        }
        return raised;
    };
    return get().release();
}

molt_value molt_core_import_submodule(molt_ctx* c, molt_value module, molt_value dotted_name) {
    Ctx& ctx = C(c);
    auto* path = Value(dotted_name).as<Str>();
    Ref<> current = own(Value(module));
    uint64_t start = 0;
    while (start < path->n && path->at(start) != '.') start++;
    while (start < path->n) {
        uint64_t end = ++start;
        while (end < path->n && path->at(end) != '.') end++;
        Ref<Str> part = str_substring(ctx, path, start, end);
        if (!part) return 0;
        Ref<Str> name = intern(ctx, std::move(part));
        if (!name) return 0;
        current = Ref<>::own_word(molt_core_import_from(c, current.word(), name.value().word()));
        if (!current) return 0;
        start = end;
    }
    return current.release();
}

molt_status molt_core_import_star(molt_ctx* c, molt_value globals, molt_value module) {
    Ctx& ctx = C(c);
    auto run = [&]() -> Status {
        Ref<> all = MOLT_TRY(getattr_optional(ctx, Value(module), names.__all__));
        bool listed = !all.value().is_absent();
        if (!listed) {
            Ref<> dict = MOLT_TRY(getattr(ctx, Value(module), names.__dict__));
            all = MOLT_TRY(list_from_iterable_py(ctx, dict));
        }
        auto bind = [&](Value item) -> Status {
            if (!item.is<Str>()) {
                Ref<> module_name = MOLT_TRY(getattr(ctx, Value(module), names.__name__));
                return ctx.raise(type::TypeError,
                                 listed ? "Item in {}.__all__ must be str, not {}" : "Key in {}.__dict__ must be str, not {}",
                                 module_name, type_name(item));
            }
            auto* text = item.as<Str>();
            if (!listed && text->n && text->at(0) == '_') return done();
            Ref<Str> name = MOLT_TRY(intern(ctx, own(text)));
            Ref<> value = MOLT_TRY(getattr(ctx, Value(module), name.get()));
            return dict_set(ctx, Value(globals).as<Dict>(), name.get(), value);
        };
        if (all.value().is<Dict>()) return ctx.raise(type::TypeError, "{} is not a sequence", type_name(all));
        if (!class_of(all.value())->slots.getitem)
            return ctx.raise(type::TypeError, "'{}' object does not support indexing", type_name(all));
        for (int64_t i = 0;; i++) { // by index: what is read may change the list
            Ref<> item = getitem(ctx, all, small_int(i));
            if (!item) return ctx.swallow(type::IndexError) ? done() : Status(raised);
            MOLT_TRY(bind(item));
        }
    };
    return run().ok() ? MOLT_OK : MOLT_ERROR;
}

} // extern "C"

/// Makes __main__ and runs it (run_program).
Status run_main_py(Ctx& ctx) {
    Ref<Module> m = MOLT_TRY(compiled_module(ctx, runtime.program->modules[0]));
    return run_body(ctx, m.get());
}

} // namespace molt

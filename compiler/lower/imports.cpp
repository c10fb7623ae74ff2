// import and from ... import.
#include "compiler/lower/function.h"

namespace molt::compiler {

void FunctionLowerer::import_(const ast::Import& s) {
    for (const ast::alias* a : s.names) {
        at(s);
        Operand module = b_.value("import_name", {b_.globals(), b_.name(a->name), Builder::none(), Builder::raw(0)});
        size_t dot = a->name.find('.');
        if (a->asname.data()) {
            if (dot != std::string_view::npos) module = b_.value("import_submodule", {b_.use(module), b_.name(a->name)});
            store_name(s, a->asname, module);
        } else {
            store_name(s, m_.arena.intern(a->name.substr(0, dot)), module);
        }
    }
}

void FunctionLowerer::import_from(const ast::ImportFrom& s) {
    std::string_view name = s.module.data() ? s.module : std::string_view("");
    if (name == "__future__" && s.level <= 0) {
        // The feature objects matter only to a module that looks at them.
        bool used = false;
        for (const ast::alias* a : s.names) {
            const ast::Symbol* symbol = scope_->find(a->asname.data() ? a->asname : a->name);
            used |= symbol && symbol->has(ast::kSymbolUsed);
        }
        if (!used) return;
    }
    std::vector<Operand> names;
    for (const ast::alias* a : s.names) names.push_back(b_.name(a->name));
    Operand list = b_.tuple(names);
    Operand module = b_.value("import_name", {b_.globals(), b_.name(name), list, Builder::raw(s.level > 0 ? s.level : 0)});
    if (s.names.n == 1 && s.names[0]->name == "*") {
        b_.status("import_star", {b_.globals(), b_.use(module)});
        return;
    }
    for (const ast::alias* a : s.names) {
        at(s);
        Operand value = b_.value("import_from", {Builder::peek(module), b_.name(a->name)});
        store_name(s, a->asname.data() ? a->asname : a->name, value);
    }
    b_.drop(module);
}

} // namespace molt::compiler

// Names: where each one lives, and how it is read, written and deleted.
#include "compiler/lower/function.h"

#include <fmt/format.h>

#include <algorithm>

namespace molt::compiler {

using ast::Binding;
using ast::ScopeKind;

namespace {

// Names that the function may unbind, or rebind in the middle of an expression.
void find_unstable(const ast::Node& node, std::set<std::string_view>& unstable, std::set<std::string_view>& walrus) {
    switch (node.node_kind) {
    case ast::Kind::FunctionDef:
    case ast::Kind::AsyncFunctionDef:
    case ast::Kind::ClassDef:
    case ast::Kind::Lambda: break; // default values and decorators may hold a walrus, too
    case ast::Kind::ExceptHandler: {
        const auto& h = node.to<ast::ExceptHandler>();
        if (h.name.data()) unstable.insert(h.name);
        break;
    }
    case ast::Kind::Name: {
        const auto& n = node.to<ast::Name>();
        if (n.ctx == ast::ExprContext::Del) unstable.insert(n.id);
        break;
    }
    case ast::Kind::NamedExpr: walrus.insert(node.to<ast::NamedExpr>().target->to<ast::Name>().id); break;
    default: break;
    }
    ast::for_each_child(node, [&](const ast::Node& child) { find_unstable(child, unstable, walrus); });
}

// A class may bind a name itself and still hand the outer one down to its methods.
bool is_free(const ast::Scope& scope, const ast::Symbol& s) {
    return s.binding == Binding::Free || (scope.kind == ScopeKind::Class && s.has(ast::kSymbolFreeClass));
}

bool looks_at_locals(std::string_view name) {
    return name == "locals" || name == "vars" || name == "dir" || name == "eval" || name == "exec";
}

// Whether nothing binds the global that is read, as far as the module and `builtins` tell.
bool is_nobodys(std::string_view name) {
    static constexpr std::string_view builtins =
        " ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError"
        " BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError"
        " ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception"
        " ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError"
        " ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError"
        " KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError None NotADirectoryError NotImplemented"
        " NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError"
        " RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration"
        " SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError"
        " UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError"
        " Warning ZeroDivisionError abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr"
        " classmethod compile complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float"
        " format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license"
        " list locals map max memoryview min next object oct open ord pow print property quit range repr reversed round"
        " set setattr slice sorted staticmethod str sum super tuple type vars zip ";
    return !name.starts_with("__") && builtins.find(fmt::format(" {} ", name)) == std::string_view::npos;
}

} // namespace

ast::Identifier FunctionLowerer::mangled(ast::Identifier name) const { return ast::mangle(private_class_, name, m_.arena); }

// Variables in the order of varnames: parameters, then locals; cells of locals follow.
void FunctionLowerer::prepare(const ast::arguments* args, const std::vector<std::string_view>* handed) {
    if (scope_->node) find_unstable(*scope_->node, unstable_, walrus_);
    fn_.memory_locals = m_.module.frame_use == ir::FrameUse::Locals && fn_.kind == ir::FunctionKind::Function;
    auto add = [&](ast::Identifier name, bool parameter) {
        uint32_t id = b_.new_variable(name, false);
        fn_.variables[id].is_parameter = parameter;
        variables_[name] = id;
        return id;
    };
    if (fn_.kind == ir::FunctionKind::Function) {
        for (ast::Identifier name : scope_->parameters) {
            if (handed && std::find(handed->begin(), handed->end(), name) == handed->end()) continue;
            uint32_t id = add(name, true);
            b_.set_bound(id, true);
        }
        fn_.nparameters = static_cast<uint32_t>(fn_.variables.size());
        for (const ast::Symbol& s : scope_->symbols)
            if (s.binding == Binding::Local && !s.is_parameter()) add(s.name, false);
    }
    if (fn_.kind != ir::FunctionKind::Module) {
        std::vector<ast::Identifier> cells, frees;
        bool suspect = false, has_self = false;
        for (const ast::Symbol& s : scope_->symbols) {
            if (s.binding == Binding::Cell) cells.push_back(s.name);
            if (is_free(*scope_, s)) frees.push_back(s.name);
            if (s.binding == Binding::GlobalImplicit && looks_at_locals(s.name)) fn_.memory_locals = true;
            suspect |= s.binding == Binding::GlobalImplicit && !m_.binds(s.name) && is_nobodys(s.name);
            has_self |= s.name == "self" && s.binding != Binding::GlobalImplicit && s.binding != Binding::GlobalExplicit;
        }
        // A NameError that is to come asks whether `self` has the attribute: "Did you mean: 'self.x'?"
        if (suspect && has_self && fn_.kind == ir::FunctionKind::Function && !m_.imports_everything())
            fn_.memory_locals = fn_.keeps_frames = true;
        if (scope_->kind == ScopeKind::Class) { // cells that the class makes for its methods and lazy scopes
            if (scope_->needs_class_closure) cells.push_back("__class__");
            if (scope_->needs_class_dict) cells.push_back("__classdict__");
        }
        std::sort(cells.begin(), cells.end());
        std::sort(frees.begin(), frees.end());
        for (ast::Identifier name : cells) {
            if (variables_.count(name) && fn_.variables[variables_[name]].is_cell) continue;
            auto found = variables_.find(name);
            uint32_t id = found == variables_.end() ? add(name, false) : found->second;
            fn_.variables[id].is_cell = true;
        }
        for (ast::Identifier name : frees) {
            free_[name] = static_cast<uint32_t>(fn_.free_names.size());
            fn_.free_names.emplace_back(name);
        }
    }
    if (args) {
        fn_.posonlyargcount = args->posonlyargs.n;
        fn_.argcount = args->posonlyargs.n + args->args.n;
        fn_.kwonlyargcount = args->kwonlyargs.n;
        fn_.has_varargs = args->vararg != nullptr;
        fn_.has_varkeywords = args->kwarg != nullptr;
    }
}

FunctionLowerer::Place FunctionLowerer::resolve(ast::Identifier name) {
    name = m_.arena.intern(name); // identifiers are compared by address
    // 1. The inlined comprehensions, innermost first, have variables of their own.
    for (size_t i = inlined_.size(); i-- > 0;) {
        auto found = inlined_[i].variables.find(name);
        if (found == inlined_[i].variables.end()) continue;
        if (fn_.variables[found->second].is_cell) return {Place::Kind::Cell, ir::kNone, Builder::var(found->second)};
        return {Place::Kind::Variable, found->second, {}};
    }
    // 2. A comprehension never sees the names of the class around it, though it runs in the frame of the class body.
    if (fn_.kind == ir::FunctionKind::Class && !inlined_.empty()) {
        if (auto found = free_.find(name); found != free_.end()) {
            const ast::Symbol* mentioned = inlined_.back().scope->find(name);
            if (mentioned && mentioned->binding == Binding::Free)
                return {Place::Kind::Cell, ir::kNone, Builder::free_cell(found->second)};
        }
        return {Place::Kind::Global, ir::kNone, {}};
    }
    // 3. What the symbol table says for this scope. An inlined comprehension that alone mentions a name tells itself.
    const ast::Symbol* symbol = scope_->find(name);
    for (size_t i = inlined_.size(); !symbol && i-- > 0;) symbol = inlined_[i].scope->find(name);
    Binding binding = symbol ? symbol->binding : Binding::GlobalImplicit;
    // The cells that a class makes for its methods are not what its own body means by these names.
    const bool implicit = fn_.kind == ir::FunctionKind::Class && ((scope_->needs_class_closure && name == "__class__") ||
                                                                  (scope_->needs_class_dict && name == "__classdict__"));
    if (auto found = variables_.find(name); found != variables_.end() && !implicit) {
        if (fn_.variables[found->second].is_cell && fn_.kind != ir::FunctionKind::Module) {
            return {Place::Kind::Cell, ir::kNone, Builder::var(found->second)};
        }
        if (binding == Binding::Local) return {Place::Kind::Variable, found->second, {}};
    }
    switch (binding) {
    case Binding::Local:
        return {fn_.kind == ir::FunctionKind::Class ? Place::Kind::Namespace : Place::Kind::Global, ir::kNone, {}};
    case Binding::GlobalExplicit: return {Place::Kind::Global, ir::kNone, {}};
    case Binding::GlobalImplicit:
        if (fn_.kind == ir::FunctionKind::Class) return {Place::Kind::Namespace, ir::kNone, {}};
        if (scope_->can_see_class_scope) return {Place::Kind::LazyGlobal, ir::kNone, {}};
        return {Place::Kind::Global, ir::kNone, {}};
    case Binding::Free: {
        auto found = free_.find(name);
        if (found == free_.end()) return {Place::Kind::Global, ir::kNone, {}};
        Operand cell = Builder::free_cell(found->second);
        if (fn_.kind == ir::FunctionKind::Class) return {Place::Kind::NamespaceOrCell, ir::kNone, cell};
        if (scope_->can_see_class_scope) return {Place::Kind::LazyCell, ir::kNone, cell};
        return {Place::Kind::Cell, ir::kNone, cell};
    }
    case Binding::Cell: break;
    }
    return {Place::Kind::Global, ir::kNone, {}};
}

Operand FunctionLowerer::cell_of(ast::Identifier name) {
    for (size_t i = inlined_.size(); i-- > 0;)
        if (auto found = inlined_[i].variables.find(name); found != inlined_[i].variables.end())
            return Builder::var(found->second);
    if (auto found = variables_.find(name); found != variables_.end() && fn_.variables[found->second].is_cell)
        return Builder::var(found->second);
    if (auto found = free_.find(name); found != free_.end()) return Builder::free_cell(found->second);
    ast::Position where = scope_->node ? static_cast<const ast::Position&>(*scope_->node) : ast::Position{};
    refuse(kInternal, where, "no cell for '" + std::string(name) + "' in " + fn_.qualname);
}

void FunctionLowerer::note_name(std::string_view name) {
    if (std::find(fn_.names.begin(), fn_.names.end(), name) == fn_.names.end()) fn_.names.emplace_back(name);
}

Operand FunctionLowerer::attribute_name(ast::Identifier name) {
    ast::Identifier full = mangled(name);
    note_name(full);
    return b_.name(full);
}

Operand FunctionLowerer::load_global(std::string_view name) {
    note_name(name);
    b_.globals();
    return b_.value({.op = m_.binds(name) ? Op::LoadGlobal : Op::LoadBuiltin, .args = {b_.name(name), b_.new_cache()}});
}

Operand FunctionLowerer::load_name(const ast::Node& node, ast::Identifier spelled) {
    ast::Identifier name = mangled(spelled);
    Place place = resolve(name);
    at(node);
    switch (place.kind) {
    case Place::Kind::Variable:
        if (!b_.is_bound(place.variable)) {
            fn_.variables[place.variable].may_be_unbound = true;
            b_.emit({.op = Op::CheckBound, .variable = place.variable, .args = {b_.name(name)}}, true);
            if (!unstable_.count(spelled)) b_.set_bound(place.variable, true);
        }
        return Builder::var(place.variable);
    case Place::Kind::Cell:
        return b_.value(
            {.op = Op::LoadCell, .extra = place.cell.kind == Operand::Kind::FreeCell, .args = {place.cell, b_.name(name)}});
    case Place::Kind::Global: return load_global(name);
    case Place::Kind::Namespace:
        note_name(name);
        return b_.value("load_name", {Builder::name_space(), b_.globals(), b_.name(name)});
    case Place::Kind::NamespaceOrCell: return b_.value("load_classderef", {Builder::name_space(), place.cell, b_.name(name)});
    case Place::Kind::LazyGlobal:
    case Place::Kind::LazyCell: {
        note_name(name);
        Operand dict = b_.value({.op = Op::LoadCell, .extra = 1, .args = {cell_of("__classdict__"), b_.name("__classdict__")}});
        if (place.kind == Place::Kind::LazyCell) return b_.value("load_classderef", {b_.use(dict), place.cell, b_.name(name)});
        return b_.value("load_name", {b_.use(dict), b_.globals(), b_.name(name)});
    }
    }
    return {};
}

void FunctionLowerer::store_name(const ast::Node& node, ast::Identifier spelled, Operand value) {
    ast::Identifier name = mangled(spelled);
    Place place = resolve(name);
    at(node);
    switch (place.kind) {
    case Place::Kind::Variable:
        b_.store(place.variable, value);
        if (unstable_.count(spelled)) b_.set_bound(place.variable, false);
        break;
    case Place::Kind::Cell:
    case Place::Kind::NamespaceOrCell:
    case Place::Kind::LazyCell: b_.emit({.op = Op::StoreCell, .args = {place.cell, Builder::take(value)}}, false); break;
    case Place::Kind::Global:
    case Place::Kind::LazyGlobal:
        note_name(name);
        b_.status("store_global", {b_.globals(), b_.name(name), b_.use(value)});
        break;
    case Place::Kind::Namespace:
        note_name(name);
        b_.status("store_name", {Builder::name_space(), b_.name(name), b_.use(value)});
        break;
    }
}

void FunctionLowerer::delete_name(const ast::Node& node, ast::Identifier spelled, bool known_bound) {
    ast::Identifier name = mangled(spelled);
    Place place = resolve(name);
    at(node);
    switch (place.kind) {
    case Place::Kind::Variable:
        if (!known_bound && !b_.is_bound(place.variable)) {
            fn_.variables[place.variable].may_be_unbound = true;
            b_.emit({.op = Op::CheckBound, .variable = place.variable, .args = {b_.name(name)}}, true);
        }
        b_.clear(place.variable);
        break;
    case Place::Kind::Cell:
    case Place::Kind::NamespaceOrCell:
    case Place::Kind::LazyCell:
        b_.emit({.op = Op::ClearCell, .extra = place.cell.kind == Operand::Kind::FreeCell, .args = {place.cell, b_.name(name)}},
                true);
        break;
    case Place::Kind::Global:
    case Place::Kind::LazyGlobal:
        note_name(name);
        b_.status("delete_global", {b_.globals(), b_.name(name)});
        break;
    case Place::Kind::Namespace:
        note_name(name);
        b_.status("delete_name", {Builder::name_space(), b_.name(name)});
        break;
    }
}

// The closure of a function made here: the cells of the child's free names, in its order; absent when there are none.
Operand FunctionLowerer::closure_for(const ast::Scope& child) {
    std::vector<ast::Identifier> names;
    for (const ast::Symbol& s : child.symbols)
        if (is_free(child, s)) names.push_back(s.name);
    if (names.empty()) return Builder::absent();
    std::sort(names.begin(), names.end());
    std::vector<Operand> cells;
    for (ast::Identifier name : names) cells.push_back(cell_of(name));
    return b_.array("tuple_from", cells, cells.size());
}

} // namespace molt::compiler

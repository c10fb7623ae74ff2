// First pass of the symbol table: walk the tree, open scopes, note how each mentions its names.
#include "syntax/scope_builder.h"

#include "syntax/future.h"

#include <algorithm>

namespace molt::syntax {

SyntaxError recursion_error() {
    SyntaxError error;
    error.kind = ErrorKind::RecursionError;
    error.message = "maximum recursion depth exceeded during compilation";
    return error;
}

Identifier mangle(Identifier private_class, Identifier name, Arena& arena) {
    if (!private_class.data() || name.size() < 3 || name.substr(0, 2) != "__") return name;
    if (name.substr(name.size() - 2) == "__" || name.find('.') != Identifier::npos) return name;
    size_t begin = private_class.find_first_not_of('_');
    if (begin == Identifier::npos) return name;
    std::string text = "_" + std::string(private_class.substr(begin)) + std::string(name);
    return arena.intern(text);
}

bool ScopeBuilder::fail(std::string message, const Position& where) {
    error_ = error_at(where, std::move(message));
    return false;
}

namespace {

std::string about(const char* before, Identifier name, const char* after) { return before + std::string(name) + after; }

struct DepthGuard {
    explicit DepthGuard(int& depth) : depth(depth) { depth++; }
    ~DepthGuard() { depth--; }
    int& depth;
};

} // namespace

ScopeBuilder::Draft* ScopeBuilder::enter(ScopeKind kind, Identifier name, const Node* node) {
    auto* draft = new Draft();
    drafts_.push_back(draft);
    Scope* scope = arena_.make<Scope>();
    draft->scope = scope;
    draft->parent = current_;
    scope->kind = kind;
    scope->name = name;
    scope->node = node;
    scope->private_class = private_class_;
    if (current_) {
        scope->parent = current_->scope;
        scope->is_nested = current_->scope->is_nested || current_->scope->is_function_like();
        draft->iteration_expressions = current_->iteration_expressions;
        // Annotations that become strings take no part in the analysis.
        if (kind != ScopeKind::Annotation) current_->children.push_back(draft);
    }
    current_ = draft;
    return draft;
}

uint16_t ScopeBuilder::flags_of(Draft& draft, Identifier name) {
    Symbol* symbol = draft.find(mangled(name));
    return symbol ? symbol->flags : 0;
}

bool ScopeBuilder::add_to(Draft& draft, Identifier plain, uint16_t flags, const Position& where) {
    Identifier name = mangled(plain);
    auto [at, is_new] = draft.index.try_emplace(name.data(), static_cast<uint32_t>(draft.symbols.size()));
    if (is_new) draft.symbols.push_back({name, 0, Binding::GlobalImplicit});
    Symbol& symbol = draft.symbols[at->second];
    if ((flags & kSymbolParameter) && symbol.has(kSymbolParameter))
        return fail(about("duplicate argument '", name, "' in function definition"), where);
    if ((flags & kSymbolTypeParam) && symbol.has(kSymbolTypeParam))
        return fail(about("duplicate type parameter '", name, "'"), where);
    symbol.flags |= flags;
    if (draft.reads_iteration_target) {
        if (symbol.has(kSymbolGlobal | kSymbolNonlocal))
            return fail(about("comprehension inner loop cannot rebind assignment expression target '", name, "'"), where);
        symbol.flags |= kSymbolIteration;
    }
    if (flags & kSymbolParameter) draft.parameters.push_back(name);
    if ((flags & kSymbolGlobal) && !(flags & kSymbolParameter) && &draft != top_) {
        // The module learns of its globals.
        auto [top_at, top_is_new] = top_->index.try_emplace(name.data(), static_cast<uint32_t>(top_->symbols.size()));
        if (top_is_new) top_->symbols.push_back({name, 0, Binding::GlobalImplicit});
        top_->symbols[top_at->second].flags |= flags;
    }
    return true;
}

bool ScopeBuilder::visit_statements(const Seq<stmt*>& list) {
    for (const stmt* node : list)
        if (!visit_statement(*node)) return false;
    return true;
}

bool ScopeBuilder::visit_expressions(const Seq<expr*>& list) {
    for (const expr* node : list)
        if (node && !visit_expression(*node)) return false;
    return true;
}

bool ScopeBuilder::visit_statement(const stmt& node) {
    DepthGuard guard(depth_);
    if (depth_ > max_depth_) {
        error_ = recursion_error();
        return false;
    }
    switch (node.node_kind) {
    case Kind::FunctionDef:
    case Kind::AsyncFunctionDef: return visit_function(static_cast<const FunctionDef&>(static_cast<const Node&>(node)));
    case Kind::ClassDef: return visit_class(node.to<ClassDef>());
    case Kind::TypeAlias: return visit_type_alias(node.to<TypeAlias>());
    case Kind::Return:
        if (!node.to<Return>().value) return true;
        if (!visit_expression(*node.to<Return>().value)) return false;
        current_->scope->returns_value = true;
        return true;
    case Kind::Delete: return visit_expressions(node.to<Delete>().targets);
    case Kind::Assign: return visit_expressions(node.to<Assign>().targets) && visit_expression(*node.to<Assign>().value);
    case Kind::AnnAssign: return visit_annotated_assignment(node.to<AnnAssign>());
    case Kind::AugAssign: return visit_expression(*node.to<AugAssign>().target) && visit_expression(*node.to<AugAssign>().value);
    case Kind::For:
    case Kind::AsyncFor: {
        const auto& loop = static_cast<const For&>(static_cast<const Node&>(node));
        return visit_expression(*loop.target) && visit_expression(*loop.iter) && visit_statements(loop.body) &&
               visit_statements(loop.orelse);
    }
    case Kind::While: {
        const auto& loop = node.to<While>();
        return visit_expression(*loop.test) && visit_statements(loop.body) && visit_statements(loop.orelse);
    }
    case Kind::If: {
        const auto& choice = node.to<If>();
        return visit_expression(*choice.test) && visit_statements(choice.body) && visit_statements(choice.orelse);
    }
    case Kind::With:
    case Kind::AsyncWith: {
        const auto& with = static_cast<const With&>(static_cast<const Node&>(node));
        for (const withitem* item : with.items)
            if (!visit_expression(*item->context_expr) || !visit_optional(item->optional_vars)) return false;
        return visit_statements(with.body);
    }
    case Kind::Match: {
        const auto& match = node.to<Match>();
        if (!visit_expression(*match.subject)) return false;
        for (const match_case* branch : match.cases)
            if (!visit_pattern(*branch->pattern) || !visit_optional(branch->guard) || !visit_statements(branch->body))
                return false;
        return true;
    }
    case Kind::Raise: return visit_optional(node.to<Raise>().exc) && visit_optional(node.to<Raise>().cause);
    case Kind::Try:
    case Kind::TryStar: return visit_try(static_cast<const Try&>(static_cast<const Node&>(node)));
    case Kind::Assert: return visit_expression(*node.to<Assert>().test) && visit_optional(node.to<Assert>().msg);
    case Kind::Import:
    case Kind::ImportFrom: {
        const Seq<alias*>& names = node.is<Import>() ? node.to<Import>().names : node.to<ImportFrom>().names;
        for (const alias* name : names)
            if (!visit_alias(*name)) return false;
        return true;
    }
    case Kind::Global: return visit_declaration(node.to<Global>().names, node, true);
    case Kind::Nonlocal: return visit_declaration(node.to<Nonlocal>().names, node, false);
    case Kind::Expr: return visit_expression(*node.to<Expr>().value);
    default: return true;
    }
}

bool ScopeBuilder::visit_function(const FunctionDef& node) {
    const arguments& args = *node.args;
    if (!add(node.name, kSymbolAssigned, node)) return false;
    if (!visit_expressions(args.defaults) || !visit_expressions(args.kw_defaults)) return false;
    if (!visit_expressions(node.decorator_list)) return false;
    bool is_generic = !node.type_params.empty();
    if (is_generic) {
        bool has_keyword_defaults = false;
        for (const expr* value : args.kw_defaults) has_keyword_defaults = has_keyword_defaults || value;
        if (!enter_type_params(node.name, node, has_keyword_defaults)) return false;
        if (!visit_type_params(node.type_params)) return false;
    }
    if (!visit_annotations(node)) return false;
    enter(ScopeKind::Function, node.name, &node);
    current_->scope->is_coroutine = node.node_kind == Kind::AsyncFunctionDef;
    if (!visit_parameters(args) || !visit_statements(node.body)) return false;
    leave();
    if (is_generic) leave();
    return true;
}

bool ScopeBuilder::visit_class(const ClassDef& node) {
    if (!add(node.name, kSymbolAssigned, node)) return false;
    if (!visit_expressions(node.decorator_list)) return false;
    Identifier outer = private_class_;
    bool is_generic = !node.type_params.empty();
    if (is_generic) {
        if (!enter_type_params(node.name, node, false)) return false;
        private_class_ = node.name;
        current_->scope->private_class = node.name;
        if (!visit_type_params(node.type_params)) return false;
    }
    if (!visit_expressions(node.bases)) return false;
    for (const keyword* word : node.keywords)
        if (!visit_expression(*word->value)) return false;
    enter(ScopeKind::Class, node.name, &node);
    private_class_ = node.name;
    current_->scope->private_class = node.name;
    if (is_generic) {
        if (!add(arena_.intern("__type_params__"), kSymbolAssigned, node)) return false;
        if (!add(arena_.intern(".type_params"), kSymbolUsed, node)) return false;
    }
    if (!visit_statements(node.body)) return false;
    private_class_ = outer;
    leave();
    if (is_generic) leave();
    return true;
}

bool ScopeBuilder::enter_type_params(Identifier name, const stmt& node, bool has_keyword_defaults) {
    bool in_class = current_->scope->kind == ScopeKind::Class;
    enter(ScopeKind::TypeParams, name, &node);
    if (in_class) {
        current_->scope->can_see_class_scope = true;
        if (!add(class_dict_name_, kSymbolUsed, node)) return false;
    }
    if (node.is<ClassDef>())
        for (const char* hidden : {".type_params", ".generic_base"})
            if (!add(arena_.intern(hidden), kSymbolAssigned | kSymbolUsed, node)) return false;
    // CPython reserves the place of the defaults whether there are any or not.
    bool is_function = node.is<FunctionDef>() || node.is<AsyncFunctionDef>();
    if (is_function && !add(arena_.intern(".defaults"), kSymbolParameter, node)) return false;
    if (has_keyword_defaults && !add(arena_.intern(".kwdefaults"), kSymbolParameter, node)) return false;
    return true;
}

bool ScopeBuilder::visit_type_params(const Seq<type_param*>& params) {
    for (const type_param* param : params) {
        Identifier name = param->is<TypeVar>()     ? param->to<TypeVar>().name
                          : param->is<ParamSpec>() ? param->to<ParamSpec>().name
                                                   : param->to<TypeVarTuple>().name;
        if (!add(name, kSymbolTypeParam | kSymbolAssigned, *param)) return false;
        const auto* variable = param->as<TypeVar>();
        if (!variable || !variable->bound) continue;
        bool in_class = current_->scope->can_see_class_scope;
        enter(ScopeKind::TypeVarBound, name, param);
        current_->scope->can_see_class_scope = in_class;
        if (in_class && !add(class_dict_name_, kSymbolUsed, *variable->bound)) return false;
        if (!visit_expression(*variable->bound)) return false;
        leave();
    }
    return true;
}

bool ScopeBuilder::visit_type_alias(const TypeAlias& node) {
    if (!visit_expression(*node.name)) return false;
    Identifier name = node.name->to<Name>().id;
    bool in_class = current_->scope->kind == ScopeKind::Class;
    bool is_generic = !node.type_params.empty();
    if (is_generic && (!enter_type_params(name, node, false) || !visit_type_params(node.type_params))) return false;
    enter(ScopeKind::TypeAlias, name, &node);
    current_->scope->can_see_class_scope = in_class;
    if (in_class && !add(class_dict_name_, kSymbolUsed, *node.value)) return false;
    if (!visit_expression(*node.value)) return false;
    leave();
    if (is_generic) leave();
    return true;
}

bool ScopeBuilder::visit_annotated_assignment(const AnnAssign& node) {
    if (const auto* name = node.target->as<Name>()) {
        uint16_t known = flags_of(*current_, name->id);
        if ((known & (kSymbolGlobal | kSymbolNonlocal)) && current_ != top_ && node.simple)
            return fail(about("annotated name '", name->id, known & kSymbolGlobal ? "' can't be global" : "' can't be nonlocal"),
                        node);
        if (node.simple && !add(name->id, kSymbolAnnotated | kSymbolAssigned, *name)) return false;
        if (!node.simple && node.value && !add(name->id, kSymbolAssigned, *name)) return false;
    } else if (!visit_expression(*node.target)) {
        return false;
    }
    return visit_annotation(*node.annotation) && visit_optional(node.value);
}

bool ScopeBuilder::visit_declaration(const Seq<Identifier>& names, const stmt& node, bool is_global) {
    for (Identifier name : names) {
        uint16_t known = flags_of(*current_, name);
        if (known & (kSymbolParameter | kSymbolAssigned | kSymbolUsed | kSymbolAnnotated)) {
            std::string word = is_global ? "global" : "nonlocal";
            if (known & kSymbolParameter) return fail(about("name '", name, "' is parameter and ") + word, node);
            if (known & kSymbolUsed) return fail(about("name '", name, "' is used prior to ") + word + " declaration", node);
            if (known & kSymbolAnnotated) return fail(about("annotated name '", name, "' can't be ") + word, node);
            return fail(about("name '", name, "' is assigned to before ") + word + " declaration", node);
        }
        if (!add(name, is_global ? kSymbolGlobal : kSymbolNonlocal, node)) return false;
        current_->directives.push_back({mangled(name), node});
    }
    return true;
}

bool ScopeBuilder::visit_try(const Try& node) {
    if (!visit_statements(node.body) || !visit_statements(node.orelse)) return false;
    for (const excepthandler* one : node.handlers) {
        const auto& handler = one->to<ExceptHandler>();
        if (!visit_optional(handler.type)) return false;
        if (handler.name.data() && !add(handler.name, kSymbolAssigned, handler)) return false;
        if (!visit_statements(handler.body)) return false;
    }
    return visit_statements(node.finalbody);
}

bool ScopeBuilder::visit_alias(const alias& node) {
    if (node.asname.data()) return add(node.asname, kSymbolImported, node);
    if (node.name == "*") {
        if (current_->scope->kind == ScopeKind::Module) return true;
        return fail("import * only allowed at module level", node);
    }
    size_t dot = node.name.find('.');
    Identifier bound = dot == Identifier::npos ? node.name : arena_.intern(node.name.substr(0, dot));
    return add(bound, kSymbolImported, node);
}

bool ScopeBuilder::visit_annotation(const expr& node) {
    if (future_.annotations) enter(ScopeKind::Annotation, arena_.intern("_annotation"), &node);
    if (!visit_expression(node)) return false;
    if (future_.annotations) leave();
    return true;
}

bool ScopeBuilder::visit_annotations(const FunctionDef& node) {
    const arguments& args = *node.args;
    auto visit_all = [&](const Seq<arg*>& list) {
        for (const arg* one : list)
            if (!visit_optional(one->annotation)) return false;
        return true;
    };
    if (future_.annotations) enter(ScopeKind::Annotation, arena_.intern("_annotation"), &node);
    if (!visit_all(args.posonlyargs) || !visit_all(args.args)) return false;
    if (args.vararg && !visit_optional(args.vararg->annotation)) return false;
    if (args.kwarg && !visit_optional(args.kwarg->annotation)) return false;
    if (!visit_all(args.kwonlyargs)) return false;
    if (future_.annotations) leave();
    return !node.returns || visit_annotation(*node.returns);
}

bool ScopeBuilder::visit_parameters(const arguments& node) {
    for (const Seq<arg*>* list : {&node.posonlyargs, &node.args, &node.kwonlyargs})
        for (const arg* one : *list)
            if (!add(one->arg, kSymbolParameter, *one)) return false;
    if (node.vararg) {
        if (!add(node.vararg->arg, kSymbolParameter, *node.vararg)) return false;
        current_->scope->has_varargs = true;
    }
    if (node.kwarg) {
        if (!add(node.kwarg->arg, kSymbolParameter, *node.kwarg)) return false;
        current_->scope->has_varkeywords = true;
    }
    return true;
}

bool ScopeBuilder::visit_patterns(const Seq<pattern*>& list) {
    for (const pattern* node : list)
        if (!visit_pattern(*node)) return false;
    return true;
}

bool ScopeBuilder::visit_pattern(const pattern& node) {
    DepthGuard guard(depth_);
    if (depth_ > max_depth_) {
        error_ = recursion_error();
        return false;
    }
    switch (node.node_kind) {
    case Kind::MatchValue: return visit_expression(*node.to<MatchValue>().value);
    case Kind::MatchSequence: return visit_patterns(node.to<MatchSequence>().patterns);
    case Kind::MatchStar: {
        Identifier name = node.to<MatchStar>().name;
        return !name.data() || add(name, kSymbolAssigned, node);
    }
    case Kind::MatchMapping: {
        const auto& mapping = node.to<MatchMapping>();
        if (!visit_expressions(mapping.keys) || !visit_patterns(mapping.patterns)) return false;
        return !mapping.rest.data() || add(mapping.rest, kSymbolAssigned, node);
    }
    case Kind::MatchClass: {
        const auto& cls = node.to<MatchClass>();
        return visit_expression(*cls.cls) && visit_patterns(cls.patterns) && visit_patterns(cls.kwd_patterns);
    }
    case Kind::MatchAs: {
        const auto& as = node.to<MatchAs>();
        if (as.pattern && !visit_pattern(*as.pattern)) return false;
        return !as.name.data() || add(as.name, kSymbolAssigned, node);
    }
    case Kind::MatchOr: return visit_patterns(node.to<MatchOr>().patterns);
    default: return true;
    }
}

bool ScopeBuilder::visit_expression(const expr& node) {
    DepthGuard guard(depth_);
    if (depth_ > max_depth_) {
        error_ = recursion_error();
        return false;
    }
    switch (node.node_kind) {
    case Kind::Constant: return true;
    case Kind::Name: return visit_name(node.to<Name>());
    case Kind::NamedExpr: return visit_named(node.to<NamedExpr>());
    case Kind::Lambda: return visit_lambda(node.to<Lambda>());
    case Kind::Dict: return visit_expressions(node.to<Dict>().keys) && visit_expressions(node.to<Dict>().values);
    case Kind::IfExp: {
        const auto& choice = node.to<IfExp>();
        return visit_expression(*choice.test) && visit_expression(*choice.body) && visit_expression(*choice.orelse);
    }
    case Kind::ListComp: {
        const auto& comp = node.to<ListComp>();
        return visit_comprehension(node, "listcomp", ComprehensionKind::List, comp.generators, *comp.elt, nullptr);
    }
    case Kind::SetComp: {
        const auto& comp = node.to<SetComp>();
        return visit_comprehension(node, "setcomp", ComprehensionKind::Set, comp.generators, *comp.elt, nullptr);
    }
    case Kind::DictComp: {
        const auto& comp = node.to<DictComp>();
        return visit_comprehension(node, "dictcomp", ComprehensionKind::Dict, comp.generators, *comp.key, comp.value);
    }
    case Kind::GeneratorExp: {
        const auto& comp = node.to<GeneratorExp>();
        return visit_comprehension(node, "genexpr", ComprehensionKind::Generator, comp.generators, *comp.elt, nullptr);
    }
    case Kind::Yield: return visit_yield(node, node.to<Yield>().value);
    case Kind::YieldFrom: return visit_yield(node, node.to<YieldFrom>().value);
    case Kind::Await:
        if (!forbid_in_lazy_scope("await expression", node)) return false;
        if (!visit_expression(*node.to<Await>().value)) return false;
        current_->scope->is_coroutine = true;
        return true;
    default: return visit_children(node);
    }
}

// Everything whose parts are visited in field order.
bool ScopeBuilder::visit_children(const expr& node) {
    bool ok = true;
    for_each_child(node, [&](const Node& child) {
        if (!ok) return;
        if (const auto* word = child.as<keyword>()) ok = visit_expression(*word->value);
        else ok = visit_expression(child.to<expr>());
    });
    return ok;
}

bool ScopeBuilder::visit_name(const Name& node) {
    if (!add(node.id, node.ctx == ExprContext::Load ? kSymbolUsed : kSymbolAssigned, node)) return false;
    // super() finds its class through __class__.
    if (node.ctx == ExprContext::Load && current_->scope->is_function_like() && node.id == "super")
        return add(class_name_, kSymbolUsed, node);
    return true;
}

bool ScopeBuilder::forbid_in_lazy_scope(const char* what, const expr& node) {
    const char* where = nullptr;
    switch (current_->scope->kind) {
    case ScopeKind::Annotation: where = "an annotation"; break;
    case ScopeKind::TypeVarBound: where = "a TypeVar bound"; break;
    case ScopeKind::TypeAlias: where = "a type alias"; break;
    case ScopeKind::TypeParams: where = "the definition of a generic"; break;
    default: return true;
    }
    return fail(std::string(what) + " cannot be used within " + where, node);
}

bool ScopeBuilder::visit_yield(const expr& node, const expr* value) {
    if (!forbid_in_lazy_scope("yield expression", node) || !visit_optional(value)) return false;
    current_->scope->is_generator = true;
    switch (current_->scope->comprehension) {
    case ComprehensionKind::None: return true;
    case ComprehensionKind::List: return fail("'yield' inside list comprehension", node);
    case ComprehensionKind::Set: return fail("'yield' inside set comprehension", node);
    case ComprehensionKind::Dict: return fail("'yield' inside dict comprehension", node);
    case ComprehensionKind::Generator: return fail("'yield' inside generator expression", node);
    }
    return true;
}

bool ScopeBuilder::visit_lambda(const Lambda& node) {
    if (current_->scope->can_see_class_scope) return fail("Cannot use lambda in annotation scope within class scope", node);
    if (!visit_expressions(node.args->defaults) || !visit_expressions(node.args->kw_defaults)) return false;
    enter(ScopeKind::Function, arena_.intern("lambda"), &node);
    if (!visit_parameters(*node.args) || !visit_expression(*node.body)) return false;
    leave();
    return true;
}

bool ScopeBuilder::visit_named(const NamedExpr& node) {
    if (!forbid_in_lazy_scope("named expression", node)) return false;
    if (current_->iteration_expressions > 0)
        return fail("assignment expression cannot be used in a comprehension iterable expression", node);
    if (current_->scope->comprehension != ComprehensionKind::None && !bind_named_in_enclosing(node.target->to<Name>()))
        return false;
    return visit_expression(*node.value) && visit_expression(*node.target);
}

// The target of `:=` in a comprehension belongs to the nearest scope that is none.
bool ScopeBuilder::bind_named_in_enclosing(const Name& target) {
    for (Draft* draft = current_; draft; draft = draft->parent) {
        const Scope& scope = *draft->scope;
        if (scope.comprehension != ComprehensionKind::None) {
            uint16_t known = flags_of(*draft, target.id);
            if ((known & kSymbolIteration) && (known & (kSymbolAssigned | kSymbolGlobal)))
                return fail(about("assignment expression cannot rebind comprehension iteration variable '", target.id, "'"),
                            target);
            continue;
        }
        const char* forbidden = nullptr;
        switch (scope.kind) {
        case ScopeKind::Function: {
            bool is_global = flags_of(*draft, target.id) & kSymbolGlobal;
            if (!add(target.id, is_global ? kSymbolGlobal : kSymbolNonlocal, target)) return false;
            current_->directives.push_back({mangled(target.id), target});
            return add_to(*draft, target.id, kSymbolAssigned, target);
        }
        case ScopeKind::Module:
            if (!add(target.id, kSymbolGlobal, target)) return false;
            current_->directives.push_back({mangled(target.id), target});
            return add_to(*draft, target.id, kSymbolGlobal, target);
        case ScopeKind::Class: forbidden = "in a class body"; break;
        case ScopeKind::TypeVarBound: forbidden = "in a TypeVar bound"; break;
        case ScopeKind::TypeAlias: forbidden = "in a type alias"; break;
        case ScopeKind::TypeParams: forbidden = "within the definition of a generic"; break;
        case ScopeKind::Annotation: continue;
        }
        return fail(std::string("assignment expression within a comprehension cannot be used ") + forbidden, target);
    }
    return true;
}

bool ScopeBuilder::visit_clause(const comprehension& node) {
    current_->reads_iteration_target = true;
    if (!visit_expression(*node.target)) return false;
    current_->reads_iteration_target = false;
    current_->iteration_expressions++;
    if (!visit_expression(*node.iter)) return false;
    current_->iteration_expressions--;
    if (!visit_expressions(node.ifs)) return false;
    if (node.is_async) current_->scope->is_coroutine = true;
    return true;
}

bool ScopeBuilder::visit_comprehension(const expr& node, const char* name, ComprehensionKind kind,
                                       const Seq<comprehension*>& generators, const expr& elt, const expr* value) {
    if (current_->scope->can_see_class_scope)
        return fail("Cannot use comprehension in annotation scope within class scope", node);
    // The first iterable belongs to the scope around.
    const comprehension& outermost = *generators[0];
    current_->iteration_expressions++;
    if (!visit_expression(*outermost.iter)) return false;
    current_->iteration_expressions--;
    enter(ScopeKind::Function, arena_.intern(name), &node);
    current_->scope->comprehension = kind;
    if (outermost.is_async) current_->scope->is_coroutine = true;
    if (!add(arena_.intern(".0"), kSymbolParameter, node)) return false;
    current_->reads_iteration_target = true;
    if (!visit_expression(*outermost.target)) return false;
    current_->reads_iteration_target = false;
    if (!visit_expressions(outermost.ifs)) return false;
    for (size_t i = 1; i < generators.size(); i++)
        if (!visit_clause(*generators[i])) return false;
    if (!visit_optional(value) || !visit_expression(elt)) return false;
    bool is_generator = kind == ComprehensionKind::Generator;
    current_->scope->is_generator = is_generator;
    bool is_async = current_->scope->is_coroutine && !is_generator;
    leave();
    if (is_async) current_->scope->is_coroutine = true;
    return true;
}

ScopeResult ScopeBuilder::run() {
    ScopeResult result;
    future_ = read_future_features(tree_, result.error);
    if (result.error) return result;
    class_name_ = arena_.intern("__class__");
    class_dict_name_ = arena_.intern("__classdict__");
    top_ = enter(ScopeKind::Module, arena_.intern("top"), &tree_);
    bool ok = true;
    if (const auto* module = tree_.as<Module>()) ok = visit_statements(module->body);
    else if (const auto* interactive = tree_.as<Interactive>()) ok = visit_statements(interactive->body);
    else if (const auto* expression = tree_.as<Expression>()) ok = visit_expression(*expression->body);
    Names free;
    if (ok && analyze(*top_, nullptr, free)) {
        auto* table = arena_.make<SymbolTable>();
        std::vector<SymbolTable::Entry> entries;
        for (Draft* draft : drafts_) {
            finish(*draft);
            entries.push_back({draft->scope->node, draft->scope});
        }
        std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.node < b.node; });
        table->top_ = top_->scope;
        table->future_ = future_;
        table->index_ = arena_.copy_seq(entries.data(), entries.size());
        result.table = table;
    }
    result.error = std::move(error_);
    for (Draft* draft : drafts_) delete draft;
    return result;
}

ScopeResult analyze_scopes(const mod& tree, Arena& arena) { return ScopeBuilder(tree, arena).run(); }

} // namespace molt::syntax

// Statements, in the order in which CPython generates code for them.
#include "syntax/checker.h"

#include "syntax/check.h"
#include "syntax/future.h"

namespace molt::syntax {

namespace {

// def and async def, for and async for, with and async with, try and try* differ in their kinds only.
template<class T> const T& same_fields(const stmt& node) { return static_cast<const T&>(static_cast<const Node&>(node)); }

} // namespace

Checker::Checker(const mod& tree, const SymbolTable& scopes, std::vector<Diagnostic>& warnings)
    : tree_(tree), scopes_(scopes), warnings_(warnings) {
    last_future_ = last_future_import(tree);
}

SyntaxError Checker::run() {
    InUnit module(*this, UnitType::Module, scopes_.top());
    if (const auto* program = tree_.as<Module>()) statements(program->body);
    else if (const auto* interactive = tree_.as<Interactive>()) statements(interactive->body);
    else if (const auto* value = tree_.as<Expression>()) expression(*value->body);
    return std::move(error_);
}

bool Checker::fail(const Position& where, std::string message) {
    error_ = error_at(where, std::move(message));
    return false;
}

void Checker::warn(const Position& where, std::string message) { warnings_.push_back({where.lineno, std::move(message)}); }

bool Checker::push(const Position& where, Block block, const Seq<stmt*>* finalbody) {
    constexpr size_t kMaxBlocks = 20;
    if (unit_->blocks.size() >= kMaxBlocks) return fail(where, "too many statically nested blocks");
    unit_->blocks.push_back({block, finalbody});
    return true;
}

// What a break, continue or return passes on its way out: `finally` bodies are compiled in place for it.
bool Checker::unwind(const Position& where, bool to_loop, bool& found_loop) {
    if (unit_->blocks.empty()) return true;
    OpenBlock top = unit_->blocks.back();
    if (top.block == Block::GroupHandler)
        return fail(where, "'break', 'continue' and 'return' cannot appear in an except* block");
    if (to_loop && top.block == Block::Loop) {
        found_loop = true;
        return true;
    }
    unit_->blocks.pop_back();
    bool ok = (top.block != Block::FinallyTry || statements(*top.finalbody)) && unwind(where, to_loop, found_loop);
    unit_->blocks.push_back(top);
    return ok;
}

bool Checker::use_name(const Position& where, Identifier name, ExprContext context) {
    if (name != "__debug__" || context == ExprContext::Load) return true;
    return fail(where, context == ExprContext::Store ? "cannot assign to __debug__" : "cannot delete __debug__");
}

bool Checker::statements(const Seq<stmt*>& list) {
    for (const stmt* node : list)
        if (!statement(*node)) return false;
    return true;
}

bool Checker::statement(const stmt& node) {
    switch (node.node_kind) {
    case Kind::FunctionDef:
    case Kind::AsyncFunctionDef: return function(same_fields<FunctionDef>(node));
    case Kind::ClassDef: return class_definition(node.to<ClassDef>());
    case Kind::TypeAlias: return type_alias(node.to<TypeAlias>());
    case Kind::Return: return return_statement(node.to<Return>());
    case Kind::Delete: return expressions(node.to<Delete>().targets);
    case Kind::Assign: return expression(*node.to<Assign>().value) && expressions(node.to<Assign>().targets);
    case Kind::AugAssign: return augmented_assignment(node.to<AugAssign>());
    case Kind::AnnAssign: return annotated_assignment(node.to<AnnAssign>());
    case Kind::For: return loop(same_fields<For>(node), false);
    case Kind::AsyncFor: return loop(same_fields<For>(node), true);
    case Kind::While: {
        const auto& loop = node.to<While>();
        if (!push(node, Block::Loop) || !expression(*loop.test) || !statements(loop.body)) return false;
        pop();
        return statements(loop.orelse);
    }
    case Kind::If: return expression(*node.to<If>().test) && statements(node.to<If>().body) && statements(node.to<If>().orelse);
    case Kind::With: return with(same_fields<With>(node), 0, false);
    case Kind::AsyncWith: return with(same_fields<With>(node), 0, true);
    case Kind::Match: return match(node.to<Match>());
    case Kind::Raise: return optional(node.to<Raise>().exc) && optional(node.to<Raise>().cause);
    case Kind::Try:
    case Kind::TryStar: return try_statement(same_fields<Try>(node));
    case Kind::Assert: return assertion(node.to<Assert>());
    case Kind::Import: return import(node.to<Import>());
    case Kind::ImportFrom: return import_from(node.to<ImportFrom>());
    case Kind::Expr: return expression(*node.to<Expr>().value);
    case Kind::Break:
    case Kind::Continue: {
        bool found_loop = false;
        if (!unwind(node, true, found_loop)) return false;
        if (found_loop) return true;
        return fail(node, node.is<Break>() ? "'break' outside loop" : "'continue' not properly in loop");
    }
    default: return true;
    }
}

bool Checker::parameters(const arguments& args) {
    for (const Seq<arg*>* list : {&args.posonlyargs, &args.args})
        for (const arg* one : *list)
            if (!store_name(*one, one->arg)) return false;
    if (args.vararg && !store_name(*args.vararg, args.vararg->arg)) return false;
    for (const arg* one : args.kwonlyargs)
        if (!store_name(*one, one->arg)) return false;
    return !args.kwarg || store_name(*args.kwarg, args.kwarg->arg);
}

bool Checker::defaults(const arguments& args) { return expressions(args.defaults) && expressions(args.kw_defaults); }

bool Checker::annotation(const expr* node) {
    if (!node || scopes_.future().annotations) return true;
    return expression(node->is<Starred>() ? *node->to<Starred>().value : *node);
}

bool Checker::annotations(const FunctionDef& node) {
    const arguments& args = *node.args;
    for (const Seq<arg*>* list : {&args.args, &args.posonlyargs})
        for (const arg* one : *list)
            if (!annotation(one->annotation)) return false;
    if (args.vararg && !annotation(args.vararg->annotation)) return false;
    for (const arg* one : args.kwonlyargs)
        if (!annotation(one->annotation)) return false;
    if (args.kwarg && !annotation(args.kwarg->annotation)) return false;
    return annotation(node.returns);
}

bool Checker::function(const FunctionDef& node) {
    if (!parameters(*node.args) || !expressions(node.decorator_list) || !defaults(*node.args)) return false;
    if (node.type_params.empty()) {
        if (!function_body(node)) return false;
    } else {
        InUnit unit(*this, UnitType::TypeParams, scopes_.type_params_scope_of(node));
        if (!type_params(node.type_params) || !function_body(node)) return false;
    }
    return store_name(node, node.name);
}

bool Checker::function_body(const FunctionDef& node) {
    if (!annotations(node)) return false;
    bool is_async = node.node_kind == Kind::AsyncFunctionDef;
    InUnit unit(*this, is_async ? UnitType::AsyncFunction : UnitType::Function, scopes_.scope_of(node));
    return statements(node.body);
}

bool Checker::class_definition(const ClassDef& node) {
    if (!expressions(node.decorator_list)) return false;
    if (node.type_params.empty()) {
        if (!class_body(node)) return false;
    } else {
        InUnit unit(*this, UnitType::TypeParams, scopes_.type_params_scope_of(node));
        if (!type_params(node.type_params) || !class_body(node)) return false;
    }
    return store_name(node, node.name);
}

// The bases come behind the body.
bool Checker::class_body(const ClassDef& node) {
    {
        InUnit unit(*this, UnitType::Class, scopes_.scope_of(node));
        if (!statements(node.body)) return false;
    }
    return arguments_of_call(node.bases, node.keywords);
}

bool Checker::type_params(const Seq<type_param*>& params) {
    for (const type_param* param : params) {
        Identifier name;
        if (const auto* variable = param->as<TypeVar>()) {
            name = variable->name;
            if (variable->bound) {
                InUnit unit(*this, UnitType::TypeParams, scopes_.scope_of(*param));
                if (!expression(*variable->bound)) return false;
            }
        } else {
            name = param->is<ParamSpec>() ? param->to<ParamSpec>().name : param->to<TypeVarTuple>().name;
        }
        if (!store_name(*param, name)) return false;
    }
    return true;
}

bool Checker::type_alias(const TypeAlias& node) {
    auto value = [&] {
        InUnit unit(*this, UnitType::TypeParams, scopes_.scope_of(node));
        return expression(*node.value);
    };
    if (node.type_params.empty()) {
        if (!value()) return false;
    } else {
        InUnit unit(*this, UnitType::TypeParams, scopes_.type_params_scope_of(node));
        if (!type_params(node.type_params) || !value()) return false;
    }
    return store_name(node, node.name->to<Name>().id);
}

bool Checker::return_statement(const Return& node) {
    if (!unit_->scope->is_function_like()) return fail(node, "'return' outside function");
    if (node.value && unit_->scope->is_coroutine && unit_->scope->is_generator)
        return fail(node, "'return' with value in async generator");
    if (!optional(node.value)) return false;
    // A constant on the same line is where CPython sees the return.
    bool at_value = node.value && folded_type(*node.value) && node.value->lineno == node.lineno;
    bool found_loop = false;
    return unwind(at_value ? static_cast<const Position&>(*node.value) : node, false, found_loop);
}

bool Checker::annotated_assignment(const AnnAssign& node) {
    const expr& target = *node.target;
    if (node.value && (!expression(*node.value) || !expression(target))) return false;
    bool future = scopes_.future().annotations;
    if (const auto* name = target.as<Name>()) {
        if (!store_name(node, name->id)) return false;
        if (node.simple && is_module_or_class() && !future && !expression(*node.annotation)) return false;
    } else if (const auto* attribute = target.as<Attribute>()) {
        if (!store_name(node, attribute->attr)) return false;
        if (!node.value && !expression(*attribute->value)) return false;
    } else if (const auto* subscript = target.as<Subscript>()) {
        if (!node.value && (!expression(*subscript->value) || !expression(*subscript->slice))) return false;
    }
    return node.simple || future || !is_module_or_class() || expression(*node.annotation);
}

bool Checker::augmented_assignment(const AugAssign& node) {
    const expr& target = *node.target;
    if (const auto* name = target.as<Name>()) return expression(*node.value) && store_name(target, name->id);
    if (const auto* attribute = target.as<Attribute>()) return expression(*attribute->value) && expression(*node.value);
    const auto& subscript = target.to<Subscript>();
    return expression(*subscript.value) && expression(*subscript.slice) && expression(*node.value);
}

bool Checker::loop(const For& node, bool is_async) {
    if (is_async) {
        if (unit_->type != UnitType::AsyncFunction) return fail(node, "'async for' outside async function");
        if (!expression(*node.iter) || !push(node, Block::Loop)) return false;
    } else if (!push(node, Block::Loop) || !expression(*node.iter)) {
        return false;
    }
    if (!expression(*node.target) || !statements(node.body)) return false;
    pop();
    return statements(node.orelse);
}

bool Checker::with(const With& node, size_t item, bool is_async) {
    if (is_async && unit_->type != UnitType::AsyncFunction) return fail(node, "'async with' outside async function");
    const withitem& current = *node.items[item];
    if (!expression(*current.context_expr) || !push(node, Block::Other) || !optional(current.optional_vars)) return false;
    if (item + 1 < node.items.size() ? !with(node, item + 1, is_async) : !statements(node.body)) return false;
    pop();
    return true;
}

bool Checker::try_statement(const Try& node) {
    bool is_star = node.node_kind == Kind::TryStar;
    auto guarded = [&] {
        if (node.handlers.empty()) return statements(node.body);
        return is_star ? try_star(node) : try_except(node);
    };
    if (node.finalbody.empty()) return guarded();
    // The final body is compiled twice: for the way through and for exceptions.
    if (!push(node, Block::FinallyTry, &node.finalbody) || !guarded()) return false;
    pop();
    if (!statements(node.finalbody) || !push(node, Block::Other) || !statements(node.finalbody)) return false;
    pop();
    return true;
}

bool Checker::handler_body(const ExceptHandler& handler) {
    if (handler.name.data() && !store_name(handler, handler.name)) return false;
    if (!push(handler, Block::Handler) || !statements(handler.body)) return false;
    pop();
    return true;
}

bool Checker::try_except(const Try& node) {
    if (!push(node, Block::Other) || !statements(node.body)) return false;
    pop();
    if (!statements(node.orelse) || !push(node, Block::Other)) return false;
    for (size_t i = 0; i < node.handlers.size(); i++) {
        const auto& handler = node.handlers[i]->to<ExceptHandler>();
        if (!handler.type && i + 1 < node.handlers.size()) return fail(handler, "default 'except:' must be last");
        if (!optional(handler.type) || !handler_body(handler)) return false;
    }
    pop();
    return true;
}

bool Checker::try_star(const Try& node) {
    if (!push(node, Block::Other) || !statements(node.body)) return false;
    pop();
    if (!push(node, Block::GroupHandler)) return false;
    for (const excepthandler* one : node.handlers) {
        const auto& handler = one->to<ExceptHandler>();
        if (!optional(handler.type) || !handler_body(handler)) return false;
    }
    pop();
    return statements(node.orelse);
}

bool Checker::import(const Import& node) {
    for (const alias* name : node.names)
        if (!store_name(node, name->asname.data() ? name->asname : name->name.substr(0, name->name.find('.')))) return false;
    return true;
}

bool Checker::import_from(const ImportFrom& node) {
    bool is_late =
        node.lineno > last_future_.lineno || (node.lineno == last_future_.lineno && node.col_offset > last_future_.col_offset);
    if (is_late && node.module == "__future__")
        return fail(node, "from __future__ imports must occur at the beginning of the file");
    for (const alias* name : node.names)
        if (name->name != "*" && !store_name(node, name->asname.data() ? name->asname : name->name)) return false;
    return true;
}

bool Checker::assertion(const Assert& node) {
    if (const auto* tuple = node.test->as<Tuple>())
        if (!tuple->elts.empty()) warn(node, "assertion is always true, perhaps remove parentheses?");
    return expression(*node.test) && optional(node.msg);
}

SyntaxError check_tree(const mod& tree, const SymbolTable& scopes, std::vector<Diagnostic>& warnings) {
    return Checker(tree, scopes, warnings).run();
}

CheckResult check_source(std::string_view bytes, std::string_view filename, Mode mode, Arena& arena) {
    CheckResult result;
    ParseResult parsed = parse(bytes, filename, mode, arena);
    result.warnings = std::move(parsed.warnings);
    result.error = std::move(parsed.error);
    if (!parsed.tree) return result;
    ScopeResult scopes = analyze_scopes(*parsed.tree, arena);
    result.error = std::move(scopes.error);
    if (!scopes.table) return result;
    if (mode != Mode::FuncType) result.error = check_tree(*parsed.tree, *scopes.table, result.warnings);
    if (result.error) return result;
    result.tree = parsed.tree;
    result.scopes = scopes.table;
    return result;
}

} // namespace molt::syntax

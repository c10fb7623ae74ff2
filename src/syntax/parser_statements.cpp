// Statements.
#include "syntax/parser.h"

namespace molt::syntax {

namespace {

bool augmented_operator(TokenKind kind, Operator& op) {
    switch (kind) {
    case TokenKind::PlusEqual: op = Operator::Add; return true;
    case TokenKind::MinusEqual: op = Operator::Sub; return true;
    case TokenKind::StarEqual: op = Operator::Mult; return true;
    case TokenKind::AtEqual: op = Operator::MatMult; return true;
    case TokenKind::SlashEqual: op = Operator::Div; return true;
    case TokenKind::PercentEqual: op = Operator::Mod; return true;
    case TokenKind::AmpersandEqual: op = Operator::BitAnd; return true;
    case TokenKind::BarEqual: op = Operator::BitOr; return true;
    case TokenKind::CaretEqual: op = Operator::BitXor; return true;
    case TokenKind::LeftShiftEqual: op = Operator::LShift; return true;
    case TokenKind::RightShiftEqual: op = Operator::RShift; return true;
    case TokenKind::DoubleStarEqual: op = Operator::Pow; return true;
    case TokenKind::DoubleSlashEqual: op = Operator::FloorDiv; return true;
    default: return false;
    }
}

} // namespace

bool Parser::statements(NodeList<stmt>& list) {
    do {
        if (!statement(list)) return false;
    } while (!at(TokenKind::EndMarker) && !at(TokenKind::Dedent));
    return true;
}

bool Parser::statement(NodeList<stmt>& list) {
    switch (kind()) {
    case TokenKind::KwDef:
    case TokenKind::At:
    case TokenKind::KwAsync:
    case TokenKind::KwIf:
    case TokenKind::KwClass:
    case TokenKind::KwWith:
    case TokenKind::KwFor:
    case TokenKind::KwTry:
    case TokenKind::KwWhile: {
        stmt* compound = compound_statement();
        if (compound) list.push(compound);
        return compound != nullptr;
    }
    default: break;
    }
    if (at_name("match")) {
        size_t begin = position_;
        if (stmt* match = match_statement()) {
            list.push(match);
            return true;
        }
        rewind(begin);
    }
    return simple_statements(list);
}

// Null, with nothing eaten, when no compound statement starts here.
stmt* Parser::compound_statement() {
    Deeper deeper(*this);
    if (deeper.too_deep()) return nullptr;
    switch (kind()) {
    case TokenKind::KwDef: return function_definition(mark(), {}, false);
    case TokenKind::At: return decorated();
    case TokenKind::KwAsync: return async_statement();
    case TokenKind::KwIf: return if_statement();
    case TokenKind::KwClass: return class_definition(mark(), {});
    case TokenKind::KwWith: return with_statement<With>(mark());
    case TokenKind::KwFor: return for_statement<For>(mark());
    case TokenKind::KwTry: return try_statement();
    case TokenKind::KwWhile: return while_statement();
    default: break;
    }
    if (!at_name("match")) return nullptr;
    size_t begin = position_;
    stmt* match = match_statement();
    if (!match) rewind(begin);
    return match;
}

bool Parser::simple_statements(NodeList<stmt>& list) {
    do {
        stmt* next = simple_statement();
        if (!next) return false;
        list.push(next);
    } while (accept(TokenKind::Semicolon) && !at(TokenKind::Newline));
    return accept(TokenKind::Newline);
}

stmt* Parser::simple_statement() {
    switch (kind()) {
    case TokenKind::KwReturn: return return_statement();
    case TokenKind::KwImport: return import_statement();
    case TokenKind::KwFrom: return import_from_statement();
    case TokenKind::KwRaise: return raise_statement();
    case TokenKind::KwDel: return delete_statement();
    case TokenKind::KwAssert: return assert_statement();
    case TokenKind::KwGlobal: return scope_statement<Global>();
    case TokenKind::KwNonlocal: return scope_statement<Nonlocal>();
    case TokenKind::KwPass: {
        auto* node = start<Pass>(mark());
        advance();
        return finish(node);
    }
    case TokenKind::KwBreak: {
        auto* node = start<Break>(mark());
        advance();
        return finish(node);
    }
    case TokenKind::KwContinue: {
        auto* node = start<Continue>(mark());
        advance();
        return finish(node);
    }
    default: break;
    }
    if (at_name("type") && peek() == TokenKind::Name) return type_alias_statement();
    return expression_statement();
}

bool Parser::block(Seq<stmt*>& body) {
    NodeList<stmt> list(*this);
    if (accept(TokenKind::Newline)) {
        if (!accept(TokenKind::Indent) || !statements(list) || !accept(TokenKind::Dedent)) return false;
    } else if (!simple_statements(list)) {
        return false;
    }
    body = list.take();
    return true;
}

stmt* Parser::expression_statement() {
    Mark begin = mark();
    if (at(TokenKind::KwYield)) {
        auto* node = start<Expr>(begin);
        node->value = yield_expression();
        return node->value ? finish(node) : nullptr;
    }
    bool parenthesized = at(TokenKind::LeftParen);
    expr* first = star_expressions();
    if (!first) return nullptr;
    if (at(TokenKind::Equal)) return assignment(begin, first);
    if (at(TokenKind::Colon)) return annotated_assignment(begin, first, parenthesized);
    Operator op;
    if (augmented_operator(kind(), op)) {
        if (!is_single_target(*first)) return nullptr;
        advance();
        auto* node = start<AugAssign>(begin);
        set_context(*first, ExprContext::Store);
        node->target = first;
        node->op = op;
        node->value = assigned_value();
        return node->value ? finish(node) : nullptr;
    }
    auto* node = start<Expr>(begin);
    node->value = first;
    return finish(node);
}

expr* Parser::assigned_value() { return at(TokenKind::KwYield) ? yield_expression() : star_expressions(); }

stmt* Parser::assignment(Mark begin, expr* first) {
    NodeList<expr> targets(*this);
    expr* value = first;
    while (accept(TokenKind::Equal)) {
        if (!is_star_target(*value)) return nullptr;
        set_context(*value, ExprContext::Store);
        targets.push(value);
        value = assigned_value();
        if (!value) return nullptr;
    }
    auto* node = start<Assign>(begin);
    node->targets = targets.take();
    node->value = value;
    return finish(node);
}

stmt* Parser::annotated_assignment(Mark begin, expr* target, bool parenthesized) {
    if (!is_single_target(*target)) return nullptr;
    advance();
    auto* node = start<AnnAssign>(begin);
    set_context(*target, ExprContext::Store);
    node->target = target;
    node->simple = target->is<Name>() && !parenthesized;
    node->annotation = expression();
    if (!node->annotation) return nullptr;
    if (accept(TokenKind::Equal) && !(node->value = assigned_value())) return nullptr;
    return finish(node);
}

stmt* Parser::return_statement() {
    auto* node = start<Return>(mark());
    advance();
    if (!at(TokenKind::Newline) && !at(TokenKind::Semicolon) && !(node->value = star_expressions())) return nullptr;
    return finish(node);
}

stmt* Parser::raise_statement() {
    auto* node = start<Raise>(mark());
    advance();
    if (!at(TokenKind::Newline) && !at(TokenKind::Semicolon)) {
        if (!(node->exc = expression())) return nullptr;
        if (accept(TokenKind::KwFrom) && !(node->cause = expression())) return nullptr;
    }
    return finish(node);
}

stmt* Parser::delete_statement() {
    auto* node = start<Delete>(mark());
    advance();
    NodeList<expr> targets(*this);
    do {
        if (at(TokenKind::Semicolon) || at(TokenKind::Newline)) break;
        if (at(TokenKind::KwAwait)) return nullptr;
        expr* target = primary();
        if (!target || !is_delete_target(*target)) return nullptr;
        set_context(*target, ExprContext::Del);
        targets.push(target);
    } while (accept(TokenKind::Comma));
    if (targets.size() == 0 || (!at(TokenKind::Semicolon) && !at(TokenKind::Newline))) return nullptr;
    node->targets = targets.take();
    return finish(node);
}

stmt* Parser::assert_statement() {
    auto* node = start<Assert>(mark());
    advance();
    node->test = expression();
    if (!node->test) return nullptr;
    if (accept(TokenKind::Comma) && !(node->msg = expression())) return nullptr;
    return finish(node);
}

bool Parser::dotted_name(Identifier& name) {
    name = expect_name();
    if (!name.data()) return false;
    if (!at(TokenKind::Dot)) return true;
    std::string dotted(name);
    while (accept(TokenKind::Dot)) {
        Identifier next = expect_name();
        if (!next.data()) return false;
        dotted += '.';
        dotted += next;
    }
    name = arena_.intern(dotted);
    return true;
}

alias* Parser::import_alias(bool dotted) {
    auto* node = start<alias>(mark());
    if (dotted) {
        if (!dotted_name(node->name)) return nullptr;
    } else {
        node->name = expect_name();
        if (!node->name.data()) return nullptr;
    }
    if (accept(TokenKind::KwAs)) {
        node->asname = expect_name();
        if (!node->asname.data()) return nullptr;
    }
    return finish(node);
}

stmt* Parser::import_statement() {
    auto* node = start<Import>(mark());
    advance();
    NodeList<alias> names(*this);
    do {
        alias* name = import_alias(true);
        if (!name) return nullptr;
        names.push(name);
    } while (accept(TokenKind::Comma));
    node->names = names.take();
    return finish(node);
}

stmt* Parser::import_from_statement() {
    auto* node = start<ImportFrom>(mark());
    advance();
    for (;;) {
        if (accept(TokenKind::Dot)) node->level++;
        else if (accept(TokenKind::Ellipsis)) node->level += 3;
        else break;
    }
    if (!at(TokenKind::KwImport) || node->level == 0) {
        if (!dotted_name(node->module)) return nullptr;
    }
    if (!accept(TokenKind::KwImport)) return nullptr;
    NodeList<alias> names(*this);
    if (at(TokenKind::Star)) {
        auto* star = start<alias>(mark());
        star->name = arena_.intern("*");
        advance();
        names.push(finish(star));
    } else {
        bool parenthesized = accept(TokenKind::LeftParen);
        do {
            if (parenthesized && names.size() > 0 && at(TokenKind::RightParen)) break;
            alias* name = import_alias(false);
            if (!name) return nullptr;
            names.push(name);
        } while (accept(TokenKind::Comma));
        if (parenthesized && !accept(TokenKind::RightParen)) return nullptr;
    }
    node->names = names.take();
    return finish(node);
}

template<class T> stmt* Parser::scope_statement() {
    auto* node = start<T>(mark());
    advance();
    std::vector<Identifier> names;
    do {
        Identifier name = expect_name();
        if (!name.data()) return nullptr;
        names.push_back(name);
    } while (accept(TokenKind::Comma));
    node->names = arena_.copy_seq(names.data(), names.size());
    return finish(node);
}

stmt* Parser::type_alias_statement() {
    auto* node = start<TypeAlias>(mark());
    advance();
    auto* name = start<Name>(mark());
    name->id = identifier();
    name->ctx = ExprContext::Store;
    node->name = finish(name);
    if (!type_parameters(node->type_params) || !accept(TokenKind::Equal)) return nullptr;
    node->value = expression();
    return node->value ? finish(node) : nullptr;
}

// Optional: no bracket, no parameters.
bool Parser::type_parameters(Seq<type_param*>& params) {
    if (!accept(TokenKind::LeftBracket)) return true;
    NodeList<type_param> list(*this);
    do {
        if (list.size() > 0 && at(TokenKind::RightBracket)) break;
        type_param* param = type_parameter();
        if (!param) return false;
        list.push(param);
    } while (accept(TokenKind::Comma));
    params = list.take();
    return accept(TokenKind::RightBracket);
}

type_param* Parser::type_parameter() {
    Mark begin = mark();
    if (accept(TokenKind::Star)) {
        auto* node = start<TypeVarTuple>(begin);
        node->name = expect_name();
        return node->name.data() ? finish(node) : nullptr;
    }
    if (accept(TokenKind::DoubleStar)) {
        auto* node = start<ParamSpec>(begin);
        node->name = expect_name();
        return node->name.data() ? finish(node) : nullptr;
    }
    auto* node = start<TypeVar>(begin);
    node->name = expect_name();
    if (!node->name.data()) return nullptr;
    if (accept(TokenKind::Colon) && !(node->bound = expression())) return nullptr;
    return finish(node);
}

stmt* Parser::decorated() {
    NodeList<expr> decorators(*this);
    while (accept(TokenKind::At)) {
        expr* decorator = named_expression();
        if (!decorator || !accept(TokenKind::Newline)) return nullptr;
        decorators.push(decorator);
    }
    Mark begin = mark();
    if (at(TokenKind::KwClass)) return class_definition(begin, decorators.take());
    bool is_async = accept(TokenKind::KwAsync);
    return at(TokenKind::KwDef) ? function_definition(begin, decorators.take(), is_async) : nullptr;
}

stmt* Parser::function_definition(Mark begin, Seq<expr*> decorators, bool is_async) {
    // Both classes have the same fields.
    auto* node = start<FunctionDef>(begin);
    static_assert(sizeof(FunctionDef) == sizeof(AsyncFunctionDef));
    if (is_async) node->node_kind = Kind::AsyncFunctionDef;
    advance();
    node->decorator_list = decorators;
    node->name = expect_name();
    if (!node->name.data() || !type_parameters(node->type_params) || !accept(TokenKind::LeftParen)) return nullptr;
    node->args = parameters(false);
    if (!node->args || !accept(TokenKind::RightParen)) return nullptr;
    if (accept(TokenKind::Arrow) && !(node->returns = expression())) return nullptr;
    if (!accept(TokenKind::Colon) || !block(node->body)) return nullptr;
    return finish(node);
}

stmt* Parser::class_definition(Mark begin, Seq<expr*> decorators) {
    auto* node = start<ClassDef>(begin);
    advance();
    node->decorator_list = decorators;
    node->name = expect_name();
    if (!node->name.data() || !type_parameters(node->type_params)) return nullptr;
    if (at(TokenKind::LeftParen)) {
        expr* bases = call(begin, nullptr);
        if (!bases) return nullptr;
        node->bases = bases->to<Call>().args;
        node->keywords = bases->to<Call>().keywords;
        // class A(x for x in y) is not a list of arguments.
        if (node->bases.size() == 1 && node->bases[0]->is<GeneratorExp>() &&
            node->bases[0]->end_col_offset == bases->end_col_offset && node->bases[0]->end_lineno == bases->end_lineno)
            return nullptr;
    }
    if (!accept(TokenKind::Colon) || !block(node->body)) return nullptr;
    return finish(node);
}

stmt* Parser::async_statement() {
    Mark begin = mark();
    advance();
    if (at(TokenKind::KwDef)) return function_definition(begin, {}, true);
    if (at(TokenKind::KwFor)) return for_statement<AsyncFor>(begin);
    if (at(TokenKind::KwWith)) return with_statement<AsyncWith>(begin);
    return nullptr;
}

stmt* Parser::if_statement() {
    Deeper deeper(*this);
    if (deeper.too_deep()) return nullptr;
    auto* node = start<If>(mark());
    advance();
    node->test = named_expression();
    if (!node->test || !accept(TokenKind::Colon) || !block(node->body)) return nullptr;
    if (at(TokenKind::KwElif)) {
        stmt* next = if_statement();
        if (!next) return nullptr;
        node->orelse = arena_.copy_seq(&next, 1);
    } else if (!else_block(node->orelse)) {
        return nullptr;
    }
    return finish(node);
}

stmt* Parser::while_statement() {
    auto* node = start<While>(mark());
    advance();
    node->test = named_expression();
    if (!node->test || !accept(TokenKind::Colon) || !block(node->body) || !else_block(node->orelse)) return nullptr;
    return finish(node);
}

// Optional.
bool Parser::else_block(Seq<stmt*>& body) {
    if (!accept(TokenKind::KwElse)) return true;
    return accept(TokenKind::Colon) && block(body);
}

template<class T> stmt* Parser::for_statement(Mark begin) {
    auto* node = start<T>(begin);
    advance();
    node->target = star_targets();
    if (!node->target || !accept(TokenKind::KwIn)) return nullptr;
    node->iter = star_expressions();
    if (!node->iter || !accept(TokenKind::Colon) || !block(node->body) || !else_block(node->orelse)) return nullptr;
    return finish(node);
}

template<class T> stmt* Parser::with_statement(Mark begin) {
    auto* node = start<T>(begin);
    advance();
    // Parentheses may hold the items, or belong to the first item.
    size_t open = position_;
    bool parenthesized = at(TokenKind::LeftParen) && with_items(node->items, true);
    if (!parenthesized) {
        rewind(open);
        if (!with_items(node->items, false)) return nullptr;
    }
    if (!block(node->body)) return nullptr;
    return finish(node);
}

// With the colon behind them.
bool Parser::with_items(Seq<withitem*>& items, bool parenthesized) {
    NodeList<withitem> list(*this);
    if (parenthesized) advance();
    do {
        if (parenthesized && list.size() > 0 && at(TokenKind::RightParen)) break;
        withitem* item = with_item();
        if (!item) return false;
        list.push(item);
    } while (accept(TokenKind::Comma));
    items = list.take();
    if (parenthesized && !accept(TokenKind::RightParen)) return false;
    return accept(TokenKind::Colon);
}

withitem* Parser::with_item() {
    auto* item = start<withitem>(mark());
    item->context_expr = expression();
    if (!item->context_expr) return nullptr;
    if (accept(TokenKind::KwAs) && !(item->optional_vars = star_target())) return nullptr;
    return finish(item);
}

stmt* Parser::try_statement() {
    auto* node = start<Try>(mark());
    static_assert(sizeof(Try) == sizeof(TryStar));
    advance();
    if (!accept(TokenKind::Colon) || !block(node->body)) return nullptr;
    NodeList<excepthandler> handlers(*this);
    bool starred = at(TokenKind::KwExcept) && peek() == TokenKind::Star;
    while (at(TokenKind::KwExcept)) {
        excepthandler* handler = except_handler(starred);
        if (!handler) return nullptr;
        handlers.push(handler);
    }
    if (starred) node->node_kind = Kind::TryStar;
    node->handlers = handlers.take();
    if (!node->handlers.empty() && !else_block(node->orelse)) return nullptr;
    if (accept(TokenKind::KwFinally)) {
        if (!accept(TokenKind::Colon) || !block(node->finalbody)) return nullptr;
    } else if (node->handlers.empty()) {
        return nullptr;
    }
    return finish(node);
}

excepthandler* Parser::except_handler(bool starred) {
    auto* handler = start<ExceptHandler>(mark());
    advance();
    if (accept(TokenKind::Star) != starred) return nullptr;
    if (starred || !at(TokenKind::Colon)) {
        if (!(handler->type = expression())) return nullptr;
        if (accept(TokenKind::KwAs)) {
            handler->name = expect_name();
            if (!handler->name.data()) return nullptr;
        }
    }
    if (!accept(TokenKind::Colon) || !block(handler->body)) return nullptr;
    return finish(handler);
}

} // namespace molt::syntax

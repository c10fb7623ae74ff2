// Tokens, targets and the four start rules of the parser.
#include "syntax/parser.h"

#include "syntax/literals.h"

namespace molt::syntax {

namespace {

bool is_layout(TokenKind kind) {
    return kind == TokenKind::Newline || kind == TokenKind::Indent || kind == TokenKind::Dedent || kind == TokenKind::EndMarker;
}

} // namespace

Parser::Parser(Lexer& lexer, Arena& arena) : lexer_(lexer), arena_(arena) {
    tokens_.push_back(lexer_.next());
    kind_ = tokens_[0].kind;
}

TokenKind Parser::peek() {
    if (position_ + 1 == tokens_.size()) tokens_.push_back(lexer_.next());
    return tokens_[position_ + 1].kind;
}

void Parser::advance() {
    if (!is_layout(kind_)) last_ = position_;
    if (++position_ == tokens_.size()) tokens_.push_back(lexer_.next());
    kind_ = tokens_[position_].kind;
}

bool Parser::accept(TokenKind kind) {
    if (kind_ != kind) return false;
    advance();
    return true;
}

void Parser::rewind(size_t position) {
    if (position_ > warned_before_) warned_before_ = position_;
    position_ = position;
    kind_ = tokens_[position].kind;
    for (last_ = position; last_ > 0;)
        if (!is_layout(tokens_[--last_].kind)) break;
}

Identifier Parser::identifier() {
    Identifier name = intern_name(token().text, arena_);
    advance();
    return name;
}

Identifier Parser::expect_name() { return at(TokenKind::Name) ? identifier() : Identifier(); }

mod* Parser::parse(Mode mode) {
    Mark begin = {1, 0};
    switch (mode) {
    case Mode::Exec: {
        NodeList<stmt> body(*this);
        if (!at(TokenKind::EndMarker) && !statements(body)) return nullptr;
        if (!at(TokenKind::EndMarker)) return nullptr;
        auto* module = start<Module>(begin);
        module->body = body.take();
        return module;
    }
    case Mode::Eval: {
        expr* body = expressions();
        if (!body) return nullptr;
        while (accept(TokenKind::Newline)) {}
        if (!at(TokenKind::EndMarker)) return nullptr;
        auto* expression = start<Expression>(begin);
        expression->body = body;
        return expression;
    }
    case Mode::Single: {
        NodeList<stmt> body(*this);
        if (at(TokenKind::Newline)) {
            auto* pass = start<Pass>(mark());
            // The line end itself is the place of the empty statement.
            pass->end_lineno = static_cast<uint32_t>(token().end_lineno);
            pass->end_col_offset = static_cast<uint32_t>(token().end_col_offset);
            body.push(pass);
        } else if (stmt* compound = compound_statement()) {
            if (!at(TokenKind::Newline)) return nullptr;
            body.push(compound);
        } else if (!simple_statements(body)) {
            return nullptr;
        }
        auto* interactive = start<Interactive>(begin);
        interactive->body = body.take();
        return interactive;
    }
    case Mode::FuncType: break;
    }
    // '(' [types] ')' '->' type, where types may have * and ** that mean nothing.
    NodeList<expr> types(*this);
    if (!accept(TokenKind::LeftParen)) return nullptr;
    for (int stars = 0; !at(TokenKind::RightParen);) {
        int seen = at(TokenKind::Star) ? 1 : at(TokenKind::DoubleStar) ? 2 : 0;
        if (seen) advance();
        if (seen <= stars && stars > 0) return nullptr;
        if (seen > stars) stars = seen;
        expr* type = expression();
        if (!type) return nullptr;
        types.push(type);
        if (!accept(TokenKind::Comma)) break;
        if (at(TokenKind::RightParen)) return nullptr;
    }
    if (!accept(TokenKind::RightParen) || !accept(TokenKind::Arrow)) return nullptr;
    expr* returns = expression();
    if (!returns) return nullptr;
    while (accept(TokenKind::Newline)) {}
    if (!at(TokenKind::EndMarker)) return nullptr;
    auto* type = start<FunctionType>(begin);
    type->argtypes = types.take();
    type->returns = returns;
    return type;
}

expr* Parser::star_targets() {
    Mark begin = mark();
    expr* first = star_target();
    if (!first || !at(TokenKind::Comma)) return first;
    NodeList<expr> elts(*this);
    elts.push(first);
    while (accept(TokenKind::Comma)) {
        if (at(TokenKind::KwIn) || at(TokenKind::Equal)) break;
        expr* next = star_target();
        if (!next) return nullptr;
        elts.push(next);
    }
    expr* tuple = tuple_of(begin, elts);
    tuple->to<Tuple>().ctx = ExprContext::Store;
    return tuple;
}

// Parsed as the expression that it looks like; nothing that binds weaker than a trailer can be a target.
expr* Parser::star_target() {
    Mark begin = mark();
    if (accept(TokenKind::Star)) {
        if (at(TokenKind::Star)) return nullptr;
        expr* value = star_target();
        if (!value) return nullptr;
        auto* starred = start<Starred>(begin);
        starred->value = value;
        starred->ctx = ExprContext::Store;
        return finish(starred);
    }
    if (at(TokenKind::KwAwait)) return nullptr;
    expr* target = primary();
    if (!target || !is_star_target(*target)) return nullptr;
    set_context(*target, ExprContext::Store);
    return target;
}

bool Parser::is_single_target(const expr& node) { return node.is<Name>() || node.is<Attribute>() || node.is<Subscript>(); }

bool Parser::is_star_target(const expr& node) {
    if (is_single_target(node)) return true;
    if (const auto* starred = node.as<Starred>()) return !starred->value->is<Starred>() && is_star_target(*starred->value);
    const Seq<expr*>* elts = nullptr;
    if (const auto* tuple = node.as<Tuple>()) elts = &tuple->elts;
    if (const auto* list = node.as<List>()) elts = &list->elts;
    if (!elts) return false;
    for (const expr* elt : *elts)
        if (!is_star_target(*elt)) return false;
    return true;
}

bool Parser::is_delete_target(const expr& node) {
    if (is_single_target(node)) return true;
    const Seq<expr*>* elts = nullptr;
    if (const auto* tuple = node.as<Tuple>()) elts = &tuple->elts;
    if (const auto* list = node.as<List>()) elts = &list->elts;
    if (!elts) return false;
    for (const expr* elt : *elts)
        if (!is_delete_target(*elt)) return false;
    return true;
}

void Parser::set_context(expr& node, ExprContext context) {
    switch (node.node_kind) {
    case Kind::Name: node.to<Name>().ctx = context; break;
    case Kind::Attribute: node.to<Attribute>().ctx = context; break;
    case Kind::Subscript: node.to<Subscript>().ctx = context; break;
    case Kind::Starred:
        node.to<Starred>().ctx = context;
        set_context(*node.to<Starred>().value, context);
        break;
    case Kind::Tuple:
        node.to<Tuple>().ctx = context;
        for (expr* elt : node.to<Tuple>().elts) set_context(*elt, context);
        break;
    case Kind::List:
        node.to<List>().ctx = context;
        for (expr* elt : node.to<List>().elts) set_context(*elt, context);
        break;
    default: break;
    }
}

} // namespace molt::syntax

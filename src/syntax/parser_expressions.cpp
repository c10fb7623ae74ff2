// Expressions, from tuples down to calls and subscripts.
#include "syntax/parser.h"

namespace molt::syntax {

namespace {

struct BinaryOperator {
    int precedence; // 0: not a binary operator; higher binds tighter
    Operator op;
};

BinaryOperator binary_operator(TokenKind kind) {
    switch (kind) {
    case TokenKind::Bar: return {1, Operator::BitOr};
    case TokenKind::Caret: return {2, Operator::BitXor};
    case TokenKind::Ampersand: return {3, Operator::BitAnd};
    case TokenKind::LeftShift: return {4, Operator::LShift};
    case TokenKind::RightShift: return {4, Operator::RShift};
    case TokenKind::Plus: return {5, Operator::Add};
    case TokenKind::Minus: return {5, Operator::Sub};
    case TokenKind::Star: return {6, Operator::Mult};
    case TokenKind::Slash: return {6, Operator::Div};
    case TokenKind::DoubleSlash: return {6, Operator::FloorDiv};
    case TokenKind::Percent: return {6, Operator::Mod};
    case TokenKind::At: return {6, Operator::MatMult};
    default: return {0, Operator::Add};
    }
}

// Can an expression start here? Decides about trailing commas.
bool starts_expression(TokenKind kind) {
    switch (kind) {
    case TokenKind::Name:
    case TokenKind::Number:
    case TokenKind::String:
    case TokenKind::FStringStart:
    case TokenKind::LeftParen:
    case TokenKind::LeftBracket:
    case TokenKind::LeftBrace:
    case TokenKind::Ellipsis:
    case TokenKind::Plus:
    case TokenKind::Minus:
    case TokenKind::Tilde:
    case TokenKind::Star:
    case TokenKind::KwFalse:
    case TokenKind::KwNone:
    case TokenKind::KwTrue:
    case TokenKind::KwAwait:
    case TokenKind::KwLambda:
    case TokenKind::KwNot: return true;
    default: return false;
    }
}

} // namespace

expr* Parser::tuple_of(Mark begin, NodeList<expr>& elts) {
    auto* tuple = start<Tuple>(begin);
    tuple->elts = elts.take();
    tuple->ctx = ExprContext::Load;
    return finish(tuple);
}

expr* Parser::expressions() {
    Mark begin = mark();
    expr* first = expression();
    if (!first || !at(TokenKind::Comma)) return first;
    NodeList<expr> elts(*this);
    elts.push(first);
    while (accept(TokenKind::Comma)) {
        if (!starts_expression(kind()) || at(TokenKind::Star)) break;
        expr* next = expression();
        if (!next) return nullptr;
        elts.push(next);
    }
    return tuple_of(begin, elts);
}

expr* Parser::star_expressions() {
    Mark begin = mark();
    expr* first = star_expression();
    if (!first || !at(TokenKind::Comma)) return first;
    NodeList<expr> elts(*this);
    elts.push(first);
    while (accept(TokenKind::Comma)) {
        if (!starts_expression(kind())) break;
        expr* next = star_expression();
        if (!next) return nullptr;
        elts.push(next);
    }
    return tuple_of(begin, elts);
}

expr* Parser::star_expression() {
    if (!at(TokenKind::Star)) return expression();
    auto* starred = start<Starred>(mark());
    advance();
    starred->value = binary(1);
    if (!starred->value) return nullptr;
    return finish(starred);
}

expr* Parser::star_named_expression() { return at(TokenKind::Star) ? star_expression() : named_expression(); }

expr* Parser::named_expression() {
    if (!at(TokenKind::Name) || peek() != TokenKind::ColonEqual) return expression();
    auto* named = start<NamedExpr>(mark());
    auto* target = start<Name>(mark());
    target->id = identifier();
    target->ctx = ExprContext::Store;
    named->target = finish(target);
    advance();
    named->value = expression();
    if (!named->value) return nullptr;
    return finish(named);
}

expr* Parser::expression() {
    Deeper deeper(*this);
    if (deeper.too_deep()) return nullptr;
    if (at(TokenKind::KwLambda)) return lambda();
    Mark begin = mark();
    expr* body = disjunction();
    if (!body || !at(TokenKind::KwIf)) return body;
    auto* conditional = start<IfExp>(begin);
    advance();
    conditional->body = body;
    conditional->test = disjunction();
    if (!conditional->test || !accept(TokenKind::KwElse)) return nullptr;
    conditional->orelse = expression();
    if (!conditional->orelse) return nullptr;
    return finish(conditional);
}

expr* Parser::yield_expression() {
    Mark begin = mark();
    advance();
    if (accept(TokenKind::KwFrom)) {
        auto* yield = start<YieldFrom>(begin);
        yield->value = expression();
        if (!yield->value) return nullptr;
        return finish(yield);
    }
    auto* yield = start<Yield>(begin);
    if (starts_expression(kind())) {
        yield->value = star_expressions();
        if (!yield->value) return nullptr;
    }
    return finish(yield);
}

expr* Parser::lambda() {
    Deeper deeper(*this);
    if (deeper.too_deep()) return nullptr;
    auto* node = start<Lambda>(mark());
    advance();
    node->args = parameters(true);
    if (!node->args || !accept(TokenKind::Colon)) return nullptr;
    node->body = expression();
    if (!node->body) return nullptr;
    return finish(node);
}

expr* Parser::disjunction() {
    Mark begin = mark();
    expr* first = conjunction();
    if (!first || !at(TokenKind::KwOr)) return first;
    NodeList<expr> values(*this);
    values.push(first);
    while (accept(TokenKind::KwOr)) {
        expr* next = conjunction();
        if (!next) return nullptr;
        values.push(next);
    }
    auto* node = start<BoolOp>(begin);
    node->op = BoolOperator::Or;
    node->values = values.take();
    return finish(node);
}

expr* Parser::conjunction() {
    Mark begin = mark();
    expr* first = inversion();
    if (!first || !at(TokenKind::KwAnd)) return first;
    NodeList<expr> values(*this);
    values.push(first);
    while (accept(TokenKind::KwAnd)) {
        expr* next = inversion();
        if (!next) return nullptr;
        values.push(next);
    }
    auto* node = start<BoolOp>(begin);
    node->op = BoolOperator::And;
    node->values = values.take();
    return finish(node);
}

expr* Parser::inversion() {
    if (!at(TokenKind::KwNot)) return comparison();
    Deeper deeper(*this);
    if (deeper.too_deep()) return nullptr;
    auto* node = start<UnaryOp>(mark());
    advance();
    node->op = UnaryOperator::Not;
    node->operand = inversion();
    if (!node->operand) return nullptr;
    return finish(node);
}

// Eats the operator; false when there is none.
bool Parser::comparison_operator(CompareOperator& op) {
    switch (kind()) {
    case TokenKind::EqualEqual: op = CompareOperator::Eq; break;
    case TokenKind::NotEqual:
        if (token().text != "!=") return false;
        op = CompareOperator::NotEq;
        break;
    case TokenKind::Less: op = CompareOperator::Lt; break;
    case TokenKind::LessEqual: op = CompareOperator::LtE; break;
    case TokenKind::Greater: op = CompareOperator::Gt; break;
    case TokenKind::GreaterEqual: op = CompareOperator::GtE; break;
    case TokenKind::KwIn: op = CompareOperator::In; break;
    case TokenKind::KwIs:
        advance();
        op = accept(TokenKind::KwNot) ? CompareOperator::IsNot : CompareOperator::Is;
        return true;
    case TokenKind::KwNot:
        if (peek() != TokenKind::KwIn) return false;
        advance();
        op = CompareOperator::NotIn;
        break;
    default: return false;
    }
    advance();
    return true;
}

expr* Parser::comparison() {
    Mark begin = mark();
    expr* left = binary(1);
    CompareOperator op;
    if (!left || !comparison_operator(op)) return left;
    NodeList<expr> comparators(*this);
    CompareOperator few[8];
    std::vector<CompareOperator> many;
    size_t count = 0;
    do {
        expr* right = binary(1);
        if (!right) return nullptr;
        comparators.push(right);
        if (count < 8) few[count] = op;
        else if (count == 8) many.assign(few, few + 8);
        if (count++ >= 8) many.push_back(op);
    } while (comparison_operator(op));
    auto* node = start<Compare>(begin);
    node->left = left;
    node->ops = arena_.copy_seq(count > 8 ? many.data() : few, count);
    node->comparators = comparators.take();
    return finish(node);
}

expr* Parser::binary(int least_precedence) {
    Mark begin = mark();
    expr* left = factor();
    while (left) {
        BinaryOperator found = binary_operator(kind());
        if (found.precedence < least_precedence || found.precedence == 0) return left;
        advance();
        auto* node = start<BinOp>(begin);
        node->left = left;
        node->op = found.op;
        node->right = binary(found.precedence + 1);
        if (!node->right) return nullptr;
        left = finish(node);
    }
    return nullptr;
}

expr* Parser::factor() {
    UnaryOperator op;
    switch (kind()) {
    case TokenKind::Plus: op = UnaryOperator::UAdd; break;
    case TokenKind::Minus: op = UnaryOperator::USub; break;
    case TokenKind::Tilde: op = UnaryOperator::Invert; break;
    default: return power();
    }
    Deeper deeper(*this);
    if (deeper.too_deep()) return nullptr;
    auto* node = start<UnaryOp>(mark());
    advance();
    node->op = op;
    node->operand = factor();
    if (!node->operand) return nullptr;
    return finish(node);
}

expr* Parser::power() {
    Mark begin = mark();
    expr* base;
    if (accept(TokenKind::KwAwait)) {
        auto* node = start<Await>(begin);
        node->value = primary();
        if (!node->value) return nullptr;
        base = finish(node);
    } else {
        base = primary();
    }
    if (!base || !at(TokenKind::DoubleStar)) return base;
    Deeper deeper(*this, 2);
    if (deeper.too_deep()) return nullptr;
    advance();
    auto* node = start<BinOp>(begin);
    node->left = base;
    node->op = Operator::Pow;
    node->right = factor();
    if (!node->right) return nullptr;
    return finish(node);
}

expr* Parser::primary() {
    Mark begin = mark();
    expr* value = atom();
    return value ? trailers(begin, value) : nullptr;
}

expr* Parser::trailers(Mark begin, expr* value) {
    while (value) {
        if (accept(TokenKind::Dot)) {
            auto* node = start<Attribute>(begin);
            node->value = value;
            node->attr = expect_name();
            node->ctx = ExprContext::Load;
            if (!node->attr.data()) return nullptr;
            value = finish(node);
        } else if (at(TokenKind::LeftParen)) {
            value = call(begin, value);
        } else if (at(TokenKind::LeftBracket)) {
            value = subscript(begin, value);
        } else {
            return value;
        }
    }
    return nullptr;
}

expr* Parser::call(Mark begin, expr* func) {
    Deeper deeper(*this);
    if (deeper.too_deep()) return nullptr;
    Mark open = mark();
    advance();
    NodeList<expr> args(*this);
    // Keywords go on a list of their own behind the positional ones, so they are collected apart.
    std::vector<keyword*> keywords;
    bool after_keyword = false, after_double_star = false;
    while (!at(TokenKind::RightParen)) {
        Mark first = mark();
        if (at(TokenKind::Star)) {
            if (after_double_star) return nullptr;
            auto* starred = start<Starred>(first);
            advance();
            starred->value = expression();
            if (!starred->value) return nullptr;
            args.push(finish(starred));
        } else if (accept(TokenKind::DoubleStar)) {
            auto* node = start<keyword>(first);
            node->value = expression();
            if (!node->value) return nullptr;
            keywords.push_back(finish(node));
            after_keyword = after_double_star = true;
        } else if (at(TokenKind::Name) && peek() == TokenKind::Equal) {
            auto* node = start<keyword>(first);
            node->arg = identifier();
            advance();
            node->value = expression();
            if (!node->value) return nullptr;
            keywords.push_back(finish(node));
            after_keyword = true;
        } else {
            if (after_keyword) return nullptr;
            expr* value = named_expression();
            if (!value) return nullptr;
            if (at_comprehension()) {
                // A lone generator shares the parentheses of the call.
                if (args.size() > 0) return nullptr;
                value = comprehension_of<GeneratorExp>(open, value, TokenKind::RightParen);
                if (!value) return nullptr;
                args.push(value);
                auto* node = start<Call>(begin);
                node->func = func;
                node->args = args.take();
                return finish(node);
            }
            args.push(value);
        }
        if (!accept(TokenKind::Comma)) break;
    }
    if (!accept(TokenKind::RightParen)) return nullptr;
    auto* node = start<Call>(begin);
    node->func = func;
    node->args = args.take();
    node->keywords = arena_.copy_seq(keywords.data(), keywords.size());
    return finish(node);
}

expr* Parser::subscript(Mark begin, expr* value) {
    Deeper deeper(*this);
    if (deeper.too_deep()) return nullptr;
    advance();
    Mark first = mark();
    expr* index = slice();
    if (!index) return nullptr;
    if (at(TokenKind::Comma) || index->is<Starred>()) {
        NodeList<expr> elts(*this);
        elts.push(index);
        while (accept(TokenKind::Comma)) {
            if (at(TokenKind::RightBracket)) break;
            expr* next = slice();
            if (!next) return nullptr;
            elts.push(next);
        }
        index = tuple_of(first, elts);
    }
    if (!accept(TokenKind::RightBracket)) return nullptr;
    auto* node = start<Subscript>(begin);
    node->value = value;
    node->slice = index;
    node->ctx = ExprContext::Load;
    return finish(node);
}

expr* Parser::slice() {
    Mark begin = mark();
    if (at(TokenKind::Star)) {
        auto* starred = start<Starred>(begin);
        advance();
        starred->value = expression();
        if (!starred->value) return nullptr;
        return finish(starred);
    }
    expr* lower = nullptr;
    if (!at(TokenKind::Colon)) {
        lower = named_expression();
        if (!lower || !at(TokenKind::Colon)) return lower;
        if (is_bare_walrus(begin, *lower)) return nullptr;
    }
    advance();
    auto* node = start<Slice>(begin);
    node->lower = lower;
    auto ends = [&] { return at(TokenKind::Colon) || at(TokenKind::Comma) || at(TokenKind::RightBracket); };
    if (!ends() && !(node->upper = expression())) return nullptr;
    if (accept(TokenKind::Colon) && !ends() && !(node->step = expression())) return nullptr;
    return finish(node);
}

} // namespace molt::syntax

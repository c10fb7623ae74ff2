// The match statement and its patterns.
#include "syntax/parser.h"

namespace molt::syntax {

// `match` may be a plain name: the caller rewinds when this fails.
stmt* Parser::match_statement() {
    auto* node = start<Match>(mark());
    advance();
    Mark begin = mark();
    expr* subject = star_named_expression();
    if (!subject) return nullptr;
    if (at(TokenKind::Comma)) {
        NodeList<expr> elts(*this);
        elts.push(subject);
        while (accept(TokenKind::Comma)) {
            if (at(TokenKind::Colon)) break;
            expr* next = star_named_expression();
            if (!next) return nullptr;
            elts.push(next);
        }
        subject = tuple_of(begin, elts);
    } else if (subject->is<Starred>()) {
        return nullptr;
    }
    node->subject = subject;
    if (!accept(TokenKind::Colon) || !accept(TokenKind::Newline) || !accept(TokenKind::Indent)) return nullptr;
    NodeList<match_case> cases(*this);
    do {
        match_case* next = case_block();
        if (!next) return nullptr;
        cases.push(next);
    } while (!at(TokenKind::Dedent));
    advance();
    node->cases = cases.take();
    return finish(node);
}

match_case* Parser::case_block() {
    if (!at_name("case")) return nullptr;
    auto* node = start<match_case>(mark());
    advance();
    node->pattern = top_pattern();
    if (!node->pattern) return nullptr;
    if (accept(TokenKind::KwIf) && !(node->guard = named_expression())) return nullptr;
    if (!accept(TokenKind::Colon) || !block(node->body)) return nullptr;
    return finish(node);
}

// A sequence needs no brackets here.
pattern* Parser::top_pattern() {
    Mark begin = mark();
    pattern* first = maybe_star_pattern();
    if (!first) return nullptr;
    if (!at(TokenKind::Comma)) return first->is<MatchStar>() ? nullptr : first;
    NodeList<pattern> patterns(*this);
    patterns.push(first);
    while (accept(TokenKind::Comma)) {
        if (at(TokenKind::Colon) || at(TokenKind::KwIf)) break;
        pattern* next = maybe_star_pattern();
        if (!next) return nullptr;
        patterns.push(next);
    }
    auto* node = start<MatchSequence>(begin);
    node->patterns = patterns.take();
    return finish(node);
}

pattern* Parser::maybe_star_pattern() {
    if (!at(TokenKind::Star)) return as_pattern();
    auto* node = start<MatchStar>(mark());
    advance();
    Identifier name = expect_name();
    if (!name.data()) return nullptr;
    if (name != "_") {
        if (at(TokenKind::Dot) || at(TokenKind::LeftParen) || at(TokenKind::Equal)) return nullptr;
        node->name = name;
    }
    return finish(node);
}

pattern* Parser::as_pattern() {
    Deeper deeper(*this);
    if (deeper.too_deep()) return nullptr;
    Mark begin = mark();
    pattern* inner = or_pattern();
    if (!inner || !accept(TokenKind::KwAs)) return inner;
    auto* node = start<MatchAs>(begin);
    node->pattern = inner;
    node->name = expect_name();
    if (!node->name.data() || node->name == "_") return nullptr;
    if (at(TokenKind::Dot) || at(TokenKind::LeftParen) || at(TokenKind::Equal)) return nullptr;
    return finish(node);
}

pattern* Parser::or_pattern() {
    Mark begin = mark();
    pattern* first = closed_pattern();
    if (!first || !at(TokenKind::Bar)) return first;
    NodeList<pattern> patterns(*this);
    patterns.push(first);
    while (accept(TokenKind::Bar)) {
        pattern* next = closed_pattern();
        if (!next) return nullptr;
        patterns.push(next);
    }
    auto* node = start<MatchOr>(begin);
    node->patterns = patterns.take();
    return finish(node);
}

pattern* Parser::closed_pattern() {
    switch (kind()) {
    case TokenKind::Name: return name_pattern();
    case TokenKind::LeftParen: return group_or_sequence_pattern();
    case TokenKind::LeftBracket: {
        Mark begin = mark();
        advance();
        return sequence_pattern(begin, TokenKind::RightBracket);
    }
    case TokenKind::LeftBrace: return mapping_pattern();
    default: return literal_pattern();
    }
}

pattern* Parser::name_pattern() {
    Mark begin = mark();
    bool dotted = peek() == TokenKind::Dot;
    if (!dotted && tokens_[position_ + 1].kind != TokenKind::LeftParen) {
        if (tokens_[position_ + 1].kind == TokenKind::Equal) return nullptr;
        auto* capture = start<MatchAs>(begin);
        Identifier name = identifier();
        if (name != "_") capture->name = name;
        return finish(capture);
    }
    expr* value = pattern_name_or_attribute();
    if (!value) return nullptr;
    if (at(TokenKind::LeftParen)) return class_pattern(begin, value);
    if (at(TokenKind::Equal)) return nullptr;
    auto* node = start<MatchValue>(begin);
    node->value = value;
    return finish(node);
}

expr* Parser::pattern_name_or_attribute() {
    Mark begin = mark();
    auto* name = start<Name>(begin);
    name->id = identifier();
    name->ctx = ExprContext::Load;
    expr* value = finish(name);
    while (accept(TokenKind::Dot)) {
        auto* attribute = start<Attribute>(begin);
        attribute->value = value;
        attribute->attr = expect_name();
        attribute->ctx = ExprContext::Load;
        if (!attribute->attr.data()) return nullptr;
        value = finish(attribute);
    }
    return value;
}

pattern* Parser::literal_pattern() {
    Mark begin = mark();
    switch (kind()) {
    case TokenKind::KwNone:
    case TokenKind::KwTrue:
    case TokenKind::KwFalse: {
        auto* node = start<MatchSingleton>(begin);
        node->value.kind = at(TokenKind::KwNone)   ? ConstantKind::None
                           : at(TokenKind::KwTrue) ? ConstantKind::True
                                                   : ConstantKind::False;
        advance();
        return finish(node);
    }
    case TokenKind::String:
    case TokenKind::FStringStart:
    case TokenKind::Number:
    case TokenKind::Minus: {
        auto* node = start<MatchValue>(begin);
        node->value = at(TokenKind::Number) || at(TokenKind::Minus) ? pattern_number() : strings();
        return node->value ? finish(node) : nullptr;
    }
    default: return nullptr;
    }
}

// ['-'] number [('+' | '-') imaginary]
expr* Parser::pattern_number() {
    Mark begin = mark();
    auto read = [&](bool imaginary_only, bool real_only) -> expr* {
        expr* value = at(TokenKind::Number) ? number() : nullptr;
        if (!value) return nullptr;
        bool imaginary = value->to<Constant>().value.kind == ConstantKind::Imaginary;
        return (imaginary_only && !imaginary) || (real_only && imaginary) ? nullptr : value;
    };
    expr* value;
    if (accept(TokenKind::Minus)) {
        auto* negative = start<UnaryOp>(begin);
        negative->op = UnaryOperator::USub;
        negative->operand = read(false, false);
        value = negative->operand ? finish(negative) : nullptr;
    } else {
        value = read(false, false);
    }
    if (!value || (!at(TokenKind::Plus) && !at(TokenKind::Minus))) return value;
    const expr* real = value->is<UnaryOp>() ? value->to<UnaryOp>().operand : value;
    if (real->to<Constant>().value.kind == ConstantKind::Imaginary) return nullptr;
    auto* sum = start<BinOp>(begin);
    sum->left = value;
    sum->op = at(TokenKind::Plus) ? Operator::Add : Operator::Sub;
    advance();
    sum->right = read(true, false);
    return sum->right ? finish(sum) : nullptr;
}

pattern* Parser::group_or_sequence_pattern() {
    Mark begin = mark();
    advance();
    if (at(TokenKind::RightParen)) return sequence_pattern(begin, TokenKind::RightParen);
    pattern* first = maybe_star_pattern();
    if (!first) return nullptr;
    if (!at(TokenKind::Comma)) return !first->is<MatchStar>() && accept(TokenKind::RightParen) ? first : nullptr;
    NodeList<pattern> patterns(*this);
    patterns.push(first);
    while (accept(TokenKind::Comma)) {
        if (at(TokenKind::RightParen)) break;
        pattern* next = maybe_star_pattern();
        if (!next) return nullptr;
        patterns.push(next);
    }
    if (!accept(TokenKind::RightParen)) return nullptr;
    auto* node = start<MatchSequence>(begin);
    node->patterns = patterns.take();
    return finish(node);
}

pattern* Parser::sequence_pattern(Mark begin, TokenKind close) {
    NodeList<pattern> patterns(*this);
    while (!at(close)) {
        pattern* next = maybe_star_pattern();
        if (!next) return nullptr;
        patterns.push(next);
        if (!accept(TokenKind::Comma)) break;
    }
    if (!accept(close)) return nullptr;
    auto* node = start<MatchSequence>(begin);
    node->patterns = patterns.take();
    return finish(node);
}

bool Parser::mapping_key(expr*& key) {
    switch (kind()) {
    case TokenKind::Name: key = peek() == TokenKind::Dot ? pattern_name_or_attribute() : nullptr; break;
    case TokenKind::KwNone: key = constant(ConstantKind::None); break;
    case TokenKind::KwTrue: key = constant(ConstantKind::True); break;
    case TokenKind::KwFalse: key = constant(ConstantKind::False); break;
    case TokenKind::String:
    case TokenKind::FStringStart: key = strings(); break;
    default: key = pattern_number(); break;
    }
    return key && accept(TokenKind::Colon);
}

pattern* Parser::mapping_pattern() {
    auto* node = start<MatchMapping>(mark());
    advance();
    NodeList<pattern> patterns(*this);
    std::vector<expr*> keys;
    while (!at(TokenKind::RightBrace)) {
        if (accept(TokenKind::DoubleStar)) {
            node->rest = expect_name();
            if (!node->rest.data() || node->rest == "_") return nullptr;
            accept(TokenKind::Comma);
            break;
        }
        expr* key = nullptr;
        if (!mapping_key(key)) return nullptr;
        pattern* value = as_pattern();
        if (!value) return nullptr;
        keys.push_back(key);
        patterns.push(value);
        if (!accept(TokenKind::Comma)) break;
    }
    if (!accept(TokenKind::RightBrace)) return nullptr;
    node->keys = arena_.copy_seq(keys.data(), keys.size());
    node->patterns = patterns.take();
    return finish(node);
}

pattern* Parser::class_pattern(Mark begin, expr* cls) {
    auto* node = start<MatchClass>(begin);
    advance();
    node->cls = cls;
    // Positional patterns first, then those with a name.
    NodeList<pattern> patterns(*this);
    std::vector<Identifier> names;
    while (!at(TokenKind::RightParen)) {
        if (at(TokenKind::Name) && peek() == TokenKind::Equal) {
            names.push_back(identifier());
            advance();
        } else if (!names.empty()) {
            return nullptr;
        }
        pattern* next = as_pattern();
        if (!next) return nullptr;
        patterns.push(next);
        if (!accept(TokenKind::Comma)) break;
    }
    if (!accept(TokenKind::RightParen)) return nullptr;
    Seq<pattern*> all = patterns.take();
    uint32_t positional = all.n - static_cast<uint32_t>(names.size());
    node->patterns = {all.data, positional};
    node->kwd_patterns = {all.data + positional, static_cast<uint32_t>(names.size())};
    node->kwd_attrs = arena_.copy_seq(names.data(), names.size());
    return finish(node);
}

} // namespace molt::syntax

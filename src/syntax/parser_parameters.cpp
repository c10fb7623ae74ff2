// Parameter lists of def and lambda.
#include "syntax/parser.h"

namespace molt::syntax {

arg* Parser::parameter(bool is_lambda, bool may_star_annotation) {
    auto* node = start<arg>(mark());
    node->arg = expect_name();
    if (!node->arg.data()) return nullptr;
    if (!is_lambda && accept(TokenKind::Colon)) {
        node->annotation = may_star_annotation ? star_expression() : expression();
        if (!node->annotation) return nullptr;
    }
    return finish(node);
}

// Up to, and without, the closing parenthesis or colon.
arguments* Parser::parameters(bool is_lambda) {
    TokenKind close = is_lambda ? TokenKind::Colon : TokenKind::RightParen;
    auto* node = start<arguments>(mark());
    NodeList<arg> positional(*this);
    std::vector<arg*> positional_only, keyword_only;
    std::vector<expr*> defaults, keyword_defaults;
    bool seen_slash = false, seen_star = false;
    while (!at(close)) {
        if (accept(TokenKind::Slash)) {
            if (seen_slash || seen_star || positional.size() == 0) return nullptr;
            seen_slash = true;
            Seq<arg*> so_far = positional.take();
            positional_only.assign(so_far.begin(), so_far.end());
        } else if (accept(TokenKind::Star)) {
            if (seen_star) return nullptr;
            seen_star = true;
            if (at(TokenKind::Comma)) {
                // A bare star needs a parameter behind it.
                if (peek() != TokenKind::Name) return nullptr;
            } else {
                node->vararg = parameter(is_lambda, true);
                if (!node->vararg || at(TokenKind::Equal)) return nullptr;
            }
        } else if (accept(TokenKind::DoubleStar)) {
            node->kwarg = parameter(is_lambda, false);
            if (!node->kwarg || at(TokenKind::Equal)) return nullptr;
            accept(TokenKind::Comma);
            if (!at(close)) return nullptr;
            break;
        } else {
            arg* next = parameter(is_lambda, false);
            if (!next) return nullptr;
            expr* default_value = nullptr;
            if (accept(TokenKind::Equal) && !(default_value = expression())) return nullptr;
            if (seen_star) {
                keyword_only.push_back(next);
                keyword_defaults.push_back(default_value);
            } else {
                if (default_value) defaults.push_back(default_value);
                else if (!defaults.empty()) return nullptr;
                positional.push(next);
            }
        }
        if (!accept(TokenKind::Comma)) break;
    }
    if (!at(close)) return nullptr;
    size_t before_slash = positional_only.size();
    node->posonlyargs = arena_.copy_seq(positional_only.data(), before_slash);
    node->args = arena_.make_seq<arg*>(positional.size() - before_slash);
    for (size_t i = before_slash; i < positional.size(); i++) node->args[i - before_slash] = positional[i];
    node->kwonlyargs = arena_.copy_seq(keyword_only.data(), keyword_only.size());
    node->kw_defaults = arena_.copy_seq(keyword_defaults.data(), keyword_defaults.size());
    node->defaults = arena_.copy_seq(defaults.data(), defaults.size());
    return finish(node);
}

} // namespace molt::syntax

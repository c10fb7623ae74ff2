// Atoms: names, literals, displays, comprehensions and f-strings.
#include "syntax/parser.h"

#include "syntax/fstring.h"
#include "syntax/literals.h"

namespace molt::syntax {

expr* Parser::atom() {
    switch (kind()) {
    case TokenKind::Name: {
        auto* name = start<Name>(mark());
        name->id = identifier();
        name->ctx = ExprContext::Load;
        return finish(name);
    }
    case TokenKind::Number: return number();
    case TokenKind::String:
    case TokenKind::FStringStart: return strings();
    case TokenKind::LeftParen: return parenthesized();
    case TokenKind::LeftBracket: return list_display();
    case TokenKind::LeftBrace: return brace_display();
    case TokenKind::KwNone: return constant(ConstantKind::None);
    case TokenKind::KwTrue: return constant(ConstantKind::True);
    case TokenKind::KwFalse: return constant(ConstantKind::False);
    case TokenKind::Ellipsis: return constant(ConstantKind::Ellipsis);
    default: return nullptr;
    }
}

expr* Parser::constant(ConstantKind kind) {
    auto* node = start<Constant>(mark());
    node->value.kind = kind;
    advance();
    return finish(node);
}

expr* Parser::number() {
    auto* node = start<Constant>(mark());
    if (parse_number(token().text, arena_, node->value)) return nullptr;
    advance();
    return finish(node);
}

expr* Parser::parenthesized() {
    Deeper deeper(*this);
    if (deeper.too_deep()) return nullptr;
    Mark begin = mark();
    advance();
    if (at(TokenKind::KwYield)) {
        expr* value = yield_expression();
        return value && accept(TokenKind::RightParen) ? value : nullptr;
    }
    NodeList<expr> elts(*this);
    if (!at(TokenKind::RightParen)) {
        expr* first = star_named_expression();
        if (!first) return nullptr;
        if (at_comprehension()) return comprehension_of<GeneratorExp>(begin, first, TokenKind::RightParen);
        if (!at(TokenKind::Comma)) return accept(TokenKind::RightParen) && !first->is<Starred>() ? first : nullptr;
        elts.push(first);
        while (accept(TokenKind::Comma)) {
            if (at(TokenKind::RightParen)) break;
            expr* next = star_named_expression();
            if (!next) return nullptr;
            elts.push(next);
        }
    }
    if (!accept(TokenKind::RightParen)) return nullptr;
    return tuple_of(begin, elts);
}

expr* Parser::list_display() {
    Deeper deeper(*this);
    if (deeper.too_deep()) return nullptr;
    Mark begin = mark();
    advance();
    NodeList<expr> elts(*this);
    while (!at(TokenKind::RightBracket)) {
        expr* next = star_named_expression();
        if (!next) return nullptr;
        if (elts.size() == 0 && at_comprehension()) return comprehension_of<ListComp>(begin, next, TokenKind::RightBracket);
        elts.push(next);
        if (!accept(TokenKind::Comma)) break;
    }
    if (!accept(TokenKind::RightBracket)) return nullptr;
    auto* list = start<List>(begin);
    list->elts = elts.take();
    list->ctx = ExprContext::Load;
    return finish(list);
}

expr* Parser::brace_display() {
    Deeper deeper(*this);
    if (deeper.too_deep()) return nullptr;
    Mark begin = mark();
    advance();
    if (at(TokenKind::RightBrace) || at(TokenKind::DoubleStar)) return dict_display(begin, nullptr);
    Mark first_begin = mark();
    expr* first = star_named_expression();
    if (!first) return nullptr;
    if (at(TokenKind::Colon)) {
        if (first->is<Starred>() || is_bare_walrus(first_begin, *first)) return nullptr;
        return dict_display(begin, first);
    }
    if (at_comprehension()) return comprehension_of<SetComp>(begin, first, TokenKind::RightBrace);
    NodeList<expr> elts(*this);
    elts.push(first);
    while (accept(TokenKind::Comma)) {
        if (at(TokenKind::RightBrace)) break;
        expr* next = star_named_expression();
        if (!next) return nullptr;
        elts.push(next);
    }
    if (!accept(TokenKind::RightBrace)) return nullptr;
    auto* set = start<Set>(begin);
    set->elts = elts.take();
    return finish(set);
}

// Keys and values alternate on the list; a null key stands for `**`.
expr* Parser::dict_display(Mark begin, expr* first_key) {
    NodeList<expr> items(*this);
    while (first_key || !at(TokenKind::RightBrace)) {
        expr* key = first_key;
        expr* value;
        if (!first_key && accept(TokenKind::DoubleStar)) {
            value = binary(1);
        } else {
            if (!key && !(key = expression())) return nullptr;
            if (!accept(TokenKind::Colon)) return nullptr;
            value = expression();
        }
        if (!value) return nullptr;
        if (first_key && at_comprehension()) {
            auto* node = start<DictComp>(begin);
            node->key = key;
            node->value = value;
            if (!comprehension_clauses(node->generators) || !accept(TokenKind::RightBrace)) return nullptr;
            return finish(node);
        }
        first_key = nullptr;
        items.push(key);
        items.push(value);
        if (!accept(TokenKind::Comma)) break;
    }
    if (!accept(TokenKind::RightBrace)) return nullptr;
    auto* dict = start<Dict>(begin);
    dict->keys = arena_.make_seq<expr*>(items.size() / 2);
    dict->values = arena_.make_seq<expr*>(items.size() / 2);
    for (size_t i = 0; i < dict->keys.size(); i++) {
        dict->keys[i] = items[2 * i];
        dict->values[i] = items[2 * i + 1];
    }
    return finish(dict);
}

template<class T> expr* Parser::comprehension_of(Mark begin, expr* elt, TokenKind close) {
    if (elt->is<Starred>()) return nullptr;
    auto* node = start<T>(begin);
    node->elt = elt;
    if (!comprehension_clauses(node->generators) || !accept(close)) return nullptr;
    return finish(node);
}
template expr* Parser::comprehension_of<GeneratorExp>(Mark, expr*, TokenKind);

bool Parser::comprehension_filters(Seq<expr*>& filters) {
    NodeList<expr> list(*this);
    while (accept(TokenKind::KwIf)) {
        expr* test = disjunction();
        if (!test) return false;
        list.push(test);
    }
    filters = list.take();
    return true;
}

bool Parser::comprehension_clauses(Seq<comprehension*>& clauses) {
    NodeList<comprehension> list(*this);
    while (at_comprehension()) {
        auto* clause = start<comprehension>(mark());
        clause->is_async = accept(TokenKind::KwAsync);
        if (!accept(TokenKind::KwFor)) return false;
        clause->target = star_targets();
        if (!clause->target || !accept(TokenKind::KwIn)) return false;
        clause->iter = disjunction();
        if (!clause->iter) return false;
        if (!comprehension_filters(clause->ifs)) return false;
        list.push(finish(clause));
    }
    clauses = list.take();
    return true;
}

expr* Parser::string() {
    const Token& literal = token();
    StringParts parts = split_string(literal.text);
    auto* node = start<Constant>(mark());
    DecodedString decoded =
        parts.is_bytes ? decode_bytes(parts.body, parts.is_raw, arena_) : decode_text(parts.body, parts.is_raw, arena_);
    if (!warn(decoded, literal)) return nullptr;
    node->value.kind = parts.is_bytes ? ConstantKind::Bytes : ConstantKind::Str;
    node->value.text = decoded.text;
    if (parts.has_u_prefix) node->kind = "u";
    advance();
    return finish(node);
}

bool Parser::warn(const DecodedString& decoded, const Token& reported_at) {
    if (decoded.fault) return false;
    if (!decoded.warning.empty() && position_ >= warned_before_)
        lexer_.warnings().push_back({static_cast<uint32_t>(reported_at.lineno), decoded.warning});
    return true;
}

expr* Parser::strings() {
    Mark begin = mark();
    NodeList<expr> parts(*this);
    while (at(TokenKind::String) || at(TokenKind::FStringStart)) {
        expr* part = at(TokenKind::String) ? string() : fstring();
        if (!part) return nullptr;
        parts.push(part);
    }
    if (parts.size() == 1 && parts[0]->is<Constant>()) return parts[0];
    Position span = {begin.lineno, begin.col_offset, static_cast<uint32_t>(tokens_[last_].end_lineno),
                     static_cast<uint32_t>(tokens_[last_].end_col_offset)};
    return concatenate_strings(parts.take(), span, arena_);
}

Constant* Parser::text_constant(const Token& token) {
    auto* node = start<Constant>(mark());
    node->value.kind = ConstantKind::Str;
    node->end_lineno = static_cast<uint32_t>(token.end_lineno);
    node->end_col_offset = static_cast<uint32_t>(token.end_col_offset);
    return node;
}

expr* Parser::fstring() {
    Deeper deeper(*this);
    if (deeper.too_deep()) return nullptr;
    auto* node = start<JoinedStr>(mark());
    bool is_raw = split_fstring_prefix(token().text);
    advance();
    NodeList<expr> values(*this);
    std::vector<std::pair<Constant*, std::string_view>> texts; // escapes are decoded at the end, as CPython does
    while (!at(TokenKind::FStringEnd)) {
        if (at(TokenKind::FStringMiddle)) {
            Constant* part = text_constant(token());
            texts.emplace_back(part, token().text);
            values.push(part);
            advance();
        } else if (!fstring_field(values)) {
            return nullptr;
        }
    }
    for (auto& [part, text] : texts) {
        DecodedString decoded = decode_fstring_text(text, is_raw, arena_);
        if (!warn(decoded, token())) return nullptr;
        part->value.text = decoded.text;
    }
    advance();
    node->values = without_empty_texts(values.take(), arena_);
    return finish(node);
}

// '{' value ['='] ['!' conversion] [':' format] '}'; with '=' two values come of it.
bool Parser::fstring_field(NodeList<expr>& values) {
    if (!at(TokenKind::LeftBrace)) return false;
    auto* field = start<FormattedValue>(mark());
    advance();
    field->value = at(TokenKind::KwYield) ? yield_expression() : star_expressions();
    if (!field->value) return false;
    bool shows_text = accept(TokenKind::Equal);
    field->conversion = -1;
    std::string_view shown;
    Position shown_end = {};
    if (at(TokenKind::Exclamation)) {
        const Token mark_token = token();
        shown = mark_token.field_text;
        advance();
        const Token& name = token();
        if (!at(TokenKind::Name) || name.lineno != mark_token.lineno || name.col_offset != mark_token.end_col_offset ||
            name.text.size() != 1 || (name.text != "s" && name.text != "r" && name.text != "a"))
            return false;
        shown_end.end_lineno = static_cast<uint32_t>(name.lineno);
        shown_end.end_col_offset = static_cast<uint32_t>(name.col_offset);
        field->conversion = name.text[0];
        advance();
    }
    if (at(TokenKind::Colon)) {
        if (field->conversion < 0) {
            shown = token().field_text;
            shown_end.end_lineno = static_cast<uint32_t>(token().lineno);
            shown_end.end_col_offset = static_cast<uint32_t>(token().col_offset) + 1;
        }
        if (!format_spec(field->format_spec)) return false;
    }
    if (!at(TokenKind::RightBrace)) return false;
    if (field->conversion < 0 && !field->format_spec) {
        shown = token().field_text;
        shown_end.end_lineno = static_cast<uint32_t>(token().end_lineno);
        shown_end.end_col_offset = static_cast<uint32_t>(token().end_col_offset);
    }
    advance();
    if (shows_text && field->conversion < 0 && !field->format_spec) field->conversion = 'r';
    finish(field);
    if (shows_text) {
        if (!shown.data()) return false;
        auto* text = start<Constant>({field->lineno, field->col_offset + 1});
        text->end_lineno = shown_end.end_lineno;
        text->end_col_offset = shown_end.end_col_offset - 1;
        text->value.kind = ConstantKind::Str;
        text->value.text = arena_.copy_text(shown);
        values.push(text);
    }
    values.push(field);
    return true;
}

bool Parser::format_spec(expr*& spec) {
    Mark begin = mark();
    advance();
    NodeList<expr> values(*this);
    for (;;) {
        if (at(TokenKind::FStringMiddle)) {
            Constant* part = text_constant(token());
            DecodedString decoded = decode_text(token().text, token().text.find('\\') == std::string_view::npos, arena_);
            if (!warn(decoded, token())) return false;
            part->value.text = decoded.text;
            values.push(part);
            advance();
        } else if (at(TokenKind::LeftBrace)) {
            if (!fstring_field(values)) return false;
        } else {
            break;
        }
    }
    auto* node = start<JoinedStr>(begin);
    node->values = values.take();
    // CPython drops an empty text only where it is all there is.
    if (node->values.size() == 1) node->values = without_empty_texts(node->values, arena_);
    spec = finish(node);
    return true;
}

} // namespace molt::syntax

// What alternatives of the grammar do when they match: pieces for messages, checks of literals, errors.
#include "syntax/diagnose.h"

#include "syntax/fstring.h"
#include "syntax/literals.h"

namespace molt::syntax {

std::string_view Diagnoser::describe(const Piece& piece) {
    switch (piece.kind) {
    case Kind::Attribute: return "attribute";
    case Kind::Subscript: return "subscript";
    case Kind::Starred: return "starred";
    case Kind::Name: return "name";
    case Kind::List: return "list";
    case Kind::Tuple: return "tuple";
    case Kind::Lambda: return "lambda";
    case Kind::Call: return "function call";
    case Kind::BoolOp:
    case Kind::BinOp:
    case Kind::UnaryOp: return "expression";
    case Kind::GeneratorExp: return "generator expression";
    case Kind::Yield:
    case Kind::YieldFrom: return "yield expression";
    case Kind::Await: return "await expression";
    case Kind::ListComp: return "list comprehension";
    case Kind::SetComp: return "set comprehension";
    case Kind::DictComp: return "dict comprehension";
    case Kind::Dict: return "dict literal";
    case Kind::Set: return "set display";
    case Kind::JoinedStr: return "f-string expression";
    case Kind::Compare: return "comparison";
    case Kind::IfExp: return "conditional expression";
    case Kind::NamedExpr: return "named expression";
    case Kind::Constant:
        switch (piece.constant) {
        case ConstantKind::None: return "None";
        case ConstantKind::True: return "True";
        case ConstantKind::False: return "False";
        case ConstantKind::Ellipsis: return "ellipsis";
        default: return "literal";
        }
    default: return "expression";
    }
}

std::string Diagnoser::describe(const Value& value) {
    return value.type == Value::OfPiece ? std::string(describe(*value.piece)) : "name";
}

std::string Diagnoser::expand(const std::string& text, const Value& value) {
    std::string out;
    for (size_t i = 0; i < text.size(); i++) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        switch (text[++i]) {
        case 'E': out += describe(value); break;
        case 'T': out += tokens_[value.n].text; break;
        case 'L': out += std::to_string(place_of(value).lineno); break;
        }
    }
    return out;
}

Diagnoser::Outcome Diagnoser::act(const GrammarAction& action, const Labels& labels, size_t first, Value& value) {
    const Value a = action.first >= 0 ? labels.of[action.first] : Value();
    switch (action.type) {
    case ActionType::None: return Outcome::Matched;
    case ActionType::Value: value = a; return Outcome::Matched;
    case ActionType::Node: return make_node(action, labels, first, value);
    case ActionType::Do: return perform(action, labels, first, value);
    case ActionType::ErrorAt: return fail_place(place_of(a), expand(action.text, a));
    case ActionType::ErrorRange: {
        Position place = place_of(a);
        Position last = place_of(labels.of[action.second]);
        place.end_lineno = last.end_lineno;
        place.end_col_offset = last.end_col_offset;
        return fail_place(place, expand(action.text, a));
    }
    case ActionType::ErrorFrom: {
        Position place = place_of(a);
        int column = static_cast<int>(lexer_.cursor() - lexer_.line_start());
        return fail_at(ErrorKind::SyntaxError, static_cast<int>(place.lineno), static_cast<int>(place.col_offset) + 1,
                       lexer_.lineno(), column, action.text);
    }
    case ActionType::ErrorHere: return fail_here(ErrorKind::SyntaxError, action.text);
    case ActionType::ErrorNext: return fail_here(ErrorKind::SyntaxError, action.text, true);
    case ActionType::Indent: return fail_here(ErrorKind::IndentationError, expand(action.text, a));
    }
    return Outcome::Failed;
}

Diagnoser::Outcome Diagnoser::make_node(const GrammarAction& action, const Labels& labels, size_t first, Value& value) {
    Piece* piece = make(action.node, first);
    std::vector<Piece*> elts;
    for (int8_t label : {action.first, action.second})
        if (label >= 0) collect(labels.of[label], elts);
    piece->elts = arena_.copy_seq(elts.data(), elts.size());
    if (action.node == Kind::Name && tokens_[first].kind == TokenKind::Name) piece->id = intern_name(tokens_[first].text, arena_);
    // `**x` in a call is told apart by its label.
    if (action.node == Kind::keyword) piece->has_double_star = action.first >= 0;
    value = piece_value(piece);
    return Outcome::Matched;
}

Diagnoser::Outcome Diagnoser::perform(const GrammarAction& action, const Labels& labels, size_t first, Value& value) {
    const std::string& name = action.text;
    const Value& a = labels.of[0];
    const Value& b = labels.of[1];
    auto is_legacy = [&](const Value& statement) {
        std::string_view id = statement.type == Value::OfPiece && statement.piece->kind == Kind::Name ? statement.piece->id
                              : statement.type == Value::OfToken                                      ? tokens_[statement.n].text
                                                                                                      : std::string_view();
        return id == "print" || id == "exec";
    };
    auto range = [&](Position place, const Position& last) {
        place.end_lineno = last.end_lineno;
        place.end_col_offset = last.end_col_offset;
        return place;
    };
    if (name == "interactive_exit") return Outcome::Null;
    if (name == "constant") {
        Piece* piece = make(Kind::Constant, first);
        TokenKind kind = tokens_[first].kind;
        piece->constant = kind == TokenKind::KwTrue    ? ConstantKind::True
                          : kind == TokenKind::KwFalse ? ConstantKind::False
                          : kind == TokenKind::KwNone  ? ConstantKind::None
                                                       : ConstantKind::Ellipsis;
        value = piece_value(piece);
        return Outcome::Matched;
    }
    if (name == "number") return check_number(a, value, first);
    if (name == "string") return check_string(a, value, first);
    if (name == "strings") return check_strings(a, value, first);
    if (name == "fstring") return check_fstring(labels, value, first);
    if (name == "field") return check_field(labels, value, first);
    if (name == "format_text") {
        DecodedString decoded = decode_text(tokens_[a.n].text, tokens_[a.n].text.find('\\') == std::string_view::npos, arena_);
        // CPython does not turn this one into a SyntaxError.
        if (decoded.fault) return fail_plainly(ErrorKind::UnicodeDecodeError, decoded.fault.message);
        warn(decoded, tokens_[a.n]);
        value = a;
        return Outcome::Matched;
    }
    if (name == "middle_text") {
        DecodedString decoded = decode_text(tokens_[a.n].text, true, arena_);
        if (decoded.fault) return fail_plainly(ErrorKind::UnicodeDecodeError, decoded.fault.message);
        value = a;
        return Outcome::Matched;
    }
    if (name == "conversion") {
        const Token& mark = tokens_[a.n];
        const Token& letter = tokens_[b.n];
        if (mark.lineno != letter.lineno || mark.end_col_offset != letter.col_offset)
            return fail_place(range(place_of(a), place_of(b)),
                              "f-string: conversion type must come right after the exclamanation mark");
        value = list_of(labels.of, 2);
        return Outcome::Matched;
    }
    if (name == "ensure_real" || name == "ensure_imaginary") {
        bool is_imaginary = a.piece->constant == ConstantKind::Imaginary;
        if (is_imaginary == (name == "ensure_imaginary")) {
            value = a;
            return Outcome::Matched;
        }
        return fail_place(a.piece->where, is_imaginary ? "real number required in complex literal"
                                                       : "imaginary number required in complex literal");
    }
    if (name == "compare") {
        Piece* piece = make(Kind::Compare, first);
        piece->elts = arena_.copy_seq(&a.piece, 1);
        piece->is_in = tokens_[b.items[0].n].kind == TokenKind::KwIn;
        value = piece_value(piece);
        return Outcome::Matched;
    }
    if (name == "not_equal") {
        if (tokens_[first].text != "!=") return Outcome::Null;
        value.type = Value::OfToken;
        value.n = static_cast<uint32_t>(first);
        return Outcome::Matched;
    }
    if (name == "pair") {
        value = list_of(labels.of + 1, 2);
        return Outcome::Matched;
    }
    if (name == "join") {
        value = list_of(labels.of, 2);
        return Outcome::Matched;
    }
    if (name == "clause") {
        Piece* piece = make(Kind::comprehension, first);
        piece->where = range(piece->where, b.n ? place_of(b) : place_of(a));
        value = piece_value(piece);
        return Outcome::Matched;
    }
    if (name == "call") return make_call(labels, first, value);
    if (name == "bare_generator") {
        const auto& args = a.piece->elts;
        if (args.size() <= 1) return Outcome::Null;
        return fail_place(range(args.back()->where, place_of(b)), "Generator expression must be parenthesized");
    }
    if (name == "positional_after_keyword")
        return fail_here(ErrorKind::SyntaxError, a.piece->has_double_star
                                                     ? "positional argument follows keyword argument unpacking"
                                                     : "positional argument follows keyword argument");
    if (name == "bound_of_tuple" || name == "bound_of_spec") {
        bool is_tuple = b.type == Value::OfPiece && b.piece->kind == Kind::Tuple;
        std::string message = is_tuple ? "cannot use constraints with " : "cannot use bound with ";
        message += name == "bound_of_tuple" ? "TypeVarTuple" : "ParamSpec";
        Position place = place_of(a);
        return fail_at(ErrorKind::SyntaxError, static_cast<int>(place.lineno), static_cast<int>(place.col_offset) + 1,
                       lexer_.lineno(), static_cast<int>(lexer_.cursor() - lexer_.line_start()), std::move(message));
    }
    if (name == "legacy_statement") {
        if (!is_legacy(a)) return Outcome::Null;
        std::string word(tokens_[a.n].text);
        return fail_place(range(place_of(a), place_of(b)),
                          "Missing parentheses in call to '" + word + "'. Did you mean " + word + "(...)?");
    }
    if (name == "missing_comma") {
        if (is_legacy(a) || tokens_[mark_ - 1].level == 0) return Outcome::Null;
        return fail_place(range(place_of(a), place_of(b)), "invalid syntax. Perhaps you forgot a comma?");
    }
    if (name == "missing_dict_colon") {
        Position place = place_of(a);
        return fail_at(ErrorKind::SyntaxError, static_cast<int>(place.lineno), static_cast<int>(place.end_col_offset),
                       static_cast<int>(place.end_lineno), 0, "':' expected after dictionary key");
    }
    if (name == "invalid_target") return report_target(a, 's');
    if (name == "invalid_for_target") return report_target(a, 'f');
    if (name == "invalid_deletion") return report_target(a, 'd');
    __builtin_unreachable();
}

// a: positional arguments, b: those with keywords and the starred ones among them.
Diagnoser::Outcome Diagnoser::make_call(const Labels& labels, size_t first, Value& value) {
    std::vector<Piece*> positional, named;
    collect(labels.of[0], positional);
    collect(labels.of[1], named);
    Piece* call = make(Kind::Call, first);
    for (Piece* piece : named) {
        if (piece->kind == Kind::Starred) positional.push_back(piece);
        else call->has_double_star = call->has_double_star || piece->has_double_star;
    }
    call->elts = arena_.copy_seq(positional.data(), positional.size());
    value = piece_value(call);
    return Outcome::Matched;
}

Diagnoser::Outcome Diagnoser::check_number(const Value& token, Value& value, size_t first) {
    ConstantValue number;
    const Token& literal = tokens_[token.n];
    if (LiteralFault fault = parse_number(literal.text, arena_, number))
        return fail_at(ErrorKind::SyntaxError, literal.lineno, 0, literal.end_lineno, 0,
                       fault.message + " - Consider hexadecimal for huge integer literals to avoid decimal conversion "
                                       "limits.");
    Piece* piece = make(Kind::Constant, first);
    piece->constant = number.kind;
    value = piece_value(piece);
    return Outcome::Matched;
}

// The second pass meets the same strings again.
void Diagnoser::warn(const DecodedString& decoded, const Token& reported_at) {
    if (!decoded.warning.empty() && !invalid_rules_)
        lexer_.warnings().push_back({static_cast<uint32_t>(reported_at.lineno), decoded.warning});
}

Diagnoser::Outcome Diagnoser::fail_decoding(const std::string& kind, const std::string& message) {
    return fail_here(ErrorKind::SyntaxError, "(" + kind + ") " + message);
}

Diagnoser::Outcome Diagnoser::check_string(const Value& token, Value& value, size_t first) {
    StringParts parts = split_string(tokens_[token.n].text);
    DecodedString decoded =
        parts.is_bytes ? decode_bytes(parts.body, parts.is_raw, arena_) : decode_text(parts.body, parts.is_raw, arena_);
    switch (decoded.fault.kind) {
    case LiteralFault::NonAsciiBytes: return fail_place(place_of(token), decoded.fault.message);
    case LiteralFault::UnicodeError: return fail_decoding("unicode error", decoded.fault.message);
    case LiteralFault::ValueError: return fail_decoding("value error", decoded.fault.message);
    default: break;
    }
    warn(decoded, tokens_[token.n]);
    Piece* piece = make(Kind::Constant, first);
    piece->constant = parts.is_bytes ? ConstantKind::Bytes : ConstantKind::Str;
    value = piece_value(piece);
    return Outcome::Matched;
}

Diagnoser::Outcome Diagnoser::check_strings(const Value& parts, Value& value, size_t first) {
    bool has_bytes = false, has_text = false;
    for (uint32_t i = 0; i < parts.n; i++) {
        const Piece& part = *parts.items[i].piece;
        (part.constant == ConstantKind::Bytes ? has_bytes : has_text) = true;
    }
    if (has_bytes && has_text) return fail_here(ErrorKind::SyntaxError, "cannot mix bytes and nonbytes literals");
    Piece* piece = make(Kind::Constant, first);
    piece->constant = has_bytes ? ConstantKind::Bytes : ConstantKind::Str;
    for (uint32_t i = 0; i < parts.n; i++)
        if (parts.items[i].piece->kind == Kind::JoinedStr) piece->kind = Kind::JoinedStr;
    value = piece_value(piece);
    return Outcome::Matched;
}

Diagnoser::Outcome Diagnoser::check_fstring(const Labels& labels, Value& value, size_t first) {
    bool is_raw = split_fstring_prefix(tokens_[labels.of[0].n].text);
    const Value& middle = labels.of[1];
    for (uint32_t i = 0; i < middle.n; i++) {
        if (middle.items[i].type != Value::OfToken) continue;
        DecodedString decoded = decode_fstring_text(tokens_[middle.items[i].n].text, is_raw, arena_);
        if (decoded.fault) return fail_decoding("unicode error", decoded.fault.message);
        warn(decoded, tokens_[labels.of[2].n]);
    }
    Piece* piece = make(Kind::JoinedStr, first);
    piece->constant = ConstantKind::Str;
    value = piece_value(piece);
    return Outcome::Matched;
}

// a: `=`, b: [`!`, name], c: `:`, d: `}`.
Diagnoser::Outcome Diagnoser::check_field(const Labels& labels, Value& value, size_t first) {
    const Value& conversion = labels.of[1];
    if (conversion.type == Value::OfList) {
        std::string name(intern_name(tokens_[conversion.items[1].n].text, arena_));
        if (name != "s" && name != "r" && name != "a")
            return fail_place(place_of(conversion.items[1]),
                              "f-string: invalid conversion character '" + name + "': expected 's', 'r', or 'a'");
    }
    if (labels.of[0].type == Value::OfToken) {
        const Value& end = conversion.type == Value::OfList      ? conversion.items[0]
                           : labels.of[2].type == Value::OfToken ? labels.of[2]
                                                                 : labels.of[3];
        if (!tokens_[end.n].field_text.data()) {
            // `=` within a format specification: CPython has no text to show and trips over it.
            return fail_plainly(ErrorKind::ValueError, "field 'value' is required for Constant");
        }
    }
    value = piece_value(make(Kind::FormattedValue, first));
    return Outcome::Matched;
}

const Diagnoser::Piece* Diagnoser::invalid_target(const Piece& piece, char purpose) {
    switch (piece.kind) {
    case Kind::List:
    case Kind::Tuple:
        for (const Piece* elt : piece.elts)
            if (const Piece* found = invalid_target(*elt, purpose)) return found;
        return nullptr;
    case Kind::Starred: return purpose == 'd' ? &piece : invalid_target(*piece.elts[0], purpose);
    case Kind::Compare:
        // `for a in b` reads as a comparison; its left side is the target.
        if (purpose != 'f') return &piece;
        return piece.is_in ? invalid_target(*piece.elts[0], purpose) : nullptr;
    case Kind::Name:
    case Kind::Subscript:
    case Kind::Attribute: return nullptr;
    default: return &piece;
    }
}

Diagnoser::Outcome Diagnoser::report_target(const Value& value, char purpose) {
    const Piece* target = invalid_target(*value.piece, purpose);
    if (!target) return Outcome::Null;
    std::string message = purpose == 'd' ? "cannot delete " : "cannot assign to ";
    return fail_place(target->where, message + std::string(describe(*target)));
}

} // namespace molt::syntax

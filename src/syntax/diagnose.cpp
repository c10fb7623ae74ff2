// The packrat machine that runs the grammar.
#include "syntax/diagnose.h"

namespace molt::syntax {

namespace {

struct LevelGuard {
    explicit LevelGuard(int& level) : level(level) { level++; }
    ~LevelGuard() { level--; }
    int& level;
};

bool is_layout(TokenKind kind) {
    return kind == TokenKind::Newline || kind == TokenKind::Indent || kind == TokenKind::Dedent || kind == TokenKind::EndMarker;
}

// CPython compares no further than the name is long: `m` passes for `match`.
bool is_soft_keyword(std::string_view text) {
    for (std::string_view keyword : {"_", "case", "match", "type"})
        if (keyword.substr(0, text.size()) == text) return true;
    return false;
}

} // namespace

Diagnoser::Diagnoser(std::string_view text, bool encoding_known, Mode mode)
    : mode_(mode), grammar_(python_grammar()),
      lexer_(text, encoding_known, mode == Mode::Single ? LexMode::Interactive : LexMode::File) {}

SyntaxError Diagnoser::run(std::vector<Diagnostic>& warnings) {
    run_passes();
    warnings = std::move(lexer_.warnings());
    return std::move(error_);
}

void Diagnoser::run_passes() {
    if (!parse_start() || stopped_) {
        size_t last_of_first_pass = tokens_.empty() ? 0 : tokens_.size() - 1;
        if (!stopped_) {
            for (auto& memo : memos_) memo.clear();
            invalid_rules_ = true;
            parse_start();
        }
        settle_error(last_of_first_pass);
    } else if (mode_ == Mode::Single && has_trailing_statements()) {
        fail_here(ErrorKind::SyntaxError, "multiple statements found while compiling a single statement");
    }
}

bool Diagnoser::parse_start() {
    static constexpr std::string_view kStarts[] = {"file", "eval", "interactive", "func_type"};
    mark_ = 0;
    level_ = 0;
    Value value;
    return parse_rule(static_cast<uint16_t>(grammar_.find(kStarts[static_cast<int>(mode_)])), value);
}

bool Diagnoser::fill() {
    if (mark_ < tokens_.size()) return true;
    tokens_.push_back(lexer_.next());
    memos_.emplace_back();
    if (tokens_.back().kind != TokenKind::Error) return true;
    fail_lexing();
    return false;
}

bool Diagnoser::parse_rule(uint16_t index, Value& value) {
    LevelGuard guard(level_);
    if (level_ > max_level_) fail_too_deep();
    if (stopped_ || !fill()) return false;
    const GrammarRule& rule = grammar_.rules[index];
    bool remembered = rule.is_remembered || rule.is_left_recursive;
    if (remembered) {
        for (const Memo& memo : memos_[mark_]) {
            if (memo.rule != index) continue;
            mark_ = memo.end;
            value = memo.value;
            return memo.matched;
        }
    }
    size_t begin = mark_;
    bool invalid_rules = invalid_rules_;
    if (rule.switches_invalid_off) invalid_rules_ = false;
    bool matched = parse_group(rule.body, value);
    if (matched && rule.is_left_recursive) matched = grow_rule(rule, begin, value);
    invalid_rules_ = invalid_rules;
    if (stopped_) return false;
    if (!matched) mark_ = begin;
    if (remembered) memos_[begin].push_back({index, matched, static_cast<uint32_t>(mark_), value});
    return matched;
}

// `value` is what a non-growing alternative gave; each round wraps it in one more layer.
bool Diagnoser::grow_rule(const GrammarRule& rule, size_t begin, Value& value) {
    for (bool grown = true; grown;) {
        grown = false;
        for (const auto& alternative : rule.body.alternatives) {
            if (!alternative.grows) continue;
            size_t before = mark_;
            Value seed = value;
            bool cut = false;
            Outcome outcome = parse_alternative(alternative, begin, value, cut, &seed);
            if (stopped_) return false;
            if (outcome == Outcome::Matched) {
                grown = true;
                break;
            }
            mark_ = before;
            value = seed;
        }
    }
    return true;
}

bool Diagnoser::parse_group(const GrammarGroup& group, Value& value) {
    if (!fill()) return false;
    size_t begin = mark_;
    size_t kind = static_cast<size_t>(tokens_[begin].kind);
    for (const auto& alternative : group.alternatives) {
        if (alternative.grows || (alternative.invalid_only && !invalid_rules_)) continue;
        if (!alternative.may_be_empty && !alternative.first.test(kind)) continue;
        bool cut = false;
        Outcome outcome = parse_alternative(alternative, begin, value, cut, nullptr);
        if (stopped_) return false;
        if (outcome == Outcome::Matched) return true;
        mark_ = begin;
        if (outcome == Outcome::Null || cut) return false;
    }
    return false;
}

// With a seed, the first item (the rule itself) is that seed, and the tokens of it are behind us already.
Diagnoser::Outcome Diagnoser::parse_alternative(const GrammarAlternative& alternative, size_t begin, Value& value, bool& cut,
                                                const Value* seed) {
    Labels labels;
    Value only;
    size_t values = 0;
    for (uint16_t index : alternative.items) {
        const GrammarItem& item = grammar_.items[index];
        Value matched;
        if (seed) {
            matched = *seed;
            seed = nullptr;
        } else if (!parse_item(item, matched, cut)) {
            return Outcome::Failed;
        }
        if (item.label >= 0) labels.of[item.label] = matched;
        if (item.type == ItemType::And || item.type == ItemType::Not || item.type == ItemType::Cut) continue;
        only = matched;
        values++;
    }
    if (alternative.action.type == ActionType::None) {
        value = values == 1 ? only : Value();
        return Outcome::Matched;
    }
    return act(alternative.action, labels, begin, value);
}

bool Diagnoser::parse_item(const GrammarItem& item, Value& value, bool& cut) {
    if (stopped_) return false;
    switch (item.type) {
    case ItemType::Token:
        if (!fill() || tokens_[mark_].kind != item.kind) return false;
        value = token_value();
        mark_++;
        return true;
    case ItemType::SoftKeyword:
    case ItemType::AnySoftKeyword:
        if (!fill() || tokens_[mark_].kind != TokenKind::Name) return false;
        if (item.type == ItemType::SoftKeyword ? tokens_[mark_].text != item.text : !is_soft_keyword(tokens_[mark_].text))
            return false;
        value = token_value();
        mark_++;
        return true;
    case ItemType::Rule: return parse_rule(item.index, value);
    case ItemType::Group: {
        LevelGuard guard(level_);
        if (level_ > max_level_) fail_too_deep();
        return !stopped_ && parse_group(grammar_.groups[item.index], value);
    }
    case ItemType::Optional: {
        size_t begin = mark_;
        if (parse_item(grammar_.items[item.index], value, cut)) return true;
        mark_ = begin;
        value = {};
        return !stopped_;
    }
    case ItemType::Star: return parse_repeated(grammar_.items[item.index], 0, value);
    case ItemType::Plus: return parse_repeated(grammar_.items[item.index], 1, value);
    case ItemType::Gather: return parse_gathered(item, value);
    case ItemType::And: return look_ahead(grammar_.items[item.index], true);
    case ItemType::Not: return look_ahead(grammar_.items[item.index], false);
    case ItemType::Required: {
        if (!fill()) return false;
        const GrammarItem& wanted = grammar_.items[item.index];
        if (tokens_[mark_].kind == wanted.kind) {
            mark_++;
            return true;
        }
        fail_place(place_of(token_value()), "expected '" + std::string(wanted.text) + "'");
        return false;
    }
    case ItemType::Cut: cut = true; return true;
    }
    return false;
}

bool Diagnoser::look_ahead(const GrammarItem& item, bool wanted) {
    size_t begin = mark_;
    Value ignored;
    bool cut = false;
    bool matched = parse_item(item, ignored, cut);
    mark_ = begin;
    return !stopped_ && matched == wanted;
}

bool Diagnoser::parse_repeated(const GrammarItem& item, size_t least, Value& value) {
    LevelGuard guard(level_);
    if (level_ > max_level_) fail_too_deep();
    std::vector<Value> items;
    for (;;) {
        size_t begin = mark_;
        Value next;
        bool cut = false;
        bool matched = parse_item(item, next, cut);
        if (stopped_) return false;
        if (!matched) {
            mark_ = begin;
            break;
        }
        items.push_back(next);
    }
    if (items.size() < least) return false;
    value = list_of(items.data(), items.size());
    return true;
}

bool Diagnoser::parse_gathered(const GrammarItem& item, Value& value) {
    LevelGuard guard(level_);
    if (level_ > max_level_) fail_too_deep();
    const GrammarItem& element = grammar_.items[item.index];
    std::vector<Value> items;
    for (;;) {
        size_t begin = mark_;
        bool cut = false;
        if (!items.empty()) {
            if (!fill()) return false;
            if (tokens_[mark_].kind != item.kind) break;
            mark_++;
        }
        Value next;
        bool matched = parse_item(element, next, cut);
        if (stopped_) return false;
        if (!matched) {
            mark_ = begin;
            if (items.empty()) return false;
            break;
        }
        items.push_back(next);
    }
    value = list_of(items.data(), items.size());
    return true;
}

Position Diagnoser::span_from(size_t first) {
    size_t last = mark_;
    while (last > first + 1 && is_layout(tokens_[last - 1].kind)) last--;
    Position span;
    span.lineno = static_cast<uint32_t>(tokens_[first].lineno);
    span.col_offset = static_cast<uint32_t>(tokens_[first].col_offset);
    const Token& end = tokens_[last > first ? last - 1 : first];
    span.end_lineno = static_cast<uint32_t>(end.end_lineno);
    span.end_col_offset = static_cast<uint32_t>(end.end_col_offset);
    return span;
}

Diagnoser::Value Diagnoser::list_of(const Value* items, size_t n) {
    Value list;
    list.type = Value::OfList;
    list.n = static_cast<uint32_t>(n);
    list.items = arena_.copy_seq(items, n).data;
    return list;
}

Diagnoser::Piece* Diagnoser::make(Kind kind, size_t first) {
    Piece* piece = arena_.make<Piece>();
    piece->kind = kind;
    piece->where = span_from(first);
    return piece;
}

Diagnoser::Value Diagnoser::piece_value(Piece* piece) {
    Value value;
    value.type = Value::OfPiece;
    value.piece = piece;
    return value;
}

Position Diagnoser::place_of(const Value& value) {
    switch (value.type) {
    case Value::OfToken: {
        const Token& token = tokens_[value.n];
        Position place;
        place.lineno = static_cast<uint32_t>(token.lineno);
        place.col_offset = static_cast<uint32_t>(token.col_offset);
        place.end_lineno = static_cast<uint32_t>(token.end_lineno);
        place.end_col_offset = static_cast<uint32_t>(token.end_col_offset);
        return place;
    }
    case Value::OfPiece: return value.piece->where;
    case Value::OfList: {
        if (value.n == 0) return {};
        Position place = place_of(value.items[0]);
        Position last = place_of(value.items[value.n - 1]);
        place.end_lineno = last.end_lineno;
        place.end_col_offset = last.end_col_offset;
        return place;
    }
    case Value::None: break;
    }
    return {};
}

void Diagnoser::collect(const Value& value, std::vector<Piece*>& pieces) {
    if (value.type == Value::OfPiece) pieces.push_back(value.piece);
    if (value.type != Value::OfList) return;
    for (uint32_t i = 0; i < value.n; i++) collect(value.items[i], pieces);
}

} // namespace molt::syntax

// Lines, indentation, names and operators of the tokenizer.
#include "syntax/lexer.h"

#include "syntax/unicode.h"

#include <cctype>
#include <cstdio>
#include <cstring>

namespace molt::syntax {

namespace {

constexpr int kTabSize = 8;

bool starts_name(int c) { return ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_' || c >= 128; }
bool continues_name(int c) { return starts_name(c) || (c >= '0' && c <= '9'); }
bool is_digit(int c) { return c >= '0' && c <= '9'; }

TokenKind one_char_operator(int c) {
    switch (c) {
    case '(': return TokenKind::LeftParen;
    case ')': return TokenKind::RightParen;
    case '[': return TokenKind::LeftBracket;
    case ']': return TokenKind::RightBracket;
    case '{': return TokenKind::LeftBrace;
    case '}': return TokenKind::RightBrace;
    case ':': return TokenKind::Colon;
    case ',': return TokenKind::Comma;
    case ';': return TokenKind::Semicolon;
    case '.': return TokenKind::Dot;
    case '!': return TokenKind::Exclamation;
    case '=': return TokenKind::Equal;
    case '+': return TokenKind::Plus;
    case '-': return TokenKind::Minus;
    case '*': return TokenKind::Star;
    case '/': return TokenKind::Slash;
    case '%': return TokenKind::Percent;
    case '@': return TokenKind::At;
    case '&': return TokenKind::Ampersand;
    case '|': return TokenKind::Bar;
    case '^': return TokenKind::Caret;
    case '~': return TokenKind::Tilde;
    case '<': return TokenKind::Less;
    case '>': return TokenKind::Greater;
    }
    return TokenKind::Unknown;
}

TokenKind two_char_operator(int a, int b) {
    if (b == '=') {
        switch (a) {
        case '!': return TokenKind::NotEqual;
        case '%': return TokenKind::PercentEqual;
        case '&': return TokenKind::AmpersandEqual;
        case '*': return TokenKind::StarEqual;
        case '+': return TokenKind::PlusEqual;
        case '-': return TokenKind::MinusEqual;
        case '/': return TokenKind::SlashEqual;
        case ':': return TokenKind::ColonEqual;
        case '<': return TokenKind::LessEqual;
        case '=': return TokenKind::EqualEqual;
        case '>': return TokenKind::GreaterEqual;
        case '@': return TokenKind::AtEqual;
        case '^': return TokenKind::CaretEqual;
        case '|': return TokenKind::BarEqual;
        }
    }
    if (a == '*' && b == '*') return TokenKind::DoubleStar;
    if (a == '-' && b == '>') return TokenKind::Arrow;
    if (a == '/' && b == '/') return TokenKind::DoubleSlash;
    if (a == '<' && b == '<') return TokenKind::LeftShift;
    if (a == '<' && b == '>') return TokenKind::NotEqual;
    if (a == '>' && b == '>') return TokenKind::RightShift;
    return TokenKind::Unknown;
}

TokenKind three_char_operator(TokenKind two, int c) {
    if (c != '=') return TokenKind::Unknown;
    switch (two) {
    case TokenKind::DoubleStar: return TokenKind::DoubleStarEqual;
    case TokenKind::DoubleSlash: return TokenKind::DoubleSlashEqual;
    case TokenKind::LeftShift: return TokenKind::LeftShiftEqual;
    case TokenKind::RightShift: return TokenKind::RightShiftEqual;
    default: return TokenKind::Unknown;
    }
}

std::string quoted(const char* before, int c, const char* after = "'") {
    return std::string(before) + static_cast<char>(c) + after;
}

} // namespace

Lexer::Lexer(std::string_view text, bool encoding_known, LexMode mode)
    : text_(text), encoding_known_(encoding_known), mode_(mode), at_(text.data()), line_end_(text.data()),
      line_start_(text.data()), logical_line_(text.data()) {}

int Lexer::next_char_of_next_line() {
    if (state_ != LexState::Ok) return kEnd;
    const char* end = text_.data() + text_.size();
    if (line_end_ == end) {
        state_ = LexState::EndOfFile;
        at_ = line_end_;
        return kEnd;
    }
    const void* newline = std::memchr(line_end_, '\n', static_cast<size_t>(end - line_end_));
    if (!token_start_) logical_line_ = at_;
    line_start_ = at_;
    lineno_++;
    line_end_ = newline ? static_cast<const char*>(newline) + 1 : end;
    return static_cast<unsigned char>(*at_++);
}

Token Lexer::make(TokenKind kind) {
    Token token;
    token.kind = kind;
    token.level = static_cast<uint16_t>(depth_);
    token.lineno = token.end_lineno = lineno_;
    return token;
}

Token Lexer::make_text(TokenKind kind, const char* begin, const char* end) {
    Token token = make(kind);
    token.text = {begin, static_cast<size_t>(end - begin)};
    if (begin >= line_start_) token.col_offset = static_cast<int32_t>(begin - line_start_);
    if (end >= line_start_) token.end_col_offset = static_cast<int32_t>(end - line_start_);
    return token;
}

Token Lexer::make_string_part(TokenKind kind, const char* begin, const char* end) {
    Token token = make_text(kind, begin, end);
    token.lineno = string_lineno_;
    token.col_offset = begin >= string_line_ ? static_cast<int32_t>(begin - string_line_) : -1;
    return token;
}

Token Lexer::fail(LexState state) {
    state_ = state;
    return make(TokenKind::Error);
}

// A SyntaxError of the lexer itself: it shows the line up to its end, the column is where the lexer stands.
Token Lexer::report(std::string message, int offset, int end_offset) {
    size_t before = at_ >= line_start_ ? static_cast<size_t>(at_ - line_start_) : 0;
    size_t length = std::strcspn(line_start_, "\n");
    error_ = {};
    error_.kind = ErrorKind::SyntaxError;
    error_.message = std::move(message);
    error_.has_location = error_.has_text = true;
    error_.lineno = error_.end_lineno = lineno_;
    error_.offset = offset >= 0 ? offset : static_cast<int>(count_code_points({line_start_, before}));
    error_.end_offset = end_offset >= 0 ? end_offset : error_.offset;
    error_.text = decode_replacing({line_start_, length});
    return fail(LexState::Reported);
}

Token Lexer::next() {
    Token token = next_token();
    if (mode_ == LexMode::File) return token;
    if (token.kind != TokenKind::EndMarker || !line_open_) {
        line_open_ = true;
        return token;
    }
    line_open_ = false;
    token.kind = TokenKind::Newline;
    pending_ = -indent_;
    indent_ = 0;
    return token;
}

bool Lexer::settle_indentation(int column, int tab_column) {
    if (column == indents_[indent_]) {
        if (tab_column == tab_indents_[indent_]) return true;
    } else if (column > indents_[indent_]) {
        if (indent_ + 1 >= kMaxIndents) {
            state_ = LexState::TooDeeplyIndented;
            at_ = line_end_;
            return false;
        }
        if (tab_column > tab_indents_[indent_]) {
            pending_++;
            indent_++;
            indents_[indent_] = column;
            tab_indents_[indent_] = tab_column;
            return true;
        }
    } else {
        while (indent_ > 0 && column < indents_[indent_]) {
            pending_--;
            indent_--;
        }
        if (column != indents_[indent_]) {
            state_ = LexState::BadDedent;
            at_ = line_end_;
            return false;
        }
        if (tab_column == tab_indents_[indent_]) return true;
    }
    state_ = LexState::MixedTabs;
    at_ = line_end_;
    return false;
}

bool Lexer::read_indentation(bool& blank_line) {
    int column = 0, tab_column = 0, continued_column = 0;
    int c;
    for (;;) {
        c = next_char();
        if (c == ' ') {
            column++;
            tab_column++;
        } else if (c == '\t') {
            column = (column / kTabSize + 1) * kTabSize;
            tab_column++;
        } else if (c == '\f') {
            column = tab_column = 0;
        } else if (c == '\\') {
            // The indentation of a line that a backslash continues is that of its first part.
            if (!continued_column) continued_column = column;
            if (!continue_line()) return false;
        } else {
            break;
        }
    }
    back_up(c);
    blank_line = c == '#' || c == '\n';
    if (blank_line || depth_ > 0) return true;
    if (continued_column) column = tab_column = continued_column;
    return settle_indentation(column, tab_column);
}

bool Lexer::continue_line() {
    int c = next_char();
    if (c != '\n') {
        state_ = LexState::BadContinuation;
        return false;
    }
    c = next_char();
    if (c == kEnd) {
        state_ = LexState::EndOfFile;
        at_ = line_end_;
        return false;
    }
    back_up(c);
    return true;
}

Token Lexer::next_in_code() {
    for (;;) {
        token_start_ = nullptr;
        bool blank_line = false;
        if (at_line_begin_) {
            at_line_begin_ = false;
            if (!read_indentation(blank_line)) return make(TokenKind::Error);
        }
        token_start_ = at_;
        if (pending_ != 0) {
            bool is_dedent = pending_ < 0;
            pending_ += is_dedent ? 1 : -1;
            return make(is_dedent ? TokenKind::Dedent : TokenKind::Indent);
        }
        back_up(next_char());

        int c;
        for (;;) {
            token_start_ = nullptr;
            do { c = next_char(); } while (c == ' ' || c == '\t' || c == '\f');
            token_start_ = at_ - (c == kEnd ? 0 : 1);
            if (c == '#') {
                at_ = static_cast<const char*>(std::memchr(at_ - 1, '\n', static_cast<size_t>(line_end_ - at_ + 1)));
                if (!at_) at_ = line_end_;
                c = next_char();
            }
            if (c != '\\') break;
            if (!continue_line()) return make(TokenKind::Error);
        }

        if (c == kEnd) {
            if (depth_ > 0) return make(TokenKind::Error);
            return make(state_ == LexState::EndOfFile ? TokenKind::EndMarker : TokenKind::Error);
        }
        if (starts_name(c)) return read_name(c);
        if (c == '\n') {
            at_line_begin_ = true;
            if (blank_line || depth_ > 0) continue;
            return make_text(TokenKind::Newline, token_start_, at_);
        }
        if (c == '.') {
            int c2 = next_char();
            if (is_digit(c2)) {
                back_up(c2);
                return read_number('.');
            }
            if (c2 == '.') {
                int c3 = next_char();
                if (c3 == '.') return make_text(TokenKind::Ellipsis, token_start_, at_);
                back_up(c3);
            }
            back_up(c2);
            return make_text(TokenKind::Dot, token_start_, at_);
        }
        if (is_digit(c)) return read_number(c);
        if (c == '"' || c == '\'') return read_string(c);
        return read_operator(c);
    }
}

Token Lexer::read_name(int c) {
    bool bytes = false, raw = false, unicode = false, format = false;
    for (;;) {
        int lower = c | 32;
        if (lower == 'b' && !(bytes || unicode || format)) bytes = true;
        else if (lower == 'u' && !(bytes || unicode || raw || format)) unicode = true;
        else if (lower == 'r' && !(raw || unicode)) raw = true;
        else if (lower == 'f' && !(format || bytes || unicode)) format = true;
        else break;
        c = next_char();
        if (c == '"' || c == '\'') return format ? start_fstring(c) : read_string(c);
    }
    bool ascii = true;
    while (continues_name(c)) {
        ascii = ascii && c < 128;
        c = next_char();
    }
    back_up(c);
    if (!ascii && !verify_name()) return make(TokenKind::Error);
    Token token = make_text(TokenKind::Name, token_start_, at_);
    token.kind = keyword_or_name(token.text);
    return token;
}

bool Lexer::verify_name() {
    std::string_view name(token_start_, static_cast<size_t>(at_ - token_start_));
    if (Utf8Fault fault = find_utf8_fault(name)) {
        char buffer[120];
        if (fault.end - fault.start == 1)
            std::snprintf(buffer, sizeof buffer, "'utf-8' codec can't decode byte 0x%02x in position %zu: %s",
                          static_cast<uint8_t>(name[fault.start]), fault.start, fault.reason);
        else
            std::snprintf(buffer, sizeof buffer, "'utf-8' codec can't decode bytes in position %zu-%zu: %s", fault.start,
                          fault.end - 1, fault.reason);
        error_.message = buffer;
        state_ = LexState::UndecodableName;
        return false;
    }
    for (size_t i = 0; i < name.size();) {
        size_t begin = i;
        uint32_t code = read_code_point(name, i);
        if (begin == 0 ? is_identifier_start(code) : is_identifier_continue(code)) continue;
        at_ = token_start_ + i;
        char hex[12];
        std::snprintf(hex, sizeof hex, "%04X", code);
        if (is_printable(code)) report("invalid character '" + std::string(name.substr(begin, i - begin)) + "' (U+" + hex + ")");
        else report(std::string("invalid non-printable character U+") + hex);
        return false;
    }
    return true;
}

Token Lexer::read_operator(int c) {
    Token token;
    bool marks_field = c == ':' || c == '}' || c == '!' || c == '{';
    if (marks_field && in_field()) {
        if (leave_field_expression(c, token)) return token;
    }
    std::string_view field = token.field_text;
    int c2 = next_char();
    TokenKind kind = two_char_operator(c, c2);
    if (kind != TokenKind::Unknown) {
        int c3 = next_char();
        TokenKind longer = three_char_operator(kind, c3);
        if (longer != TokenKind::Unknown) kind = longer;
        else back_up(c3);
        token = make_text(kind, token_start_, at_);
        token.field_text = field;
        return token;
    }
    back_up(c2);

    if (c == '(' || c == '[' || c == '{') token = open_bracket(c);
    else if (c == ')' || c == ']' || c == '}') token = close_bracket(c);
    else if (c < 32 || c == 127) {
        char message[60];
        std::snprintf(message, sizeof message, "invalid non-printable character U+%04X", static_cast<unsigned>(c));
        return report(message);
    } else {
        if (c == '=' && in_field()) fstrings_.back().wants_field_text = true;
        token = make_text(one_char_operator(c), token_start_, at_);
    }
    token.field_text = field;
    return token;
}

Token Lexer::open_bracket(int c) {
    if (depth_ >= kMaxBrackets) return report("too many nested parentheses");
    brackets_[depth_++] = {static_cast<char>(c), lineno_, static_cast<int>(token_start_ - line_start_)};
    if (in_fstring()) fstrings_.back().brace_depth++;
    return make_text(one_char_operator(c), token_start_, at_);
}

Token Lexer::close_bracket(int c) {
    FString* mode = in_fstring() ? &fstrings_.back() : nullptr;
    if (mode && mode->brace_depth == 0 && c == '}') return report("f-string: single '}' is not allowed");
    if (depth_ == 0) return report(quoted("unmatched '", c));
    const Bracket& opening = brackets_[--depth_];
    bool matches = (opening.open == '(' && c == ')') || (opening.open == '[' && c == ']') || (opening.open == '{' && c == '}');
    if (!matches) {
        if (mode && opening.open == '{' && mode->brace_depth - 1 == mode->field_depth)
            return report(quoted("f-string: unmatched '", c));
        std::string message = quoted("closing parenthesis '", c, "' does not match opening parenthesis '") + opening.open + "'";
        if (opening.lineno != lineno_) message += " on line " + std::to_string(opening.lineno);
        return report(std::move(message));
    }
    if (mode) {
        mode->brace_depth--;
        if (c == '}' && mode->brace_depth == mode->field_depth) {
            mode->field_depth--;
            mode->in_text = true;
            mode->wants_field_text = false;
        }
    }
    return make_text(one_char_operator(c), token_start_, at_);
}

} // namespace molt::syntax

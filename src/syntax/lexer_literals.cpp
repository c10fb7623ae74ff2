// Numbers and strings of the tokenizer.
#include "syntax/lexer.h"

namespace molt::syntax {

namespace {

bool is_digit(int c) { return c >= '0' && c <= '9'; }
bool continues_name(int c) { return is_digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_' || c >= 128; }

bool is_radix_digit(int c, int base) {
    if (base == 16) return is_digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'f');
    return c >= '0' && c < '0' + base;
}

} // namespace

bool Lexer::looks_ahead(std::string_view rest) {
    size_t matched = 0;
    int c = 0;
    bool whole = true;
    for (; matched < rest.size(); matched++) {
        c = next_char();
        if (c != rest[matched]) {
            whole = false;
            break;
        }
    }
    if (whole) {
        c = next_char();
        whole = !continues_name(c);
    }
    back_up(c);
    for (; matched > 0; matched--) back_up(rest[matched - 1]);
    return whole;
}

// A keyword may follow a number without a space, with a warning; any other name may not. False: reported.
bool Lexer::ends_number(int c, const char* kind) {
    bool keyword = false;
    switch (c) {
    case 'a': keyword = looks_ahead("nd"); break;
    case 'e': keyword = looks_ahead("lse"); break;
    case 'f': keyword = looks_ahead("or"); break;
    case 'i': {
        int c2 = next_char();
        keyword = c2 == 'f' || c2 == 'n' || c2 == 's';
        back_up(c2);
        break;
    }
    case 'o': keyword = looks_ahead("r"); break;
    case 'n': keyword = looks_ahead("ot"); break;
    }
    std::string message = std::string("invalid ") + kind + " literal";
    if (keyword) {
        back_up(c);
        warn(std::move(message));
        next_char();
    } else if (c < 128 && continues_name(c)) {
        back_up(c);
        report(std::move(message));
        return false;
    }
    return true;
}

Token Lexer::finish_number(int c, const char* kind) {
    if (!ends_number(c, kind)) return make(TokenKind::Error);
    back_up(c);
    return make_text(TokenKind::Number, token_start_, at_);
}

// Digits with single underscores between them; the character behind, or kEnd - 1 when reported.
int Lexer::read_digits() {
    for (;;) {
        int c;
        do { c = next_char(); } while (is_digit(c));
        if (c != '_') return c;
        c = next_char();
        if (!is_digit(c)) {
            back_up(c);
            report("invalid decimal literal");
            return kEnd - 1;
        }
    }
}

Token Lexer::read_radix_number(int base, const char* name) {
    auto invalid_digit = [&](int c) {
        return report(std::string("invalid digit '") + static_cast<char>(c) + "' in " + name + " literal");
    };
    int c = next_char();
    do {
        if (c == '_') c = next_char();
        if (!is_radix_digit(c, base)) {
            if (base != 16 && is_digit(c)) return invalid_digit(c);
            back_up(c);
            return report(std::string("invalid ") + name + " literal");
        }
        do { c = next_char(); } while (is_radix_digit(c, base));
    } while (c == '_');
    if (base != 16 && is_digit(c)) return invalid_digit(c);
    return finish_number(c, name);
}

Token Lexer::read_number_from_zero() {
    int c = next_char();
    if (c == 'x' || c == 'X') return read_radix_number(16, "hexadecimal");
    if (c == 'o' || c == 'O') return read_radix_number(8, "octal");
    if (c == 'b' || c == 'B') return read_radix_number(2, "binary");
    for (;;) {
        if (c == '_') {
            c = next_char();
            if (!is_digit(c)) {
                back_up(c);
                return report("invalid decimal literal");
            }
        }
        if (c != '0') break;
        c = next_char();
    }
    const char* zeros_end = at_;
    bool nonzero = is_digit(c);
    if (nonzero) {
        c = read_digits();
        if (c == kEnd - 1) return make(TokenKind::Error);
    }
    if (c == '.') return read_fraction(next_char());
    if (c == 'e' || c == 'E') return read_exponent(c);
    if (c == 'j' || c == 'J') return read_imaginary();
    if (nonzero) {
        back_up(c);
        return report("leading zeros in decimal integer literals are not permitted; "
                      "use an 0o prefix for octal integers",
                      static_cast<int>(token_start_ + 1 - line_start_), static_cast<int>(zeros_end - line_start_));
    }
    return finish_number(c, "decimal");
}

Token Lexer::read_number(int c) {
    if (c == '.') return read_fraction(next_char());
    if (c == '0') return read_number_from_zero();
    c = read_digits();
    if (c == kEnd - 1) return make(TokenKind::Error);
    if (c == '.') return read_fraction(next_char());
    if (c == 'e' || c == 'E') return read_exponent(c);
    if (c == 'j' || c == 'J') return read_imaginary();
    return finish_number(c, "decimal");
}

Token Lexer::read_fraction(int c) {
    if (is_digit(c)) {
        c = read_digits();
        if (c == kEnd - 1) return make(TokenKind::Error);
    }
    if (c == 'e' || c == 'E') return read_exponent(c);
    if (c == 'j' || c == 'J') return read_imaginary();
    return finish_number(c, "decimal");
}

Token Lexer::read_exponent(int e) {
    int c = next_char();
    if (c == '+' || c == '-') {
        c = next_char();
        if (!is_digit(c)) {
            back_up(c);
            return report("invalid decimal literal");
        }
    } else if (!is_digit(c)) {
        // No exponent: `1else` ends before the e.
        back_up(c);
        return finish_number(e, "decimal");
    }
    c = read_digits();
    if (c == kEnd - 1) return make(TokenKind::Error);
    if (c == 'j' || c == 'J') return read_imaginary();
    return finish_number(c, "decimal");
}

Token Lexer::read_imaginary() { return finish_number(next_char(), "imaginary"); }

Token Lexer::unterminated_string(int quote, int quote_size) {
    // The error is shown where the string begins.
    at_ = token_start_ + 1;
    line_start_ = string_line_;
    int found_at = lineno_;
    lineno_ = string_lineno_;
    if (in_fstring() && fstrings_.back().quote == quote && fstrings_.back().quote_size == quote_size)
        return report("f-string: expecting '}'");
    const char* what = quote_size == 3 ? "unterminated triple-quoted string literal" : "unterminated string literal";
    return report(std::string(what) + " (detected at line " + std::to_string(found_at) + ")");
}

Token Lexer::read_string(int quote) {
    string_lineno_ = lineno_;
    string_line_ = line_start_;
    int quote_size = 1, closing = 0;
    int c = next_char();
    if (c == quote) {
        c = next_char();
        if (c == quote) quote_size = 3;
        else closing = 1;
    }
    if (c != quote) back_up(c);
    while (closing != quote_size) {
        c = next_char();
        if (c == kEnd || (quote_size == 1 && c == '\n')) return unterminated_string(quote, quote_size);
        if (c == quote) {
            closing++;
            continue;
        }
        closing = 0;
        if (c == '\\') next_char();
    }
    return make_string_part(TokenKind::String, token_start_, at_);
}

Token Lexer::start_fstring(int quote) {
    string_lineno_ = lineno_;
    string_line_ = line_start_;
    FString mode;
    mode.quote = static_cast<char>(quote);
    int c = next_char();
    if (c == quote) {
        int c2 = next_char();
        if (c2 == quote) {
            mode.quote_size = 3;
        } else {
            back_up(c2);
            back_up(c);
        }
    } else {
        back_up(c);
    }
    if (fstrings_.size() + 1 >= kMaxFStrings) return report("too many nested f-strings");
    mode.start = token_start_;
    mode.start_line = line_start_;
    mode.start_lineno = lineno_;
    for (const char* p = token_start_; *p != quote; p++) mode.is_raw = mode.is_raw || (*p | 32) == 'r';
    fstrings_.push_back(mode);
    return make_string_part(TokenKind::FStringStart, token_start_, at_);
}

Token Lexer::unterminated_fstring(const FString& mode) {
    at_ = mode.start + 1;
    line_start_ = mode.start_line;
    int found_at = lineno_;
    lineno_ = mode.start_lineno;
    const char* what = mode.quote_size == 3 ? "unterminated triple-quoted f-string literal" : "unterminated f-string literal";
    return report(std::string(what) + " (detected at line " + std::to_string(found_at) + ")");
}

// Two braces have just been read: the text has one of them, the token's place both.
Token Lexer::make_doubled_brace_part() {
    Token token = make_string_part(TokenKind::FStringMiddle, token_start_, at_ - 1);
    token.end_col_offset++;
    return token;
}

Token Lexer::next_in_fstring() {
    FString& mode = fstrings_.back();
    token_start_ = at_;
    string_lineno_ = lineno_;
    string_line_ = line_start_;
    int c = next_char();
    if (c == '{') {
        int c2 = next_char();
        back_up(c2);
        back_up(c);
        if (c2 != '{') {
            mode.field_depth++;
            if (mode.field_depth >= kMaxFieldNesting) return report("f-string: expressions nested too deeply");
            mode.in_text = false;
            return next_in_code();
        }
    } else {
        back_up(c);
    }
    int quotes = 0;
    while (quotes < mode.quote_size) {
        c = next_char();
        if (c != mode.quote) {
            back_up(c);
            break;
        }
        quotes++;
    }
    if (quotes == mode.quote_size) {
        fstrings_.pop_back();
        return make_string_part(TokenKind::FStringEnd, token_start_, at_);
    }

    // The literal text up to a field, the closing quotes, or the end of a format specification.
    string_line_ = line_start_;
    bool named_escape = false;
    int closing = 0;
    while (closing != mode.quote_size) {
        c = next_char();
        bool in_format_spec = mode.field_end && mode.field_depth >= 0;
        if (c == kEnd || (mode.quote_size == 1 && c == '\n')) {
            if (in_format_spec && c == '\n') {
                back_up(c);
                mode.in_text = false;
                return make_string_part(TokenKind::FStringMiddle, token_start_, at_);
            }
            return unterminated_fstring(mode);
        }
        if (c == mode.quote) {
            closing++;
            continue;
        }
        closing = 0;
        if (c == '{') {
            int c2 = next_char();
            if (c2 == '{' && !in_format_spec) return make_doubled_brace_part();
            back_up(c2);
            back_up(c);
            mode.field_depth++;
            if (mode.field_depth >= kMaxFieldNesting) return report("f-string: expressions nested too deeply");
            mode.in_text = false;
            return make_string_part(TokenKind::FStringMiddle, token_start_, at_);
        }
        if (c == '}') {
            if (named_escape) return make_string_part(TokenKind::FStringMiddle, token_start_, at_);
            int c2 = next_char();
            if (c2 == '}' && !in_format_spec && mode.brace_depth == 0) return make_doubled_brace_part();
            back_up(c2);
            back_up(c);
            mode.in_text = false;
            return make_string_part(TokenKind::FStringMiddle, token_start_, at_);
        }
        if (c == '\\') {
            int c2 = next_char();
            if (c2 == '{' || c2 == '}') {
                if (!mode.is_raw) warn(std::string("invalid escape sequence '\\") + static_cast<char>(c2) + "'");
                back_up(c2);
                continue;
            }
            if (!mode.is_raw && c2 == 'N') {
                c2 = next_char();
                if (c2 == '{') named_escape = true;
                else back_up(c2);
            }
        }
    }
    for (int i = 0; i < mode.quote_size; i++) back_up(mode.quote);
    return make_string_part(TokenKind::FStringMiddle, token_start_, at_);
}

// The field's expression as it stands in the source, without comments.
std::string_view Lexer::field_text(const FString& mode) {
    std::string_view text(mode.field_begin, static_cast<size_t>(mode.field_end - mode.field_begin));
    if (text.find('#') == std::string_view::npos) return text;
    std::string kept;
    bool in_comment = false;
    for (char c : text) {
        in_comment = c == '#' || (in_comment && c != '\n');
        if (!in_comment) kept += c;
    }
    field_texts_.push_back(std::move(kept));
    return field_texts_.back();
}

// Sees one of { } ! : in a field. True when `token` is the colon that starts the format specification.
bool Lexer::leave_field_expression(int c, Token& token) {
    FString& mode = fstrings_.back();
    int depth = mode.brace_depth - (c != '{');
    if (depth == 0) {
        if (c == '{') {
            mode.field_begin = at_;
            mode.field_end = nullptr;
        } else {
            if (c != ':' || !mode.field_end) mode.field_end = token_start_;
            if (mode.wants_field_text) token.field_text = field_text(mode);
        }
    }
    if (c != ':' || depth != mode.field_depth) return false;
    std::string_view text = token.field_text;
    mode.in_text = true;
    token = make_text(TokenKind::Colon, token_start_, at_);
    token.field_text = text;
    return true;
}

} // namespace molt::syntax

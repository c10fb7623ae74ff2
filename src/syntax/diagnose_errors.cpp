// Where and how errors are reported: CPython's rules for lines, columns and precedence.
#include "syntax/diagnose.h"

#include "syntax/unicode.h"

#include <algorithm>
#include <cstring>

namespace molt::syntax {

namespace {

// The column as code points, by the line that is shown.
int to_characters(std::string_view line, int column) {
    if (column < 0) return column;
    auto length = static_cast<int>(line.size());
    if (column > length + 1) column = length + 1;
    if (column == length + 1) return static_cast<int>(count_code_points(line)) + 1;
    return static_cast<int>(count_code_points(line.substr(0, static_cast<size_t>(column))));
}

} // namespace

std::string Diagnoser::line_of(int lineno) {
    if (lexer_.lineno() <= lineno && lexer_.line_end() > lexer_.logical_line())
        return decode_replacing({lexer_.logical_line(), static_cast<size_t>(lexer_.line_end() - lexer_.logical_line())});
    const char* line = lexer_.text_begin();
    for (int i = 1; i < lineno; i++) {
        const char* newline = std::strchr(line, '\n');
        if (!newline || newline + 1 > lexer_.line_end()) break;
        line = newline + 1;
    }
    return decode_replacing({line, std::strcspn(line, "\n")});
}

// Columns come in as they go out: from 1, or 0 and -1 where CPython has these.
Diagnoser::Outcome Diagnoser::fail_at(ErrorKind kind, int lineno, int offset, int end_lineno, int end_offset,
                                      std::string message) {
    if (stopped_) return Outcome::Null;
    stopped_ = true;
    error_ = {};
    error_.kind = kind;
    error_.message = std::move(message);
    error_.has_location = error_.has_text = true;
    error_.text = line_of(lineno);
    error_.lineno = lineno;
    error_.end_lineno = end_lineno;
    bool convert = lexer_.encoding_known();
    error_.offset = convert ? to_characters(error_.text, offset) : offset;
    error_.end_offset = convert && end_offset > 0 ? to_characters(error_.text, end_offset) : end_offset;
    return Outcome::Null;
}

Diagnoser::Outcome Diagnoser::fail_place(const Position& place, std::string message) {
    return fail_at(ErrorKind::SyntaxError, static_cast<int>(place.lineno), static_cast<int>(place.col_offset) + 1,
                   static_cast<int>(place.end_lineno), static_cast<int>(place.end_col_offset) + 1, std::move(message));
}

Diagnoser::Outcome Diagnoser::fail_here(ErrorKind kind, std::string message, bool at_next) {
    if (stopped_ || (at_next && !fill())) return Outcome::Null;
    const Token& token = at_next ? tokens_[mark_] : tokens_.back();
    int offset = token.col_offset + 1;
    if (token.col_offset < 0)
        offset = lexer_.cursor() == lexer_.logical_line() ? 0 : static_cast<int>(lexer_.cursor() - lexer_.line_start());
    int end_offset = token.end_col_offset < 0 ? -1 : token.end_col_offset + 1;
    return fail_at(kind, token.lineno, offset, token.end_lineno, end_offset, std::move(message));
}

void Diagnoser::fail_unclosed() {
    const Lexer::Bracket& bracket = lexer_.innermost();
    fail_at(ErrorKind::SyntaxError, bracket.lineno, bracket.col_offset + 1, bracket.lineno, 0,
            std::string("'") + bracket.open + "' was never closed");
}

// An exception of another class, without a place.
Diagnoser::Outcome Diagnoser::fail_plainly(ErrorKind kind, std::string message) {
    if (stopped_) return Outcome::Null;
    stopped_ = true;
    error_ = {};
    error_.kind = kind;
    error_.message = std::move(message);
    return Outcome::Null;
}

void Diagnoser::fail_too_deep() {
    fail_plainly(ErrorKind::MemoryError, "Parser stack overflowed - Python source too complex to parse");
}

void Diagnoser::fail_lexing() {
    int column = 0;
    switch (lexer_.state()) {
    case LexState::Reported:
        error_ = lexer_.error();
        stopped_ = true;
        return;
    case LexState::UndecodableName: fail_decoding("unicode error", lexer_.error().message); return;
    case LexState::EndOfFile:
        if (lexer_.depth()) fail_unclosed();
        else fail_here(ErrorKind::SyntaxError, "unexpected EOF while parsing");
        return;
    case LexState::BadDedent:
        fail_here(ErrorKind::IndentationError, "unindent does not match any outer indentation level");
        return;
    case LexState::BadContinuation: column = static_cast<int>(lexer_.cursor() - lexer_.logical_line()) - 1; break;
    default: break;
    }
    ErrorKind kind = ErrorKind::SyntaxError;
    const char* message = "unexpected character after line continuation character";
    if (lexer_.state() == LexState::MixedTabs) {
        kind = ErrorKind::TabError;
        message = "inconsistent use of tabs and spaces in indentation";
    } else if (lexer_.state() == LexState::TooDeeplyIndented) {
        kind = ErrorKind::IndentationError;
        message = "too many levels of indentation";
    }
    fail_at(kind, lexer_.lineno(), std::max(column, 0) + 1, lexer_.lineno(), 0, message);
}

// After both passes: errors of the lexer further on outrank those of the grammar.
void Diagnoser::settle_error(size_t last_of_first_pass) {
    if (stopped_) {
        bool from_parser = lexer_.state() == LexState::Ok;
        bool is_syntax = error_.kind == ErrorKind::SyntaxError || error_.kind == ErrorKind::IndentationError ||
                         error_.kind == ErrorKind::TabError;
        if (from_parser && is_syntax) check_rest_of_source();
        return;
    }
    const Token& last = tokens_[last_of_first_pass];
    if (last.kind == TokenKind::Indent || last.kind == TokenKind::Dedent) {
        fail_here(ErrorKind::IndentationError, last.kind == TokenKind::Indent ? "unexpected indent" : "unexpected unindent");
        return;
    }
    Value value;
    value.type = Value::OfToken;
    value.n = static_cast<uint32_t>(last_of_first_pass);
    fail_place(place_of(value), "invalid syntax");
    check_rest_of_source();
}

void Diagnoser::check_rest_of_source() {
    int error_line = tokens_.back().lineno;
    for (;;) {
        Token token = lexer_.next();
        if (token.kind == TokenKind::EndMarker) return;
        if (token.kind != TokenKind::Error) continue;
        if (lexer_.in_fstring()) return; // as CPython
        if (lexer_.state() == LexState::Reported) {
            error_ = lexer_.error();
        } else if (lexer_.state() == LexState::UndecodableName) {
            stopped_ = false;
            fail_plainly(ErrorKind::UnicodeDecodeError, lexer_.error().message);
        } else if (lexer_.depth() && error_line > lexer_.innermost().lineno) {
            stopped_ = false;
            fail_unclosed();
        }
        return;
    }
}

// `single` mode: is there more than blank lines and comments behind the statement?
bool Diagnoser::has_trailing_statements() {
    const char* at = lexer_.cursor();
    for (;;) {
        at += std::strspn(at, " \t\n\f");
        if (!*at) return false;
        if (*at != '#') return true;
        at += std::strcspn(at, "\n");
    }
}

} // namespace molt::syntax

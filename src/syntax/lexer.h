// The tokenizer of Python 3.12: tokens on demand, errors in CPython's words at the token that has them.
#pragma once

#include "syntax/parse.h"
#include "syntax/token.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace molt::syntax {

// Interactive input is complete without a newline at its end: the lexer makes one up, and the dedents behind
// it.
enum class LexMode : uint8_t { File, Interactive };

// What the lexer stands at. An Error token says more through this.
enum class LexState : uint8_t {
    Ok,
    EndOfFile,
    Reported,         // `error` holds the SyntaxError already
    UndecodableName,  // `error.message` holds the decoder's words
    BadContinuation,  // something behind a backslash
    MixedTabs,        // indentation that depends on the tab size
    BadDedent,        // a dedent to no outer level
    TooDeeplyIndented // 100 levels
};

class Lexer {
  public:
    // `text` must be followed by a NUL byte and outlive the lexer and its tokens.
    Lexer(std::string_view text, bool encoding_known, LexMode mode = LexMode::File);

    Token next();

    LexState state() const { return state_; }
    const SyntaxError& error() const { return error_; }
    // The parser adds its own, so that all stand in the order in which CPython gives them.
    std::vector<Diagnostic>& warnings() { return warnings_; }

    // Where the lexer stands; errors that parsers report are placed by these.
    int lineno() const { return lineno_; }
    const char* cursor() const { return at_; }
    const char* line_start() const { return line_start_; }
    const char* logical_line() const { return logical_line_; } // where the current run of lines began
    const char* line_end() const { return line_end_; }
    const char* text_begin() const { return text_.data(); }
    bool encoding_known() const { return encoding_known_; }

    struct Bracket {
        char open;
        int lineno;
        int col_offset;
    };
    int depth() const { return depth_; }
    bool in_fstring() const { return !fstrings_.empty(); }
    const Bracket& innermost() const { return brackets_[depth_ - 1]; }

  private:
    static constexpr int kMaxBrackets = 200;
    static constexpr int kMaxIndents = 100;
    static constexpr int kMaxFStrings = 150;
    static constexpr int kMaxFieldNesting = 3;

    struct FString {
        bool in_text = true; // between fields; otherwise inside a field's expression
        bool is_raw = false;
        bool wants_field_text = false; // a `=` was seen in the field
        char quote = 0;
        int quote_size = 1;
        int brace_depth = 0;
        int field_depth = -1; // brace_depth of the innermost open field; -1 outside fields
        const char* start = nullptr;
        const char* start_line = nullptr;
        int start_lineno = 0;
        const char* field_begin = nullptr;
        const char* field_end = nullptr; // null while the field's expression is being read
    };

    int next_char() {
        if (at_ != line_end_) return static_cast<unsigned char>(*at_++);
        return next_char_of_next_line();
    }
    int next_char_of_next_line();
    void back_up(int c) {
        if (c != kEnd) --at_;
    }
    bool in_field() const { return in_fstring() && fstrings_.back().field_depth >= 0; }

    Token next_token() { return in_fstring() && fstrings_.back().in_text ? next_in_fstring() : next_in_code(); }
    Token next_in_code();
    Token next_in_fstring();
    bool read_indentation(bool& blank_line);
    bool settle_indentation(int column, int tab_column);
    bool continue_line();
    Token read_name(int c);
    Token read_number(int c);
    Token read_radix_number(int base, const char* name);
    Token read_number_from_zero();
    Token read_fraction(int c);
    Token read_exponent(int e);
    Token read_imaginary();
    Token finish_number(int c, const char* kind);
    int read_digits();
    Token read_string(int quote);
    Token start_fstring(int quote);
    Token unterminated_string(int quote, int quote_size);
    Token unterminated_fstring(const FString& mode);
    Token read_operator(int c);
    Token open_bracket(int c);
    Token close_bracket(int c);
    bool leave_field_expression(int c, Token& token);
    std::string_view field_text(const FString& mode);
    bool ends_number(int c, const char* kind);
    bool looks_ahead(std::string_view rest);
    bool verify_name();

    Token make(TokenKind kind);
    Token make_text(TokenKind kind, const char* begin, const char* end);
    Token make_string_part(TokenKind kind, const char* begin, const char* end);
    Token make_doubled_brace_part();
    Token fail(LexState state);
    Token report(std::string message, int offset = -1, int end_offset = -1);
    void warn(std::string message) { warnings_.push_back({static_cast<uint32_t>(lineno_), std::move(message)}); }

    static constexpr int kEnd = -1;

    std::string_view text_;
    bool encoding_known_;
    LexMode mode_;
    bool line_open_ = false; // Interactive: tokens since the last newline that was made up
    LexState state_ = LexState::Ok;
    SyntaxError error_;
    std::vector<Diagnostic> warnings_;
    std::deque<std::string> field_texts_; // those that differ from the source: comments were cut out

    const char* at_;
    const char* line_end_;
    const char* line_start_;
    const char* logical_line_;
    const char* token_start_ = nullptr;
    const char* string_line_ = nullptr; // line_start_ where the current string literal began
    int string_lineno_ = 0;
    int lineno_ = 0;

    bool at_line_begin_ = true;
    int pending_ = 0; // INDENTs (above zero) or DEDENTs (below) to hand out
    int indent_ = 0;
    int indents_[kMaxIndents] = {0};
    int tab_indents_[kMaxIndents] = {0}; // the same with tabs of width 1
    int depth_ = 0;
    Bracket brackets_[kMaxBrackets];
    std::vector<FString> fstrings_;
};

} // namespace molt::syntax

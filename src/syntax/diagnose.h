// Finds out what is wrong with a source that the parser rejected: a packrat run of the whole grammar, then a
// second one with the error productions, as CPython does it.
#pragma once

#include "syntax/depth.h"
#include "syntax/grammar.h"
#include "syntax/lexer.h"
#include "syntax/literals.h"
#include "syntax/parse.h"

#include <vector>

namespace molt::syntax {

class Diagnoser {
  public:
    Diagnoser(std::string_view text, bool encoding_known, Mode mode);

    // No error means that the grammar accepts the source after all. The warnings are those that CPython gives
    // until it finds the error.
    SyntaxError run(std::vector<Diagnostic>& warnings);

  private:
    // Rules within rules.
    const int max_level_ = depth_limit(6000);

    // What an error message may have to know about a piece of syntax.
    struct Piece {
        Kind kind = Kind::Pass;
        ConstantKind constant = ConstantKind::None;
        bool is_in = false;           // Compare: the first operator is `in`
        bool has_double_star = false; // Call: `**` among the arguments
        Position where;
        Seq<Piece*> elts; // of displays and calls, the operand of Starred, the left side of Compare
        std::string_view id;
    };
    struct Value {
        enum Type : uint8_t { None, OfToken, OfPiece, OfList } type = None;
        uint32_t n = 0; // token number, or length of the list
        union {
            Piece* piece = nullptr;
            Value* items;
        };
    };
    struct Labels {
        Value of[4];
    };
    enum class Outcome : uint8_t { Failed, Matched, Null }; // Null: matched, but the action came to nothing
    struct Memo {
        uint16_t rule;
        bool matched;
        uint32_t end;
        Value value;
    };

    void run_passes();
    bool parse_start();
    bool parse_rule(uint16_t index, Value& value);
    bool grow_rule(const GrammarRule& rule, size_t begin, Value& value);
    bool parse_group(const GrammarGroup& group, Value& value);
    Outcome parse_alternative(const GrammarAlternative& alternative, size_t begin, Value& value, bool& cut, const Value* seed);
    bool parse_item(const GrammarItem& item, Value& value, bool& cut);
    bool parse_repeated(const GrammarItem& item, size_t least, Value& value);
    bool parse_gathered(const GrammarItem& item, Value& value);
    bool look_ahead(const GrammarItem& item, bool wanted);

    bool fill(); // makes the token at mark_ present; false: an error stands
    Value token_value() { return {Value::OfToken, static_cast<uint32_t>(mark_), {}}; }
    Position span_from(size_t first);
    Value list_of(const Value* items, size_t n);
    Piece* make(Kind kind, size_t first);
    Value piece_value(Piece* piece);
    Position place_of(const Value& value);
    void collect(const Value& value, std::vector<Piece*>& pieces);

    // Actions.
    Outcome act(const GrammarAction& action, const Labels& labels, size_t first, Value& value);
    Outcome make_node(const GrammarAction& action, const Labels& labels, size_t first, Value& value);
    Outcome perform(const GrammarAction& action, const Labels& labels, size_t first, Value& value);
    Outcome make_call(const Labels& labels, size_t first, Value& value);
    Outcome check_string(const Value& token, Value& value, size_t first);
    Outcome check_strings(const Value& parts, Value& value, size_t first);
    Outcome check_fstring(const Labels& labels, Value& value, size_t first);
    Outcome check_field(const Labels& labels, Value& value, size_t first);
    Outcome check_number(const Value& token, Value& value, size_t first);
    Outcome report_target(const Value& value, char purpose);
    const Piece* invalid_target(const Piece& piece, char purpose);
    static std::string_view describe(const Piece& piece);
    std::string describe(const Value& value);
    std::string expand(const std::string& text, const Value& value);

    // Errors.
    Outcome fail_at(ErrorKind kind, int lineno, int col_offset, int end_lineno, int end_col_offset, std::string message);
    Outcome fail_place(const Position& place, std::string message);
    Outcome fail_here(ErrorKind kind, std::string message, bool at_next = false);
    void warn(const DecodedString& decoded, const Token& reported_at);
    Outcome fail_plainly(ErrorKind kind, std::string message);
    Outcome fail_decoding(const std::string& kind, const std::string& message);
    void fail_lexing();
    void fail_unclosed();
    void fail_too_deep();
    void settle_error(size_t last_of_first_pass);
    void check_rest_of_source();
    std::string line_of(int lineno);
    bool has_trailing_statements();

    Mode mode_;
    const Grammar& grammar_;
    Lexer lexer_;
    Arena arena_;
    std::vector<Token> tokens_;
    std::vector<std::vector<Memo>> memos_;
    size_t mark_ = 0;
    int level_ = 0;
    bool invalid_rules_ = false;
    bool stopped_ = false; // an error stands: everything returns
    SyntaxError error_;
};

} // namespace molt::syntax

// The parser for programs that are right: recursive descent, one token ahead, AST as it goes.
//
// It says only that it failed. Which error that is, the slower grammar of diagnose.h finds out afterwards.
#pragma once

#include "syntax/ast.h"
#include "syntax/depth.h"
#include "syntax/lexer.h"
#include "syntax/literals.h"
#include "syntax/parse.h"

#include <vector>

namespace molt::syntax {

class Parser {
  public:
    Parser(Lexer& lexer, Arena& arena);

    // Null when the source is not valid, or nests deeper than max_depth_.
    mod* parse(Mode mode);

  private:
    // In rules of CPython's grammar.
    const int max_depth_ = depth_limit(5970);

    // Tokens.
    const Token& token() { return tokens_[position_]; }
    TokenKind kind() const { return kind_; }
    bool at(TokenKind kind) const { return kind_ == kind; }
    bool at_name(std::string_view soft_keyword) { return kind_ == TokenKind::Name && token().text == soft_keyword; }
    TokenKind peek();
    void advance();
    bool accept(TokenKind kind);
    void rewind(size_t position);

    // Nodes. A mark is where a node begins: take it before its first token, give it to the finished node.
    struct Mark {
        uint32_t lineno;
        uint32_t col_offset;
    };
    Mark mark() { return {static_cast<uint32_t>(token().lineno), static_cast<uint32_t>(token().col_offset)}; }
    static Mark mark_of(const Node& node) { return {node.lineno, node.col_offset}; }
    template<class T> T* start(Mark begin) {
        T* node = arena_.make<T>();
        node->node_kind = T::kKind;
        node->lineno = begin.lineno;
        node->col_offset = begin.col_offset;
        return node;
    }
    template<class T> T* finish(T* node) {
        const Token& last = tokens_[last_];
        node->end_lineno = static_cast<uint32_t>(last.end_lineno);
        node->end_col_offset = static_cast<uint32_t>(last.end_col_offset);
        return node;
    }

    // A sequence under construction, on a stack that all share.
    template<class T> class NodeList {
      public:
        explicit NodeList(Parser& parser) : parser_(parser), base_(parser.scratch_.size()) {}
        ~NodeList() { parser_.scratch_.resize(base_); }
        NodeList(const NodeList&) = delete;
        NodeList& operator=(const NodeList&) = delete;
        void push(T* item) { parser_.scratch_.push_back(item); }
        size_t size() const { return parser_.scratch_.size() - base_; }
        T* operator[](size_t i) const { return static_cast<T*>(parser_.scratch_[base_ + i]); }
        Seq<T*> take() {
            Seq<T*> seq = parser_.arena_.make_seq<T*>(size());
            for (size_t i = 0; i < seq.size(); i++) seq[i] = (*this)[i];
            return seq;
        }

      private:
        Parser& parser_;
        size_t base_;
    };

    class Deeper {
      public:
        explicit Deeper(Parser& parser, int levels = 1) : parser_(parser), levels_(levels) { parser_.depth_ += levels; }
        ~Deeper() { parser_.depth_ -= levels_; }
        bool too_deep() const { return parser_.depth_ > parser_.max_depth_; }

      private:
        Parser& parser_;
        int levels_;
    };

    Identifier identifier();  // of the current NAME, which it eats
    Identifier expect_name(); // data() == nullptr on failure

    // Statements (parser_statements.cpp).
    bool statements(NodeList<stmt>& list);
    bool statement(NodeList<stmt>& list);
    bool simple_statements(NodeList<stmt>& list);
    stmt* simple_statement();
    stmt* compound_statement();
    bool block(Seq<stmt*>& body);
    stmt* expression_statement();
    stmt* assignment(Mark begin, expr* first);
    stmt* annotated_assignment(Mark begin, expr* target, bool parenthesized);
    expr* assigned_value();
    stmt* return_statement();
    stmt* raise_statement();
    stmt* delete_statement();
    stmt* assert_statement();
    stmt* import_statement();
    stmt* import_from_statement();
    alias* import_alias(bool dotted);
    bool dotted_name(Identifier& name);
    template<class T> stmt* scope_statement();
    stmt* type_alias_statement();
    stmt* decorated();
    stmt* function_definition(Mark begin, Seq<expr*> decorators, bool is_async);
    stmt* class_definition(Mark begin, Seq<expr*> decorators);
    bool type_parameters(Seq<type_param*>& params);
    type_param* type_parameter();
    stmt* async_statement();
    stmt* if_statement();
    stmt* while_statement();
    bool else_block(Seq<stmt*>& body);
    template<class T> stmt* for_statement(Mark begin);
    template<class T> stmt* with_statement(Mark begin);
    bool with_items(Seq<withitem*>& items, bool parenthesized);
    withitem* with_item();
    stmt* try_statement();
    excepthandler* except_handler(bool starred);

    // Patterns (parser_patterns.cpp).
    stmt* match_statement();
    match_case* case_block();
    pattern* top_pattern();
    pattern* as_pattern();
    pattern* or_pattern();
    pattern* closed_pattern();
    pattern* name_pattern();
    pattern* literal_pattern();
    pattern* group_or_sequence_pattern();
    pattern* sequence_pattern(Mark begin, TokenKind close);
    pattern* maybe_star_pattern();
    pattern* mapping_pattern();
    pattern* class_pattern(Mark begin, expr* cls);
    expr* pattern_name_or_attribute();
    expr* pattern_number();
    bool mapping_key(expr*& key);

    // Expressions (parser_expressions.cpp).
    expr* expressions();
    expr* star_expressions();
    expr* star_expression();
    expr* star_named_expression();
    expr* named_expression();
    expr* expression();
    expr* yield_expression();
    expr* lambda();
    expr* disjunction();
    expr* conjunction();
    expr* inversion();
    expr* comparison();
    bool comparison_operator(CompareOperator& op);
    expr* binary(int least_precedence);
    expr* factor();
    expr* power();
    expr* primary();
    expr* trailers(Mark begin, expr* value);
    expr* call(Mark begin, expr* func);
    expr* subscript(Mark begin, expr* value);
    expr* slice();
    // `x := 1` that no parentheses enclose.
    static bool is_bare_walrus(Mark begin, const expr& node) {
        return node.is<NamedExpr>() && node.lineno == begin.lineno && node.col_offset == begin.col_offset;
    }
    expr* tuple_of(Mark begin, NodeList<expr>& elts);

    // Atoms (parser_atoms.cpp).
    expr* atom();
    expr* parenthesized();
    expr* list_display();
    expr* brace_display();
    expr* dict_display(Mark begin, expr* first_key);
    template<class T> expr* comprehension_of(Mark begin, expr* elt, TokenKind close);
    bool comprehension_clauses(Seq<comprehension*>& clauses);
    bool comprehension_filters(Seq<expr*>& filters);
    expr* constant(ConstantKind kind);
    expr* number();
    expr* strings();
    expr* string();
    expr* fstring();
    bool fstring_field(NodeList<expr>& values);
    bool format_spec(expr*& spec);
    Constant* text_constant(const Token& token);
    bool warn(const DecodedString& decoded, const Token& reported_at);
    bool at_comprehension() { return at(TokenKind::KwFor) || at(TokenKind::KwAsync); }

    // Targets.
    expr* star_targets();
    expr* star_target();
    static bool is_star_target(const expr& node);
    static bool is_delete_target(const expr& node);
    static bool is_single_target(const expr& node);
    static void set_context(expr& node, ExprContext context);

    // Parameters (parser_parameters.cpp).
    arguments* parameters(bool is_lambda);
    arg* parameter(bool is_lambda, bool may_star_annotation);

    Lexer& lexer_;
    Arena& arena_;
    std::vector<Token> tokens_;
    size_t position_ = 0;
    size_t last_ = 0; // the last token eaten that is not a newline or indentation
    TokenKind kind_ = TokenKind::EndMarker;
    int depth_ = 0;
    std::vector<void*> scratch_;
    size_t warned_before_ = 0; // tokens that a rewind gave back have had their warnings
};

} // namespace molt::syntax

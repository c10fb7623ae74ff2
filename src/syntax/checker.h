// Walks a tree as CPython's code generator does and finds what that would refuse or warn about.
#pragma once

#include "syntax/ast.h"
#include "syntax/constant_type.h"
#include "syntax/parse.h"
#include "syntax/scope.h"

#include <string>
#include <vector>

namespace molt::syntax {

class Checker {
  public:
    Checker(const mod& tree, const SymbolTable& scopes, std::vector<Diagnostic>& warnings);

    SyntaxError run();

  private:
    enum class UnitType : uint8_t { Module, Class, Function, AsyncFunction, Lambda, Comprehension, TypeParams };
    enum class Block : uint8_t { Loop, FinallyTry, Handler, GroupHandler, Other };
    struct OpenBlock {
        Block block;
        const Seq<stmt*>* finalbody;
    };
    // What CPython compiles into one code object.
    struct Unit {
        UnitType type;
        const Scope* scope;
        Unit* outer;
        std::vector<OpenBlock> blocks;
    };
    class InUnit {
      public:
        InUnit(Checker& checker, UnitType type, const Scope* scope) : checker_(checker), unit_{type, scope, nullptr, {}} {
            unit_.outer = checker.unit_;
            checker.unit_ = &unit_;
        }
        ~InUnit() { checker_.unit_ = unit_.outer; }

      private:
        Checker& checker_;
        Unit unit_;
    };

    // All checks return false when an error stands.
    bool fail(const Position& where, std::string message);
    void warn(const Position& where, std::string message);
    bool push(const Position& where, Block block, const Seq<stmt*>* finalbody = nullptr);
    void pop() { unit_->blocks.pop_back(); }
    bool unwind(const Position& where, bool to_loop, bool& found_loop);
    bool store_name(const Position& where, Identifier name) { return use_name(where, name, ExprContext::Store); }
    bool use_name(const Position& where, Identifier name, ExprContext context);
    bool is_module_or_class() const { return unit_->type == UnitType::Module || unit_->type == UnitType::Class; }

    // Statements (checker.cpp).
    bool statements(const Seq<stmt*>& list);
    bool statement(const stmt& node);
    bool function(const FunctionDef& node);
    bool function_body(const FunctionDef& node);
    bool class_definition(const ClassDef& node);
    bool class_body(const ClassDef& node);
    bool type_alias(const TypeAlias& node);
    bool type_params(const Seq<type_param*>& params);
    bool parameters(const arguments& args);
    bool defaults(const arguments& args);
    bool annotations(const FunctionDef& node);
    bool annotation(const expr* node);
    bool return_statement(const Return& node);
    bool annotated_assignment(const AnnAssign& node);
    bool augmented_assignment(const AugAssign& node);
    bool loop(const For& node, bool is_async);
    bool with(const With& node, size_t item, bool is_async);
    bool try_statement(const Try& node);
    bool try_except(const Try& node);
    bool try_star(const Try& node);
    bool handler_body(const ExceptHandler& handler);
    bool import(const Import& node);
    bool import_from(const ImportFrom& node);
    bool assertion(const Assert& node);

    // Patterns (checker_patterns.cpp).
    struct PatternContext {
        std::vector<Identifier> stores;
        bool allows_irrefutable = false;
    };
    bool match(const Match& node);
    bool check_pattern(const pattern& node, PatternContext& context);
    bool subpattern(const pattern& node, PatternContext& context);
    bool sequence_pattern(const MatchSequence& node, PatternContext& context);
    bool mapping_pattern(const MatchMapping& node, PatternContext& context);
    bool class_pattern(const MatchClass& node, PatternContext& context);
    bool or_pattern(const MatchOr& node, PatternContext& context);
    bool capture(const Position& where, Identifier name, PatternContext& context);

    // Expressions (checker_expressions.cpp).
    bool expressions(const Seq<expr*>& list);
    bool optional(const expr* node) { return !node || expression(*node); }
    bool expression(const expr& node);
    bool elements(const Seq<expr*>& list);
    bool unpack(const expr& node, const Seq<expr*>& targets);
    bool lambda(const Lambda& node);
    bool comprehension_expression(const expr& node, const Seq<comprehension*>& generators, const expr& elt, const expr* value);
    bool comprehension_body(const Seq<comprehension*>& generators, const expr& elt, const expr* value);
    bool yield(const expr& node, const expr* value);
    bool await(const Await& node);
    bool compare(const Compare& node, bool negated);
    bool call(const Call& node);
    bool arguments_of_call(const Seq<expr*>& args, const Seq<keyword*>& keywords);
    bool keywords_differ(const Seq<keyword*>& keywords);
    bool subscript(const Subscript& node);
    void warn_about_callee(const expr& node);
    void warn_about_index(const expr& value, const expr& index);

    const mod& tree_;
    const SymbolTable& scopes_;
    std::vector<Diagnostic>& warnings_;
    Unit* unit_ = nullptr;
    Position last_future_; // of the last `from __future__` at the head
    SyntaxError error_;
};

} // namespace molt::syntax

// Lowers one function, class body or module body: statements and expressions to instructions.
#pragma once

#include "compiler/ir/builder.h"
#include "compiler/lower/module.h"

#include <array>
#include <functional>

namespace molt::compiler {

using ir::Builder;
using ir::Op;
using ir::Operand;

// A loop over enumerate(...) or zip(...) that walks what they were given.
struct PairsCall {
    ir::Pairs kind = ir::Pairs::Any;
    int64_t start = 0; // of enumerate
};

class FunctionLowerer {
  public:
    FunctionLowerer(ModuleLowerer& module, uint32_t function, const ast::Scope* scope, FunctionLowerer* parent);

    void lower_module(const ast::Module& tree);
    void lower_def(const ast::arguments& args, ast::Seq<ast::stmt*> body);
    void lower_lambda(const ast::Lambda& lambda);
    void lower_class_body(const ast::ClassDef& node);
    // fold: what takes the items of a generator expression, if that is no generator.
    void lower_comprehension_function(const ast::expr& node, ir::FoldKind fold = ir::FoldKind::None);
    // A function whose body is one expression: lazy bounds and aliases.
    void lower_lazy(const ast::expr& body);
    // A function without parameters whose body `write` gives: the scope of type parameters.
    void lower_type_params(ast::Seq<ast::type_param*> params, const std::function<Operand()>& write);

    ir::Function& function() { return fn_; }
    uint32_t index() const { return index_; }

  private:
    // ---- names.cpp ----
    struct Place {
        enum class Kind : uint8_t { Variable, Cell, Global, Namespace, NamespaceOrCell, LazyGlobal, LazyCell };
        Kind kind;
        uint32_t variable = ir::kNone; // Variable
        Operand cell;                  // Cell, NamespaceOrCell
    };
    void prepare(const ast::arguments* args, const std::vector<std::string_view>* handed = nullptr);
    ast::Identifier mangled(ast::Identifier name) const;
    Place resolve(ast::Identifier mangled_name);
    Operand cell_of(ast::Identifier name); // the cell itself, borrowed
    Operand load_name(const ast::Node& at, ast::Identifier name);
    void store_name(const ast::Node& at, ast::Identifier name, Operand value);
    void delete_name(const ast::Node& at, ast::Identifier name, bool known_bound = false);
    Operand load_global(std::string_view name);
    Operand closure_for(const ast::Scope& child);
    void note_name(std::string_view name);
    Operand attribute_name(ast::Identifier name);

    // ---- expressions.cpp ----
    Operand expression(const ast::expr& e);
    Operand owned_expression(const ast::expr& e) { return b_.owned(expression(e)); }
    // Evaluates operands from left to right; those that a later one may rebind are owned.
    std::vector<Operand> expressions(const std::vector<const ast::expr*>& list);
    Operand held(const ast::expr& e);       // expression, owned when a walrus elsewhere may rebind it
    uint32_t condition(const ast::expr& e); // a Bool register
    uint32_t truth(Operand value, const ast::Node& at);
    Operand constant(const ast::ConstantValue& value, const ast::Node& at);
    bool constant_operand(const ast::expr& e, Operand& out); // literals and tuples of them
    Operand bool_op(const ast::BoolOp& e);
    Operand compare(const ast::Compare& e);
    Operand compare_one(ast::CompareOperator op, Operand left, Operand right);
    enum class End : uint8_t { Spent, Kept }; // whether the right operand is needed again
    uint32_t compare_test(ast::CompareOperator op, Operand left, Operand right, End right_end = End::Spent);
    uint32_t compare_chain_test(const ast::Compare& e);
    Operand comparator(const ast::Compare& e, size_t i);
    Operand conditional(const ast::IfExp& e);
    Operand sequence(const char* kind, ast::Seq<ast::expr*> elements, const ast::Node& at);
    Operand starred_list(ast::Seq<ast::expr*> elements, const ast::Node& at);
    Operand dict_display(const ast::Dict& e);
    Operand joined_string(const ast::JoinedStr& e);
    Operand formatted_value(const ast::FormattedValue& e);
    bool percent_text(const ast::BinOp& e, Operand& out);
    std::array<Operand, 3> slice_parts(const ast::Slice& s);
    Operand subscript_key(const ast::expr& e);
    Operand fold_unary(const ast::UnaryOp& e, bool& done);
    bool fold(const ast::expr& e, Operand& out);
    bool fold_number(const ast::expr& e, Operand& out);
    bool fold_wide(const ast::expr& e, Operand& out);
    Operand binary(ir::BinaryOp op, bool in_place, Operand left, Operand right);

    // ---- calls.cpp ----
    Operand call(const ast::Call& e);
    Operand call_method(const ast::Call& e, const ast::Attribute& method);
    Operand call_known(const ast::Call& e, uint32_t known);
    Operand call_loaded(const ast::Call& e, const ast::Attribute& method, Operand self, Operand callee, uint32_t name,
                        uint32_t cache);
    bool is_known_builtin(uint32_t name) const;
    bool is_super(const ast::Call& e);
    Operand call_super_method(const ast::Call& e, const ast::Attribute& method, const ast::Call& super_call, bool& done);
    Operand call_super(const ast::Call& e, const ast::Attribute* attribute, bool& done);
    Operand finish_call(Operand callee, const ast::Call& e);
    struct Arguments {
        std::vector<Operand> values;
        uint32_t npositional = 0;
        uint32_t kwnames = ir::kNone;
    };
    Arguments arguments(ast::Seq<ast::expr*> args, ast::Seq<ast::keyword*> keywords);
    // args as a tuple or list operand, kwargs as a dict or absent.
    void spread_arguments(const ast::Node& node, Operand callee, ast::Seq<ast::expr*> args, ast::Seq<ast::keyword*> keywords,
                          Operand& positional, Operand& named);
    Operand emit_call(const ir::Position& where, Op op, std::vector<Operand> head, Arguments args,
                      uint32_t callee_name = ir::kNone);
    static bool is_plain(ast::Seq<ast::expr*> args, ast::Seq<ast::keyword*> keywords);
    bool is_quiet(const ast::expr& e); // a literal or a bound local: evaluating it cannot be observed
    void note_dynamic(const ast::Call& e);

    // ---- comprehensions.cpp ----
    Operand comprehension(const ast::expr& e);
    Operand comprehension_call(const ast::expr& e);
    Operand comprehension_iterator(const ast::expr& e, PairsCall* pairs);
    using Holds = std::function<bool(ast::Identifier)>;
    Holds holds_in(const ast::Scope& scope) const;
    PairsCall comprehension_pairs(const ast::comprehension& g, const ast::Scope& scope);
    const ast::GeneratorExp* foldable(const ast::Call& e) const;
    Operand fold(const ast::GeneratorExp& e, Operand builtin, ir::FoldKind kind, const char* known_as, const ir::Position& where);
    bool fold_builtin(const ast::Call& e, Operand& out);
    Operand comprehension_inline(const ast::expr& e, const ast::Scope& scope);
    void comprehension_loops(const ast::expr& e, ast::Seq<ast::comprehension*> generators, size_t depth, Operand first,
                             const std::function<void()>& body, PairsCall pairs = {});
    void comprehension_item(const ast::expr& e, uint32_t target);

    // ---- statements.cpp ----
    void body(ast::Seq<ast::stmt*> statements);
    void statement(const ast::stmt& s);
    void assign(const ast::Assign& s);
    void aug_assign(const ast::AugAssign& s);
    void ann_assign(const ast::AnnAssign& s);
    void delete_targets(const ast::expr& target);
    void assert_(const ast::Assert& s);
    void raise(const ast::Raise& s);
    void return_(const ast::Return& s);
    void return_expression(const ast::expr& e);
    void return_value(Operand value);
    void if_(const ast::If& s);

    // ---- targets.cpp ----
    void store_target(const ast::expr& target, Operand value);
    void unpack(const ast::Node& at, ast::Seq<ast::expr*> targets, Operand value, const std::vector<uint32_t>& prepared = {});

    // ---- loops.cpp ----
    void while_(const ast::While& s);
    void for_(const ast::For& s);
    void async_for(const ast::AsyncFor& s);
    Operand iterated(const ast::expr& iterable);
    // Whether the loop holds each item of a pair in a variable of its own until the next one comes.
    void iterate(const ast::expr& target, const ast::expr& iterable, const ast::Node& at, const std::function<void()>& body,
                 ast::Seq<ast::stmt*> orelse, const Holds& holds);
    PairsCall pairs_call(const ast::expr& iterable, const ast::expr& target, const Holds& holds);
    Operand start_pairs(const ast::expr& iterable, PairsCall pairs, uint32_t counter);
    enum class IteratorState : uint8_t { Iterable, Iterator }; // whether iter() was called already
    void iterate_over(const ast::expr& target, Operand iterable, const ast::Node& at, const std::function<void()>& body,
                      ast::Seq<ast::stmt*> orelse, IteratorState state, PairsCall pairs = {});
    // The registers of a `for`: its counter, and for range() the step, a literal or in a register.
    struct Walk {
        uint32_t counter;
        int64_t step = 0;
        uint32_t pace = ir::kNone;
        PairsCall pairs{};
        bool range() const { return step || pace != ir::kNone; }
    };
    void walk(const ast::expr& target, Operand iterator, const Walk& over, const ast::Node& at, const std::function<void()>& body,
              ast::Seq<ast::stmt*> orelse);
    bool range_call(const ast::expr& e, const ast::Call** call, int64_t* step);
    void async_iterate(const ast::expr& target, Operand iterator, const ast::Node& at, const std::function<void()>& body,
                       ast::Seq<ast::stmt*> orelse);
    void safepoint();

    // ---- blocks: what a jump leaves ----
    struct Frame {
        enum class Kind : uint8_t { Loop, Finally, Handler, With, AsyncWith, Temporary };
        Kind kind;
        uint32_t break_label = ir::kNone, continue_label = ir::kNone; // Loop
        uint32_t label = ir::kNone;                                   // the handler of Finally, With
        std::function<void()> leave;
        size_t live = 0; // size of the live stack when the frame was entered
    };
    void leave_frames(size_t down_to, Operand returned = {});
    void break_(const ast::Node& at);
    void continue_(const ast::Node& at);

    // ---- exceptions.cpp ----
    void try_(const ast::Try& s);
    void try_finally(const ast::Try& s);
    void try_except(ast::Seq<ast::stmt*> body, ast::Seq<ast::excepthandler*> handlers, ast::Seq<ast::stmt*> orelse,
                    const ast::Position& at);
    void try_star(const ast::TryStar& s);
    void try_star_handlers(const ast::TryStar& s);
    void handler_body(const ast::ExceptHandler& h);
    void protected_finally(const std::function<void()>& body, const std::function<void()>& finally);
    void with(ast::Seq<ast::withitem*> items, size_t i, ast::Seq<ast::stmt*> body, bool is_async, const ast::Node& at);
    struct Caught {
        uint32_t exception, previous;
    };
    Caught begin_except(uint32_t label, const std::vector<bool>& state);
    void end_except(Caught caught);
    void reraise(Caught caught);

    // ---- functions.cpp ----
    void function_def(const ast::Node& node, ast::Identifier name, const ast::arguments& args, ast::Seq<ast::stmt*> body,
                      ast::Seq<ast::expr*> decorators, const ast::expr* returns, ast::Seq<ast::type_param*> type_params);
    Operand lambda(const ast::Lambda& e);
    Operand make_function(uint32_t function, Operand defaults, Operand kwdefaults, Operand annotations, const ast::Scope& scope);
    Operand defaults_of(const ast::arguments& args);
    Operand kwdefaults_of(const ast::arguments& args);
    Operand annotations_of(const ast::arguments& args, const ast::expr* returns);
    Operand annotation(const ast::expr& e);
    void class_def(const ast::ClassDef& s);
    Operand class_value(const ast::ClassDef& s, Operand type_params);
    Operand type_parameters(ast::Seq<ast::type_param*> params);
    Operand type_param_function(const ast::Node& node, ast::Identifier name, ast::Seq<ast::type_param*> params, Operand defaults,
                                Operand kwdefaults, const std::function<Operand(FunctionLowerer&)>& write);
    void prepare_hidden(const std::vector<std::string_view>& parameters);
    void type_alias(const ast::TypeAlias& s);
    Operand alias_value(const ast::TypeAlias& s, Operand params);
    std::string qualified(std::string_view name) const;
    void write_prologue();
    void write_return_none();

    // ---- imports.cpp ----
    void import_(const ast::Import& s);
    void import_from(const ast::ImportFrom& s);

    // ---- generators.cpp ----
    Operand yield(const ast::Yield& e);
    Operand yield_value(Operand value);
    Operand delegate(Operand iterator);
    Operand await(Operand awaitable, int context);

    // ---- match.cpp ----
    void match(const ast::Match& s);
    using Captures = std::vector<std::pair<ast::Identifier, uint32_t>>;
    // Jumps to `fail` when the pattern does not match; subject is peeked at.
    void pattern(const ast::pattern& p, Operand subject, Captures& captures, uint32_t fail);
    void sequence_pattern(const ast::MatchSequence& p, Operand subject, Captures& captures, uint32_t fail);
    void mapping_pattern(const ast::MatchMapping& p, Operand subject, Captures& captures, uint32_t fail);
    void class_pattern(const ast::MatchClass& p, Operand subject, Captures& captures, uint32_t fail);
    void or_pattern(const ast::MatchOr& p, Operand subject, Captures& captures, uint32_t fail);
    void pattern_fails(size_t live, uint32_t fail);
    void pattern_needs(uint32_t condition, uint32_t fail);
    void capture(const ast::Node& at, ast::Identifier name, Operand value, Captures& captures);

    [[noreturn]] void refuse(int code, const ast::Position& at, std::string message);
    void at(const ast::Position& p);
    void at(const ast::Node& node) { b_.at(place(node)); }
    // The position of node from the name of the attribute on, when that stands on a later line.
    static ir::Position place(const ast::Position& p) { return {p.lineno, p.end_lineno, p.col_offset, p.end_col_offset}; }
    ir::Position place(const ast::Node& node) const; // with the anchors of a binary operation or a subscript
    ast::Position from_name(const ast::Node& node, const ast::Attribute& attribute) const;

    struct Inlined {
        const ast::Scope* scope;
        std::unordered_map<std::string_view, uint32_t> variables;
        uint32_t first_live = 0;
    };
    ModuleLowerer& m_;
    uint32_t index_;
    ir::Function& fn_;
    const ast::Scope* scope_;
    FunctionLowerer* parent_;
    Builder b_;
    std::unordered_map<std::string_view, uint32_t> variables_;
    std::unordered_map<std::string_view, uint32_t> free_;
    std::vector<Inlined> inlined_;
    std::vector<Frame> frames_;
    std::set<std::string_view> unstable_; // deleted somewhere, or rebound inside an expression
    std::set<std::string_view> walrus_;
    ast::Identifier private_class_;
    std::string qualified_prefix_;
    PairsCall first_pairs_{};  // what the first loop of a comprehension function was given
    bool unfolded_ = false;    // within the generator beside a fold
    size_t pattern_floor_ = 0; // live temporaries below a pattern
    int depth_ = 0;
};

} // namespace molt::compiler

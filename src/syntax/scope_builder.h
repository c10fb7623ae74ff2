// The two passes behind analyze_scopes: collecting mentions of names, then deciding what each is.
#pragma once

#include "syntax/ast.h"
#include "syntax/depth.h"
#include "syntax/parse.h"
#include "syntax/scope.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace molt::syntax {

SyntaxError recursion_error();

class ScopeBuilder {
  public:
    ScopeBuilder(const mod& tree, Arena& arena) : tree_(tree), arena_(arena) {}
    ScopeResult run();

  private:
    // A scope while it grows.
    struct Draft {
        Scope* scope;
        Draft* parent;
        std::vector<Symbol> symbols;
        std::unordered_map<const char*, uint32_t> index; // name.data() to position in `symbols`
        std::vector<Identifier> parameters;
        std::vector<Draft*> children;
        struct Directive {
            Identifier name;
            Position where;
        };
        std::vector<Directive> directives; // global and nonlocal statements
        bool reads_iteration_target = false;
        int iteration_expressions = 0; // how many iterables of comprehensions we are inside

        Symbol* find(Identifier name) {
            auto at = index.find(name.data());
            return at == index.end() ? nullptr : &symbols[at->second];
        }
    };
    using Names = std::unordered_set<const char*>;

    // Collecting (scope_builder.cpp).
    Draft* enter(ScopeKind kind, Identifier name, const Node* node);
    void leave() { current_ = current_->parent; }
    bool fail(std::string message, const Position& where);
    bool add(Identifier name, uint16_t flags, const Position& where) { return add_to(*current_, name, flags, where); }
    bool add_to(Draft& draft, Identifier name, uint16_t flags, const Position& where);
    uint16_t flags_of(Draft& draft, Identifier name);
    Identifier mangled(Identifier name) { return mangle(private_class_, name, arena_); }

    bool visit_statements(const Seq<stmt*>& list);
    bool visit_statement(const stmt& node);
    bool visit_function(const FunctionDef& node);
    bool visit_class(const ClassDef& node);
    bool visit_type_alias(const TypeAlias& node);
    bool visit_annotated_assignment(const AnnAssign& node);
    bool visit_declaration(const Seq<Identifier>& names, const stmt& node, bool is_global);
    bool visit_try(const Try& node);
    bool visit_alias(const alias& node);
    bool enter_type_params(Identifier name, const stmt& node, bool has_keyword_defaults);
    bool visit_type_params(const Seq<type_param*>& params);
    bool visit_annotations(const FunctionDef& node);
    bool visit_annotation(const expr& node);
    bool visit_parameters(const arguments& node);
    bool visit_pattern(const pattern& node);
    bool visit_patterns(const Seq<pattern*>& list);

    bool visit_expressions(const Seq<expr*>& list);
    bool visit_optional(const expr* node) { return !node || visit_expression(*node); }
    bool visit_expression(const expr& node);
    bool visit_children(const expr& node);
    bool visit_named(const NamedExpr& node);
    bool bind_named_in_enclosing(const Name& target);
    bool visit_lambda(const Lambda& node);
    bool visit_comprehension(const expr& node, const char* name, ComprehensionKind kind, const Seq<comprehension*>& generators,
                             const expr& elt, const expr* value);
    bool visit_clause(const comprehension& node);
    bool visit_yield(const expr& node, const expr* value);
    bool visit_name(const Name& node);
    bool forbid_in_lazy_scope(const char* what, const expr& node);

    // Deciding (scope_analysis.cpp).
    bool analyze(Draft& draft, Draft* class_entry, Names& free);
    bool decide(Draft& draft, Symbol& symbol, Draft* class_entry, Names& free);
    bool fail_at_directive(Draft& draft, Identifier name, std::string message);
    struct Outer {
        bool is_bound = false;
        bool is_type_param = false;
    };
    Outer look_outside(const Draft& draft, Identifier name);
    bool is_free_in_child(Draft& draft, const char* name);
    void finish(Draft& draft);

    // How deep statements and expressions may nest behind the parser, in nodes.
    const int max_depth_ = depth_limit(2996);
    const mod& tree_;
    Arena& arena_;
    std::vector<Draft*> drafts_; // owned; in the order of entering
    Draft* top_ = nullptr;
    Draft* current_ = nullptr;
    Identifier private_class_;
    FutureFeatures future_;
    int depth_ = 0;
    SyntaxError error_;
    Identifier class_name_, class_dict_name_; // __class__, __classdict__
};

} // namespace molt::syntax

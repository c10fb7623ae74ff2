// Lowers one checked source module to IR.
#pragma once

#include "compiler/driver/diagnostics.h"
#include "compiler/ir/ir.h"
#include "syntax/scope.h"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace molt::compiler {

namespace ast = ::molt::syntax;

// What lowering has to know about a module, and where it reports.
class ModuleLowerer {
  public:
    ModuleLowerer(ir::Module& module, const ast::SymbolTable& scopes, ast::Arena& arena, std::vector<Diagnostic>& diagnostics);
    void lower(const ast::Module& tree);

    uint32_t new_function(std::string_view name, std::string_view qualname);
    void report(const Refusal& refusal);
    void warn(int code, const ast::Position& position, std::string message);
    // The Known index of a module-level function's name, or kNone.
    uint32_t known(std::string_view name) const;
    void define_known(std::string_view name, uint32_t function);
    bool is_known_definition(const ast::Node& node) const { return known_definitions_.count(&node) != 0; }
    // Whether the module itself ever binds the name at module level.
    bool binds(std::string_view name) const { return bindings_.count(name) != 0; }
    // Whether the source says `import *` anywhere: what the module's names are is then not known.
    bool imports_everything() const { return imports_everything_; }
    // Lines count from 1; beyond the end: empty.
    std::string_view source_line(uint32_t number) const;

    ir::Module& module;
    const ast::SymbolTable& scopes;
    ast::Arena& arena;

  private:
    void find_known(const ast::Module& tree);

    std::vector<Diagnostic>& diagnostics_;
    std::set<std::string> c_names_{"py_module"};
    std::set<std::string_view> bindings_;
    bool imports_everything_ = false;
    std::unordered_map<std::string_view, uint32_t> known_;
    std::set<const ast::Node*> known_definitions_;
    std::vector<std::string_view> lines_;
};

} // namespace molt::compiler

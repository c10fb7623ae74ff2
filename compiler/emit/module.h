// Prints one module as a C file.
#pragma once

#include "compiler/analysis/methods.h"
#include "compiler/ir/ir.h"

#include <map>
#include <string>
#include <vector>

namespace molt::compiler {

struct Typing;

class ModuleEmitter {
  public:
    explicit ModuleEmitter(ir::Module& module);
    ~ModuleEmitter();
    std::string emit();

    const ir::Module& module() const { return module_; }
    std::string constant(uint32_t id) const;      // k.n_name
    std::string known_name(uint32_t known) const; // the name of a known function, as a constant
    std::string_view source_line(uint32_t number) const;
    const std::string& file_literal() const { return file_literal_; }
    const Typing* typing(uint32_t function) const;
    const Methods& methods() const { return methods_; }
    // The C name of a module's definition: molt_module_pkg_mod.
    static std::string definition_name(const std::string& module_name);

  private:
    void name_constants();
    void write_constants(std::string& out);
    void write_code(std::string& out, const ir::Function& f);
    uint32_t count_attributes(const ir::Function& class_body) const;
    static bool has_entry(const ir::Function& f);
    void write_entry(std::string& out, const ir::Function& f);
    void write_definition(std::string& out);

    ir::Module& module_;
    std::string file_literal_;
    std::vector<std::string_view> lines_;
    std::vector<Typing> typings_;
    Methods methods_;
};

} // namespace molt::compiler

// The methods that the classes of a module define, by name: candidates for calls whose callee a guard confirms.
#pragma once

#include "compiler/ir/ir.h"

#include <map>
#include <string>
#include <vector>

namespace molt::compiler {

class Methods {
  public:
    explicit Methods(const ir::Module& module);
    // Plain functions of class bodies with this name (a constant) that take n arguments: indices of functions.
    std::vector<uint32_t> named(uint32_t name, uint32_t n) const;
    // The __init__ functions of the classes of this name that take n arguments, the instance included.
    std::vector<uint32_t> constructors(uint32_t class_name, uint32_t n) const;

  private:
    std::vector<uint32_t> find(const std::multimap<std::string, uint32_t>& in, uint32_t name, uint32_t n) const;
    const ir::Module& module_;
    std::multimap<std::string, uint32_t> methods_, constructors_;
};

template<class F> void each_instruction(const ir::Block& block, F&& visit) {
    for (const auto& node : block) {
        if (node->kind == ir::Node::Kind::Instruction) visit(node->instr);
        each_instruction(node->body, visit);
        each_instruction(node->otherwise, visit);
    }
}

} // namespace molt::compiler

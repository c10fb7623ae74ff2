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
    // The __init__ functions that instances of the classes of this name may get, their own or inherited, if they take n arguments,
    // the instance included. constructor: the only one that takes n or, with defaults, more; kNone.
    std::vector<uint32_t> constructors(uint32_t class_name, uint32_t n) const;
    uint32_t constructor(uint32_t class_name, uint32_t n) const;

  private:
    void collect_class(const ir::Function& body);
    void collect_bases(const ir::Function& f);
    void inherited(const std::string& class_name, std::vector<uint32_t>& out, unsigned depth) const;
    const ir::Module& module_;
    std::multimap<std::string, uint32_t> methods_;
    std::multimap<std::string, uint32_t> constructors_; // kNone: an __init__ that is no plain function
    std::multimap<std::string, std::string> bases_;
};

template<class F> void each_instruction(const ir::Block& block, F&& visit) {
    for (const auto& node : block) {
        if (node->kind == ir::Node::Kind::Instruction) visit(node->instr);
        each_instruction(node->body, visit);
        each_instruction(node->otherwise, visit);
    }
}

} // namespace molt::compiler

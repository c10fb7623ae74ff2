// The methods of a module's classes: see methods.h.
#include "compiler/analysis/methods.h"

namespace molt::compiler {

// Functions that a class body makes.
Methods::Methods(const ir::Module& module) : module_(module) {
    for (const auto& body : module.functions) {
        if (body->kind != ir::FunctionKind::Class) continue;
        each_instruction(body->body, [&](const ir::Instr& i) {
            for (const ir::Operand& o : i.args) {
                if (o.kind != ir::Operand::Kind::Code) continue;
                const ir::Function& f = *module.functions[o.id];
                bool plain = f.kind == ir::FunctionKind::Function && !f.resumable() && !f.has_varargs && !f.has_varkeywords;
                if (!plain || f.kwonlyargcount) continue;
                methods_.emplace(f.name, o.id);
                if (f.name == "__init__") constructors_.emplace(body->name, o.id);
            }
        });
    }
}

std::vector<uint32_t> Methods::find(const std::multimap<std::string, uint32_t>& in, uint32_t name, uint32_t n) const {
    std::vector<uint32_t> out;
    auto [from, to] = in.equal_range(module_.constants[name].text);
    for (auto it = from; it != to; ++it)
        if (module_.functions[it->second]->nparameters == n) out.push_back(it->second);
    return out;
}

std::vector<uint32_t> Methods::named(uint32_t name, uint32_t n) const { return find(methods_, name, n); }
std::vector<uint32_t> Methods::constructors(uint32_t class_name, uint32_t n) const { return find(constructors_, class_name, n); }

} // namespace molt::compiler

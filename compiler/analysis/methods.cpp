// The methods of a module's classes: see methods.h.
#include "compiler/analysis/methods.h"

namespace molt::compiler {

Methods::Methods(const ir::Module& module) : module_(module) {
    for (const auto& f : module.functions) {
        if (f->kind == ir::FunctionKind::Class) collect_class(*f);
        collect_bases(*f);
    }
}

// Functions that a class body makes.
void Methods::collect_class(const ir::Function& body) {
    each_instruction(body.body, [&](const ir::Instr& i) {
        for (const ir::Operand& o : i.args) {
            if (o.kind != ir::Operand::Kind::Code) continue;
            const ir::Function& f = *module_.functions[o.id];
            const bool plain = f.kind == ir::FunctionKind::Function && !f.resumable() && !f.has_varargs && !f.has_varkeywords &&
                               !f.kwonlyargcount;
            if (plain) methods_.emplace(f.name, o.id);
            if (f.name == "__init__") constructors_.emplace(body.name, plain ? o.id : ir::kNone);
        }
    });
}

// The names that stand as bases in class statements.
void Methods::collect_bases(const ir::Function& f) {
    std::map<uint32_t, std::string> loaded; // by register
    each_instruction(f.body, [&](const ir::Instr& i) {
        if (i.op == ir::Op::LoadGlobal) loaded[i.result] = module_.constants[i.args[0].id].text;
        if (i.op != ir::Op::BuildClass || i.args[1].kind != ir::Operand::Kind::Constant) return;
        const std::string& name = module_.constants[i.args[1].id].text;
        for (size_t b = 2; b < 2 + i.extra && b < i.args.size(); b++) {
            const ir::Operand& o = i.args[b];
            if (o.is_variable()) bases_.emplace(name, f.variables[o.id].name);
            else if (auto found = loaded.find(o.id); o.is_register() && found != loaded.end())
                bases_.emplace(name, found->second);
        }
    });
}

std::vector<uint32_t> Methods::named(uint32_t name, uint32_t n) const {
    std::vector<uint32_t> out;
    auto [from, to] = methods_.equal_range(module_.constants[name].text);
    for (auto it = from; it != to; ++it)
        if (module_.functions[it->second]->nparameters == n) out.push_back(it->second);
    return out;
}

void Methods::inherited(const std::string& class_name, std::vector<uint32_t>& out, unsigned depth) const {
    auto [from, to] = constructors_.equal_range(class_name);
    for (auto it = from; it != to; ++it) out.push_back(it->second);
    constexpr unsigned kDeepest = 16; // classes may have each other's names
    if (from != to || depth == kDeepest) return;
    auto [first, last] = bases_.equal_range(class_name);
    for (auto it = first; it != last && out.empty(); ++it) inherited(it->second, out, depth + 1);
}

std::vector<uint32_t> Methods::constructors(uint32_t class_name, uint32_t n) const {
    std::vector<uint32_t> found;
    inherited(module_.constants[class_name].text, found, 0);
    std::erase_if(found, [&](uint32_t f) { return f == ir::kNone || module_.functions[f]->nparameters != n; });
    return found;
}

uint32_t Methods::constructor(uint32_t class_name, uint32_t n) const {
    std::vector<uint32_t> found;
    inherited(module_.constants[class_name].text, found, 0);
    return found.size() == 1 && found[0] != ir::kNone && module_.functions[found[0]]->nparameters >= n ? found[0] : ir::kNone;
}

} // namespace molt::compiler

// The module as a whole: which names are bound how often, and its body.
#include "compiler/lower/module.h"

#include "compiler/emit/c_text.h"
#include "compiler/lower/function.h"

namespace molt::compiler {

ModuleLowerer::ModuleLowerer(ir::Module& m, const ast::SymbolTable& s, ast::Arena& a, std::vector<Diagnostic>& diagnostics)
    : module(m), scopes(s), arena(a), diagnostics_(diagnostics) {
    std::string_view text = m.source;
    imports_everything_ = text.find("import *") != std::string_view::npos;
    while (!text.empty()) {
        size_t end = std::min(text.find('\n'), text.size());
        lines_.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::string_view ModuleLowerer::source_line(uint32_t number) const {
    return number == 0 || number > lines_.size() ? std::string_view() : lines_[number - 1];
}

namespace {

std::string without_locals(std::string_view qualname) {
    std::string out(qualname);
    for (size_t at; (at = out.find(".<locals>")) != std::string::npos;) out.erase(at, 9);
    return out;
}

// Counts how often module-level code binds each name.
struct Bindings {
    std::unordered_map<std::string_view, int> count;
    std::unordered_map<std::string_view, const ast::Node*> definition;
    std::set<std::string_view> declared_global;
    bool star = false;

    void bind(std::string_view name) { count[name]++; }
    void globals_in(const ast::Node& node) {
        if (const auto* g = node.as<ast::Global>())
            for (std::string_view name : g->names) declared_global.insert(name);
        ast::for_each_child(node, [&](const ast::Node& child) { globals_in(child); });
    }
    void walk(const ast::Node& node, bool once) {
        switch (node.node_kind) {
        case ast::Kind::FunctionDef:
        case ast::Kind::AsyncFunctionDef: {
            std::string_view name =
                node.is<ast::FunctionDef>() ? node.to<ast::FunctionDef>().name : node.to<ast::AsyncFunctionDef>().name;
            bind(name);
            if (once) definition[name] = &node;
            globals_in(node);
            return;
        }
        case ast::Kind::ClassDef:
            bind(node.to<ast::ClassDef>().name);
            globals_in(node);
            return;
        case ast::Kind::Lambda: return;
        case ast::Kind::Name:
            if (node.to<ast::Name>().ctx != ast::ExprContext::Load) bind(node.to<ast::Name>().id);
            return;
        case ast::Kind::alias: {
            const auto& a = node.to<ast::alias>();
            if (a.name == "*") star = true;
            bind(a.asname.data() ? a.asname : a.name.substr(0, a.name.find('.')));
            return;
        }
        case ast::Kind::ExceptHandler:
            if (node.to<ast::ExceptHandler>().name.data()) bind(node.to<ast::ExceptHandler>().name);
            break;
        case ast::Kind::MatchStar: bind(node.to<ast::MatchStar>().name); break;
        case ast::Kind::MatchAs:
            if (node.to<ast::MatchAs>().name.data()) bind(node.to<ast::MatchAs>().name);
            break;
        case ast::Kind::MatchMapping:
            if (node.to<ast::MatchMapping>().rest.data()) bind(node.to<ast::MatchMapping>().rest);
            break;
        case ast::Kind::For:
        case ast::Kind::AsyncFor:
        case ast::Kind::While: once = false; break; // a def in a loop makes a new function each time
        default: break;
        }
        ast::for_each_child(node, [&](const ast::Node& child) { walk(child, once); });
    }
};

} // namespace

void ModuleLowerer::find_known(const ast::Module& tree) {
    Bindings b;
    for (const ast::stmt* s : tree.body) b.walk(*s, true);
    for (auto& [name, n] : b.count) bindings_.insert(name);
    for (std::string_view name : b.declared_global) bindings_.insert(name);
    if (b.star) return;
    for (auto& [name, node] : b.definition) {
        const auto* d = node->as<ast::FunctionDef>();
        if (!d || d->decorator_list.n || d->type_params.n || b.count[name] != 1 || b.declared_global.count(name)) continue;
        const ast::arguments& a = *d->args;
        const ast::Scope* scope = scopes.scope_of(*node);
        if (a.vararg || a.kwarg || a.kwonlyargs.n || scope->is_generator) continue;
        known_definitions_.insert(node);
        // The function itself is lowered later; calls refer to this entry.
        known_[name] = static_cast<uint32_t>(module.known.size());
        module.known.push_back({ir::kNone, std::string(name), a.posonlyargs.n + a.args.n});
    }
}

void ModuleLowerer::lower(const ast::Module& tree) {
    find_known(tree);
    uint32_t index = new_function("<module>", "<module>");
    module.functions[index]->c_name = "py_module";
    FunctionLowerer body(*this, index, scopes.top(), nullptr);
    body.lower_module(tree);
}

uint32_t ModuleLowerer::new_function(std::string_view name, std::string_view qualname) {
    auto f = std::make_unique<ir::Function>();
    f->name = name;
    f->qualname = qualname;
    std::string base = "py_" + c_identifier(without_locals(qualname));
    f->c_name = base;
    for (int n = 2; !c_names_.insert(f->c_name).second; n++) f->c_name = base + "_" + std::to_string(n);
    module.functions.push_back(std::move(f));
    return static_cast<uint32_t>(module.functions.size() - 1);
}

uint32_t ModuleLowerer::known(std::string_view name) const {
    auto found = known_.find(name);
    return found == known_.end() ? ir::kNone : found->second;
}

void ModuleLowerer::define_known(std::string_view name, uint32_t function) { module.known[known_.at(name)].function = function; }

void ModuleLowerer::report(const Refusal& refusal) {
    diagnostics_.push_back({Severity::Error, refusal.code, module.file, refusal.position, refusal.message, {}});
}

void ModuleLowerer::warn(int code, const ast::Position& position, std::string message) {
    diagnostics_.push_back({Severity::Warning, code, module.file, position, std::move(message), {}});
}

} // namespace molt::compiler

// The modules of a program: see sources.h.
#include "compiler/driver/sources.h"

#include "compiler/driver/digest.h"
#include "compiler/driver/files.h"

#include <fmt/format.h>

#include <cctype>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

namespace molt::compiler {

namespace fs = std::filesystem;
namespace ast = ::molt::syntax;

bool Contract::has(const std::string& module) {
    if (!loaded_) load();
    return names_.count(module) != 0;
}

bool Contract::is_registered(const std::string& module) {
    if (!loaded_) load();
    auto it = names_.find(module);
    return it != names_.end() && it->second.empty();
}

std::string Contract::symbol(const std::string& module) { return has(module) ? names_[module] : std::string(); }

namespace {
const std::string kRegistered = "-"; // in place of a symbol in the list that is kept
}

void Contract::load() {
    loaded_ = true;
    Digest d;
    d.add(file_stamp(file_));
    std::string list = cache_ + "/symbols-" + d.hex().substr(0, 16);
    if (std::ifstream known(list); known) {
        for (std::string name, symbol; known >> name >> symbol;) names_[name] = symbol == kRegistered ? std::string() : symbol;
        return;
    }
    std::ifstream in(file_);
    if (!in) return;
    auto json = nlohmann::json::parse(in, nullptr, false);
    if (json.is_discarded() || !json.contains("modules")) return;
    for (const auto& m : json["modules"]) {
        names_[m["name"].get<std::string>()] = m["symbol"].get<std::string>();
        for (const auto& name : m["registers"]) names_.try_emplace(name.get<std::string>(), std::string());
    }
    std::string text;
    for (const auto& [name, symbol] : names_) text += fmt::format("{} {}\n", name, symbol.empty() ? kRegistered : symbol);
    write_whole(list, text);
}

Sources::Sources(std::vector<std::string> path, std::vector<std::string> fallback, Contract contract)
    : path_(std::move(path)), fallback_(std::move(fallback)), contract_(std::move(contract)) {}

const SourceModule* Sources::find(const std::string& file) const {
    for (const auto& m : modules_)
        if (m->file == file) return m.get();
    return nullptr;
}

namespace {
const char* kind_name(ast::ErrorKind kind) {
    switch (kind) {
    case ast::ErrorKind::IndentationError: return "IndentationError";
    case ast::ErrorKind::TabError: return "TabError";
    case ast::ErrorKind::UnicodeDecodeError: return "UnicodeDecodeError";
    case ast::ErrorKind::ValueError: return "ValueError";
    case ast::ErrorKind::MemoryError: return "MemoryError";
    case ast::ErrorKind::RecursionError: return "RecursionError";
    default: return "SyntaxError";
    }
}

size_t code_points(std::string_view s) {
    size_t n = 0;
    for (unsigned char c : s) n += (c & 0xC0) != 0x80;
    return n;
}
// As warnings show it: indented by two, without its own indentation.
std::string shown_line(std::string line) {
    line.erase(0, std::min(line.find_first_not_of(" \t\f"), line.size()));
    while (!line.empty() && std::isspace(static_cast<unsigned char>(line.back()))) line.pop_back();
    return line.empty() ? line : "  " + line + "\n";
}

std::string source_line(std::string_view text, int number) {
    for (int i = 1; i < number && !text.empty(); i++) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return std::string(text.substr(0, text.find('\n')));
}
} // namespace

std::string render_syntax_error(const std::string& file, const ast::SyntaxError& e) {
    std::string out;
    bool place =
        e.kind == ast::ErrorKind::SyntaxError || e.kind == ast::ErrorKind::IndentationError || e.kind == ast::ErrorKind::TabError;
    if (place && e.lineno >= 0) {
        out += fmt::format("  File \"{}\", line {}\n", file, e.lineno);
        if (e.has_text) {
            std::string_view text = e.text;
            while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
            std::string_view stripped = text;
            while (!stripped.empty() &&
                   (stripped.front() == ' ' || stripped.front() == '\n' || stripped.front() == '\f' || stripped.front() == '\t'))
                stripped.remove_prefix(1);
            out += fmt::format("    {}\n", stripped);
            if (e.offset > 0) {
                long dropped = static_cast<long>(code_points(text) - code_points(stripped));
                long width = static_cast<long>(code_points(stripped));
                long offset = e.offset;
                long end = e.end_offset > 0 && e.end_lineno == e.lineno ? e.end_offset
                           : e.end_lineno > e.lineno                    ? width + dropped + 1
                                                                        : offset;
                if (end == offset || end == -1) end = offset + 1;
                long column = offset - 1 - dropped, end_column = end - 1 - dropped;
                if (column >= 0) {
                    std::string space;
                    long i = 0;
                    for (size_t b = 0; b < stripped.size() && i < column; b++) {
                        if ((static_cast<unsigned char>(stripped[b]) & 0xC0) == 0x80) continue;
                        space += stripped[b] == '\t' ? '\t' : ' ';
                        i++;
                    }
                    while (i++ < column) space += ' ';
                    out += "    " + space + std::string(static_cast<size_t>(std::max(1L, end_column - column)), '^') + "\n";
                }
            }
        }
    }
    return out + kind_name(e.kind) + (e.message.empty() ? "" : ": " + e.message) + "\n";
}

bool Sources::load(const std::string& program) {
    if (!read("__main__", program, false)) return false;
    known_["__main__"] = Found::Source; // whatever file of that name lies about
    // Modules found on the way are appended and scanned in turn.
    path_.insert(path_.begin(), fs::path(program).parent_path().string());
    for (size_t i = 0; i < modules_.size(); i++) ok_ &= scan(*modules_[i]);
    return ok_;
}

bool Sources::read(const std::string& name, const std::string& file, bool is_package) {
    auto m = std::make_unique<SourceModule>();
    m->name = name;
    m->file = file;
    m->is_package = is_package;
    if (!read_file(file, m->text)) {
        diagnostics.push_back({Severity::Error, kUnreadableSource, file, {}, "cannot read '" + file + "'", {}});
        ok_ = false;
        return false;
    }
    modules_.push_back(std::move(m));
    return true;
}

namespace {
struct ImportFinder {
    std::vector<std::pair<std::string, const ast::Node*>> plain; // import a.b.c
    std::vector<const ast::ImportFrom*> from;
    std::vector<std::string> called; // __import__("a.b.c")
    bool into_expressions = false;
    bool unknown = false; // __import__ used in any other way

    static constexpr std::string_view kImport = "__import__";

    // True when the node is a plain call with a literal name.
    bool named_call(const ast::Node& node) {
        const auto* call = node.as<ast::Call>();
        const auto* function = call ? call->func->as<ast::Name>() : nullptr;
        if (!function || function->id != kImport || call->args.size() != 1 || !call->keywords.empty()) return false;
        const auto* name = call->args[0]->as<ast::Constant>();
        if (!name || name->value.kind != ast::ConstantKind::Str) return false;
        called.emplace_back(name->value.text);
        return true;
    }

    void walk_expression(const ast::Node& node) {
        if (named_call(node)) return;
        if (const auto* name = node.as<ast::Name>()) unknown |= name->id == kImport;
        if (const auto* attribute = node.as<ast::Attribute>()) unknown |= attribute->attr == kImport;
        if (const auto* c = node.as<ast::Constant>())
            unknown |= c->value.kind == ast::ConstantKind::Str && c->value.text == kImport;
        ast::for_each_child(node, [&](const ast::Node& child) { walk(child); });
    }

    void walk(const ast::Node& node) {
        if (const auto* i = node.as<ast::Import>()) {
            for (const ast::alias* a : i->names) plain.emplace_back(a->name, &node);
            return;
        }
        if (const auto* f = node.as<ast::ImportFrom>()) {
            from.push_back(f);
            return;
        }
        if (node.is<ast::expr>()) {
            if (into_expressions) walk_expression(node);
            return;
        }
        ast::for_each_child(node, [&](const ast::Node& child) { walk(child); });
    }
};
} // namespace

bool Sources::scan(SourceModule& m) {
    m.checked = ast::check_source(m.text, m.file, ast::Mode::Exec, *m.arena);
    for (const ast::Diagnostic& w : m.checked.warnings)
        diagnostics.push_back({Severity::Warning,
                               0,
                               m.file,
                               {w.lineno, 0, w.lineno, 0},
                               fmt::format("{}:{}: SyntaxWarning: {}\n{}", m.file, w.lineno, w.message,
                                           shown_line(source_line(m.text, static_cast<int>(w.lineno)))),
                               {}});
    if (!m.checked) {
        // Errors found in the tree do not carry the line; CPython reads it from the file.
        ast::SyntaxError& e = m.checked.error;
        if (e.has_location && !e.has_text && e.lineno > 0) {
            e.text = source_line(m.text, e.lineno);
            e.has_text = !e.text.empty();
        }
        diagnostics.push_back({Severity::Error, 0, m.file, {}, render_syntax_error(m.file, m.checked.error), {}});
        return false;
    }
    ImportFinder finder;
    finder.into_expressions = m.text.find(ImportFinder::kImport) != std::string::npos;
    finder.walk(*m.checked.tree);
    imports_unknown_ |= finder.unknown;
    auto warn = [&](const ast::Node& node, const std::string& name) {
        diagnostics.push_back({Severity::Warning, kUnresolvedImport, m.file, node, fmt::format("no module named '{}'", name),
                               "ModuleNotFoundError is raised when this import is reached"});
    };
    std::string file = m.file, package = m.name; // `m` may move when modules are added
    if (package == "__main__") package.clear();
    else if (!m.is_package) package = package.rfind('.') == std::string::npos ? "" : package.substr(0, package.rfind('.'));
    for (const std::string& name : finder.called) import(name);
    for (auto& [name, node] : finder.plain)
        if (import(name) == Found::Nowhere) warn(*node, name);
    for (const ast::ImportFrom* f : finder.from) {
        std::string base(f->module.data() ? f->module : std::string_view());
        if (f->level > 0) {
            std::string parent = package;
            bool beyond = parent.empty();
            for (int i = 1; i < f->level && !beyond; i++) {
                size_t dot = parent.rfind('.');
                beyond = parent.empty();
                parent = dot == std::string::npos ? "" : parent.substr(0, dot);
            }
            if (beyond || parent.empty()) continue; // raises when it is reached
            base = base.empty() ? parent : parent + "." + base;
        }
        if (base == "__future__") {
            import(base);
            continue;
        }
        Found found = import(base);
        if (found == Found::Nowhere) {
            warn(*f, base);
            continue;
        }
        for (const ast::alias* a : f->names) {
            std::string sub = base + "." + std::string(a->name);
            if (a->name != "*" && found == Found::Source) import(sub);
            else if (found == Found::Contract && contract_.has(sub)) import(sub);
        }
    }
    return true;
}

namespace {
// What the library itself imports only for programs in whose text the word stands (ModuleName::unlinked).
constexpr std::pair<std::string_view, std::string_view> kWordsOfModules[] = {
    {"__reduce", "copyreg"}, {"breakpoint", "os"},         {"_Printer", "posixpath"},
    {"warnings", "re"},      {"singledispatch", "typing"}, {"singledispatch", "weakref"}};
} // namespace

std::vector<std::string> Sources::linked_symbols() {
    if (imports_unknown_) return {"molt_all_modules"};
    for (const auto& m : modules_)
        for (const auto& [word, module] : kWordsOfModules)
            if (m->text.find(word) != std::string::npos && contract_.has(std::string(module))) intrinsic_.emplace(module);
    std::vector<std::string> symbols;
    for (const std::string& module : intrinsic_) symbols.push_back(contract_.symbol(module));
    return symbols;
}

namespace {
// Their callers give names of modules as values.
constexpr std::string_view kImportersByName[] = {"importlib", "pickle", "pkgutil", "runpy"};
} // namespace

Sources::Found Sources::import(const std::string& dotted) {
    imports_unknown_ |= std::ranges::find(kImportersByName, dotted.substr(0, dotted.find('.'))) != std::end(kImportersByName);
    Found found = Found::Nowhere;
    for (size_t dot = dotted.find('.');; dot = dotted.find('.', dot + 1)) {
        found = import_one(dotted.substr(0, dot));
        if (found == Found::Nowhere || dot == std::string::npos) return found;
    }
}

bool Sources::try_folders(const std::vector<std::string>& folders, const std::string& dotted) {
    std::string relative = dotted;
    for (char& c : relative)
        if (c == '.') c = '/';
    for (const std::string& folder : folders) {
        fs::path base = folder.empty() ? fs::path(relative) : fs::path(folder) / relative;
        std::error_code e;
        if (fs::is_regular_file(base / "__init__.py", e)) return read(dotted, (base / "__init__.py").string(), true);
        if (fs::is_regular_file(base.string() + ".py", e)) return read(dotted, base.string() + ".py", false);
    }
    return false;
}

Sources::Found Sources::import_one(const std::string& dotted) {
    auto [it, fresh] = known_.try_emplace(dotted, Found::Nowhere);
    if (!fresh) return it->second;
    // A submodule is looked for where its package was found.
    size_t dot = dotted.rfind('.');
    Found parent = dot == std::string::npos ? Found::Nowhere : known_[dotted.substr(0, dot)];
    Found found = Found::Nowhere;
    if (dot != std::string::npos && parent == Found::Contract) {
        if (contract_.has(dotted)) found = Found::Contract;
    } else if (try_folders(path_, dotted)) {
        found = Found::Source;
    } else if (dot == std::string::npos && contract_.has(dotted)) {
        found = Found::Contract;
    } else if (try_folders(fallback_, dotted)) {
        found = Found::Source;
    }
    if (found == Found::Contract && !contract_.is_registered(dotted)) intrinsic_.insert(dotted);
    return known_[dotted] = found;
}

} // namespace molt::compiler

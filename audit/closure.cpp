// What one program needs: its import closure over source files, and the state of each standard-library name
// it uses.
#include "closure.h"

#include "syntax/parse.h"

#include <fmt/format.h>

#include <deque>
#include <optional>
#include <set>
#include <stdexcept>

namespace molt::audit {
namespace {

namespace fs = std::filesystem;
namespace py = molt::syntax;

/// A module of the program: its dotted name decides what relative imports mean.
struct Source {
    std::string name; // "" for the program
    fs::path file;
    bool package = false;
};

class Follower {
  public:
    Follower(const Manifest& manifest, std::vector<fs::path> search) : manifest_(manifest), search_(std::move(search)) {}

    Closure run(const fs::path& program) {
        visit_source({"", program, false});
        while (!waiting_.empty()) {
            const Source next = waiting_.front();
            waiting_.pop_front();
            visit_source(next);
        }
        return std::move(found_);
    }

  private:
    void visit_source(const Source& source) {
        found_.sources.push_back(source.file.string());
        py::Arena arena;
        const std::string text = read_text(source.file);
        const py::ParseResult parsed = py::parse(text, source.file.string(), py::Mode::Exec, arena);
        if (!parsed)
            throw std::runtime_error(fmt::format("{}:{}: {}", source.file.string(), parsed.error.lineno, parsed.error.message));
        source_ = &source;
        aliases_.clear();
        bound_.clear();
        bind(*parsed.tree);
        use(*parsed.tree);
    }

    // ---- first pass: what names stand for
    // -------------------------------------------------------------------------
    void bind(const py::Node& node) {
        if (const auto* import = node.as<py::Import>()) {
            for (const py::alias* alias : import->names) {
                const std::string dotted(alias->name);
                import_module(dotted, node.lineno);
                const bool renamed = alias->asname.data() != nullptr;
                aliases_[std::string(renamed ? alias->asname : alias->name.substr(0, alias->name.find('.')))] =
                    renamed ? dotted : dotted.substr(0, dotted.find('.'));
            }
        } else if (const auto* from = node.as<py::ImportFrom>()) {
            bind_from(*from);
        } else if (const auto* name = node.as<py::Name>()) {
            if (name->ctx != py::ExprContext::Load) bound_.emplace(name->id);
        } else if (const auto* function = node.as<py::FunctionDef>()) {
            bound_.emplace(function->name);
        } else if (const auto* coroutine = node.as<py::AsyncFunctionDef>()) {
            bound_.emplace(coroutine->name);
        } else if (const auto* type = node.as<py::ClassDef>()) {
            bound_.emplace(type->name);
        } else if (const auto* arg = node.as<py::arg>()) {
            bound_.emplace(arg->arg);
        } else if (const auto* handler = node.as<py::ExceptHandler>(); handler && handler->name.data()) {
            bound_.emplace(handler->name);
        }
        py::for_each_child(node, [this](const py::Node& child) { bind(child); });
    }

    void bind_from(const py::ImportFrom& from) {
        const std::string module = absolute(from);
        import_module(module, from.lineno);
        for (const py::alias* alias : from.names) {
            const std::string name(alias->name), local(alias->asname.data() ? alias->asname : alias->name);
            const std::string qualified = module.empty() ? name : module + "." + name;
            if (name == "*") {
                import_all(module);
            } else if (find_source(qualified) || manifest_.find(qualified)) {
                import_module(qualified, from.lineno);
                aliases_[local] = qualified;
            } else {
                bound_.insert(local);
                if (!find_source(module) && manifest_.find(module)) note(qualified, from.lineno);
            }
        }
    }

    void import_all(const std::string& module) {
        const ModuleState* state = find_source(module) ? nullptr : manifest_.find(module);
        if (!state) return;
        for (const Row& row : state->rows)
            if (row.listed) star_.emplace(row.name, module);
    }

    /// The dotted name that `from ..x import y` means in this source.
    std::string absolute(const py::ImportFrom& from) const {
        const std::string tail = from.module.data() ? std::string(from.module) : "";
        if (from.level <= 0) return tail;
        std::string base = source_->name;
        for (int up = from.level - (source_->package ? 1 : 0); up > 0; --up) {
            const size_t dot = base.rfind('.');
            base = dot == std::string::npos ? "" : base.substr(0, dot);
        }
        return base.empty() || tail.empty() ? base + tail : base + "." + tail;
    }

    void import_module(const std::string& dotted, uint32_t line) {
        // Importing a.b.c runs a, then a.b, then a.b.c.
        for (size_t dot = dotted.find('.'); dot != std::string::npos; dot = dotted.find('.', dot + 1))
            import_one(dotted.substr(0, dot), line);
        import_one(dotted, line);
    }

    void import_one(const std::string& dotted, uint32_t line) {
        if (dotted.empty() || !seen_.insert(dotted).second) return;
        if (const auto source = find_source(dotted)) waiting_.push_back(*source);
        else if (manifest_.find(dotted)) found_.modules.emplace(dotted, place(line));
        else found_.unresolved.emplace(dotted, place(line));
    }

    std::optional<Source> find_source(const std::string& dotted) const {
        std::string relative = dotted;
        for (char& c : relative)
            if (c == '.') c = '/';
        for (const fs::path& folder : search_) {
            if (fs::is_regular_file(folder / relative / "__init__.py"))
                return Source{dotted, folder / relative / "__init__.py", true};
            if (fs::is_regular_file(folder / (relative + ".py"))) return Source{dotted, folder / (relative + ".py"), false};
        }
        return std::nullopt;
    }

    // ---- second pass: which names of the library are read
    // ---------------------------------------------------------------
    void use(const py::Node& node) {
        if (const auto* attribute = node.as<py::Attribute>()) {
            if (const auto module = module_of(*attribute->value)) {
                const std::string name(attribute->attr);
                if (!manifest_.find(*module + "." + name)) note(*module + "." + name, node.lineno);
                return;
            }
        } else if (const auto* name = node.as<py::Name>(); name && name->ctx == py::ExprContext::Load) {
            const std::string id(name->id);
            if (!bound_.contains(id) && !aliases_.contains(id)) {
                const auto star = star_.find(id);
                const std::string owner = star == star_.end() ? "builtins" : star->second;
                if (manifest_.find_row(owner + "." + id)) note(owner + "." + id, node.lineno);
            }
        }
        py::for_each_child(node, [this](const py::Node& child) { use(child); });
    }

    /// "os.path" for the expression `os.path` where `os` is an imported standard module.
    std::optional<std::string> module_of(const py::Node& node) const {
        if (const auto* name = node.as<py::Name>()) {
            const auto alias = aliases_.find(std::string(name->id));
            if (alias == aliases_.end() || find_source(alias->second) || !manifest_.find(alias->second)) return std::nullopt;
            return alias->second;
        }
        if (const auto* attribute = node.as<py::Attribute>()) {
            const auto outer = module_of(*attribute->value);
            if (!outer) return std::nullopt;
            const std::string inner = *outer + "." + std::string(attribute->attr);
            return manifest_.find(inner) ? std::optional(inner) : std::nullopt;
        }
        return std::nullopt;
    }

    void note(const std::string& name, uint32_t line) { found_.names.emplace(name, place(line)); }
    Place place(uint32_t line) const { return {source_->file.string(), line}; }

    const Manifest& manifest_;
    std::vector<fs::path> search_;
    std::deque<Source> waiting_;
    std::set<std::string> seen_;
    Closure found_;
    const Source* source_ = nullptr;
    std::map<std::string, std::string> aliases_; // local name -> module it stands for
    std::map<std::string, std::string> star_;    // name -> module that `import *` took it from
    std::set<std::string> bound_;
};

/// Whether the native library really has it; a name that CPython lacks has no row.
bool is_ready(const Row* row) {
    if (!row) return false;
    const auto native = row->presence.find("native");
    return native != row->presence.end() && native->second == Presence::kPresent &&
           (!row->members || row->members->missing.empty());
}

const char* state_of(const Row* row) { return row ? text(row->state) : "no such name"; }

} // namespace

Closure closure(const fs::path& program, const std::vector<fs::path>& path, const Manifest& manifest) {
    std::vector<fs::path> search{program.parent_path()};
    search.insert(search.end(), path.begin(), path.end());
    return Follower(manifest, std::move(search)).run(program);
}

std::string closure_text(const Closure& closure, const Manifest& manifest) {
    std::string out;
    for (const std::string& source : closure.sources) out += fmt::format("source      {}\n", source);
    for (const auto& [module, place] : closure.modules)
        out +=
            fmt::format("module      {:<28} {:<18} {}:{}\n", module, text(manifest.find(module)->state), place.file, place.line);
    size_t ready = 0;
    for (const auto& [name, place] : closure.names) {
        const Row* row = manifest.find_row(name);
        ready += is_ready(row);
        out += fmt::format("{:<11} {:<28} {:<18} {}:{}\n", is_ready(row) ? "ready" : "not ready", name, state_of(row), place.file,
                           place.line);
    }
    for (const auto& [module, place] : closure.unresolved)
        out += fmt::format("unresolved  {:<28} {:<18} {}:{}\n", module, "found nowhere", place.file, place.line);
    return out + fmt::format("{} sources, {} modules, {} names: {} ready, {} not ready, {} unresolved imports\n",
                             closure.sources.size(), closure.modules.size(), closure.names.size(), ready,
                             closure.names.size() - ready, closure.unresolved.size());
}

Json closure_json(const Closure& closure, const Manifest& manifest) {
    Json json{{"format", 1},
              {"sources", closure.sources},
              {"modules", Json::array()},
              {"names", Json::array()},
              {"unresolved", Json::array()}};
    for (const auto& [module, place] : closure.modules)
        json["modules"].push_back(
            {{"name", module}, {"state", text(manifest.find(module)->state)}, {"file", place.file}, {"line", place.line}});
    for (const auto& [name, place] : closure.names) {
        const Row* row = manifest.find_row(name);
        json["names"].push_back(
            {{"name", name}, {"state", state_of(row)}, {"ready", is_ready(row)}, {"file", place.file}, {"line", place.line}});
    }
    for (const auto& [module, place] : closure.unresolved)
        json["unresolved"].push_back({{"name", module}, {"file", place.file}, {"line", place.line}});
    return json;
}

bool closure_ready(const Closure& closure, const Manifest& manifest) {
    for (const auto& [name, place] : closure.names)
        if (!is_ready(manifest.find_row(name))) return false;
    return closure.unresolved.empty();
}

} // namespace molt::audit

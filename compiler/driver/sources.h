// The modules of a program: the import search of design section 9.
#pragma once

#include "compiler/driver/diagnostics.h"
#include "syntax/check.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace molt::compiler {

struct SourceModule {
    std::string name; // dotted; "__main__" for the program
    std::string file; // as given, or found from what was given
    std::string text;
    bool is_package = false;
    std::unique_ptr<syntax::Arena> arena = std::make_unique<syntax::Arena>();
    syntax::CheckResult checked;
};

// Names of the modules that the runtime library brings: read from the generated contract when first asked, and kept as
// a short list in the cache.
class Contract {
  public:
    Contract(std::string contract_file, std::string cache) : file_(std::move(contract_file)), cache_(std::move(cache)) {}
    bool has(const std::string& module);
    // Another module enters it into sys.modules, as os does with os.path.
    bool is_registered(const std::string& module);
    // What stands for it in the archive.
    std::string symbol(const std::string& module);

  private:
    void load();
    std::string file_, cache_;
    bool loaded_ = false;
    std::map<std::string, std::string> names_; // -> symbol; empty: registered by another module
};

class Sources {
  public:
    Sources(std::vector<std::string> path, std::vector<std::string> fallback, Contract contract);

    // Reads the program and everything it imports. False when a file has errors (see diagnostics).
    bool load(const std::string& program);

    std::vector<std::unique_ptr<SourceModule>>& modules() { return modules_; } // [0] is the program
    const std::set<std::string>& intrinsic() const { return intrinsic_; }      // modules of the library that are imported
    // What a static program links: the modules it imports, or all when an import's name is known at run time only.
    std::vector<std::string> linked_symbols();
    std::vector<Diagnostic> diagnostics;

    const SourceModule* find(const std::string& file) const;

  private:
    enum class Found { Source, Contract, Nowhere };
    bool read(const std::string& name, const std::string& file, bool is_package);
    bool scan(SourceModule& module);
    Found import(const std::string& dotted);
    Found import_one(const std::string& dotted);
    bool try_folders(const std::vector<std::string>& folders, const std::string& dotted);

    std::vector<std::string> path_, fallback_;
    Contract contract_;
    std::vector<std::unique_ptr<SourceModule>> modules_;
    std::map<std::string, Found> known_;
    std::set<std::string> intrinsic_;
    bool imports_unknown_ = false; // somewhere a name is computed
    bool ok_ = true;
};

// The SyntaxError as CPython prints it when a script does not compile.
std::string render_syntax_error(const std::string& file, const syntax::SyntaxError& e);

} // namespace molt::compiler

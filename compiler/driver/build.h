// From a program's file to its binary: sources, C text, objects, link; each step cached by content.
#pragma once

#include "compiler/driver/options.h"
#include "compiler/driver/sources.h"
#include "compiler/driver/toolchain.h"
#include "compiler/ir/ir.h"

#include <string>
#include <vector>

namespace molt::compiler {

class Build {
  public:
    explicit Build(const Options& options);

    // Loads and lowers everything; prints diagnostics. False when there are errors.
    bool front_end();
    int emit_c();
    // Builds into `output`; empty: into the cache. 0, or the exit status.
    int back_end(std::string output);

    const std::string& binary() const { return binary_; }
    const Toolchain& toolchain() const { return toolchain_; }

  private:
    struct Unit {
        std::string name, key, c_text, object;
    };
    bool lower_unit(const SourceModule& source, Unit& unit);
    void print(std::vector<Diagnostic>& diagnostics);
    static void keep_warnings(const Unit& unit, const std::vector<Diagnostic>& diagnostics);
    void repeat_warnings(const Unit& unit);
    void find_frame_use();
    std::string unit_key(const SourceModule& source) const;
    bool compile_units(std::vector<Unit*> missing);
    void phase(const char* name);
    void progress(const std::string& text);

    const Options& options_;
    Toolchain toolchain_;
    std::string cache_;
    Sources sources_;
    std::string fingerprint_;
    std::vector<Unit> units_;
    std::string binary_;
    ir::FrameUse frame_use_ = ir::FrameUse::None;
    int errors_ = 0;
    double last_phase_ = 0;
    bool terminal_ = false;
};

} // namespace molt::compiler

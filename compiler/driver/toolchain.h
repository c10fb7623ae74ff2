// Where the C compiler, the headers and the runtime library are, and the commands made from that.
#pragma once

#include "compiler/driver/options.h"

#include <string>
#include <vector>

namespace molt::compiler {

class Toolchain {
  public:
    // From molt.conf beside the executable (a build folder), or from the prefix it is installed under; options win.
    static Toolchain find(const Options& options);

    std::vector<std::string> compile_command(const std::string& c_file, const std::string& object) const;
    std::vector<std::string> link_command(const std::vector<std::string>& objects, const std::string& output) const;
    // How a built program is started.
    std::vector<std::string> run_command(const std::string& program) const;
    // Everything that a compiled object depends on besides its C text: compiler, options, headers.
    std::string fingerprint() const;
    // Everything that a linked program depends on besides its objects.
    std::string link_fingerprint() const;
    std::string contract_file() const { return include_ + "/molt/gen/contract.json"; }
    // Empty, or what is missing.
    std::string problem() const;

  private:
    bool wasm_ = false, release_ = false, static_ = false;
    std::string include_, lib_, cc_, sysroot_;
    std::vector<std::string> cflags_;
    std::string node_ = "node", wasm_run_;
};

std::string executable_path();

} // namespace molt::compiler

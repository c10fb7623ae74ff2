// Prints the C file that ties the modules together: the program's description and main().
#pragma once

#include <string>
#include <vector>

namespace molt::compiler {

struct ProgramParts {
    std::vector<std::string> modules; // dotted, [0] is __main__
    std::vector<std::string> intrinsic_modules;
    std::vector<std::string> linked; // symbols of the library that a static program takes along
    std::vector<std::string> grants;
};

std::string emit_program(const ProgramParts& parts);

} // namespace molt::compiler

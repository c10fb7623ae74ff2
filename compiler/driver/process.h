// Running other programs.
#pragma once

#include <string>
#include <vector>

namespace molt::compiler {

struct Finished {
    int status = -1; // exit status; 128 + signal when killed; 127 when it could not be started
    std::string output, errors;
};

// Runs to the end; standard output and error are captured when `capture`, else inherited.
Finished run_process(const std::vector<std::string>& command, bool capture);
// Becomes the command; returns only on failure.
int replace_process(const std::vector<std::string>& command);

} // namespace molt::compiler

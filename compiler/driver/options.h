// What the command line says.
#pragma once

#include <string>
#include <vector>

namespace molt::compiler {

struct Options {
    enum class Verb { Build, Run, Check, Compare, Explain };
    Verb verb = Verb::Build;
    std::string file;              // the program, or the code to explain
    std::vector<std::string> args; // run, compare: the program's arguments
    std::string output;
    std::vector<std::string> path, fallback;
    std::string emit;               // "c": write C instead of building
    std::string target = "native";  // or wasm32-wasi
    std::vector<std::string> allow; // grants; "*" for -A
    bool release = false, is_static = false, strict = false;
    bool json = false, timings = false, verbose = false, keep_c = false;
    unsigned jobs = 0;
    std::string cc, include_dir, lib_dir, sysroot;
};

// Reads the command line. Returns false when the process is to end with *status (help, or a usage error).
bool parse_options(int argc, char** argv, Options& options, int* status);

} // namespace molt::compiler

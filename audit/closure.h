// What one program needs: its import closure over source files, and the state of each standard-library name
// it uses.
#pragma once

#include "manifest.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace molt::audit {

/// One place of the program.
struct Place {
    std::string file;
    uint32_t line = 0;
};

struct Closure {
    std::vector<std::string> sources;        // files compiled from source, the program first
    std::map<std::string, Place> modules;    // standard modules imported -> first place
    std::map<std::string, Place> names;      // "math.sqrt", "builtins.print" -> first place
    std::map<std::string, Place> unresolved; // imports found nowhere
};

/// Follows imports from the program. path: further folders, searched after the program's own. Throws
/// std::runtime_error on a file that does not parse.
Closure closure(const std::filesystem::path& program, const std::vector<std::filesystem::path>& path, const Manifest& manifest);

/// The closure with states, and a last line that counts; ready: each name is in the built native library.
std::string closure_text(const Closure& closure, const Manifest& manifest);
Json closure_json(const Closure& closure, const Manifest& manifest);
bool closure_ready(const Closure& closure, const Manifest& manifest);

} // namespace molt::audit

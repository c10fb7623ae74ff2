// The capabilities of abi/caps.toml and the Python names that must carry them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace molt::audit {

struct Capability {
    std::string name; // "fs.read"
    std::string about;
    std::vector<std::string> guards;
};

/// Reads the subset of TOML that caps.toml uses: tables, strings, booleans, arrays of strings. Throws with
/// file and line.
std::vector<Capability> read_capabilities(const std::filesystem::path& file);

/// Whether the capability a stub carries is the wanted one or a name above it ("fs" for "fs.read").
bool covers(const std::string& carried, const std::string& wanted);

} // namespace molt::audit

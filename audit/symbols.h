// The names that a built library defines or exports, read from its file: ar archives of ELF or wasm objects,
// ELF libraries.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace molt::audit {

/// Every symbol that the objects of an archive (thin or not), one object or an ELF library define, as the
/// linker spells it. Throws std::runtime_error when the file is damaged or of a kind we do not know.
std::set<std::string> defined_symbols(const std::filesystem::path& file);

/// What an ELF library offers to others: its dynamic symbols, without their versions, version nodes left out.
std::set<std::string> exported_symbols(const std::filesystem::path& file);

/// "molt::math::sqrt" of each C++ function or object among the symbols; C names stay as they are.
std::set<std::string> qualified_names(const std::set<std::string>& symbols);

} // namespace molt::audit

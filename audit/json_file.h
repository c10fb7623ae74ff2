// Reading JSON files with errors that name the file; keys keep their order.
#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <vector>

namespace molt::audit {

using Json = nlohmann::ordered_json;

/// The one value of a file. Throws std::runtime_error with the file's name.
Json read_json(const std::filesystem::path& file);

/// One value a line; empty lines are skipped.
std::vector<Json> read_json_lines(const std::filesystem::path& file);

/// The whole text of a file. Throws std::runtime_error with the file's name.
std::string read_text(const std::filesystem::path& file);

} // namespace molt::audit

// Reading JSON files with errors that name the file; keys keep their order.
#include "json_file.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace molt::audit {
namespace {

std::ifstream open(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error(fmt::format("cannot read {}", file.string()));
    return in;
}

} // namespace

Json read_json(const std::filesystem::path& file) {
    std::ifstream in = open(file);
    try {
        return Json::parse(in);
    } catch (const Json::exception& error) { throw std::runtime_error(fmt::format("{}: {}", file.string(), error.what())); }
}

std::vector<Json> read_json_lines(const std::filesystem::path& file) {
    std::ifstream in = open(file);
    std::vector<Json> lines;
    try {
        for (std::string line; std::getline(in, line);)
            if (!line.empty()) lines.push_back(Json::parse(line));
    } catch (const Json::exception& error) { throw std::runtime_error(fmt::format("{}: {}", file.string(), error.what())); }
    return lines;
}

std::string read_text(const std::filesystem::path& file) {
    std::ifstream in = open(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace molt::audit

// abi/slots.lock, one line a slot, and abi/exports.map, the version script.
#include "lock.h"

#include "json_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace molt::audit {
namespace {

std::string trimmed(const std::string& text) {
    const size_t start = text.find_first_not_of(" \t\r\n");
    return start == std::string::npos ? "" : text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1);
}

bool is_number(const std::string& text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// "const molt_value *args" -> "const molt_value *".
std::string parameter_type(const std::string& parameter) {
    size_t end = parameter.size();
    while (end > 0 && (std::isalnum(static_cast<unsigned char>(parameter[end - 1])) || parameter[end - 1] == '_')) --end;
    return end == 0 ? parameter : trimmed(parameter.substr(0, end));
}

} // namespace

std::vector<LockedSlot> read_lock(const std::filesystem::path& file) {
    std::vector<LockedSlot> slots;
    std::istringstream lines(read_text(file));
    size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (trimmed(line).empty() || line.starts_with('#')) continue;
        std::istringstream words(line);
        std::string group, index, name, rest;
        words >> group >> index >> name;
        std::getline(words, rest);
        if (name.empty()) throw std::runtime_error(fmt::format("{}:{}: cannot read this line", file.string(), number));
        if (is_number(index)) slots.push_back({group, std::stoul(index), name, trimmed(rest)});
    }
    return slots;
}

std::string pointer_signature(const std::string& prototype) {
    const size_t open = prototype.find('('), close = prototype.rfind(')');
    if (open == std::string::npos || close == std::string::npos) return prototype;
    std::string text = parameter_type(trimmed(prototype.substr(0, open))) + " (*)(";
    std::istringstream parameters(prototype.substr(open + 1, close - open - 1));
    bool first = true;
    for (std::string parameter; std::getline(parameters, parameter, ','); first = false)
        text += (first ? "" : ", ") + parameter_type(trimmed(parameter));
    return text + ")";
}

std::set<std::string> listed_exports(const std::filesystem::path& map) {
    std::set<std::string> names;
    std::istringstream lines(read_text(map));
    bool global = false;
    for (std::string line; std::getline(lines, line);) {
        std::string word = trimmed(line.substr(0, line.find("/*")));
        if (word == "global:") global = true;
        if (word == "local:") global = false;
        if (global && word.ends_with(';')) names.insert(word.substr(0, word.size() - 1));
    }
    return names;
}

} // namespace molt::audit

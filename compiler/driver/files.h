// Reading and writing whole files.
#pragma once

#include <string>

namespace molt::compiler {

bool read_file(const std::string& path, std::string& text);
// The file appears whole or not at all, also when two builds run at once. Its folder is made.
bool write_whole(const std::string& path, const std::string& text);
// Path, size and time of change: stands for the contents where reading them would cost too much.
std::string file_stamp(const std::string& path);

} // namespace molt::compiler

// Reading and writing whole files.
#include "compiler/driver/files.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace molt::compiler {

bool read_file(const std::string& path, std::string& text) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return false;
    std::stringstream s;
    s << in.rdbuf();
    text = s.str();
    return true;
}

bool write_whole(const std::string& path, const std::string& text) {
    std::error_code e;
    std::filesystem::path folder = std::filesystem::path(path).parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder, e);
    std::string part = path + "." + std::to_string(getpid()) + ".part";
    std::ofstream out(part, std::ios::binary);
    out << text;
    out.close();
    if (!out) return false;
    std::filesystem::rename(part, path, e);
    return !e;
}

std::string file_stamp(const std::string& path) {
    struct stat st;
    if (stat(path.c_str(), &st)) return path + ":missing";
    return path + ":" + std::to_string(st.st_size) + ":" + std::to_string(st.st_mtim.tv_sec) + "." +
           std::to_string(st.st_mtim.tv_nsec);
}

} // namespace molt::compiler

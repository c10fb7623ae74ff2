// Pieces of C text: see c_text.h.
#include "compiler/emit/c_text.h"

#include <fmt/format.h>

#include <cmath>

namespace molt::compiler {

namespace {
void escape(std::string& out, std::string_view bytes) {
    bool after_hex = false;
    for (size_t i = 0; i < bytes.size(); i++) {
        unsigned char c = static_cast<unsigned char>(bytes[i]);
        bool hex_digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (after_hex && hex_digit) out += "\"\""; // ends the escape before
        after_hex = false;
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        case '?': out += i && bytes[i - 1] == '?' ? "\\?" : "?"; break; // no trigraphs
        default:
            if (c >= 0x20 && c < 0x7f) {
                out += static_cast<char>(c);
            } else {
                out += fmt::format("\\x{:02x}", c);
                after_hex = true;
            }
        }
    }
}
} // namespace

std::string c_string(std::string_view bytes) {
    std::string out = "\"";
    escape(out, bytes);
    return out + "\"";
}

std::string c_long_string(std::string_view bytes, int indent) {
    std::string out, pad(static_cast<size_t>(indent), ' ');
    size_t start = 0;
    while (start < bytes.size()) {
        size_t end = bytes.find('\n', start);
        end = end == std::string_view::npos ? bytes.size() : end + 1;
        out += "\n" + pad + c_string(bytes.substr(start, end - start));
        start = end;
    }
    return out.empty() ? "\"\"" : out;
}

std::string c_identifier(std::string_view name) {
    std::string out;
    for (unsigned char c : name) {
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') out += static_cast<char>(c);
        else if (c == '.' || c == ' ') out += '_';
        else if (c == '<' || c == '>') continue;
        else out += fmt::format("_x{:02x}", c);
    }
    return out;
}

std::string c_comment(std::string_view text) {
    std::string out;
    for (size_t i = 0; i < text.size(); i++) {
        unsigned char c = static_cast<unsigned char>(text[i]);
        if (c < 0x20) {
            out += ' ';
        } else if (i && ((c == '/' && text[i - 1] == '*') || (c == '*' && text[i - 1] == '/'))) {
            out += ' ';
            out += static_cast<char>(c);
        } else {
            out += static_cast<char>(c);
        }
    }
    while (!out.empty() && (out.back() == '\\' || out.back() == ' ')) out.pop_back(); // no line splices
    return out;
}

std::string c_double(double d) {
    if (std::isinf(d)) return d > 0 ? "__builtin_inf()" : "-__builtin_inf()";
    std::string s = fmt::format("{}", d);
    if (s.find_first_of(".e") == std::string::npos) s += ".0";
    return s;
}

std::string c_integer(int64_t i) {
    if (i >= INT32_MIN + 1 && i <= INT32_MAX) return std::to_string(i);
    return "INT64_C(" + std::to_string(i) + ")";
}

} // namespace molt::compiler

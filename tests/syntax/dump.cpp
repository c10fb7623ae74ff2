// Prints what the front end makes of sources: one JSON line each, for compare.py.
//
// Input on stdin, repeated: a line "MODE NAME LENGTH\n" (MODE exec, eval, single or func_type; upper case asks for
// the tree as text as well), then LENGTH bytes.
// Output: {"name", "tree": length and CRC-32 of ast.dump, "error": [...], "warnings": [[line, text], ...]}.
#include "syntax/check.h"
#include "syntax/dump.h"
#include "syntax/parse.h"

#include <cctype>
#include <cstdio>
#include <cstring>
#include <string>

using namespace molt::syntax;

namespace {

const char* kind_text(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::None: return "None";
    case ErrorKind::SyntaxError: return "SyntaxError";
    case ErrorKind::IndentationError: return "IndentationError";
    case ErrorKind::TabError: return "TabError";
    case ErrorKind::UnicodeDecodeError: return "UnicodeDecodeError";
    case ErrorKind::ValueError: return "ValueError";
    case ErrorKind::MemoryError: return "MemoryError";
    case ErrorKind::RecursionError: return "RecursionError";
    }
    return "?";
}

std::string json(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        char buffer[8];
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 32) {
            std::snprintf(buffer, sizeof buffer, "\\u%04x", static_cast<unsigned>(c));
            out += buffer;
        } else {
            out += c;
        }
    }
    return out + "\"";
}

uint32_t crc32(std::string_view text) {
    static uint32_t table[256];
    if (!table[1])
        for (uint32_t i = 0; i < 256; i++) {
            table[i] = i;
            for (int bit = 0; bit < 8; bit++) table[i] = table[i] >> 1 ^ (table[i] & 1 ? 0xEDB88320u : 0);
        }
    uint32_t value = 0xFFFFFFFF;
    for (char c : text) value = table[(value ^ static_cast<unsigned char>(c)) & 255] ^ value >> 8;
    return ~value;
}

std::string error_json(const SyntaxError& error) {
    if (!error) return "null";
    std::string out = std::string("[\"") + kind_text(error.kind) + "\"," + json(error.message);
    if (error.has_location) {
        out += "," + std::to_string(error.lineno) + "," + std::to_string(error.offset) + "," +
               std::to_string(error.end_lineno) + "," + std::to_string(error.end_offset);
        out += error.has_text ? "," + json(error.text) : ",null";
    }
    return out + "]";
}

void answer(const std::string& name, Mode mode, bool wants_text, std::string_view bytes) {
    Arena arena;
    ParseResult parsed = parse(bytes, name, mode, arena);
    std::string out = "{\"name\":" + json(name);
    SyntaxError error = parsed.error;
    std::vector<Diagnostic> warnings = parsed.warnings;
    if (parsed.tree) {
        std::string text = dump(*parsed.tree, DumpAttributes::Include);
        char buffer[32];
        std::snprintf(buffer, sizeof buffer, "%zu-%08x", text.size(), static_cast<unsigned>(crc32(text)));
        out += ",\"tree\":\"" + std::string(buffer) + "\"";
        if (wants_text) out += ",\"text\":" + json(text);
    }
    out += ",\"error\":" + error_json(error) + ",\"warnings\":[";
    for (size_t i = 0; i < warnings.size(); i++)
        out += (i ? ",[" : "[") + std::to_string(warnings[i].lineno) + "," + json(warnings[i].message) + "]";
    out += "]}\n";
    std::fwrite(out.data(), 1, out.size(), stdout);
}

} // namespace

int main() {
    char mode_text[16], name[4096];
    size_t length;
    while (std::scanf("%15s %4095s %zu", mode_text, name, &length) == 3) {
        std::getchar();
        std::string bytes(length, '\0');
        if (std::fread(bytes.data(), 1, length, stdin) != length) return 1;
        bool wants_text = std::isupper(static_cast<unsigned char>(mode_text[0]));
        for (char* c = mode_text; *c; c++) *c = static_cast<char>(std::tolower(static_cast<unsigned char>(*c)));
        Mode mode = !std::strcmp(mode_text, "exec")     ? Mode::Exec
                    : !std::strcmp(mode_text, "eval")   ? Mode::Eval
                    : !std::strcmp(mode_text, "single") ? Mode::Single
                                                        : Mode::FuncType;
        answer(name, mode, wants_text, bytes);
        std::fflush(stdout);
    }
    return 0;
}

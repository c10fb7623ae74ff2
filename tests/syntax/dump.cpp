// Prints what the front end makes of sources: one JSON line each, for compare.py.
//
// Input on stdin, repeated: a line "MODE NAME LENGTH\n" (MODE exec, eval, single or func_type; upper case
// asks for the tree as text as well), then LENGTH bytes. Output: {"name", "tree": length and CRC-32 of
// ast.dump, "error": [...], "warnings": [[line, text], ...]}.
#include "syntax/dump.h"
#include "syntax/check.h"
#include "syntax/parse.h"

#include <cctype>
#include <cstdio>
#include <cstring>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

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
        for (int number : {error.lineno, error.offset, error.end_lineno, error.end_offset})
            out += number == SyntaxError::kNone ? std::string(",null") : "," + std::to_string(number);
        out += error.has_text ? "," + json(error.text) : ",null";
    }
    return out + "]";
}

// The symbol table in CPython's numbers, after its merging of inlined comprehensions into their parents.
struct MergedScope {
    const Scope* scope;
    std::map<std::string, std::pair<int, int>> symbols; // name to (flags, scope)
    std::vector<MergedScope> children;
};

int cpython_flags(const Symbol& symbol) {
    static constexpr std::pair<int, int> kFlags[] = {{kSymbolGlobal, 1},      {kSymbolAssigned, 2},    {kSymbolParameter, 4},
                                                     {kSymbolNonlocal, 8},    {kSymbolUsed, 16},       {kSymbolFreeClass, 64},
                                                     {kSymbolImported, 128},  {kSymbolAnnotated, 256}, {kSymbolIteration, 512},
                                                     {kSymbolTypeParam, 1024}};
    int flags = 0;
    for (auto [mine, theirs] : kFlags)
        if (symbol.flags & mine) flags |= theirs;
    return flags;
}

constexpr int kCompCell = 2048;

MergedScope merge(const Scope& scope) {
    constexpr int kLocal = 1, kCell = 5;
    MergedScope result{&scope, {}, {}};
    for (const Symbol& symbol : scope.symbols) {
        int binding = static_cast<int>(symbol.binding) + 1;
        result.symbols[std::string(symbol.name)] = {cpython_flags(symbol), binding};
    }
    std::set<std::string> cells;
    for (const Scope* child : scope.children) {
        MergedScope inner = merge(*child);
        if (!child->is_inlined) {
            result.children.push_back(std::move(inner));
            continue;
        }
        for (auto& [name, what] : inner.symbols) {
            auto [flags, binding] = what;
            if (flags & 4) continue;
            if (binding == kCell || (flags & kCompCell)) cells.insert(name);
            auto at = result.symbols.find(name);
            bool only_passes = at != result.symbols.end() && at->second.first == 0;
            if (at == result.symbols.end() || only_passes) result.symbols[name] = {flags & ~kCompCell, binding};
        }
        for (MergedScope& grandchild : inner.children) result.children.push_back(std::move(grandchild));
    }
    for (auto& [name, what] : result.symbols) {
        if (!cells.count(name)) continue;
        if (what.second == kLocal && scope.is_function_like()) what.second = kCell;
        what.first |= kCompCell;
    }
    return result;
}

void print_scopes(const MergedScope& merged, std::string& out) {
    static constexpr int kTypes[] = {2, 1, 0, 3, 4, 5, 6}; // in the order of ScopeKind
    const Scope& scope = *merged.scope;
    out += std::to_string(kTypes[static_cast<int>(scope.kind)]) + " " + std::string(scope.name) + " " +
           std::to_string(scope.is_nested) + " (";
    for (Identifier name : scope.parameters) out += std::string(name) + ",";
    out += ") {";
    for (auto& [name, what] : merged.symbols)
        out += name + ":" + std::to_string(what.first) + "/" + std::to_string(what.second) + ",";
    out += "} [";
    for (const MergedScope& child : merged.children) print_scopes(child, out);
    out += "]\n";
}

std::string fingerprint(std::string_view text) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%zu-%08x", text.size(), static_cast<unsigned>(crc32(text)));
    return buffer;
}

void answer(const std::string& name, Mode mode, bool wants_text, std::string_view bytes) {
    Arena arena;
    ParseResult parsed = parse(bytes, name, mode, arena);
    std::string out = "{\"name\":" + json(name);
    SyntaxError error = parsed.error;
    std::vector<Diagnostic> warnings = parsed.warnings;
    if (mode != Mode::FuncType) {
        CheckResult checked = check_source(bytes, name, mode, arena);
        error = checked.error;
        warnings = checked.warnings;
    }
    if (parsed.tree) {
        std::string text = dump(*parsed.tree, DumpAttributes::Include);
        out += ",\"tree\":\"" + fingerprint(text) + "\"";
        if (wants_text) out += ",\"text\":" + json(text);
        ScopeResult scopes;
        if (mode != Mode::FuncType) scopes = analyze_scopes(*parsed.tree, arena);
        if (scopes.table) {
            std::string text;
            print_scopes(merge(*scopes.table->top()), text);
            out += ",\"scopes\":\"" + fingerprint(text) + "\"";
            if (wants_text) out += ",\"scopes_text\":" + json(text);
        }
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

// How diagnostics look, and what their codes mean.
#include "compiler/driver/diagnostics.h"

#include <fmt/format.h>

namespace molt::compiler {

const std::vector<Explanation>& explanations() {
    static const std::vector<Explanation> table = {
        {kUnresolvedImport, "an import that cannot be resolved",
         "The module was found neither beside the program, nor in a --path folder, nor among the modules of the\n"
         "runtime library, nor in a --fallback folder. The program is built all the same: when the import is reached,\n"
         "it raises ModuleNotFoundError, so `try: import x except ImportError: ...` works. Name the folder that holds\n"
         "the source with --path, or --fallback for what the library lacks."},
        {kUnreadableSource, "a source file that cannot be read", "The file does not exist, or may not be read."},
        {kDynamicCode, "code made at run time",
         "exec(), eval() and compile() would need an interpreter in the program. A compiled program has none: the call\n"
         "raises, by name, when it is reached."},
        {kTooComplex, "code nested too deeply", "An expression is nested thousands of levels deep. Split it up."},
        {kAnnotationText, "an annotation that cannot be written back as text",
         "Under `from __future__ import annotations` annotations are strings; this one has no spelling."},
        {kUnsupportedScope, "a construct in a place where it is not lowered yet",
         "The compiler refuses what it cannot translate faithfully, rather than guess."},
        {kToolchain, "a part of the toolchain is missing",
         "The C compiler, the headers or the runtime library were not found. --cc, --include-dir, --lib-dir and\n"
         "--sysroot name them; in a checkout `./dev build` makes them."},
        {kCCompiler, "the C compiler rejected emitted code",
         "This is a fault of molt. Please report the program; `molt build --emit c` writes what was emitted."},
        {kInternal, "an internal limit of the compiler", "This is a fault of molt: a case that lowering does not know."},
    };
    return table;
}

const Explanation* explain(int code) {
    for (const Explanation& e : explanations())
        if (e.code == code) return &e;
    return nullptr;
}

namespace {
std::string_view line_of(std::string_view source, uint32_t number) {
    for (uint32_t i = 1; i < number && !source.empty(); i++) {
        size_t end = source.find('\n');
        source = end == std::string_view::npos ? std::string_view() : source.substr(end + 1);
    }
    std::string_view line = source.substr(0, source.find('\n'));
    while (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}
} // namespace

std::string render(const Diagnostic& d, std::string_view source, bool colour) {
    if (d.code == 0) return d.message; // a SyntaxError brings its own picture
    bool error = d.severity == Severity::Error;
    const char* bold = colour ? "\033[1m" : "";
    const char* paint = colour ? (error ? "\033[1;31m" : "\033[1;33m") : "";
    const char* plain = colour ? "\033[0m" : "";
    std::string out =
        fmt::format("{}{}[M{:04}]{}{}: {}{}\n", paint, error ? "error" : "warning", d.code, plain, bold, d.message, plain);
    if (d.position.lineno == 0) return out + fmt::format(" --> {}\n", d.file);
    std::string_view line = line_of(source, d.position.lineno);
    std::string number = std::to_string(d.position.lineno);
    std::string gap(number.size(), ' ');
    out += fmt::format("{}--> {}:{}:{}\n{} |\n{} | {}\n", gap, d.file, d.position.lineno, d.position.col_offset + 1, gap, number,
                       line);
    size_t start = d.position.col_offset,
           end = d.position.end_lineno == d.position.lineno ? d.position.end_col_offset : line.size();
    std::string marks;
    for (size_t i = 0; i < start && i < line.size(); i++)
        if ((static_cast<unsigned char>(line[i]) & 0xC0) != 0x80) marks += line[i] == '\t' ? '\t' : ' ';
    size_t width = 0;
    for (size_t i = start; i < end && i < line.size(); i++)
        if ((static_cast<unsigned char>(line[i]) & 0xC0) != 0x80) width++;
    out += fmt::format("{} | {}{}{}{}\n", gap, marks, paint, std::string(width ? width : 1, '^'), plain);
    if (!d.note.empty()) out += fmt::format("{} = {}\n", gap, d.note);
    return out;
}

} // namespace molt::compiler

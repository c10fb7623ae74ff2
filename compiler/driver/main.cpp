// The program `molt`.
#include "compiler/driver/build.h"
#include "compiler/driver/process.h"
#include "core/host/stack.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>

using namespace molt::compiler;

namespace {

int explain_code(const std::string& text) {
    int code = std::atoi(text.c_str() + (!text.empty() && (text[0] == 'M' || text[0] == 'm') ? 1 : 0));
    if (const Explanation* e = explain(code)) {
        fmt::print("M{:04}: {}\n\n{}\n", e->code, e->title, e->text);
        return 0;
    }
    fmt::print(stderr, "molt: no such code: {}. There are:\n", text);
    for (const Explanation& e : explanations()) fmt::print(stderr, "  M{:04}  {}\n", e.code, e.title);
    return 2;
}

// Prints the first lines in which the outputs differ.
void show_difference(const char* what, const std::string& python, const std::string& ours) {
    auto lines = [](const std::string& s) {
        std::vector<std::string> out;
        size_t start = 0;
        while (start < s.size()) {
            size_t end = std::min(s.find('\n', start), s.size());
            out.push_back(s.substr(start, end - start));
            start = end + 1;
        }
        return out;
    };
    auto a = lines(python), b = lines(ours);
    for (size_t i = 0; i < std::max(a.size(), b.size()); i++) {
        if (i < a.size() && i < b.size() && a[i] == b[i]) continue;
        fmt::print("{} differs in line {}:\n", what, i + 1);
        for (size_t k = i; k < std::min(i + 5, a.size()); k++) fmt::print("  python | {}\n", a[k]);
        for (size_t k = i; k < std::min(i + 5, b.size()); k++) fmt::print("  molt   | {}\n", b[k]);
        return;
    }
}

std::string last_line(const std::string& s) {
    size_t end = s.find_last_not_of('\n');
    if (end == std::string::npos) return {};
    size_t start = s.rfind('\n', end);
    return s.substr(start == std::string::npos ? 0 : start + 1, end - (start == std::string::npos ? 0 : start + 1) + 1);
}

int compare(const Options& options, const Build& build) {
    std::vector<std::string> ours = build.toolchain().run_command(build.binary());
    std::vector<std::string> theirs = {"python3.12", options.file};
    if (const char* oracle = std::getenv("MOLT_ORACLE"); oracle && *oracle) theirs[0] = oracle;
    ours.insert(ours.end(), options.args.begin(), options.args.end());
    theirs.insert(theirs.end(), options.args.begin(), options.args.end());
    setenv("PYTHONHASHSEED", "0", 1);
    Finished python = run_process(theirs, true);
    if (python.status == 127) {
        fmt::print(stderr, "molt: python3.12 was not found (MOLT_ORACLE names it)\n");
        return 3;
    }
    Finished molt = run_process(ours, true);
    bool same =
        python.output == molt.output && python.status == molt.status && last_line(python.errors) == last_line(molt.errors);
    if (same) {
        fmt::print("the same: {} bytes of output, exit status {}\n", python.output.size(), python.status);
        return 0;
    }
    if (python.output != molt.output) show_difference("standard output", python.output, molt.output);
    if (python.status != molt.status) fmt::print("exit status: python {}, molt {}\n", python.status, molt.status);
    if (last_line(python.errors) != last_line(molt.errors))
        fmt::print("last line of standard error:\n  python | {}\n  molt   | {}\n", last_line(python.errors),
                   last_line(molt.errors));
    return 1;
}

int perform(const Options& options) {
    Build build(options);
    if (!build.front_end()) return 1;
    int status = 0;
    switch (options.verb) {
    case Options::Verb::Check: return 0;
    case Options::Verb::Build: {
        if (!options.emit.empty()) return build.emit_c();
        std::string output = options.output;
        if (output.empty())
            output = std::filesystem::path(options.file).stem().string() + (options.target == "native" ? "" : ".wasm");
        return build.back_end(output);
    }
    case Options::Verb::Run: {
        if ((status = build.back_end(""))) return status;
        std::vector<std::string> command = build.toolchain().run_command(build.binary());
        command.insert(command.end(), options.args.begin(), options.args.end());
        return replace_process(command);
    }
    case Options::Verb::Compare:
        if ((status = build.back_end(""))) return status;
        return compare(options, build);
    case Options::Verb::Explain: break;
    }
    return 0;
}

struct Task {
    const Options& options;
    int status;
};

} // namespace

int main(int argc, char** argv) {
    Options options;
    int status = 0;
    if (!parse_options(argc, argv, options, &status)) return status;
    if (options.verb == Options::Verb::Explain) return explain_code(options.file);
    // The passes recurse over the tree, which may be as deep as the parser allows.
    Task task{options, 0};
    molt::host::run_on_main_stack(
        [](void* state) {
            auto* t = static_cast<Task*>(state);
            t->status = perform(t->options);
        },
        &task);
    return task.status;
}

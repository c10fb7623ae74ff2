// molt-audit: answers "is what I need there?" with measured facts.
#include "check.h"
#include "closure.h"
#include "locate.h"
#include "manifest.h"
#include "report.h"
#include "symbols.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <exception>

namespace {

using namespace molt::audit;
namespace fs = std::filesystem;

constexpr int kFinding = 1, kUsage = 2;

struct Options {
    fs::path data, build, wasm_library;
    bool manifest = false, schema = false, check = false, markdown = false, json = false;
    std::string why;
    fs::path closure;
    std::vector<fs::path> path;
    std::vector<fs::path> diff;
};

Target target(std::string name, const fs::path& library, const fs::path& results, const fs::path& counts) {
    Target t{std::move(name), library, {}, read_evidence(results, counts)};
    if (t.built()) t.symbols = qualified_names(defined_symbols(library));
    return t;
}

/// Module names that Python files under src/ would implement: src/std/json/x.py counts for "x" and "json".
std::set<std::string> python_modules(const fs::path& source) {
    std::set<std::string> names;
    for (const fs::path& file : python_files(source)) {
        names.insert(file.stem().string());
        names.insert(file.parent_path().filename().string());
    }
    return names;
}

Manifest load(const Options& options, const Inputs& in) {
    std::vector<Target> targets;
    targets.push_back(target("native", in.native_library, in.native_results, in.native_counts));
    targets.push_back(
        target("wasm", options.wasm_library.empty() ? in.wasm_library : options.wasm_library, in.wasm_results, in.wasm_counts));
    return compute_manifest(read_surface(in.reference), read_contract(in.contract), std::move(targets),
                            python_modules(in.source));
}

int run_check(const Manifest& manifest, const Inputs& in) {
    const Verdict verdict = check(manifest, in);
    for (const Finding& note : verdict.notes) fmt::print("note    {}: {}: {}\n", note.check, note.subject, note.text);
    for (const std::string& line : verdict.skipped) fmt::print("skipped {} (its input is not there)\n", line);
    for (const std::string& line : verdict.passed) fmt::print("passed  {}\n", line);
    for (const Finding& finding : verdict.findings)
        fmt::print("FAILED  {}: {}: {}\n", finding.check, finding.subject, finding.text);
    fmt::print("{} passed, {} failed, {} skipped\n", verdict.passed.size(), verdict.findings.size(), verdict.skipped.size());
    return verdict.findings.empty() ? 0 : kFinding;
}

int run(const Options& options) {
    if (!options.diff.empty()) {
        const Difference changed = difference(read_json(options.diff[0]), read_json(options.diff[1]));
        fmt::print("{}", changed.text);
        return changed.regressed ? kFinding : 0;
    }
    const Inputs in = locate(options.data, options.build);
    if (options.schema) {
        fmt::print("{}", read_text(in.schema));
        return 0;
    }
    const Manifest manifest = load(options, in);
    if (!options.closure.empty()) {
        const Closure needs = closure(options.closure, options.path, manifest);
        fmt::print("{}", options.json ? closure_json(needs, manifest).dump(1) + "\n" : closure_text(needs, manifest));
        return closure_ready(needs, manifest) ? 0 : kFinding;
    }
    if (!options.why.empty()) fmt::print("{}", why(manifest, options.why));
    if (options.markdown) fmt::print("{}", markdown(manifest));
    if (options.manifest) fmt::print("{}\n", manifest_json(manifest).dump(1));
    return options.check ? run_check(manifest, in) : 0;
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app{"Measures which public names of CPython 3.12 the runtime really has.\n"
                 "Exit status: 0 in order, 1 something is missing or worse, 2 wrong use or unreadable input."};
    auto* actions = app.add_option_group("action");
    actions->add_flag("--manifest", options.manifest, "print every public name with its state as JSON");
    actions->add_flag("--schema", options.schema, "print the JSON schema of the manifest");
    actions->add_flag("--check", options.check, "the gate: bodies, exports, lock, capabilities, no Python under src/");
    actions->add_flag("--markdown", options.markdown, "print a table of modules");
    actions->add_option("--closure", options.closure, "list what a program imports and uses, with states")
        ->type_name("APP.py")
        ->check(CLI::ExistingFile);
    actions->add_option("--why", options.why, "explain the state of a module or name")->type_name("NAME");
    actions->add_option("--diff", options.diff, "compare two manifests; exit 1 when a state got worse")
        ->type_name("OLD NEW")
        ->expected(2)
        ->check(CLI::ExistingFile);
    actions->require_option(1);
    app.add_option("--path", options.path, "--closure: search this folder for source modules too")->type_name("DIR");
    app.add_flag("--json", options.json, "--closure: print JSON");
    app.add_option("--data", options.data, "a checkout, or an installed share/molt_rt folder")
        ->type_name("DIR")
        ->check(CLI::ExistingDirectory);
    app.add_option("--build", options.build, "a native build folder with libraries and test results")
        ->type_name("DIR")
        ->check(CLI::ExistingDirectory);
    app.add_option("--wasm-library", options.wasm_library, "the archive built for wasm32-wasi")
        ->type_name("FILE")
        ->check(CLI::ExistingFile);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) { return app.exit(error) == 0 ? 0 : kUsage; }
    try {
        return run(options);
    } catch (const std::exception& error) {
        fmt::print(stderr, "molt-audit: {}\n", error.what());
        return kUsage;
    }
}

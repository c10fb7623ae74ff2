// The command line: see options.h.
#include "compiler/driver/options.h"

#include <CLI/CLI.hpp>

#include <cstring>

namespace molt::compiler {

namespace {

const char* const kFooter = R"(Exit status: 0 done; 1 the program has errors (SyntaxErrors in CPython's words, others coded: see
`molt explain`); 2 the command line is wrong; 3 the toolchain is missing or failed. `molt run` gives the
program's own status; `molt compare` 0 when both agree, 1 when they differ.)";

void common(CLI::App* app, Options& o) {
    app->add_option("--path", o.path, "Folder to search for imported modules, after the program's own")->type_name("DIR");
    app->add_option("--fallback", o.fallback, "Folder to search last, for what the library lacks")->type_name("DIR");
    app->add_flag("--json", o.json, "Diagnostics as JSON, one object per line");
    app->add_flag("--strict", o.strict, "Warnings are errors");
}

void building(CLI::App* app, Options& o) {
    common(app, o);
    app->add_flag("--release", o.release, "Optimise for speed");
    app->add_flag("--static", o.is_static, "Link the runtime library into the program");
    app->add_option("--target", o.target, "What to build for")->check(CLI::IsMember({"native", "wasm32-wasi"}));
    app->add_option("--allow", o.allow, "Grant a capability: net=HOST:PORT, fs.read=DIR ... (repeat, or separate by commas)")
        ->delimiter(',')
        ->type_name("GRANT");
    app->add_flag_callback(
        "-A", [&o] { o.allow.push_back("*"); }, "Grant everything");
    app->add_flag("--timings", o.timings, "Tell how long each phase took");
    app->add_flag("-v,--verbose", o.verbose, "Show the commands that are run");
    app->add_option("-j", o.jobs, "C compilations at a time")->type_name("N");
    app->add_option("--cc", o.cc, "The C compiler")->type_name("COMMAND");
    app->add_option("--include-dir", o.include_dir, "Folder of <molt/...> headers")->type_name("DIR");
    app->add_option("--lib-dir", o.lib_dir, "Folder of libmolt_rt")->type_name("DIR");
    app->add_option("--sysroot", o.sysroot, "System root handed to the C compiler")->type_name("DIR");
}

} // namespace

bool parse_options(int argc, char** argv, Options& o, int* status) {
    CLI::App app{"molt compiles Python 3.12 programs ahead of time."};
    app.require_subcommand(1);
    app.footer(kFooter);
    app.set_version_flag("--version", "molt 0.1.0");

    CLI::App* build = app.add_subcommand("build", "Compile a program");
    building(build, o);
    build->add_option("file", o.file, "The program")->required()->type_name("FILE.py");
    build->add_option("-o", o.output, "The binary (default: the program's name)")->type_name("OUT");
    build->add_option("--emit", o.emit, "Write C instead: to -o (a folder when there are several modules), or to stdout")
        ->check(CLI::IsMember({"c"}));

    // What follows the program belongs to the program: those words never reach the option parser.
    CLI::App* run = app.add_subcommand("run", "Compile a program and run it");
    building(run, o);
    run->add_option("file", o.file, "The program; what follows are its arguments")->required()->type_name("FILE.py");
    CLI::App* compare = app.add_subcommand("compare", "Run a program compiled and under python3.12, and compare");
    building(compare, o);
    compare->add_option("file", o.file, "The program; what follows are its arguments")->required()->type_name("FILE.py");

    CLI::App* check = app.add_subcommand("check", "Report what would be refused, and what raises only when it runs");
    common(check, o);
    check->add_option("file", o.file, "The program")->required()->type_name("FILE.py");

    CLI::App* explain = app.add_subcommand("explain", "Explain a code such as M0101");
    explain->add_option("code", o.file, "The code")->required()->type_name("M0000");

    // run and compare: the first word that is no option ends molt's own options.
    std::vector<std::string> words(argv + 1, argv + argc);
    if (!words.empty() && (words[0] == "run" || words[0] == "compare")) {
        static const char* const with_value[] = {"--path", "--fallback",    "--target",  "--allow",  "-j",
                                                 "--cc",   "--include-dir", "--lib-dir", "--sysroot"};
        size_t i = 1;
        while (i < words.size() && words[i].size() > 1 && words[i][0] == '-') {
            bool takes = false;
            for (const char* name : with_value) takes |= words[i] == name;
            i += takes ? 2 : 1;
        }
        if (i < words.size()) {
            o.args.assign(words.begin() + static_cast<ptrdiff_t>(i) + 1, words.end());
            words.resize(i + 1);
        }
    }
    std::reverse(words.begin(), words.end());
    try {
        app.parse(words);
    } catch (const CLI::ParseError& e) {
        int code = app.exit(e);
        *status = code == 0 ? 0 : 2;
        return false;
    }
    o.verb = *build     ? Options::Verb::Build
             : *run     ? Options::Verb::Run
             : *check   ? Options::Verb::Check
             : *compare ? Options::Verb::Compare
                        : Options::Verb::Explain;
    return true;
}

} // namespace molt::compiler

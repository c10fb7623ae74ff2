// The build: see build.h.
#include "compiler/driver/build.h"

#include "compiler/driver/digest.h"
#include "compiler/driver/files.h"
#include "compiler/driver/process.h"
#include "compiler/emit/module.h"
#include "compiler/emit/program.h"
#include "compiler/lower/module.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace molt::compiler {

namespace fs = std::filesystem;

namespace {

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

std::string cache_folder() {
    if (const char* c = std::getenv("MOLT_CACHE"); c && *c) return c;
    if (const char* c = std::getenv("XDG_CACHE_HOME"); c && *c) return std::string(c) + "/molt";
    const char* home = std::getenv("HOME");
    return std::string(home && *home ? home : "/tmp") + "/.cache/molt";
}

} // namespace

Build::Build(const Options& options)
    : options_(options), toolchain_(Toolchain::find(options)), cache_(cache_folder()),
      sources_(options.path, options.fallback, Contract(toolchain_.contract_file(), cache_)), last_phase_(now()),
      terminal_(isatty(2)) {}

void Build::phase(const char* name) {
    double t = now();
    if (options_.timings) fmt::print(stderr, "{:>10.1f} ms  {}\n", (t - last_phase_) * 1000, name);
    last_phase_ = t;
}

void Build::progress(const std::string& text) {
    if (!terminal_ || options_.json || options_.verbose) return;
    fmt::print(stderr, "\r\033[K{}", text);
    std::fflush(stderr);
}

namespace {

nlohmann::json as_json(const Diagnostic& d) {
    return {{"severity", d.severity == Severity::Error ? "error" : "warning"},
            {"code", d.code ? nlohmann::json(fmt::format("M{:04}", d.code)) : nlohmann::json()},
            {"file", d.file},
            {"line", d.position.lineno},
            {"column", d.position.col_offset + 1},
            {"end_line", d.position.end_lineno},
            {"end_column", d.position.end_col_offset + 1},
            {"message", d.message}};
}

Diagnostic warning_from(const nlohmann::json& j) {
    return {Severity::Warning, std::atoi(j["code"].get<std::string>().c_str() + 1),
            j["file"],         {j["line"], j["column"].get<uint32_t>() - 1, j["end_line"], j["end_column"].get<uint32_t>() - 1},
            j["message"],      {}};
}

std::string json_line(const Diagnostic& d) { return as_json(d).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); }

} // namespace

void Build::print(std::vector<Diagnostic>& diagnostics) {
    for (Diagnostic& d : diagnostics) {
        if (options_.strict && d.code) d.severity = Severity::Error;
        if (d.severity == Severity::Error) errors_++;
        if (options_.json) {
            fmt::print("{}\n", json_line(d));
            continue;
        }
        const SourceModule* m = sources_.find(d.file);
        fmt::print(stderr, "{}", render(d, m ? std::string_view(m->text) : std::string_view(), terminal_));
    }
    diagnostics.clear();
}

// Warnings of lowering are kept beside the object: every build gives them.
void Build::keep_warnings(const Unit& unit, const std::vector<Diagnostic>& diagnostics) {
    if (unit.object.empty() || diagnostics.empty()) return;
    std::string text;
    for (const Diagnostic& d : diagnostics) text += json_line(d) + "\n";
    write_whole(unit.object + ".warnings", text);
}

void Build::repeat_warnings(const Unit& unit) {
    std::string text;
    if (!read_file(unit.object + ".warnings", text)) return;
    std::vector<Diagnostic> diagnostics;
    for (size_t start = 0; start < text.size();) {
        size_t end = text.find('\n', start);
        auto j = nlohmann::json::parse(text.substr(start, end - start), nullptr, false);
        if (!j.is_discarded()) diagnostics.push_back(warning_from(j));
        start = end + 1;
    }
    print(diagnostics);
}

// A whole-program question: any module may hand a frame to any other. The names of attributes and of those library
// functions that read them decide it. So do finalisers and weak references: they tell when what a traceback keeps alive dies.
void Build::find_frame_use() {
    static constexpr std::string_view locals[] = {
        "f_locals",     "capture_locals", "getargvalues", "getgeneratorlocals", "getcoroutinelocals", "getasyncgenlocals",
        "clear_frames", "__del__",        "weakref"};
    for (const auto& m : sources_.modules()) {
        for (std::string_view word : locals)
            if (m->text.find(word) != std::string::npos) frame_use_ = ir::FrameUse::Locals;
        if (frame_use_ == ir::FrameUse::None && m->text.find("tb_frame") != std::string::npos) frame_use_ = ir::FrameUse::Objects;
    }
}

std::string Build::unit_key(const SourceModule& source) const {
    Digest d;
    d.add(fingerprint_);
    d.add(source.name);
    d.add(source.file);
    d.add(source.is_package ? "package" : "module");
    d.add(std::to_string(static_cast<int>(frame_use_)));
    d.add(source.text);
    return d.hex();
}

bool Build::lower_unit(const SourceModule& source, Unit& unit) {
    std::vector<Diagnostic> diagnostics;
    ir::Module module;
    module.name = source.name;
    module.file = source.file;
    module.source = source.text;
    module.is_package = source.is_package;
    module.frame_use = frame_use_;
    ModuleLowerer lowerer(module, *source.checked.scopes, *source.arena, diagnostics);
    lowerer.lower(source.checked.tree->to<syntax::Module>());
    int before = errors_;
    keep_warnings(unit, diagnostics);
    print(diagnostics);
    if (errors_ > before) return false;
    unit.c_text = ModuleEmitter(module).emit();
    return true;
}

bool Build::front_end() {
    sources_.load(options_.file);
    print(sources_.diagnostics);
    if (errors_) return false;
    find_frame_use();
    phase("parse, resolve imports");
    if (options_.verb == Options::Verb::Check) {
        for (const auto& m : sources_.modules()) {
            Unit unit;
            lower_unit(*m, unit);
        }
        return errors_ == 0;
    }
    bool building = options_.emit.empty();
    if (building) fingerprint_ = toolchain_.fingerprint();
    for (const auto& m : sources_.modules()) {
        Unit unit;
        unit.name = m->name;
        if (building) {
            unit.key = unit_key(*m);
            unit.object = cache_ + "/objects/" + unit.key + ".o";
        }
        if (!building || !fs::exists(unit.object)) lower_unit(*m, unit);
        else repeat_warnings(unit);
        units_.push_back(std::move(unit));
    }
    Unit program;
    program.name = "molt main";
    ProgramParts parts;
    for (const auto& m : sources_.modules()) parts.modules.push_back(m->name);
    parts.intrinsic_modules.assign(sources_.intrinsic().begin(), sources_.intrinsic().end());
    parts.linked = sources_.linked_symbols();
    parts.grants = options_.allow;
    program.c_text = emit_program(parts);
    Digest d;
    d.add(fingerprint_);
    d.add(program.c_text);
    program.key = d.hex();
    program.object = cache_ + "/objects/" + program.key + ".o";
    units_.push_back(std::move(program));
    phase("lower, emit");
    return errors_ == 0;
}

int Build::emit_c() {
    auto file_name = [](const Unit& u) {
        return (u.name == "molt main" ? std::string("main") : ModuleEmitter::definition_name(u.name)) + ".c";
    };
    if (options_.output.empty()) {
        for (const Unit& u : units_) {
            if (units_.size() > 2) fmt::print("/* ---- {} ---- */\n", file_name(u));
            if (units_.size() > 2 || u.name != "molt main") fmt::print("{}\n", u.c_text);
        }
        return 0;
    }
    if (units_.size() == 2 && fs::path(options_.output).extension() == ".c")
        return write_whole(options_.output, units_[0].c_text) ? 0 : 3;
    std::error_code e;
    fs::create_directories(options_.output, e);
    for (const Unit& u : units_)
        if (!write_whole(options_.output + "/" + file_name(u), u.c_text)) {
            fmt::print(stderr, "molt: cannot write into {}\n", options_.output);
            return 3;
        }
    return 0;
}

bool Build::compile_units(std::vector<Unit*> missing) {
    std::atomic<size_t> next = 0, done = 0;
    std::atomic<bool> failed = false;
    std::mutex printing;
    auto work = [&] {
        for (size_t i; !failed && (i = next++) < missing.size();) {
            Unit& u = *missing[i];
            std::string base = cache_ + "/objects/" + u.key + fmt::format(".{}", getpid());
            std::string c_file = base + ".c", object = base + ".o";
            bool written = write_whole(c_file, u.c_text);
            std::vector<std::string> command = toolchain_.compile_command(c_file, object);
            Finished f = written ? run_process(command, true) : Finished{1, "", "cannot write " + c_file + "\n"};
            std::lock_guard lock(printing);
            if (options_.verbose) fmt::print(stderr, "{}\n", fmt::join(command, " "));
            std::error_code e;
            if (f.status == 0) {
                fs::rename(object, u.object, e);
                fs::remove(c_file, e);
                progress(fmt::format("[{}/{}] {}", ++done, missing.size(), u.name));
            } else if (!failed.exchange(true)) {
                progress("");
                Diagnostic d{Severity::Error,
                             f.status == 127 ? kToolchain : kCCompiler,
                             c_file,
                             {},
                             fmt::format("the C compiler failed (status {}) on module {}", f.status, u.name),
                             {}};
                fmt::print(stderr, "{}{}", render(d, {}, terminal_), f.errors.substr(0, 8000));
            }
        }
    };
    unsigned n = options_.jobs ? options_.jobs : std::max(1u, std::thread::hardware_concurrency());
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < n && i < missing.size(); i++) threads.emplace_back(work);
    work();
    for (std::thread& t : threads) t.join();
    return !failed;
}

int Build::back_end(std::string output) {
    if (std::string problem = toolchain_.problem(); !problem.empty()) {
        fmt::print(stderr, "{}", render({Severity::Error, kToolchain, "", {}, problem, {}}, {}, terminal_));
        return 3;
    }
    std::error_code e;
    fs::create_directories(cache_ + "/objects", e);
    fs::create_directories(cache_ + "/programs", e);
    std::vector<Unit*> missing;
    std::vector<std::string> objects;
    Digest d;
    d.add(toolchain_.link_fingerprint());
    for (Unit& u : units_) {
        if (!fs::exists(u.object)) missing.push_back(&u);
        objects.push_back(u.object);
        d.add(u.key);
    }
    if (!compile_units(missing)) return 3;
    phase(fmt::format("compile {} of {} C files", missing.size(), units_.size()).c_str());
    binary_ = cache_ + "/programs/" + d.hex();
    if (!fs::exists(binary_)) {
        progress("linking");
        std::string part = binary_ + fmt::format(".{}", getpid());
        auto command = toolchain_.link_command(objects, part);
        if (options_.verbose) fmt::print(stderr, "{}\n", fmt::join(command, " "));
        Finished f = run_process(command, true);
        progress("");
        if (f.status) {
            fmt::print(stderr, "{}{}",
                       render({Severity::Error, kToolchain, "", {}, fmt::format("linking failed (status {})", f.status), {}}, {},
                              terminal_),
                       f.errors.substr(0, 8000));
            return 3;
        }
        fs::rename(part, binary_, e);
        phase("link");
    }
    progress("");
    if (output.empty()) return 0;
    if (fs::is_directory(output, e)) {
        fmt::print(stderr, "molt: {} is a folder\n", output);
        return 2;
    }
    // By way of a new file: the old one may be running.
    std::string part = output + fmt::format(".{}.part", getpid());
    fs::copy_file(binary_, part, fs::copy_options::overwrite_existing, e);
    if (!e) fs::rename(part, output, e);
    if (e) {
        fmt::print(stderr, "molt: cannot write {}: {}\n", output, e.message());
        return 3;
    }
    phase("copy");
    return 0;
}

} // namespace molt::compiler

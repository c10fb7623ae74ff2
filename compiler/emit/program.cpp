// The program's C file: see program.h.
#include "compiler/emit/program.h"

#include "compiler/emit/c_text.h"
#include "compiler/emit/module.h"

#include <fmt/format.h>

namespace molt::compiler {

std::string emit_program(const ProgramParts& parts) {
    std::string out = "/* The program, compiled by molt. */\n#include <molt/compiled.h>\n\n";
    for (const std::string& m : parts.modules)
        out += fmt::format("extern const molt_module_def {};\n", ModuleEmitter::definition_name(m));
    out += "\nstatic const molt_module_def *const modules[] = {\n";
    for (const std::string& m : parts.modules) out += fmt::format("    &{},\n", ModuleEmitter::definition_name(m));
    out += "};\n";
    auto table = [&](const char* name, const std::vector<std::string>& items) {
        if (items.empty()) return;
        out += fmt::format("static const char *const {}[] = {{\n", name);
        for (const std::string& s : items) out += "    " + c_string(s) + ",\n";
        out += "};\n";
    };
    table("intrinsic_modules", parts.intrinsic_modules);
    table("grants", parts.grants);
    if (!parts.linked.empty()) {
        out += "#ifdef MOLT_STATIC_BINDING /* these modules are linked, and what they need */\n";
        for (const std::string& s : parts.linked) out += fmt::format("extern const char {}[];\n", s);
        out += fmt::format("static const char *const linked[] __attribute__((used)) = {{{}}};\n#endif\n",
                           fmt::join(parts.linked, ", "));
    }
    out += "static const molt_need needs[] = {\n"
           "    {\"core\", MOLT_CORE_VERSION, (sizeof(molt_core_table) - 2 * sizeof(uint32_t)) / sizeof(void *)},\n};\n";
    out += "static const molt_program program = {\n"
           "    .struct_size = sizeof(molt_program), .format = MOLT_BINARY_FORMAT, .layout = MOLT_LAYOUT,\n"
           "    .abi_major = MOLT_ABI_MAJOR, .abi_minor = MOLT_ABI_MINOR, .nneeds = 1, .needs = needs,\n";
    out += fmt::format("    .modules = modules, .nmodules = {},\n", parts.modules.size());
    out += fmt::format("    .ngrants = {}, .grants = {},\n", parts.grants.size(), parts.grants.empty() ? "NULL" : "grants");
    out += fmt::format("    .intrinsic_modules = {}, .nintrinsic_modules = {},\n}};\n\n",
                       parts.intrinsic_modules.empty() ? "NULL" : "intrinsic_modules", parts.intrinsic_modules.size());
    out += "#ifdef MOLT_EMBEDDED /* a host runs it: molt_config.program (molt/embed.h) */\n"
           "const molt_program *const molt_embedded_program = &program;\n#else\n"
           "int main(int argc, char **argv) { return molt_main(&program, argc, argv); }\n#endif\n";
    return out;
}

} // namespace molt::compiler

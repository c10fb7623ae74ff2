/* Programs that this library must refuse at start-up, by name and with status 70; the macro chooses which.
 * Its module body must never run. */
#include <molt/inline.h>

#include <stdio.h>

static molt_value body(molt_ctx* ctx, molt_value callee, const molt_value* args, size_t nargs, molt_value kwnames) {
    (void)ctx, (void)callee, (void)args, (void)nargs, (void)kwnames;
    puts("the body ran");
    return MOLT_NONE;
}

static const molt_module_def module;
static const molt_position positions[] = {{.line = 1, .end_line = 1}};
static const molt_code code = {.struct_size = sizeof(molt_code),
                               .firstlineno = 1,
                               .npositions = 1,
                               .name = "<module>",
                               .qualname = "<module>",
                               .positions = positions,
                               .module = &module,
                               .entry = body};
static uint32_t externally_written;
static const molt_module_def module = {.struct_size = sizeof(molt_module_def),
                                       .name = "__main__",
                                       .file = "refuse.py",
                                       .body = &code,
                                       .externally_written = &externally_written};

#ifndef REFUSE_LAYOUT
#define REFUSE_LAYOUT MOLT_LAYOUT
#endif
#ifndef REFUSE_FORMAT
#define REFUSE_FORMAT MOLT_BINARY_FORMAT
#endif
#ifndef REFUSE_MAJOR
#define REFUSE_MAJOR MOLT_ABI_MAJOR
#endif
#ifndef REFUSE_MINOR
#define REFUSE_MINOR MOLT_ABI_MINOR
#endif
#ifndef REFUSE_NEEDS
#define REFUSE_NEEDS                                                                                                             \
    { "core", MOLT_CORE_VERSION, 1 }
#endif
#ifndef REFUSE_MODULES
#define REFUSE_MODULES NULL
#endif

int main(int argc, char** argv) {
    static const molt_need needs[] = {REFUSE_NEEDS};
    static const char* const intrinsic_modules[] = {REFUSE_MODULES};
    static const molt_module_def* const modules[] = {&module};
    const molt_program program = {
        .struct_size = sizeof(molt_program),
        .format = REFUSE_FORMAT,
        .layout = REFUSE_LAYOUT,
        .abi_major = REFUSE_MAJOR,
        .abi_minor = REFUSE_MINOR,
        .nneeds = sizeof needs / sizeof needs[0],
        .needs = needs,
        .modules = modules,
        .nmodules = 1,
        .intrinsic_modules = intrinsic_modules,
        .nintrinsic_modules = intrinsic_modules[0] ? sizeof intrinsic_modules / sizeof intrinsic_modules[0] : 0,
    };
    return molt_main(&program, argc, argv);
}

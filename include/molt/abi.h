/* The root of the table: one entry point, groups of slots behind it. See docs/design.md section 3. */
#pragma once
#include <molt/code.h>

#define MOLT_ABI_MAJOR 0
#define MOLT_ABI_MINOR 1

#if defined(_WIN32)
#error "no Windows target"
#elif defined(__GNUC__)
#define MOLT_EXPORT __attribute__((visibility("default")))
#else
#define MOLT_EXPORT
#endif

struct molt_core_table;
struct molt_embed_table;

/* Groups are append-only. A NULL group is absent on this target. */
typedef struct molt_abi {
    uint32_t struct_size;
    uint32_t major, minor;
    uint32_t layout;        /* MOLT_LAYOUT of the library */
    uint32_t binary_format; /* MOLT_BINARY_FORMAT of the library */
    uint32_t flags;
    const struct molt_core_table* core;
    const struct molt_embed_table* embed;
    /* The table of a std module by name ("math"), or NULL; each begins with struct_size and version. */
    const void* (*group)(const char* name);
} molt_abi;

#ifdef __cplusplus
extern "C" {
#endif
/* The table, or NULL when this library cannot serve that major version or is older than min_minor. */
MOLT_EXPORT const molt_abi* molt_abi_get(uint32_t major, uint32_t min_minor);
/* Runs a whole program: molt_abi_get, init with defaults, run_program, shutdown. For `int main`: what is missing or
 * too old is reported on stderr with every name, exit status 70. */
MOLT_EXPORT int molt_main(const molt_program* program, int argc, char** argv);
#ifdef __cplusplus
}
#endif

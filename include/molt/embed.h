/* Hosting compiled modules inside a C or C++ process: the group `embed` of the table. One runtime per process; one
 * context per thread, used only while that thread holds the GIL (init and attach take it). See docs/design.md section 3. */
#pragma once
#include <molt/abi.h>

#define MOLT_EMBED_VERSION 1

/* Standard streams of the hooks below. */
enum { MOLT_STDIN = 0, MOLT_STDOUT = 1, MOLT_STDERR = 2 };

/* Where the runtime gets its memory. Blocks are aligned to 16 bytes; NULL says that there is none left. Called from any
 * thread. */
typedef struct molt_allocator {
    void* self;
    void* (*alloc)(void* self, size_t bytes);
    void* (*resize)(void* self, void* block, size_t old_bytes, size_t new_bytes);
    void (*release)(void* self, void* block, size_t bytes);
} molt_allocator;

/* What stands behind the descriptors 0, 1 and 2. Results are bytes done (0: end of file), or a negative errno value. */
typedef struct molt_stdio {
    void* self;
    int64_t (*read)(void* self, char* to, size_t size);                          /* stdin */
    int64_t (*write)(void* self, int32_t stream, const char* from, size_t size); /* stdout, stderr */
} molt_stdio;

/* Zero-initialise it, set struct_size, fill in what is wanted. Everything pointed to must live until shutdown. */
typedef struct molt_config {
    uint32_t struct_size;
    uint32_t flags;              /* MOLT_CONFIG_* */
    const molt_program* program; /* modules, grants and needs; NULL: only what the library itself has */
    const char* const*
        grants;       /* the capabilities, instead of the program's ("fs.read=./data", "*"); see docs/design.md section 8 */
    uint32_t ngrants; /* with grants == NULL those of the program, or none */
    int32_t argc;
    char** argv;                     /* sys.argv */
    const molt_allocator* allocator; /* NULL: the library's own */
    uint64_t memory_limit;           /* bytes held at most; 0: no limit. Beyond it MemoryError is raised */
    const molt_stdio* stdio;         /* NULL: the process's descriptors */
    void* hook_self;
    void (*log)(void* self, const char* line); /* why init refused; NULL: stderr */
} molt_config;
enum {
    MOLT_CONFIG_CHECK_LEAKS = 1,      /* shutdown reports what is still allocated and gives 99 */
    MOLT_CONFIG_HANDLE_INTERRUPT = 2, /* SIGINT calls interrupt() while the runtime lives */
};

typedef struct molt_embed_table {
    uint32_t struct_size;
    uint32_t version;
    /* Starts the runtime on this thread. NULL: refused, the reasons through config->log, nothing is left behind. After a
     * shutdown it may be started again. */
    molt_ctx* (*init)(const molt_config* config);
    /* atexit functions, flush, teardown; every reference must have been dropped. 0, 120 when a stream could not be flushed,
     * 99 for a leak. On the thread that called init, with no other one attached. */
    int32_t (*shutdown)(molt_ctx* ctx);
    /* Runs the program's __main__; an uncaught exception is printed. The exit status. */
    int32_t (*run_main)(molt_ctx* ctx);
    /* The module of this absolute dotted name, imported with its parents; 0 = raised. */
    molt_value (*import_module)(molt_ctx* ctx, const char* name);
    /* A str from UTF-8 (lone surrogates as three bytes), fit to be an attribute name where it reads as one; 0 = raised. */
    molt_value (*text)(molt_ctx* ctx, const char* utf8, size_t size);
    /* The UTF-8 text of a str, valid until the next call of utf8 on this context, with its size in bytes; NULL = raised. */
    const char* (*utf8)(molt_ctx* ctx, molt_value str, size_t* size);
    /* Prints the pending exception as an uncaught one is printed and drops it; the exit status that goes with it. */
    int32_t (*report)(molt_ctx* ctx);
    /* A context for another thread, which waits for the GIL and then holds it; NULL: no threads on this target, or no
     * memory. detach gives GIL and context back. */
    molt_ctx* (*attach)(void);
    void (*detach)(molt_ctx* ctx);
    /* Lets the GIL go around a long piece of the host's own work, and takes it again. */
    void (*suspend)(molt_ctx* ctx);
    void (*resume)(molt_ctx* ctx);
    /* KeyboardInterrupt at the next safepoint of the thread that called init. From any thread or signal handler. */
    void (*interrupt)(void);
} molt_embed_table;

/* A C program that hosts a compiled module: calls its functions, catches its exceptions, keeps what it prints.
 *
 *     molt build plugin.py --emit c -o plugin_c       (the module as C)
 *     cc -DMOLT_EMBEDDED host.c plugin_c/main.c plugin_c/molt_module___main__.c -lmolt_rt
 */
#include <molt/embed.h>
#include <molt/inline.h>

#include <stdio.h>
#include <string.h>

extern const molt_program* const molt_embedded_program;

/* What the module prints goes here instead of to the process's stdout. */
typedef struct {
    char text[4096];
    size_t size;
} capture;

static int64_t keep(void* self, int32_t stream, const char* from, size_t size) {
    capture* c = self;
    (void)stream;
    if (size > sizeof c->text - c->size) size = sizeof c->text - c->size;
    memcpy(c->text + c->size, from, size);
    c->size += size;
    return (int64_t)size;
}

static void complain(void* self, const char* line) { fprintf(self, "runtime: %s\n", line); }

/* module.name(args...); 0 = raised. */
static molt_value call(molt_ctx* ctx, molt_value module, const char* name, const molt_value* args, size_t nargs) {
    const molt_embed_table* embed = ctx->abi->embed;
    molt_value text = embed->text(ctx, name, strlen(name)), function, result;
    if (!text) return 0;
    function = molt_getattr(ctx, module, text, NULL);
    molt_drop(ctx, text);
    if (!function) return 0;
    result = molt_call(ctx, function, args, nargs, 0);
    molt_drop(ctx, function);
    return result;
}

static int use(molt_ctx* ctx, molt_value plugin) {
    const molt_embed_table* embed = ctx->abi->embed;
    molt_value words = embed->text(ctx, "to be or not to be", 18), result;
    size_t size;
    const char* text;

    result = call(ctx, plugin, "count_words", &words, 1);
    molt_drop(ctx, words);
    if (!result) return embed->report(ctx);
    molt_value shown = molt_format_value(ctx, result, 's', 0);
    molt_drop(ctx, result);
    if (!shown || !(text = embed->utf8(ctx, shown, &size))) return embed->report(ctx);
    printf("counted %.*s\n", (int)size, text);
    molt_drop(ctx, shown);

    molt_value number = molt_small_int(-4);
    result = call(ctx, plugin, "square_root", &number, 1);
    if (result) return molt_drop(ctx, result), 1;
    printf("report gives %d\n", embed->report(ctx));
    return 0;
}

static int once(const molt_config* config) {
    const molt_abi* abi = molt_abi_get(MOLT_ABI_MAJOR, MOLT_ABI_MINOR);
    molt_ctx* ctx;
    molt_value plugin;
    int failed = 1;

    if (!abi || !abi->embed) return fputs("no embedding in this library\n", stderr), 1;
    ctx = abi->embed->init(config);
    if (!ctx) return 1;
    plugin = abi->embed->import_module(ctx, "__main__");
    if (plugin) {
        failed = use(ctx, plugin);
        molt_drop(ctx, plugin);
    } else {
        abi->embed->report(ctx);
    }
    return abi->embed->shutdown(ctx) || failed;
}

int main(int argc, char** argv) {
    capture kept = {{0}, 0};
    const molt_stdio stdio_hooks = {&kept, NULL, keep};
    const molt_config config = {
        .struct_size = sizeof(molt_config),
        .flags = MOLT_CONFIG_CHECK_LEAKS,
        .program = molt_embedded_program,
        .argc = argc,
        .argv = argv,
        .memory_limit = 64u << 20,
        .stdio = &stdio_hooks,
        .hook_self = stderr,
        .log = complain,
    };
    int failed = 0;

    for (int round = 1; round <= 3 && !failed; round++) {
        kept.size = 0;
        printf("round %d\n", round);
        failed = once(&config);
        printf("the module wrote:\n%.*s", (int)kept.size, kept.text);
    }
    return failed;
}

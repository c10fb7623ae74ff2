/* A C11 client of the public headers: a program with one module, whose body checks what the table gives back.
 */
#include <molt/inline.h>

#include <stdio.h>
#include <string.h>

/* The constants of the module, by position. */
enum {
    K_LEN,
    K_STR,
    K_UPPER,
    K_ABC,
    K_UPPER_ABC,
    K_INDEX_ERROR,
    K_VALUE_ERROR,
    K_BIG,
    K_ONE_TWO,
    K_ANSWER,
    K_NAME,
    K_MAIN,
    K_COUNT
};

#define TEXT(kind, text)                                                                                                         \
    { kind, sizeof(text) - 1, text, 0.0 }
static const uint32_t one_two[] = {MOLT_CONST_INLINE | 0, MOLT_CONST_INLINE | 1};
static const molt_value inline_values[] = {MOLT_INT_TAG | 1, MOLT_INT_TAG | 2};
static const molt_const consts[K_COUNT] = {
    [K_LEN] = TEXT(MOLT_CONST_NAME, "len"),
    [K_STR] = TEXT(MOLT_CONST_NAME, "str"),
    [K_UPPER] = TEXT(MOLT_CONST_NAME, "upper"),
    [K_ABC] = TEXT(MOLT_CONST_STR, "abc"),
    [K_UPPER_ABC] = TEXT(MOLT_CONST_STR, "ABC"),
    [K_INDEX_ERROR] = TEXT(MOLT_CONST_NAME, "IndexError"),
    [K_VALUE_ERROR] = TEXT(MOLT_CONST_NAME, "ValueError"),
    [K_BIG] = TEXT(MOLT_CONST_INT, "1267650600228229401496703205376"),
    [K_ONE_TWO] = {MOLT_CONST_TUPLE, 2, one_two, 0.0},
    [K_ANSWER] = TEXT(MOLT_CONST_NAME, "answer"),
    [K_NAME] = TEXT(MOLT_CONST_NAME, "__name__"),
    [K_MAIN] = TEXT(MOLT_CONST_STR, "__main__"),
};
static molt_value values[K_COUNT];
static molt_cache caches[2];
static uint32_t externally_written;

static int failures;

/* One line a check; both arguments of the comparison are dropped. */
static void check(molt_ctx* ctx, const char* what, molt_value got, molt_value wanted) {
    bool same = false;
    if (got && wanted) {
        const molt_value answer = molt_eq_fast(ctx, got, wanted);
        same = answer == MOLT_TRUE;
        molt_xdrop(ctx, answer);
    }
    printf("%s %s\n", same ? "ok" : "NOT OK", what);
    failures += !same;
    molt_xdrop(ctx, got);
    molt_xdrop(ctx, wanted);
}

static molt_value call_builtin(molt_ctx* ctx, int name, molt_value argument) {
    const molt_value callee = molt_builtin(ctx, values[name]);
    const molt_value result = callee ? molt_call_fast(ctx, callee, &argument, 1, 0) : MOLT_RAISED;
    molt_xdrop(ctx, callee);
    return result;
}

static void numbers(molt_ctx* ctx) {
    check(ctx, "small ints add", molt_add_fast(ctx, molt_small_int(40), molt_small_int(2)), molt_small_int(42));
    check(ctx, "floats multiply", molt_mul_fast(ctx, molt_small_double(1.5), molt_small_double(4.0)), molt_small_double(6.0));
    check(ctx, "division gives a float", molt_truediv(ctx, molt_small_int(1), molt_small_int(4)), molt_small_double(0.25));
    molt_value big = molt_box_int(ctx, INT64_C(1) << 50);
    check(ctx, "ints grow beyond a word", molt_mul_fast(ctx, big, big), molt_retain(values[K_BIG]));
    molt_xdrop(ctx, big);
}

static void containers(molt_ctx* ctx) {
    molt_value items[] = {molt_small_int(1), molt_small_int(2)};
    const molt_value list = molt_list_from(ctx, items, 2);
    int64_t length = 0;
    const bool appended = list && molt_list_append(ctx, list, values[K_ABC]) == MOLT_OK;
    check(ctx, "a list grows", appended && molt_length(ctx, list, &length) == MOLT_OK ? molt_small_int(length) : MOLT_RAISED,
          molt_small_int(3));
    check(ctx, "items are reached from the end", molt_getitem_fast(ctx, list, molt_small_int(-1)), molt_retain(values[K_ABC]));
    check(ctx, "len() agrees", call_builtin(ctx, K_LEN, list), molt_small_int(3));
    molt_value pair[] = {molt_retain(values[K_ABC]), molt_small_int(7)};
    const molt_value dict = molt_dict_from(ctx, pair, 1);
    check(ctx, "a dict finds its key", molt_getitem_fast(ctx, dict, values[K_ABC]), molt_small_int(7));
    molt_value two[] = {molt_small_int(1), molt_small_int(2)};
    check(ctx, "a constant tuple equals a made one", molt_tuple_from(ctx, two, 2), molt_retain(values[K_ONE_TWO]));
    molt_xdrop(ctx, dict);
    molt_xdrop(ctx, list);
}

static void calls(molt_ctx* ctx) {
    check(ctx, "str() of an int", call_builtin(ctx, K_STR, molt_small_int(12)), molt_format_value(ctx, molt_small_int(12), 0, 0));
    const molt_value self = values[K_ABC];
    check(ctx, "a method is called by name", molt_call_method(ctx, values[K_UPPER], &self, 1, 0, &caches[0]),
          molt_retain(values[K_UPPER_ABC]));
}

static void exceptions(molt_ctx* ctx) {
    const molt_value raised = molt_getitem_fast(ctx, values[K_ONE_TWO], molt_small_int(9));
    check(ctx, "a bad index raises", raised ? MOLT_FALSE : MOLT_TRUE, MOLT_TRUE);
    molt_xdrop(ctx, raised);
    molt_value previous;
    const molt_value error = molt_begin_except(ctx, &previous);
    const molt_value right = molt_builtin(ctx, values[K_INDEX_ERROR]), wrong = molt_builtin(ctx, values[K_VALUE_ERROR]);
    check(ctx, "it is an IndexError", molt_exception_matches(ctx, error, right), MOLT_TRUE);
    check(ctx, "it is no ValueError", molt_exception_matches(ctx, error, wrong), MOLT_FALSE);
    molt_end_except(ctx, previous);
    molt_xdrop(ctx, wrong);
    molt_xdrop(ctx, right);
    molt_xdrop(ctx, error);
}

static void globals(molt_ctx* ctx, molt_value namespace) {
    check(ctx, "the module knows its name", molt_load_global(ctx, namespace, values[K_NAME], NULL), molt_retain(values[K_MAIN]));
    const bool stored = molt_store_global(ctx, namespace, values[K_ANSWER], molt_small_int(42)) == MOLT_OK;
    check(ctx, "a global is stored and read",
          stored ? molt_load_global(ctx, namespace, values[K_ANSWER], &caches[1]) : MOLT_RAISED, molt_small_int(42));
}

static molt_value body(molt_ctx* ctx, molt_value callee, const molt_value* args, size_t nargs, molt_value kwnames);

static const molt_module_def module;
static const molt_position positions[] = {{.line = 1, .end_line = 1}};
static const molt_code code = {
    .struct_size = sizeof(molt_code),
    .firstlineno = 1,
    .npositions = 1,
    .name = "<module>",
    .qualname = "<module>",
    .positions = positions,
    .module = &module,
    .entry = body,
};
static const molt_module_def module = {
    .struct_size = sizeof(molt_module_def),
    .name = "__main__",
    .file = "client.py",
    .consts = consts,
    .const_values = values,
    .inline_values = inline_values,
    .nconsts = K_COUNT,
    .ncaches = 2,
    .caches = caches,
    .body = &code,
    .externally_written = &externally_written,
};

static molt_value body(molt_ctx* ctx, molt_value callee, const molt_value* args, size_t nargs, molt_value kwnames) {
    (void)nargs, (void)kwnames;
    molt_frame frame;
    if (!molt_enter(ctx, &frame, &code, callee)) return MOLT_RAISED;
    numbers(ctx);
    containers(ctx);
    calls(ctx);
    exceptions(ctx);
    globals(ctx, args[0]); /* a module body is given its namespace */
    molt_leave(ctx, &frame);
    return MOLT_NONE;
}

int main(int argc, char** argv) {
    static const molt_need needs[] = {
        {"core", MOLT_CORE_VERSION, (sizeof(molt_core_table) - 2 * sizeof(uint32_t)) / sizeof(void (*)(void))}};
    static const molt_module_def* const modules[] = {&module};
    static const molt_program program = {
        .struct_size = sizeof(molt_program),
        .format = MOLT_BINARY_FORMAT,
        .layout = MOLT_LAYOUT,
        .abi_major = MOLT_ABI_MAJOR,
        .abi_minor = MOLT_ABI_MINOR,
        .nneeds = 1,
        .needs = needs,
        .modules = modules,
        .nmodules = 1,
    };
    const int status = molt_main(&program, argc, argv);
    printf("status %d, %d failed\n", status, failures);
    return status != 0 || failures != 0;
}

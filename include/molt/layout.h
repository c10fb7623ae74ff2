/* The layout tier: the few offsets that compiled code may rely on, under one `layout` number that a binary states
 * and start-up checks. Everything that is not here is opaque. The same on 64-bit targets and on wasm32: words that
 * hold pointers inside heap objects are 64 bits wide. */
#pragma once
#include <molt/value.h>

#define MOLT_LAYOUT 3

struct molt_ctx;
struct molt_code;
typedef struct molt_ctx molt_ctx;

/* Kinds name the memory layout of an object; MOLT_SUBCLASS tells that its class is not the builtin one itself. */
enum {
    MOLT_KIND_INSTANCE = 0, /* plain instance: slots described by the shape */
    MOLT_KIND_TYPE,
    MOLT_KIND_INT,   /* beyond the inline range */
    MOLT_KIND_FLOAT, /* NaNs, and instances of subclasses */
    MOLT_KIND_COMPLEX,
    MOLT_KIND_STR,
    MOLT_KIND_BYTES,
    MOLT_KIND_BYTEARRAY,
    MOLT_KIND_TUPLE,
    MOLT_KIND_LIST,
    MOLT_KIND_DICT,
    MOLT_KIND_SET,
    MOLT_KIND_FROZENSET,
    MOLT_KIND_RANGE,
    MOLT_KIND_SLICE,
    MOLT_KIND_FUNCTION,
    MOLT_KIND_NATIVE, /* builtin function or method, bound or not */
    MOLT_KIND_METHOD, /* bound method */
    MOLT_KIND_CELL,
    MOLT_KIND_GENERATOR, /* generator, coroutine, asynchronous generator */
    MOLT_KIND_MODULE,
    MOLT_KIND_EXCEPTION,
    MOLT_KIND_OTHER,
};
/* Which well-known builtin a builtin function or class is, in its private bits. */
enum {
    MOLT_KNOWN_NONE = 0,
    MOLT_KNOWN_LEN,
    MOLT_KNOWN_ISINSTANCE,
    MOLT_KNOWN_ABS,
    MOLT_KNOWN_MIN,
    MOLT_KNOWN_MAX,
    MOLT_KNOWN_RANGE,
    MOLT_KNOWN_SUPER,
    MOLT_KNOWN_SUM,
    MOLT_KNOWN_ANY,
    MOLT_KNOWN_ALL,
    MOLT_KNOWN_SORTED,
    MOLT_KNOWN_LIST,
    MOLT_KNOWN_TUPLE,
    MOLT_KNOWN_SET,
    MOLT_KNOWN_ENUMERATE,
    MOLT_KNOWN_ZIP,
    MOLT_KNOWN_INT,
    MOLT_KNOWN_FLOAT,
    MOLT_KNOWN_STR,
};
#define MOLT_KNOWN_SHIFT 24 /* up to bit 29 */
#define MOLT_KNOWN_MASK UINT32_C(0x3F)
#define MOLT_KIND_MASK UINT32_C(0xFF)
#define MOLT_SUBCLASS (UINT32_C(1) << 8)
#define MOLT_EXACT_MASK (MOLT_KIND_MASK | MOLT_SUBCLASS)
#define MOLT_STR_INTERNED (UINT32_C(1) << 15) /* no other str with this bit has the same text */

typedef struct molt_object {
    uint32_t refcount;
    uint32_t flags; /* kind, MOLT_SUBCLASS, then private bits */
    uint64_t shape; /* address of a molt_shape */
} molt_object;

/* A version names the pair (shape, state of its class and the bases): caches compare it and nothing else. */
typedef struct molt_shape {
    uint32_t version;
} molt_shape;

/* How str, bytes, bytearray, tuple, list, dict, set and frozenset begin. */
typedef struct molt_sized {
    molt_object header;
    uint64_t n;
} molt_sized;

typedef struct molt_tuple {
    molt_object header;
    uint64_t n;
    molt_value items[];
} molt_tuple;

/* kind: how the items are stored. MOLT_LIST_VALUES: data is a molt_value *. Others are reserved. */
enum { MOLT_LIST_VALUES = 0 };
typedef struct molt_list {
    molt_object header;
    uint64_t n;
    uint64_t data;
    uint32_t kind;
    uint32_t reserved;
    uint64_t capacity; /* items that data has room for */
} molt_list;

/* The public words of a dict. version: which keys exist and where their values stand are as they were while it is the
 * same; 0 never equals anything. */
typedef struct molt_dict {
    molt_object header;
    uint64_t n, used, usable;
    uint32_t log2_size;
    uint32_t version;
} molt_dict;

typedef struct molt_cell {
    molt_object header;
    molt_value value; /* 0: empty */
} molt_cell;

/* The calling convention of everything callable (PEP 590). args are borrowed, the result is owned, 0 = raised.
 * nargs counts positional arguments; the low bits; MOLT_ARGS_MOVABLE may be or-ed in: then the caller owns each of the
 * positional args in a temporary of its own, and the callee may take any of them by writing 0 into the array.
 * kwnames is 0 or a tuple of str whose values follow the positional arguments in args. */
typedef molt_value (*molt_entry)(molt_ctx* ctx, molt_value callee, const molt_value* args, size_t nargs, molt_value kwnames);
#define MOLT_ARGS_MOVABLE ((size_t)1 << (sizeof(size_t) * 8 - 1))
#define MOLT_NARGS(nargs) ((nargs) & ~MOLT_ARGS_MOVABLE)

/* A function made from compiled code. */
typedef struct molt_function {
    molt_object header;
    uint64_t entry;      /* molt_entry */
    uint64_t code;       /* const struct molt_code * */
    molt_value globals;  /* dict of the module */
    molt_value closure;  /* tuple of cells, or 0 */
    molt_value defaults; /* tuple: of the last positional parameters; or 0 */
} molt_function;

/* What a builtin function does with unboxed numbers; any entry may be NULL. false: nothing has happened, and the ordinary
 * call of the same function tells (or raises) what comes of these arguments. `f_f` and `ff_f` are for functions that convert
 * their arguments to float: an int may be given as a double. */
typedef struct molt_scalar {
    bool (*f_f)(molt_ctx* ctx, double x, double* result);
    bool (*f_i)(molt_ctx* ctx, double x, int64_t* result);
    bool (*ff_f)(molt_ctx* ctx, double x, double y, double* result);
    bool (*ii_i)(molt_ctx* ctx, int64_t x, int64_t y, int64_t* result);
} molt_scalar;
/* The public word of what the contract says of a builtin function. */
typedef struct molt_native_spec {
    const molt_scalar* scalar; /* or NULL */
} molt_native_spec;
typedef struct molt_native {
    molt_object header;
    const molt_native_spec* spec;
} molt_native;

typedef struct molt_module {
    molt_object header;
    molt_value dict; /* 0 until it is initialised */
} molt_module;

/* What a resumable frame did. MOLT_RESUME_ERROR has the value of MOLT_ERROR. */
enum { MOLT_RESUME_RETURN = 0, MOLT_RESUME_YIELD = 1, MOLT_RESUME_ERROR = -1 };
/* How it is resumed: a value was sent (None for next), or an exception is pending and is to be raised at the
 * suspension point. */
enum { MOLT_RESUME_SEND = 0, MOLT_RESUME_THROW = 1 };

/* The shadow frame: one per activation of compiled code, on the C stack or inside a generator. */
typedef struct molt_frame {
    struct molt_frame* back;
    const struct molt_code* code;
    uint32_t site;     /* index into code->positions of what is being executed */
    uint32_t flags;    /* 0; private to the runtime */
    molt_value callee; /* the function (borrowed while active), or the module for a module body */
    molt_value object; /* frame object once someone asked for it (owned), else 0 */
    /* code->nlocals words, then a cell for each of code->cellvars that is no parameter; a parameter that is in cellvars
     * is a cell in its own word. NULL when locals are not kept in memory. In a class body: one word, the namespace. */
    molt_value* locals;
} molt_frame;

typedef struct molt_generator {
    molt_object header;
    uint64_t resume; /* molt_resume */
    uint32_t state;  /* 0 = not started; then chosen by the resume function */
    uint32_t nslots;
    molt_value callee; /* owned */
    molt_frame frame;
    molt_value* slots; /* nslots words, each 0 or owned: parameters first, then the rest of code->nlocals, then temporaries */
} molt_generator;

/* What a builtin has made of the items of a generator expression so far, where it takes them from a plain C function. */
enum { MOLT_FOLD_SUM, MOLT_FOLD_ANY, MOLT_FOLD_ALL, MOLT_FOLD_MIN, MOLT_FOLD_MAX, MOLT_FOLD_LIST, MOLT_FOLD_SET };
typedef struct molt_fold {
    uint32_t kind;
    uint32_t phase; /* of sum: 0 ints in `whole`, 1 floats in `total` and `lost`, 2 anything in `value` */
    int64_t whole;
    double total, lost; /* the sum, and the rounding errors of its additions (Neumaier's variant of Kahan's algorithm) */
    molt_value value;   /* 0 or owned: list, set, best item, True or False */
} molt_fold;
/* One more int of a sum of ints, float of a sum of floats; false: the sum is another, or does not fit. */
static inline bool molt_fold_add_int(molt_fold* sum, int64_t item) {
    int64_t whole;
    if (sum->phase != 0 || __builtin_add_overflow(sum->whole, item, &whole)) return false;
    sum->whole = whole;
    return true;
}
static inline bool molt_fold_add_float(molt_fold* sum, double item) {
    if (sum->phase != 1) return false;
    const double total = sum->total, next = total + item;
    sum->lost += __builtin_fabs(total) >= __builtin_fabs(item) ? (total - next) + item : (item - next) + total;
    sum->total = next;
    return true;
}
/* Gives the items of a generator expression to the fold. iterator: owned by the call. None, or 0 when it raised. */
typedef molt_value (*molt_fold_body)(molt_ctx* ctx, molt_value callee, molt_value iterator, molt_fold* fold);

/* Runs until the next suspension. in: the sent value (borrowed; None at the start); with MOLT_RESUME_THROW it is 0.
 * *out: owned, the value yielded or returned. */
typedef int32_t (*molt_resume)(molt_ctx* ctx, molt_generator* generator, int32_t mode, molt_value in, molt_value* out);

/* The public words of a context. */
struct molt_abi;
struct molt_ctx {
    const struct molt_abi* abi;
    molt_frame* frame;         /* innermost */
    volatile uint32_t breaker; /* non-zero: call molt_safepoint at the next back-edge */
    int32_t depth;             /* calls left before RecursionError */
    char* stack_limit;         /* address below which the C stack must not grow */
    molt_value builtins;       /* the dict of the module builtins (borrowed) */
};

static inline molt_object* molt_as_object(molt_value v) { return (molt_object*)(uintptr_t)v; }
static inline molt_value molt_from_object(const void* o) { return (molt_value)(uintptr_t)o; }
static inline bool molt_is_exact(molt_value v, uint32_t kind) {
    return molt_is_object(v) && (molt_as_object(v)->flags & MOLT_EXACT_MASK) == kind;
}

/* What a binary hands to the runtime: code, positions, constants, modules, caches, needs. Every struct begins with its
 * size or stands in an array whose element format is fixed by MOLT_BINARY_FORMAT; all of it is listed in
 * abi/slots.lock. Text is UTF-8 (lone surrogates as three bytes), NUL-terminated where no length is given. The runtime
 * keeps pointers to all of it until shutdown and never frees it. */
#pragma once
#include <molt/layout.h>
#include <molt/status.h>

#define MOLT_BINARY_FORMAT 1

/* Source range of one site (PEP 657). Columns are UTF-8 byte offsets from 0; MOLT_NO_COLUMN: unknown. */
typedef struct molt_position {
    uint32_t line, end_line; /* from 1 */
    uint16_t column, end_column;
    uint16_t anchor, anchor_end; /* the operator of a binary operation, the brackets of a subscript; 0, 0: none */
} molt_position;
#define MOLT_NO_COLUMN UINT16_C(0xFFFF)

/* code->flags: the bits of CPython's co_flags (inspect.CO_*). */
enum {
    MOLT_CODE_OPTIMIZED = 0x1,
    MOLT_CODE_NEWLOCALS = 0x2,
    MOLT_CODE_VARARGS = 0x4,
    MOLT_CODE_VARKEYWORDS = 0x8,
    MOLT_CODE_NESTED = 0x10,
    MOLT_CODE_GENERATOR = 0x20,
    MOLT_CODE_COROUTINE = 0x80,
    MOLT_CODE_ITERABLE_COROUTINE = 0x100,
    MOLT_CODE_ASYNC_GENERATOR = 0x200,
    MOLT_CODE_FUTURE_ANNOTATIONS = 0x1000000,
    MOLT_CODE_KEEPS_FRAMES = 0x40000000, /* not in co_flags: the program looks at frames that have left */
};

/* One function, class body or module body. The entry of a class body is called with its namespace as args[0], and gives
 * None or the __class__ cell; that of a module body with the module as callee and its dict as args[0]. */
typedef struct molt_code {
    uint32_t struct_size;
    uint32_t flags;
    uint32_t argcount; /* positional parameters, positional-only ones included */
    uint32_t posonlyargcount;
    uint32_t kwonlyargcount;
    uint32_t nlocals; /* parameters (positional, keyword-only, *args, **kwargs), then other locals */
    uint32_t ncellvars, nfreevars;
    uint32_t firstlineno;
    uint32_t npositions;
    uint32_t nslots; /* resumable code: words of the generator's frame, at least nlocals */
    const char *name, *qualname;
    const char* doc;             /* docstring, or NULL */
    const char* const* varnames; /* nlocals */
    const char* const* cellvars;
    const char* const* freevars;
    const molt_position* positions;
    const struct molt_module_def* module;
    molt_entry entry;
    molt_resume resume;       /* generators and coroutines; else NULL */
    const char* const* names; /* co_names: global and attribute names used */
    uint32_t nnames;
    uint32_t reserved;
} molt_code;

/* Constants of a module, built once at start in this order; TUPLE and FROZENSET refer to earlier ones by index. */
enum {
    MOLT_CONST_STR = 1, /* data, size bytes; interned when it reads as an identifier */
    MOLT_CONST_NAME,    /* data, size: an interned str (attribute, variable or keyword name) */
    MOLT_CONST_BYTES,
    MOLT_CONST_INT,     /* data, size: decimal digits, optionally '-', or 0x... */
    MOLT_CONST_FLOAT,   /* number: only what cannot be written inline (NaN never occurs in source) */
    MOLT_CONST_COMPLEX, /* imaginary part in number */
    MOLT_CONST_TUPLE,   /* items: size indices; MOLT_CONST_INLINE | i takes word i of inline_values instead */
    MOLT_CONST_FROZENSET,
    MOLT_CONST_CODE, /* data: a molt_code; gives the code object */
};
typedef struct molt_const {
    uint32_t kind;
    uint32_t size;
    const void* data;
    double number;
} molt_const;
#define MOLT_CONST_INLINE UINT32_C(0x80000000)

/* One inline cache of a call or attribute site: zeroed static storage of the binary, 32 bytes. Only `version`, `offset`
 * and `value` may be read by inlined code, and the private words where attributes are set; the runtime fills it. */
typedef struct molt_cache {
    uint32_t version; /* equals a shape's version (attribute sites), or a dict's (global sites); 0: empty */
    uint32_t offset;  /* bytes from the object's address to the slot; MOLT_CACHE_VALUE: use value */
    molt_value value; /* borrowed: kept alive by the class whose version is checked. Global sites: address of the value in
                         the module's dict, 0 when the name is a builtin */
    /* Setting: a version whose instances get the attribute here (low half), the offset it gets (high half); address of the
     * molt_shape that they have then. */
    uint64_t private_0, private_1;
} molt_cache;
#define MOLT_CACHE_VALUE UINT32_C(0xFFFFFFFF)
/* With it in private_0: a version of a module's dict (low half); private_1 is the address of the value in that dict. */
#define MOLT_CACHE_MODULE (UINT64_C(1) << 32)
/* With it in private_0: a version whose instances have a builtin method (private_1) that takes the arguments of the site's
 * calls in order. */
#define MOLT_CACHE_IN_ORDER (UINT64_C(1) << 33)

/* With it in private_0: a version of a class's own shape; private_1 is the address of the value in the dict of that class or of
 * one behind it, 0 there while it is being taken away. */
#define MOLT_CACHE_PLACE (UINT64_C(1) << 34)

/* One source module. */
typedef struct molt_module_def {
    uint32_t struct_size;
    uint32_t flags;     /* MOLT_MODULE_PACKAGE */
    const char* name;   /* dotted */
    const char* file;   /* as tracebacks and __file__ show it */
    const char* source; /* whole text for traceback lines and inspect; NULL when left out */
    uint64_t source_size;
    const molt_const* consts;
    molt_value* const_values; /* nconsts words, filled by the runtime before the body runs */
    const molt_value* inline_values;
    uint32_t nconsts;
    uint32_t ncaches;
    molt_cache* caches;
    const molt_code* body;
    uint32_t* externally_written; /* set to 1 when a global is written from outside the module's own code */
    const char* const* path;      /* packages: nothing is searched at run time; NULL */
} molt_module_def;
enum { MOLT_MODULE_PACKAGE = 1 };

/* One group of the table that the binary uses, with the least version it was compiled against. */
typedef struct molt_need {
    const char* group;
    uint32_t version;
    uint32_t nslots; /* number of slots from the start of the group that must be present */
} molt_need;

/* A grant compiled into the binary (design section 8): "net=127.0.0.1:8000", "fs.read=./data", "*" for all. */
typedef struct molt_program {
    uint32_t struct_size;
    uint32_t format; /* MOLT_BINARY_FORMAT */
    uint32_t layout; /* MOLT_LAYOUT */
    uint32_t abi_major, abi_minor;
    uint32_t nneeds;
    const molt_need* needs;
    const molt_module_def* const* modules; /* modules[0] is __main__ */
    uint32_t nmodules;
    uint32_t ngrants;
    const char* const* grants;
    const char* const* intrinsic_modules; /* stdlib modules that the program may import, for the start-up check */
    uint32_t nintrinsic_modules;
    uint32_t flags;
} molt_program;

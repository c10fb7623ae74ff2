/* Values: one 64-bit word on every target, NaN-boxed, pointer-favouring.
 *
 *   0                                      "raised": an exception is pending in the context
 *   0x0000_0000_0000_0001 .. 0x0000_FFFF_FFFF_FFFF   pointer to a molt_object (borrowed or owned, by contract)
 *   0x0001_0000_0000_0000 .. 0xFFF1_0000_0000_0000   a double plus MOLT_DOUBLE_OFFSET; never a NaN
 *   0xFFF2_....                            constants: None, False, True, Ellipsis, NotImplemented, ABSENT
 *   0xFFF8_.... and up                     an int of 51 bits, two's complement, in the low bits
 *
 * A NaN is always a heap float, so that its identity and payload behave as in CPython. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint64_t molt_value;

#define MOLT_POINTER_LIMIT UINT64_C(0x0001000000000000)
#define MOLT_DOUBLE_OFFSET UINT64_C(0x0001000000000000)
#define MOLT_DOUBLE_LIMIT UINT64_C(0xFFF2000000000000)
#define MOLT_CONSTANT_TAG UINT64_C(0xFFF2000000000000)
#define MOLT_INT_TAG UINT64_C(0xFFF8000000000000)
#define MOLT_INT_BITS 51
#define MOLT_INT_MIN (-(INT64_C(1) << 50))
#define MOLT_INT_MAX ((INT64_C(1) << 50) - 1)

#define MOLT_RAISED ((molt_value)0)
#define MOLT_FALSE (MOLT_CONSTANT_TAG | 0x10)
#define MOLT_TRUE (MOLT_CONSTANT_TAG | 0x11)
#define MOLT_NONE (MOLT_CONSTANT_TAG | 0x20)
#define MOLT_ELLIPSIS (MOLT_CONSTANT_TAG | 0x21)
#define MOLT_NOT_IMPLEMENTED (MOLT_CONSTANT_TAG | 0x22)
/* "nothing here": an exhausted iterator, an omitted argument. Never visible to Python code. */
#define MOLT_ABSENT (MOLT_CONSTANT_TAG | 0x30)

static inline bool molt_is_object(molt_value v) { return v < MOLT_POINTER_LIMIT; }
static inline bool molt_is_int(molt_value v) { return v >= MOLT_INT_TAG; }
static inline bool molt_is_double(molt_value v) { return v - MOLT_DOUBLE_OFFSET < MOLT_DOUBLE_LIMIT - MOLT_DOUBLE_OFFSET; }
static inline bool molt_is_bool(molt_value v) { return (v | 1) == MOLT_TRUE; }
static inline bool molt_are_ints(molt_value a, molt_value b) { return (a & b) >= MOLT_INT_TAG; }

static inline bool molt_fits_int(int64_t i) { return ((uint64_t)i + (UINT64_C(1) << 50)) >> MOLT_INT_BITS == 0; }
/* i must satisfy molt_fits_int. */
static inline molt_value molt_small_int(int64_t i) { return MOLT_INT_TAG | ((uint64_t)i & ~MOLT_INT_TAG); }
static inline int64_t molt_int_value(molt_value v) { return (int64_t)(v << 13) >> 13; }
static inline molt_value molt_bool(bool b) { return MOLT_FALSE + (b ? 1u : 0u); }

/* d must not be a NaN. */
static inline molt_value molt_small_double(double d) {
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    return bits + MOLT_DOUBLE_OFFSET;
}
static inline double molt_double_value(molt_value v) {
    uint64_t bits = v - MOLT_DOUBLE_OFFSET;
    double d;
    memcpy(&d, &bits, sizeof d);
    return d;
}

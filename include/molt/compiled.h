/* What emitted C is written with, above inline.h: variables, cells, loops, calls, tests. Each step that a program can see
 * is in the library; these are the short ways to it. */
#pragma once
#include <molt/inline.h>

/* Marks the way out of a function: what leads there is unlikely. */
#if defined(__GNUC__) && !defined(__clang__)
#define MOLT_COLD __attribute__((cold, unused));
#else
#define MOLT_COLD __attribute__((unused));
#endif

#define MOLT_INLINE static inline __attribute__((always_inline))
#define MOLT_OUTLINE static __attribute__((noinline, unused))

/* ---- functions, variables, cells ---- */
static inline molt_value molt_globals(molt_value function) { return ((molt_function*)molt_as_object(function))->globals; }
static inline molt_value molt_free_cell(molt_value function, size_t i) {
    molt_value closure = ((molt_function*)molt_as_object(function))->closure;
    return ((molt_tuple*)molt_as_object(closure))->items[i];
}
static inline void molt_clear(molt_ctx* ctx, molt_value* variable) { molt_assign(ctx, variable, 0); }
/* What a word of a generator owns, taken out of it. */
static inline molt_value molt_take(molt_value* word) {
    molt_value v = *word;
    *word = 0;
    return v;
}
/* The variable becomes a cell that holds what it held. */
static inline bool molt_make_cell(molt_ctx* ctx, molt_value* variable) {
    molt_value cell = molt_new_cell(ctx, *variable);
    if (MOLT_UNLIKELY(!cell)) return false;
    molt_assign(ctx, variable, cell);
    return true;
}
/* Owned; 0 when empty. */
static inline molt_value molt_cell_get(molt_value cell) {
    molt_value v = ((molt_cell*)molt_as_object(cell))->value;
    return v ? molt_retain(v) : 0;
}
static inline void molt_cell_set(molt_ctx* ctx, molt_value cell, molt_value v) {
    molt_assign(ctx, &((molt_cell*)molt_as_object(cell))->value, v);
}
static inline bool molt_cell_clear(molt_ctx* ctx, molt_value cell) {
    molt_cell* c = (molt_cell*)molt_as_object(cell);
    if (!c->value) return false;
    molt_assign(ctx, &c->value, 0);
    return true;
}
static inline void molt_drop_args(molt_ctx* ctx, molt_value* args, size_t n) {
    for (size_t i = 0; i < n; i++) molt_xdrop(ctx, args[i]);
}

/* ---- functions that take and give numbers as they are ----
 * MOLT_UNBOXED: `number` is the result; else `boxed` is, owned (0: raised). */
#define MOLT_UNBOXED MOLT_PAIRED
typedef struct molt_int_result {
    molt_value boxed;
    int64_t number;
} molt_int_result;
typedef struct molt_float_result {
    molt_value boxed;
    double number;
} molt_float_result;
static inline molt_value molt_box_int_result(molt_ctx* ctx, molt_int_result r) {
    return MOLT_LIKELY(r.boxed == MOLT_UNBOXED) ? molt_box_int(ctx, r.number) : r.boxed;
}
static inline molt_value molt_box_float_result(molt_ctx* ctx, molt_float_result r) {
    return MOLT_LIKELY(r.boxed == MOLT_UNBOXED) ? molt_box_float(ctx, r.number) : r.boxed;
}

/* ---- tests: 1, 0, or -1 when raised ---- */
static inline int32_t molt_test(molt_value truth) { return truth == 0 ? -1 : truth == MOLT_TRUE; }
/* A str, bytes, bytearray, tuple, list, dict, set or frozenset itself. */
static inline bool molt_is_container(molt_value v) {
    return molt_is_object(v) &&
           (molt_as_object(v)->flags & MOLT_EXACT_MASK) - MOLT_KIND_STR <= MOLT_KIND_FROZENSET - MOLT_KIND_STR;
}
static inline int32_t molt_truth_test(molt_ctx* ctx, molt_value v) {
    if (molt_is_bool(v)) return v == MOLT_TRUE;
    if (molt_is_int(v)) return v != MOLT_INT_TAG;
    if (v == MOLT_NONE) return 0;
    if (molt_is_container(v)) return ((const molt_sized*)molt_as_object(v))->n != 0;
    return molt_test(molt_truth(ctx, v));
}
/* Whether two strs are equal, as far as their headers tell: 1, 0, or -1 for whoever compares the text (or no strs). */
static inline int32_t molt_strs_equal(molt_value a, molt_value b) {
    if (!molt_is_exact(a, MOLT_KIND_STR) || !molt_is_exact(b, MOLT_KIND_STR)) return -1;
    if (a == b) return 1;
    if (((const molt_sized*)molt_as_object(a))->n != ((const molt_sized*)molt_as_object(b))->n) return 0;
    return (molt_as_object(a)->flags & molt_as_object(b)->flags & MOLT_STR_INTERNED) ? 0 : -1;
}
#define MOLT_NOT_KNOWN(a, b) -1
#define MOLT_STRS_EQUAL(a, b) molt_strs_equal(a, b)
#define MOLT_STRS_DIFFER(a, b) (molt_strs_equal(a, b) ^ (molt_strs_equal(a, b) >= 0))
#define MOLT_COMPARE_TEST(name, op, strs)                                                                                        \
    static inline int32_t molt_##name##_test(molt_ctx* ctx, molt_value a, molt_value b) {                                        \
        if (MOLT_LIKELY(molt_are_ints(a, b))) return (int64_t)(a << 13) op(int64_t)(b << 13);                                    \
        if (molt_is_double(a) && molt_is_double(b)) return molt_double_value(a) op molt_double_value(b);                         \
        const int32_t known = strs(a, b);                                                                                        \
        if (known >= 0) return known;                                                                                            \
        molt_value r = molt_##name(ctx, a, b);                                                                                   \
        if (MOLT_UNLIKELY(!r)) return -1;                                                                                        \
        if (MOLT_LIKELY(molt_is_bool(r))) return r == MOLT_TRUE;                                                                 \
        int32_t t = molt_truth_test(ctx, r);                                                                                     \
        molt_drop(ctx, r);                                                                                                       \
        return t;                                                                                                                \
    }
MOLT_COMPARE_TEST(lt, <, MOLT_NOT_KNOWN)
MOLT_COMPARE_TEST(le, <=, MOLT_NOT_KNOWN)
MOLT_COMPARE_TEST(eq, ==, MOLT_STRS_EQUAL)
MOLT_COMPARE_TEST(ne, !=, MOLT_STRS_DIFFER)
MOLT_COMPARE_TEST(gt, >, MOLT_NOT_KNOWN)
MOLT_COMPARE_TEST(ge, >=, MOLT_NOT_KNOWN)
#undef MOLT_COMPARE_TEST
#undef MOLT_NOT_KNOWN
#undef MOLT_STRS_EQUAL
#undef MOLT_STRS_DIFFER
/* len(v) == n, or >= n. */
static inline int32_t molt_length_test(molt_ctx* ctx, molt_value v, int64_t n, bool at_least) {
    int64_t length;
    if (MOLT_UNLIKELY(molt_length(ctx, v, &length) != MOLT_OK)) return -1;
    return at_least ? length >= n : length == n;
}

/* v[len(v) - back]: what stands behind a star in a sequence pattern. */
static inline molt_value molt_match_from_end(molt_ctx* ctx, molt_value v, int64_t back) {
    int64_t length;
    if (MOLT_UNLIKELY(molt_length(ctx, v, &length) != MOLT_OK)) return 0;
    return molt_getitem(ctx, v, molt_small_int(length - back));
}

/* ---- arithmetic: the common cases in line ---- */
static inline molt_value molt_truediv_fast(molt_ctx* ctx, molt_value a, molt_value b) {
    if (molt_is_double(a) && molt_is_double(b) && molt_double_value(b) != 0)
        return molt_box_float(ctx, molt_double_value(a) / molt_double_value(b));
    if (molt_are_ints(a, b) && b != MOLT_INT_TAG) /* both are doubles without loss */
        return molt_small_double((double)molt_int_value(a) / (double)molt_int_value(b));
    return molt_truediv(ctx, a, b);
}
/* Python's // and % of ints round towards minus infinity. b is not 0; the quotient cannot overflow 64 bits. */
static inline int64_t molt_floor_quotient(int64_t a, int64_t b) {
    int64_t q = a / b;
    return (a % b != 0 && (a < 0) != (b < 0)) ? q - 1 : q;
}
static inline int64_t molt_floor_remainder(int64_t a, int64_t b) {
    int64_t r = a % b;
    return (r != 0 && (r < 0) != (b < 0)) ? r + b : r;
}
static inline molt_value molt_floordiv_fast(molt_ctx* ctx, molt_value a, molt_value b) {
    if (molt_are_ints(a, b) && b != MOLT_INT_TAG)
        return molt_box_int(ctx, molt_floor_quotient(molt_int_value(a), molt_int_value(b)));
    return molt_floordiv(ctx, a, b);
}
static inline molt_value molt_mod_fast(molt_ctx* ctx, molt_value a, molt_value b) {
    if (molt_are_ints(a, b) && b != MOLT_INT_TAG)
        return molt_small_int(molt_floor_remainder(molt_int_value(a), molt_int_value(b)));
    return molt_mod(ctx, a, b);
}
static inline molt_value molt_and__fast(molt_ctx* ctx, molt_value a, molt_value b) {
    return molt_are_ints(a, b) ? a & b : molt_and_(ctx, a, b);
}
static inline molt_value molt_or__fast(molt_ctx* ctx, molt_value a, molt_value b) {
    return molt_are_ints(a, b) ? a | b : molt_or_(ctx, a, b);
}
static inline molt_value molt_xor__fast(molt_ctx* ctx, molt_value a, molt_value b) {
    return molt_are_ints(a, b) ? MOLT_INT_TAG | (a ^ b) : molt_xor_(ctx, a, b);
}
static inline molt_value molt_lshift_fast(molt_ctx* ctx, molt_value a, molt_value b) {
    if (molt_are_ints(a, b) && (uint64_t)molt_int_value(b) < 50) {
        int64_t v = molt_int_value(a), n = molt_int_value(b);
        if (((v << n) >> n) == v && molt_fits_int(v << n)) return molt_small_int(v << n);
    }
    return molt_lshift(ctx, a, b);
}
static inline molt_value molt_rshift_fast(molt_ctx* ctx, molt_value a, molt_value b) {
    if (molt_are_ints(a, b) && (uint64_t)molt_int_value(b) < 64) return molt_small_int(molt_int_value(a) >> molt_int_value(b));
    return molt_rshift(ctx, a, b);
}
/* x op= y on numbers is x op y, but for the text of the error where floats lack the operator. */
#define MOLT_IN_PLACE_FAST(name, plain, numbers)                                                                                 \
    static inline molt_value molt_##name##_fast(molt_ctx* ctx, molt_value a, molt_value b) {                                     \
        if (MOLT_LIKELY(numbers)) return molt_##plain##_fast(ctx, a, b);                                                         \
        return molt_##name(ctx, a, b);                                                                                           \
    }
#define MOLT_INTS molt_are_ints(a, b)
#define MOLT_INTS_OR_FLOATS (molt_are_ints(a, b) || (molt_is_double(a) && molt_is_double(b)))
MOLT_IN_PLACE_FAST(iadd, add, MOLT_INTS_OR_FLOATS)
MOLT_IN_PLACE_FAST(isub, sub, MOLT_INTS_OR_FLOATS)
MOLT_IN_PLACE_FAST(imul, mul, MOLT_INTS_OR_FLOATS)
MOLT_IN_PLACE_FAST(itruediv, truediv, MOLT_INTS_OR_FLOATS)
MOLT_IN_PLACE_FAST(ifloordiv, floordiv, MOLT_INTS_OR_FLOATS)
MOLT_IN_PLACE_FAST(imod, mod, MOLT_INTS_OR_FLOATS)
MOLT_IN_PLACE_FAST(iand, and_, MOLT_INTS)
MOLT_IN_PLACE_FAST(ior, or_, MOLT_INTS)
MOLT_IN_PLACE_FAST(ixor, xor_, MOLT_INTS)
MOLT_IN_PLACE_FAST(ilshift, lshift, MOLT_INTS)
MOLT_IN_PLACE_FAST(irshift, rshift, MOLT_INTS)
#undef MOLT_INTS
#undef MOLT_INTS_OR_FLOATS
#undef MOLT_IN_PLACE_FAST
/* variable += right, for a result that goes back into the variable: a str grows in place. The copy keeps the variable
 * itself out of memory. */
MOLT_INLINE molt_value molt_iadd_variable_fast(molt_ctx* ctx, molt_value* variable, molt_value right) {
    molt_value left = *variable;
    if (MOLT_LIKELY(molt_are_ints(left, right) || (molt_is_double(left) && molt_is_double(right))))
        return molt_add_fast(ctx, left, right);
    molt_value result = molt_iadd_variable(ctx, &left, right);
    *variable = left;
    return result;
}

/* ---- items by an unboxed index ---- */
static inline molt_value molt_getitem_int(molt_ctx* ctx, molt_value o, int64_t i) {
    if (MOLT_LIKELY(molt_is_exact(o, MOLT_KIND_LIST))) {
        molt_list* list = (molt_list*)molt_as_object(o);
        uint64_t at = (uint64_t)(i < 0 ? i + (int64_t)list->n : i);
        if (MOLT_LIKELY(at < list->n)) return molt_retain(((molt_value*)(uintptr_t)list->data)[at]);
    } else if (molt_is_exact(o, MOLT_KIND_TUPLE)) {
        molt_tuple* tuple = (molt_tuple*)molt_as_object(o);
        uint64_t at = (uint64_t)(i < 0 ? i + (int64_t)tuple->n : i);
        if (MOLT_LIKELY(at < tuple->n)) return molt_retain(tuple->items[at]);
    }
    molt_value key = molt_box_int(ctx, i);
    if (!key) return 0;
    molt_value v = molt_getitem(ctx, o, key);
    molt_drop(ctx, key);
    return v;
}
static inline molt_status molt_setitem_int(molt_ctx* ctx, molt_value o, int64_t i, molt_value v) {
    if (MOLT_LIKELY(molt_is_exact(o, MOLT_KIND_LIST))) {
        molt_list* list = (molt_list*)molt_as_object(o);
        uint64_t at = (uint64_t)(i < 0 ? i + (int64_t)list->n : i);
        if (MOLT_LIKELY(at < list->n)) {
            molt_assign(ctx, &((molt_value*)(uintptr_t)list->data)[at], molt_retain(v));
            return MOLT_OK;
        }
    }
    molt_value key = molt_box_int(ctx, i);
    if (!key) return MOLT_ERROR;
    molt_status done = molt_setitem(ctx, o, key, v);
    molt_drop(ctx, key);
    return done;
}

/* ---- attributes of sites that meet several shapes ----
 * Beside its cell a site keeps what it found for some other shapes. A version is never given twice, so nothing here has to be
 * forgotten. */
typedef struct molt_more {
    uint32_t version[4];
    molt_value at[4]; /* an offset; sites that call methods: the function */
} molt_more;
static inline const molt_value* molt_more_find(const molt_more* more, uint32_t version) {
    for (int i = 0; i < 4; i++)
        if (more->version[i] == version) return &more->at[i];
    return 0;
}
static inline void molt_more_add(molt_more* more, uint32_t version, molt_value at) {
    int i = 0;
    while (i < 3 && more->version[i] != 0) i++;
    if (more->version[i] != 0) i = version & 3;
    more->version[i] = version;
    more->at[i] = at;
}
MOLT_OUTLINE molt_value molt_getattr_more(molt_ctx* ctx, molt_value o, molt_value name, molt_cache* cache, molt_more* more) {
    if (!molt_is_object(o)) return molt_getattr(ctx, o, name, cache);
    const uint32_t version = molt_version_of(o);
    molt_value member = cache->private_0 == (MOLT_CACHE_PLACE | version) ? *(molt_value*)(uintptr_t)cache->private_1 : 0;
    if (!member) member = molt_module_attribute(o, cache);
    if (member) return molt_retain(member);
    const molt_value* offset = molt_more_find(more, version);
    molt_value v = offset ? molt_slot_get(o, *offset) : 0;
    if (MOLT_LIKELY(v != 0)) return v;
    v = molt_getattr(ctx, o, name, cache);
    if (v && !offset && cache->offset != MOLT_CACHE_VALUE && cache->version == molt_version_of(o))
        molt_more_add(more, cache->version, cache->offset);
    return v;
}
static inline molt_value molt_getattr_site(molt_ctx* ctx, molt_value o, molt_value name, molt_cache* cache, molt_more* more) {
    molt_value v = molt_cell_attribute(o, cache);
    return MOLT_LIKELY(v != 0) ? v : molt_getattr_more(ctx, o, name, cache, more);
}
MOLT_OUTLINE molt_status molt_setattr_more(molt_ctx* ctx, molt_value o, molt_value name, molt_value v, molt_cache* cache,
                                           molt_more* more) {
    if (!molt_is_object(o) || molt_version_of(o) == (uint32_t)cache->private_0) return molt_setattr_fast(ctx, o, name, v, cache);
    const molt_value* offset = molt_more_find(more, molt_version_of(o));
    if (offset && molt_slot_replace(ctx, o, *offset, v)) return MOLT_OK;
    molt_status done = molt_setattr(ctx, o, name, v, cache);
    if (done == MOLT_OK && !offset && cache->version == molt_version_of(o)) molt_more_add(more, cache->version, cache->offset);
    return done;
}
static inline molt_status molt_setattr_site(molt_ctx* ctx, molt_value o, molt_value name, molt_value v, molt_cache* cache,
                                            molt_more* more) {
    return molt_cell_replace(ctx, o, v, cache) ? MOLT_OK : molt_setattr_more(ctx, o, name, v, cache, more);
}

/* ---- names ---- */
static inline molt_value molt_load_global_fast(molt_ctx* ctx, molt_value globals, molt_value name, molt_cache* cache) {
    if (MOLT_LIKELY(cache->value != 0 && cache->version == ((molt_dict*)molt_as_object(globals))->version))
        return molt_retain(*(molt_value*)(uintptr_t)cache->value);
    return molt_load_global(ctx, globals, name, cache);
}
/* A name that the module itself never binds: a builtin, as long as neither dict gains or loses a key. */
static inline molt_value molt_load_builtin_fast(molt_ctx* ctx, molt_value globals, molt_value name, molt_cache* cache) {
    if (MOLT_LIKELY(cache->private_1 != 0 && cache->version == ((molt_dict*)molt_as_object(globals))->version &&
                    cache->private_0 == ((molt_dict*)molt_as_object(ctx->builtins))->version))
        return molt_retain(*(molt_value*)(uintptr_t)cache->private_1);
    return molt_load_global_fast(ctx, globals, name, cache); /* import * may have bound it */
}
/* Whether a value is the builtin that has this number. */
static inline bool molt_is_known(molt_value v, uint32_t kind, uint32_t known) {
    const uint32_t mask = MOLT_KNOWN_MASK << MOLT_KNOWN_SHIFT | MOLT_KIND_MASK;
    return molt_is_object(v) && (molt_as_object(v)->flags & mask) == (known << MOLT_KNOWN_SHIFT | kind);
}

/* ---- loops ----
 * What a `for` walks is an iterator, or, where nobody can tell, the exact list or tuple itself with *counter as the index,
 * or, for range(), the end as an int with *counter as the next number. Counters are ints as values. */
static inline molt_value molt_for_iter(molt_ctx* ctx, molt_value iterable, molt_value* counter) {
    *counter = MOLT_INT_TAG;
    if (molt_is_exact(iterable, MOLT_KIND_LIST) || molt_is_exact(iterable, MOLT_KIND_TUPLE)) return molt_retain(iterable);
    return molt_getiter(ctx, iterable);
}
/* Whether what is walked is an exact list or tuple; *item: the next one, borrowed, or MOLT_ABSENT. */
static inline bool molt_row_next(molt_value row, molt_value* counter, molt_value* item) {
    const molt_value* items;
    uint64_t n;
    if (molt_is_exact(row, MOLT_KIND_LIST)) {
        const molt_list* list = (const molt_list*)molt_as_object(row);
        items = (const molt_value*)(uintptr_t)list->data, n = list->n;
    } else if (molt_is_exact(row, MOLT_KIND_TUPLE)) {
        const molt_tuple* tuple = (const molt_tuple*)molt_as_object(row);
        items = tuple->items, n = tuple->n;
    } else {
        return false;
    }
    const uint64_t i = *counter - MOLT_INT_TAG;
    *item = MOLT_ABSENT;
    if (i >= n) return true;
    ++*counter;
    *item = items[i];
    return true;
}
static inline molt_value molt_for_next(molt_ctx* ctx, molt_value iterator, molt_value* counter) {
    molt_value item;
    return molt_row_next(iterator, counter, &item) ? molt_retain(item) : molt_next(ctx, iterator);
}
/* The same for items that are taken apart into two: MOLT_PAIRED when pair holds them. */
static inline molt_value molt_for_next_pair(molt_ctx* ctx, molt_value iterator, molt_value* counter, molt_value* pair) {
    molt_value item;
    if (!molt_row_next(iterator, counter, &item)) return molt_next_pair(ctx, iterator, pair);
    if (!molt_is_exact(item, MOLT_KIND_TUPLE) || ((molt_tuple*)molt_as_object(item))->n != 2) return molt_retain(item);
    pair[0] = molt_retain(((molt_tuple*)molt_as_object(item))->items[0]);
    pair[1] = molt_retain(((molt_tuple*)molt_as_object(item))->items[1]);
    return MOLT_PAIRED;
}
/* The iterator of what f(...) gives, where no counter stands for it. */
static inline molt_value molt_iterator_made(molt_ctx* ctx, molt_value f, const molt_value* args, size_t nargs,
                                            molt_value kwnames) {
    molt_value made = molt_call(ctx, f, args, nargs, kwnames);
    if (!made) return 0;
    molt_value iterator = molt_getiter(ctx, made);
    molt_drop(ctx, made);
    return iterator;
}
/* Loops over enumerate(row) and zip(row, row): where those names are the builtins and the rows exact lists or tuples, what is
 * walked is the row itself, or a tuple of both rows, with *counter as the index. Everything else has an iterator. */
static inline bool molt_is_row(molt_value v) { return molt_is_exact(v, MOLT_KIND_LIST) || molt_is_exact(v, MOLT_KIND_TUPLE); }
static inline molt_value molt_enumerate_start(molt_ctx* ctx, molt_value f, const molt_value* args, size_t nargs,
                                              molt_value kwnames, molt_value* counter) {
    *counter = MOLT_INT_TAG;
    if (MOLT_LIKELY(molt_is_known(f, MOLT_KIND_TYPE, MOLT_KNOWN_ENUMERATE)) && molt_is_row(args[0])) return molt_retain(args[0]);
    return molt_iterator_made(ctx, f, args, nargs, kwnames);
}
static inline molt_value molt_zip_start(molt_ctx* ctx, molt_value f, const molt_value* args, size_t nargs, molt_value kwnames,
                                        molt_value* counter) {
    *counter = MOLT_INT_TAG;
    if (MOLT_LIKELY(molt_is_known(f, MOLT_KIND_TYPE, MOLT_KNOWN_ZIP)) && molt_is_row(args[0]) && molt_is_row(args[1])) {
        molt_value rows[] = {molt_retain(args[0]), molt_retain(args[1])};
        return molt_tuple_from(ctx, rows, 2);
    }
    return molt_iterator_made(ctx, f, args, nargs, kwnames);
}
static inline molt_value molt_for_next_enumerated(molt_ctx* ctx, molt_value walked, molt_value* counter, int64_t start,
                                                  molt_value* pair) {
    const int64_t i = (int64_t)(*counter - MOLT_INT_TAG);
    molt_value item;
    if (!molt_row_next(walked, counter, &item)) return molt_next_pair(ctx, walked, pair);
    if (item == MOLT_ABSENT) return item;
    pair[0] = molt_small_int(start + i);
    pair[1] = molt_retain(item);
    return MOLT_PAIRED;
}
static inline molt_value molt_for_next_zipped(molt_ctx* ctx, molt_value walked, molt_value* counter, molt_value* pair) {
    if (!molt_is_exact(walked, MOLT_KIND_TUPLE)) return molt_next_pair(ctx, walked, pair);
    const molt_value* rows = ((const molt_tuple*)molt_as_object(walked))->items;
    molt_value second_counter = *counter, first, second;
    molt_row_next(rows[0], counter, &first);
    if (first == MOLT_ABSENT) return first;
    molt_row_next(rows[1], &second_counter, &second);
    if (second == MOLT_ABSENT) return second;
    pair[0] = molt_retain(first);
    pair[1] = molt_retain(second);
    return MOLT_PAIRED;
}
#define MOLT_RANGE_LIMIT (INT64_C(1) << 49) /* far enough from the end of inline ints for any step of 32 bits */
/* range(stop), range(start, stop) or range(start, stop, step). */
static inline molt_value molt_range_start(molt_ctx* ctx, molt_value range, molt_value start, molt_value stop, int64_t step,
                                          size_t nargs, molt_value* counter) {
    if (MOLT_LIKELY(molt_is_known(range, MOLT_KIND_TYPE, MOLT_KNOWN_RANGE) && molt_are_ints(start, stop)) &&
        molt_int_value(start) < MOLT_RANGE_LIMIT && molt_int_value(start) > -MOLT_RANGE_LIMIT &&
        molt_int_value(stop) < MOLT_RANGE_LIMIT && molt_int_value(stop) > -MOLT_RANGE_LIMIT) {
        *counter = start;
        return stop;
    }
    const molt_value args[] = {nargs == 1 ? stop : start, stop, molt_small_int(step)};
    *counter = MOLT_INT_TAG;
    return molt_iterator_made(ctx, range, args, nargs, 0);
}
/* The same with a step that the program computes: *pace. */
static inline molt_value molt_range_start_paced(molt_ctx* ctx, molt_value range, molt_value start, molt_value stop,
                                                molt_value step, molt_value* counter, molt_value* pace) {
    *pace = molt_small_int(1);
    if (MOLT_LIKELY(molt_is_int(step) && molt_int_value(step) != 0 && molt_int_value(step) == (int32_t)molt_int_value(step))) {
        *pace = step;
        return molt_range_start(ctx, range, start, stop, molt_int_value(step), 3, counter);
    }
    const molt_value args[] = {start, stop, step};
    *counter = MOLT_INT_TAG;
    return molt_iterator_made(ctx, range, args, 3, 0);
}
static inline molt_value molt_range_next(molt_ctx* ctx, molt_value iterator, molt_value* counter, int64_t step) {
    if (MOLT_LIKELY(molt_is_int(iterator))) {
        int64_t i = molt_int_value(*counter), stop = molt_int_value(iterator);
        if (step > 0 ? i >= stop : i <= stop) return MOLT_ABSENT;
        molt_value item = *counter;
        *counter = molt_small_int(i + step);
        return item;
    }
    return molt_next(ctx, iterator);
}
static inline molt_status molt_unpack_fast(molt_ctx* ctx, molt_value iterable, uint32_t n, molt_value* items) {
    const molt_value* from = 0;
    if (molt_is_exact(iterable, MOLT_KIND_TUPLE) && ((molt_tuple*)molt_as_object(iterable))->n == n)
        from = ((molt_tuple*)molt_as_object(iterable))->items;
    else if (molt_is_exact(iterable, MOLT_KIND_LIST) && ((molt_list*)molt_as_object(iterable))->n == n)
        from = (const molt_value*)(uintptr_t)((molt_list*)molt_as_object(iterable))->data;
    if (!from) return molt_unpack(ctx, iterable, n, items);
    for (uint32_t i = 0; i < n; i++) items[i] = molt_retain(from[i]);
    return MOLT_OK;
}

/* ---- calls ---- */
/* Whether the site knows the builtin method of a container. Nothing can take it from the container's class, so MOLT_LATER
 * may stand for it: the call asks the cell. */
static inline bool molt_knows_method(molt_value object, const molt_cache* cache) {
    return molt_is_container(object) && (cache->private_0 & ~MOLT_CACHE_IN_ORDER) == molt_version_of(object) && cache->private_1;
}
/* As the slot load_method: what a call_method of this site would call, or MOLT_LATER. */
static inline molt_value molt_load_method_fast(molt_ctx* ctx, molt_value* object, molt_value name, molt_cache* cache) {
    if (molt_is_object(*object)) {
        const uint32_t version = molt_version_of(*object);
        if (MOLT_LIKELY(version == cache->version)) return molt_retain(cache->value);
        if (molt_knows_method(*object, cache)) return MOLT_LATER;
        if (cache->private_0 == version && cache->private_1) return molt_retain(cache->private_1); /* a builtin method */
    }
    const molt_value member = molt_module_attribute(*object, cache);
    if (member) {
        molt_drop(ctx, *object);
        *object = 0;
        return molt_retain(member);
    }
    return molt_load_method(ctx, object, name, cache);
}
/* After load_method: args[0] is the object, or 0 when callee is bound already. */
static inline molt_value molt_call_loaded(molt_ctx* ctx, molt_value callee, const molt_value* args, size_t nargs,
                                          molt_value kwnames) {
    size_t bound = args[0] == 0;
    return molt_call_fast(ctx, callee, args + bound, nargs - bound, kwnames);
}
/* The same where the callee may be MOLT_LATER, by the name and cell of the look-up. */
static inline molt_value molt_call_loaded_site(molt_ctx* ctx, molt_value callee, const molt_value* args, size_t nargs,
                                               molt_value kwnames, molt_value name, molt_cache* cache) {
    if (callee == MOLT_LATER) return molt_call_method(ctx, name, args, nargs, kwnames, cache);
    return molt_call_loaded(ctx, callee, args, nargs, kwnames);
}
/* list.append(v) and list.pop() in line, by the number of arguments (the list counted); 0: to be called. */
static inline molt_value molt_list_method_append(const molt_value* args) {
    if (!molt_is_exact(args[0], MOLT_KIND_LIST)) return 0;
    molt_list* list = (molt_list*)molt_as_object(args[0]);
    if (MOLT_UNLIKELY(list->n >= list->capacity)) return 0;
    ((molt_value*)(uintptr_t)list->data)[list->n++] = molt_retain(args[1]);
    return MOLT_NONE;
}
static inline molt_value molt_list_method_pop(const molt_value* args) {
    if (!molt_is_exact(args[0], MOLT_KIND_LIST)) return 0;
    molt_list* list = (molt_list*)molt_as_object(args[0]);
    if (MOLT_UNLIKELY(list->n <= list->capacity >> 1)) return 0; /* gives room back, or is empty */
    return ((const molt_value*)(uintptr_t)list->data)[--list->n];
}
#define MOLT_LIST_METHOD(name)                                                                                                   \
    static inline molt_value molt_call_method_##name(molt_ctx* ctx, molt_value s, const molt_value* args, size_t nargs,          \
                                                     molt_value kwnames, molt_cache* cache) {                                    \
        const molt_value done = molt_list_method_##name(args);                                                                   \
        return MOLT_LIKELY(done) ? done : molt_call_method_fast(ctx, s, args, nargs, kwnames, cache);                            \
    }                                                                                                                            \
    static inline molt_value molt_call_loaded_##name(molt_ctx* ctx, molt_value callee, const molt_value* args, size_t nargs,     \
                                                     molt_value kwnames, molt_value s, molt_cache* cache) {                      \
        const molt_value done = callee == MOLT_LATER ? molt_list_method_##name(args) : 0;                                        \
        return done ? done : molt_call_loaded_site(ctx, callee, args, nargs, kwnames, s, cache);                                 \
    }
MOLT_LIST_METHOD(append)
MOLT_LIST_METHOD(pop)
#undef MOLT_LIST_METHOD
/* Whether a value is a function made from this code; v may be 0. */
static inline bool molt_has_code(molt_value v, const molt_code* code) {
    return v && molt_is_exact(v, MOLT_KIND_FUNCTION) && ((molt_function*)molt_as_object(v))->code == (uintptr_t)code;
}
/* What a site that calls object.name() calls, owned: with *object as its first argument, or, when that has become 0, without.
 * While a look-up runs, the site is that of the name, the one after the call's own. */
MOLT_OUTLINE molt_value molt_more_method(molt_ctx* ctx, molt_value* object, molt_value name, molt_cache* cache, molt_more* more) {
    uint32_t version = molt_is_object(*object) ? molt_version_of(*object) : 0;
    const molt_value* known = version ? molt_more_find(more, version) : 0;
    if (known) return molt_retain(*known);
    molt_frame* frame = ctx->frame;
    frame->site++;
    molt_value method = molt_load_method(ctx, object, name, cache);
    if (!method) return 0;
    frame->site--;
    if (*object && molt_is_object(*object) && cache->version == molt_version_of(*object))
        molt_more_add(more, cache->version, cache->value);
    return method;
}
static inline molt_value molt_site_method(molt_ctx* ctx, molt_value* object, molt_value name, molt_cache* cache,
                                          molt_more* more) {
    if (molt_is_object(*object) && MOLT_LIKELY(molt_version_of(*object) == cache->version)) return molt_retain(cache->value);
    if (molt_knows_method(*object, cache)) return MOLT_LATER;
    return molt_more_method(ctx, object, name, cache, more);
}
/* Calls with unboxed numbers, where the callee has such an entry (molt_scalar). false: nothing has happened. `object` is a
 * module whose attribute is called, by the cache of that site. */
#define MOLT_SCALAR_CALL(kind, given, taken, type)                                                                               \
    static inline bool molt_call_##kind(molt_ctx* ctx, molt_value callee, MOLT_UNPACK given, type* result) {                     \
        if (!callee || !molt_is_exact(callee, MOLT_KIND_NATIVE)) return false;                                                   \
        const molt_scalar* scalar = ((molt_native*)molt_as_object(callee))->spec->scalar;                                        \
        return MOLT_LIKELY(scalar && scalar->kind) && scalar->kind(ctx, MOLT_UNPACK taken, result);                              \
    }                                                                                                                            \
    static inline bool molt_call_module_##kind(molt_ctx* ctx, molt_value object, const molt_cache* cache, MOLT_UNPACK given,     \
                                               type* result) {                                                                   \
        return molt_call_##kind(ctx, molt_module_attribute(object, cache), MOLT_UNPACK taken, result);                           \
    }
#define MOLT_UNPACK(...) __VA_ARGS__
MOLT_SCALAR_CALL(f_f, (double x), (x), double)
MOLT_SCALAR_CALL(ff_f, (double x, double y), (x, y), double)
MOLT_SCALAR_CALL(f_i, (double x), (x), int64_t)
MOLT_SCALAR_CALL(ii_i, (int64_t x, int64_t y), (x, y), int64_t)
#undef MOLT_SCALAR_CALL
#undef MOLT_UNPACK

/* ---- calls of builtins: `f` is the value of their name ---- */
static inline molt_value molt_call_len(molt_ctx* ctx, molt_value f, molt_value v) {
    if (MOLT_UNLIKELY(!molt_is_known(f, MOLT_KIND_NATIVE, MOLT_KNOWN_LEN))) return molt_call(ctx, f, &v, 1, 0);
    if (molt_is_container(v)) return molt_small_int((int64_t)((molt_sized*)molt_as_object(v))->n);
    int64_t n;
    return molt_length(ctx, v, &n) == MOLT_OK ? molt_box_int(ctx, n) : 0;
}
static inline molt_value molt_call_isinstance(molt_ctx* ctx, molt_value f, molt_value v, molt_value cls) {
    if (MOLT_LIKELY(molt_is_known(f, MOLT_KIND_NATIVE, MOLT_KNOWN_ISINSTANCE))) return molt_is_instance(ctx, v, cls);
    const molt_value args[] = {v, cls};
    return molt_call(ctx, f, args, 2, 0);
}
static inline molt_value molt_call_abs(molt_ctx* ctx, molt_value f, molt_value v) {
    if (MOLT_LIKELY(molt_is_known(f, MOLT_KIND_NATIVE, MOLT_KNOWN_ABS))) {
        if (molt_is_int(v)) return molt_box_int(ctx, molt_int_value(v) < 0 ? -molt_int_value(v) : molt_int_value(v));
        if (molt_is_double(v)) return molt_small_double(__builtin_fabs(molt_double_value(v)));
    }
    return molt_call(ctx, f, &v, 1, 0);
}
static inline molt_value molt_call_int(molt_ctx* ctx, molt_value f, molt_value v) {
    if (MOLT_LIKELY(molt_is_known(f, MOLT_KIND_TYPE, MOLT_KNOWN_INT))) {
        if (molt_is_int(v)) return v;
        if (molt_is_double(v) && __builtin_fabs(molt_double_value(v)) < 0x1p49)
            return molt_small_int((int64_t)molt_double_value(v));
    }
    return molt_call(ctx, f, &v, 1, 0);
}
static inline molt_value molt_call_float(molt_ctx* ctx, molt_value f, molt_value v) {
    if (MOLT_LIKELY(molt_is_known(f, MOLT_KIND_TYPE, MOLT_KNOWN_FLOAT))) {
        if (molt_is_double(v)) return v;
        if (molt_is_int(v)) return molt_small_double((double)molt_int_value(v));
    }
    return molt_call(ctx, f, &v, 1, 0);
}
/* float("inf") and the like: x is what the text says. */
static inline molt_value molt_call_float_text(molt_ctx* ctx, molt_value f, molt_value text, double x) {
    if (MOLT_LIKELY(molt_is_known(f, MOLT_KIND_TYPE, MOLT_KNOWN_FLOAT))) return molt_box_float(ctx, x);
    return molt_call(ctx, f, &text, 1, 0);
}
static inline molt_value molt_call_str(molt_ctx* ctx, molt_value f, molt_value v) {
    if (MOLT_LIKELY(molt_is_known(f, MOLT_KIND_TYPE, MOLT_KNOWN_STR))) {
        if (molt_is_exact(v, MOLT_KIND_STR)) return molt_retain(v);
        if (molt_is_int(v) || molt_is_double(v)) return molt_format_value(ctx, v, 0, 0);
    }
    return molt_call(ctx, f, &v, 1, 0);
}
#define MOLT_CALL_EXTREME(name, number, op)                                                                                      \
    static inline molt_value molt_call_##name(molt_ctx* ctx, molt_value f, molt_value a, molt_value b) {                         \
        if (MOLT_LIKELY(molt_is_known(f, MOLT_KIND_NATIVE, number))) {                                                           \
            if (molt_are_ints(a, b)) return molt_int_value(b) op molt_int_value(a) ? b : a;                                      \
            if (molt_is_double(a) && molt_is_double(b)) return molt_double_value(b) op molt_double_value(a) ? b : a;             \
        }                                                                                                                        \
        const molt_value args[] = {a, b};                                                                                        \
        return molt_call(ctx, f, args, 2, 0);                                                                                    \
    }                                                                                                                            \
    static inline molt_value molt_call_##name##_of(molt_ctx* ctx, molt_value f, const molt_value* args, size_t nargs) {          \
        size_t best = 0, i = 0;                                                                                                  \
        while (i < nargs && molt_is_int(args[i])) {                                                                              \
            if (molt_int_value(args[i]) op molt_int_value(args[best])) best = i;                                                 \
            i++;                                                                                                                 \
        }                                                                                                                        \
        if (MOLT_LIKELY(i == nargs && molt_is_known(f, MOLT_KIND_NATIVE, number))) return args[best];                            \
        return molt_call(ctx, f, args, nargs, 0);                                                                                \
    }
MOLT_CALL_EXTREME(min, MOLT_KNOWN_MIN, <)
MOLT_CALL_EXTREME(max, MOLT_KNOWN_MAX, >)
#undef MOLT_CALL_EXTREME

/* ---- folds: sum(f(x) for x in y) without a generator ----
 * The body of the generator expression is a C function that hands its items (owned) to one of these. 1: the fold has its result;
 * -1: an exception is pending. */
static inline int32_t molt_fold_further(molt_ctx* ctx, molt_fold* fold, molt_value item) {
    if (MOLT_UNLIKELY(!item)) return -1;
    const molt_value done = molt_fold_item(ctx, fold, item);
    molt_drop(ctx, item);
    return molt_test(done);
}
static inline int32_t molt_fold_sum_int(molt_ctx* ctx, molt_fold* fold, int64_t item) {
    return MOLT_LIKELY(molt_fold_add_int(fold, item)) ? 0 : molt_fold_further(ctx, fold, molt_box_int(ctx, item));
}
static inline int32_t molt_fold_sum_float(molt_ctx* ctx, molt_fold* fold, double item) {
    return MOLT_LIKELY(molt_fold_add_float(fold, item)) ? 0 : molt_fold_further(ctx, fold, molt_box_float(ctx, item));
}
static inline int32_t molt_fold_sum(molt_ctx* ctx, molt_fold* fold, molt_value item) {
    if (molt_is_int(item)) return molt_fold_sum_int(ctx, fold, molt_int_value(item));
    if (molt_is_double(item)) return molt_fold_sum_float(ctx, fold, molt_double_value(item));
    return molt_fold_further(ctx, fold, item);
}
static inline int32_t molt_fold_any(molt_ctx* ctx, molt_fold* fold, molt_value item) {
    return MOLT_LIKELY(item == MOLT_FALSE) ? 0 : molt_fold_further(ctx, fold, item);
}
static inline int32_t molt_fold_all(molt_ctx* ctx, molt_fold* fold, molt_value item) {
    return MOLT_LIKELY(item == MOLT_TRUE) ? 0 : molt_fold_further(ctx, fold, item);
}
#define MOLT_FOLD_EXTREME(name, op)                                                                                              \
    static inline int32_t molt_fold_##name(molt_ctx* ctx, molt_fold* fold, molt_value item) {                                    \
        if (!molt_are_ints(item, fold->value)) return molt_fold_further(ctx, fold, item);                                        \
        if (molt_int_value(item) op molt_int_value(fold->value)) fold->value = item;                                             \
        return 0;                                                                                                                \
    }
MOLT_FOLD_EXTREME(min, <)
MOLT_FOLD_EXTREME(max, >)
#undef MOLT_FOLD_EXTREME
static inline int32_t molt_fold_list(molt_ctx* ctx, molt_fold* fold, molt_value item) {
    if (MOLT_UNLIKELY(!item)) return -1;
    const molt_status done = molt_list_append(ctx, fold->value, item);
    molt_drop(ctx, item);
    return done == MOLT_OK ? 0 : -1;
}
static inline int32_t molt_fold_set(molt_ctx* ctx, molt_fold* fold, molt_value item) {
    return molt_fold_further(ctx, fold, item);
}
/* The fold from an iterator (owned). */
static inline molt_value molt_fold_over(molt_ctx* ctx, molt_value callee, molt_value iterator, molt_fold_body body,
                                        uint32_t kind) {
    const bool gathers = kind == MOLT_FOLD_LIST || kind == MOLT_FOLD_SET;
    molt_fold fold = {kind, 0, 0, 0, 0, 0};
    if (gathers) fold.value = kind == MOLT_FOLD_LIST ? molt_list_from(ctx, 0, 0) : molt_set_from(ctx, 0, 0);
    if (MOLT_UNLIKELY(gathers && !fold.value)) {
        molt_drop(ctx, iterator);
        return 0;
    }
    const molt_value done = body(ctx, callee, iterator, &fold);
    if (MOLT_LIKELY(done != 0)) return gathers ? fold.value : molt_fold_result(ctx, &fold);
    molt_xdrop(ctx, fold.value);
    return 0;
}
/* f(generator expression), where `f` is a builtin that takes the items as they come: `known` says which, if it is that one.
 * expression: the function that makes the generator. */
static inline molt_value molt_call_fold(molt_ctx* ctx, molt_value f, uint32_t of, uint32_t known, molt_value expression,
                                        molt_value iterator, molt_fold_body body, uint32_t kind) {
    if (MOLT_LIKELY(molt_is_known(f, of, known))) {
        const molt_value items = molt_fold_over(ctx, expression, iterator, body, kind);
        if (!items || (known != MOLT_KNOWN_TUPLE && known != MOLT_KNOWN_SORTED)) return items;
        const molt_value made = known == MOLT_KNOWN_TUPLE ? molt_list_to_tuple(ctx, items) : molt_call(ctx, f, &items, 1, 0);
        molt_drop(ctx, items);
        return made;
    }
    const molt_value generator = molt_call(ctx, expression, &iterator, 1, 0);
    molt_drop(ctx, iterator);
    if (!generator) return 0;
    const molt_value made = molt_call(ctx, f, &generator, 1, 0);
    molt_drop(ctx, generator);
    return made;
}

/* ---- super ---- */
/* super() and super().name in a method; `super` is the value of that name. */
static inline molt_value molt_call_super(molt_ctx* ctx, molt_value super, molt_value cell, molt_value self) {
    if (MOLT_LIKELY(molt_is_known(super, MOLT_KIND_TYPE, MOLT_KNOWN_SUPER))) return molt_super_zero(ctx, cell, self);
    return molt_call(ctx, super, 0, 0, 0);
}
static inline molt_value molt_super_attribute(molt_ctx* ctx, molt_value super, molt_value cell, molt_value self,
                                              molt_value name) {
    if (MOLT_LIKELY(molt_is_known(super, MOLT_KIND_TYPE, MOLT_KNOWN_SUPER))) return molt_super_getattr(ctx, cell, self, name);
    molt_value object = molt_call(ctx, super, 0, 0, 0);
    if (!object) return 0;
    molt_value v = molt_getattr(ctx, object, name, 0);
    molt_drop(ctx, object);
    return v;
}
/* What super().name(...) calls, as molt_load_method. */
static inline molt_value molt_load_super(molt_ctx* ctx, molt_value super, molt_value cell, molt_value* self, molt_value name,
                                         molt_cache* cache) {
    if (MOLT_LIKELY(molt_is_known(super, MOLT_KIND_TYPE, MOLT_KNOWN_SUPER))) {
        molt_value function = molt_super_function(ctx, cell, *self, name, cache);
        if (MOLT_LIKELY(function != MOLT_ABSENT)) return function;
    }
    molt_value bound = molt_super_attribute(ctx, super, cell, *self, name);
    if (!bound) return 0;
    molt_clear(ctx, self);
    return bound;
}

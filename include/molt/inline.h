/* Inline fast paths of compiled code: reference counts, tag tests, shadow frames, caches. Each has its slow path behind
 * the table. With MOLT_CHECKED every one of them is a plain call into the (checking) library. */
#pragma once
#include <molt/gen/core.h>

#define MOLT_LIKELY(x) __builtin_expect(!!(x), 1)
#define MOLT_UNLIKELY(x) __builtin_expect(!!(x), 0)

/* next_pair's answer for an item that was taken apart; never visible to Python code. */
#define MOLT_PAIRED (MOLT_CONSTANT_TAG | 0x31)
#define MOLT_LATER (MOLT_CONSTANT_TAG | 0x32)

/* ---- references ---- */
static inline molt_value molt_retain(molt_value v) {
    if (molt_is_object(v)) molt_as_object(v)->refcount++;
    return v;
}
static inline void molt_drop(molt_ctx* ctx, molt_value v) {
    if (molt_is_object(v)) {
        molt_object* o = molt_as_object(v);
        if (--o->refcount == 0) molt_dealloc(ctx, o);
    }
}
/* v may be 0. */
static inline void molt_xdrop(molt_ctx* ctx, molt_value v) {
    if (v) molt_drop(ctx, v);
}
/* Gives a variable a new value; the old one is dropped after the write. */
static inline void molt_assign(molt_ctx* ctx, molt_value* variable, molt_value v) {
    molt_value old = *variable;
    *variable = v;
    molt_xdrop(ctx, old);
}

/* ---- boxing ---- */
static inline molt_value molt_box_int(molt_ctx* ctx, int64_t i) {
    return MOLT_LIKELY(molt_fits_int(i)) ? molt_small_int(i) : molt_int_from_int64(ctx, i);
}
static inline molt_value molt_box_float(molt_ctx* ctx, double d) {
    return MOLT_LIKELY(d == d) ? molt_small_double(d) : molt_float_from_double(ctx, d);
}

/* ---- operators ---- */
static inline molt_value molt_add_fast(molt_ctx* ctx, molt_value a, molt_value b) {
    if (MOLT_LIKELY(molt_are_ints(a, b))) {
        int64_t r;
        if (MOLT_LIKELY(!__builtin_add_overflow((int64_t)(a << 13), (int64_t)(b << 13), &r)))
            return MOLT_INT_TAG | ((uint64_t)r >> 13);
    } else if (molt_is_double(a) && molt_is_double(b)) {
        return molt_box_float(ctx, molt_double_value(a) + molt_double_value(b));
    }
    return molt_add(ctx, a, b);
}
static inline molt_value molt_sub_fast(molt_ctx* ctx, molt_value a, molt_value b) {
    if (MOLT_LIKELY(molt_are_ints(a, b))) {
        int64_t r;
        if (MOLT_LIKELY(!__builtin_sub_overflow((int64_t)(a << 13), (int64_t)(b << 13), &r)))
            return MOLT_INT_TAG | ((uint64_t)r >> 13);
    } else if (molt_is_double(a) && molt_is_double(b)) {
        return molt_box_float(ctx, molt_double_value(a) - molt_double_value(b));
    }
    return molt_sub(ctx, a, b);
}
static inline molt_value molt_mul_fast(molt_ctx* ctx, molt_value a, molt_value b) {
    if (MOLT_LIKELY(molt_are_ints(a, b))) {
        int64_t r;
        if (MOLT_LIKELY(!__builtin_mul_overflow((int64_t)(a << 13), molt_int_value(b), &r)))
            return MOLT_INT_TAG | ((uint64_t)r >> 13);
    } else if (molt_is_double(a) && molt_is_double(b)) {
        return molt_box_float(ctx, molt_double_value(a) * molt_double_value(b));
    }
    return molt_mul(ctx, a, b);
}
#define MOLT_COMPARE_FAST(name, op)                                                                                              \
    static inline molt_value molt_##name##_fast(molt_ctx* ctx, molt_value a, molt_value b) {                                     \
        if (MOLT_LIKELY(molt_are_ints(a, b))) return molt_bool(molt_int_value(a) op molt_int_value(b));                          \
        if (molt_is_double(a) && molt_is_double(b)) return molt_bool(molt_double_value(a) op molt_double_value(b));              \
        return molt_##name(ctx, a, b);                                                                                           \
    }
MOLT_COMPARE_FAST(lt, <)
MOLT_COMPARE_FAST(le, <=)
MOLT_COMPARE_FAST(eq, ==)
MOLT_COMPARE_FAST(ne, !=)
MOLT_COMPARE_FAST(gt, >)
MOLT_COMPARE_FAST(ge, >=)
#undef MOLT_COMPARE_FAST

static inline molt_value molt_truth_fast(molt_ctx* ctx, molt_value v) {
    if (molt_is_bool(v)) return v;
    if (molt_is_int(v)) return molt_bool(v != MOLT_INT_TAG);
    if (v == MOLT_NONE) return MOLT_FALSE;
    return molt_truth(ctx, v);
}

/* ---- items ---- */
static inline molt_value molt_getitem_fast(molt_ctx* ctx, molt_value o, molt_value key) {
    if (molt_is_int(key)) {
        int64_t i = molt_int_value(key);
        if (molt_is_exact(o, MOLT_KIND_LIST)) {
            molt_list* list = (molt_list*)molt_as_object(o);
            if (i < 0) i += (int64_t)list->n;
            if (MOLT_LIKELY((uint64_t)i < list->n)) return molt_retain(((molt_value*)(uintptr_t)list->data)[i]);
        } else if (molt_is_exact(o, MOLT_KIND_TUPLE)) {
            molt_tuple* tuple = (molt_tuple*)molt_as_object(o);
            if (i < 0) i += (int64_t)tuple->n;
            if (MOLT_LIKELY((uint64_t)i < tuple->n)) return molt_retain(tuple->items[i]);
        }
    }
    return molt_getitem(ctx, o, key);
}
static inline molt_status molt_setitem_fast(molt_ctx* ctx, molt_value o, molt_value key, molt_value v) {
    if (molt_is_int(key) && molt_is_exact(o, MOLT_KIND_LIST)) {
        molt_list* list = (molt_list*)molt_as_object(o);
        int64_t i = molt_int_value(key);
        if (i < 0) i += (int64_t)list->n;
        if (MOLT_LIKELY((uint64_t)i < list->n)) {
            molt_assign(ctx, &((molt_value*)(uintptr_t)list->data)[i], molt_retain(v));
            return MOLT_OK;
        }
    }
    return molt_setitem(ctx, o, key, v);
}

/* ---- attributes ---- */
static inline uint32_t molt_version_of(molt_value object) {
    return ((const molt_shape*)(uintptr_t)molt_as_object(object)->shape)->version;
}
/* What stands that many bytes into an object, owned; 0 when nothing does. */
static inline molt_value molt_slot_get(molt_value o, uint64_t offset) {
    molt_value v = *(molt_value*)((char*)molt_as_object(o) + offset);
    return MOLT_LIKELY(v != 0) ? molt_retain(v) : 0;
}
/* Puts another value in its place; false when there is none. */
static inline bool molt_slot_replace(molt_ctx* ctx, molt_value o, uint64_t offset, molt_value v) {
    molt_value* slot = (molt_value*)((char*)molt_as_object(o) + offset);
    if (MOLT_UNLIKELY(*slot == 0)) return false;
    molt_assign(ctx, slot, molt_retain(v));
    return true;
}
/* The attribute as the site's cell knows it, owned; 0 when it does not. */
static inline molt_value molt_cell_attribute(molt_value o, const molt_cache* cache) {
    if (!molt_is_object(o) || MOLT_UNLIKELY(molt_version_of(o) != cache->version)) return 0;
    return cache->offset == MOLT_CACHE_VALUE ? molt_retain(cache->value) : molt_slot_get(o, cache->offset);
}
static inline bool molt_cell_replace(molt_ctx* ctx, molt_value o, molt_value v, const molt_cache* cache) {
    return molt_is_object(o) && MOLT_LIKELY(molt_version_of(o) == cache->version) && molt_slot_replace(ctx, o, cache->offset, v);
}
/* What the site found in a module before, borrowed; 0 when the object is not that module, or has other names since. */
static inline molt_value molt_module_attribute(molt_value o, const molt_cache* cache) {
    if (!molt_is_exact(o, MOLT_KIND_MODULE)) return 0;
    const molt_value dict = ((molt_module*)molt_as_object(o))->dict;
    if (!dict || cache->private_0 != (MOLT_CACHE_MODULE | ((molt_dict*)molt_as_object(dict))->version)) return 0;
    return *(molt_value*)(uintptr_t)cache->private_1;
}
static inline molt_value molt_getattr_fast(molt_ctx* ctx, molt_value o, molt_value name, molt_cache* cache) {
    molt_value v = molt_cell_attribute(o, cache);
    return MOLT_LIKELY(v != 0) ? v : molt_getattr(ctx, o, name, cache);
}
/* A site knows one shape whose instances have the attribute, and one whose instances get it here. */
static inline molt_status molt_setattr_fast(molt_ctx* ctx, molt_value o, molt_value name, molt_value v, molt_cache* cache) {
    if (molt_cell_replace(ctx, o, v, cache)) return MOLT_OK;
    if (!molt_is_object(o) || molt_version_of(o) != (uint32_t)cache->private_0) return molt_setattr(ctx, o, name, v, cache);
    molt_object* object = molt_as_object(o);
    object->shape = cache->private_1;
    molt_assign(ctx, (molt_value*)((char*)object + (cache->private_0 >> 32)), molt_retain(v));
    return MOLT_OK;
}

/* ---- calls ---- */
static inline molt_value molt_call_fast(molt_ctx* ctx, molt_value callee, const molt_value* args, size_t nargs,
                                        molt_value kwnames) {
    if (MOLT_LIKELY(molt_is_exact(callee, MOLT_KIND_FUNCTION))) {
        molt_function* f = (molt_function*)molt_as_object(callee);
        return ((molt_entry)(uintptr_t)f->entry)(ctx, callee, args, nargs, kwnames);
    }
    return molt_call(ctx, callee, args, nargs, kwnames);
}
/* A method whose site cache says: a plain function of the class, not shadowed by the instance. */
static inline molt_value molt_call_method_fast(molt_ctx* ctx, molt_value name, const molt_value* args, size_t nargs,
                                               molt_value kwnames, molt_cache* cache) {
    if (molt_is_object(args[0]) && MOLT_LIKELY(molt_version_of(args[0]) == cache->version)) {
        molt_function* f = (molt_function*)molt_as_object(cache->value);
        f->header.refcount++; /* the call may take the method out of its class */
        molt_value result = ((molt_entry)(uintptr_t)f->entry)(ctx, molt_from_object(f), args, nargs, kwnames);
        if (MOLT_UNLIKELY(--f->header.refcount == 0)) molt_dealloc(ctx, &f->header);
        return result;
    }
    return molt_call_method(ctx, name, args, nargs, kwnames, cache);
}
/* Copies positional arguments into parameter slots when the call has exactly that shape: n positional arguments and no
 * keywords. Each slot is owned afterwards. */
static inline bool molt_bind_exact(const molt_value* args, size_t nargs, molt_value kwnames, size_t n, molt_value* argv) {
    if (MOLT_UNLIKELY(kwnames != 0 || MOLT_NARGS(nargs) != n)) return false;
    if (nargs & MOLT_ARGS_MOVABLE) {
        molt_value* movable = (molt_value*)args;
        for (size_t i = 0; i < n; i++) {
            argv[i] = movable[i];
            movable[i] = 0;
        }
    } else {
        for (size_t i = 0; i < n; i++) argv[i] = molt_retain(args[i]);
    }
    return true;
}
/* The same for fewer arguments than parameters, the others having defaults. */
static inline bool molt_bind_defaults(molt_value callee, const molt_value* args, size_t nargs, molt_value kwnames, size_t n,
                                      molt_value* argv) {
    const molt_value defaults = ((const molt_function*)molt_as_object(callee))->defaults;
    const size_t given = MOLT_NARGS(nargs);
    if (kwnames != 0 || given >= n || !defaults) return false;
    const molt_tuple* tuple = (const molt_tuple*)molt_as_object(defaults);
    if (tuple->n > n || tuple->n < n - given) return false;
    molt_bind_exact(args, nargs, kwnames, given, argv);
    for (size_t i = given; i < n; i++) argv[i] = molt_retain(tuple->items[tuple->n - (n - i)]);
    return true;
}

/* ---- frames ---- */
/* Where the C stack has grown to. Its newest local variable tells, but not under AddressSanitizer, which may keep locals
 * elsewhere. */
#if defined(__SANITIZE_ADDRESS__)
#define MOLT_STACK_TOP(local) ((char*)__builtin_frame_address(0))
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MOLT_STACK_TOP(local) ((char*)__builtin_frame_address(0))
#endif
#endif
#ifndef MOLT_STACK_TOP
#define MOLT_STACK_TOP(local) ((char*)(local))
#endif
/* Enters a function: false when the recursion limit or the C stack is exhausted (RecursionError is pending, the frame is
 * not entered). */
static inline bool molt_enter(molt_ctx* ctx, molt_frame* frame, const molt_code* code, molt_value callee) {
    if (MOLT_UNLIKELY(ctx->depth <= 0 || MOLT_STACK_TOP(frame) < ctx->stack_limit)) {
        molt_raise_recursion(ctx);
        return false;
    }
    ctx->depth--;
    frame->back = ctx->frame;
    frame->code = code;
    frame->site = 0;
    frame->flags = 0;
    frame->callee = callee;
    frame->object = 0;
    frame->locals = 0;
    ctx->frame = frame;
    return true;
}
static inline void molt_leave(molt_ctx* ctx, molt_frame* frame) {
    ctx->depth++;
    ctx->frame = frame->back;
    if (MOLT_UNLIKELY(frame->object != 0)) molt_frame_leave(ctx, frame);
}

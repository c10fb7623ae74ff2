// Resumable bodies in C++: `async def` and generator functions of the library, with no allocation per
// suspension.
//
//     Flow aexit(Resume& r, aexit_frame& f) {
//         MOLT_RESUME(r);
//         MOLT_AWAIT(r, f.awaiting, Py(r.ctx, f.self).attr("thing"_n).call("aclose"_n));
//         MOLT_RESUME_END(r, r.value);
//     }
//
// What must survive a suspension lives in the frame (the stub declares it: `name: object` in the function's
// body); C++ locals do not cross one, which the compiler checks.
#pragma once

#include <molt/code.h>

#include "core/object/ctx.h"
#include "core/object/py.h"

extern "C" {
molt_status molt_core_delegate(molt_ctx* ctx, molt_value iterator, int32_t mode, molt_value in, molt_value* out);
molt_value molt_core_await_iter(molt_ctx* ctx, molt_value awaitable, int32_t context);
molt_value molt_core_make_generator(molt_ctx* ctx, molt_value callee, molt_value* argv);
molt_status molt_core_bind(molt_ctx* ctx, molt_value function, const molt_value* args, size_t nargs, molt_value kwnames,
                           molt_value* argv);
void molt_core_traceback(molt_ctx* ctx);
}

namespace molt {

/// What a resumable body did: MOLT_RESUME_RETURN, _YIELD or _ERROR.
struct Flow {
    int32_t status;
    Flow(Raised) : status(MOLT_RESUME_ERROR) {}
    explicit Flow(int32_t status) : status(status) {}
};

/// One resumption.
struct Resume {
    Ctx& ctx;
    molt_generator* generator;
    int32_t mode;
    Value in; // what was sent: borrowed
    molt_value* out;
    Ref<> value; // of the last await or yield; empty when it raised

    bool thrown() const { return mode == MOLT_RESUME_THROW; }
    Flow give(Ref<> result, int32_t status) {
        if (!result) return raised;
        *out = result.release();
        return Flow(status);
    }
    Status start_await(Slot<>& iterator, Value awaitable) {
        if (!awaitable) return raised;
        molt_value word = molt_core_await_iter(&ctx, awaitable.word(), 0);
        if (!word) return raised;
        iterator.set(Ref<>::own_word(word));
        mode = MOLT_RESUME_SEND;
        in = kNone;
        return done();
    }
    /// True when it is suspended: *out holds what goes to the caller.
    bool step(Slot<>& iterator) {
        molt_value result = 0;
        int32_t status = molt_core_delegate(&ctx, iterator.value().word(), mode, in.word(), &result);
        if (status == MOLT_RESUME_YIELD) {
            *out = result;
            return true;
        }
        iterator.clear();
        value = Ref<>::own_word(status == MOLT_RESUME_RETURN ? result : 0);
        return false;
    }
    void resumed() { value = thrown() ? Ref<>() : own(in); }
};

template<class Frame, class Body>
int32_t resume_body(molt_ctx* ctx, molt_generator* generator, int32_t mode, molt_value in, molt_value* out, Body body) {
    Resume r{*static_cast<Ctx*>(ctx), generator, mode, Value(in), out, {}};
    int32_t status = MOLT_RESUME_ERROR;
    if (generator->state || mode != MOLT_RESUME_THROW) status = body(r, *reinterpret_cast<Frame*>(generator->slots)).status;
    if (status == MOLT_RESUME_ERROR) molt_core_traceback(ctx);
    if (status == MOLT_RESUME_YIELD) return status;
    for (uint32_t i = 0; i < generator->nslots; i++) drop(Value(std::exchange(generator->slots[i], 0)));
    return status;
}

template<size_t N>
molt_value resumable_entry(molt_ctx* ctx, molt_value callee, const molt_value* args, size_t nargs, molt_value kwnames) {
    molt_value argv[N ? N : 1];
    if (molt_core_bind(ctx, callee, args, nargs, kwnames, argv) != MOLT_OK) return 0;
    return molt_core_make_generator(ctx, callee, argv);
}

} // namespace molt

/// Around the body of a resumable function; `result` at the end is what it returns.
#define MOLT_RESUME(r)                                                                                                           \
    switch ((r).generator->state) {                                                                                              \
    case 0:
#define MOLT_RESUME_END(r, ...)                                                                                                  \
    }                                                                                                                            \
    return (r).give(::molt::own(__VA_ARGS__), MOLT_RESUME_RETURN)

/// yield: r.value is then what was sent, or empty with the thrown exception pending. One per source line.
#define MOLT_YIELD_TRY(r, ...)                                                                                                   \
    do {                                                                                                                         \
        (r).generator->state = __LINE__;                                                                                         \
        return (r).give(::molt::own(__VA_ARGS__), MOLT_RESUME_YIELD);                                                            \
    case __LINE__: (r).resumed();                                                                                                \
    } while (0)
/// The same; a thrown exception leaves the body.
#define MOLT_YIELD(r, ...)                                                                                                       \
    do {                                                                                                                         \
        MOLT_YIELD_TRY(r, __VA_ARGS__);                                                                                          \
        if (!(r).value) return ::molt::raised;                                                                                   \
    } while (0)

/// await: r.value is then its result, or empty with the exception pending. `slot` is a field of the frame.
#define MOLT_AWAIT_TRY(r, slot, ...)                                                                                             \
    do {                                                                                                                         \
        if (!(r).start_await(slot, (__VA_ARGS__)).ok()) {                                                                        \
            (r).value = ::molt::Ref<>();                                                                                         \
            break;                                                                                                               \
        }                                                                                                                        \
        if (false) { case __LINE__:; }                                                                                           \
        if ((r).step(slot)) {                                                                                                    \
            (r).generator->state = __LINE__;                                                                                     \
            return ::molt::Flow(MOLT_RESUME_YIELD);                                                                              \
        }                                                                                                                        \
    } while (0)
/// The same; an exception leaves the body.
#define MOLT_AWAIT(r, slot, ...)                                                                                                 \
    do {                                                                                                                         \
        MOLT_AWAIT_TRY(r, slot, __VA_ARGS__);                                                                                    \
        if (!(r).value) return ::molt::raised;                                                                                   \
    } while (0)

// generator, coroutine, asynchronous generator: resumable frames seen as objects.
#pragma once

#include "core/exc/exception.h"
#include "core/object/ctx.h"
#include "core/object/heap.h"
#include "core/types/code.h"

namespace molt {

/// Begins with the layout of molt_generator; the slots follow the struct.
struct Generator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_GENERATOR;
    uint64_t resume;
    uint32_t state;
    uint32_t nslots;
    molt_value callee;
    molt_frame frame;
    molt_value* slots;
    // private
    HandledState handled; // what its own except blocks are handling
    Slot<Str> name, qualname;
    Slot<> awaiting;    // what delegate() is running
    Slot<> origin;      // coroutines: where it was made (sys.set_coroutine_origin_tracking_depth)
    Slot<> finaliser;   // asynchronous generators: the hook of sys.set_asyncgen_hooks
    const Args* thrown; // of the throw() that runs, or null
    bool running, finished, closed, hooks_done;
    bool async_running;

    bool started() const { return state != 0; }
    const molt_code* code() const { return frame.code; }
    molt_generator* handle() { return reinterpret_cast<molt_generator*>(static_cast<Object*>(this)); }

    template<class F> static void fields(Generator* g, F&& field) {
        if (g->slots) field(g->slots, g->nslots);
        field(&g->callee, 1);
        field(&g->frame.object, 1);
        field(g->handled.exception), field(g->name), field(g->qualname), field(g->awaiting), field(g->origin);
        field(g->finaliser);
    }
    static void detach(Generator* g);
    static void break_cycles(Generator* g);
    static size_t bytes(const Generator* g) { return sizeof(Generator) + g->nslots * sizeof(molt_value); }
};

struct CoroutineWrapper : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Generator> coroutine;
    template<class F> static void fields(CoroutineWrapper* w, F&& field) { field(w->coroutine); }
};

/// StopIteration may not leave a generator, nor StopAsyncIteration an asynchronous one (PEP 479): kind is for the text.
void replace_stop_iteration(Ctx& ctx, const char* kind, bool is_async = false);

/// asend(), athrow(), aclose() of an asynchronous generator.
struct AsyncGenStep : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Generator> generator;
    Slot<> value;        // to send, or the arguments of athrow(); empty for aclose
    uint32_t step_state; // 0 init, 1 iterating, 2 closed
    bool closing;
    template<class F> static void fields(AsyncGenStep* s, F&& field) { field(s->generator), field(s->value); }
};

struct AsyncGenValue : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> value;
    template<class F> static void fields(AsyncGenValue* v, F&& field) { field(v->value); }
};

/// Resumes once. *out: owned. Gives MOLT_RESUME_*; with THROW the exception is pending.
int32_t generator_resume(Ctx& ctx, Generator* g, int32_t mode, Value in, Ref<>* out);

/// The next item of an object of the class generator: owned, MOLT_ABSENT at its end, 0 when raised.
molt_value generator_next(Ctx& ctx, Generator* g);
/// The generator that a frame is the frame of; null for a function's.
Generator* generator_of(molt_frame* frame);
/// Its frame is done: what it holds dies now.
void generator_end(Ctx& ctx, Generator* g);

/// The hooks of sys.set_asyncgen_hooks at the first use of an asynchronous generator.
Status async_generator_first_iteration_py(Ctx& ctx, Generator* g);
/// Makes the exception of throw(type[, value[, traceback]]) pending.
Status set_thrown(Ctx& ctx, const Args& args, bool warn);
/// While it lives, the generator hands the arguments of throw() on as they are to what it delegates to.
struct ThrownWith {
    ThrownWith(Generator* g, const Args* args)
        : generator(own(Value(g)).cast<Generator>()), outer(std::exchange(g->thrown, args)) {}
    ~ThrownWith() { generator->thrown = outer; }
    ThrownWith(const ThrownWith&) = delete;
    Ref<Generator> generator;
    const Args* outer;
};
/// How many frames a new coroutine remembers (sys.set_coroutine_origin_tracking_depth).
extern int32_t coroutine_origin_depth;

/// "coroutine '...' was never awaited" (RuntimeWarning).
Status warn_never_awaited_py(Ctx& ctx, Value coroutine);

} // namespace molt

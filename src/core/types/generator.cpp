// generator and coroutine: resuming, throwing, closing, delegation.
#include "core/types/generator.h"

#include <cstddef>

#include "core/exc/report.h"
#include "core/object/generic_slots.h"
#include "core/object/lifetime.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/runtime/runtime.h"
#include "core/types/tuple.h"
#include "gen/core/generator.h"

namespace molt {

extern "C" void molt_core_frame_leave(molt_ctx* ctx, molt_frame* frame);

static_assert(offsetof(molt_generator, slots) == offsetof(Generator, slots));

int32_t coroutine_origin_depth = 0;

namespace {

Ctx& C(molt_ctx* c) { return *static_cast<Ctx*>(c); }

bool is_coroutine(const Generator* g) { return g->code()->flags & MOLT_CODE_COROUTINE; }
bool is_async_generator(const Generator* g) { return g->code()->flags & MOLT_CODE_ASYNC_GENERATOR; }
const char* kind_name(const Generator* g) {
    return is_coroutine(g) ? "coroutine" : is_async_generator(g) ? "async generator" : "generator";
}

/// The frame is done: its slots die now, in order.
void finish(Ctx& ctx, Generator* g) {
    g->finished = true;
    if (g->frame.object) molt_core_frame_leave(&ctx, &g->frame);
    g->awaiting.clear();
    g->handled.exception.clear();
    for (uint32_t i = 0; g->slots && i < g->nslots; i++) {
        molt_value old = std::exchange(g->slots[i], 0);
        if (old) drop(Value(old));
    }
}

/// The pending exception comes from the other one.
void chain_cause(Ctx& ctx, const Ref<>& cause) {
    if (!ctx.pending) return;
    auto* e = ctx.pending.value().as<Exception>();
    e->cause.set(cause.value());
    e->context.set(cause.value());
    e->suppress_context = true;
}

/// Enters the frame, runs to the next suspension or to the end, leaves the frame.
[[gnu::always_inline]] inline int32_t run_body(Ctx& ctx, Generator* g, int32_t mode, molt_value in, molt_value* result) {
    g->running = true;
    g->frame.back = ctx.frame;
    ctx.frame = &g->frame;
    ctx.depth--;
    g->handled.previous = ctx.handled;
    ctx.handled = &g->handled;
    if (mode == MOLT_RESUME_THROW && g->handled.exception) ctx.raise_instance(ctx.take_pending());
    const int32_t status = reinterpret_cast<molt_resume>(uintptr_t(g->resume))(&ctx, g->handle(), mode, in, result);
    ctx.handled = g->handled.previous;
    ctx.depth++;
    ctx.frame = g->frame.back;
    g->frame.back = nullptr;
    g->running = false;
    return status;
}

/// The body has returned or raised.
void leave(Ctx& ctx, Generator* g, int32_t status) {
    Ref<> pending = ctx.take_pending();
    finish(ctx, g);
    if (pending) ctx.restore_pending(std::move(pending));
    if (status == MOLT_RESUME_ERROR) replace_stop_iteration(ctx, kind_name(g), is_async_generator(g));
}

} // namespace

void replace_stop_iteration(Ctx& ctx, const char* kind, bool is_async) {
    const bool stop = ctx.pending_matches(type::StopIteration);
    const bool async_stop = is_async && ctx.pending_matches(type::StopAsyncIteration);
    if (!stop && !async_stop) return;
    Ref<> cause = ctx.take_pending();
    ctx.raise(type::RuntimeError, "{} raised {}", kind, async_stop ? "StopAsyncIteration" : "StopIteration");
    chain_cause(ctx, cause);
}

void Generator::detach(Generator* g) {
    if (g->frame.object) {
        auto* f = Value(g->frame.object).as<FrameObject>();
        f->site = g->frame.site;
        f->live = nullptr;
        molt_value old = std::exchange(g->frame.object, 0);
        molt::drop(Value(old));
    }
}

void Generator::break_cycles(Generator* g) {
    detach(g);
    fields(g, Life<Generator>::Clearer{});
}

Generator* generator_of(molt_frame* frame) {
    if (!frame || !frame->code->resume) return nullptr;
    return reinterpret_cast<Generator*>(reinterpret_cast<char*>(frame) - offsetof(molt_generator, frame));
}

void generator_end(Ctx& ctx, Generator* g) {
    if (!g->finished) finish(ctx, g);
}

int32_t generator_resume(Ctx& ctx, Generator* g, int32_t mode, Value in, Ref<>* out) {
    if (g->running) {
        Ref<> dropped = mode == MOLT_RESUME_THROW ? ctx.take_pending() : Ref<>();
        ctx.raise(type::ValueError, is_coroutine(g)         ? "coroutine already executing"
                                    : is_async_generator(g) ? "async generator already executing"
                                                            : "generator already executing");
        return MOLT_RESUME_ERROR;
    }
    if (g->finished) {
        if (mode == MOLT_RESUME_THROW && !is_coroutine(g)) return MOLT_RESUME_ERROR;
        if (is_coroutine(g)) {
            Ref<> dropped = ctx.take_pending();
            ctx.raise(type::RuntimeError, "cannot reuse already awaited coroutine");
            return MOLT_RESUME_ERROR;
        }
        *out = none();
        return MOLT_RESUME_RETURN;
    }
    if (!g->started()) {
        if (mode == MOLT_RESUME_SEND && in && !in.is_none()) {
            ctx.raise(type::TypeError, "can't send non-None value to a just-started {}", kind_name(g));
            return MOLT_RESUME_ERROR;
        }
        if (mode == MOLT_RESUME_THROW) {
            // Raised at the def line, before the first statement.
            g->frame.back = ctx.frame;
            ctx.frame = &g->frame;
            traceback_here(ctx);
            ctx.frame = g->frame.back;
            finish(ctx, g);
            replace_stop_iteration(ctx, kind_name(g), is_async_generator(g));
            return MOLT_RESUME_ERROR;
        }
    }
    if (ctx.depth <= 0 || reinterpret_cast<char*>(__builtin_frame_address(0)) < ctx.stack_limit) {
        raise_recursion_limit(ctx, nullptr);
        return MOLT_RESUME_ERROR;
    }
    Ref<> keep = own(Value(g));
    molt_value result = 0;
    const int32_t status = run_body(ctx, g, mode, in ? in.word() : MOLT_NONE, &result);
    if (status != MOLT_RESUME_ERROR) *out = Ref<>::own_word(result);
    if (status != MOLT_RESUME_YIELD) leave(ctx, g, status);
    return status;
}

namespace {
/// OPTIMIZATION: whether it waits at a yield and there is room to run it: run_body and leave then do what generator_resume does.
bool ready(const Ctx& ctx, const Generator* g) {
    return g->started() && !g->running && !g->finished && ctx.depth > 0 &&
           reinterpret_cast<char*>(__builtin_frame_address(0)) >= ctx.stack_limit;
}
} // namespace

molt_value generator_next(Ctx& ctx, Generator* g) {
    if (!ready(ctx, g)) [[unlikely]] {
        Ref<> item = generator::dunder_next(ctx, Value(g));
        if (!item && ctx.swallow(type::StopIteration)) return MOLT_ABSENT;
        return item.release();
    }
    g->retain();
    molt_value result = 0;
    const int32_t status = run_body(ctx, g, MOLT_RESUME_SEND, MOLT_NONE, &result);
    if (status != MOLT_RESUME_YIELD) [[unlikely]] {
        leave(ctx, g, status);
        if (status == MOLT_RESUME_RETURN) drop(Value(result)); // nobody asks a loop's iterator what it returned
        result = status == MOLT_RESUME_RETURN ? MOLT_ABSENT : 0;
    }
    g->drop();
    return result;
}

namespace {

/// StopIteration(value): without argument when the value is None.
Raised stop_iteration(Ctx& ctx, Value value) {
    if (value.is_none()) return ctx.raise(type::StopIteration, "");
    // A tuple or an exception must be wrapped, or the constructor would take it apart.
    return ctx.raise_value(type::StopIteration, value);
}

/// send() for callers in Python: the end is StopIteration.
Ref<> send_py(Ctx& ctx, Generator* g, Value arg) {
    Ref<> out;
    switch (generator_resume(ctx, g, MOLT_RESUME_SEND, arg, &out)) {
    case MOLT_RESUME_YIELD: return out;
    case MOLT_RESUME_RETURN: return stop_iteration(ctx, out);
    default: return raised;
    }
}

constexpr const char* kOldThrow = "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.";

} // namespace

Status set_thrown(Ctx& ctx, const Args& args, bool warn) {
    size_t n = args.count();
    const char* name = warn ? "throw" : "athrow"; // which has warned when it was called
    if (n < 1) return ctx.raise(type::TypeError, "{} expected at least 1 argument, got 0", name);
    if (n > 3) return ctx.raise(type::TypeError, "{} expected at most 3 arguments, got {}", name, n);
    if (n > 1 && warn) MOLT_TRY(warn_py(ctx, type::DeprecationWarning, kOldThrow));
    Value what = args[0];
    Value value = n >= 2 ? args[1] : kNone, tb = n >= 3 ? args[2] : kNone;
    if (!tb.is_none() && class_of(tb) != &type::traceback)
        return ctx.raise(type::TypeError, "throw() third argument must be a traceback object");
    Ref<> exception;
    if (is_exception_class(what)) {
        if (is_exception(value) && class_of(value)->derives_from(what.as<Class>())) exception = own(value);
        else if (value.is_none()) exception = call(ctx, what, {});
        else if (value.is<Tuple>()) exception = call_tuple(ctx, what, value.as<Tuple>(), nullptr);
        else exception = call(ctx, what, {value});
        if (!exception) return done(); // what the class raises is thrown instead
        if (!is_exception(exception)) {
            ctx.raise(type::TypeError, "calling {!r} should have returned an instance of BaseException, not {}", what,
                      type_name(exception));
            return done();
        }
    } else if (is_exception(what)) {
        if (!value.is_none()) return ctx.raise(type::TypeError, "instance exception may not have a separate value");
        exception = own(what);
    } else
        return ctx.raise(type::TypeError, "exceptions must be classes or instances deriving from BaseException, not {}",
                         type_name(what));
    if (!tb.is_none()) exception.value().as<Exception>()->traceback.set(tb);
    ctx.restore_pending(std::move(exception)); // what the caller handles is no context of it
    return done();
}

namespace {

Ref<> throw_py(Ctx& ctx, Value receiver, Generator* g, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "{}.throw() takes no keyword arguments", type_name(receiver));
    MOLT_TRY(set_thrown(ctx, args, true));
    ThrownWith given(g, &args);
    Ref<> out;
    switch (generator_resume(ctx, g, MOLT_RESUME_THROW, Value{}, &out)) {
    case MOLT_RESUME_YIELD: return out;
    case MOLT_RESUME_RETURN: return stop_iteration(ctx, out);
    default: return raised;
    }
}

Ref<> close_py(Ctx& ctx, Generator* g) {
    if (!g->started() && !g->running) {
        finish(ctx, g);
        return none();
    }
    if (g->finished) return none();
    Ref<> exit = MOLT_TRY(exception_new(ctx, type::GeneratorExit, Value{}));
    (void)ctx.raise_instance(std::move(exit)); // what the caller handles is its context
    Ref<> out;
    switch (generator_resume(ctx, g, MOLT_RESUME_THROW, Value{}, &out)) {
    case MOLT_RESUME_YIELD:
        return ctx.raise(type::RuntimeError, is_coroutine(g)         ? "coroutine ignored GeneratorExit"
                                             : is_async_generator(g) ? "async generator ignored GeneratorExit"
                                                                     : "generator ignored GeneratorExit");
    case MOLT_RESUME_RETURN: return none();
    default:
        if (ctx.swallow(type::GeneratorExit) || ctx.swallow(type::StopIteration)) return none();
        return raised;
    }
}

Status set_text(Ctx& ctx, Slot<Str>& slot, Value value, const char* what) {
    if (!value || !value.is<Str>()) return ctx.raise(type::TypeError, "{} must be set to a string object", what);
    slot.set(value);
    return done();
}

/// What it is suspended in; while it runs, nothing.
Ref<> awaited(Generator* g) { return g->awaiting && !g->running ? g->awaiting.copy() : none(); }

Ref<> frame_of(Ctx& ctx, Generator* g) {
    if (g->finished) return none();
    return frame_object(ctx, &g->frame);
}

} // namespace

#define MOLT_COMMON(kind, prefix)                                                                                                \
    Ref<> dunder_repr(Ctx& ctx, Value self) {                                                                                    \
        return format_text(ctx, "<" kind " object {} at {}>", self.as<Generator>()->qualname.value(), Address(self));            \
    }                                                                                                                            \
    Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_py(ctx, cls, item); }                    \
    Ref<> get_dunder_name(Ctx&, Generator* self) { return self->name.copy(); }                                                   \
    Status set_dunder_name(Ctx& ctx, Generator* self, Value value) { return set_text(ctx, self->name, value, "__name__"); }      \
    Ref<> get_dunder_qualname(Ctx&, Generator* self) { return self->qualname.copy(); }                                           \
    Status set_dunder_qualname(Ctx& ctx, Generator* self, Value value) {                                                         \
        return set_text(ctx, self->qualname, value, "__qualname__");                                                             \
    }                                                                                                                            \
    Ref<> get_##prefix##_frame(Ctx& ctx, Generator* self) { return frame_of(ctx, self); }                                        \
    Ref<> get_##prefix##_code(Ctx& ctx, Generator* self) { return code_of_callee(ctx, Value(self->callee), self->code()); }

namespace generator {

MOLT_COMMON("generator", gi)
Ref<> dunder_iter(Ctx&, Value self) { return own(self); }
Ref<> dunder_next(Ctx& ctx, Value self) {
    Ref<> out;
    switch (generator_resume(ctx, self.as<Generator>(), MOLT_RESUME_SEND, kNone, &out)) {
    case MOLT_RESUME_YIELD: return out;
    case MOLT_RESUME_RETURN:
        if (out.value().is_none()) return Ref<>::own(kAbsent);
        return stop_iteration(ctx, out);
    default: return raised;
    }
}
Status dunder_del(Ctx& ctx, Value self) {
    auto* g = self.as<Generator>();
    if (g->finished || !g->started()) return done();
    return Status::of(close_py(ctx, g).ok());
}
Ref<> send(Ctx& ctx, Generator* self, Value arg) { return send_py(ctx, self, arg); }
Ref<> throw_(Ctx& ctx, Generator* self, const Args& args) { return throw_py(ctx, self, self, args); }
Ref<> close(Ctx& ctx, Generator* self) { return close_py(ctx, self); }
Ref<> get_gi_running(Ctx&, Generator* self) { return boolean(self->running); }
Ref<> get_gi_suspended(Ctx&, Generator* self) { return boolean(self->started() && !self->running && !self->finished); }
Ref<> get_gi_yieldfrom(Ctx&, Generator* self) { return awaited(self); }

} // namespace generator

namespace coroutine {

MOLT_COMMON("coroutine", cr)
Ref<> dunder_await(Ctx& ctx, Value self) {
    Ref<CoroutineWrapper> wrapper = MOLT_TRY(allocate<CoroutineWrapper>(ctx, &type::coroutine_wrapper));
    wrapper->coroutine.set(self);
    return wrapper;
}
Status dunder_del(Ctx& ctx, Value self) {
    auto* g = self.as<Generator>();
    if (g->finished) return done();
    if (!g->started()) return warn_never_awaited_py(ctx, self);
    return Status::of(close_py(ctx, g).ok());
}
Ref<> send(Ctx& ctx, Generator* self, Value arg) { return send_py(ctx, self, arg); }
Ref<> throw_(Ctx& ctx, Generator* self, const Args& args) { return throw_py(ctx, self, self, args); }
Ref<> close(Ctx& ctx, Generator* self) { return close_py(ctx, self); }
Ref<> get_cr_running(Ctx&, Generator* self) { return boolean(self->running); }
Ref<> get_cr_suspended(Ctx&, Generator* self) { return boolean(self->started() && !self->running && !self->finished); }
Ref<> get_cr_await(Ctx&, Generator* self) { return awaited(self); }
Ref<> get_cr_origin(Ctx&, Generator* self) { return self->origin ? self->origin.copy() : none(); }

} // namespace coroutine

namespace coroutine_wrapper {

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }
Ref<> dunder_next(Ctx& ctx, Value self) { return send_py(ctx, self.as<CoroutineWrapper>()->coroutine.get(), kNone); }
Ref<> send(Ctx& ctx, CoroutineWrapper* self, Value arg) { return send_py(ctx, self->coroutine.get(), arg); }
Ref<> throw_(Ctx& ctx, CoroutineWrapper* self, const Args& args) { return throw_py(ctx, self, self->coroutine.get(), args); }
Ref<> close(Ctx& ctx, CoroutineWrapper* self) { return close_py(ctx, self->coroutine.get()); }

} // namespace coroutine_wrapper

// ---- the table ----

namespace {

/// Throws the pending exception into what is being delegated to. GeneratorExit closes it; others go to its throw().
int32_t throw_into(Ctx& ctx, Generator* self, Value iterator, Ref<>* out) {
    if (iterator.is_kind(MOLT_KIND_GENERATOR) && !ctx.pending_matches(type::GeneratorExit)) {
        ThrownWith given(iterator.as<Generator>(), self ? self->thrown : nullptr);
        return generator_resume(ctx, iterator.as<Generator>(), MOLT_RESUME_THROW, Value{}, out);
    }
    Ref<> exception = ctx.take_pending();
    if (instance_of(exception, &type::GeneratorExit)) {
        Ref<> closer = getattr_optional(ctx, iterator, names.close);
        if (!closer) report_unraisable(ctx, "Exception ignored in: ", iterator);
        if (closer && !closer.value().is_absent() && !call(ctx, closer, {})) return MOLT_RESUME_ERROR;
        ctx.restore_pending(std::move(exception));
        return MOLT_RESUME_ERROR;
    }
    Ref<> thrower = getattr_optional(ctx, iterator, names.throw_);
    if (!thrower) return MOLT_RESUME_ERROR;
    if (thrower.value().is_absent()) {
        ctx.restore_pending(std::move(exception));
        return MOLT_RESUME_ERROR;
    }
    *out = self && self->thrown ? call(ctx, thrower, *self->thrown) : call(ctx, thrower, {exception.value()});
    return *out ? MOLT_RESUME_YIELD : MOLT_RESUME_ERROR;
}

} // namespace

extern "C" molt_status molt_core_delegate(molt_ctx* c, molt_value iterator, int32_t mode, molt_value in, molt_value* out) {
    Ctx& ctx = C(c);
    Value it(iterator);
    Ref<> keep = own(it);
    Generator* self = generator_of(ctx.frame); // the generator that delegates is the innermost frame
    if (self && !(self->awaiting.value() == it)) self->awaiting.set(it);
    Ref<> result;
    int32_t status;
    const bool resumes = it.is_kind(MOLT_KIND_GENERATOR) && !is_async_generator(it.as<Generator>());
    if (mode == MOLT_RESUME_SEND && resumes && ready(ctx, it.as<Generator>())) {
        molt_value word = 0;
        status = run_body(ctx, it.as<Generator>(), mode, in ? in : MOLT_NONE, &word);
        if (status == MOLT_RESUME_YIELD) [[likely]] {
            *out = word;
            return status;
        }
        leave(ctx, it.as<Generator>(), status);
        if (status == MOLT_RESUME_RETURN) result = Ref<>::own_word(word);
    } else if (mode == MOLT_RESUME_THROW) status = throw_into(ctx, self, it, &result);
    else if (resumes) status = generator_resume(ctx, it.as<Generator>(), MOLT_RESUME_SEND, Value(in), &result);
    else if (it.is_object() && class_of(it) == &type::coroutine_wrapper)
        status = generator_resume(ctx, it.as<CoroutineWrapper>()->coroutine.get(), MOLT_RESUME_SEND, Value(in), &result);
    else {
        // The iterator's own slot: StopIteration carries the result of the delegation.
        NextSlot step = class_of(it)->slots.next;
        if ((in == MOLT_NONE || !in) && step)
            result = step == generic_slots::next ? call_method(ctx, it, names.__next__) : step(ctx, it);
        else result = call_method(ctx, it, names.send, {Value(in)});
        status = result ? MOLT_RESUME_YIELD : MOLT_RESUME_ERROR;
        if (result && result.value().is_absent()) {
            result = none();
            status = MOLT_RESUME_RETURN;
        }
    }
    if (status == MOLT_RESUME_ERROR && ctx.pending_matches(type::StopIteration)) {
        Ref<> stop = ctx.take_pending();
        result = static_cast<StopIterationError*>(stop.value().object())->value.copy();
        if (!result) result = none();
        status = MOLT_RESUME_RETURN;
    }
    if (status != MOLT_RESUME_YIELD && self) self->awaiting.clear();
    if (status != MOLT_RESUME_ERROR) *out = result.release();
    return status;
}

namespace {

/// (file, line, function) of the frames that a coroutine is made in, the innermost first.
Ref<> origin_of(Ctx& ctx) {
    uint64_t n = 0;
    for (molt_frame* f = ctx.frame; f && n < uint64_t(coroutine_origin_depth); f = f->back) n++;
    Ref<Tuple> origin = MOLT_TRY(tuple_allocate(ctx, n));
    molt_frame* f = ctx.frame;
    for (uint64_t i = 0; i < n; i++, f = f->back) {
        Ref<> file = MOLT_TRY(str_from_utf8(ctx, f->code->module->file)), name = MOLT_TRY(str_from_utf8(ctx, f->code->name));
        Value line(molt_small_int(position_of(f->code, f->site).line));
        origin->items[i] = MOLT_TRY(tuple_of(ctx, file.value(), line, name.value())).release();
    }
    return origin;
}

} // namespace

extern "C" molt_value molt_core_make_generator(molt_ctx* c, molt_value callee, molt_value* argv) {
    Ctx& ctx = C(c);
    auto* function = Value(callee).as<Function>();
    const molt_code* code = function->code();
    Class* cls = code->flags & MOLT_CODE_COROUTINE         ? &type::coroutine
                 : code->flags & MOLT_CODE_ASYNC_GENERATOR ? &type::async_generator
                                                           : &type::generator;
    uint32_t nparams = code->argcount + code->kwonlyargcount + ((code->flags & MOLT_CODE_VARARGS) != 0) +
                       ((code->flags & MOLT_CODE_VARKEYWORDS) != 0);
    Ref<Generator> g = allocate<Generator>(ctx, cls, code->nslots * sizeof(molt_value));
    if (!g) {
        for (uint32_t i = 0; i < nparams; i++) drop(Value(argv[i]));
        return 0;
    }
    g->slots = reinterpret_cast<molt_value*>(g.get() + 1);
    g->nslots = code->nslots;
    for (uint32_t i = 0; i < nparams; i++) g->slots[i] = std::exchange(argv[i], 0);
    g->resume = uint64_t(uintptr_t(code->resume));
    g->callee = own(Value(callee)).release();
    g->frame.code = code;
    g->frame.callee = callee;
    g->frame.locals = g->slots;
    g->frame.site = UINT32_MAX; // the def line, until it starts
    g->name.set(function->name.value());
    g->qualname.set(function->qualname.value());
    if (cls == &type::coroutine && coroutine_origin_depth > 0) {
        Ref<> origin = origin_of(ctx);
        if (!origin) return 0;
        g->origin.set(std::move(origin));
    }
    return g.release();
}

extern "C" molt_value molt_core_yield_from_iter(molt_ctx* c, molt_value iterable) {
    Ctx& ctx = C(c);
    Value v(iterable);
    if (v.is_kind(MOLT_KIND_GENERATOR) && is_coroutine(v.as<Generator>())) {
        bool allowed = ctx.frame && (ctx.frame->code->flags & (MOLT_CODE_COROUTINE | MOLT_CODE_ITERABLE_COROUTINE));
        if (!allowed) {
            ctx.raise(type::TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
            return 0;
        }
        return own(v).release();
    }
    if (v.is_kind(MOLT_KIND_GENERATOR) && !is_async_generator(v.as<Generator>())) return own(v).release();
    return iter(ctx, v).release();
}

namespace {

bool is_awaitable_generator(Value v) {
    return v.is_kind(MOLT_KIND_GENERATOR) &&
           (v.as<Generator>()->code()->flags & (MOLT_CODE_COROUTINE | MOLT_CODE_ITERABLE_COROUTINE));
}

Ref<> awaitable_iter(Ctx& ctx, Value v) {
    if (is_awaitable_generator(v)) return own(v);
    UnarySlot slot = class_of(v)->slots.await_;
    if (!slot) return ctx.raise(type::TypeError, "object {} can't be used in 'await' expression", type_name(v));
    Ref<> iterator = MOLT_TRY(slot(ctx, v));
    if (is_awaitable_generator(iterator)) return ctx.raise(type::TypeError, "__await__() returned a coroutine");
    if (!class_of(iterator)->slots.next)
        return ctx.raise(type::TypeError, "__await__() returned non-iterator of type '{}'", type_name(iterator));
    return iterator;
}

/// What the awaitable came from: the numbers that emitted code gives.
enum : int32_t { kAwait, kAwaitNext, kAwaitEnter, kAwaitExit };
constexpr const char* kContextTexts[] = {"", "'async for' received an invalid object from __anext__: {}",
                                         "'async with' received an object from __aenter__ that does not implement __await__: {}",
                                         "'async with' received an object from __aexit__ that does not implement __await__: {}"};

} // namespace

extern "C" molt_value molt_core_await_iter(molt_ctx* c, molt_value awaitable, int32_t context) {
    Ctx& ctx = C(c);
    Value v(awaitable);
    bool usable = is_awaitable_generator(v) || class_of(v)->slots.await_;
    if (!usable && context > kAwaitNext) {
        ctx.raise(type::TypeError, kContextTexts[context], type_name(v));
        return 0;
    }
    if (v.is_kind(MOLT_KIND_GENERATOR) && is_coroutine(v.as<Generator>()) && v.as<Generator>()->awaiting &&
        !v.as<Generator>()->running) {
        ctx.raise(type::RuntimeError, "coroutine is being awaited already");
        return 0;
    }
    Ref<> iterator = awaitable_iter(ctx, v);
    if (!iterator && context == kAwaitNext) {
        Ref<> cause = ctx.take_pending();
        ctx.raise(type::TypeError, kContextTexts[context], type_name(v));
        chain_cause(ctx, cause);
    }
    return iterator.release();
}

extern "C" molt_value molt_core_async_iter(molt_ctx* c, molt_value iterable) {
    Ctx& ctx = C(c);
    UnarySlot slot = class_of(Value(iterable))->slots.aiter;
    if (!slot) {
        ctx.raise(type::TypeError, "'async for' requires an object with __aiter__ method, got {}", type_name(Value(iterable)));
        return 0;
    }
    Ref<> iterator = slot(ctx, Value(iterable));
    if (iterator && !class_of(iterator)->slots.anext) {
        ctx.raise(type::TypeError, "'async for' received an object from __aiter__ that does not implement __anext__: {}",
                  type_name(iterator));
        return 0;
    }
    return iterator.release();
}

extern "C" molt_value molt_core_async_next(molt_ctx* c, molt_value iterator) {
    Ctx& ctx = C(c);
    UnarySlot slot = class_of(Value(iterator))->slots.anext;
    if (!slot) {
        ctx.raise(type::TypeError, "'async for' requires an iterator with __anext__ method, got {}", type_name(Value(iterator)));
        return 0;
    }
    return slot(ctx, Value(iterator)).release();
}

extern "C" molt_value molt_core_async_exhausted(molt_ctx* c) { return molt_bool(C(c).swallow(type::StopAsyncIteration)); }

} // namespace molt

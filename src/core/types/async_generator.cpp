// Asynchronous generators (PEP 525): asend, athrow, aclose as awaitables.
#include "core/exc/report.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/runtime/runtime.h"
#include "core/types/generator.h"
#include "core/types/tuple.h"
#include "gen/core/generator.h"

namespace molt {

namespace {

constexpr const char* kOldThrow =
    "the (type, exc, tb) signature of athrow() is deprecated, use the single-arg signature instead.";

enum : uint32_t { kInit, kIterating, kClosed };

Ref<AsyncGenStep> new_step(Ctx& ctx, Class* cls, Generator* g, Value value) {
    Ref<AsyncGenStep> step = MOLT_TRY(allocate<AsyncGenStep>(ctx, cls));
    step->generator.set(Value(g));
    if (value) step->value.set(value);
    return step;
}

/// The result of resuming: a wrapped value ends the awaitable (StopIteration(value)); anything else is what it awaits.
Ref<> unwrap(Ctx& ctx, Generator* g, int32_t status, Ref<> out) {
    switch (status) {
    case MOLT_RESUME_YIELD:
        if (class_of(out) == &type::async_generator_wrapped_value) {
            g->async_running = false;
            Ref<> value = out.value().as<AsyncGenValue>()->value.copy();
            Ref<> stop = MOLT_TRY(exception_new(ctx, type::StopIteration, value));
            return ctx.raise_instance(std::move(stop));
        }
        return out;
    case MOLT_RESUME_RETURN:
        g->async_running = false;
        g->closed = true;
        return ctx.raise_instance(MOLT_TRY(exception_new(ctx, type::StopAsyncIteration, Value{})));
    default:
        g->async_running = false;
        if (ctx.pending_matches(type::StopAsyncIteration) || ctx.pending_matches(type::GeneratorExit)) g->closed = true;
        return raised;
    }
}

Ref<> resume(Ctx& ctx, Generator* g, int32_t mode, Value in) {
    Ref<> out;
    int32_t status = generator_resume(ctx, g, mode, in, &out);
    return unwrap(ctx, g, status, std::move(out));
}

Ref<> asend_send(Ctx& ctx, AsyncGenStep* s, Value arg) {
    Generator* g = s->generator.get();
    if (s->step_state == kClosed) return ctx.raise(type::RuntimeError, "cannot reuse already awaited __anext__()/asend()");
    Value in = arg;
    if (s->step_state == kInit) {
        if (g->async_running) {
            s->step_state = kClosed;
            return ctx.raise(type::RuntimeError, "anext(): asynchronous generator is already running");
        }
        if (in.is_none() && s->value) in = s->value;
        s->step_state = kIterating;
    }
    g->async_running = true;
    Ref<> result = resume(ctx, g, MOLT_RESUME_SEND, in);
    if (!result) s->step_state = kClosed;
    return result;
}

Ref<> step_throw(Ctx& ctx, AsyncGenStep* s, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "{}.throw() takes no keyword arguments", type_name(s));
    if (s->step_state == kClosed) return ctx.raise(type::RuntimeError, "cannot reuse already awaited __anext__()/asend()");
    MOLT_TRY(set_thrown(ctx, args, true));
    Generator* g = s->generator.get();
    ThrownWith given(g, &args);
    Ref<> result = resume(ctx, g, MOLT_RESUME_THROW, Value{});
    if (!result) s->step_state = kClosed;
    return result;
}

// aclose(): GeneratorExit goes in; StopAsyncIteration or GeneratorExit coming out is the good end.
Ref<> athrow_send(Ctx& ctx, AsyncGenStep* s, Value arg) {
    Generator* g = s->generator.get();
    if (s->step_state == kClosed) return ctx.raise(type::RuntimeError, "cannot reuse already awaited aclose()/athrow()");
    if (g->finished && s->step_state == kInit) {
        s->step_state = kClosed;
        return ctx.raise_instance(MOLT_TRY(exception_new(ctx, type::StopIteration, Value{})));
    }
    Ref<> out;
    int32_t status;
    if (s->step_state == kInit) {
        if (g->async_running) {
            s->step_state = kClosed;
            return ctx.raise(type::RuntimeError, s->closing ? "aclose(): asynchronous generator is already running"
                                                            : "athrow(): asynchronous generator is already running");
        }
        if (g->closed) {
            s->step_state = kClosed;
            return ctx.raise_instance(MOLT_TRY(exception_new(ctx, type::StopAsyncIteration, Value{})));
        }
        if (!arg.is_none()) return ctx.raise(type::RuntimeError, "can't send non-None value to a just-started coroutine");
        s->step_state = kIterating;
        g->async_running = true;
        if (s->closing) {
            g->closed = true;
            ctx.restore_pending(MOLT_TRY(exception_new(ctx, type::GeneratorExit, Value{})));
            status = generator_resume(ctx, g, MOLT_RESUME_THROW, Value{}, &out);
        } else {
            Ref<Tuple> given = own(s->value.value().as<Tuple>());
            const Args thrown{given->items, size_t(given->n), Value{}};
            if (!set_thrown(ctx, thrown, false).ok()) {
                g->async_running = false;
                s->step_state = kClosed;
                return raised;
            }
            ThrownWith handed_on(g, &thrown);
            status = generator_resume(ctx, g, MOLT_RESUME_THROW, Value{}, &out);
        }
    } else status = generator_resume(ctx, g, MOLT_RESUME_SEND, arg, &out);
    if (!s->closing) {
        Ref<> result = unwrap(ctx, g, status, std::move(out));
        if (!result) s->step_state = kClosed;
        return result;
    }
    if (status == MOLT_RESUME_YIELD) {
        if (class_of(out) != &type::async_generator_wrapped_value) return out;
        g->async_running = false;
        s->step_state = kClosed;
        return ctx.raise(type::RuntimeError, "async generator ignored GeneratorExit");
    }
    g->async_running = false;
    s->step_state = kClosed;
    if (status == MOLT_RESUME_ERROR && !ctx.swallow(type::StopAsyncIteration) && !ctx.swallow(type::GeneratorExit)) return raised;
    return ctx.raise_instance(MOLT_TRY(exception_new(ctx, type::StopIteration, Value{})));
}

} // namespace

namespace async_generator {

Ref<> dunder_repr(Ctx& ctx, Value self) {
    return format_text(ctx, "<async_generator object {} at {}>", self.as<Generator>()->qualname.value(), Address(self));
}
Ref<> dunder_aiter(Ctx&, Value self) { return own(self); }
Ref<> dunder_anext(Ctx& ctx, Value self) {
    MOLT_TRY(async_generator_first_iteration_py(ctx, self.as<Generator>()));
    return new_step(ctx, &type::async_generator_asend, self.as<Generator>(), kNone);
}
Status dunder_del(Ctx& ctx, Value self) {
    auto* g = self.as<Generator>();
    if (g->finished || !g->started()) return done();
    if (g->finaliser && !g->closed) {
        Ref<> hook = g->finaliser.copy();
        return Status::of(call(ctx, hook, {self}).ok());
    }
    ctx.restore_pending(MOLT_TRY(exception_new(ctx, type::GeneratorExit, Value{})));
    Ref<> out;
    const int32_t status = generator_resume(ctx, g, MOLT_RESUME_THROW, Value{}, &out);
    if (status == MOLT_RESUME_YIELD) return ctx.raise(type::RuntimeError, "async generator ignored GeneratorExit");
    if (status == MOLT_RESUME_ERROR && !ctx.swallow(type::GeneratorExit) && !ctx.swallow(type::StopIteration)) return raised;
    return done();
}
Ref<> asend(Ctx& ctx, Generator* self, Value arg) {
    MOLT_TRY(async_generator_first_iteration_py(ctx, self));
    return new_step(ctx, &type::async_generator_asend, self, arg);
}
Ref<> athrow(Ctx& ctx, Generator* self, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "async_generator.athrow() takes no keyword arguments");
    if (args.count() > 1) MOLT_TRY(warn_py(ctx, type::DeprecationWarning, kOldThrow));
    MOLT_TRY(async_generator_first_iteration_py(ctx, self));
    Ref<Tuple> given = MOLT_TRY(tuple_copy(ctx, args.items, args.count()));
    return new_step(ctx, &type::async_generator_athrow, self, given.value());
}
Ref<> aclose(Ctx& ctx, Generator* self) {
    MOLT_TRY(async_generator_first_iteration_py(ctx, self));
    Ref<AsyncGenStep> step = MOLT_TRY(new_step(ctx, &type::async_generator_athrow, self, Value{}));
    step->closing = true;
    return step;
}
Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_py(ctx, cls, item); }
Ref<> get_dunder_name(Ctx&, Generator* self) { return self->name.copy(); }
Status set_dunder_name(Ctx& ctx, Generator* self, Value value) {
    if (!value || !value.is<Str>()) return ctx.raise(type::TypeError, "__name__ must be set to a string object");
    self->name.set(value);
    return done();
}
Ref<> get_dunder_qualname(Ctx&, Generator* self) { return self->qualname.copy(); }
Status set_dunder_qualname(Ctx& ctx, Generator* self, Value value) {
    if (!value || !value.is<Str>()) return ctx.raise(type::TypeError, "__qualname__ must be set to a string object");
    self->qualname.set(value);
    return done();
}
Ref<> get_ag_running(Ctx&, Generator* self) { return boolean(self->async_running); }
Ref<> get_ag_suspended(Ctx&, Generator* self) { return boolean(self->started() && !self->running && !self->finished); }
Ref<> get_ag_frame(Ctx& ctx, Generator* self) { return self->finished ? none() : Ref<>(frame_object(ctx, &self->frame)); }
Ref<> get_ag_code(Ctx& ctx, Generator* self) { return code_of_callee(ctx, Value(self->callee), self->code()); }
Ref<> get_ag_await(Ctx&, Generator* self) { return self->awaiting && !self->running ? self->awaiting.copy() : none(); }

} // namespace async_generator

namespace async_generator_asend {
Ref<> dunder_iter(Ctx&, Value self) { return own(self); }
Ref<> dunder_await(Ctx&, Value self) { return own(self); }
Ref<> dunder_next(Ctx& ctx, Value self) { return asend_send(ctx, self.as<AsyncGenStep>(), kNone); }
Ref<> send(Ctx& ctx, AsyncGenStep* self, Value arg) { return asend_send(ctx, self, arg); }
Ref<> throw_(Ctx& ctx, AsyncGenStep* self, const Args& args) { return step_throw(ctx, self, args); }
Ref<> close(Ctx&, AsyncGenStep* self) {
    self->step_state = kClosed;
    return none();
}
} // namespace async_generator_asend

namespace async_generator_athrow {
Ref<> dunder_iter(Ctx&, Value self) { return own(self); }
Ref<> dunder_await(Ctx&, Value self) { return own(self); }
Ref<> dunder_next(Ctx& ctx, Value self) { return athrow_send(ctx, self.as<AsyncGenStep>(), kNone); }
Ref<> send(Ctx& ctx, AsyncGenStep* self, Value arg) { return athrow_send(ctx, self, arg); }
Ref<> throw_(Ctx& ctx, AsyncGenStep* self, const Args& args) { return step_throw(ctx, self, args); }
Ref<> close(Ctx&, AsyncGenStep* self) {
    self->step_state = kClosed;
    return none();
}
} // namespace async_generator_athrow

extern "C" molt_value molt_core_async_wrap(molt_ctx* c, molt_value v) {
    Ref<AsyncGenValue> wrapped = allocate<AsyncGenValue>(*static_cast<Ctx*>(c), &type::async_generator_wrapped_value);
    if (wrapped) wrapped->value.set(Value(v));
    return wrapped.release();
}

} // namespace molt

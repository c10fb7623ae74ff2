// Abstract managers, managers as decorators, managers made of generators.
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "gen/core_slots.h"
#include "gen/std/contextlib.h"
#include "std/collections_abc/check_methods.h"

namespace molt::contextlib {

using collections_abc::check_methods;

namespace AbstractContextManager {
Ref<> dunder_enter(Ctx&, Value self) { return own(self); }
Ref<> dunder_exit(Ctx&, Value, Value, Value, Value) { return none(); }
Ref<> dunder_subclasshook(Ctx& ctx, Value cls_argument, Value C) {
    return cls_argument == cls.value() ? check_methods(ctx, C, {"__enter__"_n, "__exit__"_n}) : not_implemented();
}
} // namespace AbstractContextManager

namespace AbstractAsyncContextManager {
Flow dunder_aenter(Resume& r, dunder_aenter_frame& f) { return r.give(f.self.copy(), MOLT_RESUME_RETURN); }
Flow dunder_aexit(Resume& r, dunder_aexit_frame&) { return r.give(none(), MOLT_RESUME_RETURN); }
Ref<> dunder_subclasshook(Ctx& ctx, Value cls_argument, Value C) {
    return cls_argument == cls.value() ? check_methods(ctx, C, {"__aenter__"_n, "__aexit__"_n}) : not_implemented();
}
} // namespace AbstractAsyncContextManager

namespace {

/// functools.wraps(func)(wrapper)
Ref<> wrapped(Ctx& ctx, Value func, Ref<> wrapper) {
    if (!wrapper) return raised;
    return import(ctx, "functools", "wraps"_n)(func)(wrapper);
}

/// exit(type, exception, traceback) for what is pending; true: swallowed. Otherwise it is pending again.
Result<bool> exit_swallows(Ctx& ctx, Value exit) {
    Except caught(ctx);
    Ref<Tuple> details = MOLT_TRY(exc_details(ctx, caught.value()));
    if (MOLT_TRY(Py(ctx, exit).spread(details).truth())) return true;
    return caught.reraise();
}

} // namespace

namespace ContextDecorator {
Ref<> _recreate_cm(Ctx&, Value self) { return own(self); }
Ref<> dunder_call(Ctx& ctx, Value self, Value func) {
    return wrapped(ctx, func, closure_function(ctx, dunder_call_inner_code, here, {self, func}));
}
Ref<> dunder_call_inner(Ctx& ctx, const Closure& free, std::span<const Value> rest, Value keywords) {
    Ref<> manager = MOLT_TRY(Py(ctx, free[0]).call("_recreate_cm"_n));
    molt_value exit_word = 0;
    Ref<> entered = MOLT_TRY(Ref<>::own_word(molt_core_with_enter(&ctx, manager.word(), &exit_word)));
    Ref<> exit = Ref<>::own_word(exit_word);
    Ref<Tuple> args = MOLT_TRY(tuple_copy(ctx, rest));
    Ref<> result = Py(ctx, free[1]).spread(args, keywords);
    if (!result) return MOLT_TRY(exit_swallows(ctx, exit)) ? none() : Ref<>(raised);
    MOLT_TRY(Py(ctx, exit)(kNone, kNone, kNone));
    return result;
}
} // namespace ContextDecorator

namespace AsyncContextDecorator {
Ref<> _recreate_cm(Ctx&, Value self) { return own(self); }
Ref<> dunder_call(Ctx& ctx, Value self, Value func) {
    return wrapped(ctx, func, closure_function(ctx, dunder_call_inner_code, here, {self, func}));
}

Flow dunder_call_inner(Resume& r, dunder_call_inner_frame& f) {
    Ctx& ctx = r.ctx;
    const Closure free{Value(r.generator->callee)};
    MOLT_RESUME(r);
    f.manager.set(MOLT_TRY(Py(ctx, free[0]).call("_recreate_cm"_n)));
    {
        molt_value exit_word = 0;
        Ref<> awaitable = Ref<>::own_word(molt_core_async_with_enter(&ctx, f.manager.value().word(), &exit_word));
        if (!awaitable) return raised;
        f.manager_exit.set(Ref<>::own_word(exit_word));
        f.result.set(std::move(awaitable));
    }
    MOLT_AWAIT(r, f.awaiting, f.result);
    MOLT_AWAIT_TRY(r, f.awaiting, Py(ctx, free[1]).spread(f.args, f.kwds));
    if (r.value) {
        f.result.set(std::move(r.value));
        MOLT_AWAIT(r, f.awaiting, Py(ctx, f.manager_exit)(kNone, kNone, kNone));
        return r.give(f.result.copy(), MOLT_RESUME_RETURN);
    }
    f.exception.set(ctx.take_pending());
    f.result.set(MOLT_TRY(exc_details(ctx, f.exception)));
    MOLT_AWAIT(r, f.awaiting, Py(ctx, f.manager_exit).spread(f.result));
    if (!MOLT_TRY(truth(ctx, r.value))) {
        ctx.restore_pending(f.exception.copy());
        return raised;
    }
    MOLT_RESUME_END(r, kNone);
}
} // namespace AsyncContextDecorator

namespace _GeneratorContextManagerBase {

Ref<> dunder_init(Ctx& ctx, Value self, Value func, Value args, Value kwds) {
    Py manager(ctx, self);
    Ref<> keywords = own(kwds);
    if (!kwds.is_exact(MOLT_KIND_DICT)) keywords = MOLT_TRY(builtin(ctx, "dict"_n)(kwds));
    MOLT_TRY(manager.set_attr("gen"_n, MOLT_TRY(Py(ctx, func).spread(args, keywords))));
    MOLT_TRY(manager.set_attr("func"_n, func));
    MOLT_TRY(manager.set_attr("args"_n, args));
    MOLT_TRY(manager.set_attr("kwds"_n, kwds));
    Ref<> doc = MOLT_TRY(Py(ctx, func).attr_or("__doc__"_n, kNone));
    if (doc.value().is_none()) doc = MOLT_TRY(Py(ctx, Value(class_of(self))).attr("__doc__"_n));
    MOLT_TRY(manager.set_attr("__doc__"_n, doc));
    return none();
}

Ref<> _recreate_cm(Ctx& ctx, Value self) {
    Py manager(ctx, self);
    Ref<> func = MOLT_TRY(manager.attr("func"_n)), args = MOLT_TRY(manager.attr("args"_n));
    Ref<> kwds = MOLT_TRY(manager.attr("kwds"_n));
    return manager.attr("__class__"_n)(func, args, kwds);
}

} // namespace _GeneratorContextManagerBase

namespace {

/// The arguments are needed for _recreate_cm only, which is over once the block is entered.
Status forget_arguments(Ctx& ctx, Value self) {
    Py manager(ctx, self);
    MOLT_TRY(manager.del_attr("args"_n));
    MOLT_TRY(manager.del_attr("kwds"_n));
    return manager.del_attr("func"_n);
}

/// What throwing `value` into the generator gave, an exception being pending: false (the block's own
/// exception goes on), true (swallowed), or the new exception. `stop`: StopIteration or StopAsyncIteration.
Ref<> judge_thrown(Ctx& ctx, Value value, Value traceback, const Class& stop, bool async) {
    Except caught(ctx);
    if (caught.is(stop)) return boolean(!(caught.value() == value));
    bool wrapped_stop = caught.is(type::RuntimeError) &&
                        (instance_of(value, &type::StopIteration) || (async && instance_of(value, &type::StopAsyncIteration))) &&
                        caught->cause.value() == value;
    if (caught.value() == value || wrapped_stop) {
        MOLT_TRY(Py(ctx, value).set_attr("__traceback__"_n, traceback));
        return boolean(false);
    }
    return caught.reraise();
}

/// RuntimeError after the generator yielded once too often; the generator is closed before it goes on.
Raised did_not_stop(Ctx& ctx, Value generator, const char* text) {
    ctx.raise(type::RuntimeError, text);
    Ref<> error = ctx.take_pending();
    MOLT_TRY(Py(ctx, generator).call("close"_n));
    ctx.restore_pending(std::move(error));
    return raised;
}

} // namespace

namespace _GeneratorContextManager {

Ref<> dunder_enter(Ctx& ctx, Value self) {
    MOLT_TRY(forget_arguments(ctx, self));
    Ref<> generator = MOLT_TRY(Py(ctx, self).attr("gen"_n));
    Ref<> item = builtin(ctx, "next"_n)(generator);
    if (item || !ctx.pending_matches(type::StopIteration)) return item;
    Except caught(ctx);
    return caught.raise_from(kNone, type::RuntimeError, "generator didn't yield");
}

Ref<> dunder_exit(Ctx& ctx, Value self, Value typ, Value value, Value traceback) {
    Ref<> generator = MOLT_TRY(Py(ctx, self).attr("gen"_n));
    if (typ.is_none()) {
        Ref<> item = MOLT_TRY(next(ctx, generator));
        if (item.value().is_absent()) return boolean(false);
        return did_not_stop(ctx, generator, "generator didn't stop");
    }
    Ref<> exception = own(value);
    if (value.is_none()) exception = MOLT_TRY(Py(ctx, typ)());
    Ref<> thrown = Py(ctx, generator).call("throw"_n, exception);
    if (!thrown) return judge_thrown(ctx, exception, traceback, type::StopIteration, false);
    return did_not_stop(ctx, generator, "generator didn't stop after throw()");
}

} // namespace _GeneratorContextManager

namespace _AsyncGeneratorContextManager {

Flow dunder_aenter(Resume& r, dunder_aenter_frame& f) {
    Ctx& ctx = r.ctx;
    MOLT_RESUME(r);
    MOLT_TRY(forget_arguments(ctx, f.self));
    MOLT_AWAIT_TRY(r, f.awaiting, builtin(ctx, "anext"_n)(Py(ctx, f.self).attr("gen"_n)));
    if (!r.value) {
        if (!ctx.pending_matches(type::StopAsyncIteration)) return raised;
        Except caught(ctx);
        return caught.raise_from(kNone, type::RuntimeError, "generator didn't yield");
    }
    MOLT_RESUME_END(r, r.value);
}

Flow dunder_aexit(Resume& r, dunder_aexit_frame& f) {
    Ctx& ctx = r.ctx;
    MOLT_RESUME(r);
    if (f.typ.value().is_none()) {
        MOLT_AWAIT_TRY(r, f.awaiting, builtin(ctx, "anext"_n)(Py(ctx, f.self).attr("gen"_n)));
        if (!r.value) {
            if (ctx.swallow(type::StopAsyncIteration)) return r.give(boolean(false), MOLT_RESUME_RETURN);
            return raised;
        }
        ctx.raise(type::RuntimeError, "generator didn't stop");
    } else {
        if (f.value.value().is_none()) f.value.set(MOLT_TRY(Py(ctx, f.typ)()));
        MOLT_AWAIT_TRY(r, f.awaiting, Py(ctx, f.self).attr("gen"_n).call("athrow"_n, f.value));
        if (!r.value) return r.give(judge_thrown(ctx, f.value, f.traceback, type::StopAsyncIteration, true), MOLT_RESUME_RETURN);
        ctx.raise(type::RuntimeError, "generator didn't stop after athrow()");
    }
    f.made.set(ctx.take_pending());
    MOLT_AWAIT(r, f.awaiting, Py(ctx, f.self).attr("gen"_n).call("aclose"_n));
    ctx.restore_pending(f.made.copy());
    return raised;
    MOLT_RESUME_END(r, kNone);
}

} // namespace _AsyncGeneratorContextManager

namespace {

Ref<> new_manager(Ctx& ctx, Slot<>& cls, Value func, std::span<const Value> rest, Value keywords) {
    Ref<Tuple> args = MOLT_TRY(tuple_copy(ctx, rest));
    return Py(ctx, cls)(func, args, keywords);
}

} // namespace

Ref<> contextmanager(Ctx& ctx, Value func) {
    return wrapped(ctx, func, closure_function(ctx, contextmanager_helper_code, here, {func}));
}
Ref<> contextmanager_helper(Ctx& ctx, const Closure& free, std::span<const Value> rest, Value keywords) {
    return new_manager(ctx, _GeneratorContextManager::cls, free[0], rest, keywords);
}

Ref<> asynccontextmanager(Ctx& ctx, Value func) {
    return wrapped(ctx, func, closure_function(ctx, asynccontextmanager_helper_code, here, {func}));
}
Ref<> asynccontextmanager_helper(Ctx& ctx, const Closure& free, std::span<const Value> rest, Value keywords) {
    return new_manager(ctx, _AsyncGeneratorContextManager::cls, free[0], rest, keywords);
}

} // namespace molt::contextlib

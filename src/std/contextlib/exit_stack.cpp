// ExitStack and AsyncExitStack.
#include "core/exc/except.h"
#include "gen/std/contextlib.h"

namespace molt::contextlib {

namespace {

/// cls.first and cls.second of the manager's class, as the with statement looks them up.
Status protocol_of(Ctx& ctx, Value manager, Name first, Name second, const char* protocol, Ref<>& enter, Ref<>& exit) {
    Py cls(ctx, Value(class_of(manager)));
    enter = cls.attr(first);
    if (enter) exit = cls.attr(second);
    if (enter && exit) return done();
    if (!ctx.pending_matches(type::AttributeError)) return raised;
    Except caught(ctx);
    Ref<> module = MOLT_TRY(cls.attr("__module__"_n)), qualname = MOLT_TRY(cls.attr("__qualname__"_n));
    return caught.raise_from(kNone, type::TypeError, "'{}.{}' object does not support the {} protocol", module, qualname,
                             protocol);
}

/// type(exit).name, or kAbsent.
Ref<> method_of_class(Ctx& ctx, Value exit, Name name) { return Py(ctx, Value(class_of(exit))).attr_or_absent(name); }

/// How a stack of exits unwinds: the state that the loops of both stacks share.
struct Unwinding {
    Ctx& ctx;
    Value outer;     // handled when __exit__ was called, or None
    Slot<>& current; // exception that the next exit is told of, or None
    bool swallowed, pending;

    Ref<Tuple> details() const { return exc_details(ctx, current); }

    void returned(bool swallows) {
        if (!swallows) return;
        swallowed = true;
        pending = false;
        current.set(kNone);
    }
    /// The exit raised: the end of the new chain gets the exception before as its context.
    Status raised_in_exit() {
        Except caught(ctx);
        Ref<> link = own(caught.value());
        for (;;) {
            Ref<> context = MOLT_TRY(Py(ctx, link).attr("__context__"_n));
            if (context.value().is_none() || context.value() == current.value()) break;
            if (context.value() == outer) {
                MOLT_TRY(Py(ctx, link).set_attr("__context__"_n, current));
                break;
            }
            link = std::move(context);
        }
        pending = true;
        current.set(caught.value());
        return done();
    }
    /// The result of __exit__, or the last exception with the context that was prepared.
    Ref<> finish(bool received) {
        if (!pending) return boolean(received && swallowed);
        Ref<> context = MOLT_TRY(Py(ctx, current).attr("__context__"_n));
        raise_py(ctx, current);
        Ref<> again = ctx.take_pending();
        MOLT_TRY(Py(ctx, again).set_attr("__context__"_n, context));
        ctx.restore_pending(std::move(again));
        return raised;
    }
};

Ref<> handled_or_none(Ctx& ctx) {
    Value handled = handled_exception(ctx);
    return own(handled ? handled : kNone);
}

/// wrapper.__wrapped__ = callback; self._push_exit_callback(wrapper[, False]); callback
Ref<> push_wrapper(Ctx& ctx, Value self, Ref<> wrapper, Value callback, bool sync) {
    MOLT_TRY(Py(ctx, wrapper).set_attr("__wrapped__"_n, callback));
    if (sync) MOLT_TRY(Py(ctx, self).call("_push_exit_callback"_n, wrapper));
    else MOLT_TRY(Py(ctx, self).call("_push_exit_callback"_n, wrapper, false));
    return own(callback);
}

/// self.maker(callback, *args, **kwds)
Ref<> make_wrapper(Ctx& ctx, Value self, Name maker, Value callback, std::span<const Value> rest, Value keywords) {
    Ref<Tuple> args = MOLT_TRY(tuple_allocate(ctx, rest.size() + 1));
    args->items[0] = own(callback).release();
    for (size_t i = 0; i < rest.size(); i++) args->items[i + 1] = own(rest[i]).release();
    return Py(ctx, self).attr(maker).spread(args, keywords);
}

} // namespace

namespace _BaseExitStack {

Ref<> _create_exit_wrapper(Ctx& ctx, Value cm, Value cm_exit) { return method_new(ctx, cm_exit, cm); }

Ref<> _create_cb_wrapper(Ctx& ctx, Value callback, std::span<const Value> rest, Value keywords) {
    Ref<> args = MOLT_TRY(tuple_copy(ctx, rest));
    return closure_function(ctx, _create_cb_wrapper__exit_wrapper_code, here, {callback, args.value(), keywords});
}
Ref<> _create_cb_wrapper__exit_wrapper(Ctx& ctx, const Closure& free, Value, Value, Value) {
    MOLT_TRY(Py(ctx, free[0]).spread(free[1], free[2]));
    return none();
}

Ref<> dunder_init(Ctx& ctx, Value self) {
    return give(ctx, Py(ctx, self).set_attr("_exit_callbacks"_n, MOLT_TRY(here.global(ctx, "deque"_n)())));
}

Ref<> pop_all(Ctx& ctx, Value self) {
    Py stack(ctx, self);
    Ref<> fresh = MOLT_TRY(Py(ctx, Value(class_of(self)))());
    MOLT_TRY(Py(ctx, fresh).set_attr("_exit_callbacks"_n, MOLT_TRY(stack.attr("_exit_callbacks"_n))));
    MOLT_TRY(stack.set_attr("_exit_callbacks"_n, MOLT_TRY(here.global(ctx, "deque"_n)())));
    return fresh;
}

Ref<> push(Ctx& ctx, Value self, Value exit) {
    Ref<> method = MOLT_TRY(method_of_class(ctx, exit, "__exit__"_n));
    if (method.value().is_absent()) MOLT_TRY(Py(ctx, self).call("_push_exit_callback"_n, exit));
    else MOLT_TRY(Py(ctx, self).call("_push_cm_exit"_n, exit, method));
    return own(exit);
}

Ref<> enter_context(Ctx& ctx, Value self, Value cm) {
    Ref<> enter, exit;
    MOLT_TRY(protocol_of(ctx, cm, "__enter__"_n, "__exit__"_n, "context manager", enter, exit));
    Ref<> result = MOLT_TRY(Py(ctx, enter)(cm));
    MOLT_TRY(Py(ctx, self).call("_push_cm_exit"_n, cm, exit));
    return result;
}

Ref<> callback(Ctx& ctx, Value self, Value callback, std::span<const Value> rest, Value keywords) {
    return push_wrapper(ctx, self, make_wrapper(ctx, self, "_create_cb_wrapper"_n, callback, rest, keywords), callback, true);
}

Ref<> _push_cm_exit(Ctx& ctx, Value self, Value cm, Value cm_exit) {
    Ref<> wrapper = MOLT_TRY(Py(ctx, self).call("_create_exit_wrapper"_n, cm, cm_exit));
    MOLT_TRY(Py(ctx, self).call("_push_exit_callback"_n, wrapper, true));
    return none();
}

Ref<> _push_exit_callback(Ctx& ctx, Value self, Value callback, Value is_sync) {
    Ref<Tuple> entry = MOLT_TRY(tuple_of(ctx, is_sync, callback));
    MOLT_TRY(Py(ctx, self).attr("_exit_callbacks"_n).call("append"_n, entry));
    return none();
}

} // namespace _BaseExitStack

namespace ExitStack {

Ref<> dunder_enter(Ctx&, Value self) { return own(self); }

Ref<> dunder_exit(Ctx& ctx, Value self, std::span<const Value> rest) {
    if (rest.size() < 2) return ctx.raise(type::IndexError, "tuple index out of range");
    Ref<> outer = MOLT_TRY(handled_or_none(ctx));
    Slot<> current;
    current.set(rest[1]);
    struct Clear {
        Slot<>& slot;
        ~Clear() { slot.clear(); }
    } clear{current};
    Unwinding unwinding{ctx, outer.value(), current, false, false};
    for (;;) {
        Py callbacks = Py(ctx, self).attr("_exit_callbacks"_n);
        if (!MOLT_TRY(callbacks.truth())) break;
        Ref<> entry = MOLT_TRY(callbacks.call("pop"_n));
        Ref<> exit = MOLT_TRY(Py(ctx, entry).item(1));
        Ref<Tuple> details = MOLT_TRY(unwinding.details());
        Result<bool> swallows = Py(ctx, exit).spread(details).truth();
        if (swallows.ok()) unwinding.returned(swallows.take());
        else MOLT_TRY(unwinding.raised_in_exit());
    }
    return unwinding.finish(!rest[0].is_none());
}

Ref<> close(Ctx& ctx, Value self) {
    MOLT_TRY(Py(ctx, self).call("__exit__"_n, kNone, kNone, kNone));
    return none();
}

} // namespace ExitStack

namespace AsyncExitStack {

Ref<> _create_async_exit_wrapper(Ctx& ctx, Value cm, Value cm_exit) { return method_new(ctx, cm_exit, cm); }

Ref<> _create_async_cb_wrapper(Ctx& ctx, Value callback, std::span<const Value> rest, Value keywords) {
    Ref<> args = MOLT_TRY(tuple_copy(ctx, rest));
    return closure_function(ctx, _create_async_cb_wrapper__exit_wrapper_code, here, {callback, args.value(), keywords});
}
Flow _create_async_cb_wrapper__exit_wrapper(Resume& r, _create_async_cb_wrapper__exit_wrapper_frame& f) {
    const Closure free{Value(r.generator->callee)};
    MOLT_RESUME(r);
    MOLT_AWAIT(r, f.awaiting, Py(r.ctx, free[0]).spread(free[1], free[2]));
    MOLT_RESUME_END(r, kNone);
}

Flow enter_async_context(Resume& r, enter_async_context_frame& f) {
    Ctx& ctx = r.ctx;
    MOLT_RESUME(r);
    {
        Ref<> enter, exit;
        MOLT_TRY(protocol_of(ctx, f.cm, "__aenter__"_n, "__aexit__"_n, "asynchronous context manager", enter, exit));
        f.manager_exit.set(std::move(exit));
        f.awaiting.set(std::move(enter));
    }
    MOLT_AWAIT(r, f.awaiting, Py(ctx, f.awaiting)(f.cm));
    MOLT_TRY(Py(ctx, f.self).call("_push_async_cm_exit"_n, f.cm, f.manager_exit));
    MOLT_RESUME_END(r, r.value);
}

Ref<> push_async_exit(Ctx& ctx, Value self, Value exit) {
    Ref<> method = MOLT_TRY(method_of_class(ctx, exit, "__aexit__"_n));
    if (method.value().is_absent()) MOLT_TRY(Py(ctx, self).call("_push_exit_callback"_n, exit, false));
    else MOLT_TRY(Py(ctx, self).call("_push_async_cm_exit"_n, exit, method));
    return own(exit);
}

Ref<> push_async_callback(Ctx& ctx, Value self, Value callback, std::span<const Value> rest, Value keywords) {
    return push_wrapper(ctx, self, make_wrapper(ctx, self, "_create_async_cb_wrapper"_n, callback, rest, keywords), callback,
                        false);
}

Flow aclose(Resume& r, aclose_frame& f) {
    MOLT_RESUME(r);
    MOLT_AWAIT(r, f.awaiting, Py(r.ctx, f.self).call("__aexit__"_n, kNone, kNone, kNone));
    MOLT_RESUME_END(r, kNone);
}

Ref<> _push_async_cm_exit(Ctx& ctx, Value self, Value cm, Value cm_exit) {
    Ref<> wrapper = MOLT_TRY(Py(ctx, self).call("_create_async_exit_wrapper"_n, cm, cm_exit));
    MOLT_TRY(Py(ctx, self).call("_push_exit_callback"_n, wrapper, false));
    return none();
}

Flow dunder_aenter(Resume& r, dunder_aenter_frame& f) { return r.give(f.self.copy(), MOLT_RESUME_RETURN); }

Flow dunder_aexit(Resume& r, dunder_aexit_frame& f) {
    Ctx& ctx = r.ctx;
    auto* details = f.exc_details.value().as<Tuple>();
    // f.flags: 1 swallowed, 2 pending.
    Unwinding unwinding{ctx, f.outer.value(), f.current, false, false};
    if (f.flags) {
        unwinding.swallowed = f.flags.value().small_int() & 1;
        unwinding.pending = f.flags.value().small_int() & 2;
    }
    MOLT_RESUME(r);
    if (details->n < 2) return ctx.raise(type::IndexError, "tuple index out of range");
    f.outer.set(MOLT_TRY(handled_or_none(ctx)));
    f.current.set((*details)[1]);
    unwinding.outer = f.outer.value();
    for (;;) {
        {
            Py callbacks = Py(ctx, f.self).attr("_exit_callbacks"_n);
            if (!MOLT_TRY(callbacks.truth())) break;
            f.entry.set(MOLT_TRY(callbacks.call("pop"_n)));
        }
        f.flags.set(Value(molt_small_int(unwinding.swallowed | unwinding.pending << 1)));
        if (MOLT_TRY(Py(ctx, f.entry).item(0).truth())) {
            Ref<Tuple> arguments = MOLT_TRY(unwinding.details());
            r.value = Py(ctx, f.entry).item(1).spread(arguments);
        } else {
            f.entry.set(MOLT_TRY(Py(ctx, f.entry).item(1)));
            MOLT_AWAIT_TRY(r, f.awaiting, Py(ctx, f.entry).spread(unwinding.details()));
        }
        {
            Result<bool> swallows = r.value ? truth(ctx, r.value) : Result<bool>(raised);
            if (swallows.ok()) unwinding.returned(swallows.take());
            else MOLT_TRY(unwinding.raised_in_exit());
        }
    }
    return r.give(unwinding.finish(!(*details)[0].is_none()), MOLT_RESUME_RETURN);
    MOLT_RESUME_END(r, kNone);
}

} // namespace AsyncExitStack

} // namespace molt::contextlib

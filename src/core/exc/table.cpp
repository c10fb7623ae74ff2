// The exception part of the group `core`: raise, handlers, except*, with, assertions.
#include "core/exc/exception.h"
#include "core/exc/report.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/runtime/runtime.h"
#include "core/types/list.h"

namespace molt {

namespace {

Ctx& C(molt_ctx* c) { return *static_cast<Ctx*>(c); }

/// The exception that `raise value` means: an instance, or a call of a class.
Ref<> instance_of_raise(Ctx& ctx, Value value) {
    if (is_exception(value)) return own(value);
    if (!is_exception_class(value)) return ctx.raise(type::TypeError, "exceptions must derive from BaseException");
    Ref<> made = MOLT_TRY(call(ctx, value, {}));
    if (!is_exception(made))
        return ctx.raise(type::TypeError, "calling {!r} should have returned an instance of BaseException, not {!r}", value,
                         Value(class_of(made)));
    return made;
}

Status raise_py(Ctx& ctx, Value exc, Value cause) {
    Ref<> exception = MOLT_TRY(instance_of_raise(ctx, exc));
    if (!cause.is_missing()) {
        Ref<> fixed;
        if (is_exception_class(cause)) {
            fixed = MOLT_TRY(call(ctx, cause, {}));
            if (!is_exception(fixed))
                return ctx.raise(type::TypeError, "calling {!r} should have returned an instance of BaseException, not {!r}",
                                 cause, Value(class_of(fixed)));
        } else if (is_exception(cause)) fixed = own(cause);
        else if (!cause.is_none()) return ctx.raise(type::TypeError, "exception causes must derive from BaseException");
        auto* e = exception.value().as<Exception>();
        if (fixed) e->cause.set(std::move(fixed));
        else e->cause.clear();
        e->suppress_context = true;
    }
    return ctx.raise_instance(std::move(exception));
}

Status check_except_class(Ctx& ctx, Value cls, bool star) {
    auto check = [&](Value c) -> Status {
        if (!is_exception_class(c))
            return ctx.raise(type::TypeError, star ? "catching classes that do not inherit from BaseException is not allowed"
                                                   : "catching classes that do not inherit from BaseException is not allowed");
        if (star && c.as<Class>()->derives_from(&type::BaseExceptionGroup))
            return ctx.raise(type::TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.");
        return done();
    };
    if (!cls.is<Tuple>()) return check(cls);
    for (uint64_t i = 0; i < cls.as<Tuple>()->n; i++) MOLT_TRY(check((*cls.as<Tuple>())[i]));
    return done();
}

bool matches(Value exc, Value cls) {
    if (cls.is<Class>()) return instance_of(exc, cls.as<Class>());
    for (uint64_t i = 0; i < cls.as<Tuple>()->n; i++)
        if ((*cls.as<Tuple>())[i].is<Class>() && instance_of(exc, (*cls.as<Tuple>())[i].as<Class>())) return true;
    return false;
}

/// Looks up a pair of special methods; both must exist.
Status with_methods(Ctx& ctx, Value manager, Str* enter_name, Str* exit_name, const char* protocol, Ref<>& enter, Ref<>& exit) {
    enter = MOLT_TRY(lookup_special(ctx, manager, enter_name));
    if (enter.value().is_absent())
        return ctx.raise(type::TypeError, "'{}' object does not support the {} protocol", type_name(manager), protocol);
    exit = MOLT_TRY(lookup_special(ctx, manager, exit_name));
    if (exit.value().is_absent())
        return ctx.raise(type::TypeError, "'{}' object does not support the {} protocol (missed {} method)", type_name(manager),
                         protocol, Value(exit_name));
    return done();
}

Ref<> call_exit(Ctx& ctx, Value exit, Value exc) {
    if (!exc) return call(ctx, exit, {kNone, kNone, kNone});
    auto* e = exc.as<Exception>();
    Ref<> tb = e->traceback ? e->traceback.copy() : none();
    return call(ctx, exit, {Value(class_of(exc)), exc, tb});
}

} // namespace

extern "C" {

molt_status molt_core_raise(molt_ctx* c, molt_value exc, molt_value cause) {
    (void)raise_py(C(c), Value(exc), Value(cause)).ok();
    return MOLT_ERROR;
}

molt_status molt_core_restore(molt_ctx* c, molt_value exc);

molt_status molt_core_reraise(molt_ctx* c) {
    Ctx& ctx = C(c);
    Value handled = handled_exception(ctx);
    if (handled.is_none()) ctx.raise(type::RuntimeError, "No active exception to reraise");
    else return molt_core_restore(c, own(handled).release());
    return MOLT_ERROR;
}

molt_status molt_core_restore(molt_ctx* c, molt_value exc) {
    Ctx& ctx = C(c);
    ctx.restore_pending(Ref<>::own_word(exc));
    if (ctx.frame) ctx.frame->flags |= kFrameReraises;
    return MOLT_ERROR;
}

molt_value molt_core_begin_except(molt_ctx* c, molt_value* previous) {
    Ctx& ctx = C(c);
    traceback_here(ctx);
    Ref<> exc = ctx.take_pending();
    Ref<> before = ctx.handled->exception.take();
    *previous = before ? before.release() : MOLT_NONE;
    ctx.handled->exception.set(exc.value());
    return exc.release();
}

void molt_core_end_except(molt_ctx* c, molt_value previous) {
    Ctx& ctx = C(c);
    Ref<> before = Ref<>::own_word(previous);
    if (before.value().is_none()) ctx.handled->exception.clear();
    else ctx.handled->exception.set(std::move(before));
}

void molt_core_set_handled(molt_ctx* c, molt_value exc) { C(c).handled->exception.set(Value(exc)); }

molt_value molt_core_exception_matches(molt_ctx* c, molt_value exc, molt_value class_or_tuple) {
    if (!check_except_class(C(c), Value(class_or_tuple), false).ok()) return 0;
    return molt_bool(matches(Value(exc), Value(class_or_tuple)));
}

molt_status molt_core_exception_match_star(molt_ctx* c, molt_value exc, molt_value class_or_tuple, molt_value* matched,
                                           molt_value* rest) {
    Ctx& ctx = C(c);
    Value e(exc), cls(class_or_tuple);
    if (!check_except_class(ctx, cls, true).ok()) return MOLT_ERROR;
    if (matches(e, cls) && !instance_of(e, &type::BaseExceptionGroup)) {
        // A naked exception is wrapped.
        Ref<Tuple> members = tuple_of(ctx, e);
        if (!members) return MOLT_ERROR;
        Ref<> group = call(ctx, Value(&type::BaseExceptionGroup), {Value(str_empty()), Value(members.get())});
        if (!group) return MOLT_ERROR;
        group.value().as<Exception>()->traceback.set(e.as<Exception>()->traceback.value());
        *matched = group.release();
        *rest = MOLT_NONE;
        return MOLT_OK;
    }
    if (!instance_of(e, &type::BaseExceptionGroup)) {
        *matched = MOLT_NONE;
        *rest = own(e).release();
        return MOLT_OK;
    }
    Ref<> m, r;
    if (!group_split_py(ctx, e, cls, m, r).ok()) return MOLT_ERROR;
    *matched = m.release();
    *rest = r.release();
    return MOLT_OK;
}

molt_status molt_core_raise_assertion(molt_ctx* c, molt_value message) {
    Ctx& ctx = C(c);
    Ref<> e = exception_new(ctx, type::AssertionError, Value(message).is_absent() ? Value{} : Value(message));
    if (e) ctx.raise_instance(std::move(e));
    return MOLT_ERROR;
}

molt_status molt_core_raise_recursion(molt_ctx* c) {
    raise_recursion_limit(C(c), nullptr);
    return MOLT_ERROR;
}

molt_status molt_core_raise_unbound(molt_ctx* c, molt_value name, int32_t is_free) {
    Ctx& ctx = C(c);
    if (is_free) {
        ctx.raise(type::NameError, "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
                  Value(name));
        if (ctx.pending_matches(type::NameError))
            static_cast<NameErrorObject*>(ctx.pending.value().object())->name.set(Value(name));
    } else
        ctx.raise(type::UnboundLocalError, "cannot access local variable '{}' where it is not associated with a value",
                  Value(name));
    return MOLT_ERROR;
}

molt_value molt_core_with_enter(molt_ctx* c, molt_value manager, molt_value* exit) {
    Ctx& ctx = C(c);
    Ref<> enter, leave;
    if (!with_methods(ctx, Value(manager), names.__enter__, names.__exit__, "context manager", enter, leave).ok()) return 0;
    Ref<> result = call(ctx, enter, {});
    if (!result) return 0;
    *exit = leave.release();
    return result.release();
}

molt_value molt_core_with_exit(molt_ctx* c, molt_value exit, molt_value exc) {
    Ctx& ctx = C(c);
    Ref<> result = call_exit(ctx, Value(exit), Value(exc));
    if (!result) return 0;
    if (!exc) return MOLT_FALSE;
    Result<bool> swallow = truth(ctx, result);
    return swallow.ok() ? molt_bool(swallow.take()) : 0;
}

molt_value molt_core_async_with_enter(molt_ctx* c, molt_value manager, molt_value* exit) {
    Ctx& ctx = C(c);
    Ref<> enter, leave;
    if (!with_methods(ctx, Value(manager), names.__aenter__, names.__aexit__, "asynchronous context manager", enter, leave).ok())
        return 0;
    Ref<> result = call(ctx, enter, {});
    if (!result) return 0;
    *exit = leave.release();
    return result.release();
}

molt_value molt_core_async_with_exit(molt_ctx* c, molt_value exit, molt_value exc) {
    return call_exit(C(c), Value(exit), Value(exc)).release();
}

} // extern "C"

namespace {

/// Does the raised exception stem from the original unchanged (same traceback chain and links)?
bool is_same_metadata(Exception* a, Exception* b) {
    return a->traceback.value() == b->traceback.value() && a->context.value() == b->context.value() &&
           a->cause.value() == b->cause.value();
}

// PEP 654: what handlers re-raised unchanged is put back into the original's nesting; new exceptions stand beside it.
Ref<> prep_reraise_star(Ctx& ctx, Value original, List* list) {
    Ref<List> raised_new = MOLT_TRY(list_new(ctx)), reraised = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < list->n; i++) {
        Value e = (*list)[i];
        if (e.is_none()) continue;
        if (!is_exception(original) || !instance_of(original, &type::BaseExceptionGroup)) {
            if (e == original) return own(e);
            MOLT_TRY(list_append(ctx, raised_new.get(), e));
        } else if (is_same_metadata(e.as<Exception>(), original.as<Exception>())) MOLT_TRY(list_append(ctx, reraised.get(), e));
        else MOLT_TRY(list_append(ctx, raised_new.get(), e));
    }
    if (reraised->n == 0 && raised_new->n == 0) return none();
    Ref<> projected;
    if (reraised->n) {
        // Members of the original that were re-raised, in its nesting.
        Ref<Tuple> leaves_of = MOLT_TRY(tuple_copy(ctx, reraised->items(), reraised->n));
        projected = MOLT_TRY(group_project_py(ctx, original, leaves_of.get()));
        if (projected.value().is_none()) projected = Ref<>();
    }
    if (raised_new->n == 0) return projected;
    if (projected) MOLT_TRY(list_append(ctx, raised_new.get(), projected.value()));
    if (raised_new->n == 1) return own((*raised_new)[0]);
    return call(ctx, Value(&type::BaseExceptionGroup), {Value(str_empty()), Value(raised_new.get())});
}

} // namespace

extern "C" molt_value molt_core_exception_prep_reraise_star(molt_ctx* c, molt_value original, molt_value raised_list) {
    return prep_reraise_star(C(c), Value(original), Value(raised_list).as<List>()).release();
}

} // namespace molt

// BaseExceptionGroup and ExceptionGroup (PEP 654).
#include "core/exc/exception.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/core/exceptions.h"

namespace molt {

namespace {

/// What split() and subgroup() accept: a class, a tuple of classes, or a predicate.
struct Matcher {
    Ctx& ctx;
    Value condition;
    bool is_type;

    Result<bool> operator()(Value exception) const {
        if (is_type) return isinstance(ctx, exception, condition);
        Ref<> answer = MOLT_TRY(call(ctx, condition, {exception}));
        return truth(ctx, answer);
    }
};

Result<bool> is_type_condition(Ctx& ctx, Value condition) {
    if (is_exception_class(condition)) return true;
    if (condition.is<Tuple>()) {
        auto* tuple = condition.as<Tuple>();
        bool all = true;
        for (uint64_t i = 0; i < tuple->n; i++) all = all && is_exception_class((*tuple)[i]);
        if (all) return true;
    } else if (is_callable(condition) && !condition.is<Class>()) return false;
    return ctx.raise(type::TypeError, "expected a function, exception type or tuple of exception types");
}

bool is_group(Value v) { return v.is_object() && instance_of(v, &type::BaseExceptionGroup); }
ExceptionGroup* group(Value v) { return static_cast<ExceptionGroup*>(v.object()); }

/// A group like `original` with other members: derive(), then traceback, context, cause and notes.
Ref<> derived(Ctx& ctx, Value original, List* members) {
    if (members->n == 0) return none();
    Ref<> made = MOLT_TRY(call_method(ctx, original, "derive", {Value(members)}));
    if (!is_group(made)) return ctx.raise(type::TypeError, "derive must return an instance of BaseExceptionGroup");
    auto *from = group(original), *to = group(made);
    to->traceback.set(from->traceback.value());
    if (from->context) to->context.set(from->context.value());
    if (from->cause) to->cause.set(from->cause.value());
    to->suppress_context = true; // giving a cause, even none, does that
    Ref<> notes = MOLT_TRY(getattr_optional(ctx, original, names.__notes__));
    if (notes.value().is<List>()) {
        Ref<> copy = MOLT_TRY(list_from_iterable_py(ctx, notes));
        MOLT_TRY(setattr(ctx, made, names.__notes__, copy));
    }
    return made;
}

// A leaf goes whole to one side; a group that does not match as a whole is split member by member.
Status split(Ctx& ctx, Value exception, const Matcher& matches, bool want_rest, Ref<>& matched, Ref<>& rest) {
    matched = none();
    rest = none();
    if (MOLT_TRY(matches(exception))) {
        matched = own(exception);
        return done();
    }
    if (!is_group(exception)) {
        rest = own(exception);
        return done();
    }
    NativeDepth depth(ctx, "in exceptiongroup_split_recursive");
    if (!depth.ok()) return raised;
    Ref<List> yes = MOLT_TRY(list_new(ctx)), no = MOLT_TRY(list_new(ctx));
    Ref<Tuple> members = own(group(exception)->exceptions.get());
    for (uint64_t i = 0; i < members->n; i++) {
        Ref<> m, r;
        MOLT_TRY(split(ctx, (*members)[i], matches, want_rest, m, r));
        if (!m.value().is_none()) MOLT_TRY(list_append(ctx, yes.get(), m.value()));
        if (want_rest && !r.value().is_none()) MOLT_TRY(list_append(ctx, no.get(), r.value()));
    }
    matched = MOLT_TRY(derived(ctx, exception, yes.get()));
    if (want_rest) rest = MOLT_TRY(derived(ctx, exception, no.get()));
    return done();
}

} // namespace

Status group_split_py(Ctx& ctx, Value exception, Value classes, Ref<>& matched, Ref<>& rest) {
    return split(ctx, exception, Matcher{ctx, classes, true}, true, matched, rest);
}

namespace {

/// Does the leaf stand anywhere inside these exceptions?
bool holds(Value exception, Value leaf) {
    if (exception == leaf) return true;
    if (!is_group(exception)) return false;
    Tuple* members = group(exception)->exceptions.get();
    for (uint64_t i = 0; i < members->n; i++)
        if (holds((*members)[i], leaf)) return true;
    return false;
}

Ref<> project(Ctx& ctx, Value exception, Tuple* kept) {
    if (!is_group(exception)) {
        for (uint64_t i = 0; i < kept->n; i++)
            if (holds((*kept)[i], exception)) return own(exception);
        return none();
    }
    Ref<List> members = MOLT_TRY(list_new(ctx));
    Ref<Tuple> all = own(group(exception)->exceptions.get());
    for (uint64_t i = 0; i < all->n; i++) {
        Ref<> part = MOLT_TRY(project(ctx, (*all)[i], kept));
        if (!part.value().is_none()) MOLT_TRY(list_append(ctx, members.get(), part.value()));
    }
    return derived(ctx, exception, members.get());
}

} // namespace

Ref<> group_project_py(Ctx& ctx, Value original, Tuple* kept) { return project(ctx, original, kept); }

namespace BaseExceptionGroup {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    if (args.count() != 2)
        return ctx.raise(type::TypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)", args.count());
    if (!args[0].is<Str>())
        return ctx.raise(type::TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not {}",
                         args[0].is_none() ? FormatArg("None") : FormatArg(type_name(args[0])));
    if (!class_of(args[1])->slots.len || !class_of(args[1])->slots.getitem || args[1].is<Dict>())
        return ctx.raise(type::TypeError, "second argument (exceptions) must be a sequence");
    Ref<Tuple> members = MOLT_TRY(tuple_from_iterable_py(ctx, args[1]));
    if (members->n == 0) return ctx.raise(type::ValueError, "second argument (exceptions) must be a non-empty sequence");
    bool plain = true;
    for (uint64_t i = 0; i < members->n; i++) {
        if (!is_exception((*members)[i]))
            return ctx.raise(type::ValueError, "Item {} of second argument (exceptions) is not an exception", i);
        plain = plain && instance_of((*members)[i], &type::Exception);
    }
    if (cls == &type::BaseExceptionGroup && plain) cls = &type::ExceptionGroup;
    else if (!plain && cls == &type::ExceptionGroup)
        return ctx.raise(type::TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
    else if (!plain && cls->derives_from(&type::Exception))
        return ctx.raise(type::TypeError, "Cannot nest BaseExceptions in '{}'", cls->name.value());
    Ref<ExceptionGroup> made = MOLT_TRY(allocate<ExceptionGroup>(ctx, cls));
    made->args.set(MOLT_TRY(tuple_copy(ctx, args.items, 2)));
    made->message.set(args[0]);
    made->exceptions.set(std::move(members));
    return made;
}

Ref<> dunder_str(Ctx& ctx, Value self) {
    auto* g = group(self);
    return format_text(ctx, "{} ({} sub-exception{})", g->message.value(), g->exceptions->n, g->exceptions->n == 1 ? "" : "s");
}

Ref<> dunder_repr(Ctx& ctx, Value self) { return BaseException::dunder_repr(ctx, self); }

Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_py(ctx, cls, item); }

Ref<> derive(Ctx& ctx, ExceptionGroup* self, Value excs) {
    Ref<> made = MOLT_TRY(call(ctx, Value(&type::BaseExceptionGroup), {self->message.value(), excs}));
    return made;
}

Ref<> split(Ctx& ctx, ExceptionGroup* self, Value matcher_value) {
    bool is_type = MOLT_TRY(is_type_condition(ctx, matcher_value));
    Ref<> matched, rest;
    MOLT_TRY(molt::split(ctx, Value(self), Matcher{ctx, matcher_value, is_type}, true, matched, rest));
    return tuple_of(ctx, matched.value(), rest.value());
}

Ref<> subgroup(Ctx& ctx, ExceptionGroup* self, Value matcher_value) {
    bool is_type = MOLT_TRY(is_type_condition(ctx, matcher_value));
    Ref<> matched, rest;
    MOLT_TRY(molt::split(ctx, Value(self), Matcher{ctx, matcher_value, is_type}, false, matched, rest));
    return matched;
}

Ref<> get_message(Ctx&, ExceptionGroup* self) { return self->message.copy(); }
Ref<> get_exceptions(Ctx&, ExceptionGroup* self) { return self->exceptions.copy(); }

} // namespace BaseExceptionGroup

} // namespace molt

// The one-method ABCs, coroutines and generators; how Callable[...] looks.
#include "core/exc/except.h"
#include "core/types/list.h"
#include "gen/std/_collections_abc.h"
#include "std/collections_abc/check_methods.h"

namespace molt::_collections_abc {

using collections_abc::check_methods;

Ref<> _check_methods(Ctx& ctx, Value C, std::span<const Value> rest) {
    Ref<> mro = MOLT_TRY(Py(ctx, C).attr("__mro__"_n));
    Ref<Tuple> classes = MOLT_TRY(tuple_from_iterable_py(ctx, mro));
    for (Value method : rest) {
        bool found = false;
        for (uint64_t i = 0; i < classes->n && !found; i++) {
            Py dict = Py(ctx, (*classes)[i]).attr("__dict__"_n);
            found = MOLT_TRY(dict.contains(method));
            if (!found) continue;
            Ref<> value = MOLT_TRY(dict.item(method));
            if (value.value().is_none()) return not_implemented();
        }
        if (!found) return not_implemented();
    }
    return boolean(true);
}

/// __subclasshook__ of an ABC: the methods decide, for the ABC itself and not for its subclasses.
#define MOLT_HOOK(abc, ...)                                                                                                      \
    namespace abc {                                                                                                              \
    Ref<> dunder_subclasshook(Ctx& ctx, Value asked, Value C) {                                                                  \
        return asked == cls.value() ? check_methods(ctx, C, {__VA_ARGS__}) : not_implemented();                                  \
    }                                                                                                                            \
    }
MOLT_HOOK(Hashable, "__hash__"_n)
MOLT_HOOK(Awaitable, "__await__"_n)
MOLT_HOOK(Coroutine, "__await__"_n, "send"_n, "throw"_n, "close"_n)
MOLT_HOOK(AsyncIterable, "__aiter__"_n)
MOLT_HOOK(AsyncIterator, "__anext__"_n, "__aiter__"_n)
MOLT_HOOK(AsyncGenerator, "__aiter__"_n, "__anext__"_n, "asend"_n, "athrow"_n, "aclose"_n)
MOLT_HOOK(Iterable, "__iter__"_n)
MOLT_HOOK(Iterator, "__iter__"_n, "__next__"_n)
MOLT_HOOK(Reversible, "__reversed__"_n, "__iter__"_n)
MOLT_HOOK(Generator, "__iter__"_n, "__next__"_n, "send"_n, "throw"_n, "close"_n)
MOLT_HOOK(Sized, "__len__"_n)
MOLT_HOOK(Container, "__contains__"_n)
MOLT_HOOK(Collection, "__len__"_n, "__iter__"_n, "__contains__"_n)
MOLT_HOOK(Buffer, "__buffer__"_n)
MOLT_HOOK(Callable, "__call__"_n)
#undef MOLT_HOOK

namespace {

Raised stop_iteration(Ctx& ctx) { return raise_py(ctx, Value(&type::StopIteration)); }
Raised stop_async_iteration(Ctx& ctx) { return raise_py(ctx, Value(&type::StopAsyncIteration)); }

/// What throw(typ, val, tb) of the ABCs does.
Raised throw_three(Ctx& ctx, Value typ, Value val, Value tb) {
    Ref<> exception = own(val);
    if (val.is_none()) {
        if (tb.is_none()) return raise_py(ctx, typ);
        exception = Py(ctx, typ)();
    }
    if (!tb.is_none()) exception = Py(ctx, exception).call("with_traceback"_n, tb);
    if (!exception) return raised;
    return raise_py(ctx, exception);
}

/// throw(GeneratorExit) must not come back.
Ref<> close_by_throw(Ctx& ctx, Value self, const char* what) {
    Ref<> result = Py(ctx, self).call("throw"_n, Value(&type::GeneratorExit));
    if (result) return ctx.raise(type::RuntimeError, "{} ignored GeneratorExit", what);
    if (ctx.swallow(type::GeneratorExit) || ctx.swallow(type::StopIteration)) return none();
    return raised;
}

} // namespace

namespace Hashable {
Ref<> dunder_hash(Ctx&, Value) { return small_int(0); }
} // namespace Hashable
namespace Awaitable {
Flow dunder_await(Resume& r, dunder_await_frame&) {
    MOLT_RESUME(r);
    MOLT_YIELD(r, kNone);
    MOLT_RESUME_END(r, kNone);
}
} // namespace Awaitable
namespace Coroutine {
Ref<> send(Ctx& ctx, Value, Value) { return stop_iteration(ctx); }
Ref<> throw_(Ctx& ctx, Value, Value typ, Value val, Value tb) { return throw_three(ctx, typ, val, tb); }
Ref<> close(Ctx& ctx, Value self) { return close_by_throw(ctx, self, "coroutine"); }
} // namespace Coroutine
namespace AsyncIterable {
Ref<> dunder_aiter(Ctx& ctx, Value) { return here.global(ctx, "AsyncIterator"_n)(); }
} // namespace AsyncIterable
namespace AsyncIterator {
Flow dunder_anext(Resume& r, dunder_anext_frame&) { return stop_async_iteration(r.ctx); }
Ref<> dunder_aiter(Ctx&, Value self) { return own(self); }
} // namespace AsyncIterator

namespace AsyncGenerator {
Flow dunder_anext(Resume& r, dunder_anext_frame& f) {
    MOLT_RESUME(r);
    MOLT_AWAIT(r, f.awaiting, Py(r.ctx, f.self).call("asend"_n, kNone));
    MOLT_RESUME_END(r, r.value);
}
Flow asend(Resume& r, asend_frame&) { return stop_async_iteration(r.ctx); }
Flow athrow(Resume& r, athrow_frame& f) { return throw_three(r.ctx, f.typ, f.val, f.tb); }
Flow aclose(Resume& r, aclose_frame& f) {
    Ctx& ctx = r.ctx;
    MOLT_RESUME(r);
    MOLT_AWAIT_TRY(r, f.awaiting, Py(ctx, f.self).call("athrow"_n, Value(&type::GeneratorExit)));
    if (r.value) return ctx.raise(type::RuntimeError, "asynchronous generator ignored GeneratorExit");
    if (!ctx.swallow(type::GeneratorExit) && !ctx.swallow(type::StopAsyncIteration)) return raised;
    MOLT_RESUME_END(r, kNone);
}
} // namespace AsyncGenerator

namespace Iterable {
Flow dunder_iter(Resume& r, dunder_iter_frame&) { return r.give(none(), MOLT_RESUME_RETURN); }
} // namespace Iterable
namespace Iterator {
Ref<> dunder_next(Ctx& ctx, Value) { return stop_iteration(ctx); }
Ref<> dunder_iter(Ctx&, Value self) { return own(self); }
} // namespace Iterator
namespace Reversible {
Flow dunder_reversed(Resume& r, dunder_reversed_frame&) { return r.give(none(), MOLT_RESUME_RETURN); }
} // namespace Reversible
namespace Generator {
Ref<> dunder_next(Ctx& ctx, Value self) { return Py(ctx, self).call("send"_n, kNone); }
Ref<> send(Ctx& ctx, Value, Value) { return stop_iteration(ctx); }
Ref<> throw_(Ctx& ctx, Value, Value typ, Value val, Value tb) { return throw_three(ctx, typ, val, tb); }
Ref<> close(Ctx& ctx, Value self) { return close_by_throw(ctx, self, "generator"); }
} // namespace Generator
namespace Sized {
Ref<> dunder_len(Ctx&, Value) { return small_int(0); }
} // namespace Sized
namespace Container {
Ref<> dunder_contains(Ctx&, Value, Value) { return boolean(false); }
} // namespace Container
namespace Buffer {
Ref<> dunder_buffer(Ctx& ctx, Value, Value) { return raise_py(ctx, Value(&type::NotImplementedError)); }
} // namespace Buffer
namespace Callable {
Ref<> dunder_call(Ctx&, Value, std::span<const Value>, Value) { return boolean(false); }
} // namespace Callable

// ---- Callable[...] ----

Ref<> _is_param_expr(Ctx& ctx, Value obj) {
    if (obj == kEllipsis || obj.is<List>()) return boolean(true);
    Py cls(ctx, Value(class_of(obj)));
    if (!MOLT_TRY(cls.attr("__module__"_n).equals("typing"))) return boolean(false);
    Py name = cls.attr("__name__"_n);
    if (MOLT_TRY(name.equals("ParamSpec"))) return boolean(true);
    return boolean(MOLT_TRY(name.equals("_ConcatenateGenericAlias")));
}

Ref<> _type_repr(Ctx& ctx, Value obj) {
    Py shown(ctx, obj);
    if (obj.is<Class>()) {
        Ref<> module = MOLT_TRY(shown.attr("__module__"_n)), qualname = MOLT_TRY(shown.attr("__qualname__"_n));
        if (MOLT_TRY(Py(ctx, module).equals("builtins"))) return qualname;
        return format_text(ctx, "{}.{}", module, qualname);
    }
    if (obj == kEllipsis) return str_from_utf8(ctx, "...");
    if (obj.is_kind(MOLT_KIND_FUNCTION)) return shown.attr("__name__"_n);
    return repr(ctx, obj);
}

namespace _CallableGenericAlias {

namespace {

Result<bool> is_param_expr(Ctx& ctx, Value obj) { return here.global(ctx, "_is_param_expr"_n)(obj).truth(); }

/// The arguments of the alias; true when they are one parameter expression and the result.
Result<bool> read_args(Ctx& ctx, Value self, Ref<Tuple>& args) {
    Ref<> given = MOLT_TRY(Py(ctx, self).attr("__args__"_n));
    args = MOLT_TRY(tuple_from_iterable_py(ctx, given));
    if (args->n != 2) return false;
    return is_param_expr(ctx, (*args)[0]);
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Value cls_argument, Value origin, Value args) {
    if (!args.is<Tuple>() || args.as<Tuple>()->n != 2)
        return ctx.raise(type::TypeError, "Callable must be used as Callable[[arg, ...], result].");
    auto* pair = args.as<Tuple>();
    Ref<> flat = own(args), parameters = own((*pair)[0]), result = own((*pair)[1]);
    if (parameters.value().is<Tuple>() || parameters.value().is<List>()) {
        Ref<List> all = MOLT_TRY(list_from_iterable_py(ctx, parameters));
        MOLT_TRY(list_append(ctx, all.get(), result.value()));
        flat = MOLT_TRY(list_to_tuple(ctx, all.get()));
    } else if (!MOLT_TRY(is_param_expr(ctx, parameters)))
        return ctx.raise(type::TypeError, "Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {}",
                         MOLT_TRY(str(ctx, parameters)));
    return super_of(ctx, cls, cls_argument).call("__new__"_n, cls_argument, origin, flat);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<Tuple> args;
    if (MOLT_TRY(read_args(ctx, self, args))) return super_of(ctx, cls, self).call("__repr__"_n);
    Ref<List> shown = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < args->n; i++)
        MOLT_TRY(list_append(ctx, shown.get(), MOLT_TRY(here.global(ctx, "_type_repr"_n)((*args)[i]))));
    Ref<> last = MOLT_TRY(Py(ctx, shown).call("pop"_n));
    Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ", "));
    Ref<> joined = MOLT_TRY(Py(ctx, comma).call("join"_n, shown));
    return format_text(ctx, "collections.abc.Callable[[{}], {}]", joined, last);
}

Ref<> dunder_reduce(Ctx& ctx, Value self) {
    Ref<Tuple> args;
    Ref<> shown = none();
    if (MOLT_TRY(read_args(ctx, self, args))) shown = own(Value(args.get()));
    else {
        Ref<List> parameters = MOLT_TRY(list_copy(ctx, args->items, args->n - 1));
        shown = MOLT_TRY(tuple_of(ctx, parameters, (*args)[args->n - 1]));
    }
    Ref<Tuple> made = MOLT_TRY(tuple_of(ctx, MOLT_TRY(here.global(ctx, "Callable"_n)), shown));
    return tuple_of(ctx, Value(cls), made);
}

Ref<> dunder_getitem(Ctx& ctx, Value self, Value item) {
    Ref<> key = own(item);
    if (!item.is<Tuple>()) key = MOLT_TRY(tuple_of(ctx, item));
    Ref<> substituted = MOLT_TRY(super_of(ctx, cls, self).call("__getitem__"_n, key).attr("__args__"_n));
    Ref<Tuple> args = MOLT_TRY(tuple_from_iterable_py(ctx, substituted));
    if (args->n && !(*args)[0].is<Tuple>() && !(*args)[0].is<List>()) {
        Ref<Tuple> parameters = MOLT_TRY(tuple_copy(ctx, args->items, args->n - 1));
        args = MOLT_TRY(tuple_of(ctx, parameters, (*args)[args->n - 1]));
    }
    return Py(ctx, cls)(MOLT_TRY(here.global(ctx, "Callable"_n)), args);
}

} // namespace _CallableGenericAlias

} // namespace molt::_collections_abc

// Frames, tracebacks, and the states of generators and coroutines.
#include "std/inspect/inspect.h"

namespace molt::inspect {

namespace {

/// A named tuple with `positions` as an attribute beside its items.
Ref<> make_record(Ctx& ctx, const Slot<>& own_class, Value cls, std::initializer_list<Value> items, Value positions) {
    Ref<List> args = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, args.get(), cls));
    for (Value item : items) MOLT_TRY(list_append(ctx, args.get(), item));
    Ref<Tuple> all = MOLT_TRY(list_to_tuple(ctx, args.get()));
    Ref<> record = MOLT_TRY(super_of(ctx, own_class, cls).attr("__new__"_n).spread(all));
    MOLT_TRY(Py(ctx, record).set_attr("positions"_n, positions));
    return record;
}

/// Name(field=..., ...) of the attributes.
Ref<> record_text(Ctx& ctx, const char* name, Value self, std::initializer_list<Name> fields) {
    Ref<Str> text = MOLT_TRY(str_from_utf8(ctx, ""));
    for (Name field : fields) {
        Ref<> value = MOLT_TRY(Py(ctx, self).attr(field));
        text = MOLT_TRY(format_text(ctx, "{}{}{}={!r}", text, text->n ? ", " : "", field.text(), value));
    }
    return format_text(ctx, "{}({})", name, text);
}

} // namespace

namespace Traceback {

Ref<> dunder_new(Ctx& ctx, Value cls_argument, Value filename, Value lineno, Value function, Value code_context, Value index,
                 Value positions) {
    return make_record(ctx, cls, cls_argument, {filename, lineno, function, code_context, index}, positions);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    return record_text(ctx, "Traceback", self,
                       {"filename"_n, "lineno"_n, "function"_n, "code_context"_n, "index"_n, "positions"_n});
}

} // namespace Traceback

namespace FrameInfo {

Ref<> dunder_new(Ctx& ctx, Value cls_argument, Value frame, Value filename, Value lineno, Value function, Value code_context,
                 Value index, Value positions) {
    return make_record(ctx, cls, cls_argument, {frame, filename, lineno, function, code_context, index}, positions);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    return record_text(ctx, "FrameInfo", self,
                       {"frame"_n, "filename"_n, "lineno"_n, "function"_n, "code_context"_n, "index"_n, "positions"_n});
}

} // namespace FrameInfo

// ---- where frames stand ----

namespace {

/// The four numbers of an instruction; its line comes from the frame when the code does not know it.
Ref<Tuple> position_of_instruction(Ctx& ctx, Value code, Value instruction, Value line) {
    Ref<List> all = MOLT_TRY(list_from_iterable_py(ctx, MOLT_TRY(Ref<>(Py(ctx, code).call("co_positions"_n)))));
    const int64_t at = MOLT_TRY(index_int64(ctx, instruction, type::OverflowError));
    if (at < 0 || uint64_t(at) >= all->n) return tuple_of(ctx, line, kNone, kNone, kNone);
    return unpack_py(ctx, (*all)[uint64_t(at)], 4);
}

} // namespace

Ref<> getframeinfo(Ctx& ctx, Value frame, Value context) {
    const bool entry = MOLT_TRY(is_native(ctx, frame, type::traceback));
    if (!entry && !MOLT_TRY(is_native(ctx, frame, type::frame))) {
        // As CPython, which asks for the line first.
        MOLT_TRY(Py(ctx, frame).attr("f_lineno"_n));
        return ctx.raise(type::TypeError, "{!r} is not a frame or traceback object", frame);
    }
    Py place(ctx, frame), activation = entry ? place.attr("tb_frame"_n) : Py(ctx, frame);
    Ref<> line = MOLT_TRY(place.attr(entry ? "tb_lineno"_n : "f_lineno"_n));
    Ref<> instruction = MOLT_TRY(place.attr(entry ? "tb_lasti"_n : "f_lasti"_n)), code = MOLT_TRY(activation.attr("f_code"_n));
    Ref<Tuple> position = MOLT_TRY(position_of_instruction(ctx, code, instruction, line));
    Ref<> file = MOLT_TRY(call_here(ctx, "getsourcefile"_n, activation));
    if (!MOLT_TRY(truth(ctx, file))) file = MOLT_TRY(call_here(ctx, "getfile"_n, activation));
    const int64_t wanted = MOLT_TRY(index_int64(ctx, context, type::OverflowError));
    const int64_t lineno = MOLT_TRY(index_int64(ctx, (*position)[0], type::OverflowError));
    Ref<> lines = none(), index = none();
    if (wanted > 0) {
        Ref<> source = call_here(ctx, "findsource"_n, activation);
        if (!source && !ctx.swallow(type::OSError)) return raised;
        if (source) {
            Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, source, 2));
            const int64_t n = MOLT_TRY(length(ctx, (*pair)[0]));
            int64_t start = lineno - 1 - wanted / 2;
            if (start > n - wanted) start = n - wanted;
            if (start < 0) start = 0;
            lines = MOLT_TRY(Py(ctx, (*pair)[0]).item(builtin(ctx, "slice"_n)(start, start + wanted)));
            index = small_int(lineno - 1 - start);
        }
    }
    Ref<> positions = MOLT_TRY(here.global(ctx, "_Positions"_n).spread(position));
    return call_here(ctx, "Traceback"_n, file, (*position)[0], Py(ctx, code).attr("co_name"_n), lines, index,
                     kw("positions"_n, positions));
}

Ref<> getlineno(Ctx& ctx, Value frame) { return Py(ctx, frame).attr("f_lineno"_n); }

namespace {

/// Records of frames or traceback entries, following `next` to the end.
Ref<> records(Ctx& ctx, Value first, Value context, Name next, bool entries) {
    Ref<List> made = MOLT_TRY(list_new(ctx));
    Ref<> at = own(first);
    while (MOLT_TRY(truth(ctx, at))) {
        Ref<> info = MOLT_TRY(call_here(ctx, "getframeinfo"_n, at, context));
        Ref<> activation = entries ? MOLT_TRY(Py(ctx, at).attr("tb_frame"_n)) : at.copy();
        Ref<Tuple> frame = MOLT_TRY(tuple_of(ctx, activation));
        Ref<> items = MOLT_TRY(Py(ctx, frame) + info);
        Ref<Dict> named = MOLT_TRY(dict_new(ctx));
        MOLT_TRY(Py(ctx, named).set_item("positions", Py(ctx, info).attr("positions"_n)));
        MOLT_TRY(list_append(ctx, made.get(), MOLT_TRY(Ref<>(here.global(ctx, "FrameInfo"_n).spread(items, named)))));
        at = MOLT_TRY(Py(ctx, at).attr(next));
    }
    return made;
}

/// The frame that called the running function of this module.
Py caller(Ctx& ctx) { return import(ctx, "sys").call("_getframe"_n, 1); }

} // namespace

Ref<> getouterframes(Ctx& ctx, Value frame, Value context) { return records(ctx, frame, context, "f_back"_n, false); }
Ref<> getinnerframes(Ctx& ctx, Value tb, Value context) { return records(ctx, tb, context, "tb_next"_n, true); }
Ref<> currentframe(Ctx& ctx) { return caller(ctx); }
Ref<> stack(Ctx& ctx, Value context) { return call_here(ctx, "getouterframes"_n, caller(ctx), context); }

Ref<> trace(Ctx& ctx, Value context) {
    Ref<> exception = MOLT_TRY(import(ctx, "sys").call("exception"_n)), entries = none();
    if (!exception.value().is_none()) entries = MOLT_TRY(Py(ctx, exception).attr("__traceback__"_n));
    return call_here(ctx, "getinnerframes"_n, entries, context);
}

// ---- generators, coroutines, asynchronous generators ----

namespace {

Ref<> state(Ctx& ctx, const Py& object, Name running, const Py& suspended, Name frame, std::initializer_list<Name> names) {
    const Name* name = names.begin();
    if (MOLT_TRY(object.attr(running).truth())) return here.global(ctx, name[0]);
    if (MOLT_TRY(suspended.truth())) return here.global(ctx, name[1]);
    return here.global(ctx, name[MOLT_TRY(object.attr(frame)).value().is_none() ? 2 : 3]);
}

Ref<> locals_of(Ctx& ctx, Value object, Name frame) {
    Ref<> activation = MOLT_TRY(Py(ctx, object).attr_or(frame, kNone));
    if (activation.value().is_none()) return dict_new(ctx);
    return Py(ctx, activation).attr("f_locals"_n);
}

} // namespace

Ref<> getgeneratorstate(Ctx& ctx, Value generator) {
    Py g(ctx, generator);
    return state(ctx, g, "gi_running"_n, g.attr("gi_suspended"_n), "gi_frame"_n,
                 {"GEN_RUNNING"_n, "GEN_SUSPENDED"_n, "GEN_CLOSED"_n, "GEN_CREATED"_n});
}

Ref<> getgeneratorlocals(Ctx& ctx, Value generator) {
    if (!MOLT_TRY(is_native(ctx, generator, type::generator)))
        return ctx.raise(type::TypeError, "{!r} is not a Python generator", generator);
    return locals_of(ctx, generator, "gi_frame"_n);
}

Ref<> getcoroutinestate(Ctx& ctx, Value coroutine) {
    Py c(ctx, coroutine);
    return state(ctx, c, "cr_running"_n, c.attr("cr_suspended"_n), "cr_frame"_n,
                 {"CORO_RUNNING"_n, "CORO_SUSPENDED"_n, "CORO_CLOSED"_n, "CORO_CREATED"_n});
}

Ref<> getcoroutinelocals(Ctx& ctx, Value coroutine) { return locals_of(ctx, coroutine, "cr_frame"_n); }

Ref<> getasyncgenstate(Ctx& ctx, Value agen) {
    Py a(ctx, agen);
    return state(ctx, a, "ag_running"_n, a.attr("ag_suspended"_n), "ag_frame"_n,
                 {"AGEN_RUNNING"_n, "AGEN_SUSPENDED"_n, "AGEN_CLOSED"_n, "AGEN_CREATED"_n});
}

Ref<> getasyncgenlocals(Ctx& ctx, Value agen) {
    if (!MOLT_TRY(is_native(ctx, agen, type::async_generator)))
        return ctx.raise(type::TypeError, "{!r} is not a Python async generator", agen);
    return locals_of(ctx, agen, "ag_frame"_n);
}

} // namespace molt::inspect

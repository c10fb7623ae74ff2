// TracebackException, and the functions that format and print.
#include "core/exc/except.h"
#include "core/exc/traceback_text.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/traceback.h"
#include "std/traceback/sites.h"

namespace molt::traceback {

namespace {

constexpr const char* kCause = "\nThe above exception was the direct cause of the following exception:\n\n";
constexpr const char* kContext = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// The exception of format_exception(exc), or of the old form (type, value, traceback).
Ref<> chosen(Ctx& ctx, Value exc, Value value, Value tb, Ref<>& traceback) {
    Ref<> sentinel = MOLT_TRY(here.global(ctx, "_sentinel"_n));
    bool no_value = value == sentinel.value(), no_tb = tb == sentinel.value();
    if (no_value != no_tb) return ctx.raise(type::ValueError, "Both or neither of value and tb must be given");
    if (!no_value) {
        traceback = own(tb);
        return own(value);
    }
    if (!exc.is_none() && !is_exception(exc))
        return ctx.raise(type::TypeError, "Exception expected for value, {} found", type_name(exc));
    traceback = exc.is_none() ? none() : Ref<>(Py(ctx, exc).attr("__traceback__"_n));
    return own(exc);
}

Status write_all(Ctx& ctx, Value texts, Value file) {
    Ref<> to = own(file);
    if (file.is_none()) to = MOLT_TRY(import(ctx, "sys").attr("stderr"_n));
    Py print = builtin(ctx, "print"_n);
    Ref<> end = MOLT_TRY(str_from_utf8(ctx, ""));
    return for_each(ctx, texts, [&](Value text) { return Status::of(print(text, kw("file"_n, to), kw("end"_n, end)).ok()); });
}

Ref<> exception_of(Ctx& ctx, Value value, Value tb, Value limit) {
    return here.global(ctx, "TracebackException"_n)(Value(class_of(value)), value, tb, kw("limit"_n, limit),
                                                    kw("compact"_n, true));
}

/// The stack of a frame, outermost first; None: of the caller of the running function.
Ref<> stack_of(Ctx& ctx, Value f, Value limit) {
    Ref<> frame = own(f);
    if (f.is_none()) frame = MOLT_TRY(import(ctx, "sys").call("_getframe"_n).attr("f_back"_n));
    Ref<> walk = MOLT_TRY(here.global(ctx, "walk_stack"_n)(frame));
    Ref<> stack = MOLT_TRY(Py(ctx, StackSummary::cls).call("extract"_n, walk, kw("limit"_n, limit)));
    MOLT_TRY(Py(ctx, stack).call("reverse"_n));
    return stack;
}

} // namespace

namespace _Sentinel {
Ref<> dunder_repr(Ctx& ctx, Value) { return str_from_utf8(ctx, "<implicit>"); }
} // namespace _Sentinel

Ref<> _parse_value_tb(Ctx& ctx, Value exc, Value value, Value tb) {
    Ref<> traceback, chosen_value = MOLT_TRY(chosen(ctx, exc, value, tb, traceback));
    return tuple_of(ctx, chosen_value, traceback);
}

Ref<> _safe_string(Ctx& ctx, Value value, Value what, Value func) {
    Ref<> text = Py(ctx, func)(value);
    if (text) return text;
    Except caught(ctx);
    Ref<> name = MOLT_TRY(Py(ctx, func).attr("__name__"_n));
    return format_text(ctx, "<{} {}() failed>", what, name);
}

Ref<> _format_final_exc_line(Ctx& ctx, Value etype, Value value) {
    Ref<> text = MOLT_TRY(here.global(ctx, "_safe_string"_n)(value, "exception"));
    if (value.is_none() || !MOLT_TRY(truth(ctx, text))) return format_text(ctx, "{}\n", etype);
    return format_text(ctx, "{}: {}\n", etype, text);
}

Ref<> print_list(Ctx& ctx, Value extracted_list, Value file) {
    Ref<> texts = MOLT_TRY(here.global(ctx, "format_list"_n)(extracted_list));
    return give(ctx, write_all(ctx, texts, file));
}
Ref<> format_list(Ctx& ctx, Value extracted_list) {
    return Py(ctx, StackSummary::cls).call("from_list"_n, extracted_list).call("format"_n);
}
Ref<> print_tb(Ctx& ctx, Value tb, Value limit, Value file) {
    return here.global(ctx, "print_list"_n)(here.global(ctx, "extract_tb"_n)(tb, kw("limit"_n, limit)), kw("file"_n, file));
}
Ref<> format_tb(Ctx& ctx, Value tb, Value limit) {
    return here.global(ctx, "extract_tb"_n)(tb, kw("limit"_n, limit)).call("format"_n);
}

Ref<> print_exception(Ctx& ctx, Value exc, Value value, Value tb, Value limit, Value file, Value chain) {
    Ref<> traceback, exception = MOLT_TRY(chosen(ctx, exc, value, tb, traceback));
    Ref<> texts = MOLT_TRY(here.global(ctx, "format_exception"_n)(exc, value, tb, limit, chain));
    return give(ctx, write_all(ctx, texts, file));
}
Ref<> format_exception(Ctx& ctx, Value exc, Value value, Value tb, Value limit, Value chain) {
    Ref<> traceback, exception = MOLT_TRY(chosen(ctx, exc, value, tb, traceback));
    Ref<> shown = MOLT_TRY(exception_of(ctx, exception, MOLT_TRY(std::move(traceback)), limit));
    return builtin(ctx, "list"_n)(Py(ctx, shown).call("format"_n, kw("chain"_n, chain)));
}
Ref<> format_exception_only(Ctx& ctx, Value exc, Value value) {
    Ref<> sentinel = MOLT_TRY(here.global(ctx, "_sentinel"_n)), exception = own(value == sentinel.value() ? exc : value);
    Ref<> shown =
        MOLT_TRY(here.global(ctx, "TracebackException"_n)(Value(class_of(exception)), exception, kNone, kw("compact"_n, true)));
    return builtin(ctx, "list"_n)(Py(ctx, shown).call("format_exception_only"_n));
}

Ref<> print_exc(Ctx& ctx, Value limit, Value file, Value chain) {
    Ref<> handled = MOLT_TRY(import(ctx, "sys").call("exception"_n));
    return here.global(ctx, "print_exception"_n)(handled, kw("limit"_n, limit), kw("file"_n, file), kw("chain"_n, chain));
}
Ref<> format_exc(Ctx& ctx, Value limit, Value chain) {
    Ref<> handled = MOLT_TRY(import(ctx, "sys").call("exception"_n)), empty = MOLT_TRY(str_from_utf8(ctx, ""));
    return Py(ctx, empty)
        .call("join"_n, here.global(ctx, "format_exception"_n)(handled, kw("limit"_n, limit), kw("chain"_n, chain)));
}
Ref<> print_last(Ctx& ctx, Value limit, Value file, Value chain) {
    Ref<> last = MOLT_TRY(import(ctx, "sys").attr_or_absent("last_exc"_n));
    if (last.value().is_absent()) last = MOLT_TRY(import(ctx, "sys").attr_or_absent("last_value"_n));
    if (last.value().is_absent()) return ctx.raise(type::ValueError, "no last exception");
    return here.global(ctx, "print_exception"_n)(last, kw("limit"_n, limit), kw("file"_n, file), kw("chain"_n, chain));
}
Ref<> print_stack(Ctx& ctx, Value f, Value limit, Value file) {
    return here.global(ctx, "print_list"_n)(MOLT_TRY(stack_of(ctx, f, limit)), kw("file"_n, file));
}
Ref<> format_stack(Ctx& ctx, Value f, Value limit) {
    return here.global(ctx, "format_list"_n)(MOLT_TRY(stack_of(ctx, f, limit)));
}
Ref<> extract_stack(Ctx& ctx, Value f, Value limit) { return stack_of(ctx, f, limit); }

Ref<> clear_frames(Ctx& ctx, Value tb) {
    for (Ref<> entry = own(tb); !entry.value().is_none(); entry = MOLT_TRY(Py(ctx, entry).attr("tb_next"_n)))
        if (!Py(ctx, entry).attr("tb_frame"_n).call("clear"_n).ok() && !ctx.swallow(type::RuntimeError)) return raised;
    return none();
}

// ---- TracebackException ----

namespace TracebackException {

namespace {

/// A cause or context as a TracebackException; None when there is none or it was seen already.
Ref<> linked(Ctx& ctx, Value exception, Value limit, Value lookup_lines, Value capture_locals, Value seen) {
    if (exception.is_none()) return none();
    Ref<> key = MOLT_TRY(identity(ctx, exception));
    if (MOLT_TRY(contains(ctx, seen, key))) return none();
    Ref<> tb = MOLT_TRY(Py(ctx, exception).attr("__traceback__"_n));
    return here.global(ctx, "TracebackException"_n)(Value(class_of(exception)), exception, tb, kw("limit"_n, limit),
                                                    kw("lookup_lines"_n, lookup_lines), kw("capture_locals"_n, capture_locals),
                                                    kw("_seen"_n, seen));
}

/// Where the error is: lines as texts, the rest as it is.
Status keep_syntax_error(Ctx& ctx, const Py& shown, const Py& error) {
    for (Name name : {"filename"_n, "text"_n, "offset"_n, "end_offset"_n, "msg"_n})
        MOLT_TRY(shown.set_attr(name, MOLT_TRY(error.attr(name))));
    for (Name name : {"lineno"_n, "end_lineno"_n}) {
        Ref<> line = MOLT_TRY(error.attr(name));
        if (!line.value().is_none()) line = MOLT_TRY(str(ctx, line));
        MOLT_TRY(shown.set_attr(name, line));
    }
    return done();
}

/// The text without a traceback, split into its lines.
Ref<> only_lines(Ctx& ctx, Value exception, Value tb) {
    if (exception.is_none()) {
        Ref<List> lines = MOLT_TRY(list_new(ctx));
        MOLT_TRY(list_append(ctx, lines.get(), Ref<>(MOLT_TRY(str_from_utf8(ctx, "NoneType: None\n")))));
        return lines;
    }
    auto* e = static_cast<Exception*>(exception.object());
    // Names near the missing one are those of the traceback that was given.
    Ref<Traceback> kept = e->traceback.take();
    if (tb.is_object() && class_of(tb) == &type::traceback) e->traceback.set(tb);
    Ref<Str> text = traceback_text_py(ctx, exception, TracebackStyle::lines);
    e->traceback.set(std::move(kept));
    if (!text) return raised;
    return Py(ctx, text).call("splitlines"_n, true);
}

} // namespace

Ref<> dunder_init(Ctx& ctx, Value self, Value exc_type, Value exc_value, Value exc_traceback, Value limit, Value lookup_lines,
                  Value capture_locals, Value compact, Value max_group_width, Value max_group_depth, Value seen_argument) {
    Py shown(ctx, self);
    const GroupLimits limits{MOLT_TRY(index_clamped(ctx, max_group_width)), MOLT_TRY(index_clamped(ctx, max_group_depth))};
    Ref<> seen = own(seen_argument);
    if (seen_argument.is_none()) seen = MOLT_TRY(builtin(ctx, "set"_n)());
    MOLT_TRY(Py(ctx, seen).call("add"_n, MOLT_TRY(identity(ctx, exc_value))));
    Ref<> stack = MOLT_TRY(extract_sites(ctx, exc_traceback, limit, lookup_lines, capture_locals));
    MOLT_TRY(shown.set_attr("stack"_n, stack));
    MOLT_TRY(shown.set_attr("exc_type"_n, exc_type));
    MOLT_TRY(shown.set_attr("_only"_n, MOLT_TRY(only_lines(ctx, exc_value, exc_traceback))));
    bool exists = is_exception(exc_value);
    if (exists && instance_of(exc_value, &type::SyntaxError)) MOLT_TRY(keep_syntax_error(ctx, shown, Py(ctx, exc_value)));
    Ref<> text = MOLT_TRY(str_from_utf8(ctx, "None")), notes = none(), cause = none(), context = none(),
          suppress = boolean(false), members = none(), group = none();
    if (exists) {
        Py exception(ctx, exc_value);
        text = str(ctx, exc_value);
        if (!text) {
            if (!ctx.swallow(type::Exception)) return raised;
            text = MOLT_TRY(str_from_utf8(ctx, "<exception str() failed>"));
        }
        notes = MOLT_TRY(exception.attr_or("__notes__"_n, kNone));
        suppress = MOLT_TRY(exception.attr("__suppress_context__"_n));
        cause = MOLT_TRY(linked(ctx, MOLT_TRY(exception.attr("__cause__"_n)), limit, lookup_lines, capture_locals, seen));
        const bool hidden = !cause.value().is_none() || MOLT_TRY(truth(ctx, suppress));
        if (!hidden || !MOLT_TRY(truth(ctx, compact)))
            context = MOLT_TRY(linked(ctx, MOLT_TRY(exception.attr("__context__"_n)), limit, lookup_lines, capture_locals, seen));
        if (instance_of(exc_value, &type::BaseExceptionGroup)) {
            Ref<List> inner = MOLT_TRY(list_new(ctx));
            MOLT_TRY(for_each(ctx, MOLT_TRY(exception.attr("exceptions"_n)), [&](Value member) -> Status {
                return list_append(ctx, inner.get(), MOLT_TRY(linked(ctx, member, limit, lookup_lines, capture_locals, seen)));
            }));
            members = std::move(inner);
            // Groups are drawn with margins, chain included.
            group = MOLT_TRY(traceback_text_py(ctx, exc_value, TracebackStyle::full, limits));
        }
    }
    const std::pair<Name, Value> attributes[] = {{"_str"_n, text},
                                                 {"__notes__"_n, notes},
                                                 {"__cause__"_n, cause},
                                                 {"__context__"_n, context},
                                                 {"__suppress_context__"_n, suppress},
                                                 {"exceptions"_n, members},
                                                 {"_group_text"_n, group}};
    for (const auto& [name, value] : attributes) MOLT_TRY(shown.set_attr(name, value));
    return none();
}

Ref<> from_exception(Ctx& ctx, Value cls_argument, Value exc, std::span<const Value> rest, Value keywords) {
    Ref<List> args = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, args.get(), Value(class_of(exc))));
    MOLT_TRY(list_append(ctx, args.get(), exc));
    MOLT_TRY(list_append(ctx, args.get(), MOLT_TRY(Py(ctx, exc).attr("__traceback__"_n))));
    for (Value v : rest) MOLT_TRY(list_append(ctx, args.get(), v));
    return Py(ctx, cls_argument).spread(args, keywords);
}

Ref<> dunder_eq(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(isinstance(ctx, other, cls))) return not_implemented();
    Ref<> mine = MOLT_TRY(Py(ctx, self).attr("__dict__"_n)), theirs = MOLT_TRY(Py(ctx, other).attr("__dict__"_n));
    return compare(ctx, mine, theirs, CompareOp::eq);
}
Ref<> dunder_str(Ctx& ctx, Value self) { return Py(ctx, self).attr("_str"_n); }
Ref<> format_exception_only(Ctx& ctx, Value self) {
    Ref<> lines = MOLT_TRY(Py(ctx, self).attr("_only"_n));
    return iter(ctx, lines);
}

namespace {

Status add_texts(Ctx& ctx, Value self, bool chain, List* into) {
    Py shown(ctx, self);
    Ref<> group = MOLT_TRY(shown.attr("_group_text"_n));
    if (!group.value().is_none()) return list_append(ctx, into, group.value());
    Ref<> cause = MOLT_TRY(shown.attr("__cause__"_n)), context = MOLT_TRY(shown.attr("__context__"_n));
    bool suppressed = MOLT_TRY(shown.attr("__suppress_context__"_n).truth());
    auto link = [&](Value earlier, const char* message) -> Status {
        MOLT_TRY(add_texts(ctx, earlier, chain, into));
        return list_append(ctx, into, Ref<>(MOLT_TRY(str_from_utf8(ctx, message))));
    };
    if (chain && !cause.value().is_none()) MOLT_TRY(link(cause, kCause));
    else if (chain && !context.value().is_none() && !suppressed) MOLT_TRY(link(context, kContext));
    Ref<> stack = MOLT_TRY(shown.attr("stack"_n));
    if (MOLT_TRY(truth(ctx, stack))) {
        MOLT_TRY(list_append(ctx, into, Ref<>(MOLT_TRY(str_from_utf8(ctx, "Traceback (most recent call last):\n")))));
        MOLT_TRY(list_extend_py(ctx, into, MOLT_TRY(Py(ctx, stack).call("format"_n))));
    }
    return list_extend_py(ctx, into, MOLT_TRY(shown.call("format_exception_only"_n)));
}

} // namespace

Ref<> format(Ctx& ctx, Value self, Value chain) {
    Ref<List> texts = MOLT_TRY(list_new(ctx));
    MOLT_TRY(add_texts(ctx, self, MOLT_TRY(truth(ctx, chain)), texts.get()));
    return iter(ctx, texts);
}

Ref<> print(Ctx& ctx, Value self, Value file, Value chain) {
    Ref<> texts = MOLT_TRY(Py(ctx, self).call("format"_n, kw("chain"_n, chain)));
    return give(ctx, write_all(ctx, texts, file));
}

} // namespace TracebackException

} // namespace molt::traceback

// TracebackException, and the functions that format and print.
#include <cstdio>

#include "core/exc/except.h"
#include "core/exc/traceback_text.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/str_builder.h"
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

/// How the exceptions that belong to one are to be shown.
struct Wanted {
    Value limit, lookup_lines, capture_locals, max_group_width, max_group_depth, seen;
};

/// A member of a group as a TracebackException.
Ref<> shown_as(Ctx& ctx, Value exception, const Wanted& wanted) {
    Ref<> tb = MOLT_TRY(Py(ctx, exception).attr("__traceback__"_n));
    return here.global(ctx, "TracebackException"_n)(
        Value(class_of(exception)), exception, tb, kw("limit"_n, wanted.limit), kw("lookup_lines"_n, wanted.lookup_lines),
        kw("capture_locals"_n, wanted.capture_locals), kw("max_group_width"_n, wanted.max_group_width),
        kw("max_group_depth"_n, wanted.max_group_depth), kw("_seen"_n, wanted.seen));
}

/// A cause or context the same way; None when there is none or it was seen already.
Ref<> linked(Ctx& ctx, Value exception, const Wanted& wanted) {
    if (exception.is_none()) return none();
    Ref<> key = MOLT_TRY(identity(ctx, exception));
    if (MOLT_TRY(contains(ctx, wanted.seen, key))) return none();
    return shown_as(ctx, exception, wanted);
}

/// Causes, contexts and members of `first` and of all that those have in turn; chains may be longer than the stack is deep.
Status link_all(Ctx& ctx, Value first, Value first_exception, const Wanted& wanted, bool compact) {
    Ref<List> queue = MOLT_TRY(list_new(ctx)); // pairs: a TracebackException and the exception that it shows
    auto later = [&](Value shown, Value exception) -> Status {
        return list_append(ctx, queue.get(), MOLT_TRY(tuple_of(ctx, shown, exception)).value());
    };
    MOLT_TRY(later(first, first_exception));
    auto follow = [&](const Py& shown, const Py& exception, Name name) -> Result<Ref<>> {
        Ref<> target = MOLT_TRY(exception.attr(name)), found = MOLT_TRY(linked(ctx, target, wanted));
        MOLT_TRY(shown.set_attr(name, found));
        if (!found.value().is_none()) MOLT_TRY(later(found, target));
        return found;
    };
    while (queue->n) {
        Ref<> pair = MOLT_TRY(Py(ctx, queue).call("pop"_n));
        Ref<> te = MOLT_TRY(Py(ctx, pair).item(0)), exc = MOLT_TRY(Py(ctx, pair).item(1));
        Py shown(ctx, te), exception(ctx, exc);
        if (!is_exception(exc)) {
            for (Name name : {"__cause__"_n, "__context__"_n, "exceptions"_n}) MOLT_TRY(shown.set_attr(name, kNone));
            continue;
        }
        Ref<> cause = MOLT_TRY(follow(shown, exception, "__cause__"_n));
        const bool hidden = !cause.value().is_none() || MOLT_TRY(exception.attr("__suppress_context__"_n).truth());
        if (hidden && compact) MOLT_TRY(shown.set_attr("__context__"_n, kNone));
        else MOLT_TRY(follow(shown, exception, "__context__"_n));
        Ref<> members = none();
        if (instance_of(exc, &type::BaseExceptionGroup)) {
            Ref<List> inner = MOLT_TRY(list_new(ctx));
            MOLT_TRY(for_each(ctx, MOLT_TRY(exception.attr("exceptions"_n)), [&](Value member) -> Status {
                Ref<> one = MOLT_TRY(shown_as(ctx, member, wanted));
                MOLT_TRY(later(one, member));
                return list_append(ctx, inner.get(), one.value());
            }));
            members = std::move(inner);
        }
        MOLT_TRY(shown.set_attr("exceptions"_n, members));
    }
    return done();
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

/// The texts without a traceback.
Ref<> only_lines(Ctx& ctx, Value exception, Value tb) {
    auto* e = static_cast<Exception*>(exception.object());
    // Names near the missing one are those of the traceback that was given.
    Ref<Traceback> kept = e->traceback.take();
    if (tb.is_object() && class_of(tb) == &type::traceback) e->traceback.set(tb);
    Ref<List> lines = exception_lines_py(ctx, exception);
    e->traceback.set(std::move(kept));
    return lines;
}

/// The line of None, or of a value that is no exception and only looks like one, and its notes.
Ref<> lookalike_lines(Ctx& ctx, Value exc_type, Value text, Value notes) {
    Ref<List> lines = MOLT_TRY(list_new(ctx));
    const bool empty = text.is<Str>() && text.as<Str>()->n == 0;
    Ref<> name = own(exc_type);
    if (!exc_type.is_none()) {
        name = MOLT_TRY(Py(ctx, exc_type).attr("__qualname__"_n));
        Ref<> module = MOLT_TRY(Py(ctx, exc_type).attr("__module__"_n));
        const bool plain = module.value().is<Str>() &&
                           (module.value().as<Str>()->equals("__main__") || module.value().as<Str>()->equals("builtins"));
        if (!plain)
            name = MOLT_TRY(format_text(
                ctx, "{}.{}", module.value().is<Str>() ? module.value() : Value(MOLT_TRY(intern(ctx, "<unknown>")).get()), name));
    }
    Ref<Str> line = MOLT_TRY(empty ? format_text(ctx, "{}\n", name) : format_text(ctx, "{}: {}\n", name, text));
    MOLT_TRY(list_append(ctx, lines.get(), Value(line)));
    if (exc_type.is_none() || notes.is_none()) return lines;
    Ref<> sequence = MOLT_TRY(import(ctx, "_collections_abc", "Sequence"_n));
    if (!MOLT_TRY(isinstance(ctx, notes, sequence))) {
        Ref<Str> shown = MOLT_TRY(format_text(ctx, "{!r}\n", notes));
        MOLT_TRY(list_append(ctx, lines.get(), Value(shown)));
        return lines;
    }
    MOLT_TRY(for_each(ctx, notes, [&](Value note) -> Status {
        Ref<> text_of_note = MOLT_TRY(str(ctx, note)), parts = MOLT_TRY(Py(ctx, text_of_note).call("split"_n, "\n"));
        return for_each(ctx, parts, [&](Value part) -> Status {
            return list_append(ctx, lines.get(), Ref<>(MOLT_TRY(format_text(ctx, "{}\n", part))));
        });
    }));
    return lines;
}

} // namespace

Ref<> dunder_init(Ctx& ctx, Value self, Value exc_type, Value exc_value, Value exc_traceback, Value limit, Value lookup_lines,
                  Value capture_locals, Value compact, Value max_group_width, Value max_group_depth, Value seen_argument) {
    Py shown(ctx, self);
    Ref<> seen = own(seen_argument);
    if (seen_argument.is_none()) seen = MOLT_TRY(builtin(ctx, "set"_n)());
    MOLT_TRY(Py(ctx, seen).call("add"_n, MOLT_TRY(identity(ctx, exc_value))));
    Ref<> stack = MOLT_TRY(extract_sites(ctx, exc_traceback, limit, lookup_lines, capture_locals));
    MOLT_TRY(shown.set_attr("stack"_n, stack));
    MOLT_TRY(shown.set_attr("exc_type"_n, exc_type));
    const bool exists = !exc_value.is_none(), lookalike = !is_exception(exc_value);
    if (exists && lookalike) (void)MOLT_TRY(Ref<>(Py(ctx, exc_value).attr("__suppress_context__"_n)));
    if (!lookalike) MOLT_TRY(shown.set_attr("_only"_n, MOLT_TRY(only_lines(ctx, exc_value, exc_traceback))));
    if (exists && instance_of(exc_value, &type::SyntaxError)) MOLT_TRY(keep_syntax_error(ctx, shown, Py(ctx, exc_value)));
    Ref<> text = MOLT_TRY(str_from_utf8(ctx, "None")), notes = none(), suppress = boolean(false);
    if (exists) {
        Py exception(ctx, exc_value);
        text = str(ctx, exc_value);
        if (!text) {
            if (!ctx.swallow(type::Exception)) return raised;
            text = MOLT_TRY(str_from_utf8(ctx, "<exception str() failed>"));
        }
        notes = MOLT_TRY(exception.attr_or("__notes__"_n, kNone));
        suppress = MOLT_TRY(exception.attr("__suppress_context__"_n));
    }
    if (lookalike) MOLT_TRY(shown.set_attr("_only"_n, MOLT_TRY(lookalike_lines(ctx, exc_type, text, notes))));
    const std::pair<Name, Value> attributes[] = {{"_str"_n, text},
                                                 {"__notes__"_n, notes},
                                                 {"__suppress_context__"_n, suppress},
                                                 {"max_group_width"_n, max_group_width},
                                                 {"max_group_depth"_n, max_group_depth}};
    for (const auto& [name, value] : attributes) MOLT_TRY(shown.set_attr(name, value));
    if (!seen_argument.is_none()) return none(); // whoever made it looks at what it is linked to
    const Wanted wanted{limit, lookup_lines, capture_locals, max_group_width, max_group_depth, seen};
    return give(ctx, link_all(ctx, self, exc_value, wanted, MOLT_TRY(truth(ctx, compact))));
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

/// Texts with the margins of the exception groups around them.
class Drawing {
  public:
    Drawing(Ctx& ctx, bool chain, List* into) : ctx_(ctx), chain_(chain), into_(into) {}

    /// The exception behind its causes and contexts, the first of them first.
    Status exception(Value self) {
        NativeDepth depth(ctx_, "in format");
        if (!depth.ok()) return raised;
        Ref<List> chain = MOLT_TRY(list_new(ctx_)); // exceptions and what stands between them, from the last one back
        for (Ref<> now = own(self);;) {
            MOLT_TRY(list_append(ctx_, chain.get(), now.value()));
            Py shown(ctx_, now);
            Ref<> cause = MOLT_TRY(shown.attr("__cause__"_n)), context = MOLT_TRY(shown.attr("__context__"_n));
            const bool suppressed = MOLT_TRY(shown.attr("__suppress_context__"_n).truth());
            const bool has_cause = !cause.value().is_none();
            if (!chain_ || (!has_cause && (context.value().is_none() || suppressed))) break;
            MOLT_TRY(list_append(ctx_, chain.get(), Ref<>(MOLT_TRY(str_from_utf8(ctx_, has_cause ? kCause : kContext)))));
            now = has_cause ? std::move(cause) : std::move(context);
        }
        for (uint64_t i = chain->n; i-- > 0;) {
            Ref<> part = own((*chain)[i]);
            MOLT_TRY(part.value().is<Str>() ? emit(part) : one(part));
        }
        return done();
    }

  private:
    Status ruled(std::string_view mark, std::string_view text) {
        StrBuilder out;
        out.fill(size_t(2 * depth_), ' ');
        out.append_utf8(mark);
        out.append_utf8(text);
        return list_append(ctx_, into_, Ref<>(MOLT_TRY(out.finish(ctx_))));
    }

    Status emit(Value text, char margin = '|') {
        if (!depth_ || !text.is<Str>()) return list_append(ctx_, into_, text);
        StrBuilder out;
        Ref<> lines = MOLT_TRY(Py(ctx_, text).call("splitlines"_n, true));
        MOLT_TRY(for_each(ctx_, lines, [&](Value line) -> Status {
            out.fill(size_t(2 * depth_), ' ');
            out.append_point(uint32_t(margin));
            out.append_point(' ');
            out.append(line.as<Str>());
            return done();
        }));
        return list_append(ctx_, into_, Ref<>(MOLT_TRY(out.finish(ctx_))));
    }
    Status emit(std::string_view text, char margin = '|') { return emit(MOLT_TRY(str_from_utf8(ctx_, text)).value(), margin); }
    Status emit_all(Value texts) {
        return for_each(ctx_, texts, [&](Value text) { return emit(text); });
    }
    Status emit_stack(const Py& shown, std::string_view title, char margin) {
        Ref<> stack = MOLT_TRY(shown.attr("stack"_n));
        if (!MOLT_TRY(truth(ctx_, stack))) return done();
        MOLT_TRY(emit(title, margin));
        return emit_all(MOLT_TRY(Py(ctx_, stack).call("format"_n)));
    }

    Status one(Value self) {
        Py shown(ctx_, self);
        Ref<> members = MOLT_TRY(shown.attr("exceptions"_n));
        if (members.value().is_none()) {
            MOLT_TRY(emit_stack(shown, "Traceback (most recent call last):\n", '|'));
            return emit_all(MOLT_TRY(shown.call("format_exception_only"_n)));
        }
        const int64_t width = MOLT_TRY(index_clamped(ctx_, MOLT_TRY(shown.attr("max_group_width"_n)))),
                      deepest = MOLT_TRY(index_clamped(ctx_, MOLT_TRY(shown.attr("max_group_depth"_n))));
        if (depth_ > deepest) {
            Ref<Str> text = MOLT_TRY(format_text(ctx_, "... (max_group_depth is {})\n", deepest));
            return emit(text.value());
        }
        const bool outermost = depth_ == 0;
        if (outermost) depth_ = 1;
        MOLT_TRY(emit_stack(shown, "Exception Group Traceback (most recent call last):\n", outermost ? '+' : '|'));
        MOLT_TRY(emit_all(MOLT_TRY(shown.call("format_exception_only"_n))));
        MOLT_TRY(group(members.value().as<List>(), width < 0 ? 0 : width));
        if (outermost) depth_ = 0;
        return done();
    }

    /// The members, each under a line with its number; the last one that is innermost closes the box.
    Status group(List* members, int64_t width) {
        const int64_t n = int64_t(members->n), shown = n <= width ? n : width + 1;
        need_close_ = false;
        for (int64_t i = 0; i < shown; i++) {
            const bool last = i == shown - 1, rest = i >= width;
            if (last) need_close_ = true;
            char title[64] = "+---------------- ... ----------------\n";
            if (!rest) snprintf(title, sizeof title, "+---------------- %lld ----------------\n", static_cast<long long>(i + 1));
            MOLT_TRY(ruled(i == 0 ? "+-" : "  ", title));
            depth_++;
            if (rest) {
                Ref<Str> more = MOLT_TRY(format_text(ctx_, "and {} more exception{}\n", n - width, n - width > 1 ? "s" : ""));
                MOLT_TRY(emit(more.value()));
            } else {
                Ref<> member = own((*members)[uint64_t(i)]);
                MOLT_TRY(exception(member));
            }
            if (last && need_close_) {
                MOLT_TRY(ruled("", "+------------------------------------\n"));
                need_close_ = false;
            }
            depth_--;
        }
        return done();
    }

    Ctx& ctx_;
    bool chain_, need_close_ = false;
    List* into_;
    int64_t depth_ = 0;
};

} // namespace

Ref<> format(Ctx& ctx, Value self, Value chain) {
    Ref<List> texts = MOLT_TRY(list_new(ctx));
    MOLT_TRY(Drawing(ctx, MOLT_TRY(truth(ctx, chain)), texts.get()).exception(self));
    return iter(ctx, texts);
}

Ref<> print(Ctx& ctx, Value self, Value file, Value chain) {
    Ref<> texts = MOLT_TRY(Py(ctx, self).call("format"_n, kw("chain"_n, chain)));
    return give(ctx, write_all(ctx, texts, file));
}

} // namespace TracebackException

} // namespace molt::traceback

// FrameSummary, StackSummary, walks: stacks and tracebacks as data.
#include "core/base/unicode.h"
#include "core/exc/except.h"
#include "core/types/code.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/traceback.h"
#include "std/traceback/sites.h"

namespace molt::traceback {

namespace {

constexpr int64_t kRepeatLimit = 3;

Ref<> attribute(Ctx& ctx, Value self, Name name) { return Py(ctx, self).attr(name); }

/// The first four attributes, as a tuple of old.
Ref<Tuple> as_tuple(Ctx& ctx, Value self) {
    Ref<> line = MOLT_TRY(attribute(ctx, self, "line"_n));
    return tuple_of(ctx, MOLT_TRY(attribute(ctx, self, "filename"_n)), MOLT_TRY(attribute(ctx, self, "lineno"_n)),
                    MOLT_TRY(attribute(ctx, self, "name"_n)), line);
}

/// Columns of a position are bytes; a program sees characters.
int64_t characters(std::string_view line, size_t bytes) {
    int64_t n = 0;
    for (size_t i = 0; i < bytes && i < line.size(); i++) n += (static_cast<unsigned char>(line[i]) & 0xC0) != 0x80;
    return n;
}

/// How far module traceback moves the mark of an operator: it takes the byte offset in the expression for an index of its
/// characters when it skips blanks and parentheses.
size_t operator_shift(Str* line, std::string_view utf8, const molt_position& p) {
    if (line->is_ascii() || p.anchor >= utf8.size() || utf8[p.anchor] == '[') return 0;
    const size_t start = size_t(characters(utf8, p.column)), end = size_t(characters(utf8, p.end_column));
    size_t moved = 0;
    for (size_t at = start + p.anchor - p.column; at < end; at++, moved++) {
        const uint32_t c = line->at(at);
        if (!base::is_space(c) && c != ')' && c != '#') break;
    }
    return moved;
}

Ref<> number_or_none(int64_t n, bool known) { return known ? small_int(n) : none(); }

} // namespace

namespace FrameSummary {

Ref<> dunder_init(Ctx& ctx, Value self, Value filename, Value lineno, Value name, Value lookup_line, Value locals, Value line,
                  Value end_lineno, Value colno, Value end_colno) {
    Py entry(ctx, self);
    const std::pair<Name, Value> attributes[] = {{"filename"_n, filename},   {"lineno"_n, lineno},         {"name"_n, name},
                                                 {"_line"_n, line},          {"end_lineno"_n, end_lineno}, {"colno"_n, colno},
                                                 {"end_colno"_n, end_colno}, {"_anchors"_n, kNone}};
    for (const auto& [key, value] : attributes) MOLT_TRY(entry.set_attr(key, value));
    Ref<> shown = none();
    if (MOLT_TRY(truth(ctx, locals))) {
        shown = MOLT_TRY(dict_new(ctx));
        MOLT_TRY(for_each(ctx, MOLT_TRY(Py(ctx, locals).call("items"_n)), [&](Value item) -> Status {
            Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
            Ref<> as_repr = MOLT_TRY(builtin(ctx, "repr"_n).take());
            Ref<> text = MOLT_TRY(here.global(ctx, "_safe_string"_n)((*pair)[1], "local", kw("func"_n, as_repr)));
            return setitem(ctx, shown, (*pair)[0], text);
        }));
    }
    MOLT_TRY(entry.set_attr("locals"_n, shown));
    if (MOLT_TRY(truth(ctx, lookup_line))) MOLT_TRY(entry.attr("line"_n));
    return none();
}

Ref<> dunder_eq(Ctx& ctx, Value self, Value other) {
    Ref<Tuple> mine = MOLT_TRY(as_tuple(ctx, self));
    if (other.is<Tuple>()) return compare(ctx, mine, other, CompareOp::eq);
    if (!MOLT_TRY(isinstance(ctx, other, cls))) return not_implemented();
    Ref<Tuple> theirs = MOLT_TRY(as_tuple(ctx, other));
    Ref<> same = MOLT_TRY(compare(ctx, mine, theirs, CompareOp::eq));
    if (!MOLT_TRY(truth(ctx, same))) return same;
    Ref<> left = MOLT_TRY(attribute(ctx, self, "locals"_n)), right = MOLT_TRY(attribute(ctx, other, "locals"_n));
    return compare(ctx, left, right, CompareOp::eq);
}
Ref<> dunder_getitem(Ctx& ctx, Value self, Value pos) {
    Ref<Tuple> parts = MOLT_TRY(as_tuple(ctx, self));
    return getitem(ctx, parts, pos);
}
Ref<> dunder_iter(Ctx& ctx, Value self) {
    Ref<Tuple> parts = MOLT_TRY(as_tuple(ctx, self));
    return iter(ctx, parts);
}
Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> filename = MOLT_TRY(attribute(ctx, self, "filename"_n)), lineno = MOLT_TRY(attribute(ctx, self, "lineno"_n)),
          name = MOLT_TRY(attribute(ctx, self, "name"_n));
    return format_text(ctx, "<FrameSummary file {}, line {} in {}>", filename, lineno, name);
}
Ref<> dunder_len(Ctx&, Value) { return small_int(4); }

Ref<> get__original_line(Ctx& ctx, Value self) {
    MOLT_TRY(Py(ctx, self).attr("line"_n));
    return Py(ctx, self).attr("_line"_n);
}
Ref<> get_line(Ctx& ctx, Value self) {
    Py entry(ctx, self);
    Ref<> line = MOLT_TRY(entry.attr("_line"_n));
    if (line.value().is_none()) {
        Ref<> lineno = MOLT_TRY(entry.attr("lineno"_n));
        if (lineno.value().is_none()) return none();
        line = MOLT_TRY(import(ctx, "linecache").call("getline"_n, entry.attr("filename"_n), lineno));
        MOLT_TRY(entry.set_attr("_line"_n, line));
    }
    return Py(ctx, line).call("strip"_n);
}

} // namespace FrameSummary

// ---- walks ----

Flow walk_stack(Resume& r, walk_stack_frame& f) {
    Ctx& ctx = r.ctx;
    MOLT_RESUME(r);
    f.frame.set(f.f.value());
    if (f.f.value().is_none()) { // CPython skips itself and three callers: what extract() is made of there, one frame here
        f.frame.set(MOLT_TRY(import(ctx, "sys").call("_getframe"_n).attr("f_back"_n)));
        Py globals(ctx, MOLT_TRY(Py(ctx, f.frame).attr("f_globals"_n)));
        const int callers = globals.value() == here.globals.value() ? 1 : 3;
        for (int i = 0; i < callers; i++) f.frame.set(MOLT_TRY(Py(ctx, f.frame).attr("f_back"_n)));
    }
    while (!f.frame.value().is_none()) {
        r.value = MOLT_TRY(tuple_of(ctx, f.frame.value(), MOLT_TRY(Py(ctx, f.frame).attr("f_lineno"_n))));
        MOLT_YIELD(r, r.value);
        f.frame.set(MOLT_TRY(Py(ctx, f.frame).attr("f_back"_n)));
    }
    MOLT_RESUME_END(r, kNone);
}

Flow walk_tb(Resume& r, walk_tb_frame& f) {
    Ctx& ctx = r.ctx;
    MOLT_RESUME(r);
    f.entry.set(f.tb.value());
    while (!f.entry.value().is_none()) {
        r.value = MOLT_TRY(
            tuple_of(ctx, MOLT_TRY(Py(ctx, f.entry).attr("tb_frame"_n)), MOLT_TRY(Py(ctx, f.entry).attr("tb_lineno"_n))));
        MOLT_YIELD(r, r.value);
        f.entry.set(MOLT_TRY(Py(ctx, f.entry).attr("tb_next"_n)));
    }
    MOLT_RESUME_END(r, kNone);
}

namespace StackSummary {

namespace {

/// items limited as `limit` says: the first n, or for a negative one the last -n.
Status cut(Ctx& ctx, List* items, Value limit) {
    Ref<> bound = own(limit);
    if (limit.is_none()) bound = MOLT_TRY(import(ctx, "sys").attr_or("tracebacklimit"_n, kNone));
    if (bound.value().is_none()) return done();
    int64_t n = MOLT_TRY(index_int64(ctx, bound, type::OverflowError));
    if (limit.is_none() && n < 0) n = 0;
    uint64_t most = uint64_t(n < 0 ? -n : n);
    if (most >= items->n) return done();
    return n >= 0 ? list_replace(ctx, items, most, items->n, nullptr, 0)
                  : list_replace(ctx, items, 0, items->n - most, nullptr, 0);
}

} // namespace

Ref<> extract(Ctx& ctx, Value klass, Value frame_gen, Value limit, Value lookup_lines, Value capture_locals) {
    Ref<List> pairs = MOLT_TRY(list_from_iterable_py(ctx, frame_gen));
    MOLT_TRY(cut(ctx, pairs.get(), limit));
    Ref<> made = MOLT_TRY(Py(ctx, klass)());
    bool locals_too = MOLT_TRY(truth(ctx, capture_locals));
    for (uint64_t i = 0; i < pairs->n; i++) {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, MOLT_TRY(own((*pairs)[i])), 2));
        Py frame(ctx, (*pair)[0]), code = frame.attr("f_code"_n);
        Ref<> filename = MOLT_TRY(code.attr("co_filename"_n)), name = MOLT_TRY(code.attr("co_name"_n)), locals = none();
        if (locals_too) locals = MOLT_TRY(frame.attr("f_locals"_n));
        Ref<> entry = MOLT_TRY(here.global(ctx, "FrameSummary"_n)(filename, (*pair)[1], name, kw("lookup_line"_n, lookup_lines),
                                                                  kw("locals"_n, locals)));
        MOLT_TRY(Py(ctx, made).call("append"_n, entry));
    }
    return made;
}

Ref<> from_list(Ctx& ctx, Value, Value a_list) {
    Ref<> made = MOLT_TRY(Py(ctx, cls)());
    MOLT_TRY(for_each(ctx, a_list, [&](Value item) -> Status {
        if (MOLT_TRY(isinstance(ctx, item, FrameSummary::cls))) return Status::of(Py(ctx, made).call("append"_n, item).ok());
        Ref<Tuple> parts = MOLT_TRY(unpack_py(ctx, item, 4));
        return Status::of(Py(ctx, made)
                              .call("append"_n, here.global(ctx, "FrameSummary"_n)((*parts)[0], (*parts)[1], (*parts)[2],
                                                                                   kw("line"_n, (*parts)[3])))
                              .ok());
    }));
    return made;
}

namespace {

/// `~` and `^` below the line; an empty text when they would say nothing.
Ref<Str> carets(Ctx& ctx, Value entry, std::string_view line, size_t indent) {
    auto empty = [&] { return str_from_utf8(ctx, ""); };
    Ref<> from = MOLT_TRY(Py(ctx, entry).attr("colno"_n)), to = MOLT_TRY(Py(ctx, entry).attr("end_colno"_n));
    Ref<> lineno = MOLT_TRY(Py(ctx, entry).attr("lineno"_n)), end_lineno = MOLT_TRY(Py(ctx, entry).attr("end_lineno"_n));
    if (from.value().is_none() || to.value().is_none()) return empty();
    int64_t start = from.value().small_int(), end = to.value().small_int(), whole = characters(line, line.size());
    bool one_line = MOLT_TRY(equal(ctx, lineno, end_lineno));
    if (!one_line) end = whole;
    Ref<> anchors = MOLT_TRY(Py(ctx, entry).attr("_anchors"_n));
    bool anchored = one_line && !anchors.value().is_none();
    if (end - start >= whole - int64_t(indent) && !anchored) return empty();
    int64_t left = end, right = end;
    if (anchored) {
        left = (*anchors.value().as<Tuple>())[0].small_int();
        right = (*anchors.value().as<Tuple>())[1].small_int();
    }
    for (int64_t* column : {&start, &end, &left, &right}) *column = int64_t(::molt::base::display_width(line, size_t(*column)));
    Ref<Str> text = MOLT_TRY(str_from_utf8(ctx, "    "));
    for (int64_t i = int64_t(indent); i < end; i++) {
        Ref<Str> mark = MOLT_TRY(str_from_utf8(ctx, i < start ? " " : !anchored || (i >= left && i < right) ? "^" : "~"));
        text = MOLT_TRY(str_concat(ctx, text.get(), mark.get()));
    }
    return format_text(ctx, "{}\n", text);
}

} // namespace

Ref<> format_frame_summary(Ctx& ctx, Value, Value entry) {
    Ref<> filename = MOLT_TRY(Py(ctx, entry).attr("filename"_n)), lineno = MOLT_TRY(Py(ctx, entry).attr("lineno"_n)),
          name = MOLT_TRY(Py(ctx, entry).attr("name"_n));
    Ref<Str> text = MOLT_TRY(format_text(ctx, "  File \"{}\", line {}, in {}\n", filename, lineno, name));
    Ref<> line = MOLT_TRY(Py(ctx, entry).attr("line"_n));
    if (MOLT_TRY(truth(ctx, line))) {
        Ref<> original = MOLT_TRY(Py(ctx, entry).attr("_original_line"_n));
        Ref<> right_stripped = MOLT_TRY(Py(ctx, original).call("rstrip"_n));
        Utf8 whole(right_stripped.value().as<Str>());
        size_t indent = 0;
        while (indent < whole.view().size() &&
               (whole.view()[indent] == ' ' || whole.view()[indent] == '\t' || whole.view()[indent] == '\f'))
            indent++;
        Ref<Str> marks = MOLT_TRY(carets(ctx, entry, whole.view(), indent));
        text = MOLT_TRY(format_text(ctx, "{}    {}\n{}", text, line, marks));
    }
    Ref<> locals = MOLT_TRY(Py(ctx, entry).attr("locals"_n));
    if (!MOLT_TRY(truth(ctx, locals))) return text;
    MOLT_TRY(for_each(ctx, MOLT_TRY(builtin(ctx, "sorted"_n)(Py(ctx, locals).call("items"_n))), [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        text = MOLT_TRY(format_text(ctx, "{}    {} = {}\n", text, (*pair)[0], (*pair)[1]));
        return done();
    }));
    return text;
}

Ref<> format(Ctx& ctx, Value self) {
    Ref<List> result = MOLT_TRY(list_new(ctx));
    Ref<> file = none(), line = none(), name = none();
    int64_t count = 0;
    auto tell_repeats = [&]() -> Status {
        if (count <= kRepeatLimit) return done();
        int64_t more = count - kRepeatLimit;
        return list_append(
            ctx, result.get(),
            Ref<>(MOLT_TRY(format_text(ctx, "  [Previous line repeated {} more time{}]\n", more, more > 1 ? "s" : ""))));
    };
    MOLT_TRY(for_each(ctx, self, [&](Value entry) -> Status {
        Ref<> text = MOLT_TRY(Py(ctx, self).call("format_frame_summary"_n, entry));
        if (text.value().is_none()) return done();
        Ref<> f = MOLT_TRY(Py(ctx, entry).attr("filename"_n)), l = MOLT_TRY(Py(ctx, entry).attr("lineno"_n)),
              n = MOLT_TRY(Py(ctx, entry).attr("name"_n));
        if (file.value().is_none() || !MOLT_TRY(equal(ctx, f, file)) || !MOLT_TRY(equal(ctx, l, line)) ||
            !MOLT_TRY(equal(ctx, n, name))) {
            MOLT_TRY(tell_repeats());
            file = std::move(f), line = std::move(l), name = std::move(n);
            count = 0;
        }
        return ++count > kRepeatLimit ? done() : list_append(ctx, result.get(), text.value());
    }));
    MOLT_TRY(tell_repeats());
    return result;
}

} // namespace StackSummary

Ref<> extract_tb(Ctx& ctx, Value tb, Value limit) { return extract_sites(ctx, tb, limit, kTrue, kFalse); }

Ref<> extract_sites(Ctx& ctx, Value tb, Value limit, Value lookup_lines, Value capture_locals) {
    Ref<> walk = MOLT_TRY(here.global(ctx, "walk_tb"_n)(tb));
    Ref<> made = MOLT_TRY(Py(ctx, StackSummary::cls)
                              .call("extract"_n, walk, kw("limit"_n, limit), kw("lookup_lines"_n, lookup_lines),
                                    kw("capture_locals"_n, capture_locals)));
    if (!MOLT_TRY(truth(ctx, lookup_lines))) return made; // columns are counted in the lines
    Ref<List> sites = MOLT_TRY(list_new(ctx));
    for (Value entry = tb; entry.is_object() && class_of(entry) == &type::traceback;) { // others have no columns
        MOLT_TRY(list_append(ctx, sites.get(), entry));
        auto* t = static_cast<Traceback*>(entry.object());
        entry = t->next ? Value(t->next) : kNone;
    }
    MOLT_TRY(StackSummary::cut(ctx, sites.get(), limit));
    int64_t n = MOLT_TRY(length(ctx, made));
    for (int64_t i = 0; i < n && uint64_t(i) < sites->n; i++) {
        auto* t = static_cast<Traceback*>((*sites)[uint64_t(i)].object());
        const molt_position p = position_of(t);
        Ref<> entry = MOLT_TRY(Py(ctx, made).item(i));
        bool columns = p.column != MOLT_NO_COLUMN && p.end_column != MOLT_NO_COLUMN;
        Ref<> line = MOLT_TRY(Py(ctx, entry).attr("_original_line"_n));
        if (!line.value().is<Str>()) continue;
        Utf8 text(line.value().as<Str>());
        Py summary(ctx, entry);
        MOLT_TRY(summary.set_attr("end_lineno"_n, number_or_none(p.end_line, true)));
        MOLT_TRY(summary.set_attr("colno"_n, number_or_none(characters(text.view(), p.column), columns)));
        int64_t end = p.end_line == p.line ? characters(text.view(), p.end_column) : p.end_column;
        MOLT_TRY(summary.set_attr("end_colno"_n, number_or_none(end, columns)));
        if (p.anchor_end) {
            const size_t moved = operator_shift(line.value().as<Str>(), text.view(), p);
            Ref<Tuple> anchors = MOLT_TRY(tuple_of(ctx, Value(molt_small_int(characters(text.view(), p.anchor + moved))),
                                                   Value(molt_small_int(characters(text.view(), p.anchor_end + moved)))));
            MOLT_TRY(summary.set_attr("_anchors"_n, anchors));
        }
    }
    return made;
}

} // namespace molt::traceback

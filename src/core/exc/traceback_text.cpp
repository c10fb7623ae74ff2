// The text of a traceback: frames with source lines and carets, chains, groups, notes.
#include "core/exc/traceback_text.h"

#include <cstdio>

#include "core/base/unicode.h"
#include "core/exc/exception.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/code.h"
#include "core/types/list.h"
#include "core/types/str_builder.h"

namespace molt {

std::string_view source_line(const molt_module_def* module, uint32_t line) {
    if (!module || !module->source || line == 0) return {};
    std::string_view text(module->source, size_t(module->source_size));
    size_t start = 0;
    for (uint32_t i = 1; i < line; i++) {
        size_t end = text.find('\n', start);
        if (end == text.npos) return {};
        start = end + 1;
    }
    size_t end = text.find('\n', start);
    std::string_view found = text.substr(start, end == text.npos ? text.npos : end - start);
    if (!found.empty() && found.back() == '\r') found.remove_suffix(1);
    return found;
}

namespace {

constexpr int kRepeatLimit = 3;
constexpr int kGroupWidth = 15, kGroupDepth = 10; // how much of exception groups is shown

/// Code points in the first `bytes` bytes.
size_t characters(std::string_view text, size_t bytes) {
    size_t n = 0;
    for (size_t i = 0; i < bytes && i < text.size(); i++) n += (text[i] & 0xC0) != 0x80;
    return n;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

class Printer {
  public:
    explicit Printer(Ctx& ctx) : ctx_(ctx), out_() {}

    Status exception(Value value, TracebackStyle style);
    Status pieces(Value value, List* into);
    Ref<Str> finish() { return out_.finish(ctx_); }

  private:
    TracebackStyle style_ = TracebackStyle::full;
    List* pieces_ = nullptr; // who asks for pieces gets them here

    /// What was written since the last cut is a piece.
    Status cut() {
        if (!pieces_ || !out_.size()) return done();
        return list_append(ctx_, pieces_, Ref<>(MOLT_TRY(out_.finish(ctx_))));
    }
    Status text(std::string_view s) {
        out_.append_utf8(s);
        return done();
    }
    Status text(Str* s) {
        out_.append(s);
        return done();
    }
    Status margin() {
        if (group_depth_ == 0) return done();
        for (int i = 0; i < 2 * group_depth_; i++) MOLT_TRY(text(" "));
        return text("| ");
    }
    Status line(std::string_view s) {
        MOLT_TRY(margin());
        return text(s);
    }
    Status chained(Value value, List* seen);
    Status chain(Value link, const char* message, List* seen);
    Status one(Value value);
    Status frames(Traceback* tb);
    Status frame(Traceback* tb);
    Status carets(const molt_position& p, std::string_view source, size_t indent);
    Status repeated(int count);
    Status headline(Value value);
    Status notes(Value value);
    Status group(Value value, List* seen);
    Status safe_str(Value value);

    Ctx& ctx_;
    StrBuilder out_;
    int group_depth_ = 0;
    bool need_close_ = false;
};

// Below the source line: `~` under the operands and `^` under the operator (or brackets), or `^` under the whole range.
// A range that is the whole line says nothing and is left out.
Status Printer::carets(const molt_position& p, std::string_view source, size_t indent) {
    if (p.column == MOLT_NO_COLUMN || p.end_column == MOLT_NO_COLUMN) return done();
    size_t start = characters(source, p.column);
    size_t length = characters(source, source.size());
    size_t end;
    if (p.end_line == p.line) end = characters(source, p.end_column);
    else {
        size_t last = source.size();
        while (last > 0 && is_blank(source[last - 1])) last--;
        end = characters(source, last);
    }
    bool anchored = p.anchor_end != 0 && p.end_line == p.line;
    if (end - start == length - indent && !anchored) return done();
    size_t anchor = anchored ? characters(source, p.anchor) : end, anchor_end = anchored ? characters(source, p.anchor_end) : end;
    for (size_t* column : {&start, &end, &anchor, &anchor_end}) *column = base::display_width(source, *column);
    MOLT_TRY(margin());
    MOLT_TRY(text("    "));
    for (size_t i = indent; i < end; i++) {
        const char* mark = i < start ? " " : !anchored || (i >= anchor && i < anchor_end) ? "^" : "~";
        MOLT_TRY(text(mark));
    }
    return text("\n");
}

Status Printer::frame(Traceback* tb) {
    molt_position p = position_of(tb);
    Ref<Str> head =
        MOLT_TRY(format_text(ctx_, "  File \"{}\", line {}, in {}\n", tb->code->module->file, p.line, tb->code->name));
    MOLT_TRY(margin());
    MOLT_TRY(text(head.get()));
    std::string_view source = source_line(tb->code->module, p.line);
    size_t indent = 0;
    while (indent < source.size() && is_blank(source[indent])) indent++;
    if (indent == source.size()) return done();
    MOLT_TRY(margin());
    MOLT_TRY(text("    "));
    MOLT_TRY(text(source.substr(indent)));
    MOLT_TRY(text("\n"));
    return carets(p, source, indent);
}

Status Printer::repeated(int count) {
    count -= kRepeatLimit;
    char buffer[80];
    snprintf(buffer, sizeof buffer, "  [Previous line repeated %d more time%s]\n", count, count > 1 ? "s" : "");
    return line(buffer);
}

Status Printer::frames(Traceback* tb) {
    MOLT_TRY(line("Traceback (most recent call last):\n"));
    const molt_code* last_code = nullptr;
    uint32_t last_line = 0;
    int count = 0;
    for (; tb; tb = tb->next.get()) {
        uint32_t now = position_of(tb).line;
        if (tb->code != last_code || now != last_line) {
            if (count > kRepeatLimit) MOLT_TRY(repeated(count));
            last_code = tb->code;
            last_line = now;
            count = 0;
        }
        if (++count <= kRepeatLimit) MOLT_TRY(frame(tb));
    }
    if (count > kRepeatLimit) MOLT_TRY(repeated(count));
    return done();
}

Status Printer::safe_str(Value value) {
    Ref<Str> shown = str(ctx_, value);
    if (shown) {
        if (shown->n == 0) return done();
        MOLT_TRY(text(": "));
        return text(shown.get());
    }
    ctx_.clear_pending();
    return text(": <exception str() failed>");
}

// "module.Class: message"; builtins without their module.
Status Printer::headline(Value value) {
    Class* cls = class_of(value);
    MOLT_TRY(margin());
    Ref<> module = MOLT_TRY(getattr_optional(ctx_, Value(cls), names.__module__));
    if (!module.value().is<Str>()) MOLT_TRY(text("<unknown>."));
    else if (auto* m = module.value().as<Str>(); !m->equals("builtins") && !m->equals("__main__")) {
        MOLT_TRY(text(m));
        MOLT_TRY(text("."));
    }
    MOLT_TRY(text(cls->qualname.get()));
    if (instance_of(value, &type::SyntaxError)) {
        auto* e = static_cast<SyntaxErrorObject*>(value.object());
        const bool told = e->msg && MOLT_TRY(truth(ctx_, e->msg));
        Ref<Str> message = MOLT_TRY(told ? str(ctx_, e->msg) : str_from_utf8(ctx_, "<no detail available>"));
        MOLT_TRY(text(": "));
        MOLT_TRY(text(message.get()));
        if ((!e->lineno || e->lineno.value().is_none()) && e->filename && !e->filename.value().is_none()) {
            Ref<Str> place = MOLT_TRY(format_text(ctx_, " ({})", e->filename.value()));
            MOLT_TRY(text(place.get()));
        }
    } else {
        MOLT_TRY(safe_str(value));
        if (style_ != TracebackStyle::plain) {
            Ref<Str> hint = suggestion_py(ctx_, value, style_);
            if (!hint) return raised;
            MOLT_TRY(text(hint.get()));
        }
    }
    return text("\n");
}

Status Printer::notes(Value value) {
    Ref<> listed = MOLT_TRY(getattr_optional(ctx_, value, names.__notes__));
    if (listed.value().is_absent()) return done();
    bool sequence = class_of(listed)->has(kClassSequence);
    if (!sequence) {
        Ref<Str> shown = repr(ctx_, listed);
        if (!shown) {
            ctx_.clear_pending();
            shown = MOLT_TRY(str_from_utf8(ctx_, "<__notes__ repr() failed>"));
        }
        MOLT_TRY(margin());
        MOLT_TRY(text(shown.get()));
        MOLT_TRY(text("\n"));
        return cut();
    }
    return for_each(ctx_, listed, [&](Value note) -> Status {
        Ref<Str> shown;
        if (note.is<Str>()) shown = own(note.as<Str>());
        else {
            shown = str(ctx_, note);
            if (!shown) {
                ctx_.clear_pending();
                shown = MOLT_TRY(str_from_utf8(ctx_, "<note str() failed>"));
            }
        }
        Ref<> lines = MOLT_TRY(call_method(ctx_, shown, "split", {MOLT_TRY(str_from_utf8(ctx_, "\n")).value()}));
        return for_each(ctx_, lines, [&](Value part) -> Status {
            MOLT_TRY(margin());
            MOLT_TRY(text(part.as<Str>()));
            MOLT_TRY(text("\n"));
            return cut();
        });
    });
}

/// Bytes of a part of a str in UTF-8.
int64_t utf8_size(const Str* s, uint64_t from, uint64_t to) {
    int64_t n = 0;
    for (uint64_t i = from; i < to; i++) n += s->at(i) < 0x80 ? 1 : s->at(i) < 0x800 ? 2 : s->at(i) < 0x10000 ? 3 : 4;
    return n;
}

/// Where a SyntaxError points to in its line, as the error itself says: columns count from 1, an end of 0 is none.
struct Pointed {
    Str* source;
    int64_t offset, end_offset;
    bool further; // the end is in a later line
};

void repeat(StrBuilder& out, const char* text, int64_t count) {
    for (int64_t i = 0; i < count; i++) out.append_utf8(text);
}

/// The line and its carets as the interpreter prints them: no further than the line has bytes, and only the line meant.
Status pointed_in_report(Ctx& ctx, Pointed at, StrBuilder& out) {
    uint64_t start = 0;
    const uint64_t n = at.source->n;
    const int64_t size = utf8_size(at.source, 0, n);
    if (at.further) at.end_offset = size;
    if (at.end_offset > size + 1) at.end_offset = size + 1;
    const int64_t carets = at.end_offset > 0 && at.end_offset > at.offset ? at.end_offset - at.offset : 1;
    int64_t column = at.offset - 1;
    for (; start < n && (at.source->at(start) == ' ' || at.source->at(start) == '\t' || at.source->at(start) == '\f'); start++)
        column--;
    const bool ended = start < n && at.source->at(n - 1) == '\n';
    int64_t length = utf8_size(at.source, start, n) - ended;
    if (column > length) column = length;
    for (uint64_t end = start; end < n; end++) {
        if (at.source->at(end) != '\n') continue;
        const int64_t passed = utf8_size(at.source, start, end);
        if (passed >= column) break;
        start = end + 1;
        column -= passed + 1;
    }
    Ref<Str> shown = MOLT_TRY(str_substring(ctx, at.source, start, n));
    out.append_utf8("    ");
    out.append(shown.get());
    if (!ended) out.append_utf8("\n");
    if (column < 0) return done();
    out.append_utf8("    ");
    repeat(out, " ", column);
    repeat(out, "^", carets);
    out.append_utf8("\n");
    return done();
}

/// The same as the module traceback formats them: tabs in front of the carets stay, and the end is believed.
template<class Cut> Status pointed_in_lines(Ctx& ctx, Pointed at, StrBuilder& out, bool has_offset, Cut&& cut) {
    uint64_t start = 0, end = at.source->n;
    while (end > 0 && at.source->at(end - 1) == '\n') end--;
    while (start < end && (at.source->at(start) == ' ' || at.source->at(start) == '\n' || at.source->at(start) == '\f')) start++;
    Ref<Str> shown = MOLT_TRY(str_substring(ctx, at.source, start, end));
    out.append_utf8("    ");
    out.append(shown.get());
    out.append_utf8("\n");
    MOLT_TRY(cut());
    if (!has_offset) return done();
    if (at.end_offset == 0) at.end_offset = at.offset;
    if (at.end_offset == at.offset || at.end_offset == -1) at.end_offset = at.offset + 1;
    const int64_t column = at.offset - 1 - int64_t(start);
    if (column < 0) return done();
    out.append_utf8("    ");
    for (int64_t i = 0; i < column && i < int64_t(shown->n); i++) {
        const char32_t c = shown->at(uint64_t(i));
        if (base::is_space(c)) out.append_point(c);
        else out.append_utf8(" ");
    }
    repeat(out, "^", at.end_offset - at.offset);
    out.append_utf8("\n");
    return cut();
}

/// File, line and caret of a SyntaxError. The margin of a group stands before the file only.
template<class Cut> Status syntax_error_place(Ctx& ctx, SyntaxErrorObject* e, StrBuilder& out, std::string_view prefix,
                                              TracebackStyle style, Cut&& cut) {
    int64_t line = 0;
    const bool has_line = e->lineno && int_fits_int64(e->lineno, &line);
    if (has_line) {
        Ref<Str> file =
            e->filename && e->filename.value().is<Str>() ? own(e->filename.value().as<Str>()) : str_from_utf8(ctx, "<string>");
        if (!file) return raised;
        Ref<Str> head = MOLT_TRY(format_text(ctx, "{}  File \"{}\", line {}\n", prefix, file, line));
        out.append(head.get());
        MOLT_TRY(cut());
    } else if (style != TracebackStyle::lines) return done();
    if (!e->text || !e->text.value().is<Str>()) return done();
    Pointed at{e->text.value().as<Str>(), -1, 0, false};
    Ref<Str> source = own(at.source);
    int64_t end_line = line;
    const bool has_offset = e->offset && int_fits_int64(e->offset, &at.offset);
    if (!has_offset) at.offset = -1;
    if (e->end_lineno && int_fits_int64(e->end_lineno, &end_line)) at.further = end_line > line;
    const bool has_end = e->end_offset && int_fits_int64(e->end_offset, &at.end_offset);
    if (style == TracebackStyle::lines) return pointed_in_lines(ctx, at, out, has_offset, cut);
    if (!has_end) at.end_offset = at.offset;
    return pointed_in_report(ctx, at, out);
}

Status Printer::one(Value value) {
    auto* e = value.as<Exception>();
    if (e->traceback && style_ != TracebackStyle::lines) MOLT_TRY(frames(e->traceback.get()));
    if (instance_of(value, &type::SyntaxError)) {
        char prefix[128] = "";
        int n = 0;
        if (group_depth_) {
            for (int i = 0; i < 2 * group_depth_ && n < 100; i++) prefix[n++] = ' ';
            prefix[n++] = '|', prefix[n++] = ' ', prefix[n] = 0;
        }
        MOLT_TRY(syntax_error_place(ctx_, static_cast<SyntaxErrorObject*>(value.object()), out_, prefix, style_,
                                    [this] { return cut(); }));
    }
    MOLT_TRY(headline(value));
    MOLT_TRY(cut());
    return notes(value);
}

Status Printer::chain(Value link, const char* message, List* seen) {
    MOLT_TRY(chained(link, seen));
    MOLT_TRY(margin());
    MOLT_TRY(text("\n"));
    MOLT_TRY(line(message));
    MOLT_TRY(margin());
    return text("\n");
}

Status Printer::group(Value value, List* seen) {
    auto* g = static_cast<ExceptionGroup*>(value.object());
    if (group_depth_ > kGroupDepth) {
        MOLT_TRY(margin());
        char buffer[64];
        snprintf(buffer, sizeof buffer, "... (max_group_depth is %lld)\n", static_cast<long long>(kGroupDepth));
        return text(buffer);
    }
    bool outermost = group_depth_ == 0;
    if (outermost) group_depth_ = 1;
    auto* e = value.as<Exception>();
    if (e->traceback) {
        for (int i = 0; i < 2 * group_depth_; i++) MOLT_TRY(text(" "));
        if (outermost) {
            MOLT_TRY(text("+ Exception Group Traceback (most recent call last):\n"));
        } else {
            MOLT_TRY(text("| Exception Group Traceback (most recent call last):\n"));
        }
        for (Traceback* tb = e->traceback.get(); tb; tb = tb->next.get()) MOLT_TRY(frame(tb));
    }
    MOLT_TRY(headline(value));
    MOLT_TRY(notes(value));
    uint64_t n = g->exceptions->n;
    const uint64_t width = kGroupWidth, shown = n > width ? width : n;
    need_close_ = false;
    for (uint64_t i = 0; i < shown + (shown < n); i++) {
        bool last = i + 1 == shown + (shown < n);
        if (last) need_close_ = true;
        bool truncated = i == width;
        char title[64];
        if (truncated) snprintf(title, sizeof title, "---------------- ... ----------------\n");
        else snprintf(title, sizeof title, "---------------- %d ----------------\n", int(i + 1));
        for (int k = 0; k < 2 * group_depth_; k++) MOLT_TRY(text(" "));
        MOLT_TRY(text(i == 0 ? "+-+" : "  +"));
        MOLT_TRY(text(title));
        group_depth_++;
        if (truncated) {
            char rest[64];
            uint64_t left = n - width;
            snprintf(rest, sizeof rest, "and %llu more exception%s\n", static_cast<unsigned long long>(left),
                     left > 1 ? "s" : "");
            MOLT_TRY(line(rest));
        } else {
            NativeDepth depth(ctx_, "in print_exception_group");
            if (!depth.ok()) return raised;
            Ref<> member = own((*g->exceptions.get())[i]);
            MOLT_TRY(chained(member, seen));
        }
        if (last && need_close_) {
            for (int k = 0; k < 2 * group_depth_; k++) MOLT_TRY(text(" "));
            MOLT_TRY(text("+------------------------------------\n"));
            need_close_ = false;
        }
        group_depth_--;
    }
    if (outermost) group_depth_ = 0;
    return done();
}

// Causes and contexts first, each once.
Status Printer::chained(Value value, List* seen) {
    NativeDepth depth(ctx_, "in print_exception");
    if (!depth.ok()) return raised;
    MOLT_TRY(list_append(ctx_, seen, value));
    auto is_new = [&](Value link) {
        for (uint64_t i = 0; i < seen->n; i++)
            if ((*seen)[i] == link) return false;
        return true;
    };
    auto* e = value.as<Exception>();
    if (e->cause && is_new(e->cause)) {
        Ref<> cause = e->cause.copy();
        MOLT_TRY(chain(cause, "The above exception was the direct cause of the following exception:\n", seen));
    } else if (!e->cause && e->context && !e->suppress_context && is_new(e->context)) {
        Ref<> context = e->context.copy();
        MOLT_TRY(chain(context, "During handling of the above exception, another exception occurred:\n", seen));
    }
    if (instance_of(value, &type::BaseExceptionGroup)) return group(value, seen);
    return one(value);
}

Status Printer::exception(Value value, TracebackStyle style) {
    style_ = style;
    if (style != TracebackStyle::full) return one(value);
    Ref<List> seen = MOLT_TRY(list_new(ctx_));
    return chained(value, seen.get());
}

Status Printer::pieces(Value value, List* into) {
    style_ = TracebackStyle::lines;
    pieces_ = into;
    return one(value);
}

} // namespace

Ref<Str> traceback_text_py(Ctx& ctx, Value exception, TracebackStyle style) {
    Ref<> keep = own(exception);
    Printer printer(ctx);
    MOLT_TRY(printer.exception(exception, style));
    return printer.finish();
}

Ref<List> exception_lines_py(Ctx& ctx, Value exception) {
    Ref<> keep = own(exception);
    Ref<List> lines = MOLT_TRY(list_new(ctx));
    Printer printer(ctx);
    MOLT_TRY(printer.pieces(exception, lines.get()));
    return lines;
}

} // namespace molt

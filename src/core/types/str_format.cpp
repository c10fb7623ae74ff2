// str: format, format_map, __format__.
#include "core/base/format_spec.h"
#include "core/base/str_find.h"
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/format_fields.h"
#include "core/types/tuple.h"
#include "gen/core/str.h"

namespace molt {

namespace {

/// Fills a format string. Positional arguments are args (null: there are none, as in format_map), others come from
/// `keywords` (a mapping, or empty).
class Formatter {
  public:
    Formatter(Ctx& ctx, base::TextView text, const Args* args, Value keywords)
        : ctx_(ctx), text_(text), args_(args), keywords_(keywords) {}

    Status fill(StrBuilder& out, FormatSpan span, int nesting);

  private:
    Status render(StrBuilder& out, const FormatPart& part, int nesting);
    Ref<> object_of(FormatSpan name);
    Ref<> first_object(FormatSpan name, int64_t number);
    Result<int64_t> numbered(bool is_empty, int64_t number);
    Ref<Str> text_of(FormatSpan span) { return str_from_view(ctx_, text_.slice(span.start, span.end)); }

    Ctx& ctx_;
    base::TextView text_;
    const Args* args_;
    Value keywords_;
    enum class Numbering : uint8_t { undecided, automatic, manual } numbering_ = Numbering::undecided;
    int64_t next_number_ = 0;
};

/// Fields are numbered all automatically or all by hand.
Result<int64_t> Formatter::numbered(bool is_empty, int64_t number) {
    if (!is_empty && number == -1) return number;
    if (numbering_ == Numbering::undecided) numbering_ = is_empty ? Numbering::automatic : Numbering::manual;
    if (numbering_ == Numbering::manual && is_empty)
        return ctx_.raise(type::ValueError, "cannot switch from manual field specification to automatic field numbering");
    if (numbering_ == Numbering::automatic && !is_empty)
        return ctx_.raise(type::ValueError, "cannot switch from automatic field numbering to manual field specification");
    return is_empty ? next_number_++ : number;
}

Ref<> Formatter::first_object(FormatSpan name, int64_t number) {
    if (number == -1) {
        Ref<Str> key = MOLT_TRY(text_of(name));
        if (!keywords_) return ctx_.raise_value(type::KeyError, key);
        return getitem(ctx_, keywords_, key);
    }
    if (!args_) return ctx_.raise(type::ValueError, "Format string contains positional fields");
    if (uint64_t(number) >= args_->count())
        return ctx_.raise(type::IndexError, "Replacement index {} out of range for positional args tuple", number);
    return own((*args_)[size_t(number)]);
}

Ref<> Formatter::object_of(FormatSpan span) {
    FormatName name(text_, span);
    int64_t number;
    const FormatSpan first = MOLT_TRY(name.first(ctx_, &number));
    number = MOLT_TRY(numbered(first.size() == 0, number));
    Ref<> object = MOLT_TRY(first_object(first, number));
    FormatAccess access;
    while (MOLT_TRY(name.next(ctx_, access))) {
        if (access.is_attribute) {
            Ref<Str> attribute = MOLT_TRY(intern(ctx_, MOLT_TRY(text_of(access.name))));
            object = MOLT_TRY(getattr(ctx_, object, attribute.get()));
        } else if (access.index >= 0) {
            Ref<> key = MOLT_TRY(int_from_int64(ctx_, access.index));
            object = MOLT_TRY(getitem(ctx_, object, key));
        } else {
            Ref<Str> key = MOLT_TRY(text_of(access.name));
            object = MOLT_TRY(getitem(ctx_, object, key));
        }
    }
    return object;
}

Status Formatter::render(StrBuilder& out, const FormatPart& part, int nesting) {
    Ref<> object = MOLT_TRY(object_of(part.name));
    switch (part.conversion) {
    case 0: break;
    case 'r': object = MOLT_TRY(repr(ctx_, object)); break;
    case 's': object = MOLT_TRY(molt::str(ctx_, object)); break;
    case 'a': object = MOLT_TRY(ascii(ctx_, object)); break;
    default:
        if (part.conversion > 32 && part.conversion < 127) {
            const char shown[2] = {char(part.conversion), 0};
            return ctx_.raise(type::ValueError, "Unknown conversion specifier {}", shown);
        }
        mem::TextBuffer hex;
        if (!hex.append_hex(part.conversion)) return ctx_.raise_no_memory();
        return ctx_.raise(type::ValueError, "Unknown conversion specifier \\x{}", hex.view());
    }
    Ref<Str> spec;
    if (part.spec_has_fields) {
        StrBuilder expanded;
        MOLT_TRY(fill(expanded, part.spec, nesting - 1));
        spec = MOLT_TRY(expanded.finish(ctx_));
    } else if (part.spec.size()) {
        spec = MOLT_TRY(text_of(part.spec));
    }
    if (!spec && object.value().is_exact(MOLT_KIND_STR)) {
        out.append(object.value().as<Str>());
        return done();
    }
    Ref<> shown = MOLT_TRY(molt::format(ctx_, object, spec ? Value(spec.get()) : Value()));
    out.append(shown.value().as<Str>());
    return done();
}

Status Formatter::fill(StrBuilder& out, FormatSpan span, int nesting) {
    if (nesting <= 0) return ctx_.raise(type::ValueError, "Max string recursion exceeded");
    FormatParts parts(text_, span);
    FormatPart part;
    while (MOLT_TRY(parts.next(ctx_, part))) {
        if (part.literal.size()) out.append(text_.slice(part.literal.start, part.literal.end));
        if (part.has_field) MOLT_TRY(render(out, part, nesting));
    }
    return done();
}

constexpr int kNesting = 2; // fields in the specifications of fields, and no deeper

Ref<> format_with(Ctx& ctx, Str* self, const Args* args, Value keywords) {
    // Text without braces comes out as the object itself.
    const base::TextView text = self->view();
    if (self->n && base::find_unit(text, '{', 0) == base::kNotFound && base::find_unit(text, '}', 0) == base::kNotFound)
        return own(Value(self));
    Formatter formatter(ctx, text, args, keywords);
    StrBuilder out;
    MOLT_TRY(formatter.fill(out, {0, size_t(self->n)}, kNesting));
    return out.finish(ctx);
}

} // namespace

namespace str_ {

Ref<> format(Ctx& ctx, Str* self, const Args& args) {
    Ref<Dict> keywords;
    if (const size_t count = args.kwnames ? args.keyword_count() : 0) {
        keywords = MOLT_TRY(dict_new(ctx));
        for (size_t i = 0; i < count; i++)
            MOLT_TRY(dict_set_py(ctx, keywords.get(), args.keyword_name(i), args.keyword_value(i)));
    }
    return format_with(ctx, self, &args, keywords ? Value(keywords.get()) : Value());
}

Ref<> format_map(Ctx& ctx, Str* self, Value mapping) { return format_with(ctx, self, nullptr, mapping); }

Ref<> dunder_format(Ctx& ctx, Str* self, Str* format_spec) {
    if (format_spec->n == 0) return molt::str(ctx, self);
    const base::ParsedSpec parsed = base::parse_format_spec(format_spec->view(), base::Formatted::text);
    if (parsed.error != base::SpecError::none) {
        mem::TextBuffer text;
        Ref<Str> name = class_of(Value(self))->name.get() ? own(class_of(Value(self))->name.get()) : own(str_empty());
        if (!base::append_spec_error(parsed, format_spec->view(), Utf8(name.get()).view(), text)) return ctx.raise_no_memory();
        return ctx.raise(type::ValueError, "{}", text.view());
    }
    const base::TextLayout layout = base::layout_text(parsed.spec, size_t(self->n));
    if (self->n && !layout.left && !layout.right && layout.taken == size_t(self->n)) return own(Value(self)); // of a subclass too
    if (self->is_ascii() && parsed.spec.fill < 0x80 && layout.left < (1u << 20) && layout.right < (1u << 20) &&
        layout.left + layout.taken + layout.right > 1) { // OPTIMIZATION: in one piece
        Ref<Str> made = MOLT_TRY(str_allocate(ctx, layout.left + layout.taken + layout.right, 0x7F));
        auto* to = static_cast<char*>(made->data());
        std::memset(to, int(parsed.spec.fill), layout.left);
        std::memcpy(to + layout.left, self->latin1(), layout.taken);
        std::memset(to + layout.left + layout.taken, int(parsed.spec.fill), layout.right);
        return made;
    }
    StrBuilder out;
    out.fill(layout.left, parsed.spec.fill);
    out.append(self->view().slice(0, layout.taken));
    out.fill(layout.right, parsed.spec.fill);
    return out.finish(ctx);
}

} // namespace str_

} // namespace molt

// _string: the parsers of str.format, for string.Formatter.
#include "std/string/formatter.h"

#include "core/object/protocol.h"
#include "core/types/format_fields.h"
#include "core/types/tuple.h"
#include "gen/std/_string.h"

namespace molt::_string {

namespace {

Result<Str*> text_argument(Ctx& ctx, Value v) {
    if (v.is<Str>()) return v.as<Str>();
    return ctx.raise(type::TypeError, "expected str, got {}", type_name(v));
}

Ref<FormatterIterator> iterator_new(Ctx& ctx, Class& cls, Str* text, uint64_t at) {
    Ref<FormatterIterator> made = MOLT_TRY(allocate<FormatterIterator>(ctx, &cls));
    made->text.set(Value(text));
    made->at = at;
    return made;
}

Ref<Str> piece(Ctx& ctx, Str* text, FormatSpan span) { return str_substring(ctx, text, span.start, span.end); }

/// A number as an int, other names as they are.
Ref<> name_or_number(Ctx& ctx, Str* text, FormatSpan span, int64_t number) {
    if (number >= 0) return int_from_int64(ctx, number);
    return piece(ctx, text, span);
}

} // namespace

Ref<> formatter_parser(Ctx& ctx, Value format_string) {
    Str* text = MOLT_TRY(text_argument(ctx, format_string));
    return iterator_new(ctx, type::_string_formatteriterator, text, 0);
}

Ref<> formatter_field_name_split(Ctx& ctx, Value field_name) {
    Str* text = MOLT_TRY(text_argument(ctx, field_name));
    FormatName name(text->view(), FormatSpan{0, size_t(text->n)});
    int64_t number = -1;
    FormatSpan span = MOLT_TRY(name.first(ctx, &number));
    Ref<> first = MOLT_TRY(name_or_number(ctx, text, span, number));
    Ref<FormatterIterator> rest = MOLT_TRY(iterator_new(ctx, type::_string_fieldnameiterator, text, span.end));
    return tuple_of(ctx, first.value(), rest.value());
}

namespace formatteriterator {

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* iterator = self.as<FormatterIterator>();
    Str* text = iterator->text.get();
    FormatParts parts(text->view(), FormatSpan{size_t(iterator->at), size_t(text->n)});
    FormatPart part;
    bool more = MOLT_TRY(parts.next(ctx, part));
    iterator->at = parts.position();
    if (!more) return own(kAbsent);
    Ref<> literal = MOLT_TRY(piece(ctx, text, part.literal));
    Ref<> name = none(), spec = none(), conversion = none();
    if (part.has_field) {
        name = MOLT_TRY(piece(ctx, text, part.name));
        spec = MOLT_TRY(piece(ctx, text, part.spec));
    }
    if (part.conversion) conversion = MOLT_TRY(str_from_code_point(ctx, part.conversion));
    return tuple_of(ctx, literal.value(), name.value(), spec.value(), conversion.value());
}

} // namespace formatteriterator

namespace fieldnameiterator {

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* iterator = self.as<FormatterIterator>();
    Str* text = iterator->text.get();
    FormatName name(text->view(), FormatSpan{size_t(iterator->at), size_t(text->n)});
    FormatAccess access;
    bool more = MOLT_TRY(name.next(ctx, access));
    iterator->at = name.position();
    if (!more) return own(kAbsent);
    Ref<> what = MOLT_TRY(name_or_number(ctx, text, access.name, access.is_attribute ? -1 : access.index));
    return tuple_of(ctx, Value(molt_bool(access.is_attribute)), what.value());
}

} // namespace fieldnameiterator

} // namespace molt::_string

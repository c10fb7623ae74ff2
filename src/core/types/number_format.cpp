// format() of numbers: parsing the specification and finishing the text.
#include "core/types/number_format.h"

#include "core/object/protocol.h"

namespace molt {

Result<base::FormatSpec> parse_spec(Ctx& ctx, const Str* text, base::Formatted kind, Value v) {
    const base::ParsedSpec parsed = base::parse_format_spec(text->view(), kind);
    if (parsed.error == base::SpecError::none) return parsed.spec;
    mem::TextBuffer message;
    const Utf8 name(class_of(v)->name.get());
    if (!name.ok() || !base::append_spec_error(parsed, text->view(), name.view(), message)) return ctx.raise_no_memory();
    return ctx.raise(type::ValueError, "{}", message.view());
}

Ref<Str> finish_format(Ctx& ctx, bool ok, const mem::TextBuffer& out) {
    if (!ok) return ctx.raise_no_memory();
    return str_from_utf8(ctx, out.view());
}

} // namespace molt

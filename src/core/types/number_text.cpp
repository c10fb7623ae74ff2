// Text that becomes a number: mapping digits and spaces of all scripts to ASCII.
#include "core/types/number_text.h"

#include "core/base/unicode.h"
#include "core/object/protocol.h"

namespace molt {

Status number_text(Ctx& ctx, const Str* text, mem::TextBuffer& out) {
    char* bytes = out.extend(size_t(text->n));
    if (!bytes) return ctx.raise_no_memory();
    for (uint64_t i = 0; i < text->n; i++) {
        const uint32_t c = text->at(i);
        if (c < 128) {
            bytes[i] = char(c);
            continue;
        }
        const int digit = base::decimal_value(c);
        bytes[i] = digit >= 0 ? char('0' + digit) : base::is_space(c) ? ' ' : '?';
        if (bytes[i] == '?') {
            out.truncate(out.size() - size_t(text->n - i - 1));
            break;
        }
    }
    return done();
}

Ref<Str> short_repr(Ctx& ctx, Value v) {
    Ref<Str> text = MOLT_TRY(repr(ctx, v));
    if (text->n <= 200) return text;
    return str_substring(ctx, text.get(), 0, 200);
}

} // namespace molt

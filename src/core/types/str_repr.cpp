// repr() and ascii() of text.
#include "core/types/str_repr.h"

#include "core/base/unicode.h"

namespace molt {

char choose_quote(bool has_single, bool has_double) { return has_single && !has_double ? '"' : '\''; }

void append_escape(StrBuilder& out, uint32_t point) {
    out.append_point('\\');
    const int digits = point < 0x100 ? 2 : point < 0x10000 ? 4 : 8;
    out.append_point(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    out.append_hex(point, digits);
}

void append_repr(StrBuilder& out, base::TextView text) {
    text.visit([&](auto units) {
        bool has_single = false, has_double = false;
        for (uint32_t c : units) {
            has_single |= c == '\'';
            has_double |= c == '"';
        }
        const uint32_t quote = uint8_t(choose_quote(has_single, has_double));
        out.reserve(units.size() + 2);
        out.append_point(quote);
        // Runs of plain characters are copied whole.
        size_t plain = 0;
        const auto flush = [&](size_t end) {
            if (end > plain) out.append(text.slice(plain, end));
            plain = end + 1;
        };
        for (size_t i = 0; i < units.size(); i++) {
            const uint32_t c = units[i];
            if (c >= 0x7F ? c != 0x7F && base::is_printable(c) : c >= 0x20 && c != '\\' && c != quote) continue;
            flush(i);
            switch (c) {
            case '\t': out.append_ascii("\\t"); break;
            case '\n': out.append_ascii("\\n"); break;
            case '\r': out.append_ascii("\\r"); break;
            case '\\':
            case '\'':
            case '"':
                out.append_point('\\');
                out.append_point(c);
                break;
            default: append_escape(out, c);
            }
        }
        flush(units.size());
        out.append_point(quote);
    });
}

Ref<Str> str_repr(Ctx& ctx, Str* s) {
    if (s->is_ascii()) { // OPTIMIZATION: as a rule nothing is escaped
        const std::string_view text = s->ascii_view();
        bool single = false, doubled = false, plain = true;
        for (char c : text) {
            single |= c == '\'';
            doubled |= c == '"';
            plain &= uint8_t(c) >= 0x20 && c != '\\' && c != 0x7F;
        }
        if (plain && !(single && doubled)) {
            Ref<Str> made = MOLT_TRY(str_allocate(ctx, s->n + 2, 0x7F));
            auto* to = static_cast<char*>(made->data());
            to[0] = to[text.size() + 1] = choose_quote(single, doubled);
            std::memcpy(to + 1, text.data(), text.size());
            return made;
        }
    }
    StrBuilder out;
    append_repr(out, s->view());
    return out.finish(ctx);
}

Ref<Str> str_escape_non_ascii(Ctx& ctx, Str* s) {
    if (s->is_ascii()) return str_exact(ctx, s);
    StrBuilder out;
    out.reserve(size_t(s->n));
    s->view().visit([&](auto units) {
        for (uint32_t c : units) {
            if (c < 0x80) out.append_point(c);
            else append_escape(out, c);
        }
    });
    return out.finish(ctx);
}

} // namespace molt

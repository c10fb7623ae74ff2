// The modes of line ends, and which of them were met.
#include "std/io/newline.h"
#include "core/object/protocol.h"
#include "core/types/tuple.h"

namespace molt {

bool newline_mode(const Str* newline, NewlineMode* out) {
    if (!newline) {
        *out = {true, true, "\n", nullptr};
    } else if (newline->n == 0) {
        *out = {true, false, "", nullptr};
    } else if (newline->equals("\n")) {
        *out = {false, false, "\n", nullptr};
    } else if (newline->equals("\r")) {
        *out = {false, false, "\r", "\r"};
    } else if (newline->equals("\r\n")) {
        *out = {false, false, "\r\n", "\r\n"};
    } else {
        return false;
    }
    return true;
}

Ref<> seen_newlines(Ctx& ctx, uint8_t seen) {
    constexpr const char* kTexts[] = {"\r", "\n", "\r\n"};
    Ref<> found[3];
    size_t n = 0;
    for (int i = 0; i < 3; i++)
        if (seen >> i & 1) found[n++] = MOLT_TRY(intern(ctx, kTexts[i]));
    if (n == 0) return none();
    if (n == 1) return std::move(found[0]);
    const molt_value words[] = {found[0].word(), found[1].word(), found[2].word()};
    return tuple_copy(ctx, words, n);
}

Ref<Str> translate_newlines(Ctx& ctx, base::TextView text, bool translate, uint8_t* seen) {
    bool has_cr = false;
    text.visit([&](auto units) {
        for (size_t i = 0; i < units.size(); i++) {
            if (units[i] == '\n') {
                *seen |= kSeenLf;
            } else if (units[i] == '\r') {
                has_cr = true;
                const bool pair = i + 1 < units.size() && units[i + 1] == '\n';
                *seen |= pair ? kSeenCrLf : kSeenCr;
                i += pair;
            }
        }
    });
    if (!has_cr || !translate) return str_from_view(ctx, text);
    StrBuilder out;
    size_t start = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text[i] != '\r') continue;
        out.append(text.slice(start, i));
        out.append_point('\n');
        if (i + 1 < text.size && text[i + 1] == '\n') ++i;
        start = i + 1;
    }
    out.append(text.slice(start, text.size));
    return out.finish(ctx);
}

uint64_t line_end(base::TextView text, uint64_t from, const NewlineMode& mode) {
    return text.visit([&](auto units) -> uint64_t {
        const uint64_t n = units.size();
        const bool any = mode.universal && !mode.translate;
        const auto first = static_cast<typename decltype(units)::value_type>(any ? '\n' : mode.end[0]);
        for (uint64_t i = from; i < n; i++) {
            if (any) {
                if (units[i] == '\n') return i + 1;
                if (units[i] == '\r') return i + 1 < n && units[i + 1] == '\n' ? i + 2 : i + 1;
            } else if (units[i] == first) {
                if (!mode.end[1]) return i + 1;
                if (i + 1 < n && units[i + 1] == '\n') return i + 2;
            }
        }
        return 0;
    });
}

Ref<Str> write_newlines(Ctx& ctx, Str* text, const char* written) {
    StrBuilder out;
    const base::TextView view = text->view();
    size_t start = 0;
    for (size_t i = 0; i < view.size; i++) {
        if (view[i] != '\n') continue;
        out.append(view.slice(start, i));
        out.append_ascii(written);
        start = i + 1;
    }
    out.append(view.slice(start, view.size));
    return out.finish(ctx);
}

bool has_unit(const Str* text, uint32_t unit) {
    return text->view().visit([&](auto units) {
        for (auto u : units)
            if (u == unit) return true;
        return false;
    });
}

} // namespace molt

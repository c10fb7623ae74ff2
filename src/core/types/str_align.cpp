// str: strip, lstrip, rstrip, center, ljust, rjust, zfill, expandtabs.
#include "core/base/str_find.h"
#include "core/base/unicode.h"
#include "core/object/protocol.h"
#include "core/types/str_builder.h"
#include "core/types/str_tabs.h"
#include "core/types/str_text.h"
#include "gen/core/str.h"

namespace molt::str_ {

namespace {

enum Side : unsigned { kLeft = 1, kRight = 2, kBoth = 3 };

Ref<> strip_sides(Ctx& ctx, Str* self, Value chars, Side sides, const char* name) {
    if (!chars.is_none() && !chars.is<Str>()) return ctx.raise(type::TypeError, "{} arg must be None or str", name);
    const base::TextView text = self->view(), set = chars.is_none() ? base::TextView() : chars.as<Str>()->view();
    size_t start = 0, end = text.size;
    const auto narrow = [&](auto&& goes) {
        if (sides & kLeft)
            while (start < end && goes(start)) start++;
        if (sides & kRight)
            while (end > start && goes(end - 1)) end--;
    };
    // OPTIMIZATION: most texts and sets are narrow.
    const auto* units = self->latin1();
    if (text.width == 1 && chars.is_none()) narrow([&](size_t i) { return base::is_blank(units[i], base::Blanks::unicode); });
    else if (text.width == 1 && set.width == 1)
        narrow([&](size_t i) { return std::memchr(set.data, units[i], set.size) != nullptr; });
    else if (chars.is_none()) narrow([&](size_t i) { return base::is_space(text[i]); });
    else narrow([&](size_t i) { return base::find_unit(set, text[i], 0) != base::kNotFound; });
    return str_substring(ctx, self, start, end);
}

Result<uint32_t> fill_character(Ctx& ctx, Value fill) {
    if (!fill) return uint32_t(' ');
    if (!fill.is<Str>())
        return ctx.raise(type::TypeError, "The fill character must be a unicode character, not {}", type_name(fill));
    if (fill.as<Str>()->n != 1) return ctx.raise(type::TypeError, "The fill character must be exactly one character long");
    return fill.as<Str>()->at(0);
}

Ref<Str> pad(Ctx& ctx, Str* self, uint64_t left, uint64_t right, uint32_t fill) {
    if (left == 0 && right == 0) return str_exact(ctx, self);
    if (left > uint64_t(INT64_MAX) - self->n || right > uint64_t(INT64_MAX) - self->n - left)
        return ctx.raise(type::OverflowError, "padded string is too long");
    const uint32_t widest = max_char_class(fill) > self->max_char ? fill : self->max_char;
    Ref<Str> made = MOLT_TRY(str_allocate(ctx, self->n + left + right, widest));
    fill_units(made->data(), made->width, 0, size_t(left), fill);
    write_units(static_cast<char*>(made->data()) + left * made->width, made->width, self->view());
    fill_units(made->data(), made->width, size_t(left + self->n), size_t(right), fill);
    return made;
}

uint64_t margin(Str* self, int64_t width) { return width > int64_t(self->n) ? uint64_t(width) - self->n : 0; }

} // namespace

Ref<> center(Ctx& ctx, Str* self, int64_t width, Value fillchar) {
    const uint32_t fill = MOLT_TRY(fill_character(ctx, fillchar));
    const uint64_t more = margin(self, width), left = more / 2 + (more & uint64_t(width) & 1);
    return pad(ctx, self, left, more - left, fill);
}

Ref<> ljust(Ctx& ctx, Str* self, int64_t width, Value fillchar) {
    const uint32_t fill = MOLT_TRY(fill_character(ctx, fillchar));
    return pad(ctx, self, 0, margin(self, width), fill);
}

Ref<> rjust(Ctx& ctx, Str* self, int64_t width, Value fillchar) {
    const uint32_t fill = MOLT_TRY(fill_character(ctx, fillchar));
    return pad(ctx, self, margin(self, width), 0, fill);
}

Ref<> lstrip(Ctx& ctx, Str* self, Value chars) { return strip_sides(ctx, self, chars, kLeft, "lstrip"); }
Ref<> rstrip(Ctx& ctx, Str* self, Value chars) { return strip_sides(ctx, self, chars, kRight, "rstrip"); }
Ref<> strip(Ctx& ctx, Str* self, Value chars) { return strip_sides(ctx, self, chars, kBoth, "strip"); }

Ref<> zfill(Ctx& ctx, Str* self, int64_t width) {
    const uint64_t more = margin(self, width);
    Ref<Str> made = MOLT_TRY(pad(ctx, self, more, 0, '0'));
    if (more && self->n) {
        const uint32_t first = self->at(0);
        if (first == '+' || first == '-') {
            write_unit(made->data(), made->width, 0, first);
            write_unit(made->data(), made->width, size_t(more), '0');
        }
    }
    return made;
}

Ref<> expandtabs(Ctx& ctx, Str* self, int32_t tabsize) {
    StrBuilder out;
    if (!expand_tabs(out, self->view(), tabsize)) return str_exact(ctx, self);
    return out.finish(ctx);
}

} // namespace molt::str_

namespace molt {

bool expand_tabs(StrBuilder& out, base::TextView text, int32_t size) {
    uint64_t column = 0;
    bool found = false;
    text.visit([&](auto units) {
        for (uint32_t c : units) {
            if (c == '\t') {
                found = true;
                if (size <= 0) continue;
                const uint64_t more = uint64_t(size) - column % uint64_t(size);
                column += more;
                out.fill(size_t(more), ' ');
                continue;
            }
            out.append_point(c);
            column = c == '\n' || c == '\r' ? 0 : column + 1;
        }
    });
    return found;
}

} // namespace molt

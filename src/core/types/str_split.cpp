// str: split, rsplit, splitlines, partition, rpartition.
#include <algorithm>

#include "core/base/unicode.h"
#include "core/object/protocol.h"
#include "core/types/list.h"
#include "core/types/str_search.h"
#include "core/types/tuple.h"
#include "gen/core/str.h"

namespace molt::str_ {

namespace {

Status add_part(Ctx& ctx, List* list, Str* s, size_t from, size_t to) {
    Ref<Str> part = MOLT_TRY(str_substring(ctx, s, from, to));
    return list_append(ctx, list, Ref<>(std::move(part)));
}

template<class Units> bool is_blank(Units units, size_t i) { return base::is_space(units[i]); }

Ref<> split_blanks(Ctx& ctx, Str* s, uint64_t most) {
    Ref<List> list = MOLT_TRY(list_new(ctx));
    return s->view().visit([&](auto units) -> Ref<> {
        const size_t n = units.size();
        size_t i = 0;
        for (;;) {
            while (i < n && is_blank(units, i)) i++;
            if (i == n) break;
            size_t end = i;
            if (most-- == 0) {
                for (end = n; is_blank(units, end - 1);) end--;
                MOLT_TRY(add_part(ctx, list.get(), s, i, end));
                break;
            }
            while (end < n && !is_blank(units, end)) end++;
            MOLT_TRY(add_part(ctx, list.get(), s, i, end));
            i = end;
        }
        return std::move(list);
    });
}

Ref<> rsplit_blanks(Ctx& ctx, Str* s, uint64_t most) {
    Ref<List> list = MOLT_TRY(list_new(ctx));
    return s->view().visit([&](auto units) -> Ref<> {
        size_t end = units.size();
        for (;;) {
            while (end > 0 && is_blank(units, end - 1)) end--;
            if (end == 0) break;
            size_t start = end;
            if (most-- == 0) {
                for (start = 0; is_blank(units, start);) start++;
                MOLT_TRY(add_part(ctx, list.get(), s, start, end));
                break;
            }
            while (start > 0 && !is_blank(units, start - 1)) start--;
            MOLT_TRY(add_part(ctx, list.get(), s, start, end));
            end = start;
        }
        std::reverse(list->items(), list->items() + list->n);
        return std::move(list);
    });
}

Ref<> split_at(Ctx& ctx, Str* s, Str* sep, uint64_t most) {
    Ref<List> list = MOLT_TRY(list_new(ctx));
    const base::TextView text = s->view(), mark = sep->view();
    size_t from = 0;
    for (; most; most--) {
        const size_t at = text_find(text.slice(from, text.size), mark);
        if (at == kNotFound) break;
        MOLT_TRY(add_part(ctx, list.get(), s, from, from + at));
        from += at + mark.size;
    }
    MOLT_TRY(add_part(ctx, list.get(), s, from, text.size));
    return list;
}

Ref<> rsplit_at(Ctx& ctx, Str* s, Str* sep, uint64_t most) {
    Ref<List> list = MOLT_TRY(list_new(ctx));
    const base::TextView text = s->view(), mark = sep->view();
    size_t end = text.size;
    for (; most; most--) {
        const size_t at = text_rfind(text.slice(0, end), mark);
        if (at == kNotFound) break;
        MOLT_TRY(add_part(ctx, list.get(), s, at + mark.size, end));
        end = at;
    }
    MOLT_TRY(add_part(ctx, list.get(), s, 0, end));
    std::reverse(list->items(), list->items() + list->n);
    return list;
}

using SplitBlanks = Ref<> (*)(Ctx&, Str*, uint64_t);
using SplitAt = Ref<> (*)(Ctx&, Str*, Str*, uint64_t);

Ref<> split_with(Ctx& ctx, Str* self, Value sep, int64_t maxsplit, SplitBlanks blanks, SplitAt at) {
    const uint64_t most = maxsplit < 0 ? UINT64_MAX : uint64_t(maxsplit);
    if (sep.is_none()) return blanks(ctx, self, most);
    if (!sep.is<Str>()) return ctx.raise(type::TypeError, "must be str or None, not {}", type_name(sep));
    if (sep.as<Str>()->n == 0) return ctx.raise(type::ValueError, "empty separator");
    return at(ctx, self, sep.as<Str>(), most);
}

Result<Str*> separator(Ctx& ctx, Value sep) {
    if (!sep.is<Str>()) return ctx.raise(type::TypeError, "must be str, not {}", type_name(sep));
    if (sep.as<Str>()->n == 0) return ctx.raise(type::ValueError, "empty separator");
    return sep.as<Str>();
}

Ref<> three_parts(Ctx& ctx, Str* self, size_t at, Str* sep) {
    Ref<Str> before = MOLT_TRY(str_substring(ctx, self, 0, at));
    Ref<Str> after = MOLT_TRY(str_substring(ctx, self, at + sep->n, self->n));
    return tuple_of(ctx, before, sep, after);
}

} // namespace

Ref<> split(Ctx& ctx, Str* self, Value sep, int64_t maxsplit) {
    return split_with(ctx, self, sep, maxsplit, split_blanks, split_at);
}

Ref<> rsplit(Ctx& ctx, Str* self, Value sep, int64_t maxsplit) {
    return split_with(ctx, self, sep, maxsplit, rsplit_blanks, rsplit_at);
}

Ref<> partition(Ctx& ctx, Str* self, Value sep) {
    Str* mark = MOLT_TRY(separator(ctx, sep));
    const size_t at = text_find(self->view(), mark->view());
    if (at != kNotFound) return three_parts(ctx, self, at, mark);
    Ref<Str> whole = MOLT_TRY(str_exact(ctx, self));
    return tuple_of(ctx, whole, str_empty(), str_empty());
}

Ref<> rpartition(Ctx& ctx, Str* self, Value sep) {
    Str* mark = MOLT_TRY(separator(ctx, sep));
    const size_t at = text_rfind(self->view(), mark->view());
    if (at != kNotFound) return three_parts(ctx, self, at, mark);
    Ref<Str> whole = MOLT_TRY(str_exact(ctx, self));
    return tuple_of(ctx, str_empty(), str_empty(), whole);
}

Ref<> splitlines(Ctx& ctx, Str* self, bool keepends) {
    Ref<List> list = MOLT_TRY(list_new(ctx));
    return self->view().visit([&](auto units) -> Ref<> {
        const size_t n = units.size();
        for (size_t i = 0; i < n;) {
            const size_t start = i;
            while (i < n && !base::is_line_break(units[i])) i++;
            size_t end = i;
            if (i < n) i += units[i] == '\r' && i + 1 < n && units[i + 1] == '\n' ? 2 : 1;
            if (keepends) end = i;
            MOLT_TRY(add_part(ctx, list.get(), self, start, end));
        }
        return std::move(list);
    });
}

} // namespace molt::str_

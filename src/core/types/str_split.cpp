// str: split, rsplit, splitlines, partition, rpartition.
#include "core/types/str_split.h"

#include <algorithm>

#include "core/base/unicode.h"
#include "core/object/protocol.h"
#include "core/types/list.h"
#include "core/types/tuple.h"
#include "gen/core/str.h"

namespace molt::str_ {

namespace {

/// Collects substrings of s in a list.
struct Parts {
    Ctx& ctx;
    Str* s;
    Ref<List> list;

    auto adder() {
        return [this](size_t from, size_t to) -> Status {
            Ref<> part = MOLT_TRY(str_substring(ctx, s, from, to));
            return list_append(ctx, list.get(), std::move(part));
        };
    }
};

enum class From : uint8_t { left, right };

Ref<> split_from(Ctx& ctx, Str* self, Value sep, int64_t maxsplit, From from) {
    const uint64_t most = maxsplit < 0 ? UINT64_MAX : uint64_t(maxsplit);
    if (!sep.is_none() && !sep.is<Str>())
        return ctx.raise(type::TypeError, "must be str or None, not {}", type_name(sep));
    if (sep.is<Str>() && sep.as<Str>()->n == 0) return ctx.raise(type::ValueError, "empty separator");
    Parts parts{ctx, self, MOLT_TRY(list_new(ctx))};
    const base::TextView text = self->view();
    if (sep.is<Str>()) {
        const base::TextView mark = sep.as<Str>()->view();
        if (from == From::left) MOLT_TRY(split_at(text, mark, most, parts.adder()));
        else MOLT_TRY(rsplit_at(text, mark, most, parts.adder()));
    } else {
        MOLT_TRY(text.visit([&](auto units) {
            return from == From::left ? split_blanks(units, most, base::is_space, parts.adder())
                                      : rsplit_blanks(units, most, base::is_space, parts.adder());
        }));
    }
    if (from == From::right) std::reverse(parts.list->items(), parts.list->items() + parts.list->n);
    return std::move(parts.list);
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
    return split_from(ctx, self, sep, maxsplit, From::left);
}

Ref<> rsplit(Ctx& ctx, Str* self, Value sep, int64_t maxsplit) {
    return split_from(ctx, self, sep, maxsplit, From::right);
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
    Parts parts{ctx, self, MOLT_TRY(list_new(ctx))};
    MOLT_TRY(self->view().visit(
        [&](auto units) { return split_lines(units, keepends, base::is_line_break, parts.adder()); }));
    return std::move(parts.list);
}

} // namespace molt::str_

// str: split, rsplit, splitlines, partition, rpartition.
#include "core/types/str_split.h"

#include <algorithm>
#include <cstring>

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

/// What CPython's lists of parts have room for at first: at most 12, and no more than there can be.
uint64_t first_room(Str* s, Value sep, uint64_t most) {
    if (!sep.is_none() && s->n < sep.as<Str>()->n) return 1;
    const uint64_t splits = sep.is_none() ? s->n ? (s->n - 1) / 2 + 1 : 1 : s->n / sep.as<Str>()->n + 1;
    return std::min<uint64_t>(std::min(most, splits), 11) + 1;
}

/// OPTIMIZATION: words of ASCII text, in one loop.
Ref<> ascii_words(Ctx& ctx, Str* s, uint64_t most) {
    Ref<List> list = MOLT_TRY(list_new(ctx, first_room(s, kNone, most)));
    const std::string_view text = s->ascii_view();
    const auto blank = [&](size_t i) { return base::kByteSets.of[uint8_t(text[i])] & base::kBlank; };
    size_t at = 0;
    const size_t n = text.size();
    for (;;) {
        while (at < n && blank(at)) at++;
        if (at == n) return list;
        const size_t start = at;
        if (most == 0) at = n;
        while (at < n && !blank(at)) at++;
        Ref<> word =
            at - start == n ? MOLT_TRY(str_exact(ctx, s)) : MOLT_TRY(str_from_ascii(ctx, text.substr(start, at - start)));
        MOLT_TRY(list_append(ctx, list.get(), std::move(word)));
        most--;
    }
}

/// OPTIMIZATION: parts between single bytes.
Ref<> byte_parts(Ctx& ctx, Str* s, Str* sep, uint64_t most) {
    Ref<List> list = MOLT_TRY(list_new(ctx, first_room(s, sep, most)));
    const uint8_t separator = sep->latin1()[0];
    const uint8_t* text = s->latin1();
    const size_t n = size_t(s->n);
    for (size_t start = 0;; most--) {
        const void* found = most && start < n ? std::memchr(text + start, separator, n - start) : nullptr;
        const size_t end = found ? size_t(static_cast<const uint8_t*>(found) - text) : n;
        Ref<> part = MOLT_TRY(str_substring(ctx, s, start, end));
        MOLT_TRY(list_append(ctx, list.get(), std::move(part)));
        if (!found) return list;
        start = end + 1;
    }
}

Ref<> split_from(Ctx& ctx, Str* self, Value sep, int64_t maxsplit, SplitFrom from) {
    const uint64_t most = maxsplit < 0 ? UINT64_MAX : uint64_t(maxsplit);
    if (!sep.is_none() && !sep.is<Str>()) return ctx.raise(type::TypeError, "must be str or None, not {}", type_name(sep));
    if (sep.is<Str>() && sep.as<Str>()->n == 0) return ctx.raise(type::ValueError, "empty separator");
    if (from == SplitFrom::left && self->width == 1) {
        if (sep.is_none() && self->is_ascii()) return ascii_words(ctx, self, most);
        if (sep.is<Str>() && sep.as<Str>()->n == 1 && sep.as<Str>()->width == 1)
            return byte_parts(ctx, self, sep.as<Str>(), most);
    }
    Parts parts{ctx, self, MOLT_TRY(list_new(ctx, first_room(self, sep, most)))};
    if (sep.is<Str>()) MOLT_TRY(split_at(self->view(), sep.as<Str>()->view(), most, from, parts.adder()));
    else MOLT_TRY(split_words(self->view(), base::Blanks::unicode, most, from, parts.adder()));
    if (from == SplitFrom::right) std::reverse(parts.list->items(), parts.list->items() + parts.list->n);
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

Ref<> split(Ctx& ctx, Str* self, Value sep, int64_t maxsplit) { return split_from(ctx, self, sep, maxsplit, SplitFrom::left); }

Ref<> rsplit(Ctx& ctx, Str* self, Value sep, int64_t maxsplit) { return split_from(ctx, self, sep, maxsplit, SplitFrom::right); }

Ref<> partition(Ctx& ctx, Str* self, Value sep) {
    Str* mark = MOLT_TRY(separator(ctx, sep));
    const size_t at = base::find(self->view(), mark->view(), 0, size_t(self->n));
    if (at != base::kNotFound) return three_parts(ctx, self, at, mark);
    Ref<Str> whole = MOLT_TRY(str_exact(ctx, self));
    return tuple_of(ctx, whole, str_empty(), str_empty());
}

Ref<> rpartition(Ctx& ctx, Str* self, Value sep) {
    Str* mark = MOLT_TRY(separator(ctx, sep));
    const size_t at = base::find_last(self->view(), mark->view(), 0, size_t(self->n));
    if (at != base::kNotFound) return three_parts(ctx, self, at, mark);
    Ref<Str> whole = MOLT_TRY(str_exact(ctx, self));
    return tuple_of(ctx, str_empty(), str_empty(), whole);
}

Ref<> splitlines(Ctx& ctx, Str* self, bool keepends) {
    Parts parts{ctx, self, MOLT_TRY(list_new(ctx))};
    MOLT_TRY(split_lines(self->view(), base::Blanks::unicode, keepends, parts.adder()));
    return std::move(parts.list);
}

} // namespace molt::str_

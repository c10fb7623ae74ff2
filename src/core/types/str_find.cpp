// str: find, index, count, startswith, endswith, removeprefix, removesuffix.
#include "core/object/protocol.h"
#include "core/types/str_range.h"
#include "core/types/tuple.h"
#include "gen/core/str.h"

namespace molt {

Result<int64_t> slice_bound(Ctx& ctx, Value v, int64_t fallback) {
    if (v.is_none()) return fallback;
    if (v.is_small_int()) return v.small_int();
    if (!class_of(v)->slots.index)
        return ctx.raise(type::TypeError, "slice indices must be integers or None or have an __index__ method");
    return index_clamped(ctx, v);
}

Result<SearchRange> search_range(Ctx& ctx, Value start, Value end) {
    SearchRange range;
    range.start = MOLT_TRY(slice_bound(ctx, start, 0));
    range.end = MOLT_TRY(slice_bound(ctx, end, INT64_MAX));
    return range;
}

bool SearchRange::fit(uint64_t size) {
    const int64_t n = int64_t(size);
    if (end > n) end = n;
    else if (end < 0) end = end + n < 0 ? 0 : end + n;
    if (start < 0) start = start + n < 0 ? 0 : start + n;
    return start <= end;
}

int64_t find_in(base::TextView text, base::TextView needle, SearchRange range, FindFunction find) {
    if (!range.fit(text.size)) return -1;
    const size_t at = find(text, needle, size_t(range.start), size_t(range.end));
    return at == base::kNotFound ? -1 : int64_t(at);
}

int64_t count_in(base::TextView text, base::TextView needle, SearchRange range) {
    return range.fit(text.size) ? int64_t(base::count(range.of(text), needle)) : 0;
}

bool tail_matches(base::TextView text, base::TextView part, SearchRange range, Tail tail) {
    if (!range.fit(text.size)) return false;
    return tail == Tail::start ? base::starts_with(range.of(text), part) : base::ends_with(range.of(text), part);
}

namespace str_ {

namespace {

/// The place of sub in [start:end], or -1.
Result<int64_t> search(Ctx& ctx, Str* self, Value sub, Value start, Value end, FindFunction find) {
    const SearchRange range = MOLT_TRY(search_range(ctx, start, end));
    if (!sub.is<Str>()) return ctx.raise(type::TypeError, "must be str, not {}", type_name(sub));
    return find_in(self->view(), sub.as<Str>()->view(), range, find);
}

Ref<> index_of(Ctx& ctx, Result<int64_t> found) {
    const int64_t at = MOLT_TRY(std::move(found));
    if (at < 0) return ctx.raise(type::ValueError, "substring not found");
    return small_int(at);
}

Ref<> has_tail(Ctx& ctx, Str* self, Value part, Value start, Value end, Tail tail) {
    const char* name = tail == Tail::start ? "startswith" : "endswith";
    const SearchRange range = MOLT_TRY(search_range(ctx, start, end));
    if (auto* parts = part.try_as<Tuple>()) {
        for (uint64_t i = 0; i < parts->n; i++) {
            const Str* one = (*parts)[i].try_as<Str>();
            if (!one)
                return ctx.raise(type::TypeError, "tuple for {} must only contain str, not {}", name, type_name((*parts)[i]));
            if (tail_matches(self->view(), one->view(), range, tail)) return boolean(true);
        }
        return boolean(false);
    }
    if (!part.is<Str>())
        return ctx.raise(type::TypeError, "{} first arg must be str or a tuple of str, not {}", name, type_name(part));
    return boolean(tail_matches(self->view(), part.as<Str>()->view(), range, tail));
}

} // namespace

Ref<> count(Ctx& ctx, Str* self, Value sub, Value start, Value end) {
    const SearchRange range = MOLT_TRY(search_range(ctx, start, end));
    if (!sub.is<Str>()) return ctx.raise(type::TypeError, "must be str, not {}", type_name(sub));
    return small_int(count_in(self->view(), sub.as<Str>()->view(), range));
}

Ref<> find(Ctx& ctx, Str* self, Value sub, Value start, Value end) {
    return small_int(MOLT_TRY(search(ctx, self, sub, start, end, base::find)));
}
Ref<> index(Ctx& ctx, Str* self, Value sub, Value start, Value end) {
    return index_of(ctx, search(ctx, self, sub, start, end, base::find));
}
Ref<> rfind(Ctx& ctx, Str* self, Value sub, Value start, Value end) {
    return small_int(MOLT_TRY(search(ctx, self, sub, start, end, base::find_last)));
}
Ref<> rindex(Ctx& ctx, Str* self, Value sub, Value start, Value end) {
    return index_of(ctx, search(ctx, self, sub, start, end, base::find_last));
}

Ref<> startswith(Ctx& ctx, Str* self, Value prefix, Value start, Value end) {
    return has_tail(ctx, self, prefix, start, end, Tail::start);
}
Ref<> endswith(Ctx& ctx, Str* self, Value suffix, Value start, Value end) {
    return has_tail(ctx, self, suffix, start, end, Tail::end);
}

Ref<> removeprefix(Ctx& ctx, Str* self, Str* prefix) {
    if (!tail_matches(self->view(), prefix->view(), {}, Tail::start)) return str_exact(ctx, self);
    return str_substring(ctx, self, prefix->n, self->n);
}
Ref<> removesuffix(Ctx& ctx, Str* self, Str* suffix) {
    if (!tail_matches(self->view(), suffix->view(), {}, Tail::end)) return str_exact(ctx, self);
    return str_substring(ctx, self, 0, self->n - suffix->n);
}

} // namespace str_

} // namespace molt

// str: find, index, count, startswith, endswith, removeprefix, removesuffix.
#include "core/object/protocol.h"
#include "core/types/str_range.h"
#include "core/types/str_search.h"
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

bool tail_matches(base::TextView text, base::TextView part, SearchRange range, Tail tail) {
    if (!range.fit(text.size) || uint64_t(range.end - range.start) < part.size) return false;
    const size_t from = tail == Tail::start ? size_t(range.start) : size_t(range.end) - part.size;
    return text_same(text.slice(from, from + part.size), part);
}

namespace str_ {

namespace {

/// The place of sub in [start:end], or -1.
template<class Search> Result<int64_t> search(Ctx& ctx, Str* self, Value sub, Value start, Value end, Search&& find) {
    SearchRange range = MOLT_TRY(search_range(ctx, start, end));
    if (!sub.is<Str>()) return ctx.raise(type::TypeError, "must be str, not {}", type_name(sub));
    if (!range.fit(self->n)) return int64_t(-1);
    const size_t at = find(self->view().slice(size_t(range.start), size_t(range.end)), sub.as<Str>()->view());
    return at == kNotFound ? int64_t(-1) : range.start + int64_t(at);
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
                return ctx.raise(type::TypeError, "tuple for {} must only contain str, not {}", name,
                                 type_name((*parts)[i]));
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
    SearchRange range = MOLT_TRY(search_range(ctx, start, end));
    if (!sub.is<Str>()) return ctx.raise(type::TypeError, "must be str, not {}", type_name(sub));
    if (!range.fit(self->n)) return small_int(0);
    return small_int(int64_t(
        text_count(self->view().slice(size_t(range.start), size_t(range.end)), sub.as<Str>()->view())));
}

Ref<> find(Ctx& ctx, Str* self, Value sub, Value start, Value end) {
    return small_int(MOLT_TRY(search(ctx, self, sub, start, end, text_find)));
}
Ref<> index(Ctx& ctx, Str* self, Value sub, Value start, Value end) {
    return index_of(ctx, search(ctx, self, sub, start, end, text_find));
}
Ref<> rfind(Ctx& ctx, Str* self, Value sub, Value start, Value end) {
    return small_int(MOLT_TRY(search(ctx, self, sub, start, end, text_rfind)));
}
Ref<> rindex(Ctx& ctx, Str* self, Value sub, Value start, Value end) {
    return index_of(ctx, search(ctx, self, sub, start, end, text_rfind));
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

// bytes and bytearray: split, rsplit, splitlines, partition, rpartition.
#include <algorithm>
#include <cstring>

#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "core/types/list.h"
#include "core/types/str_range.h"
#include "core/types/str_split.h"
#include "core/types/tuple.h"
#include "gen/core/bytes.h"

namespace molt::byte_string {

namespace {

/// Collects parts of s in a list.
struct Parts {
    Ctx& ctx;
    ByteString* s;
    Ref<List> list;

    auto adder() {
        return [this](size_t from, size_t to) -> Status {
            Ref<> part =
                MOLT_TRY(from == 0 && to == s->n ? bytes_same(ctx, s) : bytes_like(ctx, s, s->span().subspan(from, to - from)));
            return list_append(ctx, list.get(), std::move(part));
        };
    }
};

Ref<> split_from(Ctx& ctx, ByteString* self, Value sep, int64_t maxsplit, SplitFrom from) {
    const uint64_t most = maxsplit < 0 ? UINT64_MAX : uint64_t(maxsplit);
    Parts parts{ctx, self, MOLT_TRY(list_new(ctx))};
    if (from == SplitFrom::left && sep.is_exact(MOLT_KIND_BYTES) && sep.as<Bytes>()->n == 1 &&
        Value(self).is_exact(MOLT_KIND_BYTES)) { // OPTIMIZATION: neither changes
        const uint8_t *text = self->data(), byte = sep.as<Bytes>()->data()[0];
        const auto n = size_t(self->n);
        for (size_t start = 0, left = most;; left--) {
            const void* found = left && start < n ? std::memchr(text + start, byte, n - start) : nullptr;
            const size_t end = found ? size_t(static_cast<const uint8_t*>(found) - text) : n;
            Ref<> part =
                start == 0 && end == n ? own(Value(self)) : Ref<>(MOLT_TRY(bytes_from(ctx, {text + start, end - start})));
            MOLT_TRY(list_append(ctx, parts.list.get(), std::move(part)));
            if (!found) return std::move(parts.list);
            start = end + 1;
        }
    }
    if (sep.is_none()) {
        MOLT_TRY(split_words(self->view(), base::Blanks::ascii, most, from, parts.adder()));
    } else {
        BufferView mark;
        MOLT_TRY(mark.acquire(ctx, sep));
        if (mark.span().empty()) return ctx.raise(type::ValueError, "empty separator");
        MOLT_TRY(split_at(self->view(), mark.view(), most, from, parts.adder()));
    }
    if (from == SplitFrom::right) std::reverse(parts.list->items(), parts.list->items() + parts.list->n);
    return std::move(parts.list);
}

Ref<> partition_from(Ctx& ctx, ByteString* self, Value sep, SplitFrom from) {
    // A bytearray's separator comes out as a bytearray; that of bytes as it is.
    Ref<> mark = own(sep);
    BufferView view;
    MOLT_TRY(view.acquire(ctx, sep));
    if (view.span().empty()) return ctx.raise(type::ValueError, "empty separator");
    if (!self->is_bytes()) mark = MOLT_TRY(bytes_like(ctx, self, view.span()));
    const FindFunction find = from == SplitFrom::left ? base::find : base::find_last;
    const size_t at = find(self->view(), view.view(), 0, size_t(self->n));
    if (at == base::kNotFound) {
        Ref<> whole = MOLT_TRY(bytes_same(ctx, self));
        Ref<> none_a = MOLT_TRY(bytes_like(ctx, self, {})), none_b = MOLT_TRY(bytes_like(ctx, self, {}));
        return from == SplitFrom::left ? tuple_of(ctx, whole, none_a, none_b) : tuple_of(ctx, none_a, none_b, whole);
    }
    Ref<> before = MOLT_TRY(bytes_like(ctx, self, self->span().first(at)));
    Ref<> after = MOLT_TRY(bytes_like(ctx, self, self->span().subspan(at + view.span().size())));
    return tuple_of(ctx, before, mark, after);
}

} // namespace

Ref<> split(Ctx& ctx, ByteString* self, Value sep, int64_t maxsplit) {
    return split_from(ctx, self, sep, maxsplit, SplitFrom::left);
}
Ref<> rsplit(Ctx& ctx, ByteString* self, Value sep, int64_t maxsplit) {
    return split_from(ctx, self, sep, maxsplit, SplitFrom::right);
}

Ref<> splitlines(Ctx& ctx, ByteString* self, bool keepends) {
    Parts parts{ctx, self, MOLT_TRY(list_new(ctx))};
    MOLT_TRY(split_lines(self->view(), base::Blanks::ascii, keepends, parts.adder()));
    return std::move(parts.list);
}

Ref<> partition(Ctx& ctx, ByteString* self, Value sep) { return partition_from(ctx, self, sep, SplitFrom::left); }
Ref<> rpartition(Ctx& ctx, ByteString* self, Value sep) { return partition_from(ctx, self, sep, SplitFrom::right); }

} // namespace molt::byte_string

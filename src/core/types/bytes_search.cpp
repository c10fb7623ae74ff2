// bytes and bytearray: find, index, count, startswith, endswith, removeprefix, removesuffix.
#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "core/types/slice.h"
#include "core/types/str_range.h"
#include "core/types/tuple.h"
#include "gen/core/bytes.h"

namespace molt::byte_string {

namespace {

/// What is searched for: a byte, or the content of a buffer.
class Needle {
  public:
    Status take(Ctx& ctx, Value sub) {
        if (buffer_supported(sub)) return buffer_.acquire(ctx, sub);
        if (!has_index(sub))
            return ctx.raise(type::TypeError, "argument should be integer or bytes-like object, not '{}'", type_name(sub));
        byte_ = MOLT_TRY(byte_value_py(ctx, sub));
        return done();
    }
    base::TextView view() const { return buffer_.is_held() ? buffer_.view() : base::TextView(&byte_, 1, 1); }

  private:
    BufferView buffer_;
    uint8_t byte_ = 0;
};

Result<int64_t> search(Ctx& ctx, ByteString* self, Value sub, Value start, Value end, FindFunction find) {
    const SearchRange range = MOLT_TRY(search_range(ctx, start, end));
    Needle needle;
    MOLT_TRY(needle.take(ctx, sub));
    return find_in(self->view(), needle.view(), range, find);
}

Ref<> index_of(Ctx& ctx, Result<int64_t> found) {
    const int64_t at = MOLT_TRY(std::move(found));
    if (at < 0) return ctx.raise(type::ValueError, "subsection not found");
    return small_int(at);
}

Result<bool> matches_py(Ctx& ctx, ByteString* self, Value part, SearchRange range, Tail tail) {
    BufferView view;
    MOLT_TRY(view.acquire(ctx, part));
    return tail_matches(self->view(), view.view(), range, tail);
}

Ref<> has_tail(Ctx& ctx, ByteString* self, Value part, Value start, Value end, Tail tail) {
    const SearchRange range = MOLT_TRY(search_range(ctx, start, end));
    if (auto* parts = part.try_as<Tuple>()) {
        for (uint64_t i = 0; i < parts->n; i++) {
            const bool found = MOLT_TRY(matches_py(ctx, self, (*parts)[i], range, tail));
            if (found) return boolean(true);
        }
        return boolean(false);
    }
    if (!buffer_supported(part))
        return ctx.raise(type::TypeError, "{} first arg must be bytes or a tuple of bytes, not {}",
                         tail == Tail::start ? "startswith" : "endswith", type_name(part));
    return boolean(MOLT_TRY(matches_py(ctx, self, part, range, tail)));
}

} // namespace

Ref<> find(Ctx& ctx, ByteString* self, Value sub, Value start, Value end) {
    return small_int(MOLT_TRY(search(ctx, self, sub, start, end, base::find)));
}
Ref<> rfind(Ctx& ctx, ByteString* self, Value sub, Value start, Value end) {
    return small_int(MOLT_TRY(search(ctx, self, sub, start, end, base::find_last)));
}
Ref<> index(Ctx& ctx, ByteString* self, Value sub, Value start, Value end) {
    return index_of(ctx, search(ctx, self, sub, start, end, base::find));
}
Ref<> rindex(Ctx& ctx, ByteString* self, Value sub, Value start, Value end) {
    return index_of(ctx, search(ctx, self, sub, start, end, base::find_last));
}

Ref<> count(Ctx& ctx, ByteString* self, Value sub, Value start, Value end) {
    const SearchRange range = MOLT_TRY(search_range(ctx, start, end));
    Needle needle;
    MOLT_TRY(needle.take(ctx, sub));
    return small_int(count_in(self->view(), needle.view(), range));
}

Ref<> startswith(Ctx& ctx, ByteString* self, Value prefix, Value start, Value end) {
    return has_tail(ctx, self, prefix, start, end, Tail::start);
}
Ref<> endswith(Ctx& ctx, ByteString* self, Value suffix, Value start, Value end) {
    return has_tail(ctx, self, suffix, start, end, Tail::end);
}

Ref<> removeprefix(Ctx& ctx, ByteString* self, Value prefix) {
    BufferView part;
    MOLT_TRY(part.acquire(ctx, prefix));
    if (!tail_matches(self->view(), part.view(), {}, Tail::start)) return bytes_same(ctx, self);
    return bytes_like(ctx, self, self->span().subspan(part.span().size()));
}
Ref<> removesuffix(Ctx& ctx, ByteString* self, Value suffix) {
    BufferView part;
    MOLT_TRY(part.acquire(ctx, suffix));
    if (!tail_matches(self->view(), part.view(), {}, Tail::end)) return bytes_same(ctx, self);
    return bytes_like(ctx, self, self->span().first(size_t(self->n) - part.span().size()));
}

} // namespace molt::byte_string

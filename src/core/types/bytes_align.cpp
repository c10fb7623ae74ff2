// bytes and bytearray: strip, lstrip, rstrip, center, ljust, rjust, zfill, expandtabs.
#include <cstring>

#include "core/base/str_find.h"
#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "core/types/bytearray.h"
#include "core/types/str_ascii.h"
#include "core/types/str_builder.h"
#include "core/types/str_tabs.h"
#include "gen/core/bytes.h"

namespace molt::byte_string {

namespace {

enum Side : unsigned { kLeft = 1, kRight = 2, kBoth = 3 };

Ref<> strip_sides(Ctx& ctx, ByteString* self, Value set, Side sides) {
    BufferView bytes;
    if (!set.is_none()) MOLT_TRY(bytes.acquire(ctx, set));
    const ByteSpan data = self->span();
    const auto goes = [&](uint8_t c) {
        return bytes.is_held() ? base::find_unit(bytes.view(), c, 0) != base::kNotFound : ascii_case::is_space(c);
    };
    size_t start = 0, end = data.size();
    if (sides & kLeft)
        while (start < end && goes(data[start])) start++;
    if (sides & kRight)
        while (end > start && goes(data[end - 1])) end--;
    if (start == 0 && end == data.size()) return bytes_same(ctx, self);
    return bytes_like(ctx, self, data.subspan(start, end - start));
}

Result<uint8_t> fill_byte(Ctx& ctx, Value fill, const char* method) {
    if (!fill) return uint8_t(' ');
    if (fill.is<Bytes>() || fill.is<Bytearray>()) {
        const auto* bytes = fill.as<ByteString>();
        if (bytes->n == 1) return bytes->data()[0];
    }
    return ctx.raise(type::TypeError, "{}() argument 2 must be a byte string of length 1, not {}", method, type_name(fill));
}

Ref<> pad(Ctx& ctx, ByteString* self, uint64_t left, uint64_t right, uint8_t fill) {
    if (left == 0 && right == 0) return bytes_same(ctx, self);
    const uint64_t size = self->n + left + right;
    Ref<> made;
    if (self->is_bytes()) {
        made = MOLT_TRY(bytes_allocate(ctx, size));
    } else {
        made = MOLT_TRY(bytearray_from(ctx, {}));
        MOLT_TRY(bytearray_resize(ctx, made.value().as<Bytearray>(), size));
    }
    uint8_t* to = made.value().as<ByteString>()->data();
    std::memset(to, fill, size_t(left));
    if (self->n) std::memcpy(to + left, self->data(), size_t(self->n));
    std::memset(to + left + self->n, fill, size_t(right));
    return made;
}

uint64_t margin(ByteString* self, int64_t width) { return width > int64_t(self->n) ? uint64_t(width) - self->n : 0; }

} // namespace

Ref<> center(Ctx& ctx, ByteString* self, int64_t width, Value fillchar) {
    const uint8_t fill = MOLT_TRY(fill_byte(ctx, fillchar, "center"));
    const uint64_t more = margin(self, width), left = more / 2 + (more & uint64_t(width) & 1);
    return pad(ctx, self, left, more - left, fill);
}
Ref<> ljust(Ctx& ctx, ByteString* self, int64_t width, Value fillchar) {
    const uint8_t fill = MOLT_TRY(fill_byte(ctx, fillchar, "ljust"));
    return pad(ctx, self, 0, margin(self, width), fill);
}
Ref<> rjust(Ctx& ctx, ByteString* self, int64_t width, Value fillchar) {
    const uint8_t fill = MOLT_TRY(fill_byte(ctx, fillchar, "rjust"));
    return pad(ctx, self, margin(self, width), 0, fill);
}

Ref<> zfill(Ctx& ctx, ByteString* self, int64_t width) {
    const uint64_t more = margin(self, width);
    Ref<> made = MOLT_TRY(pad(ctx, self, more, 0, '0'));
    if (more && self->n && (self->data()[0] == '+' || self->data()[0] == '-')) {
        uint8_t* to = made.value().as<ByteString>()->data();
        to[0] = self->data()[0];
        to[more] = '0';
    }
    return made;
}

Ref<> strip(Ctx& ctx, ByteString* self, Value bytes) { return strip_sides(ctx, self, bytes, kBoth); }
Ref<> lstrip(Ctx& ctx, ByteString* self, Value bytes) { return strip_sides(ctx, self, bytes, kLeft); }
Ref<> rstrip(Ctx& ctx, ByteString* self, Value bytes) { return strip_sides(ctx, self, bytes, kRight); }

Ref<> expandtabs(Ctx& ctx, ByteString* self, int32_t tabsize) {
    StrBuilder out;
    expand_tabs(out, self->view(), tabsize);
    if (out.failed()) return ctx.raise_no_memory();
    return bytes_like(ctx, self, {static_cast<const uint8_t*>(out.view().data), out.size()});
}

} // namespace molt::byte_string

// bytes and bytearray: hex, fromhex, decode.
#include "core/types/bytes_hex.h"

#include "core/mem/buffer.h"
#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "core/types/bytearray.h"
#include "core/types/bytes_source.h"
#include "core/types/codec.h"
#include "core/types/str_ascii.h"
#include "core/types/str_text.h"
#include "gen/core/bytes.h"

namespace molt {

namespace {

/// The one ASCII character of a separator.
Result<uint8_t> hex_separator(Ctx& ctx, Value sep) {
    const int64_t n = MOLT_TRY(length(ctx, sep));
    if (n != 1) return ctx.raise(type::ValueError, "sep must be length 1.");
    uint32_t c = 0x80;
    if (sep.is<Str>()) c = sep.as<Str>()->at(0);
    else if (sep.is<Bytes>()) c = sep.as<Bytes>()->data()[0];
    else return ctx.raise(type::TypeError, "sep must be str or bytes.");
    if (c > 0x7F) return ctx.raise(type::ValueError, "sep must be ASCII.");
    return uint8_t(c);
}

constexpr int hex_value(uint32_t c) {
    if (c >= '0' && c <= '9') return int(c - '0');
    if (c >= 'a' && c <= 'f') return int(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return int(c - 'A' + 10);
    return -1;
}

} // namespace

Ref<> hex_text(Ctx& ctx, ByteSpan data, Value sep, int32_t group) {
    const uint8_t separator = sep ? MOLT_TRY(hex_separator(ctx, sep)) : uint8_t(0);
    if (data.empty()) return own(str_empty());
    const uint64_t size = group < 0 ? 0 - uint64_t(int64_t(group)) : uint64_t(group);
    const uint64_t separators = sep && size ? (data.size() - 1) / size : 0;
    Ref<Str> made = MOLT_TRY(str_allocate(ctx, uint64_t(data.size()) * 2 + separators, 0x7F));
    auto* to = static_cast<uint8_t*>(made->data());
    for (size_t i = 0; i < data.size(); i++) {
        const uint64_t place = group < 0 ? i : data.size() - i;
        if (i && separators && place % size == 0) *to++ = separator;
        *to++ = uint8_t("0123456789abcdef"[data[i] >> 4]);
        *to++ = uint8_t("0123456789abcdef"[data[i] & 15]);
    }
    return made;
}

namespace byte_string {

Ref<> decode(Ctx& ctx, ByteString* self, Str* encoding, Str* errors) {
    if (self->is_bytes()) return codec_decode(ctx, self, self->span(), encoding, errors);
    // Handlers of Python may change a bytearray: the export keeps it in place.
    BufferView view;
    MOLT_TRY(view.acquire(ctx, self));
    return codec_decode(ctx, self, view.span(), encoding, errors);
}

Ref<> hex(Ctx& ctx, ByteString* self, Value sep, int32_t bytes_per_sep) {
    return hex_text(ctx, self->span(), sep, bytes_per_sep);
}

Ref<> fromhex(Ctx& ctx, Class* cls, Str* string) {
    ByteBuffer out;
    for (uint64_t i = 0; i < string->n;) {
        const uint32_t c = string->at(i);
        if (c < 0x80 && ascii_case::is_space(uint8_t(c))) {
            i++;
            continue;
        }
        const int high = hex_value(c), low = high < 0 || i + 1 == string->n ? -1 : hex_value(string->at(i + 1));
        if (low < 0)
            return ctx.raise(type::ValueError, "non-hexadecimal number found in fromhex() arg at position {}",
                             high < 0 ? i : i + 1);
        if (!out.push(uint8_t(high << 4 | low))) return ctx.raise_no_memory();
        i += 2;
    }
    const ByteSpan data(out.data(), out.size());
    if (cls == &type::bytes) return bytes_from(ctx, data);
    if (cls == &type::bytearray) return bytearray_from(ctx, data);
    Ref<> made = MOLT_TRY(cls->derives_from(&type::bytes) ? Ref<>(bytes_from(ctx, data)) : Ref<>(bytearray_from(ctx, data)));
    return call(ctx, cls, {made});
}

} // namespace byte_string

} // namespace molt

// bytes and bytearray: case conversions and tests, by ASCII.
#include "core/mem/buffer.h"
#include "core/types/bytearray.h"
#include "core/types/str_ascii.h"
#include "gen/core/bytes.h"

namespace molt::byte_string {

namespace {

template<class Map> Ref<> map_bytes(Ctx& ctx, ByteString* self, Map&& map) {
    Ref<> made = MOLT_TRY(self->is_bytes() ? Ref<>(bytes_allocate(ctx, self->n)) : Ref<>(bytearray_from(ctx, self->span())));
    uint8_t* to = made.value().as<ByteString>()->data();
    for (uint64_t i = 0; i < self->n; i++) to[i] = map(self->data()[i]);
    return made;
}

template<class Test> bool all_of(ByteString* s, Test&& test) {
    for (const uint8_t c : s->span())
        if (!test(c)) return false;
    return s->n != 0;
}

/// There are letters, and none is of the other case.
bool is_cased(ByteString* s, bool (*other)(uint8_t)) {
    bool any = false;
    for (const uint8_t c : s->span()) {
        if (other(c)) return false;
        any |= ascii_case::is_alpha(c);
    }
    return any;
}

} // namespace

Ref<> capitalize(Ctx& ctx, ByteString* self) { return map_bytes(ctx, self, ascii_case::Capitalize()); }
Ref<> lower(Ctx& ctx, ByteString* self) { return map_bytes(ctx, self, ascii_case::to_lower); }
Ref<> upper(Ctx& ctx, ByteString* self) { return map_bytes(ctx, self, ascii_case::to_upper); }
Ref<> swapcase(Ctx& ctx, ByteString* self) { return map_bytes(ctx, self, ascii_case::swap_case); }
Ref<> title(Ctx& ctx, ByteString* self) { return map_bytes(ctx, self, ascii_case::Title()); }

Result<bool> isalnum(Ctx&, ByteString* self) { return all_of(self, ascii_case::is_alnum); }
Result<bool> isalpha(Ctx&, ByteString* self) { return all_of(self, ascii_case::is_alpha); }
Result<bool> isascii(Ctx&, ByteString* self) {
    return self->n == 0 || all_of(self, [](uint8_t c) { return c < 0x80; });
}
Result<bool> isdigit(Ctx&, ByteString* self) { return all_of(self, ascii_case::is_digit); }
Result<bool> islower(Ctx&, ByteString* self) { return is_cased(self, ascii_case::is_upper); }
Result<bool> isspace(Ctx&, ByteString* self) { return all_of(self, ascii_case::is_space); }
Result<bool> isupper(Ctx&, ByteString* self) { return is_cased(self, ascii_case::is_lower); }

Result<bool> istitle(Ctx&, ByteString* self) {
    bool any = false, in_word = false;
    for (const uint8_t c : self->span()) {
        const bool upper = ascii_case::is_upper(c), lower = ascii_case::is_lower(c);
        if ((upper && in_word) || (lower && !in_word)) return false;
        in_word = upper || lower;
        any |= in_word;
    }
    return any;
}

} // namespace molt::byte_string

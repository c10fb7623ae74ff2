// Raising UnicodeEncodeError and UnicodeDecodeError.
#include "core/exc/unicode_error.h"

#include "core/object/protocol.h"

namespace molt {

Ref<> decode_error(Ctx& ctx, std::string_view encoding, Value bytes, uint64_t start, uint64_t end, std::string_view reason) {
    Ref<Str> name = MOLT_TRY(str_from_utf8(ctx, encoding)), why = MOLT_TRY(str_from_utf8(ctx, reason));
    return call(ctx, &type::UnicodeDecodeError,
                {name, bytes, Value(molt_small_int(int64_t(start))), Value(molt_small_int(int64_t(end))), why});
}

Ref<> encode_error(Ctx& ctx, std::string_view encoding, Str* text, uint64_t start, uint64_t end, std::string_view reason) {
    Ref<Str> name = MOLT_TRY(str_from_utf8(ctx, encoding)), why = MOLT_TRY(str_from_utf8(ctx, reason));
    return call(ctx, &type::UnicodeEncodeError,
                {name, text, Value(molt_small_int(int64_t(start))), Value(molt_small_int(int64_t(end))), why});
}

Raised raise_decode_error(Ctx& ctx, std::string_view encoding, Value bytes, uint64_t start, uint64_t end,
                          std::string_view reason) {
    if (Ref<> error = decode_error(ctx, encoding, bytes, start, end, reason)) return ctx.raise_instance(std::move(error));
    return raised;
}

Raised raise_encode_error(Ctx& ctx, std::string_view encoding, Str* text, uint64_t start, uint64_t end, std::string_view reason) {
    if (Ref<> error = encode_error(ctx, encoding, text, start, end, reason)) return ctx.raise_instance(std::move(error));
    return raised;
}

} // namespace molt

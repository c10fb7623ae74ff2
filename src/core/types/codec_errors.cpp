// Error handlers of codecs: strict, ignore, replace, the escapes, surrogates, registered ones.
#include "core/types/codec_errors.h"

#include "core/base/unicode.h"
#include "core/base/utf8.h"
#include "core/exc/unicode_error.h"
#include "core/object/protocol.h"
#include "core/types/str_repr.h"
#include "core/types/tuple.h"

namespace molt {

ErrorHandling error_handling(Str* errors) {
    static constexpr struct {
        std::string_view name;
        ErrorHandling::Kind kind;
    } kHandlers[] = {
        {"strict", ErrorHandling::strict},
        {"ignore", ErrorHandling::ignore},
        {"replace", ErrorHandling::replace},
        {"backslashreplace", ErrorHandling::backslash},
        {"xmlcharrefreplace", ErrorHandling::xml},
        {"namereplace", ErrorHandling::names},
        {"surrogateescape", ErrorHandling::escape_bytes},
        {"surrogatepass", ErrorHandling::pass_surrogates},
    };
    if (!errors) return {};
    for (const auto& handler : kHandlers)
        if (errors->equals(handler.name)) return {handler.kind, errors};
    return {ErrorHandling::registered, errors};
}

void append_character_reference(StrBuilder& out, ErrorHandling::Kind kind, uint32_t point) {
    if (kind == ErrorHandling::xml) {
        out.append_ascii("&#");
        out.append_decimal(point);
        out.append_point(';');
        return;
    }
    mem::TextBuffer name;
    if (kind == ErrorHandling::names && codec_hooks.character_name && codec_hooks.character_name(point, name)) {
        out.append_ascii("\\N{");
        out.append_ascii(name.view());
        out.append_point('}');
        return;
    }
    append_escape(out, point);
}

uint32_t surrogate_at(const Codec& codec, ByteSpan data, size_t* length) {
    uint32_t point = 0;
    const bool little = codec.order == base::ByteOrder::little;
    *length = codec.unit;
    if (&codec == &kUtf8) {
        *length = 3;
        if (data.size() < 3 || (data[0] & 0xF0) != 0xE0 || (data[1] & 0xC0) != 0x80 || (data[2] & 0xC0) != 0x80) return 0;
        point = uint32_t(data[0] & 15) << 12 | uint32_t(data[1] & 63) << 6 | (data[2] & 63);
    } else if (codec.unit == 2 && data.size() >= 2) {
        point = little ? uint32_t(data[0] | data[1] << 8) : uint32_t(data[1] | data[0] << 8);
    } else if (codec.unit == 4 && data.size() >= 4) {
        for (size_t i = 0; i < 4; i++) point |= uint32_t(data[i]) << 8 * (little ? i : 3 - i);
    }
    return base::is_surrogate(point) ? point : 0;
}

namespace {

Ref<> registered_handler(Ctx& ctx, Str* name) {
    Ref<> found;
    if (codec_hooks.find_error_handler) {
        found = codec_hooks.find_error_handler(ctx, name);
        if (!found && ctx.has_pending()) return raised;
    }
    if (!found) return ctx.raise(type::LookupError, "unknown error handler name '{}'", name);
    return found;
}

/// handler(error), checked: a tuple of a replacement and a position within `size`.
struct HandlerAnswer {
    Ref<> with;
    int64_t resume = 0;
};
Result<HandlerAnswer> ask_handler_py(Ctx& ctx, Value handler, Value error, uint64_t size, bool decoding) {
    Ref<> answer = MOLT_TRY(call(ctx, handler, {error}));
    auto* pair = answer.value().try_as<Tuple>();
    const bool fits =
        pair && pair->n == 2 && is_int((*pair)[1]) && ((*pair)[0].is<Str>() || (!decoding && (*pair)[0].is<Bytes>()));
    if (!fits) {
        if (decoding) return ctx.raise(type::TypeError, "decoding error handler must return (str, int) tuple");
        return ctx.raise(type::TypeError, "encoding error handler must return (str/bytes, int) tuple");
    }
    HandlerAnswer out;
    out.with = own((*pair)[0]);
    if (!int_fits_int64((*pair)[1], &out.resume))
        return ctx.raise(type::OverflowError, "Python int too large to convert to C ssize_t");
    const int64_t given = out.resume;
    if (out.resume < 0) out.resume += int64_t(size);
    if (out.resume < 0 || uint64_t(out.resume) > size)
        return ctx.raise(type::IndexError, "position {} from error handler out of bounds", given);
    return out;
}

Status put_bytes(EncodeState& s, ByteSpan bytes) {
    if (!s.out.append(bytes.data(), bytes.size())) return s.ctx.raise_no_memory();
    return done();
}

/// Text that the codec can encode.
Status put_text(EncodeState& s, base::TextView text) {
    uint8_t* to = s.out.extend(s.codec.measure(text).bytes);
    if (!to) return s.ctx.raise_no_memory();
    s.codec.encode(text, to);
    return done();
}

Result<int64_t> escape_to_bytes(EncodeState& s, size_t start, size_t end, const char* reason) {
    size_t i = start;
    if (s.codec.unit == 1) {
        for (; i < end && base::is_escaped_byte(s.text->at(i)); i++) {
            const uint8_t byte = uint8_t(s.text->at(i) - 0xDC00);
            MOLT_TRY(put_bytes(s, {&byte, 1}));
        }
    } else if ((end - start) % s.codec.unit == 0) {
        while (i < end && base::is_escaped_byte(s.text->at(i))) i++;
        if (i == end) {
            for (i = start; i < end; i++) {
                const uint8_t byte = uint8_t(s.text->at(i) - 0xDC00);
                MOLT_TRY(put_bytes(s, {&byte, 1}));
            }
        } else {
            i = start;
        }
    }
    if (i < end) return raise_encode_error(s.ctx, s.name, s.text, i, end, reason);
    return int64_t(end);
}

Result<int64_t> pass_surrogates(EncodeState& s, size_t start, size_t end, const char* reason) {
    const bool is_utf = s.codec.unit > 1 || &s.codec == &kUtf8;
    for (size_t i = start; i < end; i++)
        if (!is_utf || !base::is_surrogate(s.text->at(i))) return raise_encode_error(s.ctx, s.name, s.text, start, end, reason);
    const base::TextView view = s.text->view().slice(start, end);
    const size_t bytes = (end - start) * (s.codec.unit == 1 ? 3 : s.codec.unit);
    uint8_t* to = s.out.extend(bytes);
    if (!to) return s.ctx.raise_no_memory();
    s.codec.encode(view, to);
    return int64_t(end);
}

Result<int64_t> ask_encode_handler(EncodeState& s, size_t start, size_t end, const char* reason) {
    if (!s.handler) s.handler = MOLT_TRY(registered_handler(s.ctx, s.errors.name));
    Ref<> error = MOLT_TRY(encode_error(s.ctx, s.name, s.text, start, end, reason));
    HandlerAnswer answer = MOLT_TRY(ask_handler_py(s.ctx, s.handler, error, s.text->n, false));
    bool fits = true;
    if (auto* bytes = answer.with.value().try_as<Bytes>()) {
        fits = bytes->n % s.codec.unit == 0;
        if (fits) MOLT_TRY(put_bytes(s, bytes->span()));
    } else {
        const Str* text = answer.with.value().as<Str>();
        fits = text->is_ascii() || (&s.codec == &kLatin1 && text->width == 1);
        if (fits) MOLT_TRY(put_text(s, text->view()));
    }
    if (!fits) return s.ctx.raise_instance(std::move(error));
    return answer.resume;
}

} // namespace

Result<int64_t> handle_encode_error_py(EncodeState& s, size_t start, size_t end, const char* reason) {
    switch (s.errors.kind) {
    case ErrorHandling::strict: return raise_encode_error(s.ctx, s.name, s.text, start, end, reason);
    case ErrorHandling::ignore: return int64_t(end);
    case ErrorHandling::replace:
    case ErrorHandling::backslash:
    case ErrorHandling::xml:
    case ErrorHandling::names: {
        StrBuilder text;
        if (s.errors.kind == ErrorHandling::replace) text.fill(end - start, '?');
        else
            for (size_t i = start; i < end; i++) append_character_reference(text, s.errors.kind, s.text->at(i));
        if (text.failed()) return s.ctx.raise_no_memory();
        MOLT_TRY(put_text(s, text.view()));
        return int64_t(end);
    }
    case ErrorHandling::escape_bytes: return escape_to_bytes(s, start, end, reason);
    case ErrorHandling::pass_surrogates: return pass_surrogates(s, start, end, reason);
    case ErrorHandling::registered: return ask_encode_handler(s, start, end, reason);
    }
    return raised;
}

namespace {

/// The bytes object that the exception shows.
Result<Value> shown_bytes(DecodeState& s) {
    if (!s.shown) {
        if (s.object && s.object.is_exact(MOLT_KIND_BYTES)) s.shown = own(s.object);
        else s.shown = MOLT_TRY(bytes_from(s.ctx, s.data));
    }
    return s.shown.value();
}

Raised raise_decode(DecodeState& s, size_t start, size_t end, const char* reason) {
    Result<Value> shown = shown_bytes(s);
    if (!shown.ok()) return raised;
    return raise_decode_error(s.ctx, s.codec.name, shown.take(), start, end, reason);
}

Result<int64_t> ask_decode_handler(DecodeState& s, size_t start, size_t end, const char* reason) {
    if (!s.handler) s.handler = MOLT_TRY(registered_handler(s.ctx, s.errors.name));
    const Value shown = MOLT_TRY(shown_bytes(s));
    Ref<> error = MOLT_TRY(decode_error(s.ctx, s.codec.name, shown, start, end, reason));
    HandlerAnswer answer = MOLT_TRY(ask_handler_py(s.ctx, s.handler, error, s.data.size(), true));
    s.out.append(answer.with.value().as<Str>());
    return answer.resume;
}

} // namespace

Result<int64_t> handle_decode_error_py(DecodeState& s, size_t start, size_t end, const char* reason) {
    switch (s.errors.kind) {
    case ErrorHandling::strict: return raise_decode(s, start, end, reason);
    case ErrorHandling::ignore: return int64_t(end);
    case ErrorHandling::replace: s.out.append_point(0xFFFD); return int64_t(end);
    case ErrorHandling::backslash:
        for (size_t i = start; i < end; i++) append_escape(s.out, s.data[i]);
        return int64_t(end);
    case ErrorHandling::xml:
    case ErrorHandling::names:
        return s.ctx.raise(type::TypeError, "don't know how to handle UnicodeDecodeError in error callback");
    case ErrorHandling::escape_bytes: {
        size_t i = start;
        for (; i < end && i < start + 4 && s.data[i] >= 0x80; i++) s.out.append_point(base::escape_byte(s.data[i]));
        if (i == start) return raise_decode(s, start, end, reason);
        return int64_t(i);
    }
    case ErrorHandling::pass_surrogates: {
        size_t length;
        const uint32_t point = surrogate_at(s.codec, s.data.subspan(start), &length);
        if (!point) return raise_decode(s, start, end, reason);
        s.out.append_point(point);
        return int64_t(start + length);
    }
    case ErrorHandling::registered: return ask_decode_handler(s, start, end, reason);
    }
    return raised;
}

} // namespace molt

// Encoding and decoding with a native codec: the drivers, byte order marks, the choice of codec.
#include "core/types/codec.h"

#include <cstring>

#include "core/exc/unicode_error.h"
#include "core/object/protocol.h"
#include "core/types/codec_errors.h"
#include "core/types/str_text.h"

namespace molt {

CodecHooks codec_hooks;

Ref<Bytes> codec_encode_with(Ctx& ctx, const Codec& codec, const char* name, Str* text, ErrorHandling errors) {
    if (text->is_ascii() && (&codec == &kUtf8 || &codec == &kAscii || &codec == &kLatin1)) // OPTIMIZATION: as it is
        return bytes_from(ctx, {text->latin1(), size_t(text->n)});
    const base::TextView view = text->view();
    base::EncodeScan scan = codec.measure(view);
    if (scan.error == base::CodecError::none) {
        Ref<Bytes> made = MOLT_TRY(bytes_allocate(ctx, scan.bytes));
        codec.encode(view, made->data());
        return made;
    }
    EncodeOutput out;
    EncodeState state{ctx, codec, name, text, errors, out, {}};
    for (size_t at = 0;;) {
        if (scan.stop) {
            uint8_t* to = out.extend(scan.bytes);
            if (!to) return ctx.raise_no_memory();
            codec.encode(view.slice(at, at + scan.stop), to);
        }
        if (scan.error == base::CodecError::none) break;
        at = size_t(MOLT_TRY(handle_encode_error_py(state, at + scan.stop, at + scan.error_end, base::reason_text(scan.error))));
        scan = codec.measure(view.slice(at, view.size));
    }
    return bytes_from(ctx, ByteSpan(out.data(), out.size()));
}

namespace {

/// A str of what one scan found well-formed.
Ref<Str> decode_scanned(Ctx& ctx, const Codec& codec, ByteSpan data, const base::DecodeScan& scan) {
    if (scan.code_points == 0) return own(str_empty());
    if (scan.max_char <= 0xFF && codec.unit == 1 && !codec.by_table && scan.code_points == scan.stop)
        return str_from_latin1(ctx, data.data(), scan.stop);
    if (scan.code_points == 1) {
        uint32_t point;
        codec.decode(data.first(scan.stop), 4, &point);
        return str_from_code_point(ctx, point);
    }
    Ref<Str> made = MOLT_TRY(str_allocate(ctx, scan.code_points, scan.max_char));
    codec.decode(data.first(scan.stop), made->width, made->data());
    return made;
}

} // namespace

Ref<Str> codec_decode_with(Ctx& ctx, const Codec& codec, Value object, ByteSpan data, ErrorHandling errors, size_t* consumed,
                           size_t start) {
    const base::Input input = consumed ? base::Input::partial : base::Input::whole;
    base::DecodeScan scan = codec.scan(data.subspan(start), input);
    if (consumed) *consumed = start + scan.stop;
    if (scan.error == base::CodecError::none) return decode_scanned(ctx, codec, data.subspan(start), scan);
    StrBuilder out;
    DecodeState state{ctx, codec, object, data, errors, out, {}, {}};
    for (size_t at = start;;) {
        if (scan.stop) {
            if (void* to = out.open(scan.code_points, scan.max_char)) codec.decode(data.subspan(at, scan.stop), out.width(), to);
        }
        if (consumed) *consumed = at + scan.stop;
        if (scan.error == base::CodecError::none) break;
        at = size_t(MOLT_TRY(handle_decode_error_py(state, at + scan.stop, at + scan.error_end, base::reason_text(scan.error))));
        scan = codec.scan(data.subspan(at), input);
    }
    return out.finish(ctx);
}

namespace {

constexpr uint8_t kSignature[] = {0xEF, 0xBB, 0xBF};

/// What decoding starts with: the mark decides the byte order and is left out.
size_t take_mark(CodecChoice& choice, ByteSpan data) {
    const auto starts = [&](std::initializer_list<uint8_t> mark) {
        return data.size() >= mark.size() && std::memcmp(data.data(), mark.begin(), mark.size()) == 0;
    };
    switch (choice.mark) {
    case CodecChoice::none: return 0;
    case CodecChoice::utf8_signature: return starts({0xEF, 0xBB, 0xBF}) ? 3 : 0;
    case CodecChoice::utf16:
        if (starts({0xFF, 0xFE})) return 2;
        if (!starts({0xFE, 0xFF})) return 0;
        choice.codec = &kUtf16Be;
        return 2;
    case CodecChoice::utf32:
        if (starts({0xFF, 0xFE, 0, 0})) return 4;
        if (!starts({0, 0, 0xFE, 0xFF})) return 0;
        choice.codec = &kUtf32Be;
        return 4;
    }
    return 0;
}

ByteSpan mark_of(CodecChoice::Mark mark) {
    static constexpr uint8_t kUtf32[] = {0xFF, 0xFE, 0, 0};
    switch (mark) {
    case CodecChoice::none: return {};
    case CodecChoice::utf8_signature: return kSignature;
    case CodecChoice::utf16: return {kUtf32, 2};
    case CodecChoice::utf32: return kUtf32;
    }
    return {};
}

Result<CodecChoice> choose(Ctx& ctx, Str* encoding) {
    if (!encoding) return CodecChoice{&kUtf8, CodecChoice::none, "utf-8"};
    Utf8 name(encoding);
    if (!name.ok()) return ctx.raise_no_memory();
    if (name.view().find('\0') != std::string_view::npos) return ctx.raise(type::ValueError, "embedded null character");
    return codec_named(name.view());
}

/// A codec that is found by name and called: `member` 0 is encode, 1 decode. The first item of what it returns.
Ref<> call_codec_py(Ctx& ctx, Str* encoding, Str* errors, Value input, int64_t member) {
    if (!codec_hooks.find_codec) return ctx.raise(type::LookupError, "unknown encoding: {}", encoding);
    Ref<> info = MOLT_TRY(codec_hooks.find_codec(ctx, encoding));
    Ref<> function = MOLT_TRY(getitem(ctx, info, Value(molt_small_int(member))));
    Ref<Str> strict = MOLT_TRY(intern(ctx, "strict"));
    Ref<> pair = MOLT_TRY(call(ctx, function, {input, errors ? Value(errors) : Value(strict.get())}));
    return getitem(ctx, pair, Value(molt_small_int(0)));
}

} // namespace

Ref<Bytes> codec_encode(Ctx& ctx, Str* text, Str* encoding, Str* errors) {
    if (!encoding && text->is_ascii())
        return bytes_from(ctx, {text->latin1(), size_t(text->n)}); // OPTIMIZATION: there is no error
    const CodecChoice choice = MOLT_TRY(choose(ctx, encoding));
    if (!choice.codec) {
        Ref<> made = MOLT_TRY(call_codec_py(ctx, encoding, errors, text, 0));
        if (!made.value().is<Bytes>())
            return ctx.raise(type::TypeError,
                             "'{}' encoder returned '{}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types",
                             encoding, type_name(made));
        return std::move(made).cast<Bytes>();
    }
    Ref<Bytes> body = MOLT_TRY(codec_encode_with(ctx, *choice.codec, choice.encode_name, text, error_handling(errors)));
    const ByteSpan mark = mark_of(choice.mark);
    if (mark.empty()) return body;
    Ref<Bytes> whole = MOLT_TRY(bytes_allocate(ctx, mark.size() + body->n));
    std::memcpy(whole->data(), mark.data(), mark.size());
    std::memcpy(whole->data() + mark.size(), body->data(), size_t(body->n));
    return whole;
}

Ref<Str> codec_decode(Ctx& ctx, Value object, ByteSpan data, Str* encoding, Str* errors) {
    if (data.empty()) return own(str_empty());                      // whatever the encoding is
    if (!encoding && max_char_of(data.data(), data.size()) == 0x7F) // OPTIMIZATION: there is no error
        return str_from_ascii(ctx, {reinterpret_cast<const char*>(data.data()), data.size()});
    CodecChoice choice = MOLT_TRY(choose(ctx, encoding));
    if (!choice.codec) {
        Ref<> text = MOLT_TRY(call_codec_py(ctx, encoding, errors, object, 1));
        if (!text.value().is<Str>())
            return ctx.raise(type::TypeError,
                             "'{}' decoder returned '{}' instead of 'str'; use codecs.decode() to decode to arbitrary types",
                             encoding, type_name(text));
        return std::move(text).cast<Str>();
    }
    const size_t skip = take_mark(choice, data);
    // Positions in errors count from the mark's end for the signature only: there the mark is no part of the object.
    if (choice.mark == CodecChoice::utf8_signature && skip)
        return codec_decode_with(ctx, *choice.codec, Value(), data.subspan(skip), error_handling(errors));
    return codec_decode_with(ctx, *choice.codec, object, data, error_handling(errors), nullptr, skip);
}

Ref<Str> decode_utf8(Ctx& ctx, std::string_view bytes) {
    const base::Bytes data = base::bytes_of(bytes);
    return codec_decode_with(ctx, kUtf8, Value(), data, {});
}

} // namespace molt

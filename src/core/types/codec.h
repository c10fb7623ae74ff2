// Codecs between str and bytes: the table of native ones, their drivers, error handlers.
#pragma once

#include "core/base/codec.h"
#include "core/mem/buffer.h"
#include "core/types/bytes.h"
#include "core/types/str_builder.h"

namespace molt {

/// What to do where text or bytes are not of the encoding.
struct ErrorHandling {
    enum Kind : uint8_t { strict, ignore, replace, backslash, xml, names, escape_bytes, pass_surrogates, registered };
    Kind kind = strict;
    Str* name = nullptr; // borrowed; registered handlers
};
/// errors may be null: strict.
ErrorHandling error_handling(Str* errors);

/// A native codec. Error texts show `name`.
struct Codec {
    const char* name;
    /// Scans up to an error or the end.
    base::DecodeScan (*scan)(base::Bytes bytes, base::Input input);
    /// Decodes what was scanned into units of `width` bytes.
    void (*decode)(base::Bytes well_formed, uint32_t width, void* out);
    base::EncodeScan (*measure)(base::TextView text);
    void (*encode)(base::TextView text, uint8_t* out);
    uint8_t unit; // bytes a code unit: 1, 2, 4
    base::ByteOrder order;
    bool by_table = false; // bytes above 0x7F are not their own code points
};

/// The codec of an encoding as Python spells it ("UTF-8", "latin 1", "u16" ...), with what its byte order mark is about;
/// empty when it is none of the native ones.
struct CodecChoice {
    const Codec* codec = nullptr;
    enum Mark : uint8_t { none, utf8_signature, utf16, utf32 } mark = none;
    const char* encode_name = nullptr; // in errors of encoding
};
CodecChoice codec_named(std::string_view encoding);

/// text.encode(encoding, errors), null being the defaults.
Ref<Bytes> codec_encode(Ctx& ctx, Str* text, Str* encoding, Str* errors);
/// Decodes data; `object` is what a UnicodeDecodeError shows (data are its bytes).
Ref<Str> codec_decode(Ctx& ctx, Value object, ByteSpan data, Str* encoding, Str* errors);

/// One native codec, without marks. object: as above, or empty. `consumed`, when not null, allows an unfinished end, which
/// is left for later. Decoding begins at data[start].
Ref<Bytes> codec_encode_with(Ctx& ctx, const Codec& codec, const char* name, Str* text, ErrorHandling errors);
Ref<Str> codec_decode_with(Ctx& ctx, const Codec& codec, Value object, ByteSpan data, ErrorHandling errors,
                           size_t* consumed = nullptr, size_t start = 0);
extern const Codec kUtf8, kAscii, kLatin1, kUtf16Le, kUtf16Be, kUtf32Le, kUtf32Be;

/// Strict UTF-8, for C++ callers. Raises UnicodeDecodeError.
Ref<Str> decode_utf8(Ctx& ctx, std::string_view bytes);

/// What module `codecs` and `unicodedata` bring once they are imported. Null: not there.
struct CodecHooks {
    /// The CodecInfo of an encoding that is not native. Raises LookupError.
    Ref<> (*find_codec)(Ctx&, Str* encoding);
    /// The handler registered under a name; empty without an exception: none.
    Ref<> (*find_error_handler)(Ctx&, Str* name);
    /// Appends the name of a character; false: it has none.
    bool (*character_name)(uint32_t point, mem::TextBuffer& out);
};
extern CodecHooks codec_hooks;

} // namespace molt

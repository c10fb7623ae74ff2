// Items of memory: reading and writing by native format.
#include "core/types/memoryview_item.h"

#include <cstring>

#include "core/base/half.h"
#include "core/object/protocol.h"
#include "core/types/bytes.h"

namespace molt {

namespace {

/// The character of a native format, or 0.
char item_code(std::string_view format) {
    if (format.size() == 2 && format[0] == '@') format.remove_prefix(1);
    return format.size() == 1 ? format[0] : 0;
}

/// Sizes as on 64-bit Linux, on all targets.
int code_size(char code) {
    switch (code) {
    case 'c':
    case 'b':
    case 'B':
    case '?': return 1;
    case 'h':
    case 'H':
    case 'e': return 2;
    case 'i':
    case 'I':
    case 'f': return 4;
    case 'l':
    case 'L':
    case 'q':
    case 'Q':
    case 'n':
    case 'N':
    case 'd':
    case 'P': return 8;
    default: return 0;
    }
}
bool is_signed_code(char code) { return code == 'b' || code == 'h' || code == 'i' || code == 'l' || code == 'q' || code == 'n'; }

uint64_t load(const uint8_t* at, int size) {
    uint64_t word = 0;
    std::memcpy(&word, at, size_t(size));
    return word;
}

Raised invalid(Ctx& ctx, const char* what, const char* format) {
    return ctx.raise(*(what[0] == 't' ? &type::TypeError : &type::ValueError), "memoryview: invalid {} for format '{}'", what,
                     format);
}

/// What converting the value raised, in the words of memoryview.
Raised conversion_failed(Ctx& ctx, const char* format) {
    if (ctx.swallow(type::TypeError)) return invalid(ctx, "type", format);
    if (ctx.swallow(type::OverflowError) || ctx.swallow(type::ValueError)) return invalid(ctx, "value", format);
    return raised;
}

Status pack_integer_py(Ctx& ctx, char code, const char* format, uint8_t* at, Value v) {
    Ref<> number = index(ctx, v);
    if (!number) return conversion_failed(ctx, format);
    const int size = code_size(code), bits = size * 8;
    int64_t value = 0;
    uint64_t word = 0;
    bool fits;
    if (is_signed_code(code)) {
        fits = int_fits_int64(number, &value) &&
               (size == 8 || (value >= -(INT64_C(1) << (bits - 1)) && value < INT64_C(1) << (bits - 1)));
        word = uint64_t(value);
    } else if (int_fits_int64(number, &value) && value < 0) {
        fits = code == 'P';
        word = uint64_t(value);
    } else {
        fits = int_fits_uint64(number, &word) && (size == 8 || word >> bits == 0);
    }
    if (!fits) return invalid(ctx, "value", format);
    std::memcpy(at, &word, size_t(size));
    return done();
}

Status pack_float_py(Ctx& ctx, char code, const char* format, uint8_t* at, Value v) {
    Result<double> converted = as_double(ctx, v);
    if (!converted.ok()) return conversion_failed(ctx, format);
    const double value = converted.take();
    if (code == 'd') {
        std::memcpy(at, &value, 8);
    } else if (code == 'f') {
        const auto single = float(value);
        std::memcpy(at, &single, 4);
    } else {
        uint16_t half;
        if (!base::double_to_half(value, &half)) return invalid(ctx, "value", format);
        std::memcpy(at, &half, 2);
    }
    return done();
}

} // namespace

int64_t item_size_of(std::string_view format) { return code_size(item_code(format)); }
bool item_format_known(const char* format) { return item_size_of(format) != 0; }

Ref<> unpack_item(Ctx& ctx, const char* format, const uint8_t* at) {
    const char code = item_code(format);
    const int size = code_size(code);
    if (size == 0) return ctx.raise(type::NotImplementedError, "memoryview: format {} not supported", format);
    switch (code) {
    case 'c': return bytes_from(ctx, ByteSpan(at, 1));
    case '?': return boolean(*at != 0);
    case 'd': {
        double value;
        std::memcpy(&value, at, 8);
        return float_from_double(ctx, value);
    }
    case 'f': {
        float value;
        std::memcpy(&value, at, 4);
        return float_from_double(ctx, double(value));
    }
    case 'e': return float_from_double(ctx, base::half_to_double(uint16_t(load(at, 2))));
    default: break;
    }
    const uint64_t word = load(at, size);
    if (!is_signed_code(code)) return int_from_uint64(ctx, word);
    const int shift = 64 - size * 8;
    return int_from_int64(ctx, int64_t(word << shift) >> shift);
}

Status pack_item_py(Ctx& ctx, const char* format, uint8_t* at, Value v) {
    const char code = item_code(format);
    switch (code) {
    case 'c':
        if (!v.is<Bytes>()) return invalid(ctx, "type", format);
        if (v.as<Bytes>()->n != 1) return invalid(ctx, "value", format);
        *at = v.as<Bytes>()->data()[0];
        return done();
    case '?': *at = MOLT_TRY(truth(ctx, v)) ? 1 : 0; return done();
    case 'd':
    case 'f':
    case 'e': return pack_float_py(ctx, code, format, at, v);
    default:
        if (code_size(code) == 0) return ctx.raise(type::NotImplementedError, "memoryview: format {} not supported", format);
        return pack_integer_py(ctx, code, format, at, v);
    }
}

} // namespace molt

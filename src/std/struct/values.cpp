// struct: values into bytes and back.
#include <bit>
#include <cmath>
#include <cstring>

#include "core/base/half.h"
#include "core/object/protocol.h"
#include "core/types/bytearray.h"
#include "core/types/tuple.h"
#include "gen/std/_struct.h"
#include "gen/types.h"
#include "std/struct/format.h"

namespace molt::_struct {

namespace {

/// A whole number of the field's size and byte order, as the lower bits of a word.
template<class U> U ordered(const Field& field, U number) {
    if (!field.swapped) return number;
    if constexpr (sizeof(U) == 1) return number;
    else if constexpr (sizeof(U) == 2) return __builtin_bswap16(number);
    else if constexpr (sizeof(U) == 4) return __builtin_bswap32(number);
    else return __builtin_bswap64(number);
}
template<class U> void store_as(const Field& field, uint64_t word, uint8_t* to) {
    const U number = ordered(field, U(word));
    std::memcpy(to, &number, sizeof number);
}
template<class U> uint64_t load_as(const Field& field, const uint8_t* from) {
    U number;
    std::memcpy(&number, from, sizeof number);
    return ordered(field, number);
}
void store(const Field& field, uint64_t word, uint8_t* to) {
    switch (field.size) {
    case 1: return store_as<uint8_t>(field, word, to);
    case 2: return store_as<uint16_t>(field, word, to);
    case 4: return store_as<uint32_t>(field, word, to);
    default: return store_as<uint64_t>(field, word, to);
    }
}
uint64_t load(const Field& field, const uint8_t* from) {
    switch (field.size) {
    case 1: return load_as<uint8_t>(field, from);
    case 2: return load_as<uint16_t>(field, from);
    case 4: return load_as<uint32_t>(field, from);
    default: return load_as<uint64_t>(field, from);
    }
}

Raised out_of_range(Ctx& ctx, const Field& field) {
    struct Range {
        const char *least, *most, *most_natural;
    };
    static constexpr Range ranges[] = {
        {"-128", "127", "255"},
        {"-32768", "32767", "65535"},
        {"-2147483648", "2147483647", "4294967295"},
        {"-9223372036854775808", "9223372036854775807", "18446744073709551615"},
    };
    const Range& range = ranges[std::countr_zero(uint64_t(field.size))];
    const bool natural = field.kind == Kind::natural;
    return ctx.raise(type::_struct_error, "'{}' format requires {} <= number <= {}", std::string_view(&field.code, 1),
                     natural ? "0" : range.least, natural ? range.most_natural : range.most);
}

Ref<> whole_number_py(Ctx& ctx, Value v) {
    if (is_int(v)) return own(v);
    if (class_of(v)->slots.index) return index(ctx, v);
    return ctx.raise(type::_struct_error, "required argument is not an integer");
}

Status pack_integer_py(Ctx& ctx, const Field& field, Value v, uint8_t* to) {
    int64_t number = 0;
    uint64_t word = 0;
    bool is_signed = true, is_natural; // fits 64 bits so
    if (v.is_small_int()) {
        number = v.small_int();
        is_natural = number >= 0;
    } else {
        Ref<> whole = MOLT_TRY(whole_number_py(ctx, v));
        is_signed = int_fits_int64(whole, &number);
        is_natural = int_fits_uint64(whole, &word);
    }
    if (is_signed) word = uint64_t(number);
    const int spare = 64 - int(field.size) * 8;
    const bool fits = field.kind == Kind::natural ? is_natural && word << spare >> spare == word
                                                  : is_signed && int64_t(word << spare) >> spare == number;
    if (!fits) return out_of_range(ctx, field);
    store(field, word, to);
    return done();
}

Status pack_pointer_py(Ctx& ctx, const Field& field, Value v, uint8_t* to) {
    Ref<> whole = MOLT_TRY(whole_number_py(ctx, v));
    int64_t number;
    uint64_t word;
    if (int_fits_int64(whole, &number)) word = uint64_t(number);
    else if (!int_fits_uint64(whole, &word)) {
        if (is_int(v)) return ctx.raise(type::_struct_error, "int too large to convert");
        return ctx.raise(type::OverflowError, "Python int too large to convert to C {}",
                         int_sign(whole) < 0 ? "long" : "unsigned long");
    }
    store(field, word, to);
    return done();
}

Raised float_too_large(Ctx& ctx, const Field& field, Value v) {
    if (is_int(v)) return ctx.raise(type::_struct_error, "int too large to convert");
    return ctx.raise(type::OverflowError, "float too large to pack with {} format", std::string_view(&field.code, 1));
}

Status pack_float_py(Ctx& ctx, const Field& field, Value v, uint8_t* to) {
    double number;
    if (is_float(v)) number = float_value(v);
    else {
        Result<double> converted = as_double(ctx, v);
        if (!converted.ok()) {
            ctx.clear_pending();
            return ctx.raise(type::_struct_error, "required argument is not a float");
        }
        number = converted.take();
    }
    uint64_t word = 0;
    if (field.kind == Kind::double_) {
        word = std::bit_cast<uint64_t>(number);
    } else if (field.kind == Kind::single) {
        const auto single = float(number);
        // In C's own mode the conversion of C is good enough.
        if (std::isinf(single) && !std::isinf(number) && !field.native) return float_too_large(ctx, field, v);
        word = std::bit_cast<uint32_t>(single);
    } else {
        uint16_t half;
        if (!base::double_to_half(number, &half)) return float_too_large(ctx, field, v);
        word = half;
    }
    store(field, word, to);
    return done();
}

/// The bytes of an s or p value.
Result<bool> text_of(Value v, ByteSpan* out) {
    if (v.is<Bytes>()) *out = v.as<Bytes>()->span();
    else if (v.is_kind(MOLT_KIND_BYTEARRAY)) *out = v.as<ByteString>()->span();
    else return false;
    return true;
}

Status pack_text(Ctx& ctx, const Field& field, Value v, uint8_t* to) {
    ByteSpan text;
    if (!text_of(v, &text).take())
        return ctx.raise(type::_struct_error, "argument for '{}' must be a bytes object", std::string_view(&field.code, 1));
    if (field.kind == Kind::counted_text) {
        if (field.size == 0) return done();
        const size_t n = std::min(text.size(), size_t(field.size - 1));
        to[0] = uint8_t(std::min(n, size_t(255)));
        copy_bytes(to + 1, text.first(n));
    } else {
        copy_bytes(to, text.first(std::min(text.size(), size_t(field.size))));
    }
    return done();
}

Status pack_character(Ctx& ctx, Value v, uint8_t* to) {
    if (!v.is<Bytes>() || v.as<Bytes>()->n != 1)
        return ctx.raise(type::_struct_error, "char format requires a bytes object of length 1");
    *to = v.as<Bytes>()->data()[0];
    return done();
}

Status pack_value_py(Ctx& ctx, const Field& field, Value v, uint8_t* to) {
    switch (field.kind) {
    case Kind::integer:
    case Kind::natural: return pack_integer_py(ctx, field, v, to);
    case Kind::boolean: *to = MOLT_TRY(truth(ctx, v)); return done();
    case Kind::character: return pack_character(ctx, v, to);
    case Kind::half:
    case Kind::single:
    case Kind::double_: return pack_float_py(ctx, field, v, to);
    case Kind::text:
    case Kind::counted_text: return pack_text(ctx, field, v, to);
    case Kind::pointer: return pack_pointer_py(ctx, field, v, to);
    }
    __builtin_unreachable();
}

Ref<> unpack_value(Ctx& ctx, const Field& field, const uint8_t* from) {
    switch (field.kind) {
    case Kind::integer: {
        const int shift = 64 - int(field.size) * 8;
        return int_from_int64(ctx, int64_t(load(field, from) << shift) >> shift);
    }
    case Kind::natural:
    case Kind::pointer: return int_from_uint64(ctx, load(field, from));
    case Kind::boolean: return boolean(*from != 0);
    case Kind::character: return bytes_from(ctx, ByteSpan(from, 1));
    case Kind::half: return float_from_double(ctx, base::half_to_double(uint16_t(load(field, from))));
    case Kind::single: return float_from_double(ctx, double(std::bit_cast<float>(uint32_t(load(field, from)))));
    case Kind::double_: return float_from_double(ctx, std::bit_cast<double>(load(field, from)));
    case Kind::text: return bytes_from(ctx, ByteSpan(from, size_t(field.size)));
    case Kind::counted_text: {
        if (field.size == 0) return own(Value(bytes_empty()));
        return bytes_from(ctx, ByteSpan(from + 1, std::min(size_t(from[0]), size_t(field.size - 1))));
    }
    }
    __builtin_unreachable();
}

} // namespace

Status pack_values_py(Ctx& ctx, const Program& program, const molt_value* values, uint8_t* to) {
    std::memset(to, 0, size_t(program.size));
    for (const Field& field : program.fields()) {
        uint8_t* at = to + field.offset;
        for (int64_t i = 0; i < field.repeat; i++, at += field.size) MOLT_TRY(pack_value_py(ctx, field, Value(*values++), at));
    }
    return done();
}

Ref<Tuple> unpack_values(Ctx& ctx, const Program& program, const uint8_t* from) {
    Ref<Tuple> result = MOLT_TRY(tuple_allocate(ctx, uint64_t(program.count)));
    molt_value* item = result->items;
    for (const Field& field : program.fields()) {
        const uint8_t* at = from + field.offset;
        for (int64_t i = 0; i < field.repeat; i++, at += field.size) *item++ = MOLT_TRY(unpack_value(ctx, field, at)).release();
    }
    if (program.count) untrack(result.get()); // numbers and bytes: no cycle
    return result;
}

} // namespace molt::_struct

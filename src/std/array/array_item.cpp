// array.array: the types of items, and converting items to values and back.
#include <bit>
#include <cstring>

#include "core/object/protocol.h"
#include "std/array/array.h"

namespace molt {

namespace {

using Kind = ArrayKind::Value;

// Machine formats as pickle numbers them: bytes first, then ints by size and sign, floats, characters; the
// next number is the same in big-endian order.
static_assert(std::endian::native == std::endian::little);
constexpr ArrayKind kinds[] = {
    {'b', 1, "b", Kind::signed_int, 1},   {'B', 1, "B", Kind::unsigned_int, 0},  {'u', 4, "w", Kind::character, 20},
    {'h', 2, "h", Kind::signed_int, 4},   {'H', 2, "H", Kind::unsigned_int, 2},  {'i', 4, "i", Kind::signed_int, 8},
    {'I', 4, "I", Kind::unsigned_int, 6}, {'l', 8, "l", Kind::signed_int, 12},   {'L', 8, "L", Kind::unsigned_int, 10},
    {'q', 8, "q", Kind::signed_int, 12},  {'Q', 8, "Q", Kind::unsigned_int, 10}, {'f', 4, "f", Kind::real, 14},
    {'d', 8, "d", Kind::real, 16},
};

template<class T> T load(const uint8_t* at) {
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
}
template<class T> Status store(uint8_t* to, T value) {
    std::memcpy(to, &value, sizeof value);
    return done();
}

Raised overflow(Ctx& ctx, const char* text) { return ctx.raise(type::OverflowError, text); }

Result<bool> is_negative(Ctx& ctx, Value number) { return compare_bool(ctx, number, Value(molt_small_int(0)), CompareOp::lt); }

/// A C long, as the conversions of signed and narrow types begin.
Result<int64_t> as_long(Ctx& ctx, Value number, const char* text) {
    int64_t value;
    if (int_fits_int64(number, &value)) return value;
    return overflow(ctx, text);
}

/// Each bound has words of its own; wider types are checked after narrower ones.
struct Bound {
    int64_t least, most;
    const char *below, *above;
};
constexpr Bound kChar = {INT8_MIN, INT8_MAX, "signed char is less than minimum", "signed char is greater than maximum"};
constexpr Bound kByte = {0, UINT8_MAX, "unsigned byte integer is less than minimum",
                         "unsigned byte integer is greater than maximum"};
constexpr Bound kShort = {INT16_MIN, INT16_MAX, "signed short integer is less than minimum",
                          "signed short integer is greater than maximum"};
constexpr Bound kUnsignedShort = {0, UINT16_MAX, "unsigned short is less than minimum", "unsigned short is greater than maximum"};
constexpr Bound kInt = {INT32_MIN, INT32_MAX, "signed integer is less than minimum", "signed integer is greater than maximum"};

Status check(Ctx& ctx, int64_t value, const Bound& bound) {
    if (value < bound.least) return overflow(ctx, bound.below);
    if (value > bound.most) return overflow(ctx, bound.above);
    return done();
}

Status convert_signed(Ctx& ctx, const ArrayKind& kind, Value number, uint8_t* to) {
    int64_t value =
        MOLT_TRY(as_long(ctx, number, kind.code == 'q' ? "int too big to convert" : "Python int too large to convert to C long"));
    switch (kind.size) {
    case 1:
        MOLT_TRY(check(ctx, value, kShort));
        MOLT_TRY(check(ctx, value, kChar));
        return store(to, int8_t(value));
    case 2: MOLT_TRY(check(ctx, value, kShort)); return store(to, int16_t(value));
    case 4: MOLT_TRY(check(ctx, value, kInt)); return store(to, int32_t(value));
    default: return store(to, value);
    }
}

Status convert_unsigned(Ctx& ctx, const ArrayKind& kind, Value number, uint8_t* to) {
    if (kind.size <= 2) {
        int64_t value = MOLT_TRY(as_long(ctx, number, "Python int too large to convert to C long"));
        if (kind.size == 1) {
            MOLT_TRY(check(ctx, value, kByte));
            return store(to, uint8_t(value));
        }
        MOLT_TRY(check(ctx, value, kInt));
        MOLT_TRY(check(ctx, value, kUnsignedShort));
        return store(to, uint16_t(value));
    }
    bool quad = kind.code == 'Q';
    if (MOLT_TRY(is_negative(ctx, number)))
        return overflow(ctx, quad ? "can't convert negative int to unsigned" : "can't convert negative value to unsigned int");
    uint64_t value;
    if (!int_fits_uint64(number, &value))
        return overflow(ctx, quad ? "int too big to convert" : "Python int too large to convert to C unsigned long");
    if (kind.size == 8) return store(to, value);
    if (value > UINT32_MAX) return overflow(ctx, "unsigned int is greater than maximum");
    return store(to, uint32_t(value));
}

} // namespace

std::span<const ArrayKind> array_kinds() { return kinds; }

const ArrayKind* array_kind(uint32_t code) {
    for (const ArrayKind& kind : kinds)
        if (uint32_t(kind.code) == code) return &kind;
    return nullptr;
}

Ref<> array_get(Ctx& ctx, const Array* self, uint64_t i) {
    const uint8_t* at = self->at(i);
    switch (self->kind->code) {
    case 'b': return small_int(int8_t(*at));
    case 'B': return small_int(*at);
    case 'h': return small_int(load<int16_t>(at));
    case 'H': return small_int(load<uint16_t>(at));
    case 'i': return small_int(load<int32_t>(at));
    case 'I': return small_int(load<uint32_t>(at));
    case 'l':
    case 'q': return int_from_int64(ctx, load<int64_t>(at));
    case 'L':
    case 'Q': return int_from_uint64(ctx, load<uint64_t>(at));
    case 'f': return float_from_double(ctx, load<float>(at));
    case 'd': return float_from_double(ctx, load<double>(at));
    default: {
        auto point = load<uint32_t>(at);
        if (point > 0x10FFFF) return ctx.raise(type::ValueError, "chr() arg not in range(0x110000)");
        return str_from_code_point(ctx, point);
    }
    }
}

Status array_convert_py(Ctx& ctx, const ArrayKind& kind, Value v, uint8_t* to) {
    if (kind.value == Kind::character) {
        auto* text = v.try_as<Str>();
        if (!text || text->n != 1) return ctx.raise(type::TypeError, "array item must be unicode character");
        return store(to, text->at(0));
    }
    if (kind.value == Kind::real) {
        double value = MOLT_TRY(as_double(ctx, v));
        return kind.size == 4 ? store(to, float(value)) : store(to, value);
    }
    Ref<> number = MOLT_TRY(index(ctx, v));
    return kind.value == Kind::signed_int ? convert_signed(ctx, kind, number, to) : convert_unsigned(ctx, kind, number, to);
}

} // namespace molt

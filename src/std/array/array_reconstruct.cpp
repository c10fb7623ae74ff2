// array._array_reconstructor: arrays from what pickle kept on any machine.
#include <algorithm>
#include <cstring>

#include "core/call/convert.h"
#include "core/types/list.h"
#include "gen/std/array.h"
#include "std/array/array.h"

namespace molt::array {

namespace {

/// A machine format: the number of a little-endian one is even, that of its big-endian twin follows.
struct MachineFormat {
    uint8_t size;
    ArrayKind::Value value;
};
using Kind = ArrayKind::Value;
constexpr MachineFormat formats[] = {
    {1, Kind::unsigned_int}, {1, Kind::signed_int},   {2, Kind::unsigned_int}, {2, Kind::unsigned_int}, {2, Kind::signed_int},
    {2, Kind::signed_int},   {4, Kind::unsigned_int}, {4, Kind::unsigned_int}, {4, Kind::signed_int},   {4, Kind::signed_int},
    {8, Kind::unsigned_int}, {8, Kind::unsigned_int}, {8, Kind::signed_int},   {8, Kind::signed_int},   {4, Kind::real},
    {4, Kind::real},         {8, Kind::real},         {8, Kind::real},         {2, Kind::character},    {2, Kind::character},
    {4, Kind::character},    {4, Kind::character},
};
constexpr int32_t kFormats = sizeof formats / sizeof *formats;

bool is_big_endian(int32_t format) { return format >= 2 && (format & 1); }

/// The kind whose items have this format natively. Of several the last one counts.
const ArrayKind* kind_of(const MachineFormat& format) {
    const ArrayKind* found = nullptr;
    for (const ArrayKind& kind : array_kinds())
        if (kind.size == format.size && kind.value == format.value) found = &kind;
    return found;
}

/// cls(typecode, items).
Ref<> made_py(Ctx& ctx, Class* cls, char code, Value items) {
    Ref<> typecode = MOLT_TRY(str_from_code_point(ctx, uint32_t(code)));
    return call(ctx, Value(cls), {typecode.value(), items});
}

/// The items of foreign memory in the order of this machine.
Ref<Array> swapped(Ctx& ctx, const ArrayKind* kind, bool swap, ByteSpan memory) {
    Ref<Array> made = MOLT_TRY(array_new(ctx, &type::array_array, kind, memory.size() / kind->size));
    if (made->n) std::memcpy(made->data, memory.data(), memory.size());
    for (uint64_t i = 0; swap && i < made->n; i++) std::reverse(made->at(i), made->at(i) + kind->size);
    return made;
}

Ref<> text_of(Ctx& ctx, int32_t format, Value items) {
    const char* codec = formats[format].size == 2 ? is_big_endian(format) ? "utf-16-be" : "utf-16-le"
                        : is_big_endian(format)   ? "utf-32-be"
                                                  : "utf-32-le";
    Ref<Str> name = MOLT_TRY(intern(ctx, codec));
    return call_method(ctx, items, "decode", {name.value()});
}

} // namespace

Ref<> _array_reconstructor(Ctx& ctx, Value arraytype, Value typecode, int32_t mformat_code, Value items) {
    if (!arraytype.is<Class>())
        return ctx.raise(type::TypeError, "first argument must be a type object, not {}", type_name(arraytype));
    auto* cls = arraytype.as<Class>();
    if (!cls->derives_from(&type::array_array))
        return ctx.raise(type::TypeError, "{} is not a subtype of {}", cls->name.value(), type::array_array.spec->name);
    auto* code = typecode.try_as<Str>();
    if (!code || code->n != 1)
        return ctx.raise(type::TypeError, "_array_reconstructor() argument 2 must be a unicode character, not {}",
                         type_name(typecode));
    const ArrayKind* kind = array_kind(code->at(0));
    if (!kind) return ctx.raise(type::ValueError, "second argument must be a valid type code");
    if (mformat_code < 0 || mformat_code >= kFormats)
        return ctx.raise(type::ValueError, "third argument must be a valid machine format code.");
    if (!items.is<Bytes>()) return ctx.raise(type::TypeError, "fourth argument should be bytes, not {}", type_name(items));
    // 1. The format that this machine uses for the type code: the memory as it is.
    if (kind->machine_format == mformat_code) return made_py(ctx, cls, kind->code, items);
    // 2. Characters: as text.
    const MachineFormat& format = formats[mformat_code];
    if (format.value == Kind::character) {
        Ref<> text = MOLT_TRY(text_of(ctx, mformat_code, items));
        return made_py(ctx, cls, kind->code, text);
    }
    // 3. Numbers: converted, under the type code that fits the format here if they are ints.
    ByteSpan memory = items.as<Bytes>()->span();
    if (memory.size() % format.size) return ctx.raise(type::ValueError, "string length not a multiple of item size");
    const ArrayKind* source = kind_of(format);
    Ref<Array> converted = MOLT_TRY(swapped(ctx, source, is_big_endian(mformat_code), memory));
    Ref<> numbers = MOLT_TRY(array::tolist(ctx, converted.get()));
    return made_py(ctx, cls, source->is_integer() ? source->code : kind->code, numbers);
}

} // namespace molt::array

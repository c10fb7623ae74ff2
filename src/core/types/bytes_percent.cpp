// bytes and bytearray: the % operator.
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "core/types/bytearray.h"
#include "core/types/format_percent.h"
#include "core/types/tuple.h"
#include "gen/core/bytearray.h"
#include "gen/core/bytes.h"

namespace molt {

namespace {

Ref<> key_bytes(Ctx& ctx, base::TextView text) {
    return bytes_from(ctx, ByteSpan(static_cast<const uint8_t*>(text.data), text.size));
}

bool is_mapping(Value args) {
    return class_of(args)->slots.getitem && !args.is<Bytes>() && !args.is<Bytearray>() && !args.is<Str>();
}

/// %c: one byte, or a byte string of one.
Status put_byte(Ctx& ctx, Percent& out, const PercentField& field, Value v) {
    uint8_t byte;
    if ((v.is<Bytes>() || v.is<Bytearray>()) && v.as<ByteString>()->n == 1) {
        byte = v.as<ByteString>()->data()[0];
    } else {
        Ref<> number;
        if (is_int(v)) number = own(v);
        else if (class_of(v)->slots.index) number = index(ctx, v);
        if (ctx.has_pending()) ctx.clear_pending();
        if (!number) return ctx.raise(type::TypeError, "%c requires an integer in range(256) or a single byte");
        int64_t value;
        if (!int_fits_int64(number, &value) || value < 0 || value > 255)
            return ctx.raise(type::OverflowError, "%c arg not in range(256)");
        byte = uint8_t(value);
    }
    out.put(base::TextView(&byte, 1, 1), field);
    return done();
}

/// %b and %s: __bytes__, or a buffer.
Status put_bytes(Ctx& ctx, Percent& out, const PercentField& field, Value v) {
    if (v.is_exact(MOLT_KIND_BYTES)) {
        out.put(v.as<Bytes>()->view(), field);
        return done();
    }
    Ref<> made;
    if (!v.is<Bytearray>()) {
        Ref<> method = MOLT_TRY(lookup_special(ctx, v, names.__bytes__));
        if (!method.value().is_absent()) {
            made = MOLT_TRY(call(ctx, method, {}));
            if (!made.value().is<Bytes>())
                return ctx.raise(type::TypeError, "__bytes__ returned non-bytes (type {})", type_name(made));
        }
    }
    if (!made) {
        if (!buffer_supported(v))
            return ctx.raise(type::TypeError, "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
                             type_name(v));
        BufferView view;
        MOLT_TRY(view.acquire(ctx, v, BufferNeed::strided));
        Ref<Bytes> copy = MOLT_TRY(bytes_allocate(ctx, view.info().length));
        buffer_copy_out(view.info(), copy->data());
        made = std::move(copy);
    }
    out.put(made.value().as<Bytes>()->view(), field);
    return done();
}

Result<bool> convert(Ctx& ctx, Percent& out, const PercentField& field, Value v) {
    switch (field.type) {
    case 'b':
    case 's': MOLT_TRY(put_bytes(ctx, out, field, v)); return true;
    case 'r':
    case 'a': {
        Ref<Str> text = MOLT_TRY(ascii(ctx, v));
        out.put(text->view(), field);
        return true;
    }
    case 'i': {
        PercentField decimal = field; // errors call it %d
        decimal.type = 'd';
        MOLT_TRY(out.put_integer(decimal, v));
        return true;
    }
    case 'd':
    case 'u':
    case 'o':
    case 'x':
    case 'X': MOLT_TRY(out.put_integer(field, v)); return true;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': {
        Result<double> value = as_double(ctx, v);
        if (!value.ok()) {
            if (!ctx.swallow(type::TypeError)) return raised;
            return ctx.raise(type::TypeError, "float argument required, not {}", type_name(v));
        }
        MOLT_TRY(out.put_float(field, value.take()));
        return true;
    }
    case 'c': MOLT_TRY(put_byte(ctx, out, field, v)); return true;
    default:
        if (field.type < 0x80) return false;
        return ctx.raise(type::OverflowError, "character argument not in range(0x110000)");
    }
}

constexpr PercentDialect kDialect = {"bytes", false, "prec too big", key_bytes, is_mapping, convert};

/// All that is written fits one byte a unit.
Ref<> format_bytes(Ctx& ctx, ByteString* format, Value args) {
    Percent percent(ctx, format->view(), args, kDialect);
    MOLT_TRY(percent.run());
    if (percent.out().failed()) return ctx.raise_no_memory();
    const base::TextView text = percent.out().view();
    return bytes_like(ctx, format, ByteSpan(static_cast<const uint8_t*>(text.data), text.size));
}

} // namespace

Ref<> bytes::dunder_mod(Ctx& ctx, Value left, Value right) {
    if (!left.is<Bytes>()) return not_implemented();
    return format_bytes(ctx, left.as<Bytes>(), right);
}

Ref<> bytearray::dunder_mod(Ctx& ctx, Value left, Value right) {
    if (!left.is<Bytearray>()) return not_implemented();
    // The format may be changed while it is used: a copy is read.
    Ref<> format = MOLT_TRY(bytearray_from(ctx, left.as<Bytearray>()->span()));
    return format_bytes(ctx, format.value().as<Bytearray>(), right);
}

} // namespace molt

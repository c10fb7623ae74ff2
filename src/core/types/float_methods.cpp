// float: construction, text, conversion to ints, methods.
#include "gen/core/float.h"

#include <cmath>

#include "core/base/number_text.h"
#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "core/types/number_format.h"
#include "core/types/number_text.h"
#include "core/types/tuple.h"

namespace molt {

// float(x) of a number: 1. __float__. 2. __index__. kAbsent: x is no number.
Ref<> float_from_number_py(Ctx& ctx, Value x) {
    if (is_exact_float(x)) return own(x);
    if (x.is_small_int()) return float_from_double(ctx, double(x.small_int()));
    const Slots& slots = class_of(x)->slots;
    if (!slots.float_ && !slots.index && !is_float(x)) return Ref<>::own(kAbsent);
    return float_from_double(ctx, MOLT_TRY(converted_double_py(ctx, x)));
}

Ref<> int_from_float(Ctx& ctx, double d) {
    if (std::isnan(d)) return ctx.raise(type::ValueError, "cannot convert float NaN to integer");
    if (std::isinf(d)) return ctx.raise(type::OverflowError, "cannot convert float infinity to integer");
    return int_from_double(ctx, d);
}

namespace float_ {

namespace {

Ref<> parse(Ctx& ctx, std::string_view text, Value original) {
    const base::ParsedFloat parsed = base::parse_float(text);
    if (parsed.status == base::FloatParse::ok) return float_from_double(ctx, parsed.value);
    if (parsed.status == base::FloatParse::out_of_memory) return ctx.raise_no_memory();
    return ctx.raise(type::ValueError, "could not convert string to float: {!r}", original);
}

Ref<> exact_new(Ctx& ctx, Value x) {
    if (!x) return float_from_double(ctx, 0.0);
    if (Str* text = x.try_as<Str>(); text && text->is_exact()) {
        if (text->is_ascii()) return parse(ctx, text->ascii_view(), x);
    } else {
        Ref<> number = MOLT_TRY(float_from_number_py(ctx, x));
        if (!number.value().is_absent()) return number;
    }
    if (Str* text = x.try_as<Str>()) {
        mem::TextBuffer ascii;
        MOLT_TRY(number_text(ctx, text, ascii));
        return parse(ctx, ascii.view(), x);
    }
    if (buffer_supported(x)) {
        BufferView buffer;
        MOLT_TRY(buffer.acquire(ctx, x));
        return parse(ctx, {reinterpret_cast<const char*>(buffer.span().data()), buffer.span().size()}, x);
    }
    return ctx.raise(type::TypeError, "float() argument must be a string or a real number, not '{}'", type_name(x));
}

Ref<> for_class(Ctx& ctx, Class* cls, Ref<> exact) {
    if (cls == &type::float_) return exact;
    Ref<Float> made = MOLT_TRY(allocate<Float>(ctx, cls));
    made->number = float_value(exact);
    return made;
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, Value x) {
    Ref<> made = MOLT_TRY(exact_new(ctx, x));
    return for_class(ctx, cls, std::move(made));
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    char text[base::kShortText];
    if (const size_t count = base::quick_repr(float_value(self), text)) return str_from_ascii(ctx, {text, count});
    mem::TextBuffer out;
    return finish_format(ctx, base::append_float(float_value(self), base::kFloatRepr, out), out);
}

Ref<> dunder_int(Ctx& ctx, Value self) { return int_from_float(ctx, std::trunc(float_value(self))); }
Ref<> dunder_float(Ctx& ctx, Value self) { return dunder_pos(ctx, self); }

Ref<> conjugate(Ctx& ctx, Value self) { return dunder_pos(ctx, self); }
Ref<> dunder_trunc(Ctx& ctx, Value self) { return dunder_int(ctx, self); }
Ref<> dunder_floor(Ctx& ctx, Value self) { return int_from_float(ctx, std::floor(float_value(self))); }
Ref<> dunder_ceil(Ctx& ctx, Value self) { return int_from_float(ctx, std::ceil(float_value(self))); }

Ref<> dunder_round(Ctx& ctx, Value self, Value ndigits) {
    const double d = float_value(self);
    if (ndigits.is_none()) {
        double rounded = std::round(d);
        if (std::fabs(d - rounded) == 0.5) rounded = 2.0 * std::round(d / 2.0);
        return int_from_float(ctx, rounded);
    }
    const int64_t places = MOLT_TRY(index_clamped(ctx, ndigits));
    if (!std::isfinite(d) || d == 0.0) return float_from_double(ctx, d);
    const std::optional<double> rounded = base::round_to_digits(d, places);
    if (!rounded) return ctx.raise(type::OverflowError, "rounded value too large to represent");
    return float_from_double(ctx, *rounded);
}

Ref<> as_integer_ratio(Ctx& ctx, Value self) {
    const double d = float_value(self);
    if (std::isinf(d)) return ctx.raise(type::OverflowError, "cannot convert Infinity to integer ratio");
    if (std::isnan(d)) return ctx.raise(type::ValueError, "cannot convert NaN to integer ratio");
    int exponent;
    double fraction = std::frexp(d, &exponent);
    for (; fraction != std::floor(fraction); --exponent) fraction *= 2.0;
    base::IntBuffer numerator, denominator;
    const bool fine = base::int_from_double(fraction, numerator) &&
                      base::int_shift_left(base::SmallInt(1).view(), exponent < 0 ? uint64_t(-exponent) : 0, denominator);
    if (!fine) return ctx.raise_no_memory();
    Ref<> top = MOLT_TRY(int_from_view(ctx, numerator.view()));
    if (exponent > 0) {
        base::IntBuffer shifted;
        top = MOLT_TRY(int_from_buffer(ctx, base::int_shift_left(numerator.view(), uint64_t(exponent), shifted), shifted));
    }
    Ref<> bottom = MOLT_TRY(int_from_view(ctx, denominator.view()));
    return tuple_of(ctx, top.value(), bottom.value());
}

Ref<> fromhex(Ctx& ctx, Class* cls, Value string) {
    Str* text = string.try_as<Str>();
    if (!text) return ctx.raise(type::TypeError, "bad argument type for built-in operation");
    const Utf8 utf8(text);
    if (!utf8.ok()) return ctx.raise_no_memory();
    const base::ParsedFloat parsed = base::parse_float_hex(utf8.view());
    switch (parsed.status) {
    case base::FloatParse::ok: break;
    case base::FloatParse::overflow: return ctx.raise(type::OverflowError, "hexadecimal value too large to represent as a float");
    case base::FloatParse::out_of_memory: return ctx.raise_no_memory();
    default: return ctx.raise(type::ValueError, "invalid hexadecimal floating-point string");
    }
    Ref<> made = MOLT_TRY(float_from_double(ctx, parsed.value));
    if (cls == &type::float_) return made;
    return call(ctx, Value(cls), {made});
}

Ref<> hex(Ctx& ctx, Value self) {
    mem::TextBuffer out;
    return finish_format(ctx, base::append_float_hex(float_value(self), out), out);
}

Ref<> is_integer(Ctx&, Value self) {
    const double d = float_value(self);
    return boolean(std::isfinite(d) && std::floor(d) == d);
}

Ref<> dunder_getnewargs(Ctx& ctx, Value self) {
    Ref<> exact = MOLT_TRY(dunder_pos(ctx, self));
    return tuple_of(ctx, exact.value());
}

Ref<> dunder_getformat(Ctx& ctx, Class*, Str* typestr) {
    if (!typestr->equals("double") && !typestr->equals("float"))
        return ctx.raise(type::ValueError, "__getformat__() argument 1 must be 'double' or 'float'");
    return intern(ctx, "IEEE, little-endian");
}

Ref<> dunder_format(Ctx& ctx, Value self, Str* format_spec) {
    if (format_spec->n == 0) return str(ctx, self);
    const base::FormatSpec spec = MOLT_TRY(parse_spec(ctx, format_spec, base::Formatted::floating, self));
    // OPTIMIZATION: decimals without a sign in front, groups and zeros, padded at most by blanks on the left.
    if (spec.type == 'f' && !spec.sign && !spec.separator && !spec.alternate && !spec.no_negative_zero && spec.fill < 0x80 &&
        (spec.align == '>' || spec.width <= 0)) {
        char text[base::kShortText];
        if (const size_t count = base::quick_fixed(float_value(self), spec.precision < 0 ? 6 : int(spec.precision), text)) {
            const size_t padding = spec.width > int64_t(count) ? size_t(spec.width) - count : 0;
            if (!padding) return str_from_ascii(ctx, {text, count});
            Ref<Str> made = MOLT_TRY(str_allocate(ctx, padding + count, 0x7F));
            auto* to = static_cast<char*>(made->data());
            std::memset(to, int(spec.fill), padding);
            std::memcpy(to + padding, text, count);
            return made;
        }
    }
    mem::TextBuffer out;
    return finish_format(ctx, base::append_float(spec, float_value(self), out), out);
}

Ref<> get_real(Ctx& ctx, Value self) { return dunder_pos(ctx, self); }
Ref<> get_imag(Ctx& ctx, Value) { return float_from_double(ctx, 0.0); }

} // namespace float_
} // namespace molt

// int: construction and methods.
#include "gen/core/int.h"

#include "core/base/decimal_text.h"
#include "core/base/format_spec.h"
#include "core/exc/report.h"
#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "core/types/number_format.h"
#include "core/types/number_text.h"
#include "core/types/tuple.h"

namespace molt {

// int(x) of a number: 1. __int__. 2. __index__. 3. __trunc__, whose result may have an __index__ in turn. kAbsent: x is
// no number.
Ref<> int_from_number_py(Ctx& ctx, Value x) {
    if (is_exact_int(x)) return own(x);
    const Slots& slots = class_of(x)->slots;
    if (slots.int_) {
        Ref<> result = MOLT_TRY(slots.int_(ctx, x));
        if (!is_int(result)) return ctx.raise(type::TypeError, "__int__ returned non-int (type {})", type_name(result));
        if (!is_exact_int(result)) MOLT_TRY(warn_of_subclass_py(ctx, Value{}, "__int__", result, "int"));
        return int_exact(ctx, result);
    }
    if (slots.index) return index(ctx, x);
    Ref<Str> name = MOLT_TRY(intern(ctx, "__trunc__"));
    Ref<> trunc = MOLT_TRY(lookup_special(ctx, x, name.get()));
    if (trunc.value().is_absent()) return trunc;
    MOLT_TRY(warn_py(ctx, type::DeprecationWarning, "The delegation of int() to __trunc__ is deprecated."));
    Ref<> result = MOLT_TRY(call(ctx, trunc, {}));
    if (is_int(result)) return int_exact(ctx, result);
    if (!class_of(result)->slots.index)
        return ctx.raise(type::TypeError, "__trunc__ returned non-Integral (type {})", type_name(result));
    return index(ctx, result);
}

namespace int_ {

namespace {

std::string_view chars(ByteSpan bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

/// Errors show bytes, whatever held the text; others than bytes could be changed meanwhile, too.
Ref<> int_parse_copy(Ctx& ctx, ByteSpan text, int base) {
    Ref<Bytes> held = MOLT_TRY(bytes_from(ctx, text));
    return int_parse(ctx, chars(held->span()), base, held);
}

Ref<> parse_any(Ctx& ctx, Value x, int base, bool* is_text) {
    *is_text = true;
    if (Str* text = x.try_as<Str>()) {
        if (text->is_ascii()) return int_parse(ctx, text->ascii_view(), base, x);
        mem::TextBuffer ascii;
        MOLT_TRY(number_text(ctx, text, ascii));
        return int_parse(ctx, ascii.view(), base, x);
    }
    if (x.is_exact(MOLT_KIND_BYTES)) return int_parse(ctx, chars(x.as<Bytes>()->span()), base, x);
    if (x.is_kind(MOLT_KIND_BYTES) || x.is_kind(MOLT_KIND_BYTEARRAY))
        return int_parse_copy(ctx, x.as<ByteString>()->span(), base);
    *is_text = false;
    return none();
}

Ref<> exact_new(Ctx& ctx, Value x, Value base_value) {
    bool is_text;
    if (!x) {
        if (base_value) return ctx.raise(type::TypeError, "int() missing string argument");
        return small_int(0);
    }
    if (!base_value) {
        if (x.is_exact(MOLT_KIND_STR)) return parse_any(ctx, x, 10, &is_text);
        Ref<> number = MOLT_TRY(int_from_number_py(ctx, x));
        if (!number.value().is_absent()) return number;
        Ref<> parsed = MOLT_TRY(parse_any(ctx, x, 10, &is_text));
        if (is_text) return parsed;
        if (buffer_supported(x)) {
            BufferView buffer;
            MOLT_TRY(buffer.acquire(ctx, x));
            return int_parse_copy(ctx, buffer.span(), 10);
        }
        return ctx.raise(type::TypeError, "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                         type_name(x));
    }
    const int64_t base = MOLT_TRY(index_clamped(ctx, base_value));
    if ((base != 0 && base < 2) || base > 36) return ctx.raise(type::ValueError, "int() base must be >= 2 and <= 36, or 0");
    Ref<> parsed = MOLT_TRY(parse_any(ctx, x, int(base), &is_text));
    if (is_text) return parsed;
    return ctx.raise(type::TypeError, "int() can't convert non-string with explicit base");
}

/// 30-bit digits, of which CPython's ints consist.
uint64_t digit_count(Value self) { return (base::int_bit_length(IntOperand(self)) + 29) / 30; }

Result<base::Endian> byte_order(Ctx& ctx, const Str* name) {
    if (!name || name->equals("big")) return base::Endian::big;
    if (name->equals("little")) return base::Endian::little;
    return ctx.raise(type::ValueError, "byteorder must be either 'little' or 'big'");
}

/// OPTIMIZATION: what a decimal number without groups looks like, in one piece.
Ref<> format_decimal(Ctx& ctx, const base::FormatSpec& spec, int64_t value) {
    const base::DecimalText text(value < 0 ? -value : value);
    const std::string_view digits = text.view();
    const char sign = value < 0 ? '-' : spec.sign == '-' ? 0 : spec.sign;
    const size_t used = digits.size() + (sign != 0);
    const size_t missing = spec.width > int64_t(used) ? size_t(spec.width) - used : 0;
    const size_t left = spec.align == '>' ? missing : spec.align == '^' ? missing / 2 : 0;
    const size_t inside = spec.align == '=' ? missing : 0;
    if (used + missing == 1) return str_from_ascii(ctx, digits);
    Ref<Str> made = MOLT_TRY(str_allocate(ctx, used + missing, 0x7F));
    auto* to = static_cast<char*>(made->data());
    std::memset(to, int(spec.fill), left);
    to += left;
    if (sign) *to++ = sign;
    std::memset(to, int(spec.fill), inside);
    to += inside;
    std::memcpy(to, digits.data(), digits.size());
    std::memset(to + digits.size(), int(spec.fill), missing - left - inside);
    return made;
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, Value x, Value base) {
    Ref<> made = MOLT_TRY(exact_new(ctx, x, base));
    if (cls == &type::int_) return made;
    return int_for_class(ctx, cls, made);
}

Ref<> dunder_repr(Ctx& ctx, Value self) { return int_decimal(ctx, self); }

Ref<> conjugate(Ctx& ctx, Value self) { return int_exact(ctx, self); }

Ref<> bit_length(Ctx& ctx, Value self) { return int_from_uint64(ctx, base::int_bit_length(IntOperand(self))); }

Ref<> bit_count(Ctx& ctx, Value self) { return int_from_uint64(ctx, base::int_bit_count(IntOperand(self))); }

Ref<> to_bytes(Ctx& ctx, Value self, int64_t length, Str* byteorder, bool is_signed) {
    const base::Endian endian = MOLT_TRY(byte_order(ctx, byteorder));
    if (length < 0) return ctx.raise(type::ValueError, "length argument must be non-negative");
    if (!is_signed && int_sign(self) < 0) return ctx.raise(type::OverflowError, "can't convert negative int to unsigned");
    Ref<Bytes> out = MOLT_TRY(bytes_allocate(ctx, uint64_t(length)));
    const auto signedness = is_signed ? base::Signedness::is_signed : base::Signedness::is_unsigned;
    if (!base::int_to_bytes(IntOperand(self), {out->data(), size_t(length)}, endian, signedness))
        return ctx.raise(type::OverflowError, "int too big to convert");
    return out;
}

Ref<> from_bytes(Ctx& ctx, Class* cls, Value bytes, Str* byteorder, bool is_signed) {
    const base::Endian endian = MOLT_TRY(byte_order(ctx, byteorder));
    Ref<Bytes> data = MOLT_TRY(bytes_from_object_py(ctx, bytes));
    base::IntBuffer out;
    const auto signedness = is_signed ? base::Signedness::is_signed : base::Signedness::is_unsigned;
    const bool fine = base::int_from_bytes({data->data(), size_t(data->n)}, endian, signedness, out);
    Ref<> made = MOLT_TRY(int_from_buffer(ctx, fine, out));
    if (cls == &type::int_) return made;
    return call(ctx, Value(cls), {made});
}

Ref<> as_integer_ratio(Ctx& ctx, Value self) {
    Ref<> whole = MOLT_TRY(int_exact(ctx, self));
    return tuple_of(ctx, whole.value(), Value(molt_small_int(1)));
}

Ref<> dunder_trunc(Ctx& ctx, Value self) { return int_exact(ctx, self); }
Ref<> dunder_floor(Ctx& ctx, Value self) { return int_exact(ctx, self); }
Ref<> dunder_ceil(Ctx& ctx, Value self) { return int_exact(ctx, self); }

// Negative digits: the nearest multiple of 10 ** -ndigits, halves to the even multiple. A power of ten longer than the
// number leaves 0.
Ref<> dunder_round(Ctx& ctx, Value self, Value ndigits) {
    if (!ndigits) return int_exact(ctx, self);
    Ref<> places = MOLT_TRY(index(ctx, ndigits));
    if (int_sign(places) >= 0) return int_exact(ctx, self);
    int64_t count;
    const IntOperand operand(self);
    if (!int_fits_int64(places, &count) || count == INT64_MIN || uint64_t(-count) > base::int_decimal_length_bound(operand) + 1)
        return small_int(0);
    base::IntBuffer power, nearest, out;
    const bool fine = base::int_power(base::SmallInt(10).view(), uint64_t(-count), power) &&
                      base::int_divide_nearest(operand, power.view(), nearest) &&
                      base::int_multiply(nearest.view(), power.view(), out);
    return int_from_buffer(ctx, fine, out);
}

Ref<> dunder_getnewargs(Ctx& ctx, Value self) {
    Ref<> whole = MOLT_TRY(int_exact(ctx, self));
    return tuple_of(ctx, whole.value());
}

Ref<> dunder_format(Ctx& ctx, Value self, Str* format_spec) {
    if (format_spec->n == 0) return str(ctx, self);
    const base::FormatSpec spec = MOLT_TRY(parse_spec(ctx, format_spec, base::Formatted::integer, self));
    if (self.is_small_int() && spec.type == 'd' && !spec.separator && spec.fill < 0x80)
        return format_decimal(ctx, spec, self.small_int());
    mem::TextBuffer out;
    if (spec.wants_float()) {
        double d;
        if (!int_to_double(self, &d)) return ctx.raise(type::OverflowError, "int too large to convert to float");
        return finish_format(ctx, base::append_float(spec, d, out), out);
    }
    if (spec.type == 'c') {
        int64_t point;
        if (!int_fits_int64(self, &point)) return ctx.raise(type::OverflowError, "Python int too large to convert to C long");
        if (point < 0 || point > 0x10FFFF) return ctx.raise(type::OverflowError, "%c arg not in range(0x110000)");
        return finish_format(ctx, base::append_character(spec, uint32_t(point), out), out);
    }
    mem::TextBuffer digits;
    MOLT_TRY(int_append_digits(ctx, self, base::integer_base(spec), digits));
    return finish_format(ctx, base::append_integer(spec, int_sign(self) < 0, digits.view(), out), out);
}

Ref<> dunder_sizeof(Ctx& ctx, Value self) {
    const uint64_t digits = digit_count(self);
    return int_from_uint64(ctx, 24 + 4 * (digits ? digits : 1));
}

Ref<> is_integer(Ctx&, Value) { return boolean(true); }

Ref<> get_real(Ctx& ctx, Value self) { return int_exact(ctx, self); }
Ref<> get_imag(Ctx&, Value) { return small_int(0); }
Ref<> get_numerator(Ctx& ctx, Value self) { return int_exact(ctx, self); }
Ref<> get_denominator(Ctx&, Value) { return small_int(1); }

} // namespace int_
} // namespace molt

// int: from text and to text, with the limit on decimal digits.
#include "core/types/int.h"

#include "core/base/decimal_text.h"
#include "core/object/protocol.h"
#include "core/types/number_text.h"

namespace molt {

namespace {

int64_t max_str_digits = kIntMaxStrDigitsDefault;

Raised refuse(Ctx& ctx, int base, Value original) {
    Ref<Str> shown = short_repr(ctx, original);
    if (!shown) return raised;
    return ctx.raise(type::ValueError, "invalid literal for int() with base {}: {}", base, shown);
}

} // namespace

int64_t int_max_str_digits() { return max_str_digits; }
void set_int_max_str_digits(int64_t digits) { max_str_digits = digits; }

// More decimal digits than allowed are refused before anything is computed, in bases that are no powers of two.
Ref<> int_parse(Ctx& ctx, std::string_view text, int base, Value original) {
    if (base == 10 && text.size() - 1 < 15) { // OPTIMIZATION: plain digits of a word
        int64_t value = 0;
        size_t i = 0;
        for (; i < text.size() && uint8_t(text[i] - '0') < 10; i++) value = value * 10 + (text[i] - '0');
        if (i == text.size()) return small_int(value);
    }
    const base::ScannedInt scan = base::int_scan(text, base);
    if (!scan.valid) return refuse(ctx, base, original);
    const bool quick = (scan.base & (scan.base - 1)) == 0;
    if (!quick && max_str_digits > 0 && scan.digit_count > size_t(kIntMaxStrDigitsThreshold) &&
        int64_t(scan.digit_count) > max_str_digits)
        return ctx.raise(type::ValueError,
                         "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; "
                         "use sys.set_int_max_str_digits() to increase the limit",
                         max_str_digits, scan.digit_count);
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_from_scan(scan, out), out);
}

Status int_append_digits(Ctx& ctx, Value v, int base, mem::TextBuffer& out) {
    const IntOperand operand(v);
    const base::IntView magnitude = operand.view().magnitude();
    const bool limited = base == 10 && max_str_digits > 0 && magnitude.count > 1;
    auto refuse_length = [&]() -> Status {
        return ctx.raise(type::ValueError,
                         "Exceeds the limit ({} digits) for integer string conversion; "
                         "use sys.set_int_max_str_digits() to increase the limit",
                         max_str_digits);
    };
    if (limited && base::int_decimal_length_bound(magnitude) > uint64_t(max_str_digits) + 1) return refuse_length();
    const size_t before = out.size();
    if (!base::int_to_text(magnitude, base, out)) return ctx.raise_no_memory();
    const size_t count = out.size() - before;
    if (limited && count > uint64_t(kIntMaxStrDigitsThreshold) && count > uint64_t(max_str_digits)) return refuse_length();
    return done();
}

Ref<Str> int_decimal(Ctx& ctx, Value v) {
    int64_t i;
    if (int_fits_int64(v, &i)) return str_from_ascii(ctx, base::DecimalText(i).view());
    mem::TextBuffer out;
    if (int_sign(v) < 0 && !out.append('-')) return ctx.raise_no_memory();
    MOLT_TRY(int_append_digits(ctx, v, 10, out));
    return str_from_utf8(ctx, out.view());
}

Ref<Str> int_prefixed(Ctx& ctx, Value v, int base) {
    if (v.is_small_int()) { // OPTIMIZATION: without a buffer
        const int64_t i = v.small_int();
        char text[67];
        char* at = text + sizeof text;
        const unsigned shift = base == 16 ? 4 : base == 8 ? 3 : 1;
        uint64_t rest = i < 0 ? 0 - uint64_t(i) : uint64_t(i);
        do *--at = "0123456789abcdef"[rest & uint64_t(base - 1)];
        while (rest >>= shift);
        *--at = base == 16 ? 'x' : base == 8 ? 'o' : 'b';
        *--at = '0';
        if (i < 0) *--at = '-';
        return str_from_ascii(ctx, {at, size_t(text + sizeof text - at)});
    }
    mem::TextBuffer out;
    if (int_sign(v) < 0 && !out.append('-')) return ctx.raise_no_memory();
    if (!out.append(base == 16 ? "0x" : base == 8 ? "0o" : "0b")) return ctx.raise_no_memory();
    MOLT_TRY(int_append_digits(ctx, v, base, out));
    return str_from_utf8(ctx, out.view());
}

} // namespace molt

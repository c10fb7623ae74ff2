// complex: arithmetic, comparison, construction, text.
#include "core/types/complex.h"

#include <cmath>

#include "core/base/hash.h"
#include "core/base/number_text.h"
#include "core/exc/report.h"
#include "core/object/protocol.h"
#include "core/types/number_format.h"
#include "core/types/number_text.h"
#include "core/types/tuple.h"
#include "gen/core/complex.h"
#include "gen/core/float.h"

namespace molt {

ComplexNumber ComplexNumber::operator*(ComplexNumber o) const {
    return {real * o.real - imag * o.imag, real * o.imag + imag * o.real};
}

// Smith's method: divide by the larger part of the divisor first, so that its square cannot overflow. A zero divisor
// gives false; a NaN in it, NaNs.
bool ComplexNumber::divide(ComplexNumber b, ComplexNumber* out) const {
    const double size_real = std::fabs(b.real), size_imag = std::fabs(b.imag);
    if (size_real >= size_imag) {
        if (size_real == 0.0) return false;
        const double ratio = b.imag / b.real, denominator = b.real + b.imag * ratio;
        *out = {(real + imag * ratio) / denominator, (imag - real * ratio) / denominator};
    } else if (size_imag >= size_real) {
        const double ratio = b.real / b.imag, denominator = b.real * ratio + b.imag;
        *out = {(real * ratio + imag) / denominator, (imag * ratio - real) / denominator};
    } else {
        *out = {std::nan(""), std::nan("")};
    }
    return true;
}

Ref<> complex_from_doubles(Ctx& ctx, double real, double imag) { return complex_of_class(ctx, &type::complex, {real, imag}); }

Ref<> complex_of_class(Ctx& ctx, Class* cls, ComplexNumber z) {
    Ref<Complex> made = MOLT_TRY(allocate<Complex>(ctx, cls));
    made->real = z.real;
    made->imag = z.imag;
    return made;
}

// 1. __complex__ of the type. 2. A complex itself. 3. __float__ or __index__.
Result<ComplexNumber> as_complex_py(Ctx& ctx, Value v) {
    if (Complex* z = v.try_as<Complex>(); z && z->Object::is_exact(MOLT_KIND_COMPLEX)) return z->number();
    Ref<> converted = MOLT_TRY(complex_by_method_py(ctx, v));
    if (!converted.value().is_absent()) return converted.value().as<Complex>()->number();
    if (Complex* z = v.try_as<Complex>()) return z->number();
    return ComplexNumber{MOLT_TRY(as_double(ctx, v)), 0.0};
}

Ref<> complex_by_method_py(Ctx& ctx, Value v) {
    if (!v.is_object()) return Ref<>::own(kAbsent);
    Ref<Str> name = MOLT_TRY(intern(ctx, "__complex__"));
    Ref<> method = MOLT_TRY(lookup_special(ctx, v, name.get()));
    if (method.value().is_absent()) return method;
    Ref<> result = MOLT_TRY(call(ctx, method, {}));
    if (!result.value().is<Complex>())
        return ctx.raise(type::TypeError, "__complex__ returned non-complex (type {})", type_name(result));
    if (!result.value().is_exact(MOLT_KIND_COMPLEX))
        MOLT_TRY(warn_of_subclass_py(ctx, Value{}, "__complex__", result, "complex"));
    return result;
}

namespace complex {

namespace {

enum class Operand : uint8_t { number, other, raised };

Operand operand(Ctx& ctx, Value v, ComplexNumber* out) {
    out->imag = 0.0;
    if (Complex* z = v.try_as<Complex>()) {
        *out = z->number();
    } else if (is_float(v)) {
        out->real = float_value(v);
    } else if (is_int(v)) {
        if (!int_to_double(v, &out->real)) {
            (void)ctx.raise(type::OverflowError, "int too large to convert to float");
            return Operand::raised;
        }
    } else {
        return Operand::other;
    }
    return Operand::number;
}

template<class F> Ref<> with_operands(Ctx& ctx, Value left, Value right, F&& body) {
    ComplexNumber a, b;
    Operand state = operand(ctx, left, &a);
    if (state == Operand::number) state = operand(ctx, right, &b);
    if (state == Operand::raised) return raised;
    if (state == Operand::other) return not_implemented();
    return body(a, b);
}

Ref<> give(Ctx& ctx, ComplexNumber z) { return complex_from_doubles(ctx, z.real, z.imag); }

/// By squaring; false: a zero base with a negative exponent.
bool power_whole(ComplexNumber base, int exponent, ComplexNumber* out) {
    ComplexNumber result{1.0, 0.0};
    for (unsigned rest = unsigned(exponent < 0 ? -exponent : exponent); rest; rest >>= 1, base = base * base)
        if (rest & 1) result = result * base;
    *out = result;
    return exponent > 0 || ComplexNumber{1.0, 0.0}.divide(result, out);
}

/// Polar form; false: zero to a negative or complex power, or an angle without an end.
bool power_polar(ComplexNumber a, ComplexNumber b, ComplexNumber* out) {
    if (b.real == 0.0 && b.imag == 0.0) {
        *out = {1.0, 0.0};
        return true;
    }
    if (a.real == 0.0 && a.imag == 0.0) {
        *out = {0.0, 0.0};
        return b.imag == 0.0 && !(b.real < 0.0);
    }
    const double size = std::hypot(a.real, a.imag), angle = std::atan2(a.imag, a.real);
    double length = std::pow(size, b.real), phase = angle * b.real;
    if (b.imag != 0.0) {
        length /= std::exp(angle * b.imag);
        phase += b.imag * std::log(size);
    }
    *out = {length * std::cos(phase), length * std::sin(phase)};
    return !std::isinf(phase);
}

constexpr double kWholeExponents = 100;

struct Parser {
    std::string_view text;
    size_t at = 0;

    char peek() const { return at < text.size() ? text[at] : '\0'; }
    void blanks() {
        while (at < text.size() && (text[at] == ' ' || (text[at] >= 9 && text[at] <= 13))) ++at;
    }
    bool number(double* out) {
        const base::FloatPrefix prefix = base::parse_float_prefix(text.substr(at));
        if (!prefix.length) return false;
        *out = prefix.value;
        at += prefix.length;
        return true;
    }
    bool unit() {
        if (peek() != 'j' && peek() != 'J') return false;
        ++at;
        return true;
    }
    double sign() { return text[at++] == '-' ? -1.0 : 1.0; }
    bool at_sign() const { return peek() == '+' || peek() == '-'; }

    // [blanks] ['(' [blanks]] number | [number] (sign number? | number?) 'j' [blanks] [')' [blanks]]
    bool parse(ComplexNumber* out) {
        *out = {0.0, 0.0};
        blanks();
        const bool bracket = peek() == '(';
        if (bracket) {
            ++at;
            blanks();
        }
        double first;
        if (number(&first)) {
            if (at_sign()) {
                out->real = first;
                if (!number(&out->imag)) out->imag = sign();
                if (!unit()) return false;
            } else if (unit()) {
                out->imag = first;
            } else {
                out->real = first;
            }
        } else {
            out->imag = at_sign() ? sign() : 1.0;
            if (!unit()) return false;
        }
        blanks();
        if (bracket) {
            if (peek() != ')' || at >= text.size()) return false;
            ++at;
            blanks();
        }
        return at == text.size();
    }
};

Ref<> from_text(Ctx& ctx, Class* cls, Str* text) {
    mem::TextBuffer ascii, scratch;
    MOLT_TRY(number_text(ctx, text, ascii));
    const base::Ungrouped plain = base::remove_underscores(ascii.view(), scratch);
    if (plain.status == base::FloatParse::out_of_memory) return ctx.raise_no_memory();
    if (plain.status != base::FloatParse::ok)
        return ctx.raise(type::ValueError, "could not convert string to complex: {!r}", text);
    ComplexNumber z;
    if (!Parser{plain.text}.parse(&z)) return ctx.raise(type::ValueError, "complex() arg is a malformed string");
    return complex_of_class(ctx, cls, z);
}

bool is_number(Value v) {
    const Slots& slots = class_of(v)->slots;
    return slots.float_ || slots.index || v.is<Complex>();
}

/// repr of a part: `sign` puts a '+' before what is not negative.
bool append_part(double part, bool sign, mem::TextBuffer& out) {
    base::FloatFormat format;
    format.plus_sign = sign;
    return base::append_float(part, format, out);
}

} // namespace

// complex(real, imag): a complex part contributes its own imaginary part, turned by 90 degrees when it is the second.
Ref<> dunder_new(Ctx& ctx, Class* cls, Value real, Value imag) {
    if (real && !imag && real.is_exact(MOLT_KIND_COMPLEX) && cls == &type::complex) return own(real);
    if (real && real.is<Str>()) {
        if (imag) return ctx.raise(type::TypeError, "complex() can't take second arg if first is a string");
        return from_text(ctx, cls, real.as<Str>());
    }
    if (imag && imag.is<Str>()) return ctx.raise(type::TypeError, "complex() second arg can't be a string");
    Ref<> first = own(real ? real : Value(molt_small_int(0)));
    Ref<> converted = MOLT_TRY(complex_by_method_py(ctx, first));
    const bool by_method = !converted.value().is_absent();
    if (by_method) first = std::move(converted);
    if (!is_number(first))
        return ctx.raise(type::TypeError, "complex() first argument must be a string or a number, not '{}'", type_name(first));
    if (imag && !is_number(imag))
        return ctx.raise(type::TypeError, "complex() second argument must be a number, not '{}'", type_name(imag));
    ComplexNumber a{0.0, 0.0};
    const bool first_complex = first.value().is<Complex>();
    if (first_complex) a = first.value().as<Complex>()->number();
    else a.real = MOLT_TRY(converted_double_py(ctx, first));
    if (!imag) return complex_of_class(ctx, cls, a);
    ComplexNumber b{0.0, 0.0};
    if (Complex* second = imag.try_as<Complex>()) {
        b = second->number();
        a.real -= b.imag;
    } else {
        b.real = MOLT_TRY(converted_double_py(ctx, imag));
    }
    if (first_complex) b.real += a.imag;
    return complex_of_class(ctx, cls, {a.real, b.real});
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    const ComplexNumber z = self.as<Complex>()->number();
    mem::TextBuffer out;
    bool fine;
    if (z.real == 0.0 && !std::signbit(z.real)) fine = append_part(z.imag, false, out) && out.append('j');
    else fine = out.append('(') && append_part(z.real, false, out) && append_part(z.imag, true, out) && out.append("j)");
    return finish_format(ctx, fine, out);
}

Result<int64_t> dunder_hash(Ctx&, Value self) {
    const ComplexNumber z = self.as<Complex>()->number();
    auto part = [&](double d) { return std::isnan(d) ? base::hash_address(self.object()) : base::hash_double(d); };
    return base::hash_complex(part(z.real), part(z.imag));
}

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (op != CompareOp::eq && op != CompareOp::ne) return not_implemented();
    const ComplexNumber a = self.as<Complex>()->number();
    bool same;
    if (Complex* b = other.try_as<Complex>()) {
        same = a.real == b->real && a.imag == b->imag;
    } else if (is_float(other)) {
        same = a.real == float_value(other) && a.imag == 0.0;
    } else if (is_int(other)) {
        same = a.imag == 0.0;
        if (same) {
            Ref<> real = MOLT_TRY(float_from_double(ctx, a.real));
            Ref<> answer = MOLT_TRY(float_::dunder_compare(ctx, real, other, CompareOp::eq));
            same = answer.value().is_true();
        }
    } else {
        return not_implemented();
    }
    return boolean(same == (op == CompareOp::eq));
}

Ref<> dunder_add(Ctx& ctx, Value left, Value right) {
    return with_operands(ctx, left, right, [&](auto a, auto b) { return give(ctx, {a.real + b.real, a.imag + b.imag}); });
}

Ref<> dunder_sub(Ctx& ctx, Value left, Value right) {
    return with_operands(ctx, left, right, [&](auto a, auto b) { return give(ctx, {a.real - b.real, a.imag - b.imag}); });
}

Ref<> dunder_mul(Ctx& ctx, Value left, Value right) {
    return with_operands(ctx, left, right, [&](auto a, auto b) { return give(ctx, a * b); });
}

Ref<> dunder_truediv(Ctx& ctx, Value left, Value right) {
    return with_operands(ctx, left, right, [&](ComplexNumber a, ComplexNumber b) -> Ref<> {
        ComplexNumber quotient;
        if (!a.divide(b, &quotient)) return ctx.raise(type::ZeroDivisionError, "complex division by zero");
        return give(ctx, quotient);
    });
}

Ref<> dunder_pow(Ctx& ctx, Value base, Value exponent, Value modulus) {
    return with_operands(ctx, base, exponent, [&](ComplexNumber a, ComplexNumber b) -> Ref<> {
        if (modulus && !modulus.is_none()) return ctx.raise(type::ValueError, "complex modulo");
        ComplexNumber result;
        const bool whole = b.imag == 0.0 && b.real == std::floor(b.real) && std::fabs(b.real) <= kWholeExponents;
        const bool defined = whole ? power_whole(a, int(b.real), &result) : power_polar(a, b, &result);
        if (!defined) return ctx.raise(type::ZeroDivisionError, "0.0 to a negative or complex power");
        if (std::isinf(result.real) || std::isinf(result.imag)) return ctx.raise(type::OverflowError, "complex exponentiation");
        return give(ctx, result);
    });
}

Ref<> dunder_neg(Ctx& ctx, Value self) {
    const ComplexNumber z = self.as<Complex>()->number();
    return give(ctx, {-z.real, -z.imag});
}

Ref<> dunder_pos(Ctx& ctx, Value self) {
    return self.is_exact(MOLT_KIND_COMPLEX) ? own(self) : give(ctx, self.as<Complex>()->number());
}

Ref<> dunder_abs(Ctx& ctx, Value self) {
    const ComplexNumber z = self.as<Complex>()->number();
    const double size = std::hypot(z.real, z.imag);
    if (std::isinf(size) && std::isfinite(z.real) && std::isfinite(z.imag))
        return ctx.raise(type::OverflowError, "absolute value too large");
    return float_from_double(ctx, size);
}

Result<bool> dunder_bool(Ctx&, Value self) {
    const ComplexNumber z = self.as<Complex>()->number();
    return z.real != 0.0 || z.imag != 0.0;
}

Ref<> conjugate(Ctx& ctx, Complex* self) { return give(ctx, {self->real, -self->imag}); }

Ref<> dunder_complex(Ctx& ctx, Complex* self) { return dunder_pos(ctx, self); }

Ref<> dunder_getnewargs(Ctx& ctx, Complex* self) {
    Ref<> real = MOLT_TRY(float_from_double(ctx, self->real)), imag = MOLT_TRY(float_from_double(ctx, self->imag));
    return tuple_of(ctx, real.value(), imag.value());
}

Ref<> dunder_format(Ctx& ctx, Complex* self, Str* format_spec) {
    if (format_spec->n == 0) return str(ctx, self);
    const base::FormatSpec spec = MOLT_TRY(parse_spec(ctx, format_spec, base::Formatted::complex, self));
    mem::TextBuffer out;
    return finish_format(ctx, base::append_complex(spec, self->real, self->imag, out), out);
}

Ref<> get_real(Ctx& ctx, Complex* self) { return float_from_double(ctx, self->real); }
Ref<> get_imag(Ctx& ctx, Complex* self) { return float_from_double(ctx, self->imag); }

} // namespace complex
} // namespace molt

// str: the % operator.
#include "core/base/str_find.h"
#include "core/object/protocol.h"
#include "core/types/format_percent.h"
#include "core/types/tuple.h"
#include "gen/core/str.h"

namespace molt::str_ {

namespace {

Ref<> key_text(Ctx& ctx, base::TextView text) { return str_from_view(ctx, text); }

bool is_mapping(Value args) { return class_of(args)->slots.getitem && !args.is<Str>(); }

/// %c: a string of one character, or a code point.
Status put_character(Ctx& ctx, Percent& out, const PercentField& field, Value v) {
    Ref<Str> text;
    if (v.is<Str>()) {
        if (v.as<Str>()->n == 1) text = own(v.as<Str>());
    } else {
        Ref<> number = own(v);
        if (!is_int(v)) {
            number = class_of(v)->slots.index ? index(ctx, v) : Ref<>();
            if (ctx.has_pending()) ctx.clear_pending();
        }
        if (number) {
            int64_t point;
            if (!int_fits_int64(number, &point) || point < 0 || point > 0x10FFFF)
                return ctx.raise(type::OverflowError, "%c arg not in range(0x110000)");
            text = MOLT_TRY(str_from_code_point(ctx, uint32_t(point)));
        }
    }
    if (!text) return ctx.raise(type::TypeError, "%c requires int or char");
    out.put(text->view(), field);
    return done();
}

Result<bool> convert(Ctx& ctx, Percent& out, const PercentField& field, Value v) {
    switch (field.type) {
    case 's':
    case 'r':
    case 'a': {
        Ref<Str> text = field.type == 's' ? molt::str(ctx, v) : field.type == 'r' ? repr(ctx, v) : ascii(ctx, v);
        if (!text) return raised;
        out.put(text->view(), field);
        return true;
    }
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': MOLT_TRY(out.put_integer(field, v)); return true;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': MOLT_TRY(out.put_float(field, MOLT_TRY(as_double(ctx, v)))); return true;
    case 'c': MOLT_TRY(put_character(ctx, out, field, v)); return true;
    default: return false;
    }
}

constexpr PercentDialect kDialect = {"string", true, "precision too big", key_text, is_mapping, convert};

} // namespace

Ref<> dunder_mod(Ctx& ctx, Value left, Value right) {
    if (!left.is<Str>()) return not_implemented();
    Percent percent(ctx, left.as<Str>()->view(), right, kDialect);
    MOLT_TRY(percent.run());
    // Text without any conversion comes out as the object itself.
    auto* format = left.as<Str>();
    if (format->n && percent.out().size() == format->n && base::find_unit(format->view(), '%', 0) == base::kNotFound)
        return own(left);
    return percent.out().finish(ctx);
}

} // namespace molt::str_

// The % operator: parsing of conversions, arguments, layout of texts and numbers.
#include "core/types/format_percent.h"

#include <algorithm>

#include "core/base/decimal_text.h"
#include "core/base/number_text.h"
#include "core/object/protocol.h"
#include "core/types/tuple.h"

namespace molt {

namespace {

constexpr int64_t kMostWidth = INT64_MAX;

bool is_flag(uint32_t c, PercentField& field) {
    switch (c) {
    case '-': return field.left = true;
    case '+': return field.plus = true;
    case ' ': return field.blank = true;
    case '#': return field.alternate = true;
    case '0': return field.zero = true;
    default: return false;
    }
}

} // namespace

Percent::Percent(Ctx& ctx, base::TextView format, Value args, const PercentDialect& dialect)
    : ctx_(ctx), format_(format), dialect_(dialect), args_(args), is_tuple_(args.is<Tuple>()),
      is_mapping_(!is_tuple_ && dialect.is_mapping(args)) {}

Status Percent::run() {
    while (more()) {
        size_t plain = at_;
        while (more() && format_[at_] != '%') at_++;
        if (at_ > plain) out_.append(format_.slice(plain, at_));
        if (!more()) break;
        at_++;
        if (!one_quickly()) MOLT_TRY(one());
    }
    const bool left_over = is_tuple_ ? used_ < args_.as<Tuple>()->n : used_ == 0 && !keyed_;
    if (left_over && !is_mapping_)
        return ctx_.raise(type::TypeError, "not all arguments converted during {} formatting", dialect_.noun);
    return done();
}

Result<Value> Percent::next_argument() {
    if (keyed_ && current_) return std::exchange(current_, Value());
    if (!keyed_) {
        if (is_tuple_) {
            auto* tuple = args_.as<Tuple>();
            if (used_ < tuple->n) return (*tuple)[used_++];
        } else if (used_ == 0) {
            used_ = 1;
            return args_;
        }
    }
    return ctx_.raise(type::TypeError, "not enough arguments for format string");
}

/// The key up to its closing parenthesis; ( and ) nest.
Status Percent::take_key() {
    if (!is_mapping_) return ctx_.raise(type::TypeError, "format requires a mapping");
    const size_t start = ++at_;
    for (int64_t depth = 1; depth > 0 && more(); at_++) {
        if (format_[at_] == ')') depth--;
        else if (format_[at_] == '(') depth++;
        if (depth == 0) {
            Ref<> key = MOLT_TRY(dialect_.key(ctx_, format_.slice(start, at_)));
            keyed_ = MOLT_TRY(getitem(ctx_, args_, key));
            current_ = keyed_;
            at_++;
            return done();
        }
    }
    return ctx_.raise(type::ValueError, "incomplete format key");
}

/// What a `*` takes from the arguments.
Result<bool> Percent::star_argument(int64_t* value, bool as_int) {
    const Value v = MOLT_TRY(next_argument());
    if (!is_int(v)) return ctx_.raise(type::TypeError, "* wants int");
    if (!int_fits_int64(v, value)) {
        if (as_int) return ctx_.raise(type::OverflowError, "Python int too large to convert to C int");
        return ctx_.raise(type::OverflowError, "Python int too large to convert to C ssize_t");
    }
    if (as_int && (*value > INT32_MAX || *value < INT32_MIN))
        return ctx_.raise(type::OverflowError, "Python int too large to convert to C int");
    return true;
}

Status Percent::take_width(PercentField& field) {
    if (more() && format_[at_] == '*') {
        MOLT_TRY(star_argument(&field.width, false));
        if (field.width < 0) {
            field.left = true;
            field.width = field.width == INT64_MIN ? INT64_MAX : -field.width;
        }
        at_++;
        return done();
    }
    for (; more() && format_[at_] >= '0' && format_[at_] <= '9'; at_++) {
        const int64_t digit = int64_t(format_[at_] - '0'), so_far = field.width < 0 ? 0 : field.width;
        if (so_far > (kMostWidth - digit) / 10) return ctx_.raise(type::ValueError, "width too big");
        field.width = so_far * 10 + digit;
    }
    return done();
}

Status Percent::take_precision(PercentField& field) {
    if (!more() || format_[at_] != '.') return done();
    at_++;
    field.precision = 0;
    if (more() && format_[at_] == '*') {
        MOLT_TRY(star_argument(&field.precision, true));
        if (field.precision < 0) field.precision = 0;
        at_++;
        return done();
    }
    for (; more() && format_[at_] >= '0' && format_[at_] <= '9'; at_++) {
        const int64_t digit = int64_t(format_[at_] - '0');
        if (field.precision > (INT32_MAX - digit) / 10) return ctx_.raise(type::ValueError, dialect_.precision_too_big);
        field.precision = field.precision * 10 + digit;
    }
    return done();
}

/// OPTIMIZATION: %s of a str, %s and %d of an int in a word, without flags and width. False: nothing was done.
bool Percent::one_quickly() {
    if (!more() || keyed_) return false;
    const uint32_t type = format_[at_];
    if (type != 'd' && (type != 's' || !dialect_.is_text)) return false;
    Value v = args_;
    if (is_tuple_) {
        auto* tuple = args_.as<Tuple>();
        if (used_ >= tuple->n) return false;
        v = (*tuple)[used_];
    } else if (used_) {
        return false;
    }
    if (v.is_small_int()) out_.append_decimal(v.small_int());
    else if (type == 's' && v.is_exact(MOLT_KIND_STR)) out_.append(v.as<Str>());
    else return false;
    used_++;
    at_++;
    return true;
}

/// One conversion, behind its '%'.
Status Percent::one() {
    PercentField field;
    if (more() && format_[at_] == '%') {
        out_.append_point('%');
        at_++;
        return done();
    }
    if (more() && format_[at_] == '(') MOLT_TRY(take_key());
    while (more() && is_flag(format_[at_], field)) at_++;
    MOLT_TRY(take_width(field));
    MOLT_TRY(take_precision(field));
    if (more() && (format_[at_] == 'h' || format_[at_] == 'l' || format_[at_] == 'L')) at_++;
    if (!more()) return ctx_.raise(type::ValueError, "incomplete format");
    const size_t place = at_;
    field.type = format_[at_++];
    Ref<> argument = own(MOLT_TRY(next_argument()));
    if (MOLT_TRY(dialect_.convert(ctx_, *this, field, argument))) return done();
    const char shown[2] = {field.type >= 31 && field.type <= 126 ? char(field.type) : '?', 0};
    mem::TextBuffer hex;
    if (!hex.append_hex(field.type)) return ctx_.raise_no_memory();
    return ctx_.raise(type::ValueError, "unsupported format character '{}' (0x{}) at index {}", shown, hex.view(), place);
}

void Percent::put(base::TextView text, const PercentField& field, bool number) {
    size_t length = text.size, from = 0;
    if (!number && field.precision >= 0 && uint64_t(field.precision) < length && field.type != 'c')
        length = size_t(field.precision);
    uint32_t sign = 0;
    if (number) {
        if (length && (text[0] == '-' || text[0] == '+')) {
            sign = text[0];
            from++;
        } else if (field.plus) {
            sign = '+';
        } else if (field.blank) {
            sign = ' ';
        }
    }
    const bool based = number && field.alternate && (field.type == 'x' || field.type == 'X' || field.type == 'o');
    const size_t prefix = based ? 2 : 0, body = length - from - prefix;
    const uint64_t taken = body + prefix + (sign ? 1 : 0);
    const uint64_t padding = field.width > 0 && uint64_t(field.width) > taken ? uint64_t(field.width) - taken : 0;
    const bool zeros = number && field.zero && !field.left;
    if (padding && !field.left && !zeros) out_.fill(size_t(padding), ' ');
    if (sign) out_.append_point(sign);
    if (prefix) out_.append(text.slice(from, from + prefix));
    if (zeros) out_.fill(size_t(padding), '0');
    out_.append(text.slice(from + prefix, from + prefix + body));
    if (padding && field.left) out_.fill(size_t(padding), ' ');
}

Status Percent::put_integer(const PercentField& field, Value v) {
    const bool whole_only = field.type == 'o' || field.type == 'x' || field.type == 'X';
    // 1. The number as an int: by __index__ for o x X, by __int__ or __index__ for the others.
    Ref<> number = own(v);
    if (!is_int(v)) {
        const Slots& slots = class_of(v)->slots;
        number = Ref<>();
        if (whole_only ? slots.index != nullptr : is_float(v) || slots.int_ || slots.index) {
            if (whole_only || !slots.int_) number = index(ctx_, v);
            else number = slots.int_(ctx_, v);
            if (!number && !ctx_.swallow(type::TypeError)) return raised;
        }
        if (!number || !is_int(number)) {
            const char type_text[2] = {char(field.type), 0};
            if (whole_only)
                return ctx_.raise(type::TypeError, "%{} format: an integer is required, not {}", type_text, type_name(v));
            return ctx_.raise(type::TypeError, "%{} format: a real number is required, not {}", type_text, type_name(v));
        }
    }
    if (number.value().is_small_int() && !whole_only && field.precision < 0) { // OPTIMIZATION: without buffers
        const base::DecimalText digits(number.value().small_int());
        put(base::TextView(digits.view().data(), digits.view().size(), 1), field, true);
        return done();
    }
    // 2. Its digits, zeros up to the precision, the prefix.
    if (field.precision > INT32_MAX - 3) return ctx_.raise(type::OverflowError, "precision too large");
    mem::TextBuffer digits;
    MOLT_TRY(int_append_digits(ctx_, number, field.type == 'o' ? 8 : whole_only ? 16 : 10, digits));
    StrBuilder text;
    if (int_sign(number) < 0) text.append_point('-');
    if (whole_only && field.alternate) {
        text.append_point('0');
        text.append_point(field.type);
    }
    if (field.precision > int64_t(digits.size())) text.fill(size_t(field.precision) - digits.size(), '0');
    for (const char c : digits.view()) text.append_point(field.type == 'X' && c >= 'a' ? uint8_t(c - 32) : uint8_t(c));
    if (text.failed()) return ctx_.raise_no_memory();
    put(text.view(), field, true);
    return done();
}

Status Percent::put_float(const PercentField& field, double value) {
    if (field.type == 'f' && !field.alternate) {
        char text[base::kShortText];
        if (const size_t count =
                base::quick_fixed(value, field.precision < 0 ? 6 : int(std::min<int64_t>(field.precision, 99)), text)) {
            put(base::TextView(text, count, 1), field, true);
            return done();
        }
    }
    base::FloatFormat format;
    const uint32_t lower = field.type | 0x20;
    format.style = lower == 'e' ? base::FloatStyle::exponent : lower == 'f' ? base::FloatStyle::fixed : base::FloatStyle::general;
    format.precision = int(field.precision < 0 ? 6 : field.precision);
    format.alternate = field.alternate;
    format.upper_case = lower != field.type;
    mem::TextBuffer text;
    if (!base::append_float(value, format, text)) return ctx_.raise_no_memory();
    put(base::TextView(text.view().data(), text.size(), 1), field, true);
    return done();
}

} // namespace molt

// UserString: a sequence around a str.
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/collections.h"

namespace molt::collections::UserString {

namespace {

Py data_of(Ctx& ctx, Value self) { return Py(ctx, self).attr("data"_n); }
Ref<> again(Ctx& ctx, Value self, const Py& data) { return Py(ctx, self).attr("__class__"_n)(data); }

/// The str of a UserString; anything else as it is.
Ref<> cast(Ctx& ctx, Value other) { return MOLT_TRY(isinstance(ctx, other, cls)) ? Ref<>(data_of(ctx, other)) : own(other); }

/// What + takes: the str of a UserString, a str, or str(other).
Ref<> text_operand(Ctx& ctx, Value other) {
    Ref<> operand = MOLT_TRY(cast(ctx, other));
    if (operand.value().is<Str>()) return operand;
    return str(ctx, operand);
}

Ref<> compared(Ctx& ctx, Value self, Value other, CompareOp op) {
    Ref<> data = MOLT_TRY(data_of(ctx, self)), operand = MOLT_TRY(cast(ctx, other));
    return compare(ctx, data, operand, op);
}

/// self.data.method(first, *rest)
Ref<> with_rest(Ctx& ctx, Value self, Name method, Value first, std::span<const Value> rest) {
    Ref<List> args = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, args.get(), first));
    for (Value v : rest) MOLT_TRY(list_append(ctx, args.get(), v));
    return data_of(ctx, self).attr(method).spread(args);
}

} // namespace

Ref<> dunder_init(Ctx& ctx, Value self, Value seq) {
    Ref<> data = MOLT_TRY(cast(ctx, seq));
    if (!data.value().is<Str>()) data = MOLT_TRY(str(ctx, data));
    return give(ctx, Py(ctx, self).set_attr("data"_n, data));
}
Ref<> dunder_str(Ctx& ctx, Value self) {
    Ref<> data = MOLT_TRY(data_of(ctx, self));
    return str(ctx, data);
}
Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> data = MOLT_TRY(data_of(ctx, self));
    return repr(ctx, data);
}
Ref<> dunder_int(Ctx& ctx, Value self) { return Py(ctx, Value(&type::int_))(data_of(ctx, self)); }
Ref<> dunder_float(Ctx& ctx, Value self) { return Py(ctx, Value(&type::float_))(data_of(ctx, self)); }
Ref<> dunder_complex(Ctx& ctx, Value self) { return Py(ctx, Value(&type::complex))(data_of(ctx, self)); }
Ref<> dunder_hash(Ctx& ctx, Value self) { return builtin(ctx, "hash"_n)(data_of(ctx, self)); }
Ref<> dunder_getnewargs(Ctx& ctx, Value self) { return tuple_of(ctx, MOLT_TRY(data_of(ctx, self))); }
Ref<> dunder_eq(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, CompareOp::eq); }
Ref<> dunder_lt(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, CompareOp::lt); }
Ref<> dunder_le(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, CompareOp::le); }
Ref<> dunder_gt(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, CompareOp::gt); }
Ref<> dunder_ge(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, CompareOp::ge); }
Ref<> dunder_contains(Ctx& ctx, Value self, Value char_) {
    Ref<> part = MOLT_TRY(cast(ctx, char_));
    return give(ctx, data_of(ctx, self).contains(part));
}
Ref<> dunder_len(Ctx& ctx, Value self) { return give(ctx, data_of(ctx, self).length()); }
Ref<> dunder_getitem(Ctx& ctx, Value self, Value index) { return again(ctx, self, data_of(ctx, self).item(index)); }
Ref<> dunder_add(Ctx& ctx, Value self, Value other) {
    return again(ctx, self, data_of(ctx, self) + MOLT_TRY(text_operand(ctx, other)));
}
Ref<> dunder_radd(Ctx& ctx, Value self, Value other) {
    return again(ctx, self, Py(ctx, MOLT_TRY(text_operand(ctx, other))) + data_of(ctx, self));
}
Ref<> dunder_mul(Ctx& ctx, Value self, Value n) { return again(ctx, self, data_of(ctx, self) * n); }
Ref<> dunder_mod(Ctx& ctx, Value self, Value args) { return again(ctx, self, data_of(ctx, self) % args); }
Ref<> dunder_rmod(Ctx& ctx, Value self, Value format) {
    Ref<> text = MOLT_TRY(str(ctx, format));
    return again(ctx, self, Py(ctx, text) % self);
}

/// Methods of str that give text: of the same class as self.
#define MOLT_TEXT_METHOD(name)                                                                                                   \
    Ref<> name(Ctx& ctx, Value self) { return again(ctx, self, data_of(ctx, self).call(#name ""_n)); }
MOLT_TEXT_METHOD(capitalize)
MOLT_TEXT_METHOD(casefold)
MOLT_TEXT_METHOD(lower)
MOLT_TEXT_METHOD(swapcase)
MOLT_TEXT_METHOD(title)
MOLT_TEXT_METHOD(upper)
#undef MOLT_TEXT_METHOD

/// Methods of str whose result stays what it is.
#define MOLT_PLAIN_METHOD(name)                                                                                                  \
    Ref<> name(Ctx& ctx, Value self) { return data_of(ctx, self).call(#name ""_n); }
MOLT_PLAIN_METHOD(isalpha)
MOLT_PLAIN_METHOD(isalnum)
MOLT_PLAIN_METHOD(isascii)
MOLT_PLAIN_METHOD(isdecimal)
MOLT_PLAIN_METHOD(isdigit)
MOLT_PLAIN_METHOD(isidentifier)
MOLT_PLAIN_METHOD(islower)
MOLT_PLAIN_METHOD(isnumeric)
MOLT_PLAIN_METHOD(isprintable)
MOLT_PLAIN_METHOD(isspace)
MOLT_PLAIN_METHOD(istitle)
MOLT_PLAIN_METHOD(isupper)
#undef MOLT_PLAIN_METHOD

/// center, ljust, rjust: a width and perhaps a character.
#define MOLT_ALIGN_METHOD(name)                                                                                                  \
    Ref<> name(Ctx& ctx, Value self, Value width, std::span<const Value> rest) {                                                 \
        return again(ctx, self, Py(ctx, with_rest(ctx, self, #name ""_n, width, rest)));                                         \
    }
MOLT_ALIGN_METHOD(center)
MOLT_ALIGN_METHOD(ljust)
MOLT_ALIGN_METHOD(rjust)
#undef MOLT_ALIGN_METHOD

/// strip and its kin: the characters to be removed.
#define MOLT_STRIP_METHOD(name)                                                                                                  \
    Ref<> name(Ctx& ctx, Value self, Value chars) { return again(ctx, self, data_of(ctx, self).call(#name ""_n, chars)); }
MOLT_STRIP_METHOD(lstrip)
MOLT_STRIP_METHOD(rstrip)
MOLT_STRIP_METHOD(strip)
#undef MOLT_STRIP_METHOD

/// Searches take the str of a UserString and a range.
#define MOLT_FIND_METHOD(name)                                                                                                   \
    Ref<> name(Ctx& ctx, Value self, Value sub, Value start, Value end) {                                                        \
        Ref<> text = MOLT_TRY(cast(ctx, sub));                                                                                   \
        return data_of(ctx, self).call(#name ""_n, text, start, end);                                                            \
    }
MOLT_FIND_METHOD(count)
MOLT_FIND_METHOD(find)
MOLT_FIND_METHOD(index)
MOLT_FIND_METHOD(rfind)
MOLT_FIND_METHOD(rindex)
#undef MOLT_FIND_METHOD

Ref<> removeprefix(Ctx& ctx, Value self, Value prefix) {
    Ref<> text = MOLT_TRY(cast(ctx, prefix));
    return again(ctx, self, data_of(ctx, self).call("removeprefix"_n, text));
}
Ref<> removesuffix(Ctx& ctx, Value self, Value suffix) {
    Ref<> text = MOLT_TRY(cast(ctx, suffix));
    return again(ctx, self, data_of(ctx, self).call("removesuffix"_n, text));
}
Ref<> encode(Ctx& ctx, Value self, Value encoding, Value errors) {
    Ref<Str> utf8 = MOLT_TRY(str_from_utf8(ctx, "utf-8")), strict = MOLT_TRY(str_from_utf8(ctx, "strict"));
    return data_of(ctx, self).call("encode"_n, encoding.is_none() ? Value(utf8.get()) : encoding,
                                   errors.is_none() ? Value(strict.get()) : errors);
}
Ref<> startswith(Ctx& ctx, Value self, Value prefix, Value start, Value end) {
    return data_of(ctx, self).call("startswith"_n, prefix, start, end);
}
Ref<> endswith(Ctx& ctx, Value self, Value suffix, Value start, Value end) {
    return data_of(ctx, self).call("endswith"_n, suffix, start, end);
}
Ref<> expandtabs(Ctx& ctx, Value self, Value tabsize) {
    return again(ctx, self, data_of(ctx, self).call("expandtabs"_n, tabsize));
}
Ref<> format(Ctx& ctx, Value self, std::span<const Value> rest, Value keywords) {
    Ref<> args = MOLT_TRY(tuple_copy(ctx, rest));
    return data_of(ctx, self).attr("format"_n).spread(args, keywords);
}
Ref<> format_map(Ctx& ctx, Value self, Value mapping) { return data_of(ctx, self).call("format_map"_n, mapping); }
Ref<> join(Ctx& ctx, Value self, Value seq) { return data_of(ctx, self).call("join"_n, seq); }
Ref<> partition(Ctx& ctx, Value self, Value sep) { return data_of(ctx, self).call("partition"_n, sep); }
Ref<> rpartition(Ctx& ctx, Value self, Value sep) { return data_of(ctx, self).call("rpartition"_n, sep); }
Ref<> replace(Ctx& ctx, Value self, Value old, Value new_, Value maxsplit) {
    Ref<> from = MOLT_TRY(cast(ctx, old)), to = MOLT_TRY(cast(ctx, new_));
    return again(ctx, self, data_of(ctx, self).call("replace"_n, from, to, maxsplit));
}
Ref<> split(Ctx& ctx, Value self, Value sep, Value maxsplit) { return data_of(ctx, self).call("split"_n, sep, maxsplit); }
Ref<> rsplit(Ctx& ctx, Value self, Value sep, Value maxsplit) { return data_of(ctx, self).call("rsplit"_n, sep, maxsplit); }
Ref<> splitlines(Ctx& ctx, Value self, Value keepends) { return data_of(ctx, self).call("splitlines"_n, keepends); }
Ref<> translate(Ctx& ctx, Value self, std::span<const Value> rest) {
    Ref<> args = MOLT_TRY(tuple_copy(ctx, rest));
    return again(ctx, self, data_of(ctx, self).attr("translate"_n).spread(args));
}
Ref<> zfill(Ctx& ctx, Value self, Value width) { return again(ctx, self, data_of(ctx, self).call("zfill"_n, width)); }

} // namespace molt::collections::UserString

// Formatter: str.format() in methods.
#include "std/string/string.h"

namespace molt::string::Formatter {

Ref<> format(Ctx& ctx, Value self, Value format_string, std::span<const Value> args, Value keywords) {
    Ref<Tuple> positional = MOLT_TRY(tuple_copy(ctx, args));
    return Py(ctx, self).call("vformat"_n, format_string, positional, keywords);
}

Ref<> vformat(Ctx& ctx, Value self, Value format_string, Value args, Value kwargs) {
    Ref<> used = MOLT_TRY(builtin(ctx, "set"_n)());
    Ref<Tuple> result =
        MOLT_TRY(unpack_py(ctx, MOLT_TRY(Py(ctx, self).call("_vformat"_n, format_string, args, kwargs, used, 2)), 2));
    MOLT_TRY(Py(ctx, self).call("check_unused_args"_n, used, args, kwargs));
    return own((*result)[0]);
}

namespace {

constexpr const char* kMixed = "cannot switch from manual field specification to automatic field numbering";

/// The name of a field: "" takes the next number; number False: fields have been numbered by hand.
Status number_field(Ctx& ctx, Ref<>& name, Ref<>& number) {
    if (MOLT_TRY(Py(ctx, name).equals(""))) {
        if (number.value() == kFalse) return ctx.raise(type::ValueError, "{}", kMixed);
        name = MOLT_TRY(str(ctx, number));
        number = MOLT_TRY(Py(ctx, number) + 1);
    } else if (MOLT_TRY(Py(ctx, name).call("isdigit"_n).truth())) {
        if (MOLT_TRY(truth(ctx, number))) return ctx.raise(type::ValueError, "{}", kMixed);
        number = boolean(false);
    }
    return done();
}

} // namespace

Ref<> _vformat(Ctx& ctx, Value self, Value format_string, Value args, Value kwargs, Value used_args, Value recursion_depth,
               Value auto_arg_index) {
    const int64_t depth = MOLT_TRY(index_int64(ctx, recursion_depth, type::OverflowError));
    if (depth < 0) return ctx.raise(type::ValueError, "Max string recursion exceeded");
    Py me(ctx, self);
    Ref<> number = own(auto_arg_index), fields = MOLT_TRY(me.call("parse"_n, format_string));
    Ref<List> parts = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, fields, [&](Value item) -> Status {
        Ref<Tuple> field = MOLT_TRY(unpack_py(ctx, item, 4));
        if (MOLT_TRY(truth(ctx, (*field)[0]))) MOLT_TRY(list_append(ctx, parts.get(), (*field)[0]));
        if ((*field)[1].is_none()) return done();
        Ref<> name = own((*field)[1]);
        MOLT_TRY(number_field(ctx, name, number));
        Ref<Tuple> found = MOLT_TRY(unpack_py(ctx, MOLT_TRY(me.call("get_field"_n, name, args, kwargs)), 2));
        MOLT_TRY(Py(ctx, used_args).call("add"_n, (*found)[1]));
        Ref<> value = MOLT_TRY(me.call("convert_field"_n, (*found)[0], (*field)[3]));
        Ref<Tuple> spec = MOLT_TRY(unpack_py(
            ctx, MOLT_TRY(me.call("_vformat"_n, (*field)[2], args, kwargs, used_args, depth - 1, kw("auto_arg_index"_n, number))),
            2));
        number = own((*spec)[1]);
        return list_append(ctx, parts.get(), MOLT_TRY(me.call("format_field"_n, value, (*spec)[0])));
    }));
    Ref<Str> nothing = MOLT_TRY(intern(ctx, ""));
    Ref<> text = MOLT_TRY(Py(ctx, nothing).call("join"_n, parts));
    return tuple_of(ctx, text, number);
}

Ref<> get_value(Ctx& ctx, Value, Value key, Value args, Value kwargs) { return getitem(ctx, is_int(key) ? args : kwargs, key); }
Ref<> check_unused_args(Ctx&, Value, Value, Value, Value) { return none(); }
Ref<> format_field(Ctx& ctx, Value, Value value, Value format_spec) { return builtin(ctx, "format"_n)(value, format_spec); }

Ref<> convert_field(Ctx& ctx, Value, Value value, Value conversion) {
    if (conversion.is_none()) return own(value);
    Py kind(ctx, conversion);
    if (MOLT_TRY(kind.equals("s"))) return str(ctx, value);
    if (MOLT_TRY(kind.equals("r"))) return repr(ctx, value);
    if (MOLT_TRY(kind.equals("a"))) return ascii(ctx, value);
    return ctx.raise(type::ValueError, "Unknown conversion specifier {}", conversion);
}

Ref<> parse(Ctx& ctx, Value, Value format_string) { return import(ctx, "_string").call("formatter_parser"_n, format_string); }

Ref<> get_field(Ctx& ctx, Value self, Value field_name, Value args, Value kwargs) {
    Ref<Tuple> split =
        MOLT_TRY(unpack_py(ctx, MOLT_TRY(import(ctx, "_string").call("formatter_field_name_split"_n, field_name)), 2));
    Ref<> object = MOLT_TRY(Py(ctx, self).call("get_value"_n, (*split)[0], args, kwargs));
    MOLT_TRY(for_each(ctx, (*split)[1], [&](Value item) -> Status {
        Ref<Tuple> access = MOLT_TRY(unpack_py(ctx, item, 2));
        const bool attribute = MOLT_TRY(truth(ctx, (*access)[0]));
        object = MOLT_TRY(attribute ? Py(ctx, object).attr((*access)[1]) : Py(ctx, object).item((*access)[1]));
        return done();
    }));
    return tuple_of(ctx, object, (*split)[0]);
}

} // namespace molt::string::Formatter

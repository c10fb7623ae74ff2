// Bodies of reprlib: reprs with limits, the guard of recursive ones.
#include "gen/std/reprlib.h"
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/set.h"

namespace molt::reprlib {

Ref<> recursive_repr(Ctx& ctx, Value fillvalue) {
    return closure_function(ctx, recursive_repr_decorating_function_code, here, {fillvalue});
}

Ref<> recursive_repr_decorating_function(Ctx& ctx, const Closure& free, Value user_function) {
    Ref<> running = MOLT_TRY(builtin(ctx, "set"_n)());
    Ref<> wrapper = MOLT_TRY(
        closure_function(ctx, recursive_repr_decorating_function_wrapper_code, here, {free[0], running.value(), user_function}));
    Py made(ctx, wrapper), source(ctx, user_function);
    MOLT_TRY(made.set_attr("__module__"_n, MOLT_TRY(source.attr("__module__"_n))));
    MOLT_TRY(made.set_attr("__doc__"_n, MOLT_TRY(source.attr("__doc__"_n))));
    MOLT_TRY(made.set_attr("__name__"_n, MOLT_TRY(source.attr("__name__"_n))));
    MOLT_TRY(made.set_attr("__qualname__"_n, MOLT_TRY(source.attr("__qualname__"_n))));
    MOLT_TRY(made.set_attr("__annotations__"_n, MOLT_TRY(source.attr_or("__annotations__"_n, MOLT_TRY(Ref<>(dict_new(ctx)))))));
    MOLT_TRY(made.set_attr("__type_params__"_n, MOLT_TRY(source.attr_or("__type_params__"_n, Value(tuple_empty())))));
    MOLT_TRY(made.set_attr("__wrapped__"_n, user_function));
    return wrapper;
}

Ref<> recursive_repr_decorating_function_wrapper(Ctx& ctx, const Closure& free, Value self) {
    Ref<> key = MOLT_TRY(identity(ctx, self));
    Py running(ctx, free[1]);
    if (MOLT_TRY(running.contains(key))) return own(free[0]);
    MOLT_TRY(running.call("add"_n, key));
    Ref<> result = Py(ctx, free[2])(self);
    Ref<> pending = result ? Ref<>() : ctx.take_pending();
    MOLT_TRY(running.call("discard"_n, key));
    if (pending) {
        ctx.restore_pending(std::move(pending));
        return raised;
    }
    return result;
}

namespace {

Py limit(Ctx& ctx, Value self, Name name) { return Py(ctx, self).attr(name); }

Result<int64_t> limit_number(Ctx& ctx, Value self, Name name) {
    Ref<> n = MOLT_TRY(limit(ctx, self, name));
    return index_int64(ctx, n, type::OverflowError);
}

/// text[:i] + fill + text[len - j:], where i + 3 + j is the limit
Ref<> shortened(Ctx& ctx, Value self, Ref<> text, int64_t most) {
    int64_t n = MOLT_TRY(length(ctx, text));
    if (n <= most) return text;
    int64_t i = std::max(int64_t(0), (most - 3) / 2), j = std::max(int64_t(0), most - 3 - i);
    auto* whole = text.value().as<Str>();
    Ref<Str> head = MOLT_TRY(str_substring(ctx, whole, 0, uint64_t(std::min(i, n))));
    Ref<Str> tail = MOLT_TRY(str_substring(ctx, whole, uint64_t(std::max(int64_t(0), n - j)), uint64_t(n)));
    Ref<> fill = MOLT_TRY(limit(ctx, self, "fillvalue"_n));
    return format_text(ctx, "{}{}{}", head, fill, tail);
}

Ref<> possibly_sorted(Ctx& ctx, Value x) { return here.global(ctx, "_possibly_sorted"_n)(x); }

/// level - 1
Ref<> below(Ctx& ctx, Value level) { return binary(ctx, BinaryOp::sub, level, Value(molt_small_int(1))); }
Result<bool> exhausted(Ctx& ctx, Value level) { return compare_bool(ctx, level, Value(molt_small_int(0)), CompareOp::le); }

Ref<> iterable(Ctx& ctx, Value self, Value x, Value level, const char* left, const char* right, Name most,
               const char* trail = "") {
    Ref<> maximum = MOLT_TRY(limit(ctx, self, most));
    Py self_(ctx, self);
    if (!*trail) return self_.call("_repr_iterable"_n, x, level, left, right, maximum);
    return self_.call("_repr_iterable"_n, x, level, left, right, maximum, trail);
}

} // namespace

namespace Repr {

Ref<> dunder_init(Ctx& ctx, Value self, Value maxlevel, Value maxtuple, Value maxlist, Value maxarray, Value maxdict,
                  Value maxset, Value maxfrozenset, Value maxdeque, Value maxstring, Value maxlong, Value maxother,
                  Value fillvalue, Value indent) {
    const std::pair<Name, Value> limits[] = {
        {"maxlevel"_n, maxlevel},   {"maxtuple"_n, maxtuple}, {"maxlist"_n, maxlist},           {"maxarray"_n, maxarray},
        {"maxdict"_n, maxdict},     {"maxset"_n, maxset},     {"maxfrozenset"_n, maxfrozenset}, {"maxdeque"_n, maxdeque},
        {"maxstring"_n, maxstring}, {"maxlong"_n, maxlong},   {"maxother"_n, maxother},         {"fillvalue"_n, fillvalue},
        {"indent"_n, indent},
    };
    for (const auto& [name, value] : limits) MOLT_TRY(Py(ctx, self).set_attr(name, value));
    return none();
}

Ref<> repr(Ctx& ctx, Value self, Value x) { return Py(ctx, self).call("repr1"_n, x, limit(ctx, self, "maxlevel"_n)); }

Ref<> repr1(Ctx& ctx, Value self, Value x, Value level) {
    Ref<> name = MOLT_TRY(Py(ctx, Value(class_of(x))).attr("__name__"_n));
    if (MOLT_TRY(Py(ctx, name).contains(" "))) {
        Ref<Str> underscore = MOLT_TRY(str_from_utf8(ctx, "_"));
        name = MOLT_TRY(Py(ctx, underscore).call("join"_n, Py(ctx, name).call("split"_n)));
    }
    Ref<Str> attribute = MOLT_TRY(format_text(ctx, "repr_{}", name));
    Ref<Str> interned = MOLT_TRY(intern(ctx, std::move(attribute)));
    Ref<> method = MOLT_TRY(getattr_optional(ctx, self, interned.get()));
    if (method.value().is_absent()) return Py(ctx, self).call("repr_instance"_n, x, level);
    return Py(ctx, method)(x, level);
}

Ref<> _join(Ctx& ctx, Value self, Value pieces, Value level) {
    Ref<> indent = MOLT_TRY(limit(ctx, self, "indent"_n));
    Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ", "));
    if (indent.value().is_none()) return Py(ctx, comma).call("join"_n, pieces);
    if (!MOLT_TRY(truth(ctx, pieces))) return str_from_utf8(ctx, "");
    if (is_int(indent)) {
        if (MOLT_TRY(exhausted(ctx, indent)) && !MOLT_TRY(Py(ctx, indent).equals(0)))
            return ctx.raise(type::ValueError, "Repr.indent cannot be negative int (was {!r})", indent);
        Ref<Str> blank = MOLT_TRY(str_from_utf8(ctx, " "));
        indent = MOLT_TRY(binary(ctx, BinaryOp::mul, indent, Value(blank.get())));
    }
    Ref<> depth = MOLT_TRY(limit(ctx, self, "maxlevel"_n) - level + 1);
    Ref<Str> line = MOLT_TRY(str_from_utf8(ctx, ",\n"));
    Ref<> separator = Py(ctx, line) + Py(ctx, depth) * indent;
    if (!separator) {
        if (!ctx.pending_matches(type::TypeError)) return raised;
        Except caught(ctx);
        Ref<Str> shown = MOLT_TRY(str(ctx, Value(class_of(indent))));
        return caught.raise_from(caught.value(), type::TypeError, "Repr.indent must be a str, int or None, not {}", shown);
    }
    Ref<List> parts = MOLT_TRY(list_new(ctx));
    Ref<> empty = MOLT_TRY(str_from_utf8(ctx, ""));
    MOLT_TRY(list_append(ctx, parts.get(), empty.value()));
    MOLT_TRY(list_extend_py(ctx, parts.get(), pieces));
    MOLT_TRY(list_append(ctx, parts.get(), empty.value()));
    Ref<> joined = MOLT_TRY(Py(ctx, separator).call("join"_n, parts));
    int64_t n = MOLT_TRY(length(ctx, indent));
    Ref<> slice = MOLT_TRY(builtin(ctx, "slice"_n)(1, n ? Value(molt_small_int(-n)) : kNone));
    return getitem(ctx, joined, slice);
}

Ref<> _repr_iterable(Ctx& ctx, Value self, Value x, Value level, Value left, Value right, Value maxiter, Value trail) {
    int64_t n = MOLT_TRY(length(ctx, x));
    Ref<> inside, end = own(right);
    if (n && MOLT_TRY(exhausted(ctx, level))) inside = MOLT_TRY(limit(ctx, self, "fillvalue"_n));
    else {
        Ref<> lower = MOLT_TRY(below(ctx, level));
        Ref<> repr1 = MOLT_TRY(Py(ctx, self).attr("repr1"_n));
        Ref<> some = MOLT_TRY(here.global(ctx, "islice"_n)(x, maxiter));
        Ref<List> pieces = MOLT_TRY(list_new(ctx));
        MOLT_TRY(for_each(ctx, some, [&](Value item) -> Status {
            return list_append(ctx, pieces.get(), MOLT_TRY(Py(ctx, repr1)(item, lower)));
        }));
        if (MOLT_TRY(compare_bool(ctx, Value(molt_small_int(n)), maxiter, CompareOp::gt)))
            MOLT_TRY(list_append(ctx, pieces.get(), MOLT_TRY(limit(ctx, self, "fillvalue"_n))));
        inside = MOLT_TRY(Py(ctx, self).call("_join"_n, pieces, level));
        if (n == 1 && MOLT_TRY(truth(ctx, trail)) && MOLT_TRY(limit(ctx, self, "indent"_n)).value().is_none())
            end = MOLT_TRY(binary(ctx, BinaryOp::add, trail, right));
    }
    return format_text(ctx, "{}{}{}", left, inside, end);
}

Ref<> repr_tuple(Ctx& ctx, Value self, Value x, Value level) {
    return iterable(ctx, self, x, level, "(", ")", "maxtuple"_n, ",");
}
Ref<> repr_list(Ctx& ctx, Value self, Value x, Value level) { return iterable(ctx, self, x, level, "[", "]", "maxlist"_n); }
Ref<> repr_array(Ctx& ctx, Value self, Value x, Value level) {
    Ref<> code = MOLT_TRY(Py(ctx, x).attr("typecode"_n));
    if (!MOLT_TRY(truth(ctx, x))) return format_text(ctx, "array('{}')", code);
    Ref<> header = MOLT_TRY(format_text(ctx, "array('{}', [", code));
    Ref<> most = MOLT_TRY(limit(ctx, self, "maxarray"_n));
    return Py(ctx, self).call("_repr_iterable"_n, x, level, header, "])", most);
}
Ref<> repr_set(Ctx& ctx, Value self, Value x, Value level) {
    if (!MOLT_TRY(truth(ctx, x))) return str_from_utf8(ctx, "set()");
    return iterable(ctx, self, MOLT_TRY(possibly_sorted(ctx, x)), level, "{", "}", "maxset"_n);
}
Ref<> repr_frozenset(Ctx& ctx, Value self, Value x, Value level) {
    if (!MOLT_TRY(truth(ctx, x))) return str_from_utf8(ctx, "frozenset()");
    return iterable(ctx, self, MOLT_TRY(possibly_sorted(ctx, x)), level, "frozenset({", "})", "maxfrozenset"_n);
}
Ref<> repr_deque(Ctx& ctx, Value self, Value x, Value level) {
    return iterable(ctx, self, x, level, "deque([", "])", "maxdeque"_n);
}

Ref<> repr_dict(Ctx& ctx, Value self, Value x, Value level) {
    int64_t n = MOLT_TRY(length(ctx, x));
    if (n == 0) return str_from_utf8(ctx, "{}");
    Ref<> fill = MOLT_TRY(limit(ctx, self, "fillvalue"_n));
    if (MOLT_TRY(exhausted(ctx, level))) return format_text(ctx, "{{{}}}", fill);
    Ref<> lower = MOLT_TRY(below(ctx, level)), repr1 = MOLT_TRY(Py(ctx, self).attr("repr1"_n));
    Ref<> most = MOLT_TRY(limit(ctx, self, "maxdict"_n));
    Ref<> keys = MOLT_TRY(here.global(ctx, "islice"_n)(MOLT_TRY(possibly_sorted(ctx, x)), most));
    Ref<List> pieces = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, keys, [&](Value key) -> Status {
        Ref<> key_text = MOLT_TRY(Py(ctx, repr1)(key, lower)), value = MOLT_TRY(getitem(ctx, x, key));
        Ref<> value_text = MOLT_TRY(Py(ctx, repr1)(value, lower));
        return list_append(ctx, pieces.get(), Ref<>(MOLT_TRY(format_text(ctx, "{}: {}", key_text, value_text))));
    }));
    if (MOLT_TRY(compare_bool(ctx, Value(molt_small_int(n)), most, CompareOp::gt)))
        MOLT_TRY(list_append(ctx, pieces.get(), fill.value()));
    Ref<> joined = MOLT_TRY(Py(ctx, self).call("_join"_n, pieces, level));
    return format_text(ctx, "{{{}}}", joined);
}

Ref<> repr_str(Ctx& ctx, Value self, Value x, Value) {
    int64_t most = MOLT_TRY(limit_number(ctx, self, "maxstring"_n));
    Ref<> cut = MOLT_TRY(builtin(ctx, "slice"_n)(most));
    Ref<> text = MOLT_TRY(builtin(ctx, "repr"_n)(Py(ctx, x).item(cut)));
    if (MOLT_TRY(length(ctx, text)) <= most) return text;
    int64_t i = std::max(int64_t(0), (most - 3) / 2), j = std::max(int64_t(0), most - 3 - i);
    Ref<> head = MOLT_TRY(Py(ctx, x).item(MOLT_TRY(builtin(ctx, "slice"_n)(i))));
    int64_t n = MOLT_TRY(length(ctx, x));
    Ref<> tail = MOLT_TRY(Py(ctx, x).item(MOLT_TRY(builtin(ctx, "slice"_n)(n - j, kNone))));
    text = MOLT_TRY(builtin(ctx, "repr"_n)(Py(ctx, head) + tail));
    int64_t shown = MOLT_TRY(length(ctx, text));
    auto* whole = text.value().as<Str>();
    Ref<Str> left = MOLT_TRY(str_substring(ctx, whole, 0, uint64_t(std::min(i, shown))));
    Ref<Str> right = MOLT_TRY(str_substring(ctx, whole, uint64_t(std::max(int64_t(0), shown - j)), uint64_t(shown)));
    Ref<> fill = MOLT_TRY(limit(ctx, self, "fillvalue"_n));
    return format_text(ctx, "{}{}{}", left, fill, right);
}

Ref<> repr_int(Ctx& ctx, Value self, Value x, Value) {
    Ref<> text = MOLT_TRY(molt::repr(ctx, x));
    return shortened(ctx, self, std::move(text), MOLT_TRY(limit_number(ctx, self, "maxlong"_n)));
}

Ref<> repr_instance(Ctx& ctx, Value self, Value x, Value) {
    Ref<> text = molt::repr(ctx, x);
    if (!text) {
        if (!ctx.swallow(type::Exception)) return raised;
        Ref<> name = MOLT_TRY(Py(ctx, x).attr("__class__"_n).attr("__name__"_n));
        return format_text(ctx, "<{} instance at {}>", name, Address(x));
    }
    return shortened(ctx, self, std::move(text), MOLT_TRY(limit_number(ctx, self, "maxother"_n)));
}

} // namespace Repr

Ref<> _possibly_sorted(Ctx& ctx, Value x) {
    Ref<> sorted = builtin(ctx, "sorted"_n)(x);
    if (sorted || !ctx.swallow(type::Exception)) return sorted;
    return list_from_iterable_py(ctx, x);
}

} // namespace molt::reprlib

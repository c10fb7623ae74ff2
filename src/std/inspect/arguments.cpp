// Parameters in the older forms: getargs, getfullargspec, getcallargs, their texts, and the free names of a function.
#include "std/inspect/inspect.h"

#include "core/mem/buffer.h"

namespace molt::inspect {

Ref<> getargs(Ctx& ctx, Value co) {
    if (!MOLT_TRY(is_native(ctx, co, type::code))) return ctx.raise(type::TypeError, "{!r} is not a code object", co);
    Py code(ctx, co);
    Py names = code.attr("co_varnames"_n);
    auto number = [&](Name field) -> Result<int64_t> {
        return index_int64(ctx, MOLT_TRY(code.attr(field)), type::OverflowError);
    };
    int64_t next = MOLT_TRY(number("co_argcount"_n)) + MOLT_TRY(number("co_kwonlyargcount"_n));
    const int64_t flags = MOLT_TRY(number("co_flags"_n));
    Ref<List> args = MOLT_TRY(list_new(ctx));
    for (int64_t i = 0; i < next; i++) MOLT_TRY(list_append(ctx, args.get(), MOLT_TRY(Ref<>(names.item(i)))));
    Ref<> rest = none(), keywords = none();
    if (flags & MOLT_CODE_VARARGS) rest = MOLT_TRY(names.item(next++));
    if (flags & MOLT_CODE_VARKEYWORDS) keywords = MOLT_TRY(names.item(next));
    return call_here(ctx, "Arguments"_n, args, rest, keywords);
}

Ref<> getfullargspec(Ctx& ctx, Value func) {
    Ref<> sig =
        call_here(ctx, "_signature_from_callable"_n, func, kw("follow_wrapper_chains"_n, kFalse), kw("skip_bound_arg"_n, kFalse),
                  kw("sigcls"_n, here.global(ctx, "Signature"_n)), kw("eval_str"_n, kFalse));
    if (!sig) {
        if (!ctx.pending_matches(type::Exception)) return raised;
        Except caught(ctx);
        return caught.raise_from(caught.value(), type::TypeError, "unsupported callable");
    }
    Ref<List> args = MOLT_TRY(list_new(ctx)), keyword_only = MOLT_TRY(list_new(ctx)), defaults = MOLT_TRY(list_new(ctx));
    Ref<Dict> annotations = MOLT_TRY(dict_new(ctx)), keyword_defaults = MOLT_TRY(dict_new(ctx));
    Ref<> rest = none(), keywords = none(), result = MOLT_TRY(Py(ctx, sig).attr("return_annotation"_n));
    if (!MOLT_TRY(is_empty(ctx, result))) MOLT_TRY(Py(ctx, annotations).set_item("return", result));
    Ref<List> all = MOLT_TRY(parameters_of(ctx, sig));
    for (uint64_t i = 0; i < all->n; i++) {
        Py parameter(ctx, (*all)[i]);
        Ref<> name = MOLT_TRY(parameter.attr("name"_n)), fallback = MOLT_TRY(parameter.attr("default"_n));
        Ref<> annotation = MOLT_TRY(parameter.attr("annotation"_n));
        const bool has_default = !MOLT_TRY(is_empty(ctx, fallback));
        const Kind kind = MOLT_TRY(kind_of(ctx, parameter));
        if (is_positional(kind)) {
            MOLT_TRY(list_append(ctx, args.get(), name.value()));
            if (has_default) MOLT_TRY(list_append(ctx, defaults.get(), fallback.value()));
        } else if (kind == Kind::keyword_only) {
            MOLT_TRY(list_append(ctx, keyword_only.get(), name.value()));
            if (has_default) MOLT_TRY(dict_set_py(ctx, keyword_defaults.get(), name, fallback));
        } else (kind == Kind::var_positional ? rest : keywords) = name.copy();
        if (!MOLT_TRY(is_empty(ctx, annotation))) MOLT_TRY(dict_set_py(ctx, annotations.get(), name, annotation));
    }
    Ref<> shown_defaults = none(), shown_keyword_defaults = none();
    if (defaults->n) shown_defaults = MOLT_TRY(list_to_tuple(ctx, defaults.get()));
    if (MOLT_TRY(length(ctx, keyword_defaults))) shown_keyword_defaults = keyword_defaults.copy();
    return call_here(ctx, "FullArgSpec"_n, args, rest, keywords, shown_defaults, keyword_only, shown_keyword_defaults,
                     annotations);
}

Ref<> getargvalues(Ctx& ctx, Value frame) {
    Ref<Tuple> args = MOLT_TRY(unpack_py(ctx, MOLT_TRY(Ref<>(call_here(ctx, "getargs"_n, Py(ctx, frame).attr("f_code"_n)))), 3));
    return call_here(ctx, "ArgInfo"_n, (*args)[0], (*args)[1], (*args)[2], Py(ctx, frame).attr("f_locals"_n));
}

// ---- text ----

namespace {

bool continues_name(char c) {
    return c == '_' || c == '.' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

/// "typing." is dropped at the start of each dotted name.
Ref<> without_typing(Ctx& ctx, Value annotation) {
    constexpr std::string_view kPrefix = "typing.";
    Ref<Str> shown = MOLT_TRY(repr(ctx, annotation));
    Utf8 utf8(shown.get());
    if (!utf8.ok()) return ctx.raise_no_memory();
    mem::TextBuffer out;
    std::string_view text = utf8.view();
    bool inside = false, room = true;
    for (size_t i = 0; i < text.size() && room;) {
        const bool name = continues_name(text[i]);
        if (name && !inside && text.substr(i).starts_with(kPrefix)) i += kPrefix.size();
        else room = out.append(text[i++]);
        inside = name;
    }
    return room ? Ref<>(str_from_utf8(ctx, out.view())) : Ref<>(ctx.raise_no_memory());
}

} // namespace

Ref<> formatannotation(Ctx& ctx, Value annotation, Value base_module) {
    Py shown(ctx, annotation);
    Ref<> module = MOLT_TRY(shown.attr_or("__module__"_n, kNone));
    if (MOLT_TRY(Py(ctx, module).equals("typing"))) return without_typing(ctx, annotation);
    if (MOLT_TRY(is_a(ctx, annotation, "types", "GenericAlias"_n))) return str(ctx, annotation);
    if (!MOLT_TRY(is_class(ctx, annotation))) return repr(ctx, annotation);
    Ref<> name = MOLT_TRY(shown.attr("__qualname__"_n));
    if (MOLT_TRY(Py(ctx, module).equals("builtins")) || MOLT_TRY(Py(ctx, module).equals(base_module))) return name;
    return Py(ctx, module) + "." + name;
}

Ref<> formatannotationrelativeto(Ctx& ctx, Value object) {
    Ref<> module = MOLT_TRY(Py(ctx, object).attr_or("__module__"_n, kNone));
    return closure_function(ctx, formatannotationrelativeto__formatannotation_code, here, {module});
}

Ref<> formatannotationrelativeto__formatannotation(Ctx& ctx, const Closure& free, Value annotation) {
    return call_here(ctx, "formatannotation"_n, annotation, free[0]);
}

Ref<> _formatvarargs(Ctx& ctx, Value name) { return Py(ctx, Ref<>(str_from_utf8(ctx, "*"))) + name; }
Ref<> _formatvarkw(Ctx& ctx, Value name) { return Py(ctx, Ref<>(str_from_utf8(ctx, "**"))) + name; }
Ref<> _formatvalue(Ctx& ctx, Value value) { return format_text(ctx, "={!r}", value); }

Ref<> formatargvalues(Ctx& ctx, Value args, Value varargs, Value varkw, Value locals, Value formatarg, Value formatvarargs,
                      Value formatvarkw, Value formatvalue) {
    Ref<List> shown = MOLT_TRY(list_new(ctx));
    auto add = [&](Value format, Value name) -> Status {
        Ref<> text = MOLT_TRY(Py(ctx, format)(name) + Py(ctx, formatvalue)(Py(ctx, locals).item(name)));
        return list_append(ctx, shown.get(), std::move(text));
    };
    MOLT_TRY(for_each(ctx, args, [&](Value name) -> Status { return add(formatarg, name); }));
    if (MOLT_TRY(truth(ctx, varargs))) MOLT_TRY(add(formatvarargs, varargs));
    if (MOLT_TRY(truth(ctx, varkw))) MOLT_TRY(add(formatvarkw, varkw));
    Ref<Str> comma = MOLT_TRY(intern(ctx, ", "));
    Ref<Str> all = MOLT_TRY(str_join(ctx, comma.get(), shown->items(), shown->n));
    return format_text(ctx, "({})", all);
}

// ---- getcallargs ----

namespace {

/// A call as the function would receive it.
struct CallArguments {
    Ctx& ctx;
    Ref<> name;
    Ref<List> args, keyword_only;
    Ref<> rest, keywords, defaults, keyword_defaults;
    Ref<Dict> values;

    Result<bool> has(Value parameter) const { return contains(ctx, values, parameter); }
    Raised missing(List* names, uint64_t count, const char* kind) const;
    Raised too_many(uint64_t ndefaults, uint64_t given) const;
    Status bind_keywords(Value named);
    Status fill_defaults(uint64_t given, uint64_t ndefaults);
};

Raised CallArguments::missing(List* names, uint64_t count, const char* kind) const {
    Ref<Str> text = MOLT_TRY(str_from_utf8(ctx, ""));
    uint64_t n = 0, at = 0;
    for (uint64_t i = 0; i < count; i++) n += !MOLT_TRY(has((*names)[i]));
    for (uint64_t i = 0; i < count; i++) {
        if (MOLT_TRY(has((*names)[i]))) continue;
        const char* before = at == 0 ? "" : at + 1 < n ? ", " : " and ";
        text = MOLT_TRY(format_text(ctx, "{}{}{!r}", text, before, (*names)[i]));
        at++;
    }
    return ctx.raise(type::TypeError, "{}() missing {} required {} argument{}: {}", name, n, kind, n == 1 ? "" : "s", text);
}

Raised CallArguments::too_many(uint64_t ndefaults, uint64_t given) const {
    const uint64_t least = args->n - ndefaults;
    uint64_t named = 0;
    for (uint64_t i = 0; i < keyword_only->n; i++) named += MOLT_TRY(has((*keyword_only)[i]));
    Ref<Str> expected = ndefaults ? format_text(ctx, "from {} to {}", least, args->n) : format_text(ctx, "{}", args->n);
    Ref<Str> extra = named ? format_text(ctx, " positional argument{} (and {} keyword-only argument{})", given != 1 ? "s" : "",
                                         named, named != 1 ? "s" : "")
                           : str_from_utf8(ctx, "");
    if (!expected || !extra) return raised;
    return ctx.raise(type::TypeError, "{}() takes {} positional argument{} but {}{} {} given", name, expected,
                     ndefaults || args->n != 1 ? "s" : "", given, extra, given == 1 && !named ? "was" : "were");
}

Status CallArguments::bind_keywords(Value named) {
    Ref<Dict> given = MOLT_TRY(dict_copy(ctx, named.as<Dict>()));
    Ref<Dict> others = MOLT_TRY(dict_new(ctx));
    if (!keywords.value().is_none()) MOLT_TRY(dict_set_py(ctx, values.get(), keywords, others));
    uint64_t i = 0;
    while (DictEntry* entry = dict_next(given.get(), i)) {
        Ref<> key = own(Value(entry->key)), value = own(Value(entry->value));
        if (!MOLT_TRY(contains(ctx, args, key)) && !MOLT_TRY(contains(ctx, keyword_only, key))) {
            if (keywords.value().is_none())
                return ctx.raise(type::TypeError, "{}() got an unexpected keyword argument {!r}", name, key);
            MOLT_TRY(dict_set_py(ctx, others.get(), key, value));
            continue;
        }
        if (MOLT_TRY(has(key))) return ctx.raise(type::TypeError, "{}() got multiple values for argument {!r}", name, key);
        MOLT_TRY(dict_set_py(ctx, values.get(), key, value));
    }
    return done();
}

Status CallArguments::fill_defaults(uint64_t given, uint64_t ndefaults) {
    const uint64_t required = args->n - ndefaults;
    if (given < args->n) {
        for (uint64_t i = 0; i < required; i++)
            if (!MOLT_TRY(has((*args)[i]))) return missing(args.get(), required, "positional");
        for (uint64_t i = required; i < args->n; i++)
            if (!MOLT_TRY(has((*args)[i])))
                MOLT_TRY(dict_set_py(ctx, values.get(), (*args)[i], MOLT_TRY(Ref<>(Py(ctx, defaults).item(i - required)))));
    }
    bool incomplete = false;
    for (uint64_t i = 0; i < keyword_only->n; i++) {
        Value parameter = (*keyword_only)[i];
        if (MOLT_TRY(has(parameter))) continue;
        if (keyword_defaults.value().is_none() || !MOLT_TRY(contains(ctx, keyword_defaults, parameter))) incomplete = true;
        else MOLT_TRY(dict_set_py(ctx, values.get(), parameter, MOLT_TRY(Ref<>(Py(ctx, keyword_defaults).item(parameter)))));
    }
    return incomplete ? Status(missing(keyword_only.get(), keyword_only->n, "keyword-only")) : done();
}

} // namespace

Ref<> getcallargs(Ctx& ctx, Value func, std::span<const Value> rest, Value keywords) {
    Ref<Tuple> spec = MOLT_TRY(unpack_py(ctx, MOLT_TRY(Ref<>(call_here(ctx, "getfullargspec"_n, func))), 7));
    CallArguments work{ctx,
                       MOLT_TRY(Ref<>(Py(ctx, func).attr("__name__"_n))),
                       MOLT_TRY(list_from_iterable_py(ctx, (*spec)[0])),
                       MOLT_TRY(list_from_iterable_py(ctx, (*spec)[4])),
                       own((*spec)[1]),
                       own((*spec)[2]),
                       own((*spec)[3]),
                       own((*spec)[5]),
                       MOLT_TRY(dict_new(ctx))};
    Ref<List> given = MOLT_TRY(list_new(ctx));
    if (MOLT_TRY(is_method(ctx, func))) {
        Ref<> self = MOLT_TRY(Py(ctx, func).attr("__self__"_n));
        if (!self.value().is_none()) MOLT_TRY(list_append(ctx, given.get(), std::move(self)));
    }
    for (Value v : rest) MOLT_TRY(list_append(ctx, given.get(), v));
    const uint64_t bound = given->n < work.args->n ? given->n : work.args->n;
    for (uint64_t i = 0; i < bound; i++) MOLT_TRY(dict_set_py(ctx, work.values.get(), (*work.args)[i], (*given)[i]));
    const bool collects = !work.rest.value().is_none();
    if (collects) {
        Ref<Tuple> extra = MOLT_TRY(tuple_copy(ctx, given->items() + bound, given->n - bound));
        MOLT_TRY(dict_set_py(ctx, work.values.get(), work.rest, extra));
    }
    MOLT_TRY(work.bind_keywords(keywords));
    const uint64_t ndefaults = work.defaults.value().is_none() ? 0 : uint64_t(MOLT_TRY(length(ctx, work.defaults)));
    if (given->n > work.args->n && !collects) return work.too_many(ndefaults, given->n);
    MOLT_TRY(work.fill_defaults(given->n, ndefaults));
    return std::move(work.values);
}

// ---- getclosurevars ----

Ref<> getclosurevars(Ctx& ctx, Value func) {
    Ref<> f = own(func);
    if (MOLT_TRY(is_method(ctx, func))) f = MOLT_TRY(Py(ctx, func).attr("__func__"_n));
    if (!MOLT_TRY(is_function(ctx, f))) return ctx.raise(type::TypeError, "{!r} is not a Python function", f);
    Py function(ctx, f);
    Ref<Dict> nonlocals = MOLT_TRY(dict_new(ctx)), globals = MOLT_TRY(dict_new(ctx)), builtins = MOLT_TRY(dict_new(ctx));
    Ref<> closure = MOLT_TRY(function.attr("__closure__"_n)), code = MOLT_TRY(function.attr("__code__"_n));
    if (!closure.value().is_none()) {
        Ref<> names = MOLT_TRY(Py(ctx, code).attr("co_freevars"_n)), pairs = MOLT_TRY(builtin(ctx, "zip"_n)(names, closure));
        MOLT_TRY(for_each(ctx, pairs, [&](Value item) -> Status {
            Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
            return dict_set_py(ctx, nonlocals.get(), (*pair)[0], MOLT_TRY(Ref<>(Py(ctx, (*pair)[1]).attr("cell_contents"_n))));
        }));
    }
    Ref<> global_names = MOLT_TRY(function.attr("__globals__"_n)), unbound = MOLT_TRY(builtin(ctx, "set"_n)());
    Ref<> builtin_names = MOLT_TRY(Py(ctx, global_names).call("get"_n, "__builtins__", kNone));
    if (builtin_names.value().is_none()) builtin_names = MOLT_TRY(import(ctx, "builtins"));
    if (MOLT_TRY(is_module(ctx, builtin_names))) builtin_names = MOLT_TRY(Py(ctx, builtin_names).attr("__dict__"_n));
    Ref<> names = MOLT_TRY(Py(ctx, code).attr("co_names"_n));
    MOLT_TRY(for_each(ctx, names, [&](Value name) -> Status {
        struct Scope {
            Value names;
            Dict* found;
        } scopes[] = {{global_names, globals.get()}, {builtin_names, builtins.get()}};
        for (const Scope& scope : scopes) {
            Ref<> value = getitem(ctx, scope.names, name);
            if (value) return dict_set_py(ctx, scope.found, name, value);
            if (!ctx.swallow(type::KeyError)) return raised;
        }
        return Status::of(Py(ctx, unbound).call("add"_n, name).ok());
    }));
    return call_here(ctx, "ClosureVars"_n, nonlocals, globals, builtins, unbound);
}

} // namespace molt::inspect

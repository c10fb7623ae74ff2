// Binding the arguments of a call to the parameters of a compiled function (Reference 6.3.4), with CPython's words.
#include <cstdio>

#include "core/call/function.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/tuple.h"

namespace molt {

namespace {

struct Binding {
    Ctx& ctx;
    Function* function;
    const molt_code& code;
    const Args& args;
    molt_value* argv;

    size_t total() const { return code.argcount + code.kwonlyargcount; }
    bool has_rest() const { return code.flags & MOLT_CODE_VARARGS; }
    bool has_keywords() const { return code.flags & MOLT_CODE_VARKEYWORDS; }
    Value qualname() const { return function->qualname; }

    void take(size_t parameter, size_t argument) {
        if (args.nargs & MOLT_ARGS_MOVABLE) {
            argv[parameter] = args.items[argument];
            const_cast<molt_value*>(args.items)[argument] = 0;
        } else {
            argv[parameter] = args.items[argument];
            retain(Value(argv[parameter]));
        }
    }

    Status positional();
    Status keywords();
    Status defaults();
    Status too_many(size_t given);
    Status missing(size_t first, size_t last, const char* kind);
    Status positional_only_as_keywords(bool* found);
    void release() {
        size_t n = total() + has_rest() + has_keywords();
        for (size_t i = 0; i < n; i++) {
            molt_value old = std::exchange(argv[i], 0);
            if (old) drop(Value(old));
        }
    }
};

Status Binding::positional() {
    size_t given = args.count();
    size_t n = given < code.argcount ? given : code.argcount;
    for (size_t i = 0; i < n; i++) take(i, i);
    if (has_rest()) {
        size_t extra = given - n;
        Ref<Tuple> rest = MOLT_TRY(tuple_allocate(ctx, extra));
        for (size_t i = 0; i < extra; i++) {
            rest->items[i] = args.items[n + i];
            retain(Value(rest->items[i]));
        }
        argv[total()] = rest.release();
    }
    if (has_keywords()) argv[total() + has_rest()] = MOLT_TRY(dict_new(ctx)).release();
    return done();
}

bool is_named(Str* name, const char* text) {
    if (name->is_ascii()) return name->equals(text);
    Utf8 utf8(name);
    return utf8.view() == text;
}

/// OPTIMIZATION: which parameter an interned name was, by the address of the parameters' names, which the binary keeps.
struct KnownParameter {
    const char* const* names;
    const Str* name;
    size_t index;
};
constexpr size_t kKnownParameters = 256;
KnownParameter known_parameters[kKnownParameters];

/// Its index; total() if it is none that may be given by name.
size_t parameter_of(const molt_code& code, size_t total, Str* name) {
    const auto mixed = uintptr_t(name) * 0x9E3779B1u ^ uintptr_t(code.varnames) * 0x85EBCA77u;
    KnownParameter& known = known_parameters[(mixed >> 7) % kKnownParameters];
    if (known.name == name && known.names == code.varnames) return known.index;
    size_t i = code.posonlyargcount;
    while (i < total && !is_named(name, code.varnames[i])) i++;
    if (i < total && (name->flags & kFlagStrInterned)) known = {code.varnames, name, i};
    return i;
}

/// The value of a keyword-only parameter in __kwdefaults__, or kAbsent.
Result<Value> keyword_default(Ctx& ctx, Dict* defaults, const char* parameter) {
    // OPTIMIZATION: a few names are compared faster than one is interned.
    constexpr uint64_t kFew = 8;
    if (defaults->used <= kFew && defaults->str_keys_only) {
        for (uint64_t i = 0; DictEntry* entry = dict_next(defaults, i);)
            if (is_named(Value(entry->key).as<Str>(), parameter)) return Value(entry->value);
        return kAbsent;
    }
    Ref<Str> name = MOLT_TRY(intern(ctx, parameter));
    const Value found = dict_get(defaults, name.get());
    return found ? found : kAbsent;
}

Status Binding::keywords() {
    size_t n = args.keyword_count(), given = args.count();
    for (size_t k = 0; k < n; k++) {
        auto* name = args.keyword_name(k).as<Str>();
        Value value = args.keyword_value(k);
        const size_t i = parameter_of(code, total(), name);
        if (i < total()) {
            if (argv[i]) return ctx.raise(type::TypeError, "{}() got multiple values for argument '{}'", qualname(), Value(name));
            argv[i] = value.word();
            retain(value);
            continue;
        }
        if (has_keywords()) {
            MOLT_TRY(dict_set(ctx, Value(argv[total() + has_rest()]).as<Dict>(), name, value));
            continue;
        }
        bool found = false;
        MOLT_TRY(positional_only_as_keywords(&found));
        if (found) return raised;
        return ctx.raise(type::TypeError, "{}() got an unexpected keyword argument '{}'", qualname(), Value(name));
    }
    (void)given;
    return done();
}

/// Raises when keyword names hit positional-only parameters.
Status Binding::positional_only_as_keywords(bool* found) {
    Ref<List> names_hit = MOLT_TRY(list_new(ctx));
    for (size_t i = 0; i < code.posonlyargcount; i++)
        for (size_t k = 0; k < args.keyword_count(); k++)
            if (args.keyword_name(k).as<Str>()->equals(code.varnames[i]))
                MOLT_TRY(list_append(ctx, names_hit.get(), args.keyword_name(k)));
    if (names_hit->n == 0) return done();
    *found = true;
    Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ", "));
    Ref<> joined = MOLT_TRY(call_method(ctx, comma, names.join, {names_hit}));
    return ctx.raise(type::TypeError, "{}() got some positional-only arguments passed as keyword arguments: '{}'", qualname(),
                     joined);
}

Status Binding::too_many(size_t given) {
    size_t ndefaults = function->defaults ? size_t(function->defaults->n) : 0;
    size_t keyword_only_given = 0;
    for (size_t i = code.argcount; i < total(); i++) keyword_only_given += argv[i] != 0;
    const char* s = code.argcount == 1 ? "" : "s";
    char range[64];
    if (ndefaults) {
        snprintf(range, sizeof range, "from %zu to %zu", size_t(code.argcount) - ndefaults, size_t(code.argcount));
        s = "s";
    } else snprintf(range, sizeof range, "%zu", size_t(code.argcount));
    char kwonly[96] = "";
    if (keyword_only_given)
        snprintf(kwonly, sizeof kwonly, " positional argument%s (and %zu keyword-only argument%s)", given != 1 ? "s" : "",
                 keyword_only_given, keyword_only_given != 1 ? "s" : "");
    return ctx.raise(type::TypeError, "{}() takes {} positional argument{} but {}{} {} given", qualname(), range, s, given,
                     kwonly, given == 1 && !keyword_only_given ? "was" : "were");
}

/// "'a'", "'a' and 'b'", "'a', 'b', and 'c'".
Status Binding::missing(size_t first, size_t last, const char* kind) {
    size_t indices[256];
    size_t n = 0;
    for (size_t i = first; i < last && n < 256; i++)
        if (!argv[i]) indices[n++] = i;
    Ref<Str> text = MOLT_TRY(str_from_utf8(ctx, ""));
    auto add = [&](const char* part) -> Status {
        Ref<Str> tail = MOLT_TRY(str_from_utf8(ctx, part));
        text = MOLT_TRY(str_concat(ctx, text.get(), tail.get()));
        return done();
    };
    for (size_t i = 0; i < n; i++) {
        if (i) MOLT_TRY(add(n == 2 ? " and " : i + 1 == n ? ", and " : ", "));
        MOLT_TRY(add("'"));
        MOLT_TRY(add(code.varnames[indices[i]]));
        MOLT_TRY(add("'"));
    }
    return ctx.raise(type::TypeError, "{}() missing {} required {} argument{}: {}", qualname(), n, kind, n == 1 ? "" : "s", text);
}

Status Binding::defaults() {
    size_t given = args.count();
    size_t ndefaults = function->defaults ? size_t(function->defaults->n) : 0;
    size_t required = code.argcount - (ndefaults < code.argcount ? ndefaults : code.argcount);
    if (given < code.argcount) {
        for (size_t i = given; i < required; i++)
            if (!argv[i]) return missing(0, required, "positional");
        for (size_t i = required; i < code.argcount; i++) {
            if (argv[i]) continue;
            argv[i] = function->defaults->items[i - required];
            retain(Value(argv[i]));
        }
    }
    bool lacking = false;
    for (size_t i = code.argcount; i < total(); i++) {
        if (argv[i]) continue;
        Value value = kAbsent;
        if (Dict* kwdefaults = function->kwdefaults.get()) value = MOLT_TRY(keyword_default(ctx, kwdefaults, code.varnames[i]));
        if (value.is_absent()) lacking = true;
        else {
            argv[i] = value.word();
            retain(value);
        }
    }
    if (lacking) return missing(code.argcount, total(), "keyword-only");
    return done();
}

Status bind(Binding& b) {
    size_t given = b.args.count();
    MOLT_TRY(b.positional());
    MOLT_TRY(b.keywords());
    if (given > b.code.argcount && !b.has_rest()) return b.too_many(given);
    return b.defaults();
}

} // namespace

void forget_parameters() {
    for (KnownParameter& known : known_parameters) known = {};
}

extern "C" molt_status molt_core_bind(molt_ctx* c, molt_value function, const molt_value* args, size_t nargs, molt_value kwnames,
                                      molt_value* argv) {
    auto* f = Value(function).as<Function>();
    const molt_code& code = *f->code();
    Args call_args{args, nargs, Value(kwnames)};
    Binding binding{*static_cast<Ctx*>(c), f, code, call_args, argv};
    size_t n = binding.total() + binding.has_rest() + binding.has_keywords();
    for (size_t i = 0; i < n; i++) argv[i] = 0;
    if (bind(binding).ok()) return MOLT_OK;
    binding.release();
    return MOLT_ERROR;
}

} // namespace molt

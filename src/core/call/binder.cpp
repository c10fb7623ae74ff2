// The binder of native callables: arguments to parameters, and the words of arity errors by calling convention.
#include <algorithm>
#include <array>
#include <cstring>

#include "core/call/native.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/runtime/runtime.h"
#include "core/types/dict.h"
#include "core/types/tuple.h"

namespace molt {

namespace {

const char* plural(size_t n) { return n == 1 ? "" : "s"; }

/// Whether self came with the callable, or as the first argument of a descriptor.
enum class Receiver : uint8_t { bound, argument };

/// "list.append()", "math.sqrt()", "len()": how METH_NOARGS, METH_O and keyword errors name a callable.
struct QualifiedName {
    std::string_view prefix, dot, name;
};
QualifiedName qualified(const NativeSpec& spec, Value self, const Class* owner, Value module, Receiver receiver) {
    const Class* named = nullptr; // a bound method is called by the class of its receiver
    if (spec.kind == NativeKind::class_method && self && self.is<Class>()) named = self.as<Class>();
    else if (receiver == Receiver::bound && owner && self) named = self.is<Class>() ? self.as<Class>() : class_of(self);
    if (named && named->qualname->is_ascii()) return {named->qualname->ascii_view(), ".", spec.name};
    if (owner) return {owner->spec ? owner->spec->qualname : "", ".", spec.name};
    if (auto* m = module ? module.try_as<Str>() : nullptr; m && !m->equals("builtins")) return {m->ascii_view(), ".", spec.name};
    return {"", "", spec.name};
}

Raised arity_error(Ctx& ctx, const NativeSpec& spec, const QualifiedName& q, size_t nargs) {
    if (spec.convention == Convention::noargs)
        return ctx.raise(type::TypeError, "{}{}{}() takes no arguments ({} given)", q.prefix, q.dot, q.name, nargs);
    if (spec.convention == Convention::one)
        return ctx.raise(type::TypeError, "{}{}{}() takes exactly one argument ({} given)", q.prefix, q.dot, q.name, nargs);
    size_t least = spec.nrequired, most = spec.npositional;
    if (spec.convention == Convention::varargs) {
        const size_t bound = nargs < least ? least : most;
        return ctx.raise(type::TypeError, "{}() takes {} {} argument{} ({} given)", spec.name,
                         least == most   ? "exactly"
                         : nargs < least ? "at least"
                                         : "at most",
                         bound, plural(bound), nargs);
    }
    if (nargs < least)
        return ctx.raise(type::TypeError, "{} expected {}{} argument{}, got {}", spec.name,
                         least == most && !spec.var_positional ? "" : "at least ", least, plural(least), nargs);
    return ctx.raise(type::TypeError, "{} expected {}{} argument{}, got {}", spec.name, least == most ? "" : "at most ", most,
                     plural(most), nargs);
}

/// The keyword conventions of argument clinic.
Status bind_keywords(Ctx& ctx, const NativeSpec& spec, const Args& args, molt_value* argv, Ref<Dict>& extra) {
    size_t nargs = args.count(), nkeywords = args.keyword_count();
    if (!spec.var_positional && !spec.var_keyword && nargs + nkeywords > spec.nparams)
        return ctx.raise(type::TypeError, "{}() takes {} {} {}argument{} ({} given)", spec.name, "at most", spec.nparams,
                         nargs == 0 ? "keyword " : "", plural(spec.nparams), nargs + nkeywords);
    if (nargs > spec.npositional && !spec.var_positional) {
        if (spec.npositional == 0) return ctx.raise(type::TypeError, "{}() takes no positional arguments", spec.name);
        return ctx.raise(type::TypeError, "{}() takes {} {} positional argument{} ({} given)", spec.name,
                         spec.nrequired < spec.npositional ? "at most" : "exactly", spec.npositional, plural(spec.npositional),
                         nargs);
    }
    size_t required_positional_only = std::min(spec.nrequired, spec.npositional_only);
    if (nargs < required_positional_only)
        return ctx.raise(type::TypeError, "{}() takes {} {} positional argument{} ({} given)", spec.name,
                         required_positional_only < spec.npositional ? "at least" : "exactly", required_positional_only,
                         plural(required_positional_only), nargs);
    for (size_t i = 0; i < nargs && i < spec.npositional; i++) argv[i] = args.items[i];
    // 1. Parameters that were given by name. 2. What is missing. 3. What was given twice. 4. Names of no parameter.
    const auto parameter_of = [&](const Str* name) {
        size_t i = spec.npositional_only;
        while (i < spec.nparams && !name->equals(spec.params[i].name)) i++;
        return i;
    };
    for (size_t k = 0; k < nkeywords; k++) {
        const size_t i = parameter_of(args.keyword_name(k).as<Str>());
        const bool by_position = i < spec.npositional && i < nargs;
        if (i < spec.nparams && !by_position) argv[i] = args.keyword_value(k).word();
    }
    for (size_t i = 0; i < spec.nparams; i++) {
        if (argv[i] || spec.params[i].optional) continue;
        if (i < spec.npositional)
            return ctx.raise(type::TypeError, "{}() missing required argument '{}' (pos {})", spec.name, spec.params[i].name,
                             i + 1);
        return ctx.raise(type::TypeError, "{}() missing required keyword-only argument: '{}'", spec.name, spec.params[i].name);
    }
    for (size_t k = 0; k < nkeywords; k++) {
        auto* name = args.keyword_name(k).as<Str>();
        const size_t i = parameter_of(name);
        if (i < spec.npositional && i < nargs)
            return ctx.raise(type::TypeError, "argument for {}() given by name ('{}') and position ({})", spec.name, Value(name),
                             i + 1);
    }
    for (size_t k = 0; k < nkeywords; k++) {
        auto* name = args.keyword_name(k).as<Str>();
        if (parameter_of(name) < spec.nparams) continue;
        if (!spec.var_keyword && spec.convention == Convention::python)
            return ctx.raise(type::TypeError, "{}() got an unexpected keyword argument '{}'", spec.name, Value(name));
        if (!spec.var_keyword)
            return ctx.raise(type::TypeError, "'{}' is an invalid keyword argument for {}()", Value(name), spec.name);
        if (!extra) extra = MOLT_TRY(dict_new(ctx));
        MOLT_TRY(dict_set(ctx, extra.get(), name, args.keyword_value(k)));
    }
    return done();
}

Ref<> call_binding(Ctx& ctx, const NativeSpec& spec, Value self, const Args& args, const Class* owner, Value module,
                   Receiver receiver);

Ref<> call_bound(Ctx& ctx, const NativeSpec& spec, Value self, const Args& args, const Class* owner, Value module,
                 Receiver receiver) {
    const size_t nargs = args.count();
    // OPTIMIZATION: the usual call needs no copy, or little.
    if (!args.kwnames && binds_in_order(spec, nargs)) return call_in_order(ctx, spec, self, args.items, nargs);
    if (spec.convention == Convention::raw) return spec.thunk(ctx, self, Bound{nullptr, {}, Value{}, &args});
    bool keywords_allowed = spec.convention == Convention::keywords || spec.convention == Convention::python;
    if (args.kwnames && args.keyword_count() && !keywords_allowed) {
        const bool bare = (!owner || receiver == Receiver::bound) &&
                          (spec.convention == Convention::varargs || spec.convention == Convention::unpacked);
        QualifiedName q = bare ? QualifiedName{"", "", spec.name} : qualified(spec, self, owner, module, receiver);
        return ctx.raise(type::TypeError, "{}{}{}() takes no keyword arguments", q.prefix, q.dot, q.name);
    }
    return call_binding(ctx, spec, self, args, owner, module, receiver);
}

Ref<> call_binding(Ctx& ctx, const NativeSpec& spec, Value self, const Args& args, const Class* owner, Value module,
                   Receiver receiver) {
    const size_t nargs = args.count();
    const bool keywords_allowed = spec.convention == Convention::keywords || spec.convention == Convention::python;
    constexpr size_t kMaxParams = 24;
    std::array<molt_value, kMaxParams> argv; // only the words of parameters are ever read
    std::fill_n(argv.begin(), spec.nparams, molt_value(0));
    Ref<Dict> extra;
    if (keywords_allowed) {
        MOLT_TRY(bind_keywords(ctx, spec, args, argv.data(), extra));
    } else {
        if (nargs < spec.nrequired || (nargs > spec.npositional && !spec.var_positional))
            return arity_error(ctx, spec, qualified(spec, self, owner, module, receiver), nargs);
        for (size_t i = 0; i < nargs && i < spec.npositional; i++) argv[i] = args.items[i];
    }
    Bound bound{argv.data(), {}, Value{}, &args};
    if (nargs > spec.npositional)
        bound.rest = {reinterpret_cast<const Value*>(args.items) + spec.npositional, nargs - spec.npositional};
    if (spec.var_keyword) {
        if (!extra) extra = MOLT_TRY(dict_new(ctx));
        bound.keywords = extra;
    }
    return spec.thunk(ctx, self, bound);
}

} // namespace

// Fewer arguments than parameters: the others are omitted.
Ref<> call_in_order_padded(Ctx& ctx, const NativeSpec& spec, Value self, const molt_value* args, size_t nargs) {
    molt_value argv[kMostInOrder] = {};
    for (size_t i = 0; i < nargs; i++) argv[i] = args[i];
    return spec.thunk(ctx, self, Bound{argv, {}, Value{}, nullptr});
}

size_t Args::keyword_count() const { return kwnames ? size_t(kwnames.as<Tuple>()->n) : 0; }
Value Args::keyword_name(size_t i) const { return (*kwnames.as<Tuple>())[i]; }

Args constructor_args(const Class& owner, const Class* cls, const Args& args) {
    if (!args.kwnames || cls == &owner || cls->slots.init == owner.slots.init) return args;
    return Args{args.items, args.nargs, Value{}};
}

Ref<> call_native(Ctx& ctx, const NativeSpec& spec, Value self, const Args& args) {
    return call_bound(ctx, spec, self, args, nullptr, Value{}, Receiver::bound);
}

Ref<> call_native_object(Ctx& ctx, Native* native, const Args& args) {
    Class* owner = native->owner.get();
    return call_bound(ctx, *native->spec, native->self, args, owner, native->module, Receiver::bound);
}

Ref<> call_unbound(Ctx& ctx, const MethodDescriptor& method, const Args& args) {
    const NativeSpec& spec = *method.spec;
    if (args.count() == 0)
        return ctx.raise(type::TypeError, "unbound method {}.{}() needs an argument", method.owner->spec->qualname, spec.name);
    if (!instance_of(args[0], method.owner))
        return ctx.raise(type::TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", spec.name,
                         method.owner->spec->name, type_name(args[0]));
    // The callee may run code that drops the caller's reference to self.
    Ref<> self = own(args[0]);
    return call_bound(ctx, spec, self, Args{args.items + 1, args.count() - 1, args.kwnames}, method.owner, Value{},
                      Receiver::argument);
}

} // namespace molt

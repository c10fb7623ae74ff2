// Protocol, the protocols of the library, the abstract files.
#include "std/typing/typing.h"

namespace molt::typing {

namespace {

Py class_dict(Ctx& ctx, Value cls) { return Py(ctx, cls).attr("__dict__"_n); }
Result<bool> flagged(Ctx& ctx, Value cls, Name name) { return Py(ctx, cls).attr_or(name, kFalse).truth(); }

/// abc and functools may ask protocols that are not checkable at run time.
Result<bool> trusted_caller(Ctx& ctx) {
    Ref<> caller = MOLT_TRY(calling_module(ctx));
    return MOLT_TRY(Py(ctx, caller).equals("abc")) || MOLT_TRY(Py(ctx, caller).equals("functools"));
}

/// The attribute as it is stored, no descriptor called: in the classes, then in the instance (a data descriptor
/// wins); for a class also in its metaclasses. kAbsent without one.
Ref<> static_attribute(Ctx& ctx, Value object, Value name) {
    auto* text = name.as<Str>();
    auto in_classes = [&](Class* cls) { return class_lookup(cls, text); };
    if (object.is<Class>()) {
        Value found = in_classes(object.as<Class>());
        if (!found) found = in_classes(class_of(object));
        return own(found ? found : kAbsent);
    }
    Class* cls = class_of(object);
    Value in_class = in_classes(cls);
    if (in_class && (class_of(in_class)->slots.descr_set || !object.is_object())) return own(in_class);
    if (object.is_object())
        if (Value mine = instance_get(object.object(), text)) return own(mine);
    return own(in_class ? in_class : kAbsent);
}

} // namespace

Ref<> _get_protocol_attrs(Ctx& ctx, Value cls) {
    Ref<> attrs = MOLT_TRY(Py(ctx, Value(&type::set))());
    Ref<> excluded = MOLT_TRY(here.global(ctx, "EXCLUDED_ATTRIBUTES"_n));
    Ref<Tuple> mro = MOLT_TRY(tuple_from(ctx, Py(ctx, cls).attr("__mro__"_n)));
    for (uint64_t i = 0; i + 1 < mro->n; i++) {
        Value base = (*mro)[i];
        Ref<> name = MOLT_TRY(Py(ctx, base).attr("__name__"_n));
        if (MOLT_TRY(Py(ctx, name).equals("Protocol")) || MOLT_TRY(Py(ctx, name).equals("Generic"))) continue;
        auto add = [&](Value attr) -> Status {
            if (MOLT_TRY(Py(ctx, attr).call("startswith"_n, "_abc_").truth())) return done();
            if (MOLT_TRY(contains(ctx, excluded, attr))) return done();
            return Status::of(Py(ctx, attrs).call("add"_n, attr).ok());
        };
        Ref<> names = MOLT_TRY(builtin(ctx, "list"_n)(class_dict(ctx, base)));
        MOLT_TRY(for_each(ctx, names, add));
        Ref<> annotations = MOLT_TRY(Py(ctx, base).attr_or("__annotations__"_n, Value(tuple_empty())));
        MOLT_TRY(for_each(ctx, annotations, add));
    }
    return attrs;
}

Ref<> _no_init_or_replace_init(Ctx& ctx, Value self, std::span<const Value> rest, Value keywords) {
    Py cls(ctx, Value(class_of(self)));
    if (MOLT_TRY(cls.attr("_is_protocol"_n).truth())) return ctx.raise(type::TypeError, "Protocols cannot be instantiated");
    Ref<> me = MOLT_TRY(here.global(ctx, "_no_init_or_replace_init"_n));
    if (!(MOLT_TRY(Ref<>(cls.attr("__init__"_n))).value() == me.value())) return none();
    // The next real __init__ in the MRO takes this one's place.
    Ref<Tuple> mro = MOLT_TRY(tuple_from(ctx, cls.attr("__mro__"_n)));
    Ref<> chosen = MOLT_TRY(Py(ctx, Value(&type::object_)).attr("__init__"_n));
    for (uint64_t i = 0; i < mro->n; i++) {
        Ref<> init = MOLT_TRY(class_dict(ctx, (*mro)[i]).call("get"_n, "__init__", me));
        if (init.value() == me.value()) continue;
        chosen = std::move(init);
        break;
    }
    MOLT_TRY(cls.set_attr("__init__"_n, chosen));
    Ref<Tuple> args = MOLT_TRY(tuple_allocate(ctx, rest.size() + 1));
    args->items[0] = own(self).release();
    for (size_t i = 0; i < rest.size(); i++) args->items[i + 1] = own(rest[i]).release();
    return cls.attr("__init__"_n).spread(args, keywords);
}

Ref<> _caller(Ctx& ctx, Value depth, Value) { return calling_module(ctx, int(MOLT_TRY(index_clamped(ctx, depth))) + 1); }
Ref<> _allow_reckless_class_checks(Ctx& ctx, Value depth) {
    Ref<> caller = MOLT_TRY(calling_module(ctx, int(MOLT_TRY(index_clamped(ctx, depth)))));
    return boolean(MOLT_TRY(Py(ctx, caller).equals("abc")) || MOLT_TRY(Py(ctx, caller).equals("functools")));
}

namespace _ProtocolMeta {

namespace {

/// May a protocol derive from it?
Result<bool> is_allowed_base(Ctx& ctx, Value base) {
    if (base == Value(&type::object_) || base == Value(&type::_typing_Generic)) return true;
    Py cls(ctx, base);
    Ref<List> empty = MOLT_TRY(list_new(ctx));
    Ref<> allowed = MOLT_TRY(here.global(ctx, "_PROTO_ALLOWLIST"_n).call("get"_n, cls.attr("__module__"_n), empty));
    if (MOLT_TRY(contains(ctx, allowed, MOLT_TRY(Ref<>(cls.attr("__name__"_n)))))) return true;
    return MOLT_TRY(issubclass(ctx, base, Value(&type::_typing_Generic))) && MOLT_TRY(flagged(ctx, base, "_is_protocol"_n));
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Value mcls, Value name, Value bases, Value namespace_, Value keywords) {
    if (Protocol::cls && MOLT_TRY(contains(ctx, bases, Protocol::cls)))
        MOLT_TRY(for_each(ctx, bases, [&](Value base) -> Status {
            if (MOLT_TRY(is_allowed_base(ctx, base))) return done();
            return ctx.raise(type::TypeError, "Protocols can only inherit from other protocols, got {!r}", base);
        }));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, mcls, name, bases, namespace_));
    return super_of(ctx, cls, mcls).attr("__new__"_n).spread(args, keywords);
}

Ref<> dunder_init(Ctx& ctx, Value self, std::span<const Value> rest, Value keywords) {
    Ref<Tuple> args = MOLT_TRY(tuple_copy(ctx, rest));
    MOLT_TRY(super_of(ctx, cls, self).attr("__init__"_n).spread(args, keywords));
    if (!MOLT_TRY(flagged(ctx, self, "_is_protocol"_n))) return none();
    Ref<> attrs = MOLT_TRY(call_here(ctx, "_get_protocol_attrs"_n, self));
    MOLT_TRY(Py(ctx, self).set_attr("__protocol_attrs__"_n, attrs));
    bool methods_only = true;
    MOLT_TRY(for_each(ctx, attrs, [&](Value attr) -> Status {
        Ref<> member = MOLT_TRY(getattr_optional(ctx, self, attr.as<Str>()));
        methods_only &= !member.value().is_absent() && is_callable(member);
        return done();
    }));
    return give(ctx, Py(ctx, self).set_attr("__callable_proto_members_only__"_n, methods_only));
}

Ref<> dunder_subclasscheck(Ctx& ctx, Value self, Value other) {
    if (self == Protocol::cls.value()) return Py(ctx, Value(&type::type_)).call("__subclasscheck__"_n, self, other);
    if (MOLT_TRY(flagged(ctx, self, "_is_protocol"_n)) && !MOLT_TRY(trusted_caller(ctx))) {
        if (!MOLT_TRY(isinstance(ctx, other, Value(&type::type_))))
            return ctx.raise(type::TypeError, "issubclass() arg 1 must be a class");
        if (!MOLT_TRY(flagged(ctx, self, "__callable_proto_members_only__"_n))) {
            Ref<> hook = MOLT_TRY(class_dict(ctx, self).call("get"_n, "__subclasshook__"_n));
            if (hook.value() == MOLT_TRY(Ref<>(here.global(ctx, "_proto_hook"_n))).value())
                return ctx.raise(type::TypeError, "Protocols with non-method members don't support issubclass()");
        }
        if (!MOLT_TRY(flagged(ctx, self, "_is_runtime_protocol"_n)))
            return ctx.raise(type::TypeError, "Instance and class checks can only be used with "
                                              "@runtime_checkable protocols");
    }
    return super_of(ctx, cls, self).call("__subclasscheck__"_n, other);
}

Ref<> dunder_instancecheck(Ctx& ctx, Value self, Value instance) {
    if (self == Protocol::cls.value()) return Py(ctx, Value(&type::type_)).call("__instancecheck__"_n, self, instance);
    if (!MOLT_TRY(flagged(ctx, self, "_is_protocol"_n))) return super_of(ctx, cls, self).call("__instancecheck__"_n, instance);
    if (!MOLT_TRY(flagged(ctx, self, "_is_runtime_protocol"_n)) && !MOLT_TRY(trusted_caller(ctx)))
        return ctx.raise(type::TypeError, "Instance and class checks can only be used with @runtime_checkable protocols");
    if (MOLT_TRY(super_of(ctx, cls, self).call("__instancecheck__"_n, instance).truth())) return boolean(true);
    Ref<> attrs = MOLT_TRY(Py(ctx, self).attr("__protocol_attrs__"_n));
    bool all = true;
    MOLT_TRY(for_each(ctx, attrs, [&](Value attr) -> Status {
        if (!all) return done();
        Ref<> found = MOLT_TRY(static_attribute(ctx, instance, attr));
        if (found.value().is_absent()) all = false;
        else if (found.value().is_none()) {
            // None where the protocol has a method says that there is none.
            Ref<> member = MOLT_TRY(getattr_optional(ctx, self, attr.as<Str>()));
            all = member.value().is_absent() || !is_callable(member);
        }
        return done();
    }));
    return boolean(all);
}

} // namespace _ProtocolMeta

namespace {

enum class Offer { none, refused, some };

/// What the classes of an MRO say about one attribute of a protocol.
Result<Offer> offered(Ctx& ctx, Value other, Tuple* mro, Value attr) {
    for (uint64_t i = 0; i < mro->n; i++) {
        Py members = class_dict(ctx, (*mro)[i]);
        if (MOLT_TRY(members.contains(attr)))
            return MOLT_TRY(Ref<>(members.item(attr))).value().is_none() ? Offer::refused : Offer::some;
        Ref<Dict> fallback = MOLT_TRY(dict_new(ctx));
        Ref<> annotations = MOLT_TRY(Py(ctx, (*mro)[i]).attr_or("__annotations__"_n, fallback));
        Ref<> mapping = MOLT_TRY(import(ctx, "collections.abc", "Mapping"_n));
        if (MOLT_TRY(isinstance(ctx, annotations, mapping)) && MOLT_TRY(contains(ctx, annotations, attr)) &&
            MOLT_TRY(issubclass(ctx, other, Value(&type::_typing_Generic))) && MOLT_TRY(flagged(ctx, other, "_is_protocol"_n)))
            return Offer::some;
    }
    return Offer::none;
}

} // namespace

Ref<> _proto_hook(Ctx& ctx, Value cls, Value other) {
    if (!MOLT_TRY(class_dict(ctx, cls).call("get"_n, "_is_protocol", false).truth())) return not_implemented();
    Ref<> attrs = MOLT_TRY(Py(ctx, cls).attr("__protocol_attrs__"_n));
    Ref<Tuple> mro = MOLT_TRY(tuple_from(ctx, Py(ctx, other).attr("__mro__"_n)));
    bool all = true;
    MOLT_TRY(for_each(ctx, attrs, [&](Value attr) -> Status {
        if (all) all = MOLT_TRY(offered(ctx, other, mro.get(), attr)) == Offer::some;
        return done();
    }));
    return all ? boolean(true) : not_implemented();
}

namespace Protocol {

Ref<> dunder_init_subclass(Ctx& ctx, Value self, std::span<const Value> rest, Value keywords) {
    Ref<Tuple> args = MOLT_TRY(tuple_copy(ctx, rest));
    MOLT_TRY(super_of(ctx, cls, self).attr("__init_subclass__"_n).spread(args, keywords));
    Py made(ctx, self);
    if (!MOLT_TRY(class_dict(ctx, self).call("get"_n, "_is_protocol", false).truth())) {
        Ref<Tuple> bases = MOLT_TRY(tuple_from(ctx, made.attr("__bases__"_n)));
        bool direct = false;
        for (uint64_t i = 0; i < bases->n; i++) direct |= (*bases)[i] == cls.value();
        MOLT_TRY(made.set_attr("_is_protocol"_n, direct));
    }
    if (!MOLT_TRY(class_dict(ctx, self).contains("__subclasshook__"_n)))
        MOLT_TRY(made.set_attr("__subclasshook__"_n, MOLT_TRY(here.global(ctx, "_proto_hook"_n))));
    if (!MOLT_TRY(made.attr("_is_protocol"_n).truth())) return none();
    Ref<> init = MOLT_TRY(made.attr("__init__"_n)), plain = MOLT_TRY(Py(ctx, cls).attr("__init__"_n));
    if (!(init.value() == plain.value())) return none();
    return give(ctx, made.set_attr("__init__"_n, MOLT_TRY(here.global(ctx, "_no_init_or_replace_init"_n))));
}

} // namespace Protocol

Ref<> runtime_checkable(Ctx& ctx, Value cls) {
    if (!MOLT_TRY(issubclass(ctx, cls, Value(&type::_typing_Generic))) || !MOLT_TRY(flagged(ctx, cls, "_is_protocol"_n)))
        return ctx.raise(type::TypeError, "@runtime_checkable can be only applied to protocol classes, got {!r}", cls);
    MOLT_TRY(Py(ctx, cls).set_attr("_is_runtime_protocol"_n, true));
    return own(cls);
}

// ---- bodies that say nothing ----

namespace SupportsInt {
Ref<> dunder_int(Ctx&, Value) { return none(); }
} // namespace SupportsInt
namespace SupportsFloat {
Ref<> dunder_float(Ctx&, Value) { return none(); }
} // namespace SupportsFloat
namespace SupportsComplex {
Ref<> dunder_complex(Ctx&, Value) { return none(); }
} // namespace SupportsComplex
namespace SupportsBytes {
Ref<> dunder_bytes(Ctx&, Value) { return none(); }
} // namespace SupportsBytes
namespace SupportsIndex {
Ref<> dunder_index(Ctx&, Value) { return none(); }
} // namespace SupportsIndex
namespace SupportsAbs {
Ref<> dunder_abs(Ctx&, Value) { return none(); }
} // namespace SupportsAbs
namespace SupportsRound {
Ref<> dunder_round(Ctx&, Value, Value) { return none(); }
} // namespace SupportsRound
namespace _IdentityCallable {
Ref<> dunder_call(Ctx&, Value, Value) { return none(); }
} // namespace _IdentityCallable

namespace IO {
Ref<> get_mode(Ctx&, Value) { return none(); }
Ref<> get_name(Ctx&, Value) { return none(); }
Ref<> close(Ctx&, Value) { return none(); }
Ref<> get_closed(Ctx&, Value) { return none(); }
Ref<> fileno(Ctx&, Value) { return none(); }
Ref<> flush(Ctx&, Value) { return none(); }
Ref<> isatty(Ctx&, Value) { return none(); }
Ref<> read(Ctx&, Value, Value) { return none(); }
Ref<> readable(Ctx&, Value) { return none(); }
Ref<> readline(Ctx&, Value, Value) { return none(); }
Ref<> readlines(Ctx&, Value, Value) { return none(); }
Ref<> seek(Ctx&, Value, Value, Value) { return none(); }
Ref<> seekable(Ctx&, Value) { return none(); }
Ref<> tell(Ctx&, Value) { return none(); }
Ref<> truncate(Ctx&, Value, Value) { return none(); }
Ref<> writable(Ctx&, Value) { return none(); }
Ref<> write(Ctx&, Value, Value) { return none(); }
Ref<> writelines(Ctx&, Value, Value) { return none(); }
Ref<> dunder_enter(Ctx&, Value) { return none(); }
Ref<> dunder_exit(Ctx&, Value, Value, Value, Value) { return none(); }
} // namespace IO
namespace BinaryIO {
Ref<> write(Ctx&, Value, Value) { return none(); }
Ref<> dunder_enter(Ctx&, Value) { return none(); }
} // namespace BinaryIO
namespace TextIO {
Ref<> get_buffer(Ctx&, Value) { return none(); }
Ref<> get_encoding(Ctx&, Value) { return none(); }
Ref<> get_errors(Ctx&, Value) { return none(); }
Ref<> get_line_buffering(Ctx&, Value) { return none(); }
Ref<> get_newlines(Ctx&, Value) { return none(); }
Ref<> dunder_enter(Ctx&, Value) { return none(); }
} // namespace TextIO

} // namespace molt::typing

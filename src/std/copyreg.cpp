// Bodies of copyreg.
#include "gen/std/copyreg.h"
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/list.h"

namespace molt::copyreg {

Ref<> pickle(Ctx& ctx, Value ob_type, Value function, Value constructor_ob) {
    if (!is_callable(function)) return ctx.raise(type::TypeError, "reduction functions must be callable");
    MOLT_TRY(here.global(ctx, "dispatch_table"_n).set_item(ob_type, function));
    if (!constructor_ob.is_none()) MOLT_TRY(here.global(ctx, "constructor"_n)(constructor_ob));
    return none();
}

Ref<> constructor(Ctx& ctx, Value object) {
    if (!is_callable(object)) return ctx.raise(type::TypeError, "constructors must be callable");
    return none();
}

Ref<> pickle_complex(Ctx& ctx, Value c) {
    Ref<> parts = MOLT_TRY(tuple_of(ctx, MOLT_TRY(Py(ctx, c).attr("real"_n)), MOLT_TRY(Py(ctx, c).attr("imag"_n))));
    return tuple_of(ctx, Value(&type::complex), parts);
}

Ref<> pickle_union(Ctx& ctx, Value obj) {
    Ref<> operation = MOLT_TRY(import(ctx, "operator", "or_"_n)), args = MOLT_TRY(Py(ctx, obj).attr("__args__"_n));
    Ref<> both = MOLT_TRY(tuple_of(ctx, operation, args));
    return tuple_of(ctx, MOLT_TRY(import(ctx, "functools", "reduce"_n)), both);
}

Ref<> _reconstructor(Ctx& ctx, Value cls, Value base, Value state) {
    Py object(ctx, Value(&type::object_)), from(ctx, base);
    if (base == Value(&type::object_)) return object.call("__new__"_n, cls);
    Ref<> made = MOLT_TRY(from.call("__new__"_n, cls, state));
    if (!MOLT_TRY(from.attr("__init__"_n).equals(object.attr("__init__"_n)))) MOLT_TRY(from.call("__init__"_n, made, state));
    return made;
}

// Protocols 0 and 1: the nearest builtin base carries the state.
Ref<> _reduce_ex(Ctx& ctx, Value self, Value proto) {
    Ref<> cls = MOLT_TRY(Py(ctx, self).attr("__class__"_n)), name = MOLT_TRY(Py(ctx, cls).attr("__name__"_n));
    Value base(&type::object_);
    for (Class* c = cls.value().is<Class>() ? cls.value().as<Class>() : nullptr; c; c = c->base.get()) {
        if (c->is_heap() || (c->solid == &type::object_ && c->has(kClassBasetype))) continue; // Generic has no layout of its own
        base = Value(c);
        break;
    }
    Ref<> state = none();
    if (!(base == Value(&type::object_))) {
        if (base == cls.value()) return ctx.raise(type::TypeError, "cannot pickle {!r} object", name);
        state = MOLT_TRY(Py(ctx, base)(self));
    }
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, cls, base, state));
    Ref<> getstate = MOLT_TRY(Py(ctx, self).attr("__getstate__"_n));
    Ref<> plain = MOLT_TRY(Py(ctx, Value(&type::object_)).attr("__getstate__"_n)),
          theirs = MOLT_TRY(Py(ctx, Value(class_of(self))).attr("__getstate__"_n));
    if (theirs.value() == plain.value() && MOLT_TRY(Py(ctx, self).attr_or("__slots__"_n, kNone).truth()))
        return ctx.raise(type::TypeError, "a class that defines __slots__ without defining __getstate__ cannot be pickled");
    (void)proto;
    Ref<> dict = MOLT_TRY(Py(ctx, getstate)()), function = MOLT_TRY(here.global(ctx, "_reconstructor"_n));
    return MOLT_TRY(truth(ctx, dict)) ? tuple_of(ctx, function, args, dict) : tuple_of(ctx, function, args);
}

Ref<> dunder_newobj(Ctx& ctx, Value cls, std::span<const Value> rest) {
    Ref<Tuple> args = MOLT_TRY(tuple_allocate(ctx, rest.size() + 1));
    args->items[0] = own(cls).release();
    for (size_t i = 0; i < rest.size(); i++) args->items[i + 1] = own(rest[i]).release();
    return Py(ctx, cls).attr("__new__"_n).spread(args);
}

Ref<> dunder_newobj_ex(Ctx& ctx, Value cls, Value args, Value kwargs) {
    Ref<List> all = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, all.get(), cls));
    MOLT_TRY(list_extend_py(ctx, all.get(), args));
    return Py(ctx, cls).attr("__new__"_n).spread(all, kwargs);
}

namespace {

/// A private slot's name as the class mangles it.
Ref<> mangled(Ctx& ctx, Value cls, Value name) {
    Utf8 text(name.as<Str>());
    if (!text.view().starts_with("__") || text.view().ends_with("__")) return own(name);
    Ref<> stripped = MOLT_TRY(Py(ctx, cls).attr("__name__"_n).call("lstrip"_n, "_"));
    if (!MOLT_TRY(truth(ctx, stripped))) return own(name);
    return format_text(ctx, "_{}{}", stripped, name);
}

} // namespace

Ref<> _slotnames(Ctx& ctx, Value cls) {
    Py described(ctx, cls);
    Ref<> known = MOLT_TRY(described.attr("__dict__"_n).call("get"_n, "__slotnames__"_n));
    if (!known.value().is_none()) return known;
    Ref<List> names = MOLT_TRY(list_new(ctx));
    if (MOLT_TRY(described.has_attr("__slots__"_n))) {
        MOLT_TRY(for_each(ctx, MOLT_TRY(described.attr("__mro__"_n)), [&](Value base) -> Status {
            Ref<> slots = MOLT_TRY(Py(ctx, base).attr("__dict__"_n).call("get"_n, "__slots__"_n));
            if (slots.value().is_none()) return done();
            if (slots.value().is<Str>()) slots = MOLT_TRY(tuple_of(ctx, slots));
            return for_each(ctx, slots, [&](Value name) -> Status {
                auto* text = name.as<Str>();
                if (text->equals("__dict__") || text->equals("__weakref__")) return done();
                return list_append(ctx, names.get(), MOLT_TRY(mangled(ctx, base, name)));
            });
        }));
    }
    if (!described.set_attr("__slotnames__"_n, names).ok() && !ctx.swallow(type::Exception)) return raised;
    return names;
}

// ---- extension codes ----

namespace {

Result<bool> registered_as(Ctx& ctx, Value key, Value code) {
    Ref<> of_key = MOLT_TRY(here.global(ctx, "_extension_registry"_n).call("get"_n, key));
    Ref<> of_code = MOLT_TRY(here.global(ctx, "_inverted_registry"_n).call("get"_n, code));
    return MOLT_TRY(equal(ctx, of_key, code)) && MOLT_TRY(equal(ctx, of_code, key));
}

} // namespace

Ref<> add_extension(Ctx& ctx, Value module, Value name, Value code_argument) {
    Ref<> code = MOLT_TRY(Py(ctx, Value(&type::int_))(code_argument)), key = MOLT_TRY(tuple_of(ctx, module, name));
    if (MOLT_TRY(compare_bool(ctx, code, Value(molt_small_int(1)), CompareOp::lt)) ||
        MOLT_TRY(compare_bool(ctx, code, Value(molt_small_int(0x7fffffff)), CompareOp::gt)))
        return ctx.raise(type::ValueError, "code out of range");
    if (MOLT_TRY(registered_as(ctx, key, code))) return none();
    Py codes = here.global(ctx, "_extension_registry"_n), keys = here.global(ctx, "_inverted_registry"_n);
    if (MOLT_TRY(codes.contains(key)))
        return ctx.raise(type::ValueError, "key {} is already registered with code {}", MOLT_TRY(str(ctx, key)),
                         MOLT_TRY(codes.item(key)));
    if (MOLT_TRY(keys.contains(code)))
        return ctx.raise(type::ValueError, "code {} is already in use for key {}", code, MOLT_TRY(keys.item(code)));
    MOLT_TRY(codes.set_item(key, code));
    return give(ctx, keys.set_item(code, key));
}

Ref<> remove_extension(Ctx& ctx, Value module, Value name, Value code) {
    Ref<> key = MOLT_TRY(tuple_of(ctx, module, name));
    if (!MOLT_TRY(registered_as(ctx, key, code)))
        return ctx.raise(type::ValueError, "key {} is not registered with code {}", MOLT_TRY(str(ctx, key)), code);
    MOLT_TRY(here.global(ctx, "_extension_registry"_n).del_item(key));
    MOLT_TRY(here.global(ctx, "_inverted_registry"_n).del_item(code));
    MOLT_TRY(here.global(ctx, "_extension_cache"_n).call("pop"_n, code, kNone));
    return none();
}

Ref<> clear_extension_cache(Ctx& ctx) {
    MOLT_TRY(here.global(ctx, "_extension_cache"_n).call("clear"_n));
    return none();
}

} // namespace molt::copyreg

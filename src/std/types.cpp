// Bodies of types: dynamic classes, DynamicClassAttribute, generators as coroutines.
#include "gen/std/types.h"
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/list.h"

namespace molt::types {

Ref<> new_class(Ctx& ctx, Value name, Value bases, Value kwds, Value exec_body) {
    Ref<> resolved = MOLT_TRY(here.global(ctx, "resolve_bases"_n)(bases));
    Ref<> prepared = MOLT_TRY(here.global(ctx, "prepare_class"_n)(name, resolved, kwds));
    Ref<> meta = MOLT_TRY(Py(ctx, prepared).item(0)), name_space = MOLT_TRY(Py(ctx, prepared).item(1));
    Ref<> keywords = MOLT_TRY(Py(ctx, prepared).item(2));
    if (!exec_body.is_none()) MOLT_TRY(Py(ctx, exec_body)(name_space));
    if (!(resolved.value() == bases)) MOLT_TRY(Py(ctx, name_space).set_item("__orig_bases__"_n, bases));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, name, resolved, name_space));
    return Py(ctx, meta).spread(args, keywords);
}

Ref<> resolve_bases(Ctx& ctx, Value bases) {
    Ref<List> made = MOLT_TRY(list_new(ctx));
    bool updated = false;
    MOLT_TRY(for_each(ctx, bases, [&](Value base) -> Status {
        Ref<> entries = Ref<>::own(kAbsent);
        if (!base.is<Class>()) entries = MOLT_TRY(Py(ctx, base).attr_or_absent("__mro_entries__"_n));
        if (entries.value().is_absent()) return list_append(ctx, made.get(), base);
        Ref<> replaced = MOLT_TRY(Py(ctx, entries)(bases));
        updated = true;
        if (!replaced.value().is<Tuple>()) return ctx.raise(type::TypeError, "__mro_entries__ must return a tuple");
        return list_extend_py(ctx, made.get(), replaced);
    }));
    if (!updated) return own(bases);
    return list_to_tuple(ctx, made.get());
}

Ref<> prepare_class(Ctx& ctx, Value name, Value bases, Value kwds) {
    Ref<> keywords = MOLT_TRY(kwds.is_none() ? Ref<>(dict_new(ctx)) : Ref<>(Py(ctx, Value(&type::dict))(kwds)));
    Py keyword_dict(ctx, keywords);
    Ref<> meta;
    if (MOLT_TRY(keyword_dict.contains("metaclass"_n))) meta = MOLT_TRY(keyword_dict.call("pop"_n, "metaclass"_n));
    else if (MOLT_TRY(truth(ctx, bases))) {
        Ref<> first = MOLT_TRY(Py(ctx, bases).item(0));
        meta = own(Value(class_of(first)));
    } else meta = own(Value(&type::type_));
    if (meta.value().is<Class>()) meta = MOLT_TRY(here.global(ctx, "_calculate_meta"_n)(meta, bases));
    Ref<> name_space;
    if (MOLT_TRY(Py(ctx, meta).has_attr("__prepare__"_n))) {
        Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, name, bases));
        name_space = MOLT_TRY(Py(ctx, meta).attr("__prepare__"_n).spread(args, keywords));
    } else name_space = MOLT_TRY(dict_new(ctx));
    return tuple_of(ctx, meta, name_space, keywords);
}

Ref<> _calculate_meta(Ctx& ctx, Value meta, Value bases) {
    Ref<> winner = own(meta);
    MOLT_TRY(for_each(ctx, bases, [&](Value base) -> Status {
        Value other(class_of(base));
        if (MOLT_TRY(issubclass(ctx, winner, other))) return done();
        if (MOLT_TRY(issubclass(ctx, other, winner))) {
            winner = own(other);
            return done();
        }
        return ctx.raise(type::TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                                          "of the metaclasses of all its bases");
    }));
    return winner;
}

Ref<> get_original_bases(Ctx& ctx, Value cls) {
    Ref<> dict = Py(ctx, cls).attr("__dict__"_n);
    Ref<> bases = dict ? Ref<>(Py(ctx, cls).attr("__bases__"_n)) : Ref<>();
    if (!bases) {
        if (!ctx.pending_matches(type::AttributeError)) return raised;
        Except caught(ctx);
        Ref<> name = MOLT_TRY(Py(ctx, Value(class_of(cls))).attr("__name__"_n));
        return caught.raise_from(kNone, type::TypeError, "Expected an instance of type, not {!r}", name);
    }
    return Py(ctx, dict).call("get"_n, "__orig_bases__"_n, bases);
}

namespace DynamicClassAttribute {

Ref<> dunder_init(Ctx& ctx, Value self, Value fget, Value fset, Value fdel, Value doc) {
    Py attribute(ctx, self);
    MOLT_TRY(attribute.set_attr("fget"_n, fget));
    MOLT_TRY(attribute.set_attr("fset"_n, fset));
    MOLT_TRY(attribute.set_attr("fdel"_n, fdel));
    Ref<> shown = own(doc);
    if (!MOLT_TRY(truth(ctx, doc))) shown = MOLT_TRY(Py(ctx, fget).attr("__doc__"_n));
    MOLT_TRY(attribute.set_attr("__doc__"_n, shown));
    MOLT_TRY(attribute.set_attr("overwrite_doc"_n, doc.is_none()));
    bool abstract = MOLT_TRY(Py(ctx, fget).attr_or("__isabstractmethod__"_n, kFalse).truth());
    return give(ctx, attribute.set_attr("__isabstractmethod__"_n, abstract));
}

Ref<> dunder_get(Ctx& ctx, Value self, Value instance, Value) {
    Py attribute(ctx, self);
    if (instance.is_none()) {
        if (MOLT_TRY(attribute.attr("__isabstractmethod__"_n).truth())) return own(self);
        return ctx.raise(type::AttributeError, "");
    }
    Ref<> fget = MOLT_TRY(attribute.attr("fget"_n));
    if (fget.value().is_none()) return ctx.raise(type::AttributeError, "unreadable attribute");
    return attribute.call("fget"_n, instance);
}

Ref<> dunder_set(Ctx& ctx, Value self, Value instance, Value value) {
    Ref<> fset = MOLT_TRY(Py(ctx, self).attr("fset"_n));
    if (fset.value().is_none()) return ctx.raise(type::AttributeError, "can't set attribute");
    MOLT_TRY(Py(ctx, self).call("fset"_n, instance, value));
    return none();
}

Ref<> dunder_delete(Ctx& ctx, Value self, Value instance) {
    Ref<> fdel = MOLT_TRY(Py(ctx, self).attr("fdel"_n));
    if (fdel.value().is_none()) return ctx.raise(type::AttributeError, "can't delete attribute");
    MOLT_TRY(Py(ctx, self).call("fdel"_n, instance));
    return none();
}

/// type(self)(fget, fset, fdel, doc) with overwrite_doc carried over.
static Ref<> changed(Ctx& ctx, Value self, Value fget, Value fset, Value fdel, Value doc) {
    Py attribute(ctx, self);
    Ref<> get = MOLT_TRY(fget ? Py(ctx, fget) : attribute.attr("fget"_n));
    Ref<> set = MOLT_TRY(fset ? Py(ctx, fset) : attribute.attr("fset"_n));
    Ref<> del = MOLT_TRY(fdel ? Py(ctx, fdel) : attribute.attr("fdel"_n));
    Ref<> made = MOLT_TRY(Py(ctx, Value(class_of(self)))(get, set, del, doc));
    MOLT_TRY(Py(ctx, made).set_attr("overwrite_doc"_n, MOLT_TRY(attribute.attr("overwrite_doc"_n))));
    return made;
}

Ref<> getter(Ctx& ctx, Value self, Value fget) {
    Py attribute(ctx, self);
    Ref<> doc = none();
    if (MOLT_TRY(attribute.attr("overwrite_doc"_n).truth())) doc = MOLT_TRY(Py(ctx, fget).attr("__doc__"_n));
    if (!MOLT_TRY(truth(ctx, doc))) doc = MOLT_TRY(attribute.attr("__doc__"_n));
    return changed(ctx, self, fget, {}, {}, doc);
}
Ref<> setter(Ctx& ctx, Value self, Value fset) {
    return changed(ctx, self, {}, fset, {}, MOLT_TRY(Py(ctx, self).attr("__doc__"_n)));
}
Ref<> deleter(Ctx& ctx, Value self, Value fdel) {
    return changed(ctx, self, {}, {}, fdel, MOLT_TRY(Py(ctx, self).attr("__doc__"_n)));
}

} // namespace DynamicClassAttribute

namespace _GeneratorWrapper {

Ref<> dunder_init(Ctx& ctx, Value self, Value gen) {
    Py wrapper(ctx, self);
    MOLT_TRY(wrapper.set_attr("_GeneratorWrapper__wrapped"_n, gen));
    Ref<> cls = MOLT_TRY(Py(ctx, gen).attr("__class__"_n));
    MOLT_TRY(wrapper.set_attr("_GeneratorWrapper__isgen"_n, cls.value() == Value(&type::generator)));
    MOLT_TRY(wrapper.set_attr("__name__"_n, MOLT_TRY(Py(ctx, gen).attr_or("__name__"_n, kNone))));
    return give(ctx, wrapper.set_attr("__qualname__"_n, MOLT_TRY(Py(ctx, gen).attr_or("__qualname__"_n, kNone))));
}

static Py wrapped_of(Ctx& ctx, Value self) { return Py(ctx, self).attr("_GeneratorWrapper__wrapped"_n); }

Ref<> send(Ctx& ctx, Value self, Value val) { return wrapped_of(ctx, self).call("send"_n, val); }
Ref<> throw_(Ctx& ctx, Value self, Value tp, std::span<const Value> rest) {
    Ref<Tuple> args = MOLT_TRY(tuple_allocate(ctx, rest.size() + 1));
    args->items[0] = own(tp).release();
    for (size_t i = 0; i < rest.size(); i++) args->items[i + 1] = own(rest[i]).release();
    return wrapped_of(ctx, self).attr("throw"_n).spread(args);
}
Ref<> close(Ctx& ctx, Value self) { return wrapped_of(ctx, self).call("close"_n); }
Ref<> get_gi_code(Ctx& ctx, Value self) { return wrapped_of(ctx, self).attr("gi_code"_n); }
Ref<> get_gi_frame(Ctx& ctx, Value self) { return wrapped_of(ctx, self).attr("gi_frame"_n); }
Ref<> get_gi_running(Ctx& ctx, Value self) { return wrapped_of(ctx, self).attr("gi_running"_n); }
Ref<> get_gi_yieldfrom(Ctx& ctx, Value self) { return wrapped_of(ctx, self).attr("gi_yieldfrom"_n); }
Ref<> dunder_next(Ctx& ctx, Value self) {
    Ref<> generator = MOLT_TRY(wrapped_of(ctx, self));
    return builtin(ctx, "next"_n)(generator);
}
Ref<> dunder_iter(Ctx& ctx, Value self) {
    if (MOLT_TRY(Py(ctx, self).attr("_GeneratorWrapper__isgen"_n).truth())) return wrapped_of(ctx, self);
    return own(self);
}

} // namespace _GeneratorWrapper

namespace {

constexpr int64_t kCoroutine = MOLT_CODE_COROUTINE | MOLT_CODE_ITERABLE_COROUTINE;

Result<int64_t> code_flags(Ctx& ctx, Value code) {
    Ref<> flags = MOLT_TRY(Py(ctx, code).attr("co_flags"_n));
    return index_int64(ctx, flags, type::OverflowError);
}

} // namespace

Ref<> coroutine(Ctx& ctx, Value func) {
    if (!is_callable(func)) return ctx.raise(type::TypeError, "types.coroutine() expects a callable");
    Ref<> cls = MOLT_TRY(Py(ctx, func).attr("__class__"_n));
    if (cls.value() == Value(&type::function)) {
        Ref<> code = MOLT_TRY(Py(ctx, func).attr_or("__code__"_n, kNone));
        if (class_of(code) == &type::code) {
            int64_t flags = MOLT_TRY(code_flags(ctx, code));
            if (flags & kCoroutine) return own(func);
            if (flags & MOLT_CODE_GENERATOR) {
                Ref<> changed = MOLT_TRY(Py(ctx, code).call("replace"_n, kw("co_flags"_n, flags | MOLT_CODE_ITERABLE_COROUTINE)));
                MOLT_TRY(Py(ctx, func).set_attr("__code__"_n, changed));
                return own(func);
            }
        }
    }
    Ref<> inner = MOLT_TRY(closure_function(ctx, coroutine_wrapped_code, here, {func}));
    return import(ctx, "functools", "wraps"_n)(func)(inner);
}

Ref<> coroutine_wrapped(Ctx& ctx, const Closure& free, std::span<const Value> rest, Value keywords) {
    Ref<Tuple> args = MOLT_TRY(tuple_copy(ctx, rest));
    Ref<> made = MOLT_TRY(Py(ctx, free[0]).spread(args, keywords));
    Ref<> cls = MOLT_TRY(Py(ctx, made).attr("__class__"_n));
    if (cls.value() == Value(&type::coroutine)) return made;
    if (cls.value() == Value(&type::generator)) {
        Ref<> code = MOLT_TRY(Py(ctx, made).attr("gi_code"_n));
        if (MOLT_TRY(code_flags(ctx, code)) & MOLT_CODE_ITERABLE_COROUTINE) return made;
    }
    Py abstract = import(ctx, "_collections_abc");
    bool generator = MOLT_TRY(Py(ctx, made).is_instance(MOLT_TRY(abstract.attr("Generator"_n))));
    if (generator && !MOLT_TRY(Py(ctx, made).is_instance(MOLT_TRY(abstract.attr("Coroutine"_n)))))
        return here.global(ctx, "_GeneratorWrapper"_n)(made);
    return made;
}

} // namespace molt::types

// singledispatch: generic functions, and the order of classes that chooses an implementation.
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/set.h"
#include "gen/std/functools.h"

namespace molt::functools {

namespace {

Ref<List> list_of(Ctx& ctx, Py&& iterable) {
    Ref<> items = MOLT_TRY(std::move(iterable));
    return list_from_iterable_py(ctx, items);
}

/// Is the item in items[from:] (by ==)?
Result<bool> among(Ctx& ctx, List* items, Value item, uint64_t from = 0) {
    for (uint64_t i = from; i < items->n; i++)
        if (MOLT_TRY(equal(ctx, MOLT_TRY(own((*items)[i])), item))) return true;
    return false;
}

Result<bool> is_subclass(Ctx& ctx, Value cls, Value base) { return issubclass(ctx, cls, base); }

} // namespace

// C3: the first head that stands in no other tail, until all sequences are used up.
Ref<> _c3_merge(Ctx& ctx, Value sequences) {
    Ref<List> rows = MOLT_TRY(list_new(ctx)), result = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, sequences, [&](Value row) -> Status {
        return list_append(ctx, rows.get(), Ref<>(MOLT_TRY(list_from_iterable_py(ctx, row))));
    }));
    for (;;) {
        Ref<> candidate;
        bool left = false;
        for (uint64_t i = 0; i < rows->n && !candidate; i++) {
            auto* row = (*rows)[i].as<List>();
            if (row->n == 0) continue;
            left = true;
            Ref<> head = own((*row)[0]);
            bool later = false;
            for (uint64_t k = 0; k < rows->n && !later; k++) later = MOLT_TRY(among(ctx, (*rows)[k].as<List>(), head, 1));
            if (!later) candidate = std::move(head);
        }
        if (!left) return result;
        if (!candidate) return ctx.raise(type::RuntimeError, "Inconsistent hierarchy");
        MOLT_TRY(list_append(ctx, result.get(), candidate.value()));
        for (uint64_t i = 0; i < rows->n; i++) {
            auto* row = (*rows)[i].as<List>();
            if (row->n && MOLT_TRY(equal(ctx, MOLT_TRY(own((*row)[0])), candidate)))
                MOLT_TRY(list_replace(ctx, row, 0, 1, nullptr, 0));
        }
    }
}

Ref<> _c3_mro(Ctx& ctx, Value cls, Value abcs) {
    Ref<List> bases = MOLT_TRY(list_of(ctx, Py(ctx, cls).attr("__bases__"_n)));
    uint64_t boundary = 0; // bases up to the last explicit ABC come first
    for (uint64_t i = bases->n; i-- > 0 && !boundary;)
        if (MOLT_TRY(Py(ctx, (*bases)[i]).has_attr("__abstractmethods__"_n))) boundary = i + 1;
    Ref<List> given = MOLT_TRY(abcs.is_none() ? list_new(ctx) : list_from_iterable_py(ctx, abcs));
    Ref<List> explicit_bases = MOLT_TRY(list_copy(ctx, bases->items(), boundary));
    Ref<List> other_bases = MOLT_TRY(list_copy(ctx, bases->items() + boundary, bases->n - boundary));
    Ref<List> abstract_bases = MOLT_TRY(list_new(ctx)), rest = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < given->n; i++) {
        Value base = (*given)[i];
        bool introduced = MOLT_TRY(is_subclass(ctx, cls, base)); // by cls itself, not by a base of it
        for (uint64_t k = 0; introduced && k < bases->n; k++) introduced = !MOLT_TRY(is_subclass(ctx, (*bases)[k], base));
        MOLT_TRY(list_append(ctx, introduced ? abstract_bases.get() : rest.get(), base));
    }
    Ref<List> rows = MOLT_TRY(list_new(ctx)), self = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, self.get(), cls));
    MOLT_TRY(list_append(ctx, rows.get(), self.value()));
    for (List* family : {explicit_bases.get(), abstract_bases.get(), other_bases.get()})
        for (uint64_t i = 0; i < family->n; i++)
            MOLT_TRY(list_append(ctx, rows.get(), MOLT_TRY(here.global(ctx, "_c3_mro"_n)((*family)[i], kw("abcs"_n, rest)))));
    for (List* family : {explicit_bases.get(), abstract_bases.get(), other_bases.get()})
        MOLT_TRY(list_append(ctx, rows.get(), Value(family)));
    return here.global(ctx, "_c3_merge"_n)(rows);
}

Ref<> _compose_mro(Ctx& ctx, Value cls, Value types) {
    Ref<List> mro = MOLT_TRY(list_of(ctx, Py(ctx, cls).attr("__mro__"_n)));
    Ref<List> related = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, types, [&](Value type) -> Status {
        if (MOLT_TRY(among(ctx, mro.get(), type)) || !MOLT_TRY(Py(ctx, type).has_attr("__mro__"_n))) return done();
        if (MOLT_TRY(isinstance(ctx, type, MOLT_TRY(here.global(ctx, "GenericAlias"_n))))) return done();
        return MOLT_TRY(is_subclass(ctx, cls, type)) ? list_append(ctx, related.get(), type) : done();
    }));
    // Strict bases of other candidates come in through those.
    Ref<List> chosen = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < related->n; i++) {
        bool strict = false;
        for (uint64_t k = 0; k < related->n && !strict; k++) {
            if ((*related)[k] == (*related)[i]) continue;
            Ref<List> other = MOLT_TRY(list_of(ctx, Py(ctx, (*related)[k]).attr("__mro__"_n)));
            strict = MOLT_TRY(among(ctx, other.get(), (*related)[i]));
        }
        if (!strict) MOLT_TRY(list_append(ctx, chosen.get(), (*related)[i]));
    }
    Ref<List> order = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < chosen->n; i++) {
        // Subclasses of the candidate that cls implements as well settle the order; those with most bases
        // first.
        Ref<List> found = MOLT_TRY(list_new(ctx));
        Ref<List> subclasses = MOLT_TRY(list_of(ctx, Py(ctx, (*chosen)[i]).call("__subclasses__"_n)));
        for (uint64_t k = 0; k < subclasses->n; k++) {
            Value sub = (*subclasses)[k];
            if (MOLT_TRY(among(ctx, mro.get(), sub)) || !MOLT_TRY(is_subclass(ctx, cls, sub))) continue;
            Ref<List> line = MOLT_TRY(list_of(ctx, Py(ctx, sub).attr("__mro__"_n))), useful = MOLT_TRY(list_new(ctx));
            for (uint64_t m = 0; m < line->n; m++)
                if (MOLT_TRY(among(ctx, chosen.get(), (*line)[m]))) MOLT_TRY(list_append(ctx, useful.get(), (*line)[m]));
            MOLT_TRY(list_append(ctx, found.get(), useful.value()));
        }
        if (found->n == 0) {
            MOLT_TRY(list_append(ctx, order.get(), (*chosen)[i]));
            continue;
        }
        MOLT_TRY(list_sort_py(ctx, found.get(), MOLT_TRY(builtin(ctx, "len"_n)), true));
        for (uint64_t k = 0; k < found->n; k++) {
            auto* row = (*found)[k].as<List>();
            for (uint64_t m = 0; m < row->n; m++)
                if (!MOLT_TRY(among(ctx, order.get(), (*row)[m]))) MOLT_TRY(list_append(ctx, order.get(), (*row)[m]));
        }
    }
    return here.global(ctx, "_c3_mro"_n)(cls, kw("abcs"_n, order));
}

Ref<> _find_impl(Ctx& ctx, Value cls, Value registry) {
    Py registered(ctx, registry);
    Ref<List> mro = MOLT_TRY(list_of(ctx, here.global(ctx, "_compose_mro"_n)(cls, registered.call("keys"_n))));
    Ref<List> own_line = MOLT_TRY(list_of(ctx, Py(ctx, cls).attr("__mro__"_n)));
    Ref<> match = none();
    for (uint64_t i = 0; i < mro->n; i++) {
        Value t = (*mro)[i];
        bool known = MOLT_TRY(registered.contains(t));
        if (!match.value().is_none()) {
            // Two unrelated implicit ABCs fit equally well.
            if (known && !MOLT_TRY(among(ctx, own_line.get(), t)) && !MOLT_TRY(among(ctx, own_line.get(), match)) &&
                !MOLT_TRY(is_subclass(ctx, match, t))) {
                Ref<Str> first = MOLT_TRY(str(ctx, match)), second = MOLT_TRY(str(ctx, t));
                return ctx.raise(type::RuntimeError, "Ambiguous dispatch: {} or {}", first, second);
            }
            break;
        }
        if (known) match = own(t);
    }
    return registered.call("get"_n, match);
}

// ---- singledispatch ----

namespace {

Result<bool> is_union(Ctx& ctx, Value cls) {
    Ref<> origin = MOLT_TRY(import(ctx, ModuleName::unlinked("typing")).call("get_origin"_n, cls));
    if (origin.value() == Value(&type::union_type)) return true;
    Ref<> typing_union = MOLT_TRY(import(ctx, ModuleName::unlinked("typing"), "Union"_n));
    return origin.value() == typing_union.value();
}

Result<bool> is_dispatch_type(Ctx& ctx, Value cls) {
    if (cls.is<Class>()) return true;
    if (!MOLT_TRY(is_union(ctx, cls))) return false;
    Ref<List> args = MOLT_TRY(list_of(ctx, import(ctx, ModuleName::unlinked("typing")).call("get_args"_n, cls)));
    for (uint64_t i = 0; i < args->n; i++)
        if (!(*args)[i].is<Class>()) return false;
    return true;
}

} // namespace

Ref<> singledispatch(Ctx& ctx, Value func) {
    Ref<> registry = MOLT_TRY(dict_new(ctx));
    Ref<> cache = MOLT_TRY(import(ctx, ModuleName::unlinked("weakref")).call("WeakKeyDictionary"_n));
    Ref<> name = MOLT_TRY(Py(ctx, func).attr_or_absent("__name__"_n));
    if (name.value().is_absent()) name = MOLT_TRY(str_from_utf8(ctx, "singledispatch function"));
    Ref<> dispatch =
        MOLT_TRY(closure_function(ctx, singledispatch_dispatch_code, here, {kNone, cache.value(), registry.value()}));
    Ref<Tuple> defaults = MOLT_TRY(tuple_of(ctx, kNone));
    Ref<> register_ =
        MOLT_TRY(closure_function(ctx, singledispatch_register__code, here, {kNone, cache.value(), registry.value()}, defaults));
    // dispatch and register share the variable cache_token.
    Value cells = dispatch.value().as<Function>()->closure, others = register_.value().as<Function>()->closure;
    drop(Value(std::exchange(others.as<Tuple>()->items[0], own((*cells.as<Tuple>())[0]).release())));
    MOLT_TRY(setitem(ctx, registry, Value(&type::object_), func));
    Ref<> wrapper = MOLT_TRY(closure_function(ctx, singledispatch_wrapper_code, here, {dispatch.value(), name.value()}));
    Py made(ctx, wrapper);
    MOLT_TRY(made.set_attr("register"_n, register_));
    MOLT_TRY(made.set_attr("dispatch"_n, dispatch));
    MOLT_TRY(made.set_attr("registry"_n, MOLT_TRY(Py(ctx, Value(&type::mapping_proxy))(registry))));
    MOLT_TRY(made.set_attr("_clear_cache"_n, MOLT_TRY(Py(ctx, cache).attr("clear"_n))));
    MOLT_TRY(here.global(ctx, "update_wrapper"_n)(wrapper, func));
    return wrapper;
}

Ref<> singledispatch_dispatch(Ctx& ctx, const Closure& free, Value cls) {
    Ref<> cache = own(free[1]), registry = own(free[2]);
    if (!free[0].is_none()) {
        Ref<> token = MOLT_TRY(here.global(ctx, "get_cache_token"_n)());
        if (MOLT_TRY(compare_bool(ctx, free[0], token, CompareOp::ne))) {
            MOLT_TRY(Py(ctx, cache).call("clear"_n));
            free.cell(0)->contents.set(token.value());
        }
    }
    Ref<> found = getitem(ctx, cache, cls);
    if (found || !ctx.swallow(type::KeyError)) return found;
    found = getitem(ctx, registry, cls);
    if (!found) {
        if (!ctx.swallow(type::KeyError)) return raised;
        found = MOLT_TRY(here.global(ctx, "_find_impl"_n)(cls, registry));
    }
    MOLT_TRY(setitem(ctx, cache, cls, found));
    return found;
}

Ref<> singledispatch_register_(Ctx& ctx, const Closure& free, Value cls_argument, Value func_argument) {
    Ref<> cls = own(cls_argument), func = own(func_argument), cache = own(free[1]), registry = own(free[2]);
    if (MOLT_TRY(is_dispatch_type(ctx, cls))) {
        if (func.value().is_none()) {
            Value self(ctx.frame->callee);
            return closure_function(ctx, singledispatch_register_for_code, here, {self, cls.value()});
        }
    } else {
        if (!func.value().is_none())
            return ctx.raise(type::TypeError, "Invalid first argument to `register()`. {!r} is not a class or union type.", cls);
        Ref<> annotations = MOLT_TRY(Py(ctx, cls).attr_or("__annotations__"_n, kNone));
        if (!MOLT_TRY(truth(ctx, annotations)))
            return ctx.raise(type::TypeError,
                             "Invalid first argument to `register()`: {!r}. Use either "
                             "`@register(some_class)` or plain `@register` on an annotated function.",
                             cls);
        func = std::move(cls);
        Ref<> hints = MOLT_TRY(import(ctx, ModuleName::unlinked("typing")).call("get_type_hints"_n, func).call("items"_n));
        Ref<> first = MOLT_TRY(builtin(ctx, "next"_n)(builtin(ctx, "iter"_n)(hints)));
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, first, 2));
        cls = own((*pair)[1]);
        if (!MOLT_TRY(is_dispatch_type(ctx, cls)))
            return ctx.raise(type::TypeError,
                             MOLT_TRY(is_union(ctx, cls)) ? "Invalid annotation for {!r}. {!r} not all arguments are classes."
                                                          : "Invalid annotation for {!r}. {!r} is not a class.",
                             (*pair)[0], cls);
    }
    if (!cls.value().is<Class>() && MOLT_TRY(is_union(ctx, cls))) {
        Ref<> args = MOLT_TRY(import(ctx, ModuleName::unlinked("typing")).call("get_args"_n, cls));
        MOLT_TRY(for_each(ctx, args, [&](Value arg) { return setitem(ctx, registry, arg, func); }));
    } else MOLT_TRY(setitem(ctx, registry, cls, func));
    if (free[0].is_none() && MOLT_TRY(Py(ctx, cls).has_attr("__abstractmethods__"_n)))
        free.cell(0)->contents.set(MOLT_TRY(here.global(ctx, "get_cache_token"_n)()));
    MOLT_TRY(Py(ctx, cache).call("clear"_n));
    return func;
}

Ref<> singledispatch_register_for(Ctx& ctx, const Closure& free, Value f) { return Py(ctx, free[0])(free[1], f); }

Ref<> singledispatch_wrapper(Ctx& ctx, const Closure& free, std::span<const Value> rest, Value keywords) {
    if (rest.empty()) return ctx.raise(type::TypeError, "{} requires at least 1 positional argument", free[1]);
    Ref<> chosen = MOLT_TRY(Py(ctx, free[0])(Py(ctx, rest[0]).attr("__class__"_n)));
    Ref<> args = MOLT_TRY(tuple_copy(ctx, rest));
    return Py(ctx, chosen).spread(args, keywords);
}

namespace singledispatchmethod {

Ref<> dunder_init(Ctx& ctx, Value self, Value func) {
    if (!is_callable(func) && !MOLT_TRY(Py(ctx, func).has_attr("__get__"_n)))
        return ctx.raise(type::TypeError, "{!r} is not callable or a descriptor", func);
    MOLT_TRY(Py(ctx, self).set_attr("dispatcher"_n, MOLT_TRY(here.global(ctx, "singledispatch"_n)(func))));
    return give(ctx, Py(ctx, self).set_attr("func"_n, func));
}
Ref<> register_(Ctx& ctx, Value self, Value cls, Value method) {
    return Py(ctx, self).attr("dispatcher"_n).call("register"_n, cls, kw("func"_n, method));
}
Ref<> dunder_get(Ctx& ctx, Value self, Value obj, Value owner) {
    Ref<> made = MOLT_TRY(closure_function(ctx, dunder_get__method_code, here, {owner, obj, self}));
    MOLT_TRY(Py(ctx, made).set_attr("__isabstractmethod__"_n, MOLT_TRY(Py(ctx, self).attr("__isabstractmethod__"_n))));
    MOLT_TRY(Py(ctx, made).set_attr("register"_n, MOLT_TRY(Py(ctx, self).attr("register"_n))));
    MOLT_TRY(here.global(ctx, "update_wrapper"_n)(made, Py(ctx, self).attr("func"_n)));
    return made;
}
Ref<> dunder_get__method(Ctx& ctx, const Closure& free, std::span<const Value> rest, Value keywords) {
    if (rest.empty()) return ctx.raise(type::IndexError, "tuple index out of range");
    Ref<> method = MOLT_TRY(Py(ctx, free[2]).attr("dispatcher"_n).call("dispatch"_n, Py(ctx, rest[0]).attr("__class__"_n)));
    Ref<> args = MOLT_TRY(tuple_copy(ctx, rest));
    return Py(ctx, method).call("__get__"_n, free[1], free[0]).spread(args, keywords);
}
Ref<> get_dunder_isabstractmethod(Ctx& ctx, Value self) {
    return Py(ctx, self).attr("func"_n).attr_or("__isabstractmethod__"_n, kFalse);
}

} // namespace singledispatchmethod

} // namespace molt::functools

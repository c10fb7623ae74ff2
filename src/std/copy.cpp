// Bodies of copy.
#include "gen/std/copy.h"
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/set.h"

namespace molt::copy {

namespace {

/// Types whose objects are their own copies, shallow and deep.
bool is_immutable(Value x) {
    if (!x.is_object()) return true;
    const Class* cls = class_of(x);
    const Class* const kImmutable[] = {&type::int_,     &type::float_, &type::complex, &type::str,
                                       &type::bytes,    &type::type_,  &type::range,   &type::builtin_function_or_method,
                                       &type::function, &type::code,   &type::property};
    for (const Class* one : kImmutable)
        if (cls == one) return true;
    return false;
}
bool is_weak_reference(Value x) { return x.is_object() && class_of(x) == &type::weak_reference; }

/// What copyreg's table, __reduce_ex__(4) or __reduce__ gives; `how` for the error ("shallow", "deep").
Ref<> reduced(Ctx& ctx, Value x, const char* how) {
    Ref<> cls(own(Value(class_of(x))));
    Ref<> registered = MOLT_TRY(here.global(ctx, "dispatch_table"_n).call("get"_n, cls));
    if (!registered.value().is_none()) return Py(ctx, registered)(x);
    Ref<> extended = MOLT_TRY(Py(ctx, x).attr_or("__reduce_ex__"_n, kNone));
    if (!extended.value().is_none()) return Py(ctx, extended)(4);
    Ref<> plain = MOLT_TRY(Py(ctx, x).attr_or("__reduce__"_n, kNone));
    if (MOLT_TRY(truth(ctx, plain))) return Py(ctx, plain)();
    Ref<Str> shown = MOLT_TRY(str(ctx, cls));
    return raise_py(ctx,
                    MOLT_TRY(Py(ctx, Error::cls)(MOLT_TRY(format_text(ctx, "un({})copyable object of type {}", how, shown)))));
}

/// _reconstruct(x, memo, *reduced)
Ref<> rebuild(Ctx& ctx, Value x, Value memo, Value parts) {
    Ref<List> args = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, args.get(), x));
    MOLT_TRY(list_append(ctx, args.get(), memo));
    if (!class_of(parts)->slots.iter && !class_of(parts)->slots.getitem)
        return ctx.raise(type::TypeError, "Value after * must be an iterable, not {}", type_name(parts));
    MOLT_TRY(list_extend_py(ctx, args.get(), parts));
    return here.global(ctx, "_reconstruct"_n).spread(args);
}

/// memo[id(x)] = y
Status remember(Ctx& ctx, Value memo, Value x, Value y) {
    Ref<> key = MOLT_TRY(identity(ctx, x));
    return setitem(ctx, memo, key, y);
}
/// What the program added to a table of copiers, or kAbsent. The types of the interpreter's own entries never ask.
Ref<> copier(Ctx& ctx, Value x, Name table) {
    Ref<> found = MOLT_TRY(here.global(ctx, table).call("get"_n, Value(class_of(x))));
    return found.value().is_none() ? Ref<>::own(kAbsent) : std::move(found);
}

} // namespace

Ref<> _copy_immutable(Ctx&, Value x) { return own(x); }
Ref<> _deepcopy_atomic(Ctx&, Value x, Value) { return own(x); }

Ref<> _deepcopy_list(Ctx& ctx, Value x, Value memo, Value deepcopy) {
    if (!x.is<List>()) return ctx.raise(type::TypeError, "_deepcopy_list() argument 1 must be list, not {}", type_name(x));
    Ref<List> made = MOLT_TRY(list_new(ctx));
    MOLT_TRY(remember(ctx, memo, x, made));
    auto* items = x.as<List>();
    for (uint64_t i = 0; i < items->n; i++) {
        Ref<> item = own((*items)[i]);
        MOLT_TRY(list_append(ctx, made.get(), MOLT_TRY(Py(ctx, deepcopy)(item, memo))));
    }
    return made;
}

Ref<> _deepcopy_tuple(Ctx& ctx, Value x, Value memo, Value deepcopy) {
    if (!x.is<Tuple>()) return ctx.raise(type::TypeError, "_deepcopy_tuple() argument 1 must be tuple, not {}", type_name(x));
    auto* items = x.as<Tuple>();
    Ref<Tuple> made = MOLT_TRY(tuple_allocate(ctx, items->n));
    bool changed = false;
    for (uint64_t i = 0; i < items->n; i++) {
        made->items[i] = MOLT_TRY(Py(ctx, deepcopy)((*items)[i], memo)).release();
        changed = changed || !((*made)[i] == (*items)[i]);
    }
    // A part that refers to the tuple has made its copy already.
    Ref<> key = MOLT_TRY(identity(ctx, x));
    Ref<> known = getitem(ctx, memo, key);
    if (known || !ctx.swallow(type::KeyError)) return known;
    return changed ? Ref<>(std::move(made)) : own(x);
}

Ref<> _deepcopy_dict(Ctx& ctx, Value x, Value memo, Value deepcopy) {
    Ref<Dict> made = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(remember(ctx, memo, x, made));
    Ref<> items = MOLT_TRY(Py(ctx, x).call("items"_n));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        Ref<> key = MOLT_TRY(Py(ctx, deepcopy)((*pair)[0], memo)), value = MOLT_TRY(Py(ctx, deepcopy)((*pair)[1], memo));
        return dict_set_py(ctx, made.get(), key, value);
    }));
    return made;
}

Ref<> _deepcopy_method(Ctx& ctx, Value x, Value memo) {
    Ref<> function = MOLT_TRY(Py(ctx, x).attr("__func__"_n)), receiver = MOLT_TRY(Py(ctx, x).attr("__self__"_n));
    return method_new(ctx, function, MOLT_TRY(here.global(ctx, "deepcopy"_n)(receiver, memo)));
}

Ref<> copy(Ctx& ctx, Value x) {
    if (is_immutable(x) || is_weak_reference(x) || x.is_exact(MOLT_KIND_TUPLE) || x.is_exact(MOLT_KIND_FROZENSET) ||
        x.is_exact(MOLT_KIND_SLICE) || x.is<Class>())
        return own(x);
    Py subject(ctx, x);
    if (x.is_exact(MOLT_KIND_LIST) || x.is_exact(MOLT_KIND_DICT) || x.is_exact(MOLT_KIND_SET) || x.is_exact(MOLT_KIND_BYTEARRAY))
        return subject.call("copy"_n);
    Ref<> added = MOLT_TRY(copier(ctx, x, "_copy_dispatch"_n));
    if (!added.value().is_absent()) return Py(ctx, added)(x);
    Ref<> hook = MOLT_TRY(Py(ctx, Value(class_of(x))).attr_or("__copy__"_n, kNone));
    if (!hook.value().is_none()) return Py(ctx, hook)(x);
    Ref<> parts = MOLT_TRY(reduced(ctx, x, "shallow"));
    return parts.value().is<Str>() ? own(x) : rebuild(ctx, x, kNone, parts);
}

Ref<> deepcopy(Ctx& ctx, Value x, Value memo_argument, Value nil) {
    Ref<> memo = own(memo_argument);
    if (memo_argument.is_none()) memo = MOLT_TRY(dict_new(ctx));
    Ref<> key = MOLT_TRY(identity(ctx, x)), known = MOLT_TRY(Py(ctx, memo).call("get"_n, key, nil));
    if (!(known.value() == nil)) return known;
    Ref<> made;
    if (is_immutable(x) || is_weak_reference(x) || x.is<Class>()) return own(x);
    Ref<> again = MOLT_TRY(here.global(ctx, "deepcopy"_n)), added = Ref<>::own(kAbsent);
    if (x.is_exact(MOLT_KIND_LIST)) made = MOLT_TRY(_deepcopy_list(ctx, x, memo, again));
    else if (x.is_exact(MOLT_KIND_TUPLE)) made = MOLT_TRY(_deepcopy_tuple(ctx, x, memo, again));
    else if (x.is_exact(MOLT_KIND_DICT)) made = MOLT_TRY(_deepcopy_dict(ctx, x, memo, again));
    else if (added = MOLT_TRY(copier(ctx, x, "_deepcopy_dispatch"_n)); !added.value().is_absent())
        made = MOLT_TRY(Py(ctx, added)(x, memo));
    else {
        Ref<> hook = MOLT_TRY(Py(ctx, x).attr_or("__deepcopy__"_n, kNone));
        if (!hook.value().is_none()) made = MOLT_TRY(Py(ctx, hook)(memo));
        else {
            Ref<> parts = MOLT_TRY(reduced(ctx, x, "deep"));
            made = MOLT_TRY(parts.value().is<Str>() ? own(x) : rebuild(ctx, x, memo, parts));
        }
    }
    if (!(made.value() == x)) {
        MOLT_TRY(remember(ctx, memo, x, made));
        MOLT_TRY(here.global(ctx, "_keep_alive"_n)(x, memo));
    }
    return made;
}

// Identities in the memo stay unique as long as the objects live: in a list under the memo's own.
Ref<> _keep_alive(Ctx& ctx, Value x, Value memo) {
    Ref<> key = MOLT_TRY(identity(ctx, memo));
    Ref<> kept = getitem(ctx, memo, key);
    if (!kept) {
        if (!ctx.swallow(type::KeyError)) return raised;
        kept = MOLT_TRY(list_new(ctx));
        MOLT_TRY(setitem(ctx, memo, key, kept));
    }
    MOLT_TRY(Py(ctx, kept).call("append"_n, x));
    return none();
}

Ref<> _reconstruct(Ctx& ctx, Value x, Value memo, Value func, Value args, Value state_argument, Value listiter, Value dictiter,
                   Value deepcopy) {
    bool deep = !memo.is_none();
    auto part = [&](Value v) -> Ref<> { return deep ? Ref<>(Py(ctx, deepcopy)(v, memo)) : own(v); };
    Ref<> arguments = own(args);
    if (deep) {
        Ref<List> copied = MOLT_TRY(list_new(ctx));
        MOLT_TRY(for_each(ctx, args, [&](Value arg) -> Status { return list_append(ctx, copied.get(), MOLT_TRY(part(arg))); }));
        arguments = std::move(copied);
    }
    Ref<> made = MOLT_TRY(Py(ctx, func).spread(arguments));
    if (deep) MOLT_TRY(remember(ctx, memo, x, made));
    Py object(ctx, made);
    if (!state_argument.is_none()) {
        Ref<> state = MOLT_TRY(part(state_argument));
        if (MOLT_TRY(object.has_attr("__setstate__"_n))) MOLT_TRY(object.call("__setstate__"_n, state));
        else {
            Ref<> slots = none();
            if (state.value().is<Tuple>() && state.value().as<Tuple>()->n == 2) {
                Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, state, 2));
                state = own((*pair)[0]);
                slots = own((*pair)[1]);
            }
            if (!state.value().is_none()) MOLT_TRY(object.attr("__dict__"_n).call("update"_n, state));
            if (!slots.value().is_none())
                MOLT_TRY(for_each(ctx, MOLT_TRY(Py(ctx, slots).call("items"_n)), [&](Value item) -> Status {
                    Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
                    return Status::of(builtin(ctx, "setattr"_n)(made, (*pair)[0], (*pair)[1]).ok());
                }));
        }
    }
    if (!listiter.is_none())
        MOLT_TRY(
            for_each(ctx, listiter, [&](Value item) { return Status::of(object.call("append"_n, Py(ctx, part(item))).ok()); }));
    if (!dictiter.is_none())
        MOLT_TRY(for_each(ctx, dictiter, [&](Value item) -> Status {
            Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
            Ref<> key = MOLT_TRY(part((*pair)[0])), value = MOLT_TRY(part((*pair)[1]));
            return setitem(ctx, made, key, value);
        }));
    return made;
}

} // namespace molt::copy

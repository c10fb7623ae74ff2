// ChainMap: several mappings seen as one.
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/collections.h"

namespace molt::collections::ChainMap {

namespace {

Ref<Tuple> maps_of(Ctx& ctx, Value self) {
    Ref<> maps = MOLT_TRY(Py(ctx, self).attr("maps"_n));
    return tuple_from_iterable_py(ctx, maps);
}
Py first_map(Ctx& ctx, Value self) { return Py(ctx, self).attr("maps"_n).item(0); }

/// self.__class__(first, *rest of the maps from index `from`)
Ref<> with_maps(Ctx& ctx, Value self, Value first, uint64_t from) {
    Ref<Tuple> maps = MOLT_TRY(maps_of(ctx, self));
    Ref<List> args = MOLT_TRY(list_new(ctx));
    if (first) MOLT_TRY(list_append(ctx, args.get(), first));
    for (uint64_t i = from; i < maps->n; i++) MOLT_TRY(list_append(ctx, args.get(), (*maps)[i]));
    return Py(ctx, self).attr("__class__"_n).spread(args);
}

/// KeyError about the first mapping instead of the one that is pending.
Ref<> not_in_first(Ctx& ctx, Value key) {
    if (!ctx.pending_matches(type::KeyError)) return raised;
    Except caught(ctx);
    if (!key) return ctx.raise(type::KeyError, "No keys found in the first mapping.");
    return ctx.raise(type::KeyError, "Key not found in the first mapping: {!r}", key);
}

} // namespace

Ref<> dunder_init(Ctx& ctx, Value self, std::span<const Value> rest) {
    Ref<List> maps = MOLT_TRY(list_new(ctx));
    for (Value map : rest) MOLT_TRY(list_append(ctx, maps.get(), map));
    if (rest.empty()) MOLT_TRY(list_append(ctx, maps.get(), MOLT_TRY(Ref<>(dict_new(ctx)))));
    return give(ctx, Py(ctx, self).set_attr("maps"_n, maps));
}

Ref<> dunder_missing(Ctx& ctx, Value, Value key) { return ctx.raise_value(type::KeyError, key); }

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    Ref<Tuple> maps = MOLT_TRY(maps_of(ctx, self));
    for (uint64_t i = 0; i < maps->n; i++) {
        Ref<> value = getitem(ctx, (*maps)[i], key);
        if (value) return value;
        if (!ctx.swallow(type::KeyError)) return raised;
    }
    return Py(ctx, self).call("__missing__"_n, key);
}

Ref<> get(Ctx& ctx, Value self, Value key, Value fallback) {
    return MOLT_TRY(contains(ctx, self, key)) ? getitem(ctx, self, key) : own(fallback);
}

Ref<> dunder_len(Ctx& ctx, Value self) {
    Ref<> maps = MOLT_TRY(Py(ctx, self).attr("maps"_n));
    return give(ctx, builtin(ctx, "set"_n)().attr("union"_n).spread(maps).length());
}

Ref<> dunder_iter(Ctx& ctx, Value self) {
    Ref<Tuple> maps = MOLT_TRY(maps_of(ctx, self));
    Ref<> keys = MOLT_TRY(dict_new(ctx));
    for (uint64_t i = maps->n; i-- > 0;) {
        Ref<> more = MOLT_TRY(Py(ctx, Value(&type::dict)).call("fromkeys"_n, (*maps)[i]));
        keys = MOLT_TRY(inplace(ctx, BinaryOp::or_, keys, more));
    }
    return iter(ctx, keys);
}

Ref<> dunder_contains(Ctx& ctx, Value self, Value key) {
    Ref<Tuple> maps = MOLT_TRY(maps_of(ctx, self));
    for (uint64_t i = 0; i < maps->n; i++)
        if (MOLT_TRY(contains(ctx, (*maps)[i], key))) return boolean(true);
    return boolean(false);
}

Ref<> dunder_bool(Ctx& ctx, Value self) { return builtin(ctx, "any"_n)(Py(ctx, self).attr("maps"_n)); }

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> name = MOLT_TRY(Py(ctx, self).attr("__class__"_n).attr("__name__"_n));
    Ref<Tuple> maps = MOLT_TRY(maps_of(ctx, self));
    Ref<List> parts = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < maps->n; i++) MOLT_TRY(list_append(ctx, parts.get(), Ref<>(MOLT_TRY(repr(ctx, (*maps)[i])))));
    Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ", "));
    Ref<> joined = MOLT_TRY(Py(ctx, comma).call("join"_n, parts));
    return format_text(ctx, "{}({})", name, joined);
}

Ref<> fromkeys(Ctx& ctx, Value cls, Value iterable, std::span<const Value> rest) {
    Ref<List> args = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, args.get(), iterable));
    for (Value v : rest) MOLT_TRY(list_append(ctx, args.get(), v));
    return Py(ctx, cls)(Py(ctx, Value(&type::dict)).attr("fromkeys"_n).spread(args));
}

Ref<> copy(Ctx& ctx, Value self) { return with_maps(ctx, self, MOLT_TRY(first_map(ctx, self).call("copy"_n)), 1); }

Ref<> new_child(Ctx& ctx, Value self, Value m, Value keywords) {
    Ref<> map = own(m);
    if (m.is_none()) map = own(keywords);
    else if (keywords.as<Dict>()->n) MOLT_TRY(Py(ctx, m).call("update"_n, keywords));
    return with_maps(ctx, self, map, 0);
}

Ref<> get_parents(Ctx& ctx, Value self) { return with_maps(ctx, self, Value{}, 1); }
Ref<> dunder_setitem(Ctx& ctx, Value self, Value key, Value value) {
    return give(ctx, first_map(ctx, self).set_item(key, value));
}
Ref<> dunder_delitem(Ctx& ctx, Value self, Value key) {
    if (first_map(ctx, self).del_item(key).ok()) return none();
    return not_in_first(ctx, key);
}
Ref<> popitem(Ctx& ctx, Value self) {
    Ref<> pair = first_map(ctx, self).call("popitem"_n);
    return pair ? std::move(pair) : not_in_first(ctx, Value{});
}
Ref<> pop(Ctx& ctx, Value self, Value key, std::span<const Value> rest) {
    Ref<List> args = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, args.get(), key));
    for (Value v : rest) MOLT_TRY(list_append(ctx, args.get(), v));
    Ref<> value = first_map(ctx, self).attr("pop"_n).spread(args);
    return value ? std::move(value) : not_in_first(ctx, key);
}
Ref<> clear(Ctx& ctx, Value self) {
    MOLT_TRY(first_map(ctx, self).call("clear"_n));
    return none();
}
Ref<> dunder_ior(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(first_map(ctx, self).call("update"_n, other));
    return own(self);
}

static Result<bool> is_mapping(Ctx& ctx, Value v) {
    return Py(ctx, v).is_instance(MOLT_TRY(here.global(ctx, "_collections_abc"_n).attr("Mapping"_n)));
}

Ref<> dunder_or(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_mapping(ctx, other))) return not_implemented();
    Ref<> made = MOLT_TRY(Py(ctx, self).call("copy"_n));
    MOLT_TRY(first_map(ctx, made).call("update"_n, other));
    return made;
}
Ref<> dunder_ror(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_mapping(ctx, other))) return not_implemented();
    Ref<> made = MOLT_TRY(Py(ctx, Value(&type::dict))(other));
    Ref<Tuple> maps = MOLT_TRY(maps_of(ctx, self));
    for (uint64_t i = maps->n; i-- > 0;) MOLT_TRY(Py(ctx, made).call("update"_n, (*maps)[i]));
    return Py(ctx, self).attr("__class__"_n)(made);
}

} // namespace molt::collections::ChainMap

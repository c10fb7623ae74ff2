// WeakValueDictionary, WeakKeyDictionary, KeyedRef.
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/set.h"
#include "gen/std/weakref.h"
#include "std/weakref/walk.h"

namespace molt::weakref {

namespace {

Py data_of(Ctx& ctx, Value self) { return Py(ctx, self).attr("data"_n); }

Status start(Ctx& ctx, Value self, Ref<> remove) {
    if (!remove) return raised;
    Py dict(ctx, self);
    MOLT_TRY(dict.set_attr("_remove"_n, remove));
    MOLT_TRY(dict.set_attr("_pending_removals"_n, MOLT_TRY(Ref<>(list_new(ctx)))));
    MOLT_TRY(dict.set_attr("_iterating"_n, MOLT_TRY(builtin(ctx, "set"_n)())));
    return dict.set_attr("data"_n, MOLT_TRY(Ref<>(dict_new(ctx))));
}

Ref<> shown(Ctx& ctx, Value self) {
    Ref<> name = MOLT_TRY(Py(ctx, self).attr("__class__"_n).attr("__name__"_n));
    return format_text(ctx, "<{} at {}>", name, Address(self));
}

Result<bool> is_mapping(Ctx& ctx, Value v) {
    return Py(ctx, v).is_instance(MOLT_TRY(import(ctx, "_collections_abc", "Mapping"_n)));
}

Ref<> merged(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_mapping(ctx, other))) return not_implemented();
    Ref<> made = MOLT_TRY(Py(ctx, self).call("copy"_n));
    MOLT_TRY(Py(ctx, made).call("update"_n, other));
    return made;
}
Ref<> merged_after(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_mapping(ctx, other))) return not_implemented();
    Ref<> made = MOLT_TRY(Py(ctx, self).attr("__class__"_n)());
    MOLT_TRY(Py(ctx, made).call("update"_n, other));
    MOLT_TRY(Py(ctx, made).call("update"_n, self));
    return made;
}

/// visit(key, value) for the pairs of a mapping, or of what dict() takes.
template<class F> Status each_pair(Ctx& ctx, Value source, F&& visit) {
    Ref<> mapping = own(source);
    if (!MOLT_TRY(Py(ctx, source).has_attr("items"_n))) mapping = MOLT_TRY(builtin(ctx, "dict"_n)(source));
    Ref<> items = MOLT_TRY(Py(ctx, mapping).call("items"_n));
    return for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        return visit((*pair)[0], (*pair)[1]);
    });
}

/// (key, value) -> value if the reference that is the value lives, and so on: picks of walk().
Ref<> pick_pair_of_value(Ctx& ctx, Value item) {
    auto* pair = item.as<Tuple>();
    Ref<> key = own((*pair)[0]), value = MOLT_TRY(alive(ctx, (*pair)[1]));
    return value.value().is_absent() ? std::move(value) : Ref<>(tuple_of(ctx, key, value));
}
Ref<> pick_key_of_value(Ctx& ctx, Value item) {
    auto* pair = item.as<Tuple>();
    Ref<> key = own((*pair)[0]), value = MOLT_TRY(alive(ctx, (*pair)[1]));
    return value.value().is_absent() ? std::move(value) : std::move(key);
}
Ref<> pick_same(Ctx&, Value item) { return own(item); }
Ref<> pick_pair_of_key(Ctx& ctx, Value item) {
    auto* pair = item.as<Tuple>();
    Ref<> value = own((*pair)[1]), key = MOLT_TRY(alive(ctx, (*pair)[0]));
    return key.value().is_absent() ? std::move(key) : Ref<>(tuple_of(ctx, key, value));
}
Ref<> pick_value_of_key(Ctx& ctx, Value item) {
    auto* pair = item.as<Tuple>();
    Ref<> value = own((*pair)[1]), key = MOLT_TRY(alive(ctx, (*pair)[0]));
    return key.value().is_absent() ? std::move(key) : std::move(value);
}
const Name kItems = "items"_n, kValues = "values"_n;

} // namespace

namespace WeakValueDictionary {

namespace {

Ref<> keyed(Ctx& ctx, Value self, Value value, Value key) {
    return here.global(ctx, "KeyedRef"_n)(value, Py(ctx, self).attr("_remove"_n), key);
}

/// What data[key] refers to; kAbsent without a living one.
Ref<> living(Ctx& ctx, Value self, Value key) {
    Ref<> reference = data_of(ctx, self).item(key);
    if (!reference) return ctx.swallow(type::KeyError) ? own(kAbsent) : Ref<>(raised);
    return alive(ctx, reference);
}

/// A copy whose keys went through `convert`.
template<class F> Ref<> copied(Ctx& ctx, Value self, Ref<> made, F&& convert) {
    if (!made) return raised;
    MOLT_TRY(commit_removals(ctx, self));
    Ref<> items = MOLT_TRY(builtin(ctx, "list"_n)(data_of(ctx, self).call("items"_n)));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<> pair = MOLT_TRY(pick_pair_of_value(ctx, item));
        if (pair.value().is_absent()) return done();
        auto* both = pair.value().as<Tuple>();
        Ref<> key = MOLT_TRY(convert((*both)[0]));
        return setitem(ctx, made, key, (*both)[1]);
    }));
    return made;
}

} // namespace

Ref<> dunder_init(Ctx& ctx, Value self, Value other, Value keywords) {
    Ref<> selfref = MOLT_TRY(here.global(ctx, "ref"_n)(self)), atomic = MOLT_TRY(here.global(ctx, "_remove_dead_weakref"_n));
    Ref<Tuple> defaults = MOLT_TRY(tuple_of(ctx, selfref, atomic));
    MOLT_TRY(start(ctx, self, closure_function(ctx, dunder_init_remove_code, here, {}, defaults)));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, other));
    MOLT_TRY(Py(ctx, self).attr("update"_n).spread(args, keywords));
    return none();
}
Ref<> dunder_init_remove(Ctx& ctx, Value wr, Value selfref, Value atomic_removal) {
    Ref<> self = MOLT_TRY(Py(ctx, selfref)());
    if (self.value().is_none()) return none();
    Ref<> key = MOLT_TRY(Py(ctx, wr).attr("key"_n));
    if (MOLT_TRY(Py(ctx, self).attr("_iterating"_n).truth()))
        MOLT_TRY(Py(ctx, self).attr("_pending_removals"_n).call("append"_n, key));
    else MOLT_TRY(Py(ctx, atomic_removal)(data_of(ctx, self), key));
    return none();
}
Ref<> _commit_removals(Ctx& ctx, Value self, Value atomic_removal) {
    Py waiting = Py(ctx, self).attr("_pending_removals"_n);
    while (MOLT_TRY(waiting.truth())) MOLT_TRY(Py(ctx, atomic_removal)(data_of(ctx, self), waiting.call("pop"_n)));
    return none();
}
Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    MOLT_TRY(commit_removals(ctx, self));
    Ref<> reference = MOLT_TRY(data_of(ctx, self).item(key)), value = MOLT_TRY(alive(ctx, reference));
    return value.value().is_absent() ? Ref<>(ctx.raise_value(type::KeyError, key)) : std::move(value);
}
Ref<> dunder_delitem(Ctx& ctx, Value self, Value key) {
    MOLT_TRY(commit_removals(ctx, self));
    return give(ctx, data_of(ctx, self).del_item(key));
}
Ref<> dunder_len(Ctx& ctx, Value self) {
    MOLT_TRY(commit_removals(ctx, self));
    return give(ctx, data_of(ctx, self).length());
}
Ref<> dunder_contains(Ctx& ctx, Value self, Value key) {
    MOLT_TRY(commit_removals(ctx, self));
    Ref<> value = MOLT_TRY(living(ctx, self, key));
    return boolean(!value.value().is_absent());
}
Ref<> dunder_repr(Ctx& ctx, Value self) { return shown(ctx, self); }
Ref<> dunder_setitem(Ctx& ctx, Value self, Value key, Value value) {
    MOLT_TRY(commit_removals(ctx, self));
    return give(ctx, data_of(ctx, self).set_item(key, MOLT_TRY(keyed(ctx, self, value, key))));
}
Ref<> copy(Ctx& ctx, Value self) {
    return copied(ctx, self, here.global(ctx, "WeakValueDictionary"_n)(), [](Value key) { return own(key); });
}
Ref<> dunder_deepcopy(Ctx& ctx, Value self, Value memo) {
    return copied(ctx, self, Py(ctx, self).attr("__class__"_n)(),
                  [&](Value key) -> Ref<> { return import(ctx, "copy").call("deepcopy"_n, key, memo); });
}
Ref<> get(Ctx& ctx, Value self, Value key, Value fallback) {
    MOLT_TRY(commit_removals(ctx, self));
    Ref<> value = MOLT_TRY(living(ctx, self, key));
    return value.value().is_absent() ? own(fallback) : std::move(value);
}
Flow items(Resume& r, items_frame& f) { return walk(r, f, true, &kItems, pick_pair_of_value); }
Flow keys(Resume& r, keys_frame& f) { return walk(r, f, true, &kItems, pick_key_of_value); }
Flow itervaluerefs(Resume& r, itervaluerefs_frame& f) { return walk(r, f, true, &kValues, pick_same); }
Flow values(Resume& r, values_frame& f) { return walk(r, f, true, &kValues, alive); }
Ref<> popitem(Ctx& ctx, Value self) {
    MOLT_TRY(commit_removals(ctx, self));
    for (;;) {
        Ref<> item = MOLT_TRY(data_of(ctx, self).call("popitem"_n)), pair = MOLT_TRY(pick_pair_of_value(ctx, item));
        if (!pair.value().is_absent()) return pair;
    }
}
Ref<> pop(Ctx& ctx, Value self, Value key, std::span<const Value> rest) {
    MOLT_TRY(commit_removals(ctx, self));
    Ref<> value = MOLT_TRY(living(ctx, self, key));
    if (!data_of(ctx, self).call("pop"_n, key, kNone).ok()) return raised;
    if (!value.value().is_absent()) return value;
    return rest.empty() ? Ref<>(ctx.raise_value(type::KeyError, key)) : own(rest[0]);
}
Ref<> setdefault(Ctx& ctx, Value self, Value key, Value fallback) {
    Ref<> value = MOLT_TRY(living(ctx, self, key));
    if (!value.value().is_absent()) return value;
    MOLT_TRY(commit_removals(ctx, self));
    MOLT_TRY(data_of(ctx, self).set_item(key, MOLT_TRY(keyed(ctx, self, fallback, key))));
    return own(fallback);
}
Ref<> update(Ctx& ctx, Value self, Value other, Value keywords) {
    MOLT_TRY(commit_removals(ctx, self));
    auto put = [&](Value key, Value value) -> Status {
        return data_of(ctx, self).set_item(key, MOLT_TRY(keyed(ctx, self, value, key)));
    };
    if (!other.is_none()) MOLT_TRY(each_pair(ctx, other, put));
    return give(ctx, each_pair(ctx, keywords, put));
}
Ref<> valuerefs(Ctx& ctx, Value self) {
    MOLT_TRY(commit_removals(ctx, self));
    return builtin(ctx, "list"_n)(data_of(ctx, self).call("values"_n));
}
Ref<> dunder_ior(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(Py(ctx, self).call("update"_n, other));
    return own(self);
}
Ref<> dunder_or(Ctx& ctx, Value self, Value other) { return merged(ctx, self, other); }
Ref<> dunder_ror(Ctx& ctx, Value self, Value other) { return merged_after(ctx, self, other); }

} // namespace WeakValueDictionary

namespace KeyedRef {

Ref<> dunder_new(Ctx& ctx, Value kind, Value ob, Value callback, Value key) {
    Ref<> made = MOLT_TRY(here.global(ctx, "ref"_n).call("__new__"_n, kind, ob, callback));
    MOLT_TRY(Py(ctx, made).set_attr("key"_n, key));
    return made;
}
Ref<> dunder_init(Ctx& ctx, Value self, Value ob, Value callback, Value) {
    return super_of(ctx, cls, self).call("__init__"_n, ob, callback);
}

} // namespace KeyedRef

namespace WeakKeyDictionary {

namespace {

Ref<> plain_ref(Ctx& ctx, Value key) { return here.global(ctx, "ref"_n)(key); }
Ref<> own_ref(Ctx& ctx, Value self, Value key) { return here.global(ctx, "ref"_n)(key, Py(ctx, self).attr("_remove"_n)); }

Status forget(Ctx& ctx, Value self, Value reference) {
    if (data_of(ctx, self).del_item(reference).ok() || ctx.swallow(type::KeyError)) return done();
    return raised;
}

template<class F> Ref<> copied(Ctx& ctx, Value self, Ref<> made, F&& convert) {
    if (!made) return raised;
    Ref<> items = MOLT_TRY(builtin(ctx, "list"_n)(data_of(ctx, self).call("items"_n)));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<> pair = MOLT_TRY(pick_pair_of_key(ctx, item));
        if (pair.value().is_absent()) return done();
        auto* both = pair.value().as<Tuple>();
        Ref<> value = MOLT_TRY(convert((*both)[1]));
        return setitem(ctx, made, (*both)[0], value);
    }));
    return made;
}

} // namespace

Ref<> dunder_init(Ctx& ctx, Value self, Value dict) {
    Ref<Tuple> defaults = MOLT_TRY(tuple_of(ctx, MOLT_TRY(plain_ref(ctx, self))));
    MOLT_TRY(start(ctx, self, closure_function(ctx, dunder_init_remove_code, here, {}, defaults)));
    MOLT_TRY(Py(ctx, self).set_attr("_dirty_len"_n, false));
    if (!dict.is_none()) MOLT_TRY(Py(ctx, self).call("update"_n, dict));
    return none();
}
Ref<> dunder_init_remove(Ctx& ctx, Value k, Value selfref) {
    Ref<> self = MOLT_TRY(Py(ctx, selfref)());
    if (self.value().is_none()) return none();
    if (!MOLT_TRY(Py(ctx, self).attr("_iterating"_n).truth())) return give(ctx, forget(ctx, self, k));
    MOLT_TRY(Py(ctx, self).attr("_pending_removals"_n).call("append"_n, k));
    return none();
}
Ref<> _commit_removals(Ctx& ctx, Value self) {
    Py waiting = Py(ctx, self).attr("_pending_removals"_n);
    while (MOLT_TRY(waiting.truth())) {
        Ref<> reference = MOLT_TRY(waiting.call("pop"_n));
        MOLT_TRY(forget(ctx, self, reference));
    }
    return none();
}
// Keys that were deleted by hand during a walk are no longer waited for.
Ref<> _scrub_removals(Ctx& ctx, Value self) {
    Ref<> waiting = MOLT_TRY(Py(ctx, self).attr("_pending_removals"_n));
    Ref<List> kept = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, waiting, [&](Value k) -> Status {
        return MOLT_TRY(data_of(ctx, self).contains(k)) ? list_append(ctx, kept.get(), k) : done();
    }));
    MOLT_TRY(Py(ctx, self).set_attr("_pending_removals"_n, kept));
    return give(ctx, Py(ctx, self).set_attr("_dirty_len"_n, false));
}
Ref<> dunder_delitem(Ctx& ctx, Value self, Value key) {
    MOLT_TRY(Py(ctx, self).set_attr("_dirty_len"_n, true));
    return give(ctx, data_of(ctx, self).del_item(MOLT_TRY(plain_ref(ctx, key))));
}
Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) { return data_of(ctx, self).item(MOLT_TRY(plain_ref(ctx, key))); }
Ref<> dunder_len(Ctx& ctx, Value self) {
    Py dict(ctx, self);
    if (MOLT_TRY(dict.attr("_dirty_len"_n).truth()) && MOLT_TRY(dict.attr("_pending_removals"_n).truth()))
        MOLT_TRY(dict.call("_scrub_removals"_n));
    return give(ctx,
                Result<int64_t>(MOLT_TRY(data_of(ctx, self).length()) - MOLT_TRY(dict.attr("_pending_removals"_n).length())));
}
Ref<> dunder_repr(Ctx& ctx, Value self) { return shown(ctx, self); }
Ref<> dunder_setitem(Ctx& ctx, Value self, Value key, Value value) {
    return give(ctx, data_of(ctx, self).set_item(MOLT_TRY(own_ref(ctx, self, key)), value));
}
Ref<> copy(Ctx& ctx, Value self) {
    return copied(ctx, self, here.global(ctx, "WeakKeyDictionary"_n)(), [](Value value) { return own(value); });
}
Ref<> dunder_deepcopy(Ctx& ctx, Value self, Value memo) {
    return copied(ctx, self, Py(ctx, self).attr("__class__"_n)(),
                  [&](Value value) -> Ref<> { return import(ctx, "copy").call("deepcopy"_n, value, memo); });
}
Ref<> get(Ctx& ctx, Value self, Value key, Value fallback) {
    return data_of(ctx, self).call("get"_n, MOLT_TRY(plain_ref(ctx, key)), fallback);
}
Ref<> dunder_contains(Ctx& ctx, Value self, Value key) {
    Ref<> reference = plain_ref(ctx, key);
    if (!reference) return ctx.swallow(type::TypeError) ? boolean(false) : Ref<>(raised);
    return give(ctx, data_of(ctx, self).contains(reference));
}
Flow items(Resume& r, items_frame& f) { return walk(r, f, false, &kItems, pick_pair_of_key); }
Flow keys(Resume& r, keys_frame& f) { return walk(r, f, false, nullptr, alive); }
Flow values(Resume& r, values_frame& f) { return walk(r, f, false, &kItems, pick_value_of_key); }
Ref<> keyrefs(Ctx& ctx, Value self) { return builtin(ctx, "list"_n)(data_of(ctx, self)); }
Ref<> popitem(Ctx& ctx, Value self) {
    MOLT_TRY(Py(ctx, self).set_attr("_dirty_len"_n, true));
    for (;;) {
        Ref<> item = MOLT_TRY(data_of(ctx, self).call("popitem"_n)), pair = MOLT_TRY(pick_pair_of_key(ctx, item));
        if (!pair.value().is_absent()) return pair;
    }
}
Ref<> pop(Ctx& ctx, Value self, Value key, std::span<const Value> rest) {
    MOLT_TRY(Py(ctx, self).set_attr("_dirty_len"_n, true));
    Ref<List> args = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, args.get(), MOLT_TRY(plain_ref(ctx, key))));
    for (Value v : rest) MOLT_TRY(list_append(ctx, args.get(), v));
    return data_of(ctx, self).attr("pop"_n).spread(args);
}
Ref<> setdefault(Ctx& ctx, Value self, Value key, Value fallback) {
    return data_of(ctx, self).call("setdefault"_n, MOLT_TRY(own_ref(ctx, self, key)), fallback);
}
Ref<> update(Ctx& ctx, Value self, Value dict, Value keywords) {
    auto put = [&](Value key, Value value) -> Status {
        return data_of(ctx, self).set_item(MOLT_TRY(own_ref(ctx, self, key)), value);
    };
    if (!dict.is_none()) MOLT_TRY(each_pair(ctx, dict, put));
    if (keywords.as<Dict>()->n) MOLT_TRY(Py(ctx, self).call("update"_n, keywords));
    return none();
}
Ref<> dunder_ior(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(Py(ctx, self).call("update"_n, other));
    return own(self);
}
Ref<> dunder_or(Ctx& ctx, Value self, Value other) { return merged(ctx, self, other); }
Ref<> dunder_ror(Ctx& ctx, Value self, Value other) { return merged_after(ctx, self, other); }

} // namespace WeakKeyDictionary

} // namespace molt::weakref

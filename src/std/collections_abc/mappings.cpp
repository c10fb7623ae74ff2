// Mapping, its views, MutableMapping.
#include "core/exc/except.h"
#include "core/types/set.h"
#include "gen/std/_collections_abc.h"

namespace molt::_collections_abc {

namespace {

/// mapping[key], or kAbsent instead of KeyError.
Ref<> item_or_absent(Ctx& ctx, Value mapping, Value key) {
    Ref<> value = getitem(ctx, mapping, key);
    if (value || !ctx.swallow(type::KeyError)) return value;
    return Ref<>::own(kAbsent);
}

Py mapping_of(Ctx& ctx, Value view) { return Py(ctx, view).attr("_mapping"_n); }
Ref<> set_of(Ctx& ctx, Value items) { return Py(ctx, Value(&type::set))(items); }

/// self[key] = mapping[key] for each key.
Status copy_items(Ctx& ctx, Value self, Value keys, Value mapping) {
    return for_each(ctx, keys, [&](Value key) -> Status {
        Ref<> value = MOLT_TRY(getitem(ctx, mapping, key));
        return setitem(ctx, self, key, value);
    });
}

} // namespace

namespace Mapping {

Ref<> dunder_getitem(Ctx& ctx, Value, Value) { return raise_py(ctx, Value(&type::KeyError)); }
Ref<> get(Ctx& ctx, Value self, Value key, Value fallback) {
    Ref<> value = MOLT_TRY(item_or_absent(ctx, self, key));
    return value.value().is_absent() ? own(fallback) : std::move(value);
}
Ref<> dunder_contains(Ctx& ctx, Value self, Value key) {
    Ref<> value = MOLT_TRY(item_or_absent(ctx, self, key));
    return boolean(!value.value().is_absent());
}
Ref<> keys(Ctx& ctx, Value self) { return here.global(ctx, "KeysView"_n)(self); }
Ref<> items(Ctx& ctx, Value self) { return here.global(ctx, "ItemsView"_n)(self); }
Ref<> values(Ctx& ctx, Value self) { return here.global(ctx, "ValuesView"_n)(self); }
Ref<> dunder_eq(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(isinstance(ctx, other, cls))) return not_implemented();
    Py dict(ctx, Value(&type::dict));
    Ref<> left = MOLT_TRY(dict(Py(ctx, self).call("items"_n))), right = MOLT_TRY(dict(Py(ctx, other).call("items"_n)));
    return compare(ctx, left, right, CompareOp::eq);
}

} // namespace Mapping

namespace MappingView {

Ref<> dunder_init(Ctx& ctx, Value self, Value mapping) { return give(ctx, Py(ctx, self).set_attr("_mapping"_n, mapping)); }
Ref<> dunder_len(Ctx& ctx, Value self) { return give(ctx, mapping_of(ctx, self).length()); }
Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> name = MOLT_TRY(Py(ctx, self).attr("__class__"_n).attr("__name__"_n)), mapping = MOLT_TRY(mapping_of(ctx, self));
    return format_text(ctx, "{}({!r})", name, mapping);
}

} // namespace MappingView

namespace KeysView {

Ref<> _from_iterable(Ctx& ctx, Value, Value it) { return set_of(ctx, it); }
Ref<> dunder_contains(Ctx& ctx, Value self, Value key) { return give(ctx, mapping_of(ctx, self).contains(key)); }
Flow dunder_iter(Resume& r, dunder_iter_frame& f) {
    MOLT_RESUME(r);
    {
        Ref<> mapping = MOLT_TRY(mapping_of(r.ctx, f.self));
        f.iterator.set(MOLT_TRY(iter(r.ctx, mapping)));
    }
    for (;;) {
        r.value = MOLT_TRY(next(r.ctx, f.iterator));
        if (r.value.value().is_absent()) break;
        MOLT_YIELD(r, r.value);
    }
    MOLT_RESUME_END(r, kNone);
}

} // namespace KeysView

namespace ItemsView {

Ref<> _from_iterable(Ctx& ctx, Value, Value it) { return set_of(ctx, it); }
Ref<> dunder_contains(Ctx& ctx, Value self, Value item) {
    Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
    Ref<> mapping = MOLT_TRY(mapping_of(ctx, self));
    Ref<> value = MOLT_TRY(item_or_absent(ctx, mapping, (*pair)[0]));
    if (value.value().is_absent()) return boolean(false);
    return give(ctx, equal(ctx, value, (*pair)[1]));
}
Flow dunder_iter(Resume& r, dunder_iter_frame& f) {
    MOLT_RESUME(r);
    {
        Ref<> mapping = MOLT_TRY(mapping_of(r.ctx, f.self));
        f.iterator.set(MOLT_TRY(iter(r.ctx, mapping)));
    }
    for (;;) {
        {
            Ref<> key = MOLT_TRY(next(r.ctx, f.iterator));
            if (key.value().is_absent()) break;
            Ref<> value = MOLT_TRY(mapping_of(r.ctx, f.self).item(key));
            r.value = MOLT_TRY(tuple_of(r.ctx, key, value));
        }
        MOLT_YIELD(r, r.value);
    }
    MOLT_RESUME_END(r, kNone);
}

} // namespace ItemsView

namespace ValuesView {

Ref<> dunder_contains(Ctx& ctx, Value self, Value value) {
    Ref<> mapping = MOLT_TRY(mapping_of(ctx, self)), iterator = MOLT_TRY(iter(ctx, mapping));
    for (;;) {
        Ref<> key = MOLT_TRY(next(ctx, iterator));
        if (key.value().is_absent()) return boolean(false);
        Ref<> item = MOLT_TRY(mapping_of(ctx, self).item(key));
        if (MOLT_TRY(equal(ctx, item, value))) return boolean(true);
    }
}
Flow dunder_iter(Resume& r, dunder_iter_frame& f) {
    MOLT_RESUME(r);
    {
        Ref<> mapping = MOLT_TRY(mapping_of(r.ctx, f.self));
        f.iterator.set(MOLT_TRY(iter(r.ctx, mapping)));
    }
    for (;;) {
        {
            Ref<> key = MOLT_TRY(next(r.ctx, f.iterator));
            if (key.value().is_absent()) break;
            r.value = MOLT_TRY(mapping_of(r.ctx, f.self).item(key));
        }
        MOLT_YIELD(r, r.value);
    }
    MOLT_RESUME_END(r, kNone);
}

} // namespace ValuesView

namespace MutableMapping {

Ref<> dunder_setitem(Ctx& ctx, Value, Value, Value) { return raise_py(ctx, Value(&type::KeyError)); }
Ref<> dunder_delitem(Ctx& ctx, Value, Value) { return raise_py(ctx, Value(&type::KeyError)); }

Ref<> pop(Ctx& ctx, Value self, Value key, Value fallback) {
    Ref<> value = getitem(ctx, self, key);
    if (!value) {
        if (!ctx.pending_matches(type::KeyError)) return raised;
        Except caught(ctx);
        Ref<> marker = MOLT_TRY(Py(ctx, self).attr("_MutableMapping__marker"_n));
        if (fallback == marker.value()) return caught.reraise();
        return own(fallback);
    }
    MOLT_TRY(setitem(ctx, self, key, Value{}));
    return value;
}

Ref<> popitem(Ctx& ctx, Value self) {
    Ref<> iterator = MOLT_TRY(iter(ctx, self));
    Ref<> key = MOLT_TRY(next(ctx, iterator));
    if (key.value().is_absent()) return raise_py(ctx, Value(&type::KeyError), kNone);
    Ref<> value = MOLT_TRY(getitem(ctx, self, key));
    MOLT_TRY(setitem(ctx, self, key, Value{}));
    return tuple_of(ctx, key, value);
}

Ref<> clear(Ctx& ctx, Value self) {
    while (Py(ctx, self).call("popitem"_n).ok()) {}
    return ctx.swallow(type::KeyError) ? none() : Ref<>(raised);
}

Ref<> update(Ctx& ctx, Value self, Value other, Value keywords) {
    if (MOLT_TRY(isinstance(ctx, other, Mapping::cls))) MOLT_TRY(copy_items(ctx, self, other, other));
    else if (MOLT_TRY(Py(ctx, other).has_attr("keys"_n))) {
        Ref<> keys = MOLT_TRY(Py(ctx, other).call("keys"_n));
        MOLT_TRY(copy_items(ctx, self, keys, other));
    } else {
        MOLT_TRY(for_each(ctx, other, [&](Value item) -> Status {
            Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
            return setitem(ctx, self, (*pair)[0], (*pair)[1]);
        }));
    }
    MOLT_TRY(copy_items(ctx, self, keywords, keywords));
    return none();
}

Ref<> setdefault(Ctx& ctx, Value self, Value key, Value fallback) {
    Ref<> value = MOLT_TRY(item_or_absent(ctx, self, key));
    if (!value.value().is_absent()) return value;
    MOLT_TRY(setitem(ctx, self, key, fallback));
    return own(fallback);
}

} // namespace MutableMapping

} // namespace molt::_collections_abc

// Counter: a dict that counts.
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/collections.h"

namespace molt::collections::Counter {

namespace {

const Value kZero(molt_small_int(0));

Result<bool> is_counter(Ctx& ctx, Value v) { return isinstance(ctx, v, cls); }
Result<bool> is_mapping(Ctx& ctx, Value v) {
    return Py(ctx, v).is_instance(MOLT_TRY(here.global(ctx, "_collections_abc"_n).attr("Mapping"_n)));
}
Result<bool> positive(Ctx& ctx, Value count) { return compare_bool(ctx, count, kZero, CompareOp::gt); }

/// visit(key, value) for each item of mapping.items().
template<class F> Status each_item(Ctx& ctx, Value mapping, F&& visit) {
    Ref<> items = MOLT_TRY(Py(ctx, mapping).call("items"_n));
    return for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        return visit((*pair)[0], (*pair)[1]);
    });
}

Ref<> empty_counter(Ctx& ctx) { return here.global(ctx, "Counter"_n)(); }

Status keep_if_positive(Ctx& ctx, Value result, Value key, Value count) {
    if (!MOLT_TRY(positive(ctx, count))) return done();
    return setitem(ctx, result, key, count);
}

/// all(self[e] OP other[e] for c in (self, other) for e in c)
Ref<> compare_counts(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (!MOLT_TRY(is_counter(ctx, other))) return not_implemented();
    for (Value side : {self, other}) {
        Ref<> iterator = MOLT_TRY(iter(ctx, side));
        for (;;) {
            Ref<> key = MOLT_TRY(next(ctx, iterator));
            if (key.value().is_absent()) break;
            Ref<> left = MOLT_TRY(getitem(ctx, self, key)), right = MOLT_TRY(getitem(ctx, other, key));
            if (!MOLT_TRY(compare_bool(ctx, left, right, op))) return boolean(false);
        }
    }
    return boolean(true);
}

/// left[key] is changed to combine(left[key], count) for each count of right; then what is not positive goes.
template<class F> Ref<> combine_in_place(Ctx& ctx, Value self, Value other, F&& combine) {
    MOLT_TRY(each_item(ctx, other, [&](Value key, Value count) -> Status {
        Ref<> own_count = MOLT_TRY(getitem(ctx, self, key));
        Ref<> changed = MOLT_TRY(combine(own_count.value(), count));
        return changed.value().is_absent() ? done() : setitem(ctx, self, key, changed);
    }));
    return Py(ctx, self).call("_keep_positive"_n);
}

} // namespace

Ref<> dunder_init(Ctx& ctx, Value self, Value iterable, Value keywords) {
    MOLT_TRY(super_of(ctx, cls, self).call("__init__"_n));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, iterable));
    MOLT_TRY(Py(ctx, self).attr("update"_n).spread(args, keywords));
    return none();
}

Ref<> dunder_missing(Ctx&, Value, Value) { return own(kZero); }
Ref<> total(Ctx& ctx, Value self) { return builtin(ctx, "sum"_n)(Py(ctx, self).call("values"_n)); }

Ref<> most_common(Ctx& ctx, Value self, Value n) {
    Ref<> items = MOLT_TRY(Py(ctx, self).call("items"_n));
    Ref<> key = MOLT_TRY(here.global(ctx, "_itemgetter"_n)(1));
    if (n.is_none()) return builtin(ctx, "sorted"_n)(items, kw("key"_n, key), kw("reverse"_n, true));
    return import(ctx, "heapq").call("nlargest"_n, n, items, kw("key"_n, key));
}

Ref<> elements(Ctx& ctx, Value self) {
    Ref<> repeated = MOLT_TRY(here.global(ctx, "_starmap"_n)(here.global(ctx, "_repeat"_n), Py(ctx, self).call("items"_n)));
    return here.global(ctx, "_chain"_n).call("from_iterable"_n, repeated);
}

Ref<> fromkeys(Ctx& ctx, Value, Value, Value) {
    return ctx.raise(type::NotImplementedError, "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.");
}

Ref<> update(Ctx& ctx, Value self, Value iterable, Value keywords) {
    if (!iterable.is_none()) {
        if (!MOLT_TRY(is_mapping(ctx, iterable))) MOLT_TRY(here.global(ctx, "_count_elements"_n)(self, iterable));
        else if (!MOLT_TRY(truth(ctx, self))) MOLT_TRY(super_of(ctx, cls, self).call("update"_n, iterable));
        else {
            Ref<> get = MOLT_TRY(Py(ctx, self).attr("get"_n));
            MOLT_TRY(each_item(ctx, iterable, [&](Value key, Value count) -> Status {
                Ref<> sum = MOLT_TRY(Py(ctx, count) + Py(ctx, get)(key, kZero));
                return setitem(ctx, self, key, sum);
            }));
        }
    }
    if (keywords.as<Dict>()->n) MOLT_TRY(Py(ctx, self).call("update"_n, keywords));
    return none();
}

Ref<> subtract(Ctx& ctx, Value self, Value iterable, Value keywords) {
    if (!iterable.is_none()) {
        Ref<> get = MOLT_TRY(Py(ctx, self).attr("get"_n));
        auto take = [&](Value key, Value count) -> Status {
            Ref<> rest = MOLT_TRY(Py(ctx, get)(key, kZero) - count);
            return setitem(ctx, self, key, rest);
        };
        if (MOLT_TRY(is_mapping(ctx, iterable))) MOLT_TRY(each_item(ctx, iterable, take));
        else MOLT_TRY(for_each(ctx, iterable, [&](Value key) { return take(key, Value(molt_small_int(1))); }));
    }
    if (keywords.as<Dict>()->n) MOLT_TRY(Py(ctx, self).call("subtract"_n, keywords));
    return none();
}

Ref<> copy(Ctx& ctx, Value self) { return Py(ctx, self).attr("__class__"_n)(self); }
Ref<> dunder_reduce(Ctx& ctx, Value self) {
    Ref<> plain = MOLT_TRY(Py(ctx, Value(&type::dict))(self));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, plain));
    return tuple_of(ctx, MOLT_TRY(Py(ctx, self).attr("__class__"_n)), args);
}
Ref<> dunder_delitem(Ctx& ctx, Value self, Value elem) {
    if (MOLT_TRY(contains(ctx, self, elem))) MOLT_TRY(super_of(ctx, cls, self).call("__delitem__"_n, elem));
    return none();
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> name = MOLT_TRY(Py(ctx, self).attr("__class__"_n).attr("__name__"_n));
    if (!MOLT_TRY(truth(ctx, self))) return format_text(ctx, "{}()", name);
    Py dict(ctx, Value(&type::dict));
    Ref<> shown = dict(Py(ctx, self).call("most_common"_n));
    if (!shown) {
        if (!ctx.swallow(type::TypeError)) return raised;
        shown = MOLT_TRY(dict(self));
    }
    return format_text(ctx, "{}({!r})", name, shown);
}

Ref<> dunder_eq(Ctx& ctx, Value self, Value other) { return compare_counts(ctx, self, other, CompareOp::eq); }
Ref<> dunder_ne(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_counter(ctx, other))) return not_implemented();
    return boolean(!MOLT_TRY(compare_bool(ctx, self, other, CompareOp::eq)));
}
Ref<> dunder_le(Ctx& ctx, Value self, Value other) { return compare_counts(ctx, self, other, CompareOp::le); }
Ref<> dunder_ge(Ctx& ctx, Value self, Value other) { return compare_counts(ctx, self, other, CompareOp::ge); }
Ref<> dunder_lt(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_counter(ctx, other))) return not_implemented();
    if (!MOLT_TRY(compare_bool(ctx, self, other, CompareOp::le))) return boolean(false);
    return compare(ctx, self, other, CompareOp::ne);
}
Ref<> dunder_gt(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_counter(ctx, other))) return not_implemented();
    if (!MOLT_TRY(compare_bool(ctx, self, other, CompareOp::ge))) return boolean(false);
    return compare(ctx, self, other, CompareOp::ne);
}

Ref<> dunder_add(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_counter(ctx, other))) return not_implemented();
    Ref<> result = MOLT_TRY(empty_counter(ctx));
    MOLT_TRY(each_item(ctx, self, [&](Value key, Value count) -> Status {
        Ref<> sum = MOLT_TRY(Py(ctx, count) + Py(ctx, other).item(key));
        return keep_if_positive(ctx, result, key, sum);
    }));
    MOLT_TRY(each_item(ctx, other, [&](Value key, Value count) -> Status {
        if (MOLT_TRY(contains(ctx, self, key))) return done();
        return keep_if_positive(ctx, result, key, count);
    }));
    return result;
}

Ref<> dunder_sub(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_counter(ctx, other))) return not_implemented();
    Ref<> result = MOLT_TRY(empty_counter(ctx));
    MOLT_TRY(each_item(ctx, self, [&](Value key, Value count) -> Status {
        Ref<> rest = MOLT_TRY(Py(ctx, count) - Py(ctx, other).item(key));
        return keep_if_positive(ctx, result, key, rest);
    }));
    MOLT_TRY(each_item(ctx, other, [&](Value key, Value count) -> Status {
        if (MOLT_TRY(contains(ctx, self, key)) || !MOLT_TRY(compare_bool(ctx, count, kZero, CompareOp::lt))) return done();
        Ref<> rest = MOLT_TRY(Py(ctx, kZero) - count);
        return setitem(ctx, result, key, rest);
    }));
    return result;
}

Ref<> dunder_or(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_counter(ctx, other))) return not_implemented();
    Ref<> result = MOLT_TRY(empty_counter(ctx));
    MOLT_TRY(each_item(ctx, self, [&](Value key, Value count) -> Status {
        Ref<> theirs = MOLT_TRY(getitem(ctx, other, key));
        bool less = MOLT_TRY(compare_bool(ctx, count, theirs, CompareOp::lt));
        return keep_if_positive(ctx, result, key, less ? theirs.value() : count);
    }));
    MOLT_TRY(each_item(ctx, other, [&](Value key, Value count) -> Status {
        if (MOLT_TRY(contains(ctx, self, key))) return done();
        return keep_if_positive(ctx, result, key, count);
    }));
    return result;
}

Ref<> dunder_and(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(is_counter(ctx, other))) return not_implemented();
    Ref<> result = MOLT_TRY(empty_counter(ctx));
    MOLT_TRY(each_item(ctx, self, [&](Value key, Value count) -> Status {
        Ref<> theirs = MOLT_TRY(getitem(ctx, other, key));
        bool less = MOLT_TRY(compare_bool(ctx, count, theirs, CompareOp::lt));
        return keep_if_positive(ctx, result, key, less ? count : theirs.value());
    }));
    return result;
}

Ref<> dunder_pos(Ctx& ctx, Value self) {
    Ref<> result = MOLT_TRY(empty_counter(ctx));
    MOLT_TRY(each_item(ctx, self, [&](Value key, Value count) { return keep_if_positive(ctx, result, key, count); }));
    return result;
}

Ref<> dunder_neg(Ctx& ctx, Value self) {
    Ref<> result = MOLT_TRY(empty_counter(ctx));
    MOLT_TRY(each_item(ctx, self, [&](Value key, Value count) -> Status {
        if (!MOLT_TRY(compare_bool(ctx, count, kZero, CompareOp::lt))) return done();
        Ref<> negated = MOLT_TRY(Py(ctx, kZero) - count);
        return setitem(ctx, result, key, negated);
    }));
    return result;
}

Ref<> _keep_positive(Ctx& ctx, Value self) {
    Ref<List> others = MOLT_TRY(list_new(ctx));
    MOLT_TRY(each_item(ctx, self, [&](Value key, Value count) -> Status {
        return MOLT_TRY(positive(ctx, count)) ? done() : list_append(ctx, others.get(), key);
    }));
    for (uint64_t i = 0; i < others->n; i++) MOLT_TRY(setitem(ctx, self, (*others)[i], Value{}));
    return own(self);
}

Ref<> dunder_iadd(Ctx& ctx, Value self, Value other) {
    return combine_in_place(ctx, self, other,
                            [&](Value mine, Value theirs) { return inplace(ctx, BinaryOp::add, mine, theirs); });
}
Ref<> dunder_isub(Ctx& ctx, Value self, Value other) {
    return combine_in_place(ctx, self, other,
                            [&](Value mine, Value theirs) { return inplace(ctx, BinaryOp::sub, mine, theirs); });
}
Ref<> dunder_ior(Ctx& ctx, Value self, Value other) {
    return combine_in_place(ctx, self, other, [&](Value mine, Value theirs) -> Ref<> {
        return MOLT_TRY(compare_bool(ctx, theirs, mine, CompareOp::gt)) ? own(theirs) : own(kAbsent);
    });
}
Ref<> dunder_iand(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(each_item(ctx, self, [&](Value key, Value count) -> Status {
        Ref<> theirs = MOLT_TRY(getitem(ctx, other, key));
        return MOLT_TRY(compare_bool(ctx, theirs, count, CompareOp::lt)) ? setitem(ctx, self, key, theirs) : done();
    }));
    return Py(ctx, self).call("_keep_positive"_n);
}

} // namespace molt::collections::Counter

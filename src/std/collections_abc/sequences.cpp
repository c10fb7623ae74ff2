// Sequence, ByteString, MutableSequence.
#include "core/exc/except.h"
#include "core/types/list.h"
#include "gen/std/_collections_abc.h"

namespace molt::_collections_abc {

namespace Sequence {

Ref<> dunder_getitem(Ctx& ctx, Value, Value) { return raise_py(ctx, Value(&type::IndexError)); }

Flow dunder_iter(Resume& r, dunder_iter_frame& f) {
    MOLT_RESUME(r);
    f.i.set(Value(molt_small_int(0)));
    for (;;) {
        r.value = getitem(r.ctx, f.self, f.i);
        if (!r.value) {
            if (!r.ctx.swallow(type::IndexError)) return raised;
            break;
        }
        MOLT_YIELD_TRY(r, r.value);
        if (!r.value) { // an IndexError thrown in ends the iteration, as one of the item does
            if (!r.ctx.swallow(type::IndexError)) return raised;
            break;
        }
        f.i.set(Value(molt_small_int(f.i.value().small_int() + 1)));
    }
    MOLT_RESUME_END(r, kNone);
}

Ref<> dunder_contains(Ctx& ctx, Value self, Value value) {
    Ref<> iterator = MOLT_TRY(iter(ctx, self));
    for (;;) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) return boolean(false);
        if (MOLT_TRY(equal(ctx, item, value))) return boolean(true);
    }
}

Flow dunder_reversed(Resume& r, dunder_reversed_frame& f) {
    MOLT_RESUME(r);
    f.i.set(Value(molt_small_int(MOLT_TRY(length(r.ctx, f.self)))));
    while (f.i.value().small_int() > 0) {
        f.i.set(Value(molt_small_int(f.i.value().small_int() - 1)));
        r.value = MOLT_TRY(getitem(r.ctx, f.self, f.i));
        MOLT_YIELD(r, r.value);
    }
    MOLT_RESUME_END(r, kNone);
}

Ref<> index(Ctx& ctx, Value self, Value value, Value start, Value stop) {
    Value zero(molt_small_int(0));
    Ref<> i = own(start), end = own(stop);
    if (!start.is_none() && MOLT_TRY(compare_bool(ctx, start, zero, CompareOp::lt))) {
        Ref<> moved = MOLT_TRY(binary(ctx, BinaryOp::add, Value(molt_small_int(MOLT_TRY(length(ctx, self)))), start));
        i = MOLT_TRY(compare_bool(ctx, moved, zero, CompareOp::lt)) ? own(zero) : std::move(moved);
    }
    if (!stop.is_none() && MOLT_TRY(compare_bool(ctx, stop, zero, CompareOp::lt)))
        end = MOLT_TRY(binary(ctx, BinaryOp::add, stop, Value(molt_small_int(MOLT_TRY(length(ctx, self))))));
    while (end.value().is_none() || MOLT_TRY(compare_bool(ctx, i, end, CompareOp::lt))) {
        Ref<> item = getitem(ctx, self, i);
        if (!item) {
            if (!ctx.swallow(type::IndexError)) return raised;
            break;
        }
        if (MOLT_TRY(equal(ctx, item, value))) return i;
        i = MOLT_TRY(binary(ctx, BinaryOp::add, i, Value(molt_small_int(1))));
    }
    return raise_py(ctx, Value(&type::ValueError));
}

Ref<> count(Ctx& ctx, Value self, Value value) {
    int64_t n = 0;
    MOLT_TRY(for_each(ctx, self, [&](Value item) -> Status {
        n += MOLT_TRY(equal(ctx, item, value));
        return done();
    }));
    return small_int(n);
}

} // namespace Sequence

namespace _DeprecateByteStringMeta {

static Status warn(Ctx& ctx) {
    Ref<Tuple> remove = MOLT_TRY(tuple_of(ctx, Value(molt_small_int(3)), Value(molt_small_int(14))));
    return Status::of(import(ctx, "warnings").call("_deprecated"_n, "collections.abc.ByteString", kw("remove"_n, remove)).ok());
}

Ref<> dunder_new(Ctx& ctx, Value mcls, Value name, Value bases, Value name_space, Value keywords) {
    if (!MOLT_TRY(Py(ctx, name).equals("ByteString"))) MOLT_TRY(warn(ctx));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, mcls, name, bases, name_space));
    return super_of(ctx, cls, mcls).attr("__new__"_n).spread(args, keywords);
}

Ref<> dunder_instancecheck(Ctx& ctx, Value self, Value instance) {
    MOLT_TRY(warn(ctx));
    return super_of(ctx, cls, self).call("__instancecheck__"_n, instance);
}

} // namespace _DeprecateByteStringMeta

namespace MutableSequence {

Ref<> dunder_setitem(Ctx& ctx, Value, Value, Value) { return raise_py(ctx, Value(&type::IndexError)); }
Ref<> dunder_delitem(Ctx& ctx, Value, Value) { return raise_py(ctx, Value(&type::IndexError)); }
Ref<> insert(Ctx& ctx, Value, Value, Value) { return raise_py(ctx, Value(&type::IndexError)); }

Ref<> append(Ctx& ctx, Value self, Value value) {
    MOLT_TRY(Py(ctx, self).call("insert"_n, MOLT_TRY(length(ctx, self)), value));
    return none();
}

Ref<> clear(Ctx& ctx, Value self) {
    while (Py(ctx, self).call("pop"_n).ok()) {}
    return ctx.swallow(type::IndexError) ? none() : Ref<>(raised);
}

Ref<> reverse(Ctx& ctx, Value self) {
    int64_t n = MOLT_TRY(length(ctx, self));
    Py sequence(ctx, self);
    for (int64_t i = 0; i < n / 2; i++) {
        Ref<> last = MOLT_TRY(sequence.item(n - i - 1)), first = MOLT_TRY(sequence.item(i));
        MOLT_TRY(sequence.set_item(i, last));
        MOLT_TRY(sequence.set_item(n - i - 1, first));
    }
    return none();
}

Ref<> extend(Ctx& ctx, Value self, Value values) {
    Ref<> items = own(values);
    if (values == self) items = MOLT_TRY(list_from_iterable_py(ctx, values));
    MOLT_TRY(for_each(ctx, items, [&](Value item) { return Status::of(Py(ctx, self).call("append"_n, item).ok()); }));
    return none();
}

Ref<> pop(Ctx& ctx, Value self, Value index) {
    Ref<> value = MOLT_TRY(getitem(ctx, self, index));
    MOLT_TRY(setitem(ctx, self, index, Value{}));
    return value;
}

Ref<> remove(Ctx& ctx, Value self, Value value) {
    Ref<> index = MOLT_TRY(Py(ctx, self).call("index"_n, value));
    return give(ctx, setitem(ctx, self, index, Value{}));
}

Ref<> dunder_iadd(Ctx& ctx, Value self, Value values) {
    MOLT_TRY(Py(ctx, self).call("extend"_n, values));
    return own(self);
}

} // namespace MutableSequence

} // namespace molt::_collections_abc

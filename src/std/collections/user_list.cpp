// UserList: a sequence around a list.
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/collections.h"

namespace molt::collections::UserList {

namespace {

Py data_of(Ctx& ctx, Value self) { return Py(ctx, self).attr("data"_n); }
Ref<> again(Ctx& ctx, Value self, const Py& data) { return Py(ctx, self).attr("__class__"_n)(data); }

/// The list of a UserList; anything else as it is.
Ref<> cast(Ctx& ctx, Value other) { return MOLT_TRY(isinstance(ctx, other, cls)) ? Ref<>(data_of(ctx, other)) : own(other); }

/// The list that + takes: of a UserList, a list itself, or list(other).
Ref<> list_operand(Ctx& ctx, Value other) {
    Ref<> operand = MOLT_TRY(cast(ctx, other));
    if (!(operand.value() == other) || other.is<List>()) return operand;
    return list_from_iterable_py(ctx, other);
}

Ref<> compared(Ctx& ctx, Value self, Value other, CompareOp op) {
    Ref<> data = MOLT_TRY(data_of(ctx, self)), operand = MOLT_TRY(Py(ctx, self).call("_UserList__cast"_n, other));
    return compare(ctx, data, operand, op);
}

Status replace_data(Ctx& ctx, Value self, BinaryOp op, Value operand) {
    Ref<> data = MOLT_TRY(data_of(ctx, self));
    Ref<> changed = MOLT_TRY(inplace(ctx, op, data, operand));
    return Py(ctx, self).set_attr("data"_n, changed);
}

} // namespace

Ref<> dunder_init(Ctx& ctx, Value self, Value initlist) {
    Ref<List> data = MOLT_TRY(list_new(ctx));
    MOLT_TRY(Py(ctx, self).set_attr("data"_n, data));
    if (initlist.is_none()) return none();
    Ref<> items = MOLT_TRY(cast(ctx, initlist));
    data = MOLT_TRY(list_from_iterable_py(ctx, items));
    return give(ctx, Py(ctx, self).set_attr("data"_n, data));
}
Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> data = MOLT_TRY(data_of(ctx, self));
    return repr(ctx, data);
}
Ref<> dunder_lt(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, CompareOp::lt); }
Ref<> dunder_le(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, CompareOp::le); }
Ref<> dunder_eq(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, CompareOp::eq); }
Ref<> dunder_gt(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, CompareOp::gt); }
Ref<> dunder_ge(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, CompareOp::ge); }
Ref<> __cast(Ctx& ctx, Value, Value other) { return cast(ctx, other); }
Ref<> dunder_contains(Ctx& ctx, Value self, Value item) { return give(ctx, data_of(ctx, self).contains(item)); }
Ref<> dunder_len(Ctx& ctx, Value self) { return give(ctx, data_of(ctx, self).length()); }
Ref<> dunder_getitem(Ctx& ctx, Value self, Value i) {
    Py item = data_of(ctx, self).item(i);
    return i.is_kind(MOLT_KIND_SLICE) ? again(ctx, self, item) : item.take();
}
Ref<> dunder_setitem(Ctx& ctx, Value self, Value i, Value item) { return give(ctx, data_of(ctx, self).set_item(i, item)); }
Ref<> dunder_delitem(Ctx& ctx, Value self, Value i) { return give(ctx, data_of(ctx, self).del_item(i)); }
Ref<> dunder_add(Ctx& ctx, Value self, Value other) {
    return again(ctx, self, data_of(ctx, self) + MOLT_TRY(list_operand(ctx, other)));
}
Ref<> dunder_radd(Ctx& ctx, Value self, Value other) {
    return again(ctx, self, Py(ctx, MOLT_TRY(list_operand(ctx, other))) + data_of(ctx, self));
}
Ref<> dunder_iadd(Ctx& ctx, Value self, Value other) {
    Ref<> operand = MOLT_TRY(list_operand(ctx, other));
    MOLT_TRY(replace_data(ctx, self, BinaryOp::add, operand));
    return own(self);
}
Ref<> dunder_mul(Ctx& ctx, Value self, Value n) { return again(ctx, self, data_of(ctx, self) * n); }
Ref<> dunder_imul(Ctx& ctx, Value self, Value n) {
    MOLT_TRY(replace_data(ctx, self, BinaryOp::mul, n));
    return own(self);
}
Ref<> dunder_copy(Ctx& ctx, Value self) {
    Ref<> kind = MOLT_TRY(Py(ctx, self).attr("__class__"_n));
    Ref<> made = MOLT_TRY(Py(ctx, kind).call("__new__"_n, kind));
    MOLT_TRY(Py(ctx, made).attr("__dict__"_n).call("update"_n, Py(ctx, self).attr("__dict__"_n)));
    Ref<> data = MOLT_TRY(Py(ctx, self).attr("__dict__"_n).item("data"_n).call("copy"_n));
    MOLT_TRY(Py(ctx, made).attr("__dict__"_n).set_item("data"_n, data));
    return made;
}

/// self.data.method(args...); None
template<class... A> static Ref<> forward(Ctx& ctx, Value self, Name method, const A&... args) {
    MOLT_TRY(data_of(ctx, self).call(method, args...));
    return none();
}
Ref<> append(Ctx& ctx, Value self, Value item) { return forward(ctx, self, "append"_n, item); }
Ref<> insert(Ctx& ctx, Value self, Value i, Value item) { return forward(ctx, self, "insert"_n, i, item); }
Ref<> pop(Ctx& ctx, Value self, Value i) { return data_of(ctx, self).call("pop"_n, i); }
Ref<> remove(Ctx& ctx, Value self, Value item) { return forward(ctx, self, "remove"_n, item); }
Ref<> clear(Ctx& ctx, Value self) { return forward(ctx, self, "clear"_n); }
Ref<> copy(Ctx& ctx, Value self) { return again(ctx, self, Py(ctx, self)); }
Ref<> count(Ctx& ctx, Value self, Value item) { return data_of(ctx, self).call("count"_n, item); }
Ref<> index(Ctx& ctx, Value self, Value item, std::span<const Value> rest) {
    Ref<List> args = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, args.get(), item));
    for (Value v : rest) MOLT_TRY(list_append(ctx, args.get(), v));
    return data_of(ctx, self).attr("index"_n).spread(args);
}
Ref<> reverse(Ctx& ctx, Value self) { return forward(ctx, self, "reverse"_n); }
Ref<> sort(Ctx& ctx, Value self, std::span<const Value> rest, Value keywords) {
    Ref<> args = MOLT_TRY(tuple_copy(ctx, rest));
    MOLT_TRY(data_of(ctx, self).attr("sort"_n).spread(args, keywords));
    return none();
}
Ref<> extend(Ctx& ctx, Value self, Value other) {
    Ref<> items = MOLT_TRY(cast(ctx, other));
    return forward(ctx, self, "extend"_n, items);
}

} // namespace molt::collections::UserList

// WeakMethod and finalize.
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/weakref.h"
#include "std/weakref/walk.h"

namespace molt::weakref {

namespace WeakMethod {

Ref<> dunder_new(Ctx& ctx, Value kind, Value meth, Value callback) {
    Ref<> object = Py(ctx, meth).attr("__self__"_n), function = object ? Ref<>(Py(ctx, meth).attr("__func__"_n)) : Ref<>();
    if (!function) {
        if (!ctx.pending_matches(type::AttributeError)) return raised;
        Except caught(ctx);
        Ref<Str> shown = MOLT_TRY(str(ctx, Value(class_of(meth))));
        return caught.raise_from(kNone, type::TypeError, "argument should be a bound method, not {}", shown);
    }
    // The callback knows the reference weakly: its cell is filled when the reference exists.
    Ref<> on_death = MOLT_TRY(closure_function(ctx, dunder_new__cb_code, here, {callback, kNone}));
    Ref<> made = MOLT_TRY(here.global(ctx, "ref"_n).call("__new__"_n, kind, object, on_death));
    Py self(ctx, made);
    MOLT_TRY(self.set_attr("_func_ref"_n, MOLT_TRY(here.global(ctx, "ref"_n)(function, on_death))));
    MOLT_TRY(self.set_attr("_meth_type"_n, Value(class_of(meth))));
    MOLT_TRY(self.set_attr("_alive"_n, true));
    Ref<> self_wr = MOLT_TRY(here.global(ctx, "ref"_n)(made));
    Closure(on_death.value()).cell(1)->contents.set(self_wr.value());
    return made;
}

Ref<> dunder_new__cb(Ctx& ctx, const Closure& free, Value) {
    Ref<> callback = own(free[0]), self = MOLT_TRY(Py(ctx, free[1])());
    if (self.value().is_none() || !MOLT_TRY(Py(ctx, self).attr("_alive"_n).truth())) return none();
    MOLT_TRY(Py(ctx, self).set_attr("_alive"_n, false));
    if (!callback.value().is_none()) MOLT_TRY(Py(ctx, callback)(self));
    return none();
}

Ref<> dunder_call(Ctx& ctx, Value self) {
    Ref<> object = MOLT_TRY(super_of(ctx, cls, self).call("__call__"_n)), function = MOLT_TRY(Py(ctx, self).call("_func_ref"_n));
    if (object.value().is_none() || function.value().is_none()) return none();
    return Py(ctx, self).attr("_meth_type"_n)(function, object);
}

static Ref<> compared(Ctx& ctx, Value self, Value other, bool wanted) {
    if (!MOLT_TRY(isinstance(ctx, other, cls))) return not_implemented();
    bool both = MOLT_TRY(Py(ctx, self).attr("_alive"_n).truth()) && MOLT_TRY(Py(ctx, other).attr("_alive"_n).truth());
    if (!both) return boolean((self == other) == wanted);
    Ref<> same = MOLT_TRY(here.global(ctx, "ref"_n).call("__eq__"_n, self, other));
    bool equal_ones =
        MOLT_TRY(truth(ctx, same)) && MOLT_TRY(Py(ctx, self).attr("_func_ref"_n).equals(Py(ctx, other).attr("_func_ref"_n)));
    return boolean(equal_ones == wanted);
}
Ref<> dunder_eq(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, true); }
Ref<> dunder_ne(Ctx& ctx, Value self, Value other) { return compared(ctx, self, other, false); }

} // namespace WeakMethod

namespace finalize {

namespace {

Py registry(Ctx& ctx, Value self) { return Py(ctx, self).attr("_registry"_n); }

/// The record of a finalizer that has not run; None afterwards.
Ref<> info_of(Ctx& ctx, Value self) { return registry(ctx, self).call("get"_n, self); }

/// (object, function, args, kwargs) of a record whose object lives; None otherwise.
Ref<> details(Ctx& ctx, Value info) {
    if (info.is_none()) return none();
    Py record(ctx, info);
    Ref<> object = MOLT_TRY(record.call("weakref"_n));
    if (object.value().is_none()) return none();
    Ref<> kwargs = MOLT_TRY(record.attr("kwargs"_n));
    if (kwargs.value().is_none()) kwargs = MOLT_TRY(dict_new(ctx));
    return tuple_of(ctx, object, MOLT_TRY(record.attr("func"_n)), MOLT_TRY(record.attr("args"_n)), kwargs);
}

} // namespace

Ref<> dunder_init(Ctx& ctx, Value self, Value obj, Value func, std::span<const Value> rest, Value keywords) {
    Py handle(ctx, self), kind(ctx, cls);
    if (!MOLT_TRY(handle.attr("_registered_with_atexit"_n).truth())) {
        MOLT_TRY(import(ctx, "atexit").call("register"_n, handle.attr("_exitfunc"_n)));
        MOLT_TRY(kind.set_attr("_registered_with_atexit"_n, true));
    }
    Ref<> info = MOLT_TRY(handle.call("_Info"_n));
    Py record(ctx, info);
    MOLT_TRY(record.set_attr("weakref"_n, MOLT_TRY(here.global(ctx, "ref"_n)(obj, self))));
    MOLT_TRY(record.set_attr("func"_n, func));
    MOLT_TRY(record.set_attr("args"_n, MOLT_TRY(Ref<>(tuple_copy(ctx, rest)))));
    MOLT_TRY(record.set_attr("kwargs"_n, keywords.as<Dict>()->n ? keywords : kNone));
    MOLT_TRY(record.set_attr("atexit"_n, true));
    MOLT_TRY(record.set_attr("index"_n, MOLT_TRY(builtin(ctx, "next"_n)(handle.attr("_index_iter"_n)))));
    MOLT_TRY(registry(ctx, self).set_item(self, info));
    return give(ctx, kind.set_attr("_dirty"_n, true));
}

Ref<> dunder_call(Ctx& ctx, Value self, Value) {
    Ref<> info = MOLT_TRY(registry(ctx, self).call("pop"_n, self, kNone));
    if (info.value().is_none() || MOLT_TRY(Py(ctx, self).attr("_shutdown"_n).truth())) return none();
    Ref<> args = MOLT_TRY(Py(ctx, info).attr("args"_n)), kwargs = MOLT_TRY(Py(ctx, info).attr("kwargs"_n));
    return Py(ctx, info).attr("func"_n).spread(args, kwargs.value().is_none() ? Value{} : kwargs.value());
}

Ref<> detach(Ctx& ctx, Value self) {
    Ref<> found = MOLT_TRY(details(ctx, MOLT_TRY(info_of(ctx, self))));
    if (!found.value().is_none()) MOLT_TRY(registry(ctx, self).call("pop"_n, self, kNone));
    return found;
}
Ref<> peek(Ctx& ctx, Value self) { return details(ctx, MOLT_TRY(info_of(ctx, self))); }
Ref<> get_alive(Ctx& ctx, Value self) { return give(ctx, registry(ctx, self).contains(self)); }
Ref<> get_atexit(Ctx& ctx, Value self) {
    Ref<> info = MOLT_TRY(info_of(ctx, self));
    return info.value().is_none() ? boolean(false) : Ref<>(Py(ctx, info).attr("atexit"_n));
}
Ref<> set_atexit(Ctx& ctx, Value self, Value value) {
    Ref<> info = MOLT_TRY(info_of(ctx, self));
    if (!info.value().is_none()) MOLT_TRY(Py(ctx, info).set_attr("atexit"_n, MOLT_TRY(truth(ctx, value))));
    return none();
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> found = MOLT_TRY(details(ctx, MOLT_TRY(info_of(ctx, self)))),
          name = MOLT_TRY(Py(ctx, Value(class_of(self))).attr("__name__"_n));
    if (found.value().is_none()) return format_text(ctx, "<{} object at {}; dead>", name, Address(self));
    Value object = (*found.value().as<Tuple>())[0];
    Ref<> kind = MOLT_TRY(Py(ctx, Value(class_of(object))).attr("__name__"_n));
    return format_text(ctx, "<{} object at {}; for {!r} at {}>", name, Address(self), kind, Address(object));
}

// Those that want to run at exit, oldest first.
Ref<> _select_for_exit(Ctx& ctx, Value cls_argument) {
    Ref<> items = MOLT_TRY(builtin(ctx, "list"_n)(registry(ctx, cls_argument).call("items"_n)));
    Ref<List> rows = MOLT_TRY(list_new(ctx)), chosen = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        if (!MOLT_TRY(Py(ctx, (*pair)[1]).attr("atexit"_n).truth())) return done();
        Ref<> order = MOLT_TRY(Py(ctx, (*pair)[1]).attr("index"_n));
        return list_append(ctx, rows.get(), Ref<>(MOLT_TRY(tuple_of(ctx, order, (*pair)[0]))));
    }));
    MOLT_TRY(list_sort_py(ctx, rows.get(), kNone, false));
    for (uint64_t i = 0; i < rows->n; i++) MOLT_TRY(list_append(ctx, chosen.get(), (*(*rows)[i].as<Tuple>())[1]));
    return chosen;
}

Ref<> _exitfunc(Ctx& ctx, Value cls_argument) {
    Py kind(ctx, cls_argument);
    Ref<> pending = none();
    for (;;) {
        if (pending.value().is_none() || MOLT_TRY(Py(ctx, cls).attr("_dirty"_n).truth())) {
            pending = MOLT_TRY(kind.call("_select_for_exit"_n));
            MOLT_TRY(Py(ctx, cls).set_attr("_dirty"_n, false));
        }
        if (!MOLT_TRY(truth(ctx, pending))) break;
        Ref<> finalizer = MOLT_TRY(Py(ctx, pending).call("pop"_n));
        if (Py(ctx, finalizer)().ok()) continue;
        if (!ctx.pending_matches(type::Exception)) break;
        Except caught(ctx);
        Ref<Tuple> details = MOLT_TRY(exc_details(ctx, caught.value()));
        MOLT_TRY(import(ctx, "sys").attr("excepthook"_n).spread(details));
    }
    MOLT_TRY(Py(ctx, cls).set_attr("_shutdown"_n, true));
    return ctx.has_pending() ? Ref<>(raised) : none();
}

} // namespace finalize

} // namespace molt::weakref

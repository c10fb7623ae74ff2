// Enum, StrEnum: what members can do.
#include "std/enum/enum.h"
#include "core/exc/except.h"
#include "core/types/set.h"

namespace molt::enum_ {

namespace Enum {

Ref<> dunder_signature(Ctx& ctx, Value cls) {
    bool members = MOLT_TRY(Py(ctx, cls).attr("_member_names_"_n).truth());
    return str_from_utf8(
        ctx,
        members ? "(*values)" : "(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)");
}

namespace {

/// The member of this value by the tables; kAbsent when there is none.
Ref<> by_value(Ctx& ctx, Value cls, Value value) {
    Ref<> found = Py(ctx, cls).attr("_value2member_map_"_n).item(value);
    if (found) return found;
    if (ctx.swallow(type::KeyError)) return own(kAbsent);
    if (!ctx.swallow(type::TypeError)) return raised;
    Ref<> members = MOLT_TRY(Py(ctx, cls).attr("_member_map_"_n).call("values"_n)), iterator = MOLT_TRY(iter(ctx, members));
    for (;;) {
        Ref<> member = MOLT_TRY(next(ctx, iterator));
        if (member.value().is_absent() || MOLT_TRY(Py(ctx, member).attr("_value_"_n).equals(value))) return member;
    }
}

/// Is what _missing_ gave a member, or an int that left an EJECT flag?
Result<bool> acceptable(Ctx& ctx, Value cls, Value result) {
    if (MOLT_TRY(isinstance(ctx, result, cls))) return true;
    if (!MOLT_TRY(is_flag_class(ctx, cls)) || !is_int(result)) return false;
    Ref<> boundary = MOLT_TRY(Py(ctx, cls).attr("_boundary_"_n));
    return boundary.value() == MOLT_TRY(here.global(ctx, "EJECT"_n)).value();
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Value cls, Value value) {
    if (Value(class_of(value)) == cls) return own(value);
    Ref<> found = MOLT_TRY(by_value(ctx, cls, value));
    if (!found.value().is_absent()) return found;
    if (!MOLT_TRY(Py(ctx, cls).attr("_member_map_"_n).truth()))
        return ctx.raise(type::TypeError, "{} has no members defined", MOLT_TRY(repr(ctx, cls)));
    Ref<> result = Py(ctx, cls).call("_missing_"_n, value);
    Ref<> failure;
    if (!result) {
        if (!ctx.pending_matches(type::Exception)) return raised;
        failure = ctx.take_pending();
        result = none();
    } else if (MOLT_TRY(acceptable(ctx, cls, result))) return result;
    Ref<> qualname = MOLT_TRY(Py(ctx, cls).attr("__qualname__"_n));
    Ref<> invalid =
        MOLT_TRY(Py(ctx, Value(&type::ValueError))(MOLT_TRY(format_text(ctx, "{!r} is not a valid {}", value, qualname))));
    if (!failure) {
        if (result.value().is_none()) return raise_py(ctx, invalid);
        Ref<> name = MOLT_TRY(Py(ctx, cls).attr("__name__"_n));
        failure = MOLT_TRY(Py(ctx, Value(&type::TypeError))(
            MOLT_TRY(format_text(ctx, "error in {}._missing_: returned {!r} instead of None or a valid member", name, result))));
    }
    if (!instance_of(failure, &type::ValueError)) MOLT_TRY(Py(ctx, failure).set_attr("__context__"_n, invalid));
    return raise_py(ctx, failure);
}

Ref<> dunder_init(Ctx&, Value, std::span<const Value>, Value) { return none(); }

Ref<> _generate_next_value_(Ctx& ctx, Value, Value start, Value, Value last_values) {
    if (!MOLT_TRY(truth(ctx, last_values))) return own(start);
    Ref<> last = MOLT_TRY(Py(ctx, last_values).item(-1));
    Ref<> next = [&]() -> Ref<> {
        MOLT_TRY(Py(ctx, last_values).call("sort"_n));
        if (!MOLT_TRY(Py(ctx, last_values).item(-1).equals(last))) return raise_py(ctx, Value(&type::TypeError));
        return binary(ctx, BinaryOp::add, last, Value(molt_small_int(1)));
    }();
    if (next || !ctx.swallow(type::TypeError)) return next;
    MOLT_TRY(import(ctx, "warnings")
                 .call("warn"_n,
                       "In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be "
                       "sortable and support "
                       "adding +1\nand the value returned will be the largest value in the enum incremented by 1",
                       Value(&type::DeprecationWarning), kw("stacklevel"_n, 3)));
    Ref<List> values = MOLT_TRY(list_from_iterable_py(ctx, last_values));
    for (uint64_t i = values->n; i-- > 0;) {
        Ref<> sum = binary(ctx, BinaryOp::add, (*values)[i], Value(molt_small_int(1)));
        if (sum || !ctx.swallow(type::TypeError)) return sum;
    }
    return own(start);
}

Ref<> _missing_(Ctx&, Value, Value) { return none(); }

/// The repr of the value as the data type shows it.
static Ref<> value_text(Ctx& ctx, Value self) {
    Ref<> show = MOLT_TRY(Py(ctx, self).attr("__class__"_n).attr("_value_repr_"_n)),
          value = MOLT_TRY(Py(ctx, self).attr("_value_"_n));
    if (!MOLT_TRY(truth(ctx, show))) return repr(ctx, value);
    return Py(ctx, show)(value);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> cls_name = MOLT_TRY(Py(ctx, self).attr("__class__"_n).attr("__name__"_n)),
          name = MOLT_TRY(Py(ctx, self).attr("_name_"_n));
    return format_text(ctx, "<{}.{}: {}>", cls_name, name, MOLT_TRY(value_text(ctx, self)));
}
Ref<> dunder_str(Ctx& ctx, Value self) {
    Ref<> cls_name = MOLT_TRY(Py(ctx, self).attr("__class__"_n).attr("__name__"_n)),
          name = MOLT_TRY(Py(ctx, self).attr("_name_"_n));
    return format_text(ctx, "{}.{}", cls_name, name);
}

Ref<> dunder_dir(Ctx& ctx, Value self) {
    Ref<> kind = MOLT_TRY(Py(ctx, self).attr("__class__"_n)), names = MOLT_TRY(builtin(ctx, "set"_n)());
    Py all(ctx, names);
    Ref<> data_type = MOLT_TRY(Py(ctx, kind).attr("_member_type_"_n)), members = MOLT_TRY(Py(ctx, kind).attr("_member_map_"_n));
    if (!(data_type.value() == Value(&type::object_)))
        MOLT_TRY(all.call("update"_n, Py(ctx, Value(&type::object_)).call("__dir__"_n, self)));
    auto hidden = [](Value name) { return name.is<Str>() && name.as<Str>()->n && name.as<Str>()->at(0) == '_'; };
    Ref<> own_names = MOLT_TRY(Py(ctx, self).attr_or("__dict__"_n, Value(tuple_empty())));
    MOLT_TRY(for_each(ctx, own_names, [&](Value name) -> Status {
        if (hidden(name) || MOLT_TRY(contains(ctx, members, name))) return done();
        return Status::of(all.call("add"_n, name).ok());
    }));
    Ref<> mro = MOLT_TRY(Py(ctx, kind).call("mro"_n));
    MOLT_TRY(for_each(ctx, mro, [&](Value cls) -> Status {
        Ref<> items = MOLT_TRY(builtin(ctx, "list"_n)(Py(ctx, cls).attr("__dict__"_n).call("items"_n)));
        return for_each(ctx, items, [&](Value item) -> Status {
            Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
            if (hidden((*pair)[0])) return done();
            bool is_member = MOLT_TRY(contains(ctx, members, (*pair)[0]));
            if (!MOLT_TRY(isinstance(ctx, (*pair)[1], property::cls)))
                return is_member ? done() : Status::of(all.call("add"_n, (*pair)[0]).ok());
            bool getter = !MOLT_TRY(Py(ctx, (*pair)[1]).attr("fget"_n)).value().is_none();
            return Status::of(all.call(getter || !is_member ? "add"_n : "discard"_n, (*pair)[0]).ok());
        });
    }));
    for (const char* name : {"__class__", "__doc__", "__eq__", "__hash__", "__module__"}) MOLT_TRY(all.call("add"_n, name));
    return builtin(ctx, "sorted"_n)(names);
}

Ref<> dunder_format(Ctx& ctx, Value self, Value spec) {
    Ref<Str> text = MOLT_TRY(str(ctx, self));
    return Py(ctx, Value(&type::str)).call("__format__"_n, text, spec);
}
Ref<> dunder_hash(Ctx& ctx, Value self) {
    Ref<> name = MOLT_TRY(Py(ctx, self).attr("_name_"_n));
    return give(ctx, hash(ctx, name));
}
Ref<> dunder_reduce_ex(Ctx& ctx, Value self, Value) {
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, MOLT_TRY(Py(ctx, self).attr("_value_"_n))));
    return tuple_of(ctx, MOLT_TRY(Py(ctx, self).attr("__class__"_n)), args);
}
Ref<> dunder_deepcopy(Ctx&, Value self, Value) { return own(self); }
Ref<> dunder_copy(Ctx&, Value self) { return own(self); }
Ref<> get_name(Ctx& ctx, Value self) { return Py(ctx, self).attr("_name_"_n); }
Ref<> get_value(Ctx& ctx, Value self) { return Py(ctx, self).attr("_value_"_n); }

} // namespace Enum

namespace StrEnum {

Ref<> dunder_new(Ctx& ctx, Value cls, std::span<const Value> rest) {
    Ref<> values = MOLT_TRY(tuple_copy(ctx, rest));
    if (rest.size() > 3) return ctx.raise(type::TypeError, "too many arguments for str(): {!r}", values);
    if (rest.size() == 1 && !rest[0].is<Str>()) return ctx.raise(type::TypeError, "{!r} is not a string", rest[0]);
    if (rest.size() >= 2 && !rest[1].is<Str>()) return ctx.raise(type::TypeError, "encoding must be a string, not {!r}", rest[1]);
    if (rest.size() == 3 && !rest[2].is<Str>()) return ctx.raise(type::TypeError, "errors must be a string, not {!r}", rest[2]);
    Ref<> text = MOLT_TRY(Py(ctx, Value(&type::str)).spread(values));
    Ref<> member = MOLT_TRY(Py(ctx, Value(&type::str)).call("__new__"_n, cls, text));
    MOLT_TRY(Py(ctx, member).set_attr("_value_"_n, text));
    return member;
}

Ref<> _generate_next_value_(Ctx& ctx, Value name, Value, Value, Value) { return Py(ctx, name).call("lower"_n); }

} // namespace StrEnum

Ref<> pickle_by_global_name(Ctx& ctx, Value self, Value) { return Py(ctx, self).attr("name"_n); }
Ref<> pickle_by_enum_name(Ctx& ctx, Value self, Value) {
    Ref<Tuple> args =
        MOLT_TRY(tuple_of(ctx, MOLT_TRY(Py(ctx, self).attr("__class__"_n)), MOLT_TRY(Py(ctx, self).attr("_name_"_n))));
    return tuple_of(ctx, MOLT_TRY(builtin(ctx, "getattr"_n)), args);
}

} // namespace molt::enum_

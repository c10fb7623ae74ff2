// UserDict: a mapping around a dict.
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "gen/std/collections.h"

namespace molt::collections::UserDict {

namespace {

Py data_of(Ctx& ctx, Value self) { return Py(ctx, self).attr("data"_n); }
Py class_of_self(Ctx& ctx, Value self) { return Py(ctx, self).attr("__class__"_n); }

/// What `|` takes on the other side: the dict of a UserDict, a dict, or kAbsent.
Ref<> dict_operand(Ctx& ctx, Value other) {
    if (MOLT_TRY(isinstance(ctx, other, cls))) return data_of(ctx, other);
    return other.is_kind(MOLT_KIND_DICT) ? own(other) : Ref<>::own(kAbsent);
}

} // namespace

Ref<> dunder_init(Ctx& ctx, Value self, Value dict, Value keywords) {
    MOLT_TRY(Py(ctx, self).set_attr("data"_n, MOLT_TRY(Ref<>(dict_new(ctx)))));
    if (!dict.is_none()) MOLT_TRY(Py(ctx, self).call("update"_n, dict));
    if (keywords.as<Dict>()->n) MOLT_TRY(Py(ctx, self).call("update"_n, keywords));
    return none();
}
Ref<> dunder_len(Ctx& ctx, Value self) { return give(ctx, data_of(ctx, self).length()); }
Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    if (MOLT_TRY(data_of(ctx, self).contains(key))) return data_of(ctx, self).item(key);
    if (MOLT_TRY(class_of_self(ctx, self).has_attr("__missing__"_n)))
        return class_of_self(ctx, self).call("__missing__"_n, self, key);
    return ctx.raise_value(type::KeyError, key);
}
Ref<> dunder_setitem(Ctx& ctx, Value self, Value key, Value item) { return give(ctx, data_of(ctx, self).set_item(key, item)); }
Ref<> dunder_delitem(Ctx& ctx, Value self, Value key) { return give(ctx, data_of(ctx, self).del_item(key)); }
Ref<> dunder_iter(Ctx& ctx, Value self) {
    Ref<> data = MOLT_TRY(data_of(ctx, self));
    return iter(ctx, data);
}
Ref<> dunder_contains(Ctx& ctx, Value self, Value key) { return give(ctx, data_of(ctx, self).contains(key)); }
Ref<> get(Ctx& ctx, Value self, Value key, Value fallback) {
    return MOLT_TRY(contains(ctx, self, key)) ? getitem(ctx, self, key) : own(fallback);
}
Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> data = MOLT_TRY(data_of(ctx, self));
    return repr(ctx, data);
}
Ref<> dunder_or(Ctx& ctx, Value self, Value other) {
    Ref<> operand = MOLT_TRY(dict_operand(ctx, other));
    if (operand.value().is_absent()) return not_implemented();
    return class_of_self(ctx, self)(data_of(ctx, self) | operand);
}
Ref<> dunder_ror(Ctx& ctx, Value self, Value other) {
    Ref<> operand = MOLT_TRY(dict_operand(ctx, other));
    if (operand.value().is_absent()) return not_implemented();
    return class_of_self(ctx, self)(Py(ctx, operand) | data_of(ctx, self));
}
Ref<> dunder_ior(Ctx& ctx, Value self, Value other) {
    Ref<> operand = MOLT_TRY(dict_operand(ctx, other));
    Ref<> data = MOLT_TRY(data_of(ctx, self));
    Ref<> changed = MOLT_TRY(inplace(ctx, BinaryOp::or_, data, operand.value().is_absent() ? other : operand.value()));
    MOLT_TRY(Py(ctx, self).set_attr("data"_n, changed));
    return own(self);
}
Ref<> dunder_copy(Ctx& ctx, Value self) {
    Ref<> kind = MOLT_TRY(class_of_self(ctx, self));
    Ref<> made = MOLT_TRY(Py(ctx, kind).call("__new__"_n, kind));
    MOLT_TRY(Py(ctx, made).attr("__dict__"_n).call("update"_n, Py(ctx, self).attr("__dict__"_n)));
    Ref<> data = MOLT_TRY(Py(ctx, self).attr("__dict__"_n).item("data"_n).call("copy"_n));
    MOLT_TRY(Py(ctx, made).attr("__dict__"_n).set_item("data"_n, data));
    return made;
}
Ref<> copy(Ctx& ctx, Value self) {
    Ref<> kind = MOLT_TRY(class_of_self(ctx, self));
    Ref<> data = MOLT_TRY(data_of(ctx, self));
    if (kind.value() == cls.value()) return Py(ctx, cls)(Py(ctx, data).call("copy"_n));
    // The copy is made of an empty one, so that a subclass's __init__ is not run.
    MOLT_TRY(Py(ctx, self).set_attr("data"_n, MOLT_TRY(Ref<>(dict_new(ctx)))));
    Ref<> made = import(ctx, "copy").call("copy"_n, self);
    if (!made) {
        Except caught(ctx);
        MOLT_TRY(Py(ctx, self).set_attr("data"_n, data));
        return caught.reraise();
    }
    MOLT_TRY(Py(ctx, self).set_attr("data"_n, data));
    MOLT_TRY(Py(ctx, made).call("update"_n, self));
    return made;
}
Ref<> fromkeys(Ctx& ctx, Value kind, Value iterable, Value value) {
    Ref<> made = MOLT_TRY(Py(ctx, kind)());
    MOLT_TRY(for_each(ctx, iterable, [&](Value key) { return setitem(ctx, made, key, value); }));
    return made;
}

} // namespace molt::collections::UserDict

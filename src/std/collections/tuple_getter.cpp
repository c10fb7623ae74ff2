// collections._tuplegetter: the bodies of its methods, in the stub's order.
#include "std/collections/tuple_getter.h"

#include "core/object/protocol.h"
#include "core/types/tuple.h"
#include "gen/std/_collections.h"

namespace molt::_collections::_tuplegetter {

Ref<> dunder_new(Ctx& ctx, Class* cls, int64_t index, Value doc) {
    Ref<TupleGetter> made = MOLT_TRY(allocate<TupleGetter>(ctx, cls));
    made->index = index;
    made->doc.set(doc);
    return made;
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* getter = self.as<TupleGetter>();
    Value name(class_of(self)->name);
    if (!getter->doc) return format_text(ctx, "{}({}, <NULL>)", name, getter->index);
    Ref<> doc = getter->doc.copy();
    return format_text(ctx, "{}({}, {!r})", name, getter->index, doc);
}

Ref<> dunder_get(Ctx& ctx, Value self, Value instance, Value) {
    if (!instance || instance.is_none()) return own(self);
    int64_t index = self.as<TupleGetter>()->index;
    if (!instance.is<Tuple>())
        return ctx.raise(type::TypeError, "descriptor for index '{}' for tuple subclasses doesn't apply to '{}' object", index,
                         type_name(instance));
    auto* items = instance.as<Tuple>();
    if (uint64_t(index) >= items->n) return ctx.raise(type::IndexError, "tuple index out of range");
    return own((*items)[uint64_t(index)]);
}

Status dunder_set(Ctx& ctx, Value, Value, Value value) {
    return ctx.raise(type::AttributeError, value ? "can't set attribute" : "can't delete attribute");
}

Ref<> dunder_reduce(Ctx& ctx, TupleGetter* self) {
    Ref<> index = MOLT_TRY(int_from_int64(ctx, self->index));
    Ref<> doc = self->doc ? self->doc.copy() : none();
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, index.value(), doc.value()));
    return tuple_of(ctx, Value(class_of(self)), Value(args.get()));
}

Ref<> get_dunder_doc(Ctx&, TupleGetter* self) { return self->doc ? self->doc.copy() : none(); }
Status set_dunder_doc(Ctx&, TupleGetter* self, Value value) {
    self->doc.set(value);
    return done();
}

} // namespace molt::_collections::_tuplegetter

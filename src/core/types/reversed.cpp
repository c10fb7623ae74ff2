// reversed.
#include "core/types/reversed.h"

#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/iterators.h"
#include "core/types/str.h"
#include "core/types/tuple.h"
#include "gen/core/iterators.h"
#include "gen/core/list.h"
#include "gen/types.h"

namespace molt::reversed {

namespace {

/// What can be indexed from 0 to its length: has __getitem__ and is neither a dict nor a weak proxy.
bool is_sequence(Value v) {
    const Class* cls = class_of(v);
    return cls->slots.getitem && !v.is_kind(MOLT_KIND_DICT) && !cls->has(kClassWeakReference);
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    if (args.keyword_count() && (cls == &type::reversed || cls->slots.init == type::reversed.slots.init))
        return ctx.raise(type::TypeError, "reversed() takes no keyword arguments");
    if (args.count() != 1) return ctx.raise(type::TypeError, "reversed expected 1 argument, got {}", args.count());
    Value sequence = args[0];
    // 1. __reversed__ decides, None forbids.
    if (sequence.is_exact(MOLT_KIND_LIST)) return list::dunder_reversed(ctx, sequence.as<List>()); // OPTIMIZATION
    Ref<> method = MOLT_TRY(lookup_special(ctx, sequence, names.__reversed__));
    if (!method.value().is_absent() && !method.value().is_none()) return call(ctx, method, {});
    // 2. Otherwise the object must be a sequence.
    if (method.value().is_none() || !is_sequence(sequence))
        return ctx.raise(type::TypeError, "'{}' object is not reversible", type_name(sequence));
    int64_t n = MOLT_TRY(length(ctx, sequence));
    Ref<Reversed> result = MOLT_TRY(allocate<Reversed>(ctx, cls));
    result->sequence.set(sequence);
    result->index = n - 1;
    return result;
}

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* reversed = self.as<Reversed>();
    if (!reversed->sequence) return own(kAbsent);
    if (reversed->index >= 0) {
        // OPTIMIZATION: exact strs and tuples need no general rules.
        Value exact = reversed->sequence;
        if (exact.is_exact(MOLT_KIND_STR)) return str_from_code_point(ctx, exact.as<Str>()->at(uint64_t(reversed->index--)));
        if (exact.is_exact(MOLT_KIND_TUPLE)) return own((*exact.as<Tuple>())[uint64_t(reversed->index--)]);
        Ref<> sequence = reversed->sequence.copy();
        Ref<> position = MOLT_TRY(int_from_int64(ctx, reversed->index));
        Ref<> item = getitem(ctx, sequence, position);
        if (item) {
            reversed->index--;
            return item;
        }
        if (!ctx.swallow(type::IndexError) && !ctx.swallow(type::StopIteration)) return raised;
    }
    reversed->index = -1;
    reversed->sequence.clear();
    return own(kAbsent);
}

Result<int64_t> dunder_length_hint(Ctx& ctx, Reversed* self) {
    if (!self->sequence) return int64_t(0);
    Ref<> sequence = self->sequence.copy();
    int64_t n = MOLT_TRY(length(ctx, sequence));
    return n < self->index + 1 ? 0 : self->index + 1;
}

Ref<> dunder_reduce(Ctx& ctx, Reversed* self) {
    Ref<> sequence = self->sequence ? self->sequence.copy() : Ref<>(own(tuple_empty()));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, sequence));
    if (!self->sequence) return tuple_of(ctx, Value(class_of(self)), args);
    Ref<> position = MOLT_TRY(int_from_int64(ctx, self->index));
    return tuple_of(ctx, Value(class_of(self)), args, position);
}

Status dunder_setstate(Ctx& ctx, Reversed* self, Value state) {
    int64_t index = MOLT_TRY(iterator_state(ctx, state));
    if (!self->sequence) return done();
    Ref<> sequence = self->sequence.copy();
    int64_t last = MOLT_TRY(length(ctx, sequence)) - 1;
    self->index = index < -1 ? -1 : index > last ? last : index;
    return done();
}

} // namespace molt::reversed

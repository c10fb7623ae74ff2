// The iterators of collections.deque, forward and reverse.
#include "core/object/protocol.h"
#include "core/types/tuple.h"
#include "gen/std/_collections.h"
#include "std/collections/deque.h"

namespace molt::_collections {

namespace {

// ITERATOR(deque, index=0): an iterator that has given `index` items already.
Ref<> new_py(Ctx& ctx, Class* cls, const Args& args) {
    size_t n = args.count();
    if (n < 1 || n > 2)
        return ctx.raise(type::TypeError, "function takes {} {} argument{} ({} given)", n < 1 ? "at least" : "at most",
                         n < 1 ? 1 : 2, n < 1 ? "" : "s", n);
    if (!instance_of(args[0], &type::_collections_deque))
        return ctx.raise(type::TypeError, "argument 1 must be collections.deque, not {}", type_name(args[0]));
    int64_t index = n == 2 ? MOLT_TRY(index_int64(ctx, args[1], type::OverflowError)) : 0;
    auto* deque = args[0].as<Deque>();
    Ref<DequeIterator> made = MOLT_TRY(allocate<DequeIterator>(ctx, cls));
    uint64_t skipped = index < 0 ? 0 : std::min(uint64_t(index), deque->n);
    made->deque.set(args[0]);
    made->index = skipped;
    made->left = deque->n - skipped;
    made->state = deque->state;
    return made;
}

/// The item to give next, after the checks; false at the end.
Result<bool> ready(Ctx& ctx, DequeIterator* self) {
    if (self->deque->state != self->state) {
        self->left = 0;
        return ctx.raise(type::RuntimeError, "deque mutated during iteration");
    }
    return self->left > 0;
}

Ref<> reduce(Ctx& ctx, DequeIterator* self) {
    Ref<> given = small_int(int64_t(self->deque->n) - int64_t(self->left));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, self->deque.value(), given.value()));
    return tuple_of(ctx, Value(class_of(self)), Value(args.get()));
}

} // namespace

namespace _deque_iterator {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) { return new_py(ctx, cls, args); }
Ref<> dunder_iter(Ctx&, Value self) { return own(self); }
Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* iterator = self.as<DequeIterator>();
    if (!MOLT_TRY(ready(ctx, iterator))) return own(kAbsent);
    iterator->left--;
    return own(Value(iterator->deque->at(iterator->index++)));
}
Result<int64_t> dunder_length_hint(Ctx&, DequeIterator* self) { return int64_t(self->left); }
Ref<> dunder_reduce(Ctx& ctx, DequeIterator* self) { return reduce(ctx, self); }

} // namespace _deque_iterator

namespace _deque_reverse_iterator {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) { return new_py(ctx, cls, args); }
Ref<> dunder_iter(Ctx&, Value self) { return own(self); }
Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* iterator = self.as<DequeIterator>();
    if (iterator->left == 0 || !MOLT_TRY(ready(ctx, iterator))) return own(kAbsent); // the end comes before the check
    iterator->left--;
    return own(Value(iterator->deque->at(iterator->deque->n - ++iterator->index)));
}
Result<int64_t> dunder_length_hint(Ctx&, DequeIterator* self) { return int64_t(self->left); }
Ref<> dunder_reduce(Ctx& ctx, DequeIterator* self) { return reduce(ctx, self); }

} // namespace _deque_reverse_iterator

} // namespace molt::_collections

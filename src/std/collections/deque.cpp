// collections.deque: the bodies of its methods, in the stub's order.
#include "std/collections/deque.h"

#include "core/types/container_text.h"
#include "core/types/generic_alias.h"
#include "core/types/list.h"
#include "core/types/slice.h"
#include "core/types/tuple.h"
#include "gen/std/_collections.h"

namespace molt {

void Deque::clear_fields(Deque* self) {
    molt_value* ring = std::exchange(self->ring, nullptr);
    uint64_t capacity = std::exchange(self->capacity, 0), head = std::exchange(self->head, 0), n = std::exchange(self->n, 0);
    self->state++;
    for (uint64_t i = 0; i < n; i++) molt::drop(Value(ring[(head + i) & (capacity - 1)]));
    mem::release(ring, size_t(capacity) * sizeof(molt_value), mem::Tag::table);
}

namespace _collections {

namespace {

constexpr uint64_t kLeastCapacity = 8;

Deque* as_deque(Value v) { return v.as<Deque>(); }
bool is_deque(Value v) { return instance_of(v, &type::_collections_deque); }

/// A ring of this capacity, which holds all items.
Status set_capacity(Ctx& ctx, Deque* self, uint64_t capacity) {
    if (capacity > SIZE_MAX / sizeof(molt_value) / 2) return ctx.raise_no_memory();
    auto* ring = static_cast<molt_value*>(mem::allocate(size_t(capacity) * sizeof(molt_value), mem::Tag::table));
    if (!ring) return ctx.raise_no_memory();
    for (uint64_t i = 0; i < self->n; i++) ring[i] = self->at(i);
    mem::release(self->ring, size_t(self->capacity) * sizeof(molt_value), mem::Tag::table);
    self->ring = ring;
    self->capacity = capacity;
    self->head = 0;
    return done();
}

/// Room for n items in all.
Status reserve(Ctx& ctx, Deque* self, uint64_t n) {
    if (n <= self->capacity) return done();
    uint64_t capacity = self->capacity ? self->capacity : kLeastCapacity;
    while (capacity < n) {
        if (capacity > UINT64_MAX / 4) return ctx.raise_no_memory();
        capacity *= 2;
    }
    return set_capacity(ctx, self, capacity);
}

/// Gives room back once three quarters are empty; a failed allocation keeps it.
void shrink(Ctx& ctx, Deque* self) {
    if (self->capacity <= kLeastCapacity * 8 || self->n > self->capacity / 8) return;
    if (!set_capacity(ctx, self, self->capacity / 4).ok()) ctx.clear_pending();
}

bool is_full(const Deque* self) { return self->maxlen >= 0 && self->n >= uint64_t(self->maxlen); }

Status push_right(Ctx& ctx, Deque* self, Ref<> item) {
    if (is_full(self)) [[unlikely]] {
        if (self->maxlen == 0) return done();
        self->state++;
        Ref<> dropped = Ref<>::own_word(self->ring[self->head]);
        self->head = (self->head + 1) & (self->capacity - 1);
        self->at(self->n - 1) = item.release();
        return done();
    }
    if (self->n == self->capacity) MOLT_TRY(reserve(ctx, self, self->n + 1));
    self->state++;
    self->at(self->n++) = item.release();
    return done();
}

Status push_left(Ctx& ctx, Deque* self, Ref<> item) {
    if (is_full(self)) [[unlikely]] {
        if (self->maxlen == 0) return done();
        self->state++;
        Ref<> dropped = Ref<>::own_word(self->at(self->n - 1));
        self->head = (self->head - 1) & (self->capacity - 1);
        self->ring[self->head] = item.release();
        return done();
    }
    if (self->n == self->capacity) MOLT_TRY(reserve(ctx, self, self->n + 1));
    self->state++;
    self->head = (self->head - 1) & (self->capacity - 1);
    self->ring[self->head] = item.release();
    self->n++;
    return done();
}

/// The deque is not empty.
Ref<> take_right(Ctx& ctx, Deque* self) {
    Ref<> item = Ref<>::own_word(self->at(--self->n));
    self->state++;
    shrink(ctx, self);
    return item;
}
Ref<> take_left(Ctx& ctx, Deque* self) {
    Ref<> item = Ref<>::own_word(self->ring[self->head]);
    self->head = (self->head + 1) & (self->capacity - 1);
    self->n--;
    self->state++;
    shrink(ctx, self);
    return item;
}

enum class End : uint8_t { left, right };

template<End end> Status extend_py(Ctx& ctx, Deque* self, Value iterable) {
    Ref<> source = own(iterable);
    if (iterable == Value(self)) source = MOLT_TRY(list_from_iterable_py(ctx, iterable));
    return for_each(ctx, source, [&](Value item) {
        return end == End::right ? push_right(ctx, self, own(item)) : push_left(ctx, self, own(item));
    });
}

Ref<Deque> deque_new(Ctx& ctx, int64_t maxlen) {
    Ref<Deque> made = MOLT_TRY(allocate<Deque>(ctx, &type::_collections_deque));
    made->maxlen = maxlen;
    return made;
}

/// A shallow copy; of a subclass through its constructor.
Ref<> copy_py(Ctx& ctx, Deque* self) {
    Class* cls = class_of(self);
    if (cls == &type::_collections_deque) {
        Ref<Deque> made = MOLT_TRY(deque_new(ctx, self->maxlen));
        MOLT_TRY(reserve(ctx, made.get(), self->n));
        for (uint64_t i = 0; i < self->n; i++) made->ring[i] = own(Value(self->at(i))).release();
        made->n = self->n;
        return made;
    }
    Ref<> made = MOLT_TRY(self->maxlen < 0 ? call(ctx, Value(cls), {Value(self)})
                                           : call(ctx, Value(cls), {Value(self), Value(molt_small_int(self->maxlen))}));
    if (!is_deque(made)) return ctx.raise(type::TypeError, "{}() must return a deque, not {}", Value(cls->name), type_name(made));
    return made;
}

/// Has the deque changed since? Then raises.
Status check_state(Ctx& ctx, const Deque* self, uint64_t state, Class& error = type::RuntimeError) {
    if (self->state == state) return done();
    return ctx.raise(error, "deque mutated during iteration");
}

/// Items from i on move by one place towards the shorter end; the item itself is the caller's.
Ref<> take_at(Ctx& ctx, Deque* self, uint64_t index) {
    Ref<> item = Ref<>::own_word(self->at(index));
    if (index < self->n / 2) {
        for (uint64_t i = index; i > 0; i--) self->at(i) = self->at(i - 1);
        self->head = (self->head + 1) & (self->capacity - 1);
    } else {
        for (uint64_t i = index; i + 1 < self->n; i++) self->at(i) = self->at(i + 1);
    }
    self->n--;
    self->state++;
    shrink(ctx, self);
    return item;
}

/// self *= count.
Status repeat_py(Ctx& ctx, Deque* self, Value count) {
    if (!has_index(count)) return ctx.raise(type::TypeError, "can't multiply sequence by non-int of type '{}'", type_name(count));
    int64_t times = MOLT_TRY(index_int64(ctx, count, type::OverflowError));
    if (times == 1 || self->n == 0) return done();
    if (times <= 0) {
        Deque::clear_fields(self);
        return done();
    }
    uint64_t size = self->n;
    // A bounded deque keeps the last rounds only.
    if (self->maxlen >= 0) times = std::min(times, self->maxlen / int64_t(size) + 2);
    else if (uint64_t(times) > uint64_t(INT64_MAX) / size) return ctx.raise_no_memory();
    Ref<List> items = MOLT_TRY(list_new(ctx, size));
    for (uint64_t i = 0; i < size; i++) MOLT_TRY(list_append(ctx, items.get(), Value(self->at(i))));
    if (self->maxlen < 0) MOLT_TRY(reserve(ctx, self, size * uint64_t(times)));
    self->state++;
    for (int64_t round = 1; round < times; round++)
        for (uint64_t i = 0; i < size; i++) MOLT_TRY(push_right(ctx, self, own((*items)[i])));
    return done();
}

Result<int64_t> index_of(Ctx& ctx, const Deque* self, Value key) {
    if (!has_index(key)) return ctx.raise(type::TypeError, "sequence index must be integer, not '{}'", type_name(key));
    int64_t i = MOLT_TRY(index_int64(ctx, key, type::IndexError));
    if (i < 0) i += int64_t(self->n);
    if (uint64_t(i) >= self->n) return ctx.raise(type::IndexError, "deque index out of range");
    return i;
}

} // namespace

namespace deque {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args&) {
    Ref<Deque> made = MOLT_TRY(allocate<Deque>(ctx, cls));
    made->maxlen = Deque::kUnbounded;
    return made;
}

Status dunder_init(Ctx& ctx, Deque* self, Value iterable, Value maxlen) {
    int64_t most = Deque::kUnbounded;
    if (!maxlen.is_none()) {
        if (!is_int(maxlen)) return ctx.raise(type::TypeError, "an integer is required");
        if (!int_fits_int64(maxlen, &most)) return ctx.raise(type::OverflowError, "Python int too large to convert to C ssize_t");
        if (most < 0) return ctx.raise(type::ValueError, "maxlen must be non-negative");
    }
    self->maxlen = most;
    if (self->n) Deque::clear_fields(self);
    return iterable ? extend_py<End::right>(ctx, self, iterable) : done();
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    ReprGuard guard(ctx, self);
    if (guard.failed()) return raised;
    if (!guard.entered()) return intern(ctx, "[...]");
    Ref<List> items = MOLT_TRY(list_from_iterable_py(ctx, self));
    Value name(class_of(self)->name);
    if (as_deque(self)->maxlen >= 0) return format_text(ctx, "{}({!r}, maxlen={})", name, items, as_deque(self)->maxlen);
    return format_text(ctx, "{}({!r})", name, items);
}

// 1. Unequal lengths are unequal.  2. The first position where the items differ decides.  3. Without one, the
// lengths do.
Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (!is_deque(other)) return not_implemented();
    uint64_t left_size = as_deque(self)->n, right_size = as_deque(other)->n;
    if (left_size != right_size && op == CompareOp::eq) return boolean(false);
    if (left_size != right_size && op == CompareOp::ne) return boolean(true);
    Ref<> left = MOLT_TRY(iter(ctx, self)), right = MOLT_TRY(iter(ctx, other));
    for (;;) {
        Ref<> a = MOLT_TRY(next(ctx, left)), b = MOLT_TRY(next(ctx, right));
        bool left_ends = a.value().is_absent(), right_ends = b.value().is_absent();
        if (left_ends || right_ends) return boolean(order_satisfies(int(right_ends) - int(left_ends), op));
        if (MOLT_TRY(equal(ctx, a, b))) continue;
        if (op == CompareOp::eq || op == CompareOp::ne) return boolean(op == CompareOp::ne);
        return boolean(MOLT_TRY(compare_bool(ctx, a, b, op)));
    }
}

Ref<> dunder_iter(Ctx& ctx, Value self) {
    Ref<DequeIterator> iterator = MOLT_TRY(allocate<DequeIterator>(ctx, &type::_collections__deque_iterator));
    iterator->deque.set(self);
    iterator->left = as_deque(self)->n;
    iterator->state = as_deque(self)->state;
    return iterator;
}

Result<int64_t> dunder_len(Ctx&, Value self) { return int64_t(as_deque(self)->n); }

Ref<> dunder_add(Ctx& ctx, Value left, Value right) {
    if (!MOLT_TRY(isinstance(ctx, right, Value(&type::_collections_deque))))
        return ctx.raise(type::TypeError, "can only concatenate deque (not \"{}\") to deque", type_name(right));
    Ref<> sum = MOLT_TRY(copy_py(ctx, as_deque(left)));
    MOLT_TRY(extend_py<End::right>(ctx, as_deque(sum), right));
    return sum;
}

Ref<> dunder_mul(Ctx& ctx, Value self, Value count) {
    Ref<> made = MOLT_TRY(copy_py(ctx, as_deque(self)));
    MOLT_TRY(repeat_py(ctx, as_deque(made), count));
    return made;
}

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    int64_t i = MOLT_TRY(index_of(ctx, as_deque(self), key));
    return own(Value(as_deque(self)->at(uint64_t(i))));
}

Status dunder_setitem(Ctx& ctx, Value self, Value key, Value value) {
    Deque* items = as_deque(self);
    int64_t i = MOLT_TRY(index_of(ctx, items, key));
    Ref<> old =
        value ? Ref<>::own_word(std::exchange(items->at(uint64_t(i)), own(value).release())) : take_at(ctx, items, uint64_t(i));
    return done();
}

Result<bool> dunder_contains(Ctx& ctx, Value self, Value key) {
    Deque* items = as_deque(self);
    uint64_t state = items->state;
    for (uint64_t i = 0; i < items->n; i++) {
        Ref<> item = own(Value(items->at(i)));
        if (MOLT_TRY(equal(ctx, item, key))) return true;
        MOLT_TRY(check_state(ctx, items, state));
    }
    return false;
}

Ref<> dunder_iadd(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(extend_py<End::right>(ctx, as_deque(self), other));
    return own(self);
}

Ref<> dunder_imul(Ctx& ctx, Value self, Value count) {
    MOLT_TRY(repeat_py(ctx, as_deque(self), count));
    return own(self);
}

Status append(Ctx& ctx, Deque* self, Value item) { return push_right(ctx, self, own(item)); }
Status appendleft(Ctx& ctx, Deque* self, Value item) { return push_left(ctx, self, own(item)); }

Status clear(Ctx&, Deque* self) {
    Deque::clear_fields(self);
    return done();
}

Ref<> dunder_copy(Ctx& ctx, Deque* self) { return copy_py(ctx, self); }
Ref<> copy(Ctx& ctx, Deque* self) { return copy_py(ctx, self); }

Result<int64_t> count(Ctx& ctx, Deque* self, Value value) {
    int64_t found = 0;
    uint64_t state = self->state;
    for (uint64_t i = 0; i < self->n; i++) {
        Ref<> item = own(Value(self->at(i)));
        if (MOLT_TRY(equal(ctx, item, value))) found++;
        MOLT_TRY(check_state(ctx, self, state));
    }
    return found;
}

Status extend(Ctx& ctx, Deque* self, Value iterable) { return extend_py<End::right>(ctx, self, iterable); }
Status extendleft(Ctx& ctx, Deque* self, Value iterable) { return extend_py<End::left>(ctx, self, iterable); }

Result<int64_t> index(Ctx& ctx, Deque* self, Value value, int64_t start, int64_t stop) {
    auto from_end = [&](int64_t i) {
        if (i < 0) i += int64_t(self->n);
        return i < 0 ? 0 : i;
    };
    start = from_end(start);
    stop = std::min(from_end(stop), int64_t(self->n));
    uint64_t state = self->state;
    for (int64_t i = start; i < stop; i++) {
        Ref<> item = own(Value(self->at(uint64_t(i))));
        if (MOLT_TRY(equal(ctx, item, value))) return i;
        MOLT_TRY(check_state(ctx, self, state));
    }
    return ctx.raise(type::ValueError, "{!r} is not in deque", value);
}

Status insert(Ctx& ctx, Deque* self, int64_t index, Value object) {
    if (is_full(self)) return ctx.raise(type::IndexError, "deque already at its maximum size");
    auto n = int64_t(self->n);
    if (index >= n) return push_right(ctx, self, own(object));
    if (index == 0 || index <= -n) return push_left(ctx, self, own(object));
    if (index < 0) index += n;
    MOLT_TRY(reserve(ctx, self, self->n + 1));
    self->state++;
    self->n++;
    if (index < n / 2) {
        self->head = (self->head - 1) & (self->capacity - 1);
        for (int64_t i = 0; i < index; i++) self->at(uint64_t(i)) = self->at(uint64_t(i) + 1);
    } else {
        for (int64_t i = n; i > index; i--) self->at(uint64_t(i)) = self->at(uint64_t(i) - 1);
    }
    self->at(uint64_t(index)) = own(object).release();
    return done();
}

Ref<> pop(Ctx& ctx, Deque* self) {
    if (self->n == 0) return ctx.raise(type::IndexError, "pop from an empty deque");
    return take_right(ctx, self);
}
Ref<> popleft(Ctx& ctx, Deque* self) {
    if (self->n == 0) return ctx.raise(type::IndexError, "pop from an empty deque");
    return take_left(ctx, self);
}

Ref<> dunder_reduce(Ctx& ctx, Deque* self) {
    Ref<> state = MOLT_TRY(call_method(ctx, Value(self), "__getstate__"));
    Ref<> iterator = MOLT_TRY(iter(ctx, Value(self)));
    Ref<Tuple> args = own(tuple_empty());
    if (self->maxlen >= 0) args = MOLT_TRY(tuple_of(ctx, Value(tuple_empty()), Value(molt_small_int(self->maxlen))));
    return tuple_of(ctx, Value(class_of(self)), Value(args.get()), state.value(), iterator.value());
}

Status remove(Ctx& ctx, Deque* self, Value value) {
    uint64_t state = self->state;
    for (uint64_t i = 0; i < self->n; i++) {
        Ref<> item = own(Value(self->at(i)));
        bool same = MOLT_TRY(equal(ctx, item, value));
        MOLT_TRY(check_state(ctx, self, state, type::IndexError));
        if (!same) continue;
        Ref<> taken = take_at(ctx, self, i);
        return done();
    }
    return ctx.raise(type::ValueError, "{!r} is not in deque", value);
}

Ref<> dunder_reversed(Ctx& ctx, Deque* self) {
    Ref<DequeIterator> iterator = MOLT_TRY(allocate<DequeIterator>(ctx, &type::_collections__deque_reverse_iterator));
    iterator->deque.set(Value(self));
    iterator->left = self->n;
    iterator->state = self->state;
    return iterator;
}

Status reverse(Ctx&, Deque* self) {
    for (uint64_t i = 0, j = self->n; i + 1 < j; i++) std::swap(self->at(i), self->at(--j));
    return done();
}

Status rotate(Ctx& ctx, Deque* self, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "deque.rotate() takes no keyword arguments");
    if (args.count() > 1) return ctx.raise(type::TypeError, "deque.rotate expected at most 1 argument, got {}", args.count());
    int64_t n = args.count() ? MOLT_TRY(index_int64(ctx, args[0], type::OverflowError)) : 1;
    auto size = int64_t(self->n);
    if (size <= 1) return done();
    int64_t steps = n % size;
    if (steps > size / 2) steps -= size;
    if (steps < -(size / 2)) steps += size;
    self->state++;
    // A full ring turns by moving its head; otherwise items cross the gap one by one.
    if (self->n == self->capacity) {
        self->head = (self->head - uint64_t(steps)) & (self->capacity - 1);
        return done();
    }
    for (; steps > 0; steps--) {
        molt_value item = self->at(self->n - 1);
        self->head = (self->head - 1) & (self->capacity - 1);
        self->ring[self->head] = item;
    }
    for (; steps < 0; steps++) {
        molt_value item = self->ring[self->head];
        self->head = (self->head + 1) & (self->capacity - 1);
        self->at(self->n - 1) = item;
    }
    return done();
}

Result<int64_t> dunder_sizeof(Ctx&, Deque* self) { return int64_t(sizeof(Deque) + self->capacity * sizeof(molt_value)); }

Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }

Ref<> get_maxlen(Ctx&, Deque* self) { return self->maxlen < 0 ? none() : small_int(self->maxlen); }

} // namespace deque

} // namespace _collections

} // namespace molt

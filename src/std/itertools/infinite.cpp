// itertools: count, cycle, repeat.
#include "core/call/convert.h"
#include "core/object/protocol.h"
#include "gen/std/itertools.h"
#include "gen/types.h"
#include "std/itertools/itertools.h"

namespace molt::itertools {

namespace count {

namespace {

constexpr Value kOne{MOLT_INT_TAG | 1};

bool is_number(Value v) {
    if (is_int(v) || is_float(v) || v.is_kind(MOLT_KIND_COMPLEX)) return true;
    const Slots& slots = class_of(v)->slots;
    return slots.index || slots.int_ || slots.float_;
}

/// The number that comes next, however it is kept.
Ref<> upcoming(Ctx& ctx, Count* self) { return self->next ? self->next.copy() : int_from_int64(ctx, self->small); }

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, Value start, Value step) {
    if ((start && !is_number(start)) || (step && !is_number(step))) return ctx.raise(type::TypeError, "a number is required");
    int64_t first = 0, by = 1;
    // Whole numbers below the largest C integer count by themselves.
    bool small = (!start || (is_int(start) && int_fits_int64(start, &first))) &&
                 (!step || (is_int(step) && int_fits_int64(step, &by) && by == 1)) && first != INT64_MAX;
    Ref<Count> result = MOLT_TRY(allocate<Count>(ctx, cls));
    result->small = first;
    if (!small) result->next.set(or_value(start, Value(molt_small_int(0))));
    result->step.set(or_value(step, kOne));
    return result;
}

Ref<> dunder_next(Ctx& ctx, Count* self) {
    if (!self->next) {
        if (self->small != INT64_MAX) return int_from_int64(ctx, self->small++);
        self->next.set(MOLT_TRY(int_from_int64(ctx, self->small)));
    }
    Ref<> given = self->next.copy(), step = self->step.copy();
    self->next.set(MOLT_TRY(binary(ctx, BinaryOp::add, given, step)));
    return given;
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* count = self.as<Count>();
    Ref<> number = MOLT_TRY(upcoming(ctx, count));
    Value name = class_of(self)->name;
    int64_t step;
    if (is_int(count->step) && int_fits_int64(count->step, &step) && step == 1) return format_text(ctx, "{}({!r})", name, number);
    return format_text(ctx, "{}({!r}, {!r})", name, number, count->step.value());
}

Ref<> dunder_reduce(Ctx& ctx, Count* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    Ref<> number = MOLT_TRY(upcoming(ctx, self));
    Ref<Tuple> args = MOLT_TRY(self->next ? tuple_of(ctx, number, self->step) : tuple_of(ctx, number));
    return tuple_of(ctx, Value(class_of(self)), args);
}

} // namespace count

namespace cycle {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value iterable) {
    Ref<> iterator = MOLT_TRY(iter(ctx, iterable));
    Ref<List> saved = MOLT_TRY(list_new(ctx));
    Ref<Cycle> result = MOLT_TRY(allocate<Cycle>(ctx, cls));
    result->iterator.set(std::move(iterator));
    result->saved.set(std::move(saved));
    return result;
}

Ref<> dunder_next(Ctx& ctx, Cycle* self) {
    if (self->iterator) {
        Ref<> iterator = self->iterator.copy();
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (!item.value().is_absent()) {
            if (!self->complete) MOLT_TRY(list_append(ctx, self->saved.get(), item.value()));
            return item;
        }
        self->iterator.clear();
    }
    List* saved = self->saved.get();
    if (saved->n == 0) return own(kAbsent);
    if (self->index >= saved->n) self->index = 0;
    return own((*saved)[self->index++]);
}

Ref<> dunder_reduce(Ctx& ctx, Cycle* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    Ref<> iterator = self->iterator.copy();
    bool complete = self->complete;
    if (!iterator) {
        complete = true;
        iterator = MOLT_TRY(iter(ctx, self->saved));
        const uint64_t index = self->index < self->saved->n ? self->index : 0;
        const Value position(molt_small_int(int64_t(index)));
        if (index && !call_method(ctx, iterator, "__setstate__", {position})) return raised;
    }
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, iterator));
    Ref<Tuple> state = MOLT_TRY(tuple_of(ctx, self->saved, Value(molt_bool(complete))));
    return tuple_of(ctx, Value(class_of(self)), args, state);
}

Status dunder_setstate(Ctx& ctx, Cycle* self, Value state) {
    Tuple* items = MOLT_TRY(state_items(ctx, state, 2, 2));
    if (!(*items)[0].is<List>()) return bad_state_item(ctx, 1, "list", (*items)[0]);
    Ref<> flag = MOLT_TRY(index(ctx, (*items)[1]));
    self->saved.set((*items)[0]);
    self->complete = int_sign(flag) != 0;
    self->index = 0;
    return done();
}

} // namespace cycle

namespace repeat {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value object, Value times) {
    int64_t left = -1;
    if (times) {
        left = MOLT_TRY(ssize_from_py(ctx, times));
        if (left < 0) left = 0;
    }
    Ref<Repeat> result = MOLT_TRY(allocate<Repeat>(ctx, cls));
    result->object.set(object);
    result->left = left;
    return result;
}

Ref<> dunder_next(Ctx&, Repeat* self) {
    if (self->left == 0) return own(kAbsent);
    if (self->left > 0) self->left--;
    return self->object.copy();
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* repeat = self.as<Repeat>();
    Value name = class_of(self)->name;
    if (repeat->left < 0) return format_text(ctx, "{}({!r})", name, repeat->object.value());
    return format_text(ctx, "{}({!r}, {})", name, repeat->object.value(), repeat->left);
}

Result<int64_t> dunder_length_hint(Ctx& ctx, Repeat* self) {
    if (self->left < 0) return ctx.raise(type::TypeError, "len() of unsized object");
    return self->left;
}

Ref<> dunder_reduce(Ctx& ctx, Repeat* self) {
    MOLT_TRY(copying_deprecated_py(ctx));
    Ref<> left = MOLT_TRY(int_from_int64(ctx, self->left));
    Ref<Tuple> args = MOLT_TRY(self->left < 0 ? tuple_of(ctx, self->object) : tuple_of(ctx, self->object, left));
    return tuple_of(ctx, Value(class_of(self)), args);
}

} // namespace repeat

} // namespace molt::itertools

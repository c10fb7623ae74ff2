// Weak references: the side table from targets to their references, and what happens when a target dies.
#include "core/object/weak.h"

#include "core/exc/report.h"
#include "core/object/instance.h"
#include "core/object/protocol.h"

namespace molt {

namespace {

/// Open addressing with linear probing: a row for each target that has references. Rows move back on removal,
/// so that probing ends at the first empty one.
struct Row {
    const Object* target; // null: empty
    WeakReference* first;
};
struct Table {
    Row* rows;
    size_t capacity; // a power of two, or 0
    size_t used;
};
constinit Table table{};
constexpr size_t kLeastCapacity = 64;

size_t home_of(const Object* target) {
    return size_t(uint64_t(uintptr_t(target) >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 32) & (table.capacity - 1);
}

/// The row of the target, or the empty one where it belongs.
Row& row_of(const Object* target) {
    size_t i = home_of(target);
    while (table.rows[i].target && table.rows[i].target != target) i = (i + 1) & (table.capacity - 1);
    return table.rows[i];
}

bool reserve_row() {
    if ((table.used + 1) * 4 <= table.capacity * 3) return true;
    size_t capacity = table.capacity ? table.capacity * 2 : kLeastCapacity;
    auto* rows = static_cast<Row*>(mem::allocate(capacity * sizeof(Row), mem::Tag::table));
    if (!rows) return false;
    for (size_t i = 0; i < capacity; i++) rows[i] = {};
    Table old = std::exchange(table, Table{rows, capacity, table.used});
    for (size_t i = 0; i < old.capacity; i++)
        if (old.rows[i].target) row_of(old.rows[i].target) = old.rows[i];
    mem::release(old.rows, old.capacity * sizeof(Row), mem::Tag::table);
    return true;
}

void remove_row(Row& row) {
    table.used--;
    size_t mask = table.capacity - 1;
    size_t hole = size_t(&row - table.rows);
    table.rows[hole] = {};
    for (size_t i = (hole + 1) & mask; table.rows[i].target; i = (i + 1) & mask) {
        size_t home = home_of(table.rows[i].target);
        if (((i - home) & mask) < ((i - hole) & mask)) continue; // its home lies behind the hole
        table.rows[hole] = std::exchange(table.rows[i], Row{});
        hole = i;
    }
}

bool is_proxy(const WeakReference* reference) {
    Class* cls = class_of(reference);
    return cls == &type::weak_proxy || cls == &type::weak_callable_proxy;
}

/// The references without callbacks that are made once for each target; null where there is none.
struct Shared {
    WeakReference *plain = nullptr, *proxy = nullptr;
};
Shared shared_references(WeakReference* first) {
    Shared found;
    if (first && !first->callback && class_of(first) == &type::weak_reference) {
        found.plain = first;
        first = first->next;
    }
    if (first && !first->callback && is_proxy(first)) found.proxy = first;
    return found;
}

/// Puts a reference with a target into the target's list: behind `place`, or at the front.
void link(WeakReference* reference, WeakReference* place) {
    Row& row = row_of(reference->target);
    if (!row.target) {
        row = {reference->target, nullptr};
        table.used++;
        reference->target->flags |= kFlagWeakly;
    }
    reference->previous = place;
    reference->next = place ? place->next : row.first;
    if (reference->next) reference->next->previous = reference;
    (place ? place->next : row.first) = reference;
}

/// Takes a reference out of its target's list; it is dead from now on.
void unlink(WeakReference* reference) {
    Object* target = std::exchange(reference->target, nullptr);
    if (!target) return;
    if (reference->next) reference->next->previous = reference->previous;
    if (reference->previous) reference->previous->next = reference->next;
    else {
        Row& row = row_of(target);
        row.first = reference->next;
        if (!row.first) {
            remove_row(row);
            target->flags &= ~kFlagWeakly;
        }
    }
    reference->previous = reference->next = nullptr;
}

/// A list of references whose callbacks are due, in order, each owned.
struct Due {
    WeakReference* first = nullptr;
    WeakReference** end = &first;

    void add(WeakReference* reference) {
        reference->retain();
        *end = reference;
        end = &reference->next;
    }
};

bool is_weak_reference(const Object* object) { return class_of(object)->has(kClassWeakReference); }

} // namespace

void WeakReference::clear_fields(WeakReference* self) {
    unlink(self);
    self->callback.clear();
}

void weak_subclass_destroy(Ctx& ctx, Object* object) {
    unlink(static_cast<WeakReference*>(object));
    instance_destroy(ctx, object);
}

bool weakly_referenceable(Value v) { return v.is_object() && class_of(v.object())->has_weakrefs; }

Class* weak_plain_class() { return &type::weak_reference; }

Ref<WeakReference> weak_reference_new(Ctx& ctx, Class* cls, Value target, Value callback) {
    if (!weakly_referenceable(target))
        return ctx.raise(type::TypeError, "cannot create weak reference to '{}' object", type_name(target));
    bool proxy = cls == &type::weak_proxy || cls == &type::weak_callable_proxy;
    Shared shared = shared_references(weak_references(target.object()));
    if (!callback) {
        WeakReference* present = proxy ? shared.proxy : cls == &type::weak_reference ? shared.plain : nullptr;
        if (present && present->refcount) return own(present);
    }
    if (!reserve_row()) return ctx.raise_no_memory();
    Ref<WeakReference> made = MOLT_TRY(allocate<WeakReference>(ctx, cls));
    made->target = target.object();
    made->hash = WeakReference::kNoHash;
    if (callback) made->callback.set(callback);
    // The shared plain reference stands first, the shared proxy second, the others behind them, newest first.
    WeakReference* place = nullptr;
    if (proxy && !callback) place = shared.plain;
    else if (callback || cls != &type::weak_reference) place = shared.proxy ? shared.proxy : shared.plain;
    link(made.get(), place);
    return made;
}

Ref<> weak_target(const WeakReference* reference) {
    // A target without a count waits for its destruction.
    if (!reference->target || reference->target->refcount == 0) return Ref<>();
    return own(Value(reference->target));
}

WeakReference* weak_references(const Object* target) { return target->flags & kFlagWeakly ? row_of(target).first : nullptr; }

// 1. All references are dead before any callback runs.  2. A reference that is being destroyed itself calls
// nothing.
void weak_release_py(Ctx& ctx, Object* target) {
    Due due;
    while (WeakReference* reference = weak_references(target)) {
        unlink(reference);
        if (reference->callback && reference->refcount) due.add(reference);
    }
    weak_call_due_py(ctx, due.first);
}

WeakReference* weak_detach_trash(GcHead* trash) {
    Due due;
    for (GcHead* h = trash->next; h != trash; h = h->next)
        if (Object* object = object_of(h); object->kind() == MOLT_KIND_TYPE) Class::leave_bases(static_cast<Class*>(object));
    if (table.used == 0) return nullptr;
    for (GcHead* h = trash->next; h != trash; h = h->next)
        if (Object* object = object_of(h); is_weak_reference(object)) {
            unlink(static_cast<WeakReference*>(object));
            object->flags |= WeakReference::kTrash;
        }
    for (GcHead* h = trash->next; h != trash; h = h->next)
        while (WeakReference* reference = weak_references(object_of(h))) {
            unlink(reference);
            if (reference->callback && !(reference->flags & WeakReference::kTrash)) due.add(reference);
        }
    for (GcHead* h = trash->next; h != trash; h = h->next)
        if (Object* object = object_of(h); is_weak_reference(object)) object->flags &= ~WeakReference::kTrash;
    return due.first;
}

void weak_call_due_py(Ctx& ctx, WeakReference* due) {
    if (!due) return;
    Ref<> outer = ctx.take_pending();
    while (due) {
        Ref<WeakReference> reference = Ref<WeakReference>::own(Value(due));
        due = std::exchange(reference->next, nullptr);
        Ref<> callback = reference->callback.take();
        if (!callback) continue;
        if (!call(ctx, callback, {reference.value()})) report_unraisable(ctx, "Exception ignored in: ", callback);
    }
    if (outer) ctx.restore_pending(std::move(outer));
}

void weak_table_release() {
    mem::release(table.rows, table.capacity * sizeof(Row), mem::Tag::table);
    table = {};
}

} // namespace molt

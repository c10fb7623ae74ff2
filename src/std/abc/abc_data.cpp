// WeakClassSet: classes by identity, without keeping them alive.
#include "std/abc/abc_data.h"

#include "core/object/protocol.h"
#include "core/types/set.h"

namespace molt {

namespace {

constexpr size_t kLeastCapacity = 8;

size_t home_of(const Class* cls, size_t capacity) {
    return size_t(uint64_t(uintptr_t(cls) >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 32) & (capacity - 1);
}

} // namespace

/// The row of the class, or the empty one where it belongs.
WeakClassSet::Row* WeakClassSet::find(const Class* cls) const {
    size_t i = home_of(cls, capacity_);
    while (rows_[i].reference && rows_[i].cls != cls) i = (i + 1) & (capacity_ - 1);
    return &rows_[i];
}

bool WeakClassSet::contains(const Class* cls) const {
    if (!used_) return false;
    const Row* row = find(cls);
    return row->reference && row->reference->target == cls;
}

/// Drops rows of dead classes; room for twice the others.
Status WeakClassSet::rebuild(Ctx& ctx) {
    size_t live = 0;
    for (size_t i = 0; i < capacity_; i++) live += rows_[i].reference && rows_[i].reference->target;
    size_t capacity = kLeastCapacity;
    while (capacity < (live + 1) * 3) capacity *= 2;
    auto* rows = static_cast<Row*>(mem::allocate(capacity * sizeof(Row), mem::Tag::table));
    if (!rows) return ctx.raise_no_memory();
    for (size_t i = 0; i < capacity; i++) rows[i] = {};
    Row* old_rows = std::exchange(rows_, rows);
    size_t old_capacity = std::exchange(capacity_, capacity);
    used_ = live;
    for (size_t i = 0; i < old_capacity; i++) {
        const Row& row = old_rows[i];
        if (!row.reference) continue;
        if (row.reference->target) *find(row.cls) = row;
        else drop(Value(row.reference));
    }
    mem::release(old_rows, old_capacity * sizeof(Row), mem::Tag::table);
    return done();
}

Status WeakClassSet::add(Ctx& ctx, Class* cls) {
    Ref<WeakReference> reference = MOLT_TRY(weak_reference_new(ctx, weak_plain_class(), Value(cls), Value{}));
    if ((used_ + 1) * 3 > capacity_ * 2) MOLT_TRY(rebuild(ctx));
    Row* row = find(cls);
    Ref<> old = Ref<>::own(Value(row->reference));
    if (!old) used_++;
    *row = {cls, reference.get()};
    (void)reference.release();
    return done();
}

void WeakClassSet::clear() {
    Row* rows = std::exchange(rows_, nullptr);
    size_t capacity = std::exchange(capacity_, 0);
    used_ = 0;
    for (size_t i = 0; i < capacity; i++)
        if (rows[i].reference) drop(Value(rows[i].reference));
    mem::release(rows, capacity * sizeof(Row), mem::Tag::table);
}

Status WeakClassSet::members(Ctx& ctx, mem::Buffer<Ref<Class>>& into) const {
    for (size_t i = 0; i < capacity_; i++) {
        if (!rows_[i].reference) continue;
        Ref<> cls = weak_target(rows_[i].reference);
        if (cls && !into.push(std::move(cls).cast<Class>())) return ctx.raise_no_memory();
    }
    return done();
}

Ref<> WeakClassSet::references(Ctx& ctx) const {
    Ref<Set> made = MOLT_TRY(set_new(ctx));
    for (size_t i = 0; i < capacity_; i++)
        if (rows_[i].reference && rows_[i].reference->target) MOLT_TRY(set_add_py(ctx, made.get(), Value(rows_[i].reference)));
    return made;
}

} // namespace molt

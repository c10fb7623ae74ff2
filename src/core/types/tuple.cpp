// tuple for C++ callers: making, copying, slicing.
#include "core/types/tuple.h"

#include <cstring>

#include "core/base/hash.h"
#include "core/object/protocol.h"
#include "core/object/shape.h"
#include "core/types/key_hash.h"
#include "gen/types.h"

namespace molt {

namespace {

/// Values that can take no part in a cycle. What is still to be filled in may become anything.
bool is_atom(Value v) {
    if (!v) return false;
    if (!v.is_object()) return true;
    const Object* object = v.object();
    return !(object->flags & kFlagCollected) || (object->is_exact(MOLT_KIND_TUPLE) && !(object->flags & kFlagTracked));
}

molt_tuple empty_tuple{{kImmortalCount, MOLT_KIND_TUPLE | uint32_t(kFlagImmortal), 0}, 0, {}};

} // namespace

void tuple_untrack_atoms(Tuple* tuple) {
    for (uint64_t i = 0; i < tuple->n; i++)
        if (!is_atom((*tuple)[i])) return;
    untrack(tuple);
}

Tuple* tuple_empty() {
    auto* tuple = reinterpret_cast<Tuple*>(&empty_tuple);
    set_shape(tuple, type::tuple.root); // the classes may have been built anew
    return tuple;
}

namespace {
/// n (not 0) items that the caller sets, and tells the collector of if it has to know: see track_tuple.
Tuple* unset_tuple(Ctx& ctx, uint64_t n) {
    constexpr uint64_t kMost = (SIZE_MAX - 256) / sizeof(molt_value);
    Object* made =
        n > kMost ? nullptr : allocate_collected(&type::tuple, MOLT_KIND_TUPLE, sizeof(Tuple) + size_t(n) * sizeof(molt_value));
    if (!made) [[unlikely]] {
        ctx.raise_no_memory();
        return nullptr;
    }
    auto* tuple = static_cast<Tuple*>(made);
    tuple->n = n;
    return tuple;
}

Ref<Tuple> track_tuple(Tuple* tuple) {
    for (uint64_t i = 0; i < tuple->n; i++)
        if (!is_atom((*tuple)[i])) {
            track(tuple);
            break;
        }
    return Ref<Tuple>::own(Value(tuple));
}
} // namespace

Ref<Tuple> tuple_allocate(Ctx& ctx, uint64_t n) {
    if (n == 0) return own(tuple_empty());
    Tuple* tuple = unset_tuple(ctx, n);
    if (!tuple) return raised;
    for (uint64_t i = 0; i < n; i++) tuple->items[i] = 0;
    track(tuple);
    return Ref<Tuple>::own(Value(tuple));
}

Ref<Tuple> tuple_copy(Ctx& ctx, const molt_value* items, uint64_t n) {
    if (n == 0) return own(tuple_empty());
    Tuple* tuple = unset_tuple(ctx, n);
    if (!tuple) return raised;
    for (uint64_t i = 0; i < n; i++) {
        retain(Value(items[i]));
        tuple->items[i] = items[i];
    }
    return track_tuple(tuple);
}

Ref<Tuple> tuple_move(Ctx& ctx, molt_value* items, uint64_t n) {
    if (n == 0) return own(tuple_empty());
    Tuple* tuple = unset_tuple(ctx, n);
    if (!tuple) {
        for (uint64_t i = 0; i < n; i++) drop(Value(items[i]));
        return raised;
    }
    for (uint64_t i = 0; i < n; i++) tuple->items[i] = items[i];
    return track_tuple(tuple);
}

Ref<Tuple> tuple_slice(Ctx& ctx, Tuple* tuple, uint64_t start, uint64_t end) {
    if (start == 0 && end == tuple->n && tuple->is_exact(MOLT_KIND_TUPLE)) return own(tuple);
    return tuple_copy(ctx, tuple->items + start, end - start);
}

Ref<Tuple> tuple_of_class(Ctx& ctx, Class* cls, std::span<const Value> items) {
    Ref<Tuple> made = MOLT_TRY(allocate<Tuple>(ctx, cls, items.size() * sizeof(molt_value)));
    for (size_t i = 0; i < items.size(); i++) made->items[i] = own(items[i]).release();
    made->n = items.size();
    return made;
}

Ref<> tuple_compare_py(Ctx& ctx, std::span<const Value> left, std::span<const Value> right, CompareOp op) {
    // 1. The first position where the items are neither identical nor equal decides; lengths are no short cut.
    for (size_t i = 0; i < left.size() && i < right.size(); i++) {
        Value a = left[i], b = right[i];
        if (a == b || MOLT_TRY(equal(ctx, a, b))) continue;
        if (op == CompareOp::eq) return boolean(false);
        if (op == CompareOp::ne) return boolean(true);
        return compare(ctx, a, b, op);
    }
    // 2. Without one, the lengths do.
    return compare(ctx, Value(molt_small_int(int64_t(left.size()))), Value(molt_small_int(int64_t(right.size()))), op);
}

Result<int64_t> tuple_hash_py(Ctx& ctx, std::span<const Value> items) {
    base::TupleHash total;
    for (Value item : items) total.add(MOLT_TRY(key_hash(ctx, item)));
    return int64_t(total.finish());
}

} // namespace molt

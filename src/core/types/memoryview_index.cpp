// memoryview: items, slices, assignment, iteration.
#include <cstring>

#include "core/mem/buffer.h"
#include "core/object/protocol.h"
#include "core/types/memoryview.h"
#include "core/types/memoryview_item.h"
#include "core/types/slice.h"
#include "core/types/tuple.h"
#include "gen/core/memoryview.h"

namespace molt {

namespace {

/// Moves the address by an index in one dimension.
Result<uint8_t*> step_to(Ctx& ctx, const BufferInfo& info, uint8_t* at, uint32_t dimension, int64_t index) {
    const int64_t n = info.shape[dimension];
    if (index < 0) index += n;
    if (index < 0 || index >= n) return ctx.raise(type::IndexError, "index out of bounds on dimension {}", dimension + 1);
    return at + info.strides[dimension] * index;
}

/// Is the key a tuple (or one) of what the test accepts?
template<class Test> bool tuple_of_all(Value key, Test&& test) {
    auto* tuple = key.try_as<Tuple>();
    if (!tuple) return false;
    for (uint64_t i = 0; i < tuple->n; i++)
        if (!test((*tuple)[i])) return false;
    return true;
}
bool is_index_tuple(Value key) { return tuple_of_all(key, has_index); }
bool is_slice_tuple(Value key) {
    return key.is<Tuple>() && key.as<Tuple>()->n && tuple_of_all(key, [](Value v) { return v.is<Slice>(); });
}

/// The address of an item by a tuple of indices.
Result<uint8_t*> item_at_tuple(Ctx& ctx, Memoryview* view, Tuple* key) {
    if (key->n > view->info.dimensions)
        return ctx.raise(type::TypeError, "cannot index {}-dimension view with {}-element tuple", view->info.dimensions, key->n);
    uint8_t* at = view->info.data;
    for (uint32_t d = 0; d < key->n; d++) {
        const int64_t i = MOLT_TRY(index_int64(ctx, (*key)[d], type::IndexError));
        at = MOLT_TRY(step_to(ctx, view->info, at, d, i));
    }
    return at;
}

Ref<Memoryview> slice_view(Ctx& ctx, Memoryview* view, Slice* key) {
    SliceSteps steps = MOLT_TRY(slice_unpack_py(ctx, key));
    MOLT_TRY(memoryview_check(ctx, view));
    BufferInfo info = view->info;
    steps.fit(info.shape[0]);
    int64_t shape[kMaxDimensions], strides[kMaxDimensions];
    std::memcpy(shape, info.shape, sizeof(int64_t) * info.dimensions);
    std::memcpy(strides, info.strides, sizeof(int64_t) * info.dimensions);
    info.data += strides[0] * steps.start;
    shape[0] = steps.length;
    strides[0] *= steps.step;
    info.shape = shape;
    info.strides = strides;
    uint64_t items = 1;
    for (uint32_t d = 0; d < info.dimensions; d++) items *= uint64_t(shape[d]);
    info.length = items * uint64_t(info.item_size);
    return memoryview_derive(ctx, view, info);
}

/// The one item that a key of a zero-dimensional view can mean.
bool is_whole_key(Value key) { return key == kEllipsis || (key.is<Tuple>() && key.as<Tuple>()->n == 0); }

/// view[slice] = another buffer of the same structure.
Status assign_slice(Ctx& ctx, Memoryview* view, Slice* key, Value value) {
    BufferView source;
    MOLT_TRY(source.acquire(ctx, value, BufferNeed::strided));
    Ref<Memoryview> target = MOLT_TRY(slice_view(ctx, view, key));
    const BufferInfo &from = source.info(), &to = target->info;
    const auto bare = [](const char* format) { return std::string_view(format[0] == '@' ? format + 1 : format); };
    if (from.dimensions != 1 || from.item_size != to.item_size || bare(from.format) != bare(to.format) ||
        from.extent(0) != to.shape[0])
        return ctx.raise(type::ValueError, "memoryview assignment: lvalue and rvalue have different structures");
    // Through a copy: the two may overlap.
    mem::Buffer<uint8_t> copy;
    uint8_t* bytes = copy.extend(size_t(from.length));
    if (!bytes) return ctx.raise_no_memory();
    buffer_copy_out(from, bytes);
    for (int64_t i = 0; i < to.shape[0]; i++)
        std::memcpy(to.data + i * to.strides[0], bytes + i * to.item_size, size_t(to.item_size));
    return done();
}

} // namespace

namespace memoryview {

Result<int64_t> dunder_len(Ctx& ctx, Value self) {
    auto* view = self.as<Memoryview>();
    MOLT_TRY(memoryview_check(ctx, view));
    if (view->info.dimensions == 0) return ctx.raise(type::TypeError, "0-dim memory has no length");
    return view->info.shape[0];
}

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    auto* view = self.as<Memoryview>();
    MOLT_TRY(memoryview_check(ctx, view));
    const BufferInfo& info = view->info;
    if (info.dimensions == 0) {
        if (key == kEllipsis) return own(self);
        if (is_whole_key(key)) return unpack_item(ctx, info.format, info.data);
        return ctx.raise(type::TypeError, "invalid indexing of 0-dim memory");
    }
    if (has_index(key)) {
        const int64_t i = MOLT_TRY(index_int64(ctx, key, type::IndexError));
        MOLT_TRY(memoryview_check(ctx, view));
        if (info.dimensions != 1) return ctx.raise(type::NotImplementedError, "multi-dimensional sub-views are not implemented");
        uint8_t* at = MOLT_TRY(step_to(ctx, info, info.data, 0, i));
        return unpack_item(ctx, info.format, at);
    }
    if (key.is<Slice>()) return slice_view(ctx, view, key.as<Slice>());
    if (is_index_tuple(key)) {
        uint8_t* at = MOLT_TRY(item_at_tuple(ctx, view, key.as<Tuple>()));
        if (key.as<Tuple>()->n < info.dimensions) return ctx.raise(type::NotImplementedError, "sub-views are not implemented");
        MOLT_TRY(memoryview_check(ctx, view));
        return unpack_item(ctx, info.format, at);
    }
    if (is_slice_tuple(key)) return ctx.raise(type::NotImplementedError, "multi-dimensional slicing is not implemented");
    return ctx.raise(type::TypeError, "memoryview: invalid slice key");
}

Status dunder_setitem(Ctx& ctx, Value self, Value key, Value value) {
    auto* view = self.as<Memoryview>();
    MOLT_TRY(memoryview_check(ctx, view));
    const BufferInfo& info = view->info;
    if (info.readonly) return ctx.raise(type::TypeError, "cannot modify read-only memory");
    if (!value) return ctx.raise(type::TypeError, "cannot delete memory");
    uint8_t* at;
    if (info.dimensions == 0) {
        if (!is_whole_key(key)) return ctx.raise(type::TypeError, "invalid indexing of 0-dim memory");
        at = info.data;
    } else if (has_index(key)) {
        if (info.dimensions != 1) return ctx.raise(type::NotImplementedError, "sub-views are not implemented");
        const int64_t i = MOLT_TRY(index_int64(ctx, key, type::IndexError));
        at = MOLT_TRY(step_to(ctx, info, info.data, 0, i));
    } else if (key.is<Slice>() && info.dimensions == 1) {
        return assign_slice(ctx, view, key.as<Slice>(), value);
    } else if (key.is<Slice>() || is_slice_tuple(key)) {
        return ctx.raise(type::NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1");
    } else if (is_index_tuple(key)) {
        at = MOLT_TRY(item_at_tuple(ctx, view, key.as<Tuple>()));
        if (key.as<Tuple>()->n < info.dimensions) return ctx.raise(type::NotImplementedError, "sub-views are not implemented");
    } else {
        return ctx.raise(type::TypeError, "memoryview: invalid slice key");
    }
    // Converting the value may release the view.
    uint8_t item[16];
    MOLT_TRY(pack_item_py(ctx, info.format, item, value));
    MOLT_TRY(memoryview_check(ctx, view));
    std::memcpy(at, item, size_t(info.item_size));
    return done();
}

Ref<> dunder_iter(Ctx& ctx, Value self) {
    auto* view = self.as<Memoryview>();
    MOLT_TRY(memoryview_check(ctx, view));
    if (view->info.dimensions == 0) return ctx.raise(type::TypeError, "invalid indexing of 0-dim memory");
    if (view->info.dimensions != 1)
        return ctx.raise(type::NotImplementedError, "multi-dimensional sub-views are not implemented");
    if (!item_format_known(view->info.format))
        return ctx.raise(type::NotImplementedError, "memoryview: format {} not supported", view->info.format);
    Ref<MemoryIterator> made = MOLT_TRY(allocate<MemoryIterator>(ctx, &type::memory_iterator));
    made->sequence.set(self);
    made->length = view->info.shape[0];
    return made;
}

} // namespace memoryview

namespace memory_iterator {

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* it = self.as<MemoryIterator>();
    if (!it->sequence) return Ref<>::own(kAbsent);
    Memoryview* view = it->sequence.get();
    if (it->index < it->length) {
        MOLT_TRY(memoryview_check(ctx, view));
        const BufferInfo& info = view->info;
        return unpack_item(ctx, info.format, info.data + info.strides[0] * it->index++);
    }
    it->sequence.clear();
    return Ref<>::own(kAbsent);
}

} // namespace memory_iterator

} // namespace molt

// memoryview: a typed, shaped window on the memory of another object.
#pragma once

#include "core/types/buffer.h"

namespace molt {

/// The memory that a family of views shares: borrowed until the last of them is released.
struct ManagedBuffer : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    BufferView view;
    uint64_t users; // views that are not released

    template<class F> static void fields(ManagedBuffer* self, F&& field) { self->view.fields(field); }
    static void clear_fields(ManagedBuffer* self) { self->view.release(); }
};

struct Memoryview : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<ManagedBuffer> base; // empty once released
    uint64_t exports;         // consumers of this view's memory
    int64_t hash_cache;       // 0: not computed
    BufferInfo info;          // shape and strides point into `extents`
    int64_t* extents;         // the shape, then the strides; owned
    char cast_format[8];      // what info.format points to after a cast

    bool is_released() const { return !base; }
    template<class F> static void fields(Memoryview* self, F&& field) { field(self->base); }
    static void clear_fields(Memoryview* self);
    static void destroy_native(Memoryview* self);
};

/// sequence is dropped when exhausted.
struct MemoryIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Memoryview> sequence;
    int64_t index, length;

    template<class F> static void fields(MemoryIterator* self, F&& field) { field(self->sequence); }
};

bool is_memoryview(Value v);
/// memoryview(object). Raises TypeError when it has no buffer.
Ref<Memoryview> memoryview_new_py(Ctx& ctx, Value object, BufferNeed need = BufferNeed::strided);
/// A view of the same memory with a layout of its own; info's shape and strides are copied.
Ref<Memoryview> memoryview_derive(Ctx& ctx, Memoryview* from, const BufferInfo& info);
/// Raises ValueError when it is released.
Status memoryview_check(Ctx& ctx, const Memoryview* view);
/// view.release(). BufferError while it is exported.
Status memoryview_release(Ctx& ctx, Memoryview* view);
/// object.__buffer__(flags): a memoryview, if the flags can be met.
Ref<> memoryview_for_flags(Ctx& ctx, Value object, int32_t flags);
/// object.__release_buffer__(view): releases a view of the object.
Status memoryview_release_for(Ctx& ctx, Value object, Value view);
/// How memoryviews export themselves.
Status memoryview_lend(Ctx& ctx, Value self, BufferNeed need, BufferInfo* info);
void memoryview_give_back(Value self, const BufferInfo& info);

} // namespace molt

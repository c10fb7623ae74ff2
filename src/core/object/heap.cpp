// The heap: allocation with headers, destruction with finalisers, bounded nesting of deallocation.
#include "core/object/heap.h"

#include <cstring>

#include "core/call/function.h"
#include "core/exc/report.h"
#include "core/object/instance.h"
#include "core/object/lifetime.h"
#include "core/object/protocol.h"
#include "core/object/weak.h"
#include "core/runtime/runtime.h"
#include "core/types/bytes.h"
#include "core/types/cell.h"
#include "core/types/dict.h"
#include "core/types/int.h"
#include "core/types/list.h"
#include "core/types/tuple.h"

namespace molt {

namespace {

/// Deep structures are taken apart iteratively: beyond this nesting, objects wait in a list.
constexpr uint32_t kDeallocNesting = 100;
Object* waiting = nullptr; // linked through shape_address of the waiting objects' GcHead

/// OPTIMIZATION: an instance of a class of the program on top of object, without __del__ and weak references: what
/// instance_destroy and object_bytes do, in one go.
bool destroy_plainly(Object* object, Class* cls) {
    if (cls->destroy != instance_destroy || cls->layout_base != &type::object_ || cls->slots.del ||
        (object->flags & (kFlagWeakly | kFlagCollected)) != kFlagCollected)
        return false;
    untrack(object);
    object->refcount = 1; // SAFETY: as below
    drop_own_fields(object);
    const size_t bytes = cls->base_size + size_t(shape_of(object)->capacity) * sizeof(molt_value) + sizeof(GcHead);
    mem::release(head_of(object), bytes, mem::Tag::collected);
    cls->drop();
    return true;
}

/// OPTIMIZATION: of builtin classes themselves, whose instances are collected, have no finaliser and no weak references.
template<class T> void destroy_itself(Ctx& ctx, Object* object) {
    untrack(object);
    object->refcount = 1; // SAFETY: as below
    size_t bytes = sizeof(T);
    if constexpr (Life<T>::kHasBytes) bytes = T::bytes(static_cast<T*>(object));
    Life<T>::destroy(ctx, object);
    mem::release(head_of(object), sizeof(GcHead) + bytes, mem::Tag::collected);
}

void destroy_now(Ctx& ctx, Object* object) {
    switch (object->flags & MOLT_EXACT_MASK) {
    case MOLT_KIND_CELL: return destroy_itself<Cell>(ctx, object);
    case MOLT_KIND_METHOD:
        if (object->flags & kFlagWeakly) break;
        return destroy_itself<Method>(ctx, object);
    case MOLT_KIND_TUPLE: return destroy_itself<Tuple>(ctx, object);
    case MOLT_KIND_LIST: return destroy_itself<List>(ctx, object);
    case MOLT_KIND_DICT: return destroy_itself<Dict>(ctx, object);
    default: break;
    }
    Class* cls = class_of(object);
    if (destroy_plainly(object, cls)) return;
    if (cls->slots.del && !(object->flags & kFlagFinalised)) {
        object->refcount = 1;
        object->flags |= kFlagFinalised;
        Ref<> outer = ctx.take_pending();
        if (!cls->slots.del(ctx, Value(object)).ok()) report_del(ctx, Value(object));
        if (outer) ctx.restore_pending(std::move(outer));
        if (--object->refcount != 0) return; // resurrected
        cls = class_of(object);              // __del__ may assign __class__
    }
    if (object->flags & kFlagTracked) untrack(object);
    if (object->flags & kFlagWeakly) [[unlikely]]
        weak_release_py(ctx, object);
    size_t bytes = object_bytes(object);
    object->refcount = 1; // SAFETY: callbacks of fields see a live count; nothing may keep the object
    cls->destroy(ctx, object);
    const bool heap_class = cls->is_heap();
    if (object->flags & kFlagCollected) mem::release(head_of(object), bytes + sizeof(GcHead), mem::Tag::collected);
    else mem::release(object, bytes, mem::Tag::object);
    if (heap_class) cls->drop();
}

template<class T> void release_number_or_bytes(T* object) {
    const size_t bytes = T::bytes(object);
    T::destroy_native(object);
    release_plain(object, bytes);
}

/// OPTIMIZATION: objects are a few words, and a call of memset costs more than those; the barrier keeps it from coming back.
void zero(void* block, size_t bytes) {
    constexpr size_t kFewBytes = 256;
    if (bytes > kFewBytes || bytes % sizeof(uint64_t)) {
        std::memset(block, 0, bytes);
        return;
    }
    typedef uint64_t TwoWords __attribute__((vector_size(16), may_alias));
    auto* at = static_cast<char*>(block);
    char* const end = at + bytes;
    for (; at + 32 <= end; at += 32) {
        reinterpret_cast<TwoWords*>(at)[0] = TwoWords{0, 0};
        reinterpret_cast<TwoWords*>(at)[1] = TwoWords{0, 0};
        asm volatile("" : : : "memory");
    }
    for (; at < end; at += sizeof(uint64_t)) {
        *reinterpret_cast<uint64_t*>(at) = 0;
        asm volatile("" : : : "memory");
    }
}
} // namespace

static uint32_t flags_of_instances(Class* cls) {
    const bool inexact = (cls->is_heap() && cls->spec == nullptr) || cls->has(kClassInexact);
    return cls->instance_kind | (inexact ? MOLT_SUBCLASS : 0) | (cls->has(kClassCollected) ? uint32_t(kFlagCollected) : 0);
}

Ref<> allocate_bytes(Ctx& ctx, Class* cls, size_t bytes, size_t zeroed) {
    uint32_t flags = cls->fresh_flags;
    if (!flags) [[unlikely]]
        flags = cls->fresh_flags = flags_of_instances(cls);
    Object* object;
    if (flags & kFlagCollected) {
        auto* head = static_cast<GcHead*>(mem::allocate(bytes + sizeof(GcHead), mem::Tag::collected));
        object = head ? object_of(head) : nullptr;
    } else {
        object = static_cast<Object*>(mem::allocate(bytes, mem::Tag::object));
    }
    if (!object) [[unlikely]]
        return ctx.raise_no_memory();
    zero(object, zeroed < bytes ? zeroed : bytes);
    set_header(object, cls, flags);
    if (cls->is_heap()) cls->retain();
    if (flags & kFlagCollected) track(object);
    return Ref<>::own(Value(object));
}

size_t object_bytes(const Object* object) {
    const Class* cls = class_of(object);
    if (cls->bytes_of) return cls->bytes_of(object) + cls->tail_size;
    return cls->base_size + size_t(shape_of(object)->capacity) * sizeof(molt_value);
}

void dealloc(Object* object) noexcept {
    // OPTIMIZATION: most objects that die are strs, and those own nothing; ints and bytes own memory only.
    switch (object->flags & MOLT_EXACT_MASK) {
    case MOLT_KIND_STR: return release_plain(object, Str::bytes(static_cast<Str*>(object)));
    case MOLT_KIND_INT: return release_number_or_bytes(static_cast<Int*>(object));
    case MOLT_KIND_BYTES: return release_number_or_bytes(static_cast<Bytes*>(object));
    default: break;
    }
    Ctx& ctx = *runtime.current;
    static uint32_t nesting = 0;
    if (nesting >= kDeallocNesting && (object->flags & kFlagCollected)) {
        if (object->flags & kFlagTracked) untrack(object);
        head_of(object)->next = reinterpret_cast<GcHead*>(waiting);
        waiting = object;
        return;
    }
    nesting++;
    destroy_now(ctx, object);
    if (nesting == 1) {
        while (waiting) {
            Object* next = waiting;
            waiting = reinterpret_cast<Object*>(head_of(next)->next);
            destroy_now(ctx, next);
        }
    }
    nesting--;
}

int64_t live_objects() { return mem::count_of(mem::Tag::object).live_blocks + mem::count_of(mem::Tag::collected).live_blocks; }

} // namespace molt

// Making and destroying heap objects, and what the cycle collector knows of them.
#pragma once

#include "core/mem/door.h"
#include "core/object/class.h"
#include "core/object/ctx.h"

namespace molt {

/// Private bits of Object::flags.
enum ObjectFlags : uint32_t {
    kFlagCollected = 1u << 9,  // has a GcHead in front of it
    kFlagTracked = 1u << 10,   // linked into a generation
    kFlagWeakly = 1u << 11,    // has weak references in the side table
    kFlagFinalised = 1u << 12, // __del__ has run (PEP 442)
    kFlagImmortal = 1u << 13,
    kFlagStrAscii = 1u << 14,
    kFlagStrInterned = MOLT_STR_INTERNED,
    kFlagType0 = 1u << 16, // 16..31: meaning belongs to the type
};
inline constexpr uint32_t kImmortalCount = 1u << 30;

struct GcHead {
    union {
        GcHead* previous;
        intptr_t outside; // of a candidate, while its references are counted: those that come from outside
    };
    GcHead* next;

    /// Puts itself at the end of the list.
    void join(GcHead* list) {
        previous = list->previous;
        next = list;
        list->previous->next = this;
        list->previous = this;
    }
    void leave() {
        previous->next = next;
        next->previous = previous;
    }
};
static_assert(sizeof(GcHead) % 16 == 0 || sizeof(void*) == 4); // objects are aligned to 16 bytes

inline GcHead* head_of(Object* object) { return reinterpret_cast<GcHead*>(object) - 1; }
inline Object* object_of(GcHead* head) { return reinterpret_cast<Object*>(head + 1); }

/// An instance of cls with `bytes` bytes (at least cls->instance_size), the first `zeroed` of them zero: header set, count 1,
/// tracked when the class is collected. Raises MemoryError.
Ref<> allocate_bytes(Ctx& ctx, Class* cls, size_t bytes, size_t zeroed = SIZE_MAX);
template<class T> Ref<T> allocate(Ctx& ctx, Class* cls, size_t extra_bytes = 0) {
    return allocate_bytes(ctx, cls, cls->instance_size + cls->tail_size + extra_bytes).cast<T>();
}

inline void set_header(Object* object, Class* cls, uint32_t flags) {
    object->refcount = 1;
    object->flags = flags;
    set_shape(object, cls->root);
}

/// OPTIMIZATION: an instance of a builtin class itself that is not collected (str and the like), with its header set and
/// nothing else. Null: there is no memory.
inline Object* allocate_plain(Class* cls, uint32_t kind, size_t bytes) {
    auto* object = static_cast<Object*>(mem::allocate(bytes, mem::Tag::object));
    if (!object) [[unlikely]]
        return nullptr;
    set_header(object, cls, kind);
    return object;
}
/// OPTIMIZATION: the same of one that is collected; not tracked yet.
inline Object* allocate_collected(Class* cls, uint32_t kind, size_t bytes) {
    auto* head = static_cast<GcHead*>(mem::allocate(bytes + sizeof(GcHead), mem::Tag::collected));
    if (!head) [[unlikely]]
        return nullptr;
    Object* object = object_of(head);
    set_header(object, cls, kind | kFlagCollected);
    return object;
}
/// Gives back the memory of an object made by allocate_plain, which owns nothing.
inline void release_plain(Object* object, size_t bytes) { mem::release(object, bytes, mem::Tag::object); }

/// Set while traversal is to give unboxed values as well (gc.get_referents); the collector needs objects only.
inline constinit bool traverse_unboxed = false;

inline constexpr int kGenerations = 3;
/// The objects of a generation; how many came since its last collection (of the next younger one), and how many may: as the
/// program knows it, and as it is (the youngest grows while its collections find nothing).
struct Generation {
    GcHead head;
    int64_t count;
    int64_t threshold;
    int64_t limit;
};
extern Generation generations[kGenerations];
/// Asks for a collection at the next safepoint, unless none is wanted.
void collection_is_due();

inline void track(Object* object) {
    object->flags |= kFlagTracked;
    Generation& youngest = generations[0];
    head_of(object)->join(&youngest.head);
    if (++youngest.count > youngest.limit) [[unlikely]]
        collection_is_due();
}
/// Exact tuples of atoms and the like need no tracking.
inline void untrack(Object* object) {
    if (!(object->flags & kFlagTracked)) return;
    object->flags &= ~kFlagTracked;
    head_of(object)->leave();
    if (generations[0].count > 0) generations[0].count--;
}

/// OPTIMIZATION: allocate() of a builtin class itself whose instances are collected and of one size.
template<class T> Ref<T> allocate_itself(Ctx& ctx, Class* cls) {
    Object* made = allocate_collected(cls, T::kKind, sizeof(T));
    if (!made) [[unlikely]]
        return ctx.raise_no_memory();
    __builtin_memset(static_cast<void*>(made + 1), 0, sizeof(T) - sizeof(Object));
    track(made);
    return Ref<T>::own(Value(made));
}

/// The bytes an object occupies, header included.
size_t object_bytes(const Object* object);

/// Runs the cycle collector over generations 0..generation; the number of unreachable objects found.
int64_t collect(Ctx& ctx, int generation);

/// Collects the oldest generation whose threshold was passed.
int64_t collect_due(Ctx& ctx);

/// Visits every object that the collector knows, except those it is about to take apart.
void each_tracked(void (*visit)(Object*, void*), void* state);

/// Live heap objects (for leak checks).
int64_t live_objects();

} // namespace molt

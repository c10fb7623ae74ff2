// What an abstract base class knows of its virtual subclasses, `cls._abc_impl`.
#pragma once

#include "core/mem/buffer.h"
#include "core/object/weak.h"

namespace molt {

/// A set of classes, by identity, that does not keep them alive. Open addressing over their addresses; rows
/// of classes that died give way at the next growth.
class WeakClassSet {
  public:
    bool contains(const Class* cls) const;
    Status add(Ctx& ctx, Class* cls);
    void clear();
    bool empty() const { return used_ == 0; }
    /// The live members, each owned; in no order that means something.
    Status members(Ctx& ctx, mem::Buffer<Ref<Class>>& into) const;
    /// Their weak references as a set.
    Ref<> references(Ctx& ctx) const;

  private:
    struct Row {
        const Class* cls; // an address only: the reference tells whether it is still this class
        WeakReference* reference;
    };
    Row* find(const Class* cls) const;
    Status rebuild(Ctx& ctx);

    Row* rows_;
    size_t capacity_; // a power of two, or 0
    size_t used_;     // rows, dead ones included
};

struct AbcData : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    WeakClassSet registry, cache, negative_cache;
    uint64_t negative_version; // registrations at the time when the negative cache was emptied

    static void destroy_native(AbcData* self) {
        self->registry.clear();
        self->cache.clear();
        self->negative_cache.clear();
    }
};

} // namespace molt

template<> inline constexpr bool molt::mem::kRelocatable<molt::Ref<molt::Class>> = true;

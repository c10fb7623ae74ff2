// Weak references: the objects that hold them, the side table that finds them by their target, and Weak<T>
// for C++.
#pragma once

#include "core/object/heap.h"

namespace molt {

/// weakref.ref, weakref.ProxyType, weakref.CallableProxyType and subclasses of the first: classes with
/// kClassWeakReference. The references to one target form a list; its head stands in the side table while the
/// target has kFlagWeakly.
struct WeakReference : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    static constexpr int64_t kNoHash = -1;         // no hash is -1
    static constexpr uint32_t kTrash = kFlagType0; // while the collector looks at its list of trash
    Object* target;                                // not owned; null once it is gone
    Slot<> callback;                               // empty: none, or called already
    int64_t hash;                                  // of the target, once asked
    WeakReference *previous, *next;                // of the same target

    template<class F> static void fields(WeakReference* self, F&& field) { field(self->callback); }
    /// Leaves the target's list, then drops the callback.
    static void clear_fields(WeakReference* self);
};

/// Whether instances of the value's class may be referenced weakly.
bool weakly_referenceable(Value v);

/// A reference to target: an instance of cls (a class with kClassWeakReference). Without a callback the one
/// that is there already, for the three builtin classes. Raises TypeError when the target's class allows
/// none. callback may be empty.
Ref<WeakReference> weak_reference_new(Ctx& ctx, Class* cls, Value target, Value callback);

/// Destroys an instance of a subclass: its callback is not called when its own attributes were the last to hold the target.
void weak_subclass_destroy(Ctx& ctx, Object* object);

/// weakref.ref itself.
Class* weak_plain_class();

/// The target; empty when it is gone. Never raises.
Ref<> weak_target(const WeakReference* reference);

/// The first of the list, which goes on by `next`; null: none. Never raises.
WeakReference* weak_references(const Object* target);

/// The target dies: all its references become dead, then the callbacks are called, newest first.
void weak_release_py(Ctx& ctx, Object* target);

/// For the cycle collector, over the list of trash: no reference to trash answers any more, and no reference
/// that is trash itself will call back. The references whose callbacks are due come back, linked by `next`
/// and each owned.
WeakReference* weak_detach_trash(GcHead* trash);
/// Calls those callbacks and drops the references.
void weak_call_due_py(Ctx& ctx, WeakReference* due);

/// Gives the side table back (shutdown).
void weak_table_release();

/// A weak reference in a layout of C++: an owning field like Slot<>, listed in fields() by its slot(). It
/// does not keep its target alive.
template<class T> class Weak {
  public:
    Weak() = default;
    Weak(const Weak&) = delete;
    Weak& operator=(const Weak&) = delete;

    /// Raises TypeError when the target's class allows no weak references.
    Status set(Ctx& ctx, T* target) {
        slot_.set(MOLT_TRY(weak_reference_new(ctx, weak_plain_class(), Value(target), Value{})));
        return done();
    }
    /// The target, owned; empty when it is gone or was never set.
    Ref<T> get() const { return slot_ ? weak_target(slot_.get()).template cast<T>() : Ref<T>(); }
    void clear() { slot_.clear(); }
    Slot<WeakReference>& slot() { return slot_; }

  private:
    Slot<WeakReference> slot_;
};

} // namespace molt

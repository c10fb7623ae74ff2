// Life<T>: destruction, traversal and size of a layout, derived from its field list.
#pragma once

#include "core/object/heap.h"

namespace molt {

// A layout T may declare
//   template<class F> static void fields(T* self, F&& field)   calls field(slot) for each owning Slot<>, and
//                                                              field(array, n) for arrays of owned words
//   static void detach(T* self)                                leaves lists of other objects, before fields are dropped
//   static void break_cycles(T* self)                          what the collector drops, where that is not all fields
//   static void clear_fields(T* self)                          drops the fields itself where their order or the state
//                                                              that finalisers see matters
//   static constexpr bool kUncleared                           immutable: cycles are broken elsewhere, readers see all fields
//   static void destroy_native(T* self)                        frees what is no Python value (buffers)
//   static size_t bytes(const T* self)                         bytes of this instance; default: the class's size
template<class T> struct Life {
    struct Visitor {
        VisitFn visit;
        void* state;
        bool unboxed;
        template<class U> void operator()(Slot<U>& slot) const {
            if (slot && (slot.value().is_object() || unboxed)) visit(slot.value(), state);
        }
        void operator()(molt_value* items, uint64_t n) const {
            for (uint64_t i = 0; i < n; i++)
                if (items[i] && (molt_is_object(items[i]) || unboxed)) visit(Value(items[i]), state);
        }
    };
    struct Clearer {
        template<class U> void operator()(Slot<U>& slot) const { slot.clear(); }
        void operator()(molt_value* items, uint64_t n) const {
            while (n-- > 0) { // last to first, as CPython drops the items of sequences
                molt_value old = items[n];
                items[n] = 0;
                if (old) drop(Value(old));
            }
        }
    };

    static constexpr bool kHasFields = requires(T * t, Visitor v) { T::fields(t, v); };
    static constexpr bool kHasClear = requires(T * t) { T::clear_fields(t); };
    static constexpr bool kHasUncleared = requires { T::kUncleared; };
    static constexpr bool kHasNative = requires(T * t) { T::destroy_native(t); };
    static constexpr bool kHasBytes = requires(const T* t) { T::bytes(t); };

    static void destroy(Ctx&, Object* object) {
        T* self = static_cast<T*>(object);
        if constexpr (requires { T::detach(self); }) T::detach(self);
        drop_fields(self);
        if constexpr (kHasNative) T::destroy_native(self);
    }
    static void traverse(Object* object, VisitFn visit, void* state) {
        if constexpr (kHasFields) T::fields(static_cast<T*>(object), Visitor{visit, state, traverse_unboxed});
    }
    /// Breaks cycles: drops the fields that may take part in one.
    static void clear(Ctx&, Object* object) {
        if constexpr (requires(T * t) { T::break_cycles(t); }) T::break_cycles(static_cast<T*>(object));
        else if constexpr (!kHasUncleared) drop_fields(static_cast<T*>(object));
    }
    static void drop_fields([[maybe_unused]] T* self) {
        if constexpr (kHasClear) T::clear_fields(self);
        else if constexpr (kHasFields) T::fields(self, Clearer{});
    }
    static constexpr size_t (*bytes)(const Object*) = [] {
        if constexpr (kHasBytes) return +[](const Object* object) -> size_t { return T::bytes(static_cast<const T*>(object)); };
        else return static_cast<size_t (*)(const Object*)>(nullptr);
    }();
};

} // namespace molt

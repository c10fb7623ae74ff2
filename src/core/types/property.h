// property, classmethod, staticmethod, super: the descriptors that programs write.
#pragma once

#include "core/object/heap.h"

namespace molt {

struct Property : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> get, set, del, doc, name;
    bool getter_doc; // doc was taken from the getter

    template<class F> static void fields(Property* p, F&& field) {
        field(p->get), field(p->set), field(p->del), field(p->doc), field(p->name);
    }
};

/// classmethod and staticmethod.
struct WrappedCallable : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> callable;
    molt_value dict_word;

    template<class F> static void fields(WrappedCallable* w, F&& field) {
        field(w->callable);
        field(&w->dict_word, 1);
    }
};

struct Super : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Class> cls; // search behind it
    Slot<> object;   // or empty: unbound
    Slot<Class> object_class;

    template<class F> static void fields(Super* s, F&& field) { field(s->cls), field(s->object), field(s->object_class); }
};

/// object.name behind cls in the order of object_class.
Ref<> super_getattr(Ctx& ctx, Class* cls, Value object, Class* object_class, Str* name);

} // namespace molt

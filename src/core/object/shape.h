// Shapes: where an instance keeps which attribute, and the version that inline caches compare.
#pragma once

#include "core/object/value.h"

namespace molt {

struct Str;

/// A node of a class's shape tree: the names of the inline slots in the order of their creation. Owned by its class.
/// The root has no names; adding an attribute moves an instance to a child. A shape in dict mode keeps all attributes in
/// the instance's dict.
struct Shape {
    uint32_t version; // must stay first: molt_shape
    uint32_t count;   // names from the root to here
    Class* cls;
    Shape* parent;
    Str* name;              // the last name (interned, owned); null in the root
    Shape* children;        // first child
    Shape* sibling;         // next child of the same parent
    Shape *previous, *next; // all shapes of the class
    uint32_t capacity;      // inline slots of instances of this tree
    bool dict_mode;
    bool of_one;   // see shape_of_one
    Shape** table; // by index: the shape whose name sits in slot i (count entries); built on demand

    /// Slot index of the name, or -1.
    int32_t find(Str* interned) const;
};

inline constexpr uint32_t kNoVersion = UINT32_MAX;

inline Shape* shape_of(const Object* object) { return reinterpret_cast<Shape*>(uintptr_t(object->shape_address)); }
inline Class* class_of(const Object* object) { return shape_of(object)->cls; }
inline void set_shape(Object* object, Shape* shape) { object->shape_address = uint64_t(uintptr_t(shape)); }

/// The child of shape for one more name, made if there is none; null when out of memory.
Shape* shape_add(Shape* shape, Str* interned);
/// The shape of an instance that has lost its i-th attribute, the later ones moving up; null when out of memory, or when the
/// class has so many shapes that its instances had better keep dicts.
Shape* shape_without(Shape* shape, uint32_t i);
/// A root shape for the class with this many inline slots; null when out of memory.
Shape* shape_root(Class* cls, uint32_t capacity, bool dict_mode);
/// A shape like the one it has for a single object, a class: caches tell it from other classes. Null when out of memory.
Shape* shape_of_one(Object* object);
/// Takes that away again; the object has the root of its class from now on.
void leave_shape_of_one(Object* object);
/// Gives the shape a version for caches (globally unique); kNoVersion never matches.
uint32_t shape_version(Shape* shape);
/// Forgets the versions of all shapes of the class and its subclasses: caches miss from now on.
void invalidate_versions(Class* cls);
void free_shapes(Class* cls);

} // namespace molt

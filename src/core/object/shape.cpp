// Shapes: transitions, slot lookup, versions.
#include "core/object/shape.h"

#include "core/mem/door.h"
#include "core/object/class.h"
#include "core/types/list.h"
#include "core/types/str.h"

namespace molt {

namespace {

uint32_t next_version = 1;

Shape* new_shape(Class* cls, uint32_t capacity) {
    auto* shape = static_cast<Shape*>(mem::allocate(sizeof(Shape), mem::Tag::table));
    if (!shape) return nullptr;
    *shape = Shape{};
    shape->version = kNoVersion;
    shape->cls = cls;
    shape->capacity = capacity;
    shape->next = cls->shapes;
    if (shape->next) shape->next->previous = shape;
    cls->shapes = shape;
    return shape;
}

/// OPTIMIZATION: slot names by index, so that find() walks an array instead of the parent chain.
Shape** index_table(Shape* shape) {
    if (shape->table || shape->count == 0) return shape->table;
    auto** table = static_cast<Shape**>(mem::allocate(shape->count * sizeof(Shape*), mem::Tag::table));
    if (!table) return nullptr;
    for (Shape* s = shape; s->parent; s = s->parent) table[s->count - 1] = s;
    return shape->table = table;
}

} // namespace

int32_t Shape::find(Str* interned) const {
    auto* self = const_cast<Shape*>(this);
    if (Shape** names = index_table(self)) {
        for (uint32_t i = 0; i < count; i++)
            if (names[i]->name == interned) return int32_t(i);
        return -1;
    }
    for (const Shape* s = this; s->parent; s = s->parent)
        if (s->name == interned) return int32_t(s->count - 1);
    return -1;
}

Shape* shape_add(Shape* shape, Str* interned) {
    for (Shape* child = shape->children; child; child = child->sibling)
        if (child->name == interned) return child;
    Shape* child = new_shape(shape->cls, shape->capacity);
    if (!child) return nullptr;
    child->count = shape->count + 1;
    child->parent = shape;
    child->name = interned;
    interned->retain();
    child->sibling = shape->children;
    shape->children = child;
    return child;
}

Shape* shape_without(Shape* shape, uint32_t i) {
    constexpr int kMany = 64;
    int n = 0;
    for (const Shape* s = shape->cls->shapes; s; s = s->next)
        if (++n > kMany) return nullptr;
    Shape** names = index_table(shape);
    Shape* rest = names ? names[i]->parent : nullptr;
    for (uint32_t k = i + 1; rest && k < shape->count; k++) rest = shape_add(rest, names[k]->name);
    return rest;
}

Shape* shape_root(Class* cls, uint32_t capacity, bool dict_mode) {
    Shape* shape = new_shape(cls, capacity);
    if (shape) shape->dict_mode = dict_mode;
    return shape;
}

Shape* shape_of_one(Object* object) {
    Shape* shape = shape_of(object);
    if (shape->of_one) return shape;
    Shape* made = new_shape(shape->cls, shape->capacity);
    if (!made) return nullptr;
    made->dict_mode = shape->dict_mode;
    made->of_one = true;
    set_shape(object, made);
    return made;
}

void leave_shape_of_one(Object* object) {
    Shape* shape = shape_of(object);
    if (!shape->of_one) return;
    Class* cls = shape->cls;
    (shape->previous ? shape->previous->next : cls->shapes) = shape->next;
    if (shape->next) shape->next->previous = shape->previous;
    set_shape(object, cls->root);
    mem::release(shape, sizeof(Shape), mem::Tag::table);
}

uint32_t shape_version(Shape* shape) {
    if (shape->version == kNoVersion && next_version != kNoVersion) shape->version = next_version++;
    return shape->version;
}

void invalidate_versions(Class* cls) {
    for (Shape* s = cls->shapes; s; s = s->next) s->version = kNoVersion;
    if (Shape* own = shape_of(cls); own && own->of_one) own->version = kNoVersion;
    for (uint32_t i = 0; i < cls->nsubclasses; i++) invalidate_versions(cls->subclasses[i]);
}

void free_shapes(Class* cls) {
    for (Shape* s = cls->shapes; s;) {
        Shape* next = s->next;
        if (s->name) s->name->drop();
        if (s->table) mem::release(s->table, s->count * sizeof(Shape*), mem::Tag::table);
        mem::release(s, sizeof(Shape), mem::Tag::table);
        s = next;
    }
    cls->shapes = cls->root = cls->dict_shape = nullptr;
}

} // namespace molt

// Where an instance keeps its attributes: inline slots by shape, or a dict.
#pragma once

#include "core/object/heap.h"
#include "core/types/dict.h"

namespace molt {

/// The dict word of an object whose class has one; null otherwise.
inline molt_value* dict_word(Object* object) {
    Class* cls = class_of(object);
    if (cls->dict_offset == 0) return nullptr;
    char* base = reinterpret_cast<char*>(object);
    size_t offset = cls->dict_offset == kDictAtEnd ? object_bytes(object) - sizeof(molt_value) : cls->dict_offset;
    return reinterpret_cast<molt_value*>(base + offset);
}

inline molt_value* inline_slots(Object* object) {
    return reinterpret_cast<molt_value*>(reinterpret_cast<char*>(object) + class_of(object)->base_size);
}

/// The object's dict, if it is in dict mode and has one already.
inline Dict* existing_dict(Object* object) {
    molt_value* word = dict_word(object);
    return word ? reinterpret_cast<Dict*>(uintptr_t(*word)) : nullptr;
}

/// The words that an instance of a heap class owns beyond what its layout owns: members of __slots__, attributes, its dict.
template<class F> void each_own_field(Object* object, F&& field) {
    for (Class* cls = class_of(object); cls && cls->is_heap(); cls = cls->base.get()) {
        auto* slots = reinterpret_cast<molt_value*>(reinterpret_cast<char*>(object) + cls->slots_start);
        for (uint32_t i = 0; i < cls->slots_count; i++) field(slots[i]);
    }
    Class* cls = class_of(object);
    if (!cls->is_heap()) return;
    if (const Shape* shape = shape_of(object); !shape->dict_mode)
        for (uint32_t i = 0; i < shape->count; i++) field(inline_slots(object)[i]);
    // Exceptions, modules and functions have a dict of their own among their fields.
    if (cls->layout_base->dict_offset == 0)
        if (molt_value* word = dict_word(object)) field(*word);
}

inline void drop_own_fields(Object* object) {
    each_own_field(object, [](molt_value& word) {
        molt_value old = std::exchange(word, 0);
        if (old) drop(Value(old));
    });
}

/// Moves the inline slots into a dict (made if needed) and returns it, borrowed. null: raised, or no dict at all.
Result<Dict*> to_dict_mode(Ctx& ctx, Object* object);

/// The life functions of instances of heap classes.
void instance_destroy(Ctx& ctx, Object* object);
void instance_traverse(Object* object, VisitFn visit, void* state);
void instance_clear(Ctx& ctx, Object* object);

} // namespace molt

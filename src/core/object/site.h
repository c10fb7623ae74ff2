// What look-ups of attributes remember: the inline caches of compiled code, and a table of answers for everybody else.
#pragma once

#include <span>

#include "core/object/protocol.h"

namespace molt {

/// object's own slots are counted entries around the generic functions: classes that inherit them hold either address.
inline bool reads_generically(const Slots& slots) {
    return slots.getattribute == generic_getattr || slots.getattribute == type::object_.slots.getattribute;
}
inline bool writes_generically(const Slots& slots) {
    return slots.setattr == generic_setattr || slots.setattr == type::object_.slots.setattr;
}

/// getattr() that asks the object only, nothing that was remembered.
Ref<> getattr_anew(Ctx& ctx, Value object, Str* name);
/// After a look-up that raised: what __getattr__ says of an AttributeError.
Ref<> getattr_missed(Ctx& ctx, Value object, Str* name);

/// An attribute of the class was given another value.
void forget_of_class(Class* cls, Str* name);
/// Everything, at shutdown.
void forget_sites();

/// Do instances have no other __class__ than their class?
bool tells_its_class(Class* cls);
/// object.__class__.
Ref<> class_attribute(Ctx& ctx, Value object);

/// Where the attributes of these interned names stand in the object, in bytes from its address, when slots hold all of them and
/// read_attributes() has met its shape; else null. Good until anything is looked up.
const uint32_t* attribute_offsets(const Object* object, std::span<const Value> names);
/// What the slot at this offset holds; empty: nothing.
inline Value slot_value(const Object* object, uint32_t offset) {
    return Value(*reinterpret_cast<const molt_value*>(reinterpret_cast<const char*>(object) + offset));
}
/// object.a, object.b, ... in order; `owned` gets one word for each name, and none of them when one is not there.
Status read_attributes(Ctx& ctx, Value object, std::span<const Value> names, molt_value* owned);

/// object.__setattr__, which remembers where the attribute stands.
Status set_own_attribute(Ctx& ctx, Value object, Str* name, Value value);

} // namespace molt

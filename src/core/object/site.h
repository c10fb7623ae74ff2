// What look-ups of attributes remember: the inline caches of compiled code, and a table of answers for everybody else.
#pragma once

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

/// object.__setattr__, which remembers where the attribute stands.
Status set_own_attribute(Ctx& ctx, Value object, Str* name, Value value);

} // namespace molt

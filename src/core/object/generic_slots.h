// The functions that Python classes have in their slots: each looks the special method up on the type and calls it.
#pragma once

#include "core/object/slots.h"

namespace molt::generic_slots {

/// The function for the slot of this name, e.g. for_slot("add").
#define MOLT_SLOT(name, text)                                                                                                    \
    Ref<> name(Ctx& ctx, Value self, Value other);                                                                               \
    Ref<> i##name(Ctx& ctx, Value self, Value other);
MOLT_BINARY_OPERATORS(MOLT_SLOT)
#undef MOLT_SLOT
Ref<> divmod(Ctx& ctx, Value self, Value other);
Ref<> pow(Ctx& ctx, Value base, Value exponent, Value modulus);
Ref<> ipow(Ctx& ctx, Value self, Value other);
Ref<> neg(Ctx& ctx, Value self);
Ref<> pos(Ctx& ctx, Value self);
Ref<> abs(Ctx& ctx, Value self);
Ref<> invert(Ctx& ctx, Value self);
Ref<> int_(Ctx& ctx, Value self);
Ref<> float_(Ctx& ctx, Value self);
Ref<> index(Ctx& ctx, Value self);
Result<bool> bool_(Ctx& ctx, Value self);
Result<int64_t> len(Ctx& ctx, Value self);
Ref<> getitem(Ctx& ctx, Value self, Value key);
Status setitem(Ctx& ctx, Value self, Value key, Value value);
Result<bool> contains(Ctx& ctx, Value self, Value item);
Ref<> iter(Ctx& ctx, Value self);
Ref<> next(Ctx& ctx, Value self);
Ref<> await_(Ctx& ctx, Value self);
Ref<> aiter(Ctx& ctx, Value self);
Ref<> anext(Ctx& ctx, Value self);
Ref<> compare(Ctx& ctx, Value self, Value other, CompareOp op);
Result<int64_t> hash(Ctx& ctx, Value self);
Ref<> repr(Ctx& ctx, Value self);
Ref<> str(Ctx& ctx, Value self);
Ref<> call(Ctx& ctx, Value self, const Args& args);
Ref<> new_(Ctx& ctx, Class* cls, const Args& args);
Status init(Ctx& ctx, Value self, const Args& args);
Status del(Ctx& ctx, Value self);
Ref<> getattribute(Ctx& ctx, Value self, Str* name);
Ref<> getattr(Ctx& ctx, Value self, Str* name);
Status setattr(Ctx& ctx, Value self, Str* name, Value value);
Ref<> descr_get(Ctx& ctx, Value self, Value instance, Value owner);
Status descr_set(Ctx& ctx, Value self, Value instance, Value value);
// A Python class that overrides + or * of a sequence base fills the number slots; these stay unused.
inline constexpr BinarySlot concat = nullptr, iconcat = nullptr, repeat = nullptr, irepeat = nullptr;

} // namespace molt::generic_slots

namespace molt {
/// Hash of classes with __eq__ but without __hash__.
Result<int64_t> hash_not_implemented(Ctx& ctx, Value self);
} // namespace molt

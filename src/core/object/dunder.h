// The special methods as data: name, the slot each fills, and how a call of the method maps to the slot's function.
#pragma once

#include "core/object/class.h"

namespace molt {

enum class Wrapper : uint8_t {
    unary,
    hash,
    call,
    getattr,
    setattr,
    delattr,
    lt,
    le,
    eq,
    ne,
    gt,
    ge,
    next,
    descr_get,
    descr_set,
    descr_delete,
    init,
    new_,
    del,
    binary,
    reflected,
    ternary,
    reflected_ternary,
    truth,
    inplace,
    length,
    getitem,
    setitem,
    delitem,
    contains,
    count,
    inplace_count,
};

struct Dunder {
    const char* name;
    size_t offset; // of the slot in struct Slots
    Wrapper wrapper;
    void* generic; // the slot's function for Python classes: looks the method up and calls it
    bool sequence; // fills a sequence slot, shared with a number slot of the same name
};
extern const Dunder dunders[];
extern const size_t dunders_count;

inline void*& slot_at(Slots& slots, size_t offset) { return *reinterpret_cast<void**>(reinterpret_cast<char*>(&slots) + offset); }
inline void* slot_at(const Slots& slots, size_t offset) {
    return *reinterpret_cast<void* const*>(reinterpret_cast<const char*>(&slots) + offset);
}

/// Forgets cached names (shutdown).
void dunders_release();
/// Calls a slot function with the arguments of its method: args excludes self.
Ref<> call_slot(Ctx& ctx, const Dunder& dunder, void* function, Value self, const Args& args);

} // namespace molt

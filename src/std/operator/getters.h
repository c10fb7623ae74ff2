// operator: the layouts of itemgetter, attrgetter and methodcaller.
#pragma once

#include "core/types/dict.h"
#include "core/types/tuple.h"

namespace molt::_operator {

struct ItemGetter : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Tuple> items;

    template<class F> static void fields(ItemGetter* self, F&& field) { field(self->items); }
};

struct AttrGetter : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Tuple> names; // as given
    Slot<Tuple> paths; // of each: the interned name, or a tuple of them for a dotted one

    template<class F> static void fields(AttrGetter* self, F&& field) { field(self->names), field(self->paths); }
};

struct MethodCaller : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Str> name;
    Slot<Tuple> args;          // keyword values included
    Slot<Tuple> keyword_names; // or empty

    template<class F> static void fields(MethodCaller* self, F&& field) {
        field(self->name), field(self->args), field(self->keyword_names);
    }
};

} // namespace molt::_operator

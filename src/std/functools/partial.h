// functools: the layout of partial.
#pragma once

#include "core/types/dict.h"
#include "core/types/tuple.h"

namespace molt::_functools {

struct Partial : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> function;
    Slot<Tuple> args;
    Slot<Dict> keywords;
    molt_value dict_word;

    template<class F> static void fields(Partial* self, F&& field) {
        field(self->function), field(self->args), field(self->keywords), field(&self->dict_word, 1);
    }
};

} // namespace molt::_functools

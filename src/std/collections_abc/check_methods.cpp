// The structural test behind __subclasshook__.
#include "std/collections_abc/check_methods.h"

#include "core/types/list.h"
#include "core/types/tuple.h"

namespace molt::collections_abc {

Ref<> check_methods(Ctx& ctx, Value cls, std::initializer_list<Name> methods) {
    Ref<> mro = MOLT_TRY(Py(ctx, cls).attr("__mro__"_n));
    Ref<Tuple> classes = MOLT_TRY(tuple_from_iterable_py(ctx, mro));
    for (Name method : methods) {
        bool found = false;
        for (uint64_t i = 0; i < classes->n && !found; i++) {
            Py dict = Py(ctx, (*classes)[i]).attr("__dict__"_n);
            found = MOLT_TRY(dict.contains(method));
            if (!found) continue;
            Ref<> value = MOLT_TRY(dict.item(method));
            if (value.value().is_none()) return not_implemented();
        }
        if (!found) return not_implemented();
    }
    return boolean(true);
}

} // namespace molt::collections_abc

// errno: the dict from numbers to names.
#include "gen/std/errno.h"
#include "core/object/name.h"
#include "core/runtime/module.h"
#include "core/types/dict.h"

namespace molt::errno_ {

// Filled once the module has its names: of two names for one number the later counts.
Ref<> make_errorcode(Ctx& ctx) { return dict_new(ctx); }

Status exec(Ctx& ctx, Value module) {
    Dict* names = module_dict(module);
    Ref<> codes = own(dict_get(names, MOLT_TRY("errorcode"_n.get(ctx))));
    for (uint64_t i = 0; DictEntry* entry = dict_next(names, i);)
        if (Value(entry->value).is_small_int())
            MOLT_TRY(dict_set_py(ctx, codes.value().as<Dict>(), Value(entry->value), Value(entry->key)));
    return done();
}

} // namespace molt::errno_

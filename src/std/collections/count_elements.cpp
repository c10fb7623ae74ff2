// collections._count_elements: what Counter counts with.
#include "core/object/name.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/dict_table.h"
#include "core/types/key_hash.h"
#include "gen/std/_collections.h"

namespace molt::_collections {

namespace {

/// A dict whose get() and [] = are dict's own: what it holds can be read and written directly.
Result<bool> is_plain(Ctx& ctx, Value mapping) {
    if (!mapping.is_kind(MOLT_KIND_DICT)) return false;
    Class* cls = class_of(mapping);
    Str* get = MOLT_TRY("get"_n.get(ctx));
    return class_lookup(cls, get) == class_lookup(&type::dict, get) &&
           class_lookup(cls, names.__setitem__) == class_lookup(&type::dict, names.__setitem__);
}

Ref<> plus_one(Ctx& ctx, Value count) {
    if (count.is_small_int() && molt_fits_int(count.small_int() + 1)) return small_int(count.small_int() + 1);
    return binary(ctx, BinaryOp::add, count, Value(molt_small_int(1)));
}

Status count_in_dict_py(Ctx& ctx, Dict* dict, Value iterable) {
    return for_each(ctx, iterable, [&](Value element) -> Status {
        int64_t element_hash = MOLT_TRY(key_hash(ctx, element));
        const int64_t index = dict_table::find_py(ctx, dict, element, element_hash);
        if (index == dict_table::kFailed) return raised;
        if (index >= 0) { // OPTIMIZATION: the key need not be found again
            DictEntry& entry = dict->entries[index];
            const Value known(entry.value);
            if ((dict->str_keys_only || entry.key == element.word()) && known.is_small_int() &&
                molt_fits_int(known.small_int() + 1)) {
                dict_written(dict);
                entry.value = molt_small_int(known.small_int() + 1);
                return done();
            }
        }
        Ref<> before = own(index >= 0 ? Value(dict->entries[index].value) : kAbsent);
        Ref<> after = before.value().is_absent() ? small_int(1) : MOLT_TRY(plus_one(ctx, before));
        return dict_set_hashed_py(ctx, dict, element, element_hash, after);
    });
}

} // namespace

Status _count_elements(Ctx& ctx, Value mapping, Value iterable) {
    Ref<> iterator = MOLT_TRY(iter(ctx, iterable));
    if (MOLT_TRY(is_plain(ctx, mapping))) return count_in_dict_py(ctx, mapping.as<Dict>(), iterator);
    Ref<> get = MOLT_TRY(getattr(ctx, mapping, "get"));
    return for_each(ctx, iterator, [&](Value element) -> Status {
        Ref<> before = MOLT_TRY(call(ctx, get, {element, Value(molt_small_int(0))}));
        Ref<> after = MOLT_TRY(plus_one(ctx, before));
        return setitem(ctx, mapping, element, after);
    });
}

} // namespace molt::_collections

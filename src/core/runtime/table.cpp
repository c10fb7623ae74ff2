// The rest of the group `core`: building, names, unpacking, iteration helpers, pattern matching.
#include "core/call/function.h"
#include "core/exc/exception.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/runtime/module.h"
#include "core/runtime/runtime.h"
#include "core/types/bytearray.h"
#include "core/types/cell.h"
#include "core/types/code.h"
#include "core/types/list.h"
#include "core/types/set.h"
#include "core/types/slice.h"
#include "core/types/str_builder.h"
#include "core/types/str_text.h"
#include "core/types/tuple.h"

namespace molt {

namespace {

Ctx& C(molt_ctx* c) { return *static_cast<Ctx*>(c); }
molt_status status(Status s) { return s.ok() ? MOLT_OK : MOLT_ERROR; }

/// Owned words that are dropped when the function leaves.
struct Moved {
    molt_value* items;
    size_t n;
    ~Moved() {
        for (size_t i = 0; i < n; i++)
            if (items[i]) drop(Value(items[i]));
    }
};

} // namespace

extern "C" {

molt_value molt_core_int_from_int64(molt_ctx* c, int64_t i) { return int_from_int64(C(c), i).release(); }
molt_value molt_core_float_from_double(molt_ctx* c, double d) { return float_from_double(C(c), d).release(); }
molt_status molt_core_int_as_int64(molt_ctx*, molt_value v, int64_t* out) {
    return is_int(Value(v)) && int_fits_int64(Value(v), out) ? MOLT_OK : MOLT_ERROR;
}
void molt_core_dealloc(molt_ctx*, molt_object* object) { dealloc(reinterpret_cast<Object*>(object)); }

// ---- building ----

molt_value molt_core_slice(molt_ctx* c, molt_value start, molt_value stop, molt_value step) {
    return slice_new(C(c), Value(start), Value(stop), Value(step)).release();
}
molt_value molt_core_tuple_from(molt_ctx* c, molt_value* items, size_t n) { return tuple_move(C(c), items, n).release(); }
molt_value molt_core_list_from(molt_ctx* c, molt_value* items, size_t n) { return list_move(C(c), items, n).release(); }
molt_value molt_core_set_from(molt_ctx* c, molt_value* items, size_t n) {
    Moved moved{items, n};
    return set_from_items_py(C(c), items, n).release();
}
molt_value molt_core_dict_from(molt_ctx* c, molt_value* pairs, size_t npairs) {
    molt_value made = dict_from_pairs_py(C(c), pairs, npairs).release();
    for (size_t i = npairs * 2; i-- > 0;) // as CPython's stack is emptied
        if (pairs[i]) drop(Value(pairs[i]));
    return made;
}
molt_status molt_core_list_append(molt_ctx* c, molt_value list, molt_value item) {
    return status(list_append(C(c), Value(list).as<List>(), Value(item)));
}
molt_status molt_core_list_extend(molt_ctx* c, molt_value list, molt_value iterable) {
    return status(list_extend_py(C(c), Value(list).as<List>(), Value(iterable)));
}
molt_status molt_core_list_extend_starred(molt_ctx* c, molt_value list, molt_value iterable) {
    Class* cls = class_of(Value(iterable));
    if (!cls->slots.iter && !cls->slots.getitem) {
        C(c).raise(type::TypeError, "Value after * must be an iterable, not {}", type_name(Value(iterable)));
        return MOLT_ERROR;
    }
    return status(list_extend_py(C(c), Value(list).as<List>(), Value(iterable)));
}
molt_status molt_core_set_add(molt_ctx* c, molt_value set, molt_value item) {
    return status(set_add_py(C(c), Value(set).as<Set>(), Value(item)));
}
molt_status molt_core_set_update(molt_ctx* c, molt_value set, molt_value iterable) {
    return status(set_update_py(C(c), Value(set).as<Set>(), Value(iterable)));
}
molt_status molt_core_dict_set(molt_ctx* c, molt_value dict, molt_value key, molt_value v) {
    return status(dict_set_py(C(c), Value(dict).as<Dict>(), Value(key), Value(v)));
}
molt_status molt_core_dict_update(molt_ctx* c, molt_value dict, molt_value mapping) {
    Ctx& ctx = C(c);
    if (!Value(mapping).is<Dict>()) {
        Ref<> keys = getattr_optional(ctx, Value(mapping), names.keys);
        if (!keys) return MOLT_ERROR;
        if (keys.value().is_absent()) {
            ctx.raise(type::TypeError, "'{}' object is not a mapping", type_name(Value(mapping)));
            return MOLT_ERROR;
        }
    }
    return status(dict_merge_py(ctx, Value(dict).as<Dict>(), Value(mapping), true));
}
molt_value molt_core_list_to_tuple(molt_ctx* c, molt_value list) {
    auto* l = Value(list).as<List>();
    return tuple_copy(C(c), l->items(), l->n).release();
}
molt_value molt_core_join_str(molt_ctx* c, molt_value* parts, size_t n) {
    Moved moved{parts, n};
    Ctx& ctx = C(c);
    uint64_t total = 0;
    uint32_t max_char = 0x7F;
    for (size_t i = 0; i < n; i++) {
        auto* part = Value(parts[i]).as<Str>();
        total += part->n;
        max_char = std::max(max_char, part->max_char);
    }
    if (n == 1) return std::exchange(parts[0], 0);
    Ref<Str> result = str_allocate(ctx, total, max_char);
    if (!result) return 0;
    auto* to = static_cast<char*>(result->data());
    for (size_t i = 0; i < n; i++) {
        auto* part = Value(parts[i]).as<Str>();
        if (result->width == 1) copy_bytes(to, part->data(), size_t(part->n));
        else write_units(to, result->width, part->view());
        to += part->n * result->width;
    }
    return result.release();
}
molt_value molt_core_format_value(molt_ctx* c, molt_value v, int32_t conversion, molt_value spec) {
    Ctx& ctx = C(c);
    Ref<> converted = own(Value(v));
    switch (conversion) {
    case 's': converted = str(ctx, converted); break;
    case 'r': converted = repr(ctx, converted); break;
    case 'a': converted = ascii(ctx, converted); break;
    default: break;
    }
    if (!converted) return 0;
    if (converted.value().is_exact(MOLT_KIND_STR) && (!spec || Value(spec).as<Str>()->n == 0)) return converted.release();
    return format(ctx, converted, Value(spec)).release();
}

// ---- unpacking ----

molt_status molt_core_unpack(molt_ctx* c, molt_value iterable, uint32_t n, molt_value* out) {
    Ctx& ctx = C(c);
    Value v(iterable);
    if (v.is_exact(MOLT_KIND_TUPLE) && v.as<Tuple>()->n == n) {
        for (uint32_t i = 0; i < n; i++) out[i] = own((*v.as<Tuple>())[i]).release();
        return MOLT_OK;
    }
    if (v.is_exact(MOLT_KIND_LIST) && v.as<List>()->n == n) {
        for (uint32_t i = 0; i < n; i++) out[i] = own((*v.as<List>())[i]).release();
        return MOLT_OK;
    }
    uint32_t taken = 0;
    auto fail = [&] {
        for (uint32_t i = 0; i < taken; i++) drop(Value(std::exchange(out[i], 0)));
        return MOLT_ERROR;
    };
    Class* cls = class_of(v);
    if (!cls->slots.iter && !cls->slots.getitem) {
        ctx.raise(type::TypeError, "cannot unpack non-iterable {} object", type_name(v));
        return MOLT_ERROR;
    }
    Ref<> iterator = iter(ctx, v);
    if (!iterator) return MOLT_ERROR;
    for (; taken < n; taken++) {
        Ref<> item = next(ctx, iterator);
        if (!item) return fail();
        if (item.value().is_absent()) {
            ctx.raise(type::ValueError, "not enough values to unpack (expected {}, got {})", n, taken);
            return fail();
        }
        out[taken] = item.release();
    }
    Ref<> extra = next(ctx, iterator);
    if (!extra) return fail();
    if (extra.value().is_absent()) return MOLT_OK;
    ctx.raise(type::ValueError, "too many values to unpack (expected {})", n);
    return fail();
}

molt_status molt_core_unpack_starred(molt_ctx* c, molt_value iterable, uint32_t before, uint32_t after, molt_value* out) {
    Ctx& ctx = C(c);
    Value v(iterable);
    Class* cls = class_of(v);
    if (!cls->slots.iter && !cls->slots.getitem) {
        ctx.raise(type::TypeError, "cannot unpack non-iterable {} object", type_name(v));
        return MOLT_ERROR;
    }
    Ref<List> all = list_new(ctx);
    if (!all) return MOLT_ERROR;
    Ref<> iterator = iter(ctx, v);
    if (!iterator) return MOLT_ERROR;
    // The leading targets are taken one by one, so that too short an iterable reports how far it got.
    for (uint32_t i = 0; i < before; i++) {
        Ref<> item = next(ctx, iterator);
        if (!item) return MOLT_ERROR;
        if (item.value().is_absent()) {
            ctx.raise(type::ValueError, "not enough values to unpack (expected at least {}, got {})", before + after, i);
            return MOLT_ERROR;
        }
        if (!list_append(ctx, all.get(), std::move(item)).ok()) return MOLT_ERROR;
    }
    if (!list_extend_py(ctx, all.get(), iterator).ok()) return MOLT_ERROR;
    if (all->n < before + after) {
        ctx.raise(type::ValueError, "not enough values to unpack (expected at least {}, got {})", before + after, all->n);
        return MOLT_ERROR;
    }
    uint64_t middle = all->n - before - after;
    Ref<List> rest = list_copy(ctx, all->items() + before, middle);
    if (!rest) return MOLT_ERROR;
    for (uint32_t i = 0; i < before; i++) out[i] = own((*all)[i]).release();
    out[before] = rest.release();
    for (uint32_t i = 0; i < after; i++) out[before + 1 + i] = own((*all)[before + middle + i]).release();
    return MOLT_OK;
}

// ---- names ----

} // extern "C"

template<class T> constexpr bool kSized = offsetof(T, n) == offsetof(molt_sized, n);
static_assert(kSized<Str> && kSized<Bytes> && kSized<Bytearray> && kSized<Tuple> && kSized<List> && kSized<Dict> && kSized<Set>);

namespace {

Raised name_error(Ctx& ctx, Value name) {
    ctx.raise(type::NameError, "name '{}' is not defined", name);
    if (ctx.pending && class_of(ctx.pending.value()) == &type::NameError)
        static_cast<NameErrorObject*>(ctx.pending.value().object())->name.set(name);
    return raised;
}

} // namespace

extern "C" {

molt_value molt_core_load_global(molt_ctx* c, molt_value globals, molt_value name, molt_cache* cache) {
    auto* dict = Value(globals).as<Dict>();
    auto* key = Value(name).as<Str>();
    Dict* builtins = runtime.builtins_dict.get();
    // OPTIMIZATION: where the value stands is remembered while neither dict gains or loses a key.
    if (cache && cache->version == dict->version && cache->version) {
        if (cache->value) return own(Value(*reinterpret_cast<molt_value*>(uintptr_t(cache->value)))).release();
        if (cache->private_1 && cache->private_0 == builtins->version)
            return own(Value(*reinterpret_cast<molt_value*>(uintptr_t(cache->private_1)))).release();
    }
    DictEntry* entry = dict_entry(dict, key);
    bool is_global = entry;
    if (!entry) entry = dict_entry(builtins, key);
    if (!entry) {
        name_error(C(c), Value(name));
        return 0;
    }
    if (cache) {
        uint32_t version = dict_version(dict), builtins_version = is_global ? 0 : dict_version(builtins);
        bool cached = version && (is_global || builtins_version);
        cache->version = cached ? version : 0;
        cache->value = cached && is_global ? molt_value(uintptr_t(&entry->value)) : 0;
        cache->private_0 = builtins_version;
        cache->private_1 = cached && !is_global ? uint64_t(uintptr_t(&entry->value)) : 0;
    }
    return own(Value(entry->value)).release();
}

molt_status molt_core_store_global(molt_ctx* c, molt_value globals, molt_value name, molt_value v) {
    auto* dict = Value(globals).as<Dict>();
    // The module's own code: direct calls stay valid.
    uint8_t watched = std::exchange(dict->watched, uint8_t(0));
    Status s = dict_set(C(c), dict, Value(name).as<Str>(), Value(v));
    dict->watched = watched;
    return status(s);
}

molt_status molt_core_delete_global(molt_ctx* c, molt_value globals, molt_value name) {
    if (dict_delete(Value(globals).as<Dict>(), Value(name).as<Str>())) return MOLT_OK;
    name_error(C(c), Value(name));
    return MOLT_ERROR;
}

} // extern "C"

namespace {

/// The namespace's own value, or kAbsent.
Ref<> namespace_get(Ctx& ctx, Value name_space, Value name) {
    if (name_space.is_exact(MOLT_KIND_DICT)) {
        Value v = dict_get(name_space.as<Dict>(), name.as<Str>());
        return v ? own(v) : Ref<>::own(kAbsent);
    }
    Ref<> v = getitem(ctx, name_space, name);
    if (!v && ctx.swallow(type::KeyError)) return Ref<>::own(kAbsent);
    return v;
}

} // namespace

extern "C" {

molt_value molt_core_load_name(molt_ctx* c, molt_value name_space, molt_value globals, molt_value name) {
    Ref<> v = namespace_get(C(c), Value(name_space), Value(name));
    if (!v) return 0;
    if (!v.value().is_absent()) return v.release();
    return molt_core_load_global(c, globals, name, nullptr);
}

molt_status molt_core_store_name(molt_ctx* c, molt_value name_space, molt_value name, molt_value v) {
    if (Value(name_space).is_exact(MOLT_KIND_DICT))
        return status(dict_set(C(c), Value(name_space).as<Dict>(), Value(name).as<Str>(), Value(v)));
    return status(setitem(C(c), Value(name_space), Value(name), Value(v)));
}

molt_status molt_core_delete_name(molt_ctx* c, molt_value name_space, molt_value name) {
    Ctx& ctx = C(c);
    if (setitem(ctx, Value(name_space), Value(name), Value{}).ok()) return MOLT_OK;
    if (ctx.swallow(type::KeyError)) name_error(ctx, Value(name));
    return MOLT_ERROR;
}

molt_value molt_core_load_classderef(molt_ctx* c, molt_value name_space, molt_value cell, molt_value name) {
    Ref<> v = namespace_get(C(c), Value(name_space), Value(name));
    if (!v) return 0;
    if (!v.value().is_absent()) return v.release();
    Value contents = Value(cell).as<Cell>()->contents;
    if (contents) return own(contents).release();
    C(c).raise(type::NameError, "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
               Value(name));
    return 0;
}

molt_value molt_core_builtin(molt_ctx* c, molt_value name) {
    if (Value v = dict_get(runtime.builtins_dict.get(), Value(name).as<Str>())) return own(v).release();
    C(c).raise(type::SystemError, "no builtin '{}'", Value(name));
    return 0;
}

molt_value molt_core_locals(molt_ctx* c) {
    Ctx& ctx = C(c);
    if (Value(ctx.frame->callee).is_kind(MOLT_KIND_MODULE)) return own(Value(module_dict(Value(ctx.frame->callee)))).release();
    return frame_locals_py(ctx, ctx.frame).release();
}

molt_status molt_core_setup_annotations(molt_ctx* c, molt_value name_space) {
    Ctx& ctx = C(c);
    Ref<> present = namespace_get(ctx, Value(name_space), Value(names.__annotations__));
    if (!present) return MOLT_ERROR;
    if (!present.value().is_absent()) return MOLT_OK;
    Ref<Dict> made = dict_new(ctx);
    if (!made) return MOLT_ERROR;
    return molt_core_store_name(c, name_space, Value(names.__annotations__).word(), made.word());
}

molt_status molt_core_annotate(molt_ctx* c, molt_value name_space, molt_value name, molt_value annotation) {
    Ctx& ctx = C(c);
    Ref<> annotations = namespace_get(ctx, Value(name_space), Value(names.__annotations__));
    if (!annotations) return MOLT_ERROR;
    if (annotations.value().is_absent()) {
        name_error(ctx, Value(names.__annotations__));
        return MOLT_ERROR;
    }
    return status(setitem(ctx, annotations, Value(name), Value(annotation)));
}

// ---- pattern matching ----

molt_value molt_core_match_is_sequence(molt_ctx*, molt_value subject) {
    return molt_bool(class_of(Value(subject))->has(kClassSequence));
}
molt_value molt_core_match_is_mapping(molt_ctx*, molt_value subject) {
    return molt_bool(class_of(Value(subject))->has(kClassMapping));
}

} // extern "C"

namespace {

Ref<> match_keys(Ctx& ctx, Value subject, Tuple* keys) {
    if (keys->n == 0) return own(Value(tuple_empty()));
    Ref<Set> seen = MOLT_TRY(set_new(ctx));
    Ref<> get = MOLT_TRY(getattr(ctx, subject, "get"));
    Ref<> marker = MOLT_TRY(call(ctx, Value(&type::object_), {}));
    Ref<Tuple> values = MOLT_TRY(tuple_allocate(ctx, keys->n));
    for (uint64_t i = 0; i < keys->n; i++) {
        Value key = (*keys)[i];
        if (MOLT_TRY(set_contains_py(ctx, seen.get(), key)))
            return ctx.raise(type::ValueError, "mapping pattern checks duplicate key ({!r})", key);
        MOLT_TRY(set_add_py(ctx, seen.get(), key));
        Ref<> value = MOLT_TRY(call(ctx, get, {key, marker.value()}));
        if (value.value() == marker.value()) return none();
        values->items[i] = value.release();
    }
    return values;
}

/// One attribute of a class pattern; kAbsent when missing.
Ref<> match_attribute(Ctx& ctx, Value subject, Class* cls, Value name, Set* seen) {
    if (MOLT_TRY(set_contains_py(ctx, seen, name)))
        return ctx.raise(type::TypeError, "{}() got multiple sub-patterns for attribute {!r}", cls->name.value(), name);
    MOLT_TRY(set_add_py(ctx, seen, name));
    Ref<Str> interned = MOLT_TRY(intern(ctx, own(name.as<Str>())));
    return getattr_optional(ctx, subject, interned.get());
}

Ref<> match_class(Ctx& ctx, Value subject, Value cls_value, uint32_t npositional, Tuple* keyword_names) {
    if (!cls_value.is<Class>()) return ctx.raise(type::TypeError, "called match pattern must be a class");
    auto* cls = cls_value.as<Class>();
    if (!MOLT_TRY(isinstance(ctx, subject, cls_value))) return none();
    Ref<Set> seen = MOLT_TRY(set_new(ctx));
    Ref<List> attributes = MOLT_TRY(list_new(ctx));
    if (npositional) {
        Ref<> match_args = MOLT_TRY(getattr_optional(ctx, cls_value, names.__match_args__));
        bool match_self = false;
        if (match_args.value().is_absent()) {
            match_args = own(Value(tuple_empty()));
            match_self = cls->has(kClassMatchSelf);
        }
        if (!match_args.value().is_exact(MOLT_KIND_TUPLE))
            return ctx.raise(type::TypeError, "{}.__match_args__ must be a tuple (got {})", cls->name.value(),
                             type_name(match_args));
        uint64_t allowed = match_self ? 1 : match_args.value().as<Tuple>()->n;
        if (allowed < npositional)
            return ctx.raise(type::TypeError, "{}() accepts {} positional sub-pattern{} ({} given)", cls->name.value(), allowed,
                             allowed == 1 ? "" : "s", npositional);
        if (match_self) MOLT_TRY(list_append(ctx, attributes.get(), subject));
        else
            for (uint32_t i = 0; i < npositional; i++) {
                Value name = (*match_args.value().as<Tuple>())[i];
                if (!name.is<Str>())
                    return ctx.raise(type::TypeError, "__match_args__ elements must be strings (got {})", type_name(name));
                Ref<> attribute = MOLT_TRY(match_attribute(ctx, subject, cls, name, seen.get()));
                if (attribute.value().is_absent()) return none();
                MOLT_TRY(list_append(ctx, attributes.get(), std::move(attribute)));
            }
    }
    for (uint64_t i = 0; i < keyword_names->n; i++) {
        Ref<> attribute = MOLT_TRY(match_attribute(ctx, subject, cls, (*keyword_names)[i], seen.get()));
        if (attribute.value().is_absent()) return none();
        MOLT_TRY(list_append(ctx, attributes.get(), std::move(attribute)));
    }
    return tuple_copy(ctx, attributes->items(), attributes->n);
}

} // namespace

extern "C" {

molt_value molt_core_match_keys(molt_ctx* c, molt_value subject, molt_value keys) {
    return match_keys(C(c), Value(subject), Value(keys).as<Tuple>()).release();
}
molt_value molt_core_match_class(molt_ctx* c, molt_value subject, molt_value cls, uint32_t npositional,
                                 molt_value keyword_names) {
    Tuple* list = keyword_names ? Value(keyword_names).as<Tuple>() : tuple_empty();
    return match_class(C(c), Value(subject), Value(cls), npositional, list).release();
}
molt_value molt_core_match_rest(molt_ctx* c, molt_value subject, molt_value keys) {
    Ctx& ctx = C(c);
    Ref<Dict> rest = dict_new(ctx);
    if (!rest || !dict_merge_py(ctx, rest.get(), Value(subject), true).ok()) return 0;
    auto* tuple = Value(keys).as<Tuple>();
    for (uint64_t i = 0; i < tuple->n; i++)
        if (!dict_delete_py(ctx, rest.get(), (*tuple)[i]).ok()) return 0;
    return rest.release();
}

} // extern "C"

} // namespace molt

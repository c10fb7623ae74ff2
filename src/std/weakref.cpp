// _weakref: what finds and makes weak references.
#include "core/object/protocol.h"
#include "core/object/weak.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/_weakref.h"

namespace molt::_weakref {

namespace {

WeakReference* first_of(Value v) { return v.is_object() ? weak_references(v.object()) : nullptr; }

} // namespace

Result<int64_t> getweakrefcount(Ctx&, Value object) {
    int64_t count = 0;
    for (WeakReference* r = first_of(object); r; r = r->next) count++;
    return count;
}

Ref<> getweakrefs(Ctx& ctx, Value object) {
    Ref<List> found = MOLT_TRY(list_new(ctx));
    for (WeakReference* r = first_of(object); r; r = r->next) MOLT_TRY(list_append(ctx, found.get(), Value(r)));
    return found;
}

Ref<> proxy(Ctx& ctx, Value object, Value callback) {
    Class& cls = is_callable(object) ? type::weak_callable_proxy : type::weak_proxy;
    return weak_reference_new(ctx, &cls, object, callback.is_none() ? Value{} : callback);
}

Status _remove_dead_weakref(Ctx& ctx, Dict* dct, Value key) {
    int64_t key_hash = MOLT_TRY(hash(ctx, key));
    Ref<> found = own(MOLT_TRY(dict_get_hashed_py(ctx, dct, key, key_hash)));
    if (found.value().is_absent()) return done();
    if (!found.value().is_object() || !class_of(found)->has(kClassWeakReference))
        return ctx.raise(type::TypeError, "not a weakref");
    if (weak_target(found.value().as<WeakReference>())) return done();
    (void)MOLT_TRY(dict_pop_hashed_py(ctx, dct, key, key_hash));
    return done();
}

Ref<> make_ref(Ctx&) { return own(Value(&type::weak_reference)); }
Ref<> make_ReferenceType(Ctx&) { return own(Value(&type::weak_reference)); }
Ref<> make_ProxyType(Ctx&) { return own(Value(&type::weak_proxy)); }
Ref<> make_CallableProxyType(Ctx&) { return own(Value(&type::weak_callable_proxy)); }

} // namespace molt::_weakref

// mappingproxy.
#include "core/types/mapping_proxy.h"

#include "core/types/container_text.h"
#include "core/types/generic_alias.h"
#include "gen/core/mapping_proxy.h"
#include "gen/types.h"

namespace molt {

Ref<> mapping_proxy_new(Ctx& ctx, Value mapping) {
    Ref<MappingProxy> proxy = MOLT_TRY(allocate<MappingProxy>(ctx, &type::mapping_proxy));
    proxy->mapping.set(mapping);
    return proxy;
}

namespace mapping_proxy {

namespace {

Value mapping_of(Value v) { return v.as<MappingProxy>()->mapping; }
/// What a proxy stands for; other values stand for themselves.
Value unwrapped(Value v) { return class_of(v) == &type::mapping_proxy ? mapping_of(v) : v; }

} // namespace

Ref<> dunder_new(Ctx& ctx, Class*, Value mapping) {
    if (!class_of(mapping)->slots.getitem || mapping.is_kind(MOLT_KIND_LIST) || mapping.is_kind(MOLT_KIND_TUPLE))
        return ctx.raise(type::TypeError, "mappingproxy() argument must be a mapping, not {}", type_name(mapping));
    return mapping_proxy_new(ctx, mapping);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    ContainerText text(ctx);
    MOLT_TRY(text.add("mappingproxy("));
    MOLT_TRY(text.add_repr_py(mapping_of(self)));
    MOLT_TRY(text.add(")"));
    return text.finish();
}

Result<int64_t> dunder_hash(Ctx& ctx, Value self) { return hash(ctx, mapping_of(self)); }
Ref<> dunder_str(Ctx& ctx, Value self) { return molt::str(ctx, mapping_of(self)); }

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) { return compare(ctx, mapping_of(self), other, op); }

Ref<> dunder_iter(Ctx& ctx, Value self) { return iter(ctx, mapping_of(self)); }

Ref<> dunder_or(Ctx& ctx, Value left, Value right) { return binary(ctx, BinaryOp::or_, unwrapped(left), unwrapped(right)); }

Ref<> dunder_ior(Ctx& ctx, Value self, Value) {
    return ctx.raise(type::TypeError, "'|=' is not supported by {}; use '|' instead", type_name(self));
}

Result<int64_t> dunder_len(Ctx& ctx, Value self) { return length(ctx, mapping_of(self)); }
Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) { return getitem(ctx, mapping_of(self), key); }
Result<bool> dunder_contains(Ctx& ctx, Value self, Value key) { return contains(ctx, mapping_of(self), key); }

Ref<> get(Ctx& ctx, MappingProxy* self, Value key, Value fallback) {
    return call_method(ctx, self->mapping, "get", {key, fallback});
}
Ref<> keys(Ctx& ctx, MappingProxy* self) { return call_method(ctx, self->mapping, "keys"); }
Ref<> values(Ctx& ctx, MappingProxy* self) { return call_method(ctx, self->mapping, "values"); }
Ref<> items(Ctx& ctx, MappingProxy* self) { return call_method(ctx, self->mapping, "items"); }
Ref<> copy(Ctx& ctx, MappingProxy* self) { return call_method(ctx, self->mapping, "copy"); }
Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }
Ref<> dunder_reversed(Ctx& ctx, MappingProxy* self) { return call_method(ctx, self->mapping, "__reversed__"); }

} // namespace mapping_proxy

} // namespace molt

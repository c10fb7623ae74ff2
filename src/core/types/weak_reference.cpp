// weakref.ReferenceType: the bodies of its methods, in the stub's order.
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/object/weak.h"
#include "core/types/generic_alias.h"
#include "gen/core/weakref.h"

namespace molt::weak_reference {

namespace {

Status check_count(Ctx& ctx, const Args& args, const char* name) {
    if (args.count() < 1) return ctx.raise(type::TypeError, "{} expected at least 1 argument, got 0", name);
    if (args.count() > 2) return ctx.raise(type::TypeError, "{} expected at most 2 arguments, got {}", name, args.count());
    return done();
}

} // namespace

// Keywords are left to __init__, which refuses them.
Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    MOLT_TRY(check_count(ctx, args, "__new__"));
    Value callback = args.count() == 2 && !args[1].is_none() ? args[1] : Value{};
    return weak_reference_new(ctx, cls, args[0], callback);
}

Status dunder_init(Ctx& ctx, WeakReference*, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "ref() takes no keyword arguments");
    return check_count(ctx, args, "__init__");
}

Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "weakref() takes no keyword arguments");
    if (args.count()) return ctx.raise(type::TypeError, "weakref expected 0 arguments, got {}", args.count());
    Ref<> target = weak_target(self.as<WeakReference>());
    return target ? std::move(target) : none();
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> target = weak_target(self.as<WeakReference>());
    if (!target) return format_text(ctx, "<weakref at {}; dead>", Address(self));
    Ref<> name = MOLT_TRY(lookup_special(ctx, target, names.__name__));
    if (name.value().is<Str>())
        return format_text(ctx, "<weakref at {}; to '{}' at {} ({})>", Address(self), type_name(target), Address(target), name);
    return format_text(ctx, "<weakref at {}; to '{}' at {}>", Address(self), type_name(target), Address(target));
}

// The hash of the target, remembered beyond its death.
Result<int64_t> dunder_hash(Ctx& ctx, Value self) {
    auto* reference = self.as<WeakReference>();
    if (reference->hash != WeakReference::kNoHash) return reference->hash;
    Ref<> target = weak_target(reference);
    if (!target) return ctx.raise(type::TypeError, "weak object has gone away");
    return reference->hash = MOLT_TRY(hash(ctx, target));
}

// 1. References to living objects compare as those do.  2. With a dead one, only identity counts.
Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (op != CompareOp::eq && op != CompareOp::ne) return not_implemented();
    if (!instance_of(other, &type::weak_reference)) return not_implemented();
    Ref<> left = weak_target(self.as<WeakReference>()), right = weak_target(other.as<WeakReference>());
    if (!left || !right) return boolean((self == other) == (op == CompareOp::eq));
    return compare(ctx, left, right, op);
}

Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_new(ctx, cls, item); }

Ref<> get_dunder_callback(Ctx&, WeakReference* self) { return self->callback ? self->callback.copy() : none(); }

} // namespace molt::weak_reference

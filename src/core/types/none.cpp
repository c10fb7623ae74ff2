// The classes of None, Ellipsis and NotImplemented.
#include "core/exc/report.h"
#include "core/object/protocol.h"
#include "gen/core/singletons.h"

namespace molt {

namespace {

Status no_arguments(Ctx& ctx, const Args& args, const char* name) {
    if (args.count() == 0 && args.keyword_count() == 0) return done();
    return ctx.raise(type::TypeError, "{} takes no arguments", name);
}

} // namespace

namespace NoneType {

Ref<> dunder_new(Ctx& ctx, Class*, const Args& args) {
    MOLT_TRY(no_arguments(ctx, args, "NoneType"));
    return none();
}
Ref<> dunder_repr(Ctx& ctx, Value) { return intern(ctx, "None"); }
/// The constant that CPython 3.12 gives on every platform.
Result<int64_t> dunder_hash(Ctx&, Value) { return int64_t(0xFCA86420); }
Result<bool> dunder_bool(Ctx&, Value) { return false; }
Ref<> dunder_compare(Ctx&, Value self, Value other, CompareOp op) {
    if (self != other || (op != CompareOp::eq && op != CompareOp::ne)) return not_implemented();
    return boolean(op == CompareOp::eq);
}

} // namespace NoneType

namespace ellipsis {

Ref<> dunder_new(Ctx& ctx, Class*, const Args& args) {
    MOLT_TRY(no_arguments(ctx, args, "EllipsisType"));
    return Ref<>::own(kEllipsis);
}
Ref<> dunder_repr(Ctx& ctx, Value) { return intern(ctx, "Ellipsis"); }
Ref<> dunder_reduce(Ctx& ctx, Value) { return intern(ctx, "Ellipsis"); }

} // namespace ellipsis

namespace NotImplementedType {

Ref<> dunder_new(Ctx& ctx, Class*, const Args& args) {
    MOLT_TRY(no_arguments(ctx, args, "NotImplementedType"));
    return not_implemented();
}
Ref<> dunder_repr(Ctx& ctx, Value) { return intern(ctx, "NotImplemented"); }
Result<bool> dunder_bool(Ctx& ctx, Value) {
    MOLT_TRY(warn_py(ctx, type::DeprecationWarning, "NotImplemented should not be used in a boolean context"));
    return true;
}
Ref<> dunder_reduce(Ctx& ctx, Value) { return intern(ctx, "NotImplemented"); }

} // namespace NotImplementedType
} // namespace molt

// closing, aclosing, redirect_stdout, redirect_stderr, suppress, nullcontext, chdir.
#include "core/exc/except.h"
#include "gen/std/contextlib.h"

namespace molt::contextlib {

namespace closing {
Ref<> dunder_init(Ctx& ctx, Value self, Value thing) { return give(ctx, Py(ctx, self).set_attr("thing"_n, thing)); }
Ref<> dunder_enter(Ctx& ctx, Value self) { return Py(ctx, self).attr("thing"_n); }
Ref<> dunder_exit(Ctx& ctx, Value self, std::span<const Value>) {
    MOLT_TRY(Py(ctx, self).attr("thing"_n).call("close"_n));
    return none();
}
} // namespace closing

namespace aclosing {
Ref<> dunder_init(Ctx& ctx, Value self, Value thing) { return give(ctx, Py(ctx, self).set_attr("thing"_n, thing)); }
Flow dunder_aenter(Resume& r, dunder_aenter_frame& f) { return r.give(Py(r.ctx, f.self).attr("thing"_n), MOLT_RESUME_RETURN); }
Flow dunder_aexit(Resume& r, dunder_aexit_frame& f) {
    MOLT_RESUME(r);
    MOLT_AWAIT(r, f.awaiting, Py(r.ctx, f.self).attr("thing"_n).call("aclose"_n));
    MOLT_RESUME_END(r, kNone);
}
} // namespace aclosing

namespace _RedirectStream {

Ref<> dunder_init(Ctx& ctx, Value self, Value new_target) {
    Py redirect(ctx, self);
    MOLT_TRY(redirect.set_attr("_new_target"_n, new_target));
    return give(ctx, redirect.set_attr("_old_targets"_n, MOLT_TRY(builtin(ctx, "list"_n)())));
}

/// setattr(sys, self._stream, target)
static Status redirect_to(Ctx& ctx, Value self, Value target) {
    Ref<> stream = MOLT_TRY(Py(ctx, self).attr("_stream"_n));
    MOLT_TRY(builtin(ctx, "setattr"_n)(import(ctx, "sys"), stream, target));
    return done();
}

Ref<> dunder_enter(Ctx& ctx, Value self) {
    Py redirect(ctx, self);
    Ref<> stream = MOLT_TRY(redirect.attr("_stream"_n));
    Ref<> old = MOLT_TRY(import(ctx, "sys").attr(stream));
    MOLT_TRY(redirect.attr("_old_targets"_n).call("append"_n, old));
    Ref<> target = MOLT_TRY(redirect.attr("_new_target"_n));
    MOLT_TRY(redirect_to(ctx, self, target));
    return redirect.attr("_new_target"_n);
}

Ref<> dunder_exit(Ctx& ctx, Value self, Value, Value, Value) {
    Ref<> old = MOLT_TRY(Py(ctx, self).attr("_old_targets"_n).call("pop"_n));
    return give(ctx, redirect_to(ctx, self, old));
}

} // namespace _RedirectStream

namespace suppress {

Ref<> dunder_init(Ctx& ctx, Value self, std::span<const Value> rest) {
    Ref<Tuple> exceptions = MOLT_TRY(tuple_copy(ctx, rest));
    return give(ctx, Py(ctx, self).set_attr("_exceptions"_n, exceptions));
}

Ref<> dunder_enter(Ctx&, Value) { return none(); }

Ref<> dunder_exit(Ctx& ctx, Value self, Value exctype, Value excinst, Value) {
    if (exctype.is_none()) return none();
    Ref<> exceptions = MOLT_TRY(Py(ctx, self).attr("_exceptions"_n));
    if (MOLT_TRY(issubclass(ctx, exctype, exceptions))) return boolean(true);
    if (!MOLT_TRY(issubclass(ctx, exctype, Value(&type::BaseExceptionGroup)))) return boolean(false);
    Ref<> parts = MOLT_TRY(Py(ctx, excinst).call("split"_n, exceptions));
    Ref<> rest = MOLT_TRY(Py(ctx, parts).item(1));
    if (rest.value().is_none()) return boolean(true);
    return raise_py(ctx, rest);
}

} // namespace suppress

namespace nullcontext {
Ref<> dunder_init(Ctx& ctx, Value self, Value result) { return give(ctx, Py(ctx, self).set_attr("enter_result"_n, result)); }
Ref<> dunder_enter(Ctx& ctx, Value self) { return Py(ctx, self).attr("enter_result"_n); }
Ref<> dunder_exit(Ctx&, Value, std::span<const Value>) { return none(); }
Flow dunder_aenter(Resume& r, dunder_aenter_frame& f) {
    return r.give(Py(r.ctx, f.self).attr("enter_result"_n), MOLT_RESUME_RETURN);
}
Flow dunder_aexit(Resume& r, dunder_aexit_frame&) { return r.give(none(), MOLT_RESUME_RETURN); }
} // namespace nullcontext

namespace chdir {

Ref<> dunder_init(Ctx& ctx, Value self, Value path) {
    Py change(ctx, self);
    MOLT_TRY(change.set_attr("path"_n, path));
    return give(ctx, change.set_attr("_old_cwd"_n, MOLT_TRY(builtin(ctx, "list"_n)())));
}

Ref<> dunder_enter(Ctx& ctx, Value self) {
    Py change(ctx, self);
    MOLT_TRY(change.attr("_old_cwd"_n).call("append"_n, import(ctx, "os").call("getcwd"_n)));
    MOLT_TRY(import(ctx, "os").call("chdir"_n, change.attr("path"_n)));
    return none();
}

Ref<> dunder_exit(Ctx& ctx, Value self, std::span<const Value>) {
    MOLT_TRY(import(ctx, "os").call("chdir"_n, Py(ctx, self).attr("_old_cwd"_n).call("pop"_n)));
    return none();
}

} // namespace chdir

} // namespace molt::contextlib

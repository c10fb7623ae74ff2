// sys: the functions.
#include "gen/std/sys.h"
#include "core/exc/exception.h"
#include "core/exc/report.h"
#include "core/exc/traceback_text.h"
#include "core/host/file.h"
#include "core/object/py.h"
#include "core/runtime/caps.h"
#include "core/runtime/module.h"
#include "core/runtime/runtime.h"
#include "core/runtime/sys_state.h"
#include "core/types/code.h"
#include "core/types/generator.h"
#include "core/types/list.h"
#include "core/types/str_intern.h"
#include "core/types/structseq.h"
#include "std/io/streams.h"
#include "std/sys_state.h"

namespace molt {

namespace {

Dict* sys_dict() {
    Dict* modules = runtime.modules.get();
    uint64_t i = 0;
    // The module stands among the first ones; sys.modules may have been changed by the program.
    static_assert(sizeof(Module) > 0);
    while (modules) {
        DictEntry* entry = dict_next(modules, i);
        if (!entry) break;
        Value key(entry->key), value(entry->value);
        if (key.is<Str>() && key.as<Str>()->equals("sys") && value.is_kind(MOLT_KIND_MODULE)) return module_dict(value);
    }
    return nullptr;
}

/// Makes what start-up left out of the module; false when there is nothing more.
bool sys_complete(Ctx& ctx) {
    Ref<Str> name = intern(ctx, "sys");
    Value module = name && runtime.modules ? dict_get(runtime.modules.get(), name.get()) : Value{};
    if (!module || !module.is_kind(MOLT_KIND_MODULE) || !module.as<Module>()->started) return false;
    Ref<> outer = ctx.take_pending();
    const bool complete = module_complete(ctx, module.as<Module>()).ok();
    ctx.clear_pending();
    if (outer) ctx.restore_pending(std::move(outer));
    return complete;
}

} // namespace

Value sys_get(Ctx& ctx, std::string_view name) {
    Dict* dict = sys::state.dict ? sys::state.dict.get() : sys_dict();
    Ref<Str> key = intern(ctx, name);
    if (!dict || !key) return Value{};
    if (Value found = dict_get(dict, key.get())) return found;
    if (!sys_complete(ctx)) return Value{};
    return dict_get(dict, key.get());
}

Status sys_set(Ctx& ctx, std::string_view name, Value value) {
    Dict* dict = sys::state.dict ? sys::state.dict.get() : sys_dict();
    Ref<Str> key = MOLT_TRY(intern(ctx, name));
    if (!dict) return done();
    return dict_set(ctx, dict, key.get(), value);
}

void forget_last_exception(Ctx& ctx) {
    Dict* dict = sys::state.dict ? sys::state.dict.get() : sys_dict();
    for (std::string_view name : {"last_exc", "last_type", "last_value", "last_traceback"}) {
        Ref<Str> key = intern(ctx, name);
        const bool kept = dict && key && dict_get(dict, key.get());
        if (!key || (kept && !dict_set(ctx, dict, key.get(), kNone).ok())) ctx.clear_pending();
    }
}

int flush_standard_streams_py(Ctx& ctx) {
    int status = 0;
    Ref<> outer = ctx.take_pending();
    for (const char* name : {"stdout", "stderr"}) {
        Ref<> stream = own(sys_get(ctx, name));
        ctx.clear_pending();
        if (!stream || stream.value().is_none()) continue;
        auto closed = io::is_closed_py(ctx, stream);
        if (!closed.ok()) ctx.clear_pending();
        else if (closed.take()) continue;
        if (call_method(ctx, stream, "flush")) continue;
        if (name[3] == 'o') {
            report_unraisable(ctx, "Exception ignored in: ", stream);
            status = -1;
        } else {
            ctx.clear_pending();
        }
    }
    if (outer) ctx.restore_pending(std::move(outer));
    return status;
}

Ref<> unraisable_arguments(Ctx& ctx, Value exception, Value message, Value object) {
    if (!sys::state.unraisable_arguments) {
        static constexpr const char* kFields[] = {"exc_type", "exc_value", "exc_traceback", "err_msg", "object"};
        sys::state.unraisable_arguments.set(MOLT_TRY(
            structseq_class(ctx, {"builtins", "UnraisableHookArgs", "What sys.unraisablehook() gets.", kFields, 5, true})));
    }
    auto* e = exception.as<Exception>();
    molt_value parts[] = {own(Value(class_of(exception))).release(), own(exception).release(),
                          e->traceback ? Ref<>(e->traceback.copy()).release() : MOLT_NONE, own(message).release(),
                          own(object).release()};
    return structseq_new(ctx, sys::state.unraisable_arguments.get(), parts, 5);
}

namespace sys {

State state;

Ref<> addaudithook(Ctx&, Value) { return none(); }
Ref<> audit(Ctx& ctx, const Args& args) {
    if (args.count() == 0) return ctx.raise(type::TypeError, "audit() missing 1 required positional argument: 'event'");
    if (!args[0].is<Str>()) return ctx.raise(type::TypeError, "expected str for argument 'event', not {}", type_name(args[0]));
    return none();
}

// PYTHONBREAKPOINT: 0 switches breakpoints off, MODULE.NAME is called instead of a debugger.
Ref<> breakpointhook(Ctx& ctx, const Args& args) {
    Ref<> chosen = import(ctx, ModuleName::unlinked("os")).attr("environ"_n).call("get"_n, "PYTHONBREAKPOINT", "");
    if (!chosen && !ctx.swallow(type::PermissionError)) return raised;
    if (chosen && MOLT_TRY(Py(ctx, chosen).equals("0"))) return none();
    if (chosen && MOLT_TRY(truth(ctx, chosen))) {
        Ref<> parts = MOLT_TRY(Py(ctx, chosen).call("rpartition"_n, "."));
        Ref<> module = MOLT_TRY(Py(ctx, parts).item(0)), name = MOLT_TRY(Py(ctx, parts).item(2));
        if (!MOLT_TRY(truth(ctx, module))) module = MOLT_TRY(str_from_utf8(ctx, "builtins"));
        Ref<> hook = MOLT_TRY(import(ctx, "sys").attr("modules"_n).item(module).attr(name));
        return call(ctx, hook, args);
    }
    return ctx.raise(type::RuntimeError, "breakpoint() has no debugger in a program compiled ahead of time");
}

Ref<> call_tracing(Ctx& ctx, Value func, Tuple* args) { return call_tuple(ctx, func, args, nullptr); }

Ref<> displayhook(Ctx& ctx, Value object) {
    if (object.is_none()) return none();
    Ref<Str> name = MOLT_TRY(molt::intern(ctx, "_"));
    MOLT_TRY(dict_set(ctx, runtime.builtins_dict.get(), name.get(), kNone));
    Ref<> out = own(sys_get(ctx, "stdout"));
    if (!out || out.value().is_none()) return ctx.raise(type::RuntimeError, "lost sys.stdout");
    Ref<Str> text = MOLT_TRY(repr(ctx, object)), end = MOLT_TRY(str_from_code_point(ctx, '\n'));
    MOLT_TRY(file_write_py(ctx, out, text));
    MOLT_TRY(file_write_py(ctx, out, end));
    MOLT_TRY(dict_set(ctx, runtime.builtins_dict.get(), name.get(), object));
    return none();
}

Ref<> exception(Ctx& ctx) { return own(handled_exception(ctx)); }

Ref<> exc_info(Ctx& ctx) {
    Ref<> exc = own(handled_exception(ctx));
    if (exc.value().is_none()) return tuple_of(ctx, kNone, kNone, kNone);
    Ref<> traceback = MOLT_TRY(getattr(ctx, exc, "__traceback__"));
    return tuple_of(ctx, Value(class_of(exc.value())), exc.value(), traceback.value());
}

Ref<> excepthook(Ctx& ctx, Value, Value value, Value) {
    Ref<> err = own(sys_get(ctx, "stderr"));
    if (!err || err.value().is_none()) return none();
    Ref<Str> text;
    if (is_exception(value)) text = MOLT_TRY(traceback_text_py(ctx, value, TracebackStyle::full));
    else
        text = MOLT_TRY(
            format_text(ctx, "TypeError: print_exception(): Exception expected for value, {} found\n", type_name(value)));
    MOLT_TRY(file_write_py(ctx, err, text));
    MOLT_TRY(call_method(ctx, err, "flush"));
    return none();
}

// A tuple gives the arguments of SystemExit, None gives none.
Ref<> exit(Ctx& ctx, Value status) {
    if (status.is_none()) return ctx.raise_instance(MOLT_TRY(call(ctx, Value(&type::SystemExit), {})));
    if (status.is_kind(MOLT_KIND_TUPLE))
        return ctx.raise_instance(MOLT_TRY(call_tuple(ctx, Value(&type::SystemExit), status.as<Tuple>(), nullptr)));
    return ctx.raise_value(type::SystemExit, status);
}

Result<int64_t> getallocatedblocks(Ctx&) { return mem::totals().live.live_blocks; }

// ---- asynchronous generators ----

Ref<> get_asyncgen_hooks(Ctx& ctx) {
    if (!state.asyncgen_hooks) {
        static constexpr const char* kFields[] = {"firstiter", "finalizer"};
        state.asyncgen_hooks.set(MOLT_TRY(
            structseq_class(ctx, {"builtins", "asyncgen_hooks", "Hooks of asynchronous generators.", kFields, 2, false})));
    }
    auto shown = [](const Slot<>& hook) { return hook ? hook.copy().release() : MOLT_NONE; };
    molt_value hooks[] = {shown(runtime.asyncgen_firstiter), shown(runtime.asyncgen_finalizer)};
    return structseq_new(ctx, state.asyncgen_hooks.get(), hooks, 2);
}

Ref<> set_asyncgen_hooks(Ctx& ctx, const Args& args) {
    Value hooks[2];
    constexpr const char* kNames[] = {"firstiter", "finalizer"};
    if (args.count() > 2)
        return ctx.raise(type::TypeError, "set_asyncgen_hooks() takes at most 2 arguments ({} given)", args.count());
    for (size_t i = 0; i < args.count(); i++) hooks[i] = args[i];
    for (size_t i = 0; i < args.keyword_count(); i++) {
        Str* name = args.keyword_name(i).as<Str>();
        const int which = name->equals(kNames[0]) ? 0 : name->equals(kNames[1]) ? 1 : -1;
        if (which < 0) return ctx.raise(type::TypeError, "'{}' is an invalid keyword argument for this function", name);
        hooks[which] = args.keyword_value(i);
    }
    for (int i = 0; i < 2; i++)
        if (hooks[i] && !hooks[i].is_none() && !is_callable(hooks[i]))
            return ctx.raise(type::TypeError, "callable {} expected, got {}", kNames[i], type_name(hooks[i]));
    for (int i = 0; i < 2; i++) {
        if (!hooks[i]) continue;
        Slot<>& slot = i == 0 ? runtime.asyncgen_firstiter : runtime.asyncgen_finalizer;
        if (hooks[i].is_none()) slot.clear();
        else slot.set(hooks[i]);
    }
    return none();
}

Ref<> get_coroutine_origin_tracking_depth(Ctx&) { return small_int(coroutine_origin_depth); }
Status set_coroutine_origin_tracking_depth(Ctx& ctx, int32_t depth) {
    if (depth < 0) return ctx.raise(type::ValueError, "depth must be >= 0");
    coroutine_origin_depth = depth;
    return done();
}

// ---- limits ----

Ref<> get_int_max_str_digits(Ctx& ctx) { return int_from_int64(ctx, int_max_str_digits()); }
Status set_int_max_str_digits(Ctx& ctx, int32_t maxdigits) {
    if (maxdigits != 0 && maxdigits < kIntMaxStrDigitsThreshold)
        return ctx.raise(type::ValueError, "maxdigits must be 0 or larger than {}", kIntMaxStrDigitsThreshold);
    molt::set_int_max_str_digits(maxdigits);
    return done();
}

Ref<> getrecursionlimit(Ctx&) { return small_int(runtime.recursion_limit); }
Status setrecursionlimit(Ctx& ctx, int32_t limit) {
    if (limit < 1) return ctx.raise(type::ValueError, "recursion limit must be greater or equal than 1");
    const int32_t used = runtime.depth_limit - ctx.depth;
    if (used >= limit)
        return ctx.raise(type::RecursionError,
                         "cannot set the recursion limit to {} at the recursion depth {}: the limit is too low", limit, used);
    set_recursion_limit(ctx, limit);
    return done();
}

Ref<> getswitchinterval(Ctx& ctx) { return float_from_double(ctx, state.switch_interval); }
Status setswitchinterval(Ctx& ctx, double interval) {
    if (!(interval > 0.0)) return ctx.raise(type::ValueError, "switch interval must be strictly positive");
    state.switch_interval = interval;
    return done();
}

// ---- names of encodings ----

Ref<> getdefaultencoding(Ctx& ctx) { return molt::intern(ctx, "utf-8"); }
Ref<> getfilesystemencoding(Ctx& ctx) { return molt::intern(ctx, "utf-8"); }
Ref<> getfilesystemencodeerrors(Ctx& ctx) { return molt::intern(ctx, "surrogateescape"); }

// ---- tracing: kept, never called ----

static Ref<> kept(const Slot<>& slot) { return slot ? slot.copy() : none(); }
static Ref<> keep(Slot<>& slot, Value function) {
    if (function.is_none()) slot.clear();
    else slot.set(function);
    return none();
}
Ref<> getprofile(Ctx&) { return kept(state.profile); }
Ref<> setprofile(Ctx&, Value function) { return keep(state.profile, function); }
Ref<> gettrace(Ctx&) { return kept(state.trace); }
Ref<> settrace(Ctx&, Value function) { return keep(state.trace, function); }

// ---- objects ----

// CPython counts one more while the call holds its argument.
Ref<> getrefcount(Ctx& ctx, Value object) {
    constexpr int64_t kImmortalShown = 4294967295;
    if (!object.is_object()) return int_from_int64(ctx, kImmortalShown);
    const uint32_t count = object.object()->refcount;
    return int_from_int64(ctx, count >= kImmortalCount / 2 ? kImmortalShown : int64_t(count) + 1);
}

// What __sizeof__ says, and the header of collected objects as CPython has it.
Ref<> getsizeof(Ctx& ctx, Value object, Value default_) {
    constexpr int64_t kCollectorHeader = 16;
    Ref<Str> name = MOLT_TRY(molt::intern(ctx, "__sizeof__"));
    Ref<> method = lookup_special(ctx, object, name.get());
    Ref<> size;
    if (method) {
        if (method.value().is_absent()) (void)ctx.raise(type::TypeError, "Type {} doesn't define __sizeof__", type_name(object));
        else size = call(ctx, method, {});
    }
    int64_t bytes = 0;
    if (size && !is_int(size)) {
        (void)ctx.raise(type::TypeError, "'{}' object cannot be interpreted as an integer", type_name(size));
        size = Ref<>();
    }
    if (!size) {
        if (default_ && ctx.swallow(type::TypeError)) return own(default_);
        return raised;
    }
    if (!int_fits_int64(size, &bytes)) return ctx.raise(type::OverflowError, "Python int too large to convert to C ssize_t");
    if (bytes < 0) return ctx.raise(type::ValueError, "__sizeof__() should return >= 0");
    return int_from_int64(ctx, bytes + (class_of(object)->has(kClassCollected) ? kCollectorHeader : 0));
}

Result<int64_t> getunicodeinternedsize(Ctx&) { return int64_t(interned_count()); }

Ref<> intern(Ctx& ctx, Value string) {
    if (!string.is<Str>()) return ctx.raise(type::TypeError, "intern() argument must be str, not {}", type_name(string));
    if (!string.is_exact(MOLT_KIND_STR)) return ctx.raise(type::TypeError, "can't intern {}", type_name(string));
    return molt::intern(ctx, own(string.as<Str>()));
}

Ref<> is_finalizing(Ctx&) { return boolean(runtime.finalising); }
Ref<> is_stack_trampoline_active(Ctx&) { return boolean(false); }

Ref<> unraisablehook(Ctx& ctx, Value unraisable) {
    if (!state.unraisable_arguments || class_of(unraisable) != state.unraisable_arguments.get())
        return ctx.raise(type::TypeError, "sys.unraisablehook argument type must be UnraisableHookArgs");
    Ref<> exc = MOLT_TRY(getattr(ctx, unraisable, "exc_value")), object = MOLT_TRY(getattr(ctx, unraisable, "object"));
    Ref<> message = MOLT_TRY(getattr(ctx, unraisable, "err_msg"));
    Ref<Str> text =
        MOLT_TRY(message.value().is_none() ? str_from_utf8(ctx, "Exception ignored in: ") : format_text(ctx, "{}: ", message));
    const Utf8 utf8(text.get());
    if (!utf8.ok()) return ctx.raise_no_memory();
    if (is_exception(exc)) ctx.restore_pending(std::move(exc));
    print_unraisable(ctx, utf8.view(), object);
    return none();
}

Status _clear_type_cache(Ctx&) { return done(); }

// ---- frames ----

static Result<molt_frame*> frame_at(Ctx& ctx, int32_t depth) {
    molt_frame* frame = ctx.frame;
    for (; frame && depth > 0; depth--) frame = frame->back;
    if (frame) return frame;
    return ctx.raise(type::ValueError, "call stack is not deep enough");
}

Ref<> _getframe(Ctx& ctx, int32_t depth) { return frame_object(ctx, MOLT_TRY(frame_at(ctx, depth))); }

Ref<> _getframemodulename(Ctx& ctx, int32_t depth) {
    molt_frame* frame = ctx.frame;
    for (; frame && depth > 0; depth--) frame = frame->back;
    if (!frame) return none();
    Dict* globals = globals_of(Value(frame->callee));
    Ref<Str> name = MOLT_TRY(molt::intern(ctx, "__name__"));
    Value found = globals ? dict_get(globals, name.get()) : Value{};
    return own(found ? found : kNone);
}

Ref<> _current_exceptions(Ctx& ctx) {
    Ref<Dict> all = MOLT_TRY(dict_new(ctx));
    Ref<> exc = own(handled_exception(ctx));
    MOLT_TRY(dict_set_py(ctx, all.get(), Value(molt_small_int(1)), exc));
    return all;
}

Ref<> _current_frames(Ctx& ctx) {
    Ref<Dict> all = MOLT_TRY(dict_new(ctx));
    if (!ctx.frame) return all;
    Ref<> frame = MOLT_TRY(frame_object(ctx, ctx.frame));
    MOLT_TRY(dict_set_py(ctx, all.get(), Value(molt_small_int(1)), frame));
    return all;
}

Status _debugmallocstats(Ctx& ctx) {
    Ref<> file = own(sys_get(ctx, "stderr"));
    if (!file || file.value().is_none()) return done();
    Ref<Str> text = MOLT_TRY(format_text(ctx, "{} blocks of memory in use\n", MOLT_TRY(getallocatedblocks(ctx))));
    return Status::of(call_method(ctx, file, "write", {text}).ok());
}

Status activate_stack_trampoline(Ctx& ctx, Str*) { return ctx.raise(type::ValueError, "perf trampoline not available"); }
Status deactivate_stack_trampoline(Ctx&) { return done(); }
Ref<> getdlopenflags(Ctx&) { return small_int(state.dlopen_flags); }
Status setdlopenflags(Ctx& ctx, int32_t flags) {
    (void)MOLT_TRY(caps::check(ctx, caps::Capability::process, {}));
    state.dlopen_flags = flags;
    return done();
}
Status dunder_interactivehook(Ctx&) { return done(); }

} // namespace sys
} // namespace molt

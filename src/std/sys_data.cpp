// sys: the constants, and the module's start.
#include <cfloat>
#include <climits>
#include <cstring>

#include "core/call/registry.h"
#include "core/host/environment.h"
#include "core/host/file.h"
#include "core/object/protocol.h"
#include "core/runtime/caps.h"
#include "core/runtime/module.h"
#include "core/runtime/runtime.h"
#include "core/types/bytes.h"
#include "core/types/codec.h"
#include "core/types/list.h"
#include "core/types/structseq.h"
#include "gen/modules.h"
#include "gen/std/sys.h"
#include "std/io/streams.h"
#include "std/sys_names.h"
#include "std/sys_state.h"

namespace molt::sys {

namespace {

/// Text of the system (arguments): UTF-8, other bytes escaped.
Ref<Str> system_text(Ctx& ctx, const char* text) {
    Ref<Bytes> bytes = MOLT_TRY(bytes_from(ctx, std::string_view(text)));
    Ref<Str> encoding = MOLT_TRY(molt::intern(ctx, "utf-8")), errors = MOLT_TRY(molt::intern(ctx, "surrogateescape"));
    return codec_decode(ctx, bytes, bytes->span(), encoding.get(), errors.get());
}

Ref<> argument_list(Ctx& ctx) {
    Ref<List> list = MOLT_TRY(list_new(ctx));
    for (int i = 0; i < runtime.argc; i++) {
        Ref<Str> text = MOLT_TRY(system_text(ctx, runtime.argv[i]));
        MOLT_TRY(list_append(ctx, list.get(), Ref<>(std::move(text))));
    }
    if (list->n == 0) MOLT_TRY(list_append(ctx, list.get(), Value(str_empty())));
    return list;
}

/// A struct sequence of one instance, whose class nobody can call.
class Facts {
  public:
    Facts(Ctx& ctx, const char* name, std::span<const char* const> fields) : ctx_(ctx), name_(name), fields_(fields) {}
    Facts& add(Ref<> value) {
        values_[n_++] = value.release();
        return *this;
    }
    Facts& add(int64_t value) { return add(int_from_int64(ctx_, value)); }
    Facts& add(double value) { return add(float_from_double(ctx_, value)); }
    Facts& add(const char* value) { return add(Ref<>(molt::intern(ctx_, value))); }
    /// may_make: whether programs may make instances too.
    Ref<> finish(bool may_make = true) {
        Ref<Class> cls = structseq_class(ctx_, {"sys", name_, "Facts about this runtime.", fields_, fields_.size(), may_make});
        if (cls) return structseq_new(ctx_, cls.get(), values_, n_);
        for (size_t i = 0; i < n_; i++) drop(Value(values_[i]));
        return raised;
    }

  private:
    Ctx& ctx_;
    const char* name_;
    std::span<const char* const> fields_;
    molt_value values_[24];
    size_t n_ = 0;
};

constexpr const char* kVersionFields[] = {"major", "minor", "micro", "releaselevel", "serial"};
constexpr int64_t kHexVersion = 0x030C01F0;

} // namespace

Ref<> make_copyright(Ctx& ctx) { return molt::intern(ctx, "Copyright (c) the authors of libmolt_rt."); }
Ref<> make_version(Ctx& ctx) { return molt::intern(ctx, "3.12.1 (molt, Jan  1 2026, 00:00:00) [C++]"); }
Ref<> make_maxsize(Ctx& ctx) { return int_from_int64(ctx, INT64_MAX); }
Ref<> make_platform(Ctx& ctx) { return molt::intern(ctx, host::kPlatform.name); }
Ref<> make_executable(Ctx& ctx) {
    if (runtime.argc == 0) return own(Value(str_empty()));
    return system_text(ctx, runtime.argv[0]);
}
Ref<> make__base_executable(Ctx& ctx) { return make_executable(ctx); }
Ref<> make_prefix(Ctx& ctx) { return molt::intern(ctx, "/usr"); }
Ref<> make_exec_prefix(Ctx& ctx) { return molt::intern(ctx, "/usr"); }
Ref<> make_base_prefix(Ctx& ctx) { return molt::intern(ctx, "/usr"); }
Ref<> make_base_exec_prefix(Ctx& ctx) { return molt::intern(ctx, "/usr"); }
Ref<> make_argv(Ctx& ctx) { return argument_list(ctx); }
Ref<> make_orig_argv(Ctx& ctx) { return argument_list(ctx); }
Ref<> make_path(Ctx& ctx) { return list_new(ctx); }
Ref<> make_meta_path(Ctx& ctx) { return list_new(ctx); }
Ref<> make_path_hooks(Ctx& ctx) { return list_new(ctx); }
Ref<> make_path_importer_cache(Ctx& ctx) { return dict_new(ctx); }
Ref<> make_warnoptions(Ctx& ctx) { return list_new(ctx); }
Ref<> make_modules(Ctx&) { return own(Value(runtime.modules)); }
Ref<> make__xoptions(Ctx& ctx) { return dict_new(ctx); }
Ref<> make__git(Ctx& ctx) {
    Ref<Str> name = MOLT_TRY(molt::intern(ctx, "Molt"));
    return tuple_of(ctx, name.value(), Value(str_empty()), Value(str_empty()));
}

Ref<> make_version_info(Ctx& ctx) {
    return Facts(ctx, "version_info", kVersionFields)
        .add(int64_t(3))
        .add(int64_t(12))
        .add(int64_t(1))
        .add("final")
        .add(int64_t(0))
        .finish(false);
}

Ref<> make_flags(Ctx& ctx) {
    static constexpr const char* kFields[] = {"debug",
                                              "inspect",
                                              "interactive",
                                              "optimize",
                                              "dont_write_bytecode",
                                              "no_user_site",
                                              "no_site",
                                              "ignore_environment",
                                              "verbose",
                                              "bytes_warning",
                                              "quiet",
                                              "hash_randomization",
                                              "isolated",
                                              "dev_mode",
                                              "utf8_mode",
                                              "warn_default_encoding",
                                              "safe_path",
                                              "int_max_str_digits"};
    Facts facts(ctx, "flags", kFields);
    for (const char* name : kFields) {
        if (!std::strcmp(name, "dev_mode") || !std::strcmp(name, "safe_path")) facts.add(boolean(false));
        else if (!std::strcmp(name, "int_max_str_digits")) facts.add(kIntMaxStrDigitsDefault);
        else facts.add(int64_t(!std::strcmp(name, "dont_write_bytecode") || !std::strcmp(name, "hash_randomization")));
    }
    return facts.finish(false);
}

Ref<> make_float_info(Ctx& ctx) {
    static constexpr const char* kFields[] = {"max", "max_exp",  "max_10_exp", "min",   "min_exp", "min_10_exp",
                                              "dig", "mant_dig", "epsilon",    "radix", "rounds"};
    Facts facts(ctx, "float_info", kFields);
    facts.add(DBL_MAX).add(int64_t(DBL_MAX_EXP)).add(int64_t(DBL_MAX_10_EXP)).add(DBL_MIN).add(int64_t(DBL_MIN_EXP));
    facts.add(int64_t(DBL_MIN_10_EXP)).add(int64_t(DBL_DIG)).add(int64_t(DBL_MANT_DIG)).add(DBL_EPSILON);
    return facts.add(int64_t(FLT_RADIX)).add(int64_t(1)).finish();
}

Ref<> make_hash_info(Ctx& ctx) {
    static constexpr const char* kFields[] = {"width",     "modulus",   "inf",       "nan",   "imag",
                                              "algorithm", "hash_bits", "seed_bits", "cutoff"};
    Facts facts(ctx, "hash_info", kFields);
    facts.add(int64_t(64)).add(int64_t(base::kHashModulus)).add(int64_t(base::kHashInfinity)).add(int64_t(0));
    return facts.add(int64_t(1000003)).add("siphash13").add(int64_t(64)).add(int64_t(128)).add(int64_t(0)).finish();
}

Ref<> make_int_info(Ctx& ctx) {
    static constexpr const char* kFields[] = {"bits_per_digit", "sizeof_digit", "default_max_str_digits",
                                              "str_digits_check_threshold"};
    return Facts(ctx, "int_info", kFields)
        .add(int64_t(30))
        .add(int64_t(4))
        .add(kIntMaxStrDigitsDefault)
        .add(kIntMaxStrDigitsThreshold)
        .finish();
}

Ref<> make_thread_info(Ctx& ctx) {
    static constexpr const char* kFields[] = {"name", "lock", "version"};
    return Facts(ctx, "thread_info", kFields).add("pthread").add("semaphore").add(none()).finish();
}

Ref<> make_implementation(Ctx& ctx) {
    Ref<> made = MOLT_TRY(namespace_new(ctx));
    Ref<Str> name = MOLT_TRY(molt::intern(ctx, "cpython")), tag = MOLT_TRY(molt::intern(ctx, "cpython-312"));
    Ref<> version = MOLT_TRY(make_version_info(ctx));
    MOLT_TRY(setattr(ctx, made, "name", name));
    MOLT_TRY(setattr(ctx, made, "cache_tag", tag));
    MOLT_TRY(setattr(ctx, made, "version", version));
    MOLT_TRY(setattr(ctx, made, "hexversion", Value(molt_small_int(kHexVersion))));
    Ref<Str> arch = MOLT_TRY(molt::intern(ctx, host::kPlatform.architecture));
    MOLT_TRY(setattr(ctx, made, "_multiarch", arch));
    return made;
}

Ref<> make_builtin_module_names(Ctx& ctx) {
    Ref<List> names = MOLT_TRY(list_new(ctx));
    Status listed = done();
    each_module([&](const ModuleSpec& m) {
        const bool part = &m != core_modules[0] && std::string_view(m.name) == core_modules[0]->name; // of builtins
        if (!listed.ok() || part) return;
        Ref<Str> name = molt::intern(ctx, m.name);
        listed = name ? list_append(ctx, names.get(), Value(name)) : Status(raised);
    });
    MOLT_TRY(std::move(listed));
    MOLT_TRY(call_method(ctx, names, "sort"));
    return tuple_from_iterable_py(ctx, names);
}

Ref<> make_stdlib_module_names(Ctx& ctx) {
    Ref<List> names = MOLT_TRY(list_new(ctx, kStdlibNameCount));
    for (size_t i = 0; i < kStdlibNameCount; i++) {
        Ref<Str> name = MOLT_TRY(molt::intern(ctx, kStdlibNames[i]));
        MOLT_TRY(list_append(ctx, names.get(), Value(name)));
    }
    return call(ctx, Value(&type::frozenset), {names});
}

// Grants first: what follows opens nothing, but the program may as soon as it runs.
Status start(Ctx& ctx, Value module) {
    state.dict.set(Value(module_dict(module)));
    if (runtime.program) {
        const std::string_view bad = caps::start(runtime.program->grants, runtime.program->ngrants);
        if (!bad.empty()) return ctx.raise(type::ValueError, "not a grant: '{}'", bad);
    }
    MOLT_TRY(native_module(ctx, molt_module_std__io));
    constexpr const char* kStreams[] = {"stdin", "stdout", "stderr"};
    constexpr const char* kOriginals[] = {"__stdin__", "__stdout__", "__stderr__"};
    for (int fd = 0; fd < 3; fd++) {
        Ref<> stream = MOLT_TRY(io::standard_stream(ctx, fd));
        MOLT_TRY(setattr(ctx, module, kStreams[fd], stream));
        MOLT_TRY(setattr(ctx, module, kOriginals[fd], stream));
    }
    return done();
}

Status exec(Ctx& ctx, Value module) {
    constexpr const char* kHooks[][2] = {{"displayhook", "__displayhook__"},
                                         {"excepthook", "__excepthook__"},
                                         {"breakpointhook", "__breakpointhook__"},
                                         {"unraisablehook", "__unraisablehook__"}};
    for (const auto& names : kHooks) {
        Ref<> hook = MOLT_TRY(getattr(ctx, module, names[0]));
        MOLT_TRY(setattr(ctx, module, names[1], hook));
    }
    return done();
}

void finish(Ctx&) {
    state.dict.clear();
    state.asyncgen_hooks.clear();
    state.unraisable_arguments.clear();
    runtime.asyncgen_firstiter.clear();
    runtime.asyncgen_finalizer.clear();
    state.profile.clear();
    state.trace.clear();
    caps::finish();
}

} // namespace molt::sys

// Running other programs: the exec and spawn families, popen.
#include "std/os/os.h"

namespace molt::os {

namespace {

Ref<Tuple> arguments(Ctx& ctx, std::span<const Value> args) { return tuple_copy(ctx, args); }

/// The families whose last argument is the environment.
struct WithEnvironment {
    Ref<Tuple> args;
    Ref<> environment;
    Status take(Ctx& ctx, std::span<const Value> given) {
        if (given.empty()) return ctx.raise(type::IndexError, "tuple index out of range");
        environment = own(given.back());
        args = MOLT_TRY(tuple_copy(ctx, given.first(given.size() - 1)));
        return done();
    }
};

} // namespace

Ref<> execl(Ctx& ctx, Value file, std::span<const Value> args) {
    return call_here(ctx, "execv"_n, file, MOLT_TRY(arguments(ctx, args)));
}
Ref<> execlp(Ctx& ctx, Value file, std::span<const Value> args) {
    return call_here(ctx, "execvp"_n, file, MOLT_TRY(arguments(ctx, args)));
}

Ref<> execle(Ctx& ctx, Value file, std::span<const Value> args) {
    WithEnvironment given;
    MOLT_TRY(given.take(ctx, args));
    return call_here(ctx, "execve"_n, file, given.args, given.environment);
}

Ref<> execlpe(Ctx& ctx, Value file, std::span<const Value> args) {
    WithEnvironment given;
    MOLT_TRY(given.take(ctx, args));
    return call_here(ctx, "execvpe"_n, file, given.args, given.environment);
}

Ref<> execvp(Ctx& ctx, Value file, Value args) { return call_here(ctx, "_execvpe"_n, file, args); }
Ref<> execvpe(Ctx& ctx, Value file, Value args, Value env) { return call_here(ctx, "_execvpe"_n, file, args, env); }

// Every folder of PATH is tried; an error other than "not there" is remembered, the first of them is raised.
Ref<> _execvpe(Ctx& ctx, Value file, Value args, Value env) {
    auto run = [&](Value path) -> Ref<> {
        return env.is_none() ? call_here(ctx, "execv"_n, path, args) : call_here(ctx, "execve"_n, path, args, env);
    };
    if (MOLT_TRY(call_path(ctx, "dirname"_n, file).truth())) return run(file);
    Ref<> folders = MOLT_TRY(call_here(ctx, "get_exec_path"_n, env.is_none() ? here.global(ctx, "environ"_n) : Py(ctx, env)));
    Ref<> name = MOLT_TRY(call_here(ctx, "fsencode"_n, file)), saved, last;
    MOLT_TRY(for_each(ctx, folders, [&](Value folder) -> Status {
        Ref<> path = MOLT_TRY(call_path(ctx, "join"_n, call_here(ctx, "fsencode"_n, folder), name));
        if (run(path)) return done();
        if (!ctx.pending_matches(type::OSError)) return raised;
        const bool absent = ctx.pending_matches(type::FileNotFoundError) || ctx.pending_matches(type::NotADirectoryError);
        last = ctx.take_pending();
        if (!absent && !saved) saved = last.copy();
        return done();
    }));
    if (!saved && !last)
        return ctx.raise(type::UnboundLocalError,
                         "cannot access local variable 'last_exc' where it is not associated with a value");
    return raise_py(ctx, saved ? saved : last);
}

Ref<> get_exec_path(Ctx& ctx, Value env) {
    Ref<> variables = env.is_none() ? MOLT_TRY(Ref<>(here.global(ctx, "environ"_n))) : own(env);
    Ref<> found = Py(ctx, variables).call("get"_n, "PATH");
    if (!found) {
        if (!ctx.swallow(type::TypeError)) return raised;
        found = none();
    }
    constexpr uint8_t kPath[] = {'P', 'A', 'T', 'H'};
    Ref<> key = MOLT_TRY(bytes_from(ctx, ByteSpan(kPath, sizeof kPath))), as_bytes = getitem(ctx, variables, key);
    if (!as_bytes && !ctx.swallow(type::KeyError) && !ctx.swallow(type::TypeError)) return raised;
    if (as_bytes) {
        if (!found.value().is_none()) return ctx.raise(type::ValueError, "env cannot contain 'PATH' and b'PATH' keys");
        found = std::move(as_bytes);
    }
    if (found.value().is_kind(MOLT_KIND_BYTES)) found = MOLT_TRY(call_here(ctx, "fsdecode"_n, found));
    if (found.value().is_none()) found = MOLT_TRY(here.global(ctx, "defpath"_n));
    return Py(ctx, found).call("split"_n, here.global(ctx, "pathsep"_n));
}

// ---- spawn ----

Ref<> _spawnvef(Ctx& ctx, Value mode, Value file, Value args, Value env, Value func) {
    if (!args.is_kind(MOLT_KIND_TUPLE) && !args.is_kind(MOLT_KIND_LIST))
        return ctx.raise(type::TypeError, "argv must be a tuple or a list");
    if (!MOLT_TRY(truth(ctx, args)) || !MOLT_TRY(Py(ctx, args).item(0).truth()))
        return ctx.raise(type::ValueError, "argv first element cannot be empty");
    Ref<> pid = MOLT_TRY(call_here(ctx, "fork"_n));
    if (!MOLT_TRY(truth(ctx, pid))) {
        Ref<> ran = env.is_none() ? Py(ctx, func)(file, args) : Py(ctx, func)(file, args, env);
        ctx.clear_pending();
        return call_here(ctx, "_exit"_n, 127);
    }
    if (MOLT_TRY(Py(ctx, mode).equals(here.global(ctx, "P_NOWAIT"_n)))) return pid;
    for (;;) {
        Ref<Tuple> waited = MOLT_TRY(unpack_py(ctx, MOLT_TRY(call_here(ctx, "waitpid"_n, pid, 0)), 2));
        if (MOLT_TRY(call_here(ctx, "WIFSTOPPED"_n, (*waited)[1]).truth())) continue;
        return call_here(ctx, "waitstatus_to_exitcode"_n, (*waited)[1]);
    }
}

Ref<> spawnv(Ctx& ctx, Value mode, Value file, Value args) {
    return call_here(ctx, "_spawnvef"_n, mode, file, args, kNone, here.global(ctx, "execv"_n));
}
Ref<> spawnve(Ctx& ctx, Value mode, Value file, Value args, Value env) {
    return call_here(ctx, "_spawnvef"_n, mode, file, args, env, here.global(ctx, "execve"_n));
}
Ref<> spawnvp(Ctx& ctx, Value mode, Value file, Value args) {
    return call_here(ctx, "_spawnvef"_n, mode, file, args, kNone, here.global(ctx, "execvp"_n));
}
Ref<> spawnvpe(Ctx& ctx, Value mode, Value file, Value args, Value env) {
    return call_here(ctx, "_spawnvef"_n, mode, file, args, env, here.global(ctx, "execvpe"_n));
}

Ref<> spawnl(Ctx& ctx, Value mode, Value file, std::span<const Value> args) {
    return call_here(ctx, "spawnv"_n, mode, file, MOLT_TRY(arguments(ctx, args)));
}
Ref<> spawnlp(Ctx& ctx, Value mode, Value file, std::span<const Value> args) {
    return call_here(ctx, "spawnvp"_n, mode, file, MOLT_TRY(arguments(ctx, args)));
}
Ref<> spawnle(Ctx& ctx, Value mode, Value file, std::span<const Value> args) {
    WithEnvironment given;
    MOLT_TRY(given.take(ctx, args));
    return call_here(ctx, "spawnve"_n, mode, file, given.args, given.environment);
}
Ref<> spawnlpe(Ctx& ctx, Value mode, Value file, std::span<const Value> args) {
    WithEnvironment given;
    MOLT_TRY(given.take(ctx, args));
    return call_here(ctx, "spawnvpe"_n, mode, file, given.args, given.environment);
}

// ---- popen ----

Ref<> popen(Ctx& ctx, Value cmd, Value mode, Value buffering) {
    if (!cmd.is<Str>())
        return ctx.raise(type::TypeError, "invalid cmd type ({}, expected string)",
                         MOLT_TRY(Ref<>(str(ctx, Value(class_of(cmd))))));
    const bool reads = MOLT_TRY(Py(ctx, mode).equals("r"));
    if (!reads && !MOLT_TRY(Py(ctx, mode).equals("w"))) return ctx.raise(type::ValueError, "invalid mode {!r}", mode);
    if (buffering.is_none() || MOLT_TRY(Py(ctx, buffering).equals(0)))
        return ctx.raise(type::ValueError, "popen() does not support unbuffered streams");
    Ref<> subprocess = MOLT_TRY(import(ctx, "subprocess")), pipe = MOLT_TRY(Py(ctx, subprocess).attr("PIPE"_n));
    const Name stream = reads ? "stdout"_n : "stdin"_n;
    Ref<> process = MOLT_TRY(
        Py(ctx, subprocess)
            .call("Popen"_n, cmd, kw("shell"_n, kTrue), kw("text"_n, kTrue), kw(stream, pipe), kw("bufsize"_n, buffering)));
    return call_here(ctx, "_wrap_close"_n, Py(ctx, process).attr(stream), process);
}

namespace _wrap_close {

Ref<> dunder_init(Ctx& ctx, Value self, Value stream, Value proc) {
    MOLT_TRY(Py(ctx, self).set_attr("_stream"_n, stream));
    MOLT_TRY(Py(ctx, self).set_attr("_proc"_n, proc));
    return none();
}

Ref<> close(Ctx& ctx, Value self) {
    MOLT_TRY(Py(ctx, self).attr("_stream"_n).call("close"_n));
    Ref<> code = MOLT_TRY(Py(ctx, self).attr("_proc"_n).call("wait"_n));
    if (!MOLT_TRY(truth(ctx, code))) return none();
    return binary(ctx, BinaryOp::lshift, code, Value(molt_small_int(8)));
}

Ref<> dunder_enter(Ctx&, Value self) { return own(self); }
Ref<> dunder_exit(Ctx& ctx, Value self, std::span<const Value>) {
    MOLT_TRY(Py(ctx, self).call("close"_n));
    return none();
}
Ref<> dunder_getattr(Ctx& ctx, Value self, Value name) { return Py(ctx, self).attr("_stream"_n).attr(name); }
Ref<> dunder_iter(Ctx& ctx, Value self) { return iter(ctx, MOLT_TRY(Py(ctx, self).attr("_stream"_n))); }

} // namespace _wrap_close
} // namespace molt::os

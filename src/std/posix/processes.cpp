// The process and others: numbers, priorities, starting, signals, waiting.
#include "core/exc/report.h"
#include "core/host/environment.h"
#include "core/types/dict.h"
#include "std/posix/posix.h"

namespace molt::posix {

namespace {

using host::ProcessChange;
using host::ProcessQuery;

Ref<> ask(Ctx& ctx, ProcessQuery query, const char* function, int64_t a = 0, int64_t b = 0) {
    int64_t result = 0;
    if (const int error = host::process_query(query, a, b, &result)) return fail(ctx, error, function);
    return int_from_int64(ctx, result);
}

/// The result of the change itself, for the few functions that tell it.
Result<int64_t> changed(Ctx& ctx, ProcessChange change, const char* function, int64_t a, int64_t b = 0, int64_t c = 0) {
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::process, {}));
    int64_t result = 0;
    if (const int error = host::process_change(grant, change, a, b, c, &result)) return fail(ctx, error, function);
    return result;
}

Ref<> apply(Ctx& ctx, ProcessChange change, const char* function, int64_t a = 0, int64_t b = 0, int64_t c = 0) {
    (void)MOLT_TRY(changed(ctx, change, function, a, b, c));
    return none();
}

Ref<> three_numbers(Ctx& ctx, int (*query)(int64_t*), const char* function) {
    int64_t ids[3];
    if (const int error = query(ids)) return fail(ctx, error, function);
    Ref<Tuple> made = MOLT_TRY(tuple_allocate(ctx, 3));
    for (int i = 0; i < 3; i++) made->items[i] = MOLT_TRY(int_from_int64(ctx, ids[i])).release();
    return made;
}

Ref<> list_of(Ctx& ctx, const uint32_t* numbers, int count) {
    Ref<List> made = MOLT_TRY(list_new(ctx));
    for (int i = 0; i < count; i++) MOLT_TRY(list_append(ctx, made.get(), MOLT_TRY(int_from_int64(ctx, numbers[i]))));
    return made;
}

constexpr int kMaxGroups = 65536;

} // namespace

// ---- numbers ----

Ref<> getpid(Ctx& ctx) { return int_from_int64(ctx, host::process_id()); }
Ref<> getppid(Ctx& ctx) { return ask(ctx, ProcessQuery::parent, "getppid"); }
Ref<> getuid(Ctx& ctx) { return ask(ctx, ProcessQuery::user, "getuid"); }
Ref<> geteuid(Ctx& ctx) { return ask(ctx, ProcessQuery::effective_user, "geteuid"); }
Ref<> getgid(Ctx& ctx) { return ask(ctx, ProcessQuery::group, "getgid"); }
Ref<> getegid(Ctx& ctx) { return ask(ctx, ProcessQuery::effective_group, "getegid"); }
Ref<> getpgrp(Ctx& ctx) { return ask(ctx, ProcessQuery::process_group, "getpgrp"); }
Ref<> getpgid(Ctx& ctx, int32_t pid) { return ask(ctx, ProcessQuery::process_group_of, "getpgid", pid); }
Ref<> getsid(Ctx& ctx, int32_t pid) { return ask(ctx, ProcessQuery::session_of, "getsid", pid); }
Ref<> getpriority(Ctx& ctx, int32_t which, int32_t who) { return ask(ctx, ProcessQuery::priority, "getpriority", which, who); }
Ref<> sched_get_priority_max(Ctx& ctx, int32_t policy) {
    return ask(ctx, ProcessQuery::highest_priority, "sched_get_priority_max", policy);
}
Ref<> sched_get_priority_min(Ctx& ctx, int32_t policy) {
    return ask(ctx, ProcessQuery::lowest_priority, "sched_get_priority_min", policy);
}
Ref<> sched_getscheduler(Ctx& ctx, int32_t pid) { return ask(ctx, ProcessQuery::scheduler_of, "sched_getscheduler", pid); }
Ref<> getresuid(Ctx& ctx) { return three_numbers(ctx, host::user_ids, "getresuid"); }
Ref<> getresgid(Ctx& ctx) { return three_numbers(ctx, host::group_ids, "getresgid"); }

Ref<> cpu_count(Ctx& ctx) {
    int64_t n = 0;
    if (host::process_query(ProcessQuery::processors, 0, 0, &n) || n < 1) return none();
    return int_from_int64(ctx, n);
}

Ref<> getgroups(Ctx& ctx) {
    mem::Buffer<uint32_t> found;
    if (!found.resize(kMaxGroups)) return ctx.raise_no_memory();
    int count = kMaxGroups;
    if (const int error = host::groups(found.data(), &count)) return fail(ctx, error, "getgroups");
    return list_of(ctx, found.data(), count);
}

Ref<> getgrouplist(Ctx& ctx, Str* user, int32_t group) {
    mem::TextBuffer name;
    MOLT_TRY(system_text(ctx, user, name));
    mem::Buffer<uint32_t> found;
    if (!name.append('\0') || !found.resize(kMaxGroups)) return ctx.raise_no_memory();
    int count = kMaxGroups;
    if (const int error = host::groups_of(name.data(), uint32_t(group), found.data(), &count))
        return fail(ctx, error, "getgrouplist");
    return list_of(ctx, found.data(), count);
}

Ref<> getlogin(Ctx& ctx) {
    char name[256];
    if (const int error = host::login_name(name, sizeof name)) return fail(ctx, error, "getlogin");
    return from_system(ctx, name);
}

Ref<> times(Ctx& ctx) {
    double t[5];
    if (const int error = host::process_times(t)) return fail(ctx, error, "times");
    auto real = [&](double d) { return float_from_double(ctx, d).release(); };
    return make_record(ctx, Record::times, {real(t[0]), real(t[1]), real(t[2]), real(t[3]), real(t[4])});
}

Ref<> getloadavg(Ctx& ctx) {
    double averages[3];
    if (const int error = host::load_averages(averages)) return fail(ctx, error, "getloadavg");
    Ref<> a = MOLT_TRY(float_from_double(ctx, averages[0])), b = MOLT_TRY(float_from_double(ctx, averages[1]));
    Ref<> c = MOLT_TRY(float_from_double(ctx, averages[2]));
    return tuple_of(ctx, a, b, c);
}

// ---- users, groups, sessions ----

Ref<> setuid(Ctx& ctx, Value uid) {
    return apply(ctx, ProcessChange::set_user, "setuid", MOLT_TRY(owner_number(ctx, uid, "uid")));
}
Ref<> seteuid(Ctx& ctx, Value euid) {
    return apply(ctx, ProcessChange::set_effective_user, "seteuid", MOLT_TRY(owner_number(ctx, euid, "uid")));
}
Ref<> setgid(Ctx& ctx, Value gid) {
    return apply(ctx, ProcessChange::set_group, "setgid", MOLT_TRY(owner_number(ctx, gid, "gid")));
}
Ref<> setegid(Ctx& ctx, Value egid) {
    return apply(ctx, ProcessChange::set_effective_group, "setegid", MOLT_TRY(owner_number(ctx, egid, "gid")));
}

Ref<> setreuid(Ctx& ctx, Value ruid, Value euid) {
    const int64_t real = MOLT_TRY(owner_number(ctx, ruid, "uid")), effective = MOLT_TRY(owner_number(ctx, euid, "uid"));
    return apply(ctx, ProcessChange::set_users, "setreuid", real, effective);
}

Ref<> setregid(Ctx& ctx, Value rgid, Value egid) {
    const int64_t real = MOLT_TRY(owner_number(ctx, rgid, "gid")), effective = MOLT_TRY(owner_number(ctx, egid, "gid"));
    return apply(ctx, ProcessChange::set_groups, "setregid", real, effective);
}

Ref<> setresuid(Ctx& ctx, Value ruid, Value euid, Value suid) {
    const int64_t real = MOLT_TRY(owner_number(ctx, ruid, "uid")), effective = MOLT_TRY(owner_number(ctx, euid, "uid"));
    return apply(ctx, ProcessChange::set_three_users, "setresuid", real, effective, MOLT_TRY(owner_number(ctx, suid, "uid")));
}

Ref<> setresgid(Ctx& ctx, Value rgid, Value egid, Value sgid) {
    const int64_t real = MOLT_TRY(owner_number(ctx, rgid, "gid")), effective = MOLT_TRY(owner_number(ctx, egid, "gid"));
    return apply(ctx, ProcessChange::set_three_groups, "setresgid", real, effective, MOLT_TRY(owner_number(ctx, sgid, "gid")));
}

Ref<> setgroups(Ctx& ctx, Value groups) {
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::process, {}));
    Ref<Tuple> given = tuple_from_iterable_py(ctx, groups);
    if (!given) {
        if (!ctx.swallow(type::TypeError)) return raised;
        return ctx.raise(type::TypeError, "setgroups argument must be a sequence");
    }
    if (given->n > uint64_t(kMaxGroups)) return ctx.raise(type::ValueError, "too many groups");
    mem::Buffer<uint32_t> numbers;
    if (!numbers.resize(size_t(given->n))) return ctx.raise_no_memory();
    for (uint64_t i = 0; i < given->n; i++) {
        if (!is_int((*given)[i])) return ctx.raise(type::TypeError, "groups must be integers");
        numbers[size_t(i)] = uint32_t(MOLT_TRY(owner_number(ctx, (*given)[i], "gid")));
    }
    return done_or(ctx, host::set_groups(grant, numbers.data(), numbers.size()), "setgroups");
}

Ref<> initgroups(Ctx& ctx, Value username, Value gid) {
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::process, {}));
    mem::TextBuffer name;
    MOLT_TRY(system_text(ctx, username, name));
    if (!name.append('\0')) return ctx.raise_no_memory();
    return done_or(ctx, host::set_groups_of(grant, name.data(), uint32_t(MOLT_TRY(owner_number(ctx, gid, "gid")))), "initgroups");
}

Ref<> setsid(Ctx& ctx) { return apply(ctx, ProcessChange::set_session, "setsid"); }
Ref<> setpgid(Ctx& ctx, int32_t pid, int32_t pgrp) { return apply(ctx, ProcessChange::set_process_group, "setpgid", pid, pgrp); }
Ref<> setpgrp(Ctx& ctx) { return apply(ctx, ProcessChange::set_process_group, "setpgrp"); }

// ---- scheduling ----

Ref<> setpriority(Ctx& ctx, int32_t which, int32_t who, int32_t priority) {
    return apply(ctx, ProcessChange::set_priority, "setpriority", which, who, priority);
}

Ref<> nice(Ctx& ctx, int32_t increment) {
    return int_from_int64(ctx, MOLT_TRY(changed(ctx, ProcessChange::add_nice, "nice", increment)));
}

Ref<> sched_yield(Ctx& ctx) { return apply(ctx, ProcessChange::yield, "sched_yield"); }

Ref<> sched_getparam(Ctx& ctx, int32_t pid) {
    Ref<> priority = MOLT_TRY(ask(ctx, ProcessQuery::schedule_of, "sched_getparam", pid));
    return make_record(ctx, Record::schedule, {priority.release()});
}

namespace {

Result<int64_t> priority_of(Ctx& ctx, Value param) {
    if (class_of(param) != record_class(Record::schedule)) return ctx.raise(type::TypeError, "must have a sched_param object");
    return number(ctx, (*param.as<Tuple>())[0]);
}

} // namespace

Ref<> sched_setparam(Ctx& ctx, int32_t pid, Value param) {
    return apply(ctx, ProcessChange::set_schedule, "sched_setparam", pid, MOLT_TRY(priority_of(ctx, param)));
}

Ref<> sched_setscheduler(Ctx& ctx, int32_t pid, int32_t policy, Value param) {
    return apply(ctx, ProcessChange::set_scheduler, "sched_setscheduler", pid, policy, MOLT_TRY(priority_of(ctx, param)));
}

Ref<> sched_rr_get_interval(Ctx& ctx, int32_t pid) {
    double seconds = 0;
    if (const int error = host::time_slice_of(pid, &seconds)) return fail(ctx, error, "sched_rr_get_interval");
    return float_from_double(ctx, seconds);
}

constexpr size_t kProcessors = 1024;

Ref<> sched_getaffinity(Ctx& ctx, int32_t pid) {
    uint8_t usable[kProcessors];
    if (const int error = host::processors_of(pid, usable, kProcessors)) return fail(ctx, error, "sched_getaffinity");
    Ref<> found = MOLT_TRY(call(ctx, Value(&type::set), {}));
    for (size_t i = 0; i < kProcessors; i++)
        if (usable[i]) MOLT_TRY(call_method(ctx, found, "add", {Value(molt_small_int(int64_t(i)))}));
    return found;
}

Ref<> sched_setaffinity(Ctx& ctx, int32_t pid, Value mask) {
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::process, {}));
    uint8_t usable[kProcessors] = {};
    MOLT_TRY(for_each(ctx, mask, [&](Value item) -> Status {
        if (!is_int(item))
            return ctx.raise(type::TypeError, "expected an iterator of ints, but iterator yielded {}", Value(class_of(item)));
        const int64_t processor = MOLT_TRY(number(ctx, item));
        if (processor < 0) return ctx.raise(type::ValueError, "negative CPU number");
        if (processor >= int64_t(kProcessors)) return fail(ctx, host::kEINVAL, "sched_setaffinity");
        usable[processor] = 1;
        return done();
    }));
    return done_or(ctx, host::set_processors_of(grant, pid, usable, kProcessors), "sched_setaffinity");
}

// ---- signals, name spaces ----

Ref<> kill(Ctx& ctx, int32_t pid, int32_t signal) {
    MOLT_TRY(apply(ctx, ProcessChange::signal, "kill", pid, signal));
    MOLT_TRY(safepoint(ctx));
    return none();
}

Ref<> killpg(Ctx& ctx, int32_t pgid, int32_t signal) {
    MOLT_TRY(apply(ctx, ProcessChange::signal_group, "killpg", pgid, signal));
    MOLT_TRY(safepoint(ctx));
    return none();
}

Ref<> pidfd_open(Ctx& ctx, int32_t pid, Value flags) {
    const int64_t chosen = flags ? MOLT_TRY(number(ctx, flags)) : 0;
    return int_from_int64(ctx, MOLT_TRY(changed(ctx, ProcessChange::open_process, "pidfd_open", pid, chosen)));
}

Ref<> setns(Ctx& ctx, Value fd, int32_t nstype) {
    return apply(ctx, ProcessChange::enter_name_space, "setns", MOLT_TRY(file_descriptor(ctx, fd)), nstype);
}

Ref<> unshare(Ctx& ctx, int32_t flags) { return apply(ctx, ProcessChange::leave_name_spaces, "unshare", flags); }

// ---- starting ----

namespace {

/// Functions that run around fork(): before (last first), in the child, in the parent.
Slot<List> fork_functions[3];

void run_fork_functions(Ctx& ctx, int when) {
    Ref<List> functions = fork_functions[when] ? own(fork_functions[when].get()) : Ref<List>();
    for (uint64_t i = 0; functions && i < functions->n; i++) {
        Ref<> function = own((*functions)[when == 0 ? functions->n - 1 - i : i]);
        if (!call(ctx, function, {})) report_unraisable(ctx, "Exception ignored in: ", function);
    }
}

Result<int64_t> fork_with(Ctx& ctx, const char* function, int* terminal) {
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::process, {}));
    if (!host::has_processes()) return fail(ctx, host::kENOSYS, function);
    run_fork_functions(ctx, 0);
    int64_t pid = 0;
    const int error = host::fork_process(grant, &pid, terminal);
    run_fork_functions(ctx, !error && pid == 0 ? 1 : 2);
    if (error) return fail(ctx, error, function);
    return pid;
}

/// Texts for the system, and a null-ended array of them.
class Texts {
  public:
    Status add(Ctx& ctx, std::string_view text) {
        char* copy = all_.extend(text.size() + 1);
        if (!copy || !starts_.push(size_t(copy - all_.data()))) return ctx.raise_no_memory();
        std::copy(text.begin(), text.end(), copy);
        copy[text.size()] = '\0';
        return done();
    }
    char* const* array(Ctx& ctx) {
        if (!pointers_.resize(starts_.size() + 1)) {
            ctx.raise_no_memory();
            return nullptr;
        }
        for (size_t i = 0; i < starts_.size(); i++) pointers_[i] = all_.data() + starts_[i];
        pointers_[starts_.size()] = nullptr;
        return pointers_.data();
    }

  private:
    mem::TextBuffer all_;
    mem::Buffer<size_t> starts_;
    mem::Buffer<char*> pointers_;
};

Status add_text(Ctx& ctx, Texts& texts, Value v) {
    mem::TextBuffer text;
    MOLT_TRY(system_text(ctx, v, text));
    return texts.add(ctx, text.view());
}

Status read_arguments(Ctx& ctx, Value argv, const char* function, Texts& out) {
    if (!argv.is_kind(MOLT_KIND_LIST) && !argv.is_kind(MOLT_KIND_TUPLE))
        return ctx.raise(type::TypeError, "{}() arg 2 must be a tuple or list", function);
    Ref<Tuple> all = MOLT_TRY(tuple_from_iterable_py(ctx, argv));
    if (all->n == 0) return ctx.raise(type::ValueError, "{}() arg 2 must not be empty", function);
    for (uint64_t i = 0; i < all->n; i++) {
        MOLT_TRY(add_text(ctx, out, (*all)[i]));
        if (i > 0) continue;
        if (MOLT_TRY(length(ctx, (*all)[0])) == 0)
            return ctx.raise(type::ValueError, "{}() arg 2 first element cannot be empty", function);
    }
    return done();
}

Status read_environment(Ctx& ctx, Value env, Texts& out) {
    Ref<List> names = MOLT_TRY(list_from_iterable_py(ctx, MOLT_TRY(call_method(ctx, env, "keys"))));
    for (uint64_t i = 0; i < names->n; i++) {
        Ref<> value = MOLT_TRY(getitem(ctx, env, (*names)[i]));
        mem::TextBuffer text;
        MOLT_TRY(system_text(ctx, (*names)[i], text));
        if (text.view().find('=') != std::string_view::npos)
            return ctx.raise(type::ValueError, "illegal environment variable name");
        if (!text.append('=')) return ctx.raise_no_memory();
        mem::TextBuffer right;
        MOLT_TRY(system_text(ctx, value, right));
        if (!text.append(right.view())) return ctx.raise_no_memory();
        MOLT_TRY(out.add(ctx, text.view()));
    }
    return done();
}

Ref<> run(Ctx& ctx, Value v, Value argv, Value env, const char* function, PathKind kind) {
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::process, {}));
    Path path;
    Texts arguments, variables;
    MOLT_TRY(path.read(ctx, v, function, "path", kind));
    MOLT_TRY(read_arguments(ctx, argv, function, arguments));
    if (env) {
        Ref<> keys = MOLT_TRY(getattr_optional(ctx, env, "keys"));
        if (keys.value().is_absent()) return ctx.raise(type::TypeError, "{}: environment must be a mapping object", function);
        MOLT_TRY(read_environment(ctx, env, variables));
    }
    char* const* arguments_array = arguments.array(ctx);
    char* const* variables_array = env ? variables.array(ctx) : nullptr;
    if (!arguments_array || (env && !variables_array)) return raised;
    const int error =
        host::run_program(grant, path.is_descriptor() ? "" : path.text(), path.fd(), arguments_array, variables_array);
    return fail(ctx, error, function, env ? path.object() : Value{}); // execv() names no file
}

} // namespace

void drop_fork_functions() {
    for (Slot<List>& functions : fork_functions) functions.clear();
}

Ref<> register_at_fork(Ctx& ctx, Value before, Value after_in_child, Value after_in_parent) {
    const Value given[] = {before, after_in_child, after_in_parent};
    const char* const names[] = {"before", "after_in_child", "after_in_parent"};
    bool any = false;
    for (int i = 0; i < 3; i++) {
        if (!given[i]) continue;
        any = true;
        if (!is_callable(given[i]))
            return ctx.raise(type::TypeError, "'{}' must be callable, not {}", names[i], type_name(given[i]));
    }
    if (!any) return ctx.raise(type::TypeError, "At least one argument is required.");
    for (int i = 0; i < 3; i++) {
        if (!given[i]) continue;
        if (!fork_functions[i]) fork_functions[i].set(Ref<List>(MOLT_TRY(list_new(ctx))));
        MOLT_TRY(list_append(ctx, fork_functions[i].get(), given[i]));
    }
    return none();
}

Ref<> fork(Ctx& ctx) { return int_from_int64(ctx, MOLT_TRY(fork_with(ctx, "fork", nullptr))); }

Ref<> forkpty(Ctx& ctx) {
    int terminal = -1;
    Ref<> pid = MOLT_TRY(int_from_int64(ctx, MOLT_TRY(fork_with(ctx, "forkpty", &terminal))));
    return tuple_of(ctx, pid, Value(molt_small_int(terminal)));
}

Ref<> execv(Ctx& ctx, Value path, Value argv) { return run(ctx, path, argv, {}, "execv", PathKind::path); }
Ref<> execve(Ctx& ctx, Value path, Value argv, Value env) { return run(ctx, path, argv, env, "execve", PathKind::or_descriptor); }

Ref<> system(Ctx& ctx, Value command) {
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::process, {}));
    mem::TextBuffer text;
    MOLT_TRY(system_text(ctx, command, text));
    if (!text.append('\0')) return ctx.raise_no_memory();
    int status = 0;
    if (const int error = host::run_command(grant, text.data(), &status)) return fail(ctx, error, "system");
    return int_from_int64(ctx, status);
}

// ---- waiting ----

namespace {

Ref<Tuple> waited(Ctx& ctx, int64_t pid, int options, const char* function, host::ResourceUse* use = nullptr) {
    int64_t found = 0;
    int status = 0;
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::process, {}));
    const int error = MOLT_TRY(io::uninterrupted(ctx, [&] { return host::wait_for(grant, pid, options, &found, &status, use); }));
    if (error) return fail(ctx, error, function);
    Ref<> number_of_child = MOLT_TRY(int_from_int64(ctx, found));
    return tuple_of(ctx, number_of_child, Value(molt_small_int(status)));
}

/// wait3() and wait4() add what the child used.
Ref<> waited_with_resources(Ctx& ctx, int64_t pid, int options, const char* function) {
    host::ResourceUse use{};
    Ref<Tuple> pair = MOLT_TRY(waited(ctx, pid, options, function, &use));
    auto whole = [&](int i) { return int_from_int64(ctx, use.counts[i]).release(); };
    Ref<> usage = MOLT_TRY(make_record(ctx, Record::usage,
                                       {float_from_double(ctx, use.user).release(), float_from_double(ctx, use.system).release(),
                                        whole(0), whole(1), whole(2), whole(3), whole(4), whole(5), whole(6), whole(7), whole(8),
                                        whole(9), whole(10), whole(11), whole(12), whole(13)}));
    return tuple_of(ctx, (*pair)[0], (*pair)[1], usage);
}

Ref<> part(host::WaitPart which, int32_t status) { return small_int(host::wait_part(which, status)); }
Ref<> flag(host::WaitPart which, int32_t status) { return boolean(host::wait_part(which, status) != 0); }

} // namespace

Ref<> wait(Ctx& ctx) { return waited(ctx, -1, 0, "wait"); }
Ref<> waitpid(Ctx& ctx, int32_t pid, int32_t options) { return waited(ctx, pid, options, "waitpid"); }
Ref<> wait3(Ctx& ctx, int32_t options) { return waited_with_resources(ctx, -1, options, "wait3"); }
Ref<> wait4(Ctx& ctx, int32_t pid, int32_t options) { return waited_with_resources(ctx, pid, options, "wait4"); }

Ref<> waitid(Ctx& ctx, int32_t idtype, int32_t id, int32_t options) {
    host::WaitFacts facts{};
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::process, {}));
    const int error = MOLT_TRY(io::uninterrupted(ctx, [&] { return host::wait_for_kind(grant, idtype, id, options, &facts); }));
    if (error) return fail(ctx, error, "waitid");
    if (facts.pid == 0) return none();
    auto whole = [&](int64_t n) { return int_from_int64(ctx, n).release(); };
    return make_record(ctx, Record::waited,
                       {whole(facts.pid), whole(facts.user), whole(facts.signal), whole(facts.status), whole(facts.code)});
}

Ref<> waitstatus_to_exitcode(Ctx& ctx, Value given) {
    const int64_t wide = MOLT_TRY(number(ctx, given));
    if (wide != int32_t(wide))
        return ctx.raise(type::OverflowError, "signed integer is {} than {}", wide < 0 ? "less" : "greater",
                         wide < 0 ? "minimum" : "maximum");
    const int status = int(wide);
    using host::WaitPart;
    if (host::wait_part(WaitPart::exited, status)) return part(WaitPart::exit_status, status);
    if (host::wait_part(WaitPart::signaled, status)) return small_int(-host::wait_part(WaitPart::end_signal, status));
    if (host::wait_part(WaitPart::stopped, status))
        return ctx.raise(type::ValueError, "process stopped by delivery of signal {}",
                         host::wait_part(WaitPart::stop_signal, status));
    return ctx.raise(type::ValueError, "invalid wait status: {}", status);
}

Ref<> WCOREDUMP(Ctx&, int32_t status) { return flag(host::WaitPart::dumped, status); }
Ref<> WIFCONTINUED(Ctx&, int32_t status) { return flag(host::WaitPart::continued, status); }
Ref<> WIFSTOPPED(Ctx&, int32_t status) { return flag(host::WaitPart::stopped, status); }
Ref<> WIFSIGNALED(Ctx&, int32_t status) { return flag(host::WaitPart::signaled, status); }
Ref<> WIFEXITED(Ctx&, int32_t status) { return flag(host::WaitPart::exited, status); }
Ref<> WEXITSTATUS(Ctx&, int32_t status) { return part(host::WaitPart::exit_status, status); }
Ref<> WTERMSIG(Ctx&, int32_t status) { return part(host::WaitPart::end_signal, status); }
Ref<> WSTOPSIG(Ctx&, int32_t status) { return part(host::WaitPart::stop_signal, status); }

Ref<> _exit(Ctx&, int32_t status) { host::leave_at_once(status); }
Ref<> abort(Ctx&) { host::abort_process(); }

} // namespace molt::posix

// Processes on POSIX; a WASI program knows none.
#include "core/host/process.h"

#include "core/host/environment.h"
#include "core/host/errors.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <unistd.h>
#ifndef __wasi__
#include <grp.h>
#include <pty.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#endif

namespace molt::host {

void leave_at_once(int status) { ::_exit(status); }
void abort_process() { std::abort(); }

#ifdef __wasi__
bool has_processes() { return false; }
int process_query(ProcessQuery query, int64_t, int64_t, int64_t* result) {
    *result = 1;
    return query == ProcessQuery::processors ? 0 : kENOSYS;
}
int process_change(const Grant&, ProcessChange, int64_t, int64_t, int64_t, int64_t*) { return kENOSYS; }
int user_ids(int64_t*) { return kENOSYS; }
int group_ids(int64_t*) { return kENOSYS; }
int groups(uint32_t*, int*) { return kENOSYS; }
int set_groups(const Grant&, const uint32_t*, size_t) { return kENOSYS; }
int groups_of(const char*, uint32_t, uint32_t*, int*) { return kENOSYS; }
int set_groups_of(const Grant&, const char*, uint32_t) { return kENOSYS; }
int login_name(char*, size_t) { return kENOSYS; }
int set_file_mask(int) { return -1; }
int process_times(double*) { return kENOSYS; }
int load_averages(double*) { return kENOSYS; }

int system_names(SystemNames* out) {
    std::memset(out, 0, sizeof *out);
    std::strcpy(out->system, "wasi");
    std::strcpy(out->node, "(none)");
    std::strcpy(out->release, "0.0.0");
    std::strcpy(out->version, "0.0.0");
    std::strcpy(out->machine, "wasm32");
    return 0;
}

int system_limit(int, int64_t*) { return kENOSYS; }
int system_text(int, char*, size_t, size_t*) { return kENOSYS; }
int processors_of(int64_t, uint8_t*, size_t) { return kENOSYS; }
int set_processors_of(const Grant&, int64_t, const uint8_t*, size_t) { return kENOSYS; }
int time_slice_of(int64_t, double*) { return kENOSYS; }
int fork_process(const Grant&, int64_t*, int*) { return kENOSYS; }
int run_program(const Grant&, const char*, int, char* const*, char* const*) { return kENOSYS; }
int run_command(const Grant&, const char*, int*) { return kENOSYS; }
int wait_for(const Grant&, int64_t, int, int64_t*, int*, ResourceUse*) { return kENOSYS; }
int wait_for_kind(const Grant&, int, int64_t, int, WaitFacts*) { return kENOSYS; }

// The layout of Linux: the low seven bits are the signal, the byte above the exit status.
int wait_part(WaitPart part, int status) {
    const int signal = status & 0x7f, high = status >> 8 & 0xff;
    switch (part) {
    case WaitPart::dumped: return status & 0x80;
    case WaitPart::continued: return status == 0xffff;
    case WaitPart::stopped: return (status & 0xff) == 0x7f;
    case WaitPart::signaled: return signal != 0 && signal != 0x7f;
    case WaitPart::exited: return signal == 0;
    case WaitPart::exit_status:
    case WaitPart::stop_signal: return high;
    case WaitPart::end_signal: break;
    }
    return signal;
}

uint64_t device_number(unsigned major, unsigned minor) {
    return (uint64_t(major) & 0xfffff000u) << 32 | (uint64_t(major) & 0xfff) << 8 | (uint64_t(minor) & 0xffffff00u) << 12 |
           (minor & 0xff);
}
unsigned device_major(uint64_t device) { return unsigned(device >> 8 & 0xfff) | unsigned(device >> 32 & 0xfffff000u); }
unsigned device_minor(uint64_t device) { return unsigned(device & 0xff) | unsigned(device >> 12 & 0xffffff00u); }
void write_all_files() {}
#else

namespace {

int answer(int64_t result, int64_t* out) {
    *out = result;
    return result < 0 ? last_error() : 0;
}
int answer(int64_t result) { return result < 0 ? last_error() : 0; }

} // namespace

bool has_processes() { return true; }

int process_query(ProcessQuery query, int64_t a, int64_t b, int64_t* out) {
    switch (query) {
    case ProcessQuery::parent: return answer(::getppid(), out);
    case ProcessQuery::user: return answer(::getuid(), out);
    case ProcessQuery::effective_user: return answer(::geteuid(), out);
    case ProcessQuery::group: return answer(::getgid(), out);
    case ProcessQuery::effective_group: return answer(::getegid(), out);
    case ProcessQuery::process_group: return answer(::getpgrp(), out);
    case ProcessQuery::process_group_of: return answer(::getpgid(pid_t(a)), out);
    case ProcessQuery::session_of: return answer(::getsid(pid_t(a)), out);
    case ProcessQuery::priority:
        errno = 0;
        *out = ::getpriority(__priority_which_t(a), id_t(b));
        return errno ? last_error() : 0;
    case ProcessQuery::processors: return answer(::sysconf(_SC_NPROCESSORS_ONLN), out);
    case ProcessQuery::lowest_priority: return answer(::sched_get_priority_min(int(a)), out);
    case ProcessQuery::highest_priority: return answer(::sched_get_priority_max(int(a)), out);
    case ProcessQuery::scheduler_of: return answer(::sched_getscheduler(pid_t(a)), out);
    case ProcessQuery::schedule_of: break;
    }
    struct sched_param schedule {};
    const int result = ::sched_getparam(pid_t(a), &schedule);
    *out = schedule.sched_priority;
    return answer(result);
}

int process_change(const Grant&, ProcessChange change, int64_t a, int64_t b, int64_t c, int64_t* out) {
    struct sched_param schedule {};
    switch (change) {
    case ProcessChange::set_user: return answer(::setuid(uid_t(a)), out);
    case ProcessChange::set_effective_user: return answer(::seteuid(uid_t(a)), out);
    case ProcessChange::set_users: return answer(::setreuid(uid_t(a), uid_t(b)), out);
    case ProcessChange::set_three_users: return answer(::setresuid(uid_t(a), uid_t(b), uid_t(c)), out);
    case ProcessChange::set_group: return answer(::setgid(gid_t(a)), out);
    case ProcessChange::set_effective_group: return answer(::setegid(gid_t(a)), out);
    case ProcessChange::set_groups: return answer(::setregid(gid_t(a), gid_t(b)), out);
    case ProcessChange::set_three_groups: return answer(::setresgid(gid_t(a), gid_t(b), gid_t(c)), out);
    case ProcessChange::set_session: return answer(::setsid(), out);
    case ProcessChange::set_process_group: return answer(::setpgid(pid_t(a), pid_t(b)), out);
    case ProcessChange::set_priority: return answer(::setpriority(__priority_which_t(a), id_t(b), int(c)), out);
    case ProcessChange::add_nice:
        errno = 0;
        *out = ::nice(int(a));
        return *out == -1 && errno ? last_error() : 0;
    case ProcessChange::set_scheduler:
        schedule.sched_priority = int(c);
        return answer(::sched_setscheduler(pid_t(a), int(b), &schedule), out);
    case ProcessChange::set_schedule: schedule.sched_priority = int(b); return answer(::sched_setparam(pid_t(a), &schedule), out);
    case ProcessChange::signal: return answer(::kill(pid_t(a), int(b)), out);
    case ProcessChange::signal_group: return answer(::killpg(pid_t(a), int(b)), out);
    case ProcessChange::open_process: return answer(::syscall(SYS_pidfd_open, pid_t(a), unsigned(b)), out);
    case ProcessChange::leave_name_spaces: return answer(::unshare(int(a)), out);
    case ProcessChange::enter_name_space: return answer(::setns(int(a), int(b)), out);
    case ProcessChange::yield: break;
    }
    return answer(::sched_yield(), out);
}

int user_ids(int64_t out[3]) {
    uid_t ids[3];
    const int result = ::getresuid(&ids[0], &ids[1], &ids[2]);
    for (int i = 0; i < 3; i++) out[i] = ids[i];
    return answer(result);
}

int group_ids(int64_t out[3]) {
    gid_t ids[3];
    const int result = ::getresgid(&ids[0], &ids[1], &ids[2]);
    for (int i = 0; i < 3; i++) out[i] = ids[i];
    return answer(result);
}

static_assert(sizeof(gid_t) == sizeof(uint32_t));
int groups(uint32_t* out, int* count) {
    const int n = ::getgroups(*count, out);
    *count = n;
    return answer(n);
}

int set_groups(const Grant&, const uint32_t* groups, size_t count) { return answer(::setgroups(count, groups)); }

int groups_of(const char* user, uint32_t group, uint32_t* out, int* count) {
    return ::getgrouplist(user, group, out, count) < 0 ? kERANGE : 0;
}

int set_groups_of(const Grant&, const char* user, uint32_t group) { return answer(::initgroups(user, group)); }
int login_name(char* out, size_t size) { return ::getlogin_r(out, size); }
int set_file_mask(int mask) { return int(::umask(mode_t(mask))); }

int process_times(double out[5]) {
    struct tms times {};
    const clock_t elapsed = ::times(&times);
    if (elapsed == clock_t(-1)) return last_error();
    const clock_t ticks[] = {times.tms_utime, times.tms_stime, times.tms_cutime, times.tms_cstime, elapsed};
    const double second = double(::sysconf(_SC_CLK_TCK));
    for (int i = 0; i < 5; i++) out[i] = double(ticks[i]) / second;
    return 0;
}

int load_averages(double out[3]) { return ::getloadavg(out, 3) == 3 ? 0 : kENOSYS; }

int system_names(SystemNames* out) {
    struct utsname names;
    if (::uname(&names) < 0) return last_error();
    static_assert(sizeof names.sysname == sizeof out->system);
    std::memcpy(out->system, names.sysname, sizeof out->system);
    std::memcpy(out->node, names.nodename, sizeof out->node);
    std::memcpy(out->release, names.release, sizeof out->release);
    std::memcpy(out->version, names.version, sizeof out->version);
    std::memcpy(out->machine, names.machine, sizeof out->machine);
    return 0;
}

int system_limit(int name, int64_t* value) {
    errno = 0;
    *value = ::sysconf(name);
    return *value < 0 && errno ? last_error() : 0;
}

int system_text(int name, char* out, size_t size, size_t* length) {
    errno = 0;
    *length = ::confstr(name, out, size);
    return *length == 0 && errno ? last_error() : 0;
}

int processors_of(int64_t pid, uint8_t* set, size_t count) {
    cpu_set_t* mask = CPU_ALLOC(count);
    if (!mask) return kENOMEM;
    const size_t size = CPU_ALLOC_SIZE(count);
    CPU_ZERO_S(size, mask);
    const int error = answer(::sched_getaffinity(pid_t(pid), size, mask));
    for (size_t i = 0; i < count; i++) set[i] = !error && CPU_ISSET_S(i, size, mask);
    CPU_FREE(mask);
    return error;
}

int set_processors_of(const Grant&, int64_t pid, const uint8_t* set, size_t count) {
    cpu_set_t* mask = CPU_ALLOC(count);
    if (!mask) return kENOMEM;
    const size_t size = CPU_ALLOC_SIZE(count);
    CPU_ZERO_S(size, mask);
    for (size_t i = 0; i < count; i++)
        if (set[i]) CPU_SET_S(i, size, mask);
    const int error = answer(::sched_setaffinity(pid_t(pid), size, mask));
    CPU_FREE(mask);
    return error;
}

int time_slice_of(int64_t pid, double* seconds) {
    struct timespec slice {};
    const int result = ::sched_rr_get_interval(pid_t(pid), &slice);
    *seconds = double(slice.tv_sec) + 1e-9 * double(slice.tv_nsec);
    return answer(result);
}

int fork_process(const Grant&, int64_t* pid, int* terminal) {
    *pid = terminal ? ::forkpty(terminal, nullptr, nullptr, nullptr) : ::fork();
    return answer(*pid);
}

int run_program(const Grant& grant, const char* path, int fd, char* const* arguments, char* const* variables) {
    char* const* present = const_cast<char* const*>(environment(grant));
    if (!variables) variables = present;
    return answer(fd >= 0 ? ::fexecve(fd, arguments, variables) : ::execve(path, arguments, variables));
}

int run_command(const Grant&, const char* command, int* status) {
    *status = std::system(command);
    return 0;
}

int wait_for(const Grant&, int64_t pid, int options, int64_t* waited, int* status, ResourceUse* use) {
    *status = 0;
    rusage r{};
    *waited = ::wait4(pid_t(pid), status, options, use ? &r : nullptr);
    auto seconds = [](const timeval& t) { return double(t.tv_sec) + double(t.tv_usec) * 1e-6; };
    if (use)
        *use = {seconds(r.ru_utime),
                seconds(r.ru_stime),
                {r.ru_maxrss, r.ru_ixrss, r.ru_idrss, r.ru_isrss, r.ru_minflt, r.ru_majflt, r.ru_nswap, r.ru_inblock,
                 r.ru_oublock, r.ru_msgsnd, r.ru_msgrcv, r.ru_nsignals, r.ru_nvcsw, r.ru_nivcsw}};
    return answer(*waited);
}

int wait_for_kind(const Grant&, int kind, int64_t id, int options, WaitFacts* out) {
    siginfo_t facts;
    std::memset(&facts, 0, sizeof facts);
    const int result = ::waitid(idtype_t(kind), id_t(id), &facts, options);
    *out = {facts.si_pid, facts.si_uid, facts.si_signo, facts.si_status, facts.si_code};
    return answer(result);
}

int wait_part(WaitPart part, int status) {
    switch (part) {
    case WaitPart::dumped: return WCOREDUMP(status);
    case WaitPart::continued: return WIFCONTINUED(status);
    case WaitPart::stopped: return WIFSTOPPED(status);
    case WaitPart::signaled: return WIFSIGNALED(status);
    case WaitPart::exited: return WIFEXITED(status);
    case WaitPart::exit_status: return WEXITSTATUS(status);
    case WaitPart::end_signal: return WTERMSIG(status);
    case WaitPart::stop_signal: break;
    }
    return WSTOPSIG(status);
}

uint64_t device_number(unsigned major, unsigned minor) { return makedev(major, minor); }
unsigned device_major(uint64_t device) { return major(dev_t(device)); }
unsigned device_minor(uint64_t device) { return minor(dev_t(device)); }
void write_all_files() { ::sync(); }
#endif

} // namespace molt::host

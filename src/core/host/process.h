// The process and other processes: who it is, its limits, starting, signalling and waiting.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/host/grant.h"

namespace molt::host {

/// Does the target know other processes? Without, what needs them answers ENOSYS.
bool has_processes();

/// What can be asked of the system with at most two numbers.
enum class ProcessQuery : uint8_t {
    parent,
    user,
    effective_user,
    group,
    effective_group,
    process_group,
    process_group_of, // pid
    session_of,       // pid
    priority,         // which, who
    processors,
    lowest_priority,  // policy
    highest_priority, // policy
    scheduler_of,     // pid
    schedule_of,      // pid
};
int process_query(ProcessQuery query, int64_t a, int64_t b, int64_t* result);

/// What changes this process or another one, with at most three numbers.
enum class ProcessChange : uint8_t {
    set_user,
    set_effective_user,
    set_users, // real, effective
    set_three_users,
    set_group,
    set_effective_group,
    set_groups, // real, effective
    set_three_groups,
    set_session,
    set_process_group, // pid, group
    set_priority,      // which, who, priority
    add_nice,          // increment; the result is the new value
    set_scheduler,     // pid, policy, priority
    set_schedule,      // pid, priority
    signal,            // pid, signal
    signal_group,      // group, signal
    open_process,      // pid, flags; the result is a descriptor
    leave_name_spaces, // flags
    enter_name_space,  // descriptor, kind
    yield,
};
int process_change(const Grant&, ProcessChange change, int64_t a, int64_t b, int64_t c, int64_t* result);

/// The three ids of the process: real, effective, saved.
int user_ids(int64_t out[3]);
int group_ids(int64_t out[3]);
/// Supplementary groups: *count is the room, then the number.
int groups(uint32_t* out, int* count);
int set_groups(const Grant&, const uint32_t* groups, size_t count);
int groups_of(const char* user, uint32_t group, uint32_t* out, int* count);
int set_groups_of(const Grant&, const char* user, uint32_t group);
int login_name(char* out, size_t size);

int set_file_mask(int mask);
/// user, system, children's user and system, elapsed: in seconds.
int process_times(double out[5]);
int load_averages(double out[3]);
struct SystemNames {
    char system[65], node[65], release[65], version[65], machine[65];
};
int system_names(SystemNames* out);
/// sysconf() and confstr() by their numbers; *value -1: no limit. *length 0: no value.
int system_limit(int name, int64_t* value);
int system_text(int name, char* out, size_t size, size_t* length);
/// The processors a process may use, as numbers.
int processors_of(int64_t pid, uint8_t* set, size_t count);
int set_processors_of(const Grant&, int64_t pid, const uint8_t* set, size_t count);
int time_slice_of(int64_t pid, double* seconds);

/// *pid 0 in the child. terminal: the master's descriptor of a new terminal, or nullptr.
int fork_process(const Grant&, int64_t* pid, int* terminal);
/// Does not return when it works. fd >= 0: the program behind a descriptor. environment nullptr: the present one.
int run_program(const Grant&, const char* path, int fd, char* const* arguments, char* const* environment);
int run_command(const Grant&, const char* command, int* status);
/// What a child used: seconds of time, then counts in the order of struct rusage.
struct ResourceUse {
    double user, system;
    int64_t counts[14];
};
/// wait4: *waited 0 when nobody has ended yet (WNOHANG). EINTR: a signal came.
int wait_for(const Grant&, int64_t pid, int options, int64_t* waited, int* status, ResourceUse* use = nullptr);
struct WaitFacts {
    int64_t pid, user;
    int signal, status, code;
};
/// waitid(); pid 0: nobody.
int wait_for_kind(const Grant&, int kind, int64_t id, int options, WaitFacts* out);
[[noreturn]] void leave_at_once(int status);
[[noreturn]] void abort_process();

/// How a child ended, by the system's macros.
enum class WaitPart : uint8_t { dumped, continued, stopped, signaled, exited, exit_status, end_signal, stop_signal };
int wait_part(WaitPart part, int status);

uint64_t device_number(unsigned major, unsigned minor);
unsigned device_major(uint64_t device);
unsigned device_minor(uint64_t device);
void write_all_files(); // sync()

} // namespace molt::host

// Runs one program under limits and reports how it ended: limit FD SECONDS MEMORY_MIB PROGRAM [ARGS...].
//
// A process of its own because a child's peak memory, as the kernel reports it, never falls below that of
// the process which forked it: measured from Python, every program would seem to need Python's size.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t timed_out;
static pid_t child;

static void on_alarm(int number) {
    (void)number;
    timed_out = 1;
    kill(-child, SIGKILL);
}

static void set_limit(int what, rlim_t value) {
    struct rlimit limit = {value, value};
    setrlimit(what, &limit);
}

static double monotonic_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static double seconds(struct timeval value) { return (double)value.tv_sec + (double)value.tv_usec * 1e-6; }

int main(int argc, char** argv) {
    if (argc < 5) return 2;
    int report = atoi(argv[1]);
    double allowed = atof(argv[2]);
    long memory_mib = atol(argv[3]);

    double begin = monotonic_seconds();
    child = fork();
    if (child < 0) return 2;
    if (child == 0) {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        close(report);
        set_limit(RLIMIT_CORE, 0);
        set_limit(RLIMIT_FSIZE, (rlim_t)256 << 20);
        if (memory_mib > 0) set_limit(RLIMIT_AS, (rlim_t)memory_mib << 20);
        execvp(argv[4], argv + 4);
        perror(argv[4]);
        _exit(127);
    }
    setpgid(child, child);
    signal(SIGALRM, on_alarm);
    struct itimerval timer = {{0, 0}, {(time_t)allowed, (suseconds_t)((allowed - (double)(time_t)allowed) * 1e6)}};
    setitimer(ITIMER_REAL, &timer, NULL);

    int status = 0;
    struct rusage usage;
    while (wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {}
    double wall = monotonic_seconds() - begin;
    kill(-child, SIGKILL); // what the program left running goes with it
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    dprintf(report, "%d %d %ld %.6f %.6f\n", code, (int)timed_out, usage.ru_maxrss, wall,
            seconds(usage.ru_utime) + seconds(usage.ru_stime));
    return 0;
}

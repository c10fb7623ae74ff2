// Trials: fork, a pipe for the messages, an alarm for the patience.
#include "core/host/trial.h"

#if defined(MOLT_CHECKED) && !defined(__wasm__)

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace molt::host {

namespace {

[[noreturn]] void run_copy(int (*function)(void*), void* state, unsigned seconds, int messages) {
    const int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere >= 0) dup2(nowhere, STDOUT_FILENO);
    dup2(messages, STDERR_FILENO);
    if (nowhere > STDERR_FILENO) close(nowhere);
    close(messages);
    lseek(STDIN_FILENO, 0, SEEK_SET);
    alarm(seconds);
    _exit(function(state));
}

/// Keeps the end of what comes through the pipe.
void collect_messages(int from, Trial* trial) {
    constexpr size_t kRoom = sizeof trial->text;
    for (;;) {
        if (trial->size == kRoom) {
            std::memmove(trial->text, trial->text + kRoom / 2, kRoom - kRoom / 2);
            trial->size = kRoom - kRoom / 2;
        }
        const ssize_t n = read(from, trial->text + trial->size, kRoom - trial->size);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return;
        trial->size += size_t(n);
    }
}

} // namespace

bool run_trial(int (*function)(void*), void* state, unsigned seconds, Trial* trial) {
    int ends[2];
    trial->size = 0;
    if (pipe(ends) < 0) return false;
    const pid_t copy = fork();
    if (copy == 0) {
        close(ends[0]);
        run_copy(function, state, seconds, ends[1]);
    }
    close(ends[1]);
    if (copy > 0) collect_messages(ends[0], trial);
    close(ends[0]);
    if (copy < 0) return false;
    int status = 0;
    while (waitpid(copy, &status, 0) < 0 && errno == EINTR) {}
    trial->status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    trial->timed_out = trial->status == -SIGALRM;
    return true;
}

void* trial_memory(size_t bytes) {
    void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? nullptr : memory;
}

} // namespace molt::host

#endif

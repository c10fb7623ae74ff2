// Running other programs: see process.h.
#include "compiler/driver/process.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace molt::compiler {

namespace {
std::vector<char*> argument_vector(const std::vector<std::string>& command) {
    std::vector<char*> out;
    for (const std::string& s : command) out.push_back(const_cast<char*>(s.c_str()));
    out.push_back(nullptr);
    return out;
}
} // namespace

Finished run_process(const std::vector<std::string>& command, bool capture) {
    Finished result;
    int out[2] = {-1, -1}, err[2] = {-1, -1};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (capture) {
        if (pipe2(out, O_CLOEXEC) || pipe2(err, O_CLOEXEC)) return result;
        posix_spawn_file_actions_adddup2(&actions, out[1], 1);
        posix_spawn_file_actions_adddup2(&actions, err[1], 2);
    }
    pid_t pid;
    auto argv = argument_vector(command);
    int failed = posix_spawnp(&pid, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (capture) close(out[1]), close(err[1]);
    if (failed) {
        if (capture) close(out[0]), close(err[0]);
        result.status = 127;
        result.errors = command[0] + ": " + std::strerror(failed) + "\n";
        return result;
    }
    if (capture) {
        struct pollfd fds[2] = {{out[0], POLLIN, 0}, {err[0], POLLIN, 0}};
        int open_pipes = 2;
        char buffer[65536];
        while (open_pipes) {
            if (poll(fds, 2, -1) < 0 && errno != EINTR) break;
            for (int i = 0; i < 2; i++) {
                if (fds[i].fd < 0 || !fds[i].revents) continue;
                ssize_t n = read(fds[i].fd, buffer, sizeof buffer);
                if (n > 0) (i ? result.errors : result.output).append(buffer, static_cast<size_t>(n));
                if (n <= 0) close(fds[i].fd), fds[i].fd = -1, open_pipes--;
            }
        }
    }
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {}
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

int replace_process(const std::vector<std::string>& command) {
    auto argv = argument_vector(command);
    std::fflush(nullptr);
    execvp(argv[0], argv.data());
    std::fprintf(stderr, "molt: %s: %s\n", argv[0], std::strerror(errno));
    return 127;
}

} // namespace molt::compiler

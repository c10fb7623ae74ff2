// Descriptors on POSIX; WASI has few of these.
#include "core/host/descriptor.h"

#include "core/host/errors.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>
#ifndef __wasi__
#include <pty.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <termios.h>
#include <utmp.h>
#endif

namespace molt::host {

namespace {

int answer(int64_t result) { return result < 0 ? last_error() : 0; }
int counted(int64_t result, size_t* done) {
    *done = result < 0 ? 0 : size_t(result);
    return answer(result);
}

} // namespace

int synchronise(int fd, bool data_only) { return answer(data_only ? ::fdatasync(fd) : ::fsync(fd)); }

int is_blocking(int fd, bool* out) {
    const int flags = ::fcntl(fd, F_GETFL);
    *out = !(flags & O_NONBLOCK);
    return answer(flags);
}

int set_blocking(int fd, bool blocking) {
    const int flags = ::fcntl(fd, F_GETFL);
    if (flags < 0) return last_error();
    return answer(::fcntl(fd, F_SETFL, blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK));
}

int read_at(int fd, void* to, size_t count, int64_t offset, size_t* done) {
    return counted(::pread(fd, to, count, off_t(offset)), done);
}
int write_at(int fd, const void* from, size_t count, int64_t offset, size_t* done) {
    return counted(::pwrite(fd, from, count, off_t(offset)), done);
}

int seek_descriptor(int fd, int64_t offset, int whence, int64_t* position) {
    // Linux's numbers: start, current, end, data, hole.
    const int native[] = {SEEK_SET, SEEK_CUR, SEEK_END};
    const off_t at = ::lseek(fd, off_t(offset), whence >= 0 && whence < 3 ? native[whence] : whence);
    *position = int64_t(at);
    return answer(at);
}

#ifdef __wasi__
int duplicate(int, int*) { return kENOSYS; }
int duplicate_to(int, int, bool) { return kENOSYS; }
int make_pipe(int, int*, int*) { return kENOSYS; }
// There are no programs to hand a descriptor to.
int is_inheritable(int fd, bool* out) {
    *out = false;
    return answer(::fcntl(fd, F_GETFD));
}
int set_inheritable(int fd, bool) { return answer(::fcntl(fd, F_GETFD)); }
int copy_range(int, int64_t*, int, int64_t*, size_t, size_t*) { return kENOSYS; }
int splice_range(int, int64_t*, int, int64_t*, size_t, unsigned, size_t*) { return kENOSYS; }
int send_file(int, int, int64_t*, size_t, size_t*) { return kENOSYS; }
int lock_range(int, int, int64_t) { return kENOSYS; }
int advise(int, int64_t, int64_t, int) { return kENOSYS; }
int allocate_range(int, int64_t, int64_t) { return kENOSYS; }
int make_event(unsigned, int, int*) { return kENOSYS; }
int make_memory_file(const Grant&, const char*, unsigned, int*) { return kENOSYS; }
int open_terminal_pair(const Grant&, int*, int*) { return kENOSYS; }
int login_terminal(const Grant&, int) { return kENOSYS; }
int terminal_name(int, char*, size_t) { return kENOTTY; }
int terminal_size(int, int*, int*) { return kENOTTY; }
int terminal_group(int, int64_t*) { return kENOTTY; }
int set_terminal_group(int, int64_t) { return kENOTTY; }
#else
int duplicate(int fd, int* copy) {
    *copy = ::fcntl(fd, F_DUPFD_CLOEXEC, 0);
    return answer(*copy);
}

int duplicate_to(int fd, int to, bool inheritable) {
    if (fd == to && !inheritable) return set_inheritable(fd, false);
    return answer(inheritable ? ::dup2(fd, to) : ::dup3(fd, to, O_CLOEXEC));
}

int make_pipe(int flags, int* read_end, int* write_end) {
    int pair[2] = {-1, -1};
    const int result = ::pipe2(pair, flags);
    *read_end = pair[0];
    *write_end = pair[1];
    return answer(result);
}

int is_inheritable(int fd, bool* out) {
    const int flags = ::fcntl(fd, F_GETFD);
    *out = !(flags & FD_CLOEXEC);
    return answer(flags);
}

int set_inheritable(int fd, bool inheritable) {
    const int flags = ::fcntl(fd, F_GETFD);
    if (flags < 0) return last_error();
    return answer(::fcntl(fd, F_SETFD, inheritable ? flags & ~FD_CLOEXEC : flags | FD_CLOEXEC));
}

int copy_range(int from, int64_t* from_offset, int to, int64_t* to_offset, size_t count, size_t* done) {
    return counted(::copy_file_range(from, from_offset, to, to_offset, count, 0), done);
}

int splice_range(int from, int64_t* from_offset, int to, int64_t* to_offset, size_t count, unsigned flags, size_t* done) {
    return counted(::splice(from, from_offset, to, to_offset, count, flags), done);
}

int send_file(int out, int in, int64_t* offset, size_t count, size_t* done) {
    return counted(::sendfile(out, in, offset, count), done);
}

int lock_range(int fd, int command, int64_t length) { return answer(::lockf(fd, command, off_t(length))); }
int advise(int fd, int64_t offset, int64_t length, int advice) {
    return ::posix_fadvise(fd, off_t(offset), off_t(length), advice);
}
int allocate_range(int fd, int64_t offset, int64_t length) { return ::posix_fallocate(fd, off_t(offset), off_t(length)); }

int make_event(unsigned value, int flags, int* fd) {
    *fd = ::eventfd(value, flags);
    return answer(*fd);
}

int make_memory_file(const Grant&, const char* name, unsigned flags, int* fd) {
    *fd = ::memfd_create(name, flags);
    return answer(*fd);
}

int open_terminal_pair(const Grant&, int* master, int* slave) {
    if (::openpty(master, slave, nullptr, nullptr, nullptr) < 0) return last_error();
    (void)set_inheritable(*master, false);
    return set_inheritable(*slave, false);
}

int login_terminal(const Grant&, int fd) { return answer(::login_tty(fd)); }
int terminal_name(int fd, char* out, size_t size) { return ::ttyname_r(fd, out, size); }

int terminal_size(int fd, int* columns, int* lines) {
    struct winsize size {};
    const int result = ::ioctl(fd, TIOCGWINSZ, &size);
    *columns = size.ws_col;
    *lines = size.ws_row;
    return answer(result);
}

int terminal_group(int fd, int64_t* group) {
    *group = ::tcgetpgrp(fd);
    return answer(*group);
}

int set_terminal_group(int fd, int64_t group) { return answer(::tcsetpgrp(fd, pid_t(group))); }
#endif

} // namespace molt::host

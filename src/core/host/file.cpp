// Files on POSIX and WASI.
#include "core/host/file.h"

#include <molt/embed.h>

#include "core/host/errors.h"

#include <cerrno>
#include <climits>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace molt::host {

namespace {

int native_flags(uint32_t flags) {
    int out = flags & kOpenWrite ? (flags & kOpenRead ? O_RDWR : O_WRONLY) : O_RDONLY;
    if (flags & kOpenCreate) out |= O_CREAT;
    if (flags & kOpenExclusive) out |= O_EXCL;
    if (flags & kOpenTruncate) out |= O_TRUNC;
    if (flags & kOpenAppend) out |= O_APPEND;
    return out | O_CLOEXEC;
}

template<class F> auto retried(F&& call) {
    auto result = call();
    while (result < 0 && errno == EINTR) result = call();
    return result;
}

/// Appends a component to a canonical path.
bool append(char* path, size_t capacity, const char* name) {
    const size_t have = std::strlen(path), more = std::strlen(name);
    const bool slash = have > 0 && path[have - 1] != '/';
    if (have + slash + more >= capacity) return false;
    if (slash) path[have] = '/';
    std::memcpy(path + have + slash, name, more + 1);
    return true;
}

void drop_last(char* path) {
    char* slash = std::strrchr(path, '/');
    if (!slash) return;
    slash[slash == path] = '\0';
}

/// Appends what is left of a path that leads nowhere, by its text alone.
void append_rest(ResolvedPath* out, const char* rest) {
    while (*rest) {
        while (*rest == '/') ++rest;
        const char* end = rest;
        while (*end && *end != '/') ++end;
        char part[NAME_MAX + 1];
        const size_t size = size_t(end - rest);
        if (size >= sizeof part) return;
        std::memcpy(part, rest, size);
        part[size] = '\0';
        rest = end;
        if (!std::strcmp(part, "..")) drop_last(out->path);
        else if (size && std::strcmp(part, ".") && !append(out->path, sizeof out->path, part)) return;
    }
}

} // namespace

int open_flag_number(uint32_t flags) {
    constexpr int kWriteOnly = 01, kReadWrite = 02, kCreate = 0100, kExclusive = 0200, kTruncate = 01000, kAppend = 02000;
    constexpr int kCloseOnExec = 02000000;
    int out = flags & kOpenWrite ? (flags & kOpenRead ? kReadWrite : kWriteOnly) : 0;
    if (flags & kOpenCreate) out |= kCreate;
    if (flags & kOpenExclusive) out |= kExclusive;
    if (flags & kOpenTruncate) out |= kTruncate;
    if (flags & kOpenAppend) out |= kAppend;
    return out | kCloseOnExec;
}

ResolvedPath::~ResolvedPath() {
    if (directory >= 0) ::close(directory);
}

int current_directory(char* out, size_t size) { return ::getcwd(out, size) ? 0 : last_error(); }

#ifdef __wasi__
// WASI has no descriptors of folders above those the host granted: the path is followed as a text.
int resolve_path(const char* path, ResolvedPath* out, LastLink last_link) {
    constexpr int kMaxLinks = 40;
    char rest[4096];
    if (path[0] == '/') std::strcpy(out->path, "/");
    else if (int error = current_directory(out->path, sizeof out->path)) return error;
    if (!*path) return kENOENT;
    if (std::strlen(path) >= sizeof rest) return kENAMETOOLONG;
    std::strcpy(rest, path);
    int links = 0;
    for (size_t at = 0;;) {
        while (rest[at] == '/') ++at;
        size_t end = at;
        while (rest[end] && rest[end] != '/') ++end;
        if (end == at) break;
        char part[NAME_MAX + 1];
        if (end - at >= sizeof part) return kENAMETOOLONG;
        std::memcpy(part, rest + at, end - at);
        part[end - at] = '\0';
        at = end;
        if (!std::strcmp(part, ".")) continue;
        if (!std::strcmp(part, "..")) {
            drop_last(out->path);
            continue;
        }
        if (!append(out->path, sizeof out->path, part)) return kENAMETOOLONG;
        char target[4096];
        const bool kept = last_link == LastLink::kept && !rest[at];
        const ssize_t length = kept ? -1 : ::readlink(out->path, target, sizeof target);
        if (kept) continue;
        if (length < 0) {
            const int error = last_error(); // EINVAL: there, and no link
            if (error == kEINVAL || !rest[at]) continue;
            append_rest(out, rest + at);
            return error;
        }
        if (++links > kMaxLinks) return kELOOP;
        const size_t remaining = std::strlen(rest + at);
        if (size_t(length) + remaining >= sizeof rest) return kENAMETOOLONG;
        std::memmove(rest + length, rest + at, remaining + 1);
        std::memcpy(rest, target, size_t(length));
        if (rest[0] == '/') std::strcpy(out->path, "/");
        else drop_last(out->path);
        at = 0;
    }
    std::strcpy(out->name, out->path);
    return 0;
}
#else
// Walks component by component with the directory held open; a symbolic link puts its text in front of what remains.
int resolve_path(const char* path, ResolvedPath* out, LastLink last_link) {
    constexpr int kMaxLinks = 40;
    char rest[4096];
    int links = 0;
    const bool absolute = path[0] == '/';
    if (absolute) std::strcpy(out->path, "/");
    else if (int error = current_directory(out->path, sizeof out->path)) return error;
    if (!*path) return kENOENT;
    if (std::strlen(path) >= sizeof rest) return kENAMETOOLONG;
    std::strcpy(rest, path);
    int directory = ::open(absolute ? "/" : ".", O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0) return last_error();
    std::strcpy(out->name, ".");
    size_t at = 0;
    auto fail = [&](int error) {
        ::close(directory);
        append_rest(out, rest + at);
        return error;
    };
    for (;;) {
        while (rest[at] == '/') ++at;
        size_t end = at;
        while (rest[end] && rest[end] != '/') ++end;
        if (end == at) break; // ends with a directory
        char part[NAME_MAX + 1];
        if (end - at >= sizeof part) return fail(kENAMETOOLONG);
        std::memcpy(part, rest + at, end - at);
        part[end - at] = '\0';
        size_t after = end;
        while (rest[after] == '/') ++after;
        const bool last = !rest[after], must_be_directory = rest[end] == '/';
        if (!std::strcmp(part, ".")) {
            at = end;
            continue;
        }
        char target[4096];
        const bool kept = last_link == LastLink::kept && last && !must_be_directory;
        const ssize_t length = !kept && std::strcmp(part, "..") ? ::readlinkat(directory, part, target, sizeof target) : -1;
        if (length >= 0) {
            if (++links > kMaxLinks) return fail(kELOOP);
            const size_t remaining = std::strlen(rest + end);
            if (size_t(length) + remaining >= sizeof rest) return fail(kENAMETOOLONG);
            char joined[4096];
            std::memcpy(joined, target, size_t(length));
            std::memcpy(joined + length, rest + end, remaining + 1);
            std::strcpy(rest, joined);
            at = 0;
            if (rest[0] == '/') {
                const int root = ::open("/", O_PATH | O_DIRECTORY | O_CLOEXEC);
                if (root < 0) return fail(last_error());
                ::close(directory);
                directory = root;
                std::strcpy(out->path, "/");
            }
            continue;
        }
        if (last && !must_be_directory && std::strcmp(part, "..")) {
            std::strcpy(out->name, part);
            if (!append(out->path, sizeof out->path, part)) return fail(kENAMETOOLONG);
            out->directory = directory;
            return 0;
        }
        const int next = ::openat(directory, part, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (next < 0) return fail(last_error());
        ::close(directory);
        directory = next;
        if (!std::strcmp(part, "..")) drop_last(out->path);
        else if (!append(out->path, sizeof out->path, part)) return fail(kENAMETOOLONG);
        at = end;
    }
    out->directory = directory;
    return 0;
}
#endif

int open_resolved(const Grant&, const ResolvedPath& path, uint32_t flags, int mode, int* fd) {
#ifdef __wasi__
    *fd = ::open(path.name, native_flags(flags), mode);
#else
    *fd = retried([&] { return ::openat(path.directory, path.name, native_flags(flags) | O_NOFOLLOW, mode); });
#endif
    return *fd < 0 ? last_error() : 0;
}

int open_path(const Grant&, const char* path, uint32_t flags, int mode, int* fd) {
    *fd = retried([&] { return ::open(path, native_flags(flags), mode); });
    return *fd < 0 ? last_error() : 0;
}

int close_file(int fd) { return ::close(fd) < 0 && errno != EINTR ? last_error() : 0; }

namespace {

const ::molt_stdio* stdio_hooks = nullptr;

/// What a hook answered: bytes, or a negative errno value.
int answered(int64_t n, size_t* done) {
    *done = n < 0 ? 0 : size_t(n);
    return n < 0 ? int(-n) : 0;
}

} // namespace

void set_stdio(const ::molt_stdio* hooks) { stdio_hooks = hooks; }

int read_file(int fd, void* to, size_t count, size_t* done) {
    if (stdio_hooks && fd == MOLT_STDIN && stdio_hooks->read)
        return answered(stdio_hooks->read(stdio_hooks->self, static_cast<char*>(to), count), done);
    const ssize_t n = ::read(fd, to, count > SSIZE_MAX ? SSIZE_MAX : count);
    *done = n < 0 ? 0 : size_t(n);
    return n < 0 ? last_error() : 0;
}

int write_file(int fd, const void* from, size_t count, size_t* done) {
    if (stdio_hooks && (fd == MOLT_STDOUT || fd == MOLT_STDERR) && stdio_hooks->write)
        return answered(stdio_hooks->write(stdio_hooks->self, fd, static_cast<const char*>(from), count), done);
    const ssize_t n = ::write(fd, from, count > SSIZE_MAX ? SSIZE_MAX : count);
    *done = n < 0 ? 0 : size_t(n);
    return n < 0 ? last_error() : 0;
}

int seek_file(int fd, int64_t offset, Whence whence, int64_t* position) {
    const int native = whence == Whence::start ? SEEK_SET : whence == Whence::current ? SEEK_CUR : SEEK_END;
    const off_t at = ::lseek(fd, off_t(offset), native);
    *position = int64_t(at);
    return at < 0 ? last_error() : 0;
}

int truncate_file(int fd, int64_t size) {
    return retried([&] { return ::ftruncate(fd, off_t(size)); }) < 0 ? last_error() : 0;
}

int file_facts(int fd, FileFacts* out) {
    struct stat facts;
    if (::fstat(fd, &facts) < 0) return last_error();
    out->is_directory = S_ISDIR(facts.st_mode);
    out->is_regular = S_ISREG(facts.st_mode);
    out->is_terminal = S_ISCHR(facts.st_mode) && ::isatty(fd);
    out->size = int64_t(facts.st_size);
    out->block_size = int64_t(facts.st_blksize);
    return 0;
}

bool is_terminal(int fd) { return ::isatty(fd) == 1; }

uint32_t access_of(int fd) {
    const int flags = ::fcntl(fd, F_GETFL);
    if (flags < 0) return 0;
    const int mode = flags & O_ACCMODE;
    return mode == O_RDONLY ? kOpenRead : mode == O_WRONLY ? kOpenWrite : kOpenRead | kOpenWrite;
}

int open_file_count() {
    int open = 0;
    for (int fd = 0; fd < 1000; fd++) open += ::fcntl(fd, F_GETFD) >= 0;
    return open;
}

void write_message(int fd, const char* text, size_t size) {
    while (size > 0) {
        size_t done = 0;
        if (write_file(fd, text, size, &done) || done == 0) return;
        text += done;
        size -= done;
    }
}

} // namespace molt::host

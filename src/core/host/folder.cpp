// Folders on POSIX and WASI.
#include "core/host/folder.h"

#include "core/host/errors.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#ifndef __wasi__
#include <sys/statvfs.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#endif

namespace molt::host {

namespace {

int answer(int64_t result) { return result < 0 ? last_error() : 0; }
int native(int directory) { return directory == kCurrentFolder ? AT_FDCWD : directory; }
int unfollowed(const PathAt& path) { return path.follow ? 0 : AT_SYMLINK_NOFOLLOW; }

int64_t nanoseconds(const struct timespec& t) { return int64_t(t.tv_sec) * 1000000000 + t.tv_nsec; }

void copy_status(const struct stat& from, FileStatus* out) {
    *out = {uint64_t(from.st_mode),    uint64_t(from.st_ino),     uint64_t(from.st_dev),    uint64_t(from.st_nlink),
            uint64_t(from.st_uid),     uint64_t(from.st_gid),     int64_t(from.st_size),    nanoseconds(from.st_atim),
            nanoseconds(from.st_mtim), nanoseconds(from.st_ctim), int64_t(from.st_blksize), int64_t(from.st_blocks),
            uint64_t(from.st_rdev)};
}

struct Times {
    struct timespec pair[2];
    explicit Times(const int64_t* times) {
        for (int i = 0; i < 2; i++) {
            int64_t whole = times ? times[i] / 1000000000 : 0, rest = times ? times[i] % 1000000000 : 0;
            if (rest < 0) rest += 1000000000, whole--;
            pair[i].tv_sec = time_t(whole);
            pair[i].tv_nsec = times ? long(rest) : UTIME_NOW;
        }
    }
};

} // namespace

int status_at(const Grant&, const PathAt& path, FileStatus* out) {
    struct stat status;
    if (::fstatat(native(path.directory), path.name, &status, unfollowed(path)) < 0) return last_error();
    copy_status(status, out);
    return 0;
}

int status_of(int fd, FileStatus* out) {
    struct stat status;
    if (::fstat(fd, &status) < 0) return last_error();
    copy_status(status, out);
    return 0;
}

int read_link(const Grant&, const PathAt& path, char* out, size_t size, size_t* length) {
    const ssize_t n = ::readlinkat(native(path.directory), path.name, out, size);
    *length = n < 0 ? 0 : size_t(n);
    return answer(n);
}

int make_folder(const Grant&, const PathAt& path, int mode) {
    return answer(::mkdirat(native(path.directory), path.name, mode_t(mode)));
}
int remove_folder(const Grant&, const PathAt& path) {
    return answer(::unlinkat(native(path.directory), path.name, AT_REMOVEDIR));
}
int remove_file(const Grant&, const PathAt& path) { return answer(::unlinkat(native(path.directory), path.name, 0)); }

int rename_at(const Grant&, const PathAt& from, const PathAt& to) {
    return answer(::renameat(native(from.directory), from.name, native(to.directory), to.name));
}

int link_at(const Grant&, const PathAt& from, const PathAt& to) {
    return answer(
        ::linkat(native(from.directory), from.name, native(to.directory), to.name, from.follow ? AT_SYMLINK_FOLLOW : 0));
}

int symlink_at(const Grant&, const char* target, const PathAt& path) {
    return answer(::symlinkat(target, native(path.directory), path.name));
}

int set_times_at(const Grant&, const PathAt& path, const int64_t* times) {
    return answer(::utimensat(native(path.directory), path.name, Times(times).pair, unfollowed(path)));
}

int set_times_of(int fd, const int64_t* times) { return answer(::futimens(fd, Times(times).pair)); }

// ---- reading folders ----

int open_folder(const Grant&, const PathAt& path, void** folder) {
    const int fd =
        ::openat(native(path.directory), path.name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (path.follow ? 0 : O_NOFOLLOW));
    if (fd < 0) return last_error();
    *folder = ::fdopendir(fd);
    if (*folder) return 0;
    const int error = last_error();
    ::close(fd);
    return error;
}

int next_entry(void* folder, FolderEntry* out) {
    for (;;) {
        errno = 0;
        const struct dirent* entry = ::readdir(static_cast<DIR*>(folder));
        out->name = entry ? entry->d_name : nullptr;
        if (!entry) return errno ? last_error() : 0;
        if (!std::strcmp(entry->d_name, ".") || !std::strcmp(entry->d_name, "..")) continue;
        out->inode = uint64_t(entry->d_ino);
        using Kind = FolderEntry::Kind;
        out->kind = entry->d_type == DT_REG       ? Kind::file
                    : entry->d_type == DT_DIR     ? Kind::folder
                    : entry->d_type == DT_LNK     ? Kind::link
                    : entry->d_type == DT_UNKNOWN ? Kind::unknown
                                                  : Kind::other;
        return 0;
    }
}

void close_folder(void* folder) { ::closedir(static_cast<DIR*>(folder)); }

#ifdef __wasi__
// What WASI has not: permissions, owners, devices, attributes. Its files can be read and written by whoever has them.
int file_system_at(const Grant&, const PathAt&, FileSystemStatus*) { return kENOSYS; }
int file_system_of(int, FileSystemStatus*) { return kENOSYS; }

int access_at(const Grant&, const PathAt& path, int mode, bool) {
    return answer(::faccessat(native(path.directory), path.name, mode, 0));
}

int open_at(const Grant&, const PathAt& path, int flags, int mode, int* fd) {
    constexpr int kWriteOnly = 01, kReadWrite = 02, kCreate = 0100, kExclusive = 0200, kTruncate = 01000, kAppend = 02000;
    constexpr int kFolder = 0200000, kNoFollow = 0400000, kNonblocking = 04000;
    int out = flags & kReadWrite ? O_RDWR : flags & kWriteOnly ? O_WRONLY : O_RDONLY;
    if (flags & kCreate) out |= O_CREAT;
    if (flags & kExclusive) out |= O_EXCL;
    if (flags & kTruncate) out |= O_TRUNC;
    if (flags & kAppend) out |= O_APPEND;
    if (flags & kFolder) out |= O_DIRECTORY;
    if (flags & kNoFollow || !path.follow) out |= O_NOFOLLOW;
    if (flags & kNonblocking) out |= O_NONBLOCK;
    *fd = ::openat(native(path.directory), path.name, out, mode);
    return answer(*fd);
}

int make_node(const Grant&, const PathAt&, int, uint64_t) { return kENOSYS; }
int change_mode_at(const Grant&, const PathAt&, int) { return kENOSYS; }
int change_mode_of(int, int) { return kENOSYS; }
int change_owner_at(const Grant&, const PathAt&, int64_t, int64_t) { return kENOSYS; }
int change_owner_of(int, int64_t, int64_t) { return kENOSYS; }

int truncate_at(const Grant& grant, const PathAt& path, int64_t size) {
    int fd;
    if (int error = open_at(grant, path, 01, 0, &fd)) return error;
    const int error = answer(::ftruncate(fd, off_t(size)));
    ::close(fd);
    return error;
}

int change_folder(const Grant&, const PathAt& path) {
    return path.directory == kCurrentFolder ? answer(::chdir(path.name)) : kENOSYS;
}
int change_folder_to(const Grant&, int) { return kENOSYS; }
int change_root(const Grant&, const PathAt&) { return kENOSYS; }
int path_limit(const Grant&, const PathAt&, int, int64_t*) { return kENOSYS; }
int descriptor_limit(int, int, int64_t*) { return kENOSYS; }
int get_attribute(const Grant&, const PathAt&, const char*, void*, size_t, size_t*) { return kENOSYS; }
int list_attributes(const Grant&, const PathAt&, char*, size_t, size_t*) { return kENOSYS; }
int set_attribute(const Grant&, const PathAt&, const char*, const void*, size_t, int) { return kENOSYS; }
int remove_attribute(const Grant&, const PathAt&, const char*) { return kENOSYS; }
int descriptor_path(int, char*, size_t) { return kENOSYS; }
int open_folder_of(int, void**) { return kENOSYS; }
#else

namespace {

/// One text for calls that take no folder descriptor.
class PlainPath {
  public:
    explicit PlainPath(const PathAt& path) : name_(path.name) {
        if (path.directory == kCurrentFolder || path.name[0] == '/') return;
        std::snprintf(text_, sizeof text_, "/proc/self/fd/%d/%s", path.directory, path.name);
        name_ = text_;
    }
    PlainPath(const PlainPath&) = delete;
    operator const char*() const { return name_; }

  private:
    char text_[4096 + 32];
    const char* name_;
};

void copy_file_system(const struct statvfs& from, FileSystemStatus* out) {
    *out = {from.f_bsize, from.f_frsize, from.f_blocks, from.f_bfree,   from.f_bavail, from.f_files,
            from.f_ffree, from.f_favail, from.f_flag,   from.f_namemax, from.f_fsid};
}

} // namespace

int file_system_at(const Grant&, const PathAt& path, FileSystemStatus* out) {
    struct statvfs status;
    if (::statvfs(PlainPath(path), &status) < 0) return last_error();
    copy_file_system(status, out);
    return 0;
}

int file_system_of(int fd, FileSystemStatus* out) {
    struct statvfs status;
    if (::fstatvfs(fd, &status) < 0) return last_error();
    copy_file_system(status, out);
    return 0;
}

int access_at(const Grant&, const PathAt& path, int mode, bool effective_ids) {
    return answer(::faccessat(native(path.directory), path.name, mode, unfollowed(path) | (effective_ids ? AT_EACCESS : 0)));
}

int open_at(const Grant&, const PathAt& path, int flags, int mode, int* fd) {
    *fd = ::openat(native(path.directory), path.name, flags | O_CLOEXEC | (path.follow ? 0 : O_NOFOLLOW), mode_t(mode));
    return answer(*fd);
}

int make_node(const Grant&, const PathAt& path, int mode, uint64_t device) {
    return answer(::mknodat(native(path.directory), path.name, mode_t(mode), dev_t(device)));
}

// Linux changes no permissions of links: asked for one, the C library says so, but a resolved path is none.
int change_mode_at(const Grant&, const PathAt& path, int mode) {
    int result = ::fchmodat(native(path.directory), path.name, mode_t(mode), unfollowed(path));
    if (result < 0 && errno == ENOTSUP && path.directory != kCurrentFolder) {
        struct stat status;
        if (::fstatat(path.directory, path.name, &status, AT_SYMLINK_NOFOLLOW) == 0 && !S_ISLNK(status.st_mode))
            result = ::fchmodat(path.directory, path.name, mode_t(mode), 0);
        else errno = ENOTSUP;
    }
    return answer(result);
}

int change_mode_of(int fd, int mode) { return answer(::fchmod(fd, mode_t(mode))); }

int change_owner_at(const Grant&, const PathAt& path, int64_t user, int64_t group) {
    return answer(::fchownat(native(path.directory), path.name, uid_t(user), gid_t(group), unfollowed(path)));
}

int change_owner_of(int fd, int64_t user, int64_t group) { return answer(::fchown(fd, uid_t(user), gid_t(group))); }
int truncate_at(const Grant&, const PathAt& path, int64_t size) { return answer(::truncate(PlainPath(path), off_t(size))); }
int change_folder(const Grant&, const PathAt& path) { return answer(::chdir(PlainPath(path))); }
int change_folder_to(const Grant&, int fd) { return answer(::fchdir(fd)); }
int change_root(const Grant&, const PathAt& path) { return answer(::chroot(PlainPath(path))); }

int path_limit(const Grant&, const PathAt& path, int name, int64_t* value) {
    errno = 0;
    *value = ::pathconf(PlainPath(path), name);
    return *value < 0 && errno ? last_error() : 0;
}

int descriptor_limit(int fd, int name, int64_t* value) {
    errno = 0;
    *value = ::fpathconf(fd, name);
    return *value < 0 && errno ? last_error() : 0;
}

int get_attribute(const Grant&, const PathAt& path, const char* name, void* out, size_t size, size_t* length) {
    const ssize_t n = (path.follow ? ::getxattr : ::lgetxattr)(PlainPath(path), name, out, size);
    *length = n < 0 ? 0 : size_t(n);
    return answer(n);
}

int list_attributes(const Grant&, const PathAt& path, char* out, size_t size, size_t* length) {
    const ssize_t n = (path.follow ? ::listxattr : ::llistxattr)(PlainPath(path), out, size);
    *length = n < 0 ? 0 : size_t(n);
    return answer(n);
}

int set_attribute(const Grant&, const PathAt& path, const char* name, const void* value, size_t size, int flags) {
    return answer((path.follow ? ::setxattr : ::lsetxattr)(PlainPath(path), name, value, size, flags));
}

int remove_attribute(const Grant&, const PathAt& path, const char* name) {
    return answer((path.follow ? ::removexattr : ::lremovexattr)(PlainPath(path), name));
}

int descriptor_path(int fd, char* out, size_t size) {
    char link[48];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t n = ::readlink(link, out, size - 1);
    if (n < 0) return last_error();
    out[n] = '\0';
    return 0;
}

int open_folder_of(int fd, void** folder) {
    const int copy = ::fcntl(fd, F_DUPFD_CLOEXEC, 0);
    if (copy < 0) return last_error();
    *folder = ::fdopendir(copy);
    if (*folder) {
        ::rewinddir(static_cast<DIR*>(*folder));
        return 0;
    }
    const int error = last_error();
    ::close(copy);
    return error;
}
#endif

} // namespace molt::host

// The status of files and file systems, and the classes of posix's results.
#include "std/posix/posix.h"

#include "core/types/structseq.h"

namespace molt::posix {

namespace {

Slot<Class> classes[size_t(Record::kCount)];

constexpr const char* kStatFields[] = {
    "st_mode",  "st_ino",   "st_dev",   "st_nlink",    "st_uid",      "st_gid",      "st_size",    nullptr,     nullptr,  nullptr,
    "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"};
constexpr const char* kStatvfsFields[] = {"f_bsize", "f_frsize", "f_blocks", "f_bfree",   "f_bavail", "f_files",
                                          "f_ffree", "f_favail", "f_flag",   "f_namemax", "f_fsid"};
constexpr const char* kSizeFields[] = {"columns", "lines"};
constexpr const char* kTimesFields[] = {"user", "system", "children_user", "children_system", "elapsed"};
constexpr const char* kUnameFields[] = {"sysname", "nodename", "release", "version", "machine"};
constexpr const char* kScheduleFields[] = {"sched_priority"};
constexpr const char* kWaitFields[] = {"si_pid", "si_uid", "si_signo", "si_status", "si_code"};

constexpr const char* kUsageFields[] = {"ru_utime",  "ru_stime",    "ru_maxrss", "ru_ixrss",   "ru_idrss",   "ru_isrss",
                                        "ru_minflt", "ru_majflt",   "ru_nswap",  "ru_inblock", "ru_oublock", "ru_msgsnd",
                                        "ru_msgrcv", "ru_nsignals", "ru_nvcsw",  "ru_nivcsw"};

const StructSeqSpec kRecords[] = {
    {"os", "stat_result", "The status of a file.", kStatFields, 10, true},
    {"os", "statvfs_result", "The status of a file system.", kStatvfsFields, 10, true},
    {"os", "terminal_size", "Columns and lines of a terminal.", kSizeFields, 2, true},
    {"posix", "times_result", "What times() gives.", kTimesFields, 5, true},
    {"posix", "uname_result", "What uname() gives.", kUnameFields, 5, true},
    {"posix", "sched_param", "Parameters of a scheduling policy.", kScheduleFields, 1, true},
    {"posix", "waitid_result", "What waitid() gives.", kWaitFields, 5, true},
    {"resource", "struct_rusage", "What a process used.", kUsageFields, 16, true},
};

molt_value whole(Ctx& ctx, int64_t n) { return int_from_int64(ctx, n).release(); }
molt_value whole_unsigned(Ctx& ctx, uint64_t n) { return int_from_uint64(ctx, n).release(); }
molt_value real(Ctx& ctx, double d) { return float_from_double(ctx, d).release(); }

/// Seconds as CPython adds them: the whole ones and 1e-9 times the rest.
double seconds_of(int64_t nanoseconds) {
    int64_t whole = nanoseconds / 1000000000, rest = nanoseconds % 1000000000;
    if (rest < 0) rest += 1000000000, whole--;
    return double(whole) + 1e-9 * double(rest);
}

int64_t whole_seconds(int64_t nanoseconds) {
    int64_t whole = nanoseconds / 1000000000;
    return nanoseconds % 1000000000 < 0 ? whole - 1 : whole;
}

Ref<> make_file_system(Ctx& ctx, const host::FileSystemStatus& s) {
    auto u = [&](uint64_t n) { return whole_unsigned(ctx, n); };
    return make_record(ctx, Record::statvfs,
                       {u(s.block_size), u(s.fragment_size), u(s.blocks), u(s.free), u(s.available), u(s.files), u(s.free_files),
                        u(s.available_files), u(s.flags), u(s.longest_name), u(s.id)});
}

/// A sched_param takes its one field plainly, not as a sequence.
Status make_class(Ctx& ctx, Value module, size_t i) {
    classes[i].set(Ref<Class>(MOLT_TRY(structseq_class(ctx, kRecords[i]))));
    if (Record(i) == Record::usage) return done(); // a name of the module resource
    return molt::setattr(ctx, module, kRecords[i].name, Value(classes[i].get()));
}

} // namespace

Status make_classes(Ctx& ctx, Value module) {
    for (size_t i = 0; i < size_t(Record::kCount); i++) MOLT_TRY(make_class(ctx, module, i));
    return done();
}

void drop_classes() {
    for (Slot<Class>& cls : classes) cls.clear();
}

Class* record_class(Record record) { return classes[size_t(record)].get(); }

Ref<> make_record(Ctx& ctx, Record record, std::initializer_list<molt_value> values) {
    molt_value moved[19];
    size_t n = 0;
    for (molt_value v : values) moved[n++] = v;
    return structseq_new(ctx, record_class(record), moved, n);
}

Ref<> make_status(Ctx& ctx, const host::FileStatus& s) {
    auto i = [&](int64_t n) { return whole(ctx, n); };
    auto u = [&](uint64_t n) { return whole_unsigned(ctx, n); };
    return make_record(ctx, Record::stat,
                       {u(s.mode), u(s.inode), u(s.device), u(s.links), u(s.user), u(s.group), i(s.size),
                        i(whole_seconds(s.accessed)), i(whole_seconds(s.modified)), i(whole_seconds(s.changed)),
                        real(ctx, seconds_of(s.accessed)), real(ctx, seconds_of(s.modified)), real(ctx, seconds_of(s.changed)),
                        i(s.accessed), i(s.modified), i(s.changed), i(s.block_size), i(s.blocks), u(s.special_device)});
}

namespace {

Ref<> status(Ctx& ctx, Value v, Value dir_fd, bool follow, const char* function, PathKind kind) {
    Path path;
    MOLT_TRY(path.read(ctx, v, function, "path", kind));
    const int directory = MOLT_TRY(folder_descriptor(ctx, dir_fd));
    host::FileStatus found{};
    int error;
    if (path.is_descriptor()) {
        if (directory != host::kCurrentFolder)
            return ctx.raise(type::ValueError, "{}: can't specify dir_fd without matching path", function);
        if (!follow) return ctx.raise(type::ValueError, "{}: cannot use fd and follow_symlinks together", function);
        error = host::status_of(path.fd(), &found);
    } else
        error = MOLT_TRY(
            with_place(ctx, Capability::fs_read, path, directory, follow,
                       [&](const host::Grant& grant, const host::PathAt& at) { return host::status_at(grant, at, &found); }));
    if (error) return fail(ctx, error, function, path.object());
    return make_status(ctx, found);
}

} // namespace

Ref<> stat(Ctx& ctx, Value path, Value dir_fd, bool follow_symlinks) {
    return status(ctx, path, dir_fd, follow_symlinks, "stat", PathKind::or_descriptor);
}
Ref<> lstat(Ctx& ctx, Value path, Value dir_fd) { return status(ctx, path, dir_fd, false, "lstat", PathKind::path); }

Ref<> fstat(Ctx& ctx, int32_t fd) {
    host::FileStatus found{};
    if (const int error = host::status_of(fd, &found)) return fail(ctx, error, "fstat");
    return make_status(ctx, found);
}

Ref<> statvfs(Ctx& ctx, Value v) {
    Path path;
    MOLT_TRY(path.read(ctx, v, "statvfs", "path", PathKind::or_descriptor));
    host::FileSystemStatus found{};
    if (path.is_descriptor()) {
        if (const int error = host::file_system_of(path.fd(), &found)) return fail(ctx, error, "statvfs", path.object());
        return make_file_system(ctx, found);
    }
    const int error = MOLT_TRY(
        with_place(ctx, Capability::fs_read, path, host::kCurrentFolder, true,
                   [&](const host::Grant& grant, const host::PathAt& at) { return host::file_system_at(grant, at, &found); }));
    if (error) return fail(ctx, error, "statvfs", path.object());
    return make_file_system(ctx, found);
}

Ref<> fstatvfs(Ctx& ctx, int32_t fd) {
    host::FileSystemStatus found{};
    if (const int error = host::file_system_of(fd, &found)) return fail(ctx, error, "fstatvfs");
    return make_file_system(ctx, found);
}

Ref<> access(Ctx& ctx, Value v, int32_t mode, Value dir_fd, bool effective_ids, bool follow_symlinks) {
    Path path;
    MOLT_TRY(path.read(ctx, v, "access", "path"));
    const int directory = MOLT_TRY(folder_descriptor(ctx, dir_fd));
    const int error = MOLT_TRY(with_place(
        ctx, Capability::fs_read, path, directory, follow_symlinks,
        [&](const host::Grant& grant, const host::PathAt& at) { return host::access_at(grant, at, mode, effective_ids); }));
    return boolean(error == 0);
}

Ref<> readlink(Ctx& ctx, Value v, Value dir_fd) {
    Path path;
    MOLT_TRY(path.read(ctx, v, "readlink", "path"));
    char target[4096];
    size_t length = 0;
    MOLT_TRY(at_place(ctx, Capability::fs_read, path, dir_fd, false, "readlink",
                      [&](const host::Grant& grant, const host::PathAt& at) {
                          return host::read_link(grant, at, target, sizeof target, &length);
                      }));
    return from_system(ctx, {target, length}, path.is_bytes());
}

// ---- extended attributes ----

namespace {

/// Calls body(grant, place, buffer, size, &length) until the room is enough.
template<class F>
Status read_attribute(Ctx& ctx, Path& path, bool follow, const char* function, mem::Buffer<char>& out, F&& body) {
    for (size_t room : {size_t(128), size_t(65536)}) {
        if (!out.resize(room)) return ctx.raise_no_memory();
        size_t length = 0;
        const int error = MOLT_TRY(with_place(
            ctx, Capability::fs_read, path, host::kCurrentFolder, follow,
            [&](const host::Grant& grant, const host::PathAt& at) { return body(grant, at, out.data(), room, &length); }));
        if (error == host::kERANGE && room == 128) continue;
        if (error) return fail(ctx, error, function, path.object());
        out.truncate(length);
        return done();
    }
    return done();
}

/// Attributes of an open file go through its place in the system's table of descriptors.
Status attribute_path(Ctx& ctx, Value v, bool follow, const char* function, PathKind kind, Path& path) {
    MOLT_TRY(path.read(ctx, v, function, "path", kind));
    if (!path.is_descriptor()) return done();
    if (!follow) return ctx.raise(type::ValueError, "{}: cannot use fd and follow_symlinks together", function);
    Ref<Str> text = MOLT_TRY(format_text(ctx, "/proc/self/fd/{}", path.fd()));
    path = Path();
    return path.read(ctx, text, function, "path");
}

Status attribute_name(Ctx& ctx, Value v, mem::TextBuffer& out) {
    MOLT_TRY(system_text(ctx, v, out));
    return out.append('\0') ? done() : Status(ctx.raise_no_memory());
}

} // namespace

Ref<> getxattr(Ctx& ctx, Value v, Value attribute, bool follow_symlinks) {
    Path path;
    mem::TextBuffer name;
    mem::Buffer<char> value;
    MOLT_TRY(attribute_path(ctx, v, follow_symlinks, "getxattr", PathKind::or_descriptor, path));
    MOLT_TRY(attribute_name(ctx, attribute, name));
    MOLT_TRY(read_attribute(ctx, path, follow_symlinks, "getxattr", value,
                            [&](const host::Grant& grant, const host::PathAt& at, char* to, size_t room, size_t* length) {
                                return host::get_attribute(grant, at, name.data(), to, room, length);
                            }));
    return from_system(ctx, {value.data(), value.size()}, true);
}

Ref<> listxattr(Ctx& ctx, Value v, bool follow_symlinks) {
    Path path;
    mem::Buffer<char> names;
    MOLT_TRY(attribute_path(ctx, v, follow_symlinks, "listxattr", PathKind::or_descriptor_or_none, path));
    MOLT_TRY(read_attribute(ctx, path, follow_symlinks, "listxattr", names,
                            [&](const host::Grant& grant, const host::PathAt& at, char* to, size_t room, size_t* length) {
                                return host::list_attributes(grant, at, to, room, length);
                            }));
    Ref<List> found = MOLT_TRY(list_new(ctx));
    std::string_view rest(names.data(), names.size());
    for (size_t end; (end = rest.find('\0')) != std::string_view::npos; rest.remove_prefix(end + 1))
        MOLT_TRY(list_append(ctx, found.get(), MOLT_TRY(from_system(ctx, rest.substr(0, end)))));
    return found;
}

Ref<> setxattr(Ctx& ctx, Value v, Value attribute, Value value, int32_t flags, bool follow_symlinks) {
    Path path;
    mem::TextBuffer name;
    BufferView view;
    MOLT_TRY(attribute_path(ctx, v, follow_symlinks, "setxattr", PathKind::or_descriptor, path));
    MOLT_TRY(attribute_name(ctx, attribute, name));
    MOLT_TRY(view.acquire(ctx, value));
    return at_place(ctx, Capability::fs_write, path, kNone, follow_symlinks, "setxattr",
                    [&](const host::Grant& grant, const host::PathAt& at) {
                        return host::set_attribute(grant, at, name.data(), view.span().data(), view.span().size(), flags);
                    });
}

Ref<> removexattr(Ctx& ctx, Value v, Value attribute, bool follow_symlinks) {
    Path path;
    mem::TextBuffer name;
    MOLT_TRY(attribute_path(ctx, v, follow_symlinks, "removexattr", PathKind::or_descriptor, path));
    MOLT_TRY(attribute_name(ctx, attribute, name));
    return at_place(
        ctx, Capability::fs_write, path, kNone, follow_symlinks, "removexattr",
        [&](const host::Grant& grant, const host::PathAt& at) { return host::remove_attribute(grant, at, name.data()); });
}

} // namespace molt::posix

// Making, moving and removing files and folders; permissions, owners, times, sizes.
#include "std/posix/posix.h"

namespace molt::posix {

namespace {

/// A function of one path: body(grant, place).
template<class F> Ref<> change(Ctx& ctx, Value v, Value dir_fd, bool follow, const char* function, F&& body) {
    Path path;
    MOLT_TRY(path.read(ctx, v, function, "path"));
    return at_place(ctx, Capability::fs_write, path, dir_fd, follow, function, body);
}

/// A new node: errors do not tell its name.
template<class F> Ref<> make_node(Ctx& ctx, Value v, Value dir_fd, const char* function, F&& body) {
    Path path;
    MOLT_TRY(path.read(ctx, v, function, "path"));
    const int folder = MOLT_TRY(folder_descriptor(ctx, dir_fd));
    const int error = MOLT_TRY(with_place(ctx, Capability::fs_write, path, folder, false, body));
    return error ? Ref<>(fail(ctx, error, function)) : none();
}

/// A function of two paths: body(grant, from, to).
template<class F> Ref<> change_two(Ctx& ctx, Value src, Value dst, Value src_dir_fd, Value dst_dir_fd, bool follow,
                                   const char* function, F&& body) {
    Path from, to;
    MOLT_TRY(from.read(ctx, src, function, "src"));
    MOLT_TRY(to.read(ctx, dst, function, "dst"));
    const int from_folder = MOLT_TRY(folder_descriptor(ctx, src_dir_fd)),
              to_folder = MOLT_TRY(folder_descriptor(ctx, dst_dir_fd));
    bool refused = false;
    const auto outer = [&](const host::Grant&, const host::PathAt& source) -> int {
        const auto inner = [&](const host::Grant& grant, const host::PathAt& target) { return body(grant, source, target); };
        auto result = with_place(ctx, Capability::fs_write, to, to_folder, false, inner);
        refused = !result.ok();
        return refused ? 0 : result.take();
    };
    const int error = MOLT_TRY(with_place(ctx, Capability::fs_write, from, from_folder, follow, outer));
    if (refused) return raised;
    return error ? Ref<>(fail(ctx, error, function, from.object(), to.object())) : none();
}

} // namespace

Result<int64_t> owner_number(Ctx& ctx, Value v, const char* what) {
    Ref<> whole = index(ctx, v);
    if (!whole) {
        if (!ctx.swallow(type::TypeError)) return raised;
        return ctx.raise(type::TypeError, "{} should be integer, not {}", what, type_name(v));
    }
    int64_t n;
    if (!int_fits_int64(whole, &n) || n > int64_t(UINT32_MAX))
        return ctx.raise(type::OverflowError, "{} is greater than maximum", what);
    if (n < -1) return ctx.raise(type::OverflowError, "{} is less than minimum", what);
    return n;
}

Ref<> mkdir(Ctx& ctx, Value path, int32_t mode, Value dir_fd) {
    return change(ctx, path, dir_fd, false, "mkdir",
                  [&](const host::Grant& grant, const host::PathAt& at) { return host::make_folder(grant, at, mode); });
}

Ref<> rmdir(Ctx& ctx, Value path, Value dir_fd) { return change(ctx, path, dir_fd, false, "rmdir", host::remove_folder); }
Ref<> unlink(Ctx& ctx, Value path, Value dir_fd) { return change(ctx, path, dir_fd, false, "unlink", host::remove_file); }
Ref<> remove(Ctx& ctx, Value path, Value dir_fd) { return change(ctx, path, dir_fd, false, "remove", host::remove_file); }

Ref<> rename(Ctx& ctx, Value src, Value dst, Value src_dir_fd, Value dst_dir_fd) {
    return change_two(ctx, src, dst, src_dir_fd, dst_dir_fd, false, "rename", host::rename_at);
}

Ref<> replace(Ctx& ctx, Value src, Value dst, Value src_dir_fd, Value dst_dir_fd) {
    return change_two(ctx, src, dst, src_dir_fd, dst_dir_fd, false, "replace", host::rename_at);
}

Ref<> link(Ctx& ctx, Value src, Value dst, Value src_dir_fd, Value dst_dir_fd, bool follow_symlinks) {
    return change_two(ctx, src, dst, src_dir_fd, dst_dir_fd, follow_symlinks, "link", host::link_at);
}

// The target is a text; only the new link is a place.
Ref<> symlink(Ctx& ctx, Value src, Value dst, bool, Value dir_fd) {
    Path target, path;
    MOLT_TRY(target.read(ctx, src, "symlink", "src"));
    MOLT_TRY(path.read(ctx, dst, "symlink", "dst"));
    const int directory = MOLT_TRY(folder_descriptor(ctx, dir_fd));
    const int error = MOLT_TRY(
        with_place(ctx, Capability::fs_write, path, directory, false,
                   [&](const host::Grant& grant, const host::PathAt& at) { return host::symlink_at(grant, target.text(), at); }));
    return error ? Ref<>(fail(ctx, error, "symlink", target.object(), path.object())) : none();
}

Ref<> mkfifo(Ctx& ctx, Value path, int32_t mode, Value dir_fd) {
    constexpr int kFifo = 0010000;
    return make_node(ctx, path, dir_fd, "mkfifo", [&](const host::Grant& grant, const host::PathAt& at) {
        return host::make_node(grant, at, (mode & 07777) | kFifo, 0);
    });
}

Ref<> mknod(Ctx& ctx, Value path, int32_t mode, Value device, Value dir_fd) {
    const int64_t number_of_device = device ? MOLT_TRY(number(ctx, device)) : 0;
    return make_node(ctx, path, dir_fd, "mknod", [&](const host::Grant& grant, const host::PathAt& at) {
        return host::make_node(grant, at, mode, uint64_t(number_of_device));
    });
}

// ---- permissions and owners ----

Ref<> chmod(Ctx& ctx, Value v, int32_t mode, Value dir_fd, bool follow_symlinks) {
    Path path;
    MOLT_TRY(path.read(ctx, v, "chmod", "path", PathKind::or_descriptor));
    if (path.is_descriptor()) return done_or(ctx, host::change_mode_of(path.fd(), mode), "chmod", path.object());
    return at_place(ctx, Capability::fs_write, path, dir_fd, follow_symlinks, "chmod",
                    [&](const host::Grant& grant, const host::PathAt& at) { return host::change_mode_at(grant, at, mode); });
}

Ref<> fchmod(Ctx& ctx, int32_t fd, int32_t mode) { return done_or(ctx, host::change_mode_of(fd, mode), "fchmod"); }

namespace {

Ref<> change_owner(Ctx& ctx, Value v, Value uid, Value gid, Value dir_fd, bool follow, const char* function, PathKind kind) {
    Path path;
    MOLT_TRY(path.read(ctx, v, function, "path", kind));
    const int64_t user = MOLT_TRY(owner_number(ctx, uid, "uid")), group = MOLT_TRY(owner_number(ctx, gid, "gid"));
    if (path.is_descriptor()) return done_or(ctx, host::change_owner_of(path.fd(), user, group), function, path.object());
    return at_place(
        ctx, Capability::fs_write, path, dir_fd, follow, function,
        [&](const host::Grant& grant, const host::PathAt& at) { return host::change_owner_at(grant, at, user, group); });
}

} // namespace

Ref<> chown(Ctx& ctx, Value path, Value uid, Value gid, Value dir_fd, bool follow_symlinks) {
    return change_owner(ctx, path, uid, gid, dir_fd, follow_symlinks, "chown", PathKind::or_descriptor);
}

Ref<> lchown(Ctx& ctx, Value path, Value uid, Value gid) {
    return change_owner(ctx, path, uid, gid, kNone, false, "lchown", PathKind::path);
}

Ref<> fchown(Ctx& ctx, int32_t fd, Value uid, Value gid) {
    const int64_t user = MOLT_TRY(owner_number(ctx, uid, "uid")), group = MOLT_TRY(owner_number(ctx, gid, "gid"));
    return done_or(ctx, host::change_owner_of(fd, user, group), "fchown");
}

// ---- times and sizes ----

namespace {

/// Seconds, whole or not, as nanoseconds; rounded down.
Result<int64_t> nanoseconds_of(Ctx& ctx, Value seconds) {
    if (!is_float(seconds)) {
        const int64_t whole = MOLT_TRY(number(ctx, seconds));
        if (whole > INT64_MAX / 1000000000 || whole < INT64_MIN / 1000000000)
            return ctx.raise(type::OverflowError, "timestamp out of range for platform time_t");
        return whole * 1000000000;
    }
    const double value = float_value(seconds);
    if (value != value) return ctx.raise(type::ValueError, "Invalid value NaN (not a number)");
    if (!(value > -9.2e9 && value < 9.2e9)) return ctx.raise(type::OverflowError, "timestamp out of range for platform time_t");
    int64_t whole = int64_t(value);
    if (double(whole) > value) whole--;
    const double rest = (value - double(whole)) * 1e9;
    return whole * 1000000000 + int64_t(rest);
}

Status read_times(Ctx& ctx, Value times, Value ns, int64_t out[2]) {
    const bool in_nanoseconds = ns && !ns.is_absent();
    Value pair = in_nanoseconds ? ns : times;
    if (!pair.is_kind(MOLT_KIND_TUPLE) || pair.as<Tuple>()->n != 2)
        return in_nanoseconds ? ctx.raise(type::TypeError, "utime: 'ns' must be a tuple of two ints")
                              : ctx.raise(type::TypeError, "utime: 'times' must be either a tuple of two ints or None");
    for (uint64_t i = 0; i < 2; i++)
        out[i] = in_nanoseconds ? MOLT_TRY(number(ctx, (*pair.as<Tuple>())[i]))
                                : MOLT_TRY(nanoseconds_of(ctx, (*pair.as<Tuple>())[i]));
    return done();
}

} // namespace

Ref<> utime(Ctx& ctx, Value v, Value times, Value ns, Value dir_fd, bool follow_symlinks) {
    const bool has_times = times && !times.is_none(), has_ns = ns && !ns.is_absent();
    Path path;
    MOLT_TRY(path.read(ctx, v, "utime", "path", PathKind::or_descriptor));
    if (has_times && has_ns) return ctx.raise(type::ValueError, "utime: you may specify either 'times' or 'ns' but not both");
    int64_t values[2];
    if (has_times || has_ns) MOLT_TRY(read_times(ctx, times, ns, values));
    const int64_t* chosen = has_times || has_ns ? values : nullptr;
    const int directory = MOLT_TRY(folder_descriptor(ctx, dir_fd));
    if (path.is_descriptor()) {
        if (directory != host::kCurrentFolder)
            return ctx.raise(type::ValueError, "utime: can't specify dir_fd without matching path");
        if (!follow_symlinks) return ctx.raise(type::ValueError, "utime: cannot use fd and follow_symlinks together");
        return done_or(ctx, host::set_times_of(path.fd(), chosen), "utime");
    }
    const int error = MOLT_TRY(
        with_place(ctx, Capability::fs_write, path, directory, follow_symlinks,
                   [&](const host::Grant& grant, const host::PathAt& at) { return host::set_times_at(grant, at, chosen); }));
    return done_or(ctx, error, "utime"); // CPython names no file here
}

Ref<> truncate(Ctx& ctx, Value v, Value length) {
    Path path;
    MOLT_TRY(path.read(ctx, v, "truncate", "path", PathKind::or_descriptor));
    const int64_t size = MOLT_TRY(number(ctx, length));
    if (path.is_descriptor()) return done_or(ctx, host::truncate_file(path.fd(), size), "truncate");
    return at_place(ctx, Capability::fs_write, path, kNone, true, "truncate",
                    [&](const host::Grant& grant, const host::PathAt& at) { return host::truncate_at(grant, at, size); });
}

Ref<> ftruncate(Ctx& ctx, int32_t fd, Value length) {
    return done_or(ctx, host::truncate_file(fd, MOLT_TRY(number(ctx, length))), "ftruncate");
}

} // namespace molt::posix

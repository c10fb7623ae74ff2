// Descriptors: opening, reading, writing, copies, pipes, terminals.
#include "std/posix/posix.h"

namespace molt::posix {

namespace {

constexpr int kWriting = 03, kCreating = 0100 | 01000 | 02000; // O_WRONLY, O_RDWR; O_CREAT, O_TRUNC, O_APPEND
constexpr int kCloseOnExec = 02000000;

/// Calls body() until no signal interrupts it; 0 or the error of the last call.
template<class F> Status blocking(Ctx& ctx, const char* function, F&& body) {
    const int error = MOLT_TRY(io::uninterrupted(ctx, body));
    if (error) return fail(ctx, error, function);
    return done();
}

Ref<> number_of(Ctx& ctx, int64_t n) { return int_from_int64(ctx, n); }

Status check_length(Ctx& ctx, int64_t length, const char* function) {
    return length < 0 ? Status(fail(ctx, host::kEINVAL, function)) : done();
}

/// Positions that copy functions take: None is the descriptor's own.
Status read_offset(Ctx& ctx, Value v, int64_t& value, int64_t*& pointer) {
    pointer = nullptr;
    if (!v || v.is_none()) return done();
    value = MOLT_TRY(number(ctx, v));
    pointer = &value;
    return done();
}

} // namespace

// Reading and writing are judged each by its own capability, as open() of builtins does.
Ref<> open(Ctx& ctx, Value v, int32_t flags, int32_t mode, Value dir_fd) {
    Path path;
    MOLT_TRY(path.read(ctx, v, "open", "path"));
    const int directory = MOLT_TRY(folder_descriptor(ctx, dir_fd));
    const bool writes = flags & (kWriting | kCreating), reads = (flags & kWriting) != 1;
    int fd = -1;
    const auto nothing = [](const host::Grant&, const host::PathAt&) { return 0; };
    if (writes && reads) (void)MOLT_TRY(with_place(ctx, Capability::fs_read, path, directory, true, nothing));
    for (;;) {
        const int error = MOLT_TRY(with_place(
            ctx, writes ? Capability::fs_write : Capability::fs_read, path, directory, true,
            [&](const host::Grant& grant, const host::PathAt& at) { return host::open_at(grant, at, flags, mode, &fd); }));
        if (error == host::kEINTR) {
            MOLT_TRY(safepoint(ctx));
            continue;
        }
        if (error) return fail(ctx, error, "open", path.object());
        return small_int(fd);
    }
}

Ref<> close(Ctx& ctx, int32_t fd) { return done_or(ctx, host::close_file(fd), "close"); }

Ref<> closerange(Ctx&, int32_t fd_low, int32_t fd_high) {
    for (int fd = fd_low < 0 ? 0 : fd_low; fd < fd_high; fd++) (void)host::close_file(fd);
    return none();
}

// ---- reading and writing ----

Ref<> read(Ctx& ctx, int32_t fd, int64_t length) {
    MOLT_TRY(check_length(ctx, length, "read"));
    mem::Buffer<uint8_t> out;
    if (!out.resize(size_t(length))) return ctx.raise_no_memory();
    size_t got = 0;
    MOLT_TRY(blocking(ctx, "read", [&] { return host::read_file(fd, out.data(), size_t(length), &got); }));
    return bytes_from(ctx, ByteSpan(out.data(), got));
}

Ref<> pread(Ctx& ctx, int32_t fd, int64_t length, Value offset) {
    MOLT_TRY(check_length(ctx, length, "pread"));
    const int64_t at = MOLT_TRY(number(ctx, offset));
    mem::Buffer<uint8_t> out;
    if (!out.resize(size_t(length))) return ctx.raise_no_memory();
    size_t got = 0;
    MOLT_TRY(blocking(ctx, "pread", [&] { return host::read_at(fd, out.data(), size_t(length), at, &got); }));
    return bytes_from(ctx, ByteSpan(out.data(), got));
}

Ref<> write(Ctx& ctx, int32_t fd, Value data) {
    BufferView view;
    MOLT_TRY(view.acquire(ctx, data));
    size_t written = 0;
    MOLT_TRY(blocking(ctx, "write", [&] { return host::write_file(fd, view.span().data(), view.span().size(), &written); }));
    return number_of(ctx, int64_t(written));
}

Ref<> pwrite(Ctx& ctx, int32_t fd, Value buffer, Value offset) {
    BufferView view;
    MOLT_TRY(view.acquire(ctx, buffer));
    const int64_t at = MOLT_TRY(number(ctx, offset));
    size_t written = 0;
    MOLT_TRY(blocking(ctx, "pwrite", [&] { return host::write_at(fd, view.span().data(), view.span().size(), at, &written); }));
    return number_of(ctx, int64_t(written));
}

namespace {

/// Several buffers, one after the other; a short count ends it. at < 0: the descriptor's position.
template<class F> Ref<> each_buffer(Ctx& ctx, Value buffers, const char* function, int64_t at, BufferNeed need, F&& body) {
    int64_t total = 0;
    bool more = true;
    Ref<Tuple> all = tuple_from_iterable_py(ctx, buffers);
    if (!all) {
        if (!ctx.swallow(type::TypeError)) return raised;
        return ctx.raise(type::TypeError, "{}() arg 2 must be a sequence", function);
    }
    for (uint64_t i = 0; i < all->n && more; i++) {
        BufferView view;
        MOLT_TRY(view.acquire(ctx, (*all)[i], need));
        const size_t size = size_t(view.info().length);
        size_t count = 0;
        const int error =
            MOLT_TRY(io::uninterrupted(ctx, [&] { return body(view.info().data, size, at < 0 ? at : at + total, &count); }));
        if (error && total == 0) return fail(ctx, error, function);
        total += int64_t(count);
        more = !error && count == size;
    }
    return number_of(ctx, total);
}

Ref<> read_buffers(Ctx& ctx, int fd, Value buffers, int64_t at, const char* function) {
    return each_buffer(ctx, buffers, function, at, BufferNeed::writable,
                       [&](uint8_t* to, size_t size, int64_t from, size_t* got) {
                           return from < 0 ? host::read_file(fd, to, size, got) : host::read_at(fd, to, size, from, got);
                       });
}

Ref<> write_buffers(Ctx& ctx, int fd, Value buffers, int64_t at, const char* function) {
    return each_buffer(
        ctx, buffers, function, at, BufferNeed::bytes, [&](uint8_t* from, size_t size, int64_t to, size_t* written) {
            return to < 0 ? host::write_file(fd, from, size, written) : host::write_at(fd, from, size, to, written);
        });
}

} // namespace

Ref<> readv(Ctx& ctx, int32_t fd, Value buffers) { return read_buffers(ctx, fd, buffers, -1, "readv"); }
Ref<> writev(Ctx& ctx, int32_t fd, Value buffers) { return write_buffers(ctx, fd, buffers, -1, "writev"); }

Ref<> preadv(Ctx& ctx, int32_t fd, Value buffers, Value offset, int32_t) {
    const int64_t at = MOLT_TRY(number(ctx, offset));
    return at < 0 ? Ref<>(fail(ctx, host::kEINVAL, "preadv")) : read_buffers(ctx, fd, buffers, at, "preadv");
}

Ref<> pwritev(Ctx& ctx, int32_t fd, Value buffers, Value offset, int32_t) {
    const int64_t at = MOLT_TRY(number(ctx, offset));
    return at < 0 ? Ref<>(fail(ctx, host::kEINVAL, "pwritev")) : write_buffers(ctx, fd, buffers, at, "pwritev");
}

Ref<> lseek(Ctx& ctx, int32_t fd, Value position, int32_t whence) {
    int64_t at = 0;
    if (const int error = host::seek_descriptor(fd, MOLT_TRY(number(ctx, position)), whence, &at))
        return fail(ctx, error, "lseek");
    return number_of(ctx, at);
}

// ---- copies and flags ----

Ref<> dup(Ctx& ctx, int32_t fd) {
    int copy = -1;
    if (const int error = host::duplicate(fd, &copy)) return fail(ctx, error, "dup");
    return small_int(copy);
}

Ref<> dup2(Ctx& ctx, int32_t fd, int32_t fd2, bool inheritable) {
    if (fd < 0 || fd2 < 0) return fail(ctx, host::kEBADF, "dup2");
    if (const int error = host::duplicate_to(fd, fd2, inheritable)) return fail(ctx, error, "dup2");
    return small_int(fd2);
}

namespace {

Ref<> new_pipe(Ctx& ctx, int flags, const char* function) {
    int read_end = -1, write_end = -1;
    if (const int error = host::make_pipe(flags, &read_end, &write_end)) return fail(ctx, error, function);
    return tuple_of(ctx, Value(molt_small_int(read_end)), Value(molt_small_int(write_end)));
}

} // namespace

Ref<> pipe(Ctx& ctx) { return new_pipe(ctx, kCloseOnExec, "pipe"); }
Ref<> pipe2(Ctx& ctx, int32_t flags) { return new_pipe(ctx, flags, "pipe2"); }
Ref<> fsync(Ctx& ctx, Value fd) { return done_or(ctx, host::synchronise(MOLT_TRY(file_descriptor(ctx, fd)), false), "fsync"); }
Ref<> fdatasync(Ctx& ctx, Value fd) {
    return done_or(ctx, host::synchronise(MOLT_TRY(file_descriptor(ctx, fd)), true), "fdatasync");
}

Ref<> sync(Ctx&) {
    host::write_all_files();
    return none();
}

Ref<> get_inheritable(Ctx& ctx, int32_t fd) {
    bool found = false;
    if (const int error = host::is_inheritable(fd, &found)) return fail(ctx, error, "get_inheritable");
    return boolean(found);
}

Ref<> set_inheritable(Ctx& ctx, int32_t fd, int32_t inheritable) {
    return done_or(ctx, host::set_inheritable(fd, inheritable != 0), "set_inheritable");
}

Ref<> get_blocking(Ctx& ctx, int32_t fd) {
    bool found = false;
    if (const int error = host::is_blocking(fd, &found)) return fail(ctx, error, "get_blocking");
    return boolean(found);
}

Ref<> set_blocking(Ctx& ctx, int32_t fd, bool on) { return done_or(ctx, host::set_blocking(fd, on), "set_blocking"); }

Ref<> copy_file_range(Ctx& ctx, int32_t src, int32_t dst, int64_t count, Value offset_src, Value offset_dst) {
    if (count < 0) return ctx.raise(type::ValueError, "negative value for 'count' not allowed");
    int64_t from = 0, to = 0, *from_at, *to_at;
    MOLT_TRY(read_offset(ctx, offset_src, from, from_at));
    MOLT_TRY(read_offset(ctx, offset_dst, to, to_at));
    size_t copied = 0;
    MOLT_TRY(
        blocking(ctx, "copy_file_range", [&] { return host::copy_range(src, from_at, dst, to_at, size_t(count), &copied); }));
    return number_of(ctx, int64_t(copied));
}

Ref<> splice(Ctx& ctx, int32_t src, int32_t dst, int64_t count, Value offset_src, Value offset_dst, int32_t flags) {
    if (count < 0) return ctx.raise(type::ValueError, "negative value for 'count' not allowed");
    int64_t from = 0, to = 0, *from_at, *to_at;
    MOLT_TRY(read_offset(ctx, offset_src, from, from_at));
    MOLT_TRY(read_offset(ctx, offset_dst, to, to_at));
    size_t moved = 0;
    MOLT_TRY(blocking(ctx, "splice",
                      [&] { return host::splice_range(src, from_at, dst, to_at, size_t(count), unsigned(flags), &moved); }));
    return number_of(ctx, int64_t(moved));
}

Ref<> sendfile(Ctx& ctx, int32_t out_fd, int32_t in_fd, Value offset, int64_t count) {
    int64_t from = 0, *from_at;
    MOLT_TRY(read_offset(ctx, offset, from, from_at));
    size_t sent = 0;
    MOLT_TRY(blocking(ctx, "sendfile", [&] { return host::send_file(out_fd, in_fd, from_at, size_t(count), &sent); }));
    return number_of(ctx, int64_t(sent));
}

Ref<> lockf(Ctx& ctx, int32_t fd, int32_t command, Value length) {
    const int64_t size = MOLT_TRY(number(ctx, length));
    MOLT_TRY(blocking(ctx, "lockf", [&] { return host::lock_range(fd, command, size); }));
    return none();
}

Ref<> posix_fadvise(Ctx& ctx, int32_t fd, Value offset, Value length, int32_t advice) {
    const int64_t at = MOLT_TRY(number(ctx, offset)), size = MOLT_TRY(number(ctx, length));
    MOLT_TRY(blocking(ctx, "posix_fadvise", [&] { return host::advise(fd, at, size, advice); }));
    return none();
}

Ref<> posix_fallocate(Ctx& ctx, int32_t fd, Value offset, Value length) {
    const int64_t at = MOLT_TRY(number(ctx, offset)), size = MOLT_TRY(number(ctx, length));
    MOLT_TRY(blocking(ctx, "posix_fallocate", [&] { return host::allocate_range(fd, at, size); }));
    return none();
}

// ---- events, memory ----

Ref<> eventfd(Ctx& ctx, Value initval, int32_t flags) {
    if (!is_int(initval)) return ctx.raise(type::TypeError, "an integer is required");
    const int64_t value = MOLT_TRY(number(ctx, initval));
    if (value < 0 || value > int64_t(UINT32_MAX)) return ctx.raise(type::OverflowError, "initval is out of range");
    int fd = -1;
    if (const int error = host::make_event(unsigned(value), flags, &fd)) return fail(ctx, error, "eventfd");
    return small_int(fd);
}

Ref<> eventfd_read(Ctx& ctx, Value fd) {
    const int descriptor = MOLT_TRY(file_descriptor(ctx, fd));
    uint64_t value = 0;
    size_t got = 0;
    MOLT_TRY(blocking(ctx, "eventfd_read", [&] { return host::read_file(descriptor, &value, sizeof value, &got); }));
    return int_from_uint64(ctx, value);
}

Ref<> eventfd_write(Ctx& ctx, Value fd, Value value) {
    const int descriptor = MOLT_TRY(file_descriptor(ctx, fd));
    const int64_t added = MOLT_TRY(number(ctx, value));
    size_t written = 0;
    MOLT_TRY(blocking(ctx, "eventfd_write", [&] { return host::write_file(descriptor, &added, sizeof added, &written); }));
    return none();
}

Ref<> memfd_create(Ctx& ctx, Value name, Value flags) {
    mem::TextBuffer text;
    MOLT_TRY(system_text(ctx, name, text));
    if (!text.append('\0')) return ctx.raise_no_memory();
    const int64_t chosen = flags ? MOLT_TRY(number(ctx, flags)) : 1;
    int fd = -1;
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::fs_write, {}));
    if (const int error = host::make_memory_file(grant, text.data(), unsigned(chosen), &fd))
        return fail(ctx, error, "memfd_create");
    return small_int(fd);
}

// ---- terminals ----

Ref<> isatty(Ctx&, int32_t fd) { return boolean(host::is_terminal(fd)); }

Ref<> openpty(Ctx& ctx) {
    int master = -1, slave = -1;
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::fs_write, {}));
    if (const int error = host::open_terminal_pair(grant, &master, &slave)) return fail(ctx, error, "openpty");
    return tuple_of(ctx, Value(molt_small_int(master)), Value(molt_small_int(slave)));
}

Ref<> login_tty(Ctx& ctx, int32_t fd) {
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::fs_write, {}));
    return done_or(ctx, host::login_terminal(grant, fd), "login_tty");
}

Ref<> ttyname(Ctx& ctx, int32_t fd) {
    char name[256];
    if (const int error = host::terminal_name(fd, name, sizeof name)) return fail(ctx, error, "ttyname");
    return from_system(ctx, name);
}

Ref<> ctermid(Ctx& ctx) { return str_from_utf8(ctx, "/dev/tty"); }

Ref<> tcgetpgrp(Ctx& ctx, int32_t fd) {
    int64_t group = 0;
    if (const int error = host::terminal_group(fd, &group)) return fail(ctx, error, "tcgetpgrp");
    return number_of(ctx, group);
}

Ref<> tcsetpgrp(Ctx& ctx, int32_t fd, int32_t pgid) { return done_or(ctx, host::set_terminal_group(fd, pgid), "tcsetpgrp"); }

Ref<> get_terminal_size(Ctx& ctx, int32_t fd) {
    int columns = 0, lines = 0;
    if (const int error = host::terminal_size(fd, &columns, &lines)) return fail(ctx, error, "get_terminal_size");
    return make_record(ctx, Record::terminal_size, {molt_small_int(columns), molt_small_int(lines)});
}

Ref<> device_encoding(Ctx& ctx, int32_t fd) { return host::is_terminal(fd) ? Ref<>(str_from_utf8(ctx, "UTF-8")) : none(); }

} // namespace molt::posix

// FileIO: raw streams over descriptors of the system.
#include <cstring>

#include "core/exc/exception.h"
#include "core/host/errors.h"
#include "core/host/file.h"
#include "core/object/protocol.h"
#include "core/runtime/caps.h"
#include "gen/std/_io.h"
#include "std/io/blocking.h"

namespace molt {

void FileIo::destroy_native(FileIo* self) {
    if (self->fd >= 0 && self->closefd && self->initialised) (void)host::close_file(self->fd);
}

namespace io {

namespace {

Status check_file(Ctx& ctx, FileIo* self) {
    if (self->fd < 0) return ctx.raise(type::ValueError, "I/O operation on closed file");
    return done();
}

Raised raise_mode(Ctx& ctx, const char* action) {
    return ctx.raise(type::_io_UnsupportedOperation, "File not open for {}", action);
}

struct FileMode {
    bool read = false, write = false, create = false, append = false, truncate = false, plus = false;

    uint32_t flags() const {
        uint32_t out = (read ? host::kOpenRead : 0u) | (write ? host::kOpenWrite : 0u);
        if (create) out |= host::kOpenCreate | host::kOpenExclusive;
        if (truncate) out |= host::kOpenCreate | host::kOpenTruncate;
        if (append) out |= host::kOpenCreate | host::kOpenAppend;
        return out;
    }
};

Status parse_mode(Ctx& ctx, const Str* text, FileMode* mode) {
    constexpr const char* kOne = "Must have exactly one of create/read/write/append mode and at most one plus";
    int kinds = 0;
    for (uint64_t i = 0; i < text->n; i++) {
        switch (text->at(i)) {
        case 'x':
            mode->write = mode->create = true;
            kinds++;
            break;
        case 'r':
            mode->read = true;
            kinds++;
            break;
        case 'w':
            mode->write = mode->truncate = true;
            kinds++;
            break;
        case 'a':
            mode->write = mode->append = true;
            kinds++;
            break;
        case 'b': break;
        case '+':
            if (mode->plus) return ctx.raise(type::ValueError, "{}", kOne);
            mode->plus = true;
            break;
        default: return ctx.raise(type::ValueError, "invalid mode: {}", text);
        }
        if (kinds > 1) return ctx.raise(type::ValueError, "{}", kOne);
    }
    if (kinds != 1) return ctx.raise(type::ValueError, "{}", kOne);
    if (mode->plus) mode->read = mode->write = true;
    return done();
}

/// os.fspath() as bytes for the system: str in UTF-8 with escaped bytes, bytes as they are.
Status path_bytes(Ctx& ctx, Value file, mem::TextBuffer& out, Ref<>* path) {
    *path = own(file);
    if (!file.is<Str>() && !file.is_kind(MOLT_KIND_BYTES)) {
        Ref<Str> name = MOLT_TRY(intern(ctx, "__fspath__"));
        Ref<> method = MOLT_TRY(lookup_special(ctx, file, name.get()));
        if (method.value().is_absent())
            return ctx.raise(type::TypeError, "expected str, bytes or os.PathLike object, not {}", Value(class_of(file)));
        *path = MOLT_TRY(call(ctx, method, {}));
        if (!path->value().is<Str>() && !path->value().is_kind(MOLT_KIND_BYTES))
            return ctx.raise(type::TypeError, "expected {}.__fspath__() to return str or bytes, not {}", Value(class_of(file)),
                             Value(class_of(*path)));
    }
    if (Str* text = path->value().try_as<Str>()) {
        Ref<Str> encoding = MOLT_TRY(intern(ctx, "utf-8")), errors = MOLT_TRY(intern(ctx, "surrogateescape"));
        Ref<Bytes> bytes = MOLT_TRY(codec_encode(ctx, text, encoding.get(), errors.get()));
        if (!out.append({reinterpret_cast<const char*>(bytes->data()), size_t(bytes->n)})) return ctx.raise_no_memory();
    } else {
        const ByteSpan bytes = path->value().as<Bytes>()->span();
        if (!out.append({reinterpret_cast<const char*>(bytes.data()), bytes.size()})) return ctx.raise_no_memory();
    }
    if (out.view().find('\0') != std::string_view::npos) return ctx.raise(type::ValueError, "embedded null byte");
    if (!out.append('\0')) return ctx.raise_no_memory();
    return done();
}

/// Both capabilities that a mode needs, on the place the path leads to. The grant of the last check opens.
Status open_checked(Ctx& ctx, const char* path, Value shown, const FileMode& mode, int* fd) {
    using caps::Capability;
    const bool free =
        (!mode.read || caps::unrestricted(Capability::fs_read)) && (!mode.write || caps::unrestricted(Capability::fs_write));
    int error;
    if (free) {
        const auto capability = mode.write ? Capability::fs_write : Capability::fs_read;
        const host::Grant grant = MOLT_TRY(caps::check(ctx, capability, {}));
        error = host::open_path(grant, path, mode.flags(), 0666, fd);
    } else {
        host::ResolvedPath place;
        // Judged before it is told whether the place exists.
        const int unresolved = host::resolve_path(path, &place);
        const std::string_view judged = place.path;
        if (mode.read && mode.write) (void)MOLT_TRY(caps::check(ctx, Capability::fs_read, judged));
        const auto capability = mode.write ? Capability::fs_write : Capability::fs_read;
        const host::Grant grant = MOLT_TRY(caps::check(ctx, capability, judged));
        error = unresolved ? unresolved : host::open_resolved(grant, place, mode.flags(), 0666, fd);
    }
    if (error) return raise_os_error(ctx, error, shown);
    return done();
}

Ref<> file_name(Ctx& ctx, FileIo* self) {
    Ref<> name = MOLT_TRY(getattr_optional(ctx, self, "name"));
    return name;
}

const char* mode_text(const FileIo* self) {
    if (self->created) return self->readable ? "xb+" : "xb";
    if (self->appending) return self->readable ? "ab+" : "ab";
    if (self->readable) return self->writable ? "rb+" : "rb";
    return "wb";
}

Result<int64_t> seek_to(Ctx& ctx, FileIo* self, int64_t offset, int32_t whence) {
    if (whence < 0 || whence > 2) return raise_os_error(ctx, host::kEINVAL);
    int64_t position;
    const int error = host::seek_file(self->fd, offset, host::Whence(whence), &position);
    if (self->seekable < 0) self->seekable = error == 0;
    if (error) return raise_os_error(ctx, error);
    return position;
}

} // namespace

Ref<> file_from_descriptor(Ctx& ctx, int fd, uint32_t access, std::string_view name) {
    Ref<FileIo> made = MOLT_TRY(allocate<FileIo>(ctx, &type::_io_FileIO));
    made->fd = fd;
    made->readable = access & host::kOpenRead;
    made->writable = access & host::kOpenWrite;
    made->closefd = false;
    made->seekable = -1;
    made->block_size = 8192;
    made->initialised = true;
    Ref<Str> text = MOLT_TRY(intern(ctx, name));
    MOLT_TRY(molt::setattr(ctx, made, "name", text));
    return made;
}

namespace FileIO {

// 1. A descriptor is taken as it is; a path is opened, by the opener if there is one.
// 2. A directory is an error; the stream is at the end when appending.
Status dunder_init(Ctx& ctx, FileIo* self, Value file, Str* mode_given, bool closefd, Value opener) {
    if (self->initialised && self->fd >= 0) {
        if (self->closefd) (void)host::close_file(self->fd);
        self->fd = -1;
    }
    self->fd = -1;
    self->initialised = true;
    self->seekable = -1;
    self->closefd = closefd;
    self->block_size = 8192;
    FileMode mode;
    if (mode_given) MOLT_TRY(parse_mode(ctx, mode_given, &mode));
    else mode.read = true;
    self->readable = mode.read;
    self->writable = mode.write;
    self->created = mode.create;
    self->appending = mode.append;
    Ref<> shown = own(file);
    if (is_int(file)) {
        int64_t fd;
        if (!int_fits_int64(file, &fd) || fd > INT32_MAX || fd < INT32_MIN)
            return ctx.raise(type::TypeError, "expected str, bytes or os.PathLike object, not int");
        if (fd < 0) return ctx.raise(type::ValueError, "negative file descriptor");
        self->fd = int(fd);
    } else {
        mem::TextBuffer path;
        MOLT_TRY(path_bytes(ctx, file, path, &shown));
        if (!closefd) {
            self->closefd = false;
            return ctx.raise(type::ValueError, "Cannot use closefd=False with file name");
        }
        if (opener && !opener.is_none()) {
            // open(2)'s own numbers: what os.open takes.
            const int64_t flags = host::open_flag_number(mode.flags());
            Ref<> fd = MOLT_TRY(call(ctx, opener, {shown, Value(molt_small_int(flags))}));
            int64_t number;
            if (!is_int(fd) || !int_fits_int64(fd, &number)) return ctx.raise(type::TypeError, "expected integer from opener");
            if (number < 0) return ctx.raise(type::ValueError, "opener returned {}", number);
            self->fd = int(number);
        } else {
            MOLT_TRY(open_checked(ctx, path.data(), shown, mode, &self->fd));
        }
    }
    host::FileFacts facts;
    const bool own_descriptor = !is_int(file);
    auto give_up = [&](int error) -> Status {
        if (own_descriptor) (void)host::close_file(self->fd);
        self->fd = -1;
        return error == host::kEISDIR ? raise_os_error(ctx, error, shown) : raise_os_error(ctx, error);
    };
    if (const int error = host::file_facts(self->fd, &facts)) return give_up(error);
    if (facts.is_directory) return give_up(host::kEISDIR);
    if (facts.block_size > 1) self->block_size = facts.block_size;
    if (!molt::setattr(ctx, self, "name", shown).ok()) { // a subclass refuses: a descriptor that was given stays open
        if (own_descriptor) (void)host::close_file(self->fd);
        self->fd = -1;
        return raised;
    }
    if (self->appending) {
        int64_t position;
        (void)host::seek_file(self->fd, 0, host::Whence::end, &position);
    }
    return done();
}

Ref<> dunder_repr(Ctx& ctx, Value object) {
    FileIo* self = object.as<FileIo>();
    if (self->fd < 0) return str_from_utf8(ctx, "<_io.FileIO [closed]>");
    Ref<> name = MOLT_TRY(file_name(ctx, self));
    const char* closefd = self->closefd ? "True" : "False";
    if (name.value().is_absent())
        return format_text(ctx, "<_io.FileIO fd={} mode='{}' closefd={}>", self->fd, mode_text(self), closefd);
    ReprGuard guard(ctx, object);
    if (guard.failed()) return raised;
    if (!guard.entered()) return ctx.raise(type::RuntimeError, "reentrant call inside {}.__repr__", type_name(object));
    return format_text(ctx, "<_io.FileIO name={!r} mode='{}' closefd={}>", name, mode_text(self), closefd);
}

Ref<> read(Ctx& ctx, FileIo* self, Value size) {
    MOLT_TRY(check_file(ctx, self));
    if (!self->readable) return raise_mode(ctx, "reading");
    const int64_t n = MOLT_TRY(size_argument(ctx, size));
    if (n < 0) return call_method(ctx, self, "readall");
    mem::Buffer<uint8_t> out;
    if (!out.resize(size_t(n))) return ctx.raise_no_memory();
    size_t got;
    const int error = MOLT_TRY(read_blocking(ctx, self->fd, out.data(), size_t(n), &got));
    if (error == host::kEAGAIN) return none();
    if (error) return raise_os_error(ctx, error);
    return bytes_from(ctx, ByteSpan(out.data(), got));
}

// Asks for the rest of a regular file at once, then grows.
Ref<> readall(Ctx& ctx, FileIo* self) {
    MOLT_TRY(check_file(ctx, self));
    if (!self->readable) return raise_mode(ctx, "reading");
    mem::Buffer<uint8_t> all;
    host::FileFacts facts;
    int64_t position;
    size_t room = 8192;
    if (!host::file_facts(self->fd, &facts) && facts.is_regular &&
        !host::seek_file(self->fd, 0, host::Whence::current, &position) && facts.size > position)
        room = size_t(facts.size - position) + 1;
    for (;;) {
        const size_t have = all.size();
        uint8_t* to = all.extend(room);
        if (!to) return ctx.raise_no_memory();
        size_t got;
        const int error = MOLT_TRY(read_blocking(ctx, self->fd, to, room, &got));
        all.truncate(have + got);
        if (error == host::kEAGAIN) {
            if (have == 0) return none();
            break;
        }
        if (error) return raise_os_error(ctx, error);
        if (got == 0) break;
        if (got == room) room = have + got < 65536 ? 65536 : have + got;
        else room -= got;
        if (room < 8192) room = 8192;
    }
    return bytes_from(ctx, ByteSpan(all.data(), all.size()));
}

Ref<> readinto(Ctx& ctx, FileIo* self, Value buffer) {
    BufferView view;
    MOLT_TRY(view.acquire_to_fill(ctx, buffer, "readinto() argument 1"));
    MOLT_TRY(check_file(ctx, self));
    if (!self->readable) return raise_mode(ctx, "reading");
    size_t got;
    const int error = MOLT_TRY(read_blocking(ctx, self->fd, view.info().data, size_t(view.info().length), &got));
    if (error == host::kEAGAIN) return none();
    if (error) return raise_os_error(ctx, error);
    return small_int(int64_t(got));
}

Ref<> write(Ctx& ctx, FileIo* self, Value b) {
    MOLT_TRY(check_file(ctx, self));
    if (!self->writable) return raise_mode(ctx, "writing");
    BufferView view;
    MOLT_TRY(view.acquire(ctx, b));
    size_t done;
    const int error = MOLT_TRY(write_blocking(ctx, self->fd, view.span().data(), view.span().size(), &done));
    if (error == host::kEAGAIN) return none();
    if (error) return raise_os_error(ctx, error);
    return small_int(int64_t(done));
}

Ref<> seek(Ctx& ctx, FileIo* self, Value pos, int32_t whence) {
    MOLT_TRY(check_file(ctx, self));
    const int64_t offset = MOLT_TRY(offset_argument(ctx, pos));
    return int_from_int64(ctx, MOLT_TRY(seek_to(ctx, self, offset, whence)));
}

Ref<> tell(Ctx& ctx, FileIo* self) {
    MOLT_TRY(check_file(ctx, self));
    return int_from_int64(ctx, MOLT_TRY(seek_to(ctx, self, 0, 1)));
}

Ref<> truncate(Ctx& ctx, FileIo* self, Value size) {
    MOLT_TRY(check_file(ctx, self));
    if (!self->writable) return raise_mode(ctx, "writing");
    int64_t length;
    if (size.is_none()) length = MOLT_TRY(seek_to(ctx, self, 0, 1));
    else length = MOLT_TRY(offset_argument(ctx, size));
    if (const int error = host::truncate_file(self->fd, length)) return raise_os_error(ctx, error);
    return int_from_int64(ctx, length);
}

// The base's part (flush of a subclass) comes first; its error is raised after the descriptor is closed.
Ref<> close(Ctx& ctx, FileIo* self) {
    Ref<> base = IOBase::close(ctx, self);
    Ref<> failed = base ? Ref<>() : ctx.take_pending();
    const int fd = self->fd;
    self->fd = -1;
    if (fd >= 0 && self->closefd) {
        if (const int error = host::close_file(fd); error && !failed) return raise_os_error(ctx, error);
    }
    if (failed) {
        ctx.restore_pending(std::move(failed));
        return raised;
    }
    return none();
}

Ref<> seekable(Ctx& ctx, FileIo* self) {
    MOLT_TRY(check_file(ctx, self));
    if (self->seekable < 0) {
        int64_t position;
        self->seekable = host::seek_file(self->fd, 0, host::Whence::current, &position) == 0;
    }
    return boolean(self->seekable > 0);
}

Ref<> readable(Ctx& ctx, FileIo* self) {
    MOLT_TRY(check_file(ctx, self));
    return boolean(self->readable);
}

Ref<> writable(Ctx& ctx, FileIo* self) {
    MOLT_TRY(check_file(ctx, self));
    return boolean(self->writable);
}

Ref<> fileno(Ctx& ctx, FileIo* self) {
    MOLT_TRY(check_file(ctx, self));
    return small_int(self->fd);
}

Ref<> isatty(Ctx& ctx, FileIo* self) {
    MOLT_TRY(check_file(ctx, self));
    return boolean(host::is_terminal(self->fd));
}

Ref<> get_closed(Ctx&, FileIo* self) { return boolean(self->fd < 0); }
Ref<> get_closefd(Ctx&, FileIo* self) { return boolean(self->closefd); }
Ref<> get_mode(Ctx& ctx, FileIo* self) { return intern(ctx, mode_text(self)); }
Ref<> get__blksize(Ctx& ctx, FileIo* self) { return int_from_int64(ctx, self->block_size); }

} // namespace FileIO
} // namespace io
} // namespace molt

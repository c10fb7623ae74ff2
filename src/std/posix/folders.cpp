// Reading folders: listdir, scandir, DirEntry; the current folder.
#include "std/posix/folders.h"
#include "core/object/py.h"
#include "std/posix/posix.h"

namespace molt::posix {

namespace {

using EntryKind = host::FolderEntry::Kind;

/// An open folder of the C library.
class Folder {
  public:
    Folder() = default;
    Folder(const Folder&) = delete;
    ~Folder() {
        if (handle_) host::close_folder(handle_);
    }
    Status open(Ctx& ctx, Path& path, const char* function) {
        int error;
        if (path.is_descriptor()) {
            error = host::open_folder_of(path.fd(), &handle_);
            if (error == host::kEBADF) return fail(ctx, error, function); // what has no file has no name
        } else
            error = MOLT_TRY(with_place(
                ctx, Capability::fs_read, path, host::kCurrentFolder, true,
                [&](const host::Grant& grant, const host::PathAt& at) { return host::open_folder(grant, at, &handle_); }));
        if (error) return fail(ctx, error, function, path.object());
        return done();
    }
    void* get() const { return handle_; }
    void* release() { return std::exchange(handle_, nullptr); }

  private:
    void* handle_ = nullptr;
};

Ref<> current(Ctx& ctx, bool as_bytes) {
    char text[4096];
    if (const int error = host::current_directory(text, sizeof text)) return fail(ctx, error, "getcwd");
    (void)MOLT_TRY(caps::check(ctx, Capability::fs_read, text));
    return from_system(ctx, text, as_bytes);
}

/// Judged by the folder that the descriptor leads to: it may have been there before the program began.
Ref<> enter(Ctx& ctx, int descriptor, const char* function, Value shown = {}) {
    char place[4096] = "";
    if (!caps::unrestricted(Capability::fs_read) && host::descriptor_path(descriptor, place, sizeof place)) place[0] = '\0';
    const host::Grant grant = MOLT_TRY(caps::check(ctx, Capability::fs_read, place));
    return done_or(ctx, host::change_folder_to(grant, descriptor), function, shown);
}

} // namespace

Ref<> getcwd(Ctx& ctx) { return current(ctx, false); }
Ref<> getcwdb(Ctx& ctx) { return current(ctx, true); }

Ref<> chdir(Ctx& ctx, Value v) {
    Path path;
    MOLT_TRY(path.read(ctx, v, "chdir", "path", PathKind::or_descriptor));
    if (path.is_descriptor()) return enter(ctx, path.fd(), "chdir", path.object());
    return at_place(ctx, Capability::fs_read, path, kNone, true, "chdir",
                    [](const host::Grant& grant, const host::PathAt& at) { return host::change_folder(grant, at); });
}

Ref<> fchdir(Ctx& ctx, Value fd) { return enter(ctx, MOLT_TRY(file_descriptor(ctx, fd)), "fchdir"); }

Ref<> chroot(Ctx& ctx, Value v) {
    Path path;
    MOLT_TRY(path.read(ctx, v, "chroot", "path"));
    return at_place(ctx, Capability::fs_write, path, kNone, true, "chroot",
                    [](const host::Grant& grant, const host::PathAt& at) { return host::change_root(grant, at); });
}

Ref<> listdir(Ctx& ctx, Value v) {
    Path path;
    MOLT_TRY(path.read(ctx, v, "listdir", "path", PathKind::or_descriptor_or_none));
    Folder folder;
    MOLT_TRY(folder.open(ctx, path, "listdir"));
    Ref<List> names = MOLT_TRY(list_new(ctx));
    for (;;) {
        host::FolderEntry entry;
        if (const int error = host::next_entry(folder.get(), &entry)) return fail(ctx, error, "listdir", path.object());
        if (!entry.name) return names;
        MOLT_TRY(list_append(ctx, names.get(), MOLT_TRY(from_system(ctx, entry.name, path.is_bytes()))));
    }
}

Ref<> scandir(Ctx& ctx, Value v) {
    Path path;
    MOLT_TRY(path.read(ctx, v, "scandir", "path", PathKind::or_descriptor_or_none));
    Folder folder;
    MOLT_TRY(folder.open(ctx, path, "scandir"));
    Ref<ScandirObject> made = MOLT_TRY(allocate<ScandirObject>(ctx, &type::posix_ScandirIterator));
    made->directory = path.is_descriptor() ? path.fd() : host::kCurrentFolder;
    made->by_descriptor = path.is_descriptor();
    made->as_bytes = path.is_bytes();
    Ref<> base = path.is_descriptor() ? Ref<>(str_from_utf8(ctx, "")) : from_system(ctx, path.view(), path.is_bytes());
    made->path.set(MOLT_TRY(std::move(base)));
    made->folder = folder.release();
    return made;
}

void ScandirObject::detach(ScandirObject* self) {
    if (void* folder = std::exchange(self->folder, nullptr)) host::close_folder(folder);
}

namespace ScandirIterator {

namespace {

/// folder + "/" + name; the name alone below a descriptor.
Ref<> joined(Ctx& ctx, ScandirObject* self, std::string_view name) {
    if (self->by_descriptor) return from_system(ctx, name);
    mem::TextBuffer text;
    MOLT_TRY(system_text(ctx, self->path, text));
    const bool slash = text.size() && text.view().back() != '/';
    if ((slash && !text.append('/')) || !text.append(name)) return ctx.raise_no_memory();
    return from_system(ctx, text.view(), self->as_bytes);
}

} // namespace

Ref<> dunder_next(Ctx& ctx, ScandirObject* self) {
    if (!self->folder) return own(kAbsent);
    host::FolderEntry found;
    if (const int error = host::next_entry(self->folder, &found)) return fail(ctx, error, "scandir", self->path);
    if (!found.name) {
        ScandirObject::detach(self);
        return own(kAbsent);
    }
    Ref<EntryObject> entry = MOLT_TRY(allocate<EntryObject>(ctx, &type::posix_DirEntry));
    entry->inode = found.inode;
    entry->kind = uint8_t(found.kind);
    entry->directory = self->directory;
    entry->name.set(MOLT_TRY(from_system(ctx, found.name, self->as_bytes)));
    entry->path.set(MOLT_TRY(joined(ctx, self, found.name)));
    return entry;
}

Ref<> dunder_enter(Ctx&, ScandirObject* self) { return own(Value(self)); }
Ref<> dunder_exit(Ctx&, ScandirObject* self, const Args&) {
    ScandirObject::detach(self);
    return none();
}

Status dunder_del(Ctx& ctx, Value object) {
    auto* self = object.as<ScandirObject>();
    if (!self->folder) return done();
    ScandirObject::detach(self);
    Ref<Str> text = MOLT_TRY(format_text(ctx, "unclosed scandir iterator {!r}", object));
    return Status::of(molt::import(ctx, "warnings").call("warn"_n, text, Value(&type::ResourceWarning)).ok());
}

Status close(Ctx&, ScandirObject* self) {
    ScandirObject::detach(self);
    return done();
}

} // namespace ScandirIterator

namespace DirEntry {

namespace {

/// stat() or lstat() of the entry; its own answer is kept.
Ref<> status(Ctx& ctx, EntryObject* self, bool follow) {
    Slot<>& kept = follow ? self->status : self->link_status;
    if (kept) return kept.copy();
    Ref<> dir_fd = self->directory == host::kCurrentFolder ? none() : small_int(self->directory);
    Ref<> found = MOLT_TRY(posix::stat(ctx, self->path, dir_fd, follow));
    kept.set(found.copy());
    return found;
}

Result<bool> has_kind(Ctx& ctx, EntryObject* self, EntryKind kind, uint64_t mode, bool follow) {
    const auto known = EntryKind(self->kind);
    if (known != EntryKind::unknown && !(known == EntryKind::link && follow)) return known == kind;
    Ref<> found = status(ctx, self, follow);
    if (!found) {
        if (!ctx.swallow(type::FileNotFoundError)) return raised;
        return false;
    }
    const int64_t bits = MOLT_TRY(number(ctx, (*found.value().as<Tuple>())[0]));
    return (uint64_t(bits) & 0170000) == mode;
}

} // namespace

Result<bool> is_dir(Ctx& ctx, EntryObject* self, bool follow_symlinks) {
    return has_kind(ctx, self, EntryKind::folder, 0040000, follow_symlinks);
}
Result<bool> is_file(Ctx& ctx, EntryObject* self, bool follow_symlinks) {
    return has_kind(ctx, self, EntryKind::file, 0100000, follow_symlinks);
}
Result<bool> is_symlink(Ctx& ctx, EntryObject* self) { return has_kind(ctx, self, EntryKind::link, 0120000, false); }
Result<bool> is_junction(Ctx&, EntryObject*) { return false; }

// Without a link in the way, stat() and lstat() are one.
Ref<> stat(Ctx& ctx, EntryObject* self, bool follow_symlinks) {
    const bool link = follow_symlinks && MOLT_TRY(is_symlink(ctx, self));
    return status(ctx, self, link);
}

Ref<> inode(Ctx& ctx, EntryObject* self) { return int_from_uint64(ctx, self->inode); }
Ref<> dunder_fspath(Ctx&, EntryObject* self) { return self->path.copy(); }
Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, Value item) { return generic_alias_py(ctx, cls, item); }
Ref<> get_name(Ctx&, EntryObject* self) { return self->name.copy(); }
Ref<> get_path(Ctx&, EntryObject* self) { return self->path.copy(); }
Ref<> dunder_repr(Ctx& ctx, Value self) { return format_text(ctx, "<DirEntry {!r}>", self.as<EntryObject>()->name.value()); }

} // namespace DirEntry
} // namespace molt::posix

// posix: what its rooms share: paths as arguments, the check before a path is used, errors.
#pragma once

#include "core/exc/exception.h"
#include "core/host/descriptor.h"
#include "core/host/errors.h"
#include "core/host/file.h"
#include "core/host/folder.h"
#include "core/host/process.h"
#include "core/mem/buffer.h"
#include "core/object/protocol.h"
#include "core/object/py.h"
#include "core/runtime/caps.h"
#include "core/types/buffer.h"
#include "core/types/bytes.h"
#include "core/types/list.h"
#include "core/types/tuple.h"
#include "gen/core_slots.h"
#include "gen/std/posix.h"
#include "gen/types.h"
#include "std/io/blocking.h"

namespace molt::posix {

using caps::Capability;

/// What a path parameter takes beside str, bytes and os.PathLike.
enum class PathKind : uint8_t { path, or_descriptor, or_none, or_descriptor_or_none };

/// A path argument: text for the system and the object for errors, or a descriptor.
class Path {
  public:
    Status read(Ctx& ctx, Value v, const char* function, const char* parameter, PathKind kind = PathKind::path);

    bool is_descriptor() const { return fd_ >= 0; }
    int fd() const { return fd_; }
    const char* text() { return text_.data(); }
    std::string_view view() const { return {text_.view().data(), text_.size() - 1}; }
    bool is_bytes() const { return bytes_; }
    Value object() const { return object_; }

  private:
    Status refuse(Ctx& ctx, Value v, const char* function, const char* parameter, PathKind kind);
    Ref<> object_;
    mem::TextBuffer text_; // with an end mark
    int fd_ = -1;
    bool bytes_ = false;
};

/// dir_fd: kCurrentFolder for None.
Result<int> folder_descriptor(Ctx& ctx, Value dir_fd);
/// An int, or something with a fileno() method.
Result<int> file_descriptor(Ctx& ctx, Value v);
Result<int64_t> number(Ctx& ctx, Value v);
/// A user or group ("uid", "gid"): -1 leaves it as it is.
Result<int64_t> owner_number(Ctx& ctx, Value v, const char* what);
/// str or bytes as UTF-8 text with escaped bytes, without null bytes.
Status system_text(Ctx& ctx, Value v, mem::TextBuffer& out);
/// Bytes of the system as str with escaped bytes, or as bytes.
Ref<> from_system(Ctx& ctx, std::string_view text, bool as_bytes = false);

/// OSError for an error number; NotImplementedError, by name, for what the target has not.
Raised fail(Ctx& ctx, int error, const char* function, Value filename = {}, Value filename2 = {});
inline Ref<> done_or(Ctx& ctx, int error, const char* function, Value filename = {}) {
    return error ? Ref<>(fail(ctx, error, function, filename)) : none();
}

/// Judges where a path leads and calls body(const Grant&, const PathAt&): its error number. Without restrictions the
/// system follows the path; otherwise it is resolved first and nothing is followed after the check.
template<class F> Result<int> with_place(Ctx& ctx, Capability capability, Path& path, int directory, bool follow, F&& body) {
    if (caps::unrestricted(capability)) {
        const host::Grant grant = MOLT_TRY(caps::check(ctx, capability, {}));
        return body(grant, host::PathAt{directory, path.text(), follow});
    }
    host::ResolvedPath place;
    char base[4096];
    mem::TextBuffer joined;
    const char* text = path.text();
    if (directory != host::kCurrentFolder && text[0] != '/') {
        if (const int error = host::descriptor_path(directory, base, sizeof base)) return error;
        if (!joined.append(base) || !joined.append('/') || !joined.append(path.view()) || !joined.append('\0'))
            return ctx.raise_no_memory();
        text = joined.data();
    }
    const int unresolved = host::resolve_path(text, &place, follow ? host::LastLink::followed : host::LastLink::kept);
    const host::Grant grant = MOLT_TRY(caps::check(ctx, capability, std::string_view(place.path)));
    if (unresolved) return unresolved;
    return body(grant, host::PathAt{place.directory < 0 ? host::kCurrentFolder : place.directory, place.name, false});
}

/// The same as a function's whole body: None, or OSError with the path.
template<class F>
Ref<> at_place(Ctx& ctx, Capability capability, Path& path, Value dir_fd, bool follow, const char* function, F&& body) {
    const int directory = MOLT_TRY(folder_descriptor(ctx, dir_fd));
    const int error = MOLT_TRY(with_place(ctx, capability, path, directory, follow, body));
    return done_or(ctx, error, function, path.object());
}

Ref<> make_status(Ctx& ctx, const host::FileStatus& status);
/// The classes of results, made by exec.
Status make_classes(Ctx& ctx, Value module);
void drop_classes();
enum class Record : uint8_t { stat, statvfs, terminal_size, times, uname, schedule, waited, usage, kCount };
/// values: owned, moved in.
Ref<> make_record(Ctx& ctx, Record record, std::initializer_list<molt_value> values);
Class* record_class(Record record);
Status make_environ(Ctx& ctx, Value module);
Status make_names(Ctx& ctx, Value module);
void drop_fork_functions();

} // namespace molt::posix

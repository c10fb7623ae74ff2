// Paths as texts: joining, splitting, normalising.
#include "std/posixpath/path_text.h"

#include "gen/std/genericpath.h"
#include "gen/std/posix.h"
#include "gen/std/posixpath.h"

namespace molt::posixpath {

Status PathText::read(Ctx& ctx, Value v) {
    object_ = MOLT_TRY(posix::fspath(ctx, v));
    bytes_ = object_.value().is_kind(MOLT_KIND_BYTES);
    if (bytes_) {
        const ByteSpan bytes = object_.value().as<Bytes>()->span();
        text_ = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
        return done();
    }
    const Utf8 utf8(object_.value().as<Str>());
    if (!utf8.ok() || !buffer_.append(utf8.view())) return ctx.raise_no_memory();
    text_ = buffer_.view();
    return done();
}

Ref<> PathText::make_text(Ctx& ctx, std::string_view text, bool as_bytes) {
    if (!as_bytes) return str_from_utf8(ctx, text);
    return bytes_from(ctx, ByteSpan(reinterpret_cast<const uint8_t*>(text.data()), text.size()));
}

std::string_view folder_part(std::string_view path) {
    std::string_view head = path.substr(0, last_part(path));
    const size_t end = head.find_last_not_of('/');
    return end == std::string_view::npos ? head : head.substr(0, end + 1);
}

bool append_part(mem::TextBuffer& path, std::string_view part) {
    if (!part.empty() && part[0] == '/') path.clear();
    else if (path.size() && path.view().back() != '/' && !path.append('/')) return false;
    return path.append(part);
}

namespace {

/// The slashes at the start: one, or exactly two, which POSIX leaves to the system.
size_t root_size(std::string_view path) {
    if (path.empty() || path[0] != '/') return 0;
    return path.size() > 1 && path[1] == '/' && !(path.size() > 2 && path[2] == '/') ? 2 : 1;
}

} // namespace

// 1. Empty parts and "." go. 2. ".." takes the part before it away; at the root it goes; at the start of a relative path
// it stays.
Status normalise(Ctx& ctx, std::string_view path, mem::TextBuffer& out) {
    const size_t root = root_size(path);
    if (!out.append(path.substr(0, root))) return ctx.raise_no_memory();
    for (size_t at = root; at <= path.size();) {
        size_t end = path.find('/', at);
        if (end == std::string_view::npos) end = path.size();
        const std::string_view part = path.substr(at, end - at);
        at = end + 1;
        if (part.empty() || part == ".") continue;
        const std::string_view before = out.view().substr(root);
        const std::string_view last = before.substr(last_part(before));
        if (part == ".." && !last.empty() && last != "..") {
            const size_t start = root + last_part(before);
            out.truncate(start > root ? start - 1 : root);
            continue;
        }
        if (part == ".." && root) continue;
        if ((!before.empty() && !out.append('/')) || !out.append(part)) return ctx.raise_no_memory();
    }
    if (out.size() == 0 && !out.append('.')) return ctx.raise_no_memory();
    return done();
}

Raised raise_mixed(Ctx& ctx, const char* function, std::span<const Value> args) {
    bool has_str = false, has_bytes = false;
    for (Value arg : args) {
        if (arg.is<Str>()) has_str = true;
        else if (arg.is_kind(MOLT_KIND_BYTES)) has_bytes = true;
        else
            return ctx.raise(type::TypeError, "{}() argument must be str, bytes, or os.PathLike object, not '{}'", function,
                             Value(class_of(arg)));
    }
    if (has_str && has_bytes) return ctx.raise(type::TypeError, "Can't mix strings and bytes in path components");
    return raised;
}

// ---- the functions of one path ----

Ref<> normcase(Ctx& ctx, Value s) { return posix::fspath(ctx, s); }

Ref<> isabs(Ctx& ctx, Value s) {
    PathText path;
    MOLT_TRY(path.read(ctx, s));
    return boolean(path.view().starts_with('/'));
}

Ref<> split(Ctx& ctx, Value p) {
    PathText path;
    MOLT_TRY(path.read(ctx, p));
    Ref<> head = MOLT_TRY(path.make(ctx, folder_part(path.view())));
    Ref<> tail = MOLT_TRY(path.make(ctx, path.view().substr(last_part(path.view()))));
    return tuple_of(ctx, head, tail);
}

Ref<> splitext(Ctx& ctx, Value p) {
    PathText path;
    MOLT_TRY(path.read(ctx, p));
    const std::string_view text = path.view();
    size_t name = last_part(text), dot = text.rfind('.');
    bool found = false;
    // Leading dots of the name begin no extension.
    if (dot != std::string_view::npos && dot >= name)
        for (size_t i = name; i < dot && !found; i++) found = text[i] != '.';
    if (!found) dot = text.size();
    Ref<> root = MOLT_TRY(path.make(ctx, text.substr(0, dot))), extension = MOLT_TRY(path.make(ctx, text.substr(dot)));
    return tuple_of(ctx, root, extension);
}

Ref<> splitdrive(Ctx& ctx, Value p) {
    PathText path;
    MOLT_TRY(path.read(ctx, p));
    Ref<> nothing = MOLT_TRY(path.make(ctx, ""));
    return tuple_of(ctx, nothing, path.object());
}

Ref<> splitroot(Ctx& ctx, Value p) {
    PathText path;
    MOLT_TRY(path.read(ctx, p));
    const size_t root = root_size(path.view());
    Ref<> nothing = MOLT_TRY(path.make(ctx, "")), slashes = MOLT_TRY(path.make(ctx, path.view().substr(0, root)));
    Ref<> rest = MOLT_TRY(path.make(ctx, path.view().substr(root)));
    return tuple_of(ctx, nothing, slashes, rest);
}

Ref<> basename(Ctx& ctx, Value p) {
    PathText path;
    MOLT_TRY(path.read(ctx, p));
    return path.make(ctx, path.view().substr(last_part(path.view())));
}

Ref<> dirname(Ctx& ctx, Value p) {
    PathText path;
    MOLT_TRY(path.read(ctx, p));
    return path.make(ctx, folder_part(path.view()));
}

Ref<> isjunction(Ctx& ctx, Value path) {
    MOLT_TRY(posix::fspath(ctx, path));
    return boolean(false);
}

Ref<> normpath(Ctx& ctx, Value v) {
    PathText path;
    mem::TextBuffer out;
    MOLT_TRY(path.read(ctx, v));
    MOLT_TRY(normalise(ctx, path.view(), out));
    return path.make(ctx, out.view());
}

// ---- joining ----

Ref<> join(Ctx& ctx, Value a, std::span<const Value> rest) {
    PathText first;
    MOLT_TRY(first.read(ctx, a));
    mem::TextBuffer out;
    if (!out.append(first.view())) return ctx.raise_no_memory();
    for (Value v : rest) {
        PathText part;
        const bool read = part.read(ctx, v).ok();
        if (!read && !ctx.pending_matches(type::TypeError)) return raised;
        if (!read || part.is_bytes() != first.is_bytes()) {
            ctx.clear_pending();
            Ref<List> all = MOLT_TRY(list_new(ctx));
            MOLT_TRY(list_append(ctx, all.get(), first.object()));
            for (Value given : rest) MOLT_TRY(list_append(ctx, all.get(), given));
            return raise_mixed(ctx, "join", {reinterpret_cast<const Value*>(all->items()), size_t(all->n)});
        }
        if (!append_part(out, part.view())) return ctx.raise_no_memory();
    }
    return rest.empty() ? own(first.object()) : first.make(ctx, out.view());
}

} // namespace molt::posixpath

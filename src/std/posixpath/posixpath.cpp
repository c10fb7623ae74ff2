// Paths and the file system: links, mounts, the home folder, the current folder.
#include "gen/std/posixpath.h"
#include "core/call/convert.h"
#include "core/host/process.h"
#include "core/types/dict.h"
#include "gen/std/genericpath.h"
#include "gen/std/posix.h"
#include "std/posixpath/path_text.h"
#include "std/posixpath/status.h"

namespace molt::posixpath {

using genericpath::found;
using genericpath::is_kind;
using genericpath::kLink;

Ref<> lexists(Ctx& ctx, Value path) { return boolean(!MOLT_TRY(found(ctx, path, false)).value().is_none()); }

Ref<> ismount(Ctx& ctx, Value path) {
    Ref<> status = MOLT_TRY(found(ctx, path, false));
    if (status.value().is_none() || MOLT_TRY(is_kind(ctx, status, kLink))) return boolean(false);
    PathText text;
    MOLT_TRY(text.read(ctx, path));
    Ref<> up = MOLT_TRY(text.make(ctx, ".."));
    const Value rest[] = {up};
    Ref<> parent = MOLT_TRY(join(ctx, text.object(), rest));
    parent = MOLT_TRY(realpath(ctx, parent, kFalse));
    Ref<> above = MOLT_TRY(found(ctx, parent, false));
    if (above.value().is_none()) return boolean(false);
    Py here_status(ctx, status), there(ctx, above);
    if (!MOLT_TRY(here_status.attr("st_dev"_n).equals(there.attr("st_dev"_n)))) return boolean(true);
    return give(ctx, here_status.attr("st_ino"_n).equals(there.attr("st_ino"_n)));
}

// ---- ~ and $ ----

namespace {

/// The home folder from pwd, whose absence leaves the path as it is; None when there is no such user.
Ref<> home_of(Ctx& ctx, std::string_view user) {
    Ref<> pwd = import(ctx, "pwd");
    if (!pwd) return ctx.swallow(type::ImportError) ? none() : Ref<>(raised);
    Ref<> name = MOLT_TRY(str_from_utf8(ctx, user));
    Ref<> entry =
        user.empty() ? Py(ctx, pwd).call("getpwuid"_n, MOLT_TRY(posix::getuid(ctx))) : Py(ctx, pwd).call("getpwnam"_n, name);
    if (!entry) return ctx.swallow(type::KeyError) ? none() : Ref<>(raised);
    return Py(ctx, entry).attr("pw_dir"_n);
}

bool names_variable(char c) { return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

} // namespace

Ref<> expanduser(Ctx& ctx, Value v) {
    PathText path;
    MOLT_TRY(path.read(ctx, v));
    const std::string_view text = path.view();
    if (!text.starts_with('~')) return own(path.object());
    size_t end = text.find('/', 1);
    if (end == std::string_view::npos) end = text.size();
    Ref<> home;
    if (end == 1) home = MOLT_TRY(import(ctx, "os").attr("environ"_n).call("get"_n, "HOME"));
    if (!home || home.value().is_none()) home = MOLT_TRY(home_of(ctx, text.substr(1, end - 1)));
    if (home.value().is_none()) return own(path.object());
    PathText base;
    mem::TextBuffer out;
    MOLT_TRY(base.read(ctx, home));
    std::string_view folder = base.view();
    while (folder.ends_with('/')) folder.remove_suffix(1);
    if (!out.append(folder) || !out.append(text.substr(end)) || (out.size() == 0 && !out.append('/')))
        return ctx.raise_no_memory();
    return path.make(ctx, out.view());
}

// A name is $ and letters, digits, underscores, or ${anything}; values are not searched again.
Ref<> expandvars(Ctx& ctx, Value v) {
    PathText path;
    MOLT_TRY(path.read(ctx, v));
    const std::string_view text = path.view();
    if (text.find('$') == std::string_view::npos) return own(path.object());
    Py variables = import(ctx, "os").attr(path.is_bytes() ? "environb"_n : "environ"_n);
    mem::TextBuffer out;
    for (size_t at = 0; at < text.size();) {
        size_t start = at + 1, end = start, next = start;
        if (text[at] == '$' && start < text.size() && text[start] == '{') {
            end = text.find('}', ++start);
            next = end == std::string_view::npos ? 0 : end + 1;
        } else if (text[at] == '$') {
            while (end < text.size() && names_variable(text[end])) end++;
            next = end > start ? end : 0;
        } else next = 0;
        if (next) {
            Ref<> name = MOLT_TRY(path.make(ctx, text.substr(start, end - start))), value = variables.item(name);
            if (!value && !ctx.swallow(type::KeyError)) return raised;
            PathText replacement;
            if (value) MOLT_TRY(replacement.read(ctx, value));
            if (!out.append(value ? replacement.view() : text.substr(at, next - at))) return ctx.raise_no_memory();
            at = next;
        } else if (!out.append(text[at++])) return ctx.raise_no_memory();
    }
    return path.make(ctx, out.view());
}

// ---- absolute paths ----

Ref<> abspath(Ctx& ctx, Value v) {
    PathText path;
    mem::TextBuffer whole, out;
    MOLT_TRY(path.read(ctx, v));
    if (!path.view().starts_with('/')) {
        PathText current;
        Ref<> folder = MOLT_TRY(import(ctx, "os").call(path.is_bytes() ? "getcwdb"_n : "getcwd"_n));
        MOLT_TRY(current.read(ctx, folder));
        if (!whole.append(current.view())) return ctx.raise_no_memory();
    }
    if (!append_part(whole, path.view())) return ctx.raise_no_memory();
    MOLT_TRY(normalise(ctx, whole.view(), out));
    return path.make(ctx, out.view());
}

namespace {

/// realpath() at work: parts are appended to `path` one by one, links replaced by where they lead.
struct Resolution {
    Ctx& ctx;
    bool as_bytes, strict;
    Ref<Dict> seen; // link to its target, None while that is being found

    /// False: a loop of links; `path` is then the answer.
    Result<bool> append(mem::TextBuffer& path, std::string_view rest);

  private:
    Result<bool> follow(mem::TextBuffer& path, Value link, std::string_view rest);
    Status go_up(mem::TextBuffer& path);
};

Status Resolution::go_up(mem::TextBuffer& path) {
    if (path.size() == 0) return path.append("..") ? done() : Status(ctx.raise_no_memory());
    const bool stays = path.view().substr(last_part(path.view())) == "..";
    if (stays) return path.append("/..") ? done() : Status(ctx.raise_no_memory());
    path.truncate(folder_part(path.view()).size());
    return done();
}

Result<bool> Resolution::append(mem::TextBuffer& path, std::string_view rest) {
    NativeDepth depth(ctx, "");
    if (!depth.ok()) return raised;
    if (rest.starts_with('/')) {
        path.clear();
        if (!path.append('/')) return ctx.raise_no_memory();
    }
    while (!rest.empty()) {
        const size_t end = rest.find('/');
        const std::string_view name = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        if (name.empty() || name == ".") continue;
        if (name == "..") {
            MOLT_TRY(go_up(path));
            continue;
        }
        const size_t before = path.size();
        if (!append_part(path, name)) return ctx.raise_no_memory();
        Ref<> place = MOLT_TRY(PathText::make_text(ctx, path.view(), as_bytes));
        Ref<> status = posix::lstat(ctx, place, kNone);
        if (!status && (strict || !ctx.swallow(type::OSError))) return raised;
        if (!status || !MOLT_TRY(is_kind(ctx, status, kLink))) continue;
        path.truncate(before);
        if (!MOLT_TRY(follow(path, place, rest))) return false;
    }
    return true;
}

Result<bool> Resolution::follow(mem::TextBuffer& path, Value link, std::string_view rest) {
    Ref<> known = MOLT_TRY(Py(ctx, seen).call("get"_n, link, kAbsent));
    if (known.value().is_none()) {
        // The link leads to itself.
        if (strict) MOLT_TRY(posix::stat(ctx, link, kNone, true));
        PathText text;
        MOLT_TRY(text.read(ctx, link));
        path.clear();
        if (!path.append(text.view()) || !append_part(path, rest)) return ctx.raise_no_memory();
        return false;
    }
    PathText target;
    if (!known.value().is_absent()) {
        MOLT_TRY(target.read(ctx, known));
        path.clear();
        if (!path.append(target.view())) return ctx.raise_no_memory();
        return true;
    }
    MOLT_TRY(dict_set_py(ctx, seen.get(), link, kNone));
    MOLT_TRY(target.read(ctx, MOLT_TRY(posix::readlink(ctx, link, kNone))));
    if (!MOLT_TRY(append(path, target.view()))) {
        if (!append_part(path, rest)) return ctx.raise_no_memory();
        return false;
    }
    return Status(dict_set_py(ctx, seen.get(), link, MOLT_TRY(PathText::make_text(ctx, path.view(), as_bytes)))).ok()
               ? Result<bool>(true)
               : raised;
}

} // namespace

Ref<> realpath(Ctx& ctx, Value filename, Value strict) {
    PathText given;
    mem::TextBuffer path;
    MOLT_TRY(given.read(ctx, filename));
    Resolution work{ctx, given.is_bytes(), MOLT_TRY(truth(ctx, strict)), MOLT_TRY(dict_new(ctx))};
    (void)MOLT_TRY(work.append(path, given.view()));
    return abspath(ctx, MOLT_TRY(given.make(ctx, path.view())));
}

// ---- relations of paths ----

namespace {

/// The next part of a path that is neither empty nor ".".
bool next_part(std::string_view& rest, std::string_view& part) {
    while (!rest.empty()) {
        const size_t end = rest.find('/');
        part = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        if (!part.empty() && part != ".") return true;
    }
    return false;
}

} // namespace

Ref<> relpath(Ctx& ctx, Value path, Value start) {
    if (!MOLT_TRY(truth(ctx, path))) return ctx.raise(type::ValueError, "no path specified");
    PathText to, from, to_whole, from_whole;
    MOLT_TRY(to.read(ctx, path));
    Ref<> origin = start.is_none() ? to.make(ctx, ".") : own(start);
    MOLT_TRY(from.read(ctx, MOLT_TRY(std::move(origin))));
    if (from.is_bytes() != to.is_bytes()) {
        const Value args[] = {to.object(), from.object()};
        return raise_mixed(ctx, "relpath", args);
    }
    MOLT_TRY(to_whole.read(ctx, MOLT_TRY(abspath(ctx, to.object()))));
    MOLT_TRY(from_whole.read(ctx, MOLT_TRY(abspath(ctx, from.object()))));
    std::string_view to_rest = to_whole.view(), from_rest = from_whole.view(), to_part, from_part;
    bool to_more = next_part(to_rest, to_part), from_more = next_part(from_rest, from_part);
    while (to_more && from_more && to_part == from_part)
        to_more = next_part(to_rest, to_part), from_more = next_part(from_rest, from_part);
    mem::TextBuffer out;
    for (; from_more; from_more = next_part(from_rest, from_part))
        if (!append_part(out, "..")) return ctx.raise_no_memory();
    for (; to_more; to_more = next_part(to_rest, to_part))
        if (!append_part(out, to_part)) return ctx.raise_no_memory();
    return to.make(ctx, out.size() ? out.view() : std::string_view("."));
}

Ref<> commonpath(Ctx& ctx, Value paths) {
    if (!MOLT_TRY(truth(ctx, paths))) return ctx.raise(type::ValueError, "commonpath() arg is an empty sequence");
    Ref<List> all = MOLT_TRY(list_from_iterable_py(ctx, paths));
    if (all->n == 0) return ctx.raise(type::IndexError, "tuple index out of range"); // of an iterator
    Ref<List> texts = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < all->n; i++) MOLT_TRY(list_append(ctx, texts.get(), MOLT_TRY(posix::fspath(ctx, (*all)[i]))));
    PathText first;
    MOLT_TRY(first.read(ctx, (*texts)[0]));
    mem::TextBuffer common;
    for (std::string_view rest = first.view(), part; next_part(rest, part);)
        if (!append_part(common, part)) return ctx.raise_no_memory();
    const bool absolute = first.view().starts_with('/');
    for (uint64_t i = 1; i < texts->n; i++) {
        PathText other;
        MOLT_TRY(other.read(ctx, (*texts)[i]));
        if (other.is_bytes() != first.is_bytes())
            return raise_mixed(ctx, "commonpath", {reinterpret_cast<const Value*>(texts->items()), size_t(texts->n)});
        if (other.view().starts_with('/') != absolute)
            return ctx.raise(type::ValueError, "Can't mix absolute and relative paths");
        std::string_view ours = common.view(), theirs = other.view(), our_part, their_part;
        size_t kept = 0;
        while (next_part(ours, our_part) && next_part(theirs, their_part) && our_part == their_part)
            kept = size_t(our_part.data() - common.view().data()) + our_part.size();
        common.truncate(kept);
    }
    mem::TextBuffer out;
    if ((absolute && !out.append('/')) || !out.append(common.view())) return ctx.raise_no_memory();
    return first.make(ctx, out.view());
}

} // namespace molt::posixpath

// Questions about files by their status; common prefixes.
#include "gen/std/genericpath.h"
#include "core/call/convert.h"
#include "core/types/list.h"
#include "gen/std/posix.h"
#include "std/posixpath/path_text.h"
#include "std/posixpath/status.h"

namespace molt::genericpath {

Ref<> found(Ctx& ctx, Value path, bool follow) {
    Ref<> status = import(ctx, "os").call(follow ? "stat"_n : "lstat"_n, path);
    if (status) return status;
    return ctx.swallow(type::OSError) || ctx.swallow(type::ValueError) ? none() : Ref<>(raised);
}

Result<bool> is_kind(Ctx& ctx, Value status, int64_t kind) {
    const int64_t mode = MOLT_TRY(index_int64(ctx, MOLT_TRY(Py(ctx, status).attr("st_mode"_n)), type::OverflowError));
    return (mode & 0170000) == kind;
}

namespace {

Ref<> kind_of_found(Ctx& ctx, Value path, bool follow, int64_t kind) {
    Ref<> status = MOLT_TRY(found(ctx, path, follow));
    return boolean(!status.value().is_none() && MOLT_TRY(is_kind(ctx, status, kind)));
}

Ref<> fact(Ctx& ctx, Value path, Name field) { return import(ctx, "os").call("stat"_n, path).attr(field); }

} // namespace

Ref<> exists(Ctx& ctx, Value path) { return boolean(!MOLT_TRY(found(ctx, path, true)).value().is_none()); }
Ref<> isfile(Ctx& ctx, Value path) { return kind_of_found(ctx, path, true, kFile); }
Ref<> isdir(Ctx& ctx, Value s) { return kind_of_found(ctx, s, true, kFolder); }
Ref<> islink(Ctx& ctx, Value path) { return kind_of_found(ctx, path, false, kLink); }
Ref<> getsize(Ctx& ctx, Value filename) { return fact(ctx, filename, "st_size"_n); }
Ref<> getmtime(Ctx& ctx, Value filename) { return fact(ctx, filename, "st_mtime"_n); }
Ref<> getatime(Ctx& ctx, Value filename) { return fact(ctx, filename, "st_atime"_n); }
Ref<> getctime(Ctx& ctx, Value filename) { return fact(ctx, filename, "st_ctime"_n); }

// The smallest and the largest begin alike as far as all do.
Ref<> commonprefix(Ctx& ctx, Value m) {
    if (!MOLT_TRY(truth(ctx, m))) return str_from_utf8(ctx, "");
    Ref<> first = MOLT_TRY(Py(ctx, m).item(0)), all = own(m);
    if (!first.value().is_kind(MOLT_KIND_LIST) && !first.value().is_kind(MOLT_KIND_TUPLE)) {
        Ref<List> paths = MOLT_TRY(list_new(ctx));
        MOLT_TRY(
            for_each(ctx, m, [&](Value v) -> Status { return list_append(ctx, paths.get(), MOLT_TRY(posix::fspath(ctx, v))); }));
        all = std::move(paths);
    }
    Ref<> least = MOLT_TRY(builtin(ctx, "min"_n)(all)), most = MOLT_TRY(builtin(ctx, "max"_n)(all));
    const int64_t n = MOLT_TRY(length(ctx, least));
    for (int64_t i = 0; i < n; i++)
        if (!MOLT_TRY(Py(ctx, least).item(i).equals(Py(ctx, most).item(i))))
            return Py(ctx, least).item(builtin(ctx, "slice"_n)(i));
    return least;
}

Ref<> samestat(Ctx& ctx, Value s1, Value s2) {
    for (Name field : {"st_ino"_n, "st_dev"_n}) {
        Ref<> first = MOLT_TRY(Py(ctx, s1).attr(field)), second = MOLT_TRY(Py(ctx, s2).attr(field));
        if (!MOLT_TRY(equal(ctx, first, second))) return boolean(false);
    }
    return boolean(true);
}

Ref<> samefile(Ctx& ctx, Value f1, Value f2) {
    Py os = import(ctx, "os");
    Ref<> s1 = MOLT_TRY(os.call("stat"_n, f1)), s2 = MOLT_TRY(os.call("stat"_n, f2));
    return samestat(ctx, s1, s2);
}

Ref<> sameopenfile(Ctx& ctx, Value fp1, Value fp2) {
    Py os = import(ctx, "os");
    Ref<> s1 = MOLT_TRY(os.call("fstat"_n, fp1)), s2 = MOLT_TRY(os.call("fstat"_n, fp2));
    return samestat(ctx, s1, s2);
}

Ref<> _splitext(Ctx& ctx, Value p, Value sep, Value altsep, Value extsep) {
    Py path(ctx, p);
    auto last = [&](Value of) -> Result<int64_t> {
        return index_int64(ctx, MOLT_TRY(path.call("rfind"_n, of)), type::OverflowError);
    };
    int64_t name = MOLT_TRY(last(sep)), dot = MOLT_TRY(last(extsep));
    if (MOLT_TRY(truth(ctx, altsep)))
        if (const int64_t other = MOLT_TRY(last(altsep)); other > name) name = other;
    bool begins = false;
    for (int64_t i = name + 1; i < dot && !begins; i++)
        begins = !MOLT_TRY(path.item(builtin(ctx, "slice"_n)(i, i + 1)).equals(extsep));
    if (!begins) {
        Ref<> nothing = MOLT_TRY(path.item(builtin(ctx, "slice"_n)(0)));
        return tuple_of(ctx, p, nothing);
    }
    Ref<> root = MOLT_TRY(path.item(builtin(ctx, "slice"_n)(dot))),
          extension = MOLT_TRY(path.item(builtin(ctx, "slice"_n)(dot, kNone)));
    return tuple_of(ctx, root, extension);
}

Ref<> _check_arg_types(Ctx& ctx, Value funcname, std::span<const Value> rest) {
    Ref<Str> name = MOLT_TRY(str(ctx, funcname));
    Utf8 utf8(name.get());
    if (!utf8.ok()) return ctx.raise_no_memory();
    mem::TextBuffer text;
    if (!text.append(utf8.view()) || !text.append('\0')) return ctx.raise_no_memory();
    posixpath::raise_mixed(ctx, text.data(), rest);
    return ctx.has_pending() ? Ref<>(raised) : none();
}

} // namespace molt::genericpath

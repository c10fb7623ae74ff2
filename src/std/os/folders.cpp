// makedirs, removedirs, renames, walk, fwalk.
#include "std/os/os.h"

#include "core/call/resumable.h"

namespace molt::os {

namespace {

/// os.path.split(), again when the path ends with a slash.
Ref<Tuple> split_folder(Ctx& ctx, Value name) {
    Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, MOLT_TRY(call_path(ctx, "split"_n, name)), 2));
    if (MOLT_TRY(truth(ctx, (*pair)[1]))) return pair;
    return unpack_py(ctx, MOLT_TRY(call_path(ctx, "split"_n, (*pair)[0])), 2);
}

Result<bool> both(Ctx& ctx, Tuple* pair) { return MOLT_TRY(truth(ctx, (*pair)[0])) && MOLT_TRY(truth(ctx, (*pair)[1])); }

} // namespace

Ref<> makedirs(Ctx& ctx, Value name, Value mode, Value exist_ok) {
    Ref<Tuple> pair = MOLT_TRY(split_folder(ctx, name));
    if (MOLT_TRY(both(ctx, pair.get())) && !MOLT_TRY(call_path(ctx, "exists"_n, (*pair)[0]).truth())) {
        // Another program may make it meanwhile.
        if (!call_here(ctx, "makedirs"_n, (*pair)[0], kw("exist_ok"_n, exist_ok)).ok() && !ctx.swallow(type::FileExistsError))
            return raised;
        Ref<> dot = MOLT_TRY((*pair)[1].is_kind(MOLT_KIND_BYTES) ? Py(ctx, Value(&type::bytes))(".", "ASCII")
                                                                 : here.global(ctx, "curdir"_n));
        if (MOLT_TRY(Py(ctx, (*pair)[1]).equals(dot))) return none();
    }
    Ref<> made = call_here(ctx, "mkdir"_n, name, mode);
    if (made || !ctx.pending_matches(type::OSError)) return made ? none() : Ref<>(raised);
    Except caught(ctx);
    if (!MOLT_TRY(truth(ctx, exist_ok)) || !MOLT_TRY(call_path(ctx, "isdir"_n, name).truth())) return caught.reraise();
    return none();
}

Ref<> removedirs(Ctx& ctx, Value name) {
    MOLT_TRY(call_here(ctx, "rmdir"_n, name));
    Ref<Tuple> pair = MOLT_TRY(split_folder(ctx, name));
    while (MOLT_TRY(both(ctx, pair.get()))) {
        if (!call_here(ctx, "rmdir"_n, (*pair)[0]).ok()) return ctx.swallow(type::OSError) ? none() : Ref<>(raised);
        pair = MOLT_TRY(unpack_py(ctx, MOLT_TRY(call_path(ctx, "split"_n, (*pair)[0])), 2));
    }
    return none();
}

Ref<> renames(Ctx& ctx, Value old, Value new_) {
    Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, MOLT_TRY(call_path(ctx, "split"_n, new_)), 2));
    if (MOLT_TRY(both(ctx, pair.get())) && !MOLT_TRY(call_path(ctx, "exists"_n, (*pair)[0]).truth()))
        MOLT_TRY(call_here(ctx, "makedirs"_n, (*pair)[0]));
    MOLT_TRY(call_here(ctx, "rename"_n, old, new_));
    pair = MOLT_TRY(unpack_py(ctx, MOLT_TRY(call_path(ctx, "split"_n, old)), 2));
    if (MOLT_TRY(both(ctx, pair.get())) && !call_here(ctx, "removedirs"_n, (*pair)[0]).ok() && !ctx.swallow(type::OSError))
        return raised;
    return none();
}

// ---- walk ----

namespace {

/// A pending OSError goes to onerror, which may raise.
Status tell(Ctx& ctx, Value onerror) {
    if (!ctx.pending_matches(type::OSError)) return raised;
    Except caught(ctx);
    if (onerror.is_none()) return done();
    return Status::of(Py(ctx, onerror)(caught.value()).ok());
}

/// An answer of an entry; False when it fails.
Result<bool> answer(Ctx& ctx, Value entry, Name question) {
    auto result = Py(ctx, entry).call(question).truth();
    if (result.ok()) return result.take();
    if (!ctx.swallow(type::OSError)) return raised;
    return false;
}

struct Listing {
    Ref<List> folders, others, below; // below: paths to walk into
};

/// Reads one folder; false: it could not be read, and onerror knows.
Result<bool> list_folder(Ctx& ctx, Value entries, bool collect_below, bool followlinks, Value onerror, Listing& out) {
    for (;;) {
        Ref<> entry = molt::next(ctx, entries);
        if (!entry) {
            MOLT_TRY(tell(ctx, onerror));
            return false;
        }
        if (entry.value().is_absent()) return true;
        const bool folder = MOLT_TRY(answer(ctx, entry, "is_dir"_n));
        MOLT_TRY(list_append(ctx, (folder ? out.folders : out.others).get(), MOLT_TRY(Py(ctx, entry).attr("name"_n))));
        if (!folder || !collect_below) continue;
        if (followlinks || !MOLT_TRY(answer(ctx, entry, "is_symlink"_n)))
            MOLT_TRY(list_append(ctx, out.below.get(), MOLT_TRY(Py(ctx, entry).attr("path"_n))));
    }
}

/// Puts what is below the folder that was given last on the stack, the first one on top.
Status push_below(Ctx& ctx, walk_frame& f) {
    if (!f.folders || f.folders.value().is_none()) return done();
    Ref<Tuple> given = MOLT_TRY(unpack_py(ctx, f.result, 3));
    Ref<List> names = MOLT_TRY(list_from_iterable_py(ctx, f.folders));
    f.folders.set(kNone);
    for (uint64_t i = names->n; i-- > 0;) {
        Ref<> path = MOLT_TRY(call_path(ctx, "join"_n, (*given)[0], (*names)[i]));
        if (MOLT_TRY(truth(ctx, f.followlinks)) || !MOLT_TRY(call_path(ctx, "islink"_n, path).truth()))
            MOLT_TRY(list_append(ctx, f.stack.value().as<List>(), path.value()));
    }
    return done();
}

/// The next result; false at the end. The stack holds paths still to be read and, from the bottom up, results to give.
Result<bool> walk_on(Ctx& ctx, walk_frame& f) {
    MOLT_TRY(push_below(ctx, f));
    const bool topdown = MOLT_TRY(truth(ctx, f.topdown)), followlinks = MOLT_TRY(truth(ctx, f.followlinks));
    auto* stack = f.stack.value().as<List>();
    while (stack->n) {
        Ref<> top = own((*stack)[stack->n - 1]);
        MOLT_TRY(list_replace(ctx, stack, stack->n - 1, stack->n, nullptr, 0));
        if (top.value().is_kind(MOLT_KIND_TUPLE)) {
            f.result.set(top.value());
            return true;
        }
        Listing found{MOLT_TRY(list_new(ctx)), MOLT_TRY(list_new(ctx)), MOLT_TRY(list_new(ctx))};
        Ref<> entries = call_here(ctx, "scandir"_n, top);
        if (!entries) {
            MOLT_TRY(tell(ctx, f.onerror));
            continue;
        }
        auto listed = list_folder(ctx, entries, !topdown, followlinks, f.onerror, found);
        Ref<> pending = listed.ok() ? Ref<>() : ctx.take_pending();
        MOLT_TRY(Py(ctx, entries).call("close"_n));
        if (pending) {
            ctx.restore_pending(std::move(pending));
            return raised;
        }
        if (!listed.take()) continue;
        Ref<Tuple> result = MOLT_TRY(tuple_of(ctx, top, found.folders, found.others));
        if (topdown) {
            f.folders.set(Value(found.folders.get()));
            f.result.set(Value(result.get()));
            return true;
        }
        MOLT_TRY(list_append(ctx, stack, Value(result.get())));
        for (uint64_t i = found.below->n; i-- > 0;) MOLT_TRY(list_append(ctx, stack, (*found.below)[i]));
    }
    return false;
}

} // namespace

Flow walk(Resume& r, walk_frame& f) {
    MOLT_RESUME(r);
    f.stack.set(MOLT_TRY(Ref<>(list_new(r.ctx))));
    MOLT_TRY(list_append(r.ctx, f.stack.value().as<List>(), MOLT_TRY(Ref<>(call_here(r.ctx, "fspath"_n, f.top)))));
    for (;;) {
        if (!MOLT_TRY(walk_on(r.ctx, f))) break;
        MOLT_YIELD(r, f.result);
    }
    MOLT_RESUME_END(r, kNone);
}

// ---- fwalk ----

namespace {

/// One open folder of fwalk: [descriptor, path, folders, others, statuses of the folders or None, position or -1].
enum Level : uint64_t { kDescriptor, kPath, kFolders, kOthers, kStatuses, kPosition, kLevelSize };

Ref<> shown_name(Ctx& ctx, Value entry, Value path) {
    Ref<> name = MOLT_TRY(Py(ctx, entry).attr("name"_n));
    return path.is_kind(MOLT_KIND_BYTES) ? Ref<>(call_here(ctx, "fsencode"_n, name)) : std::move(name);
}

/// Reads the folder of a level.
Status fill_level(Ctx& ctx, List* level, bool with_statuses) {
    Ref<> entries = MOLT_TRY(call_here(ctx, "scandir"_n, (*level)[kDescriptor]));
    return for_each(ctx, entries, [&](Value entry) -> Status {
        Ref<> name = MOLT_TRY(shown_name(ctx, entry, (*level)[kPath]));
        auto folder = Py(ctx, entry).call("is_dir"_n).truth();
        if (!folder.ok()) {
            if (!ctx.swallow(type::OSError)) return raised;
            return MOLT_TRY(answer(ctx, entry, "is_symlink"_n)) ? list_append(ctx, (*level)[kOthers].as<List>(), name.value())
                                                                : done();
        }
        const bool is_folder = folder.take();
        if (is_folder && with_statuses) MOLT_TRY(list_append(ctx, (*level)[kStatuses].as<List>(), entry));
        return list_append(ctx, (*level)[is_folder ? kFolders : kOthers].as<List>(), name.value());
    });
}

Status push_level(Ctx& ctx, List* stack, Value descriptor, Value path) {
    Ref<List> level = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, level.get(), descriptor));
    MOLT_TRY(list_append(ctx, level.get(), path));
    for (int i = 0; i < 3; i++) MOLT_TRY(list_append(ctx, level.get(), Ref<>(MOLT_TRY(list_new(ctx)))));
    MOLT_TRY(list_append(ctx, level.get(), Value(molt_small_int(-1))));
    return list_append(ctx, stack, Value(level.get()));
}

Status set_position(Ctx& ctx, List* level, int64_t position) {
    return setitem(ctx, Value(level), Value(molt_small_int(kPosition)), Value(molt_small_int(position)));
}

/// Closes and leaves the innermost folder.
Status pop_level(Ctx& ctx, List* stack) {
    Ref<> level = own((*stack)[stack->n - 1]);
    MOLT_TRY(list_replace(ctx, stack, stack->n - 1, stack->n, nullptr, 0));
    return Status::of(call_here(ctx, "close"_n, (*level.value().as<List>())[kDescriptor]).ok());
}

/// Closes all folders, keeping what is pending.
void close_levels(Ctx& ctx, Value stack) {
    Ref<> pending = ctx.take_pending();
    while (stack && stack.is_kind(MOLT_KIND_LIST) && stack.as<List>()->n)
        if (!pop_level(ctx, stack.as<List>()).ok()) ctx.clear_pending();
    if (pending) ctx.restore_pending(std::move(pending));
}

/// Opens a folder below the level and enters it, unless it was exchanged for a link in between.
Status enter_folder(Ctx& ctx, fwalk_frame& f, List* level, int64_t position) {
    const bool follow = MOLT_TRY(truth(ctx, f.follow_symlinks)), topdown = MOLT_TRY(truth(ctx, f.topdown));
    Ref<> name = MOLT_TRY(Py(ctx, (*level)[kFolders]).item(position)), before, descriptor;
    Value folder = (*level)[kDescriptor];
    if (!follow && topdown) before = call_here(ctx, "stat"_n, name, kw("dir_fd"_n, folder), kw("follow_symlinks"_n, kFalse));
    else if (!follow) before = Py(ctx, (*level)[kStatuses]).item(position).call("stat"_n, kw("follow_symlinks"_n, kFalse));
    if (follow || before) descriptor = call_here(ctx, "open"_n, name, here.global(ctx, "O_RDONLY"_n), kw("dir_fd"_n, folder));
    if (!descriptor) return tell(ctx, f.onerror);
    auto* stack = f.stack.value().as<List>();
    Ref<> path = MOLT_TRY(call_path(ctx, "join"_n, (*level)[kPath], name));
    MOLT_TRY(push_level(ctx, stack, descriptor, path));
    if (follow || MOLT_TRY(call_path(ctx, "samestat"_n, before, call_here(ctx, "stat"_n, descriptor)).truth())) return done();
    return pop_level(ctx, stack);
}

Status give_level(Ctx& ctx, fwalk_frame& f, List* level) {
    Ref<Tuple> result = MOLT_TRY(tuple_of(ctx, (*level)[kPath], (*level)[kFolders], (*level)[kOthers], (*level)[kDescriptor]));
    f.result.set(Value(result.get()));
    return done();
}

/// The next result; false at the end.
Result<bool> fwalk_on(Ctx& ctx, fwalk_frame& f) {
    const bool topdown = MOLT_TRY(truth(ctx, f.topdown)), follow = MOLT_TRY(truth(ctx, f.follow_symlinks));
    auto* stack = f.stack.value().as<List>();
    while (stack->n) {
        Ref<> kept = own((*stack)[stack->n - 1]);
        auto* level = kept.value().as<List>();
        const int64_t position = (*level)[kPosition].small_int();
        if (position < 0) {
            MOLT_TRY(fill_level(ctx, level, !topdown && !follow));
            MOLT_TRY(set_position(ctx, level, 0));
            if (!topdown) continue;
            MOLT_TRY(give_level(ctx, f, level));
            return true;
        }
        const int64_t n = MOLT_TRY(length(ctx, (*level)[kFolders]));
        if (position < n) {
            MOLT_TRY(set_position(ctx, level, position + 1));
            MOLT_TRY(enter_folder(ctx, f, level, position));
            continue;
        }
        // After the folders below, from the bottom up, comes the folder itself; its descriptor is open until then.
        if (!topdown && position == n) {
            MOLT_TRY(set_position(ctx, level, n + 1));
            MOLT_TRY(give_level(ctx, f, level));
            return true;
        }
        MOLT_TRY(pop_level(ctx, stack));
    }
    return false;
}

Status fwalk_start(Ctx& ctx, fwalk_frame& f) {
    f.stack.set(MOLT_TRY(Ref<>(list_new(ctx))));
    Ref<> top = MOLT_TRY(call_here(ctx, "fspath"_n, f.top)), before;
    const bool follow = MOLT_TRY(truth(ctx, f.follow_symlinks));
    if (!follow) before = MOLT_TRY(call_here(ctx, "stat"_n, top, kw("follow_symlinks"_n, kFalse), kw("dir_fd"_n, f.dir_fd)));
    Ref<> descriptor = MOLT_TRY(call_here(ctx, "open"_n, top, here.global(ctx, "O_RDONLY"_n), kw("dir_fd"_n, f.dir_fd)));
    auto* stack = f.stack.value().as<List>();
    MOLT_TRY(push_level(ctx, stack, descriptor, top));
    if (follow) return done();
    const bool folder = MOLT_TRY(here.global(ctx, "st"_n).call("S_ISDIR"_n, Py(ctx, before).attr("st_mode"_n)).truth());
    if (folder && MOLT_TRY(call_path(ctx, "samestat"_n, before, call_here(ctx, "stat"_n, descriptor)).truth())) return done();
    return pop_level(ctx, stack);
}

} // namespace

Flow fwalk(Resume& r, fwalk_frame& f) {
    MOLT_RESUME(r);
    if (!fwalk_start(r.ctx, f).ok()) {
        close_levels(r.ctx, f.stack);
        return raised;
    }
    for (;;) {
        {
            auto more = fwalk_on(r.ctx, f);
            if (!more.ok()) {
                close_levels(r.ctx, f.stack);
                return raised;
            }
            if (!more.take()) break;
        }
        MOLT_YIELD_TRY(r, f.result);
        if (!r.value) {
            close_levels(r.ctx, f.stack);
            return raised;
        }
    }
    MOLT_RESUME_END(r, kNone);
}

} // namespace molt::os

// environ, and the codec of paths.
#include "core/exc/except.h"
#include "std/os/os.h"

#include "core/call/resumable.h"

namespace molt::os {

namespace {

/// Raises KeyError(key) instead of the pending one, which names the encoded key.
Raised key_error(Ctx& ctx, Value key) {
    if (!ctx.pending_matches(type::KeyError)) return raised;
    Except caught(ctx);
    Ref<> named = MOLT_TRY(exception_new(ctx, type::KeyError, key));
    return raise_py(ctx, named, kNone);
}

Py part(Ctx& ctx, Value self, Name function, Value v) { return Py(ctx, self).attr(function)(v); }
Py data(Ctx& ctx, Value self) { return Py(ctx, self).attr("_data"_n); }

/// dict(first) updated with second.
Ref<> merged(Ctx& ctx, Value first, Value second) {
    if (!MOLT_TRY(isinstance(ctx, first, MOLT_TRY(here.global(ctx, "Mapping"_n)))) ||
        !MOLT_TRY(isinstance(ctx, second, MOLT_TRY(here.global(ctx, "Mapping"_n)))))
        return not_implemented();
    Ref<> made = MOLT_TRY(builtin(ctx, "dict"_n)(first));
    MOLT_TRY(Py(ctx, made).call("update"_n, second));
    return made;
}

} // namespace

namespace _Environ {

Ref<> dunder_init(Ctx& ctx, Value self, Value data, Value encodekey, Value decodekey, Value encodevalue, Value decodevalue) {
    Py me(ctx, self);
    MOLT_TRY(me.set_attr("encodekey"_n, encodekey));
    MOLT_TRY(me.set_attr("decodekey"_n, decodekey));
    MOLT_TRY(me.set_attr("encodevalue"_n, encodevalue));
    MOLT_TRY(me.set_attr("decodevalue"_n, decodevalue));
    MOLT_TRY(me.set_attr("_data"_n, data));
    return none();
}

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    Ref<> encoded = MOLT_TRY(part(ctx, self, "encodekey"_n, key)), value = data(ctx, self).item(encoded);
    if (!value) return key_error(ctx, key);
    return part(ctx, self, "decodevalue"_n, value);
}

Ref<> dunder_setitem(Ctx& ctx, Value self, Value key, Value value) {
    Ref<> name = MOLT_TRY(part(ctx, self, "encodekey"_n, key)), text = MOLT_TRY(part(ctx, self, "encodevalue"_n, value));
    MOLT_TRY(call_here(ctx, "putenv"_n, name, text));
    MOLT_TRY(data(ctx, self).set_item(name, text));
    return none();
}

Ref<> dunder_delitem(Ctx& ctx, Value self, Value key) {
    Ref<> name = MOLT_TRY(part(ctx, self, "encodekey"_n, key));
    MOLT_TRY(call_here(ctx, "unsetenv"_n, name));
    if (!data(ctx, self).del_item(name).ok()) return key_error(ctx, key);
    return none();
}

// The keys are those of the moment when the iteration begins.
Flow dunder_iter(Resume& r, dunder_iter_frame& f) {
    MOLT_RESUME(r);
    f.keys.set(MOLT_TRY(Ref<>(builtin(r.ctx, "list"_n)(data(r.ctx, f.self)))));
    f.at.set(MOLT_TRY(iter(r.ctx, f.keys)));
    for (;;) {
        f.keys.set(MOLT_TRY(next(r.ctx, f.at)));
        if (f.keys.value().is_absent()) break;
        MOLT_YIELD(r, MOLT_TRY(Ref<>(part(r.ctx, f.self, "decodekey"_n, f.keys))));
    }
    MOLT_RESUME_END(r, kNone);
}

Ref<> dunder_len(Ctx& ctx, Value self) { return give(ctx, data(ctx, self).length()); }

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<Str> text = MOLT_TRY(str_from_utf8(ctx, ""));
    Ref<> items = MOLT_TRY(data(ctx, self).call("items"_n));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        Ref<> key = MOLT_TRY(part(ctx, self, "decodekey"_n, (*pair)[0])),
              value = MOLT_TRY(part(ctx, self, "decodevalue"_n, (*pair)[1]));
        text = MOLT_TRY(format_text(ctx, "{}{}{!r}: {!r}", text, text->n ? ", " : "", key, value));
        return done();
    }));
    return format_text(ctx, "environ({{{}}})", text);
}

Ref<> copy(Ctx& ctx, Value self) { return builtin(ctx, "dict"_n)(self); }

Ref<> setdefault(Ctx& ctx, Value self, Value key, Value value) {
    if (!MOLT_TRY(contains(ctx, self, key))) MOLT_TRY(setitem(ctx, self, key, value));
    return getitem(ctx, self, key);
}

Ref<> dunder_ior(Ctx& ctx, Value self, Value other) {
    MOLT_TRY(Py(ctx, self).call("update"_n, other));
    return own(self);
}

Ref<> dunder_or(Ctx& ctx, Value self, Value other) { return merged(ctx, self, other); }
Ref<> dunder_ror(Ctx& ctx, Value self, Value other) { return merged(ctx, other, self); }

} // namespace _Environ

Ref<> _encode(Ctx& ctx, Value value) {
    if (!MOLT_TRY(isinstance(ctx, value, Value(&type::str))))
        return ctx.raise(type::TypeError, "str expected, not {}", Value(class_of(value)));
    return Py(ctx, value).call("encode"_n, "utf-8", "surrogateescape");
}

Ref<> _decode(Ctx& ctx, Value value) { return Py(ctx, value).call("decode"_n, "utf-8", "surrogateescape"); }

Ref<> _check_bytes(Ctx& ctx, Value value) {
    if (!MOLT_TRY(isinstance(ctx, value, Value(&type::bytes))))
        return ctx.raise(type::TypeError, "bytes expected, not {}", type_name(value));
    return own(value);
}

Ref<> getenv(Ctx& ctx, Value key, Value fallback) { return here.global(ctx, "environ"_n).call("get"_n, key, fallback); }
Ref<> getenvb(Ctx& ctx, Value key, Value fallback) { return here.global(ctx, "environb"_n).call("get"_n, key, fallback); }

Ref<> fsencode(Ctx& ctx, Value filename) {
    Ref<> path = MOLT_TRY(call_here(ctx, "fspath"_n, filename));
    return path.value().is<Str>() ? _encode(ctx, path) : std::move(path);
}

Ref<> fsdecode(Ctx& ctx, Value filename) {
    Ref<> path = MOLT_TRY(call_here(ctx, "fspath"_n, filename));
    return path.value().is_kind(MOLT_KIND_BYTES) ? _decode(ctx, path) : std::move(path);
}

Ref<> _fspath(Ctx& ctx, Value path) { return call_here(ctx, "fspath"_n, path); }

namespace PathLike {

Ref<> dunder_fspath(Ctx& ctx, Value) { return raise_py(ctx, Value(&type::NotImplementedError)); }

Ref<> dunder_subclasshook(Ctx& ctx, Value cls_argument, Value subclass) {
    if (!(cls_argument == cls.value())) return not_implemented();
    return call_here(ctx, "_check_methods"_n, subclass, "__fspath__");
}

} // namespace PathLike

Ref<> fdopen(Ctx& ctx, Value fd, Value mode, Value buffering, Value encoding, std::span<const Value> rest, Value keywords) {
    if (!is_int(fd))
        return ctx.raise(type::TypeError, "invalid fd type ({}, expected integer)",
                         MOLT_TRY(Ref<>(str(ctx, Value(class_of(fd))))));
    Py io = import(ctx, "io");
    Ref<> chosen = own(encoding), letter = MOLT_TRY(str_from_utf8(ctx, "b"));
    if (!MOLT_TRY(contains(ctx, mode, letter))) chosen = MOLT_TRY(io.call("text_encoding"_n, encoding));
    Ref<List> args = MOLT_TRY(list_new(ctx));
    for (Value v : {fd, mode, buffering, chosen.value()}) MOLT_TRY(list_append(ctx, args.get(), v));
    for (Value v : rest) MOLT_TRY(list_append(ctx, args.get(), v));
    Ref<Tuple> all = MOLT_TRY(list_to_tuple(ctx, args.get()));
    return io.attr("open"_n).spread(all, keywords);
}

} // namespace molt::os

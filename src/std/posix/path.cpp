// Arguments that are paths, descriptors and texts of the system.
#include "std/posix/posix.h"

#include "core/types/codec.h"

namespace molt::posix {

Result<int64_t> number(Ctx& ctx, Value v) {
    Ref<> whole = MOLT_TRY(index(ctx, v));
    int64_t value;
    if (!int_fits_int64(whole, &value)) return ctx.raise(type::OverflowError, "Python int too large to convert to C long");
    return value;
}

namespace {

Result<int> checked_descriptor(Ctx& ctx, Value v) {
    Ref<> whole = MOLT_TRY(index(ctx, v));
    int64_t value;
    const bool fits = int_fits_int64(whole, &value);
    if (!fits) value = MOLT_TRY(compare_bool(ctx, whole, Value(molt_small_int(0)), CompareOp::lt)) ? INT64_MIN : INT64_MAX;
    if (value > INT32_MAX) return ctx.raise(type::OverflowError, "fd is greater than maximum");
    if (value < INT32_MIN) return ctx.raise(type::OverflowError, "fd is less than minimum");
    return int(value);
}

} // namespace

Status Path::refuse(Ctx& ctx, Value v, const char* function, const char* parameter, PathKind kind) {
    const char* wanted = "string, bytes or os.PathLike";
    if (kind == PathKind::or_descriptor) wanted = "string, bytes, os.PathLike or integer";
    if (kind == PathKind::or_none) wanted = "string, bytes, os.PathLike or None";
    if (kind == PathKind::or_descriptor_or_none) wanted = "string, bytes, os.PathLike, integer or None";
    return ctx.raise(type::TypeError, "{}: {} should be {}, not {}", function, parameter, wanted, Value(class_of(v)));
}

Status Path::read(Ctx& ctx, Value v, const char* function, const char* parameter, PathKind kind) {
    const bool none_allowed = kind == PathKind::or_none || kind == PathKind::or_descriptor_or_none;
    const bool descriptor_allowed = kind == PathKind::or_descriptor || kind == PathKind::or_descriptor_or_none;
    object_ = own(v);
    Ref<> path = own(v);
    if (none_allowed && v.is_none()) {
        object_ = MOLT_TRY(str_from_utf8(ctx, "."));
        path = object_.copy();
    }
    if (!path.value().is<Str>() && !path.value().is_kind(MOLT_KIND_BYTES)) {
        Ref<Str> protocol = MOLT_TRY(intern(ctx, "__fspath__"));
        Ref<> method = MOLT_TRY(lookup_special(ctx, v, protocol.get()));
        if (method.value().is_absent()) {
            Ref<Str> as_index = MOLT_TRY(intern(ctx, "__index__"));
            if (!descriptor_allowed || MOLT_TRY(lookup_special(ctx, v, as_index.get())).value().is_absent())
                return refuse(ctx, v, function, parameter, kind);
            fd_ = MOLT_TRY(checked_descriptor(ctx, v));
            if (fd_ < 0) fd_ = INT32_MAX; // no such descriptor: EBADF
            return done();
        }
        path = MOLT_TRY(call(ctx, method, {}));
        if (!path.value().is<Str>() && !path.value().is_kind(MOLT_KIND_BYTES))
            return ctx.raise(type::TypeError, "expected {}.__fspath__() to return str or bytes, not {}", Value(class_of(v)),
                             Value(class_of(path)));
        object_ = path.copy(); // what errors name
    }
    bytes_ = path.value().is_kind(MOLT_KIND_BYTES);
    if (bytes_) {
        const ByteSpan bytes = path.value().as<Bytes>()->span();
        std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        if (text.find('\0') != std::string_view::npos)
            return ctx.raise(type::ValueError, "{}: embedded null character in {}", function, parameter);
        if (!text_.append(text)) return ctx.raise_no_memory();
    } else MOLT_TRY(system_text(ctx, path, text_));
    return text_.append('\0') ? done() : Status(ctx.raise_no_memory());
}

// Without an end mark.
Status system_text(Ctx& ctx, Value v, mem::TextBuffer& out) {
    Ref<> path = own(v);
    if (!v.is<Str>() && !v.is_kind(MOLT_KIND_BYTES)) path = MOLT_TRY(fspath(ctx, v));
    std::string_view text;
    Ref<Bytes> encoded;
    if (Str* str = path.value().try_as<Str>()) {
        Ref<Str> encoding = MOLT_TRY(intern(ctx, "utf-8")), errors = MOLT_TRY(intern(ctx, "surrogateescape"));
        encoded = MOLT_TRY(codec_encode(ctx, str, encoding.get(), errors.get()));
    } else encoded = own(path.value().as<Bytes>());
    const ByteSpan bytes = encoded->span();
    text = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    if (text.find('\0') != std::string_view::npos) return ctx.raise(type::ValueError, "embedded null byte");
    return out.append(text) ? done() : Status(ctx.raise_no_memory());
}

Ref<> from_system(Ctx& ctx, std::string_view text, bool as_bytes) {
    Ref<Bytes> bytes = MOLT_TRY(bytes_from(ctx, ByteSpan(reinterpret_cast<const uint8_t*>(text.data()), text.size())));
    if (as_bytes) return bytes;
    Ref<Str> encoding = MOLT_TRY(intern(ctx, "utf-8")), errors = MOLT_TRY(intern(ctx, "surrogateescape"));
    return call_method(ctx, bytes, "decode", {encoding, errors});
}

Result<int> folder_descriptor(Ctx& ctx, Value dir_fd) {
    if (!dir_fd || dir_fd.is_none()) return host::kCurrentFolder;
    Ref<Str> as_index = MOLT_TRY(intern(ctx, "__index__"));
    if (MOLT_TRY(lookup_special(ctx, dir_fd, as_index.get())).value().is_absent())
        return ctx.raise(type::TypeError, "argument should be integer or None, not {}", type_name(dir_fd));
    return checked_descriptor(ctx, dir_fd);
}

Result<int> file_descriptor(Ctx& ctx, Value v) {
    Ref<> given = own(v);
    if (!is_int(v)) {
        Ref<> method = MOLT_TRY(getattr_optional(ctx, v, "fileno"));
        if (method.value().is_absent()) return ctx.raise(type::TypeError, "argument must be an int, or have a fileno() method.");
        given = MOLT_TRY(call(ctx, method, {}));
        if (!is_int(given)) return ctx.raise(type::TypeError, "fileno() returned a non-integer");
    }
    int64_t value;
    if (!int_fits_int64(given, &value) || value > INT32_MAX || value < INT32_MIN)
        return ctx.raise(type::OverflowError, "Python int too large to convert to C int");
    if (value < 0) return ctx.raise(type::ValueError, "file descriptor cannot be a negative integer ({})", value);
    return int(value);
}

Raised fail(Ctx& ctx, int error, const char* function, Value filename, Value filename2) {
    if (error == host::kENOSYS && !host::has_processes())
        return ctx.raise(type::NotImplementedError, "os.{} is not there on this target", function);
    return raise_os_error(ctx, error, filename, filename2);
}

Ref<> fspath(Ctx& ctx, Value path) {
    if (path.is<Str>() || path.is_kind(MOLT_KIND_BYTES)) return own(path);
    Ref<Str> protocol = MOLT_TRY(intern(ctx, "__fspath__"));
    Ref<> method = MOLT_TRY(lookup_special(ctx, path, protocol.get()));
    if (method.value().is_absent())
        return ctx.raise(type::TypeError, "expected str, bytes or os.PathLike object, not {}", Value(class_of(path)));
    Ref<> found = MOLT_TRY(call(ctx, method, {}));
    if (found.value().is<Str>() || found.value().is_kind(MOLT_KIND_BYTES)) return found;
    return ctx.raise(type::TypeError, "expected {}.__fspath__() to return str or bytes, not {}", Value(class_of(path)),
                     Value(class_of(found)));
}

} // namespace molt::posix

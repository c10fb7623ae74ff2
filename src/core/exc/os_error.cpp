// OSError: the constructor that picks a subclass by errno, its text, and the one place that maps error numbers.
#include "core/exc/exception.h"
#include "core/host/errors.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "gen/core/exceptions.h"

namespace molt {

namespace {

struct ErrnoClass {
    int error;
    Class* cls;
};
const ErrnoClass errno_classes[] = {
    {host::kEAGAIN, &type::BlockingIOError},
    {host::kEALREADY, &type::BlockingIOError},
    {host::kEINPROGRESS, &type::BlockingIOError},
    {host::kEPIPE, &type::BrokenPipeError},
    {host::kESHUTDOWN, &type::BrokenPipeError},
    {host::kECHILD, &type::ChildProcessError},
    {host::kECONNABORTED, &type::ConnectionAbortedError},
    {host::kECONNREFUSED, &type::ConnectionRefusedError},
    {host::kECONNRESET, &type::ConnectionResetError},
    {host::kEEXIST, &type::FileExistsError},
    {host::kENOENT, &type::FileNotFoundError},
    {host::kEISDIR, &type::IsADirectoryError},
    {host::kENOTDIR, &type::NotADirectoryError},
    {host::kEINTR, &type::InterruptedError},
    {host::kEACCES, &type::PermissionError},
    {host::kEPERM, &type::PermissionError},
    {host::kESRCH, &type::ProcessLookupError},
    {host::kETIMEDOUT, &type::TimeoutError},
};

Class* class_for(int64_t error) {
    for (const ErrnoClass& row : errno_classes)
        if (row.error == error) return row.cls;
    return nullptr;
}

Ref<> slot_or_none(Slot<>& slot) { return slot ? slot.copy() : none(); }

bool looks_like_number(Value v) {
    const Slots& slots = class_of(v)->slots;
    return slots.index || slots.int_ || slots.float_ || v.is_kind(MOLT_KIND_COMPLEX);
}

/// characters_written: -1 stands for none.
Status set_count_py(Ctx& ctx, OsError* self, Value value) {
    const int64_t count = MOLT_TRY(index_int64(ctx, value, type::ValueError));
    if (count == -1) self->characters_written.clear();
    else self->characters_written.set(MOLT_TRY(int_from_int64(ctx, count)));
    return done();
}

/// (errno, strerror[, filename[, winerror[, filename2]]]); args keeps the first two where a file is named.
Status fill(Ctx& ctx, OsError* self, const Args& args) {
    size_t n = args.count();
    if (n < 2 || n > 5) {
        self->args.set(MOLT_TRY(tuple_copy(ctx, args.items, n)));
        return done();
    }
    self->errno_.set(args[0]);
    self->strerror.set(args[1]);
    const bool named = n >= 3 && !args[2].is_none();
    const bool counted = named && class_of(self) == &type::BlockingIOError && looks_like_number(args[2]);
    if (counted) MOLT_TRY(set_count_py(ctx, self, args[2]));
    else if (named) {
        self->filename.set(args[2]);
        if (n == 5 && !args[4].is_none()) self->filename2.set(args[4]);
    }
    self->args.set(MOLT_TRY(tuple_copy(ctx, args.items, named && !counted ? 2 : n)));
    return done();
}

} // namespace

Raised raise_os_error(Ctx& ctx, int error, Value filename, Value filename2) {
    Class* cls = class_for(error);
    if (!cls) cls = &type::OSError;
    Ref<OsError> e = allocate<OsError>(ctx, cls);
    if (!e) return raised;
    Ref<Str> text = str_from_utf8(ctx, host::error_text(error));
    if (!text) return raised;
    Value number(molt_small_int(error));
    e->errno_.set(number);
    e->strerror.set(text.value());
    if (filename && !filename.is_none()) e->filename.set(filename);
    if (filename2 && !filename2.is_none()) e->filename2.set(filename2);
    Ref<Tuple> args = tuple_of(ctx, number, text.value());
    if (!args) return raised;
    e->args.set(std::move(args));
    return ctx.raise_instance(std::move(e));
}

namespace OSError {

namespace {
/// Whether __init__ is to parse the arguments: it is overridden, and __new__ is not.
bool parses_in_init(const Class* cls) {
    return cls->slots.init != type::OSError.slots.init && cls->slots.new_ == type::OSError.slots.new_;
}
} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    const bool own_init = parses_in_init(cls);
    if (!own_init && args.keyword_count())
        return ctx.raise(type::TypeError, "{}() takes no keyword arguments", cls->name.value());
    int64_t error = 0;
    if (!own_init && cls == &type::OSError && args.count() >= 2 && args.count() <= 5 && is_int(args[0]) &&
        int_fits_int64(args[0], &error))
        if (Class* mapped = class_for(error)) cls = mapped;
    Ref<OsError> e = MOLT_TRY(allocate<OsError>(ctx, cls));
    if (!own_init) MOLT_TRY(fill(ctx, e.get(), args));
    else e->args.set(MOLT_TRY(tuple_copy(ctx, nullptr, 0)));
    return e;
}

Status dunder_init(Ctx& ctx, OsError* self, const Args& args) {
    if (!parses_in_init(class_of(self))) return done(); // __new__ did it
    if (args.keyword_count()) return ctx.raise(type::TypeError, "{}() takes no keyword arguments", class_of(self)->name.value());
    return fill(ctx, self, args);
}

Ref<> dunder_str(Ctx& ctx, Value self) {
    auto* e = static_cast<OsError*>(self.object());
    Value number = e->errno_ ? e->errno_.value() : kNone, text = e->strerror ? e->strerror.value() : kNone;
    if (e->filename) {
        if (e->filename2)
            return format_text(ctx, "[Errno {}] {}: {!r} -> {!r}", number, text, e->filename.value(), e->filename2.value());
        return format_text(ctx, "[Errno {}] {}: {!r}", number, text, e->filename.value());
    }
    if (e->errno_ && e->strerror) return format_text(ctx, "[Errno {}] {}", number, text);
    return BaseException::dunder_str(ctx, self);
}

Ref<> dunder_reduce(Ctx& ctx, OsError* self) {
    if (self->args->n != 2 || !self->filename) return BaseException::dunder_reduce(ctx, self);
    Ref<Tuple> args = self->filename2 ? tuple_of(ctx, (*self->args.get())[0], (*self->args.get())[1], self->filename.value(),
                                                 kNone, self->filename2.value())
                                      : tuple_of(ctx, (*self->args.get())[0], (*self->args.get())[1], self->filename.value());
    if (!args) return raised;
    Ref<> plain = MOLT_TRY(BaseException::dunder_reduce(ctx, self)); // has the attributes last, if there are any
    if (auto* parts = plain.value().as<Tuple>(); parts->n == 3)
        return tuple_of(ctx, Value(class_of(self)), Value(args.get()), (*parts)[2]);
    return tuple_of(ctx, Value(class_of(self)), Value(args.get()));
}

#define MOLT_FIELD(field, member)                                                                                                \
    Ref<> get_##field(Ctx&, OsError* self) { return slot_or_none(self->member); }                                                \
    Status set_##field(Ctx&, OsError* self, Value value) {                                                                       \
        self->member.set(value);                                                                                                 \
        return done();                                                                                                           \
    }
MOLT_FIELD(errno_, errno_)
MOLT_FIELD(strerror, strerror)
MOLT_FIELD(filename, filename)
MOLT_FIELD(filename2, filename2)

Ref<> get_characters_written(Ctx& ctx, OsError* self) {
    if (!self->characters_written)
        return ctx.raise_value(type::AttributeError, MOLT_TRY(intern(ctx, "characters_written")).value());
    return self->characters_written.copy();
}
Status set_characters_written(Ctx& ctx, OsError* self, Value value) {
    if (value) return set_count_py(ctx, self, value);
    if (!self->characters_written)
        return ctx.raise_value(type::AttributeError, MOLT_TRY(intern(ctx, "characters_written")).value());
    self->characters_written.clear();
    return done();
}

} // namespace OSError

} // namespace molt

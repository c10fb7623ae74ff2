// UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError.
#include <cstdio>

#include "core/exc/exception.h"
#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "core/types/bytes.h"
#include "gen/core/exceptions.h"

namespace molt {

namespace {

Ref<> slot_or_none(Slot<>& slot) { return slot ? slot.copy() : none(); }

Status wrong(Ctx& ctx, size_t position, const char* expected, Value given) {
    return ctx.raise(type::TypeError, "argument {} must be {}, not {}", position, expected, type_name(given));
}

/// (encoding, object, start, end, reason); translate errors have no encoding.
Status init(Ctx& ctx, UnicodeErrorObject* self, const Args& args, bool has_encoding, bool object_is_str) {
    self->args.set(MOLT_TRY(tuple_copy(ctx, args.items, args.count())));
    size_t expected = has_encoding ? 5 : 4;
    if (args.keyword_count()) return ctx.raise(type::TypeError, "{}() takes no keyword arguments", class_of(self)->name.value());
    if (args.count() != expected)
        return ctx.raise(type::TypeError, "function takes exactly {} arguments ({} given)", expected, args.count());
    size_t i = 0;
    if (has_encoding) {
        if (!args[i].is<Str>()) return wrong(ctx, 1, "str", args[i]);
        self->encoding.set(args[i++]);
    }
    if (object_is_str && !args[i].is<Str>()) return wrong(ctx, i + 1, "str", args[i]);
    if (object_is_str || args[i].is<Bytes>()) self->object.set(args[i]);
    else {
        BufferView view;
        MOLT_TRY(view.acquire(ctx, args[i]));
        self->object.set(MOLT_TRY(bytes_from(ctx, view.span())));
    }
    i++;
    for (Slot<>* slot : {&self->start, &self->end}) {
        int64_t n = MOLT_TRY(index_int64(ctx, args[i++], type::OverflowError));
        slot->set(MOLT_TRY(int_from_int64(ctx, n)));
    }
    if (!args[i].is<Str>()) return wrong(ctx, i + 1, "str", args[i]);
    self->reason.set(args[i]);
    return done();
}

int64_t position(Slot<>& slot) {
    int64_t n = 0;
    if (slot) int_fits_int64(slot, &n);
    return n;
}

/// A field of the text; a program may have deleted it.
Ref<Str> shown(Ctx& ctx, Slot<>& slot) {
    Ref<> kept = slot ? slot.copy() : Ref<>();
    return kept ? str(ctx, kept) : str_from_utf8(ctx, "<NULL>");
}

/// start and end are words in CPython.
Status set_position(Ctx& ctx, Slot<>& slot, Value value) {
    if (!value) return ctx.raise(type::TypeError, "can't delete numeric/char attribute");
    if (!is_int(value)) return ctx.raise(type::TypeError, "an integer is required");
    int64_t n = 0;
    if (!int_fits_int64(value, &n)) return ctx.raise(type::OverflowError, "Python int too large to convert to C ssize_t");
    slot.set(MOLT_TRY(int_from_int64(ctx, n)));
    return done();
}

/// '\xe9', '\u20ac', '\U0001f600'
Ref<Str> escaped(Ctx& ctx, uint32_t c) {
    char text[16];
    snprintf(text, sizeof text, c <= 0xFF ? "\\x%02x" : c <= 0xFFFF ? "\\u%04x" : "\\U%08x", unsigned(c));
    return str_from_utf8(ctx, text);
}

} // namespace

#define MOLT_FIELD(field, member)                                                                                                \
    Ref<> get_##field(Ctx&, UnicodeErrorObject* self) { return slot_or_none(self->member); }                                     \
    Status set_##field(Ctx&, UnicodeErrorObject* self, Value value) {                                                            \
        self->member.set(value);                                                                                                 \
        return done();                                                                                                           \
    }
#define MOLT_POSITION(field)                                                                                                     \
    Ref<> get_##field(Ctx&, UnicodeErrorObject* self) { return slot_or_none(self->field); }                                      \
    Status set_##field(Ctx& ctx, UnicodeErrorObject* self, Value value) { return set_position(ctx, self->field, value); }
#define MOLT_FIELDS() MOLT_FIELD(object_, object) MOLT_POSITION(start) MOLT_POSITION(end) MOLT_FIELD(reason, reason)

namespace UnicodeEncodeError {
Status dunder_init(Ctx& ctx, UnicodeErrorObject* self, const Args& args) { return init(ctx, self, args, true, true); }
Ref<> dunder_str(Ctx& ctx, Value value) {
    auto* e = static_cast<UnicodeErrorObject*>(value.object());
    if (!e->object) return own(Value(str_empty()));
    Ref<Str> reason = MOLT_TRY(shown(ctx, e->reason)), encoding = MOLT_TRY(shown(ctx, e->encoding));
    Ref<> object = e->object.copy();
    int64_t start = position(e->start), end = position(e->end);
    auto* text = object.value().is<Str>() ? object.value().as<Str>() : nullptr;
    if (text && start >= 0 && start < int64_t(text->n) && end == start + 1) {
        Ref<Str> letter = MOLT_TRY(escaped(ctx, text->at(uint64_t(start))));
        return format_text(ctx, "'{}' codec can't encode character '{}' in position {}: {}", encoding, letter, start, reason);
    }
    return format_text(ctx, "'{}' codec can't encode characters in position {}-{}: {}", encoding, start, end - 1, reason);
}
MOLT_FIELD(encoding, encoding)
MOLT_FIELDS()
} // namespace UnicodeEncodeError

namespace UnicodeDecodeError {
Status dunder_init(Ctx& ctx, UnicodeErrorObject* self, const Args& args) { return init(ctx, self, args, true, false); }
Ref<> dunder_str(Ctx& ctx, Value value) {
    auto* e = static_cast<UnicodeErrorObject*>(value.object());
    if (!e->object) return own(Value(str_empty()));
    Ref<Str> reason = MOLT_TRY(shown(ctx, e->reason)), encoding = MOLT_TRY(shown(ctx, e->encoding));
    Ref<> object = e->object.copy();
    int64_t start = position(e->start), end = position(e->end);
    auto* data = object.value().is<Bytes>() ? object.value().as<Bytes>() : nullptr;
    if (data && start >= 0 && start < int64_t(data->n) && end == start + 1) {
        char octet[8];
        snprintf(octet, sizeof octet, "0x%02x", unsigned(data->data()[start]));
        return format_text(ctx, "'{}' codec can't decode byte {} in position {}: {}", encoding, octet, start, reason);
    }
    return format_text(ctx, "'{}' codec can't decode bytes in position {}-{}: {}", encoding, start, end - 1, reason);
}
MOLT_FIELD(encoding, encoding)
MOLT_FIELDS()
} // namespace UnicodeDecodeError

namespace UnicodeTranslateError {
Status dunder_init(Ctx& ctx, UnicodeErrorObject* self, const Args& args) { return init(ctx, self, args, false, true); }
Ref<> dunder_str(Ctx& ctx, Value value) {
    auto* e = static_cast<UnicodeErrorObject*>(value.object());
    if (!e->object) return own(Value(str_empty()));
    Ref<Str> reason = MOLT_TRY(shown(ctx, e->reason));
    Ref<> object = e->object.copy();
    int64_t start = position(e->start), end = position(e->end);
    auto* text = object.value().is<Str>() ? object.value().as<Str>() : nullptr;
    if (text && start >= 0 && start < int64_t(text->n) && end == start + 1) {
        Ref<Str> letter = MOLT_TRY(escaped(ctx, text->at(uint64_t(start))));
        return format_text(ctx, "can't translate character '{}' in position {}: {}", letter, start, reason);
    }
    return format_text(ctx, "can't translate characters in position {}-{}: {}", start, end - 1, reason);
}
MOLT_FIELD(encoding, encoding)
MOLT_FIELDS()
} // namespace UnicodeTranslateError

} // namespace molt

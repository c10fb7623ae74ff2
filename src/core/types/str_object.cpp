// str: construction and the protocol slots.
#include "core/base/str_find.h"
#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "core/types/codec.h"
#include "core/types/slice.h"
#include "core/types/str_iterator.h"
#include "core/types/str_repr.h"
#include "core/types/str_text.h"
#include "core/types/tuple.h"
#include "gen/core/str.h"

namespace molt::str_ {

namespace {

/// str(object, encoding, errors)
Ref<Str> decode_object(Ctx& ctx, Value object, Str* encoding, Str* errors) {
    if (object.is<Str>()) return ctx.raise(type::TypeError, "decoding str is not supported");
    BufferView view;
    if (!buffer_supported(object))
        return ctx.raise(type::TypeError, "decoding to str: need a bytes-like object, {} found", type_name(object));
    MOLT_TRY(view.acquire(ctx, object));
    return codec_decode(ctx, object, view.span(), encoding, errors);
}

Ref<> get_slice(Ctx& ctx, Str* s, Slice* key) {
    SliceSteps steps = MOLT_TRY(slice_unpack_py(ctx, key));
    steps.fit(int64_t(s->n));
    if (steps.length == 0) return own(str_empty());
    if (steps.step == 1) return str_substring(ctx, s, uint64_t(steps.start), uint64_t(steps.start + steps.length));
    return s->view().visit([&](auto units) -> Ref<> {
        uint32_t all = 0;
        int64_t at = steps.start;
        for (int64_t i = 0; i < steps.length; i++, at += steps.step) all |= units[size_t(at)];
        if (steps.length == 1) return str_from_code_point(ctx, all);
        // The classes end at powers of two: the or of code points is in the class of the widest.
        Ref<Str> made = MOLT_TRY(str_allocate(ctx, uint64_t(steps.length), all));
        at = steps.start;
        using Unit = std::remove_cvref_t<decltype(units[0])>;
        if (made->width == sizeof(Unit)) { // OPTIMIZATION: as a rule
            auto* to = static_cast<Unit*>(made->data());
            for (int64_t i = 0; i < steps.length; i++, at += steps.step) to[i] = units[size_t(at)];
            return made;
        }
        for (int64_t i = 0; i < steps.length; i++, at += steps.step)
            write_unit(made->data(), made->width, size_t(i), units[size_t(at)]);
        return made;
    });
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, Value object, Str* encoding, Str* errors) {
    Ref<Str> text;
    if (!object) text = own(str_empty());
    else if (!encoding && !errors) text = MOLT_TRY(molt::str(ctx, object));
    else text = MOLT_TRY(decode_object(ctx, object, encoding, errors));
    if (cls == &type::str) return text;
    return str_of_class(ctx, cls, text.get());
}

Ref<> dunder_repr(Ctx& ctx, Value self) { return str_repr(ctx, self.as<Str>()); }
Ref<> dunder_str(Ctx& ctx, Value self) { return str_exact(ctx, self.as<Str>()); }
Result<int64_t> dunder_hash(Ctx&, Value self) { return str_hash(self.as<Str>()); }

Ref<> dunder_compare(Ctx&, Value self, Value other, CompareOp op) {
    const Str* a = self.as<Str>();
    const Str* b = other.try_as<Str>();
    if (!b) return not_implemented();
    if (op == CompareOp::eq) return boolean(str_equal(a, b));
    if (op == CompareOp::ne) return boolean(!str_equal(a, b));
    return boolean(order_satisfies(a == b ? 0 : str_compare(a, b), op));
}

Ref<> dunder_iter(Ctx& ctx, Value self) {
    Str* s = self.as<Str>();
    Class* cls = s->is_ascii() ? &type::str_ascii_iterator : &type::str_iterator;
    Ref<StrIterator> made = MOLT_TRY(allocate<StrIterator>(ctx, cls));
    made->sequence.set(self);
    return made;
}

Result<int64_t> dunder_len(Ctx&, Value self) { return int64_t(self.as<Str>()->n); }

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    Str* s = self.as<Str>();
    if (key.is<Slice>()) return get_slice(ctx, s, key.as<Slice>());
    if (!has_index(key)) return ctx.raise(type::TypeError, "string indices must be integers, not '{}'", type_name(key));
    return str_item(ctx, s, key.is_small_int() ? key.small_int() : MOLT_TRY(index_int64(ctx, key, type::IndexError)));
}

Ref<> dunder_add(Ctx& ctx, Value left, Value right) {
    if (!right.is<Str>()) return ctx.raise(type::TypeError, "can only concatenate str (not \"{}\") to str", type_name(right));
    return str_concat(ctx, left.as<Str>(), right.as<Str>());
}

Ref<> dunder_mul(Ctx& ctx, Value left, Value right) {
    Str* s = left.as<Str>();
    const int64_t count = MOLT_TRY(index_int64(ctx, right, type::OverflowError));
    if (count < 1 || s->n == 0) return own(str_empty());
    if (count == 1) return str_exact(ctx, s);
    if (uint64_t(count) > uint64_t(INT64_MAX) / s->n) return ctx.raise(type::OverflowError, "repeated string is too long");
    Ref<Str> made = MOLT_TRY(str_allocate(ctx, s->n * uint64_t(count), s->max_char));
    const size_t piece = size_t(s->n) * s->width, total = piece * size_t(count);
    auto* to = static_cast<char*>(made->data());
    if (piece == 1) {
        std::memset(to, s->latin1()[0], total);
        return made;
    }
    std::memcpy(to, s->data(), piece);
    for (size_t done = piece; done < total;) {
        const size_t more = done < total - done ? done : total - done;
        std::memcpy(to + done, to, more);
        done += more;
    }
    return made;
}

Result<bool> dunder_contains(Ctx& ctx, Value self, Value item) {
    const Str* sub = item.try_as<Str>();
    if (!sub) return ctx.raise(type::TypeError, "'in <string>' requires string as left operand, not {}", type_name(item));
    const Str* text = self.as<Str>();
    if (text->width == 1 && sub->n == 1) // OPTIMIZATION: a character
        return sub->width == 1 && text->n && std::memchr(text->latin1(), sub->latin1()[0], size_t(text->n)) != nullptr;
    return base::find(self.as<Str>()->view(), sub->view(), 0, size_t(self.as<Str>()->n)) != base::kNotFound;
}

Ref<> encode(Ctx& ctx, Str* self, Str* encoding, Str* errors) { return codec_encode(ctx, self, encoding, errors); }

Result<int64_t> dunder_sizeof(Ctx&, Str* self) {
    constexpr size_t kAsciiHead = 40, kOtherHead = 56; // CPython's, which programs print
    return int64_t((self->is_ascii() ? kAsciiHead : kOtherHead) + size_t(self->n + 1) * self->width);
}

Ref<> dunder_getnewargs(Ctx& ctx, Str* self) {
    Ref<Str> text = MOLT_TRY(str_from_view(ctx, self->view()));
    return tuple_of(ctx, text);
}

} // namespace molt::str_

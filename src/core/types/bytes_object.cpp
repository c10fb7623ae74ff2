// bytes: construction and the protocol slots.
#include <cstring>

#include "core/base/str_find.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "core/types/bytes_source.h"
#include "core/types/codec.h"
#include "core/types/list.h"
#include "core/types/memoryview.h"
#include "core/types/slice.h"
#include "core/types/tuple.h"
#include "gen/core/bytes.h"

namespace molt {

Status append_ints_py(Ctx& ctx, Value iterable, ByteBuffer& out, const char* range_text) {
    return for_each(ctx, iterable, [&](Value item) -> Status {
        const uint8_t byte = MOLT_TRY(byte_value_py(ctx, item, range_text));
        if (!out.push(byte)) return ctx.raise_no_memory();
        return done();
    });
}

namespace {
/// OPTIMIZATION: from a list or tuple of ints in a word. False: it is none, or has something else.
bool bytes_of_words(Ctx& ctx, Value v, Ref<Bytes>& made) {
    const molt_value* items;
    uint64_t n;
    if (v.is_exact(MOLT_KIND_LIST)) items = v.as<List>()->items(), n = v.as<List>()->n;
    else if (v.is_exact(MOLT_KIND_TUPLE)) items = v.as<Tuple>()->items, n = v.as<Tuple>()->n;
    else return false;
    if (n < 2) return false;
    for (uint64_t i = 0; i < n; i++)
        if (!Value(items[i]).is_small_int() || uint64_t(Value(items[i]).small_int()) > 255) return false;
    made = bytes_allocate(ctx, n);
    if (made)
        for (uint64_t i = 0; i < n; i++) made->data()[i] = uint8_t(Value(items[i]).small_int());
    return true;
}
} // namespace

Result<bool> wants_encoding(Ctx& ctx, Value source, Str* encoding, Str* errors) {
    const bool is_text = source && source.is<Str>();
    if (is_text && !encoding) return ctx.raise(type::TypeError, "string argument without an encoding");
    if (!is_text && encoding) return ctx.raise(type::TypeError, "encoding without a string argument");
    if (!is_text && errors) return ctx.raise(type::TypeError, "errors without a string argument");
    return is_text;
}

Result<uint64_t> repeated_size_py(Ctx& ctx, const ByteString* bytes, Value count, int64_t* times) {
    *times = MOLT_TRY(index_int64(ctx, count, type::OverflowError));
    const uint64_t n = bytes->n; // __index__ may have changed it
    if (*times < 0) *times = 0;
    if (n && uint64_t(*times) > uint64_t(INT64_MAX) / n) {
        if (Value(bytes).is_kind(MOLT_KIND_BYTEARRAY)) return ctx.raise_no_memory();
        return ctx.raise(type::OverflowError, "repeated bytes are too long");
    }
    return n * uint64_t(*times);
}

void repeat_bytes(uint8_t* to, ByteSpan data, int64_t times) {
    if (data.empty() || times <= 0) return;
    const size_t total = data.size() * size_t(times);
    if (data.size() == 1) {
        std::memset(to, data[0], total);
        return;
    }
    std::memmove(to, data.data(), data.size());
    for (size_t done = data.size(); done < total;) {
        const size_t more = done < total - done ? done : total - done;
        std::memcpy(to + done, to, more);
        done += more;
    }
}

Result<bool> bytes_contain_py(Ctx& ctx, ByteString* self, Value item) {
    if (has_index(item)) {
        Ref<> number = index(ctx, item);
        if (number) return base::find_unit(self->view(), MOLT_TRY(byte_value_py(ctx, number)), 0) != base::kNotFound;
        ctx.clear_pending(); // an object that is no number after all
    }
    BufferView sub;
    MOLT_TRY(sub.acquire(ctx, item));
    return base::find(self->view(), sub.view(), 0, size_t(self->n)) != base::kNotFound;
}

Status acquire_tail_py(Ctx& ctx, BufferView* tail, Value object, const char* onto) {
    if (tail->acquire(ctx, object).ok()) return done();
    Ref<> refused = ctx.take_pending();
    return ctx.raise(type::TypeError, "can't concat {} to {}", type_name(object), onto);
}

namespace bytes {

namespace {

constexpr const char* kRange = "bytes must be in range(0, 256)";

/// A count of zeros; kAbsent when v is to be read another way.
Ref<> zeros_py(Ctx& ctx, Value v) {
    if (!has_index(v)) return Ref<>::own(kAbsent);
    Result<int64_t> size = index_int64(ctx, v, type::OverflowError);
    if (!size.ok()) {
        if (!ctx.swallow(type::TypeError)) return raised;
        return Ref<>::own(kAbsent);
    }
    const int64_t n = size.take();
    if (n < 0) return ctx.raise(type::ValueError, "negative count");
    Ref<Bytes> made = MOLT_TRY(bytes_allocate(ctx, uint64_t(n)));
    if (n) std::memset(made->data(), 0, size_t(n));
    return made;
}

/// The content of any other object: a buffer or an iterable of ints.
Ref<Bytes> from_content_py(Ctx& ctx, Value v) {
    if (buffer_supported(v)) {
        BufferView view;
        MOLT_TRY(view.acquire(ctx, v, BufferNeed::strided));
        Ref<Bytes> made = MOLT_TRY(bytes_allocate(ctx, view.info().length));
        buffer_copy_out(view.info(), made->data());
        return made;
    }
    if (!v.is<Str>()) {
        if (Ref<Bytes> made; bytes_of_words(ctx, v, made)) return made;
        if (Ref<> iterator = iter(ctx, v)) {
            ByteBuffer out;
            MOLT_TRY(append_ints_py(ctx, iterator, out, kRange));
            return bytes_from(ctx, ByteSpan(out.data(), out.size()));
        }
        if (!ctx.swallow(type::TypeError)) return raised;
    }
    return ctx.raise(type::TypeError, "cannot convert '{}' object to bytes", type_name(v));
}

/// What __bytes__ gives; kAbsent when there is none.
Ref<> special_bytes_py(Ctx& ctx, Value v) {
    Ref<> method = MOLT_TRY(lookup_special(ctx, v, names.__bytes__));
    if (method.value().is_absent()) return method;
    Ref<> made = MOLT_TRY(call(ctx, method, {}));
    if (!made.value().is<Bytes>()) return ctx.raise(type::TypeError, "__bytes__ returned non-bytes (type {})", type_name(made));
    return made;
}

/// The steps of bytes(source, encoding, errors) for the class itself.
Ref<> make(Ctx& ctx, Value source, Str* encoding, Str* errors) {
    // 1. Text needs an encoding, and only text takes one.
    if (!source && !encoding && !errors) return own(bytes_empty());
    if (encoding) {
        MOLT_TRY(wants_encoding(ctx, source, encoding, errors));
        return codec_encode(ctx, source.as<Str>(), encoding, errors);
    }
    if (errors) {
        if (source && source.is<Str>()) return ctx.raise(type::TypeError, "string argument without an encoding");
        return ctx.raise(type::TypeError, "errors without a string argument");
    }
    // 2. __bytes__ decides.
    if (source.is_exact(MOLT_KIND_BYTES)) return own(source);
    Ref<> made = MOLT_TRY(special_bytes_py(ctx, source));
    if (!made.value().is_absent()) return made;
    if (source.is<Str>()) return ctx.raise(type::TypeError, "string argument without an encoding");
    // 3. A count, then a buffer, then an iterable.
    made = MOLT_TRY(zeros_py(ctx, source));
    if (!made.value().is_absent()) return made;
    return from_content_py(ctx, source);
}

Ref<> get_slice(Ctx& ctx, Bytes* b, Slice* key) {
    SliceSteps steps = MOLT_TRY(slice_unpack_py(ctx, key));
    steps.fit(int64_t(b->n));
    if (steps.length == 0) return own(bytes_empty());
    if (steps.step == 1 && uint64_t(steps.length) == b->n) return bytes_exact(ctx, b);
    if (steps.step == 1) return bytes_from(ctx, b->span().subspan(size_t(steps.start), size_t(steps.length)));
    if (steps.length == 1) return bytes_from(ctx, b->span().subspan(size_t(steps.start), 1));
    Ref<Bytes> made = MOLT_TRY(bytes_allocate(ctx, uint64_t(steps.length)));
    for (int64_t i = 0; i < steps.length; i++) made->data()[i] = b->data()[steps.start + i * steps.step];
    return made;
}

} // namespace

} // namespace bytes

Ref<Bytes> bytes_from_object_py(Ctx& ctx, Value v) {
    if (v.is_exact(MOLT_KIND_BYTES)) return own(v.as<Bytes>());
    Ref<> made = MOLT_TRY(bytes::special_bytes_py(ctx, v));
    if (!made.value().is_absent()) return std::move(made).cast<Bytes>();
    return bytes::from_content_py(ctx, v);
}

namespace bytes {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value source, Str* encoding, Str* errors) {
    Ref<> made = MOLT_TRY(make(ctx, source, encoding, errors));
    if (cls == &type::bytes) return made;
    return bytes_of_class(ctx, cls, made.value().as<Bytes>()->span());
}

Ref<> dunder_repr(Ctx& ctx, Value self) { return bytes_repr(ctx, self.as<Bytes>()->span()); }
Ref<> dunder_str(Ctx& ctx, Value self) { return dunder_repr(ctx, self); }
Result<int64_t> dunder_hash(Ctx&, Value self) { return bytes_hash(self.as<Bytes>()); }

Ref<> dunder_compare(Ctx&, Value self, Value other, CompareOp op) {
    if (!other.is<Bytes>()) return not_implemented();
    return boolean(order_satisfies(bytes_compare(self.as<Bytes>()->span(), other.as<Bytes>()->span()), op));
}

Ref<> dunder_iter(Ctx& ctx, Value self) {
    Ref<BytesIterator> made = MOLT_TRY(allocate<BytesIterator>(ctx, &type::bytes_iterator));
    made->sequence.set(self);
    return made;
}

Result<int64_t> dunder_len(Ctx&, Value self) { return int64_t(self.as<Bytes>()->n); }

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    auto* b = self.as<Bytes>();
    if (key.is<Slice>()) return get_slice(ctx, b, key.as<Slice>());
    if (!has_index(key)) return ctx.raise(type::TypeError, "byte indices must be integers or slices, not {}", type_name(key));
    int64_t i = MOLT_TRY(index_int64(ctx, key, type::IndexError));
    if (i < 0) i += int64_t(b->n);
    if (uint64_t(i) >= b->n) return ctx.raise(type::IndexError, "index out of range");
    return small_int(b->data()[i]);
}

Ref<> dunder_add(Ctx& ctx, Value left, Value right) {
    BufferView tail;
    MOLT_TRY(acquire_tail_py(ctx, &tail, right, "bytes"));
    auto* head = left.as<Bytes>();
    if (tail.span().empty() && head->is_exact()) return own(left);
    if (head->n == 0 && right.is_exact(MOLT_KIND_BYTES)) return own(right);
    if (head->n + tail.span().size() < 2) return bytes_from(ctx, head->n ? head->span() : tail.span());
    Ref<Bytes> made = MOLT_TRY(bytes_allocate(ctx, head->n + tail.span().size()));
    copy_bytes(made->data(), head->span());
    copy_bytes(made->data() + head->n, tail.span());
    return made;
}

Ref<> dunder_mul(Ctx& ctx, Value left, Value right) {
    auto* b = left.as<Bytes>();
    int64_t times;
    const uint64_t size = MOLT_TRY(repeated_size_py(ctx, b, right, &times));
    if (times == 1 && b->is_exact()) return own(left);
    if (size <= 1) return bytes_from(ctx, b->span().first(size_t(size)));
    Ref<Bytes> made = MOLT_TRY(bytes_allocate(ctx, size));
    repeat_bytes(made->data(), b->span(), times);
    return made;
}

Result<bool> dunder_contains(Ctx& ctx, Value self, Value item) { return bytes_contain_py(ctx, self.as<Bytes>(), item); }

Ref<> dunder_buffer(Ctx& ctx, Bytes* self, int32_t flags) { return memoryview_for_flags(ctx, self, flags); }
Ref<> dunder_bytes(Ctx& ctx, Bytes* self) { return bytes_exact(ctx, self); }

Ref<> dunder_getnewargs(Ctx& ctx, Bytes* self) {
    Ref<Bytes> content = MOLT_TRY(bytes_from(ctx, self->span()));
    return tuple_of(ctx, content);
}

} // namespace bytes

} // namespace molt

// bytes: allocation, making, comparison, hashing; what bytes and bytearray share.
#include "core/types/bytes.h"

#include <cstring>

#include "core/base/hash.h"
#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "core/types/bytearray.h"
#include "core/types/list.h"
#include "core/types/str_builder.h"
#include "core/types/str_repr.h"
#include "core/types/tuple.h"

namespace molt {

namespace {

/// Room for one byte and the zero in line; the bytes that exist once.
struct alignas(16) StaticBytes {
    unsigned char memory[sizeof(Bytes) + 2];
};
StaticBytes single_bytes[256];
StaticBytes no_bytes;

void make_static(StaticBytes& storage, uint64_t n, uint8_t value) {
    std::memset(&storage, 0, sizeof storage);
    auto* b = reinterpret_cast<Bytes*>(storage.memory);
    b->refcount = kImmortalCount;
    b->flags = Bytes::kKind | kFlagImmortal;
    set_shape(b, type::bytes.root);
    b->n = n;
    b->hash_cache = -1;
    b->address = uint64_t(uintptr_t(storage.memory + sizeof(Bytes)));
    b->data()[0] = value;
}

constexpr uint64_t kMost = (SIZE_MAX >> 1) - 4096;

bool is_out_of_line(const Bytes* b) { return b->address != uint64_t(uintptr_t(b + 1)); }

} // namespace

void bytes_startup() {
    make_static(no_bytes, 0, 0);
    for (int i = 0; i < 256; i++) make_static(single_bytes[i], 1, uint8_t(i));
}

Bytes* bytes_empty() { return reinterpret_cast<Bytes*>(no_bytes.memory); }

void Bytes::destroy_native(Bytes* self) {
    if (is_out_of_line(self)) mem::release(self->data(), size_t(self->n + 1), mem::Tag::text);
}

size_t Bytes::bytes(const Bytes* self) {
    if (is_out_of_line(self)) return class_of(self)->base_size;
    return sizeof(Bytes) + size_t(self->n) + 1;
}

Ref<Bytes> bytes_allocate(Ctx& ctx, uint64_t n) {
    if (n == 0) return own(bytes_empty());
    if (n > kMost) return ctx.raise_no_memory();
    auto* object = allocate_plain(&type::bytes, Bytes::kKind, sizeof(Bytes) + size_t(n) + 1);
    if (!object) [[unlikely]]
        return ctx.raise_no_memory();
    Ref<Bytes> made = Ref<Bytes>::own(static_cast<Bytes*>(object));
    made->n = n;
    made->hash_cache = -1;
    made->address = uint64_t(uintptr_t(made.get() + 1));
    made->data()[n] = 0;
    return made;
}

Ref<Bytes> bytes_from(Ctx& ctx, ByteSpan data) {
    if (data.empty()) return own(bytes_empty());
    if (data.size() == 1) return own(reinterpret_cast<Bytes*>(single_bytes[data[0]].memory));
    Ref<Bytes> made = MOLT_TRY(bytes_allocate(ctx, data.size()));
    std::memcpy(made->data(), data.data(), data.size());
    return made;
}

Ref<Bytes> bytes_from(Ctx& ctx, std::string_view data) {
    return bytes_from(ctx, ByteSpan(reinterpret_cast<const uint8_t*>(data.data()), data.size()));
}

Ref<Bytes> bytes_exact(Ctx& ctx, Bytes* b) {
    if (b->is_exact()) return own(b);
    return bytes_from(ctx, b->span());
}

Ref<Bytes> bytes_of_class(Ctx& ctx, Class* cls, ByteSpan data) {
    if (cls == &type::bytes) return bytes_from(ctx, data);
    if (data.size() > kMost) return ctx.raise_no_memory();
    auto* memory = static_cast<uint8_t*>(mem::allocate(data.size() + 1, mem::Tag::text));
    if (!memory) return ctx.raise_no_memory();
    copy_bytes(memory, data);
    memory[data.size()] = 0;
    Ref<Bytes> made = allocate<Bytes>(ctx, cls);
    if (!made) {
        mem::release(memory, data.size() + 1, mem::Tag::text);
        return raised;
    }
    made->n = data.size();
    made->hash_cache = -1;
    made->address = uint64_t(uintptr_t(memory));
    return made;
}

int64_t bytes_hash(Bytes* b) {
    if (b->hash_cache == -1) b->hash_cache = base::hash_bytes(text_hash_key(), b->data(), size_t(b->n));
    return b->hash_cache;
}

int bytes_compare(ByteSpan a, ByteSpan b) {
    const size_t common = a.size() < b.size() ? a.size() : b.size();
    const int order = common ? std::memcmp(a.data(), b.data(), common) : 0;
    if (order == 0 && a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
    return order < 0 ? -1 : order > 0;
}

Result<uint8_t> byte_value_py(Ctx& ctx, Value v, const char* range_text) {
    int64_t value = -1;
    if (v.is_small_int()) {
        value = v.small_int();
    } else {
        Ref<> number = MOLT_TRY(index(ctx, v));
        if (!int_fits_int64(number, &value)) value = -1;
    }
    if (value < 0 || value > 255) return ctx.raise(type::ValueError, range_text);
    return uint8_t(value);
}

Ref<> bytes_like(Ctx& ctx, const ByteString* like, ByteSpan data) {
    if (like->is_bytes()) return bytes_from(ctx, data);
    return bytearray_from(ctx, data);
}

Ref<> bytes_same(Ctx& ctx, ByteString* s) {
    if (s->is_bytes() && s->is_exact(MOLT_KIND_BYTES)) return own(Value(s));
    return bytes_like(ctx, s, s->span());
}

namespace {

Ref<Str> repr_text(Ctx& ctx, ByteSpan data, std::string_view before, std::string_view after, bool escape_single) {
    bool has_single = false, has_double = false;
    for (const uint8_t c : data) {
        has_single |= c == '\'';
        has_double |= c == '"';
    }
    const char quote = choose_quote(has_single, has_double), escaped = escape_single ? '\'' : quote;
    StrBuilder out;
    out.reserve(data.size() + before.size() + after.size() + 3);
    out.append_utf8(before);
    out.append_point('b');
    out.append_point(uint8_t(quote));
    for (const uint8_t c : data) {
        if (c == '\t') out.append_ascii("\\t");
        else if (c == '\n') out.append_ascii("\\n");
        else if (c == '\r') out.append_ascii("\\r");
        else if (c < ' ' || c >= 0x7F) append_escape(out, c);
        else {
            if (c == '\\' || c == escaped) out.append_point('\\');
            out.append_point(c);
        }
    }
    out.append_point(uint8_t(quote));
    out.append_ascii(after);
    return out.finish(ctx);
}

} // namespace

Ref<Str> bytes_repr(Ctx& ctx, ByteSpan data) { return repr_text(ctx, data, {}, {}, false); }

Ref<Str> bytes_repr_within(Ctx& ctx, ByteSpan data, std::string_view before, std::string_view after) {
    return repr_text(ctx, data, before, after, true);
}

} // namespace molt

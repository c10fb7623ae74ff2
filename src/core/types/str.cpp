// str: allocation, making from other forms of text, concatenation, comparison, hashing.
#include "core/types/str.h"

#include <bit>
#include <cstring>

#include "core/base/hash.h"
#include "core/base/utf8.h"
#include "core/object/class.h"
#include "core/object/protocol.h"
#include "core/types/str_text.h"
#include "gen/types.h"

namespace molt {

#pragma GCC diagnostic ignored "-Winvalid-offsetof" // one base class, no virtual functions: the layout is plain
static_assert(offsetof(Str, text) == Str::kHeadBytes);

namespace {

/// Room for one code point and its terminator in line; the strs that exist once.
struct alignas(16) StaticStr {
    unsigned char bytes[sizeof(Str)];
};
StaticStr latin1_strs[256];
StaticStr empty_str;
base::HashKey hash_key;

void make_static(StaticStr& storage, uint64_t n, uint8_t point) {
    std::memset(&storage, 0, sizeof storage);
    auto* s = reinterpret_cast<Str*>(storage.bytes);
    s->refcount = kImmortalCount;
    s->flags = Str::kKind | kFlagImmortal | kFlagStrInterned;
    if (point < 0x80) s->flags |= kFlagStrAscii;
    set_shape(s, type::str.root);
    s->n = n;
    s->hash_cache = -1;
    s->width = 1;
    s->max_char = point < 0x80 ? 0x7F : 0xFF;
    static_cast<uint8_t*>(s->data())[0] = point;
}

Str* latin1_str(uint8_t point) { return reinterpret_cast<Str*>(latin1_strs[point].bytes); }

/// Bytes of n units and the terminator; 0 when that is too much for an object.
size_t text_bytes(uint64_t n, uint32_t width) {
    constexpr uint64_t kMost = (SIZE_MAX >> 1) - 4096;
    return n >= kMost / width ? 0 : size_t(n + 1) * width;
}

/// What a str that grew in place has for its text: the next of four steps to each power of two, so that growing by small
/// pieces moves it a logarithmic number of times, and the capacity follows from the length alone.
size_t grown_bytes(size_t bytes) {
    if (bytes <= 64) return 64;
    const size_t step = std::bit_floor(bytes) / 4;
    return (bytes + step - 1) / step * step;
}

size_t inline_bytes(const Str* s) {
    const size_t bytes = size_t(s->n + 1) * s->width;
    return s->flags & kStrGrown ? grown_bytes(bytes) : bytes;
}

void set_text(Str* s, uint64_t n, uint32_t max_char) {
    s->n = n;
    s->hash_cache = -1;
    s->width = base::width_for(max_char);
    s->max_char = max_char;
    if (max_char == 0x7F) s->flags |= kFlagStrAscii;
}

void terminate(Str* s) { write_unit(s->data(), s->width, s->n, 0); }

/// OPTIMIZATION: most strs are short and ASCII.
inline Ref<Str> short_ascii(Ctx& ctx, size_t n) {
    auto* s = static_cast<Str*>(allocate_plain(&type::str, Str::kKind | kFlagStrAscii, Str::kHeadBytes + n + 1));
    if (!s) [[unlikely]]
        return ctx.raise_no_memory();
    s->n = n;
    s->hash_cache = -1;
    s->width = 1;
    s->max_char = 0x7F;
    reinterpret_cast<char*>(&s->text)[n] = 0;
    return Ref<Str>::own(s);
}

} // namespace

void str_startup(base::HashKey key) {
    hash_key = key;
    make_static(empty_str, 0, 0);
    for (int c = 0; c < 256; c++) make_static(latin1_strs[c], 1, uint8_t(c));
}

base::HashKey text_hash_key() { return hash_key; }

Str* str_empty() { return reinterpret_cast<Str*>(empty_str.bytes); }

void Str::destroy_native(Str* self) {
    if (self->flags & kStrOutOfLine) mem::release(self->data(), size_t(self->n + 1) * self->width, mem::Tag::text);
}

size_t Str::bytes(const Str* self) {
    if (self->flags & kStrOutOfLine) return class_of(self)->base_size;
    return Str::kHeadBytes + inline_bytes(self);
}

Ref<Str> str_allocate(Ctx& ctx, uint64_t n, uint32_t max_char) {
    if (max_char <= 0x7F && n < mem::kSmallMax) return short_ascii(ctx, size_t(n));
    max_char = max_char_class(max_char);
    const size_t bytes = text_bytes(n, base::width_for(max_char));
    if (!bytes) return ctx.raise_no_memory();
    Object* made = allocate_plain(&type::str, Str::kKind, Str::kHeadBytes + bytes);
    if (!made) [[unlikely]]
        return ctx.raise_no_memory();
    auto* s = static_cast<Str*>(made);
    set_text(s, n, max_char);
    terminate(s);
    return Ref<Str>::own(s);
}

void str_copy_into(Str* to, uint64_t at, const Str* from) {
    write_units(static_cast<char*>(to->data()) + at * to->width, to->width, from->view());
}

Ref<Str> str_from_code_point(Ctx& ctx, uint32_t point) {
    if (point < 0x100) return own(latin1_str(uint8_t(point)));
    Ref<Str> s = MOLT_TRY(str_allocate(ctx, 1, point));
    write_unit(s->data(), s->width, 0, point);
    return s;
}

Ref<Str> str_item(Ctx& ctx, const Str* s, int64_t i) {
    if (i < 0) i += int64_t(s->n);
    if (uint64_t(i) >= s->n) return ctx.raise(type::IndexError, "string index out of range");
    return str_from_code_point(ctx, s->at(uint64_t(i)));
}

Ref<Str> str_from_view(Ctx& ctx, base::TextView text) {
    if (text.size == 0) return own(str_empty());
    if (text.size == 1) return str_from_code_point(ctx, text[0]);
    Ref<Str> s = MOLT_TRY(str_allocate(ctx, text.size, max_char_of(text)));
    if (s->width == text.width) std::memcpy(s->data(), text.data, text.size * text.width);
    else if (s->width == 1)
        text.visit([&](auto units) { convert_units(static_cast<uint8_t*>(s->data()), units.data(), units.size()); });
    else text.visit([&](auto units) { convert_units(static_cast<uint16_t*>(s->data()), units.data(), units.size()); });
    return s;
}

Ref<Str> str_from_ascii(Ctx& ctx, std::string_view ascii) {
    if (ascii.size() <= 1) return ascii.empty() ? own(str_empty()) : own(latin1_str(uint8_t(ascii[0])));
    Ref<Str> s = MOLT_TRY(ascii.size() < mem::kSmallMax ? short_ascii(ctx, ascii.size()) : str_allocate(ctx, ascii.size(), 0x7F));
    std::memcpy(s->data(), ascii.data(), ascii.size());
    return s;
}

Ref<Str> str_from_latin1(Ctx& ctx, const uint8_t* bytes, uint64_t n) {
    return str_from_view(ctx, base::TextView(bytes, size_t(n), 1));
}

Ref<Str> str_from_code_points(Ctx& ctx, const uint32_t* points, uint64_t n) {
    return str_from_view(ctx, base::TextView(points, size_t(n), 4));
}

Ref<Str> str_from_utf8(Ctx& ctx, std::string_view utf8) {
    const base::Bytes bytes = base::bytes_of(utf8);
    if (max_char_of(bytes.data(), bytes.size()) == 0x7F) return str_from_ascii(ctx, utf8);
    const base::DecodeScan scan = base::wtf8_scan(bytes);
    if (scan.code_points == 1) {
        uint32_t point;
        base::utf8_decode(bytes, &point);
        return str_from_code_point(ctx, point);
    }
    Ref<Str> s = MOLT_TRY(str_allocate(ctx, scan.code_points, scan.max_char));
    if (s->width == 1) base::utf8_decode(bytes, static_cast<uint8_t*>(s->data()));
    else if (s->width == 2) base::utf8_decode(bytes, static_cast<uint16_t*>(s->data()));
    else base::utf8_decode(bytes, static_cast<uint32_t*>(s->data()));
    return s;
}

Ref<Str> str_exact(Ctx& ctx, Str* s) {
    if (s->is_exact()) return own(s);
    return str_from_view(ctx, s->view());
}

Ref<Str> str_substring(Ctx& ctx, Str* s, uint64_t start, uint64_t end) {
    if (start == 0 && end == s->n) return str_exact(ctx, s);
    // OPTIMIZATION: the parts of ASCII text are ASCII.
    if (s->is_ascii()) return str_from_ascii(ctx, s->ascii_view().substr(size_t(start), size_t(end - start)));
    return str_from_view(ctx, s->view().slice(size_t(start), size_t(end)));
}

Ref<Str> str_of_class(Ctx& ctx, Class* cls, Str* s) {
    if (cls == &type::str) return str_exact(ctx, s);
    const size_t bytes = size_t(s->n + 1) * s->width;
    void* text = mem::allocate(bytes, mem::Tag::text);
    if (!text) return ctx.raise_no_memory();
    std::memcpy(text, s->data(), bytes);
    Ref<Str> made = allocate<Str>(ctx, cls);
    if (!made) {
        mem::release(text, bytes, mem::Tag::text);
        return raised;
    }
    set_text(made.get(), s->n, s->max_char);
    made->hash_cache = s->hash_cache;
    made->text = uint64_t(uintptr_t(text));
    made->flags |= kStrOutOfLine;
    return made;
}

Ref<Str> str_concat(Ctx& ctx, Str* a, Str* b) {
    if (b->n == 0) return str_exact(ctx, a);
    if (a->n == 0) return str_exact(ctx, b);
    Ref<Str> s = MOLT_TRY(str_allocate(ctx, a->n + b->n, a->max_char > b->max_char ? a->max_char : b->max_char));
    if (s->width == 1) { // OPTIMIZATION: so are both
        auto* to = static_cast<char*>(s->data());
        std::memcpy(to, a->data(), size_t(a->n));
        std::memcpy(to + a->n, b->data(), size_t(b->n));
        return s;
    }
    str_copy_into(s.get(), 0, a);
    str_copy_into(s.get(), a->n, b);
    return s;
}

namespace {
/// str_append on the caller's reference, which is as it was when memory runs out.
Status grow(Ctx& ctx, Ref<Str>& head, Str* tail) {
    if (tail->n == 0 && head->is_exact()) return done();
    const bool in_place = head->refcount == 1 && head->is_exact() && !(head->flags & (kFlagStrInterned | kFlagImmortal)) &&
                          tail->width <= head->width && tail != head.get();
    if (!in_place) {
        head = MOLT_TRY(str_concat(ctx, head.get(), tail));
        return done();
    }
    const uint64_t n = head->n + tail->n;
    const size_t bytes = text_bytes(n, head->width);
    if (!bytes) return ctx.raise_no_memory();
    const size_t old_bytes = inline_bytes(head.get()), new_bytes = grown_bytes(bytes);
    if (new_bytes != old_bytes) {
        void* moved = mem::reallocate(head.get(), Str::kHeadBytes + old_bytes, Str::kHeadBytes + new_bytes, mem::Tag::object);
        if (!moved) return ctx.raise_no_memory();
        (void)head.release();
        head = Ref<Str>::own(static_cast<Str*>(moved));
    }
    head->flags |= kStrGrown;
    char* const end = static_cast<char*>(head->data()) + head->n * head->width;
    if (head->width == 1) copy_bytes(end, tail->data(), size_t(tail->n));
    else write_units(end, head->width, tail->view());
    head->n = n;
    head->hash_cache = -1;
    if (tail->max_char > head->max_char) {
        head->max_char = tail->max_char;
        head->flags &= ~kFlagStrAscii;
    }
    terminate(head.get());
    return done();
}
} // namespace

Ref<Str> str_append(Ctx& ctx, Ref<Str> head, Str* tail) {
    MOLT_TRY(grow(ctx, head, tail));
    return head;
}

extern "C" molt_value molt_core_iadd_variable(molt_ctx* c, molt_value* variable, molt_value right) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    if (!Value(*variable).is_exact(MOLT_KIND_STR) || !Value(right).is_exact(MOLT_KIND_STR))
        return inplace(ctx, BinaryOp::add, Value(*variable), Value(right)).release();
    Ref<Str> head = Ref<Str>::own(Value(*variable).as<Str>());
    const bool grown = grow(ctx, head, Value(right).as<Str>()).ok();
    *variable = 0;
    if (grown) return head.release();
    *variable = head.release();
    return 0;
}

int str_compare(const Str* a, const Str* b) {
    const size_t common = size_t(a->n < b->n ? a->n : b->n);
    int order = 0;
    if (a->width == 1 && b->width == 1) {
        // OPTIMIZATION: the first characters decide most often.
        if (common) order = int(a->latin1()[0]) - int(b->latin1()[0]);
        if (order == 0 && common > 1) order = std::memcmp(a->data(), b->data(), common);
    } else {
        a->view().visit([&](auto left) {
            b->view().visit([&](auto right) {
                for (size_t i = 0; i < common && order == 0; i++)
                    if (left[i] != right[i]) order = left[i] < right[i] ? -1 : 1;
            });
        });
    }
    if (order == 0 && a->n != b->n) return a->n < b->n ? -1 : 1;
    return order < 0 ? -1 : order > 0;
}

int64_t str_hash_slow(Str* s) { return s->hash_cache = base::hash_bytes(hash_key, s->data(), size_t(s->n) * s->width); }

bool Str::equals(std::string_view ascii) const {
    return is_ascii() && n == ascii.size() && std::memcmp(data(), ascii.data(), ascii.size()) == 0;
}

Utf8::Utf8(const Str* s) {
    if (s->is_ascii()) {
        view_ = s->ascii_view();
        return;
    }
    const base::TextView text = s->view();
    size_ = base::utf8_measure(text, base::Surrogates::pass).bytes;
    char* out = small_;
    if (size_ > sizeof small_) out = owned_ = static_cast<char*>(mem::allocate(size_, mem::Tag::text));
    if (!out) {
        ok_ = false;
        return;
    }
    base::utf8_encode(text, reinterpret_cast<uint8_t*>(out));
    view_ = {out, size_};
}

Utf8::~Utf8() { mem::release(owned_, size_, mem::Tag::text); }

} // namespace molt

// str: immutable text, 1, 2 or 4 bytes a code point, with cached hash.
#pragma once

#include <cstring>
#include <string_view>

#include "core/base/siphash.h"
#include "core/base/text_view.h"
#include "core/object/heap.h"

namespace molt {

/// n code points of `width` bytes each, then a zero code point. Always the narrowest width that holds every code point
/// (PEP 393). In a str the text stands in the object, from `text` on; a subclass instance, whose attributes follow the
/// struct, owns a buffer and has its address there (kStrOutOfLine, (n + 1) * width bytes). A str that grew in place has
/// room to spare (kStrGrown): its capacity is a function of its length.
enum StrFlags : uint32_t {
    kStrOutOfLine = kFlagType0,
    kStrGrown = kFlagType0 << 1,
};

struct Str : Object {
    static constexpr uint32_t kKind = MOLT_KIND_STR;
    uint64_t n;
    int64_t hash_cache; // -1: not computed
    uint32_t width;     // 1, 2, 4
    uint32_t max_char;  // 0x7F, 0xFF, 0xFFFF, 0x10FFFF: class of the widest code point
    uint64_t text;      // the first code points, or the address of all

    /// What a str has in front of its text.
    static constexpr size_t kHeadBytes = 40;

    const void* data() const { return flags & kStrOutOfLine ? reinterpret_cast<const void*>(uintptr_t(text)) : &text; }
    void* data() { return flags & kStrOutOfLine ? reinterpret_cast<void*>(uintptr_t(text)) : &text; }
    const uint8_t* latin1() const { return static_cast<const uint8_t*>(data()); }
    const uint16_t* ucs2() const { return static_cast<const uint16_t*>(data()); }
    const uint32_t* ucs4() const { return static_cast<const uint32_t*>(data()); }
    bool is_ascii() const { return max_char == 0x7F; }
    uint32_t at(uint64_t i) const { return width == 1 ? latin1()[i] : width == 2 ? ucs2()[i] : ucs4()[i]; }
    /// ASCII and interned-name comparisons.
    bool equals(std::string_view ascii) const;
    std::string_view ascii_view() const { return {reinterpret_cast<const char*>(latin1()), size_t(n)}; }
    base::TextView view() const { return {data(), size_t(n), uint8_t(width)}; }
    bool is_exact() const { return Object::is_exact(kKind); }

    static void destroy_native(Str* self);
    static size_t bytes(const Str* self);
};

/// Prepares the empty str and the one-character Latin-1 strs, which exist once and for ever, and the key of text hashes.
/// type::str must have its root shape; nothing else of str works before.
void str_startup(base::HashKey key);
/// Frees the table of interned names.
void str_shutdown();
/// The key of all text and bytes hashes.
base::HashKey text_hash_key();

/// An uninitialised str of n code points up to max_char (rounded up to a width class). Raises MemoryError.
Ref<Str> str_allocate(Ctx& ctx, uint64_t n, uint32_t max_char);
/// Writes the code points of `from` into an allocated str that is wide enough, from index `at` on.
void str_copy_into(Str* to, uint64_t at, const Str* from);
/// From UTF-8 that is known to be valid (surrogates as three bytes allowed). Raises MemoryError only.
Ref<Str> str_from_utf8(Ctx& ctx, std::string_view utf8);
Ref<Str> str_from_code_points(Ctx& ctx, const uint32_t* points, uint64_t n);
Ref<Str> str_from_latin1(Ctx& ctx, const uint8_t* bytes, uint64_t n);
/// Known to be ASCII.
Ref<Str> str_from_ascii(Ctx& ctx, std::string_view ascii);
Ref<Str> str_from_code_point(Ctx& ctx, uint32_t point);
/// s[i]; raises IndexError.
Ref<Str> str_item(Ctx& ctx, const Str* s, int64_t i);
/// Code points of any width; narrows.
Ref<Str> str_from_view(Ctx& ctx, base::TextView text);
Ref<Str> str_substring(Ctx& ctx, Str* s, uint64_t start, uint64_t end);
/// s itself if its class is str, else a str with the same text.
Ref<Str> str_exact(Ctx& ctx, Str* s);
/// An instance of cls (str or a subclass) with the text of s.
Ref<Str> str_of_class(Ctx& ctx, Class* cls, Str* s);
Ref<Str> str_concat(Ctx& ctx, Str* a, Str* b);
/// head + tail where the caller gives up head: grows it in place when nobody else has it (amortised O(1) a unit).
Ref<Str> str_append(Ctx& ctx, Ref<Str> head, Str* tail);
/// separator.join(items): n borrowed values, which must all be str.
Ref<Str> str_join(Ctx& ctx, Str* separator, const molt_value* items, uint64_t n);
Str* str_empty();
inline bool str_equal(const Str* a, const Str* b) {
    if (a == b) return true;
    if (a->n != b->n || a->width != b->width) return false;
    if (a->hash_cache != b->hash_cache && a->hash_cache != -1 && b->hash_cache != -1) return false;
    return std::memcmp(a->data(), b->data(), size_t(a->n) * a->width) == 0;
}
/// -1, 0, 1 by code points.
int str_compare(const Str* a, const Str* b);
/// Computes the hash and keeps it.
int64_t str_hash_slow(Str* s);
inline int64_t str_hash(Str* s) { return s->hash_cache != -1 ? s->hash_cache : str_hash_slow(s); }
/// A name: interned, so that identity is equality. The runtime keeps interned names alive until shutdown.
Ref<Str> intern(Ctx& ctx, std::string_view utf8);
Ref<Str> intern(Ctx& ctx, Ref<Str> s);
/// UTF-8 (lone surrogates as three bytes) into a buffer kept by the caller.
class Utf8 {
  public:
    explicit Utf8(const Str* s);
    ~Utf8();
    Utf8(const Utf8&) = delete;
    std::string_view view() const { return view_; }
    bool ok() const { return ok_; }

  private:
    std::string_view view_;
    char* owned_ = nullptr;
    size_t size_ = 0;
    bool ok_ = true;
    char small_[64];
};

} // namespace molt

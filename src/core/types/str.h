// str: immutable text, 1, 2 or 4 bytes a code point, with cached hash.
#pragma once

#include <string_view>

#include "core/object/heap.h"

namespace molt {

/// n code points of `width` bytes each follow the struct, then a zero code point. Always the narrowest width that holds
/// every code point (PEP 393). Subclass instances keep the text out of line: `text` points to it.
struct Str : Object {
    static constexpr uint32_t kKind = MOLT_KIND_STR;
    uint64_t n;
    int64_t hash_cache; // -1: not computed
    uint32_t width;     // 1, 2, 4
    uint32_t max_char;  // 0x7F, 0xFF, 0xFFFF, 0x10FFFF: class of the widest code point
    uint64_t text;      // address of the code points

    const void* data() const { return reinterpret_cast<const void*>(uintptr_t(text)); }
    void* data() { return reinterpret_cast<void*>(uintptr_t(text)); }
    const uint8_t* latin1() const { return static_cast<const uint8_t*>(data()); }
    const uint16_t* ucs2() const { return static_cast<const uint16_t*>(data()); }
    const uint32_t* ucs4() const { return static_cast<const uint32_t*>(data()); }
    bool is_ascii() const { return max_char == 0x7F; }
    uint32_t at(uint64_t i) const { return width == 1 ? latin1()[i] : width == 2 ? ucs2()[i] : ucs4()[i]; }
    /// ASCII and interned-name comparisons.
    bool equals(std::string_view ascii) const;
    std::string_view ascii_view() const { return {reinterpret_cast<const char*>(latin1()), size_t(n)}; }
};

/// An uninitialised str of n code points up to max_char (rounded up to a width class). Raises MemoryError.
Ref<Str> str_allocate(Ctx& ctx, uint64_t n, uint32_t max_char);
/// From UTF-8 that is known to be valid (surrogates as three bytes allowed). Raises MemoryError only.
Ref<Str> str_from_utf8(Ctx& ctx, std::string_view utf8);
Ref<Str> str_from_code_points(Ctx& ctx, const uint32_t* points, uint64_t n);
Ref<Str> str_from_latin1(Ctx& ctx, const uint8_t* bytes, uint64_t n);
Ref<Str> str_from_code_point(Ctx& ctx, uint32_t point);
Ref<Str> str_substring(Ctx& ctx, Str* s, uint64_t start, uint64_t end);
Ref<Str> str_concat(Ctx& ctx, Str* a, Str* b);
Str* str_empty();
bool str_equal(const Str* a, const Str* b);
/// -1, 0, 1 by code points.
int str_compare(const Str* a, const Str* b);
int64_t str_hash(Str* s);
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

// StrBuilder: puts a str together from pieces of any width.
#pragma once

#include <string_view>

#include "core/types/str.h"

namespace molt {

/// Widens when a piece needs it. A failed allocation is remembered and raised by finish(), so that appending needs no test.
class StrBuilder {
  public:
    StrBuilder() = default;
    StrBuilder(const StrBuilder&) = delete;
    ~StrBuilder();

    size_t size() const { return size_; }
    bool failed() const { return failed_; }
    base::TextView view() const { return {data_, size_, uint8_t(width_)}; }
    /// Room for `more` further units of the present width.
    void reserve(size_t more) { (void)make_room(more, 0x7F); }

    void append_point(uint32_t point) {
        if (!make_room(1, point)) return;
        if (width_ == 1) data_[size_] = uint8_t(point);
        else write_wide(point);
        size_++;
    }
    void append(base::TextView text);
    void append(const Str* s);
    void append_ascii(std::string_view text);
    void append_utf8(std::string_view utf8);
    void append_decimal(int64_t value);
    void append_hex(uint32_t value, int digits);
    void fill(size_t count, uint32_t point);
    /// Opens `count` units of width() bytes at the end for the caller to set, none above max_char; null when failed.
    void* open(size_t count, uint32_t max_char) {
        if (!make_room(count, max_char)) return nullptr;
        size_ += count;
        return data_ + (size_ - count) * width_;
    }
    uint32_t width() const { return width_; }
    /// Keeps the first `size` units.
    void truncate(size_t size) { size_ = size; }

    /// The text as a str; the builder is empty then. Raises MemoryError.
    Ref<Str> finish(Ctx& ctx);

  private:
    bool make_room(size_t more, uint32_t max_char) {
        const bool fits = max_char <= 0xFF || width_ == 4 || (width_ == 2 && max_char <= 0xFFFF);
        return (fits && more <= capacity_ - size_) || grow(more, max_char);
    }
    bool grow(size_t more, uint32_t max_char);
    void append_narrow(const void* units, size_t count);
    void write_wide(uint32_t point);

    static constexpr size_t kInline = 128;
    uint8_t* data_ = small_;
    size_t size_ = 0;
    size_t capacity_ = kInline; // units
    uint32_t width_ = 1;
    bool failed_ = false;
    alignas(4) uint8_t small_[kInline];
};

} // namespace molt

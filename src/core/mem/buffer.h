// Fallible growable arrays: Buffer<T> for any relocatable T, TextBuffer for building UTF-8.
#pragma once

#include "core/mem/door.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace molt::mem {

/// Whether a T may be moved by memcpy with its source forgotten. Specialise for owning handles.
template<class T> inline constexpr bool kRelocatable = std::is_trivially_copyable_v<T>;

/// Move-only array that answers false where std::vector would throw; what it holds stays valid then.
template<class T, Tag kTag = Tag::container> class Buffer {
    static_assert(kRelocatable<T> && alignof(T) <= kAlignment);

  public:
    Buffer() = default;
    Buffer(Buffer&& other) noexcept
        : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)),
          capacity_(std::exchange(other.capacity_, 0)) {}
    Buffer& operator=(Buffer&& other) noexcept {
        Buffer taken(std::move(other));
        swap(taken);
        return *this;
    }
    ~Buffer() { reset(); }

    void swap(Buffer& other) noexcept {
        std::swap(data_, other.data_);
        std::swap(size_, other.size_);
        std::swap(capacity_, other.capacity_);
    }

    T* data() { return data_; }
    const T* data() const { return data_; }
    size_t size() const { return size_; }
    size_t capacity() const { return capacity_; }
    bool empty() const { return size_ == 0; }
    T& operator[](size_t i) { return data_[i]; }
    const T& operator[](size_t i) const { return data_[i]; }
    T& back() { return data_[size_ - 1]; }
    const T& back() const { return data_[size_ - 1]; }
    T* begin() { return data_; }
    T* end() { return data_ + size_; }
    const T* begin() const { return data_; }
    const T* end() const { return data_ + size_; }
    std::span<T> span() { return {data_, size_}; }
    std::span<const T> span() const { return {data_, size_}; }

    /// Room for `wanted` items in all, exactly.
    [[nodiscard]] bool reserve(size_t wanted) { return wanted <= capacity_ || set_capacity(wanted); }

    [[nodiscard]] bool push(T item) {
        if (size_ == capacity_ && !grow(1)) return false;
        new (data_ + size_++) T(std::move(item));
        return true;
    }

    [[nodiscard]] bool append(const T* items, size_t count) requires std::is_trivially_copyable_v<T> {
        if (!grow(count)) return false;
        if (count) std::memcpy(data_ + size_, items, count * sizeof(T));
        size_ += count;
        return true;
    }
    [[nodiscard]] bool append(std::span<const T> items) requires std::is_trivially_copyable_v<T> {
        return append(items.data(), items.size());
    }
    [[nodiscard]] bool fill(size_t count, T item) requires std::is_trivially_copyable_v<T> {
        if (!grow(count)) return false;
        for (size_t i = 0; i < count; ++i) data_[size_ + i] = item;
        size_ += count;
        return true;
    }

    /// Opens `count` unset items at the end and returns the first, or nullptr.
    [[nodiscard]] T* extend(size_t count) requires std::is_trivially_copyable_v<T> {
        if (!grow(count ? count : 1)) return nullptr;
        T* first = data_ + size_;
        size_ += count;
        return first;
    }

    [[nodiscard]] bool insert(size_t index, T item) {
        if (size_ == capacity_ && !grow(1)) return false;
        std::memmove(static_cast<void*>(data_ + index + 1), static_cast<const void*>(data_ + index), (size_ - index) * sizeof(T));
        new (data_ + index) T(std::move(item));
        ++size_;
        return true;
    }

    /// Takes the items [first, last) out.
    void erase(size_t first, size_t last) {
        for (size_t i = first; i < last; ++i) data_[i].~T();
        std::memmove(static_cast<void*>(data_ + first), static_cast<const void*>(data_ + last), (size_ - last) * sizeof(T));
        size_ -= last - first;
    }

    /// New items are value-initialised.
    [[nodiscard]] bool resize(size_t wanted) {
        if (wanted > size_) {
            if (!grow(wanted - size_)) return false;
            for (; size_ < wanted; ++size_) new (data_ + size_) T();
        } else {
            truncate(wanted);
        }
        return true;
    }

    void truncate(size_t wanted) {
        while (size_ > wanted) data_[--size_].~T();
    }
    T pop() {
        T item(std::move(data_[size_ - 1]));
        truncate(size_ - 1);
        return item;
    }
    void clear() { truncate(0); }

    /// Frees the storage as well.
    void reset() {
        clear();
        release(data_, capacity_ * sizeof(T), kTag);
        data_ = nullptr;
        capacity_ = 0;
    }

    /// Gives unused room back if that is possible.
    void shrink() {
        if (size_ == 0) reset();
        else if (size_ < capacity_) (void)set_capacity(size_);
    }

    /// Hands the storage (capacity() items, tag kTag) to the caller.
    [[nodiscard]] T* release_storage() {
        size_ = capacity_ = 0;
        return std::exchange(data_, nullptr);
    }

  private:
    /// Room for `more` items beyond the size, growing by half so that a run of pushes is linear. Where memory ends it grows by
    /// less, but never by so little that the run becomes quadratic.
    bool grow(size_t more) {
        if (more <= capacity_ - size_) return true;
        if (more > SIZE_MAX / sizeof(T) - size_) return false;
        const size_t least = sizeof(T) >= 16 ? 4 : 64 / sizeof(T), shortest = capacity_ + capacity_ / 32;
        const size_t wanted = std::max(size_ + more, least);
        for (size_t half_more = capacity_ + capacity_ / 2; half_more > wanted && half_more > shortest;
             half_more -= (half_more - capacity_) / 2)
            if (half_more <= SIZE_MAX / sizeof(T) && set_capacity(half_more)) return true;
        return wanted >= shortest && set_capacity(wanted);
    }

    bool set_capacity(size_t wanted) {
        if (wanted > SIZE_MAX / sizeof(T)) return false;
        void* moved = reallocate(data_, capacity_ * sizeof(T), wanted * sizeof(T), kTag);
        if (!moved) return false;
        data_ = static_cast<T*>(moved);
        capacity_ = wanted;
        return true;
    }

    T* data_ = nullptr;
    size_t size_ = 0;
    size_t capacity_ = 0;
};

template<class T, Tag kTag> inline constexpr bool kRelocatable<Buffer<T, kTag>> = true;

/// Builds UTF-8 text. Code points are not validated: surrogates come out as WTF-8.
class TextBuffer {
  public:
    std::string_view view() const { return {bytes_.data(), bytes_.size()}; }
    size_t size() const { return bytes_.size(); }
    char* data() { return bytes_.data(); }
    void clear() { bytes_.clear(); }
    void truncate(size_t size) { bytes_.truncate(size); }
    [[nodiscard]] bool reserve(size_t bytes) { return bytes_.reserve(bytes); }
    [[nodiscard]] char* extend(size_t bytes) { return bytes_.extend(bytes); }

    [[nodiscard]] bool append(std::string_view text) { return bytes_.append(text.data(), text.size()); }
    [[nodiscard]] bool append(char character) { return bytes_.push(character); }
    [[nodiscard]] bool fill(size_t count, char character) { return bytes_.fill(count, character); }

    [[nodiscard]] bool append_code_point(uint32_t c) {
        char out[4];
        size_t n = 0;
        if (c < 0x80) {
            out[n++] = char(c);
        } else if (c < 0x800) {
            out[n++] = char(0xc0 | c >> 6);
            out[n++] = char(0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            out[n++] = char(0xe0 | c >> 12);
            out[n++] = char(0x80 | (c >> 6 & 0x3f));
            out[n++] = char(0x80 | (c & 0x3f));
        } else {
            out[n++] = char(0xf0 | c >> 18);
            out[n++] = char(0x80 | (c >> 12 & 0x3f));
            out[n++] = char(0x80 | (c >> 6 & 0x3f));
            out[n++] = char(0x80 | (c & 0x3f));
        }
        return bytes_.append(out, n);
    }

    [[nodiscard]] bool append_decimal(int64_t value) {
        char digits[20];
        size_t at = sizeof digits;
        uint64_t rest = value < 0 ? 0 - uint64_t(value) : uint64_t(value);
        do digits[--at] = char('0' + rest % 10);
        while (rest /= 10);
        if (value < 0) digits[--at] = '-';
        return bytes_.append(digits + at, sizeof digits - at);
    }

    /// Lower-case, zero-filled to at least `width` digits.
    [[nodiscard]] bool append_hex(uint64_t value, size_t width = 1) {
        char digits[16];
        size_t at = sizeof digits;
        while (value || sizeof digits - at < width) {
            digits[--at] = "0123456789abcdef"[value & 15];
            value >>= 4;
            if (at == 0) break;
        }
        return bytes_.append(digits + at, sizeof digits - at);
    }

  private:
    Buffer<char, Tag::text> bytes_;
};

} // namespace molt::mem

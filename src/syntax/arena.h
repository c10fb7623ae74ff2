// A bump allocator that owns every node, sequence and string of one parse.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

namespace molt::syntax {

// A borrowed run of arena memory. Trivially destructible, so nodes can hold it.
template<class T> struct Seq {
    T* data = nullptr;
    uint32_t n = 0;

    T* begin() const { return data; }
    T* end() const { return data + n; }
    T& operator[](size_t i) const { return data[i]; }
    T& front() const { return data[0]; }
    T& back() const { return data[n - 1]; }
    size_t size() const { return n; }
    bool empty() const { return n == 0; }
};

// Memory is given back all at once by the destructor; nothing allocated here has its destructor run.
// When the host is out of memory the process ends: a front end cannot continue with half a tree.
class Arena {
  public:
    Arena() = default;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;
    Arena(Arena&& other) noexcept { swap(other); }
    Arena& operator=(Arena&& other) noexcept {
        swap(other);
        return *this;
    }
    ~Arena();

    void* allocate(size_t size, size_t align) {
        uintptr_t at = (cursor_ + (align - 1)) & ~static_cast<uintptr_t>(align - 1);
        if (at > limit_ || size > limit_ - at) return allocate_slow(size, align);
        cursor_ = at + size;
        return reinterpret_cast<void*>(at);
    }

    template<class T> T* make() {
        static_assert(std::is_trivially_destructible_v<T>);
        return new (allocate(sizeof(T), alignof(T))) T{};
    }

    template<class T> Seq<T> make_seq(size_t n) {
        static_assert(std::is_trivially_destructible_v<T>);
        if (n == 0) return {};
        T* data = static_cast<T*>(allocate(sizeof(T) * n, alignof(T)));
        for (size_t i = 0; i < n; i++) new (data + i) T{};
        return {data, static_cast<uint32_t>(n)};
    }

    template<class T> Seq<T> copy_seq(const T* from, size_t n) {
        static_assert(std::is_trivially_copyable_v<T>);
        if (n == 0) return {};
        T* data = static_cast<T*>(allocate(sizeof(T) * n, alignof(T)));
        std::memcpy(static_cast<void*>(data), from, sizeof(T) * n);
        return {data, static_cast<uint32_t>(n)};
    }

    // The copy's data() is never null, not even for an empty text: null stands for "no text" in the AST.
    std::string_view copy_text(std::string_view text);

    // As copy_text, but equal texts give the same pointer: identifiers compare by data().
    std::string_view intern(std::string_view text);

    // Bytes handed out by the host so far.
    size_t reserved() const { return reserved_; }

  private:
    struct Chunk;
    struct Entry;

    void* allocate_slow(size_t size, size_t align);
    void grow_names();
    void swap(Arena& other) noexcept {
        std::swap(cursor_, other.cursor_);
        std::swap(limit_, other.limit_);
        std::swap(chunks_, other.chunks_);
        std::swap(reserved_, other.reserved_);
        std::swap(names_, other.names_);
        std::swap(name_capacity_, other.name_capacity_);
        std::swap(name_count_, other.name_count_);
    }

    uintptr_t cursor_ = 0;
    uintptr_t limit_ = 0;
    Chunk* chunks_ = nullptr;
    size_t reserved_ = 0;
    Entry* names_ = nullptr;
    uint32_t name_capacity_ = 0;
    uint32_t name_count_ = 0;
};

} // namespace molt::syntax

// The allocation door: every byte the runtime owns comes through here and is counted by tag.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__SANITIZE_ADDRESS__)
#define MOLT_MEM_GUARDED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MOLT_MEM_GUARDED 1
#endif
#endif
#if defined(MOLT_CHECKED) && !defined(MOLT_MEM_GUARDED)
#define MOLT_MEM_GUARDED 1
#endif

namespace molt::mem {

/// What a block is for. Live bytes and blocks are counted per tag.
enum class Tag : uint8_t {
    object,    // without a head for the cycle collector
    collected, // objects behind such a head
    table,
    bigint,
    text,
    container,
    frame,
    code,
    uv,
    regex,
    external,
};
inline constexpr size_t kTagCount = size_t(Tag::external) + 1;

/// Every block is aligned to this; requests of up to kSmallMax bytes are served from free lists.
inline constexpr size_t kAlignment = 16;
inline constexpr size_t kSmallMax = 512;
inline constexpr size_t kNoLimit = SIZE_MAX;

/// Where the door gets its memory. The functions may be called from any thread (`*_nogil` below), return
/// blocks aligned to kAlignment and answer nullptr when they have no more.
struct Backend {
    void* self;
    void* (*alloc)(void* self, size_t bytes);
    void* (*resize)(void* self, void* block, size_t old_bytes, size_t new_bytes);
    void (*release)(void* self, void* block, size_t bytes);
};

struct TagCount {
    int64_t live_bytes = 0;
    int64_t live_blocks = 0;
};

struct Totals {
    TagCount live;     // the sum over all tags
    size_t held_bytes; // obtained from the backend, free lists included
    size_t peak_held_bytes;
};

/// Which requests fail once the countdown set by fail_request() has run out.
enum class Failure : uint8_t { once, onward };

namespace detail {

struct FreeBlock {
    FreeBlock* next;
};

struct State {
    FreeBlock* free[kSmallMax / kAlignment + 1];
    bool armed; // a failure countdown runs: every request takes the slow path
    TagCount count[kTagCount];
};

extern State state;

void* allocate_slow(size_t bytes, Tag tag) noexcept;
void* reallocate_slow(void* block, size_t old_bytes, size_t new_bytes, Tag tag) noexcept;
void release_slow(void* block, size_t bytes, Tag tag) noexcept;

/// Requests of 0 bytes have a class of their own with 16-byte blocks, so that no branch is needed here.
inline size_t size_class(size_t bytes) { return (bytes + kAlignment - 1) / kAlignment; }

inline void count_in(size_t bytes, Tag tag) {
    TagCount& count = state.count[size_t(tag)];
    count.live_bytes += int64_t(bytes);
    ++count.live_blocks;
}

inline void count_out(size_t bytes, Tag tag) {
    TagCount& count = state.count[size_t(tag)];
    count.live_bytes -= int64_t(bytes);
    --count.live_blocks;
}

} // namespace detail

/// A block of `bytes` bytes, or nullptr. GIL held. The same size and tag must be given back to release().
[[nodiscard]] inline void* allocate(size_t bytes, Tag tag) noexcept {
#ifndef MOLT_MEM_GUARDED
    if (bytes <= kSmallMax) [[likely]] {
        detail::FreeBlock*& head = detail::state.free[detail::size_class(bytes)];
        detail::FreeBlock* block = head;
        if (block && !detail::state.armed) [[likely]] {
            head = block->next;
            detail::count_in(bytes, tag);
            return block;
        }
    }
#endif
    return detail::allocate_slow(bytes, tag);
}

/// Gives a block back; nullptr is ignored. GIL held.
inline void release(void* block, size_t bytes, Tag tag) noexcept {
#ifndef MOLT_MEM_GUARDED
    if (bytes <= kSmallMax && block) [[likely]] {
        detail::FreeBlock*& head = detail::state.free[detail::size_class(bytes)];
        auto* freed = static_cast<detail::FreeBlock*>(block);
        freed->next = head;
        head = freed;
        detail::count_out(bytes, tag);
        return;
    }
#endif
    detail::release_slow(block, bytes, tag);
}

/// Grows or shrinks a block (nullptr with 0 old bytes is an empty one). On failure nullptr, and the old
/// block stays as it was; shrinking never fails while the size class stays the same. GIL held.
[[nodiscard]] inline void* reallocate(void* block, size_t old_bytes, size_t new_bytes, Tag tag) noexcept {
    return block ? detail::reallocate_slow(block, old_bytes, new_bytes, tag) : allocate(new_bytes, tag);
}

/// The same for C libraries that free without a size and from any thread: these blocks carry their size
/// and never touch the free lists.
[[nodiscard]] void* allocate_nogil(size_t bytes, Tag tag) noexcept;
[[nodiscard]] void* allocate_zeroed_nogil(size_t count, size_t bytes, Tag tag) noexcept;
[[nodiscard]] void* reallocate_nogil(void* block, size_t bytes, Tag tag) noexcept;
void release_nogil(void* block) noexcept;

/// Live bytes and blocks of one tag, blocks of `*_nogil` included.
TagCount count_of(Tag tag) noexcept;
Totals totals() noexcept;
const char* name_of(Tag tag) noexcept;

/// Bounds what is held from the backend (kNoLimit lifts the bound); requests beyond it answer nullptr.
void set_limit(size_t bytes) noexcept;

/// The n-th request from now (1 = the next) fails; n = 0 disarms. Returns the number of requests that were
/// still to come before the earlier countdown struck.
uint64_t fail_request(uint64_t n, Failure mode) noexcept;

/// While one lives, only the system itself refuses a request: the limit and the failure countdown wait. For what was put off
/// from start-up and has nobody to report to.
class BeyondLimit {
  public:
    BeyondLimit() noexcept;
    ~BeyondLimit();
    BeyondLimit(const BeyondLimit&) = delete;

  private:
    size_t limit_;
    bool armed_;
};

/// Replaces the backend; refused (false) while anything is held from the present one.
[[nodiscard]] bool set_backend(const Backend& backend) noexcept;
Backend default_backend() noexcept;

/// Returns the free lists' memory to the backend if no small block is live; false otherwise.
bool trim() noexcept;

#ifdef MOLT_MEM_GUARDED
/// Visits every live block of a tag, except those of `*_nogil`. The visitor neither allocates nor releases.
using BlockVisitor = void (*)(void* block, size_t bytes, void* state);
void each_block(Tag tag, BlockVisitor visit, void* state) noexcept;
#endif

/// Called in guarded builds when a block was overrun, freed twice, freed with another size or tag, or
/// written after its release. The default traps.
using CorruptionHook = void (*)(const char* what, void* block);
void set_corruption_hook(CorruptionHook hook) noexcept;

} // namespace molt::mem

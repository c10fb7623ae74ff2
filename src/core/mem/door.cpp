// The allocation door: backend, free lists carved from chunks, limits, failure injection, guarded blocks.
#include "core/mem/door.h"

#include "core/host/memory.h"

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <utility>

#if defined(MOLT_HAVE_MIMALLOC)
#include <mimalloc.h>
#endif

#if defined(__SANITIZE_ADDRESS__)
#define MOLT_MEM_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MOLT_MEM_ASAN 1
#endif
#endif
#if defined(MOLT_MEM_ASAN)
#include <sanitizer/asan_interface.h>
#endif

namespace molt::mem {

namespace detail {
constinit State state{};
}

namespace {

#if defined(MOLT_HAVE_MIMALLOC)
/// Blocks of this size are used throughout as a rule: large pages serve them.
constexpr size_t kLargeBlock = size_t(4) << 20;

void* system_alloc(void*, size_t bytes) {
    if (bytes < kLargeBlock) return mi_malloc(bytes);
    void* block = mi_malloc(bytes);
    if (block) host::prefer_pages(block, bytes, host::Pages::large);
    return block;
}
void give_up_pages(void* block, size_t bytes) {
    if (bytes >= kLargeBlock) host::prefer_pages(block, bytes, host::Pages::usual);
}
void* system_resize(void*, void* block, size_t old_bytes, size_t bytes) {
    if (bytes < kLargeBlock && old_bytes < kLargeBlock) return mi_realloc(block, bytes);
    give_up_pages(block, old_bytes);
    void* moved = mi_realloc(block, bytes);
    void* const kept = moved ? moved : block;
    if (const size_t kept_bytes = moved ? bytes : old_bytes; kept_bytes >= kLargeBlock)
        host::prefer_pages(kept, kept_bytes, host::Pages::large);
    return moved;
}
/// What takes the place of a large block may be small, and touched here and there.
void system_release(void*, void* block, size_t bytes) {
    give_up_pages(block, bytes);
    mi_free(block);
}
#else
void* system_alloc(void*, size_t bytes) { return std::malloc(bytes); }
void* system_resize(void*, void* block, size_t, size_t bytes) { return std::realloc(block, bytes); }
void system_release(void*, void* block, size_t) { std::free(block); }
#endif

constexpr Backend kSystem{nullptr, system_alloc, system_resize, system_release};

constinit Backend backend = kSystem;
constinit std::atomic<size_t> held{0};
constinit std::atomic<size_t> peak_held{0};
constinit std::atomic<size_t> limit{kNoLimit};

#ifndef MOLT_MEM_GUARDED
/// Chunks leave room for the backend's own header, so that they do not spill into one more page. A program that holds much
/// gets large ones.
constexpr size_t kChunkBytes = 64 * 1024 - 64, kLargeChunkBytes = size_t(8) << 20;
constexpr size_t kMuchHeld = size_t(12) << 20;
constexpr size_t kRunBytes = 4096;

struct alignas(kAlignment) Chunk {
    Chunk* next;
    size_t bytes;
};

constinit Chunk* chunks = nullptr;
constinit char* bump = nullptr;
constinit char* bump_end = nullptr;
constinit size_t carved_blocks = 0; // small blocks in existence: live ones and those on the free lists
#endif

constinit uint64_t requests_left = 0;
constinit Failure failure_mode = Failure::once;

struct NogilCount {
    std::atomic<int64_t> live_bytes{0};
    std::atomic<int64_t> live_blocks{0};
};
constinit NogilCount nogil_count[kTagCount]{};

[[maybe_unused]] void trap(const char*, void*) { __builtin_trap(); }
constinit CorruptionHook corruption_hook = trap;

/// A request that the machine could never fill is refused at once, whatever addresses the backend would promise for it.
bool beyond_machine(size_t bytes) {
    constexpr size_t kLarge = size_t(1) << 30;
    if (bytes < kLarge) [[likely]]
        return false;
    static const size_t most = host::machine_memory();
    return bytes > most;
}

/// Adds to what is held unless the limit forbids it.
bool charge(size_t bytes) {
    if (beyond_machine(bytes)) return false;
    const size_t before = held.fetch_add(bytes, std::memory_order_relaxed);
    const size_t after = before + bytes;
    if (after < before || after > limit.load(std::memory_order_relaxed)) {
        held.fetch_sub(bytes, std::memory_order_relaxed);
        return false;
    }
    size_t peak = peak_held.load(std::memory_order_relaxed);
    while (after > peak && !peak_held.compare_exchange_weak(peak, after, std::memory_order_relaxed)) {}
    return true;
}

void discharge(size_t bytes) { held.fetch_sub(bytes, std::memory_order_relaxed); }

void* backend_alloc(size_t bytes) {
    if (!charge(bytes)) return nullptr;
    void* block = backend.alloc(backend.self, bytes);
    if (!block) discharge(bytes);
    return block;
}

void backend_release(void* block, size_t bytes) {
    backend.release(backend.self, block, bytes);
    discharge(bytes);
}

void* backend_resize(void* block, size_t old_bytes, size_t new_bytes) {
    if (new_bytes > old_bytes && !charge(new_bytes - old_bytes)) return nullptr;
    void* moved = backend.resize(backend.self, block, old_bytes, new_bytes);
    if (new_bytes > old_bytes) {
        if (!moved) discharge(new_bytes - old_bytes);
    } else if (moved) {
        discharge(old_bytes - new_bytes);
    }
    return moved;
}

/// Counts a request down; true if it is the one that must fail.
bool request_fails() {
    if (!detail::state.armed) return false;
    if (requests_left > 1) {
        --requests_left;
        return false;
    }
    if (failure_mode == Failure::once) {
        requests_left = 0;
        detail::state.armed = false;
    }
    return true;
}

#ifdef MOLT_MEM_GUARDED

// A guarded block is [Guard][user bytes][tail guard]. In checking builds freed blocks are filled and wait in
// a quarantine; under ASan the guards are poisoned and ASan's own quarantine is used.
struct alignas(kAlignment) Guard {
    uint64_t bytes;
    uint32_t magic;
    Tag tag;
    Guard *previous, *next; // all live blocks
};
constinit Guard* live_blocks = nullptr; // the newest
constexpr uint32_t kLive = 0x4d4f4c54;
constexpr uint32_t kDead = 0x44454144;
constexpr unsigned char kTailByte = 0xfd;
constexpr size_t kTailBytes = 16;

size_t guarded_size(size_t bytes) { return sizeof(Guard) + bytes + kTailBytes; }

#if defined(MOLT_MEM_ASAN)
void hide(Guard* guard) { __asan_poison_memory_region(guard, sizeof(Guard)); }
void hide_tail(Guard* guard) { __asan_poison_memory_region(reinterpret_cast<char*>(guard + 1) + guard->bytes, kTailBytes); }
void show(Guard* guard) { __asan_unpoison_memory_region(guard, sizeof(Guard)); }
void show_tail(Guard* guard) { __asan_unpoison_memory_region(reinterpret_cast<char*>(guard + 1) + guard->bytes, kTailBytes); }
#else
void hide(Guard*) {}
void hide_tail(Guard*) {}
void show(Guard*) {}
void show_tail(Guard*) {}

constexpr unsigned char kFreedByte = 0xdd;
constexpr size_t kQuarantineBlocks = 1024;
constinit Guard* quarantine[kQuarantineBlocks]{};
constinit size_t quarantine_next = 0;

void leave_quarantine(Guard* guard) {
    const auto* user = reinterpret_cast<const unsigned char*>(guard + 1);
    for (size_t i = 0; i < guard->bytes; ++i) {
        if (user[i] == kFreedByte) continue;
        corruption_hook("written after release", guard + 1);
        break;
    }
    backend_release(guard, guarded_size(guard->bytes));
}
#endif

/// Changes a block's place in the list of live ones.
template<class F> void relink(Guard* guard, F&& change) {
    if (!guard) return;
    show(guard);
    change(guard);
    hide(guard);
}

void enlist(Guard* guard) {
    guard->previous = nullptr;
    guard->next = live_blocks;
    relink(live_blocks, [&](Guard* next) { next->previous = guard; });
    live_blocks = guard;
}

void delist(Guard* guard) {
    relink(guard->next, [&](Guard* next) { next->previous = guard->previous; });
    relink(guard->previous, [&](Guard* previous) { previous->next = guard->next; });
    if (live_blocks == guard) live_blocks = guard->next;
}

void* guarded_allocate(size_t bytes, Tag tag) {
    if (bytes > SIZE_MAX / 2) return nullptr;
    auto* guard = static_cast<Guard*>(backend_alloc(guarded_size(bytes)));
    if (!guard) return nullptr;
    *guard = {bytes, kLive, tag, nullptr, nullptr};
    enlist(guard);
    std::memset(guard + 1, 0xcd, bytes);
    std::memset(reinterpret_cast<char*>(guard + 1) + bytes, kTailByte, kTailBytes);
    hide_tail(guard);
    hide(guard);
    detail::count_in(bytes, tag);
    return guard + 1;
}

void guarded_release(void* block, size_t bytes, Tag tag) {
    auto* guard = static_cast<Guard*>(block) - 1;
    show(guard);
    if (guard->magic != kLive) return corruption_hook("released twice, or never allocated", block);
    if (guard->bytes != bytes) return corruption_hook("released with another size", block);
    if (guard->tag != tag) return corruption_hook("released with another tag", block);
    show_tail(guard);
    const auto* tail = static_cast<const unsigned char*>(block) + bytes;
    for (size_t i = 0; i < kTailBytes; ++i)
        if (tail[i] != kTailByte) return corruption_hook("written past its end", block);
    detail::count_out(bytes, tag);
    delist(guard);
    guard->magic = kDead;
#if defined(MOLT_MEM_ASAN)
    backend_release(guard, guarded_size(bytes));
#else
    std::memset(block, kFreedByte, bytes);
    if (Guard* oldest = quarantine[quarantine_next]) leave_quarantine(oldest);
    quarantine[quarantine_next] = guard;
    quarantine_next = (quarantine_next + 1) % kQuarantineBlocks;
#endif
}

#else // not guarded

/// Large blocks that were released last, for requests of just their size (tables that grow and go): pages that are given back
/// have to be cleared before they come again. Any other large request gives them back first, so that they never add to what
/// a program holds at most. GIL held.
constexpr size_t kKeptLeast = size_t(1) << 20, kKeptMost = size_t(16) << 20, kKeptBlocks = 6;
struct Kept {
    void* block;
    size_t bytes;
};
constinit Kept kept[kKeptBlocks]{};
constinit size_t kept_count = 0, kept_bytes = 0;

void* take_kept(size_t i) {
    void* block = kept[i].block;
    kept_bytes -= kept[i].bytes;
    std::memmove(kept + i, kept + i + 1, (--kept_count - i) * sizeof(Kept));
    return block;
}

void drop_kept(size_t wanted_bytes = kKeptMost) {
    while (kept_count && kept_bytes + wanted_bytes > kKeptMost) {
        const size_t bytes = kept[0].bytes;
        backend_release(take_kept(0), bytes);
    }
}

void* large_alloc(size_t bytes) {
    if (bytes >= kKeptLeast) {
        for (size_t i = kept_count; i-- > 0;)
            if (kept[i].bytes == bytes) return take_kept(i);
        drop_kept();
    }
    void* block = backend_alloc(bytes);
    if (block || !kept_count) return block;
    drop_kept();
    return backend_alloc(bytes);
}

void large_release(void* block, size_t bytes) {
    if (bytes < kKeptLeast || bytes > kKeptMost / 2) return backend_release(block, bytes);
    drop_kept(kept_count < kKeptBlocks ? bytes : kKeptMost);
    kept[kept_count++] = {block, bytes};
    kept_bytes += bytes;
}

/// Threads a run of fresh blocks onto an empty free list.
bool refill(size_t size_class) {
    const size_t block_bytes = size_class ? size_class * kAlignment : kAlignment;
    if (size_t(bump_end - bump) < block_bytes) {
        size_t bytes = held.load(std::memory_order_relaxed) < kMuchHeld ? kChunkBytes : kLargeChunkBytes;
        auto* chunk = static_cast<Chunk*>(large_alloc(bytes));
        if (!chunk && bytes != kChunkBytes) chunk = static_cast<Chunk*>(large_alloc(bytes = kChunkBytes));
        if (!chunk) return false;
        *chunk = {chunks, bytes};
        chunks = chunk;
        bump = reinterpret_cast<char*>(chunk + 1);
        bump_end = reinterpret_cast<char*>(chunk) + bytes;
    }
    size_t run = size_t(bump_end - bump);
    if (run > kRunBytes) run = kRunBytes;
    const size_t blocks = run / block_bytes;
    detail::FreeBlock* head = nullptr;
    for (size_t i = blocks; i-- > 0;) {
        auto* block = reinterpret_cast<detail::FreeBlock*>(bump + i * block_bytes);
        block->next = head;
        head = block;
    }
    bump += blocks * block_bytes;
    carved_blocks += blocks;
    detail::state.free[size_class] = head;
    return true;
}

#endif

/// Prefix of blocks that must know their own size.
struct alignas(kAlignment) NogilHeader {
    uint64_t bytes;
    Tag tag;
};

void count_nogil(Tag tag, int64_t bytes, int64_t blocks) {
    nogil_count[size_t(tag)].live_bytes.fetch_add(bytes, std::memory_order_relaxed);
    nogil_count[size_t(tag)].live_blocks.fetch_add(blocks, std::memory_order_relaxed);
}

} // namespace

namespace detail {

void* allocate_slow(size_t bytes, Tag tag) noexcept {
    if (request_fails()) return nullptr;
#ifdef MOLT_MEM_GUARDED
    return guarded_allocate(bytes, tag);
#else
    void* block;
    if (bytes <= kSmallMax) {
        FreeBlock*& head = state.free[size_class(bytes)];
        if (!head && !refill(size_class(bytes))) return nullptr;
        block = head;
        head = head->next;
    } else {
        block = large_alloc(bytes);
        if (!block) return nullptr;
    }
    count_in(bytes, tag);
    return block;
#endif
}

void release_slow(void* block, size_t bytes, Tag tag) noexcept {
    if (!block) return;
#ifdef MOLT_MEM_GUARDED
    guarded_release(block, bytes, tag);
#else
    large_release(block, bytes);
    count_out(bytes, tag);
#endif
}

void* reallocate_slow(void* block, size_t old_bytes, size_t new_bytes, Tag tag) noexcept {
#ifndef MOLT_MEM_GUARDED
    const bool old_small = old_bytes <= kSmallMax, new_small = new_bytes <= kSmallMax;
    const bool stays = old_small && new_small && size_class(old_bytes) == size_class(new_bytes);
    if (stays || (!old_small && !new_small)) {
        if (!stays) {
            if (request_fails()) return nullptr;
            block = backend_resize(block, old_bytes, new_bytes);
            if (!block) return nullptr;
        }
        state.count[size_t(tag)].live_bytes += int64_t(new_bytes) - int64_t(old_bytes);
        return block;
    }
#endif
    void* moved = allocate(new_bytes, tag);
    if (!moved) return nullptr;
    std::memcpy(moved, block, old_bytes < new_bytes ? old_bytes : new_bytes);
    release(block, old_bytes, tag);
    return moved;
}

} // namespace detail

void* allocate_nogil(size_t bytes, Tag tag) noexcept {
    if (bytes > SIZE_MAX - sizeof(NogilHeader)) return nullptr;
    auto* header = static_cast<NogilHeader*>(backend_alloc(bytes + sizeof(NogilHeader)));
    if (!header) return nullptr;
    *header = {bytes, tag};
    count_nogil(tag, int64_t(bytes), 1);
    return header + 1;
}

void* allocate_zeroed_nogil(size_t count, size_t bytes, Tag tag) noexcept {
    size_t total;
    if (__builtin_mul_overflow(count, bytes, &total)) return nullptr;
    void* block = allocate_nogil(total, tag);
    if (block) std::memset(block, 0, total);
    return block;
}

void* reallocate_nogil(void* block, size_t bytes, Tag tag) noexcept {
    if (!block) return allocate_nogil(bytes, tag);
    if (bytes > SIZE_MAX - sizeof(NogilHeader)) return nullptr;
    auto* header = static_cast<NogilHeader*>(block) - 1;
    const size_t old_bytes = size_t(header->bytes);
    const Tag old_tag = header->tag;
    header = static_cast<NogilHeader*>(backend_resize(header, old_bytes + sizeof(NogilHeader), bytes + sizeof(NogilHeader)));
    if (!header) return nullptr;
    header->bytes = bytes;
    count_nogil(old_tag, int64_t(bytes) - int64_t(old_bytes), 0);
    return header + 1;
}

void release_nogil(void* block) noexcept {
    if (!block) return;
    auto* header = static_cast<NogilHeader*>(block) - 1;
    count_nogil(header->tag, -int64_t(header->bytes), -1);
    backend_release(header, size_t(header->bytes) + sizeof(NogilHeader));
}

TagCount count_of(Tag tag) noexcept {
    TagCount count = detail::state.count[size_t(tag)];
    count.live_bytes += nogil_count[size_t(tag)].live_bytes.load(std::memory_order_relaxed);
    count.live_blocks += nogil_count[size_t(tag)].live_blocks.load(std::memory_order_relaxed);
    return count;
}

Totals totals() noexcept {
    Totals totals{{}, held.load(std::memory_order_relaxed), peak_held.load(std::memory_order_relaxed)};
    for (size_t i = 0; i < kTagCount; ++i) {
        const TagCount count = count_of(Tag(i));
        totals.live.live_bytes += count.live_bytes;
        totals.live.live_blocks += count.live_blocks;
    }
    return totals;
}

const char* name_of(Tag tag) noexcept {
    static constexpr const char* kNames[kTagCount] = {"object", "collected", "table", "bigint", "text",    "container",
                                                      "frame",  "code",      "uv",    "regex",  "external"};
    return kNames[size_t(tag)];
}

void set_limit(size_t bytes) noexcept { limit.store(bytes, std::memory_order_relaxed); }

uint64_t fail_request(uint64_t n, Failure mode) noexcept {
    const uint64_t before = requests_left;
    requests_left = n;
    failure_mode = mode;
    detail::state.armed = n != 0;
    return before;
}

BeyondLimit::BeyondLimit() noexcept
    : limit_(limit.exchange(kNoLimit, std::memory_order_relaxed)), armed_(std::exchange(detail::state.armed, false)) {}
BeyondLimit::~BeyondLimit() {
    limit.store(limit_, std::memory_order_relaxed);
    detail::state.armed = armed_;
}

bool set_backend(const Backend& replacement) noexcept {
    trim();
    if (held.load(std::memory_order_relaxed) != 0) return false;
    backend = replacement;
    return true;
}

Backend default_backend() noexcept { return kSystem; }

bool trim() noexcept {
#ifdef MOLT_MEM_GUARDED
#if !defined(MOLT_MEM_ASAN)
    for (Guard*& guard : quarantine) {
        if (guard) leave_quarantine(guard);
        guard = nullptr;
    }
#endif
    return true;
#else
    drop_kept();
    size_t listed = 0;
    for (detail::FreeBlock* head : detail::state.free)
        for (; head; head = head->next) ++listed;
    if (listed != carved_blocks) return false;
    while (Chunk* chunk = chunks) {
        chunks = chunk->next;
        backend_release(chunk, chunk->bytes);
    }
    for (detail::FreeBlock*& head : detail::state.free) head = nullptr;
    bump = bump_end = nullptr;
    carved_blocks = 0;
    return true;
#endif
}

#ifdef MOLT_MEM_GUARDED
void each_block(Tag tag, BlockVisitor visit, void* state) noexcept {
    for (Guard* guard = live_blocks; guard;) {
        show(guard);
        Guard* next = guard->next;
        const size_t bytes = size_t(guard->bytes);
        const bool wanted = guard->tag == tag;
        hide(guard);
        if (wanted) visit(guard + 1, bytes, state);
        guard = next;
    }
}
#endif

void set_corruption_hook(CorruptionHook hook) noexcept { corruption_hook = hook ? hook : trap; }

} // namespace molt::mem

// The allocation door: counts, free lists, limit, failure injection, backend, and buffers on top of it.
#include "core/mem/buffer.h"
#include "core/mem/door.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <vector>

using namespace molt::mem;

TEST_CASE("blocks are aligned, distinct and counted") {
    const TagCount before = count_of(Tag::table);
    std::vector<std::pair<char*, size_t>> blocks;
    for (size_t bytes = 0; bytes < 1200; bytes += 7) {
        auto* block = static_cast<char*>(allocate(bytes, Tag::table));
        REQUIRE(block);
        REQUIRE(uintptr_t(block) % kAlignment == 0);
        std::memset(block, int(bytes), bytes);
        blocks.push_back({block, bytes});
    }
    REQUIRE(count_of(Tag::table).live_blocks - before.live_blocks == int64_t(blocks.size()));
    for (auto [block, bytes] : blocks) {
        for (size_t i = 0; i < bytes; ++i) REQUIRE(block[i] == char(bytes));
        release(block, bytes, Tag::table);
    }
    REQUIRE(count_of(Tag::table).live_bytes == before.live_bytes);
    REQUIRE(count_of(Tag::table).live_blocks == before.live_blocks);
}

TEST_CASE("reallocation keeps what it can") {
    size_t bytes = 0;
    char* block = nullptr;
    for (size_t wanted : {1u, 16u, 17u, 500u, 512u, 513u, 5000u, 600u, 90u, 88u, 3u}) {
        char* moved = static_cast<char*>(reallocate(block, bytes, wanted, Tag::text));
        REQUIRE(moved);
        for (size_t i = 0; i < std::min(bytes, wanted); ++i) REQUIRE(moved[i] == char(i));
        for (size_t i = 0; i < wanted; ++i) moved[i] = char(i);
        block = moved;
        bytes = wanted;
    }
    release(block, bytes, Tag::text);
}

TEST_CASE("the n-th request fails once or onward") {
    fail_request(3, Failure::once);
    void* a = allocate(10, Tag::object);
    void* b = allocate(1000, Tag::object);
    void* c = allocate(10, Tag::object);
    void* d = allocate(10, Tag::object);
    REQUIRE((a && b && !c && d));
    fail_request(1, Failure::onward);
    REQUIRE_FALSE(allocate(10, Tag::object));
    REQUIRE_FALSE(allocate(1000, Tag::object));
    fail_request(0, Failure::once);
    release(a, 10, Tag::object);
    release(b, 1000, Tag::object);
    release(d, 10, Tag::object);
}

TEST_CASE("the limit bounds what is held") {
    set_limit(totals().held_bytes + 100'000);
    REQUIRE_FALSE(allocate(200'000, Tag::object));
    void* fits = allocate(50'000, Tag::object);
    REQUIRE(fits);
    REQUIRE_FALSE(reallocate(fits, 50'000, 300'000, Tag::object));
    set_limit(kNoLimit);
    release(fits, 50'000, Tag::object);
    REQUIRE_FALSE(allocate(SIZE_MAX - 8, Tag::object));
}

TEST_CASE("what was put off from start-up goes beyond the limit, and the countdown waits") {
    set_limit(totals().held_bytes + 100'000);
    fail_request(1, Failure::onward);
    {
        BeyondLimit granted;
        void* block = allocate(200'000, Tag::object);
        REQUIRE(block);
        release(block, 200'000, Tag::object);
    }
    REQUIRE_FALSE(allocate(16, Tag::object));
    fail_request(0, Failure::once);
    REQUIRE_FALSE(allocate(200'000, Tag::object));
    set_limit(kNoLimit);
}

namespace {
size_t borrowed = 0;
void* test_alloc(void*, size_t bytes) { return ++borrowed, std::malloc(bytes); }
void* test_resize(void*, void* block, size_t, size_t bytes) { return std::realloc(block, bytes); }
void test_release(void*, void* block, size_t) { --borrowed, std::free(block); }
} // namespace

TEST_CASE("the backend can be replaced while nothing is held, and trim gives everything back") {
    if (!trim() || totals().held_bytes != 0) {
        WARN("skipped: other tests hold memory");
        return;
    }
    REQUIRE(set_backend({nullptr, test_alloc, test_resize, test_release}));
    void* small = allocate(24, Tag::frame);
    REQUIRE(borrowed == 1);
    REQUIRE_FALSE(set_backend(default_backend()));
    release(small, 24, Tag::frame);
    REQUIRE(set_backend(default_backend()));
    REQUIRE(borrowed == 0);
}

TEST_CASE("blocks for C libraries know their size") {
    auto* block = static_cast<char*>(allocate_zeroed_nogil(10, 30, Tag::uv));
    REQUIRE(block);
    REQUIRE(block[299] == 0);
    REQUIRE(count_of(Tag::uv).live_bytes == 300);
    block = static_cast<char*>(reallocate_nogil(block, 4000, Tag::uv));
    REQUIRE(count_of(Tag::uv).live_bytes == 4000);
    release_nogil(block);
    REQUIRE(count_of(Tag::uv).live_blocks == 0);
    REQUIRE_FALSE(allocate_zeroed_nogil(SIZE_MAX, 2, Tag::uv));
}

#if defined(MOLT_CHECKED)
TEST_CASE("guarded blocks notice misuse") {
    static const char* seen;
    set_corruption_hook([](const char* what, void*) { seen = what; });
    auto* block = static_cast<char*>(allocate(20, Tag::object));
    seen = nullptr;
    release(block, 21, Tag::object);
    REQUIRE(seen);
    seen = nullptr;
    release(block, 20, Tag::text);
    REQUIRE(seen);
    seen = nullptr;
    release(block, 20, Tag::object);
    REQUIRE_FALSE(seen);
    set_corruption_hook(nullptr);
}
#endif

TEST_CASE("buffers grow, insert, erase and fail without losing what they hold") {
    const int64_t before = totals().live.live_blocks;
    {
        Buffer<int> numbers;
        for (int i = 0; i < 1000; ++i) REQUIRE(numbers.push(i));
        REQUIRE(numbers.insert(3, -1));
        REQUIRE(numbers[3] == -1);
        REQUIRE(numbers[4] == 3);
        numbers.erase(0, 3);
        REQUIRE(numbers[0] == -1);
        REQUIRE(numbers.size() == 998);
        REQUIRE(numbers.back() == 999);
        REQUIRE(numbers.pop() == 999);
        REQUIRE_FALSE(numbers.reserve(SIZE_MAX / 2));
        fail_request(1, Failure::onward);
        REQUIRE_FALSE(numbers.resize(100000));
        fail_request(0, Failure::once);
        REQUIRE(numbers.size() == 997);
        Buffer<int> moved(std::move(numbers));
        REQUIRE(numbers.empty());
        moved.truncate(2);
        moved.shrink();
        REQUIRE(moved.capacity() == 2);

        Buffer<Buffer<int>> nested;
        for (int i = 0; i < 20; ++i) {
            Buffer<int> inner;
            REQUIRE(inner.push(i));
            REQUIRE(nested.push(std::move(inner)));
        }
        nested.erase(1, 19);
        REQUIRE(nested[1][0] == 19);

        TextBuffer text;
        REQUIRE(text.append("x="));
        REQUIRE(text.append_decimal(INT64_MIN));
        REQUIRE(text.append(' '));
        REQUIRE(text.append_hex(0xabc, 5));
        REQUIRE(text.append_code_point(0x20ac));
        REQUIRE(text.append_code_point(0x1f600));
        REQUIRE(text.append_hex(0));
        REQUIRE(text.view() == "x=-9223372036854775808 00abc\u20ac\U0001f6000");
    }
    REQUIRE(totals().live.live_blocks == before);
}

TEST_CASE("a buffer that meets the limit does not crawl along it") {
    const size_t before = size_t(count_of(Tag::text).live_bytes);
    set_limit(totals().held_bytes + (size_t(1) << 20));
    TextBuffer text;
    size_t moves = 0;
    for (const char* at = nullptr; text.append('x');)
        if (at != text.data()) at = text.data(), moves++;
    set_limit(kNoLimit);
    REQUIRE(text.size() > size_t(1) << 18);
    REQUIRE(moves < 100);
    text = TextBuffer();
    REQUIRE(size_t(count_of(Tag::text).live_bytes) == before);
}

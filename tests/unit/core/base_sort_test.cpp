// Sorting: order, stability, failing and inconsistent comparisons. base_oracle.py checks what is compared.
#include "core/base/sort.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace molt;
using namespace molt::base;

namespace {

struct Pair {
    int key, position;
};

std::vector<Pair> some_pairs(size_t count, uint32_t seed) {
    std::vector<Pair> pairs;
    for (size_t i = 0; i < count; ++i) {
        seed = seed * 1664525 + 1013904223;
        const bool runs = seed >> 31;
        pairs.push_back({int(runs ? i / 3 : seed >> 24), int(i)});
    }
    return pairs;
}

bool is_permutation(const std::vector<Pair>& pairs) {
    std::vector<bool> seen(pairs.size());
    for (const Pair& pair : pairs) seen[size_t(pair.position)] = true;
    return std::find(seen.begin(), seen.end(), false) == seen.end();
}

} // namespace

TEST_CASE("sorting is stable") {
    for (const size_t count : {0, 1, 2, 3, 31, 32, 63, 64, 65, 1000, 20000}) {
        std::vector<Pair> pairs = some_pairs(count, uint32_t(count));
        const auto less = [](const Pair& a, const Pair& b) { return a.key < b.key ? Less::yes : Less::no; };
        REQUIRE(stable_sort(pairs.data(), count, less) == SortStatus::done);
        for (size_t i = 1; i < count; ++i) {
            const bool in_order = pairs[i - 1].key < pairs[i].key ||
                                  (pairs[i - 1].key == pairs[i].key && pairs[i - 1].position < pairs[i].position);
            REQUIRE(in_order);
        }
    }
}

TEST_CASE("failures leave a permutation") {
    for (int limit = 0; limit < 6000; limit += 37) {
        std::vector<Pair> pairs = some_pairs(1000, 7);
        int asked = 0;
        const auto less = [&](const Pair& a, const Pair& b) {
            if (asked++ == limit) return Less::failed;
            return a.key < b.key ? Less::yes : Less::no;
        };
        REQUIRE(stable_sort(pairs.data(), pairs.size(), less) == SortStatus::comparison_failed);
        REQUIRE(is_permutation(pairs));
    }
    std::vector<Pair> pairs = some_pairs(1000, 7);
    mem::fail_request(1, mem::Failure::onward);
    const auto less = [](const Pair& a, const Pair& b) { return a.key < b.key ? Less::yes : Less::no; };
    const SortStatus status = stable_sort(pairs.data(), pairs.size(), less);
    mem::fail_request(0, mem::Failure::once);
    REQUIRE(status == SortStatus::out_of_memory);
    REQUIRE(is_permutation(pairs));
}

TEST_CASE("a comparison without sense does no harm") {
    for (uint32_t seed = 1; seed < 400; ++seed) {
        std::vector<Pair> pairs = some_pairs(50 + seed * 3, seed);
        uint32_t state = seed;
        const unsigned bias = seed % 8;
        const auto less = [&](const Pair&, const Pair&) {
            state = state * 1664525 + 1013904223;
            return (state >> 29) <= bias ? Less::yes : Less::no;
        };
        REQUIRE(stable_sort(pairs.data(), pairs.size(), less) == SortStatus::done);
        REQUIRE(is_permutation(pairs));
    }
}

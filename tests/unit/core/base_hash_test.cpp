// Hashes against values that CPython 3.12 gave.
#include "core/base/hash.h"

#include <catch2/catch.hpp>

#include <limits>
#include <string_view>

using namespace molt::base;

namespace {
Hash text_hash(uint32_t seed, std::string_view text) { return hash_bytes(hash_key_from_seed(seed), text.data(), text.size()); }
} // namespace

TEST_CASE("text hashes under PYTHONHASHSEED=0 and 42") {
    REQUIRE(text_hash(0, "") == 0);
    REQUIRE(text_hash(0, "abc") == -4594863902769663758);
    REQUIRE(text_hash(42, "abc") == 3869580338025362921);
    REQUIRE(text_hash(0, "hello world, this is long") == 7650859633215404784);
    REQUIRE(text_hash(42, "hello world, this is long") == -1199649544206272706);
    const uint16_t wide[] = {0x1234, 'x'};
    REQUIRE(hash_bytes(hash_key_from_seed(0), wide, sizeof wide) == 5771455881126182464);
    REQUIRE(hash_bytes(hash_key_from_seed(42), wide, sizeof wide) == -9167628002143005903);
}

TEST_CASE("numeric hashes") {
    REQUIRE(hash_int(-1) == -2);
    REQUIRE(hash_int(INT64_MIN) == -4);
    REQUIRE(hash_int((int64_t(1) << 61) - 1) == 0);
    REQUIRE(hash_double(0.0) == 0);
    REQUIRE(hash_double(-1.0) == -2);
    REQUIRE(hash_double(1.5) == 1152921504606846977);
    REQUIRE(hash_double(1e300) == 1224995262755759164);
    REQUIRE(hash_double(-5e-324) == -16777216);
    REQUIRE(hash_double(0x1p61) == 1);
    REQUIRE(hash_double(-std::numeric_limits<double>::infinity()) == -314159);
    REQUIRE(hash_complex(1, 2) == 2000007);
}

TEST_CASE("tuple and frozenset hashes") {
    REQUIRE(TupleHash().finish() == 5740354900026072187);
    TupleHash inner, outer;
    inner.add(3), inner.add(0);
    outer.add(1), outer.add(2), outer.add(inner.finish());
    REQUIRE(outer.finish() == 7443556541961524179);

    REQUIRE(FrozensetHash().finish() == 133146708735736);
    FrozensetHash set;
    set.add(-7), set.add(1), set.add(2);
    REQUIRE(set.finish() == -3515521761423989266);
}

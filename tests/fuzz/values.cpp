// What harnesses over Python values share.
#include "values.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <molt/embed.h>

#include "core/mem/door.h"
#include "core/object/collector.h"
#include "core/runtime/heap_check.h"
#include "core/runtime/runtime.h"
#include "core/types/bytearray.h"
#include "core/types/bytes.h"
#include "core/types/complex.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/range.h"
#include "core/types/set.h"
#include "core/types/slice.h"
#include "core/types/tuple.h"

/// A small quarantine: memory that is touched again soon is what makes the executions fast.
extern "C" const char* __asan_default_options() { return "quarantine_size_mb=16:malloc_context_size=8"; }

namespace molt::fuzz {

namespace {

constexpr uint64_t kMemory = uint64_t(16) << 20; // powers that fill it take seconds
constexpr size_t kLongText = 40;
constexpr int kDepth = 3;

void drop_error(Ctx& ctx) { ctx.clear_pending(); }

Ref<> make_container(Ctx& ctx, Input& in, int depth, uint8_t kind) {
    Ref<List> items = list_new(ctx);
    if (!items) return raised;
    for (uint64_t n = in.below(5); n && !in.empty(); n--) {
        Ref<> item = make_value(ctx, in, depth + 1);
        if (!item || !list_append(ctx, items.get(), std::move(item)).ok()) return raised;
    }
    switch (kind) {
    case 0: return items;
    case 1: return list_to_tuple(ctx, items.get());
    case 2: return call(ctx, Value(&type::set), {items.value()});
    case 3: return call(ctx, Value(&type::frozenset), {items.value()});
    default: return call_method(ctx, Value(&type::dict), "fromkeys", {items.value(), items.value()});
    }
}

Ref<> make_class(Input& in) {
    Class* const classes[] = {&type::int_, &type::str,    &type::bytes, &type::list,  &type::dict, &type::tuple,
                              &type::set,  &type::float_, &type::bool_, &type::slice, &type::type_};
    return own(Value(classes[in.below(std::size(classes))]));
}

} // namespace

uint64_t Input::word() {
    uint64_t word = 0;
    for (int i = 0; i < 8; i++) word |= uint64_t(byte()) << 8 * i;
    return word;
}

int64_t Input::number() {
    const uint8_t first = byte();
    if (first < 200) return int64_t(first) - 100;
    switch (first % 8) {
    case 0: return INT64_MAX - byte() % 3;
    case 1: return INT64_MIN + byte() % 3;
    case 2: return (int64_t(1) << (byte() % 63)) - 1;
    case 3: return -(int64_t(1) << (byte() % 63));
    case 4: return int64_t(byte()) << 8 | byte();
    default: return int64_t(word());
    }
}

std::string_view Input::bytes(size_t most) {
    const size_t n = size_t(end_ - at_) < most ? size_t(end_ - at_) : most;
    const std::string_view taken(reinterpret_cast<const char*>(at_), n);
    at_ += n;
    return taken;
}

Ctx& runtime() {
    static Ctx* ctx = [] {
        molt_config config{};
        config.struct_size = sizeof config;
        config.memory_limit = kMemory;
        auto* started = static_cast<Ctx*>(molt_abi_get(MOLT_ABI_MAJOR, 0)->embed->init(&config));
        require(started != nullptr, "the runtime starts");
        return started;
    }();
    return *ctx;
}

Ref<> make_str(Ctx& ctx, Input& in, size_t most) {
    const uint8_t kind = in.byte();
    const std::string_view bytes = in.bytes(kind / 4 % (most + 1));
    if (kind % 4 == 0) return str_from_latin1(ctx, reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
    // Some code points are spread over a wider range; surrogates occur.
    constexpr uint32_t kOffsets[] = {0, 0x100, 0xD7C0, 0x1F600};
    uint32_t points[256];
    for (size_t i = 0; i < bytes.size(); i++) {
        const auto byte = uint8_t(bytes[i]);
        points[i] = byte < 128 ? byte : kOffsets[kind % 4] + byte;
    }
    return str_from_code_points(ctx, points, bytes.size());
}

/// Any ends, but not many items: a search for what is no int visits them all.
Ref<> make_range(Ctx& ctx, Input& in) {
    constexpr int64_t kMostItems = 1 << 12;
    const int64_t start = in.number(), stop = in.number();
    int64_t step = in.number();
    const auto least = int64_t((static_cast<__int128>(stop) - start) / kMostItems);
    if (least > 0 && step > 0 && step <= least) step = least + 1;
    if (least < 0 && step < 0 && step >= least) step = least - 1;
    Ref<> parts[] = {int_from_int64(ctx, start), int_from_int64(ctx, stop), int_from_int64(ctx, step)};
    for (const Ref<>& part : parts)
        if (!part) return raised;
    return call(ctx, Value(&type::range), {parts[0].value(), parts[1].value(), parts[2].value()});
}

Ref<> make_int(Ctx& ctx, Input& in) {
    const uint8_t kind = in.byte();
    if (kind < 224) return int_from_int64(ctx, in.number());
    Ref<> high = int_from_int64(ctx, in.number()), low = int_from_uint64(ctx, in.word());
    Ref<> count = int_from_int64(ctx, kind);
    Ref<> shifted = high && low && count ? binary(ctx, BinaryOp::lshift, high, count) : Ref<>();
    return shifted ? binary(ctx, BinaryOp::or_, shifted, low) : Ref<>();
}

Ref<> make_float(Ctx& ctx, Input& in) {
    const uint8_t kind = in.byte();
    const uint64_t word = in.word();
    double d;
    std::memcpy(&d, &word, sizeof d);
    return float_from_double(ctx, kind % 2 ? d : double(int64_t(word)) / double(1 << kind % 31));
}

Ref<> make_value(Ctx& ctx, Input& in, int depth) {
    const uint8_t kind = in.byte() % (depth < kDepth ? 20 : 12);
    switch (kind) {
    case 0: return own(kNone);
    case 1: return boolean(in.byte() & 1);
    case 2:
    case 3:
    case 4: return make_int(ctx, in);
    case 5: return make_float(ctx, in);
    case 6: {
        const double real = double(in.number()), imag = double(in.number());
        return complex_from_doubles(ctx, real / 4, imag / 4);
    }
    case 7:
    case 8: return make_str(ctx, in, kLongText);
    case 9: return bytes_from(ctx, in.bytes(in.below(kLongText)));
    case 10: {
        Ref<Bytes> content = bytes_from(ctx, in.bytes(in.below(kLongText)));
        return content ? call(ctx, Value(&type::bytearray), {content.value()}) : Ref<>();
    }
    case 11: return make_class(in);
    case 17: {
        Ref<> parts[3];
        for (Ref<>& part : parts)
            if (!(part = in.byte() % 3 ? int_from_int64(ctx, in.number()) : own(kNone))) return raised;
        return call(ctx, Value(&type::slice), {parts[0].value(), parts[1].value(), parts[2].value()});
    }
    case 18: return make_range(ctx, in);
    case 19: {
        Ref<> viewed = make_value(ctx, in, kDepth);
        return viewed ? call(ctx, Value(&type::memoryview), {viewed.value()}) : Ref<>();
    }
    default: return make_container(ctx, in, depth, uint8_t(kind - 12));
    }
}

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: does not hold: %s\n", what);
    std::abort();
}

bool settled(Ctx& ctx, bool succeeded) {
    require(succeeded != ctx.has_pending(), "either a result or an exception");
    require(!ctx.pending_matches(type::SystemError), "no SystemError");
    drop_error(ctx);
    return succeeded;
}

int run(const uint8_t* data, size_t size, void (*test)(Ctx&, Input&)) {
    constexpr unsigned kEvery = 64, kEveryHeap = 512;
    static unsigned executions = 0;
    Ctx& ctx = runtime();
    auto once = [&] {
        Input in(data, size);
        test(ctx, in);
        require(!ctx.has_pending(), "nothing is left pending");
        (void)safepoint(ctx);
    };
    once();
    if (executions++ % kEvery != 0) return 0;
    collect(ctx, 2);
    const int64_t before = live_objects();
    once();
    collect(ctx, 2);
    require(live_objects() <= before, "no object is left behind");
#ifdef MOLT_CHECKED
    if (executions % kEveryHeap == 1) checking::check_heap("after an input");
#endif
    return 0;
}

} // namespace molt::fuzz

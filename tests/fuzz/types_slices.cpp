// Fuzz harness: slices of list, bytearray and memoryview, read, written and deleted, against a model.
#include "values.h"

#include "core/types/bytearray.h"
#include "core/types/bytes.h"
#include "core/types/list.h"
#include "core/types/slice.h"

#include <vector>

using namespace molt;
using namespace molt::fuzz;

namespace {

using Model = std::vector<uint8_t>;

struct Bounds {
    int64_t start, stop, step;
    bool has_start, has_stop, has_step;
};

/// The positions which a slice means in n items: the rule of the language reference, one by one.
std::vector<size_t> positions(const Bounds& b, int64_t n) {
    const int64_t step = b.has_step ? b.step : 1;
    auto clip = [&](int64_t at) {
        if (at < 0) at = at < -n ? -1 - (step > 0 ? 0 : n) : at + n;
        if (step > 0) return at < 0 ? 0 : at > n ? n : at;
        return at < -1 ? -1 : at >= n ? n - 1 : at;
    };
    int64_t at = b.has_start ? clip(b.start) : step > 0 ? 0 : n - 1;
    const int64_t stop = b.has_stop ? clip(b.stop) : step > 0 ? n : -1;
    std::vector<size_t> found;
    while (step > 0 ? at < stop : at > stop) {
        found.push_back(size_t(at));
        if (step > 0 ? step > stop - at : step < stop - at) break;
        at += step;
    }
    return found;
}

Ref<> bound(Ctx& ctx, Input& in, int64_t& value, bool& given) {
    given = in.byte() % 4;
    value = in.number();
    return given ? int_from_int64(ctx, value) : own(kNone);
}

Ref<> container_of(Ctx& ctx, const Model& model, bool list) {
    const std::string_view text(reinterpret_cast<const char*>(model.data()), model.size());
    Ref<Bytes> bytes = bytes_from(ctx, text);
    return bytes ? call(ctx, Value(list ? &type::list : &type::bytearray), {bytes.value()}) : Ref<>();
}

void compare_with(Ctx& ctx, Value container, const Model& model) {
    Ref<> expected = container_of(ctx, model, container.is_kind(MOLT_KIND_LIST));
    if (!settled(ctx, expected)) return;
    Result<bool> same = equal(ctx, container, expected);
    require(settled(ctx, same.ok()) && same.take(), "the container is what the model says");
}

void test(Ctx& ctx, Input& in) {
    const bool list = in.byte() % 2;
    Model model;
    for (uint64_t n = in.below(40); n; n--) model.push_back(in.byte());
    Ref<> container = container_of(ctx, model, list);
    if (!settled(ctx, container)) return;
    for (int i = 0; i < 6 && !in.empty(); i++) {
        Bounds b;
        Ref<> start = bound(ctx, in, b.start, b.has_start), stop = bound(ctx, in, b.stop, b.has_stop),
              step = bound(ctx, in, b.step, b.has_step);
        if (!settled(ctx, bool(start) && bool(stop) && bool(step))) return;
        Ref<Slice> key = slice_new(ctx, start, stop, step);
        if (!settled(ctx, bool(key))) return;
        const uint8_t what = in.byte() % 3;
        if (b.has_step && b.step == 0) {
            require(!settled(ctx, getitem(ctx, container, key)), "a slice step of zero is refused");
            continue;
        }
        const std::vector<size_t> chosen = positions(b, int64_t(model.size()));
        if (what == 0) {
            Ref<> part = getitem(ctx, container, key);
            if (!settled(ctx, part)) return;
            Model expected;
            for (size_t at : chosen) expected.push_back(model[at]);
            compare_with(ctx, part, expected);
        } else if (what == 1) {
            if (!settled(ctx, setitem(ctx, container, key, Value{}).ok())) return;
            std::vector<bool> gone(model.size());
            for (size_t at : chosen) gone[at] = true;
            Model left;
            for (size_t at = 0; at < model.size(); at++)
                if (!gone[at]) left.push_back(model[at]);
            model = left;
        } else {
            Model fresh;
            for (uint64_t n = in.below(12); n; n--) fresh.push_back(in.byte());
            Ref<> given = container_of(ctx, fresh, list);
            if (!settled(ctx, given)) return;
            const bool written = settled(ctx, setitem(ctx, container, key, given).ok());
            const int64_t steps = b.has_step ? b.step : 1;
            if (steps != 1) {
                // A bytearray takes nothing for anything: b[::2] = b"" deletes.
                const bool deletes = !list && fresh.empty();
                require(written == (deletes || fresh.size() == chosen.size()), "an extended slice takes as many as it has");
                if (!written) continue;
                if (deletes) {
                    std::vector<bool> gone(model.size());
                    for (size_t at : chosen) gone[at] = true;
                    Model left;
                    for (size_t at = 0; at < model.size(); at++)
                        if (!gone[at]) left.push_back(model[at]);
                    model = left;
                }
                for (size_t k = 0; k < fresh.size(); k++) model[chosen[k]] = fresh[k];
            } else {
                require(written, "a slice takes any number");
                const int64_t n = int64_t(model.size());
                auto clip = [&](int64_t at) { return at < 0 ? (at + n < 0 ? 0 : at + n) : at > n ? n : at; };
                const int64_t from = b.has_start ? clip(b.start) : 0, to = b.has_stop ? clip(b.stop) : n;
                model.erase(model.begin() + from, model.begin() + (to < from ? from : to));
                model.insert(model.begin() + from, fresh.begin(), fresh.end());
            }
        }
        compare_with(ctx, container, model);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { return run(data, size, test); }

// Fuzz harness: sequences of operations on dict and set against models that search from the front.
#include "values.h"

#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/set.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace molt;
using namespace molt::fuzz;

namespace {

constexpr size_t kOperations = 400, kWhole = 8; // operations, and after how many of them everything is compared
constexpr int64_t kKeys = 64;

/// Keys that collide often: ints, the same as floats, and short texts.
Ref<> key_of(Ctx& ctx, int64_t n) {
    if (n % 3 == 0) return int_from_int64(ctx, n * 8192);
    if (n % 3 == 1) return float_from_double(ctx, double(n) / 2);
    return format_text(ctx, "key{}", n);
}

/// The same keys once more, kept: what the model says is compared without making them anew.
Value kept_key(Ctx& ctx, int64_t n) {
    static std::array<Ref<>, kKeys>& kept = *new std::array<Ref<>, kKeys>; // lives as long as the process
    if (!kept[0])
        for (int64_t i = 0; i < kKeys; i++) require(settled(ctx, kept[size_t(i)] = key_of(ctx, i)), "the keys fit the memory");
    return kept[size_t(n)];
}

struct Pair {
    int64_t key, value;
};

/// The items in order, and where each key stands among them.
class Pairs {
  public:
    Pairs() { places.fill(-1); }
    bool has(int64_t key) const { return places[size_t(key)] >= 0; }
    void set(int64_t key, int64_t value) {
        if (has(key)) {
            pairs[size_t(places[size_t(key)])].value = value;
            return;
        }
        places[size_t(key)] = int(pairs.size());
        pairs.push_back({key, value});
    }
    bool remove(int64_t key) {
        if (!has(key)) return false;
        pairs.erase(pairs.begin() + places[size_t(key)]);
        places.fill(-1);
        for (size_t i = 0; i < pairs.size(); i++) places[size_t(pairs[i].key)] = int(i);
        return true;
    }
    void clear() {
        pairs.clear();
        places.fill(-1);
    }
    std::vector<Pair> pairs;

  private:
    std::array<int, kKeys> places;
};

void compare_dict(Ctx& ctx, Dict* dict, const Pairs& model) {
    uint64_t at = 0;
    for (const Pair& pair : model.pairs) {
        DictEntry* entry = dict_next(dict, at);
        require(entry != nullptr, "a dict has the items of its model");
        Result<bool> same = equal(ctx, kept_key(ctx, pair.key), Value(entry->key));
        require(settled(ctx, same.ok()) && same.take(), "a dict has its model's order");
        require(Value(entry->value).word() == int_from_int64(ctx, pair.value).value().word(), "a dict has its model's values");
    }
    require(dict_next(dict, at) == nullptr, "a dict has no more than its model");
}

void use_dict(Ctx& ctx, Input& in) {
    Ref<> held = dict_new(ctx);
    Pairs model;
    for (size_t i = 0; i < kOperations && !in.empty(); i++) {
        const int64_t n = in.byte() % kKeys;
        Ref<> key = key_of(ctx, n), value = int_from_int64(ctx, int64_t(i));
        if (!settled(ctx, bool(key) && bool(value))) return;
        switch (in.byte() % 8) {
        case 0:
        case 1:
        case 2:
            if (settled(ctx, setitem(ctx, held, key, value).ok())) model.set(n, int64_t(i));
            break;
        case 3:
            require(settled(ctx, setitem(ctx, held, key, Value{}).ok()) == model.remove(n), "del finds what the model finds");
            break;
        case 4: {
            Result<bool> found = contains(ctx, held, key);
            require(settled(ctx, found.ok()) && found.take() == (model.has(n)), "in finds what the model finds");
            break;
        }
        case 5:
            if (settled(ctx, call_method(ctx, held, "setdefault", {key.value(), value.value()})) && !model.has(n))
                model.set(n, int64_t(i));
            break;
        case 6: {
            const bool popped = settled(ctx, call_method(ctx, held, "popitem"));
            require(popped == !model.pairs.empty(), "popitem fails on an empty dict only");
            if (popped) model.remove(model.pairs.back().key);
            break;
        }
        default: {
            Ref<> copy = call_method(ctx, held, in.byte() % 16 ? "copy" : "clear");
            if (!settled(ctx, copy)) return;
            if (copy.value().is_none()) model.clear();
            else held = std::move(copy);
        }
        }
        auto* dict = held.value().as<Dict>();
        require(dict->n == model.pairs.size(), "a dict has as many items as its model");
        if (i % kWhole == 0 || in.empty()) compare_dict(ctx, dict, model);
    }
}

void use_set(Ctx& ctx, Input& in) {
    Ref<> sets[2] = {call(ctx, Value(&type::set), {}), call(ctx, Value(&type::set), {})};
    bool models[2][kKeys] = {};
    int64_t counts[2] = {};
    if (!settled(ctx, bool(sets[0]) && bool(sets[1]))) return;
    for (size_t i = 0; i < kOperations && !in.empty(); i++) {
        const uint8_t n = in.byte() % kKeys, what = in.byte() % 10, which = n % 2;
        Ref<> key = key_of(ctx, n);
        if (!settled(ctx, key)) return;
        Value self = sets[which], other = sets[1 - which];
        bool *model = models[which], *right = models[1 - which];
        static constexpr const char* kUpdates[] = {"update", "intersection_update", "difference_update",
                                                   "symmetric_difference_update"};
        if (what < 3) {
            if (settled(ctx, call_method(ctx, self, "add", {key.value()}))) {
                counts[which] += !model[n];
                model[n] = true;
            }
        } else if (what == 3) {
            require(settled(ctx, call_method(ctx, self, "remove", {key.value()})) == model[n],
                    "remove finds what the model finds");
            counts[which] -= model[n];
            model[n] = false;
        } else if (what < 8) {
            if (!settled(ctx, call_method(ctx, self, kUpdates[what - 4], {other}))) return;
            for (int k = 0; k < kKeys; k++) {
                const bool l = model[k], r = right[k];
                model[k] = what == 4 ? l || r : what == 5 ? l && r : what == 6 ? l && !r : l != r;
            }
            counts[which] = std::count(model, model + kKeys, true);
        } else {
            Result<bool> found = contains(ctx, self, key);
            require(settled(ctx, found.ok()) && found.take() == model[n], "in finds what the model finds");
        }
        for (int k = 0; k < 2; k++)
            require(int64_t(sets[k].value().as<Set>()->n) == counts[k], "a set has as many items as its model");
    }
}

void test(Ctx& ctx, Input& in) {
    if (in.byte() % 2) use_dict(ctx, in);
    else use_set(ctx, in);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { return run(data, size, test); }

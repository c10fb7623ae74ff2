// Fuzz harness: sequences of operations on dict and set against models that search from the front.
#include "values.h"

#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/set.h"

#include <algorithm>
#include <vector>

using namespace molt;
using namespace molt::fuzz;

namespace {

constexpr size_t kOperations = 400;

/// Keys that collide often: ints, the same as floats, and short texts.
Ref<> key_of(Ctx& ctx, int64_t n) {
    if (n % 3 == 0) return int_from_int64(ctx, n * 8192);
    if (n % 3 == 1) return float_from_double(ctx, double(n) / 2);
    return format_text(ctx, "key{}", n);
}

struct Pair {
    int64_t key, value;
};

class Pairs {
  public:
    std::vector<Pair>::iterator find(int64_t key) {
        return std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.key == key; });
    }
    void set(int64_t key, int64_t value) {
        const auto at = find(key);
        if (at == pairs.end()) pairs.push_back({key, value});
        else at->value = value;
    }
    bool remove(int64_t key) {
        const auto at = find(key);
        if (at == pairs.end()) return false;
        pairs.erase(at);
        return true;
    }
    std::vector<Pair> pairs;
};

void compare_dict(Ctx& ctx, Dict* dict, const Pairs& model) {
    require(dict->n == model.pairs.size(), "a dict has as many items as its model");
    uint64_t at = 0;
    for (const Pair& pair : model.pairs) {
        DictEntry* entry = dict_next(dict, at);
        require(entry != nullptr, "a dict has the items of its model");
        Ref<> key = key_of(ctx, pair.key);
        if (!settled(ctx, key)) return;
        Result<bool> same = equal(ctx, key, Value(entry->key));
        require(settled(ctx, same.ok()) && same.take(), "a dict has its model's order");
        require(Value(entry->value).word() == int_from_int64(ctx, pair.value).value().word(), "a dict has its model's values");
    }
}

void use_dict(Ctx& ctx, Input& in) {
    Ref<> held = dict_new(ctx);
    Pairs model;
    for (size_t i = 0; i < kOperations && !in.empty(); i++) {
        const int64_t n = in.byte() % 64;
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
            require(settled(ctx, found.ok()) && found.take() == (model.find(n) != model.pairs.end()),
                    "in finds what the model finds");
            break;
        }
        case 5:
            if (settled(ctx, call_method(ctx, held, "setdefault", {key.value(), value.value()})) &&
                model.find(n) == model.pairs.end())
                model.set(n, int64_t(i));
            break;
        case 6: {
            const bool popped = settled(ctx, call_method(ctx, held, "popitem"));
            require(popped == !model.pairs.empty(), "popitem fails on an empty dict only");
            if (popped) model.pairs.pop_back();
            break;
        }
        default: {
            Ref<> copy = call_method(ctx, held, in.byte() % 16 ? "copy" : "clear");
            if (!settled(ctx, copy)) return;
            if (copy.value().is_none()) model.pairs.clear();
            else held = std::move(copy);
        }
        }
        compare_dict(ctx, held.value().as<Dict>(), model);
    }
}

void use_set(Ctx& ctx, Input& in) {
    Ref<> sets[2] = {call(ctx, Value(&type::set), {}), call(ctx, Value(&type::set), {})};
    bool models[2][64] = {};
    if (!settled(ctx, bool(sets[0]) && bool(sets[1]))) return;
    for (size_t i = 0; i < kOperations && !in.empty(); i++) {
        const uint8_t n = in.byte() % 64, what = in.byte() % 10, which = n % 2;
        Ref<> key = key_of(ctx, n);
        if (!settled(ctx, key)) return;
        Value self = sets[which], other = sets[1 - which];
        bool *model = models[which], *right = models[1 - which];
        static constexpr const char* kUpdates[] = {"update", "intersection_update", "difference_update",
                                                   "symmetric_difference_update"};
        if (what < 3) {
            if (settled(ctx, call_method(ctx, self, "add", {key.value()}))) model[n] = true;
        } else if (what == 3) {
            require(settled(ctx, call_method(ctx, self, "remove", {key.value()})) == model[n],
                    "remove finds what the model finds");
            model[n] = false;
        } else if (what < 8) {
            if (!settled(ctx, call_method(ctx, self, kUpdates[what - 4], {other}))) return;
            for (int k = 0; k < 64; k++) {
                const bool l = model[k], r = right[k];
                model[k] = what == 4 ? l || r : what == 5 ? l && r : what == 6 ? l && !r : l != r;
            }
        } else {
            Result<bool> found = contains(ctx, self, key);
            require(settled(ctx, found.ok()) && found.take() == model[n], "in finds what the model finds");
        }
        for (int k = 0; k < 2; k++)
            require(int64_t(sets[k].value().as<Set>()->n) == std::count(models[k], models[k] + 64, true),
                    "a set has as many items as its model");
    }
}

void test(Ctx& ctx, Input& in) {
    if (in.byte() % 2) use_dict(ctx, in);
    else use_set(ctx, in);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { return run(data, size, test); }

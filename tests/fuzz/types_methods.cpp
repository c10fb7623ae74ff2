// Fuzz harness: any method of a builtin value, with any arguments; operators, indexing, iteration, comparison.
#include "values.h"

#include "core/call/native.h"
#include "core/types/dict.h"
#include "core/types/list.h"

using namespace molt;
using namespace molt::fuzz;

namespace {

constexpr size_t kMostArgs = 4;
constexpr int kMostItems = 200;

void call_any_method(Ctx& ctx, Input& in, Value self) {
    // The class's own names, in their order: the same in every run.
    Class* cls = class_of(self);
    for (uint64_t up = in.below(4); up == 0 && cls != &type::object_; up = 1) cls = &type::object_;
    Ref<> mapping = getattr(ctx, Value(cls), "__dict__");
    Ref<> names = mapping ? call(ctx, Value(&type::list), {mapping.value()}) : Ref<>();
    if (!settled(ctx, names)) return;
    auto* list = names.value().as<List>();
    const Value name = (*list)[in.below(list->n)];
    Ref<> method = getattr(ctx, self, name.as<Str>());
    if (!settled(ctx, method)) return;

    Ref<> args[kMostArgs];
    molt_value words[kMostArgs];
    const uint64_t n = in.below(kMostArgs + 1);
    for (uint64_t i = 0; i < n; i++) {
        args[i] = make_value(ctx, in);
        if (!settled(ctx, args[i])) return;
        words[i] = args[i].value().word();
    }
    settled(ctx, call(ctx, method, Args{words, size_t(n), Value{}}));
}

void use(Ctx& ctx, Input& in, Value a, Value b) {
    switch (in.below(12)) {
    case 0: settled(ctx, binary(ctx, BinaryOp(in.below(14)), a, b)); break;
    case 1: settled(ctx, inplace(ctx, BinaryOp(in.below(13)), a, b)); break;
    case 2: settled(ctx, unary(ctx, UnaryOp(in.below(4)), a)); break;
    case 3: settled(ctx, compare(ctx, a, b, CompareOp(in.below(6)))); break;
    case 4: settled(ctx, getitem(ctx, a, b)); break;
    case 5: {
        Ref<> item = make_value(ctx, in);
        if (settled(ctx, item)) settled(ctx, setitem(ctx, a, b, in.byte() % 2 ? item.value() : Value{}).ok());
        break;
    }
    case 6: settled(ctx, contains(ctx, a, b).ok()); break;
    case 7: {
        Ref<> iterator = iter(ctx, a);
        if (!settled(ctx, iterator)) break;
        for (int i = 0; i < kMostItems; i++) {
            Ref<> item = next(ctx, iterator);
            if (!settled(ctx, item) || item.value().is_absent()) break;
        }
        break;
    }
    case 8: settled(ctx, hash(ctx, a).ok()); break;
    case 9: settled(ctx, bool(repr(ctx, a))); break;
    case 10: settled(ctx, length(ctx, a).ok()); break;
    default: settled(ctx, truth(ctx, a).ok());
    }
}

void test(Ctx& ctx, Input& in) {
    Ref<> a = make_value(ctx, in), b = a ? make_value(ctx, in) : Ref<>();
    if (!settled(ctx, bool(a) && bool(b))) return;
    for (int i = 0; i < 8 && !in.empty(); i++)
        if (in.byte() % 2) call_any_method(ctx, in, a);
        else use(ctx, in, a, b);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { return run(data, size, test); }

// Fuzz harness: int(), float() and complex() of any text; what parses writes a text that reads back the same.
#include "values.h"

#include "core/types/bytes.h"

using namespace molt;
using namespace molt::fuzz;

namespace {

void check_round_trip(Ctx& ctx, Value number) {
    Ref<Str> text = repr(ctx, number);
    if (!settled(ctx, bool(text))) return; // more digits than int may show
    Ref<> back = call(ctx, Value(class_of(number)), {text.value()});
    if (!settled(ctx, back)) return require(false, "what was shown is read");
    Ref<Str> again = repr(ctx, back);
    Result<bool> same = again ? equal(ctx, text, again) : Result<bool>(raised);
    require(settled(ctx, same.ok()) && same.take(), "what was shown reads back the same");
}

void test(Ctx& ctx, Input& in) {
    Class* const classes[] = {&type::int_, &type::float_, &type::complex};
    Class* cls = classes[in.below(3)];
    const uint8_t base = in.byte();
    Ref<> text;
    const std::string_view rest = in.rest();
    if (base % 2) text = bytes_from(ctx, rest);
    else text = str_from_latin1(ctx, reinterpret_cast<const uint8_t*>(rest.data()), rest.size());
    if (!settled(ctx, text)) return;
    Ref<> number;
    if (cls == &type::int_ && base >= 64) {
        Ref<> given = int_from_int64(ctx, base % 40 - 1);
        number = given ? call(ctx, Value(cls), {text.value(), given.value()}) : Ref<>();
    } else {
        number = call(ctx, Value(cls), {text.value()});
    }
    if (settled(ctx, number)) check_round_trip(ctx, number);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { return run(data, size, test); }

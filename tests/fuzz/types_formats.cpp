// Fuzz harness: format(), %-formatting and str.format with any specification, of values of every kind.
#include "values.h"

#include "core/types/bytes.h"
#include "core/types/tuple.h"

using namespace molt;
using namespace molt::fuzz;

namespace {

void test(Ctx& ctx, Input& in) {
    const uint8_t what = in.byte();
    Ref<> value = make_value(ctx, in), other = value ? make_value(ctx, in) : Ref<>();
    if (!settled(ctx, bool(value) && bool(other))) return;
    Ref<> items = tuple_of(ctx, value, other);
    Ref<> spec;
    if (what % 4 == 3) spec = bytes_from(ctx, in.rest());
    else spec = make_str(ctx, in, 60);
    if (!settled(ctx, bool(items) && bool(spec))) return;
    switch (what % 4) {
    case 0: settled(ctx, format(ctx, value, spec)); break;
    case 1: settled(ctx, call_method(ctx, spec, "format", {value.value(), other.value()})); break;
    default: settled(ctx, binary(ctx, BinaryOp::mod, spec, what & 4 ? items.value() : value.value()));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { return run(data, size, test); }

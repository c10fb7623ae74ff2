// Fuzz harness: struct formats of any text, unpacked from any bytes; what was unpacked packs to what unpacks the same.
#include "values.h"

#include "core/object/py.h"
#include "core/types/bytes.h"
#include "core/types/tuple.h"

using namespace molt;
using namespace molt::fuzz;

namespace {

void test(Ctx& ctx, Input& in) {
    const uint8_t what = in.byte();
    const std::string_view letters = in.bytes(in.below(24));
    Ref<Str> spec = str_from_latin1(ctx, reinterpret_cast<const uint8_t*>(letters.data()), letters.size());
    if (!settled(ctx, bool(spec))) return;
    Py module = import(ctx, "struct");
    Py size = module.call("calcsize"_n, spec);
    if (!settled(ctx, size.ok())) return;
    if (what % 4 == 0) {
        Ref<> values = make_value(ctx, in);
        if (!settled(ctx, values)) return;
        settled(ctx, module.call("pack"_n, spec, values).ok());
        return;
    }
    Ref<Bytes> data = bytes_from(ctx, in.rest());
    if (!settled(ctx, bool(data))) return;
    if (what % 4 == 1) return void(settled(ctx, module.call("unpack_from"_n, spec, data, int64_t(what / 4) - 32).ok()));
    if (what % 4 == 2) {
        Py rows = module.call("iter_unpack"_n, spec, data);
        if (settled(ctx, rows.ok())) settled(ctx, call(ctx, Value(&type::list), {rows.value()}));
        return;
    }
    Py values = module.call("unpack_from"_n, spec, data);
    if (!settled(ctx, values.ok())) return;
    Ref<> args = tuple_of(ctx, spec);
    if (args) args = binary(ctx, BinaryOp::add, args, values.value());
    Py packed = args ? module.attr("pack"_n).spread(args) : module.attr("pack"_n);
    if (!settled(ctx, packed.ok())) return; // a float that does not fit its half
    Py again = module.call("unpack"_n, spec, packed);
    require(settled(ctx, again.ok()), "what was packed unpacks");
    Ref<Str> first = repr(ctx, values), second = repr(ctx, again);
    Result<bool> same = first && second ? equal(ctx, first, second) : Result<bool>(raised);
    require(settled(ctx, same.ok()) && same.take(), "what was packed unpacks to the same");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { return run(data, size, test); }

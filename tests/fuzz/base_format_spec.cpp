// Fuzz harness: any specification is refused with a message or lays out every kind of value.
#include "core/base/format_spec.h"

#include <cstdlib>
#include <cstring>

using namespace molt;
using namespace molt::base;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size < 16) return 0;
    double value;
    int64_t integer;
    std::memcpy(&value, data, sizeof value);
    std::memcpy(&integer, data + 8, sizeof integer);
    const TextView text(data + 16, size - 16, 1);
    for (const Formatted kind : {Formatted::text, Formatted::integer, Formatted::floating, Formatted::complex}) {
        const ParsedSpec parsed = parse_format_spec(text, kind);
        mem::TextBuffer out;
        if (parsed.error != SpecError::none) {
            require(append_spec_error(parsed, text, "type", out) && out.size() != 0);
            continue;
        }
        if (parsed.spec.width > 10000 || parsed.spec.precision > 10000) continue;
        bool fits = true;
        if (kind == Formatted::text) require(layout_text(parsed.spec, size).taken <= size);
        else if (kind == Formatted::integer && !parsed.spec.wants_float())
            fits = parsed.spec.type == 'c' ? append_character(parsed.spec, uint32_t(integer) % 0x110000, out)
                                           : append_integer(parsed.spec, integer, out);
        else if (kind == Formatted::complex) fits = append_complex(parsed.spec, value, double(integer), out);
        else fits = append_float(parsed.spec, value, out);
        require(fits);
        if (kind != Formatted::text) require(int64_t(out.size()) >= parsed.spec.width);
    }
    return 0;
}

// Fuzz harness: bytes.decode and str.encode with every codec and error handler; what decodes strictly encodes back.
#include "values.h"

#include "core/types/bytes.h"

#include <iterator>

using namespace molt;
using namespace molt::fuzz;

namespace {

constexpr const char* kCodecs[] = {
    "utf-8",   "utf-16",       "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be",      "utf-8-sig",          "ascii",
    "latin-1", "utf-7",        "cp1252",    "cp437",     "idna",   "punycode",  "unicode_escape", "raw_unicode_escape", "hex",
    "koi8-r",  "no such codec"};
constexpr const char* kErrors[] = {"strict",          "ignore",        "replace",           "backslashreplace",
                                   "surrogateescape", "surrogatepass", "xmlcharrefreplace", "namereplace",
                                   "no such handler"};
constexpr size_t kReversible = 7; // of kCodecs: one encoding for each text, but for byte order marks

void test(Ctx& ctx, Input& in) {
    const size_t codec = in.below(std::size(kCodecs));
    const char* errors = kErrors[in.below(std::size(kErrors))];
    Ref<Str> name = str_from_utf8(ctx, kCodecs[codec]), handler = str_from_utf8(ctx, errors),
             strict = str_from_utf8(ctx, "strict");
    const bool encodes = in.byte() % 2;
    Ref<> source;
    if (encodes) source = make_str(ctx, in, 60);
    else source = bytes_from(ctx, in.rest());
    if (!settled(ctx, bool(name) && bool(handler) && bool(strict) && bool(source))) return;
    if (encodes) {
        Ref<> bytes = call_method(ctx, source, "encode", {name.value(), handler.value()});
        if (settled(ctx, bytes)) settled(ctx, call_method(ctx, bytes, "decode", {name.value(), handler.value()}));
        return;
    }
    settled(ctx, call_method(ctx, source, "decode", {name.value(), handler.value()}));
    if (codec >= kReversible || codec == 1 || codec == 4) return;
    Ref<> text = call_method(ctx, source, "decode", {name.value(), strict.value()});
    if (!settled(ctx, text)) return;
    Ref<> back = call_method(ctx, text, "encode", {name.value(), strict.value()});
    require(settled(ctx, back), "what was decoded is encoded");
    Result<bool> same = equal(ctx, source, back);
    require(settled(ctx, same.ok()) && same.take(), "what was decoded encodes to the same bytes");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { return run(data, size, test); }

// libFuzzer harness of the front end: any bytes, all modes, no crash, and two parsers that agree.
//
// Build: clang++ -std=c++20 -g -O1 -fsanitize=fuzzer,address,undefined -fno-exceptions -fno-rtti -Isrc
//            tests/fuzz/syntax_fuzz.cpp src/syntax/*.cpp
#include "syntax/check.h"
#include "syntax/diagnose.h"
#include "syntax/dump.h"
#include "syntax/parse.h"
#include "syntax/source.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

using namespace molt::syntax;

namespace {

void demand(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

// Every child lies in the arena, and for_each_child ends.
size_t count_nodes(const Node& node) {
    size_t count = 1;
    for_each_child(node, [&](const Node& child) { count += count_nodes(child); });
    return count;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size == 0 || size > 20000) return 0;
    Mode mode = static_cast<Mode>(data[0] & 3);
    std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    Arena arena;
    CheckResult checked = check_source(bytes, "fuzz.py", mode, arena);
    demand(static_cast<bool>(checked.tree) != static_cast<bool>(checked.error), "either a tree or an error");
    Source source = read_source(bytes, mode == Mode::Exec);
    if (checked.tree) {
        demand(count_nodes(*checked.tree) > 0, "a tree has nodes");
        demand(!dump(*checked.tree, DumpAttributes::Include).empty(), "a tree has a dump");
        // What the parser takes, the grammar takes.
        std::vector<Diagnostic> warnings;
        SyntaxError error = Diagnoser(source.text, source.encoding_known, mode).run(warnings);
        demand(!error || error.kind == ErrorKind::MemoryError, "the grammar accepts what the parser accepts");
    } else {
        demand(!checked.error.message.empty(), "an error says something");
    }
    return 0;
}

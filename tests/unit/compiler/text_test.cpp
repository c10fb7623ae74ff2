// Text that the compiler writes: C literals, comments, annotations, digests, diagnostics.
#include "compiler/analysis/unparse.h"
#include "compiler/driver/diagnostics.h"
#include "compiler/driver/digest.h"
#include "compiler/emit/c_text.h"
#include "syntax/parse.h"

#include <catch2/catch.hpp>

using namespace molt::compiler;

TEST_CASE("C string literals keep every byte", "[compiler][text]") {
    CHECK(c_string("a\"b\\c\n") == "\"a\\\"b\\\\c\\n\"");
    CHECK(c_string(std::string_view("\0f", 2)) == "\"\\x00\"\"f\""); // an escape must not swallow the next digit
    CHECK(c_string("??=") == "\"?\\?=\"");
    CHECK(c_string("\xc3\xa9") == "\"\\xc3\\xa9\"");
}

TEST_CASE("comments cannot end early", "[compiler][text]") {
    CHECK(c_comment("x = a */ b") == "x = a * / b");
    CHECK(c_comment("x = 1 \\") == "x = 1");
}

TEST_CASE("numbers read back exactly", "[compiler][text]") {
    CHECK(c_double(0.1) == "0.1");
    CHECK(c_double(1e300) == "1e+300");
    CHECK(c_double(2) == "2.0");
    CHECK(c_integer(INT64_C(5000000000)) == "INT64_C(5000000000)");
}

TEST_CASE("SHA-256 of parts", "[compiler][text]") {
    Digest a, b;
    a.add("ab"), a.add("c");
    b.add("a"), b.add("bc");
    CHECK(a.hex() != b.hex());
}

TEST_CASE("annotations are written back as CPython spells them", "[compiler][text]") {
    auto text = [](std::string_view source) {
        molt::syntax::Arena arena;
        auto parsed = molt::syntax::parse(source, "a", molt::syntax::Mode::Eval, arena);
        REQUIRE(parsed);
        return unparse(*parsed.tree->to<molt::syntax::Expression>().body);
    };
    CHECK(text("dict[str,  'List[int]']") == "dict[str, 'List[int]']");
    CHECK(text("( int |None )") == "int | None");
    CHECK(text("Callable[..., (a if b else c)]") == "Callable[..., a if b else c]");
    CHECK(text("x[1:2, ::3]") == "x[1:2, ::3]");
    CHECK(text("(1, )") == "(1,)");
    CHECK(text("-x ** 2") == "-x ** 2");
    CHECK(text("(-x) ** 2") == "(-x) ** 2");
    CHECK(text("lambda a, *b, c=1: a") == "lambda a, *b, c=1: a");
    CHECK(text("not (a and b or c)") == "not (a and b or c)");
    CHECK(text("f(x for x in y)") == "f(x for x in y)");
    CHECK(text("x[(1, 2)]") == "x[1, 2]");
}

TEST_CASE("a diagnostic points at its place", "[compiler][text]") {
    Diagnostic d{Severity::Error, 110, "a.py", {2, 4, 2, 8}, "no", {}};
    std::string out = render(d, "x = 1\nif exec: pass\n", false);
    CHECK(out == "error[M0110]: no\n --> a.py:2:5\n  |\n2 | if exec: pass\n  |     ^^^^\n");
}

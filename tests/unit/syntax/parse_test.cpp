// Unit tests of the parser's C++ interface: nodes, walkers, arena, limits.
#include "syntax/check.h"
#include "syntax/dump.h"
#include "syntax/parse.h"

#include <catch2/catch.hpp>

#include <string>

using namespace molt::syntax;

namespace {

std::string repeat(const std::string& piece, int times) {
    std::string text;
    for (int i = 0; i < times; i++) text += piece;
    return text;
}

ErrorKind check(const std::string& source) {
    Arena arena;
    return check_source(source, "test.py", Mode::Exec, arena).error.kind;
}

} // namespace

TEST_CASE("a parsed module is a tree of typed nodes", "[syntax]") {
    Arena arena;
    ParseResult result = parse("total = price * 2\n", "test.py", Mode::Exec, arena);
    REQUIRE(result);
    REQUIRE(!result.error);
    const auto* module = result.tree->as<Module>();
    REQUIRE(module);
    REQUIRE(module->body.size() == 1);
    const auto* assign = module->body[0]->as<Assign>();
    REQUIRE(assign);
    CHECK(module->body[0]->is<stmt>());
    CHECK(assign->targets[0]->to<Name>().ctx == ExprContext::Store);
    const auto* product = assign->value->as<BinOp>();
    REQUIRE(product);
    CHECK(product->op == Operator::Mult);
    CHECK(product->right->to<Constant>().value.integer == 2);
    CHECK(product->col_offset == 8);
    CHECK(product->end_col_offset == 17);
    CHECK(assign->value->as<Call>() == nullptr);
}

TEST_CASE("visit gives the node's own class, for_each_child its children in order", "[syntax]") {
    Arena arena;
    ParseResult result = parse("f(a, *b, k=c)", "test.py", Mode::Eval, arena);
    REQUIRE(result);
    const expr& call = *result.tree->to<Expression>().body;
    CHECK(std::string(visit(call, [](const auto& node) { return kind_name(node.node_kind); })) == "Call");
    std::string kinds;
    for_each_child(call, [&](const Node& child) { kinds += std::string(kind_name(child.node_kind)) + " "; });
    CHECK(kinds == "Name Name Starred keyword ");
}

TEST_CASE("equal identifiers share their text", "[syntax]") {
    Arena arena;
    ParseResult result = parse("\xEF\xAC\x81x = fix", "test.py", Mode::Exec, arena); // U+FB01 folds to "fi"
    REQUIRE(result);
    const auto& assign = result.tree->to<Module>().body[0]->to<Assign>();
    CHECK(assign.targets[0]->to<Name>().id.data() == assign.value->to<Name>().id.data());
}

TEST_CASE("constants keep exact values", "[syntax]") {
    Arena arena;
    ParseResult result =
        parse("(0XFF, 1_0, 0x1_0000_0000_0000_0000, 1e400, 2.5j, '\\ud800', b'\\0')", "test.py", Mode::Eval, arena);
    REQUIRE(result);
    const auto& elts = result.tree->to<Expression>().body->to<Tuple>().elts;
    auto value = [&](size_t i) { return elts[i]->to<Constant>().value; };
    CHECK(value(0).text == "0xFF");
    CHECK(value(0).integer == 255);
    CHECK(value(1).text == "10");
    CHECK(!value(2).fits_u64);
    CHECK(repr(value(2)) == "18446744073709551616");
    CHECK(repr(value(3)) == "inf");
    CHECK(repr(value(4)) == "2.5j");
    CHECK(value(5).text == "\xED\xA0\x80");
    CHECK(value(6).text == std::string_view("\0", 1));
}

TEST_CASE("errors carry CPython's places", "[syntax]") {
    Arena arena;
    ParseResult result = parse("x = (1,\ny = 2\n", "test.py", Mode::Exec, arena);
    REQUIRE(!result);
    CHECK(result.error.message == "'(' was never closed");
    CHECK(result.error.lineno == 1);
    CHECK(result.error.offset == 5);
    CHECK(result.error.text == "x = (1,");
}

TEST_CASE("depth is bounded", "[syntax]") {
    CHECK(check(repeat("-", 2000) + "x") == ErrorKind::None);
    CHECK(check(repeat("-", 4000) + "x") == ErrorKind::RecursionError);
    CHECK(check("x" + repeat(".a", 100000)) == ErrorKind::RecursionError);
    for (const char* piece : {"-", "not ", "lambda: ", "x if x else ", "x ** ", "await x ** "})
        CHECK(check(repeat(piece, 100000) + "x") == ErrorKind::MemoryError);
    for (const char* piece : {"(", "[", "{", "f(", "x[", "{1: "}) CHECK(check(repeat(piece, 100000)) == ErrorKind::SyntaxError);
}

TEST_CASE("an arena moves and gives its memory back", "[syntax]") {
    Arena first;
    std::string_view text = first.copy_text("kept");
    Arena second = std::move(first);
    CHECK(text == "kept");
    CHECK(second.reserved() > 0);
    CHECK(first.reserved() == 0);
    CHECK(second.copy_text("").data() != nullptr);
    CHECK(second.make_seq<int>(0).data == nullptr);
}

// Type inference: what is unboxed, what is not, and that every guess has its check.
#include "compile.h"

#include <catch2/catch.hpp>

using molt::compiler::Snippet;

static bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

TEST_CASE("ints of a counting loop are unboxed, with overflow escapes", "[compiler][types]") {
    Snippet s("def f(n):\n    total = 0\n    for i in range(n):\n        total += i * i\n    return total\n");
    std::string f = s.function("py_f");
    CHECK(contains(f, "int64_t n_total"));
    CHECK(contains(f, "__builtin_mul_overflow(n_i, n_i"));
    CHECK(contains(f, "goto escape;"));
    CHECK(contains(f, "molt_iadd_variable_fast")); // the twin
}

TEST_CASE("floats are unboxed without escapes in straight arithmetic", "[compiler][types]") {
    Snippet s("def f(k):\n    x = 1.5\n    for i in range(k):\n        x = x * 0.5 + 2.0\n    return x\n");
    std::string f = s.function("py_f");
    CHECK(contains(f, "double d_x"));
    CHECK(contains(f, "* 0.5"));
}

TEST_CASE("a variable of two types stays boxed", "[compiler][types]") {
    Snippet s("def f(n):\n    x = None\n    for i in range(n):\n        x = i\n    return x\n");
    CHECK_FALSE(contains(s.function("py_f"), "int64_t n_x"));
}

TEST_CASE("a variable that may be unbound stays boxed", "[compiler][types]") {
    Snippet s("def f(n):\n    for i in range(n):\n        x = 1\n    return x\n");
    std::string f = s.function("py_f");
    CHECK_FALSE(contains(f, "int64_t n_x"));
    CHECK(contains(f, "molt_raise_unbound"));
}

TEST_CASE("parameters are guessed from use and checked at the entry", "[compiler][types]") {
    Snippet s("def fib(n):\n    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)\nprint(fib(20))\n");
    std::string f = s.function("py_fib");
    CHECK(contains(f, "if (MOLT_UNLIKELY(v_n)) goto twin;"));
    CHECK(contains(f, "n_n < 2"));
}

TEST_CASE("text arithmetic is not guessed to be numeric", "[compiler][types]") {
    Snippet s("def f(s, n):\n    out = ''\n    for i in range(n):\n        out = out + s\n    return out\n");
    CHECK_FALSE(contains(s.function("py_f"), "int64_t n_out"));
}

TEST_CASE("functions that look at their locals keep them in memory", "[compiler][types]") {
    Snippet s("def f(n):\n    x = 0\n    for i in range(n):\n        x += i\n    return locals()\n");
    std::string f = s.function("py_f");
    CHECK(contains(f, "local.v_x"));
    CHECK_FALSE(contains(f, "int64_t n_x"));
}

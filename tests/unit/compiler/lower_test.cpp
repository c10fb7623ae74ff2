// Lowering: order of evaluation, unwinding, bound variables, direct calls.
#include "compile.h"

#include <catch2/catch.hpp>

using molt::compiler::Snippet;

static size_t count(const std::string& text, const std::string& part) {
    size_t n = 0;
    for (size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) n++;
    return n;
}

TEST_CASE("a method is looked up before arguments that can be observed", "[compiler][lower]") {
    Snippet s("def f(o, g):\n    return o.m(g())\n");
    std::string f = s.function("py_f");
    REQUIRE(count(f, "molt_load_method_fast") == 1);
    CHECK(f.find("molt_load_method_fast") < f.find("molt_call_fast"));
    CHECK(Snippet("def f(o, x):\n    return o.m(x, 1)\n").has("molt_call_method_fast"));
}

TEST_CASE("temporaries alive at a failure are dropped on the way out", "[compiler][lower]") {
    Snippet s("def f(a, b):\n    return a() + b()\n");
    std::string f = s.function("py_f");
    CHECK(count(f, "unwind_1:") == 1);
    CHECK(f.find("goto unwind_1;") != std::string::npos);
}

TEST_CASE("bound variables are read without a check", "[compiler][lower]") {
    CHECK_FALSE(
        Snippet("def f(c):\n    if c:\n        x = 1\n    else:\n        x = 2\n    return x\n").has("molt_raise_unbound"));
    CHECK(Snippet("def f(c):\n    if c:\n        x = 1\n    return x\n").has("molt_raise_unbound"));
    CHECK(Snippet("def f():\n    x = 1\n    del x\n    return x\n").has("molt_raise_unbound"));
    CHECK_FALSE(Snippet("def f():\n    while True:\n        x = 1\n        break\n    return x\n").has("molt_raise_unbound"));
    CHECK(Snippet("def f(g):\n    try:\n        g()\n        x = 1\n    except ValueError:\n        pass\n    return x\n")
              .has("molt_raise_unbound"));
}

TEST_CASE("finally is written for each way out", "[compiler][lower]") {
    Snippet s("def f(g):\n    try:\n        return g()\n    finally:\n        print('x')\n");
    CHECK(count(s.function("py_f"), "k.s_x") == 2); // the return, an exception; the end of the body is never reached
}

TEST_CASE("functions that are bound once are called directly, under a guard", "[compiler][lower]") {
    std::string f = Snippet("def g(x):\n    return x\ndef f(x):\n    return g(x)\n").function("py_f");
    CHECK(f.find("py_g(ctx, known.f_g") != std::string::npos);
    CHECK(f.find("externally_written") != std::string::npos);
    std::string rebound = Snippet("def g(x):\n    return x\ng = len\ndef f(x):\n    return g(x)\n").function("py_f");
    CHECK(rebound.find("known.") == std::string::npos);
    std::string global =
        Snippet("def g(x):\n    return x\ndef h():\n    global g\n    g = 1\ndef f(x):\n    return g(x)\n").function("py_f");
    CHECK(global.find("known.") == std::string::npos);
}

TEST_CASE("private names are mangled", "[compiler][lower]") {
    CHECK(Snippet("class A:\n    def f(self):\n        return self.__x\n").has("\"_A__x\""));
}

TEST_CASE("temporaries that live across a suspension are kept in the generator", "[compiler][lower]") {
    Snippet s("def f(g):\n    x = g() + (yield 1)\n    return x\n");
    CHECK(s.has("s->t"));
    CHECK(s.has("case 1: goto resume_1;"));
}

TEST_CASE("dynamic code is warned about", "[compiler][lower]") {
    Snippet s("exec('x = 1')\n");
    REQUIRE(s.diagnostics.size() == 1);
    CHECK(s.diagnostics[0].code == molt::compiler::kDynamicCode);
}

// Unit tests of the symbol table's C++ interface.
#include "syntax/check.h"
#include "syntax/scope.h"

#include <catch2/catch.hpp>

#include <string>

using namespace molt::syntax;

namespace {

struct Analyzed {
    explicit Analyzed(const std::string& source) : result(check_source(source, "test.py", Mode::Exec, arena)) {}
    const stmt& statement(size_t i) { return *result.tree->to<Module>().body[i]; }
    Binding binding(const Scope& scope, const char* name) {
        const Symbol* symbol = scope.find(arena.intern(name));
        REQUIRE(symbol);
        return symbol->binding;
    }

    Arena arena;
    CheckResult result;
};

} // namespace

TEST_CASE("names are local, cell, free or global", "[syntax]") {
    Analyzed program("def outer(a, *b, c, **d):\n"
                     "    x = 1\n"
                     "    global g\n"
                     "    def inner():\n"
                     "        nonlocal x\n"
                     "        x = a + len(g)\n");
    REQUIRE(program.result);
    const Scope* outer = program.result.scopes->scope_of(program.statement(0));
    REQUIRE(outer);
    CHECK(program.binding(*outer, "x") == Binding::Cell);
    CHECK(program.binding(*outer, "a") == Binding::Cell);
    CHECK(program.binding(*outer, "b") == Binding::Local);
    CHECK(program.binding(*outer, "g") == Binding::GlobalExplicit);
    REQUIRE(outer->parameters.size() == 4);
    CHECK(outer->parameters[1] == "c");
    CHECK(outer->has_varargs);
    REQUIRE(outer->children.size() == 1);
    const Scope& inner = *outer->children[0];
    CHECK(program.binding(inner, "x") == Binding::Free);
    CHECK(program.binding(inner, "len") == Binding::GlobalImplicit);
    CHECK(inner.is_nested);
    CHECK(inner.find(program.arena.intern("absent")) == nullptr);
}

TEST_CASE("classes mangle private names and serve super()", "[syntax]") {
    Analyzed program("class _A:\n"
                     "    __x = 1\n"
                     "    def f(self): return super().f(self.__x)\n");
    REQUIRE(program.result);
    const Scope* cls = program.result.scopes->scope_of(program.statement(0));
    CHECK(program.binding(*cls, "_A__x") == Binding::Local);
    CHECK(cls->needs_class_closure);
    CHECK(program.binding(*cls->children[0], "__class__") == Binding::Free);
    CHECK(mangle("_A", "__y", program.arena) == "_A__y");
    CHECK(mangle("_A", "__y__", program.arena) == "__y__");
}

TEST_CASE("type parameters have a scope of their own", "[syntax]") {
    Analyzed program("def f[T: int](x: T) -> T: return T\n");
    REQUIRE(program.result);
    const SymbolTable& scopes = *program.result.scopes;
    const Scope* params = scopes.type_params_scope_of(program.statement(0));
    const Scope* body = scopes.scope_of(program.statement(0));
    REQUIRE(params);
    CHECK(params->kind == ScopeKind::TypeParams);
    CHECK(program.binding(*params, "T") == Binding::Cell);
    CHECK(program.binding(*body, "T") == Binding::Free);
    CHECK(scopes.scope_of(*program.statement(0).to<FunctionDef>().type_params[0])->kind == ScopeKind::TypeVarBound);
}

TEST_CASE("inlined comprehensions need no cells", "[syntax]") {
    Analyzed program("def f(a):\n"
                     "    return [x + a for x in a], list(x + a for x in a)\n"
                     "def g(a):\n"
                     "    return [lambda: x + a for x in a]\n"
                     "def h(a):\n"
                     "    return [x + a for x in a]\n");
    REQUIRE(program.result);
    auto scope = [&](size_t i) { return program.result.scopes->scope_of(program.statement(i)); };
    CHECK(program.binding(*scope(0), "a") == Binding::Cell); // for the generator
    CHECK(program.binding(*scope(1), "a") == Binding::Cell); // for the lambda
    CHECK(program.binding(*scope(2), "a") == Binding::Local);
    CHECK(scope(2)->children[0]->is_inlined);
}

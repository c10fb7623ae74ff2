// The symbol table: what each name of each scope is, by the rules of CPython's symtable.
#pragma once

#include "syntax/ast.h"
#include "syntax/parse.h"

#include <cstdint>
#include <string_view>

namespace molt::syntax {

enum class ScopeKind : uint8_t {
    Module,
    Class,
    Function,     // def, async def, lambda and comprehensions
    Annotation,   // an annotation under `from __future__ import annotations`: never evaluated
    TypeVarBound, // the lazily evaluated bound of a type variable
    TypeAlias,    // the lazily evaluated value of a `type` statement
    TypeParams,   // the scope that holds the type parameters of a def, class or `type` statement
};

enum class ComprehensionKind : uint8_t { None, List, Dict, Set, Generator };

// Where the code that mentions the name finds its value.
enum class Binding : uint8_t {
    Local,          // a slot of this scope (a key of the namespace in Module and Class scopes)
    GlobalExplicit, // declared `global`
    GlobalImplicit, // bound nowhere around: module globals, then builtins
    Free,           // a cell of an enclosing function
    Cell,           // a slot of this scope that inner scopes share
};

// How a scope mentions a name; a Symbol has a set of these.
enum SymbolFlag : uint16_t {
    kSymbolGlobal = 1 << 0,    // `global name`
    kSymbolAssigned = 1 << 1,  // bound by code of this scope
    kSymbolParameter = 1 << 2, // a parameter
    kSymbolNonlocal = 1 << 3,  // `nonlocal name`
    kSymbolUsed = 1 << 4,      // read
    kSymbolFreeClass = 1 << 5, // free in a class, or free in a method and a name of the class too
    kSymbolImported = 1 << 6,  // bound by an import
    kSymbolAnnotated = 1 << 7, // has an annotation
    kSymbolIteration = 1 << 8, // a target of a comprehension's `for`
    kSymbolTypeParam = 1 << 9, // a type parameter
    kSymbolFree = 1 << 10,     // passes through: used free by an inner scope only
    kSymbolBound = kSymbolAssigned | kSymbolParameter | kSymbolImported | kSymbolTypeParam,
};

struct Symbol {
    Identifier name; // after private name mangling
    uint16_t flags = 0;
    Binding binding = Binding::GlobalImplicit;

    bool has(uint16_t any) const { return (flags & any) != 0; }
    bool is_parameter() const { return has(kSymbolParameter); }
    bool is_annotated() const { return has(kSymbolAnnotated); }
};

struct Scope {
    ScopeKind kind = ScopeKind::Module;
    ComprehensionKind comprehension = ComprehensionKind::None;
    Identifier name;            // "top", the name of the def or class, "lambda", "listcomp", "genexpr" ...
    const Node* node = nullptr; // Module, FunctionDef, ClassDef, Lambda, ListComp, TypeVar, TypeAlias ...
    Scope* parent = nullptr;
    Identifier private_class;   // the class whose name mangles `__x` here; data() == nullptr when none
    Seq<Symbol> symbols;        // in the order of first mention, names that only pass through last
    Seq<Identifier> parameters; // in slot order: positional-only, positional, keyword-only, *args, **kwargs
    Seq<Scope*> children;       // in the order CPython enters them

    bool is_nested : 1 = false;           // some enclosing scope is a function
    bool has_free : 1 = false;            // this scope itself reads or rebinds a free name
    bool child_has_free : 1 = false;      // an inner scope does
    bool is_generator : 1 = false;        // contains yield
    bool is_coroutine : 1 = false;        // async def, or a comprehension that awaits
    bool has_varargs : 1 = false;         // *args
    bool has_varkeywords : 1 = false;     // **kwargs
    bool returns_value : 1 = false;       // `return expression` occurs
    bool needs_class_closure : 1 = false; // Class: a method uses __class__ or super()
    bool needs_class_dict : 1 = false;    // Class: an inner lazy scope reads names through __classdict__
    bool can_see_class_scope : 1 = false; // lazy scopes directly inside a class
    // A comprehension that CPython runs in its parent's frame (PEP 709). It keeps a scope of its own here;
    // what is Free in it may be a plain Local of the parent, when no real function inside needs a cell.
    bool is_inlined : 1 = false;

    // Null when the scope never mentions the name. The name must be mangled already, and of this arena.
    const Symbol* find(Identifier name) const;
    bool is_function_like() const {
        return kind == ScopeKind::Function || kind == ScopeKind::TypeVarBound || kind == ScopeKind::TypeAlias ||
               kind == ScopeKind::TypeParams;
    }

    Seq<uint32_t> index; // of `symbols`, by hash of name.data(); for find()
};

// `from __future__ import ...` that still means something in 3.12.
struct FutureFeatures {
    bool annotations = false;
    bool barry_as_FLUFL = false;
};

// Lives in the arena, like the tree it describes.
class SymbolTable {
  public:
    const Scope* top() const { return top_; }
    const FutureFeatures& future() const { return future_; }

    // The scope that the body of the node opens: of a Module, FunctionDef, AsyncFunctionDef, ClassDef,
    // Lambda, ListComp, SetComp, DictComp, GeneratorExp, TypeAlias (its value) or TypeVar (its bound).
    const Scope* scope_of(const Node& node) const { return find(&node, false); }

    // The scope of the type parameters of a def, class or `type` statement; null when it has none.
    const Scope* type_params_scope_of(const Node& node) const { return find(&node, true); }

  private:
    friend class ScopeBuilder;
    struct Entry {
        const Node* node;
        const Scope* scope;
    };
    const Scope* find(const Node* node, bool type_params) const;

    Scope* top_ = nullptr;
    FutureFeatures future_;
    Seq<Entry> index_; // sorted by node
};

struct ScopeResult {
    const SymbolTable* table = nullptr; // null when there is an error
    SyntaxError error;
};

// The errors are those of CPython's __future__ and symtable passes.
ScopeResult analyze_scopes(const mod& tree, Arena& arena);

// The name as it is spelled inside the class `private_class`: `__x` becomes `_Class__x`.
Identifier mangle(Identifier private_class, Identifier name, Arena& arena);

} // namespace molt::syntax

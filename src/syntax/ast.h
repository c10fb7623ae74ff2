// The AST of Python 3.12: one plain struct per node class of Python's `ast`, expanded from ast.def.
//
// Nodes live in an Arena, are trivially destructible and are told apart by `node_kind`, not by RTTI:
//     if (const BinOp* op = node->as<BinOp>()) ...
//     visit(*node, [&](const auto& concrete) { ... });
//     for_each_child(*node, [&](const Node& child) { ... });
#pragma once

#include "syntax/arena.h"

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace molt::syntax {

// Interned in the arena: equal identifiers have equal data(). data() == nullptr means None.
using Identifier = std::string_view;

enum class Kind : uint8_t {
#define NODE(group, name, fields) name,
#include "syntax/ast.def"
};

enum class ExprContext : uint8_t { Load, Store, Del };
enum class BoolOperator : uint8_t { And, Or };
enum class Operator : uint8_t {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
};
enum class UnaryOperator : uint8_t { Invert, Not, UAdd, USub };
enum class CompareOperator : uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };

// Lines count from 1, columns are UTF-8 byte offsets from 0, ends are exclusive: as in CPython.
struct Position {
    uint32_t lineno = 0;
    uint32_t col_offset = 0;
    uint32_t end_lineno = 0;
    uint32_t end_col_offset = 0;
};

struct Node : Position {
    Kind node_kind;

    template<class T> bool is() const { return T::holds(node_kind); }
    // Null when the node is of another class; T may be a node class or a group (expr, stmt, ...).
    template<class T> T* as() { return is<T>() ? static_cast<T*>(this) : nullptr; }
    template<class T> const T* as() const { return is<T>() ? static_cast<const T*>(this) : nullptr; }
    // For when the kind is known already.
    template<class T> T& to() { return *static_cast<T*>(this); }
    template<class T> const T& to() const { return *static_cast<const T*>(this); }
};

// The groups: what ASDL calls types. arguments, arg, keyword, alias, withitem, match_case and
// comprehension are both a group and its only class.
struct mod : Node {
    static constexpr bool holds(Kind kind) { return kind <= Kind::FunctionType; }
};
struct stmt : Node {
    static constexpr bool holds(Kind kind) { return kind >= Kind::FunctionDef && kind <= Kind::Continue; }
};
struct expr : Node {
    static constexpr bool holds(Kind kind) { return kind >= Kind::BoolOp && kind <= Kind::Slice; }
};
struct excepthandler : Node {
    static constexpr bool holds(Kind kind) { return kind == Kind::ExceptHandler; }
};
struct pattern : Node {
    static constexpr bool holds(Kind kind) { return kind >= Kind::MatchValue && kind <= Kind::MatchOr; }
};
struct type_ignore : Node {
    static constexpr bool holds(Kind kind) { return kind == Kind::TypeIgnore; }
};
struct type_param : Node {
    static constexpr bool holds(Kind kind) { return kind >= Kind::TypeVar; }
};

enum class ConstantKind : uint8_t { None, False, True, Ellipsis, Int, Float, Imaginary, Str, Bytes };

// The value of a literal.
struct ConstantValue {
    ConstantKind kind = ConstantKind::None;
    bool fits_u64 = false; // Int: `integer` holds the whole value
    union {
        uint64_t integer = 0; // Int
        double number;        // Float, and the imaginary part of Imaginary; may be infinite, as in Python
    };
    // Int: digits without underscores or leading zeros, prefix 0x, 0o or 0b in lower case, digits as written.
    // Str: WTF-8 (a lone surrogate takes three bytes). Bytes: the bytes. data() is never null for these.
    std::string_view text;
};

// Every class a field list may mention before its own definition.
#define NODE(group, name, fields) struct name;
#include "syntax/ast.def"

namespace detail {
// The base of a class: its group, or Node for the groups of one class.
template<class Group, class Self> struct Base { using type = Group; };
template<class Self> struct Base<Self, Self> { using type = Node; };
} // namespace detail

#define NODE(group, name, fields)                                                                                                \
    struct name : detail::Base<::molt::syntax::group, ::molt::syntax::name>::type {                                              \
        static constexpr Kind kKind = Kind::name;                                                                                \
        static constexpr bool holds(Kind kind) { return kind == Kind::name; }                                                    \
        fields                                                                                                                   \
    };
#define CHILD(type, name) ::molt::syntax::type* name;
#define OPT(type, name) ::molt::syntax::type* name;
#define SEQ(type, name) ::molt::syntax::Seq<::molt::syntax::type*> name;
#define OPT_SEQ(type, name) ::molt::syntax::Seq<::molt::syntax::type*> name;
#define IDENT(name) ::molt::syntax::Identifier name;
#define OPT_IDENT(name) ::molt::syntax::Identifier name;
#define IDENT_SEQ(name) ::molt::syntax::Seq<::molt::syntax::Identifier> name;
#define TEXT(name) std::string_view name;
#define OPT_TEXT(name) std::string_view name;
#define VALUE(name) ::molt::syntax::ConstantValue name;
#define ENUM(type, name) ::molt::syntax::type name;
#define ENUM_SEQ(type, name) ::molt::syntax::Seq<::molt::syntax::type> name;
#define INT(name) int32_t name;
#define OPT_INT(name) int32_t name;
#include "syntax/ast.def"

// The formatter would join the two includes to the lines before them.
// clang-format off
// Calls f with the node as its own class; f is a generic callable. All calls must return the same type.
template<class F> decltype(auto) visit(const Node& node, F&& f) {
    switch (node.node_kind) {
#define NODE(group, name, fields) case Kind::name: return f(static_cast<const ::molt::syntax::name&>(node));
#include "syntax/ast.def"
    }
    __builtin_unreachable();
}
template<class F> decltype(auto) visit(Node& node, F&& f) {
    switch (node.node_kind) {
#define NODE(group, name, fields) case Kind::name: return f(static_cast<::molt::syntax::name&>(node));
#include "syntax/ast.def"
    }
    __builtin_unreachable();
}
// clang-format on

// Calls f(const Node&) for each child that is present, in the order of the field list.
template<class F> void for_each_child(const Node& node, F&& f) {
    switch (node.node_kind) {
#define NODE(group, name, fields)                                                                                                \
    case Kind::name: {                                                                                                           \
        [[maybe_unused]] const auto& self = static_cast<const ::molt::syntax::name&>(node);                                      \
        fields return;                                                                                                           \
    }
#define CHILD(type, name) f(static_cast<const Node&>(*self.name));
#define OPT(type, name)                                                                                                          \
    if (self.name) f(static_cast<const Node&>(*self.name));
#define SEQ(type, name)                                                                                                          \
    for (const auto* item : self.name) f(static_cast<const Node&>(*item));
#define OPT_SEQ(type, name)                                                                                                      \
    for (const auto* item : self.name)                                                                                           \
        if (item) f(static_cast<const Node&>(*item));
#define IDENT(name)
#define OPT_IDENT(name)
#define IDENT_SEQ(name)
#define TEXT(name)
#define OPT_TEXT(name)
#define VALUE(name)
#define ENUM(type, name)
#define ENUM_SEQ(type, name)
#define INT(name)
#define OPT_INT(name)
#include "syntax/ast.def"
    }
}

// The name of the node's class in Python's `ast`.
const char* kind_name(Kind kind);
const char* name_of(ExprContext value);
const char* name_of(BoolOperator value);
const char* name_of(Operator value);
const char* name_of(UnaryOperator value);
const char* name_of(CompareOperator value);

} // namespace molt::syntax

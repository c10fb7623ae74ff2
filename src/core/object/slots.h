// The protocol slots of a class: what operators, calls, iteration and attribute access dispatch through.
#pragma once

#include "core/object/value.h"

namespace molt {

struct Str;

enum class CompareOp : uint8_t { lt, le, eq, ne, gt, ge };

/// Does an order (negative, 0, positive) fulfil the operator?
constexpr bool order_satisfies(int order, CompareOp op) {
    switch (op) {
    case CompareOp::lt: return order < 0;
    case CompareOp::le: return order <= 0;
    case CompareOp::eq: return order == 0;
    case CompareOp::ne: return order != 0;
    case CompareOp::gt: return order > 0;
    case CompareOp::ge: return order >= 0;
    }
    return false;
}

/// Positional arguments and keywords of a call, all borrowed; the calling convention of molt_entry.
struct Args {
    const molt_value* items;
    size_t nargs;  // may carry MOLT_ARGS_MOVABLE
    Value kwnames; // 0 or a tuple of str

    size_t count() const { return MOLT_NARGS(nargs); }
    Value operator[](size_t i) const { return Value(items[i]); }
    size_t keyword_count() const;
    Value keyword_name(size_t i) const;
    Value keyword_value(size_t i) const { return Value(items[count() + i]); }
};

using UnarySlot = Ref<> (*)(Ctx&, Value self);
using BinarySlot = Ref<> (*)(Ctx&, Value left, Value right);
using TernarySlot = Ref<> (*)(Ctx&, Value base, Value exponent, Value modulus);
using CompareSlot = Ref<> (*)(Ctx&, Value self, Value other, CompareOp op);
using CallSlot = Ref<> (*)(Ctx&, Value self, const Args& args);
using NewSlot = Ref<> (*)(Ctx&, Class* cls, const Args& args);
using InitSlot = Status (*)(Ctx&, Value self, const Args& args);
using TruthSlot = Result<bool> (*)(Ctx&, Value self);
using LengthSlot = Result<int64_t> (*)(Ctx&, Value self);
using HashSlot = Result<int64_t> (*)(Ctx&, Value self);
using ContainsSlot = Result<bool> (*)(Ctx&, Value self, Value item);
/// value empty: delete.
using SetItemSlot = Status (*)(Ctx&, Value self, Value key, Value value);
using GetAttrSlot = Ref<> (*)(Ctx&, Value self, Str* name);
using SetAttrSlot = Status (*)(Ctx&, Value self, Str* name, Value value);
/// instance and owner may be empty.
using DescrGetSlot = Ref<> (*)(Ctx&, Value self, Value instance, Value owner);
using DescrSetSlot = Status (*)(Ctx&, Value self, Value instance, Value value);
/// The next item, a Ref of kAbsent when exhausted, empty when raised.
using NextSlot = Ref<> (*)(Ctx&, Value self);

/// Slots of the number protocol in operator order; the same list serves binary and in-place operators.
// clang-format off
#define MOLT_BINARY_OPERATORS(X) \
    X(add, "+") X(sub, "-") X(mul, "*") X(matmul, "@") X(truediv, "/") X(floordiv, "//") X(mod, "%") \
    X(lshift, "<<") X(rshift, ">>") X(and_, "&") X(or_, "|") X(xor_, "^")
// clang-format on

struct Slots {
#define MOLT_SLOT(name, text) BinarySlot name, i##name;
    MOLT_BINARY_OPERATORS(MOLT_SLOT)
#undef MOLT_SLOT
    BinarySlot divmod;
    TernarySlot pow;
    BinarySlot ipow;
    UnarySlot neg, pos, abs, invert, int_, float_, index;
    TruthSlot bool_;
    LengthSlot len;
    BinarySlot getitem;
    SetItemSlot setitem;
    ContainsSlot contains;
    BinarySlot concat, iconcat; // sequences: tried by + and += after the number protocol
    BinarySlot repeat, irepeat; // sequences: the count is any index
    UnarySlot iter;
    NextSlot next;
    UnarySlot await_, aiter, anext;
    CompareSlot compare;
    HashSlot hash;
    UnarySlot repr, str;
    CallSlot call;
    NewSlot new_;
    InitSlot init;
    Status (*del)(Ctx&, Value self);
    GetAttrSlot getattribute;
    GetAttrSlot getattr; // __getattr__, only when defined by a Python class
    SetAttrSlot setattr;
    DescrGetSlot descr_get;
    DescrSetSlot descr_set;
};

} // namespace molt

// A small model of CPython's constant folding: types always, values where they decide whether folding works.
#include "syntax/constant_type.h"

#include <cmath>
#include <string_view>

namespace molt::syntax {

namespace {

enum class Type : uint8_t { Unknown, NoneType, Bool, Int, Float, Complex, Str, Bytes, Tuple, Ellipsis };

struct Folded {
    Type type = Type::Unknown;
    double number = 0; // of bool, int and float, approximately
    size_t length = 0; // of str, bytes and tuple
};

constexpr int kMaxBits = 128;     // of ints that folding makes
constexpr size_t kMaxText = 4096; // of str and bytes
constexpr size_t kMaxTuple = 256;
constexpr int kMaxDepth = 200; // deeper ones are not worth a warning

bool is_integral(Type type) { return type == Type::Bool || type == Type::Int; }
bool is_numeric(Type type) { return is_integral(type) || type == Type::Float || type == Type::Complex; }
bool is_sequence(Type type) { return type == Type::Str || type == Type::Bytes || type == Type::Tuple; }
double bits_of(double number) { return number == 0 ? 0 : std::floor(std::log2(std::fabs(number))) + 1; }

Folded fold(const expr& node, int depth);

Folded fold_constant(const ConstantValue& value) {
    switch (value.kind) {
    case ConstantKind::None: return {Type::NoneType};
    case ConstantKind::False: return {Type::Bool, 0};
    case ConstantKind::True: return {Type::Bool, 1};
    case ConstantKind::Ellipsis: return {Type::Ellipsis};
    case ConstantKind::Int: return {Type::Int, value.fits_u64 ? static_cast<double>(value.integer) : 1e300};
    case ConstantKind::Float: return {Type::Float, value.number};
    case ConstantKind::Imaginary: return {Type::Complex, value.number};
    case ConstantKind::Str: return {Type::Str, 0, value.text.size()};
    case ConstantKind::Bytes: return {Type::Bytes, 0, value.text.size()};
    }
    return {};
}

Folded fold_unary(UnaryOperator op, const Folded& operand) {
    if (operand.type == Type::Unknown) return {};
    switch (op) {
    case UnaryOperator::Not: return {Type::Bool};
    case UnaryOperator::Invert: return is_integral(operand.type) ? Folded{Type::Int, -operand.number - 1} : Folded{};
    case UnaryOperator::UAdd:
    case UnaryOperator::USub: {
        if (!is_numeric(operand.type)) return {};
        Type type = operand.type == Type::Bool ? Type::Int : operand.type;
        return {type, op == UnaryOperator::USub ? -operand.number : operand.number};
    }
    }
    return {};
}

Folded fold_numbers(const Folded& left, Operator op, const Folded& right) {
    bool integral = is_integral(left.type) && is_integral(right.type);
    bool complex = left.type == Type::Complex || right.type == Type::Complex;
    Type type = complex ? Type::Complex : integral ? Type::Int : Type::Float;
    double a = left.number, b = right.number;
    switch (op) {
    case Operator::Add: return {type, a + b};
    case Operator::Sub: return {type, a - b};
    case Operator::Mult:
        if (integral && a != 0 && b != 0 && bits_of(a) + bits_of(b) > kMaxBits) return {};
        return {type, a * b};
    case Operator::Div:
        if (b == 0) return {};
        return {complex ? Type::Complex : Type::Float, a / b};
    case Operator::FloorDiv:
    case Operator::Mod:
        if (b == 0 || complex) return {};
        return {type, op == Operator::Mod ? a - std::floor(a / b) * b : std::floor(a / b)};
    case Operator::Pow:
        if (integral && b > 0 && a != 0 && bits_of(a) > kMaxBits / b) return {};
        if (a == 0 && b < 0) return {};
        if (integral && b < 0) return {Type::Float, std::pow(a, b)};
        if (!complex && a < 0 && b != std::floor(b)) return {Type::Complex, 1};
        return {type, std::pow(a, b)};
    case Operator::LShift:
        if (!integral || b < 0 || (a != 0 && bits_of(a) + b > kMaxBits)) return {};
        return {Type::Int, std::ldexp(a, static_cast<int>(b))};
    case Operator::RShift:
        if (!integral || b < 0) return {};
        return {Type::Int, std::floor(std::ldexp(a, -static_cast<int>(std::fmin(b, 4000))))};
    case Operator::BitOr:
    case Operator::BitXor:
    case Operator::BitAnd:
        if (!integral) return {};
        return {left.type == Type::Bool && right.type == Type::Bool ? Type::Bool : Type::Int, 1};
    case Operator::MatMult: return {};
    }
    return {};
}

Folded fold_binary(const Folded& left, Operator op, const Folded& right) {
    if (is_numeric(left.type) && is_numeric(right.type)) return fold_numbers(left, op, right);
    if (op == Operator::Add && left.type == right.type && is_sequence(left.type))
        return {left.type, 0, left.length + right.length};
    if (op == Operator::Mult) {
        const Folded& sequence = is_sequence(left.type) ? left : right;
        const Folded& count = is_sequence(left.type) ? right : left;
        if (!is_sequence(sequence.type) || !is_integral(count.type)) return {};
        size_t limit = sequence.type == Type::Tuple ? kMaxTuple : kMaxText;
        if (count.number < 0) return {sequence.type, 0, 0};
        if (static_cast<double>(sequence.length) * count.number > static_cast<double>(limit)) return {};
        return {sequence.type, 0, sequence.length * static_cast<size_t>(count.number)};
    }
    return {};
}

Folded fold(const expr& node, int depth) {
    if (depth > kMaxDepth) return {};
    switch (node.node_kind) {
    case Kind::Constant: return fold_constant(node.to<Constant>().value);
    case Kind::Name: return node.to<Name>().id == "__debug__" ? Folded{Type::Bool, 1} : Folded{};
    case Kind::UnaryOp: return fold_unary(node.to<UnaryOp>().op, fold(*node.to<UnaryOp>().operand, depth + 1));
    case Kind::BinOp: {
        const auto& binary = node.to<BinOp>();
        Folded left = fold(*binary.left, depth + 1);
        if (left.type == Type::Unknown) return {};
        Folded right = fold(*binary.right, depth + 1);
        return right.type == Type::Unknown ? Folded{} : fold_binary(left, binary.op, right);
    }
    case Kind::Tuple:
        for (const expr* elt : node.to<Tuple>().elts)
            if (fold(*elt, depth + 1).type == Type::Unknown) return {};
        return {Type::Tuple, 0, node.to<Tuple>().elts.size()};
    default: return {};
    }
}

} // namespace

const char* folded_type(const expr& node) {
    switch (fold(node, 0).type) {
    case Type::Unknown: return nullptr;
    case Type::NoneType: return "NoneType";
    case Type::Bool: return "bool";
    case Type::Int: return "int";
    case Type::Float: return "float";
    case Type::Complex: return "complex";
    case Type::Str: return "str";
    case Type::Bytes: return "bytes";
    case Type::Tuple: return "tuple";
    case Type::Ellipsis: return "ellipsis";
    }
    return nullptr;
}

const char* inferred_type(const expr& node) {
    switch (node.node_kind) {
    case Kind::Tuple: return "tuple";
    case Kind::List:
    case Kind::ListComp: return "list";
    case Kind::Dict:
    case Kind::DictComp: return "dict";
    case Kind::Set:
    case Kind::SetComp: return "set";
    case Kind::GeneratorExp: return "generator";
    case Kind::Lambda: return "function";
    case Kind::JoinedStr:
    case Kind::FormattedValue: return "str";
    default: return folded_type(node);
    }
}

} // namespace molt::syntax
